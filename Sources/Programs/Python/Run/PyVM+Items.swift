// Square brackets: items, slices, and what may be a key.

import Kernel

extension PyVM {
  /// Where a value is filed; an exception where it may change.
  mutating func key(_ value: PyValue) throws(PySignal) -> PyKey {
    switch value {
    case .none: return .none
    case .notImplemented: return .notImplemented
    case .ellipsis: return .ellipsis
    case .bool(let bool): return .int(bool ? 1 : 0)
    case .int(let number): return .int(number)
    case .big(let number): return .big(number)
    case .float(let number):
      if let whole = Int(exactly: number) { return .int(whole) }
      return .float(number)
    case .str(let text): return .str(text)
    case .bytes(let bytes): return .bytes(bytes)
    case .tuple(let items):
      var keys: [PyKey] = []
      for item in items { keys.append(try key(item)) }
      return .tuple(keys)
    case .range(let range): return .range(range.start, range.stop, range.step)
    case .native(let native): return .native(native.module, native.name)
    case .ref(let ref):
      switch heap[ref] {
      case .list, .dict, .set(_, false):
        throw raised(.typeError, "unhashable type: '\(typeName(value))'")
      case .set(let dict, true):
        // Equal sets are filed alike, in whatever order they were filled.
        var numbers: [(Int, PyKey)] = []
        for item in dict.items { numbers.append((PyHash.of(item.key), item.key)) }
        return .frozen(numbers.sorted { $0.0 < $1.0 }.map(\.1))
      case .instance(let one):
        if let method = lookUp("__hash__", in: one.type) {
          if method.isNone { throw raised(.typeError, "unhashable type: '\(typeName(value))'") }
          guard case .int(let number) = number(try callNow(method, value)) else {
            throw raised(.typeError, "__hash__ method should return an integer")
          }
          return .own(one.type, number)
        }
        if lookUp("__eq__", in: one.type) != nil {
          throw raised(.typeError, "unhashable type: '\(typeName(value))'")
        }
        if let base = one.base, !isException(one.type) { return try key(base) }
        return .ref(ref)
      default: return .ref(ref)
      }
    }
  }

  /// A whole number that an object stands for (`__index__`), or nil.
  mutating func index(_ value: PyValue) throws(PySignal) -> Int? {
    switch number(value) {
    case .int(let number): return number
    case .big(let number): return number.isNegative ? Int.min : Int.max
    case .ref(let ref):
      guard case .instance(let one) = heap[ref], let method = lookUp("__index__", in: one.type)
      else { return nil }
      return try index(callNow(method, value))
    default: return nil
    }
  }

  mutating func item(_ object: PyValue, _ key: PyValue) throws(PySignal) -> PyValue {
    switch object {
    case .ref(let ref):
      switch heap[ref] {
      case .list(let items):
        if case .ref(let place) = key, case .slice(let a, let b, let c) = heap[place] {
          return list(try slice(items, a, b, c))
        }
        return try element(items, key, "list")
      case .dict(let dict):
        guard let value = dict[try self.key(key)] else { throw missingKey(key) }
        return value
      case .instance(let one):
        if let method = lookUp("__getitem__", in: one.type) {
          return try callNow(method, object, key)
        }
        if let base = one.base, !isException(one.type) {
          if case .ref(let inner) = base, case .dict(let dict) = heap[inner],
            let method = lookUp("__missing__", in: one.type)
          {
            if let value = dict[try self.key(key)] { return value }
            return try callNow(method, object, key)
          }
          return try item(base, key)
        }
      case .type(let type):
        if let method = lookUp("__class_getitem__", in: ref) {
          return try callNow(method, object, key)
        }
        // `list[int]` in a note on types.
        if let builtin = PyType(rawValue: ref),
          [.list, .dict, .tuple, .set, .frozenset, .type].contains(builtin)
        {
          return object
        }
        if type.names["_members"] != nil, let members = type.names["_members"] {
          return try item(members, key)
        }
        throw raised(.typeError, "type '\(type.name)' is not subscriptable")
      case .match: return try callBuiltinMethod(object, "group", PyArguments([key]))
      default: break
      }
    case .tuple(let items):
      if case .ref(let place) = key, case .slice(let a, let b, let c) = heap[place] {
        return .tuple(try slice(items, a, b, c))
      }
      return try element(items, key, "tuple")
    case .str(let text):
      if case .ref(let place) = key, case .slice(let a, let b, let c) = heap[place] {
        if let fast = try plainSlice(text, a, b, c) { return .str(fast) }
        return .str(
          String(String.UnicodeScalarView(try slice(Array(text.unicodeScalars), a, b, c))))
      }
      guard let index = try index(key) else {
        throw raised(
          .typeError,
          "string indices must be integers, not '\(typeName(key))'")
      }
      let count = PyText.count(text)
      let place = index < 0 ? index &+ count : index
      guard place >= 0, place < count else {
        throw raised(.indexError, "string index out of range")
      }
      if count == text.utf8.count {
        let utf8 = text.utf8
        return .str(
          String(Character(Unicode.Scalar(utf8[utf8.index(utf8.startIndex, offsetBy: place)]))))
      }
      let scalars = text.unicodeScalars
      return .str(
        String(Character(scalars[scalars.index(scalars.startIndex, offsetBy: place)])))
    case .bytes(let bytes):
      if case .ref(let place) = key, case .slice(let a, let b, let c) = heap[place] {
        return .bytes(try slice(bytes, a, b, c))
      }
      return try element(bytes.map { .int(Int($0)) }, key, "index")
    case .range(let range):
      if case .ref(let place) = key, case .slice(let a, let b, let c) = heap[place] {
        let (start, stop, step) = try bounds(a, b, c, range.count)
        return .range(
          PyRange(range[start], range[stop], range.step &* step))
      }
      guard let index = try index(key) else { break }
      let place = index < 0 ? index &+ range.count : index
      guard place >= 0, place < range.count else {
        throw raised(.indexError, "range object index out of range")
      }
      return .int(range[place])
    default: break
    }
    throw raised(.typeError, "'\(typeName(object))' object is not subscriptable")
  }

