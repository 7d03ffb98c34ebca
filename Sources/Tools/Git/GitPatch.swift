// How git writes changes: patches, stats, names, summaries.

import Commands
import Kernel
import Text

/// What is to be shown of a list of changes.
struct GitDiffStyle: Sendable {
  var patch = true
  var stat = false, shortStat = false, nameOnly = false, nameStatus = false, numStat = false
  var context = 3
}

extension GitSession {
  private func text(_ file: GitFile?, _ path: String, fromWork: Bool) -> [UInt8] {
    guard let file else { return [] }
    if fromWork, let here = workFile(path), here.file.id == file.id { return here.bytes }
    return blob(file.id)
  }
  private func lines(_ change: GitChange, fromWork: Bool) -> (
    old: TextLines, new: TextLines, changes: [LineChange], isBinary: Bool
  ) {
    let a = text(change.old, change.from ?? change.path, fromWork: false)
    let b = text(change.new, change.path, fromWork: fromWork)
    let isBinary = a.prefix(8000).contains(0) || b.prefix(8000).contains(0)
    let old = TextLines(a), new = TextLines(b)
    guard !isBinary else { return (old, new, [], true) }
    func keyed(_ text: TextLines) -> [[UInt8]] {
      var all = text.lines.map { Array($0) + [10] }
      if text.endsMidLine, !all.isEmpty { all[all.count - 1].removeLast() }
      return all
    }
    var budget = Budget(steps: 20_000_000, bytes: 64 << 20)
    let left = keyed(old), right = keyed(new)
    let found =
      (try? LineDiff.changes(left, right, budget: &budget))
      ?? [LineChange(old: left.indices, new: right.indices)]
    return (old, new, found, false)
  }

  mutating func show(_ list: [GitChange], _ style: GitDiffStyle, fromWork: Bool = false) {
    if style.nameOnly {
      for change in list { say(change.path) }
      return
    }
    if style.nameStatus {
      for change in list {
        say(
          change.from.map { "R100\t\($0)\t\(change.path)" } ?? "\(change.letter)\t\(change.path)")
      }
      return
    }
    if style.numStat {
      for change in list {
        let found = lines(change, fromWork: fromWork)
        let counts = counted(found.changes)
        say(
          found.isBinary
            ? "-\t-\t\(change.path)" : "\(counts.added)\t\(counts.removed)\t\(change.path)")
      }
      return
    }
    if style.stat || style.shortStat { stat(list, fromWork: fromWork, short: style.shortStat) }
    guard style.patch else { return }
    if style.stat, !list.isEmpty { say("") }
    for change in list { patch(change, style, fromWork: fromWork) }
  }

  private func counted(_ changes: [LineChange]) -> (added: Int, removed: Int) {
    (changes.reduce(0) { $0 + $1.new.count }, changes.reduce(0) { $0 + $1.old.count })
  }

  /// ` a.txt | 3 ++-` and the line below it.
  mutating func stat(_ list: [GitChange], fromWork: Bool = false, short: Bool = false) {
    guard !list.isEmpty else { return }
    var rows: [(name: String, added: Int, removed: Int, binary: String?)] = []
    for change in list {
      let found = lines(change, fromWork: fromWork)
      let counts = counted(found.changes)
      let name = change.from.map { Self.moved($0, change.path) } ?? change.path
      let sizes = (
        text(change.old, change.from ?? change.path, fromWork: false).count,
        text(change.new, change.path, fromWork: fromWork).count
      )
      rows.append(
        (
          name, counts.added, counts.removed,
          found.isBinary ? "Bin \(sizes.0) -> \(sizes.1) bytes" : nil
        ))
    }
    if !short {
      let largest = rows.map { $0.added + $0.removed }.max() ?? 0
      let hasBinary = rows.contains { $0.binary != nil }
      let digits = max(String(largest).count, hasBinary ? 3 : 0)
      var names = rows.map(\.name.count).max() ?? 0
      names = min(names, 50)
      let room = max(6, 80 - names - digits - 6)
      for row in rows {
        let name = row.name.count > names ? "..." + row.name.suffix(names - 3) : row.name
        if let binary = row.binary {
          say(" \(name.paddedRight(names)) | \(binary)")
          continue
        }
        var plus = row.added, minus = row.removed
        if largest > room {
          // Real: the bars shrink in proportion; one that is not empty keeps a mark.
          func scaled(_ count: Int) -> Int {
            count == 0 ? 0 : max(1, 1 + count * (room - 1) / largest)
          }
          let total = scaled(row.added + row.removed)
          plus = row.added == 0 ? 0 : min(total, max(1, scaled(row.added)))
          minus = row.removed == 0 ? 0 : max(1, total - plus)
        }
        let bar =
          paint(String(repeating: "+", count: plus), "32")
          + paint(String(repeating: "-", count: minus), "31")
        let count = String(row.added + row.removed).paddedLeft(digits)
        say(" \(name.paddedRight(names)) | \(count)\(bar.isEmpty ? "" : " " + bar)")
      }
    }
    let added = rows.reduce(0) { $0 + $1.added }, removed = rows.reduce(0) { $0 + $1.removed }
    say(Self.summary(files: rows.count, added: added, removed: removed))
  }

