// git log --graph: commits with lines from each to its parents.
//
// Limit: two lines that cross are drawn beside each other.

import Kernel

extension GitSession {
  mutating func graph(_ list: [GitID], _ form: GitLogForm) {
    /// What each column waits for.
    var lanes: [GitID] = []
    let known = Set(list)
    for (number, id) in list.enumerated() {
      if !lanes.contains(id) { lanes.append(id) }
      // Columns that wait for the same commit come together before it.
      while let last = lanes.lastIndex(of: id), let first = lanes.firstIndex(of: id), last != first
      {
        var row = ""
        for column in lanes.indices {
          if column == last {
            if row.hasSuffix(" ") { row.removeLast() }
            row += "/"
          } else {
            row += column > last ? " /" : "| "
          }
        }
        say(row.padding(to: lanes.count * 2))
        lanes.remove(at: last)
      }
      guard let place = lanes.firstIndex(of: id) else { continue }
      let parents = (commit(id)?.parents ?? []).filter { known.contains($0) }
      let lines = title(id, form)
      let marks = lanes.indices.map { $0 == place ? "* " : "| " }.joined()
      // Real: a merge's line leaves room for the column that it opens.
      say(marks + (parents.count > 1 ? "  " : "") + (lines.first ?? ""))
      var below = lanes
      if let first = parents.first {
        below[place] = first
      } else {
        below.remove(at: place)
      }
      let isLast = number == list.count - 1
      let rest =
        parents.isEmpty
        ? lanes.indices.map { $0 == place ? "  " : "| " }.joined()
        : lanes.indices.map { _ in "| " }.joined()
      let opened = parents.count > 1
      for (index, line) in lines.dropFirst().enumerated() {
        say(
          (opened && index == 0
            ? lanes.indices.map { $0 == place ? "|\\ " : "| " }.joined()
            : rest + (opened ? "| " : "")) + line)
      }
      if opened, lines.count == 1 {
        let row = lanes.indices.map { $0 == place ? "|\\" : "|" }.joined(separator: " ")
        say(row.padding(to: lanes.count * 2 + 2))
      }
      if form.separates, !isLast { say(rest + (opened ? "| " : "")) }
      for parent in parents.dropFirst().reversed() {
        below.insert(parent, at: min(place + 1, below.count))
      }
      lanes = below
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
