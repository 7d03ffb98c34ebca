// Expressions.

extension JSParser {
  mutating func expression() throws(JSSyntaxError) -> JSNode {
    let first = try assignment()
    guard isMark(",") else { return first }
    var all = [first]
    while takeMark(",") { all.append(try assignment()) }
    return JSNode(what: .sequence(all), place: first.place)
  }

  private static let assigning: Set<String> = [
    "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=",
    "??=",
  ]

  mutating func assignment() throws(JSSyntaxError) -> JSNode {
    try deeper()
    defer { depth -= 1 }
    let start = now
    if let arrow = try arrowFunction() { return arrow }
    if start.kind == .name, start.text == "yield", isGenerator {
      at += 1
      if now.startsLine || now.kind == .end || isMark(")") || isMark("]") || isMark("}")
        || isMark(",") || isMark(";")
      {
        return JSNode(what: .yield(nil, isDelegate: false), place: start.place)
      }
      let isDelegate = takeMark("*")
      return JSNode(
        what: .yield(try assignment(), isDelegate: isDelegate), place: start.place)
    }
    let left = try conditional()
    guard now.kind == .mark, Self.assigning.contains(now.text) else { return left }
    let mark = next()
    switch left.what {
    case .name, .member(_, _, optional: false), .element(_, _, optional: false): break
    case .array, .object:
      guard mark.text == "=" else { fallthrough }
    default:
      throw failure("Invalid left-hand side in assignment", left.place, width: 1)
    }
    let right = try assignment()
    return JSNode(what: .assign(mark.text, left, right), place: left.place)
  }

  /// An arrow function, where one begins here.
  private mutating func arrowFunction() throws(JSSyntaxError) -> JSNode? {
    var place = at
    var tree = JSFunctionTree(isArrow: true, place: now.place)
    func token(_ index: Int) -> JSToken { tokens[min(index, tokens.count - 1)] }
    if token(place).kind == .name, token(place).text == "async", !token(place + 1).startsLine,
      token(place + 1).kind == .name || token(place + 1).text == "("
    {
      tree.isAsync = true
      place += 1
    }
    let isOne =
      token(place).kind == .name && token(place + 1).kind == .mark
      && token(place + 1).text == "=>"
    if !isOne {
      guard token(place).kind == .mark, token(place).text == "(" else { return nil }
      var open = 0
      var end = place
      while end < tokens.count {
        if tokens[end].kind == .mark {
          if ["(", "[", "{"].contains(tokens[end].text) { open += 1 }
          if [")", "]", "}"].contains(tokens[end].text) { open -= 1 }
          if open == 0 { break }
        }
        end += 1
      }
      guard token(end + 1).kind == .mark, token(end + 1).text == "=>", !token(end + 1).startsLine
      else { return nil }
    }
    let outer = (isAsync, isGenerator, noIn)
    (isAsync, isGenerator) = (tree.isAsync, false)
    defer { (isAsync, isGenerator, noIn) = outer }
    at = place
    if isOne {
      tree.parameters = [JSNode(what: .name(now.text), place: now.place)]
      at += 1
    } else {
      at += 1
      noIn = false
      tree.parameters = try parameters()
    }
    try expect("=>")
    if isMark("{") {
      noIn = false
      tree.body = try block()
    } else {
      noIn = outer.2
      tree.expression = try assignment()
    }
    return JSNode(what: .function(tree), place: tree.place)
  }

  private mutating func conditional() throws(JSSyntaxError) -> JSNode {
    let test = try binary(0)
    guard isMark("?") else { return test }
    at += 1
    let outer = noIn
    noIn = false
    let yes = try assignment()
    noIn = outer
    try expect(":")
    return JSNode(what: .condition(test, yes, try assignment()), place: test.place)
  }

  private static let levels: [String: Int] = [
    "??": 1, "||": 2, "&&": 3, "|": 4, "^": 5, "&": 6, "==": 7, "!=": 7, "===": 7, "!==": 7,
    "<": 8, ">": 8, "<=": 8, ">=": 8, "instanceof": 8, "in": 8, "<<": 9, ">>": 9, ">>>": 9,
    "+": 10, "-": 10, "*": 11, "/": 11, "%": 11, "**": 12,
  ]

  private mutating func binary(_ least: Int) throws(JSSyntaxError) -> JSNode {
    var left: JSNode
    if now.kind == .hashName, ahead().kind == .keyword, ahead().text == "in" {
      let name = next()
      at += 1
      left = JSNode(what: .hasPrivate(name.text, try binary(9)), place: name.place)
    } else {
      left = try unary()
    }
    while now.kind == .mark || now.kind == .keyword, let level = Self.levels[now.text],
      level > least
    {
      if now.text == "in", noIn { break }
      let mark = next()
      if mark.text == "**" {
        if case .unary = left.what {
          throw failure(
            "Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence",
            left.place)
        }
      }
      let right = try binary(mark.text == "**" ? level - 1 : level)
      let place = left.place
      switch mark.text {
      case "&&", "||", "??":
        left = JSNode(what: .logical(mark.text, left, right), place: place)
      default:
        let isWord = mark.kind == .keyword
        left = JSNode(
          what: .binary(mark.text, left, right), place: isWord ? place : place)
      }
    }
    return left
  }

