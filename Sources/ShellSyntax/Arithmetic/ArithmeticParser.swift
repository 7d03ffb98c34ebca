// Reads arithmetic expressions: C's operators and precedences, as bash has them.

struct ArithmeticParser {
  var tree: ArithmeticTree
  let bytes: [UInt8]
  let allowsDollar: Bool
  var i = 0
  /// Where the last token began.
  var last = 0
  var depth = 0
  /// Depth of each node.
  var depths: [Int] = []

  // Limit: bash has no bound on chains of operators; here one expression may be this deep.
  static let deepest = 1000
  static let deepestNesting = 128

  init(_ text: String, allowsDollar: Bool) {
    var trimmed = text[...]
    while let first = trimmed.utf8.first, first == 32 || first == 9 || first == 10 {
      trimmed = trimmed.dropFirst()
    }
    tree = ArithmeticTree(text: String(trimmed))
    bytes = Array(trimmed.utf8)
    self.allowsDollar = allowsDollar
  }

  func error(_ message: String, from offset: Int? = nil) -> ArithmeticError {
    let start = min(offset ?? last, bytes.count)
    return ArithmeticError(
      message: message, token: String(decoding: bytes[start...], as: UTF8.self), text: tree.text)
  }

  mutating func add(
    _ node: ArithmeticTree.Node, over children: [Int] = [], at offset: Int? = nil
  ) throws(ArithmeticError) -> Int {
    let deep = (children.map { depths[$0] }.max() ?? 0) + 1
    guard deep <= Self.deepest else { throw error("expression recursion level exceeded") }
    tree.nodes.append(node)
    tree.offsets.append(offset ?? last)
    depths.append(deep)
    return tree.nodes.count - 1
  }

  mutating func skipBlanks() {
    while i < bytes.count, bytes[i] == 32 || bytes[i] == 9 || bytes[i] == 10 { i += 1 }
  }
  func peek(_ ahead: Int = 0) -> UInt8 { i + ahead < bytes.count ? bytes[i + ahead] : 0 }

  mutating func whole() throws(ArithmeticError) {
    skipBlanks()
    if i >= bytes.count {
      _ = try add(.number(0))
      return
    }
    let root = try comma()
    skipBlanks()
    guard i >= bytes.count else {
      last = i
      let isOperator = !Byte.isName(bytes[i]) && !"+-*/%<>=!&|^~?:,()[]#".utf8.contains(bytes[i])
      throw error(
        isOperator
          ? "syntax error: invalid arithmetic operator" : "syntax error in expression")
    }
    if root != tree.nodes.count - 1 { throw error("syntax error in expression") }
  }

  mutating func comma() throws(ArithmeticError) -> Int {
    var left = try assignment()
    while true {
      skipBlanks()
      guard peek() == Byte.comma else { return left }
      last = i
      i += 1
      let right = try assignment()
      left = try add(.comma(left, right), over: [left, right])
    }
  }

  mutating func assignment() throws(ArithmeticError) -> Int {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestNesting else { throw error("expression recursion level exceeded") }
    let left = try choice()
    skipBlanks()
    guard let (operation, length) = assignmentOperator() else { return left }
    last = i
    switch tree.nodes[left] {
    case .variable, .element: break
    default: throw error("attempted assignment to non-variable")
    }
    i += length
    let divisor = i
    let value = try assignment()
    return try add(.assign(left, operation, value), over: [left, value], at: divisor)
  }

  func assignmentOperator() -> (ArithmeticTree.Operator?, Int)? {
    switch (peek(), peek(1), peek(2)) {
    case (Byte.equals, let next, _): next == Byte.equals ? nil : (nil, 1)
    case (Byte.plus, Byte.equals, _): (.add, 2)
    case (Byte.minus, Byte.equals, _): (.subtract, 2)
    case (Byte.star, Byte.equals, _): (.multiply, 2)
    case (Byte.slash, Byte.equals, _): (.divide, 2)
    case (Byte.percent, Byte.equals, _): (.remainder, 2)
    case (Byte.amp, Byte.equals, _): (.and, 2)
    case (Byte.bar, Byte.equals, _): (.or, 2)
    case (Byte.caret, Byte.equals, _): (.xor, 2)
    case (Byte.less, Byte.less, Byte.equals): (.left, 3)
    case (Byte.more, Byte.more, Byte.equals): (.right, 3)
    default: nil
    }
  }

