// A script file's commands, kept compiled: what runs it next need neither parse nor compile them.

import Machine
import ShellSyntax

/// The commands of a script file, in order, as far as it was ever run.
///
/// A command's code depends on more than its text: on the options and on the numbers that variables
/// have got. Each stands here with what it was made under, and is made anew where that differs.
struct CompiledScript: Sendable {
  let text: [UInt8]
  let reader: String
  var commands: [CompiledCommand] = []

  static func known<Host>(
    _ text: [UInt8], _ flavour: ShellFlavour, in machine: borrowing Machine<Host>
  ) -> CompiledScript {
    let reader = "\(flavour)"
    return machine.scripts.find(text, reader: reader) as? CompiledScript
      ?? CompiledScript(text: text, reader: reader)
  }
}

struct CompiledCommand: Sendable {
  var options: ShellParserOptions
  var expandsBraces: Bool
  var before: Symbols
  var code: Code
  var after: Symbols
  /// Where the text goes on.
  var parser: ShellParser
}

extension Shell {
  /// The script's next command, where it is known and would come out the same.
  var knownCommand: CompiledCommand? {
    guard let script, scriptIndex < script.commands.count else { return nil }
    let command = script.commands[scriptIndex]
    guard readsPlainly, command.options == parserOptions,
      command.expandsBraces == core.options.braceExpand, command.before == core.symbols
    else {
      // What comes later was made after this one; it is of no use either.
      return nil
    }
    return command
  }

  /// Whether nothing but text and options says what a command is, and nothing is told of it.
  private var readsPlainly: Bool {
    core.aliases.isEmpty && !core.options.verbose && !core.options.noExecute
  }

  private static var mostRemembered: Int { 40 }

  mutating func run(_ command: CompiledCommand) {
    scriptIndex += 1
    input = .text(command.parser)
    core.symbols = command.after
    core.grow()
    push(Frame(code: command.code, kind: .top))
  }

  /// Keeps what the command of a script file came to.
  mutating func remember(
    _ code: Code, before: Symbols, after parser: ShellParser, _ host: inout Host
  ) {
    guard var known = script else { return }
    // Each addition copies the list, which someone else may hold.
    guard readsPlainly, scriptIndex == known.commands.count, scriptIndex < Self.mostRemembered
    else {
      script = nil
      return
    }
    known.commands.append(
      CompiledCommand(
        options: parserOptions, expandsBraces: core.options.braceExpand, before: before, code: code,
        after: core.symbols, parser: parser))
    scriptIndex += 1
    script = known
    host.machine.scripts.keep(known, for: known.text, reader: known.reader)
  }
}
