// Statements.

extension JSParser {
  mutating func statement() throws(JSSyntaxError) -> JSStatement {
    try deeper()
    defer { depth -= 1 }
    let place = now.place
    return JSStatement(what: try statementKind(), place: place)
  }

  private mutating func statementKind() throws(JSSyntaxError) -> JSStatementKind {
    let token = now
    if token.kind == .mark {
      if token.text == "{" { return .block(try block()) }
      if token.text == ";" {
        at += 1
        return .empty
      }
    }
    if token.kind == .name {
      if token.text == "let", ahead().kind == .name || ahead().text == "[" || ahead().text == "{" {
        at += 1
        return try declaration(.let)
      }
      if token.text == "async", ahead().kind == .keyword, ahead().text == "function",
        !ahead().startsLine
      {
        at += 2
        return try functionDeclaration(isAsync: true, token.place)
      }
      if ahead().kind == .mark, ahead().text == ":" {
        at += 2
        return .labelled(token.text, try statement())
      }
    }
    if token.kind == .keyword, let found = try keywordStatement(token) { return found }
    let node = try expression()
    try endStatement()
    return .expression(node)
  }

  private mutating func keywordStatement(
    _ token: JSToken
  ) throws(JSSyntaxError) -> JSStatementKind? {
    switch token.text {
    case "var", "const":
      at += 1
      return try declaration(token.text == "var" ? .var : .const)
    case "function":
      at += 1
      return try functionDeclaration(isAsync: false, token.place)
    case "class":
      at += 1
      return .classDeclaration(try classRest(try name(), token.place))
    case "if":
      at += 1
      let test = try condition()
      let yes = try statement()
      return .if(test, yes, takeKeyword("else") ? try statement() : nil)
    case "for": return try forStatement()
    case "while":
      at += 1
      let test = try condition()
      return .whileLoop(test, try statement())
    case "do":
      at += 1
      let body = try statement()
      guard takeKeyword("while") else { throw unexpected() }
      let test = try condition()
      _ = takeMark(";")
      return .doLoop(body, test)
    case "switch": return try switchStatement()
    case "break", "continue":
      at += 1
      let label = now.kind == .name && !now.startsLine ? next().text : nil
      try endStatement()
      return token.text == "break" ? .break(label) : .continue(label)
    case "return":
      at += 1
      if isMark(";") || isMark("}") || now.startsLine || now.kind == .end {
        try endStatement()
        return .return(nil)
      }
      let value = try expression()
      try endStatement()
      return .return(value)
    case "throw":
      at += 1
      guard !now.startsLine else { throw failure("Illegal newline after throw") }
      let value = try expression()
      try endStatement()
      return .throw(value)
    case "try":
      at += 1
      let body = try block()
      var target: JSNode?
      var handler: [JSStatement]?
      var last: [JSStatement]?
      if takeKeyword("catch") {
        if takeMark("(") {
          target = try bindingTarget()
          try expect(")")
        }
        handler = try block()
      }
      if takeKeyword("finally") { last = try block() }
      guard handler != nil || last != nil else {
        throw failure("Missing catch or finally after try", width: now.width)
      }
      return .attempt(body, target, handler, last)
    case "debugger":
      at += 1
      try endStatement()
      return .empty
    case "import":
      if ahead().text == "(" || ahead().text == "." { return nil }
      guard isModule else {
        throw failure("Cannot use import statement outside a module", token.place, width: 6)
      }
      return try importStatement()
    case "export":
      guard isModule else { throw unexpected() }
      return try exportStatement()
    case "with":
      throw JSSyntaxError(message: "the with statement", place: token.place, isUnmodelled: true)
    default: return nil
    }
  }

  private mutating func condition() throws(JSSyntaxError) -> JSNode {
    try expect("(")
    let test = try expression()
    try expect(")")
    return test
  }

  private mutating func functionDeclaration(
    isAsync: Bool, _ place: JSPlace
  ) throws(JSSyntaxError) -> JSStatementKind {
    let isGenerator = takeMark("*")
    let tree = JSFunctionTree(
      name: try name(), isAsync: isAsync, isGenerator: isGenerator, place: place)
    return .function(try functionRest(tree))
  }

  private mutating func declaration(
    _ kind: JSDeclarationKind, inHead: Bool = false
  ) throws(JSSyntaxError) -> JSStatementKind {
    var all: [JSDeclarator] = []
    repeat {
      let place = now
      let target = try bindingTarget()
      var value: JSNode?
      if takeMark("=") { value = try assignment() }
      if value == nil, !inHead {
        if kind == .const { throw failure("Missing initializer in const declaration") }
        switch target.what {
        case .array, .object:
          throw failure("Missing initializer in destructuring declaration", place.place)
        default: break
        }
      }
      all.append(JSDeclarator(target: target, value: value))
    } while takeMark(",")
    if !inHead { try endStatement() }
    return .declare(kind, all)
  }

