// Cuts a jq program into its words.

import Documents
import Text

enum JqToken: Hashable, Sendable {
  case field(String)
  case name(String)
  case variable(String)
  case format(String)
  case number(Double)
  /// Texts, and programs as tokens, of a string.
  case string([JqStringPart])
  case mark(String)
  case end
}

enum JqStringPart: Hashable, Sendable {
  case text(String)
  case tokens([JqToken])
}

enum JqLexer {
  private static let marks = [
    "?//=", "?//", "|=", "+=", "-=", "*=", "/=", "%=", "//=", "//", "==", "!=", "<=", ">=", "..",
    "and", "|",
    ",", "(", ")", "[", "]", "{", "}", ":", ";", ".", "?", "=", "<", ">", "+", "-", "*", "/", "%",
  ].map { Array($0.utf8) }

  static func tokens(_ text: String) throws(JqFault) -> [JqToken] {
    let bytes = Array(text.utf8)
    var at = 0
    let tokens = try tokens(bytes, &at, inString: false, depth: 0)
    return tokens + [.end]
  }

  private static func isStart(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte == 0x5F }

  private static func name(_ text: [UInt8], _ at: inout Int) -> String {
    let start = at
    while at < text.count {
      if text[at].isASCIIWord {
        at += 1
      } else if text[at] == 0x3A, at + 2 < text.count, text[at + 1] == 0x3A, isStart(text[at + 2]) {
        at += 2
      } else {
        break
      }
    }
    return String(lenient: text[start..<at])
  }

  private static func tokens(
    _ text: [UInt8], _ at: inout Int, inString: Bool, depth: Int
  ) throws(JqFault) -> [JqToken] {
    guard depth < 100 else { throw JqFault(message: "syntax error: strings nest too deeply") }
    var tokens: [JqToken] = []
    var level = 0
    while at < text.count {
      let byte = text[at]
      if byte.isASCIISpace {
        at += 1
      } else if byte == 0x23 {
        while at < text.count, text[at] != 10 { at += 1 }
      } else if byte == 0x22 {
        at += 1
        tokens.append(.string(try string(text, &at, depth: depth)))
      } else if byte == 0x40, at + 1 < text.count, text[at + 1].isASCIIWord {
        at += 1
        tokens.append(.format("@" + name(text, &at)))
      } else if byte == 0x24, at + 1 < text.count, isStart(text[at + 1]) {
        at += 1
        tokens.append(.variable(name(text, &at)))
      } else if byte == 0x2E, at + 1 < text.count, isStart(text[at + 1]) {
        at += 1
        let start = at
        while at < text.count, text[at].isASCIIWord { at += 1 }
        tokens.append(.field(String(lenient: text[start..<at])))
      } else if byte.isASCIIDigit
        || (byte == 0x2E && at + 1 < text.count && text[at + 1].isASCIIDigit)
      {
        let (value, length) = AwkNumber.prefix(text[at...])
        at += max(1, length)
        tokens.append(.number(value))
      } else if isStart(byte) {
        tokens.append(.name(name(text, &at)))
      } else if let mark = marks.first(where: { text[at...].starts(with: $0) }) {
        if inString {
          if byte == 0x28 { level += 1 }
          if byte == 0x29 {
            if level == 0 {
              at += 1
              return tokens + [.end]
            }
            level -= 1
          }
        }
        at += mark.count
        tokens.append(.mark(String(lenient: mark)))
      } else {
        throw JqFault(message: "syntax error, unexpected INVALID_CHARACTER")
      }
    }
    if inString { throw JqFault(message: "syntax error, unexpected $end") }
    return tokens
  }

  private static func string(
    _ text: [UInt8], _ at: inout Int, depth: Int
  ) throws(JqFault) -> [JqStringPart] {
    var parts: [JqStringPart] = []
    var plain: [UInt8] = []
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte == 0x22 {
        if !plain.isEmpty || parts.isEmpty { parts.append(.text(String(lenient: plain))) }
        return parts
      }
      guard byte == 0x5C else {
        plain.append(byte)
        continue
      }
      guard at < text.count else { break }
      let next = text[at]
      at += 1
      switch next {
      case 0x28:
        if !plain.isEmpty { parts.append(.text(String(lenient: plain))) }
        plain = []
        parts.append(.tokens(try tokens(text, &at, inString: true, depth: depth + 1)))
      case 0x6E: plain.append(10)
      case 0x74: plain.append(9)
      case 0x72: plain.append(13)
      case 0x62: plain.append(8)
      case 0x66: plain.append(12)
      case 0x22, 0x5C, 0x2F: plain.append(next)
      case 0x75:
        guard var code = hex(text, &at) else {
          throw JqFault(message: "syntax error, unexpected INVALID_CHARACTER")
        }
        if (0xD800..<0xDC00).contains(code), at + 1 < text.count, text[at] == 0x5C,
          text[at + 1] == 0x75
        {
          at += 2
          if let low = hex(text, &at), (0xDC00..<0xE000).contains(low) {
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
          }
        }
        UTF8Reading.append(code, to: &plain)
      default: throw JqFault(message: "syntax error, unexpected INVALID_CHARACTER")
      }
    }
    throw JqFault(message: "syntax error, unexpected QQSTRING_TEXT, expecting QQSTRING_END")
  }
  static func hex(_ text: [UInt8], _ at: inout Int) -> UInt32? {
    guard at + 4 <= text.count else { return nil }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = text[at].asciiHexValue else { return nil }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}
