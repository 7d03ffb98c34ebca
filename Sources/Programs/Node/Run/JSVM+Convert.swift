// One kind of value to another, and comparing.

import Text

extension JSVM {
  mutating func primitive(_ value: JSValue, hint: String) throws(JSSignal) -> JSValue {
    guard case .ref(let ref) = value else { return value }
    let custom = try get(ref, "\u{1}\(JSSymbol.toPrimitive)")
    if !custom.isNullish { return try callNow(custom, this: value, [.string(hint)]) }
    let isText = hint == "string" || (hint == "default" && heap.objects[ref].kind == .date)
    for name in isText ? ["toString", "valueOf"] : ["valueOf", "toString"] {
      let method = try get(ref, name)
      if isCallable(method) {
        let result = try callNow(method, this: value)
        if case .ref = result { continue }
        return result
      }
    }
    throw typeError("Cannot convert object to primitive value")
  }

  mutating func number(_ value: JSValue) throws(JSSignal) -> Double {
    switch value {
    case .number(let number): return number
    case .undefined, .hole: return .nan
    case .null: return 0
    case .bool(let flag): return flag ? 1 : 0
    case .string(let text): return JSNumberText.number(text)
    case .symbol: throw typeError("Cannot convert a Symbol value to a number")
    case .ref: return try number(try primitive(value, hint: "number"))
    }
  }
  mutating func integer(_ value: JSValue?, _ fallback: Int = 0) throws(JSSignal) -> Int {
    guard let value, !value.isUndefined else { return fallback }
    return JSNumberText.index(try number(value))
  }

  mutating func string(_ value: JSValue) throws(JSSignal) -> String {
    switch value {
    case .string(let text): return text
    case .number(let number): return JSNumberText.text(number)
    case .undefined, .hole: return "undefined"
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .symbol: throw typeError("Cannot convert a Symbol value to a string")
    case .ref: return try string(try primitive(value, hint: "string"))
    }
  }
  func symbolText(_ value: JSValue) throws(JSSignal) -> String {
    guard case .symbol(let id) = value, symbols.indices.contains(id) else { return "Symbol()" }
    return "Symbol(\(symbols[id]))"
  }

  func typeName(_ value: JSValue) -> String {
    switch value {
    case .undefined, .hole: "undefined"
    case .null: "object"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .symbol: "symbol"
    case .ref(let ref): heap.objects[ref].kind == .function ? "function" : "object"
    }
  }

  func same(_ a: JSValue, _ b: JSValue) -> Bool {
    switch (a, b) {
    case (.number(let x), .number(let y)): x == y
    case (.string(let x), .string(let y)): x == y
    case (.bool(let x), .bool(let y)): x == y
    case (.null, .null): true
    case (.undefined, .undefined), (.hole, .undefined), (.undefined, .hole), (.hole, .hole): true
    case (.symbol(let x), .symbol(let y)): x == y
    case (.ref(let x), .ref(let y)): x == y
    default: false
    }
  }
  /// As Map and `includes` compare: NaN is NaN.
  func sameValue(_ a: JSValue, _ b: JSValue) -> Bool {
    if case .number(let x) = a, case .number(let y) = b, x.isNaN, y.isNaN { return true }
    return same(a, b)
  }

  mutating func equal(_ a: JSValue, _ b: JSValue) throws(JSSignal) -> Bool {
    switch (a, b) {
    case (.undefined, _), (.null, _), (.hole, _): return b.isNullish
    case (_, .undefined), (_, .null), (_, .hole): return false
    case (.ref, .ref), (.number, .number), (.string, .string), (.bool, .bool), (.symbol, .symbol):
      return same(a, b)
    case (.ref, _): return try equal(try primitive(a, hint: "default"), b)
    case (_, .ref): return try equal(a, try primitive(b, hint: "default"))
    case (.symbol, _), (_, .symbol): return false
    default: return try number(a) == number(b)
    }
  }

