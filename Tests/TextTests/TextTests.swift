// Rows of text as tests: `input | expected` in lines.

/// The rows of a table: cells parted by ` | `, lines without text or beginning with `#` left out.
func rows(_ table: String, by mark: String = " | ") -> [[String]] {
  table.split(separator: "\n").map(String.init).filter {
    !$0.isEmpty && !$0.hasPrefix("#")
  }.map { line in
    var cells: [String] = []
    var rest = Substring(line)
    while let range = rest.firstRange(of: mark) {
      cells.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    cells.append(String(rest))
    return cells
  }
}

/// Stands for what cannot be seen: `␠` a space, `␉` a tab, `␤` a newline, `␛` ESC, `∅` nothing.
func visible(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case "␠": result += " "
    case "␉": result += "\t"
    case "␤": result += "\n"
    case "␛": result += "\u{1B}"
    case "∅": break
    default: result.append(character)
    }
  }
  return result
}

extension StringProtocol {
  fileprivate func firstRange(of part: String) -> Range<Index>? {
    var index = startIndex
    while index != endIndex {
      if self[index...].hasPrefix(part) {
        return index..<self.index(index, offsetBy: part.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}
