// The order of lines: sort's keys and their options.

import Kernel

/// How lines are ordered.
struct SortOrder: Sendable {
  struct Problem: Error {
    var message: String
    var word: String?
  }
  struct Style: Sendable {
    var blanks = false, blanksAtEnd = false, dictionary = false, fold = false, printable = false
    var reverse = false
    var kind: Character?
    var isPlain: Bool {
      !blanks && !dictionary && !fold && !printable && !reverse && kind == nil
    }
  }
  struct Key: Sendable {
    var field = 1, character = 1
    var endField: Int?, endCharacter = 0
    var style = Style()
  }
  var style = Style()
  var keys: [Key] = []
  var separator: UInt8?
  var unique = false, stable = false
  var seed: UInt64 = 0

  mutating func apply(_ name: String, _ value: String) throws(Problem) {
    let letters: [String: Character] = [
      "ignore-leading-blanks": "b", "dictionary-order": "d", "ignore-case": "f",
      "general-numeric-sort": "g", "human-numeric-sort": "h", "ignore-nonprinting": "i",
      "month-sort": "M", "numeric-sort": "n", "version-sort": "V", "random-sort": "R",
      "reverse": "r",
    ]
    if let letter = letters[name] {
      try set(letter, &style)
      return
    }
    switch name {
    case "unique": unique = true
    case "stable": stable = true
    case "key": keys.append(try Self.key(value))
    case "sort":
      let words: [String: Character] = [
        "general-numeric": "g", "human-numeric": "h", "month": "M", "numeric": "n", "random": "R",
        "version": "V",
      ]
      guard let letter = words[value] else {
        throw Problem(message: "invalid argument", word: value)
      }
      try set(letter, &style)
    case "field-separator":
      if value == "\\0" {
        separator = 0
      } else {
        guard !value.isEmpty else { throw Problem(message: "empty tab") }
        guard value.utf8.count == 1 else {
          throw Problem(message: "multi-character tab", word: value)
        }
        separator = value.utf8.first
      }
    default: break
    }
  }
  private func set(_ letter: Character, _ style: inout Style) throws(Problem) {
    switch letter {
    case "b":
      style.blanks = true
      style.blanksAtEnd = true
    case "d": style.dictionary = true
    case "f": style.fold = true
    case "i": style.printable = true
    case "r": style.reverse = true
    default:
      if let kind = style.kind, kind != letter {
        throw Problem(
          message:
            "options '-\([kind, letter].sorted().map(String.init).joined())' are incompatible")
      }
      style.kind = letter
    }
  }
  /// Keys without options of their own take the global ones.
  mutating func settle() throws(Problem) {
    for index in keys.indices where keys[index].style.isPlain && !keys[index].style.blanksAtEnd {
      keys[index].style = style
    }
  }

  /// `F[.C][OPTS][,F[.C][OPTS]]`
  private static func key(_ text: String) throws(Problem) -> Key {
    var key = Key()
    let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    func number(_ rest: inout Substring, _ message: String) throws(Problem) -> Int {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty else {
        throw Problem(message: "\(message): invalid count at start of", word: String(rest))
      }
      rest = rest.dropFirst(digits.count)
      return Int(digits) ?? .max
    }
    var rest = parts[0]
    key.field = try number(&rest, "invalid number at field start")
    guard key.field > 0 else {
      throw Problem(message: "-: invalid field specification", word: text).named(
        "field number is zero")
    }
    if rest.first == "." {
      rest = rest.dropFirst()
      key.character = try number(&rest, "invalid number after '.'")
      guard key.character > 0 else {
        throw Problem(message: "character offset is zero: invalid field specification", word: text)
      }
    }
    try letters(rest, &key, text, atEnd: false)
    if parts.count == 2 {
      rest = parts[1]
      key.endField = try number(&rest, "invalid number after ','")
      guard let end = key.endField, end > 0 else {
        throw Problem(message: "field number is zero: invalid field specification", word: text)
      }
      if rest.first == "." {
        rest = rest.dropFirst()
        key.endCharacter = try number(&rest, "invalid number after '.'")
      }
      try letters(rest, &key, text, atEnd: true)
    }
    return key
  }
  private static func letters(_ rest: Substring, _ key: inout Key, _ text: String, atEnd: Bool)
    throws(Problem)
  {
    for letter in rest {
      guard "bdfgiMhnRrV".contains(letter) else {
        throw Problem(
          message: "stray character in field spec: invalid field specification", word: text)
      }
      if letter == "b" {
        if atEnd { key.style.blanksAtEnd = true } else { key.style.blanks = true }
      } else {
        try SortOrder().set(letter, &key.style)
      }
    }
  }

