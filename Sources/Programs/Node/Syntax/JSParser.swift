// Tokens to a tree: the door, and what all rules share.

import Text

struct JSParser {
  var tokens: [JSToken]
  var at = 0
  var depth = 0
  /// `await` is a word of the language: in an async function, at the top of a module.
  var isAsync = false
  var isGenerator = false
  /// In the head of a `for`, where `in` is not an operator.
  var noIn = false
  let isModule: Bool
  static let deepest = 120

  static func program(
    _ bytes: [UInt8], isModule: Bool = false
  ) throws(JSSyntaxError) -> [JSStatement] {
    var parser = JSParser(tokens: try JSLexer.tokens(bytes), isModule: isModule)
    parser.isAsync = isModule
    var out: [JSStatement] = []
    while parser.now.kind != .end { out.append(try parser.statement()) }
    return out
  }

  var now: JSToken { tokens[min(at, tokens.count - 1)] }
  func ahead(_ count: Int = 1) -> JSToken { tokens[min(at + count, tokens.count - 1)] }
  mutating func next() -> JSToken {
    let token = now
    at += 1
    return token
  }
  func isMark(_ text: String) -> Bool { now.kind == .mark && now.text == text }
  func isKeyword(_ text: String) -> Bool { now.kind == .keyword && now.text == text }
  func isName(_ text: String) -> Bool { now.kind == .name && now.text == text }
  mutating func takeMark(_ text: String) -> Bool {
    guard isMark(text) else { return false }
    at += 1
    return true
  }
  mutating func takeKeyword(_ text: String) -> Bool {
    guard isKeyword(text) else { return false }
    at += 1
    return true
  }
  mutating func takeName(_ text: String) -> Bool {
    guard isName(text) else { return false }
    at += 1
    return true
  }
  mutating func expect(_ text: String) throws(JSSyntaxError) {
    guard takeMark(text) else { throw unexpected() }
  }
  func unexpected() -> JSSyntaxError { unexpected(now) }
  func unexpected(_ token: JSToken) -> JSSyntaxError {
    let message: String
    switch token.kind {
    case .end: message = token.text == "}" ? "Unexpected token '}'" : "Unexpected end of input"
    case .name:
      message =
        token.text == "await"
        ? "await is only valid in async functions and the top level bodies of modules"
        : "Unexpected identifier '\(token.text)'"
    case .number: message = "Unexpected number"
    case .string: message = "Unexpected string"
    case .template: message = "Unexpected template string"
    case .keyword where token.text == "import" || token.text == "export":
      message =
        token.text == "import"
        ? "Cannot use import statement outside a module" : "Unexpected token 'export'"
    default: message = "Unexpected token '\(token.text)'"
    }
    return JSSyntaxError(
      message: message, place: token.place, width: token.kind == .end ? 0 : token.width)
  }
  func failure(_ message: String, _ place: JSPlace? = nil, width: Int32 = 1) -> JSSyntaxError {
    JSSyntaxError(message: message, place: place ?? now.place, width: width)
  }
  mutating func deeper() throws(JSSyntaxError) {
    depth += 1
    guard depth < Self.deepest else {
      throw JSSyntaxError(
        message: "code nested this deep", place: now.place, isUnmodelled: true)
    }
  }
  /// The end of a statement: a semicolon, or where one is put in.
  mutating func endStatement() throws(JSSyntaxError) {
    if takeMark(";") { return }
    if isMark("}") || now.kind == .end || now.startsLine { return }
    throw unexpected()
  }

  mutating func name() throws(JSSyntaxError) -> String {
    guard now.kind == .name else { throw unexpected() }
    return next().text
  }
  /// What may stand after a dot.
  mutating func anyName() throws(JSSyntaxError) -> String {
    guard now.kind == .name || now.kind == .keyword || now.kind == .hashName else {
      throw unexpected()
    }
    return next().text
  }

  // MARK: Functions

