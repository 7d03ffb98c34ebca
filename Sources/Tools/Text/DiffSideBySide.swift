// diff -y: both files beside each other.

import Text

/// Writes two texts in two columns, with a mark between them.
struct DiffSideBySide {
  let old: TextLines, new: TextLines
  var width = 130
  var expandsTabs = false, hidesCommon = false, leftOnly = false

  /// Real: diffutils 3.8. The second column begins at a tab stop, with at least three cells between the halves.
  private var offset: Int {
    let tab = expandsTabs ? 1 : 8
    let sum = tab + 3
    let middle = (width >> 1) + (sum >> 1) + (width & sum & 1)
    return middle - middle % tab
  }
  private var half: Int { max(0, min(offset - 3, width - offset)) }

  func text(_ changes: [LineChange]) -> [UInt8] {
    var out: [UInt8] = []
    var left = 0, right = 0
    func common(_ leftEnd: Int, _ rightEnd: Int) {
      while left < leftEnd || right < rightEnd {
        let both = left < leftEnd && right < rightEnd
        if !hidesCommon {
          if both, leftOnly {
            row(left, "(", nil, &out)
          } else if both {
            row(left, " ", right, &out)
          } else if left < leftEnd {
            row(left, "(", nil, &out)
          } else {
            row(nil, ")", right, &out)
          }
        }
        if left < leftEnd { left += 1 }
        if right < rightEnd { right += 1 }
      }
    }
    for change in changes {
      common(change.old.lowerBound, change.new.lowerBound)
      let pairs = min(change.old.count, change.new.count)
      for pair in 0..<pairs {
        row(change.old.lowerBound + pair, "|", change.new.lowerBound + pair, &out)
      }
      for place in change.new.dropFirst(pairs) { row(nil, ">", place, &out) }
      for place in change.old.dropFirst(pairs) { row(place, "<", nil, &out) }
      (left, right) = (change.old.upperBound, change.new.upperBound)
    }
    common(old.lines.count, new.lines.count)
    return out
  }

  private func endsWhole(_ text: TextLines, _ index: Int) -> Bool {
    !(text.endsMidLine && index == text.lines.count - 1)
  }

  private func row(_ left: Int?, _ mark: Character, _ right: Int?, _ out: inout [UInt8]) {
    let column = half > 0 ? offset : width
    var mark = mark
    var isWhole = false
    var at = 0
    if let left {
      isWhole = endsWhole(old, left)
      at = put(old.lines[left], indent: 0, &out)
    }
    if mark != " " {
      at = move(from: at, to: (half + column - 1) / 2, &out) + 1
      if mark == "|", let right, isWhole != endsWhole(new, right) { mark = isWhole ? "/" : "\\" }
      out += Array(String(mark).utf8)
    }
    if let right {
      isWhole = endsWhole(new, right) || isWhole
      if !new.lines[right].isEmpty {
        at = move(from: at, to: column, &out)
        _ = put(new.lines[right], indent: at, &out)
      }
    }
    if isWhole { out.append(10) }
  }

  private func move(from start: Int, to end: Int, _ out: inout [UInt8]) -> Int {
    var at = start
    if !expandsTabs {
      while at + 8 - at % 8 <= end {
        out.append(9)
        at += 8 - at % 8
      }
    }
    if at < end { out += [UInt8](repeating: 32, count: end - at) }
    return end
  }

  /// One half of a row, cut where the half ends; says how far it came.
  private func put(_ line: ArraySlice<UInt8>, indent: Int, _ out: inout [UInt8]) -> Int {
    var seen = 0, shown = 0
    for character in String(decoding: line, as: UTF8.self) {
      switch character {
      case "\t":
        let spaces = 8 - seen % 8
        if seen == shown {
          let stop = shown + spaces
          if expandsTabs {
            let end = min(half, stop)
            if end > shown { out += [UInt8](repeating: 32, count: end - shown) }
            shown = max(shown, end)
          } else if stop < half {
            shown = stop
            out.append(9)
          }
        }
        seen += spaces
      case "\r":
        out.append(13)
        _ = move(from: 0, to: indent, &out)
        (seen, shown) = (0, 0)
      default:
        seen += String(character).displayWidth
        if seen <= half {
          shown = seen
          out += Array(String(character).utf8)
        }
      }
    }
    return shown
  }
}
