// Cuts an awk program into its words.

import Text

enum AwkToken: Hashable, Sendable {
  case number(Double)
  case string([UInt8])
  case pattern([UInt8])
  case name(String)
  /// A name with `(` directly behind it.
  case function(String)
  case keyword(String)
  case builtin(String)
  case mark(String)
  case newline
  case end
}

enum AwkLexer {
  static let keywords: Set<String> = [
    "BEGIN", "END", "function", "func", "if", "else", "while", "for", "do", "break", "continue",
    "next", "nextfile", "exit", "return", "delete", "in", "getline", "print", "printf",
  ]
  static let builtins: Set<String> = [
    "length", "substr", "index", "split", "sub", "gsub", "match", "sprintf", "tolower", "toupper",
    "sin", "cos", "atan2", "exp", "log", "sqrt", "int", "rand", "srand", "system", "close",
    "fflush",
    "gensub", "strftime", "systime", "mktime",
  ]
  private static let marks = [
    "**=", "&&", "||", "++", "--", "+=", "-=", "*=", "/=", "%=", "^=", "==", "<=", ">=", "!=", "!~",
    ">>", "**", "{", "}", "(", ")", "[", "]", ";", ",", "+", "-", "*", "/", "%", "^", "!", ">", "<",
    "|", "?", ":", "~", "$", "=",
  ].map { Array($0.utf8) }

  static func words(
    _ text: [UInt8], _ dialect: AwkDialect
  ) throws(AwkFault) -> [(token: AwkToken, line: Int)] {
    var words: [(token: AwkToken, line: Int)] = []
    var at = 0
    var line = 1
    func next(_ offset: Int = 0) -> UInt8? { at + offset < text.count ? text[at + offset] : nil }
    while let byte = next() {
      if byte == 10 {
        words.append((.newline, line))
        line += 1
        at += 1
      } else if byte.isASCIISpace {
        at += 1
      } else if byte == 0x5C, next(1) == 10 || (next(1) == 13 && next(2) == 10) {
        at += next(1) == 10 ? 2 : 3
        line += 1
      } else if byte == 0x23 {
        while let other = next(), other != 10 { at += 1; _ = other }
      } else if byte == 0x22 {
        at += 1
        let string = try self.string(text, &at, line)
        words.append((.string(string), line))
      } else if byte.isASCIIDigit || (byte == 0x2E && next(1)?.isASCIIDigit == true) {
        words.append((.number(number(text, &at, dialect)), line))
      } else if byte.isASCIILetter || byte == 0x5F {
        let start = at
        while next()?.isASCIIWord == true { at += 1 }
        let name = String(lenient: text[start..<at])
        if keywords.contains(name) {
          words.append((.keyword(name == "func" ? "function" : name), line))
        } else if builtins.contains(name) {
          words.append((.builtin(name), line))
        } else {
          words.append((next() == 0x28 ? .function(name) : .name(name), line))
        }
      } else if byte == 0x2F, allowsPattern(words.last?.token) {
        at += 1
        words.append((.pattern(try pattern(text, &at, line)), line))
      } else if let mark = marks.first(where: {
        text[at...].starts(with: $0) && (dialect.hasExtras || !$0.starts(with: [0x2A, 0x2A]))
      }) {
        at += mark.count
        var name = String(lenient: mark)
        if name == "**" { name = "^" } else if name == "**=" { name = "^=" }
        words.append((.mark(name), line))
      } else {
        throw AwkFault(message: "unexpected character '\(String(lenient: [byte]))'", line: line)
      }
    }
    words.append((.newline, line))
    words.append((.end, line))
    return words
  }

  /// Whether a slash here begins a pattern rather than divides.
  private static func allowsPattern(_ last: AwkToken?) -> Bool {
    switch last {
    case .number, .string, .pattern, .name, .builtin: false
    case .mark(let mark): ![")", "]", "$", "++", "--"].contains(mark)
    case .keyword(let word): word != "getline" && word != "in"
    default: true
    }
  }

