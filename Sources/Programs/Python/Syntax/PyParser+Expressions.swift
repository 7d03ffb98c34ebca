// Expressions, from the loosest binding to the tightest.

extension PyParser {
  /// Expressions with commas: a tuple where there is one.
  mutating func starExpressions() throws(PySyntaxError) -> PyExpr {
    if isWord("yield") { return try yieldExpression() }
    let start = span
    let first = try starExpression()
    guard isOp(",") else { return first }
    var parts = [first]
    while take(",") {
      if endsExpressions { break }
      parts.append(try starExpression())
    }
    return PyExpr(.tuple(parts), start.through(last))
  }
  private var endsExpressions: Bool {
    switch kind {
    case .newline, .end: true
    case .op(let op): [")", "]", "}", "=", ":", ";"].contains(op) || op.hasSuffix("=")
    case .keyword("in"), .keyword("for"): true
    default: false
    }
  }
  mutating func starExpression() throws(PySyntaxError) -> PyExpr {
    let start = span
    if take("*") { return PyExpr(.starred(try bitwise(0)), start.through(last)) }
    return try namedExpression()
  }

  mutating func yieldExpression() throws(PySyntaxError) -> PyExpr {
    let start = span
    index += 1
    guard functions > 0 else {
      throw PySyntaxError(message: "'yield' outside function", span: start)
    }
    if takeWord("from") { return PyExpr(.yieldFrom(try expression()), start.through(last)) }
    if isLineEnd || isOp(")") || isOp("]") || isOp("=") { return PyExpr(.yield(nil), start) }
    return PyExpr(.yield(try starExpressions()), start.through(last))
  }

  /// The targets of a `for`.
  mutating func targets() throws(PySyntaxError) -> PyExpr {
    let start = span
    let first = try starTarget()
    guard isOp(",") else { return first }
    var parts = [first]
    while take(",") {
      if isWord("in") { break }
      parts.append(try starTarget())
    }
    return PyExpr(.tuple(parts), start.through(last))
  }
  mutating func starTarget() throws(PySyntaxError) -> PyExpr {
    let start = span
    let target =
      take("*")
      ? PyExpr(.starred(try bitwise(0)), start.through(last)) : try bitwise(0)
    try checkTarget(target, "assign to")
    return target
  }

  mutating func namedExpression() throws(PySyntaxError) -> PyExpr {
    if case .name(let name) = kind, peek() == .op(":=") {
      let start = span
      index += 2
      return PyExpr(.named(name, try expression()), start.through(last))
    }
    let value = try expression()
    recent = value.span
    return value
  }

  mutating func expression() throws(PySyntaxError) -> PyExpr {
    try nest()
    defer { depth -= 1 }
    if isWord("lambda") { return try lambda() }
    let value = try disjunction()
    guard isWord("if") else { return value }
    index += 1
    let test = try disjunction()
    guard takeWord("else") else {
      throw PySyntaxError(
        message: "expected 'else' after 'if' expression", span: value.span.through(last))
    }
    let other = try expression()
    return PyExpr(
      .conditional(test: test, yes: value, no: other), value.span.through(other.span))
  }

  private mutating func lambda() throws(PySyntaxError) -> PyExpr {
    let start = span
    index += 1
    let parameters = try self.parameters(until: ":", notes: false)
    try expect(":")
    functions += 1
    let body = try expression()
    functions -= 1
    return PyExpr(.lambda(parameters, body), start.through(last))
  }

  private mutating func disjunction() throws(PySyntaxError) -> PyExpr {
    let first = try conjunction()
    guard isWord("or") else { return first }
    var parts = [first]
    while takeWord("or") { parts.append(try conjunction()) }
    return PyExpr(.boolean(isAnd: false, parts), first.span.through(last))
  }
  private mutating func conjunction() throws(PySyntaxError) -> PyExpr {
    let first = try inversion()
    guard isWord("and") else { return first }
    var parts = [first]
    while takeWord("and") { parts.append(try inversion()) }
    return PyExpr(.boolean(isAnd: true, parts), first.span.through(last))
  }
  private mutating func inversion() throws(PySyntaxError) -> PyExpr {
    guard isWord("not") else { return try comparison() }
    let start = span
    index += 1
    try nest()
    defer { depth -= 1 }
    return PyExpr(.unary(.not, try inversion()), start.through(last))
  }
  private mutating func comparison() throws(PySyntaxError) -> PyExpr {
    let first = try bitwise(0)
    var rest: [(op: PyCompare, right: PyExpr)] = []
    while let op = comparator() { rest.append((op, try bitwise(0))) }
    return rest.isEmpty ? first : PyExpr(.compare(first, rest), first.span.through(last))
  }
  private mutating func comparator() -> PyCompare? {
    switch kind {
    case .op(let text):
      guard ["==", "!=", "<", "<=", ">", ">="].contains(text) else { return nil }
      index += 1
      return PyCompare(rawValue: text)
    case .keyword("in"):
      index += 1
      return .contains
    case .keyword("is"):
      index += 1
      return takeWord("not") ? .isNot : .isSame
    case .keyword("not") where peek() == .keyword("in"):
      index += 2
      return .notContains
    default: return nil
    }
  }

