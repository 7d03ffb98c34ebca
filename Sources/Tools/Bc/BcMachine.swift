// bc at work: variables, functions, and what is shown.

/// Why bc cannot go on with a line.
enum BcStop: Error, Sendable {
  /// In GNU's words.
  case error(String)
  /// What the lab allows is used up.
  case limit
  case quit
}

struct BcMachine: Sendable {
  private(set) var output = ""
  /// What it complained of without stopping.
  private(set) var warnings: [String] = []
  private var scale = 0, ibase = 10, obase = 10
  private var last = BcNumber.zero
  private var variables: [String: BcNumber] = [:]
  private var arrays: [String: [Int: BcNumber]] = [:]
  private var functions: [String: BcFunction] = [:]
  private let hasLibrary: Bool
  private var column = 0
  private var depth = 0
  /// Limit: so many operations, weighted with the length of their numbers.
  private var steps = 5_000_000
  /// Where the code of the line at hand stands, as GNU's bc counts it in its errors.
  private var address = 0
  private var function = "(main)"

  private enum Flow { case next, leave, again, give(BcNumber) }

  init(library: Bool) {
    hasLibrary = library
    if library { scale = 20 }
  }

  mutating func takeOutput() -> String {
    defer { output = "" }
    return output
  }
  mutating func takeWarnings() -> [String] {
    defer { warnings = [] }
    return warnings
  }

  mutating func run(_ line: BcLine) throws(BcStop) {
    switch line {
    case .function(let function): functions[function.name] = function
    case .statements(let statements):
      (address, depth, function) = (0, 0, "(main)")
      _ = try run(statements)
    }
  }

  private mutating func run(_ statements: [BcStatement]) throws(BcStop) -> Flow {
    for statement in statements {
      let flow = try run(statement)
      guard case .next = flow else { return flow }
    }
    return .next
  }

  private mutating func run(_ statement: BcStatement) throws(BcStop) -> Flow {
    switch statement {
    case .show(let expression):
      let value = try self.value(expression)
      address += 1
      if case .assign = expression { return .next }
      last = value
      write(value.text(base: obase))
      write("\n")
    case .text(let text): write(text)
    case .print(let items):
      for item in items {
        switch item {
        case .text(let text): write(Self.unescaped(text))
        case .value(let expression):
          last = try value(expression)
          write(last.text(base: obase))
        }
      }
    case .block(let statements): return try run(statements)
    case .choice(let condition, let first, let second):
      if try !value(condition).isZero { return try run(first) }
      if let second { return try run(second) }
    case .loop(let before, let condition, let after, let body):
      if let before { _ = try value(before) }
      while true {
        if let condition, try value(condition).isZero { break }
        switch try run(body) {
        case .leave: return .next
        case .give(let value): return .give(value)
        case .next, .again: break
        }
        if let after { _ = try value(after) }
        try spend(1)
      }
    case .leave: return .leave
    case .next: return .again
    case .quit: throw .quit
    case .give(let expression):
      return .give(try expression.map { e throws(BcStop) in try value(e) } ?? .zero)
    }
    return .next
  }

  /// Real: GNU's bc breaks a number after 68 columns.
  private mutating func write(_ text: String) {
    for character in text {
      if character == "\n" {
        column = 0
      } else {
        column += 1
        if column == 69 {
          output += "\\\n"
          column = 1
        }
      }
      output.append(character)
    }
  }
  private static func unescaped(_ text: String) -> String {
    var out = "", rest = text[...]
    while let character = rest.popFirst() {
      guard character == "\\", let next = rest.popFirst() else {
        out.append(character)
        continue
      }
      switch next {
      case "n": out.append("\n")
      case "t": out.append("\t")
      case "r": out.append("\r")
      case "a": out.append("\u{7}")
      case "b": out.append("\u{8}")
      case "f": out.append("\u{C}")
      case "q": out.append("\"")
      case "\\": out.append("\\")
      default: break
      }
    }
    return out
  }

  private mutating func spend(_ count: Int) throws(BcStop) {
    steps -= count
    if steps < 0 { throw .limit }
  }
  private func failed(_ what: String) -> BcStop {
    .error("Runtime error (func=\(function), adr=\(address)): \(what)")
  }

