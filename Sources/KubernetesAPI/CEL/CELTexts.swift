// Functions on texts.

import Text

extension CELEvaluator {
  /// Real: cel-go's strings extension, version 2, and apiserver's regex library.
  mutating func texts(_ name: String, _ v: [CELValue]) throws(CELFailure) -> CELValue? {
    guard case .string(let text)? = v.first else {
      if name == "join", case .list(let items)? = v.first {
        var parts: [String] = []
        for item in items {
          guard case .string(let part) = item else { throw .noOverload }
          parts.append(part)
        }
        if v.count > 1, case .string(let separator) = v[1] {
          return .string(parts.joined(separator: separator))
        }
        return .string(parts.joined())
      }
      return nil
    }
    func argument(_ place: Int) throws(CELFailure) -> String {
      guard place < v.count, case .string(let own) = v[place] else { throw .noOverload }
      return own
    }
    func number(_ place: Int) throws(CELFailure) -> Int {
      guard place < v.count, case .int(let own) = v[place] else { throw .noOverload }
      return own
    }
    try spend(text.utf8.count / 10)
    switch name {
    case "contains": return .bool(find(try argument(1), in: text) != nil)
    case "startsWith": return .bool(text.utf8.starts(with: try argument(1).utf8))
    case "endsWith":
      return .bool(text.utf8.reversed().starts(with: try argument(1).utf8.reversed()))
    case "matches":
      let pattern = try pattern(argument(1))
      var left = max(steps, 0) &* 10
      do {
        return .bool(try pattern.isMatch(Array(text.utf8), steps: &left))
      } catch {
        throw .overBudget
      }
    case "find", "findAll":
      let pattern = try pattern(argument(1))
      var limit = name == "find" ? 1 : Int.max
      if v.count > 2 { limit = try number(2) < 0 ? .max : number(2) }
      let bytes = Array(text.utf8)
      var left = max(steps, 0) &* 10
      do {
        let all = try pattern.matches(in: bytes, limit: limit, steps: &left).map {
          String(decoding: bytes[$0.range], as: UTF8.self)
        }
        return name == "find" ? .string(all.first ?? "") : .list(all.map(CELValue.string))
      } catch {
        throw .overBudget
      }
    case "lowerAscii": return .string(ascii(text, 65...90) { $0 + 32 })
    case "upperAscii": return .string(ascii(text, 97...122) { $0 - 32 })
    case "trim":
      let scalars = Array(text.unicodeScalars)
      let kept = scalars.drop { $0.properties.isWhitespace }
      let end = kept.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? kept.startIndex
      return .string(String(String.UnicodeScalarView(kept[kept.startIndex..<end])))
    case "strings.quote": return .string(goQuoted(text))
    case "charAt":
      let scalars = Array(text.unicodeScalars)
      let place = try number(1)
      guard (0...scalars.count).contains(place) else {
        throw CELFailure("index out of range: \(place)")
      }
      return .string(place == scalars.count ? "" : String(Character(scalars[place])))
    case "substring":
      let scalars = Array(text.unicodeScalars)
      let start = try number(1)
      let end = v.count > 2 ? try number(2) : scalars.count
      if start < 0 || start > scalars.count { throw CELFailure("index out of range: \(start)") }
      if end < 0 || end > scalars.count { throw CELFailure("index out of range: \(end)") }
      if start > end {
        throw CELFailure("invalid substring range. start: \(start), end: \(end)")
      }
      return .string(String(String.UnicodeScalarView(scalars[start..<end])))
    case "indexOf", "lastIndexOf":
      return .int(
        try place(
          of: argument(1), in: text, from: v.count > 2 ? number(2) : nil,
          isLast: name == "lastIndexOf"))
    case "replace":
      return .string(
        try replaced(text, argument(1), argument(2), limit: v.count > 3 ? number(3) : -1))
    case "split":
      return .list(
        try split(text, argument(1), limit: v.count > 2 ? number(2) : -1).map(CELValue.string))
    case "format":
      guard v.count == 2, case .list(let items) = v[1] else { throw .noOverload }
      return .string(try formatted(text, items))
    default: return nil
    }
  }

  private func pattern(_ text: String) throws(CELFailure) -> Pattern {
    do throws(PatternError) {
      return try Pattern(text, syntax: .go)
    } catch {
      throw CELFailure(error.goMessage)
    }
  }
  private func ascii(
    _ text: String, _ range: ClosedRange<UInt8>, _ change: (UInt8) -> UInt8
  ) -> String {
    String(decoding: text.utf8.map { range.contains($0) ? change($0) : $0 }, as: UTF8.self)
  }

