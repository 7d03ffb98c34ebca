// Runs one simple command: a function, a builtin, or a program found in PATH.

import Kernel
import Machine
import ShellSyntax

extension Shell {
  mutating func execute(
    isLast: Bool, onlyAssigns: Bool, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    if let step = flush(&host, me) {
      core.frames[core.frames.count - 1].pc -= 1
      return step
    }
    let arguments = core.arguments, redirects = core.redirects, pending = core.pending
    let declared = core.declared
    core.arguments = []
    core.redirects = []
    core.pending = []
    core.declared = [:]
    core.pipeStatus = [0]
    guard let name = arguments.first else {
      return bare(redirects, pending, onlyAssigns: onlyAssigns, &host, me)
    }
    if core.options.trace {
      for item in pending {
        core.trace("\(core.symbols.names[item.symbol])=\(Quoting.assigned(item.value))")
      }
      core.trace(arguments.map { Quoting.whereNeeded($0) }.joined(separator: " "))
      if let step = flush(&host, me) { _ = step }
    }
    let function = core.functions[name]
    let builtin = function == nil ? Builtin.find(name, core.flavour) : nil
    // A fork that ends with this command keeps nothing that only a later one could ask for, or all
    // variables would be copied for it.
    let isAsked = function != nil || builtin != nil && builtin != .echo
    if let last = arguments.last, isAsked || !ends(isLast) { core.set(Symbols.underscore, last) }
    if let function { return call(function, arguments, redirects, pending, &host, me) }
    if let builtin {
      return begin(builtin, arguments, declared, redirects, pending, &host, me)
    }
    return program(arguments, redirects, pending, isLast: isLast, &host, me)
  }

  /// Whether the shell ends with the command at hand, the last of its code.
  private func ends(_ isLast: Bool) -> Bool {
    isLast && !core.isInteractive && core.traps[.exit] == nil && core.traps[.error] == nil
      && (isSubshell || core.traps.isEmpty) && (isSubshell || core.source == .command)
      && core.frames.count == 1 && !core.isRunningLoop
  }

  /// A command without words: redirects alone, or assignments.
  private mutating func bare(
    _ redirects: [PreparedRedirect], _ pending: [PendingAssignment], onlyAssigns: Bool,
    _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    for item in pending {
      if let key = item.key {
        core.setElement(item.symbol, key, item.value, appending: item.appends)
      } else {
        core.set(item.symbol, item.value, appending: item.appends)
      }
    }
    core.status = max(core.substitutionStatus, 0)
    if !redirects.isEmpty {
      if let saved = apply(redirects, &host, me) {
        restore(saved, &host, me)
        if core.substitutionStatus < 0 { core.status = 0 }
      } else {
        core.status = 1
      }
    }
    closeSubstitutions(&host, me)
    core.pipeStatus = [core.status]
    return nil
  }

  // MARK: Functions

  /// How deep functions may call each other.
  ///
  /// Limit: bash has no bound unless FUNCNEST is set, and then its stack ends it.
  static var deepestCall: Int { 1000 }

  mutating func call(
    _ function: ShellFunction, _ arguments: [String], _ redirects: [PreparedRedirect],
    _ pending: [PendingAssignment], _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    let limit = min(
      Int(core.get("FUNCNEST") ?? "").flatMap { $0 > 0 ? $0 : nil } ?? .max, Self.deepestCall)
    guard core.functionDepth < limit else {
      core.discard("\(function.name): maximum function nesting level exceeded (\(limit))")
      takeAbort(&host, me)
      return nil
    }
    guard let saved = apply(redirects, &host, me) else {
      core.status = 1
      return nil
    }
    var frame = Frame(code: function.code, kind: .function)
    frame.name = function.name
    frame.callLine = core.line
    frame.savedPositional = core.positional
    frame.savedName = core.sourcedName
    if !saved.isEmpty { frame.redirects = [saved] }
    frame.openPipes = openSubstitutions
    openSubstitutions = []
    push(frame)
    core.functionDepth += 1
    core.positional = Array(arguments.dropFirst())
    for item in pending {
      let index = core.frames.count - 1
      core.frames[index].locals.append((item.symbol, core.variables[item.symbol]))
      core.set(item.symbol, item.value, appending: item.appends)
      core.modify(item.symbol) { $0.attributes.insert(.exported) }
    }
    return nil
  }

