// The journal of a session: its header and every input, one JSON line each, synced one by one.

import Documents
import Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a journal's file holds.
package struct JournalContent: Hashable, Sendable {
  package var header: JournalHeader
  package var entries: [JournalEntry]
  /// Bytes of the file up to the end of the last good line.
  package var goodBytes: Int
  /// Where the header's line ends, and then each entry's.
  var ends: [Int]
  /// Lines after the first that could not be read. A torn last line is none of them.
  package var lostLines: Int

  /// Reads a journal's bytes; nil where not even the header is whole.
  ///
  /// A program that was killed while it wrote leaves a torn last line, which is as good as never
  /// written. After a bad line in the middle nothing is read: what follows would be played out of
  /// its place.
  package init?(_ bytes: [UInt8]) {
    var lines = bytes.lineRanges[...]
    if let last = lines.last, bytes.last != 0x0A, last.upperBound == bytes.count {
      lines.removeLast()
    }
    guard let first = lines.popFirst(), let value = Self.value(bytes[first]),
      let header = JournalHeader(value)
    else { return nil }
    self.header = header
    entries = []
    goodBytes = first.upperBound + 1
    ends = [goodBytes]
    lostLines = 0
    while let line = lines.popFirst() {
      guard let entry = Self.value(bytes[line]).flatMap(JournalEntry.init) else {
        lostLines = lines.count + 1
        return
      }
      entries.append(entry)
      goodBytes = line.upperBound + 1
      ends.append(goodBytes)
    }
  }

  private static func value(_ line: ArraySlice<UInt8>) -> Value? {
    try? JSON.parse(bytes: Array(line))
  }
}

/// A journal that is being written.
package final class Journal {
  /// A journal that grows past this is not read again.
  package static let largest = 256 << 20

  package let path: String
  private var file: Int32
  /// Set when something could not be written; nothing is written any more then.
  package private(set) var failure: HostFileError?

  private init(path: String, file: Int32) {
    self.path = path
    self.file = file
  }

  deinit { close() }

  /// Begins a journal anew; an older one of that name is gone.
  package static func begin(
    _ path: String, _ header: JournalHeader
  ) throws(HostFileError) -> Journal {
    try HostFile.replace(path, with: line(header.value))
    return try reopen(path, goodBytes: nil)
  }

  /// Goes on with a journal that was read, after its last good line.
  package static func goOn(
    _ path: String, after content: JournalContent
  ) throws(HostFileError) -> Journal {
    if content.lostLines > 0 {
      let bytes = try HostFile.read(path, limit: largest)
      try HostFile.replace(path + ".damaged", with: bytes)
    }
    return try reopen(path, goodBytes: content.goodBytes)
  }

  /// What a file holds; nil: there is none, or it is no journal.
  package static func read(_ path: String) throws(HostFileError) -> JournalContent? {
    do throws(HostFileError) {
      return JournalContent(try HostFile.read(path, limit: largest))
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  private static func reopen(_ path: String, goodBytes: Int?) throws(HostFileError) -> Journal {
    let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard file >= 0 else { throw HostFileError(path: path, code: errno) }
    if let goodBytes, ftruncate(file, off_t(goodBytes)) != 0 {
      let code = errno
      _ = closeFile(file)
      throw HostFileError(path: path, code: code)
    }
    return Journal(path: path, file: file)
  }

  private static func line(_ value: Value) -> [UInt8] {
    Array((value.json(.goPlain) + "\n").utf8)
  }

  /// Writes an entry and waits until the disk has it. After a failure nothing more is written.
  package func append(_ entry: JournalEntry) {
    guard failure == nil, file >= 0 else { return }
    if !writeAll(Self.line(entry.value), to: file) || fsync(file) != 0 {
      failure = HostFileError(path: path, code: errno)
    }
  }

  package func close() {
    if file >= 0 { _ = closeFile(file) }
    file = -1
  }
}

private func closeFile(_ file: Int32) -> Int32 { close(file) }
