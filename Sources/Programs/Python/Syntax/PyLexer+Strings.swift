// String literals: prefixes, quotes, escapes.

import Text

extension PyLexer {
  /// The letters before a quote, where they are a prefix.
  func stringPrefix() -> String? {
    var end = index
    while end < bytes.count, end - index < 3, isNameStart(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == 0x22 || bytes[end] == 0x27 else { return nil }
    let text = String(decoding: bytes[index..<end], as: UTF8.self).lowercased()
    return ["r", "b", "u", "f", "br", "rb", "fr", "rf"].contains(text) ? text : nil
  }

  mutating func string(_ prefix: String) throws(PySyntaxError) {
    let start = index, startLine = line, startLineStart = lineStart
    index += prefix.utf8.count
    let quote = bytes[index]
    let isLong =
      index + 2 < bytes.count && bytes[index + 1] == quote && bytes[index + 2] == quote
    let mark = isLong ? 3 : 1
    index += mark
    let body = index, bodyLine = line, bodyColumn = index - lineStart
    let isFormatted = prefix.contains("f"), isRaw = prefix.contains("r")
    var depth = 0
    func unfinished(_ lexer: PyLexer) -> PySyntaxError {
      let what =
        isLong
        ? "unterminated triple-quoted \(isFormatted ? "f-string" : "string") literal"
        : "unterminated \(isFormatted ? "f-string" : "string") literal"
      let column = start - startLineStart
      return PySyntaxError(
        message: "\(what) (detected at line \(lexer.line))",
        span: PySpan(
          line: startLine, column: column, endLine: startLine, endColumn: column + 1))
    }
    while true {
      guard index < bytes.count else { throw unfinished(self) }
      let byte = bytes[index]
      if byte == 0x5C, index + 1 < bytes.count, depth == 0 || !isFormatted {
        if bytes[index + 1] == 10 {
          index += 2
          line += 1
          lineStart = index
        } else {
          index += 2
        }
        continue
      }
      if byte == quote, depth == 0 || isLong {
        if !isLong { break }
        if index + 2 < bytes.count, bytes[index + 1] == quote, bytes[index + 2] == quote { break }
      }
      if byte == 10 {
        guard isLong else { throw unfinished(self) }
        index += 1
        line += 1
        lineStart = index
        continue
      }
      if isFormatted {
        if byte == 0x7B {
          if depth == 0, index + 1 < bytes.count, bytes[index + 1] == 0x7B {
            index += 2
            continue
          }
          depth += 1
        } else if byte == 0x7D, depth > 0 {
          depth -= 1
        } else if depth > 0, byte == 0x27 || byte == 0x22, byte != quote || !isLong {
          // A string inside a replacement field.
          var end = index + 1
          while end < bytes.count, bytes[end] != byte, bytes[end] != 10 { end += 1 }
          guard end < bytes.count, bytes[end] == byte else { throw unfinished(self) }
          index = end
        }
      }
      index += 1
    }
    let raw = Array(bytes[body..<index])
    index += mark
    let span = PySpan(
      line: startLine, column: start - startLineStart, endLine: line, endColumn: index - lineStart)
    if isFormatted {
      tokens.append(
        PyToken(
          kind: .formatted(raw, isRaw: isRaw, line: bodyLine, column: bodyColumn), span: span))
    } else if prefix.contains("b") {
      guard raw.allSatisfy({ $0 < 0x80 }) else {
        throw PySyntaxError(
          message: "bytes can only contain ASCII literal characters", span: span)
      }
      tokens.append(
        PyToken(kind: .bytes(isRaw ? raw : PyEscapes.bytes(raw)), span: span))
    } else {
      let text = try isRaw ? String(lenient: raw) : PyEscapes.text(raw, span)
      tokens.append(PyToken(kind: .string(text), span: span))
    }
  }
}

enum PyEscapes {
  /// The text of a literal's body. An unknown escape stays as it is written.
  static func text(_ raw: [UInt8], _ span: PySpan) throws(PySyntaxError) -> String {
    guard raw.contains(0x5C) else { return String(lenient: raw) }
    var out: [UInt8] = []
    var index = 0
    while index < raw.count {
      guard raw[index] == 0x5C, index + 1 < raw.count else {
        out.append(raw[index])
        index += 1
        continue
      }
      let letter = raw[index + 1]
      index += 2
      func digits(_ most: Int, _ radix: Int) -> UInt32 {
        var value: UInt32 = 0
        var count = 0
        while count < most, index < raw.count,
          let digit = Character(Unicode.Scalar(raw[index])).hexDigitValue, digit < radix
        {
          value = value &* UInt32(radix) &+ UInt32(digit)
          index += 1
          count += 1
        }
        return value
      }
      func wide(_ count: Int, _ name: String) throws(PySyntaxError) {
        let start = index
        let value = digits(count, 16)
        guard index - start == count, value < 0x11_0000 else {
          throw PySyntaxError(
            message: "(unicode error) 'unicodeescape' codec can't decode bytes in position "
              + "\(start - 2)-\(max(start - 1, index - 1)): truncated \(name) escape", span: span)
        }
        UTF8Reading.append((0xD800...0xDFFF).contains(value) ? 0xFFFD : value, to: &out)
      }
      switch letter {
      case 10: break
      case 0x78: try wide(2, #"\xXX"#)
      case 0x75: try wide(4, #"\uXXXX"#)
      case 0x55: try wide(8, #"\UXXXXXXXX"#)
      case 0x4E: throw .unmodelled(#"\N{...} names of characters"#, span)
      case 0x30...0x37:
        index -= 1
        UTF8Reading.append(digits(3, 8), to: &out)
      default:
        if let plain = simple(letter) {
          out.append(plain)
        } else {
          out.append(0x5C)
          out.append(letter)
        }
      }
    }
    return String(lenient: out)
  }

  static func bytes(_ raw: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < raw.count {
      guard raw[index] == 0x5C, index + 1 < raw.count else {
        out.append(raw[index])
        index += 1
        continue
      }
      let letter = raw[index + 1]
      index += 2
      if letter == 0x78, index + 1 < raw.count,
        let byte = UInt8(String(decoding: raw[index..<index + 2], as: UTF8.self), radix: 16)
      {
        out.append(byte)
        index += 2
      } else if (0x30...0x37).contains(letter) {
        var value = Int(letter) - 0x30
        var count = 1
        while count < 3, index < raw.count, (0x30...0x37).contains(raw[index]) {
          value = value * 8 + Int(raw[index]) - 0x30
          index += 1
          count += 1
        }
        out.append(UInt8(truncatingIfNeeded: value))
      } else if letter == 10 {
        continue
      } else if let plain = simple(letter) {
        out.append(plain)
      } else {
        out += [0x5C, letter]
      }
    }
    return out
  }

  private static func simple(_ letter: UInt8) -> UInt8? {
    switch letter {
    case 0x5C, 0x27, 0x22: letter
    case 0x61: 7
    case 0x62: 8
    case 0x66: 12
    case 0x6E: 10
    case 0x72: 13
    case 0x74: 9
    case 0x76: 11
    default: nil
    }
  }
}
