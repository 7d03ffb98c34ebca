// Go template tokens to a tree, with text/template's complaints.

import Text

/// What is wrong with a template, or with what it was applied to: the whole sentence.
package struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// `template: :1:2: executing "" at <.Foo>: map has no entry for key "Foo"`.
  package var description: String
  package init(_ description: String) { self.description = description }
}

struct TemplateParser {
  /// How deep parentheses and blocks may nest. Limit: Go's parser stops at 10,000.
  static let maximumDepth = 80

  let name: String
  let functions: (String) -> Bool
  var lexer: TemplateLexer
  var ahead: [TemplateToken] = []
  /// The line of the token read last, for complaints.
  var line = 1
  var actionLine = 0
  var variables = ["$"]
  var rangeDepth = 0
  var depth = 0
  /// What the text defines, in its order of names' first appearance.
  var definitions: [String: [TemplateNode]] = [:]

  /// What ended a list of nodes.
  enum ListEnd {
    case end
    case otherwise(TemplateToken?)
    case textEnd
  }

  init(_ text: String, name: String, functions: @escaping (String) -> Bool) {
    self.name = name
    self.functions = functions
    lexer = TemplateLexer(text)
  }

  func fail(_ problem: String) -> TemplateError {
    TemplateError("template: \(name):\(line): \(problem)")
  }
  func unexpected(_ token: TemplateToken, _ context: String) -> TemplateError {
    guard token.kind == .error else { return fail("unexpected \(token.shown) in \(context)") }
    var extra = ""
    if actionLine != 0, actionLine != token.line {
      extra = " in action started at \(name):\(actionLine)"
      if token.text.hasSuffix(" action") { extra = String(extra.dropFirst(" in action".count)) }
    }
    return fail(token.text + extra)
  }

  // MARK: Tokens

  mutating func next() -> TemplateToken {
    let token = ahead.popLast() ?? lexer.next()
    line = token.line
    return token
  }
  mutating func peek() -> TemplateToken {
    let token = next()
    ahead.append(token)
    return token
  }
  mutating func nextNonSpace() -> TemplateToken {
    while true {
      let token = next()
      if token.kind != .space { return token }
    }
  }
  mutating func peekNonSpace() -> TemplateToken {
    let token = nextNonSpace()
    ahead.append(token)
    return token
  }
  mutating func expectRightDelimiter(_ context: String) throws(TemplateError) {
    let token = nextNonSpace()
    guard token.kind == .rightDelimiter else { throw unexpected(token, context) }
  }
  mutating func expectString(_ context: String) throws(TemplateError) -> String {
    let token = nextNonSpace()
    guard token.kind == .string || token.kind == .rawString else {
      throw unexpected(token, context)
    }
    guard let text = GoQuote.unquoted(token.text).map(String.init(lenient:)) else {
      throw fail("invalid syntax")
    }
    return text
  }

  // MARK: Lists

