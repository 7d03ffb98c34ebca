// Reads bc's language, a line or a function at a time.

struct BcParser: Sendable {
  private var lexer: BcLexer
  private var token: BcToken
  /// The line in which the token at hand stands.
  private var line = 1
  private var depth = 0

  /// - Parameter line: the number of the text's first line.
  init(_ text: String, line: Int = 1) {
    lexer = BcLexer(text, line: line)
    token = lexer.next()
    self.line = lexer.line
  }

  private mutating func advance() {
    token = lexer.next()
    line = lexer.line
  }
  private var wrong: BcSyntaxError { BcSyntaxError(line: line) }

  /// The next line; nil at the end. After an error the rest of its line is passed over.
  mutating func next() throws(BcSyntaxError) -> BcLine? {
    while token == .newline { advance() }
    guard token != .end else { return nil }
    do throws(BcSyntaxError) {
      if token == .name("define") { return .function(try function()) }
      let statements = try list(until: [.newline, .end])
      guard token == .newline || token == .end else { throw wrong }
      return .statements(statements)
    } catch {
      depth = 0
      if token != .newline, token != .end { lexer.skipLine() }
      advance()
      throw error
    }
  }

  private mutating func take(_ sign: String) -> Bool {
    guard token == .sign(sign) else { return false }
    advance()
    return true
  }
  private mutating func expect(_ sign: String) throws(BcSyntaxError) {
    guard take(sign) else { throw wrong }
  }
  private mutating func skipNewlines() { while token == .newline { advance() } }

  private mutating func list(until ends: Set<BcToken>) throws(BcSyntaxError) -> [BcStatement] {
    var all: [BcStatement] = []
    while !ends.contains(token) {
      if take(";") { continue }
      all.append(try statement())
      guard token == .sign(";") || ends.contains(token) else { throw wrong }
    }
    return all
  }

  private mutating func block() throws(BcSyntaxError) -> [BcStatement] {
    var all: [BcStatement] = []
    while !take("}") {
      if take(";") || token == .newline {
        skipNewlines()
        continue
      }
      guard token != .end else { throw wrong }
      all.append(try statement())
      guard [.sign(";"), .sign("}"), .newline].contains(token) else { throw wrong }
    }
    return all
  }

  private mutating func statement() throws(BcSyntaxError) -> BcStatement {
    depth += 1
    defer { depth -= 1 }
    guard depth < 200 else { throw wrong }
    if case .text(let text) = token {
      advance()
      return .text(text)
    }
    if take("{") { return .block(try block()) }
    guard case .name(let name) = token else { return .show(try expression()) }
    switch name {
    case "if":
      advance()
      try expect("(")
      let condition = try expression()
      try expect(")")
      skipNewlines()
      let first = try statement()
      guard token == .name("else") else { return .choice(condition, first, nil) }
      advance()
      skipNewlines()
      return .choice(condition, first, try statement())
    case "while":
      advance()
      try expect("(")
      let condition = try expression()
      try expect(")")
      skipNewlines()
      return .loop(before: nil, condition: condition, after: nil, try statement())
    case "for":
      advance()
      try expect("(")
      let before = token == .sign(";") ? nil : try expression()
      try expect(";")
      let condition = token == .sign(";") ? nil : try expression()
      try expect(";")
      let after = token == .sign(")") ? nil : try expression()
      try expect(")")
      skipNewlines()
      return .loop(before: before, condition: condition, after: after, try statement())
    case "print":
      advance()
      var items: [BcItem] = []
      repeat {
        if case .text(let text) = token {
          advance()
          items.append(.text(text))
        } else {
          items.append(.value(try expression()))
        }
      } while take(",")
      return .print(items)
    case "break", "continue", "quit", "halt":
      advance()
      return name == "break" ? .leave : name == "continue" ? .next : .quit
    case "return":
      advance()
      let isBare = [.newline, .end, .sign(";"), .sign("}")].contains(token)
      return .give(isBare ? nil : try expression())
    default: return .show(try expression())
    }
  }