  mutating func choice() throws(ArithmeticError) -> Int {
    let condition = try binary(1)
    skipBlanks()
    guard peek() == Byte.question else { return condition }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestNesting else { throw error("expression recursion level exceeded") }
    last = i
    i += 1
    skipBlanks()
    if i >= bytes.count || peek() == Byte.colon { throw error("expression expected") }
    let yes = try comma()
    skipBlanks()
    guard peek() == Byte.colon else { throw error("`:' expected for conditional expression") }
    last = i
    i += 1
    skipBlanks()
    if i >= bytes.count { throw error("expression expected") }
    let no = try choice()
    return try add(.choice(condition, yes, no), over: [condition, yes, no])
  }

  enum Infix { case or, and, plain(ArithmeticTree.Operator) }
  /// The operator here, how tightly it binds, and its length.
  func infix() -> (Infix, Int, Int)? {
    let a = peek(), b = peek(1), c = peek(2)
    switch a {
    case Byte.bar:
      return b == a ? (.or, 1, 2) : b == Byte.equals ? nil : (.plain(.or), 3, 1)
    case Byte.amp:
      return b == a ? (.and, 2, 2) : b == Byte.equals ? nil : (.plain(.and), 5, 1)
    case Byte.caret: return b == Byte.equals ? nil : (.plain(.xor), 4, 1)
    case Byte.equals: return b == a ? (.plain(.equal), 6, 2) : nil
    case Byte.bang: return b == Byte.equals ? (.plain(.notEqual), 6, 2) : nil
    case Byte.less:
      if b == a { return c == Byte.equals ? nil : (.plain(.left), 8, 2) }
      return b == Byte.equals ? (.plain(.lessEqual), 7, 2) : (.plain(.less), 7, 1)
    case Byte.more:
      if b == a { return c == Byte.equals ? nil : (.plain(.right), 8, 2) }
      return b == Byte.equals ? (.plain(.greaterEqual), 7, 2) : (.plain(.greater), 7, 1)
    case Byte.plus: return b == Byte.equals ? nil : (.plain(.add), 9, 1)
    case Byte.minus: return b == Byte.equals ? nil : (.plain(.subtract), 9, 1)
    case Byte.star:
      if b == a { return (.plain(.power), 11, 2) }
      return b == Byte.equals ? nil : (.plain(.multiply), 10, 1)
    case Byte.slash: return b == Byte.equals ? nil : (.plain(.divide), 10, 1)
    case Byte.percent: return b == Byte.equals ? nil : (.plain(.remainder), 10, 1)
    default: return nil
    }
  }

  mutating func binary(_ least: Int) throws(ArithmeticError) -> Int {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestNesting * 4 else {
      throw error("expression recursion level exceeded")
    }
    var left = try unary()
    while true {
      skipBlanks()
      guard let (infix, strength, length) = infix(), strength >= least else { return left }
      last = i
      i += length
      skipBlanks()
      let operand = i
      // Real: `**` alone groups from the right.
      let right = try binary(strength == 11 ? 11 : strength + 1)
      switch infix {
      case .or: left = try add(.or(left, right), over: [left, right])
      case .and: left = try add(.and(left, right), over: [left, right])
      case .plain(let operation):
        left = try add(
          .binary(operation, left, right), over: [left, right],
          at: operation == .power ? last : operand)
      }
    }
  }

  mutating func unary() throws(ArithmeticError) -> Int {
    skipBlanks()
    guard i < bytes.count else { throw error("syntax error: operand expected") }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestNesting * 4 else {
      throw error("expression recursion level exceeded")
    }
    let b = peek()
    switch b {
    case Byte.plus, Byte.minus:
      last = i
      if peek(1) == b {
        // `++x`; before anything but a name the two signs are two operators.
        var k = i + 2
        while k < bytes.count, bytes[k] == 32 || bytes[k] == 9 { k += 1 }
        if k < bytes.count, Byte.isNameStart(bytes[k]) {
          i = k
          let target = try primary()
          return try add(
            .step(target, by: b == Byte.plus ? 1 : -1, isPrefix: true), over: [target])
        }
      }
      i += 1
      let operand = try unary()
      return try add(.unary(b == Byte.plus ? .plus : .minus, operand), over: [operand])
    case Byte.bang, Byte.tilde:
      last = i
      i += 1
      let operand = try unary()
      return try add(.unary(b == Byte.bang ? .not : .complement, operand), over: [operand])
    default: return try postfix()
    }
  }

  mutating func postfix() throws(ArithmeticError) -> Int {
    let isBare = peek() != Byte.open
    let operand = try primary()
    skipBlanks()
    let b = peek()
    guard isBare, b == Byte.plus || b == Byte.minus, peek(1) == b else { return operand }
    switch tree.nodes[operand] {
    case .variable, .element:
      last = i
      i += 2
      return try add(
        .step(operand, by: b == Byte.plus ? 1 : -1, isPrefix: false), over: [operand])
    default: return operand
    }
  }

