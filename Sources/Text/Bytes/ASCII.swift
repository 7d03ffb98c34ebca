// Questions about single bytes, in the C locale's sense.

extension UInt8 {
  @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inlinable package var isASCIIUpper: Bool { self &- 0x41 < 26 }
  @inlinable package var isASCIILower: Bool { self &- 0x61 < 26 }
  @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  /// A letter, a digit or `_`.
  @inlinable package var isASCIIWord: Bool { isASCIIAlphanumeric || self == 0x5F }
  @inlinable package var isASCIIHexDigit: Bool { asciiHexValue != nil }
  /// Space, tab, newline, vertical tab, form feed, carriage return.
  @inlinable package var isASCIISpace: Bool { self == 0x20 || self &- 9 < 5 }
  /// Space or tab.
  @inlinable package var isASCIIBlank: Bool { self == 0x20 || self == 9 }
  @inlinable package var isASCIIControl: Bool { self < 0x20 || self == 0x7F }
  @inlinable package var isASCIIPrintable: Bool { self &- 0x20 < 0x5F }
  @inlinable package var asciiLowercased: UInt8 { isASCIIUpper ? self | 0x20 : self }
  @inlinable package var asciiUppercased: UInt8 { isASCIILower ? self & 0xDF : self }
  @inlinable package var asciiHexValue: Int? {
    if isASCIIDigit { return Int(self) - 0x30 }
    let low = self | 0x20
    return low &- 0x61 < 6 ? Int(low) - 0x57 : nil
  }
}

extension StringProtocol {
  /// The string's bytes.
  package var bytes: [UInt8] { Array(utf8) }

  /// Upper and lower case for A to Z alone, as C tools and Go's ASCII paths do it.
  package var asciiLowercased: String {
    String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self)
  }
  package var asciiUppercased: String {
    String(decoding: utf8.map(\.asciiUppercased), as: UTF8.self)
  }

  /// Without white space (ASCII) at both ends.
  package var trimmed: String {
    var view = Substring(self).utf8[...]
    while let first = view.first, first.isASCIISpace { view.removeFirst() }
    while let last = view.last, last.isASCIISpace { view.removeLast() }
    return String(Substring(view))
  }
}

extension String {
  /// Its parts between the places of an ASCII character. Bytes are looked at, not characters, whose
  /// bounds `split` seeks in text that has none but these.
  package func split(
    at separator: Unicode.Scalar, omittingEmptySubsequences omits: Bool = true
  ) -> [String] {
    let mark = UInt8(ascii: separator)
    var parts: [String] = [], text = self
    text.withUTF8 { bytes in
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == mark {
        if end > start || !omits {
          parts.append(
            String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
        }
        start = end + 1
      }
    }
    return parts
  }
}

/// A whole number written in decimal digits with an optional sign, and nothing else; nil also for
/// what does not fit an `Int`.
package func parseDecimal(_ text: some Collection<UInt8>) -> Int? {
  var negative = false
  var digits = 0
  var value = 0
  for (index, byte) in text.enumerated() {
    if index == 0, byte == 0x2D || byte == 0x2B {
      negative = byte == 0x2D
      continue
    }
    guard byte.isASCIIDigit else { return nil }
    let (tens, over) = value.multipliedReportingOverflow(by: 10)
    let digit = Int(byte) - 0x30
    let (sum, over2) =
      negative
      ? tens.subtractingReportingOverflow(digit)
      : tens.addingReportingOverflow(digit)
    if over || over2 { return nil }
    value = sum
    digits += 1
  }
  return digits > 0 ? value : nil
}