  // MARK: Values

  private mutating func value(_ expression: BcExpression) throws(BcStop) -> BcNumber {
    try spend(1)
    switch expression {
    case .number(let text):
      address += expression.size
      return BcNumber(text, base: ibase)
    case .group(let inner): return try value(inner)
    case .place(let place):
      let value = try get(place)
      return value
    case .negative(let a):
      let value = try value(a)
      address += 1
      return value.negated
    case .not(let a):
      let value = try value(a)
      address += 1
      return value.isZero ? .one : .zero
    case .binary(let sign, let a, let b):
      let left = try value(a)
      if sign == "&&", left.isZero { return .zero }
      if sign == "||", !left.isZero { return .one }
      let right = try value(b)
      address += 1
      return try apply(sign, left, right)
    case .assign(let place, let sign, let b):
      let index = try key(place)
      let old = sign == "=" ? BcNumber.zero : get(place, index)
      var new = try value(b)
      address += sign == "=" ? 0 : 1
      if sign != "=" { new = try apply(String(sign.dropLast()), old, new) }
      return try set(place, index, new)
    case .step(let place, let by, let isPrefix):
      let index = try key(place)
      let old = get(place, index)
      let new = try set(place, index, old + BcNumber(by))
      return isPrefix ? new : old
    case .call(let name, let arguments): return try call(name, arguments)
    }
  }

  private mutating func apply(_ sign: String, _ a: BcNumber, _ b: BcNumber) throws(BcStop)
    -> BcNumber
  {
    let size = a.digits.words.count + b.digits.words.count + 2
    func truth(_ holds: Bool) -> BcNumber { holds ? .one : .zero }
    switch sign {
    case "+": return a + b
    case "-": return a - b
    case "*":
      try spend(size * size / 16)
      return .product(a, b, scale: scale)
    case "/":
      guard !b.isZero else { throw failed("Divide by zero") }
      try spend((size + scale / 9) * (size + scale / 9) / 16)
      return .quotient(a, b, scale: scale)
    case "%":
      guard !b.isZero else { throw failed("Modulo by zero") }
      try spend((size + scale / 9) * (size + scale / 9) / 16)
      return .remainder(a, b, scale: scale)
    case "^":
      if b.scale > 0, !(b - b.cut(to: 0)).isZero {
        warnings.append(
          "Runtime warning (func=\(function), adr=\(address)): non-zero scale in exponent")
      }
      guard let exponent = b.int else { throw failed("exponent too large in raise") }
      guard let digits = Optional(a.digits.words.count &* exponent.magnitude.clampedInt),
        digits >= 0, digits < 12_000 || a.isZero || BcNumber.equal(a, .one)
      else { throw .limit }
      try spend(digits * digits / 256 + 1)
      if a.isZero, exponent < 0 { throw failed("Divide by zero") }
      return .power(a, exponent, scale: scale)
    case "==": return truth(BcNumber.equal(a, b))
    case "!=": return truth(!BcNumber.equal(a, b))
    case "<": return truth(a < b)
    case ">": return truth(b < a)
    case "<=": return truth(!(b < a))
    case ">=": return truth(!(a < b))
    case "&&": return truth(!a.isZero && !b.isZero)
    default: return truth(!a.isZero || !b.isZero)
    }
  }

  // MARK: Places

