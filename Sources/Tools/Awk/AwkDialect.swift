// In what awks differ that a learner can meet.

import Text

/// Whose awk it is.
struct AwkDialect: Hashable, Sendable {
  /// The largest number that is shown in whole; larger ones are shown as CONVFMT says.
  var largestWhole: Double
  /// A printf with more formats than values is an error.
  var countsFormats: Bool
  /// `**` is `^`, and `0x10` in a program is 16.
  var hasExtras: Bool
  /// `a{2}` is twice an a.
  var hasIntervals: Bool

  /// Real: mawk 1.3.4 20200120, Debian's awk.
  static let mawk = AwkDialect(
    largestWhole: 2_147_483_647, countsFormats: true, hasExtras: false, hasIntervals: false)
  /// Real: BusyBox 1.37, and gawk.
  static let other = AwkDialect(
    largestWhole: 9.2e18, countsFormats: false, hasExtras: true, hasIntervals: true)

  /// A pattern as this awk reads it.
  func pattern(_ text: [UInt8]) -> [UInt8] {
    guard !hasIntervals, text.contains(0x7B) else { return text }
    var out: [UInt8] = [], at = 0, inBracket = false
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte == 0x5C, at < text.count {
        out += [byte, text[at]]
        at += 1
        continue
      }
      if byte == 0x5B { inBracket = true } else if byte == 0x5D { inBracket = false }
      if byte == 0x7B, !inBracket { out.append(0x5C) }
      out.append(byte)
    }
    return out
  }
}
