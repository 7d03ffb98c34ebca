// Who wrote what: kept only while somebody wants to know, so that printed text is not taken for an answer.

import Kernel

/// A piece of output and who wrote it.
package struct Written: Hashable, Sendable {
  /// 0 where a log was passed on.
  package var process: ProcessID
  /// A program in a container wrote it, to whoever watches.
  package var isContained: Bool
  package var bytes: [UInt8]
}

extension Machine {
  /// The most that is kept between two takings.
  static var mostWritten: Int { 1 << 20 }

  /// Begins to keep who writes what.
  package mutating func keepWritten() { written = written ?? [] }
  /// What was written since the last time, in order; empty where it is not kept.
  package mutating func takeWritten() -> [Written] {
    guard let all = written, !all.isEmpty else { return [] }
    written = []
    writtenBytes = 0
    return all
  }

  /// Keeps what a process wrote. Of a contained one only what goes out of its container counts.
  mutating func keep(
    _ bytes: some Collection<UInt8>, by process: ProcessID, through handle: HandleID
  ) {
    guard written != nil, let slot = processes.slot(of: process) else { return }
    let isContained = processes[slot].namespaces.container != nil
    if isContained {
      switch handles[handle]?.kind {
      case .terminal?, .stream?, .pipe?, .console(_, .some)?: break
      default: return
      }
    }
    keep(Array(bytes), by: process, isContained: isContained)
  }
  mutating func keep(_ bytes: [UInt8], by process: ProcessID, isContained: Bool) {
    guard written != nil, !bytes.isEmpty, writtenBytes + bytes.count <= Self.mostWritten else {
      return
    }
    writtenBytes += bytes.count
    written?.append(Written(process: process, isContained: isContained, bytes: bytes))
  }
}
