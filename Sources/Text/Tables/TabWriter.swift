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

  /// A cell of the text; a line's cells follow each other.
  private struct Cell {
    var start: Int
    var length: Int
    /// As it is measured; what is behind a line's last tab has no width to keep.
    var width: Int
    /// Ended by a tab, not by a vertical tab.
    var hard: Bool
    /// How wide its column is here.
    var column = 0
  }

  /// A line: where its cells are.
  private struct Line {
    var cells: Range<Int>
    /// All columns end behind it.
    var breaks: Bool
    /// Its cells that stand in a column: all but the last.
    var columns: Int { cells.count - 1 }
  }

  /// The input's lines with their columns aligned. A newline ends a line, a form feed ends a line
  /// and all columns, a vertical tab ends a cell as a tab does.
  package mutating func text(_ input: String) -> String { text(Array(input.utf8)) }

  /// The same of a text's bytes; they are UTF-8.
  package mutating func text(_ bytes: [UInt8]) -> String {
    var cells: [Cell] = []
    var lines: [Line] = []
    var start = 0
    var first = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte >= 9, byte <= 12 else { continue }
      cells.append(cell(bytes, start..<index, hard: byte == 9))
      start = index + 1
      if byte == 10 || byte == 12 {
        lines.append(Line(cells: first..<cells.count, breaks: byte == 12))
        first = cells.count
      }
    }
    cells.append(cell(bytes, start..<bytes.count, hard: false))
    lines.append(Line(cells: first..<cells.count, breaks: false))
    measure(lines, &cells)
    return render(bytes, lines, cells)
  }

  private func cell(_ bytes: [UInt8], _ range: Range<Int>, hard: Bool) -> Cell {
    var width = 0
    if bytes[range].allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      return Cell(start: range.lowerBound, length: range.count, width: range.count, hard: hard)
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
    return Cell(start: range.lowerBound, length: range.count, width: width, hard: hard)
  }

  /// Says of every cell that is not its line's last how wide its column is.
  private mutating func measure(_ lines: [Line], _ cells: inout [Cell]) {
    let columns = lines.map(\.columns).max() ?? 0
    for column in 0..<columns {
      var line = 0
      while line < lines.count {
        guard lines[line].columns > column else {
          line += 1
          continue
        }
        var end = line
        var width = layout.minWidth
        var empty = true
        while end < lines.count, lines[end].columns > column {
          let cell = cells[lines[end].cells.lowerBound + column]
          width = max(width, cell.width + layout.padding)
          if cell.width > 0 || cell.hard { empty = false }
          end += 1
          if lines[end - 1].breaks { break }
        }
        if empty, layout.discardEmptyColumns { width = 0 }
        if layout.remembersWidths {
          if remembered.count <= column { remembered.append(width) }
          width = max(width, remembered[column])
          remembered[column] = width
        }
        for each in line..<end { cells[lines[each].cells.lowerBound + column].column = width }
        line = end
      }
    }
  }

  private func render(_ bytes: [UInt8], _ lines: [Line], _ cells: [Cell]) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    func pad(_ cell: Cell) {
      var missing = max(0, cell.column - cell.width)
      if layout.pad == 9 {
        guard layout.tabWidth > 0 else { return }
        let stops = (cell.column + layout.tabWidth - 1) / layout.tabWidth * layout.tabWidth
        missing = max(0, stops - cell.width + layout.tabWidth - 1) / layout.tabWidth
      }
      for _ in 0..<missing { output.append(layout.pad) }
    }
    for (number, line) in lines.enumerated() {
      for place in line.cells {
        let cell = cells[place]
        let isColumn = place < line.cells.upperBound - 1
        if isColumn, layout.alignRight { pad(cell) }
        output += bytes[cell.start..<(cell.start + cell.length)]
        if isColumn, !layout.alignRight { pad(cell) }
      }
      if number < lines.count - 1 { output.append(10) }
    }
    return String(lenient: output)
  }
}
