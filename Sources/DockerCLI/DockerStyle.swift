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
      // Real: of all groups this one is declared with the word.
      let usage = name == "docker volume" ? name + " COMMAND" : name
      return Complaint(
        "docker: unknown command: \(name) \(word)\n\nUsage:  \(usage)\n\nRun '\(name) --help' for more information",
        status: 1)
    }
    return Complaint(
      "docker: unknown command: docker \(word)\n\nRun 'docker --help' for more information",
      status: 1)
  }

  func flagError(_ error: FlagError, path: [CommandSpec]) -> Complaint {
    let path = Self.shown(path)
    let name = path.map(\.name).joined(separator: " ")
    // Real: compose says only what is wrong.
    if path.contains(where: { ["compose", "docker-compose"].contains($0.name) }) {
      return Complaint(error.message, status: 1)
    }
    // Real: buildx says so in a line less, and before its usage nothing but the error.
    let usage = path.count == 1 ? Self.usage(path) + " [ARG...]" : Self.usage(path)
    return Complaint(
      "\(error.message)\n\nUsage:  \(usage)\n\nRun '\(name) --help' for more information",
      status: 125)
  }

  /// Real: the client hands `docker build` and `docker builder …` to buildx, which names itself.
  private static func shown(_ path: [CommandSpec]) -> [CommandSpec] {
    guard path.count > 1 else { return path }
    let isBuild = path.last?.name == "build" && path.last?.usage.hasPrefix("[OPTIONS] PATH") == true
    guard isBuild || path[1].name == "builder" else { return path }
    var group = path[1]
    group.name = "buildx"
    return isBuild ? [path[0], group, path[path.count - 1]] : [path[0], group] + path.dropFirst(2)
  }

  var shorthandHelpNote: String? { "Flag shorthand -h has been deprecated, use --help" }

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
    var out = "Usage:  \(Self.usage(Self.shown(path)))\n\n"
    out += spec.summary + "\n"
    // The lab's own sentences stand behind what the real command shows.
    var notes = ""
    if let aliases = Self.aliases(path) { out += "\nAliases:\n  \(aliases)\n" }
    if !spec.description.isEmpty { notes += "\nNotes:\n" + spec.description.indented + "\n" }
    if !spec.examples.isEmpty {
      notes += "\nExamples:\n"
      for example in spec.examples {
        notes += "  # \(example.comment)\n" + example.commands.map { "  $ \($0)\n" }.joined()
      }
    }
    let isRoot = path.count == 1 && spec.name == "docker"
    // Real: a plugin's own page has its options before its commands.
    let isPlugin = path.count == 2 && ["buildx", "compose"].contains(spec.name)
    let flags = spec.flags.filter { !$0.isHidden }.sorted { $0.name < $1.name }
    let optionsText =
      flags.isEmpty ? "" : (isRoot ? "\nGlobal Options:\n" : "\nOptions:\n") + options(flags)
    if isPlugin { out += optionsText }
    var headings: [String] = []
    for child in children where !child.isHidden && !headings.contains(child.heading) {
      headings.append(child.heading)
    }
    for heading in headings {
      out += "\n\(heading.isEmpty ? "Commands" : heading):\n"
      for child in children where child.heading == heading && !child.isHidden {
        // Real: a star marks what is a plugin of the client.
        let isMarked = isRoot && ["buildx", "compose"].contains(child.name)
        out +=
          "  " + pad(child.name + (isMarked ? "*" : ""), 11)
          + " \(child.listed ?? child.summary)\n"
      }
    }
    if !isPlugin { out += optionsText }
    out += notes
    if !children.isEmpty {
      out += "\nRun '\(name) COMMAND --help' for more information on a command.\n"
    }
    if isRoot {
      out +=
        "\nFor more help on how to use Docker, head to https://docs.docker.com/go/guides/\n"
    }
    return out
  }

  /// Real: a verb's long name stands first, then its other names, then the short form.
  static func aliases(_ path: [CommandSpec]) -> String? {
    guard path.count > 1, let spec = path.last else { return nil }
    let inGroups: [(group: String, verbs: [String])] = [
      (
        "container",
        [
          "attach", "commit", "cp", "create", "diff", "exec", "export", "kill", "logs", "pause",
          "port", "rename", "restart", "rm", "run", "start", "stats", "stop", "top", "unpause",
          "update", "wait",
        ]
      ), ("image", ["history", "import", "load", "pull", "push", "save", "tag"]),
      ("system", ["events", "info"]),
    ]
    switch (path.count > 2 ? path[1].name : "", spec.name) {
    case ("", "ps"), ("container", "ls"):
      return "docker container ls, docker container list, docker container ps, docker ps"
    case ("", "images"), ("image", "ls"):
      return "docker image ls, docker image list, docker images"
    case ("", "rmi"), ("image", "rm"):
      return "docker image rm, docker image remove, docker rmi"
    case (_, "build") where spec.usage.hasPrefix("[OPTIONS] PATH"):
      return "docker build, docker builder build, docker image build, docker buildx b"
    case (let group, let verb):
      for known in inGroups where known.verbs.contains(verb) {
        guard group.isEmpty || group == known.group else { continue }
        let names = [verb] + spec.aliases
        return
          (names.map { "docker \(known.group) \($0)" } + ["docker \(verb)"])
          .joined(separator: ", ")
      }
      guard !spec.aliases.isEmpty else { return nil }
      let parent = path.dropLast().map(\.name).joined(separator: " ")
      return ([verb] + spec.aliases).map { "\(parent) \($0)" }.joined(separator: ", ")
    }
  }

  /// Real: pflag's list: `  -d, --detach                  Run …`, wrapped at 80 columns.
  private func options(_ flags: [Flag]) -> String {
    let heads = flags.map { flag -> String in
      let short = flag.shorthand.map { "  -\($0), " } ?? "      "
      return short + "--\(flag.name)" + typeName(flag)
    }
    let width = (heads.map(\.count).max() ?? 0) + 3
    var out = ""
    for (flag, head) in zip(flags, heads) {
      let note = flag.initial.isEmpty ? "" : " (default \(flag.initial))"
      let lines = Wrapping(width: max(24, 80 - width)).lines(flag.help + note)
      out += pad(head, width) + (lines.first ?? "") + "\n"
      for line in lines.dropFirst() { out += String(repeating: " ", count: width) + line + "\n" }
    }
    return out
  }

  private func typeName(_ flag: Flag) -> String {
    switch flag.kind {
    case .bool, .count: ""
    case .int: " int"
    case .string: " string"
    case .duration: " duration"
    case .filter: " filter"
    case .list(let name), .slice(let name), .value(let name), .optional(_, let name): " \(name)"
    }
  }
  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension String {
  /// A paragraph for help: two spaces in, 80 columns wide.
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      Wrapping(width: 78).lines(paragraph.trimmingPrefix(" ")).map { $0.isEmpty ? "" : "  " + $0 }
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
