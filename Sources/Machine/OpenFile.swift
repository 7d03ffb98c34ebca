// Open files: what a descriptor stands for.

package import Files
import Kernel

/// What is open. Several descriptors, of several processes, may share one, and its offset.
package struct OpenFile: Hashable, Sendable {
  package var kind: Kind
  package var offset = 0
  package var readable = true
  package var writable = true
  package var append = false
  var references = 0

  package enum Kind: Hashable, Sendable {
    /// /dev/null: end of file, and swallows what is written.
    case null
    case zero
    /// /dev/full: every write says that there is no space.
    case full
    case random
    case pipe(PipeID)
    case file(FileReference)
    /// A directory, open for its path's sake only.
    case directory(FileReference)
    case terminal(TerminalID)
    /// A log; `stream` is 1 (output) or 2 (errors).
    case log(LogID, stream: UInt8)
    /// A terminal inside a container: reads the attached terminal, writes to the log and to it.
    case console(LogID, TerminalID?)
    /// A client's terminal as it looks to a program whose bytes the client passes on: read and
    /// shown there, but no terminal to the program. `client` is the client's group.
    case stream(TerminalID, client: ProcessID)
  }

  package init(_ kind: Kind, readable: Bool = true, writable: Bool = true, append: Bool = false) {
    self.kind = kind
    self.readable = readable
    self.writable = writable
    self.append = append
  }
}

/// What a read brought.
package enum ReadResult: Hashable, Sendable {
  case bytes([UInt8])
  case end
  /// Nothing yet; wait for this and look again.
  case wait(Wait)
  case failed(FileError)
}

/// What a write came to.
package enum WriteResult: Hashable, Sendable {
  /// This many bytes were taken, perhaps not all.
  case wrote(Int)
  case wait(Wait)
  /// Nobody reads any more: the writer gets SIGPIPE, and where it lives on, this.
  case broken
  case failed(FileError)
}

/// Bytes between a writer and a reader. At most `MachineLimits.pipeBytes` wait in it.
struct Pipe: Sendable {
  /// Bytes waiting are `bytes[start...]`.
  var bytes: [UInt8] = []
  var start = 0
  var readers = 0
  var writers = 0
  /// Who waits until something is in it, and who until there is room.
  var readWaiters: [Waiter] = []
  var writeWaiters: [Waiter] = []

  var count: Int { bytes.count - start }
  /// The length of the first line with its newline; nil when no newline waits.
  var lineLength: Int? { bytes[start...].firstIndex(of: 10).map { $0 - start + 1 } }

  mutating func take(_ limit: Int) -> [UInt8] {
    if start == 0, limit >= bytes.count {
      defer { bytes = [] }
      return bytes
    }
    let end = min(bytes.count, start + limit)
    defer {
      start = end
      if start > 32_768 || start == bytes.count {
        bytes.removeFirst(start)
        start = 0
      }
    }
    return Array(bytes[start..<end])
  }
}
