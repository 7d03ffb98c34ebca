// apk: Alpine's packages.

import Commands
import Files
import Kernel
import Machine

/// `apk`.
func apk<Host: ProgramHost>() -> Command<Host> {
  Command(
    "apk", "packages of Alpine",
    .once { host, call in
      var run = ApkRun<Host>(call.process)
      return run.run(&host, &call)
    })
}

private struct ApkRun<Host: ProgramHost> {
  let process: ProcessID
  var isQuiet = false
  var noCache = false
  var virtual: String?
  var names: [String] = []

  private static var database: String { "/lib/apk/db/installed" }
  private static var world: String { "/etc/apk/world" }

  init(_ process: ProcessID) { self.process = process }

  mutating func run(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    var words = call.arguments.dropFirst()
    var verb = ""
    while let word = words.popFirst() {
      switch word {
      case "--no-cache": noCache = true
      case "-q", "--quiet": isQuiet = true
      case "-U", "--update", "--update-cache", "-u", "--upgrade", "--no-progress", "--latest", "-f",
        "--force", "--purge", "-v", "-vv", "-i", "--allow-untrusted", "-l":
        continue
      case "-t", "--virtual": virtual = words.popFirst()
      case "-X", "--repository": _ = words.popFirst()
      case "--version", "-V":
        call.print("apk-tools 2.14.9, compiled for x86_64.")
        return 0
      case "-e", "--installed", "-I": names.append("-e")
      case _ where word.hasPrefix("--virtual="): virtual = String(word.dropFirst(10))
      case _ where word.hasPrefix("--repository="): continue
      case _ where word.hasPrefix("-"):
        call.complain("apk: unrecognized option: \(word.drop { $0 == "-" })")
        return 1
      case _ where verb.isEmpty: verb = word
      default: names.append(word)
      }
    }
    if ["add", "del", "update", "upgrade"].contains(verb), host.view(call).credentials.uid != 0 {
      call.complain("ERROR: Unable to lock database: Permission denied")
      call.complain("ERROR: Failed to open apk database: Permission denied")
      return 99
    }
    switch verb {
    case "add": return add(&host, &call)
    case "del": return del(&host, &call)
    case "update":
      guard fetch(&host, &call) else { return 2 }
      for name in ["main", "community"] {
        call.print("v\(release(host))-30-g9c4c0c1d3a4 [\(url(host, name))]")
      }
      call.print("OK: 26326 distinct packages available")
      return 0
    case "upgrade":
      guard fetch(&host, &call) else { return 2 }
      finish(&host, &call)
      return 0
    case "info": return info(&host, &call)
    case "search":
      for name in AlpineIndex.rows.keys.sorted()
      where names.isEmpty || names.contains(where: { name.contains($0) }) {
        call.print("\(name)-\(AlpineIndex.rows[name]?.version ?? "")")
      }
      return 0
    case "list":
      for (name, version) in installed(host).sorted(by: { $0.0 < $1.0 }) {
        call.print("\(name)-\(version) x86_64 {\(name)} [installed]")
      }
      return 0
    case "":
      call.print("apk-tools 2.14.9, compiled for x86_64.\n")
      call.print("usage: apk [<OPTIONS>...] COMMAND [<ARGUMENTS>...]\n")
      call.print("swiftlab's imitation: add, del, update, upgrade, info, list, search.")
      return 1
    default:
      call.complain("ERROR: '\(verb)' is not an apk command. See 'apk --help'.")
      return 1
    }
  }

  // MARK: What the system knows

