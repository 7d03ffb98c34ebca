// JSONPath templates to nodes, with client-go's complaints.

import Text

struct JSONPathParser {
  let input: [Unicode.Scalar]
  var at = 0
  var start = 0
  /// How deep unions and filters are nested.
  let depth: Int

  init(_ template: String, depth: Int = 0) {
    input = Array(template.unicodeScalars)
    self.depth = depth
  }

  mutating func next() -> Unicode.Scalar? {
    guard at < input.count else { return nil }
    defer { at += 1 }
    return input[at]
  }
  func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    at + ahead < input.count ? input[at + ahead] : nil
  }
  func sees(_ text: String) -> Bool { input[at...].starts(with: text.unicodeScalars) }
  /// The text since the last call.
  mutating func consume() -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: input[start..<at])
    start = at
    return String(text)
  }

  mutating func template() throws(JSONPathError) -> [JSONPath.Node] {
    var nodes: [JSONPath.Node] = []
    while at < input.count {
      if sees("{") {
        if at > start { nodes.append(.text(consume())) }
        at += 1
        _ = consume()
        nodes.append(.list(try action()))
      } else {
        at += 1
      }
    }
    if at > start { nodes.append(.text(consume())) }
    return nodes
  }

  /// The nodes of an action that stands alone, without its braces.
  private func nested(_ text: String) throws(JSONPathError) -> [JSONPath.Node] {
    guard depth < 16 else { throw JSONPathError("filters nested too deeply") }
    var parser = JSONPathParser("{" + text + "}", depth: depth + 1)
    guard case .list(let nodes)? = try parser.template().first else { return [] }
    return nodes
  }

  private mutating func action() throws(JSONPathError) -> [JSONPath.Node] {
    var nodes: [JSONPath.Node] = []
    while true {
      if sees("}") {
        at += 1
        _ = consume()
        return nodes
      }
      if sees("[?(") {
        nodes.append(try filter())
        continue
      }
      if sees("..") {
        if case .recursive? = nodes.last {
          throw JSONPathError("invalid multiple recursive descent")
        }
        at += 2
        _ = consume()
        nodes.append(.recursive)
        if let scalar = peek(), Self.isWord(scalar) { nodes.append(field()) }
        continue
      }
      guard let scalar = next(), scalar != "\n", scalar != "\r" else {
        throw JSONPathError("unclosed action")
      }
      switch scalar {
      case " ", "@", "$": _ = consume()
      case "[": nodes += try array()
      case "\"", "'": nodes.append(try quote(scalar))
      case ".":
        _ = consume()
        nodes.append(field())
      case "+", "-", "0"..."9":
        at -= 1
        nodes.append(try number())
      default:
        guard Self.isWord(scalar) else {
          let shown =
            GoQuote.isPrintable(scalar.value) ? " '\(Character(scalar))'" : ""
          throw JSONPathError(
            "unrecognized character in action: U+"
              + Hex.digits(scalar.value, 4).uppercased() + shown)
        }
        at -= 1
        nodes.append(identifier())
      }
    }
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic
      || scalar.properties.generalCategory == .decimalNumber
  }
  static func isTerminator(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case nil, " ", "\t", "\n", "\r", ".", ",", "[", "]", "$", "@", "{", "}": true
    default: false
    }
  }

  private mutating func field() -> JSONPath.Node {
    while let scalar = peek(), !Self.isTerminator(scalar) {
      at += 1
      if scalar == "\\" { _ = next() }
    }
    let name = consume()
    return name == "*" ? .wildcard : .field(String(name.filter { $0 != "\\" }))
  }
  private mutating func identifier() -> JSONPath.Node {
    while !Self.isTerminator(peek()) { at += 1 }
    let name = consume()
    switch name {
    case "true": return .value(.bool(true))
    case "false": return .value(.bool(false))
    default: return .identifier(name)
    }
  }
  private mutating func number() throws(JSONPathError) -> JSONPath.Node {
    if peek() == "+" || peek() == "-" { at += 1 }
    while let scalar = peek(), scalar == "." || ("0"..."9").contains(scalar) { at += 1 }
    let text = consume()
    if let whole = Int(text) { return .value(.integer(whole)) }
    if let number = Double(text), number.isFinite { return .value(.number(number)) }
    throw JSONPathError("cannot parse number \(text)")
  }
  private mutating func quote(_ end: Unicode.Scalar) throws(JSONPathError) -> JSONPath.Node {
    while true {
      guard let scalar = next(), scalar != "\n" else {
        throw JSONPathError("unterminated quoted string")
      }
      if scalar == end, input[at - 2] != "\\" { break }
    }
    let literal = consume()
    guard let text = Self.unquote(literal, end) else {
      throw JSONPathError("unquote string \(literal) error invalid syntax")
    }
    return .text(text)
  }
  /// Real: client-go's quotes are Go's, except that single ones may hold more than one character.
  private static func unquote(_ literal: String, _ end: Unicode.Scalar) -> String? {
    if end == "\"" { return GoQuote.unquoted(literal).map(String.init(lenient:)) }
    // Between single quotes `\'` is escaped and `"` is not.
    var inner = ""
    var wasEscape = false
    for scalar in literal.unicodeScalars.dropFirst().dropLast() {
      if wasEscape {
        inner += scalar == "'" ? "'" : scalar == "\"" ? "" : "\\" + String(scalar)
        if scalar == "\"" { return nil }
        wasEscape = false
      } else if scalar == "\\" {
        wasEscape = true
      } else {
        inner += scalar == "\"" ? "\\\"" : String(scalar)
      }
    }
    return wasEscape ? nil : GoQuote.unquoted("\"" + inner + "\"").map(String.init(lenient:))
  }

  private mutating func array() throws(JSONPathError) -> [JSONPath.Node] {
    while true {
      guard let scalar = next(), scalar != "\n" else { throw JSONPathError("unterminated array") }
      if scalar == "]" { break }
    }
    var text = String(consume().dropFirst().dropLast())
    if text == "*" { text = ":" }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count > 1 {
      guard parts.count <= 1000 else { throw JSONPathError("invalid array index \(text)") }
      var lists: [[JSONPath.Node]] = []
      for part in parts {
        var part = part
        while part.hasPrefix(" ") { part.removeFirst() }
        while part.hasSuffix(" ") { part.removeLast() }
        lists.append(try nested("[" + part + "]"))
      }
      return [.union(lists)]
    }
    if text.utf8.count >= 2, text.hasPrefix("'"), text.hasSuffix("'"),
      !text.dropFirst().dropLast().contains("'")
    {
      return try nested("." + text.dropFirst().dropLast())
    }
    let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
    var bounds: [JSONPath.Bound] = []
    for piece in pieces {
      let digits = piece.hasPrefix("-") ? piece.dropFirst() : piece
      guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), pieces.count <= 3 else {
        throw JSONPathError("invalid array index \(text)")
      }
      guard !piece.isEmpty else {
        bounds.append(JSONPath.Bound())
        continue
      }
      guard let value = Int(piece), value.magnitude < 1 << 62 else {
        throw JSONPathError("array index \(piece) is not a number")
      }
      bounds.append(JSONPath.Bound(value: value, isKnown: true))
    }
    while bounds.count < 3 {
      bounds.append(
        bounds.count == 1
          ? JSONPath.Bound(value: bounds[0].value + 1, isKnown: true, isDerived: true)
          : JSONPath.Bound())
    }
    return [.array(bounds)]
  }

  private mutating func filter() throws(JSONPathError) -> JSONPath.Node {
    at += 3
    _ = consume()
    var begins = false
    var ends = false
    var pair: Unicode.Scalar?
    scanning: while true {
      guard let scalar = next(), scalar != "\n" else {
        throw JSONPathError("unterminated filter")
      }
      switch scalar {
      case "\"", "'":
        if !begins {
          begins = true
          pair = scalar
        } else if input[at - 2] != "\\", scalar == pair {
          ends = true
        }
      case ")":
        if begins == ends { break scanning }
      default: break
      }
    }
    guard next() == "]" else { throw JSONPathError("unclosed array expect ]") }
    let text = String(consume().dropLast(2))
    func isOperator(_ character: Character) -> Bool { "!<>=".contains(character) }
    guard let first = text.firstIndex(where: isOperator), first != text.startIndex else {
      return .filter(left: try nested(text), op: "exists", right: [])
    }
    let rest = text[first...]
    let end = rest.firstIndex { !isOperator($0) } ?? rest.endIndex
    guard end < rest.endIndex else {
      // Everything behind the first sign would be the operator: one of them is taken for the value.
      let last = rest.index(before: rest.endIndex)
      guard last > rest.startIndex else {
        return .filter(left: try nested(text), op: "exists", right: [])
      }
      return .filter(
        left: try nested(String(text[..<first])), op: String(rest[..<last]),
        right: try nested(String(rest[last...])))
    }
    return .filter(
      left: try nested(String(text[..<first])), op: String(rest[..<end]),
      right: try nested(String(rest[end...])))
  }
}