  /// Real: both counts where neither is there, else only those that are.
  static func summary(files: Int, added: Int, removed: Int) -> String {
    var text = " \(files) file\(files == 1 ? "" : "s") changed"
    if added > 0 || removed == 0 { text += ", \(added) insertion\(added == 1 ? "" : "s")(+)" }
    if removed > 0 || added == 0 { text += ", \(removed) deletion\(removed == 1 ? "" : "s")(-)" }
    return text
  }
  /// `a => b`, with what both have in common in front of braces: `src/{a => b}`.
  static func moved(_ old: String, _ new: String) -> String {
    let a = old.split(separator: "/").map(String.init),
      b = new.split(separator: "/").map(String.init)
    var start = 0
    while start < a.count - 1, start < b.count - 1, a[start] == b[start] { start += 1 }
    var end = 0
    while end < a.count - start, end < b.count - start, end < max(a.count, b.count) - 1,
      a[a.count - 1 - end] == b[b.count - 1 - end]
    { end += 1 }
    guard start > 0 || end > 0 else { return "\(old) => \(new)" }
    let left = a[start..<(a.count - end)].joined(separator: "/")
    let right = b[start..<(b.count - end)].joined(separator: "/")
    let before = a[..<start].map { $0 + "/" }.joined()
    let after = a[(a.count - end)...].map { "/" + $0 }.joined()
    return "\(before){\(left) => \(right)}\(after)"
  }

  /// The lines that commit, merge and pull end with: counts, and what came and went.
  mutating func summarise(_ list: [GitChange], withStat: Bool) {
    if withStat {
      stat(list)
    } else {
      var added = 0, removed = 0
      for change in list {
        let counts = counted(lines(change, fromWork: false).changes)
        added += counts.added
        removed += counts.removed
      }
      say(Self.summary(files: list.count, added: added, removed: removed))
    }
    for change in list {
      if let from = change.from {
        say(" rename \(Self.moved(from, change.path)) (100%)")
      } else if let new = change.new, change.old == nil {
        say(" create mode \(new.modeText) \(change.path)")
      } else if let old = change.old, change.new == nil {
        say(" delete mode \(old.modeText) \(change.path)")
      } else if let old = change.old, let new = change.new, old.mode != new.mode {
        say(" mode change \(old.modeText) => \(new.modeText) \(change.path)")
      }
    }
  }

  private mutating func patch(_ change: GitChange, _ style: GitDiffStyle, fromWork: Bool) {
    let from = change.from ?? change.path
    var head = "diff --git a/\(from) b/\(change.path)\n"
    if let new = change.new, change.old == nil { head += "new file mode \(new.modeText)\n" }
    if let old = change.old, change.new == nil { head += "deleted file mode \(old.modeText)\n" }
    if let old = change.old, let new = change.new, old.mode != new.mode {
      head += "old mode \(old.modeText)\nnew mode \(new.modeText)\n"
    }
    if change.from != nil {
      head += "similarity index 100%\nrename from \(from)\nrename to \(change.path)\n"
    }
    let oldID = change.old?.id.short ?? "0000000", newID = change.new?.id.short ?? "0000000"
    if oldID != newID {
      let mode = change.old?.mode == change.new?.mode ? " \(change.new?.modeText ?? "")" : ""
      head += "index \(oldID)..\(newID)\(mode)\n"
    }
    let found = lines(change, fromWork: fromWork)
    let a = change.old == nil ? "/dev/null" : "a/\(from)"
    let b = change.new == nil ? "/dev/null" : "b/\(change.path)"
    if found.isBinary {
      paintHead(head)
      if oldID != newID { say("Binary files \(a) and \(b) differ") }
      return
    }
    if !found.changes.isEmpty { head += "--- \(a)\n+++ \(b)\n" }
    paintHead(head)
    hunks(found.old, found.new, found.changes, context: style.context)
  }
  private mutating func paintHead(_ head: String) {
    for line in head.split(separator: "\n") { say(paint(String(line), "1")) }
  }

  private mutating func hunks(
    _ old: TextLines, _ new: TextLines, _ changes: [LineChange], context: Int
  ) {
    var index = 0
    while index < changes.count {
      var last = index
      while last + 1 < changes.count,
        changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 2 * context
      { last += 1 }
      let before = min(context, changes[index].old.lowerBound)
      let after = min(context, old.lines.count - changes[last].old.upperBound)
      let oldStart = changes[index].old.lowerBound - before
      let oldRange = oldStart..<(changes[last].old.upperBound + after)
      let newRange =
        (changes[index].new.lowerBound - before)..<(changes[last].new.upperBound + after)
      var title = paint("@@ -\(Self.span(oldRange)) +\(Self.span(newRange)) @@", "36")
      if let function = function(above: oldStart, old) { title += " " + function }
      say(title)
      var at = oldStart
      func line(_ mark: String, _ text: TextLines, _ place: Int, _ colour: String) {
        let body = String(decoding: text.lines[place], as: UTF8.self)
        say(colour.isEmpty ? mark + body : paint(mark + body, colour))
        if place == text.lines.count - 1, text.endsMidLine { say("\\ No newline at end of file") }
      }
      for change in changes[index...last] {
        while at < change.old.lowerBound {
          line(" ", old, at, "")
          at += 1
        }
        for place in change.old { line("-", old, place, "31") }
        for place in change.new { line("+", new, place, "32") }
        at = change.old.upperBound
      }
      while at < oldRange.upperBound {
        line(" ", old, at, "")
        at += 1
      }
      index = last + 1
    }
  }
  /// Real: the nearest line above that begins with a letter, _ or $ names the place.
  private func function(above start: Int, _ old: TextLines) -> String? {
    var place = start - 1
    while place >= 0 {
      if let first = old.lines[place].first,
        (65...90).contains(first) || (97...122).contains(first) || first == 95 || first == 36
      {
        return String(decoding: old.lines[place].prefix(80), as: UTF8.self).trimmed
      }
      place -= 1
    }
    return nil
  }
  private static func span(_ range: Range<Int>) -> String {
    if range.count == 1 { return "\(range.lowerBound + 1)" }
    return "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
  }
}
