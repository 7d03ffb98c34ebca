// jq's order of values, its words for them, and what its operators do.

import Documents
import Text
import Kernel

enum JqOrder {
  private static func rank(_ value: Value) -> Int {
    switch value {
    case .null: 0
    case .bool(let flag): flag ? 2 : 1
    case .integer, .number: 3
    case .string: 4
    case .array: 5
    case .object: 6
    }
  }
  /// Below, at or above zero.
  static func compare(_ a: Value, _ b: Value) -> Int {
    let order = rank(a) - rank(b)
    if order != 0 { return order }
    switch (a, b) {
    case (.string(let x), .string(let y)): return text(x, y)
    case (.array(let x), .array(let y)):
      for (left, right) in zip(x, y) {
        let order = compare(left, right)
        if order != 0 { return order }
      }
      return x.count - y.count
    case (.object(let x), .object(let y)):
      let left = x.keys.sorted { text($0, $1) < 0 }, right = y.keys.sorted { text($0, $1) < 0 }
      let order = compare(Value(left), Value(right))
      if order != 0 { return order }
      for key in left {
        let order = compare(x[key] ?? .null, y[key] ?? .null)
        if order != 0 { return order }
      }
      return 0
    default:
      guard let x = a.double, let y = b.double else { return 0 }
      // Real: nan is below every number.
      if x.isNaN { return -1 }
      return x < y ? -1 : x == y ? 0 : 1
    }
  }
  static func text(_ a: String, _ b: String) -> Int {
    if a.utf8.elementsEqual(b.utf8) { return 0 }
    return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
  }
  static func sorted(_ items: [Value]) -> [Value] { items.sorted { compare($0, $1) < 0 } }
}

enum JqText {
  static func kind(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
  /// Real: jq 1.6 cuts values in messages at 14 bytes.
  static func short(_ value: Value) -> String { cut(value, 14) }
  static func long(_ value: Value) -> String { cut(value, 29) }
  private static func cut(_ value: Value, _ limit: Int) -> String {
    let text = Array(value.json(.jqCompact).utf8)
    guard text.count > limit else { return String(lenient: text) }
    return String(lenient: text.prefix(limit - 3)) + "..."
  }
  static func described(_ value: Value) -> String { "\(kind(value)) (\(short(value)))" }

  /// Where a part begins in an array.
  static func indices(of part: [Value], in items: [Value]) -> Value {
    guard !part.isEmpty, part.count <= items.count else { return part.isEmpty ? .null : .array([]) }
    var found: [Value] = []
    for start in 0...(items.count - part.count)
    where items[start] == part[0] && items[start...].starts(with: part) {
      found.append(.number(Double(start)))
    }
    return .array(found)
  }
  static func offsets(of part: String, in text: String) -> [Int] {
    let whole = Array(text.utf8), wanted = Array(part.utf8)
    guard !wanted.isEmpty, wanted.count <= whole.count else { return [] }
    return (0...(whole.count - wanted.count)).filter {
      whole[$0] == wanted[0] && whole[$0...].starts(with: wanted)
    }
  }
  static func pieces(_ text: String, _ separator: String) -> [Value] {
    if text.isEmpty { return [] }
    if separator.isEmpty { return text.unicodeScalars.map { .string(String($0)) } }
    let whole = Array(text.utf8), wanted = Array(separator.utf8)
    var parts: [Value] = []
    var last = 0
    for offset in offsets(of: separator, in: text) where offset >= last {
      parts.append(.string(String(lenient: whole[last..<offset])))
      last = offset + wanted.count
    }
    parts.append(.string(String(lenient: whole[last...])))
    return parts
  }
}

extension JqMachine {
  mutating func calculate(_ mark: String, _ a: Value, _ b: Value) throws(JqStop) -> Value {
    try spend()
    switch mark {
    case "==": return .bool(JqOrder.compare(a, b) == 0)
    case "!=": return .bool(JqOrder.compare(a, b) != 0)
    case "<": return .bool(JqOrder.compare(a, b) < 0)
    case "<=": return .bool(JqOrder.compare(a, b) <= 0)
    case ">": return .bool(JqOrder.compare(a, b) > 0)
    case ">=": return .bool(JqOrder.compare(a, b) >= 0)
    case "+": return try add(a, b)
    case "-": return try subtract(a, b)
    case "*": return try multiply(a, b)
    case "/": return try divide(a, b)
    default: return try remainder(a, b)
    }
  }
  private func cannot(_ a: Value, _ b: Value, _ what: String) -> JqStop {
    error("\(JqText.described(a)) and \(JqText.described(b)) cannot be \(what)")
  }
  mutating func add(_ a: Value, _ b: Value) throws(JqStop) -> Value {
    switch (a, b) {
    case (.null, _): return b
    case (_, .null): return a
    case (.number(let x), .number(let y)): return .number(x + y)
    case (.string(let x), .string(let y)):
      budget.bytes -= y.utf8.count
      guard x.utf8.count < 64 << 20, budget.bytes > 0 else {
        throw .limit("a string grew longer than the lab allows")
      }
      return .string(x + y)
    case (.array(let x), .array(let y)):
      budget.bytes -= y.count * 8
      return .array(x + y)
    case (.object(var x), .object(let y)):
      x.merge(y)
      budget.bytes -= y.count * 8
      return .object(x)
    default: throw cannot(a, b, "added")
    }
  }
  private func subtract(_ a: Value, _ b: Value) throws(JqStop) -> Value {
    switch (a, b) {
    case (.number(let x), .number(let y)): return .number(x - y)
    case (.array(let x), .array(let y)):
      let gone = Set(y)
      return .array(x.filter { !gone.contains($0) })
    default: throw cannot(a, b, "subtracted")
    }
  }
  private mutating func multiply(_ a: Value, _ b: Value) throws(JqStop) -> Value {
    switch (a, b) {
    case (.number(let x), .number(let y)): return .number(x * y)
    case (.string(let text), .number(let count)), (.number(let count), .string(let text)):
      // Real: 0 < n < 1 gives the string once (1.6).
      guard count > 0 else { return .null }
      let times = max(1, AwkFormat.clamping(count))
      guard text.utf8.count.multipliedReportingOverflow(by: times).overflow == false,
        text.utf8.count * times < 16 << 20
      else { throw .limit("a string grew longer than the lab allows") }
      budget.bytes -= text.utf8.count * times
      return .string(String(repeating: text, count: times))
    case (.object(let x), .object(let y)): return .object(merge(x, y, 0))
    default: throw cannot(a, b, "multiplied")
    }
  }
  private func merge(_ a: Object, _ b: Object, _ depth: Int) -> Object {
    var result = a
    for (key, value) in b {
      if case .object(let inner) = value, case .object(let own)? = result[key], depth < 512 {
        result[key] = .object(merge(own, inner, depth + 1))
      } else {
        result[key] = value
      }
    }
    return result
  }
  private func divide(_ a: Value, _ b: Value) throws(JqStop) -> Value {
    switch (a, b) {
    case (.number(let x), .number(let y)):
      if y == 0 { throw cannot(a, b, "divided because the divisor is zero") }
      return .number(x / y)
    case (.string(let text), .string(let separator)): return .array(JqText.pieces(text, separator))
    default: throw cannot(a, b, "divided")
    }
  }
  private func remainder(_ a: Value, _ b: Value) throws(JqStop) -> Value {
    guard case .number(let x) = a, case .number(let y) = b else { throw cannot(a, b, "divided") }
    let divisor = AwkFormat.clamping(y)
    if divisor == 0 {
      throw cannot(a, b, "divided (remainder) because the divisor is zero")
    }
    let dividend = AwkFormat.clamping(x)
    let rest = Int(dividend.magnitude % divisor.magnitude)
    return .number(Double(dividend < 0 ? -rest : rest))
  }

