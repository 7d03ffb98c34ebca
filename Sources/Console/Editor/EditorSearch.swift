// Searching and replacing in the editor. Real: nano's plain search looks away from the case of letters.

import Text

extension ScreenEditor {
  mutating func askSearch() { ask(.search) }
  mutating func askReplace() { ask(.replaceWhat) }

  /// The next place of a text from `place` on, `place` itself included.
  private func find(_ what: [UInt8], from place: EditorPlace) -> EditorPlace? {
    let folded = what.map(\.asciiLowercased)
    guard !folded.isEmpty else { return nil }
    for line in place.line..<text.lines.count {
      let start = line == place.line ? place.byte : 0
      let bytes = text.lines[line]
      guard bytes.count - start >= folded.count else { continue }
      let found = bytes.withUnsafeBufferPointer { buffer in
        Self.find(folded, in: buffer, from: start)
      }
      if let found { return EditorPlace(line: line, byte: found) }
    }
    return nil
  }

  /// Bounded by the needle's length times the line's; needles are at most 8192 bytes and rarely match far.
  private static func find(
    _ folded: [UInt8], in line: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let last = line.count - folded.count
    guard start <= last else { return nil }
    let first = folded[0]
    for place in start...last where line[place].asciiLowercased == first {
      var index = 1
      while index < folded.count, line[place + index].asciiLowercased == folded[index] {
        index += 1
      }
      if index == folded.count { return place }
    }
    return nil
  }

  mutating func searchAgain() {
    guard !lastSearch.isEmpty else {
      message = "No current search pattern"
      return
    }
    let origin = cursor
    if let found = find(lastSearch, from: placeAfter(cursor)), found > cursor {
      cursor = found
    } else if let found = find(lastSearch, from: EditorPlace()) {
      cursor = found
      message = found == origin ? "This is the only occurrence" : "Search Wrapped"
    } else {
      message = "\"\(String(lenient: lastSearch))\" not found"
    }
    goal = nil
  }

  mutating func startReplacing(_ what: [UInt8], with: [UInt8]) {
    lastReplacement = with
    let round = EditorReplacement(what: what, with: with, start: cursor)
    guard find(what, from: EditorPlace()) != nil else {
      message = "\"\(String(lenient: what))\" not found"
      return
    }
    offer(round, from: cursor)
  }

  /// Goes to the next place of the round and asks; ends the round where there is none.
  private mutating func offer(_ round: EditorReplacement, from place: EditorPlace) {
    var round = round
    var found = find(round.what, from: place)
    if found == nil, !round.hasWrapped {
      round.hasWrapped = true
      found = find(round.what, from: EditorPlace())
    }
    guard let found, !(round.hasWrapped && found >= round.start) else {
      return endReplacing(round)
    }
    cursor = found
    ask(.replaceThis(round))
  }

  mutating func endReplacing(_ round: EditorReplacement) {
    dialog = nil
    message = "Replaced \(round.count) occurrence\(round.count == 1 ? "" : "s")"
  }

  private mutating func replaceOnce(_ round: inout EditorReplacement) {
    let end = EditorPlace(line: cursor.line, byte: cursor.byte + round.what.count)
    // The end of the round moves with the text before it.
    if round.start.line == cursor.line, round.start.byte > cursor.byte {
      round.start.byte += round.with.count - round.what.count
    }
    change(cursor, end, [round.with])
    round.count += 1
  }

  mutating func replaceThis(_ round: EditorReplacement) {
    var round = round
    replaceOnce(&round)
    offer(round, from: cursor)
  }

  mutating func skipThis(_ round: EditorReplacement) {
    offer(round, from: placeAfter(cursor))
  }

  /// Limit: at most 100,000 places in one go.
  mutating func replaceAll(_ round: EditorReplacement) {
    var round = round
    while round.count < 100_000 {
      replaceOnce(&round)
      offer(round, from: cursor)
      guard case .replaceThis(let next)? = dialog?.question else { return }
      round = next
    }
    endReplacing(round)
  }
}
