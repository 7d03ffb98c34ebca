// Reads a jq program.

import Documents
import Text

struct JqParser {
  private var words: JqWords
  private var tokens: [JqToken] { words.tokens }
  private var at = 0
  private var depth: Int

  static func parse(_ text: String) throws(JqFault) -> JqNode {
    var parser = JqParser(words: try JqLexer.words(text), depth: 0)
    if parser.token == .end { return .identity }
    let node = try parser.pipe()
    guard parser.token == .end else { throw parser.unexpected("$end") }
    return node
  }
  /// A list of definitions.
  static func definitions(_ text: String) throws(JqFault) -> [JqFunction] {
    var parser = JqParser(words: try JqLexer.words(text), depth: 0)
    var list: [JqFunction] = []
    while parser.token == .name("def") { list.append(try parser.definition()) }
    guard parser.token == .end else { throw parser.unexpected() }
    return list
  }

  private var token: JqToken { tokens[min(at, tokens.count - 1)] }
  private func token(_ offset: Int) -> JqToken { tokens[min(at + offset, tokens.count - 1)] }
  private mutating func accept(_ mark: String) -> Bool {
    guard token == .mark(mark) else { return false }
    at += 1
    return true
  }
  private mutating func accept(word: String) -> Bool {
    guard token == .name(word) else { return false }
    at += 1
    return true
  }
  private mutating func expect(_ mark: String, or wanted: String? = nil) throws(JqFault) {
    guard accept(mark) else { throw unexpected(wanted) }
  }
  private mutating func expect(word: String) throws(JqFault) {
    guard accept(word: word) else { throw unexpected() }
  }
  /// - Parameter wanted: what alone could stand here, where jq's own parser knows that.
  private func unexpected(_ wanted: String? = nil) -> JqFault {
    let shown =
      switch token {
      case .field: "FIELD"
      case .name(let word): JqParser.keywords.contains(word) ? word : "IDENT"
      case .variable: "'$'"
      case .format: "FORMAT"
      case .number: "LITERAL"
      case .string: "QQSTRING_START"
      case .mark(let mark): mark.count == 1 ? "'\(mark)'" : mark
      case .end: "$end"
      }
    return JqFault(
      "syntax error, unexpected \(shown)" + (wanted.map { ", expecting \($0)" } ?? ""),
      at: words.starts[min(at, words.starts.count - 1)])
  }
  /// Tells of a statement that the program's end cuts off, beside what the end itself is told of.
  private func unterminated(
    _ what: String, from start: Int, _ fault: JqFault
  ) -> JqFault {
    guard token == .end || token == .name("end"), fault.problems.count == 1 else { return fault }
    var fault = fault
    fault.add("Possibly unterminated '\(what)' statement", at: words.starts[start])
    return fault
  }
  private static let keywords: Set<String> = [
    "def", "if", "then", "elif", "else", "end", "as", "reduce", "foreach", "try", "catch", "label",
    "and", "or", "import", "include", "__loc__",
  ]
  private mutating func nested<R>(
    _ body: (inout JqParser) throws(JqFault) -> R
  ) throws(JqFault) -> R {
    depth += 1
    defer { depth -= 1 }
    guard depth < 150 else {
      throw JqFault("the program nests deeper than the lab allows")
    }
    return try body(&self)
  }

  // MARK: Operators, the loosest first

  private mutating func definition() throws(JqFault) -> JqFunction {
    try expect(word: "def")
    guard case .name(let name) = token else { throw unexpected() }
    at += 1
    var parameters: [String] = []
    if accept("(") {
      while true {
        switch token {
        case .name(let word): parameters.append(word)
        case .variable(let word): parameters.append("$" + word)
        default: throw unexpected()
        }
        at += 1
        if accept(")") { break }
        try expect(";")
      }
    }
    try expect(":", or: parameters.isEmpty ? "'(' or ':'" : "':'")
    let body = try pipe()
    try expect(";")
    return JqFunction(name: name, parameters: parameters, body: body)
  }

