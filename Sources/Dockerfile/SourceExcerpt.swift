// The marked excerpt of a Dockerfile that stands before an error.

extension BuildFile {
  /// The lines around a place, the place itself marked with `>>>`.
  ///
  /// Real: BuildKit shows about two lines on each side, four in all where the place is one line
  /// long and two where it is longer.
  package func excerpt(_ range: ClosedRange<Int>) -> [String] {
    let lines = lines
    var start = range.lowerBound
    var end = min(range.upperBound, lines.count)
    guard start >= 1, start <= lines.count, end >= start else { return [] }
    let padding = start == end ? 4 : 2
    var padded = 0
    while padded < padding {
      if start > 1 {
        start -= 1
        padded += 1
      }
      if end != lines.count {
        end += 1
        padded += 1
      }
      padded += 1
    }
    var out = ["\(name):\(range.lowerBound)", "--------------------"]
    for number in start...end {
      let digits = String(number)
      let pad = String(repeating: " ", count: max(0, 3 - digits.count))
      let mark = range.contains(number) ? ">>>" : "   "
      out.append(" \(pad)\(digits) | \(mark) \(lines[number - 1])")
    }
    out.append("--------------------")
    return out
  }
}
