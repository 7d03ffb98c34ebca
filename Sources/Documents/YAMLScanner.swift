// YAML text to tokens: indentation becomes brackets, and keys are found behind their backs.
//
// Real: go-yaml is a translation of libyaml; so that the same texts fail with the same words on the
// same lines, this scanner keeps its notions: simple keys, an indentation stack, a queue of tokens.

import Text

struct YAMLToken {
  enum Kind: Equatable {
    case streamEnd
    case versionDirective(major: Int, minor: Int)
    case tagDirective(handle: String, prefix: String)
    case documentStart, documentEnd
    case blockSequenceStart, blockMappingStart, blockEnd
    case flowSequenceStart, flowSequenceEnd, flowMappingStart, flowMappingEnd
    case blockEntry, flowEntry, key, value
    case alias(String), anchor(String)
    case tag(handle: String, suffix: String)
    case scalar(String, YAMLScalarStyle)
  }
  var kind: Kind
  var start: SourcePosition
  var end: SourcePosition
}

/// How a scalar was written, or shall be.
package enum YAMLScalarStyle: Hashable, Sendable {
  case plain, singleQuoted, doubleQuoted, literal, folded
}

struct YAMLScanner {
  /// A place where a key may have begun, found out only at its colon.
  struct SimpleKey {
    var isPossible = false
    var isRequired = false
    var token = 0
    var mark = SourcePosition()
    var index = 0
  }

  let bytes: [UInt8]
  let end: Int
  var at = 0
  /// Lines and columns count from 0 in here, `index` counts characters.
  var line = 0
  var column = 0
  var index = 0

  var tokens: [YAMLToken] = []
  var head = 0
  /// How many tokens have been handed out.
  var parsed = 0
  var indent = -1
  var indents: [Int] = []
  var flowLevel = 0
  var keys: [SimpleKey] = [SimpleKey()]
  var keyAllowed = true
  var isDone = false

  /// Checks the text's bytes first, as the library's reader does.
  init(_ text: [UInt8]) throws(YAMLError) {
    var bytes = text
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    end = bytes.count
    if let problem = Self.unreadable(bytes) {
      throw YAMLError(.reader, problem.text, at: LineMap(bytes).position(problem.offset))
    }
    bytes.append(contentsOf: [0, 0, 0, 0, 0, 0, 0, 0])
    self.bytes = bytes
  }