  // MARK: Builtins

  mutating func begin(
    _ builtin: Builtin, _ arguments: [String], _ declared: [Int: [ArrayItem]],
    _ redirects: [PreparedRedirect], _ pending: [PendingAssignment], _ host: inout Host,
    _ me: ProcessID
  ) -> Step<Host>? {
    guard let saved = apply(redirects, &host, me) else {
      core.status = core.flavour == .dash ? 2 : 1
      closeSubstitutions(&host, me)
      if core.flavour != .bash, builtin.isSpecial, !core.isInteractive {
        // Real: in a POSIX shell a redirect that fails ends it, where the builtin is a special one.
        core.abort = .exit(status: core.status)
        takeAbort(&host, me)
      }
      return nil
    }
    var variables: [(symbol: Int, value: Variable?)] = []
    for item in pending {
      variables.append((item.symbol, core.variables[item.symbol]))
      core.set(item.symbol, item.value, appending: item.appends)
      core.modify(item.symbol) { $0.attributes.insert(.exported) }
    }
    running = RunningBuiltin(
      builtin: builtin, arguments: arguments, declared: declared, saved: saved,
      variables: variables, line: core.line)
    return continueBuiltin(&host, me)
  }

  /// Goes on with the builtin that runs.
  mutating func continueBuiltin(_ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    guard var run = running else { return nil }
    if run.status == nil {
      let depth = core.frames.count
      let answer = perform(&run, &host, me)
      switch answer {
      case .wait(let list):
        running = run
        if let step = flush(&host, me) { return step }
        return .wait(list)
      case .again:
        running = run
        return nil
      case .done(let status):
        run.status = status
      case .frame:
        // eval, source, a function called through `command`: the status comes from what it runs,
        // and the redirects stay in place until it ends.
        running = nil
        if core.frames.count > depth, core.frames.indices.contains(depth) {
          if !run.saved.isEmpty { core.frames[depth].redirects.insert(run.saved, at: 0) }
          core.frames[depth].locals.insert(contentsOf: run.variables, at: 0)
          core.frames[depth].openPipes = openSubstitutions
          openSubstitutions = []
        } else {
          restore(run.saved, &host, me)
          core.restore(run.variables)
        }
        return nil
      case .keep(let status):
        // `exec >file`: what was redirected stays so.
        forget(run.saved, &host)
        run.saved = []
        run.status = status
      case .exec(let program):
        running = nil
        forget(run.saved, &host)
        return .exec(program)
      case .program(let arguments):
        // `command ls`: a program after all.
        running = nil
        let saved = run.saved
        let step = program(arguments, [], [], isLast: false, &host, me)
        restore(saved, &host, me)
        core.restore(run.variables)
        return step
      case .left:
        // break, continue, return, exit: the frames are gone, and the redirects with them.
        running = nil
        if let step = flush(&host, me) { _ = step }
        restore(run.saved, &host, me)
        core.restore(run.variables)
        closeSubstitutions(&host, me)
        return nil
      }
    }
    running = run
    if let step = flush(&host, me) { return step }
    let status = running?.status ?? run.status ?? 0
    running = nil
    restore(run.saved, &host, me)
    core.restore(run.variables)
    closeSubstitutions(&host, me)
    core.status = status
    core.pipeStatus = [status]
    if core.abort != nil { takeAbort(&host, me) }
    return nil
  }

  // MARK: Programs

