// Tokens to a tree.

/// Reads an expression by descent.
///
/// Real: CEL's grammar; the words of the errors are those of cel-go 0.26, which are ANTLR's.
/// Limit: after the first error that is no unknown character nothing more is looked at.
struct CELParser {
  private let tokens: [CELToken]
  private var place = 0
  private var depth = 0
  /// How many members and operators stand one behind the other.
  private var links = 0
  var problems: [CELProblem]

  private struct Stop: Error {}
  private static let starts =
    "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT,"
    + " STRING, BYTES, IDENTIFIER}"
  /// Real: cel-go's reserved identifiers.
  private static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in",
    "let", "loop", "package", "namespace", "null", "return", "true", "var", "void", "while",
  ]

  init(_ text: String) {
    var lexer = CELLexer(text)
    tokens = lexer.tokens()
    problems = lexer.problems
  }

  mutating func parse() -> CELExpression {
    do throws(Stop) {
      let whole = try expression()
      if now.kind != .end {
        // Real: one token too many is taken out, and called so.
        let isOne = tokens[place + 1].kind == .end
        fail(
          "Syntax error: \(isOne ? "extraneous" : "mismatched") input '\(now.text)'"
            + " expecting <EOF>")
      }
      return whole
    } catch {
      return CELExpression(.broken, at: 0)
    }
  }

  private var now: CELToken { tokens[place] }
  private mutating func fail(_ message: String) {
    problems.append(CELProblem(offset: now.offset, message: message))
  }
  private mutating func report(_ message: String, at offset: Int) {
    problems.append(CELProblem(offset: offset, message: message))
  }
  private mutating func take(_ symbol: String) -> CELToken? {
    guard now.isSymbol(symbol) else { return nil }
    defer { place += 1 }
    return now
  }
  private mutating func need(_ symbol: String) throws(Stop) {
    if take(symbol) != nil { return }
    // Real: what alone is missing is put in; then the parser goes on.
    let goesOn =
      symbol == ":"
      ? startsOperand(now) : now.kind == .end || now.isSymbol(")") || now.isSymbol("]")
    if goesOn {
      fail("Syntax error: missing '\(symbol)' at '\(now.text)'")
      return
    }
    try refuse("'\(symbol)'")
  }
  private func startsOperand(_ token: CELToken) -> Bool {
    switch token.kind {
    case .end: false
    case .symbol: ["[", "{", "(", ".", "-", "!", "true", "false", "null"].contains(token.text)
    default: true
    }
  }
  private mutating func refuse(_ wanted: String) throws(Stop) -> Never {
    fail("Syntax error: mismatched input '\(now.text)' expecting \(wanted)")
    throw Stop()
  }

  // MARK: Operators

  private mutating func expression() throws(Stop) -> CELExpression {
    depth += 1
    defer { depth -= 1 }
    // Real: cel-go's limit of 250 levels. Limit: here it is less.
    if depth > 60 { try refuseDepth() }
    let condition = try binary(0)
    guard let mark = take("?") else { return condition }
    let yes = try binary(0)
    try need(":")
    let no = try expression()
    return CELExpression(.call("_?_:_", target: nil, [condition, yes, no]), at: mark.offset)
  }

  private mutating func refuseDepth() throws(Stop) -> Never {
    problems = [CELProblem(offset: 0, message: "expression recursion limit exceeded: 250")]
    throw Stop()
  }
  /// Limit: what is chained makes a tree as deep as it is long, so it has an end here.
  private mutating func link() throws(Stop) {
    links += 1
    if links > 200 { try refuseDepth() }
  }

  private static let strengths: [String: Int] = [
    "||": 1, "&&": 2, "<": 3, "<=": 3, ">=": 3, ">": 3, "==": 3, "!=": 3, "in": 3, "+": 4, "-": 4,
    "*": 5, "/": 5, "%": 5,
  ]
  /// An operand and what follows it with operators at least so strong.
  private mutating func binary(_ least: Int) throws(Stop) -> CELExpression {
    var left = try unary()
    while now.kind == .symbol, let strength = Self.strengths[now.text], strength >= least {
      let mark = now
      place += 1
      try link()
      let right = try binary(strength + 1)
      let name = mark.text == "in" ? "@in" : "_\(mark.text)_"
      left = CELExpression(.call(name, target: nil, [left, right]), at: mark.offset)
    }
    return left
  }

  private mutating func unary() throws(Stop) -> CELExpression {
    let mark = now
    guard mark.isSymbol("!") || mark.isSymbol("-") else { return try member() }
    if mark.text == "-" {
      let next = tokens[place + 1]
      if next.kind == .int || next.kind == .double {
        place += 1
        return try member()
      }
    }
    var count = 0
    while take(mark.text) != nil { count += 1 }
    let operand = try member()
    guard count % 2 == 1 else { return operand }
    let name = mark.text == "!" ? "!_" : "-_"
    return CELExpression(.call(name, target: nil, [operand]), at: mark.offset)
  }

  // MARK: Members

  private mutating func member() throws(Stop) -> CELExpression {
    var left = try primary()
    while true {
      if now.isSymbol(".") || now.isSymbol("[") { try link() }
      if let dot = take(".") {
        let isOptional = take("?") != nil
        guard now.kind == .word else {
          fail(
            "Syntax error: "
              + (now.kind == .end
                ? "no viable alternative at input '.'"
                : "no viable alternative at input '.\(now.text)'"))
          throw Stop()
        }
        let name = now
        place += 1
        if !isOptional, let open = take("(") {
          left = try call(name.text, on: left, open)
        } else {
          left = CELExpression(.select(left, name.text, isOptional: isOptional), at: dot.offset)
        }
      } else if let open = take("[") {
        let isOptional = take("?") != nil
        let key = try expression()
        try need("]")
        left = CELExpression(
          .call(isOptional ? "_[?_]" : "_[_]", target: nil, [left, key]), at: open.offset)
      } else {
        return left
      }
    }
  }

  private mutating func arguments() throws(Stop) -> [CELExpression] {
    if take(")") != nil { return [] }
    var all = [try expression()]
    while take(",") != nil { all.append(try expression()) }
    try need(")")
    return all
  }

  private mutating func primary() throws(Stop) -> CELExpression {
    let token = now
    switch token.kind {
    case .int, .uint, .double: return number()
    case .string:
      place += 1
      return CELExpression(
        .literal(.string(String(String.UnicodeScalarView(token.scalars)))), at: token.offset)
    case .bytes:
      place += 1
      return CELExpression(.literal(.bytes(token.bytes)), at: token.offset)
    case .word: return try name()
    case .end: break
    case .symbol:
      place += 1
      switch token.text {
      case "true": return CELExpression(.literal(.bool(true)), at: token.offset)
      case "false": return CELExpression(.literal(.bool(false)), at: token.offset)
      case "null": return CELExpression(.literal(.null), at: token.offset)
      case "(":
        let inner = try expression()
        try need(")")
        return inner
      case "[": return try list(token)
      case "{": return try map(token)
      case "." where now.kind == .word: return try name()
      default: place -= 1
      }
    }
    fail("Syntax error: mismatched input '\(token.text)' expecting \(Self.starts)")
    throw Stop()
  }

  private mutating func number() -> CELExpression {
    let token = now
    let isNegative = place > 0 && tokens[place - 1].isSymbol("-") && isSign(place - 1)
    let offset = isNegative ? tokens[place - 1].offset : token.offset
    let sign = isNegative ? "-" : ""
    place += 1
    var digits = token.text
    switch token.kind {
    case .double:
      return CELExpression(.literal(.double(Double(sign + digits) ?? .infinity)), at: offset)
    case .uint:
      digits.removeLast()
      let value =
        digits.hasPrefix("0x") ? UInt(digits.dropFirst(2), radix: 16) : UInt(digits)
      if let value { return CELExpression(.literal(.uint(value)), at: offset) }
      report("invalid uint literal", at: offset)
    default:
      let value =
        digits.hasPrefix("0x")
        ? Int(sign + digits.dropFirst(2), radix: 16) : Int(sign + digits)
      if let value { return CELExpression(.literal(.int(value)), at: offset) }
      report("invalid int literal", at: offset)
    }
    return CELExpression(.broken, at: offset)
  }
  /// Whether a minus stands before a number and not between two.
  private func isSign(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    let before = tokens[place - 1]
    if before.kind == .symbol {
      return ![")", "]", "}", "true", "false", "null"].contains(before.text)
    }
    return false
  }

  private mutating func name() throws(Stop) -> CELExpression {
    let token = now
    place += 1
    if Self.reserved.contains(token.text) {
      report("reserved identifier: \(token.text)", at: token.offset)
    }
    if let open = take("(") { return try call(token.text, on: nil, open) }
    return CELExpression(.name(token.text), at: token.offset)
  }

  private mutating func list(_ open: CELToken) throws(Stop) -> CELExpression {
    var items: [CELExpression.Item] = []
    while take("]") == nil {
      let isOptional = take("?") != nil
      items.append(.init(value: try expression(), isOptional: isOptional))
      if take(",") == nil {
        if take("]") == nil { try refuse("{']', ','}") }
        break
      }
    }
    return CELExpression(.list(items), at: open.offset)
  }
  private mutating func map(_ open: CELToken) throws(Stop) -> CELExpression {
    var entries: [CELExpression.Entry] = []
    while take("}") == nil {
      let isOptional = take("?") != nil
      let key = try expression()
      let colon = now
      try need(":")
      entries.append(
        .init(
          key: key, value: try expression(), isOptional: isOptional, offset: colon.offset))
      if take(",") == nil {
        if take("}") == nil { try refuse("{'}', ','}") }
        break
      }
    }
    return CELExpression(.map(entries), at: open.offset)
  }

  // MARK: Calls and macros

  private mutating func call(
    _ name: String, on target: CELExpression?, _ open: CELToken
  ) throws(Stop) -> CELExpression {
    let given = try arguments()
    if let made = macro(name, target, given, open) { return made }
    // A name with dots that is a function's: `sets.contains(a, b)`.
    if let target, let space = target.path, CELOverload.named[space + "." + name] != nil {
      return CELExpression(.call(space + "." + name, target: nil, given), at: open.offset)
    }
    return CELExpression(.call(name, target: target, given), at: open.offset)
  }

  /// Real: the macros of cel-go's standard library, optionals and two-variable comprehensions.
  private mutating func macro(
    _ name: String, _ target: CELExpression?, _ given: [CELExpression], _ open: CELToken
  ) -> CELExpression? {
    guard let target else {
      guard name == "has", given.count == 1 else { return nil }
      if case .select(let inner, let field, isOptional: false) = given[0].node {
        return CELExpression(.test(inner, field), at: open.offset)
      }
      report("invalid argument to has() macro", at: given[0].offset)
      return CELExpression(.broken, at: open.offset)
    }
    var kind: CELExpression.Loop.Kind?
    var names = 1
    switch (name, given.count) {
    case ("all", 2), ("all", 3): (kind, names) = (.all, given.count - 1)
    case ("exists", 2), ("exists", 3): (kind, names) = (.exists, given.count - 1)
    case ("exists_one", 2), ("existsOne", 2), ("existsOne", 3):
      (kind, names) = (.existsOne, given.count - 1)
    case ("map", 2), ("map", 3): kind = .map
    case ("filter", 2): kind = .filter
    case ("sortBy", 2): kind = .sortBy
    case ("transformList", 3), ("transformList", 4): (kind, names) = (.transformList, 2)
    case ("transformMap", 3), ("transformMap", 4): (kind, names) = (.transformMap, 2)
    case ("optMap", 2), ("optFlatMap", 2):
      guard let variable = simpleName(given[0], name) else { break }
      return CELExpression(
        .optionalMap(target, variable, given[1], isFlat: name == "optFlatMap"), at: open.offset)
    default: return nil
    }
    var variables: [String] = []
    for argument in given.prefix(names) {
      if let variable = simpleName(argument, name) { variables.append(variable) }
    }
    guard let kind, variables.count == names else {
      return CELExpression(.broken, at: open.offset)
    }
    return CELExpression(
      .loop(
        .init(
          kind: kind, range: target, names: variables,
          filter: given.count == names + 2 ? given[names] : nil, body: given[given.count - 1])),
      at: open.offset)
  }
  private mutating func simpleName(_ argument: CELExpression, _ macro: String) -> String? {
    if case .name(let name) = argument.node { return name }
    let isQuantifier = ["all", "exists", "exists_one", "existsOne"].contains(macro)
    report(
      isQuantifier ? "argument must be a simple name" : "argument is not an identifier",
      at: argument.offset)
    return nil
  }
}

extension CELExpression {
  /// `a.b` of a chain of names; nil for anything else.
  var path: String? {
    switch node {
    case .name(let name): name
    case .select(let inner, let field, isOptional: false): inner.path.map { $0 + "." + field }
    default: nil
    }
  }
}
