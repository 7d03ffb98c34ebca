// Running a tree of commands: which one is meant, its flags, its help, its errors.

import Kernel
package import Machine

/// How a tool words its help and its errors. One for docker, one for kubectl.
package protocol CommandStyle: Sendable {
  /// `word` names no child of the last node of `path`.
  func unknownCommand(_ word: String, path: [CommandSpec], siblings: [CommandSpec]) -> Complaint
  /// The flags of the last node of `path` could not be read.
  func flagError(_ error: FlagError, path: [CommandSpec]) -> Complaint
  /// A command or a flag that the lab does not model; `what` is `docker swarm init` or `--foo`.
  func unmodelled(_ what: String, path: [CommandSpec]) -> Complaint
  /// The text of `--help`, and of a group called without a subcommand.
  func help(path: [CommandSpec], children: [CommandSpec], inherited: [Flag]) -> String
  /// The status with which a group called without a subcommand ends, after its help.
  var bareGroupStatus: Int { get }
  /// The same for one group, where they differ.
  func status(ofBareGroup path: [CommandSpec]) -> Int
  /// What is said before the help that `-h` asks for; nil where `-h` is as good as `--help`.
  var shorthandHelpNote: String? { get }
}
extension CommandStyle {
  package func status(ofBareGroup path: [CommandSpec]) -> Int { bareGroupStatus }
  package var shorthandHelpNote: String? { nil }
}

/// What a tool says to standard error, without the last newline, and the status it ends with.
package struct Complaint: Hashable, Sendable {
  package var text: String
  package var status: Int
  package init(_ text: String, status: Int) {
    self.text = text
    self.status = status
  }
}

/// A line as the user's own settings make it.
package struct PreferredLine: Sendable {
  package var arguments: [String]
  /// Lines for standard error.
  package var notes: [String] = []
  /// Why the settings cannot be used at all.
  package var complaint: Complaint?
  package init(_ arguments: [String]) { self.arguments = arguments }
}

/// A tool made of a tree of commands.
package struct CommandTree<Host: AskedHost>: Sendable {
  package var root: CommandNode<Host>
  package var style: any CommandStyle
  /// Flags that every command of the tree accepts, anywhere on the line (`kubectl -n web get pods`).
  package var inherited: [Flag]
  /// Whether the root's own flags must stand before the subcommand (docker), and are not inherited.
  package var rootFlagsComeFirst: Bool
  /// What the root counts as where a check asks what was typed: `docker-compose` is
  /// `docker`, `compose`.
  package var askedAs: [String]?
  /// What the user's own settings make of a line before it is read (kubectl's kuberc).
  package var preferring: (@Sendable (inout Host, ProcessID, [String]) -> PreferredLine)?

  package init(
    _ root: CommandNode<Host>, style: any CommandStyle, inherited: [Flag] = [],
    rootFlagsComeFirst: Bool = false
  ) {
    self.root = root
    self.style = style
    self.inherited = inherited
    self.rootFlagsComeFirst = rootFlagsComeFirst
  }

  /// Which command a line means.
  package struct Resolution: Sendable {
    /// From the root to the command.
    package var path: [CommandNode<Host>]
    /// What is left for the command: its flags and arguments.
    package var rest: [String]
    /// Flags of the root that stood before the subcommand.
    package var leading: [String]
    /// Flags of a group, other than the root, that stood before its subcommand.
    package var groupLeading: [String] = []
    /// Where that group stands in `path`.
    package var group: Int?
    /// The first word that named no subcommand, where the last node is a group.
    package var unknown: String?
  }

  /// Finds the command as cobra does: flags are skipped with their values, the first other word is
  /// looked up among the children.
  package func resolve(_ arguments: [String]) -> Resolution {
    var path = [root]
    var rest = arguments
    var leading: [String] = []
    var groupLeading: [String] = []
    var group: Int?
    while path.last!.hasChildren {
      let node = path.last!
      let known = inherited + node.spec.flags
      var index = 0
      while index < rest.count {
        let word = rest[index]
        if word == "--" || !word.hasPrefix("-") || word == "-" { break }
        index += consumes(word, known) && index + 1 < rest.count ? 2 : 1
      }
      guard index < rest.count, rest[index] != "--" else { break }
      guard let child = node.child(named: rest[index]) else {
        // The tool itself takes no arguments, though it may do something without a subcommand.
        let unknown = node.action == nil || path.count == 1 ? rest[index] : nil
        return Resolution(
          path: path, rest: rest, leading: leading, groupLeading: groupLeading, group: group,
          unknown: unknown)
      }
      let before = Array(rest[..<index])
      let after = Array(rest[(index + 1)...])
      if rootFlagsComeFirst, path.count == 1 {
        leading = before
        rest = after
      } else if node.spec.flagsComeFirst {
        groupLeading = before
        group = path.count - 1
        rest = after
      } else {
        rest = before + after
      }
      path.append(child)
    }
    return Resolution(
      path: path, rest: rest, leading: leading, groupLeading: groupLeading, group: group,
      unknown: nil)
  }

  private func consumes(_ word: String, _ flags: [Flag]) -> Bool {
    if word.hasPrefix("--") {
      guard !word.contains("=") else { return false }
      return flags.first { $0.name == word.dropFirst(2) }?.takesValue ?? false
    }
    guard word.count == 2, let letter = word.last else { return false }
    return flags.first { $0.shorthand == letter }?.takesValue ?? false
  }

  /// All commands with their paths, groups included, in the order declared.
  package var all: [(path: [String], node: CommandNode<Host>)] {
    func walk(_ node: CommandNode<Host>, _ path: [String]) -> [([String], CommandNode<Host>)] {
      let here = path + [node.spec.name]
      return [(here, node)] + node.children.flatMap { walk($0, here) }
    }
    return walk(root, [])
  }
}

