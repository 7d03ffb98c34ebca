// Reads an awk program.

import Text

struct AwkParser {
  var words: [(token: AwkToken, line: Int)]
  var at = 0
  var program = AwkProgram()
  var globals: [String: Int] = [:]
  var locals: [String: Int] = [:]
  var depth = 0
  /// The calls of the program's own functions, which may stand below.
  var called: [(name: String, count: Int, line: Int)] = []
  /// Within print's list `>` is no comparison; within `for (` `in` is not an operator.
  var noGreater = false, noIn = false
  /// Where it is: in how many loops, in the body of a function, in a rule on records.
  var loops = 0, isInFunction = false, isInRule = false

  let dialect: AwkDialect

  static func parse(_ text: [UInt8], _ dialect: AwkDialect) throws(AwkFault) -> AwkProgram {
    var parser = AwkParser(words: try AwkLexer.words(text, dialect), dialect)
    return try parser.run()
  }
  private init(words: [(token: AwkToken, line: Int)], _ dialect: AwkDialect) {
    self.words = words
    self.dialect = dialect
    for (place, name) in program.globals.enumerated() { globals[name] = place }
  }

  // MARK: Words

  var token: AwkToken { words[min(at, words.count - 1)].token }
  func token(_ offset: Int) -> AwkToken { words[min(at + offset, words.count - 1)].token }
  mutating func advance() { at = min(at + 1, words.count - 1) }
  func isMark(_ mark: String) -> Bool { token == .mark(mark) }
  func isKeyword(_ word: String) -> Bool { token == .keyword(word) }
  mutating func accept(_ mark: String) -> Bool {
    guard isMark(mark) else { return false }
    advance()
    return true
  }
  mutating func expect(_ mark: String) throws(AwkFault) {
    guard accept(mark) else { throw unexpected() }
  }
  func unexpected() -> AwkFault { .unexpected(at: at, in: words) }
  mutating func skipNewlines() { while token == .newline { advance() } }
  mutating func skipEnds() { while token == .newline || isMark(";") { advance() } }
  mutating func nested<R>(
    _ body: (inout AwkParser) throws(AwkFault) -> R
  ) throws(AwkFault) -> R {
    depth += 1
    defer { depth -= 1 }
    guard depth < 200 else {
      throw AwkFault(
        message: "program nests too deeply", line: words[min(at, words.count - 1)].line)
    }
    return try body(&self)
  }

  // MARK: Program

  mutating func run() throws(AwkFault) -> AwkProgram {
    skipEnds()
    while token != .end {
      try item()
      skipEnds()
    }
    try program.check(called, end: words.last?.line ?? 1)
    return program
  }

  mutating func item() throws(AwkFault) {
    if isKeyword("function") {
      advance()
      let name: String
      switch token {
      case .name(let word), .function(let word): name = word
      default: throw unexpected()
      }
      advance()
      try expect("(")
      var parameters: [String] = []
      skipNewlines()
      while case .name(let word) = token {
        parameters.append(word)
        advance()
        skipNewlines()
        if !accept(",") { break }
        skipNewlines()
      }
      try expect(")")
      skipNewlines()
      locals = [:]
      for (place, parameter) in parameters.enumerated() { locals[parameter] = place }
      isInFunction = true
      let body = try block()
      isInFunction = false
      locals = [:]
      program.functions[name] = AwkFunction(parameters: parameters, body: body)
      return
    }
    var kind = AwkRule.Kind.always
    if isKeyword("BEGIN") {
      advance()
      kind = .begin
    } else if isKeyword("END") {
      advance()
      kind = .end
    } else if !isMark("{") {
      let first = try expression()
      kind = .when(first)
      if accept(",") {
        skipNewlines()
        kind = .range(first, try expression())
      }
    }
    var body: AwkStatement?
    switch kind {
    case .begin, .end: isInRule = false
    case .always, .when, .range: isInRule = true
    }
    defer { isInRule = false }
    if isMark("{") {
      body = try block()
    } else {
      switch kind {
      case .begin, .end, .always: throw unexpected()
      default: break
      }
    }
    program.rules.append(AwkRule(kind: kind, body: body))
  }

