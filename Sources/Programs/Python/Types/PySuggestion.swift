// "Did you mean": the nearest name, as CPython reckons it.

enum PySuggestion {
  /// Real: CPython 3.12's suggestions.c: a change costs 2, one of case alone 1; a name may be a
  /// third of both lengths away.
  static func nearest(_ wrong: String, _ names: [String]) -> String? {
    let a = Array(wrong.utf8)
    guard a.count <= 40, names.count < 750 else { return nil }
    var best: (name: String, cost: Int)?
    for name in names where name != wrong && !name.hasPrefix("__") {
      let b = Array(name.utf8)
      guard b.count <= 40 else { continue }
      let most = min((a.count + b.count + 3) * 2 / 6, (best?.cost ?? .max) - 1)
      let cost = distance(a, b)
      if cost <= most { best = (name, cost) }
    }
    return best?.name
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = (0...b.count).map { $0 * 2 }
    for (i, x) in a.enumerated() {
      var corner = row[0]
      row[0] = (i + 1) * 2
      for (j, y) in b.enumerated() {
        let change = x == y ? 0 : (x | 0x20) == (y | 0x20) && x | 0x20 >= 0x61 ? 1 : 2
        let next = min(corner + change, row[j] + 2, row[j + 1] + 2)
        corner = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
