// The shell's text: how it is started, prompts, lines, what is wrong with them.

import Files
import Kernel
import Machine
import ShellSyntax

extension Shell {
  /// Looks at the command line: options, `-c`, a script, or standard input.
  mutating func start(_ host: inout Host, _ me: ProcessID) {
    guard let line = commandLine else { return }
    commandLine = nil
    let process = host.machine.process(me)
    core.processID = process?.localID ?? me
    core.shellID = core.processID
    core.parentID = process.flatMap { host.machine.process($0.parent)?.localID } ?? 0
    core.started = host.machine.now
    core.random = host.machine.random.split("shell \(me)")
    core.randomSeed = UInt32(truncatingIfNeeded: core.random.next() | 1)
    takeEnvironment(process)
    terminal = host.machine.terminal(of: me)

    var text: String?
    var readsInput = false
    var forcesPrompt = false
    var index = 1
    if line.first?.hasPrefix("-") == true { core.isLogin = true }
    scan: while index < line.count {
      let word = line[index]
      guard word.count > 1, word.hasPrefix("-") || word.hasPrefix("+") else { break }
      index += 1
      switch word {
      case "--":
        break scan
      case "--login":
        core.isLogin = true
        continue
      case "--norc", "--noprofile", "--posix", "--noediting": continue
      case "--version" where core.flavour == .bash:
        core.output.write(
          "GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)\n"
            + "swiftlab's shell, which imitates it\n")
        ending = 0
        return
      case "--help" where core.flavour == .bash:
        core.output.write("Usage: bash [-c TEXT] [-ilsux] [-e] [FILE [ARGUMENT...]]\n")
        ending = 0
        return
      default: break
      }
      if word.hasPrefix("--") {
        core.output.write("\(core.shortName): \(word): invalid option\n", to: 2)
        ending = 2
        return
      }
      for letter in word.dropFirst() {
        switch letter {
        case "c": text = ""
        case "s": readsInput = true
        case "i": forcesPrompt = true
        case "l": core.isLogin = true
        case "o", "O":
          guard index < line.count else { continue }
          let name = line[index]
          index += 1
          if letter == "O" {
            core.shopts.values[name] = word.hasPrefix("-")
          } else if core.options[name: name] != nil {
            core.options[name: name] = word.hasPrefix("-")
          } else {
            core.output.write("\(core.shortName): \(name): invalid option name\n", to: 2)
            ending = 2
            return
          }
        default:
          guard let path = SetOptions.all.first(where: { $0.letter == letter })?.path else {
            let complaint =
              switch core.flavour {
              case .bash: "-\(letter): invalid option"
              case .dash: "0: Illegal option -\(letter)"
              case .ash: "illegal option -\(letter)"
              }
            core.output.write("\(core.shortName): \(complaint)\n", to: 2)
            ending = 2
            return
          }
          core.options[keyPath: path] = word.hasPrefix("-")
        }
      }
    }
    var rest = Array(line[index...])
    if text != nil {
      guard !rest.isEmpty else {
        core.output.write("\(core.shortName): -c: option requires an argument\n", to: 2)
        ending = 2
        return
      }
      text = rest.removeFirst()
      core.source = .command
      if let name = rest.first {
        core.name = name
        rest.removeFirst()
      }
      core.positional = rest
      input = .text(ShellParser(text ?? "", options: parserOptions))
    } else if let file = rest.first, !readsInput {
      core.positional = Array(rest.dropFirst())
      core.source = .file
      readScript(file, &host, me)
    } else {
      core.positional = rest
      core.source = .input
      input = .lines(ShellParser([], options: parserOptions))
      if host.machine.isTerminal(0, of: me) { forcesPrompt = true }
    }
    if forcesPrompt { beInteractive(&host, me) }
  }

