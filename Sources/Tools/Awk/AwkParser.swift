// Reads an awk program.

import Text

struct AwkParser {
  private var words: [(token: AwkToken, line: Int)]
  private var at = 0
  private var program = AwkProgram()
  private var globals: [String: Int] = [:]
  private var locals: [String: Int] = [:]
  private var depth = 0
  /// The calls of the program's own functions, which may stand below.
  private var called: [(name: String, count: Int, line: Int)] = []
  /// Within print's list `>` is no comparison; within `for (` `in` is not an operator.
  private var noGreater = false, noIn = false

  static func parse(_ text: [UInt8]) throws(AwkFault) -> AwkProgram {
    var parser = AwkParser(words: try AwkLexer.words(text))
    return try parser.run()
  }
  private init(words: [(token: AwkToken, line: Int)]) {
    self.words = words
    for (place, name) in program.globals.enumerated() { globals[name] = place }
  }

  // MARK: Words

  private var token: AwkToken { words[min(at, words.count - 1)].token }
  private func token(_ offset: Int) -> AwkToken { words[min(at + offset, words.count - 1)].token }
  private mutating func advance() { at = min(at + 1, words.count - 1) }
  private func isMark(_ mark: String) -> Bool { token == .mark(mark) }
  private func isKeyword(_ word: String) -> Bool { token == .keyword(word) }
  private mutating func accept(_ mark: String) -> Bool {
    guard isMark(mark) else { return false }
    advance()
    return true
  }
  private mutating func expect(_ mark: String) throws(AwkFault) {
    guard accept(mark) else { throw unexpected() }
  }
  private func unexpected() -> AwkFault { .unexpected(at: at, in: words) }
  private mutating func skipNewlines() { while token == .newline { advance() } }
  private mutating func skipEnds() { while token == .newline || isMark(";") { advance() } }
  private mutating func nested<R>(
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

  private mutating func run() throws(AwkFault) -> AwkProgram {
    skipEnds()
    while token != .end {
      try item()
      skipEnds()
    }
    try program.check(called, end: words.last?.line ?? 1)
    return program
  }

  private mutating func item() throws(AwkFault) {
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
      let body = try block()
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

  private mutating func block() throws(AwkFault) -> AwkStatement {
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

  private mutating func end() throws(AwkFault) {
    if token == .newline || isMark(";") {
      advance()
    } else if !isMark("}"), token != .end {
      throw unexpected()
    }
  }

  private mutating func statement() throws(AwkFault) -> AwkStatement {
    try nested { parser throws(AwkFault) in try parser.plainStatement() }
  }
  private mutating func body() throws(AwkFault) -> AwkStatement {
    skipNewlines()
    if accept(";") { return .block([]) }
    return try statement()
  }

  private mutating func plainStatement() throws(AwkFault) -> AwkStatement {
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
      return .loop(first: nil, while: test, after: nil, body: try body())
    case "do":
      advance()
      let inner = try body()
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

  private mutating func loop() throws(AwkFault) -> AwkStatement {
    advance()
    try expect("(")
    if case .name(let name) = token, token(1) == .keyword("in"),
      case .name(let arrayName) = token(2),
      token(3) == .mark(")")
    {
      at += 4
      let variable = variable(name)
      let array = array(arrayName)
      return .each(variable: variable, array, try body())
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
    return .loop(first: first, while: test, after: after, body: try body())
  }

  private mutating func simple() throws(AwkFault) -> AwkStatement {
    guard case .keyword(let word) = token else { return .expression(try expression()) }
    let isEnd = { (parser: AwkParser) in
      parser.token == .newline || parser.isMark(";") || parser.isMark("}") || parser.token == .end
    }
    switch word {
    case "print", "printf":
      advance()
      return try output(word)
    case "next":
      advance()
      return .next
    case "nextfile":
      advance()
      return .nextFile
    case "break":
      advance()
      return .leave
    case "continue":
      advance()
      return .again
    case "exit":
      advance()
      return .exit(isEnd(self) ? nil : try expression())
    case "return":
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

  private mutating func list(_ close: String) throws(AwkFault) -> [AwkExpression] {
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

  private mutating func output(_ word: String) throws(AwkFault) -> AwkStatement {
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
    noGreater = saved
    var target: AwkTarget?
    if isMark(">") || isMark(">>") {
      let appends = isMark(">>")
      advance()
      target = AwkTarget(file: try concatenation(noConcatenation: true), appends: appends)
    } else if isMark("|") {
      throw AwkFault(message: "", unmodelled: "awk's output into commands (print | \"cmd\")")
    }
    return word == "print" ? .print(items, target) : .printf(items, target)
  }
  private func isOutputEnd(_ token: AwkToken) -> Bool {
    switch token {
    case .newline, .end: true
    case .mark(let mark): [";", "}", ">", ">>", "|"].contains(mark)
    default: false
    }
  }
  /// Where the parenthesis that opens here is closed.
  private func closing() -> Int? {
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

  private mutating func variable(_ name: String) -> AwkExpression {
    if let place = locals[name] { return .local(place) }
    return .global(global(name))
  }
  private mutating func array(_ name: String) -> AwkArray {
    if let place = locals[name] { return .local(place) }
    return .global(global(name))
  }
  private mutating func global(_ name: String) -> Int {
    if let place = globals[name] { return place }
    program.globals.append(name)
    globals[name] = program.globals.count - 1
    return program.globals.count - 1
  }

  // MARK: Expressions

  private mutating func expression() throws(AwkFault) -> AwkExpression {
    try nested { parser throws(AwkFault) in try parser.assignment() }
  }

  private func isPlace(_ expression: AwkExpression) -> Bool {
    switch expression {
    case .global, .local, .field, .element: true
    default: false
    }
  }

  private mutating func assignment() throws(AwkFault) -> AwkExpression {
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
  private mutating func conditional() throws(AwkFault) -> AwkExpression {
    let test = try or()
    guard accept("?") else { return test }
    skipNewlines()
    let yes = try expression()
    skipNewlines()
    try expect(":")
    skipNewlines()
    return .conditional(test, yes, try expression())
  }
  private mutating func or() throws(AwkFault) -> AwkExpression {
    var left = try and()
    while accept("||") {
      skipNewlines()
      left = .or(left, try and())
    }
    return left
  }
  private mutating func and() throws(AwkFault) -> AwkExpression {
    var left = try membership()
    while accept("&&") {
      skipNewlines()
      left = .and(left, try membership())
    }
    return left
  }
  private mutating func membership() throws(AwkFault) -> AwkExpression {
    var left = try matching()
    while !noIn, isKeyword("in") {
      advance()
      guard case .name(let name) = token else { throw unexpected() }
      advance()
      left = .contains(array(name), [left])
    }
    return left
  }
  private mutating func matching() throws(AwkFault) -> AwkExpression {
    var left = try comparison()
    while isMark("~") || isMark("!~") {
      let negated = isMark("!~")
      advance()
      left = .match(left, try comparison(), negated: negated)
    }
    return left
  }
  private mutating func comparison() throws(AwkFault) -> AwkExpression {
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
  private mutating func concatenation(noConcatenation: Bool = false) throws(AwkFault)
    -> AwkExpression
  {
    var left = try sum()
    if noConcatenation { return left }
    while beginsOperand { left = .concatenate(left, try sum()) }
    if isMark("|"), token(1) == .keyword("getline") {
      throw AwkFault(message: "", unmodelled: "awk's input from commands (\"cmd\" | getline)")
    }
    return left
  }
  private var beginsOperand: Bool {
    switch token {
    case .number, .string, .pattern, .name, .function, .builtin: true
    case .mark(let mark): ["$", "!", "(", "-", "+", "++", "--"].contains(mark)
    default: false
    }
  }
  private mutating func sum() throws(AwkFault) -> AwkExpression {
    var left = try product()
    while isMark("+") || isMark("-") {
      let mark: UInt8 = isMark("+") ? 0x2B : 0x2D
      advance()
      left = .binary(mark, left, try product())
    }
    return left
  }
  private mutating func product() throws(AwkFault) -> AwkExpression {
    var left = try unary()
    while case .mark(let mark) = token, mark == "*" || mark == "/" || mark == "%" {
      advance()
      left = .binary(mark.utf8.first ?? 0x2A, left, try unary())
    }
    return left
  }
  private mutating func unary() throws(AwkFault) -> AwkExpression {
    if isMark("!") || isMark("-") || isMark("+") {
      let mark: UInt8 = isMark("!") ? 0x21 : isMark("-") ? 0x2D : 0x2B
      advance()
      return .unary(mark, try nested { parser throws(AwkFault) in try parser.unary() })
    }
    return try power()
  }
  private mutating func power() throws(AwkFault) -> AwkExpression {
    let left = try postfix()
    guard accept("^") else { return left }
    // To the right, and a sign may stand before the exponent.
    let right = try nested { parser throws(AwkFault) in
      parser.isMark("-") || parser.isMark("+") || parser.isMark("!")
        ? try parser.unary() : try parser.power()
    }
    return .binary(0x5E, left, right)
  }
  private mutating func postfix() throws(AwkFault) -> AwkExpression {
    let left = try primary()
    guard isPlace(left) else { return left }
    if accept("++") { return .increment(left, by: 1, prefix: false) }
    if accept("--") { return .increment(left, by: -1, prefix: false) }
    return left
  }

  private mutating func primary() throws(AwkFault) -> AwkExpression {
    switch token {
    case .number(let value):
      advance()
      return .number(value)
    case .string(let text):
      advance()
      return .string(text)
    case .pattern(let text):
      advance()
      return .pattern(try pattern(text))
    case .name(let name):
      advance()
      if accept("[") { return .element(array(name), try list("]")) }
      return variable(name)
    case .function(let name):
      advance()
      advance()
      let line = words[at].line
      let arguments = try list(")")
      called.append((name, arguments.count, line))
      return .call(name, arguments)
    case .builtin(let name): return try builtin(name)
    case .keyword("getline"):
      advance()
      return try getline()
    case .mark(let mark): return try primary(mark)
    default: throw unexpected()
    }
  }

  private mutating func primary(_ mark: String) throws(AwkFault) -> AwkExpression {
    switch mark {
    case "$":
      advance()
      let place = try nested { parser throws(AwkFault) -> AwkExpression in
        if parser.isMark("-") || parser.isMark("+") || parser.isMark("!") {
          return try parser.unary()
        }
        if parser.isMark("++") || parser.isMark("--") { return try parser.primary() }
        return try parser.primary()
      }
      return .field(place)
    case "++", "--":
      advance()
      let place = try nested { parser throws(AwkFault) in try parser.primary() }
      guard isPlace(place) else { throw unexpected() }
      return .increment(place, by: mark == "++" ? 1 : -1, prefix: true)
    case "(":
      advance()
      let items = try list(")")
      if isKeyword("in") {
        advance()
        guard case .name(let name) = token else { throw unexpected() }
        advance()
        return .contains(array(name), items)
      }
      guard items.count == 1 else { throw unexpected() }
      return .group(items[0])
    case "-", "+", "!": return try unary()
    default: throw unexpected()
    }
  }

  private mutating func pattern(_ text: [UInt8]) throws(AwkFault) -> Int {
    do throws(PatternError) {
      program.patterns.append(PatternSearch(try Pattern(text, syntax: .extended, options: .awk)))
      return program.patterns.count - 1
    } catch {
      throw AwkFault.pattern(text, error)
    }
  }

  private mutating func builtin(_ name: String) throws(AwkFault) -> AwkExpression {
    advance()
    if name == "system" { throw AwkFault(message: "", unmodelled: "awk's system()") }
    guard accept("(") else {
      guard name == "length" else { throw unexpected() }
      return .builtin(name, [])
    }
    let line = words[at].line
    let arguments = try list(")")
    // Real: mawk 1.3.4 counts them as it reads.
    if let takes = Self.arguments[name], !takes.contains(arguments.count) {
      throw AwkFault(message: "wrong number of arguments in call to \(name)", line: line)
    }
    return .builtin(name, arguments)
  }

  private mutating func getline() throws(AwkFault) -> AwkExpression {
    var target: AwkExpression?
    switch token {
    case .name, .mark("$"): target = try primary()
    default: break
    }
    if accept("<") {
      return .getline(into: target, file: try concatenation(noConcatenation: true))
    }
    program.readsAhead = true
    return .getline(into: target, file: nil)
  }
}
