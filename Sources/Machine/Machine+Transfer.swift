// Reading and writing through descriptors.

import Files
import Kernel

extension Machine {
  /// Reads at most `limit` bytes from a process's descriptor.
  package mutating func read(
    _ descriptor: Int, of process: ProcessID, limit: Int = 65_536
  ) -> ReadResult {
    guard let handle = handle(descriptor, of: process) else { return .failed(.badDescriptor) }
    return read(handle, by: process, limit: limit)
  }

  /// Reads one line with its newline, taking no byte beyond it. The last line may lack one.
  package mutating func readLine(
    _ descriptor: Int, of process: ProcessID, limit: Int = 16 << 20
  ) -> ReadResult {
    guard let handle = handle(descriptor, of: process) else { return .failed(.badDescriptor) }
    guard let file = handles[handle] else { return .failed(.badDescriptor) }
    switch file.kind {
    case .pipe(let id):
      guard let slot = pipes.slot(of: id) else { return .end }
      if let length = pipes.values[slot].lineLength {
        return read(handle, by: process, limit: length)
      }
      // NB: a line longer than the pipe comes in parts; the caller goes on until it has a newline.
      if pipes.values[slot].writers > 0, pipes.values[slot].count < limits.pipeBytes {
        return .wait(.readable(handle))
      }
      return read(handle, by: process, limit: limit)
    case .file:
      let start = file.offset
      var line: [UInt8] = []
      while line.count < limit {
        switch read(handle, by: process, limit: 4096) {
        case .bytes(let bytes):
          if let newline = bytes.firstIndex(of: 10) {
            line += bytes[...newline]
            if let slot = handles.slot(of: handle) {
              handles.values[slot].offset = start + line.count
            }
            return .bytes(line)
          }
          line += bytes
        case .end: return line.isEmpty ? .end : .bytes(line)
        case let other: return other
        }
      }
      return .bytes(line)
    case .terminal(let id), .console(_, .some(let id)), .stream(let id, _):
      guard let input = terminals[id]?.input, let newline = input.firstIndex(of: 10) else {
        return read(handle, by: process, limit: limit)
      }
      return read(handle, by: process, limit: newline + 1)
    default: return read(handle, by: process, limit: limit)
    }
  }

