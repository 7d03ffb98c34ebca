// Processes of the shell: forks, pipelines, substitutions, and waiting for them.

import Files
import Kernel
import Machine
import ShellSyntax

extension Shell {
  /// A copy of this shell that runs a body and ends.
  mutating func forked(_ code: Code, isSubstitution: Bool = false, isPiped: Bool = false) -> Shell {
    // What programs will get is put together once, and not in every copy anew.
    _ = core.currentEnvironment()
    var child = self
    child.core.clearCommand()
    child.core.frames = [Frame(code: code, kind: core.functionDepth > 0 ? .function : .top)]
    child.core.frames[0].savedGuards = core.guards
    child.core.isInteractive = false
    child.core.options.monitor = false
    child.core.subshellDepth += 1
    // It learns its own number when it first runs.
    child.core.processID = 0
    child.core.randomIsParents = true
    child.core.output.removeAll()
    child.core.arrived = []
    // Real: what is ignored stays ignored, and other traps are the parent's own.
    child.core.traps = core.traps.filter { $0.value.isEmpty }
    if isSubstitution {
      child.core.subshellTrace += 1
      if core.flavour == .bash, !core.shopts["inherit_errexit"] {
        child.core.options.errorExit = false
      }
    }
    child.inheritedJobs =
      isSubstitution || isPiped ? (jobs.jobs.isEmpty ? inheritedJobs : jobs) : JobTable()
    child.jobs = JobTable()
    child.remembered = [:]
    child.input = .none
    child.waiting = .none
    child.running = nil
    child.ending = nil
    child.exitTrapDone = false
    child.isInterrupted = false
    child.interruptedWhileWaiting = false
    child.forkTries = 0
    child.isSubshell = true
    return child
  }

  /// Starts a copy of the shell. Nil: it could not be, and what to do then.
  mutating func fork(
    _ child: Shell, group: GroupChoice, descriptors: [HandleID?]?, _ host: inout Host,
    _ me: ProcessID
  ) -> ProcessID? {
    var start = ProcessStart<Host>(
      child, arguments: host.machine.arguments(of: me) ?? [core.name], parent: me)
    start.group = group
    start.descriptors = descriptors
    do throws(SpawnError) {
      let id = try host.machine.spawn(start)
      forkTries = 0
      return id
    } catch {
      return nil
    }
  }

  /// A fork failed: some more tries, then the command is given up.
  mutating func forkFailed(_ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    core.clearCommand()
    if !host.machine.notices.contains(.limit(.processes)) {
      host.machine.notices.append(.limit(.processes))
    }
    forkTries = 0
    core.complain("fork: retry: Resource temporarily unavailable")
    if !core.isInteractive {
      // Limit: the real thing goes on trying for half a minute; here the job that met the limit is
      // stopped whole, so that a fork bomb ends.
      _ = flush(&host, me)
      let group = host.machine.process(me)?.group ?? 0
      var kept: Set<ProcessID> = [me]
      var parent = host.machine.process(me)?.parent ?? 0
      while parent > 0, kept.insert(parent).inserted {
        parent = host.machine.process(parent)?.parent ?? 0
      }
      for member in host.machine.members(of: group) where !kept.contains(member) {
        host.end(member, .killed(.kill))
      }
    }
    core.abort = .exit(status: 254)
    if core.isInteractive { core.abort = .discard(status: 254) }
    takeAbort(&host, me)
    return nil
  }

  func localID(_ process: ProcessID, _ host: Host) -> ProcessID {
    host.machine.process(process)?.localID ?? process
  }
  mutating func foregroundGroup(_ group: ProcessID?, _ host: inout Host, _ me: ProcessID) {
    guard core.options.monitor, let terminal else { return }
    let mine = host.machine.process(me)?.group ?? me
    host.machine.terminals.modify(terminal) { $0.foreground = group ?? mine }
  }

  // MARK: Pipelines

