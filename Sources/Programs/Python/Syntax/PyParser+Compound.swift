// Statements with blocks: if, while, for, try, with, def, class.

extension PyParser {
  mutating func compound() throws(PySyntaxError) -> PyStmt {
    let start = span
    try nest()
    defer { depth -= 1 }
    switch kind {
    case .keyword("if"): return try ifStatement(start)
    case .keyword("while"):
      index += 1
      let test = try namedExpression()
      loops += 1
      let body = try block("'while' statement", start.line)
      loops -= 1
      return PyStmt(.while(test, body, orElse: try elseBlock()), start)
    case .keyword("for"):
      index += 1
      let target = try targets()
      guard takeWord("in") else { throw invalid() }
      let iterable = try starExpressions()
      loops += 1
      let body = try block("'for' statement", start.line)
      loops -= 1
      return PyStmt(.for(target, iterable, body, orElse: try elseBlock()), start)
    case .keyword("try"): return try tryStatement(start)
    case .keyword("with"): return try withStatement(start)
    default: return try decorated(start)
    }
  }

  private mutating func elseBlock() throws(PySyntaxError) -> [PyStmt] {
    let line = span.line
    guard takeWord("else") else { return [] }
    return try block("'else' statement", line)
  }

  private mutating func ifStatement(_ start: PySpan) throws(PySyntaxError) -> PyStmt {
    var parts: [(test: PyExpr, body: [PyStmt])] = []
    var word = "if"
    while isWord(word) {
      let line = span.line
      index += 1
      let test = try namedExpression()
      parts.append((test, try block("'\(word)' statement", line)))
      word = "elif"
    }
    return PyStmt(.if(parts, orElse: try elseBlock()), start)
  }

  private mutating func tryStatement(_ start: PySpan) throws(PySyntaxError) -> PyStmt {
    index += 1
    let body = try block("'try' statement", start.line)
    var handlers: [PyHandlerTree] = []
    while isWord("except") {
      let at = span
      index += 1
      if isOp("*") { throw .unmodelled("except* (exception groups)", at) }
      var type: PyExpr?
      var name: String?
      if !isOp(":") {
        type = try expression()
        if isOp(",") {
          throw PySyntaxError(
            message: "multiple exception types must be parenthesized", span: type?.span ?? at)
        }
        if takeWord("as") { name = try self.name() }
      }
      let line = at.line
      handlers.append(
        PyHandlerTree(
          type: type, name: name, body: try block("'except' statement", line), span: at))
    }
    let orElse = handlers.isEmpty ? [] : try elseBlock()
    var final: [PyStmt] = []
    let line = span.line
    if takeWord("finally") {
      final = try block("'finally' statement", line)
    } else if handlers.isEmpty {
      throw PySyntaxError(message: "expected 'except' or 'finally' block", span: span)
    }
    return PyStmt(.try(body, handlers, orElse: orElse, finally: final), start)
  }

  private mutating func withStatement(_ start: PySpan) throws(PySyntaxError) -> PyStmt {
    index += 1
    var items: [(context: PyExpr, target: PyExpr?)] = []
    // Brackets around several items; else they belong to the first expression.
    let before = index
    var bracketed = false
    if isOp("("), let close = closing(index), close + 1 < tokens.count,
      tokens[close + 1].kind == .op(":")
    {
      var at = index + 1
      var level = 0
      while at < close {
        if case .op(let op) = tokens[at].kind {
          if "([{".contains(op) { level += 1 }
          if ")]}".contains(op) { level -= 1 }
        }
        if level == 0, tokens[at].kind == .keyword("as") { bracketed = true }
        at += 1
      }
    }
    index = before
    if bracketed { index += 1 }
    repeat {
      if bracketed, isOp(")") { break }
      let context = try expression()
      var target: PyExpr?
      if takeWord("as") { target = try starTarget() }
      items.append((context, target))
    } while take(",")
    if bracketed { try expect(")") }
    return PyStmt(.with(items, try block("'with' statement", start.line)), start)
  }

  private func closing(_ start: Int) -> Int? {
    var level = 0, at = start
    while at < tokens.count {
      if case .op(let op) = tokens[at].kind {
        if op == "(" || op == "[" || op == "{" { level += 1 }
        if op == ")" || op == "]" || op == "}" {
          level -= 1
          if level == 0 { return at }
        }
      }
      at += 1
    }
    return nil
  }

  private mutating func decorated(_ start: PySpan) throws(PySyntaxError) -> PyStmt {
    var decorators: [PyExpr] = []
    while take("@") {
      decorators.append(try namedExpression())
      guard kind == .newline else { throw invalid() }
      index += 1
    }
    let at = span
    if isWord("async") { throw .unmodelled("async and await", at) }
    if takeWord("def") {
      let name = try self.name()
      if isOp("[") { throw .unmodelled("type parameters", span) }
      guard isOp("(") else { throw PySyntaxError(message: "expected '('", span: span) }
      index += 1
      let parameters = try self.parameters(until: ")", notes: true)
      try expect(")")
      let result = take("->") ? try expression() : nil
      let outerLoops = loops
      functions += 1
      loops = 0
      let body = try block("function definition", at.line)
      functions -= 1
      loops = outerLoops
      return PyStmt(
        .function(
          PyFunctionTree(
            name: name, parameters: parameters, body: body, decorators: decorators, result: result)
        ), at)
    }
    guard takeWord("class") else { throw invalid() }
    let name = try self.name()
    if isOp("[") { throw .unmodelled("type parameters", span) }
    var arguments: [PyArgument] = []
    if take("(") { arguments = try self.arguments() }
    let outerLoops = loops, outerFunctions = functions
    loops = 0
    functions = 0
    let body = try block("class definition", at.line)
    loops = outerLoops
    functions = outerFunctions
    return PyStmt(
      .classDefinition(
        PyClassTree(name: name, arguments: arguments, body: body, decorators: decorators)), at)
  }

  mutating func parameters(
    until end: String, notes: Bool
  ) throws(PySyntaxError) -> PyParameters {
    var out = PyParameters()
    var sawStar = false
    func one(_ parser: inout PyParser) throws(PySyntaxError) -> PyParameters.One {
      let name = try parser.name()
      var one = PyParameters.One(name: name)
      if notes, parser.take(":") { one.note = try parser.expression() }
      return one
    }
    while !isOp(end) {
      let at = span
      if take("**") {
        out.doubleStar = try one(&self)
        _ = take(",")
        break
      }
      if take("/") {
        out.positionalOnly = out.plain.count
      } else if take("*") {
        guard !sawStar else {
          throw PySyntaxError(message: "* argument may appear only once", span: at)
        }
        sawStar = true
        if !isOp(",") { out.star = try one(&self) }
      } else {
        var parameter = try one(&self)
        if take("=") { parameter.fallback = try expression() }
        if sawStar {
          out.keywordOnly.append(parameter)
        } else {
          if parameter.fallback == nil, out.plain.last?.fallback != nil {
            throw PySyntaxError(
              message: "parameter without a default follows parameter with a default", span: at)
          }
          out.plain.append(parameter)
        }
      }
      guard take(",") else { break }
    }
    var seen: Set<String> = []
    for name in out.names where !seen.insert(name).inserted {
      throw PySyntaxError(
        message: "duplicate argument '\(name)' in function definition", span: span)
    }
    return out
  }
}