  private mutating func takeEnvironment(_ process: Process?) {
    for (name, value) in process?.environment ?? [:] where isName(name) {
      let symbol = core.symbol(name)
      core.variables[symbol] = Variable(value: .text(value), attributes: .exported)
      if symbol == Symbols.fieldSeparators { core.variables[symbol] = nil }
    }
    func give(_ name: String, _ value: String, _ attributes: Attributes = []) {
      let symbol = core.symbol(name)
      guard core.variables[symbol] == nil else { return }
      core.variables[symbol] = Variable(value: .text(value), attributes: attributes)
    }
    func put(_ name: String, _ value: String, _ attributes: Attributes = []) {
      core.variables[core.symbol(name)] = Variable(value: .text(value), attributes: attributes)
    }
    core.variables[Symbols.fieldSeparators] = Variable(value: .text(" \t\n"))
    put("PWD", process?.directory ?? "/", .exported)
    if core.variables[Symbols.oldDirectory] == nil {
      core.variables[Symbols.oldDirectory] = Variable(value: .unset, attributes: .exported)
    }
    put("PPID", String(core.parentID), [.readonly, .integer])
    put("OPTIND", "1")
    let path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    give("PATH", path)
    put("PS4", "+ ")
    // Real: bash and BusyBox's ash count how deep they are; dash does not.
    guard core.flavour != .dash else { return }
    let level = (Int(core.get("SHLVL") ?? "") ?? 0) + 1
    put("SHLVL", String(level), .exported)
    guard core.flavour == .bash else {
      give("HOSTNAME", process?.namespaces.hostname ?? "localhost")
      return
    }
    put("UID", String(process?.credentials.uid ?? 0), [.readonly, .integer])
    put("EUID", String(process?.credentials.uid ?? 0), [.readonly, .integer])
    give("HOSTNAME", process?.namespaces.hostname ?? "localhost")
    put("BASH", "/bin/bash")
    put("BASH_VERSION", "5.2.15(1)-release")
    let versions = ["5", "2", "15", "1", "release", "x86_64-pc-linux-gnu"]
    var map: OrderedMap<Int, String> = [:]
    for (index, part) in versions.enumerated() { map[index] = part }
    core.variables[core.symbol("BASH_VERSINFO")] = Variable(
      value: .indexed(map), attributes: .readonly)
    put("OSTYPE", "linux-gnu")
    put("HOSTTYPE", "x86_64")
    put("MACHTYPE", "x86_64-pc-linux-gnu")
    put("OPTERR", "1")
  }