  mutating func block() throws(AwkFault) -> AwkStatement {
    try expect("{")
    var list: [AwkStatement] = []
    skipEnds()
    while !isMark("}") {
      if token == .end { throw unexpected() }
      list.append(try statement())
      skipEnds()
    }
    advance()
    return .block(list)
  }

  mutating func end() throws(AwkFault) {
    if token == .newline || isMark(";") {
      advance()
    } else if !isMark("}"), token != .end {
      throw unexpected()
    }
  }

  mutating func statement() throws(AwkFault) -> AwkStatement {
    try nested { parser throws(AwkFault) in try parser.plainStatement() }
  }
  mutating func body() throws(AwkFault) -> AwkStatement {
    skipNewlines()
    if accept(";") { return .block([]) }
    return try statement()
  }

  mutating func repeated() throws(AwkFault) -> AwkStatement {
    loops += 1
    defer { loops -= 1 }
    return try body()
  }

  mutating func plainStatement() throws(AwkFault) -> AwkStatement {
    if isMark("{") { return try block() }
    guard case .keyword(let word) = token else {
      let statement = try simple()
      try end()
      return statement
    }
    switch word {
    case "if":
      advance()
      try expect("(")
      let test = try expression()
      try expect(")")
      let yes = try body()
      let mark = at
      skipEnds()
      if isKeyword("else") {
        advance()
        return .conditional(test, yes, try body())
      }
      at = mark
      return .conditional(test, yes, nil)
    case "while":
      advance()
      try expect("(")
      let test = try expression()
      try expect(")")
      return .loop(first: nil, while: test, after: nil, body: try repeated())
    case "do":
      advance()
      let inner = try repeated()
      skipEnds()
      guard isKeyword("while") else { throw unexpected() }
      advance()
      try expect("(")
      let test = try expression()
      try expect(")")
      try end()
      return .doLoop(inner, while: test)
    case "for": return try loop()
    default:
      let statement = try simple()
      try end()
      return statement
    }
  }

  mutating func loop() throws(AwkFault) -> AwkStatement {
    advance()
    try expect("(")
    if case .name(let name) = token, token(1) == .keyword("in"),
      case .name(let arrayName) = token(2),
      token(3) == .mark(")")
    {
      at += 4
      let variable = variable(name)
      let array = array(arrayName)
      return .each(variable: variable, array, try repeated())
    }
    var first: AwkStatement?
    if !isMark(";") { first = try simple() }
    try expect(";")
    skipNewlines()
    var test: AwkExpression?
    if !isMark(";") { test = try expression() }
    try expect(";")
    skipNewlines()
    var after: AwkStatement?
    if !isMark(")") { after = try simple() }
    try expect(")")
    return .loop(first: first, while: test, after: after, body: try repeated())
  }

  mutating func simple() throws(AwkFault) -> AwkStatement {
    guard case .keyword(let word) = token else { return .expression(try expression()) }
    let isEnd = { (parser: AwkParser) in
      parser.token == .newline || parser.isMark(";") || parser.isMark("}") || parser.token == .end
    }
    switch word {
    case "print", "printf":
      advance()
      return try output(word)
    case "next", "nextfile":
      guard isInRule else { throw misplaced("improper use of \(word)") }
      advance()
      return word == "next" ? .next : .nextFile
    case "break", "continue":
      guard loops > 0 else { throw misplaced("\(word) statement outside of loop") }
      advance()
      return word == "break" ? .leave : .again
    case "exit":
      advance()
      return .exit(isEnd(self) ? nil : try expression())
    case "return":
      guard isInFunction else { throw misplaced("return outside function body") }
      advance()
      return .result(isEnd(self) ? nil : try expression())
    case "delete":
      advance()
      guard case .name(let name) = token else { throw unexpected() }
      advance()
      let array = array(name)
      guard accept("[") else { return .delete(array, nil) }
      let keys = try list("]")
      return .delete(array, keys)
    default: return .expression(try expression())
    }
  }

