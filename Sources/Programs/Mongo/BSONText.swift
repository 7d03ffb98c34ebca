// How values are shown: as mongosh shows them, as the server's messages do, and as JSON.

import Documents
import Kernel
import Text

/// Texts of values.
enum BSONText {
  // MARK: As Node's util.inspect

  /// Real: mongosh 2 shows values by Node 20's `util.inspect`, depth 6, 100 items of an array, lines
  /// of 80 columns; results of cursors without limits.
  static func inspect(_ value: BSON, full: Bool = false) -> String {
    var inspector = Inspector(isFull: full)
    return inspector.text(value, level: 0)
  }

  private struct Inspector {
    let isFull: Bool
    /// The level of what was shown last.
    var current = 0
    var indent = 0

    mutating func text(_ value: BSON, level: Int) -> String {
      switch value {
      case .array(let items):
        guard isFull || level <= 6 else { return "[Array]" }
        guard !items.isEmpty else { return "[]" }
        current = level
        let shown = isFull ? items.count : min(100, items.count)
        var output: [String] = []
        indent += 2
        for item in items.prefix(shown) { output.append(text(item, level: level + 1)) }
        indent -= 2
        if items.count > shown {
          let more = items.count - shown
          output.append("... \(more) more item\(more == 1 ? "" : "s")")
        }
        return single(output, ("[", "]"), level: level, items: items, hasMore: items.count > shown)
      case .document(let document):
        guard isFull || level <= 6 else { return "[Object]" }
        guard !document.isEmpty else { return "{}" }
        current = level
        var output: [String] = []
        indent += 2
        for pair in document.pairs {
          output.append(BSONText.key(pair.key) + ": " + text(pair.value, level: level + 1))
        }
        indent -= 2
        return single(output, ("{", "}"), level: level, items: nil, hasMore: false)
      default: return BSONText.plain(value)
      }
    }

    private func single(
      _ output: [String], _ braces: (String, String), level: Int, items: [BSON]?, hasMore: Bool
    ) -> String {
      var output = output
      let entries = output.count
      if let items, entries > 6 { output = grouped(output, items, hasMore: hasMore) }
      if current - level < 3, entries == output.count {
        let start = output.count + indent + braces.0.count + 10
        let total = output.reduce(output.count + start) { $0 + $1.utf16.count }
        if total <= 80, !output.contains(where: { $0.contains("\n") }) {
          return "\(braces.0) \(output.joined(separator: ", ")) \(braces.1)"
        }
      }
      let space = "\n" + String(repeating: " ", count: indent)
      return braces.0 + space + "  " + output.joined(separator: "," + space + "  ") + space
        + braces.1
    }

    /// Short items of a long array stand in columns.
    private func grouped(_ output: [String], _ items: [BSON], hasMore: Bool) -> [String] {
      let count = hasMore ? output.count - 1 : output.count
      let widths = output.prefix(count).map(\.utf16.count)
      let total = widths.reduce(0) { $0 + $1 + 2 }
      let longest = widths.max() ?? 0
      let actual = longest + 2
      guard actual * 3 + indent < 80,
        Double(total) / Double(actual) > 5 || longest <= 6
      else { return output }
      let bias = (Double(actual) - Double(total) / Double(output.count)).squareRoot()
      let biased = max(Double(actual) - 3 - bias, 1)
      let columns = min(
        Int(((2.5 * biased * Double(count)).squareRoot() / biased).rounded()),
        (80 - indent) / actual, 12, 15)
      guard columns > 1 else { return output }
      var wide: [Int] = []
      for column in 0..<columns {
        var most = 0
        for place in stride(from: column, to: count, by: columns) {
          most = max(most, widths[place])
        }
        wide.append(most + 2)
      }
      let isNumbers = items.allSatisfy { if case .number = $0 { true } else { false } }
      var lines: [String] = []
      for start in stride(from: 0, to: count, by: columns) {
        let end = min(start + columns, count)
        var line = ""
        for place in start..<end {
          let isLast = place == end - 1
          let text = output[place] + (isLast ? "" : ", ")
          let room = wide[place - start] - (isLast ? 2 : 0)
          let space = String(repeating: " ", count: max(0, room - text.utf16.count))
          line += isNumbers ? space + text : isLast ? text : text + space
        }
        lines.append(line)
      }
      if hasMore { lines.append(output[count]) }
      return lines
    }
  }

