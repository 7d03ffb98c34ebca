// Values to JSON text, as Go and jq write it.

import Text

/// How JSON is laid out.
package struct JSONStyle: Hashable, Sendable {
  package enum Numbers: Hashable, Sendable {
    case go
    case jq
  }
  /// What one level is indented by; nil puts everything on one line.
  package var indent: String?
  /// Write `<`, `>`, `&` and the two line separators as escapes, as encoding/json does by default.
  package var escapesHTML = true
  /// Write everything beyond ASCII as escapes (`jq -a`).
  package var escapesNonASCII = false
  /// Write the keys of every object in byte order.
  package var sortsKeys = false
  package var numbers = Numbers.go
  package var colors: JSONColors?

  package init(
    indent: String? = nil, escapesHTML: Bool = true, escapesNonASCII: Bool = false,
    sortsKeys: Bool = false, numbers: Numbers = .go, colors: JSONColors? = nil
  ) {
    self.indent = indent
    self.escapesHTML = escapesHTML
    self.escapesNonASCII = escapesNonASCII
    self.sortsKeys = sortsKeys
    self.numbers = numbers
    self.colors = colors
  }

  /// `json.Marshal`.
  package static let go = JSONStyle()
  /// `json.Encoder` with `SetEscapeHTML(false)`: docker's `{{json .}}`.
  package static let goPlain = JSONStyle(escapesHTML: false)
  /// `kubectl -o json` and `docker inspect`: four spaces.
  package static let kubectl = JSONStyle(indent: "    ")
  package static let jq = JSONStyle(indent: "  ", escapesHTML: false, numbers: .jq)
  package static let jqCompact = JSONStyle(escapesHTML: false, numbers: .jq)
}

/// The escape sequences with which jq colours each kind of value.
package struct JSONColors: Hashable, Sendable {
  package var null = "1;30"
  package var `false` = "0;39"
  package var `true` = "0;39"
  package var number = "0;39"
  package var string = "0;32"
  package var array = "1;39"
  package var object = "1;39"
  package var key = "34;1"

  package init() {}
  /// Real: jq 1.6; 1.7.1 made null `1;30` again after a try with `0;90`.
  package static let jq = JSONColors()
}

extension Value {
  /// The value as JSON, with no line end after it.
  package func json(_ style: JSONStyle = .go) -> String {
    var writer = JSONWriter(style: style)
    if style.colors == nil { writer.plain(self, depth: 0) } else { writer.colored(self, depth: 0) }
    return String(decoding: writer.out, as: UTF8.self)
  }
}

struct JSONWriter {
  let style: JSONStyle
  var out: [UInt8] = []

  init(style: JSONStyle) { self.style = style }

  mutating func put(_ text: StaticString) {
    out.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
  mutating func put(_ text: String) { out.append(contentsOf: text.utf8) }
  mutating func newLine(_ depth: Int) {
    guard let indent = style.indent else { return }
    out.append(0x0A)
    for _ in 0..<depth { out.append(contentsOf: indent.utf8) }
  }

  mutating func plain(_ value: Value, depth: Int) {
    switch value {
    case .null: put("null")
    case .bool(let flag): put(flag ? "true" : "false")
    case .integer(let number): put(text(number))
    case .number(let number): put(text(number))
    case .string(let text): string(text)
    case .array(let items):
      guard !items.isEmpty else { return put("[]") }
      put("[")
      for (place, item) in items.enumerated() {
        if place > 0 { put(",") }
        newLine(depth + 1)
        plain(item, depth: depth + 1)
      }
      newLine(depth)
      put("]")
    case .object(let object):
      guard !object.isEmpty else { return put("{}") }
      put("{")
      for (count, place) in order(object).enumerated() {
        if count > 0 { put(",") }
        newLine(depth + 1)
        string(object.names[place])
        put(style.indent == nil ? ":" : ": ")
        plain(object.items[place], depth: depth + 1)
      }
      newLine(depth)
      put("}")
    }
  }

  func order(_ object: Object) -> [Int] {
    guard style.sortsKeys else { return Array(object.names.indices) }
    return object.names.indices.sorted {
      object.names[$0].utf8.lexicographicallyPrecedes(object.names[$1].utf8)
    }
  }
  func text(_ number: Int) -> String {
    // Real: jq 1.6 keeps every number as a double.
    style.numbers == .jq && number.magnitude > 1 << 53
      ? NumberText.jq(Double(number)) : String(number)
  }
  func text(_ number: Double) -> String {
    style.numbers == .go ? NumberText.json(number) : NumberText.jq(number)
  }

  mutating func string(_ text: String) {
    put("\"")
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: put("\\\"")
      case 0x5C: put("\\\\")
      case 0x08: put("\\b")
      case 0x0C: put("\\f")
      case 0x0A: put("\\n")
      case 0x0D: put("\\r")
      case 0x09: put("\\t")
      case 0..<0x20: put("\\u" + Hex.digits(scalar.value, 4))
      case 0x26, 0x3C, 0x3E:
        if style.escapesHTML {
          put("\\u" + Hex.digits(scalar.value, 4))
        } else {
          out.append(UInt8(truncatingIfNeeded: scalar.value))
        }
      // Real: jq 1.6 writes DEL as an escape, Go as it is.
      case 0x7F where style.numbers == .jq: put("\\u007f")
      case 0x20..<0x80: out.append(UInt8(truncatingIfNeeded: scalar.value))
      // Real: encoding/json writes the line separators as escapes even without HTML escaping.
      case 0x2028, 0x2029:
        if style.numbers == .go || style.escapesNonASCII {
          put("\\u" + Hex.digits(scalar.value, 4))
        } else {
          put(String(scalar))
        }
      default:
        if style.escapesNonASCII {
          for unit in String(scalar).utf16 { put("\\u" + Hex.digits(UInt32(unit), 4)) }
        } else {
          put(String(scalar))
        }
      }
    }
    put("\"")
  }

  /// jq colours the punctuation with its container's colour, in its own order of sequences.
  mutating func colored(_ value: Value, depth: Int) {
    guard let colors = style.colors else { return plain(value, depth: depth) }
    func start(_ color: String) -> String { "\u{1B}[" + color + "m" }
    let end = "\u{1B}[0m"
    switch value {
    case .null: put(start(colors.null) + "null" + end)
    case .bool(let flag):
      put(start(flag ? colors.true : colors.false) + (flag ? "true" : "false") + end)
    case .integer(let number): put(start(colors.number) + text(number) + end)
    case .number(let number): put(start(colors.number) + text(number) + end)
    case .string(let text):
      put(start(colors.string))
      string(text)
      put(end)
    case .array(let items):
      let color = start(colors.array)
      put(color)
      guard !items.isEmpty else { return put("[]" + end) }
      put("[")
      for (place, item) in items.enumerated() {
        if place > 0 {
          put(color + ",")
          newLine(depth + 1)
        } else {
          newLine(depth + 1)
        }
        colored(item, depth: depth + 1)
      }
      put(color)
      newLine(depth)
      put(color + "]" + end)
    case .object(let object):
      let color = start(colors.object)
      put(color)
      guard !object.isEmpty else { return put("{}" + end) }
      put("{")
      for (count, place) in order(object).enumerated() {
        if count > 0 { put(color + ",") }
        newLine(depth + 1)
        put(end + start(colors.key))
        string(object.names[place])
        put(end + color + ":" + (style.indent == nil ? "" : " ") + end)
        colored(object.items[place], depth: depth + 1)
      }
      put(color)
      newLine(depth)
      put(color + "}" + end)
    }
  }
}