  func misplaced(_ message: String) -> AwkFault {
    AwkFault(message: message, line: words[min(at, words.count - 1)].line)
  }

  mutating func list(_ close: String) throws(AwkFault) -> [AwkExpression] {
    var items: [AwkExpression] = []
    let saved = (noGreater, noIn)
    (noGreater, noIn) = (false, false)
    skipNewlines()
    while !isMark(close) {
      items.append(try expression())
      skipNewlines()
      if !accept(",") { break }
      skipNewlines()
    }
    (noGreater, noIn) = saved
    try expect(close)
    return items
  }

  mutating func output(_ word: String) throws(AwkFault) -> AwkStatement {
    var items: [AwkExpression] = []
    let saved = noGreater
    noGreater = true
    // `print (a, b) > "f"`: the list may stand in parentheses of its own.
    if isMark("("), let after = closing(), isOutputEnd(words[after + 1].token) {
      advance()
      items = try list(")")
    } else if !isOutputEnd(token) {
      items.append(try expression())
      while accept(",") {
        skipNewlines()
        items.append(try expression())
      }
    }
    defer { noGreater = saved }
    var target: AwkTarget?
    if case .mark(let mark) = token, let kind = Self.targets[mark] {
      advance()
      target = AwkTarget(name: try expression(), kind: kind)
      if kind == .command { program.runsCommands = true }
    }
    return word == "print" ? .print(items, target) : .printf(items, target)
  }
  static let targets: [String: AwkTarget.Kind] = [">": .file, ">>": .end, "|": .command]
  func isOutputEnd(_ token: AwkToken) -> Bool {
    switch token {
    case .newline, .end: true
    case .mark(let mark): [";", "}", ">", ">>", "|"].contains(mark)
    default: false
    }
  }
  /// Where the parenthesis that opens here is closed.
  func closing() -> Int? {
    var level = 0
    var place = at
    while place < words.count - 1 {
      if words[place].token == .mark("(") { level += 1 }
      if words[place].token == .mark(")") {
        level -= 1
        if level == 0 { return place }
      }
      place += 1
    }
    return nil
  }

  // MARK: Names

  mutating func variable(_ name: String) -> AwkExpression {
    if let place = locals[name] { return .local(place) }
    return .global(global(name))
  }
  mutating func array(_ name: String) -> AwkArray {
    if let place = locals[name] { return .local(place) }
    return .global(global(name))
  }
  mutating func global(_ name: String) -> Int {
    if let place = globals[name] { return place }
    program.globals.append(name)
    globals[name] = program.globals.count - 1
    return program.globals.count - 1
  }

  // MARK: Expressions

  mutating func expression() throws(AwkFault) -> AwkExpression {
    try nested { parser throws(AwkFault) in try parser.assignment() }
  }

  func isPlace(_ expression: AwkExpression) -> Bool {
    switch expression {
    case .global, .local, .field, .element: true
    default: false
    }
  }

