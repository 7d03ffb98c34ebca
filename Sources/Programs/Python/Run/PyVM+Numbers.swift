// Arithmetic: integers that grow where they must, floats, and what texts and lists do with operators.

import Text

extension PyVM {
  func big(_ value: PyValue) -> BigInteger {
    switch value {
    case .int(let number): BigInteger(number)
    case .big(let number): number
    case .bool(let bool): BigInteger(bool ? 1 : 0)
    default: BigInteger(0)
    }
  }
  func double(_ value: PyValue) -> Double {
    switch value {
    case .int(let number): Double(number)
    case .big(let number): number.double
    case .float(let number): number
    case .bool(let bool): bool ? 1 : 0
    default: .nan
    }
  }

  mutating func integers(_ op: PyBinary, _ a: Int, _ b: Int) throws(PySignal) -> PyValue {
    switch op {
    case .add:
      let (sum, overflow) = a.addingReportingOverflow(b)
      return overflow ? PyValue(BigInteger(a) + BigInteger(b)) : .int(sum)
    case .subtract:
      let (sum, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? PyValue(BigInteger(a) - BigInteger(b)) : .int(sum)
    case .multiply:
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      return overflow ? PyValue(BigInteger(a) * BigInteger(b)) : .int(product)
    case .divide:
      guard b != 0 else { throw raised(.zeroDivisionError, "division by zero") }
      return .float(Double(a) / Double(b))
    case .floorDivide, .modulo:
      guard b != 0 else {
        let text =
          version.minor >= 11
          ? "integer \(op == .modulo ? "modulo" : "division or modulo") by zero"
          : "integer division or modulo by zero"
        throw raised(.zeroDivisionError, text)
      }
      if b == -1 {
        return op == .modulo ? .int(0) : try unary(.minus, .int(a))
      }
      var quotient = a / b, rest = a % b
      if rest != 0, (rest < 0) != (b < 0) {
        quotient -= 1
        rest += b
      }
      return .int(op == .modulo ? rest : quotient)
    case .power:
      guard b >= 0 else {
        guard a != 0 else {
          throw raised(.zeroDivisionError, "0.0 cannot be raised to a negative power")
        }
        return .float(PyMath.power(Double(a), Double(b)))
      }
      return try bigs(.power, BigInteger(a), BigInteger(b))
    case .and: return .int(a & b)
    case .or: return .int(a | b)
    case .xor: return .int(a ^ b)
    case .left:
      guard b >= 0 else { throw raised(.valueError, "negative shift count") }
      if b < 62, a.magnitude < 1 << (62 - b) { return .int(a << b) }
      return try bigs(.left, BigInteger(a), BigInteger(b))
    case .right:
      guard b >= 0 else { throw raised(.valueError, "negative shift count") }
      return .int(b > 63 ? (a < 0 ? -1 : 0) : a >> b)
    case .matrix:
      throw raised(.typeError, "unsupported operand type(s) for @: 'int' and 'int'")
    }
  }

  /// Limit: an integer has at most 300,000 bits.
  private static let widest = 300_000

  mutating func bigs(
    _ op: PyBinary, _ a: BigInteger, _ b: BigInteger
  ) throws(PySignal) -> PyValue {
    fuel &-= (a.digits.count &* max(1, b.digits.count)) / 16
    switch op {
    case .add: return PyValue(a + b)
    case .subtract: return PyValue(a - b)
    case .multiply:
      guard a.bitWidth + b.bitWidth < Self.widest else { throw .limit("memory") }
      return PyValue(a * b)
    case .divide:
      guard !b.isZero else { throw raised(.zeroDivisionError, "division by zero") }
      let value = a.double / b.double
      guard value.isFinite else {
        throw raised(.overflowError, "integer division result too large for a float")
      }
      return .float(value)
    case .floorDivide, .modulo:
      guard !b.isZero else {
        throw raised(.zeroDivisionError, "integer division or modulo by zero")
      }
      guard a.bitWidth < 60_000 else { throw .limit("steps") }
      let (quotient, rest) = a.dividedDown(by: b)
      return PyValue(op == .modulo ? rest : quotient)
    case .power:
      guard let exponent = b.small, exponent >= 0 else {
        return b.isNegative
          ? .float(PyMath.power(a.double, b.double))
          : try { () throws(PySignal) in throw .limit("memory") }()
      }
      guard
        a.bitWidth <= 1
          || a.bitWidth.multipliedReportingOverflow(by: exponent).partialValue < Self.widest,
        a.bitWidth <= 1 || exponent < Self.widest
      else { throw .limit("memory") }
      var result = BigInteger(1), base = a, rest = exponent
      if a.bitWidth <= 1 { rest = exponent == 0 ? 0 : (exponent % 2 == 0 ? 2 : 1) }
      while rest > 0 {
        if rest & 1 == 1 { result = result * base }
        rest >>= 1
        if rest > 0 { base = base * base }
        fuel &-= base.digits.count * base.digits.count / 64
      }
      return PyValue(result)
    case .left:
      guard let count = b.small, count >= 0, a.bitWidth + count < Self.widest else {
        if b.isNegative { throw raised(.valueError, "negative shift count") }
        throw .limit("memory")
      }
      return PyValue(a.shifted(left: count))
    case .right:
      guard let count = b.small, count >= 0 else {
        throw raised(.valueError, "negative shift count")
      }
      guard count < a.bitWidth else { return .int(a.isNegative ? -1 : 0) }
      return PyValue(a.dividedDown(by: BigInteger(1).shifted(left: count)).quotient)
    case .and, .or, .xor:
      guard !a.isNegative, !b.isNegative else {
        throw .unmodelled("bits of large negative numbers")
      }
      var digits: [UInt32] = []
      for index in 0..<max(a.digits.count, b.digits.count) {
        let x = index < a.digits.count ? a.digits[index] : 0
        let y = index < b.digits.count ? b.digits[index] : 0
        digits.append(op == .and ? x & y : op == .or ? x | y : x ^ y)
      }
      return PyValue(BigInteger(isNegative: false, digits: digits))
    case .matrix:
      throw raised(.typeError, "unsupported operand type(s) for @: 'int' and 'int'")
    }
  }

  mutating func floats(
    _ op: PyBinary, _ a: Double, _ b: Double, _ left: PyValue, _ right: PyValue, _ sign: String?
  ) throws(PySignal) -> PyValue {
    switch op {
    case .add: return .float(a + b)
    case .subtract: return .float(a - b)
    case .multiply: return .float(a * b)
    case .divide:
      guard b != 0 else {
        throw raised(
          .zeroDivisionError, version.minor >= 14 ? "division by zero" : "float division by zero")
      }
      return .float(a / b)
    case .floorDivide:
      guard b != 0 else {
        throw raised(
          .zeroDivisionError,
          version.minor >= 11 ? "float floor division by zero" : "float divmod()")
      }
      return .float((a / b).rounded(.down))
    case .modulo:
      guard b != 0 else {
        throw raised(
          .zeroDivisionError, version.minor >= 11 ? "float modulo by zero" : "float modulo")
      }
      var rest = a.truncatingRemainder(dividingBy: b)
      if rest != 0, (rest < 0) != (b < 0) { rest += b }
      return .float(rest)
    case .power:
      if a == 0, b < 0 {
        throw raised(.zeroDivisionError, "0.0 cannot be raised to a negative power")
      }
      if a < 0, b != b.rounded() { throw .unmodelled("complex numbers") }
      let value = PyMath.power(a, b)
      if value.isInfinite, a.isFinite, b.isFinite {
        throw .raise(
          makeException(.overflowError, [.int(34), .str("Numerical result out of range")]))
      }
      return .float(value)
    default:
      throw raised(
        .typeError,
        "unsupported operand type(s) for \(sign ?? op.rawValue): '\(typeName(left))' and '\(typeName(right))'"
      )
    }
  }

  /// Texts, tuples, lists, sets and dicts with operators between them.
  mutating func sequences(
    _ op: PyBinary, _ left: PyValue, _ right: PyValue
  ) throws(PySignal) -> PyValue? {
    switch (op, left, right) {
    case (.add, .str(let a), .str(let b)):
      try spend(count: a.utf8.count + b.utf8.count)
      return .str(a + b)
    case (.add, .bytes(let a), .bytes(let b)): return .bytes(a + b)
    case (.add, .tuple(let a), .tuple(let b)): return .tuple(a + b)
    case (.modulo, .str(let format), _): return .str(try percent(format, right))
    case (.multiply, .str(let text), .int(let count)), (.multiply, .int(let count), .str(let text)):
      guard count > 0 else { return .str("") }
      try spend(
        count: text.utf8.count.multipliedReportingOverflow(by: count).partialValue.magnitude > 1
          << 40 ? Int.max : text.utf8.count &* count)
      return .str(String(repeating: text, count: count))
    case (.multiply, .bytes(let bytes), .int(let count)):
      guard count > 0 else { return .bytes([]) }
      guard bytes.count < 1 << 24, count < 1 << 24 else { throw .limit("memory") }
      try spend(count: bytes.count * count)
      return .bytes((0..<count).flatMap { _ in bytes })
    case (.multiply, .tuple(let items), .int(let count)),
      (.multiply, .int(let count), .tuple(let items)):
      return .tuple(try repeated(items, count))
    case (_, .ref(let a), _):
      switch (heap[a], op) {
      case (.list(let items), .add):
        guard case .ref(let b) = right, case .list(let more) = heap[b] else { return nil }
        try spend(items: items.count + more.count)
        return list(items + more)
      case (.list(let items), .multiply):
        guard case .int(let count) = number(right) else { return nil }
        return list(try repeated(items, count))
      case (.dict(let dict), .or):
        guard case .ref(let b) = right, case .dict(let more) = heap[b] else { return nil }
        var out = dict
        for item in more.items { out.set(item.key, item.name, item.value) }
        return new(.dict(out))
      case (.set(let a, let isFrozen), _):
        guard case .ref(let b) = right else { return nil }
        let other: PyDict
        switch heap[b] {
        case .set(let dict, _): other = dict
        case .view(let inner, .keys):
          guard case .dict(let dict) = heap[inner] else { return nil }
          other = dict
        default: return nil
        }
        guard let out = Self.combine(op, a, other) else { return nil }
        return new(.set(out, isFrozen: isFrozen))
      case (.view(let inner, .keys), _):
        guard case .dict(let a) = heap[inner] else { return nil }
        var keys = PyDict()
        for item in a.items { keys.set(item.key, item.name, .none) }
        return try sequences(op, new(.set(keys, isFrozen: false)), right)
      default: return nil
      }
    case (.multiply, .int(let count), .ref(let b)):
      guard case .list(let items) = heap[b] else { return nil }
      return list(try repeated(items, count))
    default: return nil
    }
  }

  static func combine(_ op: PyBinary, _ a: PyDict, _ b: PyDict) -> PyDict? {
    var out = PyDict()
    switch op {
    case .or:
      out = a
      for item in b.items { out.set(item.key, item.name, .none) }
    case .and:
      for item in a.items where b.contains(item.key) { out.set(item.key, item.name, .none) }
    case .subtract:
      for item in a.items where !b.contains(item.key) { out.set(item.key, item.name, .none) }
    case .xor:
      for item in a.items where !b.contains(item.key) { out.set(item.key, item.name, .none) }
      for item in b.items where !a.contains(item.key) { out.set(item.key, item.name, .none) }
    default: return nil
    }
    return out
  }

  private mutating func repeated(_ items: [PyValue], _ count: Int) throws(PySignal) -> [PyValue] {
    guard count > 0, !items.isEmpty else { return [] }
    guard count < 1 << 24, items.count < 1 << 24 else { throw .limit("memory") }
    try spend(items: items.count * count)
    return (0..<count).flatMap { _ in items }
  }

  /// Bytes or items that are about to be made.
  mutating func spend(count: Int) throws(PySignal) {
    fuel &-= min(count, 1 << 24) / 64
    guard count < min(128 << 20, room) else { throw .limit("memory") }
    allocated &+= max(0, count)
    if allocated > room { fuel = min(fuel, 1) }
    guard allocated < 2 * Self.memory else { throw .limit("memory") }
  }
  /// Items that a list, tuple, dict or set is to hold.
  mutating func spend(items count: Int) throws(PySignal) {
    guard count < Self.longest else { throw .limit("memory") }
    try spend(count: count &* 24)
  }
  /// One more item.
  mutating func grow(_ count: Int) throws(PySignal) {
    allocated &+= 32
    guard count < Self.longest else { throw .limit("memory") }
    if allocated > room { fuel = min(fuel, 1) }
  }
  /// Tuples within tuples are let go of one inside the other; so their depth is bounded.
  mutating func checked(_ items: [PyValue]) throws(PySignal) -> PyValue {
    var next = items.first { if case .tuple = $0 { true } else { false } }
    var depth = 0
    while case .tuple(let inner)? = next {
      depth += 1
      guard depth < 500 else { throw .limit("memory") }
      next = inner.first { if case .tuple = $0 { true } else { false } }
    }
    return .tuple(items)
  }
  mutating func spend(_ text: String) throws(PySignal) { try spend(count: text.utf8.count) }
}

/// Functions of reals that Swift's own library lacks.
///
/// Limit: the last digit may differ from that of the C library.
enum PyMath {
  static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 || base == 1 { return 1 }
    if exponent == 0.5, base >= 0 { return base.squareRoot() }
    if base.isNaN || exponent.isNaN { return .nan }
    if exponent == exponent.rounded(), abs(exponent) <= 1024 {
      var result = 1.0, factor = base, rest = Int(abs(exponent))
      while rest > 0 {
        if rest & 1 == 1 { result *= factor }
        rest >>= 1
        if rest > 0 { factor *= factor }
      }
      return exponent < 0 ? 1 / result : result
    }
    if base == 0 { return exponent > 0 ? 0 : .infinity }
    if base < 0 {
      guard exponent == exponent.rounded() else { return .nan }
      let value = exponential(exponent * logarithm(-base))
      return exponent.truncatingRemainder(dividingBy: 2) == 0 ? value : -value
    }
    return exponential(exponent * logarithm(base))
  }

