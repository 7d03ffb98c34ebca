// Lists of ranges, as cut has them: `1,3-5,7-`.

struct FieldRanges: Sendable {
  enum Problem: Error {
    case zero, value(String), decreasing, empty, noEnds, secondDash, tooLarge(String)
  }
  /// Sorted, from 1, ends included.
  private(set) var ranges: [ClosedRange<Int>] = []

  init(_ text: String, complement: Bool) throws(Problem) {
    for part in text.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "\t" }) {
      let ends = part.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      func number(_ text: Substring) throws(Problem) -> Int {
        // Real: cut of coreutils 9.1 tells of the text from the first letter that is no digit on.
        let rest = text.drop { $0.isASCII && $0.isNumber }
        if rest.first == "-" { throw .secondDash }
        guard rest.isEmpty else { throw .value(String(rest)) }
        guard let value = Int(text) else { throw .tooLarge(String(text)) }
        guard value > 0 else { throw .zero }
        return value
      }
      if ends.count == 1 {
        let value = try number(ends[0])
        ranges.append(value...value)
      } else {
        if ends[0].isEmpty, ends[1].isEmpty { throw .noEnds }
        let low = ends[0].isEmpty ? 1 : try number(ends[0])
        let high = ends[1].isEmpty ? Int.max : try number(ends[1])
        guard low <= high else { throw .decreasing }
        ranges.append(low...high)
      }
    }
    guard !ranges.isEmpty else { throw .empty }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var merged: [ClosedRange<Int>] = []
    for range in ranges {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    ranges = merged
    guard complement else { return }
    var next = 1
    var rest: [ClosedRange<Int>] = []
    for range in ranges {
      if range.lowerBound > next { rest.append(next...(range.lowerBound - 1)) }
      guard range.upperBound < .max else {
        next = .max
        break
      }
      next = range.upperBound + 1
    }
    if next < .max { rest.append(next...Int.max) }
    ranges = rest
  }

  func contains(_ index: Int) -> Bool {
    ranges.contains { $0.contains(index) }
  }
  /// Whether a range begins here: where an output delimiter stands between ranges.
  func begins(_ index: Int) -> Bool { ranges.contains { $0.lowerBound == index } }
}
