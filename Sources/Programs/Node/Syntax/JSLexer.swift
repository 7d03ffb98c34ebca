// JavaScript text to tokens.

import Text

struct JSLexer {
  let bytes: [UInt8]
  var at = 0
  var line: Int32 = 1
  var lineStart = 0
  /// Bytes of the line that are no UTF-16 unit of their own.
  var surplus = 0
  var tokens: [JSToken] = []
  var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func tokens(_ bytes: [UInt8]) throws(JSSyntaxError) -> [JSToken] {
    var lexer = JSLexer(bytes)
    if bytes.starts(with: [0x23, 0x21]) { lexer.skipLine() }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lexer.at = 3 }
    try lexer.run(untilBrace: false)
    lexer.tokens.append(JSToken(kind: .end, text: "", place: lexer.place, startsLine: true))
    return lexer.tokens
  }

  var place: JSPlace { JSPlace(line: line, column: Int32(clamping: at - lineStart - surplus + 1)) }
  private func peek(_ offset: Int = 0) -> UInt8 {
    at + offset < bytes.count ? bytes[at + offset] : 0
  }
  private mutating func newLine() {
    line += 1
    lineStart = at
    surplus = 0
  }
  private mutating func skipLine() { while at < bytes.count, bytes[at] != 10 { step() } }
  private mutating func step() {
    let byte = bytes[at]
    at += 1
    if byte == 10 {
      newLine()
    } else if byte >= 0x80 {
      // Two units above U+FFFF, one below.
      if byte < 0xC0 { surplus += 1 } else if byte >= 0xF0 { surplus -= 1 }
    }
  }
  private func failure(_ message: String, _ at: JSPlace? = nil, width: Int32 = 1) -> JSSyntaxError {
    JSSyntaxError(message: message, place: at ?? place, width: width)
  }

  /// Whether a slash here begins a pattern.
  private var patternMayCome: Bool {
    guard let last = tokens.last else { return true }
    switch last.kind {
    case .name, .number, .string, .template, .pattern, .hashName: return false
    case .keyword: return !["this", "super", "null", "true", "false"].contains(last.text)
    case .mark: return last.text != ")" && last.text != "]" && last.text != "}"
    case .end: return true
    }
  }

  private mutating func run(untilBrace: Bool) throws(JSSyntaxError) {
    var braces = 0
    var fresh = tokens.isEmpty
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 10 {
        step()
        fresh = true
        continue
      }
      if byte == 32 || byte == 9 || byte == 13 || byte == 11 || byte == 12 {
        step()
        continue
      }
      if byte == 0xC2, peek(1) == 0xA0 {
        step()
        step()
        continue
      }
      if byte == 0x2F, peek(1) == 0x2F {
        skipLine()
        continue
      }
      if byte == 0x2F, peek(1) == 0x2A {
        let start = place
        step()
        step()
        while at < bytes.count, !(bytes[at] == 0x2A && peek(1) == 0x2F) {
          if bytes[at] == 10 { fresh = true }
          step()
        }
        guard at < bytes.count else { throw failure("Invalid or unexpected token", start) }
        step()
        step()
        continue
      }
      let count = tokens.count
      if untilBrace {
        if byte == 0x7B { braces += 1 }
        if byte == 0x7D {
          if braces == 0 { return }
          braces -= 1
        }
      }
      try token()
      if tokens.count > count { tokens[count].startsLine = fresh }
      fresh = false
    }
    if untilBrace { throw failure("Unterminated template literal") }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte == 0x24 || byte >= 0x80
  }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, Self.isNameStart(bytes[at]) || Self.isDigit(bytes[at]) { step() }
    return String(lenient: Array(bytes[start..<at]))
  }

  private mutating func token() throws(JSSyntaxError) {
    let byte = bytes[at]
    let start = place
    let begin = at
    func add(_ kind: JSToken.Kind, _ text: String) -> JSToken {
      JSToken(kind: kind, text: text, place: start, width: Int32(clamping: max(1, at - begin)))
    }
    if Self.isNameStart(byte) {
      let text = word()
      let isProperty = tokens.last.map { $0.kind == .mark && ($0.text == "." || $0.text == "?.") }
      tokens.append(
        add(
          JSWords.keywords.contains(text) && isProperty != true ? .keyword : .name, text))
      return
    }
    if byte == 0x23, Self.isNameStart(peek(1)) {
      step()
      tokens.append(add(.hashName, "#" + word()))
      return
    }
    if Self.isDigit(byte) || (byte == 0x2E && Self.isDigit(peek(1))) {
      let value = try number(start)
      var token = add(.number, "")
      token.number = value
      tokens.append(token)
      return
    }
    if byte == 0x22 || byte == 0x27 {
      step()
      var text: [UInt8] = []
      var escaped = false
      while true {
        guard at < bytes.count, bytes[at] != 10 else {
          throw failure("Invalid or unexpected token", start, width: Int32(clamping: at - begin))
        }
        if bytes[at] == byte { break }
        if bytes[at] == 0x5C {
          escaped = true
          try escape(into: &text, isTemplate: false)
        } else {
          text.append(bytes[at])
          step()
        }
      }
      step()
      var token = add(.string, String(lenient: text))
      token.hasEscape = escaped
      tokens.append(token)
      return
    }
    if byte == 0x60 {
      try template(start)
      return
    }
    if byte == 0x2F, patternMayCome {
      step()
      var text: [UInt8] = []
      var inClass = false
      while true {
        guard at < bytes.count, bytes[at] != 10 else {
          throw failure("Invalid regular expression: missing /", start)
        }
        let one = bytes[at]
        if one == 0x2F, !inClass { break }
        if one == 0x5B { inClass = true }
        if one == 0x5D { inClass = false }
        text.append(one)
        step()
        if one == 0x5C, at < bytes.count, bytes[at] != 10 {
          text.append(bytes[at])
          step()
        }
      }
      step()
      var token = add(.pattern, String(lenient: text))
      token.flags = word()
      tokens.append(token)
      return
    }
    for mark in JSWords.marks where byte == mark[0] {
      guard at + mark.count <= bytes.count, bytes[at..<(at + mark.count)].elementsEqual(mark) else {
        continue
      }
      // `a?.5:1` is a question and a number.
      if mark.count == 2, mark[0] == 0x3F, mark[1] == 0x2E, Self.isDigit(peek(2)) { continue }
      for _ in mark { step() }
      tokens.append(add(.mark, String(decoding: mark, as: UTF8.self)))
      return
    }
    throw failure("Invalid or unexpected token", start)
  }

  private mutating func number(_ start: JSPlace) throws(JSSyntaxError) -> Double {
    var text = ""
    func bad() -> JSSyntaxError { failure("Invalid or unexpected token", start) }
    if bytes[at] == 0x30, let radix = [0x78: 16, 0x6F: 8, 0x62: 2][Int(peek(1) | 0x20)] {
      step()
      step()
      var value = 0.0
      var count = 0
      while at < bytes.count {
        if bytes[at] == 0x5F {
          step()
          continue
        }
        guard let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue, digit < radix else {
          break
        }
        value = value * Double(radix) + Double(digit)
        count += 1
        step()
      }
      if count == 0 { throw bad() }
      try endOfNumber(start)
      return value
    }
    func digits() -> String {
      var out = ""
      var place = at
      while place < bytes.count, Self.isDigit(bytes[place]) || bytes[place] == 0x5F {
        if bytes[place] != 0x5F { out.unicodeScalars.append(Unicode.Scalar(bytes[place])) }
        place += 1
      }
      return out
    }
    func skip(_ lexer: inout JSLexer) {
      while lexer.at < lexer.bytes.count,
        Self.isDigit(lexer.bytes[lexer.at]) || lexer.bytes[lexer.at] == 0x5F
      { lexer.step() }
    }
    text = digits()
    skip(&self)
    if peek() == 0x2E {
      step()
      text += "." + digits()
      skip(&self)
    }
    if peek() | 0x20 == 0x65 {
      let next = peek(1)
      let isSigned = next == 0x2B || next == 0x2D
      guard Self.isDigit(isSigned ? peek(2) : next) else { throw bad() }
      step()
      text += "e"
      if isSigned {
        text += next == 0x2D ? "-" : "+"
        step()
      }
      text += digits()
      skip(&self)
    }
    try endOfNumber(start)
    if text.hasPrefix(".") { text = "0" + text }
    text = text.replacing(".e", with: ".0e")
    if text.hasSuffix(".") { text += "0" }
    return Double(text) ?? .nan
  }
  private func endOfNumber(_ start: JSPlace) throws(JSSyntaxError) {
    if peek() == 0x6E {
      throw JSSyntaxError(message: "BigInt", place: start, isUnmodelled: true)
    }
    if Self.isNameStart(peek()) { throw failure("Invalid or unexpected token", start) }
  }

  /// After a backslash.
  private mutating func escape(
    into text: inout [UInt8], isTemplate: Bool
  ) throws(JSSyntaxError) {
    step()
    guard at < bytes.count else { throw failure("Invalid or unexpected token") }
    let byte = bytes[at]
    step()
    func hex(_ count: Int) -> UInt32? {
      guard at + count <= bytes.count else { return nil }
      return UInt32(String(decoding: bytes[at..<(at + count)], as: UTF8.self), radix: 16)
    }
    switch byte {
    case 0x6E: text.append(10)
    case 0x74: text.append(9)
    case 0x72: text.append(13)
    case 0x62: text.append(8)
    case 0x66: text.append(12)
    case 0x76: text.append(11)
    case 0x30 where !Self.isDigit(peek()): text.append(0)
    case 10: break
    case 13: if peek() == 10 { step() }
    case 0x78:
      guard let value = hex(2), let scalar = Unicode.Scalar(value) else {
        throw failure("Invalid hexadecimal escape sequence")
      }
      at += 2
      text += String(Character(scalar)).utf8
    case 0x75:
      var value: UInt32 = 0
      if peek() == 0x7B {
        step()
        var digits = ""
        while at < bytes.count, bytes[at] != 0x7D, digits.count < 9 {
          digits.unicodeScalars.append(Unicode.Scalar(bytes[at]))
          step()
        }
        guard peek() == 0x7D, let found = UInt32(digits, radix: 16), found <= 0x10FFFF else {
          throw failure("Undefined Unicode code-point")
        }
        step()
        value = found
      } else {
        guard let found = hex(4) else { throw failure("Invalid Unicode escape sequence") }
        at += 4
        value = found
        if (0xD800..<0xDC00).contains(value), peek() == 0x5C, peek(1) == 0x75 {
          at += 2
          if let low = hex(4), (0xDC00..<0xE000).contains(low) {
            at += 4
            value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
          } else {
            at -= 2
          }
        }
      }
      // Limit: half a surrogate pair is U+FFFD here.
      text += String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8
    default: text.append(byte)
    }
  }

  private mutating func template(_ start: JSPlace) throws(JSSyntaxError) {
    depth += 1
    defer { depth -= 1 }
    guard depth < 16 else {
      throw JSSyntaxError(
        message: "templates nested this deep", place: start, isUnmodelled: true)
    }
    step()
    var token = JSToken(kind: .template, text: "", place: start)
    var text: [UInt8] = []
    var raw: [UInt8] = []
    while true {
      guard at < bytes.count else { throw failure("Unterminated template literal") }
      let byte = bytes[at]
      if byte == 0x60 { break }
      if byte == 0x24, peek(1) == 0x7B {
        step()
        step()
        token.cooked.append(String(lenient: text))
        token.raw.append(String(lenient: raw))
        text = []
        raw = []
        let outer = tokens
        tokens = []
        try run(untilBrace: true)
        guard at < bytes.count else { throw failure("Unterminated template literal") }
        tokens.append(JSToken(kind: .end, text: "}", place: place))
        token.parts.append(tokens)
        tokens = outer
        step()
        continue
      }
      if byte == 0x5C {
        let begin = at
        try escape(into: &text, isTemplate: true)
        raw += bytes[begin..<min(at, bytes.count)]
        continue
      }
      if byte == 13 {
        step()
        continue
      }
      text.append(byte)
      raw.append(byte)
      step()
    }
    step()
    token.cooked.append(String(lenient: text))
    token.raw.append(String(lenient: raw))
    tokens.append(token)
  }
}