  private static func string(_ text: [UInt8], _ at: inout Int, _ line: Int) throws(AwkFault)
    -> [UInt8]
  {
    var out: [UInt8] = []
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte == 0x22 { return out }
      if byte == 10 { break }
      guard byte == 0x5C, at < text.count else {
        out.append(byte)
        continue
      }
      escape(text, &at, &out)
    }
    throw AwkFault(
      message: "runaway string constant \"\(String(lenient: out.prefix(20))) ...", line: line)
  }

  /// What stands behind a backslash in a string.
  static func escape(_ text: [UInt8], _ at: inout Int, _ out: inout [UInt8]) {
    guard at < text.count else { return out.append(0x5C) }
    let byte = text[at]
    at += 1
    switch byte {
    case 0x6E: out.append(10)
    case 0x74: out.append(9)
    case 0x72: out.append(13)
    case 0x5C, 0x22, 0x2F: out.append(byte)
    case 0x61: out.append(7)
    case 0x62: out.append(8)
    case 0x66: out.append(12)
    case 0x76: out.append(11)
    case 10: break
    case 0x30...0x37:
      var value = Int(byte - 0x30), digits = 1
      while digits < 3, at < text.count, (0x30...0x37).contains(text[at]) {
        value = value * 8 + Int(text[at] - 0x30)
        at += 1
        digits += 1
      }
      out.append(UInt8(truncatingIfNeeded: value))
    default: out += [0x5C, byte]
    }
  }

  private static func pattern(_ text: [UInt8], _ at: inout Int, _ line: Int) throws(AwkFault)
    -> [UInt8]
  {
    var out: [UInt8] = []
    var inBracket = false
    while at < text.count, text[at] != 10 {
      let byte = text[at]
      at += 1
      if byte == 0x5C, at < text.count {
        if text[at] == 0x2F { out.append(0x2F) } else { out += [byte, text[at]] }
        at += 1
        continue
      }
      if byte == 0x2F, !inBracket { return out }
      if byte == 0x5B, !inBracket {
        inBracket = true
        out.append(byte)
        if at < text.count, text[at] == 0x5E {
          out.append(text[at])
          at += 1
        }
        if at < text.count, text[at] == 0x5D {
          out.append(text[at])
          at += 1
        }
        continue
      }
      if byte == 0x5B, inBracket, at < text.count, text[at] == 0x3A {
        // A class: its own bracket does not end the outer one.
        out.append(byte)
        while at < text.count, text[at] != 0x5D, text[at] != 10 {
          out.append(text[at])
          at += 1
        }
        if at < text.count, text[at] == 0x5D {
          out.append(0x5D)
          at += 1
        }
        continue
      }
      if byte == 0x5D { inBracket = false }
      out.append(byte)
    }
    throw AwkFault(
      message: "runaway regular expression /\(String(lenient: out.prefix(20))) ...", line: line)
  }

  private static func number(
    _ text: [UInt8], _ at: inout Int, _ dialect: AwkDialect
  ) -> Double {
    if dialect.hasExtras, text[at] == 0x30, at + 2 < text.count, text[at + 1] | 0x20 == 0x78,
      text[at + 2].isASCIIHexDigit
    {
      at += 2
      var value = 0.0
      while at < text.count, let digit = text[at].asciiHexValue {
        value = value * 16 + Double(digit)
        at += 1
      }
      return value
    }
    let (value, length) = AwkNumber.prefix(text[at...])
    at += max(1, length)
    return value
  }
}

/// Numbers in text, as strtod reads them.
enum AwkNumber {
  /// The number that the text begins with (no white space before it), and its length.
  static func prefix(_ text: ArraySlice<UInt8>) -> (value: Double, length: Int) {
    var at = text.startIndex
    let end = text.endIndex
    if at < end, text[at] == 0x2B || text[at] == 0x2D { at += 1 }
    let digits = at
    var count = 0
    while at < end, text[at].isASCIIDigit {
      at += 1
      count += 1
    }
    if at < end, text[at] == 0x2E {
      at += 1
      while at < end, text[at].isASCIIDigit {
        at += 1
        count += 1
      }
    }
    guard count > 0 else { return (0, 0) }
    if at - digits == count, count < 16 {
      // Whole and small: no need of the long way.
      var isWhole = true
      var value = 0
      for byte in text[digits..<at] {
        if byte == 0x2E { isWhole = false }
        value = value * 10 + Int(byte &- 0x30)
      }
      if isWhole, at == end || text[at] | 0x20 != 0x65 {
        return (
          text[text.startIndex] == 0x2D ? -Double(value) : Double(value), at - text.startIndex
        )
      }
    }
    if at < end, text[at] | 0x20 == 0x65 {
      var more = at + 1
      if more < end, text[more] == 0x2B || text[more] == 0x2D { more += 1 }
      if more < end, text[more].isASCIIDigit {
        while more < end, text[more].isASCIIDigit { more += 1 }
        at = more
      }
    }
    var word = String(lenient: text[text.startIndex..<at])
    if word.hasSuffix(".") { word += "0" }
    word = word.replacing(".e", with: ".0e").replacing(".E", with: ".0e")
    return (Double(word) ?? 0, at - text.startIndex)
  }
  /// As `prefix`, past white space.
  static func value(_ text: [UInt8]) -> Double {
    prefix(text.drop(while: \.isASCIISpace)).value
  }
  /// The number that the whole text is, white space around it aside.
  static func whole(_ text: [UInt8]) -> Double? {
    let rest = text.drop(while: \.isASCIISpace)
    guard !rest.isEmpty else { return nil }
    let (value, length) = prefix(rest)
    guard length > 0, rest.dropFirst(length).allSatisfy(\.isASCIISpace) else { return nil }
    return value
  }
}
