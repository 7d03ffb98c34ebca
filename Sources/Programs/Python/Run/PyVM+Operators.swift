// Operators: arithmetic on built-in values, and the methods of classes behind them.

extension PyVM {
  func truthIfPlain(_ value: PyValue) -> Bool? {
    switch value {
    case .none: return false
    case .notImplemented, .ellipsis, .native: return true
    case .bool(let value): return value
    case .int(let value): return value != 0
    case .big: return true
    case .float(let value): return value != 0
    case .str(let text): return !text.isEmpty
    case .bytes(let bytes): return !bytes.isEmpty
    case .tuple(let items): return !items.isEmpty
    case .range(let range): return range.count > 0
    case .ref(let ref):
      switch heap[ref] {
      case .list(let items): return !items.isEmpty
      case .dict(let dict), .set(let dict, _): return !dict.isEmpty
      case .view(let dict, _):
        if case .dict(let inner) = heap[dict] { return !inner.isEmpty }
        return false
      case .instance: return nil
      default: return true
      }
    }
  }
  mutating func truth(_ value: PyValue) throws(PySignal) -> Bool {
    if let plain = truthIfPlain(value) { return plain }
    guard case .ref(let ref) = value, case .instance(let one) = heap[ref] else { return true }
    if let method = lookUp("__bool__", in: one.type) {
      let answer = try callNow(method, value)
      guard case .bool(let bool) = answer else {
        throw raised(
          .typeError, "__bool__ should return bool, returned \(typeName(answer))")
      }
      return bool
    }
    if let method = lookUp("__len__", in: one.type) {
      return truthIfPlain(try callNow(method, value)) ?? true
    }
    if let base = one.base, !isException(one.type) { return try truth(base) }
    return true
  }

  mutating func unary(_ op: PyOp, _ value: PyValue) throws(PySignal) -> PyValue {
    let value = number(value)
    switch (op, value) {
    case (.minus, .int(let number)):
      return number == .min ? PyValue(-BigInteger(number)) : .int(-number)
    case (.minus, .big(let number)): return PyValue(-number)
    case (.minus, .float(let number)): return .float(-number)
    case (.plus, .int), (.plus, .big), (.plus, .float): return value
    case (.invert, .int(let number)): return .int(~number)
    default: break
    }
    let names: (method: String, sign: String) =
      switch op {
      case .minus: ("__neg__", "-")
      case .plus: ("__pos__", "+")
      default: ("__invert__", "~")
      }
    if case .ref(let ref) = value, case .instance(let one) = heap[ref],
      let method = lookUp(names.method, in: one.type)
    {
      return try callNow(method, value)
    }
    throw raised(
      .typeError, "bad operand type for unary \(names.sign): '\(typeName(value))'")
  }

  /// A bool as the integer it is; an object of a class derived from a number as that number.
  func number(_ value: PyValue) -> PyValue {
    switch value {
    case .bool(let bool): return .int(bool ? 1 : 0)
    case .ref(let ref):
      if case .instance(let one) = heap[ref], let base = one.base {
        switch base {
        case .int, .big, .float, .str: return base
        default: return value
        }
      }
      return value
    default: return value
    }
  }

  mutating func binary(
    _ op: PyBinary, _ left: PyValue, _ right: PyValue, sign: String? = nil
  ) throws(PySignal) -> PyValue {
    if case .int(let a) = left, case .int(let b) = right {
      return try integers(op, a, b)
    }
    if let value = try overloaded(op, left, right) { return value }
    let a = number(left), b = number(right)
    switch (a, b) {
    case (.int(let x), .int(let y)):
      if case .bool(let p) = left, case .bool(let q) = right {
        switch op {
        case .and: return .bool(p && q)
        case .or: return .bool(p || q)
        case .xor: return .bool(p != q)
        default: break
        }
      }
      return try integers(op, x, y)
    case (.big, .int), (.int, .big), (.big, .big):
      return try bigs(op, big(a), big(b))
    case (.float, .float), (.float, .int), (.int, .float), (.float, .big), (.big, .float):
      for case .big(let whole) in [a, b] where !whole.double.isFinite {
        throw raised(.overflowError, "int too large to convert to float")
      }
      return try floats(op, double(a), double(b), left, right, sign)
    default: break
    }
    if let value = try sequences(op, a, b) { return value }
    throw raised(
      .typeError, unsupported(op, left, right, sign))
  }