  mutating func primary() throws(ArithmeticError) -> Int {
    skipBlanks()
    guard i < bytes.count else { throw error("syntax error: operand expected") }
    let b = peek()
    if Byte.isDigit(b) { return try number() }
    if b == Byte.open {
      last = i
      i += 1
      let inner = try comma()
      skipBlanks()
      guard peek() == Byte.close else { throw error("missing `)'") }
      last = i
      i += 1
      return inner
    }
    if b == Byte.dollar, allowsDollar { return try dollar() }
    guard Byte.isNameStart(b) else {
      last = i
      throw error("syntax error: operand expected")
    }
    last = i
    let start = i
    while i < bytes.count, Byte.isName(bytes[i]) { i += 1 }
    let name = String(decoding: bytes[start..<i], as: UTF8.self)
    guard peek() == Byte.openBracket else { return try add(.variable(name)) }
    i += 1
    let from = i
    var open = 0
    while i < bytes.count {
      if bytes[i] == Byte.openBracket { open += 1 }
      if bytes[i] == Byte.closeBracket {
        if open == 0 { break }
        open -= 1
      }
      i += 1
    }
    guard i < bytes.count else { throw error("bad array subscript", from: start) }
    let key = String(decoding: bytes[from..<i], as: UTF8.self)
    i += 1
    return try add(.element(name, key: key))
  }

  mutating func dollar() throws(ArithmeticError) -> Int {
    let start = i
    i += 1
    let from = i
    if Byte.isNameStart(peek()) {
      while i < bytes.count, Byte.isName(bytes[i]) { i += 1 }
    } else {
      i += 1
    }
    let next = peek()
    guard i <= bytes.count, i > from, !Byte.isName(next), next != Byte.dollar, next != Byte.hash,
      next != Byte.openBracket
    else { throw error("syntax error", from: start) }
    last = start
    return try add(.dollar(String(decoding: bytes[from..<i], as: UTF8.self)))
  }

  mutating func number() throws(ArithmeticError) -> Int {
    last = i
    let start = i
    while i < bytes.count, Byte.isName(bytes[i]) || bytes[i] == Byte.hash || bytes[i] == Byte.at {
      i += 1
    }
    return try add(.number(try integer(bytes[start..<i])))
  }

  /// Real: bash tells of the text up to the number's end.
  func integer(_ digits: ArraySlice<UInt8>) throws(ArithmeticError) -> Int {
    switch shellInteger(digits) {
    case .success(let value): return value
    case .failure(let wrong):
      throw ArithmeticError(
        message: wrong.message, token: String(decoding: digits, as: UTF8.self),
        text: String(decoding: bytes[..<digits.endIndex], as: UTF8.self))
    }
  }
}

/// What is wrong with the digits of a number.
package struct NumberError: Error { package var message: String }

/// A number as arithmetic reads it: `10`, `010`, `0x10`, `2#10`. It wraps around at 64 bits.
package func shellInteger(_ digits: some Collection<UInt8>) -> Result<Int, NumberError> {
  var base = 10
  var rest = Array(digits)[...]
  if let mark = rest.firstIndex(of: Byte.hash) {
    guard mark > 0, mark < 5,
      let given = Int(String(decoding: rest[..<mark], as: UTF8.self)), given >= 2, given <= 64
    else { return .failure(NumberError(message: "invalid arithmetic base")) }
    base = given
    rest = rest[(mark + 1)...]
    if rest.isEmpty { return .failure(NumberError(message: "invalid integer constant")) }
  } else if rest.first == 0x30, rest.count > 1 {
    if rest.dropFirst().first.map({ $0 | 0x20 }) == UInt8(ascii: "x") {
      base = 16
      rest = rest.dropFirst(2)
    } else {
      base = 8
      rest = rest.dropFirst()
    }
  }
  var value = 0
  for b in rest {
    let digit: Int
    switch b {
    case 0x30...0x39: digit = Int(b) - 0x30
    case 0x61...0x7a: digit = Int(b) - 0x61 + 10
    case 0x41...0x5a: digit = base <= 36 ? Int(b) - 0x41 + 10 : Int(b) - 0x41 + 36
    case Byte.at: digit = 62
    case 0x5f: digit = 63
    default: return .failure(NumberError(message: "invalid number"))
    }
    guard digit < base else {
      return .failure(NumberError(message: "value too great for base"))
    }
    value = value &* base &+ digit
  }
  return .success(value)
}
