// Columns from tab-terminated cells, aligned as Go's text/tabwriter aligns them.

/// Aligns columns the way Go's tabwriter does, which docker and kubectl print through.
///
/// A cell ends with a tab; what follows a line's last tab is no cell and is never padded. A column
/// is a run of neighbouring lines that have that cell, so a line without tabs ends all columns, and
/// the same column may be wide in one run and narrow in the next.
package struct TabWriter: Hashable, Sendable {
  /// How a cell's width is measured.
  package enum Measure: Hashable, Sendable {
    /// Scalars, as Go's own tabwriter and kubectl's copy of it count.
    case scalars
    /// East Asian width, as docker's copy counts.
    case docker
    /// Cells of a terminal, for the lab's own tables.
    case cells
  }

  /// tabwriter's parameters.
  package struct Layout: Hashable, Sendable {
    package var minWidth: Int
    package var tabWidth: Int
    package var padding: Int
    /// A space, or a tab, which makes columns of whole tab stops.
    package var pad: UInt8
    package var alignRight = false
    /// A column without any text takes no room (only columns parted by vertical tabs).
    package var discardEmptyColumns = false
    /// A column never gets narrower from one text to the next (kubectl get -w).
    package var remembersWidths = false
    package var measure = Measure.scalars

    package init(
      minWidth: Int, tabWidth: Int, padding: Int, pad: UInt8 = 0x20, alignRight: Bool = false,
      discardEmptyColumns: Bool = false, remembersWidths: Bool = false,
      measure: Measure = .scalars
    ) {
      self.minWidth = minWidth
      self.tabWidth = tabWidth
      self.padding = padding
      self.pad = pad
      self.alignRight = alignRight && pad != 9
      self.discardEmptyColumns = discardEmptyColumns
      self.remembersWidths = remembersWidths
      self.measure = measure
    }

    /// Real: docker 28's lists: `DRIVER    VOLUME NAME`.
    package static let docker = Layout(minWidth: 10, tabWidth: 1, padding: 3, measure: .docker)
    /// Real: docker 28 top; compose 2.40 ls and images.
    package static let wideDocker = Layout(minWidth: 20, tabWidth: 1, padding: 3, measure: .docker)
    /// Real: buildx du and builder prune: tabs between columns.
    package static let buildx = Layout(minWidth: 1, tabWidth: 8, padding: 1, pad: 9)
    /// Real: kubectl 1.36 get.
    package static let kubectl = Layout(minWidth: 6, tabWidth: 4, padding: 3, remembersWidths: true)
    /// Real: kubectl 1.36 describe.
    package static let describe = Layout(minWidth: 0, tabWidth: 8, padding: 2)
  }

  package let layout: Layout
  private var remembered: [Int] = []

  package init(_ layout: Layout) { self.layout = layout }

  /// A whole text aligned once.
  package static func text(_ input: String, _ layout: Layout) -> String {
    var writer = TabWriter(layout)
    return writer.text(input)
  }

  private struct Cell {
    var range: Range<Int>
    var width: Int
    /// Ended by a tab, not by a vertical tab.
    var hard = true
  }

  /// The input's lines with their columns aligned. A newline ends a line, a form feed ends a line
  /// and all columns, a vertical tab ends a cell as a tab does.
  package mutating func text(_ input: String) -> String { text(Array(input.utf8)) }

  /// The same of a text's bytes; they are UTF-8.
  package mutating func text(_ bytes: [UInt8]) -> String {
    var lines: [[Cell]] = []
    var line: [Cell] = []
    /// Lines behind which all columns end.
    var breaks: Set<Int> = []
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte >= 9, byte <= 12 else { continue }
      line.append(cell(bytes, start..<index, hard: byte == 9))
      start = index + 1
      if byte == 10 || byte == 12 {
        if byte == 12 { breaks.insert(lines.count) }
        let count = line.count
        lines.append(line)
        line = []
        line.reserveCapacity(count)
      }
    }
    line.append(cell(bytes, start..<bytes.count, hard: false))
    lines.append(line)
    return render(bytes, lines, widths(lines, breaks))
  }

  private func cell(_ bytes: [UInt8], _ range: Range<Int>, hard: Bool) -> Cell {
    var width = 0
    if bytes[range].allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      return Cell(range: range, width: range.count, hard: hard)
    }
    bytes.withUnsafeBufferPointer { buffer in
      var index = range.lowerBound
      while index < range.upperBound {
        let (value, length) = UTF8Reading.symbol(in: buffer, at: index)
        switch layout.measure {
        case .scalars: width += 1
        case .docker: width += DisplayWidth.inDocker(value)
        case .cells: break
        }
        index += length
      }
    }
    if layout.measure == .cells { width = String(lenient: bytes[range]).displayWidth }
    return Cell(range: range, width: width, hard: hard)
  }

  /// The width of every cell that is not its line's last, line by line.
  private mutating func widths(_ lines: [[Cell]], _ breaks: Set<Int>) -> [[Int]] {
    var widths: [[Int]] = lines.map { Array(repeating: 0, count: max(0, $0.count - 1)) }
    let columns = widths.map(\.count).max() ?? 0
    for column in 0..<columns {
      var line = 0
      while line < lines.count {
        guard widths[line].count > column else {
          line += 1
          continue
        }
        var end = line
        var width = layout.minWidth
        var empty = true
        while end < lines.count, widths[end].count > column {
          let cell = lines[end][column]
          width = max(width, cell.width + layout.padding)
          if cell.width > 0 || cell.hard { empty = false }
          end += 1
          if breaks.contains(end - 1) { break }
        }
        if empty, layout.discardEmptyColumns { width = 0 }
        if layout.remembersWidths {
          if remembered.count <= column { remembered.append(width) }
          width = max(width, remembered[column])
          remembered[column] = width
        }
        for each in line..<end { widths[each][column] = width }
        line = end
      }
    }
    return widths
  }

  private func render(_ bytes: [UInt8], _ lines: [[Cell]], _ widths: [[Int]]) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    func pad(_ text: Int, _ width: Int) {
      if layout.pad == 9 {
        guard layout.tabWidth > 0 else { return }
        let stops = (width + layout.tabWidth - 1) / layout.tabWidth * layout.tabWidth
        let missing = max(0, stops - text + layout.tabWidth - 1) / layout.tabWidth
        output.append(contentsOf: repeatElement(9, count: missing))
      } else {
        output.append(contentsOf: repeatElement(layout.pad, count: max(0, width - text)))
      }
    }
    for (number, line) in lines.enumerated() {
      for (column, cell) in line.enumerated() {
        let isColumn = column < widths[number].count
        if isColumn, layout.alignRight { pad(cell.width, widths[number][column]) }
        output += bytes[cell.range]
        if isColumn, !layout.alignRight { pad(cell.width, widths[number][column]) }
      }
      if number < lines.count - 1 { output.append(10) }
    }
    return String(lenient: output)
  }
}
