// sys, time, random: the interpreter's surroundings.

import Kernel
import Machine
import Text

extension PyVM {
  mutating func callSys(_ name: String, _ arguments: PyArguments) throws(PySignal) -> PyValue {
    switch name {
    case "exit": throw .raise(makeException(.systemExit, arguments.list))
    case "getsizeof": return .int(64)
    case "getrecursionlimit": return .int(Self.deepest)
    case "getdefaultencoding", "getfilesystemencoding": return .str("utf-8")
    case "intern": return arguments[0] ?? .none
    case "getrefcount": return .int(2)
    case "_caller":
      // The program's own line that called into the library.
      for one in callers.reversed() where !one.code.isHidden && one.counter > 0 {
        let span = one.code.spans[min(one.counter, one.code.spans.count) - 1]
        return .tuple([.int(span.line), .str(one.code.file), .str(one.code.name)])
      }
      return .tuple([.int(0), .str("(unknown file)"), .str("(unknown function)")])
    case "_modules": return list(modules.names.map { .str($0) })
    case "exc_info":
      guard let value = handled else { return .tuple([.none, .none, .none]) }
      return .tuple([.ref(typeRef(value)), value, .none])
    default: return .none
    }
  }

  /// Values of native modules that are made when they are asked for.
  mutating func nativeValue(_ module: PyModule, _ name: String) -> PyValue? {
    switch (module.native, name) {
    case (.math, "pi"): return .float(.pi)
    case (.math, "e"): return .float(2.718281828459045)
    case (.math, "tau"): return .float(2 * .pi)
    case (.math, "inf"): return .float(.infinity)
    case (.math, "nan"): return .float(.nan)
    case (.json, "JSONDecodeError"): return type(.jsonDecodeError)
    case (.re, "error"): return type(.reError)
    case (.re, "Pattern"): return type(.pattern)
    case (.re, "Match"): return type(.match)
    case (.re, "IGNORECASE"), (.re, "I"): return .int(2)
    case (.re, "MULTILINE"), (.re, "M"): return .int(8)
    case (.re, "DOTALL"), (.re, "S"): return .int(16)
    case (.re, "VERBOSE"), (.re, "X"): return .int(64)
    case (.re, "ASCII"), (.re, "A"): return .int(256)
    case (.os, "error"): return type(.osError)
    default: return nil
    }
  }

  // MARK: time

