// Processes: how they begin, and how they end.

package import Files
package import Kernel

/// Which group a new process joins.
package enum GroupChoice: Hashable, Sendable {
  /// Its parent's.
  case inherit
  /// One of its own.
  case new
  case join(ProcessID)
}

/// What a process is started with. What is nil comes from its parent.
package struct ProcessStart<Host: MachineHost>: Sendable {
  package var program: any Program<Host>
  package var arguments: [String]
  /// 0: the process belongs to an engine; `MachineHost.processEnded` hears of its end.
  package var parent: ProcessID
  package var group: GroupChoice = .inherit
  package var descriptors: [HandleID?]?
  package var environment: OrderedMap<String, String>?
  package var environmentOrder: EnvironmentOrder?
  package var directory: String?
  package var credentials: Credentials?
  package var namespaces: Namespaces?
  package var umask: FileMode?

  package init(
    _ program: any Program<Host>, arguments: [String], parent: ProcessID
  ) {
    self.program = program
    self.arguments = arguments
    self.parent = parent
  }
}

/// Why no process could be made: the limit of its namespace, or of the whole lab.
package enum SpawnError: Error, Hashable, Sendable {
  case processLimit(Int)
}

extension Machine {
  package func process(_ id: ProcessID) -> Process? {
    guard let slot = processes.slot(of: id) else { return nil }
    return processes[slot]
  }
  package func isRunning(_ id: ProcessID) -> Bool { processes.isRunning(id) }
  /// Numbers of all processes that are in the table, in order.
  package var processIDs: [ProcessID] { processes.numbers }
  package var liveCount: Int { processes.table.values.count { $0.isRunning } }

  /// What a process runs, for those who know its kind; a placeholder while it is running.
  package func program(of id: ProcessID) -> (any Program<Host>)? {
    processes.slot(of: id).map { processes.program(at: $0) }
  }

  // NB: these are mutating, so that code that is generic over the host asks them of the machine in its
  // place; a look at `host.machine` from there copies all of it.

  package mutating func moment() -> Instant { clock.now }
  package mutating func localID(of id: ProcessID) -> ProcessID? {
    processes.slot(of: id).map { processes[$0].localID }
  }
  package mutating func group(of id: ProcessID) -> ProcessID? {
    processes.slot(of: id).map { processes[$0].group }
  }
  package mutating func arguments(of id: ProcessID) -> [String]? {
    processes.slot(of: id).map { processes[$0].arguments }
  }
  package mutating func descriptors(of id: ProcessID) -> [HandleID?] {
    processes.slot(of: id).map { processes[$0].descriptors } ?? []
  }
  package mutating func mayOpen(_ descriptor: Int) -> Bool {
    descriptor < limits.openFilesPerProcess
  }
  /// The handle at a descriptor, held once more.
  package mutating func retainedHandle(_ descriptor: Int, of id: ProcessID) -> HandleID? {
    guard let handle = handle(descriptor, of: id) else { return nil }
    retain(handle)
    return handle
  }
  /// Whether a process waits for this and nothing else, or has ended.
  package mutating func isAtRest(_ id: ProcessID, waitingFor wait: Wait) -> Bool {
    guard let slot = processes.slot(of: id), processes[slot].isRunning else { return true }
    return processes[slot].state == .waiting && processes[slot].waits.count == 1
      && processes[slot].waits[0] == wait
  }

  /// Changes a process's fields in place.
  @discardableResult
  package mutating func modify<R>(
    _ id: ProcessID, _ body: (inout Process) throws -> R
  ) rethrows -> R? {
    guard let slot = processes.slot(of: id) else { return nil }
    return try body(&processes[slot])
  }

