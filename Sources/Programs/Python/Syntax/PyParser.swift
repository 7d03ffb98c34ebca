// Python tokens to a tree: the cursor, statements in a row, blocks.

/// Reads a module. Real: CPython 3.12's grammar, without `match`, `async` and type parameters.
struct PyParser {
  let tokens: [PyToken]
  var index = 0
  var depth = 0
  var functions = 0
  var loops = 0
  /// Where the last expression began.
  var recent = PySpan.none

  init(_ tokens: [PyToken]) { self.tokens = tokens }

  static func module(_ text: [UInt8]) throws(PySyntaxError) -> [PyStmt] {
    let (tokens, unclosed) = try PyLexer.tokens(of: text)
    var parser = PyParser(tokens)
    var body: [PyStmt] = []
    do throws(PySyntaxError) {
      while parser.kind != .end {
        if parser.kind == .indent { throw parser.invalid() }
        body += try parser.statement()
      }
    } catch {
      // Real: what counts is where reading stopped, not what is marked.
      if let unclosed, error.message.hasPrefix("invalid syntax"),
        parser.isAtEnd || parser.span.line > unclosed.span.line
      {
        throw unclosed
      }
      throw error
    }
    if let unclosed { throw unclosed }
    return body
  }

  // MARK: The cursor

  var token: PyToken {
    index < tokens.count ? tokens[index] : PyToken(kind: .end, span: tokens.last?.span ?? .none)
  }
  var kind: PyToken.Kind { token.kind }
  var span: PySpan { token.span }
  var last: PySpan { index > 0 && index <= tokens.count ? tokens[index - 1].span : .none }
  func peek(_ count: Int = 1) -> PyToken.Kind {
    index + count < tokens.count ? tokens[index + count].kind : .end
  }

  private var isAtEnd: Bool { kind == .end || kind == .newline && peek() == .end }

  func isOp(_ text: String) -> Bool { kind == .op(text) }
  func isWord(_ text: String) -> Bool { kind == .keyword(text) }

  mutating func take(_ text: String) -> Bool {
    guard isOp(text) else { return false }
    index += 1
    return true
  }
  mutating func takeWord(_ text: String) -> Bool {
    guard isWord(text) else { return false }
    index += 1
    return true
  }
  func invalid() -> PySyntaxError {
    if kind == .indent {
      // Real: no place in the line is marked.
      return PySyntaxError(
        type: "IndentationError", message: "unexpected indent",
        span: PySpan(line: span.line, column: -1, endLine: span.line, endColumn: -1))
    }
    return PySyntaxError(message: "invalid syntax", span: span)
  }
  mutating func expect(_ text: String) throws(PySyntaxError) {
    if take(text) { return }
    if text == ":" {
      if isOp("=") {
        index += 1
        let right = try bitwise(0)
        throw PySyntaxError(
          message: "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
          span: recent.through(right.span))
      }
      if kind == .newline { throw PySyntaxError(message: "expected ':'", span: span) }
    }
    throw invalid()
  }
  mutating func expectWord(_ text: String) throws(PySyntaxError) {
    guard takeWord(text) else { throw invalid() }
  }
  mutating func name() throws(PySyntaxError) -> String {
    guard case .name(let text) = kind else { throw invalid() }
    index += 1
    return text
  }
  mutating func nest() throws(PySyntaxError) {
    depth += 1
    guard depth < 90 else {
      throw PySyntaxError(message: "too many nested parentheses", span: span)
    }
  }

  // MARK: Statements

  /// One line of simple statements, or one compound one.
  mutating func statement() throws(PySyntaxError) -> [PyStmt] {
    switch kind {
    case .keyword("if"), .keyword("while"), .keyword("for"), .keyword("def"), .keyword("class"),
      .keyword("try"), .keyword("with"), .op("@"):
      return [try compound()]
    case .keyword("async"), .keyword("await"):
      throw .unmodelled("async and await", span)
    case .name("match"):
      if case .op(let op) = peek(), !["[", "(", "-", "*", "{"].contains(op) { break }
      if case .newline = peek() { break }
      if matchAhead { throw .unmodelled("match statements", span) }
    case .newline:
      index += 1
      return []
    default: break
    }
    var row: [PyStmt] = []
    while true {
      row.append(try simple())
      if take(";") {
        if kind == .newline { break }
        continue
      }
      break
    }
    guard kind == .newline || kind == .end else { throw afterStatement() }
    if kind == .newline { index += 1 }
    return row
  }

  private var matchAhead: Bool {
    var at = index
    while at < tokens.count, tokens[at].kind != .newline { at += 1 }
    return at > index && tokens[at - 1].kind == .op(":")
  }

  /// What is wrong where a statement should have ended.
  private func afterStatement() -> PySyntaxError {
    switch kind {
    case .name, .integer, .float, .string, .formatted, .bytes:
      if index > 0 {
        if case .name(let word) = tokens[index - 1].kind, word == "print" || word == "exec" {
          return PySyntaxError(
            message: "Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?",
            span: tokens[index - 1].span.through(lineEnd))
        }
      }
      return PySyntaxError(message: "invalid syntax", span: span)
    default: return invalid()
    }
  }
  private var lineEnd: PySpan {
    var at = index
    while at + 1 < tokens.count, tokens[at + 1].kind != .newline { at += 1 }
    return tokens[min(at, tokens.count - 1)].span
  }

  /// The block behind a colon; `owner` and its line are named where it is missing.
  mutating func block(_ owner: String, _ line: Int) throws(PySyntaxError) -> [PyStmt] {
    try expect(":")
    guard kind == .newline else {
      var row: [PyStmt] = []
      repeat {
        if kind == .newline || kind == .end { break }
        row.append(try simple())
      } while take(";")
      guard kind == .newline || kind == .end else { throw afterStatement() }
      if kind == .newline { index += 1 }
      return row
    }
    index += 1
    guard kind == .indent else {
      throw PySyntaxError(
        type: "IndentationError",
        message: "expected an indented block after \(owner) on line \(line)",
        span: PySpan(
          line: span.line, column: span.column, endLine: span.line, endColumn: span.column))
    }
    index += 1
    try nest()
    defer { depth -= 1 }
    var body: [PyStmt] = []
    while kind != .dedent, kind != .end {
      if kind == .indent { throw invalid() }
      body += try statement()
    }
    if kind == .dedent { index += 1 }
    return body
  }
}
