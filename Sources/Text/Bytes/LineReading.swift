// Text cut at newlines, as the line tools see it.

extension Collection<UInt8> {
  /// The ranges of the lines, without their newlines; a last line without a newline counts, an
  /// empty rest after the last newline does not.
  package var lineRanges: [Range<Index>] {
    var ranges: [Range<Index>] = []
    var start = startIndex
    var index = startIndex
    while index != endIndex {
      let next = self.index(after: index)
      if self[index] == 0x0A {
        ranges.append(start..<index)
        start = next
      }
      index = next
    }
    if start != endIndex { ranges.append(start..<endIndex) }
    return ranges
  }

  /// Whether the last line has no newline.
  package var endsMidLine: Bool { reversed().first.map { $0 != 0x0A } ?? false }
}

extension StringProtocol {
  /// The lines, without their newlines; see `lineRanges`.
  package var textLines: [String] {
    let bytes = Array(utf8)
    return bytes.lineRanges.map { String(lenient: bytes[$0]) }
  }
}