  static func exponential(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.8 { return .infinity }
    if x < -745.2 { return 0 }
    // x = k ln 2 + r; the series is short for a small r.
    let k = (x * 1.442_695_040_888_963_4).rounded()
    let r = (x - k * 0.693_147_180_369_123_8) - k * 1.908_214_929_270_587_7e-10
    var term = 1.0, sum = 0.0
    for n in 1...20 {
      term *= r / Double(n)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(k), significand: 1 + sum)
  }

  static func logarithm(_ x: Double) -> Double {
    if x < 0 || x.isNaN { return .nan }
    if x == 0 { return -.infinity }
    if x.isInfinite { return x }
    var exponent = Double(x.exponent), m = x.significand
    if m > 1.414_213_562_373_095 {
      m /= 2
      exponent += 1
    }
    let f = (m - 1) / (m + 1), square = f * f
    var term = f, sum = 0.0
    for n in stride(from: 1, through: 41, by: 2) {
      sum += term / Double(n)
      term *= square
    }
    return exponent * 0.693_147_180_369_123_8
      + (2 * sum + exponent * 1.908_214_929_270_587_7e-10)
  }

  static func sine(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let (quarter, r) = reduced(x)
    switch quarter {
    case 0: return sineSeries(r)
    case 1: return cosineSeries(r)
    case 2: return -sineSeries(r)
    default: return -cosineSeries(r)
    }
  }
  static func cosine(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let (quarter, r) = reduced(x)
    switch quarter {
    case 0: return cosineSeries(r)
    case 1: return -sineSeries(r)
    case 2: return -cosineSeries(r)
    default: return sineSeries(r)
    }
  }
  /// The quarter of the circle, and the rest within ± π/4.
  private static func reduced(_ x: Double) -> (Int, Double) {
    let k = (x * 0.636_619_772_367_581_3).rounded()
    let r = (x - k * 1.570_796_326_734_125_6) - k * 6.077_100_506_506_192e-11
    let quarter = Int(k.truncatingRemainder(dividingBy: 4))
    return ((quarter + 4) % 4, r)
  }
  private static func sineSeries(_ r: Double) -> Double {
    var term = r, sum = 0.0
    for n in stride(from: 2, through: 22, by: 2) {
      term *= -r * r / Double(n * (n + 1))
      sum += term
    }
    return r + sum
  }
  private static func cosineSeries(_ r: Double) -> Double {
    var term = 1.0, sum = 0.0
    for n in stride(from: 1, through: 21, by: 2) {
      term *= -r * r / Double(n * (n + 1))
      sum += term
    }
    return 1 + sum
  }
  static func arcTangent(_ x: Double) -> Double {
    if x.isNaN { return x }
    if abs(x) > 1 { return (x < 0 ? -Double.pi : Double.pi) / 2 - arcTangent(1 / x) }
    // Halve the angle until the series is short.
    var y = x, factor = 1.0
    while abs(y) > 0.1 {
      y = y / (1 + (1 + y * y).squareRoot())
      factor *= 2
    }
    var term = y, sum = 0.0
    for n in stride(from: 1, through: 31, by: 2) {
      sum += term / Double(n)
      term *= -y * y
    }
    return factor * sum
  }
}