  private func unsupported(
    _ op: PyBinary, _ left: PyValue, _ right: PyValue, _ sign: String?
  ) -> String {
    if op == .add, sign == nil {
      switch left {
      case .str:
        return "can only concatenate str (not \"\(typeName(right))\") to str"
      case .bytes: return "can't concat \(typeName(right)) to bytes"
      case .tuple:
        return "can only concatenate tuple (not \"\(typeName(right))\") to tuple"
      case .ref(let ref):
        if case .list = heap[ref] {
          return "can only concatenate list (not \"\(typeName(right))\") to list"
        }
      default: break
      }
    }
    if op == .multiply {
      switch left {
      case .str, .tuple, .bytes:
        return "can't multiply sequence by non-int of type '\(typeName(right))'"
      case .ref(let ref):
        if case .list = heap[ref] {
          return "can't multiply sequence by non-int of type '\(typeName(right))'"
        }
      default: break
      }
    }
    let symbol = sign ?? (op == .power ? "** or pow()" : op.rawValue)
    return
      "unsupported operand type(s) for \(symbol): '\(typeName(left))' and '\(typeName(right))'"
  }

  /// The operator's method of a class, the right one's reflected where the left has none.
  private mutating func overloaded(
    _ op: PyBinary, _ left: PyValue, _ right: PyValue
  ) throws(PySignal) -> PyValue? {
    var rightFirst = false
    if case .ref(let a) = left, case .ref(let b) = right, case .instance(let x) = heap[a],
      case .instance(let y) = heap[b], x.type != y.type, case .type(let type) = heap[y.type],
      type.order.contains(x.type), lookUp("__r\(op.method)__", in: y.type) != nil
    {
      rightFirst = true
    }
    for side in rightFirst ? [false, true] : [true, false] {
      let (object, other) = side ? (left, right) : (right, left)
      guard case .ref(let ref) = object, case .instance(let one) = heap[ref] else { continue }
      let name = side ? "__\(op.method)__" : "__r\(op.method)__"
      if let method = lookUp(name, in: one.type) {
        let value = try callNow(method, object, other)
        if !value.isNotImplemented { return value }
      } else if side, let base = one.base, !isException(one.type), lookUp(name, in: one.type) == nil
      {
        switch base {
        case .ref: return try binary(op, base, plain(right))
        default: break
        }
      }
    }
    return nil
  }

  mutating func inPlace(
    _ op: PyBinary, _ left: PyValue, _ right: PyValue
  ) throws(PySignal) -> PyValue {
    if case .ref(let ref) = left {
      switch heap[ref] {
      case .list where op == .add:
        let more = try items(of: right)
        try spend(items: more.count)
        let count = heap.list(ref) { list in
          list += more
          return list.count
        }
        try grow(count ?? 0)
        return left
      case .set(let dict, false):
        guard case .ref(let other) = right, case .set(let more, _) = heap[other] else { break }
        var result = dict
        switch op {
        case .or: for item in more.items { result.set(item.key, item.name, .none) }
        case .and: for item in dict.items where !more.contains(item.key) { result.remove(item.key) }
        case .subtract: for item in more.items { result.remove(item.key) }
        default: break
        }
        if op == .or || op == .and || op == .subtract {
          heap[ref] = .set(result, isFrozen: false)
          return left
        }
      case .dict where op == .or:
        if let pairs = try pairs(of: right) {
          _ = heap.dict(ref) { for (key, name, value) in pairs { $0.set(key, name, value) } }
          return left
        }
      case .instance(let one):
        if let method = lookUp("__i\(op.method)__", in: one.type) {
          let value = try callNow(method, left, right)
          if !value.isNotImplemented { return value }
        }
      default: break
      }
    }
    return try binary(
      op, left, right, sign: op == .add && isSequence(left) ? nil : op.rawValue + "=")
  }

  private func isSequence(_ value: PyValue) -> Bool {
    switch value {
    case .str, .tuple: true
    default: false
    }
  }

  // MARK: Comparing

  mutating func compare(
    _ op: PyCompare, _ left: PyValue, _ right: PyValue
  ) throws(PySignal) -> PyValue {
    switch op {
    case .isSame: return .bool(isSame(left, right))
    case .isNot: return .bool(!isSame(left, right))
    case .contains: return .bool(try contains(right, left))
    case .notContains: return .bool(!(try contains(right, left)))
    case .equal, .notEqual:
      if let value = try richly(op, left, right) { return value }
      let equal = try isEqualPlain(left, right)
      return .bool(op == .equal ? equal : !equal)
    default:
      if case .int(let a) = left, case .int(let b) = right {
        switch op {
        case .less: return .bool(a < b)
        case .lessEqual: return .bool(a <= b)
        case .greater: return .bool(a > b)
        default: return .bool(a >= b)
        }
      }
      if let value = try richly(op, left, right) { return value }
      return .bool(try ordered(op, left, right))
    }
  }