  static func unreadable(_ bytes: [UInt8]) -> (text: String, offset: Int)? {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        guard byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
          return ("control characters are not allowed", at)
        }
        at += 1
        continue
      }
      let width = byte & 0xE0 == 0xC0 ? 2 : byte & 0xF0 == 0xE0 ? 3 : byte & 0xF8 == 0xF0 ? 4 : 0
      guard width > 0 else { return ("invalid leading UTF-8 octet", at) }
      guard at + width <= bytes.count else { return ("incomplete UTF-8 octet sequence", at) }
      var code = UInt32(byte & (0xFF >> UInt8(width + 1)))
      for offset in 1..<width {
        guard bytes[at + offset] & 0xC0 == 0x80 else { return ("invalid trailing UTF-8 octet", at) }
        code = code << 6 | UInt32(bytes[at + offset] & 0x3F)
      }
      guard code >= (width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000) else {
        return ("invalid length of a UTF-8 sequence", at)
      }
      guard Unicode.Scalar(code) != nil else { return ("invalid Unicode character", at) }
      guard code == 0x85 || code >= 0xA0, code < 0xFFFE || code > 0xFFFF else {
        return ("control characters are not allowed", at)
      }
      at += width
    }
    return nil
  }

  // MARK: The text at hand

  var mark: SourcePosition { SourcePosition(line: line + 1, column: column + 1, offset: at) }

  func byte(_ ahead: Int = 0) -> UInt8 { at + ahead < bytes.count ? bytes[at + ahead] : 0 }
  func sees(_ character: Unicode.Scalar, _ ahead: Int = 0) -> Bool {
    byte(ahead) == UInt8(truncatingIfNeeded: character.value)
  }
  var isAtEnd: Bool { at >= end }
  func isEnd(_ ahead: Int = 0) -> Bool { at + ahead >= end }
  func isBlank(_ ahead: Int = 0) -> Bool { byte(ahead) == 0x20 || byte(ahead) == 0x09 }
  /// The bytes of the line break here; 0 where there is none.
  func breakWidth(_ ahead: Int = 0) -> Int {
    switch byte(ahead) {
    case 0x0A: 1
    case 0x0D: byte(ahead + 1) == 0x0A ? 2 : 1
    case 0xC2: byte(ahead + 1) == 0x85 ? 2 : 0
    case 0xE2: byte(ahead + 1) == 0x80 && byte(ahead + 2) & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }
  func isBreak(_ ahead: Int = 0) -> Bool { breakWidth(ahead) > 0 }
  func isBlankOrEnd(_ ahead: Int = 0) -> Bool {
    isBlank(ahead) || isBreak(ahead) || isEnd(ahead)
  }
  func isBreakOrEnd(_ ahead: Int = 0) -> Bool { isBreak(ahead) || isEnd(ahead) }
  /// Letters, digits, `_` and `-`: what names are made of.
  func isWord(_ ahead: Int = 0) -> Bool {
    switch byte(ahead) {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
    default: false
    }
  }
  static func width(of byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  mutating func skip(_ count: Int = 1) {
    for _ in 0..<count where at < end {
      at += Self.width(of: bytes[at])
      column += 1
      index += 1
    }
  }
  mutating func skipBreak() {
    let width = breakWidth()
    guard width > 0 else { return }
    at += width
    index += 1
    line += 1
    column = 0
  }
  mutating func take(into text: inout [UInt8]) {
    guard at < end else { return }
    text.append(contentsOf: bytes[at..<min(end, at + Self.width(of: bytes[at]))])
    skip()
  }
  /// Takes a line break, which becomes a line feed unless it is a Unicode separator.
  mutating func takeBreak(into text: inout [UInt8]) {
    if byte() == 0xE2 { text.append(contentsOf: bytes[at..<(at + 3)]) } else { text.append(0x0A) }
    skipBreak()
  }

  func fail(_ problem: String, context: SourcePosition? = nil) -> YAMLError {
    YAMLError(.scanner, problem, context: context ?? mark, at: mark)
  }

  // MARK: The queue

  /// The next token, which stays.
  mutating func peek() throws(YAMLError) -> YAMLToken {
    while try needsMore() { try fetchNext() }
    return tokens[head]
  }
  mutating func take() throws(YAMLError) -> YAMLToken {
    let token = try peek()
    if token.kind != .streamEnd {
      head += 1
      parsed += 1
      if head > 512, head * 2 > tokens.count {
        tokens.removeFirst(head)
        head = 0
      }
    }
    return token
  }
  mutating func needsMore() throws(YAMLError) -> Bool {
    if head >= tokens.count { return !isDone }
    try dropStaleKeys()
    for key in keys where key.isPossible && key.token == parsed { return !isDone }
    return false
  }

  mutating func add(_ kind: YAMLToken.Kind, from start: SourcePosition) {
    tokens.append(YAMLToken(kind: kind, start: start, end: mark))
  }
  /// The number that the next token will have.
  var nextToken: Int { parsed + tokens.count - head }

  // MARK: Simple keys

  /// A key ends on its line and within 1,024 characters.
  mutating func dropStaleKeys() throws(YAMLError) {
    for place in keys.indices where keys[place].isPossible {
      let key = keys[place]
      if key.mark.line - 1 < line || key.index + 1024 < index {
        if key.isRequired { throw fail("could not find expected ':'", context: key.mark) }
        keys[place].isPossible = false
      }
    }
  }
  mutating func saveKey() throws(YAMLError) {
    let isRequired = flowLevel == 0 && indent == column
    guard keyAllowed else { return }
    try removeKey()
    keys[keys.count - 1] = SimpleKey(
      isPossible: true, isRequired: isRequired, token: nextToken, mark: mark, index: index)
  }
  mutating func removeKey() throws(YAMLError) {
    let key = keys[keys.count - 1]
    if key.isPossible, key.isRequired {
      throw fail("could not find expected ':'", context: key.mark)
    }
    keys[keys.count - 1].isPossible = false
  }

  // MARK: Indentation

  mutating func roll(
    to column: Int, _ kind: YAMLToken.Kind, at mark: SourcePosition, before number: Int? = nil
  ) throws(YAMLError) {
    guard flowLevel == 0, indent < column else { return }
    indents.append(indent)
    indent = column
    guard indents.count <= maximumDepth else {
      throw fail("exceeded max depth of \(maximumDepth)")
    }
    let token = YAMLToken(kind: kind, start: mark, end: mark)
    if let number {
      tokens.insert(token, at: min(max(head + number - parsed, head), tokens.count))
    } else {
      tokens.append(token)
    }
  }
  mutating func unroll(to column: Int) {
    guard flowLevel == 0 else { return }
    while indent > column {
      add(.blockEnd, from: mark)
      indent = indents.popLast() ?? -1
    }
  }
}
