// How a tool is declared: its options with a line of help each, and what a wrong option is answered with.

import Commands

/// One option of a tool, with its help in our own words.
struct ToolOption: Sendable {
  var option: Option
  var value: String
  var help: String
}

/// `-a, --all`
func flag(_ letter: Character?, _ long: String?, _ help: String) -> ToolOption {
  ToolOption(option: Option(letter, long), value: "", help: help)
}
/// `-n, --lines=NUM`
func valued(_ letter: Character?, _ long: String?, _ value: String, _ help: String) -> ToolOption {
  ToolOption(option: Option(letter, long, .required), value: value, help: help)
}
/// `--color[=WHEN]`
func optional(_ letter: Character?, _ long: String?, _ value: String, _ help: String)
  -> ToolOption
{
  ToolOption(option: Option(letter, long, .optional), value: value, help: help)
}
/// An option that the real tool has and the lab does not model.
func unmodelled(_ letter: Character?, _ long: String? = nil, takesValue: Bool = false)
  -> ToolOption
{
  ToolOption(
    option: Option(letter, long, takesValue ? .required : .none, isModelled: false), value: "",
    help: "")
}

/// The declaration of a tool. `--help` and the answer to a wrong option are made from it.
struct ToolSpec: Sendable {
  var name: String
  var usage: [String]
  var summary: String
  var options: [ToolOption]
  /// False: the first operand ends the options, as in `env` and `xargs`.
  var permutes = true
  /// The option that `-5` stands for.
  var number: String?
  /// The exit status of a wrong command line.
  var failure = 1
  var suite = "GNU coreutils) 9.1"

  init(
    _ name: String, _ usage: String, _ summary: String, _ options: [ToolOption] = [],
    permutes: Bool = true, number: String? = nil, failure: Int = 1,
    suite: String = "GNU coreutils) 9.1"
  ) {
    self.name = name
    self.usage = usage.split(separator: "\n").map(String.init)
    self.summary = summary
    self.options = options
    self.permutes = permutes
    self.number = number
    self.failure = failure
    self.suite = suite
  }

  var parser: OptionParser {
    let standard = [Option(nil, "help"), Option(nil, "version")]
    return OptionParser(
      options.map(\.option) + standard, permutes: permutes, number: number)
  }

  /// What `--help` prints.
  var help: String {
    var text = ""
    for (index, line) in usage.enumerated() {
      text += (index == 0 ? "Usage: " : "  or:  ") + name + (line.isEmpty ? "" : " " + line) + "\n"
    }
    text += summary + "\n"
    let rows: [(String, String)] = options.filter(\.option.isModelled).map { ($0.shown, $0.help) }
    let all = rows + [("    --help", "show this help"), ("    --version", "show the version")]
    let width = min(28, all.map { $0.0.count }.max() ?? 0)
    text += "\n"
    for (left, right) in all {
      if left.count > width {
        text += "  \(left)\n" + String(repeating: " ", count: width + 4) + right + "\n"
      } else {
        let gap = String(repeating: " ", count: width - left.count + 2)
        text += "  " + left + gap + right + "\n"
      }
    }
    let missing = options.filter { !$0.option.isModelled }.map {
      $0.option.letter.map { "-\($0)" } ?? "--" + ($0.option.long ?? "")
    }
    if !missing.isEmpty {
      text += "\nNot modelled by swiftlab: " + missing.joined(separator: " ") + "\n"
    }
    return text
  }
}

extension ToolOption {
  /// `-n, --lines=NUM`
  fileprivate var shown: String {
    var text = option.letter.map { "-\($0)" } ?? "   "
    if let long = option.long {
      text += (option.letter == nil ? " " : ", ") + "--" + long
      switch option.argument {
      case .none: break
      case .required: text += "=" + value
      case .optional: text += "[=" + value + "]"
      }
    } else if option.argument != .none {
      text += " " + value
    }
    return text
  }
}
