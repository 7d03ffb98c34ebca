// An expression's text, cut into tokens.

/// A token with its place.
struct CELToken: Sendable {
  enum Kind: Hashable, Sendable {
    case symbol, word, int, uint, double, string, bytes, end
  }
  var kind: Kind
  /// As it was written; `<EOF>` at the end.
  var text: String
  var offset: Int
  /// What a literal of text means.
  var scalars: [Unicode.Scalar] = []
  var bytes: [UInt8] = []

  func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }
}

/// Cuts a text into tokens.
///
/// Real: the lexer of CEL's grammar; what begins no token is told and left out.
struct CELLexer {
  private let text: [Unicode.Scalar]
  private var place = 0
  var problems: [CELProblem] = []

  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  private static let symbols = [
    "==", "!=", "<=", ">=", "&&", "||", "<", ">", "[", "]", "{", "}", "(", ")", ".", ",", "-", "!",
    "?", ":", "+", "*", "/", "%",
  ].map { Array($0.unicodeScalars) }

  mutating func tokens() -> [CELToken] {
    var all: [CELToken] = []
    while let token = next() { all.append(token) }
    all.append(CELToken(kind: .end, text: "<EOF>", offset: text.count))
    return all
  }

  private func at(_ ahead: Int) -> Unicode.Scalar? {
    place + ahead < text.count ? text[place + ahead] : nil
  }
  private func written(from start: Int) -> String {
    String(String.UnicodeScalarView(text[start..<place]))
  }

  private mutating func next() -> CELToken? {
    while let scalar = at(0) {
      if " \t\r\n\u{c}".unicodeScalars.contains(scalar) {
        place += 1
      } else if scalar == "/", at(1) == "/" {
        while place < text.count, text[place] != "\n" { place += 1 }
      } else {
        break
      }
    }
    guard let first = at(0) else { return nil }
    let start = place
    if let token = quoted() { return token }
    if Self.isWord(first), !Self.isDigit(first) {
      while let scalar = at(0), Self.isWord(scalar) { place += 1 }
      let word = written(from: start)
      let isSymbol = ["in", "true", "false", "null"].contains(word)
      return CELToken(kind: isSymbol ? .symbol : .word, text: word, offset: start)
    }
    if Self.isDigit(first) || first == "." && at(1).map(Self.isDigit) ?? false { return number() }
    for symbol in Self.symbols
    where text.count - place >= symbol.count
      && text[place..<place + symbol.count].elementsEqual(symbol)
    {
      place += symbol.count
      return CELToken(kind: .symbol, text: written(from: start), offset: start)
    }
    refuse()
    return next()
  }

  /// Real: ANTLR takes as much as began a token and could not end it, with the character after.
  private mutating func refuse() {
    let start = place
    let first = text[place]
    place += 1
    if first == "=" || first == "&" || first == "|", place < text.count {
      place += 1
    } else if first == "'" || first == "\"" {
      while place < text.count, text[place] != "\n" { place += 1 }
      if place < text.count { place += 1 }
    }
    let shown = written(from: start)
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
      .split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "\\t")
    problems.append(
      CELProblem(offset: start, message: "Syntax error: token recognition error at: '\(shown)'"))
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      || scalar == "_"
  }
  private static func hexValue(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "0"..."9": scalar.value - 48
    case "a"..."f": scalar.value - 87
    case "A"..."F": scalar.value - 55
    default: nil
    }
  }

  private mutating func number() -> CELToken {
    let start = place
    var kind = CELToken.Kind.int
    if at(0) == "0", at(1) == "x", at(2).flatMap(Self.hexValue) != nil {
      place += 2
      while let scalar = at(0), Self.hexValue(scalar) != nil { place += 1 }
    } else {
      while let scalar = at(0), Self.isDigit(scalar) { place += 1 }
      if at(0) == ".", at(1).map(Self.isDigit) ?? false {
        kind = .double
        place += 1
        while let scalar = at(0), Self.isDigit(scalar) { place += 1 }
      }
      if at(0) == "e" || at(0) == "E" {
        let sign = at(1) == "+" || at(1) == "-" ? 1 : 0
        if at(1 + sign).map(Self.isDigit) ?? false {
          kind = .double
          place += 1 + sign
          while let scalar = at(0), Self.isDigit(scalar) { place += 1 }
        }
      }
    }
    if kind == .int, at(0) == "u" || at(0) == "U" {
      kind = .uint
      place += 1
    }
    return CELToken(kind: kind, text: written(from: start), offset: start)
  }

  /// A literal of text or bytes, raw or not, in one or three quotation marks; nil where none is.
  private mutating func quoted() -> CELToken? {
    var ahead = 0
    var isRaw = false
    var isBytes = false
    for _ in 0..<2 {
      if let scalar = at(ahead), scalar == "r" || scalar == "R", !isRaw {
        isRaw = true
        ahead += 1
      } else if let scalar = at(ahead), scalar == "b" || scalar == "B", !isBytes {
        isBytes = true
        ahead += 1
      }
    }
    guard let mark = at(ahead), mark == "'" || mark == "\"" else { return nil }
    let isTriple = at(ahead + 1) == mark && at(ahead + 2) == mark
    let start = place
    place += ahead + (isTriple ? 3 : 1)
    var token = CELToken(kind: isBytes ? .bytes : .string, text: "", offset: start)
    while let scalar = at(0) {
      if scalar == mark, !isTriple || (at(1) == mark && at(2) == mark) {
        place += isTriple ? 3 : 1
        token.text = written(from: start)
        if isBytes, token.bytes.isEmpty {
          token.bytes = Array(String(String.UnicodeScalarView(token.scalars)).utf8)
        }
        return token
      }
      if scalar == "\n", !isTriple { break }
      place += 1
      if scalar == "\\", !isRaw {
        guard let meant = escape() else { break }
        token.scalars.append(meant)
      } else {
        if scalar == "\\", let other = at(0) {
          token.scalars.append(scalar)
          place += 1
          token.scalars.append(other)
        } else {
          token.scalars.append(scalar)
        }
      }
    }
    place = start
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let letter = at(0) else { return nil }
    place += 1
    switch letter {
    case "a": return "\u{7}"
    case "b": return "\u{8}"
    case "f": return "\u{c}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{b}"
    case "\\", "'", "\"", "`", "?": return letter
    case "x", "X": return code(digits: 2, radix: 16)
    case "u": return code(digits: 4, radix: 16)
    case "U": return code(digits: 8, radix: 16)
    case "0"..."3":
      place -= 1
      return code(digits: 3, radix: 8)
    default: return nil
    }
  }
  private mutating func code(digits: Int, radix: UInt32) -> Unicode.Scalar? {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let scalar = at(0), let digit = Self.hexValue(scalar), digit < radix else { return nil }
      value = value &* radix &+ digit
      place += 1
    }
    return Unicode.Scalar(value)
  }
}