  private mutating func key(_ place: BcPlace) throws(BcStop) -> Int {
    guard case .element(_, let index) = place else { return 0 }
    let value = try value(index)
    guard let number = value.int, (0...16_777_215).contains(number) else {
      throw failed("Array index out of bounds")
    }
    return number
  }
  private mutating func get(_ place: BcPlace) throws(BcStop) -> BcNumber {
    let index = try key(place)
    address += 2
    return get(place, index)
  }
  private func get(_ place: BcPlace, _ index: Int) -> BcNumber {
    switch place {
    case .element(let name, _): return arrays[name]?[index] ?? .zero
    case .variable("scale"): return BcNumber(scale)
    case .variable("ibase"): return BcNumber(ibase)
    case .variable("obase"): return BcNumber(obase)
    case .variable("last"): return last
    case .variable(let name): return variables[name] ?? .zero
    }
  }
  private mutating func set(_ place: BcPlace, _ index: Int, _ value: BcNumber) throws(BcStop)
    -> BcNumber
  {
    address += 2
    switch place {
    case .element(let name, _): arrays[name, default: [:]][index] = value
    case .variable("scale"):
      guard let number = value.int, number >= 0 else { throw failed("negative scale, set to 0") }
      // Limit: as many places as the lab has patience for.
      guard number <= 20_000 else { throw .limit }
      scale = number
    case .variable("ibase"): ibase = min(16, max(2, value.int ?? 16))
    case .variable("obase"): obase = min(1_000_000, max(2, value.int ?? 10))
    case .variable("last"): last = value
    case .variable(let name): variables[name] = value
    }
    return value
  }

  // MARK: Functions

  private mutating func call(_ name: String, _ arguments: [BcExpression]) throws(BcStop)
    -> BcNumber
  {
    var values: [BcNumber] = []
    for argument in arguments { values.append(try value(argument)) }
    let first = values.first ?? .zero
    address += name == "sqrt" || name == "length" || name == "scale" ? 2 : 1
    switch name {
    case "length":
      return BcNumber(max(first.digits.text.count, max(1, first.scale)))
    case "scale": return BcNumber(first.scale)
    case "sqrt":
      guard !first.isNegative else { throw failed("Square root of a negative number") }
      try spend((first.digits.words.count + scale / 9 + 1) * 64)
      return first.root(scale: scale)
    default: break
    }
    if functions[name] == nil, hasLibrary, values.count == 1,
      let result = try library(name, first)
    {
      return result
    }
    guard let called = functions[name] else {
      address += 1
      throw failed("Function \(name) not defined.")
    }
    guard called.parameters.count == values.count else {
      throw failed("Parameter number mismatch")
    }
    depth += 1
    defer { depth -= 1 }
    guard depth < 400 else { throw .limit }
    let names = called.parameters + called.locals
    let saved = names.map { ($0, variables[$0], arrays[String($0.dropLast(2))]) }
    for name in called.locals {
      if name.hasSuffix("[]") {
        arrays[String(name.dropLast(2))] = nil
      } else {
        variables[name] = nil
      }
    }
    for (name, value) in zip(called.parameters, values) { variables[name] = value }
    let before = (function, address)
    (function, address) = (name, 0)
    let flow = try run(called.body)
    (function, address) = before
    for (name, value, array) in saved {
      if name.hasSuffix("[]") {
        arrays[String(name.dropLast(2))] = array
      } else {
        variables[name] = value
      }
    }
    if case .give(let value) = flow { return value }
    return .zero
  }

  // MARK: The library of -l

  /// Reckoned with more places than are asked for, and cut. Real: bc -l's own functions end so too.
  private mutating func library(_ name: String, _ x: BcNumber) throws(BcStop) -> BcNumber? {
    guard ["s", "c", "a", "l", "e"].contains(name) else { return nil }
    let places = scale
    let size = places / 9 + x.digits.words.count + 2
    try spend(size * size * (places + 20) / 16)
    let work = places + 12 + max(0, x.digits.text.count - x.scale)
    guard work < 2_000 else { throw .limit }
    switch name {
    case "e": return Self.exponential(x, work + Self.whole(x)).cut(to: places)
    case "l":
      guard !x.isZero, !x.isNegative else {
        return (BcNumber.one - BcNumber.power(BcNumber(10), places, scale: 0)).cut(to: places)
      }
      return Self.logarithm(x, work).cut(to: places)
    case "s": return x.isZero ? .zero : Self.sine(x, work).cut(to: places)
    case "c":
      let quarter = BcNumber.product(Self.arctangent(.one, work), BcNumber(2), scale: work)
      return Self.sine(x + quarter, work).cut(to: places)
    default: return x.isZero ? .zero : Self.arctangent(x, work).cut(to: places)
    }
  }