  private mutating func pipe() throws(JqFault) -> JqNode {
    try nested { parser throws(JqFault) in
      if parser.token == .name("def") {
        let function = try parser.definition()
        return .define(function, try parser.pipe())
      }
      if parser.token == .name("label"), case .variable(let name) = parser.token(1) {
        parser.at += 2
        try parser.expect("|")
        return .label(name, try parser.pipe())
      }
      let left = try parser.comma()
      if parser.token == .name("as") {
        // A term and its patterns; `comma` left it for us.
        parser.at += 1
        var patterns = [try parser.pattern()]
        while parser.accept("?//") { patterns.append(try parser.pattern()) }
        try parser.expect("|", or: "'|'")
        return .bind(left, patterns, try parser.pipe())
      }
      guard parser.accept("|") else { return left }
      return .pipe(left, try parser.pipe())
    }
  }
  private mutating func comma() throws(JqFault) -> JqNode {
    var left = try alternative()
    while accept(",") { left = .comma(left, try alternative()) }
    return left
  }
  /// `//` and the updates: the one to the right, the others alone.
  private mutating func alternative() throws(JqFault) -> JqNode {
    let left = try update()
    guard accept("//") else { return left }
    return .alternative(left, try nested { parser throws(JqFault) in try parser.alternative() })
  }
  private mutating func update() throws(JqFault) -> JqNode {
    let left = try or()
    guard case .mark(let mark) = token,
      ["=", "|=", "+=", "-=", "*=", "/=", "%=", "//="].contains(mark)
    else { return left }
    at += 1
    return .update(mark, left, try nested { parser throws(JqFault) in try parser.alternative() })
  }
  private mutating func or() throws(JqFault) -> JqNode {
    var left = try and()
    while accept(word: "or") { left = .or(left, try and()) }
    return left
  }
  private mutating func and() throws(JqFault) -> JqNode {
    var left = try comparison()
    while accept(word: "and") { left = .and(left, try comparison()) }
    return left
  }
  private mutating func comparison() throws(JqFault) -> JqNode {
    let left = try sum()
    guard case .mark(let mark) = token, ["==", "!=", "<", "<=", ">", ">="].contains(mark) else {
      return left
    }
    at += 1
    return .binary(mark, left, try sum())
  }
  private mutating func sum() throws(JqFault) -> JqNode {
    var left = try product()
    while case .mark(let mark) = token, mark == "+" || mark == "-" {
      at += 1
      left = .binary(mark, left, try product())
    }
    return left
  }
  private mutating func product() throws(JqFault) -> JqNode {
    let start = at
    var left = try unary()
    while case .mark(let mark) = token, mark == "*" || mark == "/" || mark == "%" {
      at += 1
      left = .binary(mark, left, try unary())
      // Real: jq 1.6 reckons with constants as it reads them.
      if case .binary("/", let a, let b) = left, a.constant != nil, b.constant == 0 {
        throw JqFault("Division by zero?", at: words.starts[start])
      }
    }
    return left
  }
  private mutating func unary() throws(JqFault) -> JqNode {
    if accept("-") { return .negate(try nested { parser throws(JqFault) in try parser.unary() }) }
    switch token {
    case .name("reduce"):
      at += 1
      let (source, pattern) = try source()
      try expect("(", or: "'('")
      let start = try pipe()
      try expect(";")
      let step = try pipe()
      try expect(")")
      return try suffixes(.reduce(source, pattern, start, step))
    case .name("foreach"):
      at += 1
      let (source, pattern) = try source()
      try expect("(", or: "'('")
      let start = try pipe()
      try expect(";")
      let step = try pipe()
      let extract = accept(";") ? try pipe() : nil
      try expect(")")
      return try suffixes(.foreach(source, pattern, start, step, extract))
    case .name("if"): return try suffixes(try conditional())
    case .name("try"):
      at += 1
      let body = try nested { parser throws(JqFault) in try parser.attempted() }
      let handler =
        accept(word: "catch")
        ? try nested { parser throws(JqFault) in try parser.attempted() } : nil
      return .attempt(body, handler: handler)
    case .name("def"):
      let function = try definition()
      return .define(function, try pipe())
    case .name("label"):
      guard case .variable = token(1) else {
        at += 1
        throw unexpected("'$'")
      }
      return try pipe()
    default:
      let term = try postfix()
      // `TERM as $x | body` binds as far to the right as it can.
      if token == .name("as") {
        at += 1
        var patterns = [try pattern()]
        while accept("?//") { patterns.append(try pattern()) }
        try expect("|", or: "'|'")
        return .bind(term, patterns, try pipe())
      }
      return term
    }
  }
  private mutating func attempted() throws(JqFault) -> JqNode {
    switch token {
    case .name("reduce"), .name("foreach"), .name("if"), .name("try"), .mark("-"):
      return try unary()
    default: return try postfix()
    }
  }
  private mutating func source() throws(JqFault) -> (JqNode, JqPattern) {
    let source = try postfix()
    guard accept(word: "as") else { throw unexpected() }
    return (source, try pattern())
  }
  private mutating func conditional() throws(JqFault) -> JqNode {
    let start = at
    do throws(JqFault) {
      return try plainConditional()
    } catch {
      throw unterminated("if", from: start, error)
    }
  }
  private mutating func plainConditional() throws(JqFault) -> JqNode {
    at += 1
    let test = try pipe()
    try expect(word: "then")
    let yes = try pipe()
    if token == .name("elif") {
      return .conditional(
        test, yes, try nested { parser throws(JqFault) in try parser.conditional() })
    }
    // Real: jq 1.6 wants an `else`; 1.7 does not.
    try expect(word: "else")
    let no = try pipe()
    try expect(word: "end")
    return .conditional(test, yes, no)
  }