  /// Lets the /proc of a container know what its first process runs, or calls itself, now.
  package mutating func tellWords(of id: ProcessID) {
    guard let slot = processes.slot(of: id), processes[slot].localID == 1,
      processes[slot].namespaces.processes != 0,
      let table = mountTables.slot(of: processes[slot].namespaces.mounts),
      let mount = mountTables.values[table].mounts.first(where: { $0.type == "proc" })
    else { return }
    files.tell(words: processes[slot].arguments, to: mount.file.tree)
  }

  /// Starts a process. It takes hold of the handles in `descriptors`.
  @discardableResult
  package mutating func spawn(_ start: ProcessStart<Host>) throws(SpawnError) -> ProcessID {
    let parent = processes.slot(of: start.parent)
    let namespaces = start.namespaces ?? parent.map { processes[$0].namespaces } ?? Namespaces()
    let space = processNamespaces.slot(of: namespaces.processes)
    let limit = space.map { processNamespaces.values[$0].limit } ?? limits.processes
    let live = space.map { processNamespaces.values[$0].live } ?? 0
    guard live < limit else { throw .processLimit(limit) }
    guard processes.count < limits.allProcesses else { throw .processLimit(limits.allProcesses) }

    lastProcess += 1
    steps += Work.spawn
    let id = lastProcess
    var localID = id
    if let space {
      if namespaces.processes != 0 {
        localID = processNamespaces.values[space].last + 1
        processNamespaces.values[space].members[localID] = id
      }
      processNamespaces.values[space].live += 1
      processNamespaces.values[space].last = localID
    } else if namespaces.processes != 0 {
      localID = 1
    }
    clock.elapse(nanoseconds: latency.fork)

    let descriptors =
      start.descriptors ?? parent.map { processes[$0].descriptors } ?? [nil, nil, nil]
    for case .some(let handle) in descriptors { retain(handle) }
    let group: ProcessID =
      switch start.group {
      case .inherit: parent.map { processes[$0].group } ?? id
      case .new: id
      case .join(let group): group
      }
    let process = Process(
      id: id, localID: localID, parent: start.parent, group: group, arguments: start.arguments,
      environment: start.environment ?? parent.map { processes[$0].environment } ?? [:],
      environmentOrder: start.environmentOrder ?? parent.map { processes[$0].environmentOrder }
        ?? .given([]),
      directory: start.directory ?? parent.map { processes[$0].directory } ?? "/",
      credentials: start.credentials ?? parent.map { processes[$0].credentials } ?? .root,
      umask: start.umask ?? parent.map { processes[$0].umask } ?? 0o022, namespaces: namespaces,
      descriptors: descriptors, ignored: parent.map { processes[$0].ignored } ?? [],
      started: clock.now, state: .runnable)
    if let parent { processes[parent].children.append(id) }
    processes.add(process, running: start.program)
    runnable.append(id)
    return id
  }