  /// How many digits its exponential has before the point.
  private static func whole(_ x: BcNumber) -> Int {
    x.isNegative ? 0 : min(1_000, (x.int ?? 0) / 2 + 1)
  }

  private static func exponential(_ x: BcNumber, _ places: Int) -> BcNumber {
    if x.isNegative { return .quotient(.one, exponential(x.negated, places + 4), scale: places) }
    // Halved until it is small, then squared back.
    var small = x, halvings = 0
    while BcNumber.one < small {
      small = .quotient(small, BcNumber(2), scale: max(places + 6, small.scale))
      halvings += 1
    }
    let inner = places + 6 + halvings
    small = small.cut(to: max(inner, small.scale))
    var sum = BcNumber.one + small, term = small, count = 2
    while !term.isZero {
      term = .quotient(.product(term, small, scale: inner), BcNumber(count), scale: inner)
      sum = sum + term
      count += 1
    }
    for _ in 0..<halvings { sum = .product(sum, sum, scale: inner).cut(to: inner) }
    return sum.cut(to: places)
  }

  private static func logarithm(_ x: BcNumber, _ places: Int) -> BcNumber {
    // Roots until it is near one, then the series of the inverse hyperbolic tangent.
    var near = x.cut(to: max(places + 8, x.scale)), doublings = 1
    let two = BcNumber(2), half = BcNumber("0.5", base: 10)
    while !(near < two) || near < half {
      near = near.root(scale: places + 8)
      doublings *= 2
      if doublings > 1 << 40 { break }
    }
    let inner = places + 8
    let ratio = BcNumber.quotient(near - .one, near + .one, scale: inner)
    let square = BcNumber.product(ratio, ratio, scale: inner).cut(to: inner)
    var sum = ratio, power = ratio, count = 3
    while !power.isZero {
      power = BcNumber.product(power, square, scale: inner).cut(to: inner)
      sum = sum + .quotient(power, BcNumber(count), scale: inner)
      count += 2
    }
    return BcNumber.product(sum, BcNumber(2 * doublings), scale: inner).cut(to: places)
  }

  private static func arctangent(_ x: BcNumber, _ places: Int) -> BcNumber {
    if x.isNegative { return arctangent(x.negated, places).negated }
    // atan x = 2 atan(x / (1 + sqrt(1 + x²))), until it is small.
    var small = x.cut(to: max(places + 8, x.scale)), factor = 1
    let inner = places + 8
    let limit = BcNumber("0.2", base: 10)
    while limit < small {
      let square = BcNumber.product(small, small, scale: inner).cut(to: inner)
      small = .quotient(small, .one + (.one + square).root(scale: inner), scale: inner)
      factor *= 2
    }
    let square = BcNumber.product(small, small, scale: inner).cut(to: inner)
    var sum = small, power = small, count = 3
    while !power.isZero {
      power = BcNumber.product(power, square, scale: inner).cut(to: inner).negated
      sum = sum + .quotient(power, BcNumber(count), scale: inner)
      count += 2
    }
    return BcNumber.product(sum, BcNumber(factor), scale: inner).cut(to: places)
  }

  private static func sine(_ x: BcNumber, _ places: Int) -> BcNumber {
    if x.isNegative { return sine(x.negated, places).negated }
    let inner = places + 8
    let half = BcNumber.product(arctangent(.one, inner), BcNumber(4), scale: inner)
    let turns = BcNumber.quotient(x, half, scale: 0)
    let small = (x - BcNumber.product(turns, half, scale: inner)).cut(to: inner)
    let square = BcNumber.product(small, small, scale: inner).cut(to: inner)
    var sum = small, term = small, count = 2
    while !term.isZero {
      term =
        BcNumber.quotient(
          .product(term, square, scale: inner), BcNumber(count * (count + 1)), scale: inner
        ).negated
      sum = sum + term
      count += 2
    }
    let isOdd = (turns.digits.words.first ?? 0) % 2 == 1
    return (isOdd ? sum.negated : sum).cut(to: places)
  }
}

extension UInt {
  fileprivate var clampedInt: Int { Int(clamping: self) }
}
