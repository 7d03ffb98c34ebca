// All commands by name: what executable files can stand for.

import Kernel
package import Machine

/// The commands that a world knows, by the name of their behaviour.
package struct CommandTable<Host: MachineHost>: Sendable {
  private var commands: [String: Command<Host>] = [:]

  package init() {}

  /// Adds commands; a later one of the same name takes the place of an earlier one.
  package mutating func add(_ more: [Command<Host>]) {
    for command in more { commands[command.name] = command }
  }
  package subscript(name: String) -> Command<Host>? { commands[name] }
  /// All names, sorted.
  package var names: [String] { commands.keys.sorted() }
}
