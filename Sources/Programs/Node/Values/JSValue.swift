// A value of JavaScript.

import Text

typealias JSRef = Int

enum JSValue: Sendable {
  case undefined
  case null
  /// A variable before its declaration; a gap of an array.
  case hole
  case bool(Bool)
  case number(Double)
  case string(String)
  case symbol(Int)
  case ref(JSRef)

  var isNullish: Bool {
    switch self {
    case .undefined, .null, .hole: true
    default: false
    }
  }
  var isUndefined: Bool {
    switch self {
    case .undefined, .hole: true
    default: false
    }
  }
  var isHole: Bool { if case .hole = self { true } else { false } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var ref: JSRef? { if case .ref(let ref) = self { ref } else { nil } }
  static func int(_ number: Int) -> JSValue { .number(Double(number)) }

  var truth: Bool {
    switch self {
    case .undefined, .null, .hole: false
    case .bool(let flag): flag
    case .number(let number): !(number == 0 || number.isNaN)
    case .string(let text): !text.isEmpty
    case .symbol, .ref: true
    }
  }
}

/// Numbers as JavaScript writes them.
enum JSNumberText {
  static func text(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    if value == 0 { return "0" }
    if value == value.rounded(.towardZero), abs(value) < 1e15 { return String(Int(value)) }
    var (digits, point) = FloatText.shortestDigits(abs(value))
    while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    let count = digits.count
    let sign = value < 0 ? "-" : ""
    if point > 0, point <= 21 {
      if count <= point { return sign + digits + String(repeating: "0", count: point - count) }
      return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
    if point > -6, point <= 0 {
      return sign + "0." + String(repeating: "0", count: -point) + digits
    }
    let exponent = point - 1
    let mantissa = count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst()
    return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + String(abs(exponent))
  }

  static func text(_ value: Double, radix: Int) -> String {
    if radix == 10 || !value.isFinite { return text(value) }
    var whole = abs(value).rounded(.down)
    var part = abs(value) - whole
    var out = ""
    let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    let base = Double(radix)
    repeat {
      out.append(digits[Int(whole.truncatingRemainder(dividingBy: base))])
      whole = (whole / base).rounded(.down)
    } while whole > 0 && out.count < 1100
    out = String(out.reversed())
    if part > 0 {
      out += "."
      var delta = max(abs(value).ulp / 2, .leastNonzeroMagnitude)
      repeat {
        part *= base
        delta *= base
        let digit = Int(part)
        out.append(digits[min(digit, radix - 1)])
        part -= Double(digit)
        if part > 0.5, part + delta > 1 { break }
      } while part >= delta && out.count < 1100
    }
    return (value < 0 ? "-" : "") + out
  }

  /// What Number() makes of a text.
  static func number(_ text: String) -> Double {
    let bytes = Array(text.utf8)
    var start = 0
    var end = bytes.count
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    if start == end { return 0 }
    let inner = bytes[start..<end]
    let plain = String(decoding: inner, as: UTF8.self)
    if inner.count > 2, inner.first == 0x30,
      let radix = [0x78: 16, 0x6F: 8, 0x62: 2][Int(inner[start + 1] | 0x20)]
    {
      var value = 0.0
      for byte in inner.dropFirst(2) {
        guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix else {
          return .nan
        }
        value = value * Double(radix) + Double(digit)
      }
      return value
    }
    if plain == "Infinity" || plain == "+Infinity" { return .infinity }
    if plain == "-Infinity" { return -.infinity }
    guard let (value, count) = prefix(plain), count == inner.count else { return .nan }
    return value
  }

  /// The number at the start of a text, with the bytes that it takes.
  static func prefix(_ text: String) -> (Double, Int)? {
    let bytes = Array(text.utf8)
    var at = 0
    func isDigit(_ at: Int) -> Bool { at < bytes.count && bytes[at] >= 0x30 && bytes[at] <= 0x39 }
    if at < bytes.count, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
    let begin = at
    while isDigit(at) { at += 1 }
    var digits = at - begin
    if at < bytes.count, bytes[at] == 0x2E {
      var end = at + 1
      while isDigit(end) { end += 1 }
      digits += end - at - 1
      if digits > 0 { at = end }
    }
    guard digits > 0 else { return nil }
    if at < bytes.count, bytes[at] | 0x20 == 0x65 {
      var end = at + 1
      if end < bytes.count, bytes[end] == 0x2B || bytes[end] == 0x2D { end += 1 }
      if isDigit(end) {
        while isDigit(end) { end += 1 }
        at = end
      }
    }
    var plain = String(decoding: bytes[..<at], as: UTF8.self)
    if plain.hasPrefix("+") { plain.removeFirst() }
    if plain.hasPrefix(".") { plain = "0" + plain }
    plain = plain.replacing("-.", with: "-0.").replacing(".e", with: ".0e").replacing(
      ".E", with: ".0E")
    if plain.hasSuffix(".") { plain += "0" }
    return Double(plain).map { ($0, at) }
  }

  static func int32(_ value: Double) -> Int32 {
    Int32(truncatingIfNeeded: integer(value))
  }
  /// Modulo 2^32, as bit operations see it.
  static func integer(_ value: Double) -> Int64 {
    guard value.isFinite else { return 0 }
    if abs(value) < 9e15 { return Int64(value) }
    return Int64(value.rounded(.towardZero).truncatingRemainder(dividingBy: 4_294_967_296))
  }
  /// An index as methods take it: nothing and NaN are 0, too much is bounded.
  static func index(_ value: Double) -> Int {
    value.isNaN
      ? 0
      : value > 1e15 ? 1_000_000_000_000_000 : value < -1e15 ? -1_000_000_000_000_000 : Int(value)
  }
}