  // MARK: Lines to keys

  func line(_ bytes: [UInt8]) -> SortLine {
    if keys.isEmpty {
      return SortLine(bytes: bytes, keys: [value(bytes[...], style)])
    }
    return SortLine(bytes: bytes, keys: keys.map { value(part(bytes, $0), $0.style) })
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 }
  /// Where field `number` begins, and where it ends. Without -t a field begins with its blanks.
  private func start(_ line: [UInt8], _ number: Int) -> Int {
    var at = 0
    var left = number - 1
    while left > 0, at < line.count {
      at = end(line, at)
      if separator != nil {
        guard at < line.count else { return line.count }
        at += 1
      }
      left -= 1
    }
    return at
  }
  private func end(_ line: [UInt8], _ from: Int) -> Int {
    var at = from
    if let separator {
      while at < line.count, line[at] != separator { at += 1 }
    } else {
      while at < line.count, isBlank(line[at]) { at += 1 }
      while at < line.count, !isBlank(line[at]) { at += 1 }
    }
    return at
  }
  private func part(_ line: [UInt8], _ key: Key) -> ArraySlice<UInt8> {
    var from = start(line, key.field)
    if key.style.blanks { while from < line.count, isBlank(line[from]) { from += 1 } }
    from = min(line.count, from.addingReportingOverflow(key.character - 1).partialValue)
    if from < 0 { from = line.count }
    var to = line.count
    if let last = key.endField {
      to = start(line, last)
      if key.endCharacter == 0 {
        to = end(line, to)
      } else {
        if key.style.blanksAtEnd { while to < line.count, isBlank(line[to]) { to += 1 } }
        to = min(line.count, to.addingReportingOverflow(key.endCharacter).partialValue)
        if to < 0 { to = line.count }
      }
    }
    return from < to ? line[from..<to] : line[from..<from]
  }