  mutating func callTime(_ name: String, _ arguments: PyArguments) throws(PySignal) -> PyValue {
    let now = try lab().now
    switch name {
    case "time": return .float(Double(now.nanoseconds + debt.inNanoseconds) / 1e9)
    case "time_ns": return .int(now.nanoseconds)
    // Real: since the machine's start.
    case "monotonic", "perf_counter":
      return .float(Double(now.nanoseconds % 1_000_000_000_000_000 + debt.inNanoseconds) / 1e9)
    case "monotonic_ns", "perf_counter_ns": return .int(now.nanoseconds % 1_000_000_000_000_000)
    case "process_time": return .float(Double(busy) * 5e-8)
    case "sleep":
      let value = number(arguments[0] ?? .none)
      switch value {
      case .int, .float, .big: break
      default:
        throw raised(
          .typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
      }
      let seconds = double(value)
      guard seconds >= 0 else {
        throw raised(.valueError, "sleep length must be non-negative")
      }
      let duration = Duration.nanoseconds(Int(min(seconds, 4e9) * 1e9))
      guard nesting == 0 else {
        debt += duration
        return .none
      }
      if let until = sleepsUntil {
        guard now < until else {
          sleepsUntil = nil
          return .none
        }
        throw .block([.until(until)])
      }
      guard duration > .zero else { return .none }
      let until = now + duration
      sleepsUntil = until
      throw .block([.until(until)])
    case "_strftime":
      let pattern = try text(arguments[0], "format")
      let value = number(arguments[1] ?? .none)
      let nanoseconds: Int
      switch value {
      case .int(let seconds):
        nanoseconds = seconds.multipliedReportingOverflow(by: 1_000_000_000).partialValue
      case .float(let seconds) where abs(seconds) < 9e9: nanoseconds = Int(seconds * 1e9)
      default: nanoseconds = now.nanoseconds
      }
      let micro = arguments[2].flatMap { if case .int(let n) = $0 { n } else { nil } } ?? 0
      let zone = arguments[3]?.text ?? ""
      let digits = String(micro)
      let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
      let time = CivilTime(nanoseconds: nanoseconds)
      return .str(
        TimeFormat.text(
          pattern.replacing("%f", with: padded).replacing("%z", with: zone.isEmpty ? "" : "+0000")
            .replacing("%Z", with: zone), time, dialect: .c))
    case "_fields":
      let seconds = Int(max(-9e9, min(9e11, double(number(arguments[0] ?? .none)))).rounded(.down))
      let time = CivilTime(seconds: seconds)
      return .tuple(
        [
          time.year, time.month, time.day, time.hour, time.minute, time.second,
          (time.weekday + 6) % 7, time.dayOfYear,
        ].map { .int($0) })
    case "_mktime":
      var parts: [Int] = []
      for value in try items(of: arguments[0] ?? .none) { parts.append(try index(value) ?? 0) }
      guard parts.count >= 6, abs(parts[0]) <= 10_000, (1...12).contains(parts[1]) else {
        throw raised(.valueError, "year is out of range")
      }
      let days = CivilTime.days(year: parts[0], month: parts[1], day: 1) + parts[2] - 1
      return .int(days * 86_400 + parts[3] * 3600 + parts[4] * 60 + parts[5])
    default: throw .unmodelled("time.\(name)()")
    }
  }

  // MARK: random

  /// Real: without a seed the numbers are the system's; here they are the lab's.
  ///
  /// Limit: with a seed the numbers are the same in every run, and not CPython's.
  private mutating func nextRandom() throws(PySignal) -> UInt64 {
    if isSeeded { return random.next() }
    return try lab().random()
  }

  mutating func callRandom(_ name: String, _ arguments: PyArguments) throws(PySignal) -> PyValue {
    switch name {
    case "random": return .float(Double(try nextRandom() >> 11) / 9_007_199_254_740_992)
    case "getrandbits":
      let count = max(0, min(try index(arguments[0] ?? .none) ?? 0, 4096))
      var digits: [UInt32] = []
      var left = count
      while left > 0 {
        let bits = UInt32(truncatingIfNeeded: try nextRandom())
        digits.append(left >= 32 ? bits : bits & (1 << UInt32(left) - 1))
        left -= 32
      }
      return PyValue(BigInteger(isNegative: false, digits: digits))
    default:
      let value = arguments[0] ?? .none
      isSeeded = !value.isNone
      random = RandomSource(seed: UInt64(bitPattern: Int64(PyHash.of(try key(value)))))
      return .none
    }
  }

  // MARK: math

  mutating func callMath(_ name: String, _ arguments: PyArguments) throws(PySignal) -> PyValue {
    let first = number(arguments[0] ?? .none), second = number(arguments[1] ?? .none)
    switch name {
    case "factorial":
      guard case .int(let count) = first else {
        throw raised(
          .typeError, "'\(typeName(first))' object cannot be interpreted as an integer")
      }
      guard count >= 0 else {
        throw raised(.valueError, "factorial() not defined for negative values")
      }
      guard count < 20_000 else { throw .limit("steps") }
      var value = PyValue.int(1)
      for factor in stride(from: 2, through: count, by: 1) {
        value = try binary(.multiply, value, .int(factor))
      }
      return value
    case "gcd", "lcm":
      var value = name == "gcd" ? BigInteger(0) : BigInteger(1)
      for one in arguments.list {
        var a = value, b = big(number(one)).magnitude
        let product = a * b
        while !b.isZero { (a, b) = (b, a.dividedDown(by: b).remainder) }
        value = name == "gcd" ? a : (a.isZero ? BigInteger(0) : product.dividedDown(by: a).quotient)
      }
      return PyValue(value)
    case "isqrt":
      guard case .int(let whole) = first, whole >= 0 else {
        throw raised(.valueError, "isqrt() argument must be nonnegative")
      }
      var root = Int(Double(whole).squareRoot())
      while root > 0, root.multipliedReportingOverflow(by: root).overflow || root * root > whole {
        root -= 1
      }
      while !(root + 1).multipliedReportingOverflow(by: root + 1).overflow,
        (root + 1) * (root + 1) <= whole
      { root += 1 }
      return .int(root)
    case "comb", "perm":
      guard case .int(let n) = first, case .int(let k) = arguments.count > 1 ? second : first,
        n >= 0, k >= 0
      else { throw raised(.valueError, "\(name)() not defined for negative values") }
      guard k <= n else { return .int(0) }
      guard k < 20_000 else { throw .limit("steps") }
      var value = PyValue.int(1)
      for step in 0..<k {
        value = try binary(.multiply, value, .int(n - step))
        if name == "comb" { value = try binary(.floorDivide, value, .int(step + 1)) }
      }
      return value
    case "floor", "ceil", "trunc":
      switch first {
      case .int, .big: return first
      case .float(let real):
        guard real.isFinite else {
          throw real.isNaN
            ? raised(.valueError, "cannot convert float NaN to integer")
            : raised(.overflowError, "cannot convert float infinity to integer")
        }
        return PyValue(
          BigInteger(
            real.rounded(name == "floor" ? .down : name == "ceil" ? .up : .towardZero)))
      default:
        if let method = try methodIfAny(first, "__\(name)__") { return try callNow(method) }
        throw raised(.typeError, "must be real number, not \(typeName(first))")
      }
    case "prod":
      var value = arguments["start"] ?? .int(1)
      for one in try items(of: arguments[0] ?? .none) { value = try binary(.multiply, value, one) }
      return value
    case "fsum":
      var sum = 0.0, correction = 0.0
      for one in try items(of: arguments[0] ?? .none) {
        let x = double(number(one)), t = sum + x
        correction += abs(sum) >= abs(x) ? (sum - t) + x : (x - t) + sum
        sum = t
      }
      return .float(sum + correction)
    case "dist":
      var sum = 0.0
      let a = try items(of: arguments[0] ?? .none), b = try items(of: arguments[1] ?? .none)
      for (x, y) in zip(a, b) {
        let d = double(number(x)) - double(number(y))
        sum += d * d
      }
      return .float(sum.squareRoot())
    default: break
    }
    for value in arguments.list {
      switch number(value) {
      case .int, .big, .float: break
      default:
        throw raised(.typeError, "must be real number, not \(typeName(value))")
      }
    }
    let x = double(first), y = double(second)
    func domain(_ vm: inout PyVM) -> PySignal { vm.raised(.valueError, "math domain error") }
    switch name {
    case "sqrt":
      guard !(x < 0) else {
        throw version.minor >= 14
          ? raised(.valueError, "expected a nonnegative input, got \(PyText.float(x))")
          : domain(&self)
      }
      return .float(x.squareRoot())
    case "fabs": return .float(x.magnitude)
    case "exp": return .float(PyMath.exponential(x))
    case "pow": return .float(PyMath.power(x, y))
    case "log", "log2", "log10", "log1p":
      let value = name == "log1p" ? x + 1 : x
      guard value > 0 else {
        throw version.minor >= 14
          ? raised(.valueError, "expected a positive input") : domain(&self)
      }
      if name == "log10" || name == "log2" {
        let base = name == "log10" ? 10.0 : 2.0
        let near = (PyMath.logarithm(value) / PyMath.logarithm(base)).rounded()
        if PyMath.power(base, near) == value { return .float(near) }
        return .float(PyMath.logarithm(value) / PyMath.logarithm(base))
      }
      let result = PyMath.logarithm(value)
      return .float(arguments.count > 1 ? result / PyMath.logarithm(y) : result)
    case "sin": return .float(PyMath.sine(x))
    case "cos": return .float(PyMath.cosine(x))
    case "tan": return .float(PyMath.sine(x) / PyMath.cosine(x))
    case "atan": return .float(PyMath.arcTangent(x))
    case "atan2":
      if x == 0, y == 0 { return .float(0) }
      // NB: atan2 takes y first.
      let (b, a) = (x, y)
      if a > 0 { return .float(PyMath.arcTangent(b / a)) }
      if a < 0 { return .float(PyMath.arcTangent(b / a) + (b < 0 ? -Double.pi : Double.pi)) }
      return .float(b > 0 ? Double.pi / 2 : -Double.pi / 2)
    case "asin", "acos":
      guard abs(x) <= 1 else { throw domain(&self) }
      let angle = abs(x) == 1 ? x * Double.pi / 2 : PyMath.arcTangent(x / (1 - x * x).squareRoot())
      return .float(name == "asin" ? angle : Double.pi / 2 - angle)
    case "sinh": return .float((PyMath.exponential(x) - PyMath.exponential(-x)) / 2)
    case "cosh": return .float((PyMath.exponential(x) + PyMath.exponential(-x)) / 2)
    case "tanh":
      let a = PyMath.exponential(2 * x)
      return .float(a.isInfinite ? 1 : (a - 1) / (a + 1))
    case "hypot":
      var sum = 0.0
      for one in arguments.list { sum += double(number(one)) * double(number(one)) }
      return .float(sum.squareRoot())
    case "radians": return .float(x * Double.pi / 180)
    case "degrees": return .float(x * 180 / Double.pi)
    case "isnan": return .bool(x.isNaN)
    case "isinf": return .bool(x.isInfinite)
    case "isfinite": return .bool(x.isFinite)
    case "copysign": return .float(y.sign == .minus ? -x.magnitude : x.magnitude)
    case "fmod":
      guard y != 0 else { throw domain(&self) }
      return .float(x.truncatingRemainder(dividingBy: y))
    case "modf":
      return .tuple([.float(x - x.rounded(.towardZero)), .float(x.rounded(.towardZero))])
    case "isclose":
      let relative = arguments["rel_tol"].map { double(number($0)) } ?? 1e-9
      let absolute = arguments["abs_tol"].map { double(number($0)) } ?? 0
      return .bool(x == y || abs(x - y) <= max(relative * max(abs(x), abs(y)), absolute))
    default: throw .unmodelled("math.\(name)()")
    }
  }
}
