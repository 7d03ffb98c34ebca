// Handles and descriptors: opening, sharing, closing.

import Files
import Kernel

extension Machine {
  /// Makes a handle that nothing holds yet; `retain` or `spawn` takes hold of it.
  package mutating func open(_ file: OpenFile) -> HandleID {
    lastHandle += 1
    handles.append(file, under: lastHandle)
    return lastHandle
  }
  package func openFile(_ handle: HandleID) -> OpenFile? { handles[handle] }

  package mutating func retain(_ handle: HandleID) {
    guard let slot = handles.slot(of: handle) else { return }
    handles.values[slot].references += 1
  }
  package mutating func release(_ handle: HandleID) {
    guard let slot = handles.slot(of: handle) else { return }
    guard handles.values[slot].references <= 1 else {
      handles.values[slot].references -= 1
      return
    }
    let file = handles.remove(at: slot)
    switch file.kind {
    case .pipe(let id):
      guard let pipe = pipes.slot(of: id) else { return }
      if file.writable {
        pipes.values[pipe].writers -= 1
        if pipes.values[pipe].writers == 0 { wakeReaders(of: pipe) }
      } else {
        pipes.values[pipe].readers -= 1
        if pipes.values[pipe].readers == 0 { wakeWriters(of: pipe) }
      }
      if pipes.values[pipe].readers == 0, pipes.values[pipe].writers == 0 {
        pipes.remove(at: pipe)
      }
    case .file(let file), .directory(let file): files.release(file)
    case .log(let log, let stream):
      let now = clock.now, limit = limits.logBytes
      logs.modify(log) { $0.flush(stream, at: now, limit: limit) }
      wake(.topic(.log(log)))
    default: break
    }
  }

  /// A new pipe: the handle to read from and the handle to write to, held by nobody yet.
  package mutating func pipe() -> (read: HandleID, write: HandleID) {
    lastPipe += 1
    pipes.append(Pipe(readers: 1, writers: 1), under: lastPipe)
    let read = open(OpenFile(.pipe(lastPipe), writable: false))
    let write = open(OpenFile(.pipe(lastPipe), readable: false))
    return (read, write)
  }

  package mutating func addLog() -> LogID {
    lastLog += 1
    logs[lastLog] = Log()
    return lastLog
  }

  /// The handle behind a process's descriptor.
  package func handle(_ descriptor: Int, of process: ProcessID) -> HandleID? {
    guard let slot = processes.slot(of: process),
      processes[slot].descriptors.indices.contains(descriptor)
    else { return nil }
    return processes[slot].descriptors[descriptor]
  }

  /// Puts a handle at a descriptor of a process, closing what was there; takes hold of it.
  package mutating func setDescriptor(
    _ descriptor: Int, of process: ProcessID, to handle: HandleID?
  ) {
    guard let slot = processes.slot(of: process), descriptor >= 0,
      descriptor < limits.openFilesPerProcess
    else { return }
    if let handle { retain(handle) }
    while processes[slot].descriptors.count <= descriptor {
      processes[slot].descriptors.append(nil)
    }
    let old = processes[slot].descriptors[descriptor]
    processes[slot].descriptors[descriptor] = handle
    if let old { release(old) }
  }
  package mutating func close(_ descriptor: Int, of process: ProcessID) {
    setDescriptor(descriptor, of: process, to: nil)
  }
  /// Puts a handle at the lowest free descriptor that is not below `minimum`.
  package mutating func addDescriptor(
    _ handle: HandleID, to process: ProcessID, from minimum: Int = 0
  ) -> Int? {
    guard let slot = processes.slot(of: process) else { return nil }
    let count = processes[slot].descriptors.count
    var descriptor = minimum
    while descriptor < count, processes[slot].descriptors[descriptor] != nil { descriptor += 1 }
    guard descriptor < limits.openFilesPerProcess else { return nil }
    if descriptor > 2, let own = processNamespaces[processes[slot].namespaces.processes]?.openFiles,
      own >= 0, descriptor >= own
    {
      return nil
    }
    setDescriptor(descriptor, of: process, to: handle)
    return descriptor
  }

  /// The terminal behind a handle, when it is an interactive one: what `isatty` asks.
  package func terminal(behind handle: HandleID?) -> TerminalID? {
    guard let handle, let kind = handles[handle]?.kind else { return nil }
    switch kind {
    case .terminal(let id): return terminals[id]?.isInteractive == true ? id : nil
    case .console(_, let id): return id ?? 0
    default: return nil
    }
  }
  /// What a process gets of its starter's first three descriptors when a client passes its bytes
  /// on: a terminal among them is none to the process (`docker exec` without -t).
  package mutating func streams(of client: ProcessID) -> [HandleID?] {
    let group = process(client)?.group ?? 0
    let own = Array((process(client)?.descriptors ?? []).prefix(3))
    return own.map { handle in
      guard let handle, case .terminal(let id)? = handles[handle]?.kind else { return handle }
      return open(OpenFile(.stream(id, client: group)))
    }
  }
  /// The client has gone: what the process still writes goes nowhere, and there is nothing to read.
  package mutating func cutStream(_ handle: HandleID) {
    guard let slot = handles.slot(of: handle), case .stream(let id, _) = handles.values[slot].kind
    else { return }
    handles.values[slot].kind = .null
    wake(.terminal(id))
  }
  /// Shows a console on another terminal, or on none; its log stays.
  package mutating func changeConsole(_ handle: HandleID, log: LogID, to terminal: TerminalID?) {
    guard let slot = handles.slot(of: handle), case .console(log, _) = handles.values[slot].kind
    else { return }
    handles.values[slot].kind = .console(log, terminal)
    wake(Topic.log(log))
  }
  /// Whether a process's descriptor is a terminal.
  package func isTerminal(_ descriptor: Int, of process: ProcessID) -> Bool {
    terminal(behind: handle(descriptor, of: process)) != nil
  }
  /// The terminal that a process is on, if one of its first three descriptors is one.
  package func terminal(of process: ProcessID) -> TerminalID? {
    for descriptor in 0..<3 {
      if let id = terminal(behind: handle(descriptor, of: process)), id != 0 { return id }
    }
    return nil
  }
}
