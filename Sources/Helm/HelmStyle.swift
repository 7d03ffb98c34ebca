// helm's help and the words of its command line.

import Commands
import Text

/// Real: helm 3.17.3's forms, which are cobra's; the sentences of help are the lab's own.
struct HelmStyle: CommandStyle {
  var bareGroupStatus: Int { 0 }

  func unknownCommand(
    _ word: String, path: [CommandSpec], siblings: [CommandSpec]
  ) -> Complaint {
    guard path.count == 1 else {
      // Real: a group gives its help for a word that it does not know.
      return Complaint(
        String(help(path: path, children: siblings, inherited: HelmFlags.global).dropLast()),
        status: 0)
    }
    var text = "Error: unknown command \(GoQuote.quoted(word)) for \"helm\"\n"
    let near = Suggestions.cobra(word, among: siblings.filter { !$0.isHidden }.map(\.name))
    if !near.isEmpty {
      text += "\nDid you mean this?\n" + near.map { "\t\($0)\n" }.joined() + "\n"
    }
    return Complaint(text + "Run 'helm --help' for usage.", status: 1)
  }

  func flagError(_ error: FlagError, path: [CommandSpec]) -> Complaint {
    Complaint("Error: \(error.message)", status: 1)
  }

  func unmodelled(_ what: String, path: [CommandSpec]) -> Complaint {
    let name = path.map(\.name).joined(separator: " ")
    let feature = what.hasPrefix("-") ? "\(name) \(what)" : what
    return Complaint(
      "swiftlab: real helm has `\(feature)`; swiftlab does not model it yet.", status: 1)
  }

  func help(path: [CommandSpec], children: [CommandSpec], inherited: [Flag]) -> String {
    guard let spec = path.last else { return "" }
    let name = path.map(\.name).joined(separator: " ")
    var out = (spec.description.isEmpty ? spec.summary : spec.description) + "\n\nUsage:\n"
    let shown = children.filter { !$0.isHidden }.sorted { $0.name < $1.name }
    out += "  " + name + (shown.isEmpty ? " " + spec.usage : " [command]") + "\n"
    if !spec.aliases.isEmpty {
      out += "\nAliases:\n  " + ([spec.name] + spec.aliases).joined(separator: ", ") + "\n"
    }
    if !spec.examples.isEmpty {
      out += "\nExamples:\n"
      for example in spec.examples {
        out += "  # \(example.comment)\n" + example.commands.map { "  \($0)\n" }.joined()
      }
    }
    if !shown.isEmpty {
      let width = max(11, shown.map(\.name.count).max() ?? 0)
      out += "\nAvailable Commands:\n"
      for child in shown { out += "  \(child.name.padded(to: width)) \(child.summary)\n" }
    }
    let help = Flag("help", "h", .bool, "help for \(spec.name)")
    let own = (spec.flags + [help]).filter { !$0.isHidden }.sorted { $0.name < $1.name }
    let isRoot = path.count == 1
    out += "\nFlags:\n" + Self.usages((isRoot ? own + inherited : own).sorted { $0.name < $1.name })
    if !isRoot { out += "\nGlobal Flags:\n" + Self.usages(inherited) }
    if !shown.isEmpty {
      out += "\nUse \"\(name) [command] --help\" for more information about a command.\n"
    }
    return out
  }

  /// Real: pflag's FlagUsages.
  static func usages(_ flags: [Flag]) -> String {
    let heads = flags.filter { !$0.isHidden }.map { flag -> (String, Flag) in
      let short = flag.shorthand.map { "  -\($0), " } ?? "      "
      return (short + "--" + flag.name + type(of: flag), flag)
    }
    let width = heads.map(\.0.count).max() ?? 0
    return heads.map { head, flag in
      let initial = flag.initial.isEmpty ? "" : " (default \(flag.initial))"
      return head.padded(to: width) + "   " + flag.help + initial + "\n"
    }.joined()
  }
  private static func type(of flag: Flag) -> String {
    switch flag.kind {
    case .bool, .count: ""
    case .int: " int"
    case .string: " string"
    case .duration: " duration"
    case .list(let name), .slice(let name), .value(let name): " " + name
    case .optional(let without, let name): " \(name)[=\"\(without)\"]"
    case .filter: " filter"
    }
  }
}