  mutating func template() throws(TemplateError) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while peek().kind != .end {
      let (found, end) = try list(isTop: true)
      nodes += found
      switch end {
      case .end: throw fail("unexpected {{end}}")
      case .otherwise: throw fail("unexpected {{else}}")
      case .textEnd: return nodes
      }
    }
    return nodes
  }

  mutating func list(
    isTop: Bool = false
  ) throws(TemplateError) -> (nodes: [TemplateNode], end: ListEnd) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw fail("max expression depth exceeded") }
    var nodes: [TemplateNode] = []
    while true {
      let token = nextNonSpace()
      switch token.kind {
      case .end:
        guard isTop else { throw fail("unexpected EOF") }
        return (nodes, .textEnd)
      case .text: nodes.append(.text(token.text))
      case .leftDelimiter:
        actionLine = token.line
        defer { actionLine = 0 }
        let word = nextNonSpace()
        if word.kind == .keyword {
          switch word.text {
          case "end":
            try expectRightDelimiter("end")
            return (nodes, .end)
          case "else":
            let more = peekNonSpace()
            if more.kind == .keyword, more.text == "if" || more.text == "with" {
              return (nodes, .otherwise(more))
            }
            try expectRightDelimiter("else")
            return (nodes, .otherwise(nil))
          case "define" where isTop:
            try define()
          default: nodes.append(try control(word))
          }
        } else {
          ahead.append(word)
          nodes.append(.action(try pipeline("command", until: .rightDelimiter)))
        }
      default: throw unexpected(token, "input")
      }
    }
  }

  private mutating func define() throws(TemplateError) {
    let name = try expectString("define clause")
    try expectRightDelimiter("define clause")
    let outer = variables
    variables = ["$"]
    let (body, end) = try list()
    variables = outer
    guard case .end = end else { throw fail("unexpected {{else}} in define clause") }
    definitions[name] = body
  }

  private mutating func control(_ word: TemplateToken) throws(TemplateError) -> TemplateNode {
    switch word.text {
    case "if": return try branch(.if, word)
    case "range": return try branch(.range, word)
    case "with": return try branch(.with, word)
    case "break", "continue":
      let token = nextNonSpace()
      guard token.kind == .rightDelimiter else { throw unexpected(token, "{{\(word.text)}}") }
      guard rangeDepth > 0 else { throw fail("{{\(word.text)}} outside {{range}}") }
      return .loopExit(isBreak: word.text == "break")
    case "template":
      let offset = peekNonSpace().offset
      let name = try expectString("template clause")
      let token = nextNonSpace()
      if token.kind == .rightDelimiter { return .template(name: name, nil, offset: offset) }
      ahead.append(token)
      let pipe = try pipeline("template clause", until: .rightDelimiter)
      return .template(name: name, pipe, offset: offset)
    case "block":
      let name = try expectString("block clause")
      let pipe = try pipeline("block clause", until: .rightDelimiter)
      let outer = variables
      variables = ["$"]
      let (body, end) = try list()
      variables = outer
      guard case .end = end else { throw fail("unexpected {{else}} in block clause") }
      if definitions[name] == nil { definitions[name] = body }
      return .template(name: name, pipe, offset: word.offset)
    default: throw unexpected(word, "command")
    }
  }

  private mutating func branch(
    _ kind: TemplateBranch.Kind, _ word: TemplateToken
  ) throws(TemplateError) -> TemplateNode {
    let known = variables.count
    defer { variables.removeLast(max(0, variables.count - known)) }
    let pipe = try pipeline(kind.rawValue, until: .rightDelimiter)
    if kind == .range { rangeDepth += 1 }
    let (body, end) = try list()
    if kind == .range { rangeDepth -= 1 }
    var node = TemplateBranch(
      kind: kind, pipe: pipe, body: body, otherwise: [], offset: pipe.offset)
    if case .otherwise(let more) = end {
      if let more, more.text == kind.rawValue, kind != .range {
        // One end closes them both.
        _ = next()
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw fail("max expression depth exceeded") }
        node.otherwise = [try branch(kind, more)]
        return .branch(node)
      }
      if let more { throw unexpected(more, "else") }
      let (other, last) = try list()
      guard case .end = last else { throw fail("expected end; found {{else}}") }
      node.otherwise = other
    }
    return .branch(node)
  }

  // MARK: Pipelines

  mutating func pipeline(
    _ context: String, until end: TemplateToken.Kind
  ) throws(TemplateError) -> TemplatePipe {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw fail("max expression depth exceeded") }
    var pipe = TemplatePipe(offset: peekNonSpace().offset)
    try declarations(&pipe, context)
    while true {
      let token = nextNonSpace()
      switch token.kind {
      case end:
        guard !pipe.commands.isEmpty else { throw fail("missing value for \(context)") }
        for (place, command) in pipe.commands.enumerated().dropFirst() {
          switch command.words[0].kind {
          case .boolean, .dot, .null, .number, .string:
            throw fail("non executable command in pipeline stage \(place + 1)")
          default: break
          }
        }
        return pipe
      case .boolean, .characterConstant, .dot, .field, .identifier, .number, .null, .rawString,
        .string, .variable, .leftParen:
        ahead.append(token)
        pipe.commands.append(try command())
      default: throw unexpected(token, context)
      }
    }
  }

  private mutating func declarations(
    _ pipe: inout TemplatePipe, _ context: String
  ) throws(TemplateError) {
    while case let variable = peekNonSpace(), variable.kind == .variable {
      _ = next()
      let after = peek()
      let sign = peekNonSpace()
      if sign.kind == .assign || sign.kind == .declare {
        pipe.isAssignment = sign.kind == .assign
        _ = nextNonSpace()
        pipe.variables.append(variable.text)
        variables.append(variable.text)
        return
      }
      guard sign.kind == .character, sign.text == "," else {
        if after.kind == .space { ahead.append(after) }
        ahead.append(variable)
        return
      }
      _ = nextNonSpace()
      pipe.variables.append(variable.text)
      variables.append(variable.text)
      guard context == "range", pipe.variables.count < 2 else {
        throw fail("too many declarations in \(context)")
      }
      switch peekNonSpace().kind {
      case .variable, .rightDelimiter, .rightParen: continue
      default: throw fail("range can only initialize variables")
      }
    }
  }

  private mutating func command() throws(TemplateError) -> TemplateCommand {
    var command = TemplateCommand(offset: peekNonSpace().offset)
    while true {
      _ = peekNonSpace()
      if let operand = try operand() { command.words.append(operand) }
      let token = next()
      switch token.kind {
      case .space: continue
      case .rightDelimiter, .rightParen: ahead.append(token)
      case .pipe: break
      default: throw unexpected(token, "operand")
      }
      guard !command.words.isEmpty else { throw fail("empty command") }
      return command
    }
  }

  private mutating func operand() throws(TemplateError) -> TemplateOperand? {
    guard var operand = try term() else { return nil }
    guard peek().kind == .field else { return operand }
    let offset = peek().offset
    var names: [String] = []
    while peek().kind == .field { names.append(String(next().text.dropFirst())) }
    switch operand.kind {
    // Real: a longer path's place in error messages is that of its second name.
    case .field(let own): operand.kind = .field(own + names)
    case .variable(let own): operand.kind = .variable(own + names)
    case .boolean, .string, .number, .null, .dot:
      throw fail("unexpected . after term \(GoQuote.quoted(operand.shown))")
    case .function, .pipe, .chain: operand.kind = .chain(operand, names)
    }
    operand.offset = offset
    return operand
  }

  private mutating func term() throws(TemplateError) -> TemplateOperand? {
    let token = nextNonSpace()
    func made(_ kind: TemplateOperand.Kind) -> TemplateOperand {
      TemplateOperand(kind: kind, offset: token.offset)
    }
    switch token.kind {
    case .identifier:
      guard functions(token.text) else {
        throw fail("function \(GoQuote.quoted(token.text)) not defined")
      }
      return made(.function(token.text))
    case .dot: return made(.dot)
    case .null: return made(.null)
    case .variable:
      guard variables.contains(token.text) else {
        throw fail("undefined variable \(GoQuote.quoted(token.text))")
      }
      return made(.variable([token.text]))
    case .field: return made(.field([String(token.text.dropFirst())]))
    case .boolean: return made(.boolean(token.text == "true"))
    case .characterConstant:
      guard let text = GoQuote.unquoted(token.text).map(String.init(lenient:)),
        let scalar = text.unicodeScalars.first,
        text.unicodeScalars.count == 1
      else { throw fail("malformed character constant: \(token.text)") }
      return made(.number(.integer(Int(scalar.value)), token.text))
    case .number:
      guard let value = Self.number(token.text) else {
        throw fail("illegal number syntax: \(GoQuote.quoted(token.text))")
      }
      return made(.number(value, token.text))
    case .leftParen:
      return made(.pipe(try pipeline("parenthesized pipeline", until: .rightParen)))
    case .string, .rawString:
      guard let text = GoQuote.unquoted(token.text).map(String.init(lenient:)) else {
        throw fail("invalid syntax")
      }
      return made(.string(text, quoted: token.text))
    default:
      ahead.append(token)
      return nil
    }
  }

  /// A number as Go's source has it: 0x1F, 0o17, 017, 0b11, 1_000, 1.5e3.
  static func number(_ text: String) -> Value? {
    let plain = String(text.filter { $0 != "_" })
    var digits = plain[...]
    var sign = ""
    if digits.hasPrefix("-") || digits.hasPrefix("+") {
      sign = digits.hasPrefix("-") ? "-" : ""
      digits = digits.dropFirst()
    }
    let lower = digits.lowercased()
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where lower.hasPrefix(prefix) {
      return Int(sign + lower.dropFirst(2), radix: radix).map(Value.integer)
    }
    if lower.count > 1, lower.hasPrefix("0"), let octal = Int(sign + lower, radix: 8) {
      return .integer(octal)
    }
    if let whole = Int(sign + lower) { return .integer(whole) }
    guard let number = Double(sign + lower), number.isFinite else { return nil }
    // Real: a constant such as 1e3 serves as an integer, too.
    if let whole = Int(exactly: number), !lower.contains(".") { return .integer(whole) }
    return .number(number)
  }
}