  private func value(_ part: ArraySlice<UInt8>, _ style: Style) -> SortKey {
    var rest = part
    if style.blanks || style.kind != nil { rest = rest.drop(while: isBlank) }
    switch style.kind {
    case "n": return Self.number(rest)
    case "h":
      guard case .number(let negative, let whole, let fraction) = Self.number(rest) else {
        return .text([])
      }
      let used = rest.drop { $0 == 45 || (48...57).contains($0) || $0 == 46 }
      let units = Array("KMGTPEZYRQ".utf8)
      var rank =
        used.first.flatMap { units.firstIndex(of: $0 == 107 ? 75 : $0) }.map { $0 + 1 } ?? 0
      let isZero = whole.isEmpty && fraction.isEmpty
      if isZero { rank = 0 }
      return .human(
        rank: negative ? -rank - 1 : isZero ? 0 : rank + 1, whole: whole, fraction: fraction)
    case "g":
      let text = String(decoding: rest.prefix(64), as: UTF8.self)
      var digits = text.prefix { "+-0123456789.eEinfaNxX".contains($0) }
      while !digits.isEmpty {
        if let value = Double(digits) { return .real(value) }
        digits = digits.dropLast()
      }
      return .real(nil)
    case "M":
      let name = String(decoding: rest.prefix(3), as: UTF8.self).uppercased()
      let months = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
      ]
      return .month((months.firstIndex(of: name) ?? -1) + 1)
    case "V": return .version(Array(rest))
    case "R":
      var own = FNVHash(seed: seed)
      own.combine(rest)
      let hash = own.value ^ own.value >> 29
      return .random(hash &* 0x9E37_79B9_7F4A_7C15)
    default:
      if !style.dictionary, !style.fold, !style.printable { return .text(Array(rest)) }
      return .text(
        rest.compactMap { byte in
          let isLetter = (65...90).contains(byte) || (97...122).contains(byte)
          if style.dictionary, !isLetter, !(48...57).contains(byte), !isBlank(byte) { return nil }
          if style.printable, byte < 32 || byte == 127 { return nil }
          return style.fold && (97...122).contains(byte) ? byte - 32 : byte
        })
    }
  }

  /// An optional minus, digits, a point, digits: what -n reads. Any number of digits.
  private static func number(_ text: ArraySlice<UInt8>) -> SortKey {
    var rest = text
    let negative = rest.first == 45
    if negative { rest = rest.dropFirst() }
    let digits = rest.prefix { (48...57).contains($0) }
    rest = rest.dropFirst(digits.count)
    var fraction: [UInt8] = []
    if rest.first == 46 { fraction = Array(rest.dropFirst().prefix { (48...57).contains($0) }) }
    while fraction.last == 48 { fraction.removeLast() }
    let whole = Array(digits.drop { $0 == 48 })
    return .number(
      negative: negative && !(whole.isEmpty && fraction.isEmpty), whole: whole, fraction: fraction)
  }

  // MARK: Comparing

  /// Below zero, zero, above zero; equal keys are decided by the whole line unless -s or -u.
  func compare(_ a: SortLine, _ b: SortLine) -> Int {
    let order = compareKeys(a, b)
    if order != 0 || unique || stable { return order }
    if keys.isEmpty, style.kind == nil, !style.dictionary, !style.fold, !style.printable,
      !style.blanks
    {
      return order
    }
    let last = Self.compare(a.bytes, b.bytes)
    return style.reverse ? -last : last
  }
  func compareKeys(_ a: SortLine, _ b: SortLine) -> Int {
    for index in a.keys.indices where index < b.keys.count {
      let reverse = keys.isEmpty ? style.reverse : keys[index].style.reverse
      let order = Self.compare(a.keys[index], b.keys[index])
      if order != 0 { return reverse ? -order : order }
    }
    return 0
  }
  private static func compare(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let count = min(a.count, b.count)
    var index = 0
    while index < count {
      if a[index] != b[index] { return a[index] < b[index] ? -1 : 1 }
      index += 1
    }
    return a.count == b.count ? 0 : a.count < b.count ? -1 : 1
  }
  private static func magnitude(_ a: ([UInt8], [UInt8]), _ b: ([UInt8], [UInt8])) -> Int {
    if a.0.count != b.0.count { return a.0.count < b.0.count ? -1 : 1 }
    let whole = compare(a.0, b.0)
    return whole != 0 ? whole : compare(a.1, b.1)
  }
  private static func compare(_ a: SortKey, _ b: SortKey) -> Int {
    switch (a, b) {
    case (.text(let a), .text(let b)): return compare(a, b)
    case (.version(let a), .version(let b)): return VersionOrder.compare(a, b)
    case (.month(let a), .month(let b)): return a == b ? 0 : a < b ? -1 : 1
    case (.random(let a), .random(let b)): return a == b ? 0 : a < b ? -1 : 1
    case (.real(let a), .real(let b)):
      // Real: what is no number comes first, then NaN.
      guard let a else { return b == nil ? 0 : -1 }
      guard let b else { return 1 }
      if a.isNaN || b.isNaN { return a.isNaN == b.isNaN ? 0 : a.isNaN ? -1 : 1 }
      return a == b ? 0 : a < b ? -1 : 1
    case (.number(let an, let aw, let af), .number(let bn, let bw, let bf)):
      if an != bn { return an ? -1 : 1 }
      let order = magnitude((aw, af), (bw, bf))
      return an ? -order : order
    case (.human(let ar, let aw, let af), .human(let br, let bw, let bf)):
      if ar != br { return ar < br ? -1 : 1 }
      let order = magnitude((aw, af), (bw, bf))
      return ar < 0 ? -order : order
    default: return 0
    }
  }
}

extension SortOrder.Problem {
  fileprivate func named(_ text: String) -> Self {
    .init(message: "\(text): invalid field specification", word: word)
  }
}
