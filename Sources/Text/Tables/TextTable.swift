// A table of heads and rows, printed as docker, kubectl or the lab prints it.

/// Heads and rows of cells.
package struct TextTable: Hashable, Sendable {
  /// No heads: none are printed.
  package var heads: [String]
  package var rows: [[String]]

  package init(heads: [String] = [], rows: [[String]] = []) {
    self.heads = heads
    self.rows = rows
  }

  /// Rows as lines of cells between tabs.
  private func tabbed(_ heads: [String], _ cell: (String, inout [UInt8]) -> Void) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((rows.count + 1) * max(heads.count, 4) * 16)
    func add(_ row: [String]) {
      for (column, own) in row.enumerated() {
        if column > 0 { text.append(9) }
        cell(own, &text)
      }
      text.append(10)
    }
    if !heads.isEmpty { add(heads) }
    for row in rows { add(row) }
    return text
  }

  /// As docker prints its lists; a newline ends each line.
  package func docker(_ layout: TabWriter.Layout = .docker) -> String {
    var writer = TabWriter(layout)
    return writer.text(tabbed(heads) { $1.append(contentsOf: $0.utf8) })
  }

  /// As kubectl get prints; heads in capitals, a cell up to its first line break. Give the same
  /// writer again for the next lines of a watch.
  package func kubectl(_ writer: inout TabWriter) -> String {
    writer.text(
      tabbed(heads.map { $0.uppercased() }) { cell, text in
        let start = text.count
        text.append(contentsOf: cell.utf8)
        if text[start...].contains(where: { $0 < 0x20 }) {
          text.removeSubrange(start...)
          text.append(contentsOf: TextTable.kubectlCell(cell).utf8)
        }
      })
  }

  package func kubectl() -> String {
    var writer = TabWriter(.kubectl)
    return kubectl(&writer)
  }

  /// Real: kubectl 1.36 cuts a cell at a newline, carriage return or form feed and writes `...`;
  /// ESC becomes `^[`.
  package static func kubectlCell(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let end = bytes.firstIndex(where: { $0 < 0x20 }) else { return text }
    var output = bytes[..<end]
    for byte in bytes[end...] {
      switch byte {
      case 10, 12, 13: return String(lenient: output) + "..."
      case 0x1B: output += [0x5E, 0x5B]
      default: output.append(byte)
      }
    }
    return String(lenient: output)
  }

  /// The lab's own table: columns by cells of a terminal, `gap` spaces apart, no blanks at a line's
  /// end. `alignments` beyond the last column given are left.
  package func aligned(gap: Int = 2, _ alignments: [Alignment] = []) -> String {
    let all = heads.isEmpty ? rows : [heads] + rows
    var widths: [Int] = []
    for row in all {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.displayWidth)
      }
    }
    let space = String(repeating: " ", count: max(0, min(gap, 100)))
    var output = ""
    for row in all {
      var line = ""
      for (column, cell) in row.enumerated() {
        if column > 0 { line += space }
        line += cell.padded(
          to: widths[column], align: column < alignments.count ? alignments[column] : .left)
      }
      while line.hasSuffix(" ") { line.removeLast() }
      output += line + "\n"
    }
    return output
  }
}
