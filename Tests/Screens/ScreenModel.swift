// What bytes leave on a terminal's screen: as much of a terminal as the tests' programs use.

import Text

/// A screen of cells, fed with bytes.
package struct ScreenModel {
  package let columns: Int
  package let height: Int
  /// A wide character's second cell is "".
  private var cells: [[String]]
  private var row = 0
  private var column = 0
  private var pending: [UInt8] = []
  private var isFull = false
  private var main: (cells: [[String]], row: Int, column: Int)?

  package init(columns: Int, rows: Int) {
    self.columns = columns
    height = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows down to the last that holds something, without blanks at their ends.
  package var rows: [String] {
    var all = cells.map { cells in
      var text = cells.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
    while all.last == "" { all.removeLast() }
    return all
  }
  package var cursor: (row: Int, column: Int) { (row, column) }

  package mutating func feed(_ bytes: [UInt8]) {
    pending += bytes
    var text = String(lenient: pending)
    pending = []
    // A sequence or a character that is cut off waits for its rest.
    if let escape = text.lastIndex(of: "\u{1B}"),
      !text[escape...].dropFirst().contains(where: {
        $0.isLetter || $0 == "~" || $0 == "=" || $0 == ">"
      })
    {
      pending = Array(text[escape...].utf8)
      text = String(text[..<escape])
    } else if text.hasSuffix("\u{FFFD}"), bytes.count < 4096 {
      let tail = bytes.suffix(3)
      if let start = tail.lastIndex(where: { $0 >= 0xC0 }) {
        pending = Array(tail[start...])
        text.removeLast()
        while text.hasSuffix("\u{FFFD}") { text.removeLast() }
      }
    }
    for piece in TerminalPieces(text) {
      switch piece {
      case .escape(let sequence): escape(sequence)
      case .character(let character): put(character)
      }
    }
  }

  private mutating func put(_ character: Character) {
    switch character {
    case "\r\n":
      column = 0
      lineFeed()
    case "\n": lineFeed()
    case "\r": (column, isFull) = (0, false)
    case "\u{8}": (column, isFull) = (max(0, column - 1), false)
    case "\t": column = min(columns - 1, column + 8 - column % 8)
    case "\u{7}": break
    default:
      let width = DisplayWidth.of(character)
      if isFull || column + width > columns {
        column = 0
        isFull = false
        lineFeed()
      }
      guard width > 0 else { return }
      cells[row][column] = String(character)
      if width == 2, column + 1 < columns { cells[row][column + 1] = "" }
      column += width
      if column >= columns {
        column = columns - 1
        isFull = true
      }
    }
  }

  private mutating func lineFeed() {
    isFull = false
    if row == height - 1 {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    } else {
      row += 1
    }
  }

  private mutating func escape(_ sequence: String) {
    let body = sequence.dropFirst()
    guard body.first == "[", let last = body.last else {
      if body == "M" { row = max(0, row - 1) }
      return
    }
    let inside = body.dropFirst().dropLast()
    if inside.hasPrefix("?") {
      if inside == "?1049" { switchScreen(last == "h") }
      return
    }
    let numbers = inside.split(separator: ";").map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    isFull = false
    switch last {
    case "A": row = max(0, row - count)
    case "B": row = min(height - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns - 1, count - 1)
    case "d": row = min(height - 1, count - 1)
    case "H":
      row = min(height - 1, max(1, first) - 1)
      column = min(columns - 1, max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case "J":
      if first == 2 {
        for index in 0..<height { cells[index] = blank }
      } else {
        erase(row, column..<columns)
        for index in (row + 1)..<max(row + 1, height) { cells[index] = blank }
      }
    case "K": erase(row, first == 1 ? 0..<column + 1 : first == 2 ? 0..<columns : column..<columns)
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + count))
      while cells[row].count < columns { cells[row].append(" ") }
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row].removeLast(cells[row].count - columns)
    case "X": erase(row, column..<min(columns, column + count))
    default: break
    }
  }

  private var blank: [String] { Array(repeating: " ", count: columns) }
  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for index in range { cells[row][index] = " " }
  }
  private mutating func switchScreen(_ alternate: Bool) {
    if alternate, main == nil {
      main = (cells, row, column)
      for index in 0..<height { cells[index] = blank }
    } else if !alternate, let kept = main {
      (cells, row, column) = kept
      main = nil
    }
  }
}