  /// `@csv` and its kind.
  func format(_ name: String, _ value: Value) throws(JqStop) -> String {
    func plain(_ value: Value) -> String { value.string ?? value.json(.jqCompact) }
    func row(_ kind: String, _ text: (String) -> String) throws(JqStop) -> String {
      guard case .array(let items) = value else {
        throw error("\(JqText.described(value)) cannot be \(kind)-formatted, only an array can be")
      }
      var cells: [String] = []
      for item in items {
        switch item {
        case .null: cells.append(kind == "sh" ? "null" : "")
        case .bool, .number, .integer: cells.append(item.json(.jqCompact))
        case .string(let string): cells.append(text(string))
        default:
          throw error(
            "\(JqText.described(item)) is not valid in a csv row")
        }
      }
      return cells.joined(separator: kind == "csv" ? "," : "\t")
    }
    func replaced(_ text: String, _ map: [Character: String]) -> String {
      String(text.flatMap { map[$0] ?? String($0) })
    }
    switch name {
    case "@text": return plain(value)
    case "@json": return value.json(.jqCompact)
    case "@csv":
      return try row("csv") { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
    case "@tsv":
      return try row("tsv") {
        replaced($0, ["\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"])
      }
    case "@html":
      return replaced(
        plain(value), ["<": "&lt;", ">": "&gt;", "&": "&amp;", "'": "&#39;", "\"": "&quot;"])
    case "@uri":
      var out = ""
      for byte in plain(value).utf8 {
        if byte.isASCIIAlphanumeric || [0x2D, 0x5F, 0x2E, 0x7E].contains(byte) {
          out.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
      return out
    case "@sh":
      let items = value.array ?? [value]
      var words: [String] = []
      for item in items {
        switch item {
        case .array, .object: throw error("\(JqText.described(item)) can not be escaped for shell")
        case .string(let text): words.append("'" + text.replacing("'", with: "'\\''") + "'")
        default: words.append(item.json(.jqCompact))
        }
      }
      return words.joined(separator: " ")
    case "@base64": return Base64.encoded(Array(plain(value).utf8))
    case "@base64d":
      var text = plain(value)
      while text.hasSuffix("=") { text.removeLast() }
      if text.utf8.count % 4 == 1 {
        throw error("\(JqText.described(value)) is not valid base64 data")
      }
      text += String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
      guard let bytes = try? Base64.decoded(text) else {
        throw error("\(JqText.described(value)) is not valid base64 data")
      }
      return String(lenient: bytes)
    default: throw .limit("error: \(name.dropFirst()) is not a valid format")
    }
  }
}
