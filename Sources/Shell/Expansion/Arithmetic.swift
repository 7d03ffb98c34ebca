// Reckons: expressions over the shell's variables.

import ShellSyntax

/// What stops a calculation: a message, and where in its text.
private struct Wrong: Error {
  var message: String
  var offset: Int
}

extension ShellCore {
  /// Reckons text. Complains and gives nil when it is wrong.
  mutating func evaluate(_ text: String, prefix: String = "") -> Int? {
    // Most subscripts and numbers are just digits.
    if let plain = Int(text), text.utf8.first != 0x2b, text == String(plain) { return plain }
    if arithmeticDepth == 0 { arithmeticPrefix = prefix }
    let prefix = arithmeticPrefix
    arithmeticDepth += 1
    defer { arithmeticDepth -= 1 }
    guard arithmeticDepth < 64 else {
      discard(prefix + "\(text): expression recursion level exceeded (error token is \"\(text)\")")
      return nil
    }
    switch ArithmeticTree.parse(text) {
    case .failure(let error):
      if abort == nil { sayWrong(error.message, error.text, error.token, prefix) }
      return nil
    case .success(let tree):
      let expression = Expression(tree, &symbols)
      grow()
      return evaluate(expression, prefix: prefix)
    }
  }

  /// Reckons an expression that was read before.
  mutating func evaluate(_ expression: Expression, prefix: String = "") -> Int? {
    if !expression.dollars.isEmpty {
      for dollar in expression.dollars {
        guard let value = plainValue(dollar.kind), isPlainNumber(value) else {
          return evaluate(substituted(expression), prefix: prefix)
        }
      }
    }
    if arithmeticDepth == 0 { arithmeticPrefix = prefix }
    let prefix = arithmeticPrefix
    arithmeticDepth += 1
    defer { arithmeticDepth -= 1 }
    do throws(Wrong) {
      return try node(expression.nodes.count - 1, expression)
    } catch {
      if abort == nil {
        let token = String(
          decoding: Array(expression.text.utf8).dropFirst(error.offset), as: UTF8.self)
        sayWrong(error.message, expression.text, token, prefix)
      }
      return nil
    }
  }

  /// What is wrong with a calculation, in the words of this shell.
  private mutating func sayWrong(
    _ message: String, _ text: String, _ token: String, _ prefix: String
  ) {
    let isDivision = message == "division by 0"
    switch flavour {
    case .bash: discard(prefix + "\(text): \(message) (error token is \"\(token)\")")
    case .dash:
      discard(
        "arithmetic expression: \(isDivision ? "division by zero" : "expecting primary"): \"\(text)\""
      )
    case .ash: discard(isDivision ? "divide by zero" : "arithmetic syntax error")
    }
  }
  private func isPlainNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if first == 0x30 { return text.utf8.count == 1 }
    return text.utf8.count < 19 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
  /// The expression's text with the values of its `$names` put in.
  private func substituted(_ expression: Expression) -> String {
    var out = ""
    var rest = expression.text[...]
    for dollar in expression.dollars {
      guard let place = rest.range(of: "$" + dollar.name) else { break }
      out += rest[..<place.lowerBound] + (plainValue(dollar.kind) ?? "")
      rest = rest[place.upperBound...]
    }
    return out + rest
  }
  func plainValue(_ kind: ParameterRecord.Kind) -> String? {
    switch kind {
    case .variable(let symbol): get(symbol)
    case .positional(let number):
      positional.indices.contains(number - 1) ? positional[number - 1] : nil
    case .special(let byte): special(byte)
    }
  }

  private mutating func value(_ symbol: Int, _ offset: Int) throws(Wrong) -> Int {
    if symbol >= Symbols.dynamic, symbol < variables.count {
      switch variables[symbol]?.value {
      case .number(let number)?: return number
      case nil:
        if options.noUnset {
          fail("\(symbols.names[symbol]): unbound variable")
          throw Wrong(message: "", offset: offset)
        }
        return 0
      default: break
      }
    }
    draw(symbol)
    guard let text = get(symbol) else { return 0 }
    return try number(text, offset)
  }
  private mutating func number(_ text: String, _ offset: Int) throws(Wrong) -> Int {
    if let plain = Int(text), text.utf8.first != 0x30 || text.utf8.count == 1 { return plain }
    guard let value = evaluate(text) else { throw Wrong(message: "", offset: offset) }
    return value
  }