  private static let levels: [[String: PyBinary]] = [
    ["|": .or], ["^": .xor], ["&": .and], ["<<": .left, ">>": .right],
    ["+": .add, "-": .subtract],
    ["*": .multiply, "/": .divide, "//": .floorDivide, "%": .modulo, "@": .matrix],
  ]
  /// Binary operators that group to the left, loosest first.
  mutating func bitwise(_ level: Int) throws(PySyntaxError) -> PyExpr {
    guard level < Self.levels.count else { return try unary() }
    var left = try bitwise(level + 1)
    var count = 0
    while case .op(let text) = kind, let op = Self.levels[level][text] {
      count += 1
      guard count < 2000 else {
        throw PySyntaxError(message: "too many operators in one expression", span: span)
      }
      index += 1
      let right = try bitwise(level + 1)
      left = PyExpr(.binary(op, left, right), left.span.through(last))
    }
    return left
  }
  private mutating func unary() throws(PySyntaxError) -> PyExpr {
    let start = span
    let op: PyUnary? = isOp("-") ? .minus : isOp("+") ? .plus : isOp("~") ? .invert : nil
    guard let op else { return try power() }
    index += 1
    try nest()
    defer { depth -= 1 }
    let value = try unary()
    return PyExpr(.unary(op, value), start.through(last))
  }
  private mutating func power() throws(PySyntaxError) -> PyExpr {
    if isWord("await") { throw .unmodelled("async and await", span) }
    let base = try primary()
    guard take("**") else { return base }
    try nest()
    defer { depth -= 1 }
    let exponent = try unary()
    return PyExpr(.binary(.power, base, exponent), base.span.through(last))
  }

  private mutating func primary() throws(PySyntaxError) -> PyExpr {
    var value = try atom()
    var count = 0
    while case .op(let op) = kind {
      count += 1
      guard count < 1000 else { throw invalid() }
      switch op {
      case ".":
        index += 1
        let name = try self.name()
        value = PyExpr(.attribute(value, name), value.span.through(last))
      case "(":
        index += 1
        let arguments = try self.arguments()
        value = PyExpr(.call(value, arguments), value.span.through(last))
      case "[":
        index += 1
        let key = try slices()
        try expect("]")
        value = PyExpr(.item(value, key), value.span.through(last))
      default: return value
      }
    }
    return value
  }

  private mutating func slices() throws(PySyntaxError) -> PyExpr {
    let start = span
    let first = try slice()
    guard isOp(",") else { return first }
    var parts = [first]
    while take(",") {
      if isOp("]") { break }
      parts.append(try slice())
    }
    return PyExpr(.tuple(parts), start.through(last))
  }
  private mutating func slice() throws(PySyntaxError) -> PyExpr {
    let start = span
    if isOp("*") { return try starExpression() }
    let lower = isOp(":") ? nil : try namedExpression()
    guard take(":") else { return lower ?? PyExpr(.none, start) }
    let upper = isOp(":") || isOp("]") || isOp(",") ? nil : try expression()
    var step: PyExpr?
    if take(":"), !isOp("]"), !isOp(",") { step = try expression() }
    return PyExpr(.slice(lower, upper, step), start.through(last))
  }

  /// The arguments of a call, behind its bracket; takes the closing one.
  mutating func arguments() throws(PySyntaxError) -> [PyArgument] {
    var out: [PyArgument] = []
    var sawNamed = false
    while !isOp(")") {
      let start = span
      if take("**") {
        out.append(PyArgument(kind: .doubleStar, value: try expression()))
        sawNamed = true
      } else if take("*") {
        out.append(PyArgument(kind: .star, value: try expression()))
      } else if case .name(let name) = kind, peek() == .op("=") {
        index += 2
        out.append(PyArgument(kind: .named(name), value: try expression()))
        sawNamed = true
      } else {
        let value = try namedExpression()
        if isWord("for") {
          let inner = try comprehension(.generator, value, nil, from: start)
          out.append(PyArgument(kind: .plain, value: inner))
        } else {
          if isOp("=") {
            throw PySyntaxError(
              message: #"expression cannot contain assignment, perhaps you meant "=="?"#,
              span: value.span.through(span))
          }
          guard !sawNamed else {
            throw PySyntaxError(
              message: "positional argument follows keyword argument", span: value.span)
          }
          out.append(PyArgument(kind: .plain, value: value))
        }
      }
      if !take(",") { break }
    }
    guard isOp(")") else { throw missingComma(in: out.last?.value) }
    index += 1
    return out
  }

  /// Real: two expressions side by side in brackets are told of together.
  func missingComma(in before: PyExpr?) -> PySyntaxError {
    switch kind {
    case .name, .integer, .float, .string, .formatted, .bytes:
      if let before {
        return PySyntaxError(
          message: "invalid syntax. Perhaps you forgot a comma?", span: before.span.through(span))
      }
    default: break
    }
    return invalid()
  }

  mutating func comprehension(
    _ form: PyComprehension.Form, _ element: PyExpr, _ value: PyExpr?, from start: PySpan
  ) throws(PySyntaxError) -> PyExpr {
    var clauses: [PyClause] = []
    while true {
      if isWord("async") { throw .unmodelled("async and await", span) }
      guard takeWord("for") else { break }
      let target = try targets()
      guard takeWord("in") else { throw invalid() }
      let iterable = try disjunction()
      var tests: [PyExpr] = []
      while takeWord("if") {
        tests.append(try conditionOfClause())
      }
      clauses.append(PyClause(target: target, iterable: iterable, tests: tests))
      guard clauses.count < 20 else { throw invalid() }
    }
    return PyExpr(
      .comprehension(
        PyComprehension(form: form, element: element, value: value, clauses: clauses)),
      start.through(last))
  }
  private mutating func conditionOfClause() throws(PySyntaxError) -> PyExpr {
    if case .name(let name) = kind, peek() == .op(":=") {
      let start = span
      index += 2
      return PyExpr(.named(name, try disjunction()), start.through(last))
    }
    return try disjunction()
  }
}
