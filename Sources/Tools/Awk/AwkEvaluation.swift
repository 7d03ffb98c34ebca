// awk's expressions, and the calls of functions.

import Text
import Kernel

extension AwkMachine {
  mutating func evaluate(_ expression: AwkExpression) throws(AwkFault) -> AwkValue {
    switch expression {
    case .number(let value): return .number(value)
    case .string(let text): return .string(text)
    case .global(let place):
      if place == Special.nf {
        split()
        return .number(Double(fields.count))
      }
      return try global(place)
    case .local(let place): return try local(place)
    case .group(let inner): return try evaluate(inner)
    case .field(let index): return try field(try evaluate(index))
    case .pattern: return .number(try matches(expression, wholeRecord()) ? 1 : 0)
    case .element(let array, let keys): return try element(array, keys)
    case .assign(let target, let value):
      let value = try evaluate(value)
      try assign(target, value)
      return value
    case .update, .increment: return try change(expression)
    case .unary(let mark, let inner):
      let value = try evaluate(inner)
      switch mark {
      case 0x21: return .number(value.isTrue ? 0 : 1)
      case 0x2D: return .number(-value.number)
      default: return .number(value.number)
      }
    case .binary(let mark, let a, let b):
      let left = try evaluate(a).number
      return .number(AwkMachine.calculate(mark, left, try evaluate(b).number))
    case .compare(let kind, let a, let b): return .number(try compare(kind, a, b) ? 1 : 0)
    case .concatenate(let a, let b):
      var left = text(try evaluate(a))
      left += text(try evaluate(b))
      budget.bytes -= left.count / 8
      try spend(left.count >> 8)
      return .string(left)
    case .match(let subject, let pattern, let negated):
      let subject = text(try evaluate(subject))
      return .number(try matches(pattern, subject) != negated ? 1 : 0)
    case .and(let a, let b):
      guard try evaluate(a).isTrue else { return .number(0) }
      return .number(try evaluate(b).isTrue ? 1 : 0)
    case .or(let a, let b):
      if try evaluate(a).isTrue { return .number(1) }
      return .number(try evaluate(b).isTrue ? 1 : 0)
    case .conditional(let test, let yes, let no):
      return try evaluate(try evaluate(test).isTrue ? yes : no)
    case .contains(let array, let keys):
      let key = try key(keys)
      return .number(element(array, key) != nil ? 1 : 0)
    case .builtin(let name, let arguments): return try builtin(name, arguments)
    case .call(let name, let arguments): return try call(name, arguments)
    case .getline(let target, let file): return try getline(target, file)
    case .getlineOf(let command, let target):
      try spend()
      switch try line(ofCommand: String(lenient: text(try evaluate(command)))) {
      case .line(let bytes):
        try take(bytes, into: target)
        return .number(1)
      case .end, .failed: return .number(0)
      }
    }
  }

  static func calculate(_ mark: UInt8, _ a: Double, _ b: Double) -> Double {
    switch mark {
    case 0x2B: a + b
    case 0x2D: a - b
    case 0x2A: a * b
    // Real: mawk lets a division by zero give inf; gawk ends the program.
    case 0x2F: a / b
    case 0x25: a.truncatingRemainder(dividingBy: b)
    default: AwkMath.power(a, b)
    }
  }

  private mutating func element(
    _ array: AwkArray, _ keys: [AwkExpression]
  ) throws(AwkFault) -> AwkValue {
    let key = try key(keys)
    if let value = element(array, key) { return value }
    // To ask for an element makes it.
    try withTable(array) { $0[key] = AwkValue.none }
    return .none
  }

  private mutating func matches(
    _ pattern: AwkExpression, _ subject: [UInt8]
  ) throws(AwkFault) -> Bool {
    try spend()
    return try search(pattern) { search, steps throws(PatternError) in
      try search.isMatch(subject, steps: &steps)
    }
  }