  package mutating func read(_ handle: HandleID, by process: ProcessID, limit: Int) -> ReadResult {
    guard let file = handles[handle], file.readable else { return .failed(.badDescriptor) }
    switch file.kind {
    case .null, .log: return .end
    case .full, .zero:
      steps += min(limit, 65_536) / Work.bytes
      return .bytes([UInt8](repeating: 0, count: min(limit, 65_536)))
    case .random:
      steps += min(limit, 65_536) / Work.bytes
      var bytes: [UInt8] = []
      for _ in 0..<min(limit, 65_536) { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
      return .bytes(bytes)
    case .pipe(let id):
      guard let slot = pipes.slot(of: id) else { return .end }
      if pipes.values[slot].count == 0 {
        return pipes.values[slot].writers == 0 ? .end : .wait(.readable(handle))
      }
      let bytes = pipes.values[slot].take(limit)
      wakeWriters(of: slot)
      return .bytes(bytes)
    case .file(let reference):
      do throws(FileError) {
        let bytes = try files.read(reference, at: file.offset, count: limit)
        if let slot = handles.slot(of: handle) { handles.values[slot].offset += bytes.count }
        steps += bytes.count / Work.bytes
        return bytes.isEmpty ? .end : .bytes(bytes)
      } catch { return .failed(error) }
    case .directory: return .failed(.isDirectory)
    // Real: a terminal that nobody is attached to is open; who reads it waits until somebody is.
    case .console(let log, nil): return .wait(.topic(.log(log)))
    case .terminal(let id), .console(_, .some(let id)), .stream(let id, _):
      guard let terminal = terminals[id], terminal.isInteractive else { return .end }
      var reader = processes.slot(of: process).map { processes[$0].group }
      if case .stream(_, let client) = file.kind, client == terminal.foreground { reader = client }
      if let reader, terminal.foreground != reader {
        // Real: a background job that reads its terminal is stopped (SIGTTIN).
        return .wait(.answer(id))
      }
      if !terminal.input.isEmpty {
        let line = terminal.input.firstIndex(of: 10).map { $0 + 1 } ?? terminal.input.count
        let count = min(line, limit)
        let bytes = Array(terminal.input[..<count])
        terminals.modify(id) { $0.input.removeFirst(count) }
        return .bytes(bytes)
      }
      if terminal.atEnd {
        terminals.modify(id) { $0.atEnd = false }
        return .end
      }
      if terminal.request == nil {
        terminals.modify(id) {
          $0.request = $0.hidesInput ? .secret(prompt: $0.prompt) : .line(prompt: $0.prompt)
        }
      }
      return .wait(.readable(handle))
    }
  }

  /// Writes to a process's descriptor; says how many bytes were taken.
  package mutating func write(
    _ bytes: some Collection<UInt8>, to descriptor: Int, of process: ProcessID
  ) -> WriteResult {
    guard let handle = handle(descriptor, of: process) else { return .failed(.badDescriptor) }
    let result = write(bytes, to: handle)
    if written != nil, case .wrote(let count) = result {
      keep(bytes.prefix(count), by: process, through: handle)
    }
    return result
  }

  package mutating func write(_ bytes: some Collection<UInt8>, to handle: HandleID) -> WriteResult {
    guard let file = handles[handle], file.writable else { return .failed(.badDescriptor) }
    let count = bytes.count
    switch file.kind {
    case .null, .zero, .random:
      steps += count / Work.bytes
      return .wrote(count)
    case .full: return .failed(.noSpace)
    case .directory: return .failed(.isDirectory)
    case .pipe(let id):
      guard let slot = pipes.slot(of: id), pipes.values[slot].readers > 0 else { return .broken }
      let room = limits.pipeBytes - pipes.values[slot].count
      // Real: a write of up to 4096 bytes goes into a pipe whole or waits.
      guard room >= min(count, 4096), room > 0 || count == 0 else {
        return .wait(.writable(handle))
      }
      pipes.values[slot].bytes.append(contentsOf: bytes.prefix(room))
      wakeReaders(of: slot)
      steps += min(room, count) / Work.bytes
      return .wrote(min(room, count))
    case .file(let reference):
      do throws(FileError) {
        try files.write(
          bytes, to: reference, at: file.append ? nil : file.offset, now: clock.now)
        if let slot = handles.slot(of: handle) { handles.values[slot].offset += count }
        steps += count / Work.bytes
        return .wrote(count)
      } catch { return .failed(error) }
    case .terminal(let id), .stream(let id, _):
      steps += count / Work.bytes
      show(bytes, on: id)
      return .wrote(count)
    case .log(let log, let stream):
      steps += count / Work.bytes
      append(Array(bytes), to: log, stream: stream)
      return .wrote(count)
    case .console(let log, let id):
      append(withReturns(bytes), to: log, stream: 1)
      if let id { show(bytes, on: id) }
      return .wrote(count)
    }
  }

  /// Real: a terminal of the kernel's puts a return before each newline, so whoever keeps or passes on
  /// what is written to it gets both.
  private func withReturns(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 8)
    for byte in bytes {
      if byte == 10 { out.append(13) }
      out.append(byte)
    }
    return out
  }

  mutating func show(_ bytes: some Collection<UInt8>, on id: TerminalID) {
    let limit = limits.outputBytes
    terminals.modify(id) { terminal in
      terminal.written += bytes.count
      guard terminal.output.count + bytes.count <= limit else {
        terminal.isOverfull = true
        return
      }
      // Bytes that lie together go over as they are, which asks the runtime for nothing.
      if bytes.withContiguousStorageIfAvailable({ terminal.output.append(contentsOf: $0) }) == nil {
        terminal.output.append(contentsOf: bytes)
      }
    }
  }

  /// Adds to a log, and to the handles attached to it.
  package mutating func append(_ bytes: [UInt8], to log: LogID, stream: UInt8) {
    let now = clock.now, limit = limits.logBytes
    var mirrors: [Log.Mirror] = []
    logs.modify(log) {
      $0.append(bytes, stream: stream, at: now, limit: limit)
      mirrors = $0.mirrors
    }
    for mirror in mirrors where mirror.stream == stream {
      if written != nil { keep(bytes, by: 0, isContained: true) }
      guard case .broken = write(bytes, to: mirror.handle) else { continue }
      logs.modify(log) {
        $0.mirrors.removeAll { $0 == mirror }
        $0.broken.append(mirror)
      }
      wake(.topic(.docker))
    }
    wake(.topic(.log(log)))
  }
}
