// The order in which people count: `v9` before `v10`.

/// Real: sortorder.NaturalLess, by which docker sorts volumes, networks and ports.
package enum NaturalOrder {
  package static func isBefore(_ a: String, _ b: String) -> Bool {
    let a = Array(a.utf8), b = Array(b.utf8)
    var i = 0, j = 0
    while i < a.count, j < b.count {
      guard a[i].isASCIIDigit, b[j].isASCIIDigit else {
        if a[i] != b[j] { return a[i] < b[j] }
        i += 1
        j += 1
        continue
      }
      let first = number(a, &i), second = number(b, &j)
      if first.digits.count != second.digits.count {
        return first.digits.count < second.digits.count
      }
      for (one, other) in zip(first.digits, second.digits) where one != other {
        return one < other
      }
      if first.zeros != second.zeros { return first.zeros < second.zeros }
    }
    return a.count - i < b.count - j
  }

  /// The number that begins at a place, without the zeros before it.
  private static func number(
    _ text: [UInt8], _ place: inout Int
  ) -> (zeros: Int, digits: ArraySlice<UInt8>) {
    let start = place
    while place < text.count, text[place] == UInt8(ascii: "0") { place += 1 }
    let first = place
    while place < text.count, text[place].isASCIIDigit { place += 1 }
    return (first - start, text[first..<place])
  }
}