  func isSame(_ a: PyValue, _ b: PyValue) -> Bool {
    switch (a, b) {
    case (.none, .none), (.notImplemented, .notImplemented), (.ellipsis, .ellipsis): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.str(let a), .str(let b)): a == b
    case (.float(let a), .float(let b)): a == b
    case (.tuple(let a), .tuple(let b)):
      a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1) }
    case (.ref(let a), .ref(let b)): a == b
    case (.native(let a), .native(let b)): a.module == b.module && a.name == b.name
    case (.range(let a), .range(let b)): a === b
    default: false
    }
  }

  private static let methods: [PyCompare: (own: String, mirrored: String)] = [
    .equal: ("__eq__", "__eq__"), .notEqual: ("__ne__", "__ne__"),
    .less: ("__lt__", "__gt__"), .lessEqual: ("__le__", "__ge__"),
    .greater: ("__gt__", "__lt__"), .greaterEqual: ("__ge__", "__le__"),
  ]
  private mutating func richly(
    _ op: PyCompare, _ left: PyValue, _ right: PyValue
  ) throws(PySignal) -> PyValue? {
    guard let names = Self.methods[op] else { return nil }
    for side in [true, false] {
      let (object, other) = side ? (left, right) : (right, left)
      guard case .ref(let ref) = object, case .instance(let one) = heap[ref] else { continue }
      if let method = lookUp(side ? names.own : names.mirrored, in: one.type) {
        let value = try callNow(method, object, other)
        if !value.isNotImplemented { return value }
      } else if op == .notEqual, let method = lookUp("__eq__", in: one.type) {
        let value = try callNow(method, object, other)
        if !value.isNotImplemented { return .bool(!(try truth(value))) }
      }
    }
    return nil
  }

  mutating func isEqual(_ a: PyValue, _ b: PyValue) throws(PySignal) -> Bool {
    if isSame(a, b), !isNaN(a) { return true }
    if let value = try richly(.equal, a, b) { return try truth(value) }
    return try isEqualPlain(a, b)
  }
  private func isNaN(_ value: PyValue) -> Bool {
    if case .float(let number) = value { return number.isNaN }
    return false
  }

  private mutating func isEqualPlain(_ a: PyValue, _ b: PyValue) throws(PySignal) -> Bool {
    let a = plain(number(a)), b = plain(number(b))
    switch (a, b) {
    case (.int(let x), .int(let y)): return x == y
    case (.big(let x), .big(let y)): return x == y
    case (.float(let x), .float(let y)): return x == y
    case (.int(let x), .float(let y)), (.float(let y), .int(let x)): return Double(x) == y
    case (.str(let x), .str(let y)): return x.utf8.elementsEqual(y.utf8)
    case (.bytes(let x), .bytes(let y)): return x == y
    case (.tuple(let x), .tuple(let y)): return try isEqual(x, y)
    case (.range(let x), .range(let y)):
      return x.count == y.count
        && (x.count == 0 || (x.start == y.start && (x.count == 1 || x.step == y.step)))
    case (.ref(let x), .ref(let y)):
      if x == y { return true }
      switch (heap[x], heap[y]) {
      case (.list(let p), .list(let q)): return try isEqual(p, q)
      case (.dict(let p), .dict(let q)):
        guard p.count == q.count else { return false }
        for item in p.items {
          guard let other = q[item.key], try isEqual(item.value, other) else { return false }
        }
        return true
      case (.set(let p, _), .set(let q, _)):
        return p.count == q.count && p.items.allSatisfy { q.contains($0.key) }
      case (.bound(let o, let f), .bound(let p, let g)): return isSame(o, p) && isSame(f, g)
      case (.view, .view):
        let p = try items(of: a), q = try items(of: b)
        guard p.count == q.count else { return false }
        for one in p where !(try contains(list(q), one)) { return false }
        return true
      default: return false
      }
    default: return isSame(a, b)
    }
  }
  private mutating func isEqual(_ a: [PyValue], _ b: [PyValue]) throws(PySignal) -> Bool {
    guard a.count == b.count else { return false }
    comparing += 1
    defer { comparing -= 1 }
    guard comparing < 100 else {
      throw raised(.recursionError, "maximum recursion depth exceeded in comparison")
    }
    for index in a.indices where !(try isEqual(a[index], b[index])) { return false }
    return true
  }

  mutating func isLess(_ a: PyValue, _ b: PyValue) throws(PySignal) -> Bool {
    switch (a, b) {
    case (.int(let x), .int(let y)): return x < y
    case (.str(let x), .str(let y)): return Self.isBefore(x, y)
    default: return try truth(compare(.less, a, b))
    }
  }
  /// By code points, as UTF-8's bytes also are.
  static func isBefore(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  private mutating func ordered(
    _ op: PyCompare, _ left: PyValue, _ right: PyValue
  ) throws(PySignal) -> Bool {
    let a = plain(number(left)), b = plain(number(right))
    func judge(_ less: Bool, _ equal: Bool) -> Bool {
      switch op {
      case .less: less
      case .lessEqual: less || equal
      case .greater: !less && !equal
      default: !less
      }
    }
    switch (a, b) {
    case (.int(let x), .int(let y)): return judge(x < y, x == y)
    case (.int, .big), (.big, .int), (.big, .big):
      let x = big(a), y = big(b)
      return judge(x < y, x == y)
    case (.float, .float), (.float, .int), (.int, .float), (.float, .big), (.big, .float):
      let x = double(a), y = double(b)
      if x.isNaN || y.isNaN { return false }
      return judge(x < y, x == y)
    case (.str(let x), .str(let y)):
      return judge(Self.isBefore(x, y), x.utf8.elementsEqual(y.utf8))
    case (.bytes(let x), .bytes(let y)): return judge(x.lexicographicallyPrecedes(y), x == y)
    case (.tuple(let x), .tuple(let y)): return try ordered(op, x, y)
    case (.ref(let x), .ref(let y)):
      switch (heap[x], heap[y]) {
      case (.list(let p), .list(let q)): return try ordered(op, p, q)
      case (.set(let p, _), .set(let q, _)):
        let isBelow = p.items.allSatisfy { q.contains($0.key) }
        let isAbove = q.items.allSatisfy { p.contains($0.key) }
        switch op {
        case .less: return isBelow && !isAbove
        case .lessEqual: return isBelow
        case .greater: return isAbove && !isBelow
        default: return isAbove
        }
      default: break
      }
    default: break
    }
    throw raised(
      .typeError,
      "'\(op.rawValue)' not supported between instances of '\(typeName(left))' and '\(typeName(right))'"
    )
  }
  private mutating func ordered(
    _ op: PyCompare, _ a: [PyValue], _ b: [PyValue]
  ) throws(PySignal) -> Bool {
    for (x, y) in zip(a, b) where !(try isEqual(x, y)) {
      return try truth(compare(op, x, y))
    }
    switch op {
    case .less: return a.count < b.count
    case .lessEqual: return a.count <= b.count
    case .greater: return a.count > b.count
    default: return a.count >= b.count
    }
  }

  mutating func contains(_ container: PyValue, _ value: PyValue) throws(PySignal) -> Bool {
    switch container {
    case .str(let text):
      guard case .str(let part) = number(value) else {
        throw raised(
          .typeError,
          "'in <string>' requires string as left operand, not \(typeName(value))")
      }
      return PyText.find(Array(part.utf8), in: Array(text.utf8), from: 0) != nil
    case .bytes(let bytes):
      if case .int(let byte) = value { return bytes.contains { Int($0) == byte } }
      if case .bytes(let part) = value { return PyText.find(part, in: bytes, from: 0) != nil }
    case .range(let range):
      guard case .int(let number) = number(value), range.count > 0 else { return false }
      let offset = number &- range.start
      return offset % range.step == 0 && offset / range.step >= 0
        && offset / range.step < range.count
    case .ref(let ref):
      switch heap[ref] {
      case .dict(let dict), .set(let dict, _): return dict.contains(try key(value))
      case .view(let inner, .keys):
        guard case .dict(let dict) = heap[inner] else { return false }
        return dict.contains(try key(value))
      case .instance(let one):
        if let method = lookUp("__contains__", in: one.type) {
          return try truth(callNow(method, container, value))
        }
        if let base = one.base, lookUp("__iter__", in: one.type) == nil {
          return try contains(base, value)
        }
      default: break
      }
    default: break
    }
    guard case .ref = container else {
      if case .tuple(let items) = container {
        for item in items { if try isEqual(item, value) { return true } }
        return false
      }
      throw raised(
        .typeError, "argument of type '\(typeName(container))' is not iterable")
    }
    for item in try items(of: container) { if try isEqual(item, value) { return true } }
    return false
  }
}
