// What was asked of a tool, as the tool understood it: the evidence of commands that only look.

package import Machine

/// A request that a tool parsed and answered.
package struct Asked: Hashable, Sendable {
  /// `["docker", "container", "logs"]`: names, never aliases.
  package var path: [String]
  package var flags: ParsedFlags
  /// The exit status; nil while it is still answering (`logs -f`).
  package var status: Int?

  package init(path: [String], flags: ParsedFlags, status: Int?) {
    self.path = path
    self.flags = flags
    self.status = status
  }
}

/// A world that keeps what was asked, newest last.
package protocol AskedHost: MachineHost {
  var asked: [Asked] { get set }
}
