// From a declaration and a function to a command.

import Commands
import Machine

extension Call {
  /// `NAME: message` to standard error.
  mutating func fail(_ message: String) { complain("\(name): \(message)") }
  /// As `fail`, with the line that points to `--help`.
  ///
  /// Real: diffutils has its own name before the second line too.
  mutating func misuse(_ message: String, asDiff: Bool = false) {
    complain("\(name): \(message)")
    complain("\(asDiff ? name + ": " : "")Try '\(name) --help' for more information.")
  }
  /// `NAME: what 'operand': No such file or directory`
  mutating func fail(_ what: String, _ operand: String, _ message: String) {
    complain("\(name): \(what) \(Quote.always(operand)): \(message)")
  }
}

/// What reading a tool's options came to.
enum ReadOptions {
  case run(ParsedOptions)
  case exit(Int)
}

extension ToolSpec {
  /// Reads the options of a call, and answers `--help`, `--version` and mistakes itself.
  func read<Host: MachineHost>(_ host: inout Host, _ call: inout Call<Host>) -> ReadOptions {
    do throws(OptionError) {
      let options = try parser.parse(call.arguments.dropFirst())
      if let word = options.lastOf("help", "version") {
        if word == "help" {
          call.write(help)
        } else {
          call.print("\(name) (\(suite)")
          call.print("This is swiftlab's imitation of it.")
        }
        return .exit(0)
      }
      return .run(options)
    } catch {
      if let option = error.unmodelled {
        host.sayUnmodelled("\(name) \(option)", &call)
      } else {
        call.misuse(error.message, asDiff: suite.hasPrefix("GNU diffutils"))
      }
      return .exit(failure)
    }
  }
}

extension Command {
  /// A tool that does its work at once.
  static func tool(
    _ spec: ToolSpec,
    _ run: @escaping @Sendable (inout Host, inout Call<Host>, ParsedOptions) -> Int
  ) -> Command {
    Command(
      spec.name, spec.summary,
      .once { host, call in
        switch spec.read(&host, &call) {
        case .exit(let status): status
        case .run(let options): run(&host, &call, options)
        }
      })
  }
  /// A tool that goes on: it decides at its start what follows.
  static func following(
    _ spec: ToolSpec,
    _ run:
      @escaping @Sendable (inout Host, inout Call<Host>, ParsedOptions) -> Following<Host>
  ) -> Command {
    Command(
      spec.name, spec.summary,
      .follower { host, call in
        switch spec.read(&host, &call) {
        case .exit(let status): .exit(status)
        case .run(let options): run(&host, &call, options)
        }
      })
  }
}