  mutating func binary(
    _ kind: JSBinary, _ a: JSValue, _ b: JSValue
  ) throws(JSSignal) -> JSValue {
    if case .number(let x) = a, case .number(let y) = b {
      switch kind {
      case .add: return .number(x + y)
      case .subtract: return .number(x - y)
      case .multiply: return .number(x * y)
      case .divide: return .number(x / y)
      case .less: return .bool(x < y)
      case .greater: return .bool(x > y)
      case .lessEqual: return .bool(x <= y)
      case .greaterEqual: return .bool(x >= y)
      case .same, .equal: return .bool(x == y)
      case .notSame, .notEqual: return .bool(x != y)
      default: break
      }
    }
    switch kind {
    case .add:
      let left = try primitive(a, hint: "default")
      let right = try primitive(b, hint: "default")
      if left.text != nil || right.text != nil {
        return try joined(try string(left), try string(right))
      }
      return .number(try number(left) + number(right))
    case .same: return .bool(same(a, b))
    case .notSame: return .bool(!same(a, b))
    case .equal: return .bool(try equal(a, b))
    case .notEqual: return .bool(!(try equal(a, b)))
    case .less, .greater, .lessEqual, .greaterEqual:
      let left = try primitive(a, hint: "number")
      let right = try primitive(b, hint: "number")
      if case .string(let x) = left, case .string(let y) = right {
        let isLess = x.utf16.lexicographicallyPrecedes(y.utf16)
        let isSame = x == y
        switch kind {
        case .less: return .bool(isLess)
        case .greater: return .bool(!isLess && !isSame)
        case .lessEqual: return .bool(isLess || isSame)
        default: return .bool(!isLess)
        }
      }
      let x = try number(left), y = try number(right)
      switch kind {
      case .less: return .bool(x < y)
      case .greater: return .bool(x > y)
      case .lessEqual: return .bool(x <= y)
      default: return .bool(x >= y)
      }
    case .isInstance: return .bool(try isInstance(a, b))
    case .isIn:
      guard case .ref(let ref) = b else {
        throw typeError(
          "Cannot use 'in' operator to search for '\(try string(a))' in \(try string(b))")
      }
      return .bool(hasProperty(ref, try key(a)))
    default: break
    }
    let x = try number(a), y = try number(b)
    switch kind {
    case .subtract: return .number(x - y)
    case .multiply: return .number(x * y)
    case .divide: return .number(x / y)
    case .remainder:
      if y.isInfinite, x.isFinite { return .number(x) }
      return .number(x.truncatingRemainder(dividingBy: y))
    case .power: return .number(JSMath.power(x, y))
    case .and: return .number(Double(JSNumberText.int32(x) & JSNumberText.int32(y)))
    case .or: return .number(Double(JSNumberText.int32(x) | JSNumberText.int32(y)))
    case .xor: return .number(Double(JSNumberText.int32(x) ^ JSNumberText.int32(y)))
    case .left: return .number(Double(JSNumberText.int32(x) << (JSNumberText.int32(y) & 31)))
    case .right: return .number(Double(JSNumberText.int32(x) >> (JSNumberText.int32(y) & 31)))
    default:
      let unsigned = UInt32(bitPattern: JSNumberText.int32(x))
      return .number(Double(unsigned >> UInt32(JSNumberText.int32(y) & 31)))
    }
  }

  mutating func joined(_ a: String, _ b: String) throws(JSSignal) -> JSValue {
    let count = a.utf8.count + b.utf8.count
    guard count < Self.longestText else {
      throw raised(.rangeError, "Invalid string length")
    }
    take(count)
    return .string(a + b)
  }

  mutating func isInstance(_ value: JSValue, _ type: JSValue) throws(JSSignal) -> Bool {
    guard case .ref(let ref) = type else {
      throw typeError("Right-hand side of 'instanceof' is not an object")
    }
    guard heap.objects[ref].kind == .function else {
      throw typeError("Right-hand side of 'instanceof' is not callable")
    }
    if case .bound(let target, _, _) = heap.objects[ref].extra {
      return try isInstance(value, target)
    }
    guard case .ref(var at) = value, case .ref(let wanted) = try get(ref, "prototype") else {
      return false
    }
    at = heap.objects[at].proto
    while at >= 0 {
      if at == wanted { return true }
      at = heap.objects[at].proto
    }
    return false
  }
}

enum JSSymbol {
  static let iterator = 0
  static let asyncIterator = 1
  static let toPrimitive = 2
  static let toStringTag = 3
  static let hasInstance = 4
  static let inspect = 5
  static let names = [
    "Symbol.iterator", "Symbol.asyncIterator", "Symbol.toPrimitive", "Symbol.toStringTag",
    "Symbol.hasInstance", "nodejs.util.inspect.custom",
  ]
  static let iteratorKey = "\u{1}0"
}