  private func text(_ path: String, _ host: Host) -> String {
    guard let view = host.machine.view(of: process) else { return "" }
    return (try? host.machine.files.readText(path, in: view)) ?? ""
  }
  private func release(_ host: Host) -> String {
    String(text("/etc/alpine-release", host).prefix { $0 != "\n" })
  }
  private func url(_ host: Host, _ repository: String) -> String {
    let minor = release(host).split(separator: ".").prefix(2).joined(separator: ".")
    return "https://dl-cdn.alpinelinux.org/alpine/v\(minor)/\(repository)"
  }
  /// Beside the base system, in the order of installation.
  private func added(_ host: Host) -> [(String, String)] {
    var found: [(String, String)] = []
    var name = ""
    for line in text(Self.database, host).split(separator: "\n") {
      if line.hasPrefix("P:") { name = String(line.dropFirst(2)) }
      if line.hasPrefix("V:") { found.append((name, String(line.dropFirst(2)))) }
    }
    return found
  }
  private func installed(_ host: Host) -> [(String, String)] {
    AlpineIndex.base.map { ($0.name, $0.version) } + added(host)
  }
  private func world(_ host: Host) -> [String] {
    let lines = text(Self.world, host).split(separator: "\n").map(String.init)
    return lines.isEmpty ? AlpineIndex.world : lines
  }
  private func write(
    _ packages: [(String, String)], world: [String], _ host: inout Host
  ) {
    guard let view = host.machine.view(of: process) else { return }
    let now = host.machine.now
    let text = packages.map { "P:\($0.0)\nV:\($0.1)\nA:x86_64\n\n" }.joined()
    try? host.machine.files.makeDirectories("/lib/apk/db", in: view, at: now)
    try? host.machine.files.write(Self.database, text: text, in: view, at: now)
    try? host.machine.files.write(
      Self.world, text: world.sorted().joined(separator: "\n") + "\n", in: view, at: now)
  }

  // MARK: Verbs

  private func fetch(_ host: inout Host, _ call: inout Call<Host>) -> Bool {
    let isThere = host.canReach("dl-cdn.alpinelinux.org", from: process)
    for name in ["main", "community"] {
      say("fetch \(url(host, name))/x86_64/APKINDEX.tar.gz", &call)
      call.pause(isThere ? .milliseconds(180) : .seconds(5))
      if !isThere {
        call.complain(
          "WARNING: updating and opening \(url(host, name)): temporary error (try again later)")
      }
    }
    return isThere
  }

  private mutating func add(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let isThere = fetch(&host, &call)
    let have = Set(installed(host).map(\.0))
    let missing = names.filter { name in
      let bare = bare(name)
      return !have.contains(bare) && (!isThere || AlpineIndex.rows[bare] == nil)
    }
    guard missing.isEmpty else {
      call.complain("ERROR: unable to select packages:")
      for name in missing.sorted() {
        call.complain("  \(bare(name)) (no such package):")
        call.complain("    required by: world[\(name)]")
      }
      if isThere {
        call.complain(
          "swiftlab: the lab's index of Alpine packages is small; it lacks \(missing.map(bare).joined(separator: ", "))."
        )
      }
      return missing.count
    }
    let plan = AlpineIndex.closure(of: names.map(bare)) { have.contains($0) }
    let total = plan.count + (virtual == nil ? 0 : 1)
    for (index, package) in plan.enumerated() {
      say("(\(index + 1)/\(total)) Installing \(package.name) (\(package.version))", &call)
      call.pause(.milliseconds(15 + package.size / 40))
      for program in package.programs {
        let parts = program.split(separator: "=").map(String.init)
        host.install(
          parts[0], parts.count > 1 ? parts[1] : nil, size: max(1, package.size) * 512, for: process
        )
      }
      if package.name == "nginx" { addNginx(&host) }
    }
    var list = added(host) + plan.map { ($0.name, $0.version) }
    var world = world(host)
    if let virtual {
      say("(\(total)/\(total)) Installing \(virtual) (20261122.090000)", &call)
      list.append((virtual, "20261122.090000"))
      world.append(virtual)
      // NB: what a virtual package needs is kept in its own line of the world.
      world[world.count - 1] = virtual
      saveNeeds(virtual, &host)
    } else {
      for name in names where !world.contains(bare(name)) { world.append(bare(name)) }
    }
    write(list, world: world, &host)
    if !plan.isEmpty { say("Executing busybox-1.37.0-r19.trigger", &call) }
    if plan.contains(where: { $0.name == "ca-certificates" }) {
      say("Executing ca-certificates-20250911-r0.trigger", &call)
    }
    finish(&host, &call)
    return 0
  }
  /// `nodejs=22.16.0-r2`, `curl>8`, `foo@edge`.
  private func bare(_ name: String) -> String {
    String(name.prefix { !"=<>~@".contains($0) })
  }
  private func needsFile(_ virtual: String) -> String { "/lib/apk/db/needs.\(virtual)" }
  private func saveNeeds(_ virtual: String, _ host: inout Host) {
    guard let view = host.machine.view(of: process) else { return }
    let now = host.machine.now
    try? host.machine.files.makeDirectories("/lib/apk/db", in: view, at: now)
    try? host.machine.files.write(
      needsFile(virtual), text: names.map(bare).joined(separator: "\n"), in: view, at: now)
  }