  mutating func pipeline(
    _ record: PipelineRecord, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    if let step = flush(&host, me) {
      core.frames[core.frames.count - 1].pc -= 1
      return step
    }
    let mine = host.machine.descriptors(of: me)
    var processes: [ProcessID] = []
    var input = mine.first ?? nil
    var inputIsPipe = false
    var group: ProcessID?
    for (index, code) in record.codes.enumerated() {
      var descriptors = mine
      while descriptors.count < 3 { descriptors.append(nil) }
      descriptors[0] = input
      var pipe: (read: HandleID, write: HandleID)?
      if index < record.codes.count - 1 {
        let made = host.machine.pipe()
        host.machine.retain(made.read)
        host.machine.retain(made.write)
        pipe = made
        descriptors[1] = made.write
        if record.pipesErrors[index] { descriptors[2] = made.write }
      }
      let choice: GroupChoice =
        core.options.monitor ? (group.map { .join($0) } ?? .new) : .inherit
      let id = fork(forked(code, isPiped: true), group: choice, descriptors: descriptors, &host, me)
      if inputIsPipe, let input { host.machine.release(input) }
      if let pipe { host.machine.release(pipe.write) }
      guard let id else {
        if let pipe { host.machine.release(pipe.read) }
        return forkFailed(&host, me)
      }
      if group == nil { group = core.options.monitor ? id : nil }
      processes.append(id)
      input = pipe?.read
      inputIsPipe = pipe != nil
    }
    begin(processes, group: group ?? processes[0], text: record.source, &host, me)
    return nil
  }

  /// Waits for processes as the job in the foreground.
  mutating func begin(
    _ processes: [ProcessID], group: ProcessID, text: String, _ host: inout Host, _ me: ProcessID
  ) {
    foregroundGroup(group, &host, me)
    waiting = .foreground(
      Foreground(
        processes: processes, ends: Array(repeating: nil, count: processes.count), group: group,
        text: text))
  }

  mutating func subshell(
    _ code: Code, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    if let step = flush(&host, me) {
      core.frames[core.frames.count - 1].pc -= 1
      return step
    }
    let choice: GroupChoice = core.options.monitor ? .new : .inherit
    guard let id = fork(forked(code), group: choice, descriptors: nil, &host, me) else {
      return forkFailed(&host, me)
    }
    begin([id], group: id, text: code.source, &host, me)
    return nil
  }

  mutating func background(
    _ code: Code, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    if let step = flush(&host, me) {
      core.frames[core.frames.count - 1].pc -= 1
      return step
    }
    var descriptors = host.machine.descriptors(of: me)
    var nothing: HandleID?
    if !core.options.monitor {
      // Real: without job control a command in the background reads from /dev/null and ignores ^C.
      let handle = host.machine.open(OpenFile(.null))
      nothing = handle
      if descriptors.isEmpty { descriptors.append(nil) }
      descriptors[0] = handle
    }
    let choice: GroupChoice = core.options.monitor ? .new : .inherit
    guard let id = fork(forked(code), group: choice, descriptors: descriptors, &host, me) else {
      if let nothing { drop(nothing, &host) }
      return forkFailed(&host, me)
    }
    if !core.options.monitor {
      host.machine.modify(id) { $0.ignored.formUnion([.int, .quit]) }
    }
    let number = jobs.add(
      Job(
        number: 0, group: core.options.monitor ? id : host.machine.group(of: id) ?? id,
        processes: [id], ends: [nil], text: code.source, locals: [localID(id, host)]))
    core.lastBackground = localID(id, host)
    if core.isInteractive, core.flavour == .bash {
      core.output.write("[\(number)] \(localID(id, host))\n", to: 2)
    }
    core.status = 0
    return nil
  }

  // MARK: Waiting for the foreground