  mutating func assignment() throws(AwkFault) -> AwkExpression {
    let left = try conditional()
    guard case .mark(let mark) = token else { return left }
    switch mark {
    case "=":
      guard isPlace(left) else { throw unexpected() }
      advance()
      skipNewlines()
      return .assign(left, try expression())
    case "+=", "-=", "*=", "/=", "%=", "^=":
      guard isPlace(left) else { throw unexpected() }
      advance()
      skipNewlines()
      return .update(left, mark.utf8.first ?? 0x2B, try expression())
    default: return left
    }
  }
  mutating func conditional() throws(AwkFault) -> AwkExpression {
    let test = try or()
    guard accept("?") else { return test }
    skipNewlines()
    let yes = try expression()
    skipNewlines()
    try expect(":")
    skipNewlines()
    return .conditional(test, yes, try expression())
  }
  mutating func or() throws(AwkFault) -> AwkExpression {
    var left = try and()
    while accept("||") {
      skipNewlines()
      left = .or(left, try and())
    }
    return left
  }
  mutating func and() throws(AwkFault) -> AwkExpression {
    var left = try membership()
    while accept("&&") {
      skipNewlines()
      left = .and(left, try membership())
    }
    return left
  }
  mutating func membership() throws(AwkFault) -> AwkExpression {
    var left = try matching()
    while !noIn, isKeyword("in") {
      advance()
      guard case .name(let name) = token else { throw unexpected() }
      advance()
      left = .contains(array(name), [left])
    }
    return left
  }
  mutating func matching() throws(AwkFault) -> AwkExpression {
    var left = try comparison()
    while isMark("~") || isMark("!~") {
      let negated = isMark("!~")
      advance()
      left = .match(left, try comparison(), negated: negated)
    }
    return left
  }
  mutating func comparison() throws(AwkFault) -> AwkExpression {
    let left = try concatenation()
    guard case .mark(let mark) = token else { return left }
    let kinds: [String: AwkComparison] = [
      "<": .less, "<=": .lessEqual, "==": .equal, "!=": .notEqual, ">": .greater,
      ">=": .greaterEqual,
    ]
    guard let kind = kinds[mark], !(mark == ">" && noGreater) else { return left }
    advance()
    return .compare(kind, left, try concatenation())
  }
  /// Things side by side; with `noConcatenation` only one of them.
  mutating func concatenation(noConcatenation: Bool = false) throws(AwkFault)
    -> AwkExpression
  {
    var left = try sum()
    if noConcatenation { return left }
    while beginsOperand { left = .concatenate(left, try sum()) }
    return left
  }
  var beginsOperand: Bool {
    switch token {
    case .number, .string, .pattern, .name, .function, .builtin: true
    case .mark(let mark): ["$", "!", "(", "-", "+", "++", "--"].contains(mark)
    default: false
    }
  }
  mutating func sum() throws(AwkFault) -> AwkExpression {
    var left = try product()
    while isMark("+") || isMark("-") {
      let mark: UInt8 = isMark("+") ? 0x2B : 0x2D
      advance()
      left = .binary(mark, left, try product())
    }
    return left
  }
  mutating func product() throws(AwkFault) -> AwkExpression {
    var left = try unary()
    while case .mark(let mark) = token, mark == "*" || mark == "/" || mark == "%" {
      advance()
      left = .binary(mark.utf8.first ?? 0x2A, left, try unary())
    }
    return left
  }
  mutating func unary() throws(AwkFault) -> AwkExpression {
    if isMark("!") || isMark("-") || isMark("+") {
      let mark: UInt8 = isMark("!") ? 0x21 : isMark("-") ? 0x2D : 0x2B
      advance()
      return .unary(mark, try nested { parser throws(AwkFault) in try parser.unary() })
    }
    return try power()
  }
  mutating func power() throws(AwkFault) -> AwkExpression {
    let left = try postfix()
    guard accept("^") else { return left }
    // To the right, and a sign may stand before the exponent.
    let right = try nested { parser throws(AwkFault) in
      parser.isMark("-") || parser.isMark("+") || parser.isMark("!")
        ? try parser.unary() : try parser.power()
    }
    return .binary(0x5E, left, right)
  }
  mutating func postfix() throws(AwkFault) -> AwkExpression {
    var left = try operand()
    // Real: mawk takes only what stands directly before it for the command.
    while isMark("|"), token(1) == .keyword("getline") {
      at += 2
      var target: AwkExpression?
      switch token {
      case .name, .mark("$"): target = try primary()
      default: break
      }
      program.runsCommands = true
      left = .getlineOf(command: left, into: target)
    }
    return left
  }
  mutating func operand() throws(AwkFault) -> AwkExpression {
    let left = try primary()
    guard isPlace(left) else { return left }
    if accept("++") { return .increment(left, by: 1, prefix: false) }
    if accept("--") { return .increment(left, by: -1, prefix: false) }
    return left
  }
}