  // MARK: Patterns

  private mutating func pattern() throws(JqFault) -> JqPattern {
    try nested { parser throws(JqFault) in try parser.plainPattern() }
  }
  private mutating func plainPattern() throws(JqFault) -> JqPattern {
    if case .variable(let name) = token {
      at += 1
      return .variable(name)
    }
    if accept("[") {
      var items: [JqPattern] = []
      while true {
        items.append(try pattern())
        if accept("]") { return .array(items) }
        try expect(",", or: "',' or ']'")
      }
    }
    try expect("{", or: "'$' or '[' or '{'")
    var items: [(key: JqNode, variable: String?, pattern: JqPattern?)] = []
    while true {
      var key: JqNode
      var variable: String?
      switch token {
      case .variable(let name):
        at += 1
        variable = name
        key = .literal(.string(name))
      case .name(let name):
        at += 1
        key = .literal(.string(name))
      case .string: key = try text(format: "@text")
      case .mark("("):
        at += 1
        key = try pipe()
        try expect(")")
      default: throw unexpected()
      }
      var inner: JqPattern?
      if accept(":") { inner = try pattern() } else if variable == nil { throw unexpected("':'") }
      items.append((key, variable, inner))
      if accept("}") { return .object(items) }
      try expect(",")
    }
  }

  // MARK: Terms

  private mutating func postfix() throws(JqFault) -> JqNode { try suffixes(try term()) }

  private mutating func suffixes(_ start: JqNode) throws(JqFault) -> JqNode {
    var node = start
    while true {
      switch token {
      case .field(let name):
        at += 1
        node = .index(node, .literal(.string(name)))
      case .mark("."):
        at += 1
        guard case .string = token else { throw unexpected("FORMAT or QQSTRING_START") }
        node = .index(node, try text(format: "@text"))
      case .mark("["):
        at += 1
        node = try bracket(node)
      case .mark("?"):
        at += 1
        node = .attempt(node, handler: nil)
      default: return node
      }
    }
  }
  private mutating func bracket(_ node: JqNode) throws(JqFault) -> JqNode {
    if accept("]") { return .iterate(node) }
    if accept(":") {
      let to = try pipe()
      try expect("]")
      return .slice(node, from: nil, to: to)
    }
    let first = try pipe()
    if accept(":") {
      if accept("]") { return .slice(node, from: first, to: nil) }
      let to = try pipe()
      try expect("]")
      return .slice(node, from: first, to: to)
    }
    try expect("]")
    return .index(node, first)
  }

