// Two texts compared line by line, as `diff -u` shows it.

/// The comparison of two texts.
package enum LineDiff {
  package enum Edit: Hashable, Sendable {
    case keep(String)
    case remove(String)
    case add(String)
  }

  /// The edits that make the new lines of the old ones, as few as there can be; for texts that
  /// differ too much the whole middle is replaced.
  package static func edits(from old: [String], to new: [String]) -> [Edit] {
    var head = 0
    while head < old.count, head < new.count, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < old.count - head, tail < new.count - head,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    { tail += 1 }
    let a = old[head..<(old.count - tail)]
    let b = new[head..<(new.count - tail)]
    return old[..<head].map(Edit.keep) + middle(Array(a), Array(b))
      + old[(old.count - tail)...].map(Edit.keep)
  }

  private static func middle(_ a: [String], _ b: [String]) -> [Edit] {
    // The table of longest common subsequences; bounded, so that no input eats the memory.
    guard !a.isEmpty, !b.isEmpty, a.count <= 4_000_000 / b.count else {
      return a.map(Edit.remove) + b.map(Edit.add)
    }
    let width = b.count + 1
    var table = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        table[i * width + j] =
          a[i] == b[j]
          ? table[(i + 1) * width + j + 1] + 1
          : max(table[(i + 1) * width + j], table[i * width + j + 1])
      }
    }
    var edits: [Edit] = []
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        edits.append(.keep(a[i]))
        i += 1
        j += 1
      } else if table[(i + 1) * width + j] >= table[i * width + j + 1] {
        edits.append(.remove(a[i]))
        i += 1
      } else {
        edits.append(.add(b[j]))
        j += 1
      }
    }
    return edits + a[i...].map(Edit.remove) + b[j...].map(Edit.add)
  }

  /// The hunks of a unified diff, each with its `@@` line; empty when the texts are alike.
  /// The two lines with the files' names are the caller's.
  package static func unified(_ old: String, _ new: String, context: Int = 3) -> String {
    let edits = edits(from: lines(old), to: lines(new))
    guard edits.contains(where: { if case .keep = $0 { false } else { true } }) else { return "" }
    var changed: [Int] = []
    for (place, edit) in edits.enumerated() {
      if case .keep = edit { continue }
      changed.append(place)
    }
    var out = ""
    var oldLine = 1
    var newLine = 1
    var at = 0
    var next = 0
    while next < changed.count {
      // A hunk: changes with no more lines between them than the context of both.
      var last = next
      while last + 1 < changed.count, changed[last + 1] - changed[last] <= 2 * context + 1 {
        last += 1
      }
      let start = max(at, changed[next] - context)
      let end = min(edits.count, changed[last] + context + 1)
      oldLine += start - at
      newLine += start - at
      var body = ""
      var oldCount = 0
      var newCount = 0
      for edit in edits[start..<end] {
        switch edit {
        case .keep(let line):
          body += shown(" ", line)
          oldCount += 1
          newCount += 1
        case .remove(let line):
          body += shown("-", line)
          oldCount += 1
        case .add(let line):
          body += shown("+", line)
          newCount += 1
        }
      }
      out += "@@ -\(range(oldLine, oldCount)) +\(range(newLine, newCount)) @@\n" + body
      oldLine += oldCount
      newLine += newCount
      at = end
      next = last + 1
    }
    return out
  }

  /// The lines with their line ends.
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    for byte in text.utf8 {
      line.append(byte)
      if byte == 0x0A {
        lines.append(String(decoding: line, as: UTF8.self))
        line = []
      }
    }
    if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }
  private static func shown(_ sign: String, _ line: String) -> String {
    line.utf8.last == 0x0A ? sign + line : sign + line + "\n\\ No newline at end of file\n"
  }
  /// Real: a count of one is not written, and an empty range names the line before it.
  private static func range(_ line: Int, _ count: Int) -> String {
    count == 1 ? "\(line)" : "\(count == 0 ? line - 1 : line),\(count)"
  }
}
