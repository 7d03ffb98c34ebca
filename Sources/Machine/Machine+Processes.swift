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
  package func process(_ id: ProcessID) -> Process<Host>? { processes[id] }
  /// Numbers of all processes that are in the table, in order.
  package var processIDs: [ProcessID] { processes.keys.sorted() }
  package var liveCount: Int { processes.values.count { $0.isRunning } }

  /// What a process runs, for those who know its kind; a placeholder while it is running.
  package func program(of id: ProcessID) -> (any Program<Host>)? { processes[id]?.program }

  /// Changes a process's fields in place.
  @discardableResult
  package mutating func modify<R>(
    _ id: ProcessID, _ body: (inout Process<Host>) throws -> R
  ) rethrows -> R? {
    guard processes[id] != nil else { return nil }
    return try body(&processes[id]!)
  }

  /// Starts a process. It takes hold of the handles in `descriptors`.
  @discardableResult
  package mutating func spawn(_ start: ProcessStart<Host>) throws(SpawnError) -> ProcessID {
    let parent = processes[start.parent]
    let namespaces = start.namespaces ?? parent?.namespaces ?? Namespaces()
    let space = processNamespaces[namespaces.processes] ?? ProcessNamespace(limit: limits.processes)
    guard space.live < space.limit else { throw .processLimit(space.limit) }
    guard processes.count < limits.allProcesses else { throw .processLimit(limits.allProcesses) }

    lastProcess += 1
    steps += Work.spawn
    let id = lastProcess
    let localID = namespaces.processes == 0 ? id : space.last + 1
    processNamespaces.modify(namespaces.processes) { space in
      space.live += 1
      space.last = localID
      if namespaces.processes != 0 { space.members[localID] = id }
    }
    clock.elapse(nanoseconds: latency.fork)

    let descriptors = start.descriptors ?? parent?.descriptors ?? [nil, nil, nil]
    for case .some(let handle) in descriptors { retain(handle) }
    let group: ProcessID =
      switch start.group {
      case .inherit: parent?.group ?? id
      case .new: id
      case .join(let group): group
      }
    processes[id] = Process(
      id: id, localID: localID, parent: start.parent, group: group, arguments: start.arguments,
      environment: start.environment ?? parent?.environment ?? [:],
      directory: start.directory ?? parent?.directory ?? "/",
      credentials: start.credentials ?? parent?.credentials ?? .root,
      umask: start.umask ?? parent?.umask ?? 0o022, namespaces: namespaces,
      descriptors: descriptors, ignored: parent?.ignored ?? [], started: clock.now,
      program: start.program, state: .runnable)
    if parent != nil { processes[start.parent]!.children.append(id) }
    runnable.append(id)
    return id
  }

  /// A numbering of processes of its own, for a container.
  package mutating func addProcessNamespace(limit: Int? = nil) -> ProcessNamespaceID {
    lastNamespace += 1
    processNamespaces[lastNamespace] = ProcessNamespace(limit: limit ?? limits.containerProcesses)
    return lastNamespace
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
    let space = processes[process]?.namespaces.processes ?? 0
    if space == 0 { return processes[local] == nil ? nil : local }
    return processNamespaces[space]?.members[local]
  }
  /// The processes that a process can see, in order of their local numbers.
  package func visibleProcesses(to process: ProcessID) -> [Process<Host>] {
    let space = processes[process]?.namespaces.processes ?? 0
    if space == 0 {
      return processIDs.compactMap { processes[$0] }.filter { $0.namespaces.processes == 0 }
    }
    return (processNamespaces[space]?.members.values ?? []).compactMap { processes[$0] }
  }
  /// The running processes of a namespace, in order of their local numbers.
  package func processes(in space: ProcessNamespaceID) -> [ProcessID] {
    (processNamespaces[space]?.members.values ?? []).filter { processes[$0]?.isRunning == true }
  }

  /// Asks for a child's end. Nil while it runs; the child leaves the table when it is told.
  package mutating func reap(_ child: ProcessID) -> ProcessEnd? {
    guard let process = processes[child] else { return .exited(127) }
    guard case .ended(let end) = process.state else { return nil }
    forget(child)
    return end
  }
  /// Takes the news that a child was stopped by a signal. True once for each stop.
  package mutating func takeStop(_ child: ProcessID) -> Bool {
    stopsToTell.remove(child) != nil
  }

  mutating func forget(_ id: ProcessID) {
    guard let process = processes.removeValue(forKey: id) else { return }
    if processes[process.parent] != nil {
      // NB: most often it is the child that was started last.
      let index = processes[process.parent]!.children.lastIndex(of: id)
      if let index { processes[process.parent]!.children.remove(at: index) }
    }
    processNamespaces.modify(process.namespaces.processes) {
      $0.members[process.localID] = nil
    }
  }
}