  private mutating func del(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let list = added(host)
    var world = world(host)
    for name in names where !list.contains(where: { $0.0 == name }) {
      if AlpineIndex.world.contains(name) {
        host.sayUnmodelled("`apk del \(name)` of the base system", &call)
        return 1
      }
    }
    world.removeAll { names.contains($0) }
    // What stays is what the world still needs.
    var wanted: [String] = []
    for name in world {
      let needs = text(needsFile(name), host).split(separator: "\n").map(String.init)
      wanted += [name] + needs
    }
    var keep = Set(AlpineIndex.closure(of: wanted) { _ in false }.map(\.name))
    keep.formUnion(world)
    let gone = Array(list.filter { !keep.contains($0.0) }.reversed())
    for (index, package) in gone.enumerated() {
      say("(\(index + 1)/\(gone.count)) Purging \(package.0) (\(package.1))", &call)
      guard let view = host.machine.view(of: process) else { continue }
      let now = host.machine.now
      for program in AlpineIndex.rows[package.0]?.programs ?? [] {
        let path = String(program.prefix { $0 != "=" })
        try? host.machine.files.unlink(path, in: view, at: now)
      }
    }
    write(list.filter { keep.contains($0.0) }, world: world, &host)
    if !gone.isEmpty { say("Executing busybox-1.37.0-r19.trigger", &call) }
    finish(&host, &call)
    return 0
  }

  private func info(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let all = installed(host)
    if names.first == "-e" {
      let found = names.dropFirst().filter { name in all.contains { $0.0 == name } }
      for name in found { call.print(name) }
      return found.count == names.count - 1 ? 0 : 1
    }
    guard let name = names.first else {
      for (name, _) in all.sorted(by: { $0.0 < $1.0 }) { call.print(name) }
      return 0
    }
    guard let package = all.first(where: { $0.0 == name }) else {
      return 1
    }
    let size = AlpineIndex.rows[name]?.size ?? 120
    call.print("\(name)-\(package.1) installed size:\n\(size) KiB\n")
    return 0
  }

  private func finish(_ host: inout Host, _ call: inout Call<Host>) {
    let list = added(host)
    let size = list.reduce(AlpineIndex.baseSize) { $0 + (AlpineIndex.rows[$1.0]?.size ?? 0) }
    let count = AlpineIndex.base.count + list.count
    say("OK: \((size + 512) / 1024) MiB in \(count) packages", &call)
  }
  private func say(_ text: String, _ call: inout Call<Host>) {
    if !isQuiet { call.print(text) }
  }

  /// Real: Alpine's nginx answers 404 until it is given a site.
  private func addNginx(_ host: inout Host) {
    guard let view = host.machine.view(of: process) else { return }
    let now = host.machine.now
    for folder in ["/etc/nginx/http.d", "/var/log/nginx", "/var/lib/nginx/html"] {
      try? host.machine.files.makeDirectories(folder, in: view, at: now)
    }
    let configuration = """
      user nginx;
      worker_processes auto;
      error_log /var/log/nginx/error.log warn;
      events {
      \tworker_connections 1024;
      }
      http {
      \tinclude /etc/nginx/mime.types;
      \tdefault_type application/octet-stream;
      \taccess_log /var/log/nginx/access.log;
      \tinclude /etc/nginx/http.d/*.conf;
      }

      """
    let site = """
      server {
      \tlisten 80 default_server;
      \tlisten [::]:80 default_server;
      \tlocation / {
      \t\treturn 404;
      \t}
      }

      """
    for (path, content) in [
      ("/etc/nginx/nginx.conf", configuration), ("/etc/nginx/http.d/default.conf", site),
      ("/etc/nginx/mime.types", "types {\n    text/html html htm;\n    text/css css;\n}\n"),
    ] where !host.machine.files.exists(path, in: view) {
      try? host.machine.files.write(path, text: content, in: view, at: now)
    }
  }
}
