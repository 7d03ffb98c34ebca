// The scanner's scalars: literal and folded blocks, quoted and plain text.

import Text

extension YAMLScanner {
  // MARK: Block scalars

  mutating func scanBlockScalar(isLiteral: Bool) throws(YAMLError) -> YAMLToken {
    let start = mark
    skip()
    var chomping = 0
    var increment = 0
    func sign() -> Int { sees("+") ? 1 : sees("-") ? -1 : 0 }
    func digit() throws(YAMLError) -> Int? {
      guard case 0x30...0x39 = byte() else { return nil }
      if sees("0") {
        throw fail("found an indentation indicator equal to 0", context: start)
      }
      return Int(byte() - 0x30)
    }
    if sign() != 0 {
      chomping = sign()
      skip()
      if let number = try digit() {
        increment = number
        skip()
      }
    } else if let number = try digit() {
      increment = number
      skip()
      if sign() != 0 {
        chomping = sign()
        skip()
      }
    }
    try scanRestOfLine(start)

    var end = mark
    var width = increment > 0 ? (indent >= 0 ? indent + increment : increment) : 0
    var text: [UInt8] = []
    var leadingBreak: [UInt8] = []
    var trailingBreaks: [UInt8] = []
    var leadingBlank = false
    try scanBreaks(&width, &trailingBreaks, start, &end)
    while column == width, !isAtEnd {
      let trailingBlank = isBlank()
      if !isLiteral, !leadingBlank, !trailingBlank, leadingBreak.first == 0x0A {
        if trailingBreaks.isEmpty { text.append(0x20) }
      } else {
        text += leadingBreak
      }
      leadingBreak = []
      text += trailingBreaks
      trailingBreaks = []
      leadingBlank = isBlank()
      while !isBreakOrEnd() { take(into: &text) }
      if isBreak() { takeBreak(into: &leadingBreak) }
      try scanBreaks(&width, &trailingBreaks, start, &end)
    }
    if chomping != -1 { text += leadingBreak }
    if chomping == 1 { text += trailingBreaks }
    return YAMLToken(
      kind: .scalar(String(decoding: text, as: UTF8.self), isLiteral ? .literal : .folded),
      start: start, end: end)
  }
  /// Indentation and empty lines; finds out the scalar's indentation where none was given.
  private mutating func scanBreaks(
    _ width: inout Int, _ breaks: inout [UInt8], _ start: SourcePosition,
    _ end: inout SourcePosition
  ) throws(YAMLError) {
    end = mark
    var widest = 0
    while true {
      while width == 0 || column < width, sees(" ") { skip() }
      widest = max(widest, column)
      if width == 0 || column < width, byte() == 0x09 {
        throw fail(
          "found a tab character where an indentation space is expected", context: start)
      }
      guard isBreak() else { break }
      takeBreak(into: &breaks)
      end = mark
    }
    if width == 0 { width = max(widest, indent + 1, 1) }
  }

  // MARK: Quoted scalars

  mutating func scanQuoted(isSingle: Bool) throws(YAMLError) -> YAMLToken {
    let start = mark
    let quote: Unicode.Scalar = isSingle ? "'" : "\""
    skip()
    var text: [UInt8] = []
    while true {
      if isDocumentMark("-") || isDocumentMark(".") {
        throw fail("found unexpected document indicator", context: start)
      }
      if isAtEnd { throw fail("found unexpected end of stream", context: start) }
      var leadingBlanks = false
      while !isBlankOrEnd() {
        if isSingle, sees("'"), sees("'", 1) {
          text.append(UInt8(ascii: "'"))
          skip(2)
        } else if sees(quote) {
          break
        } else if !isSingle, sees("\\"), isBreak(1) {
          skip()
          skipBreak()
          leadingBlanks = true
          break
        } else if !isSingle, sees("\\") {
          try scanEscape(into: &text, start)
        } else {
          take(into: &text)
        }
      }
      if sees(quote) { break }
      var space: [UInt8] = []
      var leadingBreak: [UInt8] = []
      var trailingBreaks: [UInt8] = []
      while isBlank() || isBreak() {
        if isBlank() {
          if leadingBlanks { skip() } else { take(into: &space) }
        } else if leadingBlanks {
          takeBreak(into: &trailingBreaks)
        } else {
          space = []
          takeBreak(into: &leadingBreak)
          leadingBlanks = true
        }
      }
      join(&text, leadingBlanks ? nil : space, leadingBreak, trailingBreaks)
    }
    skip()
    return YAMLToken(
      kind: .scalar(
        String(decoding: text, as: UTF8.self), isSingle ? .singleQuoted : .doubleQuoted),
      start: start, end: mark)
  }
  /// Folds what stood between two words: blanks stay, one line break is a space, more stay but one.
  private func join(
    _ text: inout [UInt8], _ space: [UInt8]?, _ leadingBreak: [UInt8], _ trailingBreaks: [UInt8]
  ) {
    if let space {
      text += space
    } else if leadingBreak.first == 0x0A {
      if trailingBreaks.isEmpty { text.append(0x20) } else { text += trailingBreaks }
    } else {
      text += leadingBreak
      text += trailingBreaks
    }
  }

