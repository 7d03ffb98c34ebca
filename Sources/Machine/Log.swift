// A log: what a container's processes write, kept line by line with its time.

package import Kernel

/// One entry of a log. Real: Docker's json-file driver and the CRI keep one entry a line.
package struct LogEntry: Hashable, Sendable {
  package var time: Instant
  /// 1: standard output, 2: standard error.
  package var stream: UInt8
  /// The line, with its newline when it had one.
  package var text: [UInt8]
}

/// The lines that a container has written, oldest first, and who is attached to it.
package struct Log: Hashable, Sendable {
  package private(set) var entries: [LogEntry] = []
  /// How many entries were dropped from the front, so positions stay true: entry `n` of the log's
  /// whole life is `entries[n - dropped]`.
  package private(set) var dropped = 0
  private var size = 0
  private var partial: [UInt8: [UInt8]] = [:]
  /// Handles that get a copy of everything: attached clients. The log holds a reference to each.
  package var mirrors: [Mirror] = []
  /// Those of them whose reader is gone.
  package var broken: [Mirror] = []

  package struct Mirror: Hashable, Sendable {
    package var stream: UInt8
    package var handle: HandleID
    package init(stream: UInt8, handle: HandleID) {
      self.stream = stream
      self.handle = handle
    }
  }

  package init() {}
  /// Whether a line has been begun and not ended.
  package var holdsPart: Bool { !partial.isEmpty }
  /// The number of the next entry.
  package var end: Int { dropped + entries.count }

  /// The entries from number `start` on.
  package func entries(from start: Int) -> ArraySlice<LogEntry> {
    entries[min(max(start - dropped, 0), entries.count)...]
  }

  mutating func append(_ bytes: [UInt8], stream: UInt8, at time: Instant, limit: Int) {
    var rest = bytes[...]
    while let newline = rest.firstIndex(of: 10) {
      var line = Array(rest[...newline])
      if !partial.isEmpty, let begun = partial.removeValue(forKey: stream) { line = begun + line }
      add(LogEntry(time: time, stream: stream, text: line), limit)
      rest = rest[(newline + 1)...]
    }
    if !rest.isEmpty {
      partial[stream, default: []] += rest
      // Real: both loggers break a line at 16 KiB.
      if partial[stream]!.count >= 16_384 { flush(stream, at: time, limit: limit) }
    }
  }

  /// Writes out an unfinished line, as at the end of its process.
  mutating func flush(_ stream: UInt8, at time: Instant, limit: Int) {
    guard let text = partial.removeValue(forKey: stream) else { return }
    add(LogEntry(time: time, stream: stream, text: text), limit)
  }

  private mutating func add(_ entry: LogEntry, _ limit: Int) {
    entries.append(entry)
    size += entry.text.count + 32
    guard size > limit else { return }
    var count = 0
    while size > limit / 2, count < entries.count - 1 {
      size -= entries[count].text.count + 32
      count += 1
    }
    entries.removeFirst(count)
    dropped += count
  }
}