  private mutating func text(format: String) throws(JqFault) -> JqNode {
    guard case .string(let parts) = token else { throw unexpected() }
    at += 1
    if parts.count <= 1 {
      if parts.isEmpty { return .literal(.string("")) }
      if case .text(let plain)? = parts.first { return .literal(.string(plain)) }
    }
    var pieces: [JqPiece] = []
    for part in parts {
      switch part {
      case .text(let plain): pieces.append(.text(plain))
      case .program(let words):
        var parser = JqParser(words: words, depth: depth + 1)
        let node = try parser.pipe()
        guard parser.token == .end else { throw parser.unexpected() }
        pieces.append(.node(node))
      }
    }
    return .string(pieces, format: format)
  }

  private mutating func term() throws(JqFault) -> JqNode {
    switch token {
    case .number(let value):
      at += 1
      return .literal(.number(value))
    case .string: return try text(format: "@text")
    case .format(let name):
      at += 1
      if case .string = token { return try text(format: name) }
      return .format(name)
    case .field(let name):
      at += 1
      return .index(.identity, .literal(.string(name)))
    case .variable("__loc__"):
      let line = words.lines[at]
      at += 1
      return .literal(
        .object(["file": .string("<top-level>"), "line": .number(Double(line))]))
    case .variable(let name):
      at += 1
      return .variable(name)
    case .name(let name): return try named(name)
    case .mark(let mark):
      switch mark {
      case ".":
        at += 1
        if case .string = token { return .index(.identity, try text(format: "@text")) }
        return .identity
      case "..":
        at += 1
        return .recurseAll
      case "(":
        at += 1
        let inner = try pipe()
        try expect(")")
        return inner
      case "[":
        at += 1
        if accept("]") { return .array(nil) }
        let inner = try pipe()
        try expect("]")
        return .array(inner)
      case "{":
        at += 1
        return try object()
      case "-":
        at += 1
        return .negate(try nested { parser throws(JqFault) in try parser.postfix() })
      default: throw unexpected(at == 0 ? "$end" : nil)
      }
    case .end: throw unexpected()
    }
  }
  private mutating func named(_ name: String) throws(JqFault) -> JqNode {
    if ["reduce", "foreach", "if", "try", "def", "label"].contains(name) { return try unary() }
    if name == "break", case .variable(let label) = token(1) {
      at += 2
      return .leave(label)
    }
    if JqParser.keywords.contains(name) { throw unexpected(at == 0 ? "$end" : nil) }
    at += 1
    var arguments: [JqNode] = []
    if accept("(") {
      while true {
        arguments.append(try pipe())
        if accept(")") { break }
        try expect(";", or: "';' or ')'")
      }
    }
    if arguments.isEmpty {
      switch name {
      case "null": return .literal(.null)
      case "true": return .literal(.bool(true))
      case "false": return .literal(.bool(false))
      default: break
      }
    }
    return .call(name, arguments)
  }

  private mutating func object() throws(JqFault) -> JqNode {
    var members: [(key: JqNode, value: JqNode)] = []
    if accept("}") { return .object([]) }
    while true {
      let key: JqNode
      var value: JqNode?
      switch token {
      case .variable(let name):
        at += 1
        key = .literal(.string(name))
        value = .variable(name)
      case .name(let name):
        at += 1
        key = .literal(.string(name))
        value = .index(.identity, key)
      case .number(let number):
        at += 1
        key = .literal(.number(number))
      case .string:
        key = try text(format: "@text")
        value = .index(.identity, key)
      case .format(let name):
        at += 1
        if case .string = token { key = try text(format: name) } else { key = .format(name) }
        value = .index(.identity, key)
      case .mark("("):
        at += 1
        key = try pipe()
        try expect(")")
      default: throw unexpected()
      }
      if accept(":") {
        value = try member()
        while accept("|") { value = .pipe(value ?? .identity, try member()) }
      }
      guard let value else { throw unexpected() }
      members.append((key, value))
      if accept("}") { return .object(members) }
      try expect(",", or: "'}'")
    }
  }
  /// A value within an object: no comma, no pipe.
  private mutating func member() throws(JqFault) -> JqNode {
    try nested { parser throws(JqFault) in try parser.alternative() }
  }
}
