// One slice of a shell: waiting, writing, reading its text, running its code.

import Files
import Kernel
package import Machine
import ShellSyntax

extension Shell {
  package mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    core.now = host.machine.moment()
    if commandLine != nil { start(&host, me) }
    if core.processID == 0 { core.processID = host.machine.localID(of: me) ?? me }
    var fuel = 1000
    while fuel > 0 {
      fuel -= 1
      if let step = flush(&host, me) { return step }
      if isInterrupted, let step = takeInterrupt(&host, me) { return step }
      switch waiting {
      case .none: break
      case .foreground: if let step = waitForeground(&host, me) { return step }
      case .substitution: if let step = waitSubstitution(&host, me) { return step }
      case .line: break
      case .retry(let time):
        if host.machine.moment() < time { return .wait(.until(time)) }
        waiting = .none
      }
      if running != nil {
        if let step = continueBuiltin(&host, me) { return step }
        continue
      }
      if !core.arrived.isEmpty {
        switch waiting {
        case .none: if runTrap() { continue }
        case .line where core.isInteractive:
          // ^C at the prompt of a shell that has a trap for it: the trap, then a new prompt.
          core.output.write("\n", to: 2)
          waiting = .none
          if runTrap() { continue }
        case .line: if runTrap() { continue }
        default: break
        }
      }
      if core.frames.isEmpty {
        if let status = ending {
          if let step = finish(status, &host, me) { return step }
          continue
        }
        if let step = nextUnit(&host, me) { return step }
        continue
      }
      var inner = ShellCore.runLength
      let stop = core.run(&inner, within: &fuel)
      fuel -= ShellCore.runLength - inner
      switch stop {
      case .outOfFuel: break
      case .ended: endFrame(&host, me)
      case .aborted: takeAbort(&host, me)
      case .needs(let op): if let step = perform(op, &host, me) { return step }
      case .glob(let op):
        glob(op, &host, me)
        if core.abort != nil { takeAbort(&host, me) }
      }
    }
    return .again
  }

  // MARK: Output

  /// Writes what is queued. Nil when all is written.
  mutating func flush(_ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    while let piece = core.output.pieces.first {
      switch host.machine.write(
        piece.bytes[piece.start...], to: piece.descriptor, of: me)
      {
      case .wrote(let count): core.output.took(count)
      case .wait(let wait): return .wait(wait)
      case .broken:
        core.output.dropFirst()
        guard host.machine.process(me)?.ignored.contains(.pipe) != true,
          core.traps[.signal(Signal.pipe.rawValue)] == nil
        else {
          writeFailed("Broken pipe")
          continue
        }
        host.end(me, .killed(.pipe))
        return .exit(141)
      case .failed(let error):
        core.output.dropFirst()
        if piece.descriptor != 2 { writeFailed(error.message) }
      }
    }
    return nil
  }
  private mutating func writeFailed(_ message: String) {
    guard let running else { return }
    let name = running.builtin.rawValue
    switch core.flavour {
    case .bash: core.complain("\(name): write error: \(message)", line: running.line)
    // Real: dash 0.5.12 says it twice, and not why; BusyBox 1.37 names no builtin.
    case .dash: core.complain("\(name): \(name): I/O error", line: running.line)
    case .ash:
      let shell = core.source == .file ? core.name : core.shortName
      if name != "printf" { core.output.write("\(shell): write error: \(message)\n", to: 2) }
    }
    self.running?.status = 1
  }

  // MARK: Frames

  mutating func push(_ frame: Frame) {
    var frame = frame
    frame.savedGuards = core.guards
    frame.caseDepth = core.caseSubjects.count
    core.frames.append(frame)
  }

  /// The code of a frame has run: the next command of its text, or back to who called it.
  mutating func endFrame(_ host: inout Host, _ me: ProcessID) {
    let last = core.frames.count - 1
    if var parser = core.frames[last].parser, ending == nil {
      core.frames[last].parser = nil
      let unit = next(&parser)
      core.frames[last].parser = parser
      switch unit {
      case .command(let script, let warnings):
        say(warnings)
        core.frames[last].code = compile(script)
        core.frames[last].pc = 0
        return
      case .error(let diagnostic):
        let kind = core.frames[last].kind
        sayError(diagnostic, in: kind)
        core.status = 2
      case .end, .incomplete: break
      }
    }
    if core.frames.count == 1 { rememberForExit() }
    popFrame(&host, me)
  }

  mutating func next(_ parser: inout ShellParser) -> ShellParser.Unit {
    parser.options = parserOptions
    let table = core.aliases
    let expands = core.isInteractive || core.shopts["expand_aliases"] || core.flavour.isPosix
    return parser.next(aliases: { expands ? table[$0] : nil })
  }
  var parserOptions: ShellParserOptions {
    var options = ShellParserOptions()
    options.extendedGlobs = core.shopts["extglob"]
    options.isPosix = core.flavour.isPosix
    options.isAsh = core.flavour == .ash
    return options
  }
  mutating func compile(_ script: Script, source: String = "") -> Code {
    let code = Compiler.compile(
      script, symbols: &core.symbols, flavour: core.flavour, braces: core.options.braceExpand,
      source: source)
    core.grow()
    return code
  }

  /// Leaves the innermost frame: redirects, locals and parameters come back.
  mutating func popFrame(_ host: inout Host, _ me: ProcessID) {
    guard let last = core.frames.last else { return }
    // Real: bash goes on telling of what a function ran, until the next command.
    let inner =
      !core.traps.isEmpty && [.function, .source, .eval].contains(last.kind)
      ? core.lastCommand : nil
    guard let frame = core.frames.popLast() else { return }
    if let inner, case let parent = core.frames.count - 1, parent >= 0 {
      core.frames[parent].inner = (inner, core.frames[parent].pc)
    }
    for saved in frame.redirects.reversed() { restore(saved, &host, me) }
    for descriptor in frame.openPipes { host.machine.close(descriptor, of: me) }
    core.restore(frame.locals)
    if let positional = frame.savedPositional { core.positional = positional }
    if frame.kind == .function || frame.kind == .source {
      core.sourcedName = frame.savedName
      core.line = frame.callLine
    }
    core.guards = frame.savedGuards
    if core.caseSubjects.count > frame.caseDepth {
      core.caseSubjects.removeLast(core.caseSubjects.count - frame.caseDepth)
    }
    switch frame.kind {
    case .function: core.functionDepth -= 1
    case .source: core.sourceDepth -= 1
    case .trap(let status): core.status = status
    case .top, .eval: break
    }
  }
  /// What the EXIT trap will find in BASH_COMMAND.
  private mutating func rememberForExit() {
    guard !core.traps.isEmpty, core.traps[.exit] != nil, !core.frames.isEmpty else { return }
    core.exitCommand = core.lastCommand
  }
  mutating func popAllFrames(_ host: inout Host, _ me: ProcessID) {
    rememberForExit()
    while !core.frames.isEmpty { popFrame(&host, me) }
    core.clearCommand()
    core.guards = 0
  }

  /// An error has dropped the line, or ends the shell.
  mutating func takeAbort(_ host: inout Host, _ me: ProcessID) {
    guard let abort = core.abort else { return }
    core.abort = nil
    popAllFrames(&host, me)
    switch abort {
    case .discard(let status):
      core.status = status
      // Real: the text of -c is one unit, and a part in a process of its own ends.
      if isSubshell || core.source == .command { ending = status }
    case .exit(let status):
      core.status = status
      ending = status
    }
  }

  /// ^C at a prompt, or in a loop of the shell's own: everything is dropped.
  mutating func takeInterrupt(_ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    isInterrupted = false
    if let running { restore(running.saved, &host, me) }
    if let variables = running?.variables { core.restore(variables) }
    running = nil
    if case .substitution(let run) = waiting { host.machine.close(run.descriptor, of: me) }
    waiting = .none
    popAllFrames(&host, me)
    core.output.removeAll()
    core.output.write("\n", to: 2)
    core.status = 130
    if case .lines(var parser) = input {
      parser.discard()
      input = .lines(parser)
    }
    return nil
  }

  // MARK: Signals

  package mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    if commandLine != nil { start(&host, me) }
    if core.traps[.signal(signal.rawValue)] != nil {
      core.arrived.append(signal)
      return .handled
    }
    if core.isInteractive {
      switch signal {
      case .int:
        if case .foreground = waiting { return .ignored }
        isInterrupted = true
        return .handled
      case .term, .quit, .tstp, .ttin, .ttou: return .ignored
      default: return .standard
      }
    }
    if signal == .int || signal == .quit && core.flavour == .bash, case .foreground = waiting {
      // Real: bash waits to see whether its child died of it, the others just for its end.
      interruptedWhileWaiting = true
      return .handled
    }
    if signal == .int, diesOfInterrupt {
      host.end(me, .killed(.int))
      return .ignored
    }
    return .standard
  }
  /// Whether the shell ends itself of ^C, as the first process of a container too. Real: dash 0.5.12 and
  /// BusyBox 1.37 catch it unless they read standard input; bash 5.2 leaves it to the kernel.
  var diesOfInterrupt: Bool {
    core.flavour.isPosix && !core.isInteractive && core.source != .input
      && core.traps[.signal(Signal.int.rawValue)] == nil
  }

  /// Begins the trap of a signal that has come. False when there is none to run now.
  mutating func runTrap() -> Bool {
    // A trap's own commands are not interrupted by another.
    if core.frames.contains(where: { if case .trap = $0.kind { true } else { false } }) {
      return false
    }
    let signal = core.arrived.removeFirst()
    guard let text = core.traps[.signal(signal.rawValue)], !text.isEmpty else { return false }
    pushTrap(text)
    return true
  }
  mutating func pushTrap(_ text: String) {
    let parser = ShellParser(text, startLine: core.line, options: parserOptions)
    var frame = Frame(
      code: Code(CodeDraft(), source: ""), kind: .trap(status: core.status), parser: parser)
    frame.name = core.lastCommand
    push(frame)
  }

  // MARK: The end

  /// Runs the EXIT trap, then ends.
  mutating func finish(
    _ status: Int, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    if !exitTrapDone {
      exitTrapDone = true
      if let text = core.traps[.exit], !text.isEmpty {
        core.status = status
        ending = nil
        let parser = ShellParser(text, startLine: core.line, options: parserOptions)
        var frame = Frame(
          code: Code(CodeDraft(), source: ""), kind: .trap(status: status), parser: parser)
        frame.name = core.exitCommand
        push(frame)
        input = .none
        return nil
      }
    }
    if let step = flush(&host, me) { return step }
    return .exit(status)
  }
}

extension ShellCore {
  /// Forgets a command that was being put together.
  mutating func clearCommand() {
    builders.removeAll()
    values.removeAll()
    arguments.removeAll()
    declared = [:]
    arrayItems = []
    pending = []
    redirects = []
    caseSubjects = []
    globbing = []
    loopItems = []
    timings = []
  }
}
