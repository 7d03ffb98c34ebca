// A command with subcommands, as cobra builds docker and kubectl: a tree of specs.

package import Machine

/// A command line's declaration: what `--help`, completion and the coverage table read.
package struct CommandSpec: Sendable {
  package var name: String
  package var aliases: [String] = []
  /// What stands after the name in the usage line: `[OPTIONS] IMAGE [COMMAND] [ARG...]`.
  package var usage: String
  /// One line for the list of commands; our own words.
  package var summary: String
  /// What the parent's list says instead of the summary, where it says something else.
  package var listed: String?
  /// A paragraph or two for the command's own help; our own words.
  package var description: String = ""
  package var flags: [Flag] = []
  /// Runnable examples; a test plays them. Each is a comment and its command lines.
  package var examples: [Example] = []
  package var isInterspersed = true
  /// A group whose own flags stand before its subcommand and mean nothing behind it, as compose's
  /// `-f FILE` beside `logs -f`.
  package var flagsComeFirst = false
  /// False: known by name, and not modelled; calling it says so.
  package var isModelled = true
  package var isHidden = false
  /// The heading under which `--help` of the parent lists it.
  package var heading: String = ""
  /// What its arguments are, for completion: `container`, `image`, `resource`, `file`…
  package var completes: [String] = []

  package struct Example: Hashable, Sendable {
    package var comment: String
    package var commands: [String]
    package init(_ comment: String, _ commands: String...) {
      self.comment = comment
      self.commands = commands
    }
  }

  package init(_ name: String, _ usage: String = "", _ summary: String) {
    self.name = name
    self.usage = usage
    self.summary = summary
  }
}

/// A node of a tree of commands.
package struct CommandNode<Host: MachineHost>: Sendable {
  package var spec: CommandSpec
  private let branches: [CommandBranch<Host>]
  /// What it does, with its flags parsed; nil for a node that only groups others.
  package var action: Action?

  /// An action has one of the shapes that any command can have; it sees its flags.
  package enum Action: Sendable {
    case once(@Sendable (inout Host, inout Call<Host>, ParsedFlags) -> Int)
    case whole(
      needsInput: @Sendable (inout Host, Call<Host>, ParsedFlags) -> Bool,
      run: @Sendable (inout Host, inout Call<Host>, ParsedFlags, [UInt8]) -> Int)
    case follower(@Sendable (inout Host, inout Call<Host>, ParsedFlags) -> Following<Host>)
  }

  package init(_ spec: CommandSpec, children: [CommandNode<Host>] = [], action: Action? = nil) {
    self.init(spec, branches: children.map(CommandBranch.init), action: action)
  }
  package init(
    _ spec: CommandSpec, branches: [CommandBranch<Host>], action: Action? = nil
  ) {
    self.spec = spec
    self.branches = branches
    self.action = action
  }

  package var hasChildren: Bool { !branches.isEmpty }
  package var children: [CommandNode<Host>] { branches.map(\.node) }

  /// The child that a word names, by its name or an alias.
  package func child(named word: String) -> CommandNode<Host>? {
    // NB: not `first(where:)`: the runtime looks through all conformances for what that one needs here.
    for branch in branches where branch.name == word || branch.aliases.contains(word) {
      return branch.node
    }
    return nil
  }
}

/// A subcommand by its name: it is made when it is asked for, and a line asks for one of fifty.
package struct CommandBranch<Host: MachineHost>: Sendable {
  package let name: String
  package let aliases: [String]
  private let make: @Sendable () -> CommandNode<Host>

  /// - Parameter make: gives a command of that name and without aliases.
  package init(_ name: String, _ make: @escaping @Sendable () -> CommandNode<Host>) {
    self.name = name
    aliases = []
    self.make = make
  }
  init(_ node: CommandNode<Host>) {
    name = node.spec.name
    aliases = node.spec.aliases
    make = { node }
  }

  package var node: CommandNode<Host> { make() }
}
