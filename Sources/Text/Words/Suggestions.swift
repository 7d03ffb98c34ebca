// The words nearest to a mistyped one.

package enum Suggestions {
  /// Longer words are not compared: the work grows with the product of the lengths.
  private static let longest = 200

  /// Single-letter insertions, deletions and changes between two words; with `swaps` also two
  /// neighbours exchanged.
  package static func distance(_ a: String, _ b: String, swaps: Bool = false) -> Int {
    let a = Array(a.unicodeScalars.prefix(longest))
    let b = Array(b.unicodeScalars.prefix(longest))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before: [Int] = []
    var above = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let same = a[i - 1] == b[j - 1]
        var cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1))
        if swaps, i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, before[j - 2] + 1)
        }
        row.append(cost)
      }
      before = above
      above = row
    }
    return above[b.count]
  }

  /// What cobra offers under "Did you mean this?", in the order of the commands.
  ///
  /// Real: cobra 1.9: at most two edits away, or the typed word begins the name; case is ignored.
  /// `aliases` are a command's `SuggestFor`.
  package static func cobra(
    _ typed: String, among names: [String], aliases: [(word: String, name: String)] = []
  ) -> [String] {
    let low = typed.lowercased()
    var found: [String] = []
    for name in names {
      let other = name.lowercased()
      if distance(low, other) <= 2 || other.hasPrefix(low) { found.append(name) }
      for alias in aliases where alias.name == name && alias.word.lowercased() == low {
        found.append(name)
      }
    }
    return found
  }

  /// The nearest words, best first, at most `count`: one edit for each three letters typed (a swap
  /// is one edit), or a beginning in common; ties keep the words' order.
  package static func near(_ typed: String, among words: [String], count: Int = 3) -> [String] {
    let low = typed.lowercased()
    guard !low.isEmpty else { return [] }
    let allowed = max(1, min(4, (low.unicodeScalars.count + 2) / 3))
    var found: [(cost: Int, place: Int, word: String)] = []
    for (place, word) in words.enumerated() {
      let other = word.lowercased()
      if other == low && word == typed { continue }
      let edits = distance(low, other, swaps: true)
      let begins = low.utf8.count >= 2 && other.hasPrefix(low)
      if edits <= allowed || begins {
        found.append((begins ? min(edits, 1) : edits, place, word))
      }
    }
    found.sort { ($0.cost, $0.place) < ($1.cost, $1.place) }
    return found.prefix(max(0, count)).map(\.word)
  }
}
