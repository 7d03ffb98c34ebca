// diff -c, -e and -n: with context in two blocks, and as scripts for ed and for RCS.

extension DiffOutput {
  /// Changes so close that their contexts meet stand in one block.
  func blocks(_ changes: [LineChange], context: Int) -> [ArraySlice<LineChange>] {
    var all: [ArraySlice<LineChange>] = []
    var start = 0
    while start < changes.count {
      var end = start + 1
      while end < changes.count,
        changes[end].old.lowerBound - changes[end - 1].old.upperBound <= 2 * context
      {
        end += 1
      }
      all.append(changes[start..<end])
      start = end
    }
    return all
  }

  /// Real: the old form of patches: each block twice, what was before and what is now.
  func context(_ changes: [LineChange], context: Int, names: [String]) -> [UInt8] {
    var out = painted("*** " + names[0], "1") + painted("--- " + names[1], "1")
    for block in blocks(changes, context: context) {
      guard let first = block.first, let last = block.last else { continue }
      let before = min(context, first.old.lowerBound, first.new.lowerBound)
      let oldEnd = min(old.lines.count, last.old.upperBound + context)
      let newEnd = min(new.lines.count, last.new.upperBound + context)
      let oldRange = (first.old.lowerBound - before)..<oldEnd
      let newRange = (first.new.lowerBound - before)..<newEnd
      out += Array("***************\n".utf8)
      out += painted("*** \(place(oldRange)) ****", "36")
      if block.contains(where: { !$0.old.isEmpty }) {
        for index in oldRange {
          let change = block.first { $0.old.contains(index) }
          let mark = change.map { $0.new.isEmpty ? "- " : "! " } ?? "  "
          out += line(mark, old, index, colour: change == nil ? "" : "31")
        }
      }
      out += painted("--- \(place(newRange)) ----", "36")
      if block.contains(where: { !$0.new.isEmpty }) {
        for index in newRange {
          let change = block.first { $0.new.contains(index) }
          let mark = change.map { $0.old.isEmpty ? "+ " : "! " } ?? "  "
          out += line(mark, new, index, colour: change == nil ? "" : "32")
        }
      }
    }
    return out
  }

  /// Commands for ed, from the end to the beginning, so that line numbers stay true.
  func edScript(_ changes: [LineChange]) -> [UInt8] {
    var out: [UInt8] = []
    for change in changes.reversed() {
      let letter = change.old.isEmpty ? "a" : change.new.isEmpty ? "d" : "c"
      out += Array("\(place(change.old))\(letter)\n".utf8)
      guard !change.new.isEmpty else { continue }
      var inserting = true
      for index in change.new {
        if !inserting {
          out += Array("a\n".utf8)
          inserting = true
        }
        // A line that is one dot would end the text: it is written as two, and one taken away.
        if new.lines[index].elementsEqual([46]) {
          out += Array("..\n.\ns/.//\n".utf8)
          inserting = false
        } else {
          out += new.lines[index] + [10]
        }
      }
      if inserting { out += Array(".\n".utf8) }
    }
    return out
  }

  /// Commands as RCS keeps them.
  func rcsScript(_ changes: [LineChange]) -> [UInt8] {
    var out: [UInt8] = []
    for change in changes {
      if !change.old.isEmpty {
        out += Array("d\(change.old.lowerBound + 1) \(change.old.count)\n".utf8)
      }
      guard !change.new.isEmpty else { continue }
      out += Array("a\(change.old.upperBound) \(change.new.count)\n".utf8)
      for index in change.new {
        out += new.lines[index]
        if index < new.lines.count - 1 || !new.endsMidLine { out.append(10) }
      }
    }
    return out
  }
}
