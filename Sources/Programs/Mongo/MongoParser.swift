// From the shell's words to statements.

/// Reads a program.
struct MongoParser: Sendable {
  private let places: [MongoLexer.Place]
  private var at = 0
  private var depth = 0

  static func statements(
    _ text: String, depth: Int = 0
  ) throws(MongoScriptError) -> [MongoStatement] {
    var parser = MongoParser(try MongoLexer.tokens(text))
    parser.depth = depth
    var all: [MongoStatement] = []
    while parser.token != .end {
      if parser.takes(";") { continue }
      all.append(try parser.statement())
    }
    return all
  }
  private init(_ places: [MongoLexer.Place]) { self.places = places }

  private var token: MongoLexer.Token { places[at].token }
  private func isMark(_ mark: String) -> Bool { token == .mark(mark) }
  private func isWord(_ word: String) -> Bool { token == .word(word) }
  private mutating func step() { if at < places.count - 1 { at += 1 } }
  private mutating func takes(_ mark: String) -> Bool {
    guard isMark(mark) else { return false }
    step()
    return true
  }
  private mutating func takes(word: String) -> Bool {
    guard isWord(word) else { return false }
    step()
    return true
  }
  private func wrong() -> MongoScriptError {
    if token == .end { return .unfinished }
    let place = places[at]
    return .unexpected(
      place.startsLine || at == 0 ? "Unexpected token" : "Unexpected token, expected \";\"",
      line: place.line, column: place.column)
  }
  private mutating func need(_ mark: String) throws(MongoScriptError) {
    guard takes(mark) else {
      if token == .end { throw .unfinished }
      let place = places[at]
      throw .unexpected(
        "Unexpected token, expected \"\(mark)\"", line: place.line, column: place.column)
    }
  }
  private mutating func name() throws(MongoScriptError) -> String {
    guard case .word(let word) = token else {
      if isMark("{") || isMark("[") { throw .unmodelled("destructuring") }
      throw wrong()
    }
    step()
    return word
  }
  private mutating func deeper<T>(
    _ body: (inout MongoParser) throws(MongoScriptError) -> T
  ) throws(MongoScriptError) -> T {
    depth += 1
    defer { depth -= 1 }
    guard depth < 80 else { throw .unmodelled("expressions nested that deeply") }
    return try body(&self)
  }

  // MARK: Statements

  private mutating func statement() throws(MongoScriptError) -> MongoStatement {
    try deeper { (parser: inout MongoParser) throws(MongoScriptError) in try parser.oneStatement() }
  }
  private mutating func block() throws(MongoScriptError) -> [MongoStatement] {
    try need("{")
    var all: [MongoStatement] = []
    while !isMark("}") {
      if token == .end { throw .unfinished }
      if takes(";") { continue }
      all.append(try statement())
    }
    step()
    return all
  }
  private mutating func oneStatement() throws(MongoScriptError) -> MongoStatement {
    if case .word(let word) = token {
      switch word {
      case "var", "let", "const":
        step()
        let made = try declaration()
        try endStatement()
        return made
      case "if":
        step()
        try need("(")
        let test = try expression()
        try need(")")
        let body = try statement()
        _ = takes(";")
        let other = takes(word: "else") ? try statement() : nil
        return .condition(test, body, other)
      case "for": return try loop()
      case "while":
        step()
        try need("(")
        let test = try expression()
        try need(")")
        return .loop(start: nil, test: test, step: nil, body: try statement())
      case "return":
        step()
        if isMark(";") || isMark("}") || token == .end || places[at].startsLine {
          return .give(nil)
        }
        let value = try expression()
        try endStatement()
        return .give(value)
      case "break":
        step()
        try endStatement()
        return .leave
      case "continue":
        step()
        try endStatement()
        return .next
      case "throw":
        step()
        let value = try expression()
        try endStatement()
        return .raise(value)
      case "try":
        step()
        let body = try block()
        guard takes(word: "catch") else { throw wrong() }
        var name: String?
        if takes("(") {
          name = try self.name()
          try need(")")
        }
        let rescue = try block()
        if isWord("finally") { throw .unmodelled("finally") }
        return .attempt(body, name: name, rescue: rescue)
      case "function":
        guard at + 1 < places.count, case .word(let name) = places[at + 1].token else { break }
        step()
        step()
        return .declare([(name, try functionRest())])
      case "class", "async", "switch", "do", "import", "export":
        throw .unmodelled("`\(word)`")
      default: break
      }
    }
    if isMark("{"), looksLikeBlock {
      return .block(try block())
    }
    let value = try expression()
    try endStatement()
    return .expression(value)
  }
  /// `{ a: 1 }` alone is an object, as at Node's prompt.
  private var looksLikeBlock: Bool {
    guard at + 2 < places.count else { return false }
    if places[at + 1].token == .mark("}") { return false }
    if places[at + 1].token == .mark("...") { return false }
    let second = places[at + 2].token
    return second != .mark(":") && second != .mark(",")
  }
  private mutating func endStatement() throws(MongoScriptError) {
    if takes(";") || isMark("}") || token == .end || places[at].startsLine { return }
    throw wrong()
  }
  private mutating func declaration() throws(MongoScriptError) -> MongoStatement {
    var all: [(name: String, value: MongoNode?)] = []
    repeat {
      let name = try self.name()
      all.append((name, takes("=") ? try assignment() : nil))
    } while takes(",")
    return .declare(all)
  }
  private mutating func loop() throws(MongoScriptError) -> MongoStatement {
    step()
    try need("(")
    var start: MongoStatement?
    if isWord("var") || isWord("let") || isWord("const") {
      if at + 2 < places.count, case .word(let name) = places[at + 1].token,
        case .word(let kind) = places[at + 2].token, kind == "of" || kind == "in"
      {
        step()
        step()
        step()
        let list = try expression()
        try need(")")
        return .each(name, of: list, keys: kind == "in", body: try statement())
      }
      step()
      start = try declaration()
    } else if !isMark(";") {
      start = .expression(try expression())
    }
    try need(";")
    let test = isMark(";") ? nil : try expression()
    try need(";")
    let step = isMark(")") ? nil : try expression()
    try need(")")
    return .loop(start: start, test: test, step: step, body: try statement())
  }

