// How much memory a program takes, by its name: for `stats`, and for limits that are too low.

/// Bytes that a program of that name takes when it has settled.
package func memoryEstimate(_ arguments: [String]) -> Int {
  let name = arguments.first?.split(separator: "/").last.map(String.init) ?? ""
  switch name {
  case "mysqld", "mariadbd": return 380 << 20
  case "mongod": return 160 << 20
  case "java", "elasticsearch": return 420 << 20
  case "rabbitmq-server": return 120 << 20
  case "postgres": return 28 << 20
  case "node", "npm": return 42 << 20
  case let python where python.hasPrefix("python"): return 22 << 20
  case "flask", "gunicorn": return 30 << 20
  case "redis-server": return 9 << 20
  case let nginx where nginx.hasPrefix("nginx"): return 2_600_000
  case "httpd", "httpd-foreground", "apache2-foreground": return 9 << 20
  case "nginx-ingress-controller": return 96 << 20
  case "metrics-server": return 19 << 20
  case "controller", "speaker": return 24 << 20
  case "registry": return 12 << 20
  case "stress": return stressed(arguments)
  default: return 460_000
  }
}

/// Thousandths of a core that a program keeps busy for as long as it lives: `stress --cpu 2`.
package func busyEstimate(_ arguments: [String]) -> Int {
  let name = arguments.first?.split(separator: "/").last ?? ""
  guard name == "stress" else { return 0 }
  var cores = 0
  var rests = false
  for (index, word) in arguments.enumerated() {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    let next = index + 1 < arguments.count ? arguments[index + 1] : ""
    let value = Int(parts.count > 1 ? parts[1] : next) ?? 1
    if ["--cpu", "-c", "-cpus", "--cpus", "--vm", "-m"].contains(parts.first) {
      cores += min(64, max(0, value))
    }
    // A hog that holds its memory sleeps between its rounds.
    if parts.first == "--vm-hang" { rests = true }
  }
  return cores * (rests ? 50 : 1000)
}

/// Bytes without which a program of that name cannot run: what a limit is held against.
///
/// Real: CPython 3.12 keeps about 6 MB of its own for a small script; the rest of what `docker stats`
/// shows is the page cache's, which a limit only takes back.
package func memoryNeeded(_ arguments: [String]) -> Int {
  var arguments = arguments
  // Real: such a script prepares, and then becomes the program that is named after it.
  if arguments.first?.hasSuffix("entrypoint.sh") == true, arguments.count > 1 {
    arguments.removeFirst()
  }
  let name = arguments.first?.split(separator: "/").last.map(String.init) ?? ""
  if name.hasPrefix("python") { return 6 << 20 }
  return memoryEstimate(arguments)
}

/// How long a process lives that needs more memory than its limit allows.
package let outOfMemoryDelay: Duration = .milliseconds(900)

/// `stress --vm 2 --vm-bytes 250M` takes what it says; 256 MB a hog where it does not say.
private func stressed(_ arguments: [String]) -> Int {
  var hogs = 0, bytes = 256 << 20
  for (index, word) in arguments.enumerated() {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    let next = index + 1 < arguments.count ? arguments[index + 1] : ""
    let value = parts.count > 1 ? parts[1] : next
    switch parts.first {
    case "--vm", "-m": hogs = min(64, Int(value) ?? 1)
    case "--vm-bytes":
      let digits = Int(value.prefix { $0.isNumber }) ?? 256
      let shift = ["k": 10, "m": 20, "g": 30][value.last?.lowercased() ?? ""] ?? 0
      bytes = min(digits, 1 << 20) << shift
    default: break
    }
  }
  return 1_200_000 + hogs * bytes
}
