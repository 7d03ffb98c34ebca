// The smallest expressions: names, literals, displays, formatted strings.

import Text

extension PyParser {
  mutating func atom() throws(PySyntaxError) -> PyExpr {
    let start = span
    switch kind {
    case .name(let name):
      index += 1
      return PyExpr(.name(name), start)
    case .integer(let value):
      index += 1
      return PyExpr(.integer(value), start)
    case .float(let value):
      index += 1
      return PyExpr(.float(value), start)
    case .string, .formatted, .bytes: return try strings()
    case .keyword("None"):
      index += 1
      return PyExpr(.none, start)
    case .keyword("True"), .keyword("False"):
      let value = isWord("True")
      index += 1
      return PyExpr(.bool(value), start)
    case .op("..."):
      index += 1
      return PyExpr(.ellipsis, start)
    case .op("("):
      try nest()
      defer { depth -= 1 }
      return try brackets()
    case .op("["):
      try nest()
      defer { depth -= 1 }
      return try listDisplay()
    case .op("{"):
      try nest()
      defer { depth -= 1 }
      return try braces()
    default: throw invalid()
    }
  }

  private mutating func brackets() throws(PySyntaxError) -> PyExpr {
    let start = span
    index += 1
    if take(")") { return PyExpr(.tuple([]), start.through(last), isBracketed: true) }
    if isWord("yield") {
      let value = try yieldExpression()
      try expect(")")
      return PyExpr(value.kind, value.span, isBracketed: true)
    }
    let first = try starExpression()
    if isWord("for") {
      let value = try comprehension(.generator, first, nil, from: start)
      try expect(")")
      return PyExpr(value.kind, start.through(last))
    }
    guard isOp(",") else {
      guard isOp(")") else { throw missingComma(in: first) }
      index += 1
      return PyExpr(first.kind, first.span, isBracketed: true)
    }
    var parts = [first]
    while take(",") {
      if isOp(")") { break }
      parts.append(try starExpression())
    }
    guard isOp(")") else { throw missingComma(in: parts.last) }
    index += 1
    return PyExpr(.tuple(parts), start.through(last), isBracketed: true)
  }

  private mutating func listDisplay() throws(PySyntaxError) -> PyExpr {
    let start = span
    index += 1
    if take("]") { return PyExpr(.list([]), start.through(last)) }
    let first = try starExpression()
    if isWord("for") {
      let value = try comprehension(.list, first, nil, from: start)
      try expect("]")
      return PyExpr(value.kind, start.through(last))
    }
    var parts = [first]
    while take(",") {
      if isOp("]") { break }
      parts.append(try starExpression())
    }
    guard isOp("]") else { throw missingComma(in: parts.last) }
    index += 1
    return PyExpr(.list(parts), start.through(last))
  }

  private mutating func braces() throws(PySyntaxError) -> PyExpr {
    let start = span
    index += 1
    if take("}") { return PyExpr(.dict([]), start.through(last)) }
    var items: [(key: PyExpr?, value: PyExpr)] = []
    if take("**") {
      items.append((nil, try bitwise(0)))
    } else {
      let first = try starExpression()
      guard take(":") else { return try setDisplay(first, start) }
      let value = try expression()
      if isWord("for") {
        let whole = try comprehension(.dict, first, value, from: start)
        try expect("}")
        return PyExpr(whole.kind, start.through(last))
      }
      items.append((first, value))
    }
    while take(",") {
      if isOp("}") { break }
      if take("**") {
        items.append((nil, try bitwise(0)))
      } else {
        let key = try expression()
        guard take(":") else {
          throw PySyntaxError(message: "':' expected after dictionary key", span: last)
        }
        items.append((key, try expression()))
      }
    }
    guard isOp("}") else { throw missingComma(in: items.last?.value) }
    index += 1
    return PyExpr(.dict(items), start.through(last))
  }

  private mutating func setDisplay(
    _ first: PyExpr, _ start: PySpan
  ) throws(PySyntaxError) -> PyExpr {
    if isWord("for") {
      let value = try comprehension(.set, first, nil, from: start)
      try expect("}")
      return PyExpr(value.kind, start.through(last))
    }
    var parts = [first]
    while take(",") {
      if isOp("}") { break }
      parts.append(try starExpression())
    }
    guard isOp("}") else { throw missingComma(in: parts.last) }
    index += 1
    return PyExpr(.set(parts), start.through(last))
  }

  // MARK: Strings

  /// Literals side by side are one.
  private mutating func strings() throws(PySyntaxError) -> PyExpr {
    let start = span
    var pieces: [PyPiece] = []
    var bytes: [UInt8]?
    var isFormatted = false
    while true {
      switch kind {
      case .string(let text):
        if case .text(let before)? = pieces.last {
          pieces[pieces.count - 1] = .text(before + text)
        } else {
          pieces.append(.text(text))
        }
      case .bytes(let more): bytes = (bytes ?? []) + more
      case .formatted(let raw, let isRaw, let line, let column):
        isFormatted = true
        var reader = PyFormatReader(
          raw: raw, isRaw: isRaw, line: line, column: column, span: span, functions: functions,
          depth: depth)
        pieces += try reader.pieces()
      default:
        let whole = start.through(last)
        if let bytes {
          guard pieces.isEmpty else {
            throw PySyntaxError(message: "cannot mix bytes and nonbytes literals", span: whole)
          }
          return PyExpr(.bytes(bytes), whole)
        }
        if isFormatted { return PyExpr(.joined(pieces), whole) }
        if case .text(let text)? = pieces.first { return PyExpr(.string(text), whole) }
        return PyExpr(.string(""), whole)
      }
      index += 1
    }
  }
}