  private mutating func node(_ index: Int, _ e: Expression) throws(Wrong) -> Int {
    switch e.nodes[index] {
    case .number(let value): return value
    case .variable(let symbol): return try value(symbol, e.offsets[index])
    case .dollar(let kind):
      if case .variable(let symbol) = kind, symbol < variables.count,
        case .number(let number)? = variables[symbol]?.value
      {
        return number
      }
      return Int(plainValue(kind) ?? "") ?? 0
    case .element(let symbol, let key):
      guard let text = element(symbol, expandedKey(key)) else {
        if abort != nil { throw Wrong(message: "", offset: 0) }
        return 0
      }
      return try number(text, e.offsets[index])
    case .unary(let operation, let a):
      let value = try node(a, e)
      switch operation {
      case .plus: return value
      case .minus: return 0 &- value
      case .not: return value == 0 ? 1 : 0
      case .complement: return ~value
      }
    case .step(let target, let by, let isPrefix):
      if flavour == .dash {
        // Real: dash 0.5.12 reads two signs, one after the other.
        guard isPrefix else { throw Wrong(message: "", offset: 0) }
        return try node(target, e)
      }
      let old = try node(target, e)
      let new = old &+ by
      try store(new, in: target, e)
      return isPrefix ? new : old
    case .binary(let operation, let a, let b):
      let left = try node(a, e)
      let right = try node(b, e)
      return try apply(operation, left, right, e.offsets[index])
    case .and(let a, let b):
      guard try node(a, e) != 0 else { return 0 }
      return try node(b, e) != 0 ? 1 : 0
    case .or(let a, let b):
      if try node(a, e) != 0 { return 1 }
      return try node(b, e) != 0 ? 1 : 0
    case .choice(let condition, let a, let b):
      return try node(try node(condition, e) != 0 ? a : b, e)
    case .comma(let a, let b):
      _ = try node(a, e)
      return try node(b, e)
    case .assign(let target, let operation, let b):
      var new: Int
      if let operation {
        let old = try node(target, e)
        new = try node(b, e)
        new = try apply(operation, old, new, e.offsets[index])
      } else {
        new = try node(b, e)
      }
      try store(new, in: target, e)
      return new
    }
  }

  private mutating func expandedKey(_ key: String) -> String {
    // A key written with a dollar sign was expanded with the text; here only quotes are left.
    guard key.utf8.contains(0x22) || key.utf8.contains(0x27) else { return key }
    return String(key.filter { $0 != "\"" && $0 != "'" })
  }

  private mutating func store(_ value: Int, in target: Int, _ e: Expression) throws(Wrong) {
    switch e.nodes[target] {
    case .variable(let symbol):
      guard set(symbol, number: value) else { throw Wrong(message: "", offset: 0) }
    case .element(let symbol, let key):
      guard setElement(symbol, expandedKey(key), String(value)) else {
        throw Wrong(message: "", offset: 0)
      }
    default: break
    }
  }

  private func apply(
    _ operation: ArithmeticTree.Operator, _ a: Int, _ b: Int, _ offset: Int
  ) throws(Wrong) -> Int {
    switch operation {
    case .add: return a &+ b
    case .subtract: return a &- b
    case .multiply: return a &* b
    case .divide, .remainder:
      guard b != 0 else { throw Wrong(message: "division by 0", offset: offset) }
      if b == -1 { return operation == .divide ? 0 &- a : 0 }
      return operation == .divide ? a / b : a % b
    case .power:
      guard b >= 0 else { throw Wrong(message: "exponent less than 0", offset: offset) }
      var result = 1, base = a, left = b
      while left > 0 {
        if left & 1 == 1 { result = result &* base }
        base = base &* base
        left >>= 1
      }
      return result
    // Real: the machine's shift looks at the last six bits.
    case .left: return a &<< b
    case .right: return a &>> b
    case .less: return a < b ? 1 : 0
    case .lessEqual: return a <= b ? 1 : 0
    case .greater: return a > b ? 1 : 0
    case .greaterEqual: return a >= b ? 1 : 0
    case .equal: return a == b ? 1 : 0
    case .notEqual: return a != b ? 1 : 0
    case .and: return a & b
    case .xor: return a ^ b
    case .or: return a | b
    }
  }
}

extension Substring {
  /// The first place of a text.
  func range(of wanted: String) -> Range<Substring.Index>? {
    let bytes = Array(wanted.utf8)
    var k = utf8.startIndex
    while k < utf8.endIndex {
      if utf8[k...].starts(with: bytes) {
        return k..<utf8.index(k, offsetBy: bytes.count)
      }
      k = utf8.index(after: k)
    }
    return nil
  }
}