  /// A numbering of processes of its own, for a container.
  package mutating func addProcessNamespace(
    limit: Int? = nil, memory: Int? = nil
  ) -> ProcessNamespaceID {
    lastNamespace += 1
    var space = ProcessNamespace(limit: limit ?? limits.containerProcesses)
    space.memory = memory
    processNamespaces[lastNamespace] = space
    return lastNamespace
  }
  /// Leaves out numbers that a namespace gives to nobody.
  package mutating func skipNumbers(_ count: Int, in id: ProcessNamespaceID) {
    guard id != 0, let slot = processNamespaces.slot(of: id) else { return }
    processNamespaces.values[slot].last += count
  }
  /// Leaves out numbers here and on the machine, as though so many processes had come and gone.
  package mutating func skipProcesses(_ count: Int, in id: ProcessNamespaceID) {
    lastProcess += count
    skipNumbers(count, in: id)
  }
  /// The number that was given out last in a namespace of its own.
  package func lastNumber(in id: ProcessNamespaceID) -> ProcessID? { processNamespaces[id]?.last }
  /// Changes what a namespace's processes may take (`docker update`).
  package mutating func setMemoryLimit(_ bytes: Int?, in id: ProcessNamespaceID) {
    guard id != 0, let slot = processNamespaces.slot(of: id) else { return }
    processNamespaces.values[slot].memory = bytes
  }
  /// Real: `docker run --ulimit nofile=…`; -1 is no limit.
  package mutating func setOpenFiles(soft: Int, hard: Int, in id: ProcessNamespaceID) {
    guard let slot = processNamespaces.slot(of: id) else { return }
    processNamespaces.values[slot].openFiles = soft
    processNamespaces.values[slot].openFilesAtMost = hard
  }
  /// How many files a process may have open.
  package func openFiles(of id: ProcessID) -> (soft: Int, hard: Int)? {
    guard let space = process(id)?.namespaces.processes, space != 0,
      let own = processNamespaces[space], let soft = own.openFiles
    else { return nil }
    return (soft, own.openFilesAtMost ?? soft)
  }
  /// Bytes that a process may take; nil where nothing limits it.
  package func memoryLimit(of id: ProcessID) -> Int? {
    guard let space = process(id)?.namespaces.processes, space != 0 else { return nil }
    return processNamespaces[space]?.memory
  }
  /// Keeps that a process was killed because it wanted more; whoever finds it out ends it.
  package mutating func noteOutOfMemory(_ id: ProcessID) {
    guard let space = process(id)?.namespaces.processes,
      let slot = processNamespaces.slot(of: space)
    else { return }
    processNamespaces.values[slot].wasOutOfMemory = true
  }
  package mutating func removeProcessNamespace(_ id: ProcessNamespaceID) {
    processNamespaces[id] = nil
  }
  /// A view of files of its own.
  package mutating func addMountTable(_ table: MountTable) -> MountNamespaceID {
    lastNamespace += 1
    mountTables[lastNamespace] = table
    return lastNamespace
  }

  /// The machine's number of a process that `seenBy` knows by a local number.
  package func processID(local: ProcessID, seenBy process: ProcessID) -> ProcessID? {
    let space = processNamespace(of: process)
    if space == 0 { return processes.contains(local) ? local : nil }
    return processNamespaces[space]?.members[local]
  }
  /// The processes that a process can see, in order of their local numbers.
  package func visibleProcesses(to process: ProcessID) -> [Process] {
    let space = processNamespace(of: process)
    if space == 0 {
      return processIDs.compactMap { self.process($0) }.filter { $0.namespaces.processes == 0 }
    }
    return (processNamespaces[space]?.members.values ?? []).compactMap { self.process($0) }
  }
  private func processNamespace(of process: ProcessID) -> ProcessNamespaceID {
    processes.slot(of: process).map { processes[$0].namespaces.processes } ?? 0
  }
  /// The running processes of a namespace, in order of their local numbers.
  package func processes(in space: ProcessNamespaceID) -> [ProcessID] {
    (processNamespaces[space]?.members.values ?? []).filter { processes.isRunning($0) }
  }

  /// Asks for a child's end. Nil while it runs; the child leaves the table when it is told.
  package mutating func reap(_ child: ProcessID) -> ProcessEnd? {
    guard let slot = processes.slot(of: child) else { return .exited(127) }
    guard case .ended(let end) = processes[slot].state else { return nil }
    forget(child)
    return end
  }
  /// Takes the news that a child was stopped by a signal. True once for each stop.
  package mutating func takeStop(_ child: ProcessID) -> Bool {
    stopsToTell.remove(child) != nil
  }

  mutating func forget(_ id: ProcessID) {
    guard let slot = processes.slot(of: id) else { return }
    let process = processes.remove(at: slot)
    if let parent = processes.slot(of: process.parent) {
      // NB: most often it is the child that was started last.
      let index = processes[parent].children.lastIndex(of: id)
      if let index { processes[parent].children.remove(at: index) }
    }
    let space = process.namespaces.processes
    if space != 0, let slot = processNamespaces.slot(of: space) {
      processNamespaces.values[slot].members[process.localID] = nil
    }
  }

