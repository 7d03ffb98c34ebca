// Reading SQL's expressions, the loosest binding first.

extension SQLParser {
  mutating func expression() throws(SQLProblem) -> SQLExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 60 else { throw .tooMuch }
    var left = try conjunction()
    while take("OR") { left = .binary("OR", left, try conjunction()) }
    return left
  }
  mutating func conjunction() throws(SQLProblem) -> SQLExpression {
    var left = try negation()
    while take("AND") || take("&&") { left = .binary("AND", left, try negation()) }
    return left
  }
  mutating func negation() throws(SQLProblem) -> SQLExpression {
    guard take("NOT") else { return try comparison() }
    depth += 1
    defer { depth -= 1 }
    guard depth < 60 else { throw .tooMuch }
    return .unary("NOT", try negation())
  }
  mutating func comparison() throws(SQLProblem) -> SQLExpression {
    let left = try sum()
    for symbol in ["=", "<>", "!=", "<=", ">=", "<", ">"] where take(symbol) {
      return .binary(symbol, left, try sum())
    }
    if take("IS") {
      let negated = take("NOT")
      if take("TRUE") { return .binary(negated ? "<>" : "=", left, .value(.boolean(true))) }
      if take("FALSE") { return .binary(negated ? "<>" : "=", left, .value(.boolean(false))) }
      try need("NULL")
      return .isNull(left, negated: negated)
    }
    let negated = take("NOT")
    if take("LIKE") { return .binary(negated ? "NOT LIKE" : "LIKE", left, try sum()) }
    if take("ILIKE") { return .binary(negated ? "NOT ILIKE" : "ILIKE", left, try sum()) }
    if take("IN") {
      try need("(")
      if here.upper == "SELECT" { throw .unmodelled("a SELECT within IN") }
      var list: [SQLExpression] = []
      repeat { list.append(try expression()) } while take(",")
      try need(")")
      return .inList(left, list, negated: negated)
    }
    if take("BETWEEN") {
      let low = try sum()
      try need("AND")
      return .between(left, low, try sum(), negated: negated)
    }
    if negated { throw wrong() }
    return left
  }
  mutating func sum() throws(SQLProblem) -> SQLExpression {
    var left = try product()
    while true {
      if take("+") {
        left = .binary("+", left, try product())
      } else if take("-") {
        left = .binary("-", left, try product())
      } else if take("||") {
        left = .binary("||", left, try product())
      } else {
        return left
      }
    }
  }
  mutating func product() throws(SQLProblem) -> SQLExpression {
    var left = try atom()
    while true {
      if take("*") {
        left = .binary("*", left, try atom())
      } else if take("/") {
        left = .binary("/", left, try atom())
      } else if take("%") {
        left = .binary("%", left, try atom())
      } else if take("::") {
        _ = try type("")
      } else {
        return left
      }
    }
  }
  mutating func atom() throws(SQLProblem) -> SQLExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 60 else { throw .tooMuch }
    let token = here
    switch token.kind {
    case .number:
      at += 1
      if let whole = Int(token.text) { return .value(.integer(whole)) }
      guard let real = Double(token.text) else { throw .syntax(near: token.text, at: token.at) }
      return .value(.real(real))
    case .string:
      at += 1
      return .value(.text(token.text))
    case .symbol:
      if take("(") {
        if here.upper == "SELECT" { throw .unmodelled("a SELECT within an expression") }
        let inner = try expression()
        try need(")")
        return inner
      }
      if take("-") { return .unary("-", try atom()) }
      if take("+") { return try atom() }
      if take("*") { return .star }
      throw wrong()
    case .word:
      switch token.upper {
      case "NULL":
        at += 1
        return .value(.null)
      case "TRUE", "FALSE":
        at += 1
        return .value(.boolean(token.upper == "TRUE"))
      case "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_USER", "LOCALTIMESTAMP", "SESSION_USER":
        at += 1
        if take("(") { try need(")") }
        return .call(token.text.lowercased(), [], isDistinct: false, at: token.at)
      case "INTERVAL", "CASE", "EXISTS", "CAST", "EXTRACT": throw .unmodelled(token.upper)
      default: break
      }
      if token.text.hasPrefix("@@") {
        at += 1
        return .call(token.text.lowercased(), [], isDistinct: false, at: token.at)
      }
      fallthrough
    case .quoted:
      let first = try name()
      if here.text == "(", token.kind == .word {
        at += 1
        let isDistinct = take("DISTINCT")
        var arguments: [SQLExpression] = []
        if here.text != ")" {
          repeat { arguments.append(try expression()) } while take(",")
        }
        try need(")")
        return .call(first.lowercased(), arguments, isDistinct: isDistinct, at: token.at)
      }
      if take(".") { return .column(table: first, name: try name(), at: token.at) }
      return .column(table: nil, name: first, at: token.at)
    case .end: throw wrong()
    }
  }
}