/// Reads the body of a formatted string.
struct PyFormatReader {
  let raw: [UInt8]
  let isRaw: Bool
  var line: Int
  var column: Int
  let span: PySpan
  let functions: Int
  let depth: Int
  var index = 0

  init(
    raw: [UInt8], isRaw: Bool, line: Int, column: Int, span: PySpan, functions: Int, depth: Int
  ) {
    self.raw = raw
    self.isRaw = isRaw
    self.line = line
    self.column = column
    self.span = span
    self.functions = functions
    self.depth = depth
  }

  private func error(_ message: String) -> PySyntaxError {
    PySyntaxError(message: "f-string: \(message)", span: span)
  }

  mutating func pieces(inSpec: Bool = false, level: Int = 0) throws(PySyntaxError) -> [PyPiece] {
    guard level < 3 else { throw error("expressions nested too deeply") }
    var out: [PyPiece] = []
    var text: [UInt8] = []
    func flush(_ out: inout [PyPiece], _ text: inout [UInt8]) throws(PySyntaxError) {
      guard !text.isEmpty else { return }
      out.append(.text(try isRaw ? String(lenient: text) : PyEscapes.text(text, span)))
      text = []
    }
    while index < raw.count {
      let byte = raw[index]
      if byte == 0x5C, !isRaw, index + 1 < raw.count, raw[index + 1] != 0x7B {
        text += raw[index...index + 1]
        advance(2)
      } else if byte == 0x7B {
        if !inSpec, index + 1 < raw.count, raw[index + 1] == 0x7B {
          text.append(0x7B)
          advance(2)
          continue
        }
        try flush(&out, &text)
        advance(1)
        out += try field(level)
      } else if byte == 0x7D {
        if inSpec { break }
        guard index + 1 < raw.count, raw[index + 1] == 0x7D else {
          throw error("single '}' is not allowed")
        }
        text.append(0x7D)
        advance(2)
      } else {
        text.append(byte)
        advance(1)
      }
    }
    try flush(&out, &text)
    return out
  }

  private mutating func advance(_ count: Int) {
    for _ in 0..<count where index < raw.count {
      if raw[index] == 10 {
        line += 1
        column = 0
      } else {
        column += 1
      }
      index += 1
    }
  }

  private mutating func field(_ level: Int) throws(PySyntaxError) -> [PyPiece] {
    let start = index, startLine = line, startColumn = column
    var nesting = 0
    var end = index
    scan: while end < raw.count {
      let byte = raw[end]
      switch byte {
      case 0x28, 0x5B, 0x7B: nesting += 1
      case 0x29, 0x5D: nesting -= 1
      case 0x7D:
        if nesting <= 0 { break scan }
        nesting -= 1
      case 0x21 where nesting <= 0 && end + 1 < raw.count && raw[end + 1] != 0x3D: break scan
      case 0x3A where nesting <= 0: break scan
      case 0x22, 0x27:
        var close = end + 1
        while close < raw.count, raw[close] != byte { close += raw[close] == 0x5C ? 2 : 1 }
        end = close
      default: break
      }
      end += 1
    }
    guard end < raw.count else { throw error("expecting '}'") }
    var text = Array(raw[start..<end])
    var label: String?
    let trimmed = text.reversed().drop { $0 == 0x20 }
    if trimmed.first == 0x3D, let before = trimmed.dropFirst().first,
      ![0x3D, 0x21, 0x3C, 0x3E].contains(before)
    {
      label = String(lenient: text)
      text = Array(trimmed.dropFirst().reversed())
    }
    guard text.contains(where: { $0 != 0x20 && $0 != 10 }) else {
      throw error("valid expression required before '}'")
    }
    var parser = PyParser(
      try PyLexer.expression(text, line: startLine, column: startColumn))
    parser.functions = functions
    parser.depth = depth + 1
    let value = try parser.starExpressions()
    guard parser.kind == .newline || parser.kind == .end else { throw error("invalid syntax") }
    advance(end - start)
    var conversion = ""
    if raw[index] == 0x21 {
      advance(1)
      guard index < raw.count, [0x72, 0x73, 0x61].contains(raw[index]) else {
        throw error("invalid conversion character: expected 's', 'r', or 'a'")
      }
      conversion = String(Character(Unicode.Scalar(raw[index])))
      advance(1)
    }
    var spec: [PyPiece] = []
    if index < raw.count, raw[index] == 0x3A {
      advance(1)
      spec = try pieces(inSpec: true, level: level + 1)
    }
    guard index < raw.count, raw[index] == 0x7D else { throw error("expecting '}'") }
    advance(1)
    // Real: `{x=}` shows the representation unless it is told otherwise.
    if label != nil, conversion.isEmpty, spec.isEmpty { conversion = "r" }
    let piece = PyPiece.field(value, conversion: conversion, spec: spec)
    return label.map { [.text($0), piece] } ?? [piece]
  }
}
