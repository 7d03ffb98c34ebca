// All commands by name: what executable files can stand for.

import Kernel
package import Machine

/// The commands that a world knows, by the name of their behaviour.
package struct CommandTable<Host: MachineHost>: Sendable {
  private var commands: [String: Command<Host>] = [:]
  private var families: [String: CommandFamily<Host>] = [:]
  private var beneath: (@Sendable () -> CommandTable<Host>)?

  package init() {}

  /// Adds commands; a later one of the same name takes the place of an earlier one.
  package mutating func add(_ more: [Command<Host>]) {
    for command in more { commands[command.name] = command }
  }
  package mutating func add(_ family: CommandFamily<Host>) { families[family.name] = family }
  /// Adds a table that is asked for only when no command here has the name, families included.
  package mutating func add(_ beneath: @escaping @Sendable () -> CommandTable<Host>) {
    self.beneath = beneath
  }

  /// A command by its name, or by `FAMILY-VERSION/TOOL`.
  package subscript(name: String) -> Command<Host>? {
    self.command(name, seenFrom: self)
  }

  /// `whole` is the table that a family's members find each other in.
  private func command(_ name: String, seenFrom whole: CommandTable) -> Command<Host>? {
    if let found = commands[name] { return found }
    if let beneath { return beneath().command(name, seenFrom: whole) }
    guard let slash = name.firstIndex(of: "/"), let dash = name[..<slash].firstIndex(of: "-"),
      let family = families[String(name[..<dash])]
    else { return nil }
    let tool = String(name[name.index(after: slash)...])
    let version = String(name[name.index(after: dash)..<slash])
    return family.make(tool, version, whole)
  }
  /// All names, sorted.
  package var names: [String] { Set(commands.keys).union(beneath?().names ?? []).sorted() }
}
