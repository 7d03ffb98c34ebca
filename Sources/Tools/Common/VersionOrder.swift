// The order of names with numbers in them: `file9` before `file10`.

/// Version order, as `sort -V` and `ls -v` have it. Real: gnulib's filevercmp.
enum VersionOrder {
  static func compare(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a == b { return 0 }
    if a.isEmpty { return -1 }
    if b.isEmpty { return 1 }
    for special in [[46], [46, 46]] as [[UInt8]] {
      if a == special { return -1 }
      if b == special { return 1 }
    }
    let aDot = a[0] == 46, bDot = b[0] == 46
    if aDot != bDot { return aDot ? -1 : 1 }
    // Suffixes such as `.tar.gz` count only where the rest is equal.
    let aEnd = stem(a), bEnd = stem(b)
    let order = parts(a[..<aEnd], b[..<bEnd])
    if order != 0 { return order }
    return parts(a[...], b[...])
  }

  /// Where the suffix (\.[A-Za-z~][A-Za-z0-9~]*)* at the end begins.
  private static func stem(_ text: [UInt8]) -> Int {
    var end = text.count
    var at = text.count - 1
    while at > 0 {
      while at > 0, isAlnum(text[at]) || text[at] == 126 { at -= 1 }
      guard at > 0, text[at] == 46, at + 1 < end, isAlpha(text[at + 1]) || text[at + 1] == 126
      else { break }
      end = at
      at -= 1
    }
    return end
  }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isAlpha(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }
  private static func isAlnum(_ byte: UInt8) -> Bool { isDigit(byte) || isAlpha(byte) }
  private static func rank(_ byte: UInt8?) -> Int {
    guard let byte else { return -1 }
    if isDigit(byte) { return 0 }
    if isAlpha(byte) { return Int(byte) }
    return byte == 126 ? -2 : Int(byte) + 256
  }

  private static func parts(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    var i = a.startIndex, j = b.startIndex
    while i < a.endIndex || j < b.endIndex {
      while (i < a.endIndex && !isDigit(a[i])) || (j < b.endIndex && !isDigit(b[j])) {
        let left = rank(i < a.endIndex ? a[i] : nil), right = rank(j < b.endIndex ? b[j] : nil)
        if left != right { return left < right ? -1 : 1 }
        i += 1
        j += 1
        if i > a.endIndex { i = a.endIndex }
        if j > b.endIndex { j = b.endIndex }
      }
      while i < a.endIndex, a[i] == 48 { i += 1 }
      while j < b.endIndex, b[j] == 48 { j += 1 }
      var first = 0
      while i < a.endIndex, j < b.endIndex, isDigit(a[i]), isDigit(b[j]) {
        if first == 0 { first = Int(a[i]) - Int(b[j]) }
        i += 1
        j += 1
      }
      if i < a.endIndex, isDigit(a[i]) { return 1 }
      if j < b.endIndex, isDigit(b[j]) { return -1 }
      if first != 0 { return first < 0 ? -1 : 1 }
    }
    return 0
  }
}
