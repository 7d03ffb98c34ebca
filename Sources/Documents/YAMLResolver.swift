// What a plain YAML word means: a number, a boolean, null, or just the word.

import Text

/// Scalars to values, as go-yaml v2 (kubectl) or v3 (docker compose) resolves them.
struct YAMLResolver {
  enum Outcome {
    case value(Value)
    case merge
    /// The text cannot be what its tag says.
    case mismatch(String)
  }
  let dialect: YAMLDialect

  func resolve(_ text: String, tag: String?, isPlain: Bool) -> Outcome {
    let prefix = "tag:yaml.org,2002:"
    guard let tag, tag.hasPrefix(prefix) else {
      if tag != nil || !isPlain { return .value(.string(text)) }
      if text == "<<" { return .merge }
      return .value(plain(text))
    }
    let kind = tag.dropFirst(prefix.count)
    let found = plain(text)
    switch (kind, found) {
    case ("str", _): return .value(.string(text))
    case ("binary", _):
      guard let bytes = try? Base64.decoded(text) else {
        return .mismatch("!!binary value contains invalid base64 data")
      }
      return .value(.string(String(decoding: bytes, as: UTF8.self)))
    case ("merge", _) where text == "<<": return .merge
    case ("int", .integer), ("bool", .bool), ("null", .null), ("float", .number):
      return .value(found)
    case ("float", .integer(let number)):
      return .value(dialect == .kubernetes ? found : .number(Double(number)))
    case ("int", _), ("bool", _), ("null", _), ("float", _):
      return .mismatch("cannot decode !!\(name(found)) `\(text)` as a !!\(kind)")
    default: return .value(.string(text))
    }
  }
  private func name(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool: "bool"
    case .integer: "int"
    case .number: "float"
    default: "str"
    }
  }

  /// The meaning of an untagged plain scalar.
  func plain(_ text: String) -> Value {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return .null }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return number(text, bytes) ?? .string(text)
    case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "n"), UInt8(ascii: "N"),
      UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "o"), UInt8(ascii: "O"), UInt8(ascii: "~"):
      return word(text)
    default: return .string(text)
    }
  }
  private func word(_ text: String) -> Value {
    switch text {
    case "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .bool(true)
    case "false", "False", "FALSE": .bool(false)
    case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON":
      dialect == .kubernetes ? .bool(true) : .string(text)
    case "n", "N", "no", "No", "NO", "off", "Off", "OFF":
      dialect == .kubernetes ? .bool(false) : .string(text)
    default: .string(text)
    }
  }

  private func number(_ text: String, _ bytes: [UInt8]) -> Value? {
    switch text {
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .number(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .number(-.infinity)
    case ".nan", ".NaN", ".NAN": return .number(.nan)
    default: break
    }
    // Real: both versions strip every underscore before they look.
    let stripped = bytes.filter { $0 != UInt8(ascii: "_") }
    if let whole = integer(stripped) { return whole }
    guard isFloat(stripped), let number = Double(String(decoding: stripped, as: UTF8.self)) else {
      return nil
    }
    guard number.isFinite else { return nil }
    return whole(number)
  }
  /// Real: kubectl turns YAML into JSON first, where 1e3 is written 1000.
  private func whole(_ number: Double) -> Value {
    if dialect == .kubernetes, number.magnitude < 1e18, let whole = Int(exactly: number) {
      return .integer(whole)
    }
    return .number(number)
  }

  private func integer(_ bytes: [UInt8]) -> Value? {
    var digits = bytes[...]
    var sign = ""
    if let first = digits.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      if first == UInt8(ascii: "-") { sign = "-" }
      digits = digits.dropFirst()
    }
    guard let first = digits.first, first >= 0x30, first <= 0x39 else { return nil }
    var radix = 10
    if first == UInt8(ascii: "0"), digits.count > 1 {
      switch digits[digits.startIndex + 1] | 0x20 {
      case UInt8(ascii: "x"): radix = 16
      case UInt8(ascii: "b"): radix = 2
      case UInt8(ascii: "o"): radix = 8
      default: radix = 8
      }
      if digits[digits.startIndex + 1] > 0x39 { digits = digits.dropFirst(2) }
    }
    guard !digits.isEmpty,
      digits.allSatisfy({
        $0 < 0x80 && (Character(Unicode.Scalar($0)).hexDigitValue ?? 99) < radix
      })
    else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    if let number = Int(sign + text, radix: radix) { return .integer(number) }
    if sign.isEmpty, let big = UInt64(text, radix: radix) { return .number(Double(big)) }
    return nil
  }

  /// An optional sign, digits with at most one point, an optional exponent.
  private func isFloat(_ bytes: [UInt8]) -> Bool {
    var at = 0
    func digits() -> Int {
      let start = at
      while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
      return at - start
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
      at += 1
    }
    var count = digits()
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      count += digits()
    }
    guard count > 0 else { return false }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
        at += 1
      }
      guard digits() > 0 else { return false }
    }
    return at == bytes.count
  }

  /// Whether go-yaml takes the text for something other than a string, so that it must be quoted.
  func needsQuotes(_ text: String) -> Bool {
    // Real: v2 writes the merge sign as it is.
    if dialect == .compose, text == "<<" { return true }
    if case .string = plain(text) { return isDate(text) || isBase60(text) || isOldBool(text) }
    return true
  }
  /// Real: v3 still quotes what YAML 1.1 took for booleans.
  private func isOldBool(_ text: String) -> Bool {
    guard dialect == .compose else { return false }
    switch text {
    case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off",
      "OFF":
      return true
    default: return false
    }
  }
  /// Real: numbers in base 60 (`12:30:45`) are not read, but quoted for others' sake.
  private func isBase60(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    guard bytes.contains(UInt8(ascii: ":")) else { return false }
    if bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") {
      bytes = bytes.dropFirst()
    }
    guard let first = bytes.first, first >= 0x30, first <= 0x39 else { return false }
    let groups = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    for (place, group) in groups.enumerated() {
      var digits = group
      if place == groups.count - 1, let point = digits.firstIndex(of: UInt8(ascii: ".")) {
        guard digits[(point + 1)...].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F }) else {
          return false
        }
        digits = digits[..<point]
      }
      if place == 0 {
        guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F }) else { return false }
      } else {
        guard (1...2).contains(digits.count), digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
          digits.count == 1 || digits.first.map({ $0 <= 0x35 }) == true
        else { return false }
      }
    }
    return groups.count > 1
  }
  /// What go-yaml reads as a moment: a date, or a date and a time.
  func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func digits(_ from: Int) -> Int {
      var end = from
      while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
      return end - from
    }
    func number(_ from: Int, _ count: Int) -> Int {
      bytes[from..<(from + count)].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    guard digits(0) == 4, bytes.count >= 8, bytes[4] == UInt8(ascii: "-") else { return false }
    var at = 5
    let month = digits(at)
    guard (1...2).contains(month), (1...12).contains(number(at, month)), at + month < bytes.count,
      bytes[at + month] == UInt8(ascii: "-")
    else { return false }
    let monthNumber = number(at, month)
    at += month + 1
    let day = digits(at)
    let year = number(0, 4)
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...2).contains(day), (1...lengths[monthNumber - 1]).contains(number(at, day)) else {
      return false
    }
    at += day
    if at == bytes.count { return true }
    let separator = bytes[at]
    guard separator == UInt8(ascii: "T") || separator == UInt8(ascii: "t") || separator == 0x20
    else { return false }
    at += 1
    for (place, limit) in [24, 60, 60].enumerated() {
      let width = digits(at)
      guard (1...2).contains(width), number(at, width) < limit else { return false }
      at += width
      if place < 2 {
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return false }
        at += 1
      }
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      let width = digits(at + 1)
      guard width > 0 else { return false }
      at += 1 + width
    }
    if at == bytes.count { return separator == 0x20 }
    if separator == 0x20 { return false }
    if bytes[at] == UInt8(ascii: "Z") { return at + 1 == bytes.count }
    guard bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") else { return false }
    return digits(at + 1) == 2 && at + 6 == bytes.count && bytes[at + 3] == UInt8(ascii: ":")
      && digits(at + 4) == 2
  }
}
