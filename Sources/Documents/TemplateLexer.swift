// Go template text to tokens, with the lexer's complaints as tokens of their own.

import Text

struct TemplateToken: Sendable {
  enum Kind: Sendable {
    case error, end, text
    case leftDelimiter, rightDelimiter, space
    case assign, declare, pipe, leftParen, rightParen, character
    case dot, field, variable, identifier, boolean, number, characterConstant
    case string, rawString, keyword, null
  }
  var kind: Kind
  var text: String
  /// The offset in bytes, and the line, from 1.
  var offset: Int
  var line: Int

  /// The token as the parser's complaints show it.
  var shown: String {
    switch kind {
    case .end: "EOF"
    case .error: text
    case .keyword, .dot, .null: "<\(text)>"
    default:
      text.unicodeScalars.count > 10
        ? GoQuote.quoted(String(String.UnicodeScalarView(text.unicodeScalars.prefix(10)))) + "..."
        : GoQuote.quoted(text)
    }
  }
}

struct TemplateLexer {
  let bytes: [UInt8]
  var at = 0
  var start = 0
  var line = 1
  var startLine = 1
  var parens = 0
  var isInside = false
  var isFinished = false
  private static let keywords: Set<String> = [
    "block", "break", "continue", "define", "else", "end", "if", "range", "template", "with",
  ]

  init(_ text: String) { bytes = Array(text.utf8) }

  func sees(_ text: StaticString, _ place: Int) -> Bool {
    guard place >= 0, place + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[place + offset] != text.utf8Start[offset] { return false }
    return true
  }
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
  func spaceEnd(_ place: Int) -> Int {
    var end = place
    while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
    return end
  }

  mutating func token(_ kind: TemplateToken.Kind) -> TemplateToken {
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    defer { ignore() }
    return TemplateToken(kind: kind, text: text, offset: start, line: startLine)
  }
  /// Passes over what was read, counting its lines.
  mutating func ignore() {
    for byte in bytes[start..<at] where byte == 0x0A { line += 1 }
    start = at
    startLine = line
  }
  mutating func fail(_ problem: String) -> TemplateToken {
    isFinished = true
    return TemplateToken(kind: .error, text: problem, offset: start, line: startLine)
  }

  mutating func next() -> TemplateToken {
    while true {
      if isFinished {
        return TemplateToken(kind: .end, text: "", offset: bytes.count, line: line)
      }
      if let token = isInside ? inside() : outside() { return token }
    }
  }

  // MARK: Outside

  private mutating func outside() -> TemplateToken? {
    var open = at
    while open < bytes.count, !sees("{{", open) { open += 1 }
    if open > at {
      var end = open
      if open < bytes.count, trimsLeft(open) {
        while end > at, Self.isSpace(bytes[end - 1]) { end -= 1 }
      }
      at = end
      let text = at > start ? token(.text) : nil
      at = open
      ignore()
      if let text { return text }
    }
    guard at < bytes.count else {
      isFinished = true
      return TemplateToken(kind: .end, text: "", offset: at, line: line)
    }
    let after = trimsLeft(at) ? at + 4 : at + 2
    if sees("/*", after) { return comment(after) }
    at += 2
    let delimiter = token(.leftDelimiter)
    at = after
    ignore()
    isInside = true
    parens = 0
    return delimiter
  }
  /// Whether the delimiter here is `{{- `.
  private func trimsLeft(_ open: Int) -> Bool {
    sees("{{-", open) && open + 3 < bytes.count && Self.isSpace(bytes[open + 3])
  }
  private mutating func comment(_ place: Int) -> TemplateToken? {
    var end = place + 2
    while end < bytes.count, !sees("*/", end) { end += 1 }
    guard end < bytes.count else {
      at = place
      return fail("unclosed comment")
    }
    end += 2
    if sees("}}", end) {
      at = end + 2
    } else if let close = rightTrim(end) {
      at = spaceEnd(close)
    } else {
      return fail("comment ends before closing delimiter")
    }
    ignore()
    return nil
  }
  /// Behind a ` -}}` that stands here.
  private func rightTrim(_ place: Int) -> Int? {
    guard place < bytes.count, Self.isSpace(bytes[place]), sees("-}}", place + 1) else {
      return nil
    }
    return place + 4
  }

  // MARK: Inside