  mutating func functionRest(
    _ tree: JSFunctionTree
  ) throws(JSSyntaxError) -> JSFunctionTree {
    var tree = tree
    let outer = (isAsync, isGenerator, noIn)
    (isAsync, isGenerator, noIn) = (tree.isAsync, tree.isGenerator, false)
    defer { (isAsync, isGenerator, noIn) = outer }
    try expect("(")
    tree.parameters = try parameters()
    tree.body = try block()
    return tree
  }
  mutating func parameters() throws(JSSyntaxError) -> [JSNode] {
    var out: [JSNode] = []
    while !isMark(")") {
      let place = now.place
      if takeMark("...") {
        out.append(JSNode(what: .spread(try bindingTarget()), place: place))
      } else {
        let target = try bindingTarget()
        if takeMark("=") {
          out.append(JSNode(what: .assign("=", target, try assignment()), place: place))
        } else {
          out.append(target)
        }
      }
      if !takeMark(",") { break }
    }
    guard takeMark(")") else {
      throw now.kind == .end
        ? unexpected() : failure("missing ) after formal parameters", width: now.width)
    }
    return out
  }
  mutating func bindingTarget() throws(JSSyntaxError) -> JSNode {
    let place = now.place
    if isMark("[") || isMark("{") { return try primary() }
    return JSNode(what: .name(try name()), place: place)
  }
  mutating func block() throws(JSSyntaxError) -> [JSStatement] {
    try expect("{")
    try deeper()
    defer { depth -= 1 }
    var out: [JSStatement] = []
    while !isMark("}") {
      guard now.kind != .end else { throw unexpected() }
      out.append(try statement())
    }
    at += 1
    return out
  }

  // MARK: Classes

  mutating func classRest(_ name: String, _ place: JSPlace) throws(JSSyntaxError) -> JSClassTree {
    var tree = JSClassTree(name: name, place: place)
    if takeKeyword("extends") { tree.parent = try leftHand() }
    try expect("{")
    try deeper()
    defer { depth -= 1 }
    while !takeMark("}") {
      if takeMark(";") { continue }
      guard now.kind != .end else { throw unexpected() }
      tree.members.append(try member(of: tree))
    }
    return tree
  }
  private func endsName(_ token: JSToken) -> Bool {
    token.kind == .mark && ["(", "=", ";", "}"].contains(token.text)
  }
  private mutating func member(of tree: JSClassTree) throws(JSSyntaxError) -> JSMember {
    var member = JSMember(kind: .field, key: .fixed(""))
    let place = now.place
    if isName("static"), !endsName(ahead()) {
      at += 1
      member.isStatic = true
      if isMark("{") {
        member.kind = .block
        let outer = (isAsync, isGenerator)
        (isAsync, isGenerator) = (false, false)
        defer { (isAsync, isGenerator) = outer }
        member.function = JSFunctionTree(body: try block(), isMethod: true, place: place)
        return member
      }
    }
    var function = JSFunctionTree(isMethod: true, place: place)
    if isName("async"), !endsName(ahead()), !ahead().startsLine {
      at += 1
      function.isAsync = true
    }
    if takeMark("*") { function.isGenerator = true }
    var kind = JSMember.Kind.method
    if isName("get") || isName("set"), !endsName(ahead()), !function.isGenerator {
      kind = next().text == "get" ? .getter : .setter
    }
    function.place = now.place
    member.key = try propertyKey()
    if isMark("(") {
      if case .fixed(let name) = member.key {
        function.name = name
        if name == "constructor", !member.isStatic {
          function.isConstructor = true
          function.isDerived = tree.parent != nil
          function.name = tree.name
        }
      }
      member.kind = kind
      member.function = try functionRest(function)
      return member
    }
    if takeMark("=") {
      let outer = (isAsync, isGenerator)
      (isAsync, isGenerator) = (false, false)
      defer { (isAsync, isGenerator) = outer }
      member.value = try assignment()
    }
    try endStatement()
    return member
  }

  mutating func propertyKey() throws(JSSyntaxError) -> JSKeyTree {
    switch now.kind {
    case .string: return .fixed(next().text)
    case .number: return .fixed(JSNumberText.text(next().number))
    case .mark where now.text == "[":
      at += 1
      let node = try assignment()
      try expect("]")
      return .computed(node)
    default: return .fixed(try anyName())
    }
  }
}