  private mutating func element(
    _ items: [PyValue], _ key: PyValue, _ kind: String
  ) throws(PySignal) -> PyValue {
    guard let index = try index(key) else {
      throw raised(
        .typeError, "\(kind) indices must be integers or slices, not \(typeName(key))")
    }
    let place = index < 0 ? index &+ items.count : index
    guard place >= 0, place < items.count else {
      throw raised(
        .indexError, kind == "index" ? "index out of range" : "\(kind) index out of range")
    }
    return items[place]
  }

  /// Slices of plain ASCII texts without a step.
  private mutating func plainSlice(
    _ text: String, _ a: PyValue, _ b: PyValue, _ c: PyValue
  ) throws(PySignal) -> String? {
    let count = text.utf8.count
    guard c.isNone, PyText.count(text) == count else { return nil }
    let (start, stop, _) = try bounds(a, b, c, count)
    guard start < stop else { return "" }
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    let to = utf8.index(utf8.startIndex, offsetBy: stop)
    return String(text[from..<to])
  }

  /// Where a slice begins and ends, as CPython's `PySlice_AdjustIndices` has it.
  mutating func bounds(
    _ a: PyValue, _ b: PyValue, _ c: PyValue, _ count: Int
  ) throws(PySignal) -> (start: Int, stop: Int, step: Int) {
    func bad() -> PySignal {
      .raise(
        makeException(
          .typeError,
          [.str("slice indices must be integers or None or have an __index__ method")]))
    }
    var step = 1
    if !c.isNone {
      guard let value = try index(c) else { throw bad() }
      guard value != 0 else { throw raised(.valueError, "slice step cannot be zero") }
      step = max(-Int.max, value)
    }
    func clamp(_ value: Int) -> Int {
      var value = value < 0 ? max(value, -Int.max) &+ count : value
      if value < 0 { value = step < 0 ? -1 : 0 }
      if value >= count { value = step < 0 ? count - 1 : count }
      return value
    }
    var start = step < 0 ? count - 1 : 0
    var stop = step < 0 ? -1 : count
    if !a.isNone {
      guard let value = try index(a) else { throw bad() }
      start = clamp(value)
    }
    if !b.isNone {
      guard let value = try index(b) else { throw bad() }
      stop = clamp(value)
    }
    return (start, stop, step)
  }

  mutating func slice<Element>(
    _ items: [Element], _ a: PyValue, _ b: PyValue, _ c: PyValue
  ) throws(PySignal) -> [Element] {
    let (start, stop, step) = try bounds(a, b, c, items.count)
    if step == 1 { return start < stop ? Array(items[start..<stop]) : [] }
    var out: [Element] = []
    var place = start
    while step > 0 ? place < stop : place > stop {
      guard items.indices.contains(place) else { break }
      out.append(items[place])
      let (next, overflow) = place.addingReportingOverflow(step)
      if overflow { break }
      place = next
    }
    return out
  }