  private mutating func readScript(_ file: String, _ host: inout Host, _ me: ProcessID) {
    guard let view = host.machine.view(of: me) else { return }
    var path = file
    do throws(FileError) {
      // Real: a name without a slash is looked for here first, then in PATH.
      if !file.contains("/"), !host.machine.files.exists(file, in: view) {
        switch host.machine.executable(named: file, path: core.get(Symbols.path), of: me) {
        case .program(let found, _), .script(let found, _), .text(let found): path = found
        default: break
        }
      }
      let status = try host.machine.files.status(path, in: view)
      guard !status.isDirectory else {
        core.output.write("\(file): \(file): Is a directory\n", to: 2)
        ending = 126
        return
      }
      guard status.program == nil else {
        core.output.write("\(file): \(file): cannot execute binary file\n", to: 2)
        ending = 126
        return
      }
      let bytes = try host.machine.files.read(path, in: view)
      core.name = file
      if bytes.prefix(80).prefix(while: { $0 != 10 }).contains(0) {
        core.output.write("\(file): \(file): cannot execute binary file\n", to: 2)
        ending = 126
        return
      }
      input = .text(ShellParser(bytes, isFinished: true, options: parserOptions))
      script = CompiledScript.known(bytes, core.flavour, in: host.machine)
    } catch {
      let name = core.shortName
      switch core.flavour {
      case .bash:
        core.output.write("\(commandName(name)): \(file): \(error.message)\n", to: 2)
      case .dash:
        core.output.write("\(commandName(name)): 0: cannot open \(file): No such file\n", to: 2)
      case .ash:
        core.output.write("\(commandName(name)): can't open '\(file)': \(error.message)\n", to: 2)
      }
      core.source = .input
      ending = core.flavour == .dash ? 2 : error == .accessDenied ? 126 : 127
    }
  }
  private func commandName(_ name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  private mutating func beInteractive(_ host: inout Host, _ me: ProcessID) {
    core.isInteractive = true
    core.options.monitor = terminal != nil
    core.options.history = true
    core.shopts.values["expand_aliases"] = true
    let root = host.machine.process(me)?.credentials.uid == 0
    func give(_ symbol: Int, _ value: String) {
      if core.get(symbol) == nil {
        core.variables[symbol] = Variable(value: .text(value))
      }
    }
    switch core.flavour {
    case .bash: give(Symbols.prompt1, "\\s-\\v\\$ ")
    case .dash: give(Symbols.prompt1, root ? "# " : "$ ")
    case .ash: give(Symbols.prompt1, "\\w \\$ ")
    }
    give(Symbols.prompt2, "> ")
    if let terminal {
      if host.machine.process(me)?.group != me, host.machine.process(me)?.parent == 0 {
        host.machine.modify(me) { $0.group = me }
      }
      let group = host.machine.process(me)?.group ?? me
      host.machine.terminals.modify(terminal) { $0.foreground = group }
    }
    readStartFiles(&host, me)
  }

  /// The files that an interactive or login shell reads first.
  private mutating func readStartFiles(_ host: inout Host, _ me: ProcessID) {
    guard core.flavour == .bash, let view = host.machine.view(of: me) else { return }
    let home = core.get(Symbols.home) ?? "/root"
    var files: [String] = []
    if core.isLogin {
      files = ["/etc/profile"]
      for name in [".bash_profile", ".bash_login", ".profile"]
      where host.machine.files.exists(home + "/" + name, in: view) {
        files.append(home + "/" + name)
        break
      }
    } else {
      files = ["/etc/bash.bashrc", home + "/.bashrc"]
    }
    // The last is pushed first, so that they run in order.
    for file in files.reversed() {
      guard let bytes = try? host.machine.files.read(file, in: view) else { continue }
      push(
        Frame(
          code: Code(CodeDraft(), source: ""), kind: .source, name: file,
          parser: ShellParser(bytes, isFinished: true, options: parserOptions),
          savedName: core.sourcedName))
      core.sourceDepth += 1
    }
  }

  // MARK: Units

  /// The next command of the text, or the wait for it, or the end.
  mutating func nextUnit(_ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    core.clearCommand()
    switch input {
    case .none:
      ending = core.status
      return nil
    case .text(var parser):
      if let command = knownCommand {
        run(command)
        return nil
      }
      let unit = next(&parser)
      input = .text(parser)
      return take(unit, &host, me)
    case .lines(var parser):
      if case .line = waiting {
      } else {
        let unit = next(&parser)
        input = .lines(parser)
        switch unit {
        case .incomplete, .end: break
        default: return take(unit, &host, me)
        }
        if case .end = unit, parser.isFinished { return endOfInput(&host, me) }
        isIncomplete = !isAtEnd(unit)
        prompt(isFirst: isAtEnd(unit), &host, me)
        waiting = .line
        if let step = flush(&host, me) { return step }
      }
      return readLine(&host, me)
    }
  }
  private func isAtEnd(_ unit: ShellParser.Unit) -> Bool {
    if case .end = unit { true } else { false }
  }

  private mutating func endOfInput(_ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    if core.isInteractive {
      core.output.write(core.isLogin ? "logout\n" : "exit\n", to: 2)
    }
    ending = core.status
    return nil
  }

  private mutating func prompt(isFirst: Bool, _ host: inout Host, _ me: ProcessID) {
    guard core.isInteractive else { return }
    if isFirst { tellJobs(&host, me) }
    let text = promptText(core.get(isFirst ? Symbols.prompt1 : Symbols.prompt2) ?? "", &host, me)
    if let terminal, host.machine.isTerminal(0, of: me) {
      let group = host.machine.process(me)?.group ?? me
      host.machine.terminals.modify(terminal) {
        $0.foreground = group
        $0.prompt = text
      }
    } else {
      core.output.write(text, to: 2)
    }
  }

  private mutating func readLine(_ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    guard case .lines(var parser) = input else { return nil }
    switch host.machine.readLine(scriptDescriptor, of: me) {
    case .wait(let wait):
      return .wait(wait)
    case .bytes(let bytes):
      waiting = .none
      if core.isInteractive, bytes.last == 10 {
        let text = String(decoding: bytes.dropLast(), as: UTF8.self)
        if text.contains(where: { $0 != " " && $0 != "\t" }), core.history.last != text {
          core.history.append(text)
          if core.history.count > 1000 { core.history.removeFirst() }
        }
      }
      if core.options.verbose { core.output.write(bytes, to: 2) }
      parser.append(bytes)
      warnedOfJobs = warnedOfJobs && bytes.count <= 1
      input = .lines(parser)
    case .end, .failed:
      waiting = .none
      parser.finish()
      input = .lines(parser)
    }
    return nil
  }

  /// Runs a unit that was read.
  private mutating func take(
    _ unit: ShellParser.Unit, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    switch unit {
    case .command(let script, let warnings):
      say(warnings)
      if core.isInteractive, !warnings.isEmpty, case .lines(let parser) = input,
        parser.isFinished, parser.rest.isEmpty
      {
        // Real: ^D ends a here-document, and not the shell.
        input = .lines(ShellParser(startLine: parser.line, options: parserOptions))
      }
      if core.options.noExecute, !core.isInteractive { return nil }
      if core.options.verbose, case .text = input {
        core.output.write(ShellPrinter.text(script) + "\n", to: 2)
      }
      var isLast = false
      if core.source == .command, case .text(var parser) = input, canTakeOver(script) {
        if case .end = next(&parser) { isLast = true }
      }
      let before = core.symbols
      let code = Compiler.compile(
        script, symbols: &core.symbols, flavour: core.flavour,
        braces: core.options.braceExpand, isProcess: isLast)
      core.grow()
      if warnings.isEmpty, case .text(let parser) = input {
        remember(code, before: before, after: parser, &host)
      }
      push(Frame(code: code, kind: .top))
    case .error(let diagnostic):
      sayError(diagnostic, in: .top)
      core.status = 2
      if !core.isInteractive {
        input = .none
        ending = core.flavour == .bash && core.source == .command && false ? 1 : 2
      }
    case .end:
      return endOfInput(&host, me)
    case .incomplete: break
    }
    return nil
  }
  /// Whether the last command of a text given with -c may take the shell's place.
  ///
  /// Real: dash 0.5.12 lets none; BusyBox's ash 1.38 any; bash 5.2 a simple one without redirects,
  /// also behind `;`, `&&` and `||`.
  private func canTakeOver(_ script: Script) -> Bool {
    switch core.flavour {
    case .dash: return false
    case .ash: return script.statements.last?.isBackground == false
    case .bash:
      guard let last = script.statements.last, !last.isBackground else { return false }
      let pipeline = last.rest.last?.pipeline ?? last.first
      guard pipeline.commands.count == 1, !pipeline.isNegated, pipeline.timing == nil,
        pipeline.commands[0].redirects.isEmpty, case .simple = pipeline.commands[0].shape
      else { return false }
      return true
    }
  }

  mutating func say(_ diagnostics: [ShellDiagnostic]) {
    // Real: BusyBox ends a here-document with the text and says nothing.
    for diagnostic in diagnostics where core.flavour != .ash || diagnostic.severity != .warning {
      for message in diagnostic.messages { core.complain(message, line: diagnostic.line) }
    }
  }
  mutating func sayError(_ diagnostic: ShellDiagnostic, in kind: Frame.Kind) {
    core.line = diagnostic.line
    if core.flavour != .bash {
      let message = posixMessage(diagnostic)
      core.complain(message, line: diagnostic.line)
      return
    }
    let isSourced = kind == .source
    let name = isSourced ? core.sourcedName ?? core.shortName : core.shortName
    let isInteractive = core.isInteractive
    let middle: String =
      switch kind {
      case .eval: "eval: "
      case .trap: "trap: "
      case .top where core.source == .command: "-c: "
      default: ""
      }
    let lines = diagnostic.lines(
      prefix: {
        isInteractive && kind == .top
          ? "\(name): "
          : (isInteractive && isSourced ? "\(core.shortName): " : "")
            + "\(name): \(middle)line \($0): "
      },
      showsSource: !isInteractive || kind != .top)
    core.output.write(lines.joined(separator: "\n") + "\n", to: 2)
  }
  /// Real: dash and ash say what was expected in words of their own.
  private func posixMessage(_ diagnostic: ShellDiagnostic) -> String {
    let first = diagnostic.messages.first ?? ""
    let isDash = core.flavour == .dash
    let expecting = diagnostic.expected.map { " (expecting \"\($0)\")" } ?? ""
    if first.contains("unexpected EOF while looking for matching") {
      if first.contains("`\"'") || first.contains("`''") {
        return isDash
          ? "Syntax error: Unterminated quoted string" : "syntax error: unterminated quoted string"
      }
      if isDash, first.contains("``'") { return "Syntax error: EOF in backquote substitution" }
      return isDash
        ? "Syntax error: end of file unexpected" + expecting
        : "syntax error: unexpected end of file" + expecting
    }
    if first.contains("unexpected end of file") {
      return isDash
        ? "Syntax error: end of file unexpected" + expecting
        : "syntax error: unexpected end of file" + expecting
    }
    if let open = first.firstIndex(of: "`"), let close = first.lastIndex(of: "'"), open < close {
      let token = String(first[first.index(after: open)..<close])
      if isDash {
        switch token {
        case "newline": return "Syntax error: newline unexpected" + expecting
        // Real: dash calls all of them that.
        case "<", ">", "<<", ">>", "<&", ">&", "<>", ">|", "<<-":
          return "Syntax error: redirection unexpected" + expecting
        default: return "Syntax error: \"\(token)\" unexpected" + expecting
        }
      }
      return token == "newline"
        ? "syntax error: unexpected newline" + expecting
        : "syntax error: unexpected \"\(token)\"" + expecting
    }
    return first
  }
}
