// Offsets in a text to lines and columns.

/// Where each line of a text begins, so that offsets become marks.
package struct LineStarts: Sendable {
  private let bytes: [UInt8]
  private var starts = [0]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
  }
  package func mark(_ offset: Int) -> Mark {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    var column = 1
    for byte in bytes[starts[low]..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return Mark(line: low + 1, column: column, offset: offset)
  }
}
