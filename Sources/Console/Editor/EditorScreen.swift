// The editor's screen: rows of text and the cursor's place.

import Text

/// A piece of a row, plain or in inverse colours.
package struct EditorSpan: Hashable, Sendable {
  package var text: String
  package var isInverse: Bool
}

/// A screen as it should stand on the terminal.
package struct EditorScreen: Hashable, Sendable {
  package var rows: [[EditorSpan]]
  /// From 0.
  package var cursorRow: Int
  package var cursorColumn: Int

  /// The rows without their colours, blanks at their ends cut off; for tests and captures.
  package var plain: [String] {
    rows.map { row in
      var text = row.map(\.text).joined()
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }
}

extension ScreenEditor {
  // The rows: title, notice, text, status, two rows of keys. Small screens do without the last ones.
  private var keyRows: Int { rows >= 8 ? 2 : 0 }
  private var statusRows: Int { rows >= 3 ? 1 : 0 }
  private var titleRows: Int { rows >= 2 ? 1 : 0 }
  private var noticeLines: [String] {
    guard showsNotice, rows >= 8 else { return [] }
    return Array(words.viNotice.wrapped(to: columns).textLines.prefix(max(1, rows / 4)))
  }
  var textRows: Int { max(1, rows - titleRows - noticeLines.count - statusRows - keyRows) }

  package func screen() -> EditorScreen {
    if let help { return helpScreen(from: help) }
    var all: [[EditorSpan]] = []
    if titleRows > 0 { all.append([EditorSpan(text: title, isInverse: true)]) }
    for line in noticeLines {
      all.append([EditorSpan(text: line.padded(to: columns), isInverse: true)])
    }
    let firstTextRow = all.count
    var cursorColumn = 0
    for row in 0..<textRows {
      let index = top + row
      guard index < text.lines.count else {
        all.append([EditorSpan(text: "", isInverse: false)])
        continue
      }
      var start = 0
      if index == cursor.line {
        let column = EditorText.column(of: cursor.byte, in: text.lines[index])
        start = Self.pageStart(of: column, width: columns)
        cursorColumn = min(column - start, columns - 1)
      }
      all.append(self.row(text.lines[index], from: start, marking: markedRange(in: index)))
    }
    var place = (row: firstTextRow + cursor.line - top, column: cursorColumn)
    if statusRows > 0 {
      if let dialog {
        let (text, column) = bottomLine(of: dialog)
        all.append([EditorSpan(text: text, isInverse: true)])
        if !dialog.isChoice { place = (all.count - 1, column) }
      } else {
        all.append(statusRow)
      }
    }
    if keyRows > 0 { all += keyLines(dialog.map(keys(in:)) ?? Self.mainKeys) }
    return EditorScreen(
      rows: Array(all.prefix(rows)), cursorRow: min(max(0, place.row), rows - 1),
      cursorColumn: min(max(0, place.column), columns - 1))
  }

  /// Real: nano 7.2 shows a long line in pages that overlap by eight columns.
  static func pageStart(of column: Int, width: Int) -> Int {
    if column == 0 || column + 2 < width { return 0 }
    if width > 8 { return column - 6 - (column - 6) % (width - 8) }
    return max(0, column - (width - 2))
  }

  /// The place that a round of replacing asks about.
  private func markedRange(in line: Int) -> Range<Int>? {
    guard case .replaceThis(let round)? = dialog?.question, line == cursor.line else { return nil }
    return cursor.byte..<cursor.byte + round.what.count
  }

  private func row(_ line: [UInt8], from start: Int, marking marked: Range<Int>?) -> [EditorSpan] {
    var spans: [EditorSpan] = []
    func add(_ text: String, _ isInverse: Bool) {
      if let last = spans.indices.last, spans[last].isInverse == isInverse {
        spans[last].text += text
      } else {
        spans.append(EditorSpan(text: text, isInverse: isInverse))
      }
    }
    let end = start + columns
    var first = start
    var hasMore = false
    if start > 0 {
      add("<", true)
      first += 1
    }
    EditorText.cells(line) { cell in
      let cellEnd = cell.column + cell.width
      let isMarked = marked?.contains(cell.range.lowerBound) ?? false
      if cell.width == 0 {
        // A mark belongs to the character before it.
        if cell.column > first { add(cell.shown, isMarked) }
      } else if cell.column >= end {
        hasMore = true
        return false
      } else if cellEnd <= first {
        return true
      } else if cell.column >= first, cellEnd <= end {
        add(cell.shown, isMarked)
      } else {
        // Half of it is beyond an edge: blanks for what is seen of it.
        let blanks = min(cellEnd, end) - max(cell.column, first)
        add(String(repeating: " ", count: max(0, blanks)), isMarked)
        hasMore = hasMore || cellEnd > end
      }
      return true
    }
    if hasMore { Self.putAtEnd(">", of: &spans, columns: columns) }
    return spans.isEmpty ? [EditorSpan(text: "", isInverse: false)] : spans
  }

  /// Puts a mark into the last column, in the place of what stands there.
  private static func putAtEnd(_ mark: String, of spans: inout [EditorSpan], columns: Int) {
    var width = spans.reduce(0) { $0 + $1.text.displayWidth }
    while width > columns - 1, let last = spans.indices.last {
      if spans[last].text.isEmpty {
        spans.removeLast()
        continue
      }
      let dropped = spans[last].text.removeLast()
      width -= DisplayWidth.of(dropped)
    }
    let gap = String(repeating: " ", count: max(0, columns - 1 - width))
    if !gap.isEmpty { spans.append(EditorSpan(text: gap, isInverse: false)) }
    spans.append(EditorSpan(text: mark, isInverse: true))
  }

  private var title: String {
    let left = "  GNU nano 7.2"
    let right = isModified ? "Modified " : ""
    let name = path
    let room = columns - left.displayWidth - right.displayWidth - 2
    guard room >= 8 else {
      // Narrow: the name, and a star for a change.
      let mark = isModified ? "*" : ""
      return (mark + name).truncated(to: columns).padded(to: columns)
    }
    let middle = name.truncated(to: room)
    let centred = (columns - middle.displayWidth) / 2
    let start = min(
      max(centred, left.displayWidth + 1), columns - right.displayWidth - 1 - middle.displayWidth)
    let head = left.padded(to: max(left.displayWidth + 1, start)) + middle
    return head.padded(to: columns - right.displayWidth) + right
  }

  private var statusRow: [EditorSpan] {
    guard let message else { return [EditorSpan(text: "", isInverse: false)] }
    let framed = "[ \(message) ]"
    let text = framed.displayWidth <= columns ? framed : message.truncated(to: columns)
    let pad = String(repeating: " ", count: max(0, (columns - text.displayWidth) / 2))
    return [EditorSpan(text: pad, isInverse: false), EditorSpan(text: text, isInverse: true)]
  }

  /// A question and its answer on one row, and the column of the cursor.
  private func bottomLine(of dialog: EditorDialog) -> (text: String, column: Int) {
    var question =
      switch dialog.question {
      case .save: "Save modified buffer? "
      case .fileName: "File Name to Write: "
      case .search:
        lastSearch.isEmpty ? "Search: " : "Search [\(brief(lastSearch))]: "
      case .replaceWhat:
        lastSearch.isEmpty
          ? "Search (to replace): " : "Search (to replace) [\(brief(lastSearch))]: "
      case .replaceWith: "Replace with: "
      case .replaceThis: "Replace this instance? "
      case .lineNumber: "Enter line number, column number: "
      case .viCommand: ":"
      }
    if question.displayWidth > columns / 2 + 4, !dialog.isChoice {
      question = question.truncated(to: max(1, columns / 2))
    }
    let width = question.displayWidth
    let room = max(1, columns - width - 1)
    let column = EditorText.column(of: dialog.cursor, in: dialog.answer)
    let start = column < room ? 0 : column - room + 1
    var shown = ""
    EditorText.cells(dialog.answer) { cell in
      if cell.column >= start, cell.column + cell.width <= start + room { shown += cell.shown }
      return cell.column < start + room
    }
    return ((question + shown).truncated(to: columns).padded(to: columns), width + column - start)
  }

  private func brief(_ text: [UInt8]) -> String {
    let whole = String(lenient: text)
    return whole.displayWidth > columns / 3 ? whole.truncated(to: columns / 3, mark: "...") : whole
  }

  // MARK: The two rows of keys

  private static let mainKeys = [
    ("^G", "Help"), ("^X", "Exit"), ("^O", "Write Out"), ("^K", "Cut"), ("^W", "Where Is"),
    ("^U", "Paste"), ("^\\", "Replace"), ("^C", "Location"), ("M-U", "Undo"),
    ("^_", "Go To Line"), ("M-E", "Redo"), ("M-6", "Copy"),
  ]

  private func keys(in dialog: EditorDialog) -> [(String, String)] {
    switch dialog.question {
    case .save: [(" Y", "Yes"), (" N", "No"), ("", ""), ("^C", "Cancel")]
    case .replaceThis: [(" Y", "Yes"), (" A", "All"), (" N", "No"), ("^C", "Cancel")]
    default: [("^M", "Enter"), ("^C", "Cancel")]
    }
  }

  func keyLines(_ keys: [(String, String)]) -> [[EditorSpan]] {
    let perRow = max(1, min((keys.count + 1) / 2, columns / 15))
    let width = max(8, columns / perRow)
    var lines: [[EditorSpan]] = [[], []]
    for (index, (name, label)) in keys.prefix(perRow * 2).enumerated() {
      guard !name.isEmpty else { continue }
      let key = name.truncated(to: columns, mark: "")
      let room = min(width, columns) - key.displayWidth
      let text = " " + label.truncated(to: max(0, room - 2), mark: "")
      lines[index % 2].append(EditorSpan(text: key, isInverse: true))
      lines[index % 2].append(EditorSpan(text: text.padded(to: max(0, room)), isInverse: false))
    }
    return lines.map { $0.isEmpty ? [EditorSpan(text: "", isInverse: false)] : $0 }
  }
}
