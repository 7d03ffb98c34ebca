// Where something stands in a source text.

/// A place in a text: line and column from 1, the column in scalars, and the offset in bytes from
/// 0.
package struct SourcePosition: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int
  package var offset: Int

  package init(line: Int = 1, column: Int = 1, offset: Int = 0) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  package static let start = SourcePosition()
  package static func < (a: SourcePosition, b: SourcePosition) -> Bool { a.offset < b.offset }

  /// Moves behind a byte of UTF-8: bytes that continue a scalar count no column.
  package mutating func advance(over byte: UInt8) {
    offset += 1
    if byte == 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}

/// From a place up to, but not including, another.
package struct SourceRange: Hashable, Sendable {
  package var start: SourcePosition
  package var end: SourcePosition

  package init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = Swift.max(start, end)
  }
  package init(at position: SourcePosition) { self.init(position, position) }
  package var offsets: Range<Int> { start.offset..<end.offset }
}

/// Finds line and column of byte offsets, in a time that grows with the logarithm of the lines.
package struct LineMap: Hashable, Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    self.starts = starts
  }
  package init(_ text: String) { self.init(Array(text.utf8)) }

  /// The position of a byte offset, clamped to the text.
  package func position(_ offset: Int) -> SourcePosition {
    let offset = max(0, min(offset, bytes.count))
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = bytes[starts[low]..<offset].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    return SourcePosition(line: low + 1, column: column, offset: offset)
  }
  package func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(position(offsets.lowerBound), position(offsets.upperBound))
  }
  /// A line (from 1) without its newline; empty if there is none.
  package func line(_ number: Int) -> String {
    guard number >= 1, number <= starts.count else { return "" }
    let end = number < starts.count ? starts[number] - 1 : bytes.count
    return String(lenient: bytes[starts[number - 1]..<end])
  }
}