  private mutating func forStatement() throws(JSSyntaxError) -> JSStatementKind {
    at += 1
    let isAwait = isName("await") && isAsync
    if isAwait { at += 1 }
    try expect("(")
    var start: JSStatement?
    let place = now.place
    if !isMark(";") {
      noIn = true
      defer { noIn = false }
      var kind: JSDeclarationKind?
      if isKeyword("var") { kind = .var }
      if isKeyword("const") { kind = .const }
      if isName("let"), ahead().kind == .name || ahead().text == "[" || ahead().text == "{" {
        kind = .let
      }
      if let kind {
        at += 1
        let declared = try declaration(kind, inHead: true)
        if case .declare(_, let list) = declared, list.count == 1, list[0].value == nil,
          isName("of") || isKeyword("in")
        {
          return try eachStatement(kind, list[0].target, isAwait)
        }
        start = JSStatement(what: declared, place: place)
      } else {
        let node = try expression()
        if isName("of") || isKeyword("in") { return try eachStatement(nil, node, isAwait) }
        start = JSStatement(what: .expression(node), place: place)
      }
    }
    try expect(";")
    let test = isMark(";") ? nil : try expression()
    try expect(";")
    let step = isMark(")") ? nil : try expression()
    try expect(")")
    return .loop(start: start, test: test, step: step, body: try statement())
  }

  private mutating func eachStatement(
    _ kind: JSDeclarationKind?, _ target: JSNode, _ isAwait: Bool
  ) throws(JSSyntaxError) -> JSStatementKind {
    let isOf = next().text == "of"
    noIn = false
    let source = isOf ? try assignment() : try expression()
    try expect(")")
    let body = try statement()
    return isOf
      ? .forOf(kind, target, source, body, isAwait: isAwait) : .forIn(kind, target, source, body)
  }

  private mutating func switchStatement() throws(JSSyntaxError) -> JSStatementKind {
    at += 1
    let value = try condition()
    try expect("{")
    var cases: [JSCase] = []
    while !takeMark("}") {
      var one = JSCase(test: nil, body: [])
      if takeKeyword("case") {
        one.test = try expression()
      } else if !takeKeyword("default") {
        throw unexpected()
      }
      try expect(":")
      while !isMark("}"), !isKeyword("case"), !isKeyword("default") {
        guard now.kind != .end else { throw unexpected() }
        one.body.append(try statement())
      }
      cases.append(one)
    }
    return .choose(value, cases)
  }

  // MARK: Modules

  private mutating func moduleName() throws(JSSyntaxError) -> String {
    guard now.kind == .string else { throw unexpected() }
    let name = next().text
    if takeKeyword("with") || takeName("assert") { _ = try primary() }
    return name
  }
  private mutating func moduleWord() throws(JSSyntaxError) -> String {
    now.kind == .string ? next().text : try anyName()
  }

  private mutating func importStatement() throws(JSSyntaxError) -> JSStatementKind {
    at += 1
    var names: [(String, String)] = []
    if now.kind == .string {
      let module = try moduleName()
      try endStatement()
      return .importing(JSImport(module: module, names: []))
    }
    if now.kind == .name {
      names.append(("default", try name()))
      _ = takeMark(",")
    }
    if takeMark("*") {
      guard takeName("as") else { throw unexpected() }
      names.append(("*", try name()))
    } else if takeMark("{") {
      while !takeMark("}") {
        let imported = try moduleWord()
        names.append((imported, takeName("as") ? try name() : imported))
        if !isMark("}") { try expect(",") }
      }
    }
    guard takeName("from") else { throw unexpected() }
    let module = try moduleName()
    try endStatement()
    return .importing(JSImport(module: module, names: names))
  }

  private mutating func exportStatement() throws(JSSyntaxError) -> JSStatementKind {
    at += 1
    if takeMark("*") {
      let name = takeName("as") ? try moduleWord() : nil
      guard takeName("from") else { throw unexpected() }
      let module = try moduleName()
      try endStatement()
      return .exportAll(from: module, as: name)
    }
    if takeMark("{") {
      var names: [(String, String)] = []
      while !takeMark("}") {
        let local = try moduleWord()
        names.append((local, takeName("as") ? try moduleWord() : local))
        if !isMark("}") { try expect(",") }
      }
      let from = takeName("from") ? try moduleName() : nil
      try endStatement()
      return .exporting(names, from: from)
    }
    if takeKeyword("default") {
      let place = now.place
      // A named function or class is declared too.
      if isKeyword("function") || isKeyword("class")
        || (isName("async") && ahead().text == "function")
      {
        let node = try assignment()
        switch node.what {
        case .function(let tree) where !tree.name.isEmpty && !tree.isArrow:
          return .exportDeclaration(
            JSStatement(
              what: .block([
                JSStatement(what: .function(tree), place: place)
              ]), place: place))
        case .classValue(let tree) where !tree.name.isEmpty:
          return .exportDeclaration(
            JSStatement(
              what: .block([
                JSStatement(what: .classDeclaration(tree), place: place)
              ]), place: place))
        default: return .exportDefault(node)
        }
      }
      let node = try assignment()
      try endStatement()
      return .exportDefault(node)
    }
    return .exportDeclaration(try statement())
  }
}
