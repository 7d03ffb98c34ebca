// The text in the editor: lines of bytes, changed in one way only.

import Text

/// A place in a text: a line from 0, and a byte in it.
struct EditorPlace: Hashable, Sendable, Comparable {
  var line = 0
  var byte = 0
  static func < (a: EditorPlace, b: EditorPlace) -> Bool { (a.line, a.byte) < (b.line, b.byte) }
}

/// Lines of bytes, so that a file that is no UTF-8 comes out as it went in.
struct EditorText: Hashable, Sendable {
  /// Never empty; without newlines.
  private(set) var lines: [[UInt8]] = [[]]
  /// Lines end with CR LF in the file.
  var isDOS = false

  init(_ content: [UInt8]) {
    lines = content.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    // Real: nano 7.2 takes a file for a DOS one when its lines end so.
    let whole = lines.dropLast()
    if !whole.isEmpty, whole.allSatisfy({ $0.last == 0x0D }) {
      isDOS = true
      for index in 0..<lines.count - 1 { lines[index].removeLast() }
    }
  }

  /// The bytes of the file. Real: nano ends the last line with a newline.
  var content: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(lines.reduce(0) { $0 + $1.count + 2 })
    for (index, line) in lines.enumerated() {
      result += line
      if index < lines.count - 1 || !line.isEmpty { result += isDOS ? [0x0D, 0x0A] : [0x0A] }
    }
    return result
  }

  /// Lines as nano counts them: the empty one after the last newline is none.
  var lineCount: Int { lines.count - (lines.count > 1 && lines[lines.count - 1].isEmpty ? 1 : 0) }
  var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }
  var end: EditorPlace { EditorPlace(line: lines.count - 1, byte: lines[lines.count - 1].count) }

  func clamped(_ place: EditorPlace) -> EditorPlace {
    let line = min(max(0, place.line), lines.count - 1)
    return EditorPlace(line: line, byte: min(max(0, place.byte), lines[line].count))
  }

  /// The text between two places, in pieces that newlines part.
  func pieces(_ from: EditorPlace, _ to: EditorPlace) -> [[UInt8]] {
    guard from < to else { return [[]] }
    if from.line == to.line { return [Array(lines[from.line][from.byte..<to.byte])] }
    var result = [Array(lines[from.line][from.byte...])]
    result += lines[(from.line + 1)..<to.line]
    result.append(Array(lines[to.line][..<to.byte]))
    return result
  }

  /// Where some pieces end that begin at a place.
  static func end(of pieces: [[UInt8]], at place: EditorPlace) -> EditorPlace {
    guard pieces.count > 1 else {
      return EditorPlace(line: place.line, byte: place.byte + (pieces.first?.count ?? 0))
    }
    return EditorPlace(line: place.line + pieces.count - 1, byte: pieces[pieces.count - 1].count)
  }

  /// The one change: what stands between two places becomes these pieces.
  mutating func replace(_ from: EditorPlace, _ to: EditorPlace, with pieces: [[UInt8]]) {
    if from.line == to.line, pieces.count == 1 {
      lines[from.line].replaceSubrange(from.byte..<to.byte, with: pieces[0])
      return
    }
    let tail = Array(lines[to.line][to.byte...])
    var fresh = pieces.isEmpty ? [[]] : pieces
    fresh[0] = Array(lines[from.line][..<from.byte]) + fresh[0]
    fresh[fresh.count - 1] += tail
    lines.replaceSubrange(from.line...to.line, with: fresh)
  }
}

/// What one symbol of a line looks like.
struct EditorCell {
  /// The bytes it stands for.
  var range: Range<Int>
  /// The column in which it begins.
  var column: Int
  var width: Int
  var shown: String
}

extension EditorText {
  /// Goes through a line's cells from its beginning until `body` answers false.
  static func cells(_ line: [UInt8], _ body: (EditorCell) -> Bool) {
    line.withUnsafeBufferPointer { buffer in
      var byte = 0
      var column = 0
      while byte < buffer.count {
        let (value, length) = UTF8Reading.symbol(in: buffer, at: byte)
        var cell = EditorCell(range: byte..<byte + length, column: column, width: 1, shown: "")
        switch value {
        case 9:
          cell.width = 8 - column % 8
          cell.shown = String(repeating: " ", count: cell.width)
        case 0..<0x20, 0x7F:
          cell.width = 2
          cell.shown = "^" + String(Character(Unicode.Scalar(UInt8(value ^ 0x40))))
        case 0x80..<0xA0: cell.shown = "\u{FFFD}"
        default:
          if let scalar = Unicode.Scalar(value) {
            cell.width = DisplayWidth.of(scalar)
            // NB: a mark that nothing stands before would fall on the cell to its left.
            cell.shown = cell.width == 0 && column == 0 ? "" : String(Character(scalar))
          } else {
            cell.shown = "\u{FFFD}"
          }
        }
        guard body(cell) else { return }
        byte += length
        column += cell.width
      }
    }
  }

  /// The column of a byte of a line.
  static func column(of byte: Int, in line: [UInt8]) -> Int {
    var column = 0
    cells(line) { cell in
      guard cell.range.lowerBound < byte else { return false }
      column = cell.column + cell.width
      return true
    }
    return column
  }

  /// The byte of the symbol that covers a column, or the line's end.
  static func byte(at column: Int, in line: [UInt8]) -> Int {
    var byte = line.count
    cells(line) { cell in
      if cell.width > 0, cell.column + cell.width > column {
        byte = cell.range.lowerBound
        return false
      }
      return true
    }
    return byte
  }

  private static func isMark(_ value: UInt32) -> Bool {
    guard value >= 0xA0, let scalar = Unicode.Scalar(value) else { return false }
    return DisplayWidth.of(scalar) == 0
  }

  /// The byte after the character at `byte`, its marks included.
  static func after(_ byte: Int, in line: [UInt8]) -> Int {
    guard let first = UTF8Reading.symbol(in: line, at: byte) else { return line.count }
    var place = byte + first.length
    while let next = UTF8Reading.symbol(in: line, at: place), isMark(next.value) {
      place += next.length
    }
    return place
  }

  /// The byte at which the character before `byte` begins.
  static func before(_ byte: Int, in line: [UInt8]) -> Int {
    line.withUnsafeBufferPointer { buffer in
      var place = min(byte, buffer.count)
      while place > 0 {
        let (value, length) = UTF8Reading.symbol(in: buffer, before: place)
        place -= length
        if !isMark(value) { break }
      }
      return place
    }
  }
}
