// Python text to tokens: indentation, joined lines, numbers, strings.

import Text

/// Reads a whole source. Real: CPython 3.12's tokenizer and its complaints.
struct PyLexer {
  let bytes: [UInt8]
  var index = 0
  var line = 1
  /// Where the present line begins.
  var lineStart = 0
  var tokens: [PyToken] = []
  private var indents = [0]
  private var open: [(mark: UInt8, span: PySpan)] = []
  /// The bracket that no other closes. Real: it is told of where the parser fails on a later line.
  private(set) var unclosed: PySyntaxError?

  init(_ bytes: [UInt8], line: Int = 1) {
    self.bytes = bytes
    self.line = line
  }

  static func tokens(
    of text: [UInt8]
  ) throws(PySyntaxError) -> (tokens: [PyToken], unclosed: PySyntaxError?) {
    var lexer = PyLexer(text)
    return (try lexer.all(), lexer.unclosed)
  }

  /// The tokens of an expression inside a formatted string.
  static func expression(
    _ text: [UInt8], line: Int, column: Int
  ) throws(PySyntaxError) -> [PyToken] {
    // NB: in brackets, so that line ends count for nothing.
    var lexer = PyLexer(text, line: line)
    lexer.lineStart = -column
    lexer.open.append((0, .none))
    while true {
      lexer.skipBlanks()
      guard lexer.index < text.count else { break }
      try lexer.token()
    }
    lexer.add(.newline, from: lexer.index)
    lexer.add(.end, from: lexer.index)
    return lexer.tokens
  }

