// What stands on the row of the cursor, so that a prompt after an unfinished line is drawn right.

import Text

/// Follows what is written, and knows the text since the last newline.
package struct LastRow: Hashable, Sendable {
  private var row: [UInt8] = []
  /// No terminal's row is longer.
  private static let longest = 16 << 10

  package init() {}

  package var isEmpty: Bool { row.isEmpty }
  package mutating func clear() { row = [] }

  package mutating func feed(_ bytes: [UInt8]) { _ = split(bytes) }

  /// Takes more output; answers what is finished by a newline, the unfinished row before included.
  package mutating func split(_ bytes: [UInt8]) -> [UInt8] {
    var finished: [UInt8] = []
    if let newline = bytes.lastIndex(of: 0x0A) {
      finished = row + bytes[...newline]
      row = Array(bytes[(newline + 1)...])
    } else {
      row += bytes
    }
    if row.count > Self.longest { row.removeFirst(row.count - Self.longest / 2) }
    return finished
  }

  /// The text of the row that the cursor is in, with its colours; the rows before it, of a line that
  /// is longer than the screen is wide, are forgotten.
  package mutating func text(columns: Int) -> String {
    guard !row.isEmpty else { return "" }
    var shown = ""
    var cells = 0
    var returned = false
    for piece in TerminalPieces(String(lenient: row)) {
      switch piece {
      case .escape(let sequence):
        switch sequence.unicodeScalars.last {
        case "m": shown += sequence
        case "J", "H", "f", "c": (shown, cells, returned) = ("", 0, false)
        case "K" where returned: (shown, cells, returned) = ("", 0, false)
        default: break
        }
      case .character("\r"): returned = true
      case .character("\u{08}"):
        if let last = shown.last, last != "m", cells > 0 {
          shown.removeLast()
          cells -= DisplayWidth.of(last)
        }
      case .character(let character):
        if returned { (shown, cells, returned) = ("", 0, false) }
        var text = String(character)
        var width = DisplayWidth.of(character)
        if character == "\t" {
          width = min(8 - cells % 8, max(0, columns - 1 - cells))
          text = String(repeating: " ", count: width)
        }
        if cells + width > columns { (shown, cells) = ("", 0) }
        guard width > 0 || !character.unicodeScalars.allSatisfy({ $0.value < 0x20 }) else {
          continue
        }
        shown += text
        cells += width
      }
    }
    if returned { (shown, cells) = ("", 0) }
    row = Array(shown.utf8)
    return cells == 0 ? "" : shown
  }
}
