// JSON text to values, with the complaints of Go's encoding/json.

package import Kernel
package import Text

/// What is wrong with a JSON text, in encoding/json's words.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// A byte that cannot stand here, and what was being read: "looking for beginning of value".
    case invalidCharacter(UInt8, String)
    case tooDeep
    case numberOutOfRange(String)
    case budget(BudgetError)
  }
  package var reason: Reason
  /// The offending byte; `mark.offset` counts from 0, encoding/json's `Offset` is one more.
  package var mark: SourcePosition

  package var description: String {
    switch reason {
    case .unexpectedEnd: "unexpected end of JSON input"
    case .invalidCharacter(let byte, let doing):
      "invalid character \(goQuoted(byte: byte)) \(doing)"
    case .tooDeep: "exceeded max depth"
    case .numberOutOfRange(let text):
      "json: cannot unmarshal number \(text) into Go value of type float64"
    case .budget: "the document is too big for the lab"
    }
  }
}

/// A byte in single quotes, as encoding/json shows it: as the character of that number.
func goQuoted(byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: "'"): return #"'\''"#
  case UInt8(ascii: "\""): return "'\"'"
  default:
    let quoted = GoQuote.quoted(String(Character(Unicode.Scalar(byte))))
    return "'" + quoted.dropFirst().dropLast() + "'"
  }
}

package enum JSON {
  /// The one value of a JSON text, as `json.Unmarshal` reads it.
  package static func parse(_ text: String) throws(JSONError) -> Value {
    try parse(bytes: Array(text.utf8))
  }
  package static func parse(bytes: [UInt8]) throws(JSONError) -> Value {
    var budget = Budget.document
    return try parse(bytes: bytes, budget: &budget)
  }
  package static func parse(
    bytes: [UInt8], budget: inout Budget
  ) throws(JSONError) -> Value {
    var reader = JSONReader(bytes)
    return try reader.whole(&budget).value
  }
  /// The value and where each of its parts stands.
  package static func parseWithPlaces(
    _ text: String
  ) throws(JSONError) -> (value: Value, place: Place) {
    var reader = JSONReader(Array(text.utf8), keepingPlaces: true)
    var budget = Budget.document
    let (value, place) = try reader.whole(&budget)
    return (value, place ?? Place(SourcePosition()..<SourcePosition()))
  }
  /// Every value of a text that holds one after the other, as jq and kubectl read their input.
  package static func parseAll(_ text: String) throws(JSONError) -> [Value] {
    var reader = JSONReader(Array(text.utf8))
    var budget = Budget.document
    var values: [Value] = []
    while let value = try reader.next(&budget) { values.append(value) }
    return values
  }
}

