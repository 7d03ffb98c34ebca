// The methods of dict, set and classes.

extension PyVM {
  mutating func dictMethod(
    _ ref: PyRef, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue? {
    guard case .dict(let dict) = heap[ref] else { return nil }
    let first = arguments[0] ?? .none
    switch name {
    case "get":
      try expect("get", arguments, 1...2)
      return dict[try key(first)] ?? arguments.at(1, "default") ?? PyValue.none
    case "keys": return new(.view(ref, .keys))
    case "values": return new(.view(ref, .values))
    case "items": return new(.view(ref, .items))
    case "pop":
      try expect("pop", arguments, 1...2)
      let filed = try key(first)
      guard let value = dict[filed] else {
        guard let other = arguments[1] else { throw missingKey(first) }
        return other
      }
      _ = heap.dict(ref) { $0.remove(filed) }
      return value
    case "popitem":
      guard let last = dict.items.last else {
        throw raised(.keyError, "popitem(): dictionary is empty")
      }
      _ = heap.dict(ref) { $0.remove(last.key) }
      return .tuple([last.name, last.value])
    case "clear":
      heap[ref] = .dict(PyDict())
      return PyValue.none
    case "copy": return new(.dict(dict))
    case "setdefault":
      let filed = try key(first)
      if let value = dict[filed] { return value }
      let value = arguments[1] ?? .none
      _ = heap.dict(ref) { $0.set(filed, first, value) }
      return value
    case "update", "__init__":
      if let source = arguments[0] {
        if let pairs = try pairs(of: source) {
          _ = heap.dict(ref) { for (key, name, value) in pairs { $0.set(key, name, value) } }
        } else {
          for (number, pair) in try items(of: source).enumerated() {
            let parts: [PyValue]
            do throws(PySignal) { parts = try items(of: pair) } catch {
              guard case .raise(let exception) = error, isInstance(exception, of: .typeError)
              else { throw error }
              throw raised(
                .typeError,
                "cannot convert dictionary update sequence element #\(number) to a sequence")
            }
            guard parts.count == 2 else {
              throw raised(
                .valueError,
                "dictionary update sequence element #\(number) has length \(parts.count); 2 is required"
              )
            }
            let filed = try key(parts[0])
            _ = heap.dict(ref) { $0.set(filed, parts[0], parts[1]) }
          }
        }
      }
      for (word, value) in arguments.named {
        _ = heap.dict(ref) { $0.set(.str(word), .str(word), value) }
      }
      return PyValue.none
    default: return nil
    }
  }

  mutating func setMethod(
    _ ref: PyRef, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue? {
    guard case .set(let set, let isFrozen) = heap[ref] else { return nil }
    let first = arguments[0] ?? .none
    func others(_ vm: inout PyVM) throws(PySignal) -> [PyDict] {
      var out: [PyDict] = []
      for argument in arguments.list { out.append(try vm.asSet(argument)) }
      return out
    }
    switch name {
    case "add":
      let filed = try key(first)
      _ = heap.dict(ref) { $0.set(filed, first, .none) }
      return PyValue.none
    case "remove", "discard":
      let filed = try key(first)
      if name == "remove", !set.contains(filed) { throw missingKey(first) }
      _ = heap.dict(ref) { $0.remove(filed) }
      return PyValue.none
    case "pop":
      guard let value = setOrder(set).first else {
        throw raised(.keyError, "pop from an empty set")
      }
      let filed = try key(value)
      _ = heap.dict(ref) { $0.remove(filed) }
      return value
    case "clear":
      heap[ref] = .set(PyDict(), isFrozen: false)
      return PyValue.none
    case "copy": return new(.set(set, isFrozen: isFrozen))
    case "union", "intersection", "difference", "symmetric_difference", "update",
      "intersection_update", "difference_update", "symmetric_difference_update":
      let op: PyBinary =
        name.hasPrefix("u")
        ? .or : name.hasPrefix("i") ? .and : name.hasPrefix("d") ? .subtract : .xor
      var out = set
      for other in try others(&self) { out = Self.combine(op, out, other) ?? out }
      if name.hasSuffix("update") {
        heap[ref] = .set(out, isFrozen: false)
        return PyValue.none
      }
      return new(.set(out, isFrozen: isFrozen))
    case "issubset":
      let other = try asSet(first)
      return .bool(set.items.allSatisfy { other.contains($0.key) })
    case "issuperset":
      let other = try asSet(first)
      return .bool(other.items.allSatisfy { set.contains($0.key) })
    case "isdisjoint":
      let other = try asSet(first)
      return .bool(!other.items.contains { set.contains($0.key) })
    default: return nil
    }
  }

  mutating func asSet(_ value: PyValue) throws(PySignal) -> PyDict {
    if case .ref(let ref) = plain(value), case .set(let set, _) = heap[ref] { return set }
    var out = PyDict()
    for item in try items(of: value) { out.set(try key(item), item, .none) }
    return out
  }

  mutating func typeMethod(
    _ ref: PyRef, _ type: PyClass, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue? {
    switch name {
    case "mro": return list(type.order.map { .ref($0) })
    case "__subclasses__":
      var out: [PyValue] = []
      for (place, object) in heap.objects.enumerated() {
        if case .type(let other) = object, other.bases.contains(ref) { out.append(.ref(place)) }
      }
      return list(out)
    case "fromkeys":
      var dict = PyDict()
      for item in try items(of: arguments[0] ?? .none) {
        dict.set(try key(item), item, arguments[1] ?? .none)
      }
      return new(.dict(dict))
    case "fromhex":
      var bytes: [UInt8] = []
      let digits = try text(arguments[0], "fromhex() argument").filter { !$0.isWhitespace }
      var rest = digits[...]
      while rest.count >= 2, let byte = UInt8(rest.prefix(2), radix: 16) {
        bytes.append(byte)
        rest = rest.dropFirst(2)
      }
      guard rest.isEmpty else {
        throw raised(
          .valueError,
          "non-hexadecimal number found in fromhex() arg at position \(digits.count - rest.count)")
      }
      return .bytes(bytes)
    case "from_bytes":
      guard case .bytes(var bytes)? = arguments[0] else { return nil }
      if arguments.at(1, "byteorder")?.text == "little" { bytes.reverse() }
      var value = BigInteger(0)
      for byte in bytes.prefix(4096) { value = value.shifted(left: 8) + BigInteger(Int(byte)) }
      return PyValue(value)
    case "maketrans":
      var dict = PyDict()
      if let second = arguments[1], let first = arguments[0]?.text, let to = second.text {
        for (a, b) in zip(first.unicodeScalars, to.unicodeScalars) {
          dict.set(.int(Int(a.value)), .int(Int(a.value)), .int(Int(b.value)))
        }
        for gone in (arguments[2]?.text ?? "").unicodeScalars {
          dict.set(.int(Int(gone.value)), .int(Int(gone.value)), .none)
        }
      } else if let pairs = try pairs(of: arguments[0] ?? .none) {
        for (_, name, value) in pairs {
          guard let scalar = name.text?.unicodeScalars.first else { continue }
          dict.set(.int(Int(scalar.value)), .int(Int(scalar.value)), value)
        }
      }
      return new(.dict(dict))
    default: return nil
    }
  }
}