  mutating func waitForeground(_ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    guard case .foreground(var job) = waiting else { return nil }
    for index in job.processes.indices where job.ends[index] == nil {
      let process = job.processes[index]
      if host.machine.takeStop(process) {
        return stopped(job, &host, me)
      }
      guard let end = host.machine.reap(process) else {
        waiting = .foreground(job)
        return .wait(.child(process))
      }
      job.ends[index] = end
    }
    waiting = .none
    if let number = job.job { jobs.remove(number) }
    if !core.isInteractive, !jobs.jobs.isEmpty {
      updateJobs(&host, me)
      tellDeaths()
    }
    foregroundGroup(nil, &host, me)
    let statuses = job.ends.map { $0?.status ?? 0 }
    core.pipeStatus = statuses
    core.status = statuses.last ?? 0
    if core.options.pipeFail, let failed = statuses.last(where: { $0 != 0 }) {
      core.status = failed
    }
    if interruptedWhileWaiting, diesOfInterrupt {
      host.end(me, .killed(.int))
      return .exit(130)
    }
    if case .killed(let signal)?? = job.ends.last {
      return died(of: signal, job, &host, me)
    }
    if job.ends.contains(.killed(.int)), core.isInteractive {
      return died(of: .int, job, &host, me)
    }
    interruptedWhileWaiting = false
    return nil
  }

  /// The last process of the foreground was killed by a signal.
  private mutating func died(
    of signal: Signal, _ job: Foreground, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    if signal == .int {
      if core.isInteractive {
        // Real: ^C that ends the child ends the loop around it too.
        popAllFrames(&host, me)
        core.status = 130
        core.output.write("\n", to: 2)
        return nil
      }
      if interruptedWhileWaiting, core.traps[.signal(2)] == nil {
        host.end(me, .killed(.int))
        return .exit(130)
      }
    }
    interruptedWhileWaiting = false
    guard signal != .int, signal != .pipe, core.flavour != .ash else { return nil }
    // Real: bash 5.2 says no more than the word for TERM, as at a prompt.
    if core.isInteractive || signal == .term && core.flavour == .bash {
      core.output.write(signal.description + "\n", to: 2)
    } else if !isSubshell, core.flavour == .bash {
      sayDeath(of: job.processes.last ?? 0, by: signal, job.text)
    } else if core.flavour == .dash, !isSubshell {
      core.output.write(signal.description + "\n", to: 2)
    }
    return nil
  }

  /// ^Z: the job goes to the table, the shell goes on.
  private mutating func stopped(
    _ job: Foreground, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    waiting = .none
    foregroundGroup(nil, &host, me)
    guard core.options.monitor else {
      // A shell without job control stops with it, as its terminal's group does.
      waiting = .foreground(job)
      return .wait(
        job.processes.enumerated().filter { job.ends[$0.offset] == nil }
          .map { .child($0.element) })
    }
    var number = job.job ?? 0
    if job.job == nil {
      number = jobs.add(
        Job(
          number: 0, group: job.group, processes: job.processes, ends: job.ends,
          state: .stopped(.tstp), text: job.text,
          locals: job.processes.map { localID($0, host) }))
    }
    jobs[number]?.state = .stopped(.tstp)
    jobs[number]?.ends = job.ends
    jobs[number]?.isTold = true
    jobs.makeCurrent(number)
    if let told = jobs[number] {
      core.output.write("\n" + jobs.line(told, flavour: core.flavour) + "\n", to: 2)
    }
    core.status = 148
    popAllFrames(&host, me)
    return nil
  }

  // MARK: Substitutions

  mutating func substitute(
    _ code: Code, isQuoted: Bool, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    guard code.ops.count > 0 else {
      core.substitutionStatus = 0
      core.append(.one(""), isQuoted: isQuoted)
      return nil
    }
    if let step = flush(&host, me) {
      core.frames[core.frames.count - 1].pc -= 1
      return step
    }
    let (read, write) = host.machine.pipe()
    host.machine.retain(write)
    var descriptors = host.machine.descriptors(of: me)
    while descriptors.count < 2 { descriptors.append(nil) }
    descriptors[1] = write
    let id = fork(
      forked(code, isSubstitution: true), group: .inherit, descriptors: descriptors, &host, me)
    host.machine.release(write)
    guard let id else {
      drop(read, &host)
      return forkFailed(&host, me)
    }
    let descriptor = host.machine.addDescriptor(read, to: me, from: 64) ?? -1
    waiting = .substitution(
      SubstitutionRun(process: id, read: read, descriptor: descriptor, isQuoted: isQuoted))
    return nil
  }

