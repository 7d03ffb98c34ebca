// Names in columns, as ls sets them on a terminal.

/// Columns as ls sets them: as many as fit, filled with tabs and spaces.
enum ColumnLayout {
  static func text(_ cells: [(text: String, width: Int)], width: Int, across: Bool) -> String {
    guard !cells.isEmpty else { return "" }
    let count = cells.count
    let most = width > 0 ? max(1, min(count, width / 3)) : count
    var columns = 1
    var widths = [cells.map(\.width).max() ?? 0]
    for tried in stride(from: most, through: 2, by: -1) {
      let rows = (count + tried - 1) / tried
      var sizes = [Int](repeating: 3, count: tried)
      for (index, cell) in cells.enumerated() {
        let column = across ? index % tried : index / rows
        let size = cell.width + (column == tried - 1 ? 0 : 2)
        sizes[column] = max(sizes[column], size)
      }
      if width == 0 || sizes.reduce(0, +) < width {
        columns = tried
        widths = sizes
        break
      }
    }
    let rows = (count + columns - 1) / columns
    var out = ""
    for row in 0..<rows {
      var position = 0
      for column in 0..<columns {
        let index = across ? row * columns + column : column * rows + row
        guard index < count else { break }
        out += cells[index].text
        let next = across ? index + 1 : index + rows
        let isLast = column == columns - 1 || next >= count
        if !isLast {
          let start = widths[..<column].reduce(0, +)
          position = start + cells[index].width
          out += fill(from: position, to: start + widths[column])
        }
      }
      out += "\n"
    }
    return out
  }
  /// Real: ls goes on with tabs (8) where a tab gets further than a space.
  private static func fill(from: Int, to: Int) -> String {
    var text = ""
    var at = from
    while at < to {
      if to / 8 > (at + 1) / 8 {
        text += "\t"
        at += 8 - at % 8
      } else {
        text += " "
        at += 1
      }
    }
    return text
  }
}
