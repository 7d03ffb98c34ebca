// kubectl's help and the words of its command line.

import Commands
import Text

/// Real: kubectl 1.36.2's forms; the sentences of help are the lab's own.
struct KubectlStyle: CommandStyle {
  var bareGroupStatus: Int { 0 }

  func unknownCommand(
    _ word: String, path: [CommandSpec], siblings: [CommandSpec]
  ) -> Complaint {
    let name = path.map(\.name).joined(separator: " ")
    guard path.count == 1 else {
      if path.last?.name == "create" {
        return Complaint(
          "error: Unexpected args: [\(word)]\nSee '\(name) -h' for help and examples", status: 1)
      }
      return Complaint(
        "error: unknown command \"\(word)\"\nSee '\(name) -h' for help and examples", status: 1)
    }
    var text = "error: unknown command \"\(word)\" for \"kubectl\""
    let near = Suggestions.cobra(word, among: siblings.filter { !$0.isHidden }.map(\.name))
    if !near.isEmpty {
      text += "\n\nDid you mean this?\n" + near.map { "\t\($0)" }.joined(separator: "\n")
    }
    return Complaint(text, status: 1)
  }

  func flagError(_ error: FlagError, path: [CommandSpec]) -> Complaint {
    let name = path.map(\.name).joined(separator: " ")
    return Complaint("error: \(error.message)\nSee '\(name) --help' for usage.", status: 1)
  }

  func unmodelled(_ what: String, path: [CommandSpec]) -> Complaint {
    let name = path.map(\.name).joined(separator: " ")
    let feature = what.hasPrefix("-") ? "\(name) \(what)" : what
    return Complaint(
      "swiftlab: real kubectl has `\(feature)`; swiftlab does not model it yet.", status: 1)
  }

  func help(path: [CommandSpec], children: [CommandSpec], inherited: [Flag]) -> String {
    guard let spec = path.last else { return "" }
    let name = path.map(\.name).joined(separator: " ")
    var out = (spec.description.isEmpty ? spec.summary + "." : spec.description) + "\n"
    if path.count == 1 { out = "kubectl \(spec.summary).\n" }
    if !spec.examples.isEmpty {
      out += "\nExamples:\n"
      out += spec.examples.map { example in
        "  # \(example.comment)\n" + example.commands.map { "  \($0)\n" }.joined()
      }.joined(separator: "\n")
    }
    if !children.isEmpty {
      var headings: [String] = []
      for child in children where !headings.contains(child.heading) {
        headings.append(child.heading)
      }
      for heading in headings {
        out += "\n\(heading.isEmpty ? "Available Commands" : heading):\n"
        for child in children where child.heading == heading && !child.isHidden {
          out += "  " + child.name.padded(to: 15) + " \(child.summary)\n"
        }
      }
    }
    let flags = spec.flags.filter { !$0.isHidden }.sorted { $0.name < $1.name }
    if !flags.isEmpty {
      out += "\nOptions:\n"
      out += flags.map(option).joined(separator: "\n")
    }
    out += "\nUsage:\n  \(name) \(spec.usage.isEmpty ? "[flags] [options]" : spec.usage)\n"
    if !children.isEmpty {
      out += "\nUse \"\(name) <command> --help\" for more information about a given command.\n"
    }
    out +=
      "Use \"kubectl options\" for a list of global command-line options (applies to all commands).\n"
    return out
  }

  private func option(_ flag: Flag) -> String {
    let short = flag.shorthand.map { "-\($0), " } ?? "    "
    let value: String =
      switch flag.kind {
      case .bool: flag.initial.isEmpty ? "false" : flag.initial
      case .int: flag.initial.isEmpty ? "0" : flag.initial
      case .duration: flag.initial.isEmpty ? "0s" : flag.initial
      case .list, .slice, .filter: "[]"
      case .string, .value, .optional:
        flag.initial.isEmpty ? "''" : flag.initial.replacing("\"", with: "'")
      case .count: "0"
      }
    return "    \(short)--\(flag.name)=\(value):\n\t\(flag.help)\n"
  }
}

extension String {
  /// The text with blanks after it up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
