// Numbers and Math.

import Text

enum JSMath {
  static func power(_ x: Double, _ y: Double) -> Double {
    if y == 0 { return 1 }
    if y.isNaN || x.isNaN { return .nan }
    if abs(x) == 1, y.isInfinite { return .nan }
    return PyMath.power(x, y)
  }
  static func round(_ x: Double) -> Double {
    guard x.isFinite, abs(x) < 4_503_599_627_370_496 else { return x }
    let down = x.rounded(.down)
    let result = x - down >= 0.5 ? down + 1 : down
    return result == 0 && x < 0 ? -0.0 : result
  }
}

extension JSVM {
  mutating func callNumber(
    _ native: JSNative, _ this: JSValue, _ list: [JSValue], _ newTarget: JSValue
  ) throws(JSSignal) -> JSValue {
    let first = at(list, 0)
    switch native {
    case .numberType:
      let value = JSValue.number(list.isEmpty ? 0 : try number(first))
      if case .ref = newTarget { return try boxed(value, newTarget) }
      return value
    case .numberIsInteger, .numberIsSafeInteger:
      guard case .number(let value) = first, value.isFinite else { return .bool(false) }
      return .bool(
        value == value.rounded(.towardZero)
          && (native == .numberIsInteger || abs(value) <= 9_007_199_254_740_991))
    case .numberIsFinite: return .bool(first.number?.isFinite ?? false)
    case .numberIsNaN: return .bool(first.number?.isNaN ?? false)
    case .numberToString, .numberToFixed, .numberToPrecision, .numberValueOf:
      guard case .number(let value) = unboxed(this) else {
        throw typeError("Number.prototype.\(native.name) requires that 'this' be a Number")
      }
      if native == .numberValueOf { return .number(value) }
      if native == .numberToString {
        let radix = try integer(first, 10)
        guard (2...36).contains(radix) else {
          throw raised(.rangeError, "toString() radix must be between 2 and 36")
        }
        return .string(JSNumberText.text(value, radix: radix))
      }
      let digits = try integer(first)
      if native == .numberToFixed {
        guard (0...100).contains(digits) else {
          throw raised(.rangeError, "toFixed() digits argument must be between 0 and 100")
        }
        if !value.isFinite || abs(value) >= 1e21 { return .string(JSNumberText.text(value)) }
        return .string(fixed(value, digits))
      }
      if first.isUndefined || !value.isFinite { return .string(JSNumberText.text(value)) }
      guard (1...100).contains(digits) else {
        throw raised(.rangeError, "toPrecision() argument must be between 1 and 100")
      }
      let text = FloatText.exponent(abs(value), digits - 1)
      let parts = text.split(separator: "e")
      let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      let sign = value < 0 ? "-" : ""
      if exponent < -6 || exponent >= digits {
        return .string("\(sign)\(parts[0])e\(exponent < 0 ? "-" : "+")\(abs(exponent))")
      }
      return .string(sign + FloatText.fixed(abs(value), max(0, digits - 1 - exponent)))
    default: return .number(try math(native, list))
    }
  }

  /// Real: halves are rounded up in what they are exactly.
  private func fixed(_ value: Double, _ digits: Int) -> String {
    let scaled = abs(value)
    let text = FloatText.fixed(scaled, digits)
    // FloatText rounds an exact half to the even digit; JavaScript takes the larger.
    let scale = JSMath.power(10, Double(digits))
    let product = scaled * scale
    var out = text
    if digits < 16, product < 4e15, product - product.rounded(.down) == 0.5,
      (product / scale) == scaled
    {
      let isExact = scaled * 1_048_576 == (scaled * 1_048_576).rounded()
      if isExact { out = FloatText.fixed((product + 0.5).rounded(.down) / scale, digits) }
    }
    let isZero = !out.contains { $0 != "0" && $0 != "." }
    return value < 0 && !isZero ? "-" + out : out
  }

  private mutating func math(_ native: JSNative, _ list: [JSValue]) throws(JSSignal) -> Double {
    var numbers: [Double] = []
    for value in list { numbers.append(try number(value)) }
    let x = numbers.first ?? .nan
    let y = numbers.count > 1 ? numbers[1] : .nan
    switch native {
    case .mathAbs: return abs(x)
    case .mathCeil: return x.rounded(.up)
    case .mathFloor: return x.rounded(.down)
    case .mathRound: return JSMath.round(x)
    case .mathTrunc: return x.rounded(.towardZero)
    case .mathSign: return x.isNaN || x == 0 ? x : x < 0 ? -1 : 1
    case .mathSqrt: return x.squareRoot()
    case .mathCbrt:
      let root = PyMath.power(abs(x), 1 / 3)
      let whole = root.rounded()
      let value = whole * whole * whole == abs(x) ? whole : root
      return x < 0 ? -value : value
    case .mathPow: return JSMath.power(x, y)
    case .mathMin:
      var out = Double.infinity
      for value in numbers { out = value.isNaN || out.isNaN ? .nan : Swift.min(out, value) }
      return out
    case .mathMax:
      var out = -Double.infinity
      for value in numbers { out = value.isNaN || out.isNaN ? .nan : Swift.max(out, value) }
      return out
    case .mathRandom: return Double((world?.random() ?? 0) >> 11) / 9_007_199_254_740_992
    case .mathHypot: return numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
    case .mathFround: return Double(Float(x))
    case .mathExp: return PyMath.exponential(x)
    case .mathExpm1: return PyMath.exponential(x) - 1
    case .mathLog, .mathLog1p: return PyMath.logarithm(native == .mathLog ? x : x + 1)
    case .mathLog2, .mathLog10:
      let base = native == .mathLog2 ? 2.0 : 10.0
      let value = PyMath.logarithm(x) / PyMath.logarithm(base)
      return value.isFinite && PyMath.power(base, value.rounded()) == x ? value.rounded() : value
    case .mathSin: return PyMath.sine(x)
    case .mathCos: return PyMath.cosine(x)
    case .mathTan: return PyMath.sine(x) / PyMath.cosine(x)
    case .mathAtan: return PyMath.arcTangent(x)
    case .mathAtan2:
      if x == 0, y == 0 { return 0 }
      if y > 0 { return PyMath.arcTangent(x / y) }
      if y < 0 { return PyMath.arcTangent(x / y) + (x < 0 ? -Double.pi : Double.pi) }
      return x > 0 ? Double.pi / 2 : -Double.pi / 2
    case .mathAsin, .mathAcos:
      guard abs(x) <= 1 else { return .nan }
      let angle = abs(x) == 1 ? x * Double.pi / 2 : PyMath.arcTangent(x / (1 - x * x).squareRoot())
      return native == .mathAsin ? angle : Double.pi / 2 - angle
    default: return .nan
    }
  }
}
