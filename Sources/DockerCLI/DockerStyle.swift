// docker's help and the words of its command line.

import Commands
import Text

/// Real: Docker 28.5.2's forms; the sentences of help are the lab's own.
struct DockerStyle: CommandStyle {
  var bareGroupStatus: Int { 0 }

  func unknownCommand(
    _ word: String, path: [CommandSpec], siblings: [CommandSpec]
  ) -> Complaint {
    let name = path.map(\.name).joined(separator: " ")
    guard path.count == 1 else {
      return Complaint(
        "docker: unknown command: \(name) \(word)\n\nUsage:  \(name)\n\nRun '\(name) --help' for more information",
        status: 1)
    }
    return Complaint(
      "docker: unknown command: docker \(word)\n\nRun 'docker --help' for more information",
      status: 1)
  }

  func flagError(_ error: FlagError, path: [CommandSpec]) -> Complaint {
    let name = path.map(\.name).joined(separator: " ")
    // Real: compose says only what is wrong.
    if path.contains(where: { ["compose", "docker-compose"].contains($0.name) }) {
      return Complaint(error.message, status: 1)
    }
    return Complaint(
      "\(error.message)\n\nUsage:  \(Self.usage(path))\n\nRun '\(name) --help' for more information",
      status: 125)
  }

  func unmodelled(_ what: String, path: [CommandSpec]) -> Complaint {
    let name = path.map(\.name).joined(separator: " ")
    let feature = what.hasPrefix("-") ? "\(name) \(what)" : what
    return Complaint(
      "swiftlab: real docker has `\(feature)`; swiftlab does not model it yet.", status: 1)
  }

  static func usage(_ path: [CommandSpec]) -> String {
    let name = path.map(\.name).joined(separator: " ")
    let rest = path.last?.usage ?? ""
    return rest.isEmpty ? name : "\(name) \(rest)"
  }

  func help(path: [CommandSpec], children: [CommandSpec], inherited: [Flag]) -> String {
    guard let spec = path.last else { return "" }
    let name = path.map(\.name).joined(separator: " ")
    var out = "\nUsage:  \(Self.usage(path))\n\n"
    out += (spec.description.isEmpty ? spec.summary : spec.description) + "\n"
    if path.count > 1, spec.aliases.isEmpty == false {
      let all = [spec.name] + spec.aliases
      let parent = path.dropLast().map(\.name).joined(separator: " ")
      out += "\nAliases:\n  " + all.map { "\(parent) \($0)" }.joined(separator: ", ") + "\n"
    }
    if !spec.examples.isEmpty {
      out += "\nExamples:\n"
      for example in spec.examples {
        out += "  # \(example.comment)\n" + example.commands.map { "  $ \($0)\n" }.joined()
      }
    }
    var headings: [String] = []
    for child in children where !headings.contains(child.heading) { headings.append(child.heading) }
    for heading in headings {
      out += "\n\(heading.isEmpty ? "Commands" : heading):\n"
      for child in children where child.heading == heading && !child.isHidden {
        out += "  " + pad(child.name, 11) + " \(child.summary)\n"
      }
    }
    let flags = spec.flags.filter { !$0.isHidden }.sorted { $0.name < $1.name }
    if !flags.isEmpty {
      out += "\nOptions:\n" + options(flags)
    }
    if !children.isEmpty {
      out += "\nRun '\(name) COMMAND --help' for more information on a command.\n"
    }
    return out
  }

  /// Real: pflag's list: `  -d, --detach                  Run …`.
  private func options(_ flags: [Flag]) -> String {
    let heads = flags.map { flag -> String in
      let short = flag.shorthand.map { "  -\($0), " } ?? "      "
      return short + "--\(flag.name)" + typeName(flag)
    }
    let width = (heads.map(\.count).max() ?? 0) + 3
    var out = ""
    for (flag, head) in zip(flags, heads) {
      let note = flag.initial.isEmpty ? "" : " (default \(flag.initial))"
      out += pad(head, width) + flag.help + note + "\n"
    }
    return out
  }

  private func typeName(_ flag: Flag) -> String {
    switch flag.kind {
    case .bool, .count: ""
    case .int: " int"
    case .string: " string"
    case .duration: " duration"
    case .list(let name), .slice(let name), .value(let name), .optional(_, let name): " \(name)"
    }
  }
  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