  /// The lab's bound on what one substitution may bring.
  static var substitutionLimit: Int { ShellLimits.bytes }

  mutating func waitSubstitution(_ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    guard case .substitution(var run) = waiting else { return nil }
    waiting = .none
    while !run.atEnd {
      switch host.machine.read(run.read, by: me, limit: 1 << 20) {
      case .bytes(let bytes): run.bytes += bytes
      case .end, .failed: run.atEnd = true
      case .wait(let wait):
        waiting = .substitution(run)
        return .wait(wait)
      }
      if run.bytes.count > Self.substitutionLimit {
        core.complain("command substitution: more than 16 MiB (a limit of the lab)")
        host.machine.notices.append(.limit(.memory))
        run.atEnd = true
      }
    }
    if run.descriptor >= 0 {
      host.machine.close(run.descriptor, of: me)
      run.descriptor = -1
    }
    guard let end = host.machine.reap(run.process) else {
      waiting = .substitution(run)
      return .wait(.child(run.process))
    }
    core.status = end.status
    core.substitutionStatus = end.status
    if case .killed(.int) = end {
      if core.isInteractive {
        popAllFrames(&host, me)
        core.status = 130
        core.output.write("\n", to: 2)
        return nil
      }
    }
    core.append(.one(substitutionText(run.bytes)), isQuoted: run.isQuoted)
    return nil
  }

  /// Output as a value: newlines at its end go, and so do NUL bytes.
  mutating func substitutionText(_ bytes: [UInt8]) -> String {
    var bytes = bytes
    if bytes.contains(0) {
      core.complain("warning: command substitution: ignored null byte in input")
      bytes.removeAll { $0 == 0 }
    }
    while bytes.last == 10 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func processSubstitution(
    _ code: Code, reads: Bool, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    if let step = flush(&host, me) {
      core.frames[core.frames.count - 1].pc -= 1
      return step
    }
    let (read, write) = host.machine.pipe()
    host.machine.retain(read)
    host.machine.retain(write)
    let child = reads ? write : read, mine = reads ? read : write
    var descriptors = host.machine.descriptors(of: me)
    while descriptors.count < 2 { descriptors.append(nil) }
    descriptors[reads ? 1 : 0] = child
    let id = fork(forked(code), group: .inherit, descriptors: descriptors, &host, me)
    host.machine.release(child)
    guard let id else {
      host.machine.release(mine)
      return forkFailed(&host, me)
    }
    // Real: from 63 downwards.
    var descriptor = 63
    while descriptor > 9, host.machine.handle(descriptor, of: me) != nil { descriptor -= 1 }
    host.machine.setDescriptor(descriptor, of: me, to: mine)
    host.machine.release(mine)
    core.lastBackground = localID(id, host)
    substitutions.append(id)
    openSubstitutions.append(descriptor)
    core.append(.one("/dev/fd/\(descriptor)"), isQuoted: true)
    return nil
  }

  /// Closes the pipes of process substitutions when their command is done.
  mutating func closeSubstitutions(_ host: inout Host, _ me: ProcessID) {
    guard !openSubstitutions.isEmpty else { return }
    for descriptor in openSubstitutions { host.machine.close(descriptor, of: me) }
    openSubstitutions = []
    reapSubstitutions(&host)
  }
  mutating func reapSubstitutions(_ host: inout Host) {
    substitutions.removeAll { host.machine.reap($0) != nil }
  }
}