  mutating func program(
    _ arguments: [String], _ redirects: [PreparedRedirect], _ pending: [PendingAssignment],
    isLast: Bool, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    var environment = core.currentEnvironment()
    for item in pending {
      environment[core.symbols.names[item.symbol]] =
        item.appends
        ? (core.get(item.symbol) ?? "") + item.value : item.value
    }
    // Real: bash tells a program where it was found; ash and dash tell nothing.
    let order: EnvironmentOrder = core.flavour == .bash ? .bash : .ash
    let path =
      pending.last { $0.symbol == Symbols.path }?.value ?? core.get(Symbols.path) ?? ""
    guard let saved = apply(redirects, &host, me) else {
      core.status = core.flavour == .dash ? 2 : 1
      closeSubstitutions(&host, me)
      return nil
    }
    core.forgetHashed(outside: path)
    var words = arguments
    if let name = words.first, let known = core.hashed[name], known.isGiven {
      words[0] = known.path
      core.hashed[name]?.hits += 1
    }
    let found = load(words, path: path, &host, me)
    switch found {
    case .failure(let status):
      if let step = flush(&host, me) { _ = step }
      restore(saved, &host, me)
      closeSubstitutions(&host, me)
      core.status = status
      core.pipeStatus = [status]
      return nil
    case .success(let (program, arguments)):
      if core.flavour == .bash, let name = arguments.first {
        environment["_"] = name.contains("/") ? name : core.hashed[name]?.path ?? name
      }
      if ends(isLast) {
        forget(saved, &host)
        // Real: bash 5.2 that becomes a program is not counted as a level any more.
        if core.flavour == .bash, let level = environment["SHLVL"].flatMap({ Int($0) }) {
          environment["SHLVL"] = String(max(0, level - 1))
        }
        host.machine.modify(me) {
          $0.arguments = arguments
          $0.environment = environment
          $0.environmentOrder = order
        }
        return .exec(program)
      }
      var start = ProcessStart<Host>(program, arguments: arguments, parent: me)
      start.environment = environment
      start.environmentOrder = order
      start.group = core.options.monitor ? .new : .inherit
      let id: ProcessID
      do throws(SpawnError) {
        id = try host.machine.spawn(start)
      } catch {
        restore(saved, &host, me)
        closeSubstitutions(&host, me)
        return forkFailed(&host, me)
      }
      restore(saved, &host, me)
      closeSubstitutions(&host, me)
      begin(
        [id], group: core.options.monitor ? id : host.machine.group(of: id) ?? id,
        text: commandText.isEmpty ? arguments.joined(separator: " ") : commandText, &host, me)
      return nil
    }
  }

  enum LoadResult {
    case success((any Program<Host>, [String]))
    case failure(Int)
  }

  /// The program that a name stands for; complains when there is none.
  mutating func load(
    _ arguments: [String], path: String, forExec: Bool = false, _ host: inout Host,
    _ me: ProcessID
  ) -> LoadResult {
    let name = arguments.first ?? ""
    let prefix = forExec && core.flavour == .bash ? "exec: " : ""
    switch host.load(arguments, path: path, of: me) {
    case .program(let program, let arguments, let found):
      // Scripts are not remembered: what was found is their interpreter.
      if arguments.first == name, !name.utf8.contains(UInt8(ascii: "/")) {
        core.hashed[name] = ShellCore.Hashed(
          path: found, hits: (core.hashed[name]?.hits ?? 0) + 1)
      }
      return .success((program, arguments))
    case .unmodelled(let behaviour):
      core.output.write(
        "swiftlab: \(name): the lab does not model what this program does (\(behaviour))\n", to: 2)
      host.machine.notices.append(.unmodelled(name: behaviour))
      return .failure(126)
    case .failed(let executable):
      switch executable {
      case .text(let path):
        // Real: a file without a #! line is run by the shell itself.
        let shell = core.flavour == .bash ? "bash" : "sh"
        let arguments = [shell, path] + arguments.dropFirst()
        let script = Shell<Host>(
          arguments: arguments, flavour: core.flavour, namesEveryLine: core.namesEveryLine)
        return .success((script, arguments))
      case .notExecutable:
        core.complain("\(name): Permission denied")
        return .failure(126)
      case .isDirectory:
        core.complain("\(name): \(core.flavour == .bash ? "Is a directory" : "Permission denied")")
        return .failure(126)
      default: break
      }
      if case .script = host.machine.executable(
        named: name, path: path, of: me)
      {
        switch core.flavour {
        case .bash:
          // Real: bash 5.2.15 says so; later ones name the interpreter.
          core.complain("\(name): cannot execute: required file not found")
        default: core.complain("\(name): not found")
        }
        return .failure(127)
      }
      switch core.flavour {
      case .bash where name.contains("/"):
        core.complain("\(name): No such file or directory")
      case .bash where forExec: core.complain("\(prefix)\(name): not found")
      case .bash: core.complain("\(name): command not found")
      case .dash, .ash:
        core.complain("\(forExec && core.flavour == .dash ? "exec: " : "")\(name): not found")
      }
      return .failure(127)
    }
  }
}

extension ShellCore {
  var isRunningLoop: Bool { frames.contains { !$0.loops.isEmpty || !$0.redirects.isEmpty } }
}
