// The scanner's longer tokens: directives, names and tags.

import Text

extension YAMLScanner {
  // MARK: Directives

  mutating func scanDirective() throws(YAMLError) -> YAMLToken {
    let start = mark
    skip()
    let nameStart = at
    while isWord() { skip() }
    let name = String(decoding: bytes[nameStart..<at], as: UTF8.self)
    guard !name.isEmpty else {
      throw fail("could not find expected directive name", context: start)
    }
    guard isBlankOrEnd() else {
      throw fail("found unexpected non-alphabetical character", context: start)
    }
    let token: YAMLToken
    switch name {
    case "YAML":
      while isBlank() { skip() }
      let major = try scanVersionNumber(start)
      guard sees(".") else {
        throw fail("did not find expected digit or '.' character", context: start)
      }
      skip()
      let minor = try scanVersionNumber(start)
      token = YAMLToken(
        kind: .versionDirective(major: major, minor: minor), start: start, end: mark)
    case "TAG":
      while isBlank() { skip() }
      let handle = try scanTagHandle(isDirective: true, start)
      while isBlank() { skip() }
      let prefix = try scanTagURI(isDirective: true, head: "", start)
      guard isBlankOrEnd() else {
        throw fail("did not find expected whitespace or line break", context: start)
      }
      token = YAMLToken(
        kind: .tagDirective(handle: handle, prefix: prefix), start: start, end: mark)
    default: throw fail("found unknown directive name", context: start)
    }
    try scanRestOfLine(start)
    return token
  }
  private mutating func scanVersionNumber(_ start: SourcePosition) throws(YAMLError) -> Int {
    var number = 0
    var length = 0
    while case 0x30...0x39 = byte() {
      length += 1
      guard length <= 2 else {
        throw fail("found extremely long version number", context: start)
      }
      number = number * 10 + Int(byte() - 0x30)
      skip()
    }
    guard length > 0 else {
      throw fail("did not find expected version number", context: start)
    }
    return number
  }
  /// Blanks and a comment, then a line break.
  mutating func scanRestOfLine(_ start: SourcePosition) throws(YAMLError) {
    while isBlank() { skip() }
    if sees("#") { while !isBreakOrEnd() { skip() } }
    guard isBreakOrEnd() else {
      throw fail("did not find expected comment or line break", context: start)
    }
    skipBreak()
  }

  // MARK: Anchors and tags

  mutating func scanName(isAlias: Bool) throws(YAMLError) -> YAMLToken {
    let start = mark
    skip()
    let nameStart = at
    while isWord() { skip() }
    let name = String(decoding: bytes[nameStart..<at], as: UTF8.self)
    var ends = isBlankOrEnd()
    switch byte() {
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      ends = true
    default: break
    }
    guard !name.isEmpty, ends else {
      throw fail("did not find expected alphabetic or numeric character", context: start)
    }
    return YAMLToken(kind: isAlias ? .alias(name) : .anchor(name), start: start, end: mark)
  }

  mutating func scanTag() throws(YAMLError) -> YAMLToken {
    let start = mark
    var handle = ""
    var suffix = ""
    if sees("<", 1) {
      skip(2)
      suffix = try scanTagURI(isDirective: false, head: "", start)
      guard sees(">") else { throw fail("did not find the expected '>'", context: start) }
      skip()
    } else {
      handle = try scanTagHandle(isDirective: false, start)
      if handle.utf8.count > 1, handle.hasSuffix("!") {
        suffix = try scanTagURI(isDirective: false, head: "", start)
      } else {
        suffix = try scanTagURI(isDirective: false, head: handle, start)
        handle = "!"
        if suffix.isEmpty { (handle, suffix) = ("", "!") }
      }
    }
    guard isBlankOrEnd() else {
      throw fail("did not find expected whitespace or line break", context: start)
    }
    return YAMLToken(kind: .tag(handle: handle, suffix: suffix), start: start, end: mark)
  }
  private mutating func scanTagHandle(
    isDirective: Bool, _ start: SourcePosition
  ) throws(YAMLError) -> String {
    guard sees("!") else { throw fail("did not find expected '!'", context: start) }
    let first = at
    skip()
    while isWord() { skip() }
    if sees("!") {
      skip()
    } else if isDirective, at != first + 1 {
      throw fail("did not find expected '!'", context: start)
    }
    return String(decoding: bytes[first..<at], as: UTF8.self)
  }
  /// The rest of a tag. `head` is a handle that turned out to belong to it.
  private mutating func scanTagURI(
    isDirective: Bool, head: String, _ start: SourcePosition
  ) throws(YAMLError) -> String {
    var text = head.isEmpty ? [] : Array(head.utf8.dropFirst())
    scanning: while true {
      switch byte() {
      case UInt8(ascii: "%"):
        guard let high = hexDigit(1), let low = hexDigit(2) else {
          throw fail("did not find URI escaped octet", context: start)
        }
        text.append(UInt8(high << 4 | low))
        skip(3)
      case UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: ":"),
        UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "+"),
        UInt8(ascii: "$"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"),
        UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
        take(into: &text)
      default:
        guard isWord() else { break scanning }
        take(into: &text)
      }
    }
    guard !text.isEmpty || !head.isEmpty else {
      throw fail("did not find expected tag URI", context: start)
    }
    return String(decoding: text, as: UTF8.self)
  }
  func hexDigit(_ ahead: Int) -> Int? {
    let byte = byte(ahead)
    return byte < 0x80 ? Character(Unicode.Scalar(byte)).hexDigitValue : nil
  }
}