  private mutating func scanEscape(
    into text: inout [UInt8], _ start: SourcePosition
  ) throws(YAMLError) {
    var width = 0
    switch Unicode.Scalar(byte(1)) {
    case "0": text.append(0)
    case "a": text.append(0x07)
    case "b": text.append(0x08)
    case "t", "\t": text.append(0x09)
    case "n": text.append(0x0A)
    case "v": text.append(0x0B)
    case "f": text.append(0x0C)
    case "r": text.append(0x0D)
    case "e": text.append(0x1B)
    case " ": text.append(0x20)
    case "\"": text.append(0x22)
    // NB: go-yaml does not know `\/`, which YAML took from JSON.
    case "\\": text.append(0x5C)
    case "'": text.append(0x27)
    case "N": text += [0xC2, 0x85]
    case "_": text += [0xC2, 0xA0]
    case "L": text += [0xE2, 0x80, 0xA8]
    case "P": text += [0xE2, 0x80, 0xA9]
    case "x": width = 2
    case "u": width = 4
    case "U": width = 8
    default: throw fail("found unknown escape character", context: start)
    }
    skip(2)
    guard width > 0 else { return }
    var code: UInt32 = 0
    for offset in 0..<width {
      guard let digit = hexDigit(offset) else {
        throw fail("did not find expected hexdecimal number", context: start)
      }
      code = code << 4 | UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw fail("found invalid Unicode character escape code", context: start)
    }
    text += Array(String(scalar).utf8)
    skip(width)
  }

  // MARK: Plain scalars

  mutating func scanPlain() throws(YAMLError) -> YAMLToken {
    let start = mark
    var end = mark
    var text: [UInt8] = []
    var space: [UInt8] = []
    var leadingBreak: [UInt8] = []
    var trailingBreaks: [UInt8] = []
    var leadingBlanks = false
    let width = indent + 1
    while true {
      if isDocumentMark("-") || isDocumentMark(".") || sees("#") { break }
      while !isBlankOrEnd(), !endsPlain() {
        if leadingBlanks || !space.isEmpty {
          join(&text, leadingBlanks ? nil : space, leadingBreak, trailingBreaks)
          space = []
          leadingBreak = []
          trailingBreaks = []
          leadingBlanks = false
        }
        take(into: &text)
        end = mark
      }
      guard isBlank() || isBreak() else { break }
      while isBlank() || isBreak() {
        if isBlank() {
          if leadingBlanks, column < width, byte() == 0x09 {
            throw fail("found a tab character that violates indentation", context: start)
          }
          if leadingBlanks { skip() } else { take(into: &space) }
        } else if leadingBlanks {
          takeBreak(into: &trailingBreaks)
        } else {
          space = []
          takeBreak(into: &leadingBreak)
          leadingBlanks = true
        }
      }
      if flowLevel == 0, column < width { break }
    }
    if leadingBlanks { keyAllowed = true }
    return YAMLToken(
      kind: .scalar(String(decoding: text, as: UTF8.self), .plain), start: start, end: end)
  }
  private func endsPlain() -> Bool {
    if sees(":"), isBlankOrEnd(1) { return true }
    guard flowLevel > 0 else { return false }
    switch byte() {
    case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      return true
    default: return false
    }
  }
}