  private mutating func inside() -> TemplateToken? {
    if sees("}}", at) || rightTrim(at) != nil {
      guard parens == 0 else { return fail("unclosed left paren") }
      let trim = rightTrim(at)
      if trim != nil {
        at += 2
        ignore()
      }
      at += 2
      let delimiter = token(.rightDelimiter)
      if let trim {
        at = spaceEnd(trim)
        ignore()
      }
      isInside = false
      return delimiter
    }
    guard at < bytes.count else { return fail("unclosed action") }
    let byte = bytes[at]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D:
      while at < bytes.count, Self.isSpace(bytes[at]), rightTrim(at) == nil { at += 1 }
      return token(.space)
    case UInt8(ascii: "="):
      at += 1
      return token(.assign)
    case UInt8(ascii: ":"):
      at += 1
      guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return fail("expected :=") }
      at += 1
      return token(.declare)
    case UInt8(ascii: "|"):
      at += 1
      return token(.pipe)
    case UInt8(ascii: "\""): return quoted(byte, .string, "unterminated quoted string")
    case UInt8(ascii: "'"):
      return quoted(byte, .characterConstant, "unterminated character constant")
    case UInt8(ascii: "`"):
      at += 1
      while at < bytes.count, bytes[at] != byte { at += 1 }
      guard at < bytes.count else { return fail("unterminated raw quoted string") }
      at += 1
      return token(.rawString)
    case UInt8(ascii: "$"):
      at += 1
      return name(.variable)
    case UInt8(ascii: "."):
      if at + 1 < bytes.count, bytes[at + 1] >= 0x30, bytes[at + 1] <= 0x39 { return number() }
      at += 1
      if endsWord() { return token(.dot) }
      return name(.field)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), 0x30...0x39: return number()
    case UInt8(ascii: "("):
      at += 1
      parens += 1
      return token(.leftParen)
    case UInt8(ascii: ")"):
      at += 1
      parens -= 1
      guard parens >= 0 else { return fail("unexpected right paren") }
      return token(.rightParen)
    default: break
    }
    if wordWidth(at) > 0 { return name(.identifier) }
    if byte >= 0x20, byte < 0x7F {
      at += 1
      return token(.character)
    }
    return fail("unrecognized character in action: " + shown(at))
  }

  private func scalar(_ place: Int) -> (Unicode.Scalar, width: Int)? {
    guard place < bytes.count else { return nil }
    let end = min(bytes.count, place + YAMLScanner.width(of: bytes[place]))
    let text = String(decoding: bytes[place..<end], as: UTF8.self)
    return text.unicodeScalars.first.map { ($0, end - place) }
  }
  private func shown(_ place: Int) -> String {
    guard let (scalar, _) = scalar(place) else { return "U+FFFFFFFFFFFFFFFF" }
    return "U+" + Hex.digits(scalar.value, 4).uppercased()
      + (GoQuote.isPrintable(scalar.value) ? " '\(Character(scalar))'" : "")
  }
  /// The bytes of the letter, digit or underscore here; 0 for none.
  private func wordWidth(_ place: Int) -> Int {
    guard let (scalar, width) = scalar(place) else { return 0 }
    return JSONPathParser.isWord(scalar) ? width : 0
  }
  private func endsWord() -> Bool {
    guard at < bytes.count else { return true }
    switch bytes[at] {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "|"),
      UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "("):
      return true
    default: return sees("}}", at)
    }
  }
  private mutating func name(_ kind: TemplateToken.Kind) -> TemplateToken {
    while case let width = wordWidth(at), width > 0 { at += width }
    guard endsWord() else { return fail("bad character " + shown(at)) }
    guard kind == .identifier else { return token(kind) }
    switch String(decoding: bytes[start..<at], as: UTF8.self) {
    case let word where Self.keywords.contains(word): return token(.keyword)
    case "nil": return token(.null)
    case "true", "false": return token(.boolean)
    default: return token(.identifier)
    }
  }
  private mutating func quoted(
    _ quote: UInt8, _ kind: TemplateToken.Kind, _ problem: String
  ) -> TemplateToken {
    at += 1
    while at < bytes.count, bytes[at] != quote, bytes[at] != 0x0A {
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count, bytes[at + 1] != 0x0A { at += 1 }
      at += 1
    }
    guard at < bytes.count, bytes[at] == quote else { return fail(problem) }
    at += 1
    return token(kind)
  }
  private mutating func number() -> TemplateToken {
    func accept(_ place: inout Int, _ test: (UInt8) -> Bool) {
      while place < bytes.count, test(bytes[place]) { place += 1 }
    }
    func isDigit(_ byte: UInt8) -> Bool { (byte >= 0x30 && byte <= 0x39) || byte == 0x5F }
    if bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
    if at + 1 < bytes.count, bytes[at] == 0x30, "xXoObB".utf8.contains(bytes[at + 1]) {
      let isHex = bytes[at + 1] | 0x20 == UInt8(ascii: "x")
      at += 2
      accept(&at) { isDigit($0) || (isHex && $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) }
    } else {
      accept(&at, isDigit)
      if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
        at += 1
        accept(&at, isDigit)
      }
      if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
        at += 1
        if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
          at += 1
        }
        accept(&at, isDigit)
      }
    }
    let width = wordWidth(at)
    if width > 0 {
      at += width
      return fail(
        "bad number syntax: "
          + GoQuote.quoted(String(decoding: bytes[start..<at], as: UTF8.self)))
    }
    return token(.number)
  }
}