  private mutating func unary() throws(JSSyntaxError) -> JSNode {
    let token = now
    let isPrefix =
      token.kind == .mark && ["!", "-", "+", "~"].contains(token.text)
      || token.kind == .keyword && ["typeof", "void", "delete"].contains(token.text)
    if isPrefix {
      at += 1
      try deeper()
      defer { depth -= 1 }
      return JSNode(what: .unary(token.text, try unary()), place: token.place)
    }
    if token.kind == .mark, token.text == "++" || token.text == "--" {
      at += 1
      try deeper()
      defer { depth -= 1 }
      let target = try unary()
      try checkUpdate(target, "Invalid left-hand side expression in prefix operation")
      return JSNode(what: .update(token.text, target, isPrefix: true), place: token.place)
    }
    if token.kind == .name, token.text == "await", isAsync {
      at += 1
      try deeper()
      defer { depth -= 1 }
      return JSNode(what: .await(try unary()), place: token.place)
    }
    let node = try leftHand()
    if now.kind == .mark, now.text == "++" || now.text == "--", !now.startsLine {
      try checkUpdate(node, "Invalid left-hand side expression in postfix operation")
      return JSNode(what: .update(next().text, node, isPrefix: false), place: node.place)
    }
    return node
  }
  private func checkUpdate(_ node: JSNode, _ message: String) throws(JSSyntaxError) {
    switch node.what {
    case .name, .member, .element: return
    default: throw failure(message, node.place)
    }
  }

  mutating func leftHand() throws(JSSyntaxError) -> JSNode {
    var node = isKeyword("new") ? try newExpression() : try primary()
    while true {
      let token = now
      if token.kind == .template {
        at += 1
        var values: [JSNode] = []
        for part in token.parts { values.append(try inner(part)) }
        node = JSNode(
          what: .tagged(node, cooked: token.cooked, raw: token.raw, values), place: node.place)
        continue
      }
      guard token.kind == .mark else { return node }
      switch token.text {
      case ".":
        at += 1
        let place = now.place
        node = JSNode(what: .member(node, try anyName(), optional: false), place: place)
      case "?.":
        at += 1
        let place = now.place
        if takeMark("(") {
          node = JSNode(what: .call(node, try arguments(), optional: true), place: node.place)
        } else if takeMark("[") {
          let key = try bracketed()
          node = JSNode(what: .element(node, key, optional: true), place: key.place)
        } else {
          node = JSNode(what: .member(node, try anyName(), optional: true), place: place)
        }
      case "[":
        at += 1
        let key = try bracketed()
        node = JSNode(what: .element(node, key, optional: false), place: key.place)
      case "(":
        at += 1
        node = JSNode(what: .call(node, try arguments(), optional: false), place: node.place)
      default: return node
      }
    }
  }
  private mutating func bracketed() throws(JSSyntaxError) -> JSNode {
    let outer = noIn
    noIn = false
    defer { noIn = outer }
    let key = try expression()
    try expect("]")
    return key
  }
  private mutating func arguments() throws(JSSyntaxError) -> [JSNode] {
    let outer = noIn
    noIn = false
    defer { noIn = outer }
    var out: [JSNode] = []
    while !isMark(")") {
      let place = now.place
      if takeMark("...") {
        out.append(JSNode(what: .spread(try assignment()), place: place))
      } else {
        out.append(try assignment())
      }
      if !takeMark(",") { break }
    }
    guard takeMark(")") else {
      throw failure("missing ) after argument list", now.place, width: now.width)
    }
    return out
  }

  private mutating func newExpression() throws(JSSyntaxError) -> JSNode {
    let place = next().place
    try deeper()
    defer { depth -= 1 }
    if takeMark(".") {
      guard takeName("target") else { throw unexpected() }
      return JSNode(what: .newTarget, place: place)
    }
    var callee = isKeyword("new") ? try newExpression() : try primary()
    while now.kind == .mark {
      if takeMark(".") {
        callee = JSNode(what: .member(callee, try anyName(), optional: false), place: now.place)
      } else if takeMark("[") {
        callee = JSNode(what: .element(callee, try bracketed(), optional: false), place: place)
      } else {
        break
      }
    }
    let list = takeMark("(") ? try arguments() : []
    return JSNode(what: .new(callee, list), place: place)
  }

  /// An expression of a template.
  private mutating func inner(_ tokens: [JSToken]) throws(JSSyntaxError) -> JSNode {
    try deeper()
    defer { depth -= 1 }
    var parser = JSParser(tokens: tokens, isModule: isModule)
    (parser.isAsync, parser.isGenerator, parser.depth) = (isAsync, isGenerator, depth)
    let node = try parser.expression()
    guard parser.now.kind == .end else { throw parser.unexpected() }
    return node
  }

