// kubectl's help and the words of its command line.

import Commands
import Text

/// Real: kubectl 1.36.2's forms; the sentences of help are the lab's own.
struct KubectlStyle: CommandStyle {
  var bareGroupStatus: Int { 1 }

  /// Real: most groups end with 1 after their help; kubectl itself and `certificate` with 0.
  func status(ofBareGroup path: [CommandSpec]) -> Int {
    path.count == 1 || path.last?.name == "certificate" ? 0 : 1
  }

  func unknownCommand(
    _ word: String, path: [CommandSpec], siblings: [CommandSpec]
  ) -> Complaint {
    let name = path.map(\.name).joined(separator: " ")
    guard path.count == 1 else {
      if path.last?.name == "create" {
        return Complaint(
          "error: Unexpected args: [\(word)]\nSee '\(name) -h' for help and examples", status: 1)
      }
      if path.last?.name == "certificate" {
        return Complaint(help(path: path, children: siblings, inherited: []), status: 0)
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
    guard path.count > 1 else {
      return
        "kubectl \(spec.summary).\n\n Find more information at: https://kubernetes.io/docs/reference/kubectl/\n\n"
        + Self.rootUsage(children)
    }
    var out = (spec.description.isEmpty ? spec.summary + "." : spec.description) + "\n"
    if !spec.aliases.isEmpty {
      out += "\nAliases:\n\(([spec.name] + spec.aliases).joined(separator: ", "))\n"
    }
    if !spec.examples.isEmpty {
      out += "\nExamples:\n"
      out += spec.examples.map { example in
        "  # \(example.comment)\n" + example.commands.map { "  \($0)\n" }.joined()
      }.joined(separator: "  \n")
    }
    let shown = children.filter { !$0.isHidden }.sorted { $0.name < $1.name }
    if !shown.isEmpty { out += "\nAvailable Commands:\n" + Self.list(shown, among: shown) }
    let flags = spec.flags.filter { !$0.isHidden }.sorted { $0.name < $1.name }
    if !flags.isEmpty { out += "\nOptions:\n" + Self.options(flags) }
    out += flags.isEmpty ? "\n" : ""
    out += "Usage:\n  \(name) \(spec.usage.isEmpty ? "[flags] [options]" : spec.usage)\n\n"
    if !shown.isEmpty {
      out += "Use \"\(name) <command> --help\" for more information about a given command.\n"
    }
    return out + Self.hint
  }

  private static let hint =
    "Use \"kubectl options\" for a list of global command-line options (applies to all commands).\n"

  /// The headings of `kubectl --help`, in order. Real: plugins have one of their own.
  private static let headings = [
    "Basic Commands (Beginner)", "Basic Commands (Intermediate)", "Deploy Commands",
    "Cluster Management Commands", "Troubleshooting and Debugging Commands", "Advanced Commands",
    "Settings Commands", "Subcommands provided by plugins", "Other Commands",
  ]
  /// The commands in the order in which kubectl lists them.
  private static let order = [
    "create", "expose", "run", "set", "explain", "get", "edit", "delete", "rollout", "scale",
    "autoscale", "certificate", "cluster-info", "top", "cordon", "uncordon", "drain", "taint",
    "describe", "logs", "attach", "exec", "port-forward", "proxy", "cp", "auth", "debug", "events",
    "diff", "apply", "patch", "replace", "wait", "kustomize", "label", "annotate", "completion",
    "api-resources", "api-versions", "config", "kuberc", "plugin", "version",
  ]

  /// What `kubectl` prints below its first lines.
  static func rootUsage(_ children: [CommandSpec]) -> String {
    let shown = children.filter { !$0.isHidden }
    var out = ""
    for heading in headings {
      let own = order.compactMap { word in
        shown.first { $0.name == word && $0.heading == heading }
      }
      out += "\(heading):\n" + list(own, among: shown) + "\n"
    }
    return out
      + "Usage:\n  kubectl [flags] [options]\n\nUse \"kubectl <command> --help\" for more information about a given command.\n"
      + hint
  }

  private static func list(_ commands: [CommandSpec], among all: [CommandSpec]) -> String {
    // Real: cobra's name padding, 11 at least.
    let width = max(11, all.map(\.name.count).max() ?? 0)
    return commands.map {
      "  \($0.name.padded(to: width))   \($0.summary)\n"
    }.joined()
  }

  /// The options as help shows them, an empty line after each.
  static func options(_ flags: [Flag]) -> String {
    flags.filter { !$0.isHidden }.map(option).joined()
  }

  private static func option(_ flag: Flag) -> String {
    let short = flag.shorthand.map { "-\($0), " } ?? ""
    let value: String =
      switch flag.kind {
      case .bool: flag.initial.isEmpty ? "false" : flag.initial
      case .int, .count: flag.initial.isEmpty ? "0" : flag.initial
      case .duration: flag.initial.isEmpty ? "0s" : flag.initial
      case .list("mapStringString"): ""
      case .list, .slice, .filter: flag.initial.isEmpty ? "[]" : flag.initial
      case .string, .value, .optional:
        flag.initial.isEmpty ? "''" : flag.initial.replacing("\"", with: "'")
      }
    return "    \(short)--\(flag.name)=\(value):\n\t\(flag.help)\n\n"
  }
}

extension String {
  /// The text with blanks after it up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