  private mutating func function() throws(BcSyntaxError) -> BcFunction {
    advance()
    if token == .name("void") { advance() }
    guard case .name(let name) = token else { throw wrong }
    advance()
    try expect("(")
    let parameters = try names(until: ")")
    skipNewlines()
    try expect("{")
    skipNewlines()
    var locals: [String] = []
    if token == .name("auto") {
      advance()
      locals = try names(until: nil)
    }
    return BcFunction(name: name, parameters: parameters, locals: locals, body: try block())
  }
  /// Names, of arrays with their brackets.
  private mutating func names(until end: String?) throws(BcSyntaxError) -> [String] {
    var all: [String] = []
    if let end, take(end) { return all }
    repeat {
      guard case .name(let name) = token else { throw wrong }
      advance()
      if take("[") {
        try expect("]")
        all.append(name + "[]")
      } else {
        all.append(name)
      }
    } while take(",")
    if let end { try expect(end) }
    return all
  }

  // MARK: Expressions

  private mutating func expression() throws(BcSyntaxError) -> BcExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 200 else { throw wrong }
    return try chain(["||"]) { parser throws(BcSyntaxError) in
      try parser.chain(["&&"]) { parser throws(BcSyntaxError) in try parser.negation() }
    }
  }
  private mutating func chain(
    _ signs: Set<String>,
    _ part: (inout BcParser) throws(BcSyntaxError) -> BcExpression
  ) throws(BcSyntaxError) -> BcExpression {
    var left = try part(&self)
    while case .sign(let sign) = token, signs.contains(sign) {
      advance()
      left = .binary(sign, left, try part(&self))
    }
    return left
  }
  private mutating func negation() throws(BcSyntaxError) -> BcExpression {
    if take("!") { return .not(try negation()) }
    return try chain(["==", "!=", "<", "<=", ">", ">="]) { parser throws(BcSyntaxError) in
      try parser.assignment()
    }
  }
  private mutating func assignment() throws(BcSyntaxError) -> BcExpression {
    let left = try chain(["+", "-"]) { parser throws(BcSyntaxError) in
      try parser.chain(["*", "/", "%"]) { parser throws(BcSyntaxError) in try parser.power() }
    }
    guard case .sign(let sign) = token, ["=", "+=", "-=", "*=", "/=", "%=", "^="].contains(sign),
      case .place(let place) = left
    else { return left }
    advance()
    return .assign(place, sign, try assignment())
  }
  private mutating func power() throws(BcSyntaxError) -> BcExpression {
    let left = try unary()
    guard take("^") else { return left }
    return .binary("^", left, try power())
  }
  private mutating func unary() throws(BcSyntaxError) -> BcExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 400 else { throw wrong }
    if take("-") { return .negative(try unary()) }
    for (sign, by) in [("++", 1), ("--", -1)] where take(sign) {
      guard case .place(let place) = try primary() else { throw wrong }
      return .step(place, by: by, isPrefix: true)
    }
    let value = try primary()
    if case .place(let place) = value {
      if take("++") { return .step(place, by: 1, isPrefix: false) }
      if take("--") { return .step(place, by: -1, isPrefix: false) }
    }
    return value
  }
  private mutating func primary() throws(BcSyntaxError) -> BcExpression {
    switch token {
    case .number(let text):
      advance()
      return .number(text)
    case .sign("("):
      advance()
      let inner = try expression()
      try expect(")")
      return .group(inner)
    case .name(let name):
      guard !["if", "while", "for", "print", "define", "auto", "return"].contains(name) else {
        throw wrong
      }
      advance()
      if take("(") {
        var arguments: [BcExpression] = []
        if !take(")") {
          repeat { arguments.append(try expression()) } while take(",")
          try expect(")")
        }
        return .call(name, arguments)
      }
      if take("[") {
        let index = try expression()
        try expect("]")
        return .place(.element(name, index))
      }
      return .place(.variable(name))
    default: throw wrong
    }
  }
}
