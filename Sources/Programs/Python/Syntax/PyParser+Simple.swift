// Statements on one line: assignments, imports, return and the like.

extension PyParser {
  mutating func simple() throws(PySyntaxError) -> PyStmt {
    let start = span
    guard case .keyword(let word) = kind else { return try expressionStatement() }
    switch word {
    case "pass", "break", "continue":
      index += 1
      if word != "pass", loops == 0 {
        let text =
          word == "break" ? "'break' outside loop" : "'continue' not properly in loop"
        throw PySyntaxError(message: text, span: start)
      }
      return PyStmt(word == "pass" ? .pass : word == "break" ? .break : .continue, start)
    case "return":
      index += 1
      let value = isLineEnd ? nil : try starExpressions()
      guard functions > 0 else {
        throw PySyntaxError(message: "'return' outside function", span: start.through(last))
      }
      return PyStmt(.return(value), start.through(last))
    case "raise":
      index += 1
      let value = isLineEnd ? nil : try expression()
      var cause: PyExpr?
      if value != nil, takeWord("from") { cause = try expression() }
      return PyStmt(.raise(value, from: cause), start.through(last))
    case "global", "nonlocal":
      index += 1
      var names = [try name()]
      while take(",") { names.append(try name()) }
      return PyStmt(word == "global" ? .global(names) : .nonlocal(names), start)
    case "del":
      index += 1
      var targets: [PyExpr] = []
      repeat {
        if isLineEnd { break }
        targets.append(try expression())
      } while take(",")
      for target in targets { try checkTarget(target, "delete") }
      return PyStmt(.delete(targets), start.through(last))
    case "assert":
      index += 1
      let test = try expression()
      let message = take(",") ? try expression() : nil
      return PyStmt(.assert(test, message), start.through(last))
    case "import":
      index += 1
      var names: [(name: String, alias: String?)] = []
      repeat {
        let path = try dottedName()
        names.append((path, takeWord("as") ? try name() : nil))
      } while take(",")
      return PyStmt(.import(names), start.through(last))
    case "from": return try importFrom(start)
    default: return try expressionStatement()
    }
  }

  var isLineEnd: Bool { kind == .newline || kind == .end || isOp(";") }

  private mutating func dottedName() throws(PySyntaxError) -> String {
    var path = try name()
    while take(".") { path += "." + (try name()) }
    return path
  }

  private mutating func importFrom(_ start: PySpan) throws(PySyntaxError) -> PyStmt {
    index += 1
    var level = 0
    while true {
      if take(".") {
        level += 1
      } else if take("...") {
        level += 3
      } else {
        break
      }
    }
    var path = ""
    if !isWord("import") { path = try dottedName() }
    try expectWord("import")
    if take("*") {
      return PyStmt(.importFrom(path, level: level, [("*", nil)]), start.through(last))
    }
    let bracketed = take("(")
    var names: [(name: String, alias: String?)] = []
    repeat {
      if bracketed, isOp(")") { break }
      let one = try name()
      names.append((one, takeWord("as") ? try name() : nil))
    } while take(",")
    if bracketed { try expect(")") }
    return PyStmt(.importFrom(path, level: level, names), start.through(last))
  }

  private mutating func expressionStatement() throws(PySyntaxError) -> PyStmt {
    let start = span
    let first = try starExpressions()
    if take(":") {
      let note = try expression()
      let value = take("=") ? try yieldOrStars() : nil
      try checkTarget(first, "assign to")
      return PyStmt(.annotated(first, note: note, value), start.through(last))
    }
    if case .op(let op) = kind, op.count >= 2, op.hasSuffix("="),
      let binary = PyBinary(rawValue: String(op.dropLast()))
    {
      switch first.kind {
      case .name, .attribute, .item: break
      default:
        throw PySyntaxError(
          message: "'\(Self.describe(first))' is an illegal expression for augmented assignment",
          span: first.span)
      }
      index += 1
      let value = try yieldOrStars()
      return PyStmt(.augmented(first, binary, value), start.through(last))
    }
    guard isOp("=") else { return PyStmt(.expression(first), start.through(last)) }
    var targets: [PyExpr] = []
    var value = first
    while take("=") {
      try checkTarget(value, "assign to")
      targets.append(value)
      value = try yieldOrStars()
    }
    return PyStmt(.assign(targets, value), start.through(last))
  }

  mutating func yieldOrStars() throws(PySyntaxError) -> PyExpr {
    isWord("yield") ? try yieldExpression() : try starExpressions()
  }

  func checkTarget(_ target: PyExpr, _ verb: String) throws(PySyntaxError) {
    switch target.kind {
    case .name, .attribute, .item: return
    case .tuple(let parts), .list(let parts):
      for part in parts { try checkTarget(part, verb) }
    case .starred(let inner): try checkTarget(inner, verb)
    default:
      let hint =
        verb == "assign to" && isOp("=") == false && index > 0 && tokens[index - 1].kind == .op("=")
        ? " here. Maybe you meant '==' instead of '='?" : ""
      let what = Self.describe(target)
      let needsHint = !["True", "False", "None", "ellipsis"].contains(what)
      throw PySyntaxError(
        message: "cannot \(verb) \(what)\(needsHint ? hint : "")", span: target.span)
    }
  }

  /// Real: the names of `_PyPegen_get_expr_name`.
  static func describe(_ expression: PyExpr) -> String {
    switch expression.kind {
    case .none: "None"
    case .ellipsis: "ellipsis"
    case .bool(let value): value ? "True" : "False"
    case .integer, .float, .string, .bytes: "literal"
    case .name: "name"
    case .joined: "f-string expression"
    case .tuple: "tuple"
    case .list: "list"
    case .set: "set display"
    case .dict: "dict literal"
    case .unary, .binary, .boolean: "expression"
    case .compare: "comparison"
    case .call: "function call"
    case .attribute: "attribute"
    case .item: "subscript"
    case .slice: "slice"
    case .conditional: "conditional expression"
    case .lambda: "lambda"
    case .comprehension(let c):
      switch c.form {
      case .generator: "generator expression"
      case .list: "list comprehension"
      case .set: "set comprehension"
      case .dict: "dict comprehension"
      }
    case .starred: "starred"
    case .yield, .yieldFrom: "yield expression"
    case .named: "named expression"
    }
  }
}