  static func key(_ text: String) -> String {
    let isName =
      text.utf8.first.map { !(48...57).contains($0) } ?? false
      && text.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 95
      }
    return isName ? text : quoted(text)
  }
  /// Real: single quotes, or double ones, or backticks, whichever the text does not hold.
  static func quoted(_ text: String) -> String {
    var mark: Character = "'"
    if text.contains("'") {
      if !text.contains("\"") {
        mark = "\""
      } else if !text.contains("`"), !text.contains("${") {
        mark = "`"
      }
    }
    var out = String(mark)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      case "\u{8}": out += "\\b"
      case "\u{C}": out += "\\f"
      case "\u{B}": out += "\\v"
      case "\\": out += "\\\\"
      case _ where Character(scalar) == mark: out += "\\" + String(mark)
      case _ where scalar.value < 32 || (127...159).contains(scalar.value):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        out += "\\x" + (digits.count == 1 ? "0" : "") + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + String(mark)
  }
  private static func plain(_ value: BSON) -> String {
    switch value {
    case .undefined: "undefined"
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value): value == 0 && value.sign == .minus ? "-0" : number(value)
    case .long(let value): "Long('\(value)')"
    case .string(let text): quoted(text)
    case .objectID(let text): "ObjectId('\(text)')"
    case .date(let value): "ISODate('\(iso(value))')"
    case .regex(let pattern, let flags): "/\(pattern)/\(flags)"
    case .array, .document: ""
    }
  }

  // MARK: Numbers and dates

  /// A number as JavaScript writes it.
  static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    if let whole = Int(exactly: value) { return String(whole) }
    let magnitude = abs(value)
    let text = "\(value)"
    // Swift's shortest digits are JavaScript's; where an exponent begins differs.
    guard let e = text.firstIndex(of: "e") else { return text }
    let exponent = Int(text[text.index(after: e)...]) ?? 0
    var mantissa = String(text[..<e])
    if mantissa.hasSuffix(".0") { mantissa.removeLast(2) }
    if magnitude >= 1e-6, magnitude < 1 {
      let digits = mantissa.filter { $0 != "." && $0 != "-" }
      return (value < 0 ? "-" : "") + "0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    if magnitude >= 1, magnitude < 1e21 {
      let digits = mantissa.filter { $0 != "." && $0 != "-" }
      return (value < 0 ? "-" : "") + digits
        + String(repeating: "0", count: max(0, exponent + 1 - digits.count))
    }
    return mantissa + "e" + (exponent < 0 ? "-" : "+") + String(abs(exponent))
  }
  static func iso(_ milliseconds: Int) -> String {
    let seconds = Int((Double(milliseconds) / 1000).rounded(.down))
    let time = CivilTime(seconds: seconds)
    let rest = String(milliseconds - seconds * 1000)
    return TimeFormat.text("%Y-%m-%dT%H:%M:%S.", time)
      + String(repeating: "0", count: max(0, 3 - rest.count)) + rest + "Z"
  }

  // MARK: In the server's messages

  /// Real: `{ a: "x" }`, with double quotes.
  static func server(_ value: BSON) -> String {
    switch value {
    case .string(let text): return Value.string(text).json(.goPlain)
    case .array(let items):
      return items.isEmpty ? "[]" : "[ " + items.map { server($0) }.joined(separator: ", ") + " ]"
    case .document(let document):
      guard !document.isEmpty else { return "{}" }
      return "{ "
        + document.pairs.map { "\($0.key): \(server($0.value))" }.joined(separator: ", ") + " }"
    case .number(let number):
      return BSONText.number(number)
    case .long(let number): return String(number)
    default: return plain(value)
    }
  }

  // MARK: JSON

  /// What `JSON.stringify` and `EJSON.stringify` give.
  static func json(_ value: BSON, extended: Bool, indent: String?) -> String {
    jsonValue(value, extended).json(JSONStyle(indent: indent, escapesHTML: false))
  }
  private static func jsonValue(_ value: BSON, _ extended: Bool) -> Value {
    func tagged(_ key: String, _ value: Value) -> Value { .object(Object([(key, value)])) }
    switch value {
    case .undefined, .null: return .null
    case .bool(let value): return .bool(value)
    case .number(let value): return Int(exactly: value).map { .integer($0) } ?? .number(value)
    case .long(let value): return .integer(value)
    case .string(let text): return .string(text)
    case .objectID(let text): return extended ? tagged("$oid", .string(text)) : .string(text)
    case .date(let value):
      let text = iso(value)
      guard extended else { return .string(text) }
      // Real: relaxed extended JSON leaves out milliseconds that are none.
      return tagged("$date", .string(text.hasSuffix(".000Z") ? text.dropLast(5) + "Z" : text))
    case .regex(let pattern, let flags):
      return tagged(
        "$regularExpression",
        .object(Object([("pattern", .string(pattern)), ("options", .string(flags))])))
    case .array(let items): return .array(items.map { jsonValue($0, extended) })
    case .document(let document):
      return .object(
        Object(
          document.pairs.filter { $0.value != .undefined }.map {
            ($0.key, jsonValue($0.value, extended))
          }))
    }
  }
}