  private mutating func change(_ expression: AwkExpression) throws(AwkFault) -> AwkValue {
    switch expression {
    case .update(let target, let mark, let value):
      let right = try evaluate(value).number
      let result = AwkMachine.calculate(mark, try evaluate(target).number, right)
      try assign(target, .number(result))
      return .number(result)
    case .increment(let target, let step, let prefix):
      let old = try evaluate(target).number
      try assign(target, .number(old + step))
      return .number(prefix ? old + step : old)
    default: return .none
    }
  }

  private mutating func compare(
    _ kind: AwkComparison, _ a: AwkExpression, _ b: AwkExpression
  ) throws(AwkFault) -> Bool {
    let left = try evaluate(a), right = try evaluate(b)
    if let x = left.comparable, let y = right.comparable, !isBothEmpty(left, right) {
      switch kind {
      case .less: return x < y
      case .lessEqual: return x <= y
      case .equal: return x == y
      case .notEqual: return x != y
      case .greater: return x > y
      case .greaterEqual: return x >= y
      }
    }
    let x = text(left), y = text(right)
    switch kind {
    case .less: return x.lexicographicallyPrecedes(y)
    case .lessEqual: return !y.lexicographicallyPrecedes(x)
    case .equal: return x == y
    case .notEqual: return x != y
    case .greater: return y.lexicographicallyPrecedes(x)
    case .greaterEqual: return !x.lexicographicallyPrecedes(y)
    }
  }
  private func isBothEmpty(_ a: AwkValue, _ b: AwkValue) -> Bool {
    if case .none = a, case .none = b { true } else { false }
  }

  // MARK: Functions

  private mutating func call(
    _ name: String, _ arguments: [AwkExpression]
  ) throws(AwkFault) -> AwkValue {
    guard let function = program.functions[name] else {
      throw fault("function \(name) never defined")
    }
    guard arguments.count <= function.parameters.count else {
      throw fault("too many arguments in call to \(name)")
    }
    // Limit: calls nest 200 deep; real awks go on until memory ends.
    guard frames.count < 200 else {
      throw fault("function \(name): calls nest deeper than the lab allows")
    }
    try spend(4)
    var frame: [AwkCell] = []
    for argument in arguments {
      switch argument {
      case .global(let place) where place != Special.nf:
        switch globals[place] {
        case .value(let value): frame.append(.value(value))
        default: frame.append(.reference(frame: -1, place: place))
        }
      case .local(let place):
        switch frames.last?[place] {
        case .value(let value)?: frame.append(.value(value))
        case .reference(let up, let other)?: frame.append(.reference(frame: up, place: other))
        default: frame.append(.reference(frame: frames.count - 1, place: place))
        }
      default: frame.append(.value(try evaluate(argument)))
      }
    }
    while frame.count < function.parameters.count { frame.append(.none) }
    frames.append(frame)
    returned = .none
    let flow = try run(function.body)
    frames.removeLast()
    if flow == .exit { throw AwkFault(message: "", line: -1) }
    let result = returned
    returned = .none
    return result
  }

  private mutating func getline(
    _ target: AwkExpression?, _ file: AwkExpression?
  ) throws(AwkFault) -> AwkValue {
    try spend()
    let bytes: [UInt8]
    if let file {
      let name = String(lenient: text(try evaluate(file)))
      switch input.line(name, files, separator: specialText(Special.rs)) {
      case .line(let line): bytes = line
      case .end: return .number(0)
      case .failed: return .number(-1)
      }
    } else {
      guard let line = try nextMain() else { return .number(0) }
      bytes = line
      count()
    }
    try take(bytes, into: target)
    return .number(1)
  }
  private mutating func take(
    _ bytes: [UInt8], into target: AwkExpression?
  ) throws(AwkFault) {
    if let target {
      try assign(target, .input(bytes))
    } else {
      setRecord(bytes)
    }
  }
  /// One record more has been read.
  mutating func count() {
    globals[Special.nr] = .value(.number(special(Special.nr).number + 1))
    globals[Special.fnr] = .value(.number(special(Special.fnr).number + 1))
  }
}