extension MachineHost {
  /// Ends a process: its descriptors close, its parent hears, its children become orphans.
  package mutating func end(_ id: ProcessID, _ end: ProcessEnd) {
    guard let process = machine.processes[id], process.isRunning else { return }
    machine.processes[id]!.state = .ended(end)
    machine.processes[id]!.serial += 1
    machine.processes[id]!.program = Nothing<Self>()
    machine.processes[id]!.descriptors = []
    machine.processes[id]!.children = []
    machine.stopsToTell.remove(id)
    machine.processNamespaces.modify(process.namespaces.processes) { $0.live -= 1 }
    for case .some(let handle) in process.descriptors { machine.release(handle) }
    processClosed(id)
    machine.wake(.child(id))
    machine.wake(.anyChild(of: process.parent))

    let space = process.namespaces.processes
    if space != 0, process.localID == 1 {
      // Real: when a namespace's first process ends, the kernel kills all others.
      for other in machine.processes(in: space) where other != id {
        self.end(other, .killed(.kill))
      }
    }
    if machine.processes[process.parent] == nil || process.parent == 0 {
      machine.forget(id)
      if process.parent == 0 { processEnded(id, end) }
    }
    machine.adopt(process.children)
  }

  /// Sends a signal to one process.
  package mutating func signal(_ id: ProcessID, _ signal: Signal) {
    guard let process = machine.processes[id], process.isRunning else { return }
    if signal == .kill { return end(id, .killed(.kill)) }
    if signal == .cont {
      if process.state == .stopped { machine.resumeStopped(id) }
    }
    if signal == .stop { return machine.stop(id) }
    if process.ignored.contains(signal) { return }
    var program = process.program
    machine.processes[id]!.program = Nothing<Self>()
    let answer = program.receive(signal, &self, id)
    guard machine.processes[id]?.isRunning == true else { return }
    machine.processes[id]!.program = program
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
        if process.namespaces.processes != 0, process.localID == 1, !process.hasInit { return }
        end(id, .killed(signal))
      }
    }
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
  /// Puts a small init over a container's first process.
  ///
  /// Limit: the init has no number of its own; `ps` in the container shows the program as 1.
  package mutating func setInit(_ id: ProcessID) { processes[id]?.hasInit = true }

  /// Running processes of a group, in order.
  package func members(of group: ProcessID) -> [ProcessID] {
    processes.values.filter { $0.group == group && $0.isRunning }.map(\.id).sorted()
  }

  mutating func adopt(_ orphans: [ProcessID]) {
    // Real: orphans go to init, which reaps them. Here they have no parent any more; their end is
    // told to nobody.
    for child in orphans where processes[child] != nil {
      processes[child]!.parent = -1
      if !processes[child]!.isRunning { forget(child) }
    }
  }

  mutating func stop(_ id: ProcessID) {
    guard let process = processes[id], process.isRunning, process.state != .stopped else { return }
    processes[id]!.state = .stopped
    processes[id]!.serial += 1
    stopsToTell.insert(id)
    wake(.child(id))
    wake(.anyChild(of: process.parent))
  }

  mutating func resumeStopped(_ id: ProcessID) {
    guard processes[id]?.state == .stopped else { return }
    stopsToTell.remove(id)
    processes[id]!.state = .runnable
    processes[id]!.serial += 1
    runnable.append(id)
  }
}

extension Machine {
  /// The running processes of the sandbox itself, but one, in order.
  package func processes(ofSandboxBut shell: ProcessID) -> [ProcessID] {
    processIDs.filter {
      $0 != shell && processes[$0]?.isRunning == true
        && processes[$0]?.namespaces.processes == 0
    }
  }
}
