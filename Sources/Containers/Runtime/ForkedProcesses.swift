// Servers that fork: what they call themselves, and the children that the lab does not run.

/// How a process tells of itself, and its children that the lab has only by name.
///
/// Limit: the children are seen from outside (`docker top`, `docker stats`); inside the server is one
/// process.
package struct ForkedProcesses: Sendable {
  package var title: [String]
  package var children: [(title: String, uid: Int)]

  /// Real: what the official images' servers show once they have started.
  package init(_ arguments: [String]) {
    title = arguments
    children = []
    switch arguments.first?.split(separator: "/").last {
    case "nginx":
      title = ["nginx:", "master", "process"] + arguments
      children = Array(repeating: ("nginx: worker process", 101), count: 2)
    case "httpd" where arguments.contains("-DFOREGROUND"):
      children = Array(repeating: (arguments.joined(separator: " "), 33), count: 3)
    case "postgres":
      children = [
        "checkpointer", "background writer", "walwriter", "autovacuum launcher",
        "logical replication launcher",
      ].map { ("postgres: \($0) ", 999) }
    default: break
    }
  }
}