  mutating func primary() throws(JSSyntaxError) -> JSNode {
    let token = next()
    func node(_ what: JSExpression) -> JSNode { JSNode(what: what, place: token.place) }
    switch token.kind {
    case .number: return node(.number(token.number))
    case .string: return node(.string(token.text))
    case .pattern: return node(.pattern(token.text, token.flags))
    case .template:
      var values: [JSNode] = []
      for part in token.parts { values.append(try inner(part)) }
      return node(.template(token.cooked, values))
    case .name:
      if token.text == "async", isKeyword("function"), !now.startsLine {
        at += 1
        return node(.function(try functionExpression(isAsync: true, token.place)))
      }
      if token.text == "await" {
        if isAsync { throw unexpected(token) }
        if now.kind == .name || now.kind == .keyword && now.text != "in" && now.text != "instanceof"
          || now.kind == .string || now.kind == .template
        {
          throw JSSyntaxError(
            message:
              "await is only valid in async functions and the top level bodies of modules",
            place: token.place, width: 5)
        }
      }
      return node(.name(token.text))
    case .keyword:
      switch token.text {
      case "this": return node(.this)
      case "null": return node(.null)
      case "true", "false": return node(.bool(token.text == "true"))
      case "super": return node(.superWord)
      case "function": return node(.function(try functionExpression(isAsync: false, token.place)))
      case "class":
        let name = now.kind == .name ? next().text : ""
        return node(.classValue(try classRest(name, token.place)))
      case "import":
        if takeMark(".") {
          guard takeName("meta") else { throw unexpected() }
          return node(.importMeta)
        }
        if takeMark("(") {
          let list = try arguments()
          guard let first = list.first else { throw unexpected() }
          return node(.importCall(first))
        }
        at -= 1
        throw unexpected()
      default: throw unexpected(token)
      }
    case .mark:
      switch token.text {
      case "(":
        let outer = noIn
        noIn = false
        defer { noIn = outer }
        let inside = try expression()
        try expect(")")
        switch inside.what {
        case .name, .member, .element, .call:
          return inside
        default: return JSNode(what: .group(inside), place: inside.place)
        }
      case "[": return node(try arrayLiteral())
      case "{": return node(try objectLiteral())
      default: throw unexpected(token)
      }
    default: throw unexpected(token)
    }
  }

  private mutating func functionExpression(
    isAsync: Bool, _ place: JSPlace
  ) throws(JSSyntaxError) -> JSFunctionTree {
    let isGenerator = takeMark("*")
    let own = now.kind == .name ? next().text : ""
    return try functionRest(
      JSFunctionTree(name: own, isAsync: isAsync, isGenerator: isGenerator, place: place))
  }

  private mutating func arrayLiteral() throws(JSSyntaxError) -> JSExpression {
    let outer = noIn
    noIn = false
    defer { noIn = outer }
    var out: [JSNode?] = []
    while !isMark("]") {
      if takeMark(",") {
        out.append(nil)
        continue
      }
      let place = now.place
      if takeMark("...") {
        out.append(JSNode(what: .spread(try assignment()), place: place))
      } else {
        out.append(try assignment())
      }
      if !isMark("]") { try expect(",") }
    }
    at += 1
    return .array(out)
  }

  private mutating func objectLiteral() throws(JSSyntaxError) -> JSExpression {
    let outer = noIn
    noIn = false
    defer { noIn = outer }
    var out: [JSProperty] = []
    while !isMark("}") {
      out.append(try property())
      if !isMark("}") { try expect(",") }
    }
    at += 1
    return .object(out)
  }

  private mutating func property() throws(JSSyntaxError) -> JSProperty {
    let token = now
    if takeMark("...") {
      return JSProperty(kind: .spread, key: .fixed(""), value: try assignment())
    }
    func ends(_ token: JSToken) -> Bool {
      token.kind == .mark && ["(", ":", ",", "}", "="].contains(token.text)
    }
    var function = JSFunctionTree(isMethod: true, place: token.place)
    var kind = JSProperty.Kind.value
    if token.kind == .name, token.text == "async", !ends(ahead()), !ahead().startsLine {
      at += 1
      function.isAsync = true
    }
    if takeMark("*") { function.isGenerator = true }
    if now.kind == .name, now.text == "get" || now.text == "set", !ends(ahead()) {
      kind = next().text == "get" ? .getter : .setter
    }
    let word = now
    let key = try propertyKey()
    if isMark("(") {
      if case .fixed(let name) = key { function.name = name }
      function.place = word.place
      let value = JSNode(what: .function(try functionRest(function)), place: word.place)
      return JSProperty(kind: kind == .value ? .method : kind, key: key, value: value)
    }
    if function.isAsync || function.isGenerator || kind != .value { throw unexpected() }
    if takeMark(":") { return JSProperty(kind: .value, key: key, value: try assignment()) }
    guard word.kind == .name, case .fixed(let name) = key else { throw unexpected() }
    let local = JSNode(what: .name(name), place: word.place)
    if isMark("=") {
      at += 1
      return JSProperty(
        kind: .shorthandDefault, key: key,
        value: JSNode(what: .assign("=", local, try assignment()), place: word.place))
    }
    return JSProperty(kind: .value, key: key, value: local)
  }
}