/// Reads one JSON value after the other from a text.
package struct JSONReader {
  let bytes: [UInt8]
  var at = 0
  let keepsPlaces: Bool
  private var lines: LineMap?

  package init(_ bytes: [UInt8], from start: Int = 0, keepingPlaces: Bool = false) {
    self.bytes = bytes
    at = start
    keepsPlaces = keepingPlaces
    if keepingPlaces { lines = LineMap(bytes) }
  }

  /// How many bytes were read.
  package var offset: Int { at }

  /// The next value; nil when nothing but white space is left.
  package mutating func next(_ budget: inout Budget) throws(JSONError) -> Value? {
    skipSpace()
    guard at < bytes.count else { return nil }
    return try value(&budget).value
  }

  /// The next value with its place; the reader must have been made to keep places.
  package mutating func nextWithPlace(
    _ budget: inout Budget
  ) throws(JSONError) -> (value: Value, place: Place)? {
    skipSpace()
    guard at < bytes.count else { return nil }
    let (value, place) = try value(&budget)
    return (value, place ?? Place(mark(at)..<mark(at)))
  }

  mutating func whole(
    _ budget: inout Budget
  ) throws(JSONError) -> (value: Value, place: Place?) {
    let found = try value(&budget)
    skipSpace()
    if at < bytes.count { throw unexpected("after top-level value") }
    return found
  }

  func mark(_ offset: Int) -> SourcePosition {
    lines?.position(offset) ?? LineMap(bytes).position(offset)
  }
  /// The complaint about the byte at hand, or about the end.
  func unexpected(_ doing: String) -> JSONError {
    guard at < bytes.count else { return JSONError(reason: .unexpectedEnd, mark: mark(at)) }
    return JSONError(reason: .invalidCharacter(bytes[at], doing), mark: mark(at))
  }
  func place(from start: Int) -> Place? {
    keepsPlaces ? Place(mark(start)..<mark(at)) : nil
  }

  mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return
      }
    }
  }

  /// An object or array that is being read.
  private struct Frame {
    let start: Int
    let isObject: Bool
    var object = Object()
    var items: [Value] = []
    var key = ""
    var keyRange = 0..<0
    var parts: [Place] = []

    /// Takes a part; a member that came before gives its place in the order to the new one.
    mutating func accept(_ value: Value, _ place: Place?) {
      if isObject {
        if let place {
          if let index = object.place(of: key) { parts[index] = place } else { parts.append(place) }
        }
        object[key] = value
      } else {
        items.append(value)
        if let place { parts.append(place) }
      }
    }
  }

  /// Reads one value, with a stack of its own: depth costs no stack.
  mutating func value(
    _ budget: inout Budget
  ) throws(JSONError) -> (value: Value, place: Place?) {
    var frames: [Frame] = []
    while true {
      do { try budget.spend() } catch {
        throw JSONError(reason: .budget(error), mark: mark(at))
      }
      skipSpace()
      guard at < bytes.count else { throw unexpected("") }
      let start = at
      var value: Value
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard frames.count < maximumDepth else {
          throw JSONError(reason: .tooDeep, mark: mark(at))
        }
        let isObject = bytes[at] == UInt8(ascii: "{")
        at += 1
        skipSpace()
        if at < bytes.count, bytes[at] == UInt8(ascii: isObject ? "}" : "]") {
          at += 1
          value = isObject ? .emptyObject : .emptyArray
          break
        }
        frames.append(Frame(start: start, isObject: isObject))
        if isObject { try readKey(&frames[frames.count - 1]) }
        continue
      default: value = try scalar()
      }
      var place = self.place(from: start)
      // The value is done; so may be what it stands in.
      while true {
        guard !frames.isEmpty else { return (value, place) }
        let top = frames.count - 1
        if frames[top].isObject {
          place?.key = mark(frames[top].keyRange.lowerBound)..<mark(frames[top].keyRange.upperBound)
        }
        frames[top].accept(value, place)
        if try readsOn(&frames[top]) { break }
        let frame = frames.removeLast()
        value = frame.isObject ? .object(frame.object) : .array(frame.items)
        place = self.place(from: frame.start)
        if frame.isObject { place?.names = frame.object.keys }
        place?.parts = frame.parts
      }
    }
  }

  /// Reads a comma, and an object's next key; or what closes the container: then it is done.
  private mutating func readsOn(_ frame: inout Frame) throws(JSONError) -> Bool {
    skipSpace()
    guard at < bytes.count else { throw unexpected("") }
    if bytes[at] == UInt8(ascii: ",") {
      at += 1
      if frame.isObject { try readKey(&frame) }
      return true
    }
    guard bytes[at] == UInt8(ascii: frame.isObject ? "}" : "]") else {
      throw unexpected(frame.isObject ? "after object key:value pair" : "after array element")
    }
    at += 1
    return false
  }
  private mutating func readKey(_ frame: inout Frame) throws(JSONError) {
    skipSpace()
    let start = at
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
      throw unexpected("looking for beginning of object key string")
    }
    frame.key = try string()
    frame.keyRange = start..<at
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
      throw unexpected("after object key")
    }
    at += 1
  }
  private mutating func scalar() throws(JSONError) -> Value {
    switch bytes[at] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      try literal("true")
      return true
    case UInt8(ascii: "f"):
      try literal("false")
      return false
    case UInt8(ascii: "n"):
      try literal("null")
      return nil
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw unexpected("looking for beginning of value")
    }
  }

  private mutating func literal(_ word: StaticString) throws(JSONError) {
    let length = word.utf8CodeUnitCount
    for index in 0..<length {
      let wanted = word.utf8Start[index]
      guard at < bytes.count, bytes[at] == wanted else {
        throw unexpected(
          "in literal \(word) (expecting '\(Character(Unicode.Scalar(wanted)))')")
      }
      at += 1
    }
  }

  private mutating func number() throws(JSONError) -> Value {
    let start = at
    func isDigit(_ index: Int) -> Bool {
      index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39
    }
    var isWhole = true
    if bytes[at] == UInt8(ascii: "-") {
      at += 1
      guard isDigit(at) else { throw unexpected("in numeric literal") }
    }
    if bytes[at] == UInt8(ascii: "0") {
      at += 1
    } else {
      while isDigit(at) { at += 1 }
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      isWhole = false
      at += 1
      guard isDigit(at) else { throw unexpected("after decimal point in numeric literal") }
      while isDigit(at) { at += 1 }
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
        at += 1
      }
      guard isDigit(at) else { throw unexpected("in exponent of numeric literal") }
      while isDigit(at) { at += 1 }
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let whole = Int(text) {
      // NB: -0 is a float with a sign to Go and to jq.
      return whole == 0 && text.hasPrefix("-") ? .number(-0.0) : .integer(whole)
    }
    guard let number = Double(text), number.isFinite else {
      throw JSONError(reason: .numberOutOfRange(text), mark: mark(start))
    }
    return .number(number)
  }

  private mutating func string() throws(JSONError) -> String {
    at += 1
    let start = at
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        defer { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") { break }
      if byte < 0x20 { throw unexpected("in string literal") }
      at += 1
    }
    var text = Array(bytes[start..<at])
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        at += 1
        try escape(into: &text)
      case 0..<0x20: throw unexpected("in string literal")
      default:
        text.append(byte)
        at += 1
      }
    }
    throw unexpected("")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    guard at < bytes.count else { throw unexpected("") }
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[at])
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      at += 1
      var code = UInt32(try hexadecimal())
      if code >= 0xD800, code < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
        bytes[at + 1] == UInt8(ascii: "u")
      {
        let back = at
        at += 2
        let low = UInt32(try hexadecimal())
        if low >= 0xDC00, low < 0xE000 {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        } else {
          at = back
        }
      }
      text.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      return
    default: throw unexpected("in string escape code")
    }
    at += 1
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt16 {
    var code: UInt16 = 0
    for _ in 0..<4 {
      guard at < bytes.count,
        let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue, bytes[at] < 0x80
      else { throw unexpected("in \\u hexadecimal character escape") }
      code = code << 4 | UInt16(digit)
      at += 1
    }
    return code
  }
}
