// Moving the editor's cursor.

import Text

extension ScreenEditor {
  /// Moves for a key; false where the key moves nothing.
  mutating func move(_ key: Key) -> Bool {
    history.mayJoin = false
    let keptGoal = goal
    goal = nil
    switch key {
    case .left, .control("B"): cursor = placeBefore(cursor)
    case .right, .control("F"): cursor = placeAfter(cursor)
    case .up, .control("P"): moveLines(-1, goal: keptGoal)
    case .down, .control("N"): moveLines(1, goal: keptGoal)
    case .home, .control("A"): cursor.byte = 0
    case .end, .control("E"): cursor.byte = text.lines[cursor.line].count
    case .pageUp, .control("Y"): movePage(-1, goal: keptGoal)
    case .pageDown, .control("V"): movePage(1, goal: keptGoal)
    case .wordRight, .alt(" "): moveWord(forward: true)
    case .wordLeft: moveWord(forward: false)
    case .textStart, .alt("\\"), .alt("|"): cursor = EditorPlace()
    case .textEnd, .alt("/"), .alt("?"): cursor = text.end
    case .paragraphUp, .alt("7"): moveParagraph(-1)
    case .paragraphDown, .alt("8"): moveParagraph(1)
    case .control("D"):
      let end = placeAfter(cursor)
      if cursor < end { change(cursor, end, [[]]) }
    default:
      goal = keptGoal
      return false
    }
    return true
  }

  func placeBefore(_ place: EditorPlace) -> EditorPlace {
    if place.byte > 0 {
      return EditorPlace(
        line: place.line, byte: EditorText.before(place.byte, in: text.lines[place.line]))
    }
    guard place.line > 0 else { return place }
    return EditorPlace(line: place.line - 1, byte: text.lines[place.line - 1].count)
  }

  func placeAfter(_ place: EditorPlace) -> EditorPlace {
    let line = text.lines[place.line]
    if place.byte < line.count {
      return EditorPlace(line: place.line, byte: EditorText.after(place.byte, in: line))
    }
    guard place.line + 1 < text.lines.count else { return place }
    return EditorPlace(line: place.line + 1, byte: 0)
  }

  private mutating func moveLines(_ count: Int, goal kept: Int?) {
    let column = kept ?? EditorText.column(of: cursor.byte, in: text.lines[cursor.line])
    let line = min(max(0, cursor.line + count), text.lines.count - 1)
    guard line != cursor.line else {
      cursor.byte = count < 0 ? 0 : text.lines[line].count
      return
    }
    cursor = EditorPlace(line: line, byte: EditorText.byte(at: column, in: text.lines[line]))
    goal = column
  }

  private mutating func movePage(_ direction: Int, goal kept: Int?) {
    let page = max(1, textRows - 2)
    top = min(max(0, top + direction * page), text.lines.count - 1)
    moveLines(direction * page, goal: kept)
  }

  private mutating func moveWord(forward: Bool) {
    func isWord(_ place: EditorPlace) -> Bool {
      guard let symbol = UTF8Reading.symbol(in: text.lines[place.line], at: place.byte) else {
        return false
      }
      return symbol.value >= 0x80 || UInt8(symbol.value).isASCIIWord
    }
    var left = 100_000
    if forward {
      while isWord(cursor), left > 0 { (cursor, left) = (placeAfter(cursor), left - 1) }
      while !isWord(cursor), cursor < text.end, left > 0 {
        (cursor, left) = (placeAfter(cursor), left - 1)
      }
    } else {
      let start = EditorPlace()
      while cursor > start, !isWord(placeBefore(cursor)), left > 0 {
        (cursor, left) = (placeBefore(cursor), left - 1)
      }
      while cursor > start, isWord(placeBefore(cursor)), left > 0 {
        (cursor, left) = (placeBefore(cursor), left - 1)
      }
    }
  }

  private mutating func moveParagraph(_ direction: Int) {
    var line = cursor.line
    repeat {
      line += direction
    } while line > 0 && line < text.lines.count - 1
      && !(text.lines[line].isEmpty && !text.lines[max(0, line - direction)].isEmpty)
    cursor = text.clamped(EditorPlace(line: line, byte: 0))
  }

  mutating func keepCursorVisible() {
    cursor = text.clamped(cursor)
    let height = max(1, textRows)
    if cursor.line < top {
      // Real: nano centres the line when it moves far, and scrolls when it is near.
      top = cursor.line + 1 == top ? cursor.line : max(0, cursor.line - height / 2)
    } else if cursor.line >= top + height {
      top =
        cursor.line == top + height
        ? cursor.line - height + 1 : max(0, cursor.line - height / 2)
    }
    top = min(max(0, top), text.lines.count - 1)
  }
}
