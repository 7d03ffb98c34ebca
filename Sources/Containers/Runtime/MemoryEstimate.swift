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
  case "httpd", "httpd-foreground": return 6 << 20
  case "registry": return 12 << 20
  default: return 460_000
  }
}

/// How long a process lives that needs more memory than its limit allows.
package let outOfMemoryDelay: Duration = .milliseconds(900)
