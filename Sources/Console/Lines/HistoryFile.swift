// The lines that were typed before, kept across sessions.

import Text

/// A file of one entry a line; newlines inside an entry are written `\n`, backslashes `\\`.
package final class HistoryFile {
  package static let limit = 1000

  package private(set) var entries: [String] = []
  private let path: String
  private var canWrite = true

  /// Reads what is there; what cannot be read is taken for empty.
  package init(path: String) {
    self.path = path
    guard let bytes = try? HostFile.read(path, limit: 8 << 20) else { return }
    let lines = bytes.lineRanges.map { String(lenient: bytes[$0]) }
    entries = lines.suffix(Self.limit).map(Self.decode)
    if lines.count > Self.limit * 2 {
      let kept = entries.map { Self.encode($0) + "\n" }.joined()
      try? HostFile.replace(path, with: Array(kept.utf8))
    }
  }

  /// Adds an entry, at once on the disk.
  package func append(_ entry: String) {
    guard entry != entries.last else { return }
    entries.append(entry)
    if entries.count > Self.limit { entries.removeFirst() }
    guard canWrite else { return }
    do {
      try HostFile.append(Array((Self.encode(entry) + "\n").utf8), to: path)
    } catch {
      canWrite = false
    }
  }

  static func encode(_ entry: String) -> String {
    entry.reduce(into: "") { text, character in
      switch character {
      case "\\": text += "\\\\"
      case "\n", "\r\n": text += "\\n"
      default: text.append(character)
      }
    }
  }

  static func decode(_ line: String) -> String {
    var text = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        text.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