  /// Marks a running process as ended and closes its descriptors. Nil when there is none to end.
  fileprivate mutating func close(_ id: ProcessID, _ end: ProcessEnd) -> ClosedProcess? {
    guard let slot = processes.slot(of: id), processes[slot].isRunning else { return nil }
    keepRan(at: slot)
    processes[slot].state = .ended(end)
    processes[slot].serial += 1
    processes.setProgram(nil, at: slot)
    var descriptors: [HandleID?] = []
    swap(&descriptors, &processes[slot].descriptors)
    var children: [ProcessID] = []
    swap(&children, &processes[slot].children)
    let space = processes[slot].namespaces.processes
    let closed = ClosedProcess(
      parent: processes[slot].parent, children: children, space: space,
      isFirst: space != 0 && processes[slot].localID == 1)
    if !stopsToTell.isEmpty { stopsToTell.remove(id) }
    if let slot = processNamespaces.slot(of: space) { processNamespaces.values[slot].live -= 1 }
    for case .some(let handle) in descriptors { release(handle) }
    return closed
  }
  fileprivate mutating func tellFamily(of id: ProcessID) {
    if let slot = processes.slot(of: id) { wakeFamily(of: slot) }
  }
  /// Takes an ended process out of the table at once when no parent will ask for it.
  fileprivate mutating func forgetUnlessAwaited(_ id: ProcessID, parent: ProcessID) {
    if parent == 0 || !processes.contains(parent) { forget(id) }
  }

  /// Takes a program out of the table for a while; nil when its process does not run.
  mutating func borrowProgram(of id: ProcessID) -> (any Program<Host>)? {
    guard let slot = processes.slot(of: id), processes[slot].isRunning else { return nil }
    return processes.takeProgram(at: slot)
  }
  /// Puts it back, unless its process has ended meanwhile, and answers whether it is there.
  @discardableResult
  mutating func returnProgram(_ program: any Program<Host>, to id: ProcessID) -> Bool {
    guard let slot = processes.slot(of: id), processes[slot].isRunning else { return false }
    processes.setProgram(program, at: slot)
    return true
  }

  /// How a process takes a signal before its program is asked.
  fileprivate mutating func standing(of id: ProcessID) -> SignalStanding? {
    guard let slot = processes.slot(of: id), processes[slot].isRunning else { return nil }
    return SignalStanding(
      isStopped: processes[slot].state == .stopped, ignored: processes[slot].ignored,
      isSheltered: processes[slot].namespaces.processes != 0 && processes[slot].localID == 1
        && !processes[slot].hasInit)
  }
}

/// What is left to do for a process that has ended.
private struct ClosedProcess {
  var parent: ProcessID
  var children: [ProcessID]
  var space: ProcessNamespaceID
  /// Whether it was the first of a namespace of its own.
  var isFirst: Bool
}

private struct SignalStanding {
  var isStopped: Bool
  var ignored: Set<Signal>
  /// The first process of a namespace gets no default action from within.
  var isSheltered: Bool
}

extension MachineHost {
  /// Ends a process: its descriptors close, its parent hears, its children become orphans.
  package mutating func end(_ id: ProcessID, _ end: ProcessEnd) {
    guard let closed = machine.close(id, end) else { return }
    processClosed(id)
    machine.tellFamily(of: id)
    if closed.isFirst {
      // Real: when a namespace's first process ends, the kernel kills all others.
      for other in machine.processes(in: closed.space) where other != id {
        self.end(other, .killed(.kill))
      }
    }
    machine.forgetUnlessAwaited(id, parent: closed.parent)
    if closed.parent == 0 { processEnded(id, end) }
    if !closed.children.isEmpty { machine.adopt(closed.children) }
  }

