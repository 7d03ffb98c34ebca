// Why a container's process could not be started: facts, and runc's words.

/// Why a process could not be started in a container.
package enum RuntimeFailure: Error, Hashable, Sendable {
  /// A name that no directory of PATH holds.
  case notInPath(String)
  /// A path that is not there.
  case noSuchFile(String)
  case notExecutable(String)
  case isDirectory(String)
  case noSuchUser(String)
  /// A number that is no user's.
  case badNumber
  case noSuchGroup(String)
  case noCommand
  /// The working directory cannot be entered.
  case badDirectory(String, String)
  /// `exec -w` with a path that does not begin at the root.
  case relativeDirectory
  /// A mount cannot be made.
  case badMount(String)
  case processLimit

  /// Real: runc 1.3, after "unable to start container process: error during container init: ".
  package var message: String {
    switch self {
    case .notInPath(let name): "exec: \"\(name)\": executable file not found in $PATH"
    case .noSuchFile(let path): "exec: \"\(path)\": stat \(path): no such file or directory"
    case .notExecutable(let path): "exec: \"\(path)\": permission denied"
    case .isDirectory(let path): "exec: \"\(path)\": is a directory: permission denied"
    case .noSuchUser(let name):
      "unable to find user \(name): no matching entries in passwd file"
    case .badNumber: "uids and gids must be in range 0-2147483647"
    case .noSuchGroup(let name):
      "unable to find group \(name): no matching entries in group file"
    case .noCommand: "no command specified"
    case .badDirectory(let path, let reason):
      "chdir to cwd (\"\(path)\") set in config.json failed: \(reason)"
    case .badMount(let text): text
    case .relativeDirectory: "Cwd must be an absolute path"
    case .processLimit: "fork/exec: resource temporarily unavailable"
    }
  }
  /// Found by the daemon, and not by the runtime.
  package var isDaemons: Bool {
    switch self {
    case .noSuchUser, .badNumber, .noSuchGroup, .noCommand: true
    default: false
    }
  }
  /// The exit status that the client ends with, and that the container gets.
  package var status: Int {
    switch self {
    case .notInPath, .noSuchFile: 127
    case .notExecutable, .isDirectory: 126
    // Real: the client takes it for a missing program by these words.
    case .badDirectory(_, let reason) where reason.contains("no such file or directory"): 127
    case .badDirectory, .relativeDirectory, .badMount, .processLimit: 128
    case .noSuchUser, .badNumber, .noSuchGroup, .noCommand: 125
    }
  }
}
