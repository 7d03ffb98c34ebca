// `break`, `continue`, `return`, `exit`, `logout`: leaving.

import Machine

extension Shell {
  mutating func leaveLoop(
    _ words: [String], isContinue: Bool, _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    let name = isContinue ? "continue" : "break"
    var count = 1
    if let word = words.first {
      guard let number = Int(word) else {
        core.complain("\(name): \(word): numeric argument required")
        core.abort = core.isInteractive ? .discard(status: 128) : .exit(status: 128)
        return .done(128)
      }
      guard number > 0 else {
        core.complain("\(name): \(word): loop count out of range")
        count = Int.max
        return leave(count: 1, isContinue: false, failed: true, &host, me)
      }
      count = number
    }
    // Loops of the function or file that runs; eval is looked through.
    var reachable = 0
    for frame in core.frames.reversed() {
      reachable += frame.loops.count
      if frame.kind != .eval { break }
    }
    guard reachable > 0 else {
      if core.flavour == .bash {
        core.complain("\(name): only meaningful in a `for', `while', or `until' loop")
      }
      return .done(0)
    }
    return leave(count: min(count, reachable), isContinue: isContinue, failed: false, &host, me)
  }

  private mutating func leave(
    count: Int, isContinue: Bool, failed: Bool, _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var left = count
    while let last = core.frames.indices.last {
      if core.frames[last].loops.isEmpty {
        guard core.frames[last].kind == .eval else { return .done(failed ? 1 : 0) }
        popFrame(&host, me)
        continue
      }
      if left > 1 {
        core.frames[last].loops.removeLast()
        left -= 1
        continue
      }
      let loop = core.frames[last].loops[core.frames[last].loops.count - 1]
      while core.frames[last].redirects.count > loop.redirectDepth {
        restore(core.frames[last].redirects.removeLast(), &host, me)
      }
      core.guards = loop.guards
      if core.caseSubjects.count > loop.caseDepth {
        core.caseSubjects.removeLast(core.caseSubjects.count - loop.caseDepth)
      }
      if isContinue {
        core.frames[last].pc = loop.continueTo
      } else {
        core.frames[last].loops.removeLast()
        core.frames[last].pc = loop.breakTo
      }
      core.status = failed ? 1 : 0
      return .left
    }
    return .done(0)
  }

  mutating func leaveFunction(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var status = core.status
    if case .trap(let before)? = core.frames.last?.kind { status = before }
    if let word = words.first {
      guard let number = Int(word) else {
        core.complain("return: \(word): numeric argument required")
        return returnFrames(2, &host, me)
      }
      status = number & 0xff
    }
    return returnFrames(status, &host, me)
  }
  private mutating func returnFrames(
    _ status: Int, _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    guard
      let target = core.frames.lastIndex(where: { $0.kind == .function || $0.kind == .source })
    else {
      if isSubshell {
        popAllFrames(&host, me)
        core.status = status
        return .left
      }
      if core.flavour == .bash {
        core.complain("return: can only `return' from a function or sourced script")
        return .done(2)
      }
      // Real: in dash and ash it ends the script.
      popAllFrames(&host, me)
      ending = status
      return .left
    }
    core.frames[target].parser = nil
    while core.frames.count > target { popFrame(&host, me) }
    core.clearPartial()
    core.status = status
    return .left
  }

  mutating func exit(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    if core.isInteractive, !warnedOfJobs,
      jobs.jobs.contains(where: { if case .stopped = $0.state { true } else { false } })
    {
      core.output.write("There are stopped jobs.\n", to: 2)
      warnedOfJobs = true
      return .done(1)
    }
    var status = core.status
    if let trap = core.frames.first(where: { if case .trap = $0.kind { true } else { false } }),
      case .trap(let before) = trap.kind, words.isEmpty
    {
      status = before
    }
    if core.isInteractive, core.flavour == .bash {
      core.output.write(core.isLogin ? "logout\n" : "exit\n", to: 2)
    }
    if let word = words.first {
      if let number = Int(word) {
        guard words.count == 1 else {
          core.complain("exit: too many arguments")
          return .done(1)
        }
        status = number & 0xff
      } else {
        core.complain(
          core.flavour == .dash ? "exit: Illegal number: \(word)"
            : "exit: \(word): numeric argument required")
        status = 2
      }
    }
    popAllFrames(&host, me)
    core.status = status
    ending = status
    return .left
  }

  mutating func logout(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    guard core.isLogin else {
      core.complain("logout: not login shell: use `exit'")
      return .done(1)
    }
    return exit(words, &host, me)
  }
}

extension ShellCore {
  /// Forgets the words of a command, and keeps what encloses it.
  mutating func clearPartial() {
    arguments = []
    redirects = []
    pending = []
    declared = [:]
  }
}