/// What awk has of mathematics, without a mathematics library.
enum AwkMath {
  static func power(_ a: Double, _ b: Double) -> Double {
    if let whole = Int(exactly: b), whole.magnitude <= 1 << 20 {
      var result = 1.0, base = a, left = whole.magnitude
      while left > 0 {
        if left & 1 == 1 { result *= base }
        base *= base
        left >>= 1
      }
      return whole < 0 ? 1 / result : result
    }
    if a < 0 { return .nan }
    if a == 0 { return b > 0 ? 0 : .infinity }
    return exponential(b * logarithm(a))
  }

  static let ln2 = 0.693147180559945309417232121458
  static let pi = 3.141592653589793238462643383280

  static func exponential(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.79 { return .infinity }
    if x < -745.2 { return 0 }
    let k = (x / ln2).rounded()
    // Two parts of ln 2, so that little is lost.
    let r = (x - k * 0.693147180369123816490) - k * 1.90821492927058770002e-10
    var term = 1.0, sum = 1.0
    for n in 1...20 {
      term *= r / Double(n)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(k), significand: sum)
  }
  static func logarithm(_ x: Double) -> Double {
    if x < 0 || x.isNaN { return .nan }
    if x == 0 { return -.infinity }
    if x.isInfinite { return x }
    var exponent = Double(x.exponent)
    var m = x.significand
    if m > 1.4142135623730951 {
      m /= 2
      exponent += 1
    }
    let s = (m - 1) / (m + 1), square = s * s
    var power = s, sum = 0.0
    for n in stride(from: 1, through: 41, by: 2) {
      sum += power / Double(n)
      power *= square
    }
    return exponent * 0.693147180369123816490 + (2 * sum + exponent * 1.90821492927058770002e-10)
  }
  static func sine(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let k = (x / (pi / 2)).rounded()
    let r = (x - k * 1.57079632673412561417) - k * 6.07710050650619224932e-11
    let quarter = AwkFormat.clamping(k.truncatingRemainder(dividingBy: 4) + 4) % 4
    switch quarter {
    case 0: return series(r, odd: true)
    case 1: return series(r, odd: false)
    case 2: return -series(r, odd: true)
    default: return -series(r, odd: false)
    }
  }
  static func cosine(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let k = (x / (pi / 2)).rounded()
    let r = (x - k * 1.57079632673412561417) - k * 6.07710050650619224932e-11
    let quarter = AwkFormat.clamping(k.truncatingRemainder(dividingBy: 4) + 4) % 4
    switch quarter {
    case 0: return series(r, odd: false)
    case 1: return -series(r, odd: true)
    case 2: return -series(r, odd: false)
    default: return series(r, odd: true)
    }
  }
  private static func series(_ r: Double, odd: Bool) -> Double {
    var term = odd ? r : 1.0
    var sum = term
    var n = odd ? 1.0 : 0.0
    for _ in 0..<12 {
      term *= -r * r / ((n + 1) * (n + 2))
      n += 2
      sum += term
    }
    return sum
  }
  static func arctangent(_ y: Double, _ x: Double) -> Double {
    if y.isNaN || x.isNaN { return .nan }
    if x == 0, y == 0 { return x.sign == .minus ? (y.sign == .minus ? -pi : pi) : y }
    if x.isInfinite || y.isInfinite {
      let a = x.isInfinite ? (x < 0 ? -1.0 : 1.0) : 0, b = y.isInfinite ? (y < 0 ? -1.0 : 1.0) : 0
      return arctangent(b, a)
    }
    if x.magnitude >= y.magnitude {
      let base = arctangent(y / x)
      if x > 0 { return base }
      return y.sign == .minus ? base - pi : base + pi
    }
    let base = arctangent(x / y)
    return (y > 0 ? pi / 2 : -pi / 2) - base
  }
  /// Of -1 ... 1.
  private static func arctangent(_ t: Double) -> Double {
    // Halved twice the series converges fast.
    var x = t
    for _ in 0..<2 { x = x / (1 + (1 + x * x).squareRoot()) }
    var power = x, sum = 0.0
    for n in 0..<24 {
      sum += (n % 2 == 0 ? power : -power) / Double(2 * n + 1)
      power *= x * x
    }
    return sum * 4
  }
}
