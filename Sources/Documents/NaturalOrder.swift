// Keys in the order in which Go's yaml.v3 writes a map: numbers by their value, marks before letters.

extension Object {
  /// The members as yaml.v3 orders them; what stands below stays as it is.
  package func sortedNaturally() -> Object {
    let keys = keys.map { (key: $0, letters: Array($0.unicodeScalars)) }
      .sorted { naturallyPrecedes($0.letters, $1.letters) }
    return Object(keys.map { ($0.key, self[$0.key] ?? .null) })
  }
}

extension Value {
  /// The same of every mapping in it.
  package func sortedNaturally() -> Value {
    switch self {
    case .array(let items): .array(items.map { $0.sortedNaturally() })
    case .object(let object):
      .object(object.mapValues { $0.sortedNaturally() }.sortedNaturally())
    default: self
    }
  }
}

/// Real: yaml.v3's `keyList.Less`, rune by rune.
private func naturallyPrecedes(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
  func isDigit(_ letter: Unicode.Scalar) -> Bool { ("0"..."9").contains(letter) }
  var afterDigits = false
  for place in 0..<min(a.count, b.count) {
    if a[place] == b[place] {
      afterDigits = isDigit(a[place])
      continue
    }
    let (isLetter, isOther) = (a[place].properties.isAlphabetic, b[place].properties.isAlphabetic)
    if isLetter && isOther { return a[place] < b[place] }
    if isLetter || isOther { return afterDigits ? isLetter : isOther }
    var first = 0, second = 0
    if a[place] == "0" || b[place] == "0" {
      // A nought inside a number is a digit like any other, and at its beginning none.
      let before = a[..<place].reversed().prefix(while: isDigit)
      if before.contains(where: { $0 != "0" }) { (first, second) = (1, 1) }
    }
    func number(_ letters: [Unicode.Scalar], _ value: inout Int) -> Int {
      var end = place
      while end < letters.count, isDigit(letters[end]) {
        value = value &* 10 &+ Int(letters[end].value - 48)
        end += 1
      }
      return end
    }
    let ends = (number(a, &first), number(b, &second))
    if first != second { return first < second }
    if ends.0 != ends.1 { return ends.0 < ends.1 }
    return a[place] < b[place]
  }
  return a.count < b.count
}