  // MARK: Expressions

  private mutating func expression() throws(MongoScriptError) -> MongoNode {
    var value = try assignment()
    while takes(",") { value = .binary(",", value, try assignment()) }
    return value
  }
  private mutating func assignment() throws(MongoScriptError) -> MongoNode {
    try deeper { (parser: inout MongoParser) throws(MongoScriptError) in
      try parser.oneAssignment()
    }
  }
  private mutating func oneAssignment() throws(MongoScriptError) -> MongoNode {
    if let arrow = try arrow() { return arrow }
    let left = try choice()
    if case .mark(let mark) = token, ["=", "+=", "-=", "*=", "/=", "%="].contains(mark) {
      switch left {
      case .name, .member: break
      default: throw wrong()
      }
      step()
      return .assign(mark, left, try assignment())
    }
    return left
  }
  private mutating func arrow() throws(MongoScriptError) -> MongoNode? {
    var look = at
    var names: [String] = []
    if case .word(let name) = places[look].token {
      if name == "async" { throw .unmodelled("`async`") }
      names = [name]
      look += 1
    } else if places[look].token == .mark("(") {
      look += 1
      while case .word(let name) = places[look].token {
        names.append(name)
        look += 1
        guard places[look].token == .mark(",") else { break }
        look += 1
      }
      guard places[look].token == .mark(")") else { return nil }
      look += 1
    } else {
      return nil
    }
    guard look < places.count, places[look].token == .mark("=>") else { return nil }
    at = look
    step()
    if isMark("{") { return .function(names, try block(), isExpression: false) }
    return .function(names, [.give(try assignment())], isExpression: true)
  }
  private mutating func functionRest() throws(MongoScriptError) -> MongoNode {
    try need("(")
    var names: [String] = []
    while !isMark(")") {
      names.append(try name())
      if !takes(",") { break }
    }
    try need(")")
    return .function(names, try block(), isExpression: false)
  }
  private mutating func choice() throws(MongoScriptError) -> MongoNode {
    let test = try binary(0)
    guard takes("?") else { return test }
    let yes = try assignment()
    try need(":")
    return .choice(test, yes, try assignment())
  }
  private static let levels: [[String]] = [
    ["||", "??"], ["&&"], ["==", "!=", "===", "!=="], ["<", ">", "<=", ">="], ["+", "-"],
    ["*", "/", "%"], ["**"],
  ]
  private mutating func binary(_ level: Int) throws(MongoScriptError) -> MongoNode {
    guard level < Self.levels.count else { return try unary() }
    var left = try binary(level + 1)
    while true {
      if case .mark(let mark) = token, Self.levels[level].contains(mark) {
        step()
        left = .binary(mark, left, try binary(level + 1))
      } else if level == 3, case .word(let word) = token, word == "in" || word == "instanceof" {
        throw .unmodelled("`\(word)`")
      } else {
        return left
      }
    }
  }
  private mutating func unary() throws(MongoScriptError) -> MongoNode {
    if case .mark(let mark) = token, ["!", "-", "+"].contains(mark) {
      step()
      let inner = try deeper { (parser: inout MongoParser) throws(MongoScriptError) in
        try parser.unary()
      }
      return .unary(mark, inner)
    }
    if case .mark(let mark) = token, mark == "++" || mark == "--" {
      step()
      return .step(try unary(), by: mark == "++" ? 1 : -1, isAfter: false)
    }
    if case .word(let word) = token, ["typeof", "await", "void", "delete"].contains(word) {
      step()
      if word == "await" { return try unary() }
      return .unary(word, try unary())
    }
    let value = try postfix()
    if case .mark(let mark) = token, mark == "++" || mark == "--", !places[at].startsLine {
      step()
      return .step(value, by: mark == "++" ? 1 : -1, isAfter: true)
    }
    return value
  }
  private mutating func arguments() throws(MongoScriptError) -> [MongoNode] {
    var all: [MongoNode] = []
    while !isMark(")") {
      if token == .end { throw .unfinished }
      if isMark("...") { throw .unmodelled("`...` in calls") }
      all.append(try assignment())
      if !takes(",") { break }
    }
    try need(")")
    return all
  }
  private mutating func postfix() throws(MongoScriptError) -> MongoNode {
    var value: MongoNode
    if takes(word: "new") {
      var made = MongoNode.name(try name())
      while takes(".") { made = .member(made, .literal(.string(try name()))) }
      value = .new(made, takes("(") ? try arguments() : [])
    } else {
      value = try primary()
    }
    while true {
      if takes(".") || takes("?.") {
        value = .member(value, .literal(.string(try name())))
      } else if isMark("[") {
        step()
        let key = try expression()
        try need("]")
        value = .member(value, key)
      } else if isMark("(") {
        step()
        value = .call(value, try arguments())
      } else {
        return value
      }
    }
  }
  private mutating func primary() throws(MongoScriptError) -> MongoNode {
    let place = token
    switch place {
    case .number(let value):
      step()
      return .literal(.number(value))
    case .string(let text):
      step()
      return .literal(.string(text))
    case .regex(let pattern, let flags):
      step()
      return .literal(.regex(pattern, flags: flags))
    case .template(let texts, let sources):
      step()
      var parts: [MongoNode] = []
      for (index, text) in texts.enumerated() {
        parts.append(.literal(.string(text)))
        if index < sources.count {
          let inner = try MongoParser.statements(sources[index], depth: depth + 1)
          guard inner.count == 1, case .expression(let node) = inner[0] else {
            throw .unexpected("Unexpected token", line: places[at].line, column: places[at].column)
          }
          parts.append(node)
        }
      }
      return .template(parts)
    case .word(let word):
      step()
      switch word {
      case "true", "false": return .literal(.bool(word == "true"))
      case "null": return .literal(.null)
      case "undefined": return .literal(.undefined)
      case "function":
        if case .word = token { step() }
        return try functionRest()
      default: return .name(word)
      }
    case .mark("("):
      step()
      let value = try expression()
      try need(")")
      return value
    case .mark("["):
      step()
      var items: [MongoNode] = []
      while !isMark("]") {
        if token == .end { throw .unfinished }
        if isMark("...") { throw .unmodelled("`...` in arrays") }
        items.append(try assignment())
        if !takes(",") { break }
      }
      try need("]")
      return .array(items)
    case .mark("{"):
      step()
      var fields: [MongoNode.Field] = []
      while !isMark("}") {
        if token == .end { throw .unfinished }
        fields.append(try field())
        if !takes(",") { break }
      }
      try need("}")
      return .object(fields)
    default: throw wrong()
    }
  }
  private mutating func field() throws(MongoScriptError) -> MongoNode.Field {
    if takes("...") {
      return MongoNode.Field(
        key: .literal(.null), value: try assignment(), isSpread: true)
    }
    let key: MongoNode
    switch token {
    case .word(let word):
      step()
      key = .literal(.string(word))
      if isMark(",") || isMark("}") { return MongoNode.Field(key: key, value: .name(word)) }
      if isMark("(") {
        return MongoNode.Field(key: key, value: try functionRest())
      }
    case .string(let text):
      step()
      key = .literal(.string(text))
    case .number(let number):
      step()
      key = .literal(.string(BSONText.number(number)))
    case .mark("["):
      step()
      key = try assignment()
      try need("]")
    default: throw wrong()
    }
    try need(":")
    return MongoNode.Field(key: key, value: try assignment())
  }
}
