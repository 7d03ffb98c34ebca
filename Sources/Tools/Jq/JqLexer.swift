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
  case program(JqWords)
}

/// The words of a program, and at which byte of the whole each begins.
struct JqWords: Hashable, Sendable {
  var tokens: [JqToken] = []
  var starts: [Int] = []

  /// The line of each, counted from 1.
  var lines: [Int] = []

  mutating func append(_ token: JqToken, at start: Int, line: Int = 1) {
    tokens.append(token)
    starts.append(start)
    lines.append(line)
  }
  /// Where a name first stands: `$x`, or a function with the number of its arguments, `foo/1`.
  func start(of name: String) -> Int? {
    let bare = name.split(separator: "/")[0]
    for (token, start) in zip(tokens, starts) {
      switch token {
      case .name(let word) where word == bare: return start
      case .variable(let word) where "$" + word == name: return start
      case .string(let parts):
        for case .program(let inner) in parts {
          if let start = inner.start(of: name) { return start }
        }
      default: break
      }
    }
    return nil
  }
  /// The end stands where the last word does; so it is told of.
  mutating func finish() { append(.end, at: starts.last ?? 0) }
}

enum JqLexer {
  private static let marks = [
    "?//=", "?//", "|=", "+=", "-=", "*=", "/=", "%=", "//=", "//", "==", "!=", "<=", ">=", "..",
    "and", "|",
    ",", "(", ")", "[", "]", "{", "}", ":", ";", ".", "?", "=", "<", ">", "+", "-", "*", "/", "%",
  ].map { Array($0.utf8) }

  static func words(_ text: String) throws(JqFault) -> JqWords {
    let bytes = Array(text.utf8)
    var at = 0
    var words = try words(bytes, &at, inString: false, depth: 0)
    words.finish()
    return words
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

  private static func words(
    _ text: [UInt8], _ at: inout Int, inString: Bool, depth: Int
  ) throws(JqFault) -> JqWords {
    guard depth < 100 else { throw JqFault("syntax error: strings nest too deeply") }
    var words = JqWords()
    /// The brackets that are open, by what closes them.
    var open: [UInt8] = []
    var line = 1, counted = 0
    func lineNumber(_ place: Int) -> Int {
      line += text[counted..<place].count { $0 == 10 }
      counted = place
      return line
    }
    func invalid(_ place: Int) -> JqFault {
      let wanted = open.isEmpty && !inString && !words.tokens.isOpenEnded ? ", expecting $end" : ""
      return JqFault("syntax error, unexpected INVALID_CHARACTER\(wanted)", at: place)
    }
    while at < text.count {
      let byte = text[at]
      let begin = at
      if byte.isASCIISpace {
        at += 1
      } else if byte == 0x23 {
        while at < text.count, text[at] != 10 { at += 1 }
      } else if byte == 0x22 {
        at += 1
        words.append(.string(try string(text, &at, depth: depth)), at: begin)
      } else if byte == 0x40, at + 1 < text.count, text[at + 1].isASCIIWord {
        at += 1
        words.append(.format("@" + name(text, &at)), at: begin)
      } else if byte == 0x24, at + 1 < text.count, isStart(text[at + 1]) {
        at += 1
        words.append(.variable(name(text, &at)), at: begin, line: lineNumber(begin))
      } else if byte == 0x2E, at + 1 < text.count, isStart(text[at + 1]) {
        at += 1
        let start = at
        while at < text.count, text[at].isASCIIWord { at += 1 }
        words.append(.field(String(lenient: text[start..<at])), at: begin)
      } else if byte.isASCIIDigit
        || (byte == 0x2E && at + 1 < text.count && text[at + 1].isASCIIDigit)
      {
        let (value, length) = AwkNumber.prefix(text[at...])
        at += max(1, length)
        words.append(.number(value), at: begin)
      } else if isStart(byte) {
        words.append(.name(name(text, &at)), at: begin)
      } else if let mark = marks.first(where: { text[at...].starts(with: $0) }) {
        switch byte {
        case 0x28: open.append(0x29)
        case 0x5B: open.append(0x5D)
        case 0x7B: open.append(0x7D)
        case 0x29, 0x5D, 0x7D:
          if open.isEmpty, inString, byte == 0x29 {
            at += 1
            words.finish()
            return words
          }
          // Real: what closes a bracket that is not open is no word at all.
          guard open.popLast() == byte else { throw invalid(begin) }
        default: break
        }
        at += mark.count
        words.append(.mark(String(lenient: mark)), at: begin)
      } else {
        throw invalid(begin)
      }
    }
    if inString { throw JqFault("syntax error, unexpected $end", at: words.starts.last) }
    return words
  }

  private static func string(
    _ text: [UInt8], _ at: inout Int, depth: Int
  ) throws(JqFault) -> [JqStringPart] {
    var parts: [JqStringPart] = []
    var plain: [UInt8] = []
    let begin = at - 1
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
        parts.append(.program(try words(text, &at, inString: true, depth: depth + 1)))
      case 0x6E: plain.append(10)
      case 0x74: plain.append(9)
      case 0x72: plain.append(13)
      case 0x62: plain.append(8)
      case 0x66: plain.append(12)
      case 0x22, 0x5C, 0x2F: plain.append(next)
      case 0x75:
        guard var code = hex(text, &at) else {
          throw JqFault("syntax error, unexpected INVALID_CHARACTER", at: at)
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
      default:
        throw JqFault(
          "Invalid escape at line 1, column 4 (while parsing '\"\\\(Character(Unicode.Scalar(next)))\"')",
          at: at - 2)
      }
    }
    var fault = JqFault(
      "syntax error, unexpected $end, expecting QQSTRING_TEXT or QQSTRING_INTERP_START or QQSTRING_END",
      at: min(begin + 1, text.count - 1))
    if begin > 0, text[begin - 1] == 0x2E {
      fault.add(
        "try .[\"field\"] instead of .field for unusually named fields", at: nil)
    }
    throw fault
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

extension [JqToken] {
  /// Whether something has to follow: a mark that needs what stands behind it.
  fileprivate var isOpenEnded: Bool {
    guard case .mark(let mark)? = last else { return false }
    return !["]", ")", "}", "?", ".", ".."].contains(mark)
  }
}