  /// Where a text stands in another, in bytes.
  private func find(_ wanted: String, in text: String, from start: Int = 0) -> Int? {
    let bytes = Array(text.utf8)
    let own = Array(wanted.utf8)
    guard start <= bytes.count - own.count else { return nil }
    return (start...(bytes.count - own.count)).first {
      bytes[$0..<$0 + own.count].elementsEqual(own)
    }
  }
  private func place(
    of wanted: String, in text: String, from: Int?, isLast: Bool
  ) throws(CELFailure) -> Int {
    let scalars = Array(text.unicodeScalars)
    let own = Array(wanted.unicodeScalars)
    if let from, !(0...scalars.count).contains(from) {
      throw CELFailure("index out of range: \(from)")
    }
    guard scalars.count >= own.count else { return -1 }
    let last = scalars.count - own.count
    func holds(_ place: Int) -> Bool { scalars[place..<place + own.count].elementsEqual(own) }
    if isLast { return (0...min(from ?? last, last)).last(where: holds) ?? -1 }
    return (0...last).first { $0 >= from ?? 0 && holds($0) } ?? -1
  }
  private mutating func replaced(
    _ text: String, _ old: String, _ new: String, limit: Int
  ) throws(CELFailure) -> String {
    if limit == 0 { return text }
    if old.isEmpty {
      var left = limit < 0 ? Int.max : limit
      var result = ""
      for scalar in text.unicodeScalars {
        if left > 0 { result += new }
        left -= left > 0 ? 1 : 0
        result.unicodeScalars.append(scalar)
      }
      return left > 0 ? result + new : result
    }
    let parts = try split(text, old, limit: limit < 0 ? -1 : limit + 1)
    try spend(parts.count * new.utf8.count / 10)
    return parts.joined(separator: new)
  }
  private func split(
    _ text: String, _ separator: String, limit: Int
  ) throws(CELFailure) -> [String] {
    if limit == 0 { return [] }
    if separator.isEmpty {
      let all = text.unicodeScalars.map { String(Character($0)) }
      guard limit > 0, all.count > limit else { return all }
      return Array(all.prefix(limit - 1)) + [all.dropFirst(limit - 1).joined()]
    }
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    while limit < 0 || parts.count < limit - 1, let next = find(separator, in: text, from: start) {
      parts.append(String(decoding: bytes[start..<next], as: UTF8.self))
      start = next + separator.utf8.count
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }

  /// Real: cel-go's string.format with %s, %d, %f, %e, %b, %o, %x and %X.
  private mutating func formatted(
    _ template: String, _ items: [CELValue]
  ) throws(CELFailure) -> String {
    var result = ""
    var rest = Substring(template)
    var next = 0
    while let first = rest.popFirst() {
      guard first == "%" else {
        result.append(first)
        continue
      }
      if rest.first == "%" {
        rest.removeFirst()
        result.append("%")
        continue
      }
      var precision = 6
      if rest.first == "." {
        let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) }
        precision = Int(digits) ?? 0
        rest = rest.dropFirst(1 + digits.count)
      }
      guard let letter = rest.popFirst() else {
        throw CELFailure("unexpected end of string")
      }
      guard "sdfebxXo".contains(letter) else {
        throw CELFailure(
          "could not parse formatting clause: unrecognized formatting clause \"\(letter)\"")
      }
      guard next < items.count else { throw CELFailure("index \(next) out of range") }
      result += try clause(letter, min(precision, 100), items[next])
      next += 1
    }
    return result
  }
  private func clause(
    _ letter: Character, _ precision: Int, _ value: CELValue
  ) throws(CELFailure) -> String {
    func refused(_ what: String) -> CELFailure {
      CELFailure("error during formatting: \(what), was given \(value.typeName)")
    }
    switch (letter, value) {
    case ("s", _), ("d", .int), ("d", .uint): return value.text
    case ("d", .double(let number)) where !number.isFinite: return value.text
    case ("f", .double(let number)): return FloatText.fixed(number, precision)
    case ("f", .int(let number)): return FloatText.fixed(Double(number), precision)
    case ("e", _):
      guard let number = value.number else {
        throw refused("scientific clause can only be used on doubles")
      }
      return FloatText.exponent(number, precision)
    case ("b", .int(let number)): return String(number, radix: 2)
    case ("b", .bool(let flag)): return flag ? "1" : "0"
    case ("o", .int(let number)): return String(number, radix: 8)
    case ("x", .int(let number)): return String(number, radix: 16)
    case ("X", .int(let number)): return String(number, radix: 16, uppercase: true)
    case ("x", .string(let text)), ("X", .string(let text)):
      return text.utf8.map { byte in
        let digits = String(byte, radix: 16, uppercase: letter == "X")
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
    case ("d", _): throw refused("decimal clause can only be used on integers")
    case ("f", _): throw refused("fixed-point clause can only be used on doubles")
    case ("b", _): throw refused("only integers and bools can be formatted as binary")
    case ("o", _): throw refused("octal clause can only be used on integers")
    default:
      throw refused("only integers, byte buffers, and strings can be formatted as hex")
    }
  }
}