  private mutating func all() throws(PySyntaxError) -> [PyToken] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      lineStart = 3
    }
    var atStart = true
    while index < bytes.count {
      if atStart, open.isEmpty {
        guard try indentation() else { continue }
        atStart = false
      }
      skipBlanks()
      guard index < bytes.count else { break }
      if bytes[index] == 10 {
        if open.isEmpty {
          add(.newline, from: index, to: index + 1)
          atStart = true
        }
        newLine()
        continue
      }
      try token()
    }
    if let (mark, span) = open.last {
      unclosed = PySyntaxError(
        message: "'\(Character(Unicode.Scalar(mark)))' was never closed", span: span)
    }
    if let last = tokens.last, last.kind != .newline { add(.newline, from: index) }
    while indents.count > 1 {
      indents.removeLast()
      add(.dedent, from: index)
    }
    add(.end, from: index)
    return tokens
  }

  private mutating func newLine() {
    index += 1
    line += 1
    lineStart = index
  }

  private func span(from start: Int, to end: Int) -> PySpan {
    PySpan(
      line: line, column: start - lineStart, endLine: line, endColumn: end - lineStart)
  }
  private mutating func add(_ kind: PyToken.Kind, from start: Int, to end: Int? = nil) {
    tokens.append(PyToken(kind: kind, span: span(from: start, to: end ?? start)))
  }

  /// Measures the beginning of a line; false where the line says nothing.
  private mutating func indentation() throws(PySyntaxError) -> Bool {
    var width = 0
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case 0x20: width += 1
      case 0x09: width = (width / 8 + 1) * 8
      case 0x0C: width = 0
      default:
        if bytes[index] == 0x23 || bytes[index] == 10 || bytes[index] == 13 {
          while index < bytes.count, bytes[index] != 10 { index += 1 }
          if index < bytes.count { newLine() }
          return false
        }
        if width > indents.last ?? 0 {
          guard indents.count < 100 else {
            throw PySyntaxError(
              type: "IndentationError", message: "too many levels of indentation",
              span: span(from: index, to: index))
          }
          indents.append(width)
          add(.indent, from: start, to: index)
        }
        while width < indents.last ?? 0 {
          indents.removeLast()
          add(.dedent, from: index)
        }
        guard width == indents.last else {
          let end = bytes[index...].firstIndex(of: 10) ?? bytes.count
          throw PySyntaxError(
            type: "IndentationError",
            message: "unindent does not match any outer indentation level",
            span: span(from: end, to: end))
        }
        return true
      }
      index += 1
    }
    return false
  }

  /// Passes over spaces, comments, joined lines; line ends too where a bracket is open.
  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0C, 0x0D: index += 1
      case 0x23: while index < bytes.count, bytes[index] != 10 { index += 1 }
      case 10 where !open.isEmpty: newLine()
      case 0x5C where index + 1 < bytes.count && bytes[index + 1] == 10:
        index += 1
        newLine()
      case 0x5C where index + 2 < bytes.count && bytes[index + 1] == 13 && bytes[index + 2] == 10:
        index += 2
        newLine()
      default: return
      }
    }
  }

  private mutating func token() throws(PySyntaxError) {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if byte.isASCIIDigit || (byte == 0x2E && next.isASCIIDigit) { return try number() }
    if isNameStart(byte) {
      if let prefix = stringPrefix() { return try string(prefix) }
      let start = index
      while index < bytes.count, isNamePart(bytes[index]) { index += 1 }
      let text = String(lenient: bytes[start..<index])
      add(PyWords.keywords.contains(text) ? .keyword(text) : .name(text), from: start, to: index)
      return
    }
    if byte == 0x22 || byte == 0x27 { return try string("") }
    for word in PyWords.operators where bytes[index...].starts(with: word) {
      let start = index
      index += word.count
      try bracket(byte, start)
      add(.op(String(decoding: word, as: UTF8.self)), from: start, to: index)
      return
    }
    let here = span(from: index, to: index + 1)
    switch byte {
    case 0x5C:
      throw PySyntaxError(
        message: "unexpected character after line continuation character", span: here)
    default:
      throw PySyntaxError(message: "invalid syntax", span: here)
    }
  }

  private mutating func bracket(_ byte: UInt8, _ start: Int) throws(PySyntaxError) {
    let here = span(from: start, to: start + 1)
    switch byte {
    case 0x28, 0x5B, 0x7B:
      guard open.count < 200 else {
        throw PySyntaxError(message: "too many nested parentheses", span: here)
      }
      open.append((byte, here))
    case 0x29, 0x5D, 0x7D:
      let wanted: UInt8 = byte == 0x29 ? 0x28 : byte == 0x5D ? 0x5B : 0x7B
      let mark = Character(Unicode.Scalar(byte))
      guard let last = open.popLast(), last.mark != 0 else {
        throw PySyntaxError(message: "unmatched '\(mark)'", span: here)
      }
      guard last.mark == wanted else {
        let other = Character(Unicode.Scalar(last.mark))
        let place = last.span.line == line ? "" : " on line \(last.span.line)"
        throw PySyntaxError(
          message:
            "closing parenthesis '\(mark)' does not match opening parenthesis '\(other)'\(place)",
          span: here)
      }
    default: break
    }
  }

  func isNameStart(_ byte: UInt8) -> Bool {
    byte == 0x5F || byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
  func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || byte.isASCIIDigit }

  private mutating func number() throws(PySyntaxError) {
    let start = index
    var isFloat = false
    let radix: Int =
      switch bytes[index] == 0x30 && index + 1 < bytes.count ? bytes[index + 1] | 0x20 : 0 {
      case 0x78: 16
      case 0x6F: 8
      case 0x62: 2
      default: 10
      }
    if radix != 10 { index += 2 }
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isASCIIDigit || byte == 0x5F {
        index += 1
      } else if radix == 16, byte.isASCIIHexDigit {
        index += 1
      } else if radix == 10, byte == 0x2E, !isFloat {
        isFloat = true
        index += 1
      } else if radix == 10, byte | 0x20 == 0x65, index + 1 < bytes.count,
        bytes[index + 1].isASCIIDigit
          || (index + 2 < bytes.count && (bytes[index + 1] == 0x2B || bytes[index + 1] == 0x2D)
            && bytes[index + 2].isASCIIDigit)
      {
        isFloat = true
        index += 2
        while index < bytes.count, bytes[index].isASCIIDigit || bytes[index] == 0x5F { index += 1 }
        break
      } else {
        break
      }
    }
    let digits = bytes[start..<index].filter { $0 != 0x5F }
    let here = span(from: start, to: index)
    if index < bytes.count, isNameStart(bytes[index]) {
      if bytes[index] | 0x20 == 0x6A { throw .unmodelled("complex numbers", here) }
      let names = ["and", "else", "for", "if", "in", "is", "or", "not"]
      guard names.contains(where: { bytes[index...].starts(with: $0.utf8) }) else {
        throw PySyntaxError(
          message: "invalid decimal literal", span: span(from: index - 1, to: index))
      }
    }
    let text = String(decoding: digits, as: UTF8.self)
    if isFloat {
      add(.float(Double(text) ?? .infinity), from: start, to: index)
    } else if radix == 10 {
      if digits.count > 1, digits[0] == 0x30, digits.contains(where: { $0 != 0x30 }) {
        throw PySyntaxError(
          message: "leading zeros in decimal integer literals are not permitted; "
            + "use an 0o prefix for octal integers", span: here)
      }
      guard digits.count <= 4300, let value = BigInteger(text, radix: 10) else {
        throw PySyntaxError(
          message: "Exceeds the limit (4300 digits) for integer string conversion", span: here)
      }
      add(.integer(value), from: start, to: index)
    } else {
      guard let value = BigInteger(String(text.dropFirst(2)), radix: radix) else {
        let name = radix == 16 ? "hexadecimal" : radix == 8 ? "octal" : "binary"
        throw PySyntaxError(message: "invalid \(name) literal", span: here)
      }
      add(.integer(value), from: start, to: index)
    }
  }
}

extension UInt8 {
  var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x66) }
}
