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

// MARK: What ran

/// A program that has run in a container to its end.
package struct Ran: Hashable, Sendable {
  /// The container's ID.
  package var container: String
  /// The name it was called by, without folders: `redis-cli`.
  package var program: String
}

extension Machine {
  /// How many programs have run in containers so far: a place in their sequence.
  package var ranCount: Int { ranBefore + ranLately.count }
  package mutating func placeInRan() -> Int { ranCount }

  /// What has run in containers from a place on, as far back as that is kept.
  package func ran(since place: Int) -> ArraySlice<Ran> {
    ranLately.dropFirst(max(0, place - ranBefore))
  }

  /// Keeps that a process has run; what a container does over and over again is kept once.
  mutating func keepRan(at slot: Int) {
    guard let container = processes[slot].namespaces.container,
      let name = processes[slot].arguments.first
    else { return }
    let start = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name.utf8.index(after: $0) }
    let ran = Ran(container: container, program: String(name[(start ?? name.startIndex)...]))
    if ranLately.last == ran {
      ranLately.removeLast()
      ranBefore += 1
    }
    ranLately.append(ran)
    guard ranLately.count > 128 else { return }
    ranLately.removeFirst(64)
    ranBefore += 64
  }
}
