// Reads JSON as it comes, with jq's words for what is wrong.

import Documents
import Text

/// Feeds on bytes, gives whole values.
struct JqReader: Sendable {
  private enum State: Sendable { case normal, string, escape }
  private enum Level: Sendable {
    case array([Value])
    case object(Object)
    case key(String)
  }
  private var state = State.normal
  private var stack: [Level] = []
  private var next: Value?
  private var token: [UInt8] = []
  private var line = 1, column = 0

  struct Fault: Error { var message: String }

  private func fault(_ message: String) -> Fault {
    Fault(message: "\(message) at line \(line), column \(column)")
  }

  /// One byte more; a value where it completes one.
  mutating func feed(_ byte: UInt8) throws(Fault) -> Value? {
    column += 1
    if byte == 10 {
      line += 1
      column = 0
    }
    switch state {
    case .normal:
      switch byte {
      case 0x20, 9, 10, 13:
        try literal()
        return done()
      case 0x5B, 0x5D, 0x7B, 0x7D, 0x3A, 0x2C:
        try literal()
        try structure(byte)
        return done()
      case 0x22:
        try literal()
        state = .string
        return done()
      default:
        token.append(byte)
        return nil
      }
    case .string:
      if byte == 0x22 {
        state = .normal
        try string()
        return done()
      }
      token.append(byte)
      if byte == 0x5C { state = .escape }
      return nil
    case .escape:
      token.append(byte)
      state = .string
      return nil
    }
  }
  /// The end of the text; a last value where one was waiting for it.
  mutating func finish() throws(Fault) -> Value? {
    if state != .normal {
      throw Fault(message: "Unfinished string at EOF at line \(line), column \(column)")
    }
    do throws(Fault) {
      try literal()
    } catch {
      throw Fault(message: error.message.replacing(" at line", with: " at EOF at line"))
    }
    if !stack.isEmpty {
      throw Fault(message: "Unfinished JSON term at EOF at line \(line), column \(column)")
    }
    return done()
  }
  private mutating func done() -> Value? {
    guard stack.isEmpty, let value = next else { return nil }
    next = nil
    return value
  }
  private mutating func value(_ value: Value) throws(Fault) {
    if next != nil { throw fault("Expected separator between values") }
    next = value
  }

  private mutating func literal() throws(Fault) {
    guard let first = token.first else { return }
    defer { token = [] }
    let word = String(lenient: token)
    switch first {
    case 0x74, 0x66, 0x6E:
      if word == "nan" { return try value(.number(.nan)) }
      let known: [String: Value] = ["true": .bool(true), "false": .bool(false), "null": .null]
      guard let literal = known[word] else { throw fault("Invalid literal") }
      try value(literal)
    default:
      if word == "NaN" || word == "Infinity" || word == "-Infinity" {
        throw fault("Invalid numeric literal")
      }
      let (number, length) = AwkNumber.prefix(token[...])
      guard length == token.count, length > 0 else { throw fault("Invalid numeric literal") }
      try value(.number(number))
    }
  }
  private mutating func string() throws(Fault) {
    let bytes = token
    token = []
    guard bytes.contains(0x5C) else { return try value(.string(String(lenient: bytes))) }
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      guard byte == 0x5C else {
        out.append(byte)
        continue
      }
      guard at < bytes.count else { throw fault("Expected escape character at end of string") }
      let kind = bytes[at]
      at += 1
      switch kind {
      case 0x22, 0x5C, 0x2F: out.append(kind)
      case 0x62: out.append(8)
      case 0x66: out.append(12)
      case 0x6E: out.append(10)
      case 0x72: out.append(13)
      case 0x74: out.append(9)
      case 0x75:
        guard var code = JqLexer.hex(bytes, &at) else { throw fault("Invalid \\uXXXX escape") }
        if (0xD800..<0xDC00).contains(code), at + 1 < bytes.count, bytes[at] == 0x5C,
          bytes[at + 1] == 0x75
        {
          at += 2
          guard let low = JqLexer.hex(bytes, &at) else {
            throw fault("Invalid \\uXXXX\\uXXXX surrogate pair escape")
          }
          code =
            (0xDC00..<0xE000).contains(low)
            ? 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
        }
        UTF8Reading.append(code, to: &out)
      default: throw fault("Invalid escape")
      }
    }
    try value(.string(String(lenient: out)))
  }

  private mutating func structure(_ byte: UInt8) throws(Fault) {
    switch byte {
    case 0x5B, 0x7B:
      guard stack.count < 256 else { throw fault("Exceeds depth limit for parsing") }
      if next != nil { throw fault("Expected separator between values") }
      stack.append(byte == 0x5B ? .array([]) : .object(Object()))
    case 0x3A:
      guard let top = stack.last else { throw fault("':' not as part of an object") }
      guard let key = next else { throw fault("Expected string key before ':'") }
      switch top {
      case .array: throw fault("':' not as part of an object")
      case .key: throw fault("':' should follow a key")
      case .object:
        guard case .string(let text) = key else { throw fault("Object keys must be strings") }
        stack.append(.key(text))
        next = nil
      }
    case 0x2C:
      guard let item = next else { throw fault("Expected value before ','") }
      guard let top = stack.popLast() else { throw fault("',' not as part of an object or array") }
      next = nil
      switch top {
      case .array(var items):
        items.append(item)
        stack.append(.array(items))
      case .key(let key): put(key, item)
      case .object: throw fault("Objects must consist of key:value pairs")
      }
    case 0x5D:
      guard case .array(var items)? = stack.last else { throw fault("Unmatched ']'") }
      if let item = next {
        items.append(item)
      } else if !items.isEmpty {
        throw fault("Expected another array element")
      }
      stack.removeLast()
      next = .array(items)
    default:
      guard let top = stack.last else { throw fault("Unmatched '}'") }
      if let item = next {
        guard case .key(let key) = top else {
          throw fault("Objects must consist of key:value pairs")
        }
        stack.removeLast()
        put(key, item)
      } else {
        guard case .object(let object) = top else { throw fault("Unmatched '}'") }
        if !object.isEmpty { throw fault("Expected another key-value pair") }
      }
      guard case .object(let object)? = stack.popLast() else { throw fault("Unmatched '}'") }
      next = .object(object)
    }
  }
  private mutating func put(_ key: String, _ item: Value) {
    guard case .object(var object)? = stack.popLast() else { return }
    object[key] = item
    stack.append(.object(object))
  }

  /// The only value of a text (fromjson).
  static func read(_ text: String) -> Result<Value, Fault> {
    var reader = JqReader()
    do throws(Fault) {
      var found: Value?
      for byte in text.utf8 {
        guard let value = try reader.feed(byte) else { continue }
        if found != nil { return .failure(Fault(message: "Unexpected extra JSON values")) }
        found = value
      }
      if let value = try reader.finish() {
        if found != nil { return .failure(Fault(message: "Unexpected extra JSON values")) }
        found = value
      }
      return .success(found ?? .null)
    } catch {
      return .failure(error)
    }
  }
}