  /// Sends a signal to one process.
  package mutating func signal(_ id: ProcessID, _ signal: Signal) {
    guard let standing = machine.standing(of: id) else { return }
    if signal == .kill { return end(id, .killed(.kill)) }
    if signal == .cont, standing.isStopped { machine.resumeStopped(id) }
    if signal == .stop { return machine.stop(id) }
    if standing.ignored.contains(signal) { return }
    guard var program = machine.borrowProgram(of: id) else { return }
    let answer = program.receive(signal, &self, id)
    guard machine.returnProgram(program, to: id) else { return }
    switch answer {
    case .ignored: return
    case .handled: machine.makeRunnable(id)
    case .standard:
      switch signal.standard {
      case .nothing, .goOn: return
      case .stop: machine.stop(id)
      case .end:
        // Real: the first process of a namespace gets no default action from within; `docker stop`
        // therefore waits for its timeout when the program handles nothing.
        if standing.isSheltered { return }
        end(id, .killed(signal))
      }
    }
  }

  /// Sends a signal for another process.
  ///
  /// Real: the kernel keeps even SIGKILL and SIGSTOP from the first process of a namespace when they come
  /// from inside it: `kill -9 1` in a container does nothing.
  package mutating func signal(_ id: ProcessID, _ signal: Signal, from sender: ProcessID) {
    if signal == .kill || signal == .stop, machine.isShelteredFrom(sender, id) { return }
    self.signal(id, signal)
  }

  /// Sends a signal to every process of a group, lowest number first.
  package mutating func signal(group: ProcessID, _ signal: Signal) {
    for id in machine.members(of: group) { self.signal(id, signal) }
  }

  /// ^C at a terminal.
  package mutating func interrupt(_ terminal: TerminalID, with signal: Signal = .int) {
    guard let group = machine.terminals[terminal]?.foreground else { return }
    machine.clearInput(terminal)
    self.signal(group: group, signal)
  }
}

extension Machine {
  /// Whether a process is the first of the namespace that both are in, with no init over it.
  package mutating func isShelteredFrom(_ sender: ProcessID, _ id: ProcessID) -> Bool {
    guard let standing = standing(of: id), standing.isSheltered else { return false }
    return process(id)?.namespaces.processes == process(sender)?.namespaces.processes
  }

  /// Puts a small init over a container's first process.
  ///
  /// Limit: the init has no number of its own; `ps` in the container shows the program as 1.
  package mutating func setInit(_ id: ProcessID) { modify(id) { $0.hasInit = true } }

  /// Running processes of a group, in order.
  package func members(of group: ProcessID) -> [ProcessID] {
    processes.table.values.filter { $0.group == group && $0.isRunning }.map(\.id).sorted()
  }

  mutating func adopt(_ orphans: [ProcessID]) {
    // Real: orphans go to init, which reaps them. Here they have no parent any more; their end is
    // told to nobody.
    for child in orphans {
      guard let slot = processes.slot(of: child) else { continue }
      processes[slot].parent = -1
      if !processes[slot].isRunning { forget(child) }
    }
  }

  mutating func stop(_ id: ProcessID) {
    guard let slot = processes.slot(of: id), processes[slot].isRunning,
      processes[slot].state != .stopped
    else { return }
    processes[slot].state = .stopped
    processes[slot].serial += 1
    stopsToTell.insert(id)
    wakeFamily(of: slot)
  }

  mutating func resumeStopped(_ id: ProcessID) {
    guard let slot = processes.slot(of: id), processes[slot].state == .stopped else { return }
    stopsToTell.remove(id)
    processes[slot].state = .runnable
    processes[slot].serial += 1
    runnable.append(id)
  }
}

extension Machine {
  /// The running processes of the sandbox itself, but one, in order.
  package func processes(ofSandboxBut shell: ProcessID) -> [ProcessID] {
    processes.table.values.filter {
      $0.id != shell && $0.isRunning && $0.namespaces.processes == 0
    }.map(\.id).sorted()
  }
}