  mutating func setItem(
    _ object: PyValue, _ key: PyValue, _ value: PyValue
  ) throws(PySignal) {
    guard case .ref(let ref) = object else { throw noItems(object, "assignment") }
    switch heap[ref] {
    case .list(let items):
      if case .ref(let place) = key, case .slice(let a, let b, let c) = heap[place] {
        let more = try self.items(of: value)
        let (start, stop, step) = try bounds(a, b, c, items.count)
        if step == 1 {
          _ = heap.list(ref) { $0.replaceSubrange(start..<max(start, stop), with: more) }
          return
        }
        let places = Array(stride(from: start, to: stop, by: step))
        guard places.count == more.count else {
          throw raised(
            .valueError,
            "attempt to assign sequence of size \(more.count) to extended slice of size \(places.count)"
          )
        }
        _ = heap.list(ref) { for (place, one) in zip(places, more) { $0[place] = one } }
        return
      }
      guard let index = try index(key) else {
        throw raised(
          .typeError, "list indices must be integers or slices, not \(typeName(key))")
      }
      let place = index < 0 ? index &+ items.count : index
      guard place >= 0, place < items.count else {
        throw raised(.indexError, "list assignment index out of range")
      }
      _ = heap.list(ref) { $0[place] = value }
    case .dict:
      let filed = try self.key(key)
      let count = heap.dict(ref) { dict in
        dict.set(filed, key, value)
        return dict.count
      }
      try grow(2 * (count ?? 0))
    case .instance(let one):
      if let method = lookUp("__setitem__", in: one.type) {
        _ = try callNow(method, object, key, value)
      } else if let base = one.base, !isException(one.type) {
        try setItem(base, key, value)
      } else {
        throw noItems(object, "assignment")
      }
    default: throw noItems(object, "assignment")
    }
  }

  private mutating func noItems(_ object: PyValue, _ what: String) -> PySignal {
    raised(
      .typeError,
      what == "assignment"
        ? "'\(typeName(object))' object does not support item assignment"
        : "'\(typeName(object))' object doesn't support item deletion")
  }

  mutating func deleteItem(_ object: PyValue, _ key: PyValue) throws(PySignal) {
    guard case .ref(let ref) = object else { throw noItems(object, "deletion") }
    switch heap[ref] {
    case .list(let items):
      if case .ref(let place) = key, case .slice(let a, let b, let c) = heap[place] {
        let (start, stop, step) = try bounds(a, b, c, items.count)
        let places = Set(stride(from: start, to: stop, by: step))
        heap[ref] = .list(
          items.enumerated().filter { !places.contains($0.offset) }.map(\.element))
        return
      }
      guard let index = try index(key) else {
        throw raised(
          .typeError, "list indices must be integers or slices, not \(typeName(key))")
      }
      let place = index < 0 ? index &+ items.count : index
      guard place >= 0, place < items.count else {
        throw raised(.indexError, "list assignment index out of range")
      }
      _ = heap.list(ref) { $0.remove(at: place) }
    case .dict(let dict):
      let filed = try self.key(key)
      guard dict.contains(filed) else { throw missingKey(key) }
      _ = heap.dict(ref) { $0.remove(filed) }
    case .instance(let one):
      if let method = lookUp("__delitem__", in: one.type) {
        _ = try callNow(method, object, key)
      } else if let base = one.base, !isException(one.type) {
        try deleteItem(base, key)
      } else {
        throw noItems(object, "deletion")
      }
    default: throw noItems(object, "deletion")
    }
  }

  /// The items of a mapping; nil where it is none.
  mutating func pairs(
    of value: PyValue
  ) throws(PySignal) -> [(PyKey, PyValue, PyValue)]? {
    guard case .ref(let ref) = plain(value) else { return nil }
    switch heap[ref] {
    case .dict(let dict): return dict.items.map { ($0.key, $0.name, $0.value) }
    case .instance(let one):
      guard lookUp("keys", in: one.type) != nil else { return nil }
      var out: [(PyKey, PyValue, PyValue)] = []
      let names = try callNow(attribute(value, "keys"))
      for name in try items(of: names) { out.append((try key(name), name, try item(value, name))) }
      return out
    default: return nil
    }
  }
}

/// Hashes that are the same in every process.
enum PyHash {
  static func of(_ key: PyKey) -> Int {
    switch key {
    case .none: return 0x7EDC
    case .ellipsis: return 0x7EDD
    case .notImplemented: return 0x7EDE
    case .int(let number): return number == -1 ? -2 : number % 2_305_843_009_213_693_951
    case .big(let number): return number.digits.reduce(0) { ($0 &* 31) &+ Int($1) }
    case .float(let number): return Int(truncatingIfNeeded: number.bitPattern >> 1)
    case .str(let text): return bytes(text.utf8)
    case .bytes(let all): return bytes(all)
    case .tuple(let parts), .frozen(let parts):
      var hash = 0x345678
      for part in parts { hash = (hash ^ of(part)) &* 1_000_003 }
      return hash
    case .range(let a, let b, let c): return (a &* 31 &+ b) &* 31 &+ c
    case .native(let module, let name): return bytes((module.rawValue + name).utf8)
    case .ref(let ref): return ref &* 16
    case .own(_, let number): return number
    }
  }
  private static func bytes(_ all: some Sequence<UInt8>) -> Int {
    Int(truncatingIfNeeded: FNVHash(all).value >> 1)
  }
}
