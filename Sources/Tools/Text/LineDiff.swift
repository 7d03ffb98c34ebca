// The shortest way from one list of lines to another, and how diff writes it.

import Kernel

/// A text as lines, with the fact whether its last one has no newline.
struct TextLines: Sendable {
  var lines: [ArraySlice<UInt8>]
  var endsMidLine: Bool

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    endsMidLine = bytes.last.map { $0 != 10 } ?? false
  }
}

/// Lines `old` became lines `new`; one of the ranges may be empty.
struct LineChange: Hashable, Sendable {
  var old: Range<Int>
  var new: Range<Int>
}

enum LineDiff {
  /// The changes, by the method of Myers: the fewest lines taken away and added.
  static func changes(_ a: [[UInt8]], _ b: [[UInt8]], budget: inout Budget) throws(BudgetError)
    -> [LineChange]
  {
    // Lines become numbers, so that comparing is cheap.
    var numbers: [[UInt8]: Int] = [:]
    func number(_ line: [UInt8]) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    let left = a.map(number), right = b.map(number)
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    var leftEnd = left.count, rightEnd = right.count
    while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
      leftEnd -= 1
      rightEnd -= 1
    }
    let n = leftEnd - start, m = rightEnd - start
    var removed = [Bool](repeating: false, count: left.count)
    var added = [Bool](repeating: false, count: right.count)
    var trace: [[Int]] = []
    var reach = [1: 0] as [Int: Int]
    search: for distance in 0...(n + m) {
      var row = [Int](repeating: 0, count: 2 * distance + 1)
      try budget.spend(steps: 2 * distance + 1)
      for k in stride(from: -distance, through: distance, by: 2) {
        var x: Int
        if k == -distance || k != distance && (reach[k - 1] ?? -1) < (reach[k + 1] ?? -1) {
          x = reach[k + 1] ?? 0
        } else {
          x = (reach[k - 1] ?? 0) + 1
        }
        var y = x - k
        while x < n, y < m, x >= 0, y >= 0, left[start + x] == right[start + y] {
          x += 1
          y += 1
          try budget.spend()
        }
        reach[k] = x
        row[k + distance] = x
        if x >= n, y >= m {
          trace.append(row)
          break search
        }
      }
      trace.append(row)
    }
    var x = n, y = m
    for distance in stride(from: trace.count - 1, to: 0, by: -1) {
      let row = trace[distance - 1]
      func at(_ k: Int) -> Int {
        let index = k + distance - 1
        return row.indices.contains(index) && (k + distance - 1) % 2 == 0 ? row[index] : -1
      }
      let k = x - y
      let isDown = k == -distance || k != distance && at(k - 1) < at(k + 1)
      let before = isDown ? k + 1 : k - 1
      let fromX = at(before), fromY = fromX - before
      if isDown { added[start + fromY] = true } else { removed[start + fromX] = true }
      x = fromX
      y = fromY
    }
    shift(&removed, left)
    shift(&added, right)
    return changes(removed, added)
  }

  /// Moves each run of changed lines as far down as it goes. Real: GNU diff shows it there.
  private static func shift(_ flags: inout [Bool], _ lines: [Int]) {
    var index = 0
    while index < flags.count {
      guard flags[index] else {
        index += 1
        continue
      }
      var start = index
      while index < flags.count, flags[index] { index += 1 }
      while index < flags.count, !flags[index], lines[start] == lines[index] {
        flags[start] = false
        flags[index] = true
        start += 1
        index += 1
        while index < flags.count, flags[index] { index += 1 }
      }
    }
  }
  private static func changes(_ removed: [Bool], _ added: [Bool]) -> [LineChange] {
    var list: [LineChange] = []
    var i = 0, j = 0
    while i < removed.count || j < added.count {
      let (from, to) = (i, j)
      while i < removed.count, removed[i] { i += 1 }
      while j < added.count, added[j] { j += 1 }
      if i > from || j > to {
        list.append(LineChange(old: from..<i, new: to..<j))
      } else {
        i += 1
        j += 1
      }
    }
    return list
  }
  /// The last lines differ by their newline alone.
  static func withLastLines(_ changes: [LineChange], _ old: Int, _ new: Int) -> [LineChange] {
    if let last = changes.last, last.old.upperBound == old, last.new.upperBound == new,
      !last.old.isEmpty, !last.new.isEmpty
    {
      return changes
    }
    var changes = changes
    if let last = changes.last, last.old.upperBound == old || last.new.upperBound == new {
      changes[changes.count - 1] = LineChange(
        old: min(last.old.lowerBound, old - 1)..<old, new: min(last.new.lowerBound, new - 1)..<new)
    } else {
      changes.append(LineChange(old: (old - 1)..<old, new: (new - 1)..<new))
    }
    return changes
  }
}

/// Writes changes in diff's forms.
struct DiffOutput {
  let old: TextLines, new: TextLines
  let colours: Bool

  func line(_ mark: String, _ text: TextLines, _ index: Int, colour: String = "") -> [UInt8] {
    var bytes = Array(mark.utf8) + text.lines[index]
    if colours, !colour.isEmpty {
      bytes = Array("\u{1B}[\(colour)m".utf8) + bytes + Array("\u{1B}[0m".utf8)
    }
    bytes.append(10)
    if index == text.lines.count - 1, text.endsMidLine {
      bytes += Array("\\ No newline at end of file\n".utf8)
    }
    return bytes
  }
  func painted(_ text: String, _ colour: String) -> [UInt8] {
    Array((colours ? "\u{1B}[\(colour)m\(text)\u{1B}[0m\n" : text + "\n").utf8)
  }

  func normal(_ changes: [LineChange]) -> [UInt8] {
    var out: [UInt8] = []
    for change in changes {
      let letter = change.old.isEmpty ? "a" : change.new.isEmpty ? "d" : "c"
      out += painted(place(change.old) + letter + place(change.new), "36")
      for index in change.old { out += line("< ", old, index, colour: "31") }
      if letter == "c" { out += Array("---\n".utf8) }
      for index in change.new { out += line("> ", new, index, colour: "32") }
    }
    return out
  }
  func place(_ range: Range<Int>) -> String {
    if range.isEmpty { return "\(range.lowerBound)" }
    return range.count == 1
      ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1),\(range.upperBound)"
  }

  func unified(_ changes: [LineChange], context: Int, names: [String]) -> [UInt8] {
    var out = painted("--- " + names[0], "1") + painted("+++ " + names[1], "1")
    var index = 0
    while index < changes.count {
      var last = index
      while last + 1 < changes.count,
        changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 2 * context
      {
        last += 1
      }
      let before = min(context, changes[index].old.lowerBound)
      let after = min(context, old.lines.count - changes[last].old.upperBound)
      let oldRange =
        (changes[index].old.lowerBound - before)..<(changes[last].old.upperBound + after)
      let newRange =
        (changes[index].new.lowerBound - before)..<(changes[last].new.upperBound + after)
      out += painted("@@ -\(span(oldRange)) +\(span(newRange)) @@", "36")
      var at = oldRange.lowerBound
      for change in changes[index...last] {
        while at < change.old.lowerBound {
          out += line(" ", old, at)
          at += 1
        }
        for place in change.old { out += line("-", old, place, colour: "31") }
        for place in change.new { out += line("+", new, place, colour: "32") }
        at = change.old.upperBound
      }
      while at < oldRange.upperBound {
        out += line(" ", old, at)
        at += 1
      }
      index = last + 1
    }
    return out
  }
  private func span(_ range: Range<Int>) -> String {
    if range.count == 1 { return "\(range.lowerBound + 1)" }
    return "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
  }
}