extension Command where Host: AskedHost {
  /// The command whose executable file stands for a tree; the tree is asked for at each call.
  package init(
    _ name: String, _ summary: String, tree: @escaping @Sendable () -> CommandTree<Host>
  ) {
    self.init(name, summary, .program { TreeProgram(tree: tree(), arguments: $0) })
  }
}

/// The process that a call of a tree's command begins as; it goes on as the command that was meant.
struct TreeProgram<Host: AskedHost>: Program {
  let tree: CommandTree<Host>
  var arguments: [String]

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    if let preferring = tree.preferring {
      let line = preferring(&host, me, Array(arguments.dropFirst()))
      arguments = Array(arguments.prefix(1)) + line.arguments
      for note in line.notes { _ = host.machine.write(Array((note + "\n").utf8), to: 2, of: me) }
      if let complaint = line.complaint {
        let command: Command<Host> = refusing(complaint, asked(tree.resolve(line.arguments)))
        return .exec(CommandProgram(command: command, arguments: arguments))
      }
    }
    let command = command(&host)
    return .exec(CommandProgram(command: command, arguments: arguments))
  }

  private func command(_ host: inout Host) -> Command<Host> {
    let style = tree.style
    let resolution = tree.resolve(Array(arguments.dropFirst()))
    let specs = resolution.path.map { $0.spec }
    let node = resolution.path.last!
    if let unknown = resolution.unknown {
      // Real: cobra gives the root's help before it looks at its words.
      if resolution.path.count == 1, !tree.rootFlagsComeFirst,
        ["-h", "--help"].contains(resolution.rest.first)
      {
        return help(resolution.path, status: 0)
      }
      return refusing(
        style.unknownCommand(unknown, path: specs, siblings: node.children.map(\.spec)),
        asked(resolution, unknown))
    }
    guard node.spec.isModelled else {
      return unmodelled(specs.map(\.name).joined(separator: " "), specs)
    }
    var known = node.spec.flags + tree.inherited
    if !tree.rootFlagsComeFirst, resolution.path.count > 1 { known += tree.root.spec.flags }
    let parser = FlagParser(known, isInterspersed: node.spec.isInterspersed)
    var parsed: ParsedFlags
    var failed = specs
    do throws(FlagError) {
      var before: [ParsedFlags.Pair] = []
      if !resolution.leading.isEmpty {
        failed = [tree.root.spec]
        let flags = tree.root.spec.flags + tree.inherited
        let leading = try FlagParser(flags).parse(resolution.leading)
        if let flag = unmodelledFlag(leading, flags) { return unmodelled("--\(flag)", specs) }
        before = leading.given
        failed = specs
      }
      if let group = resolution.group, !resolution.groupLeading.isEmpty {
        let flags = resolution.path[group].spec.flags
        failed = resolution.path[...group].map(\.spec)
        let leading = try FlagParser(flags).parse(resolution.groupLeading)
        if let flag = unmodelledFlag(leading, flags) { return unmodelled("--\(flag)", specs) }
        before += leading.given
        failed = specs
      }
      parsed = try parser.parse(resolution.rest)
      parsed.given = before + parsed.given
    } catch {
      if error == .help {
        let isShort = !resolution.rest.contains("--help") && !resolution.leading.contains("--help")
        return help(resolution.path, status: 0, note: isShort ? style.shorthandHelpNote : nil)
      }
      return refusing(style.flagError(error, path: failed), asked(resolution))
    }
    if known.contains(where: { $0.name == "help" }), parsed.bool("help") {
      return help(resolution.path, status: 0)
    }
    if let flag = unmodelledFlag(parsed, known) { return unmodelled("--\(flag)", specs) }
    guard let action = node.action else {
      return help(resolution.path, status: style.status(ofBareGroup: specs))
    }
    return bind(action, parsed, path: names(specs))
  }

  /// What a check knows a command by.
  private func names(_ specs: [CommandSpec]) -> [String] {
    let own = specs.map(\.name)
    return tree.askedAs.map { $0 + own.dropFirst() } ?? own
  }
  /// What was asked as far as it could be read: its words, and no flags.
  private func asked(
    _ resolution: CommandTree<Host>.Resolution, _ unknown: String? = nil
  ) -> (path: [String], flags: ParsedFlags) {
    var flags = ParsedFlags()
    flags.arguments = resolution.rest.filter { !$0.hasPrefix("-") }
    if let unknown, flags.arguments.first == unknown { flags.arguments.removeFirst() }
    return (names(resolution.path.map(\.spec)) + (unknown.map { [$0] } ?? []), flags)
  }

  /// The first flag given that the lab does not model.
  private func unmodelledFlag(_ parsed: ParsedFlags, _ flags: [Flag]) -> String? {
    for pair in parsed.given {
      if let flag = flags.first(where: { $0.name == pair.name }), !flag.isModelled {
        return flag.name
      }
    }
    return nil
  }

  private func bind(
    _ action: CommandNode<Host>.Action, _ flags: ParsedFlags, path: [String]
  ) -> Command<Host> {
    let note = { @Sendable (host: inout Host, call: Call<Host>, status: Int?) in
      var asked = Asked(path: path, flags: flags, status: status, process: call.process)
      asked.ranBefore = host.machine.placeInRan()
      host.note(asked)
    }
    switch action {
    case .once(let run):
      return Command(
        path[0], "",
        .once { host, call in
          let status = run(&host, &call, flags)
          note(&host, call, status)
          return status
        })
    case .whole(let needsInput, let run):
      return Command(
        path[0], "",
        .whole(
          needsInput: { needsInput(&$0, $1, flags) },
          run: { host, call, input in
            let status = run(&host, &call, flags, input)
            note(&host, call, status)
            return status
          }))
    case .follower(let begin):
      return Command(
        path[0], "",
        .follower { host, call in
          let following = begin(&host, &call, flags)
          switch following {
          case .exit(let status):
            note(&host, call, status)
            return following
          case .follow(let follower):
            note(&host, call, nil)
            return .follow(NotedFollower(follower: follower))
          }
        })
    }
  }

  private func refusing(
    _ complaint: Complaint, _ asked: (path: [String], flags: ParsedFlags)
  ) -> Command<Host> {
    Command(
      arguments.first ?? "", "",
      .once { host, call in
        call.complain(complaint.text)
        host.note(
          Asked(
            path: asked.path, flags: asked.flags, status: complaint.status, process: call.process,
            isRefused: true))
        return complaint.status
      })
  }

  private func unmodelled(_ what: String, _ specs: [CommandSpec]) -> Command<Host> {
    let complaint = tree.style.unmodelled(what, path: specs)
    return Command(
      arguments.first ?? "", "",
      .once { host, call in
        call.complain(complaint.text)
        host.machine.notices.append(.unmodelled(name: what))
        return complaint.status
      })
  }

  private func help(
    _ path: [CommandNode<Host>], status: Int, note: String? = nil
  ) -> Command<Host> {
    let text = tree.style.help(
      path: path.map(\.spec), children: path.last!.children.map(\.spec), inherited: tree.inherited)
    return Command(
      arguments.first ?? "", "",
      .once { _, call in
        if let note { call.complain(note) }
        call.write(text)
        return status
      })
  }
}
