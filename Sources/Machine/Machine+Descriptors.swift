// Handles and descriptors: opening, sharing, closing.

import Files
import Kernel

extension Machine {
  /// Makes a handle that nothing holds yet; `retain` or `spawn` takes hold of it.
  package mutating func open(_ file: OpenFile) -> HandleID {
    lastHandle += 1
    handles[lastHandle] = file
    return lastHandle
  }
  package func openFile(_ handle: HandleID) -> OpenFile? { handles[handle] }

  package mutating func retain(_ handle: HandleID) {
    guard handles[handle] != nil else { return }
    handles[handle]!.references += 1
  }
  package mutating func release(_ handle: HandleID) {
    guard let file = handles[handle] else { return }
    guard file.references <= 1 else {
      handles[handle]!.references -= 1
      return
    }
    handles[handle] = nil
    switch file.kind {
    case .pipe(let id):
      guard pipes[id] != nil else { return }
      if file.writable {
        pipes[id]!.writers -= 1
        if pipes[id]!.writers == 0 { wake(.readable(id)) }
      } else {
        pipes[id]!.readers -= 1
        if pipes[id]!.readers == 0 { wake(.writable(id)) }
      }
      if pipes[id]!.readers == 0, pipes[id]!.writers == 0 { pipes[id] = nil }
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
    pipes[lastPipe] = Pipe(readers: 1, writers: 1)
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
    guard let table = processes[process]?.descriptors, table.indices.contains(descriptor) else {
      return nil
    }
    return table[descriptor]
  }

  /// Puts a handle at a descriptor of a process, closing what was there; takes hold of it.
  package mutating func setDescriptor(
    _ descriptor: Int, of process: ProcessID, to handle: HandleID?
  ) {
    guard processes[process] != nil, descriptor >= 0, descriptor < limits.openFilesPerProcess
    else { return }
    if let handle { retain(handle) }
    while processes[process]!.descriptors.count <= descriptor {
      processes[process]!.descriptors.append(nil)
    }
    let old = processes[process]!.descriptors[descriptor]
    processes[process]!.descriptors[descriptor] = handle
    if let old { release(old) }
  }
  package mutating func close(_ descriptor: Int, of process: ProcessID) {
    setDescriptor(descriptor, of: process, to: nil)
  }
  /// Puts a handle at the lowest free descriptor that is not below `minimum`.
  package mutating func addDescriptor(
    _ handle: HandleID, to process: ProcessID, from minimum: Int = 0
  ) -> Int? {
    guard let table = processes[process]?.descriptors else { return nil }
    var descriptor = minimum
    while descriptor < table.count, table[descriptor] != nil { descriptor += 1 }
    guard descriptor < limits.openFilesPerProcess else { return nil }
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
  /// Shows a console on another terminal, or on none; its log stays.
  package mutating func changeConsole(_ handle: HandleID, log: LogID, to terminal: TerminalID?) {
    guard case .console(log, _)? = handles[handle]?.kind else { return }
    handles[handle]?.kind = .console(log, terminal)
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
