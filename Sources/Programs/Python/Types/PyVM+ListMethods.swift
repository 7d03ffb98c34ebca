// The methods of list, tuple and numbers.

extension PyVM {
  mutating func listMethod(
    _ ref: PyRef, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue? {
    guard case .list(let items) = heap[ref] else { return nil }
    let first = arguments[0] ?? .none
    switch name {
    case "append":
      try expect("list.append", arguments, 1...1)
      try grow(items.count)
      _ = heap.list(ref) { $0.append(first) }
      return PyValue.none
    case "extend":
      let more = try self.items(of: first)
      try spend(items: items.count + more.count)
      _ = heap.list(ref) { $0 += more }
      return PyValue.none
    case "insert":
      try expect("insert", arguments, 2...2)
      guard let index = try index(first) else {
        throw raised(
          .typeError, "'\(typeName(first))' object cannot be interpreted as an integer")
      }
      let place = max(0, min(items.count, index < 0 ? index &+ items.count : index))
      let value = arguments.list[1]
      _ = heap.list(ref) { $0.insert(value, at: place) }
      return PyValue.none
    case "remove":
      for (place, item) in items.enumerated() where try isEqual(item, first) {
        _ = heap.list(ref) { $0.remove(at: place) }
        return PyValue.none
      }
      throw raised(.valueError, "list.remove(x): x not in list")
    case "pop":
      guard !items.isEmpty else { throw raised(.indexError, "pop from empty list") }
      let index = try arguments[0].flatMap { value throws(PySignal) in try self.index(value) } ?? -1
      let place = index < 0 ? index &+ items.count : index
      guard items.indices.contains(place) else {
        throw raised(.indexError, "pop index out of range")
      }
      _ = heap.list(ref) { $0.remove(at: place) }
      return items[place]
    case "clear":
      heap[ref] = .list([])
      return PyValue.none
    case "copy": return list(items)
    case "reverse":
      _ = heap.list(ref) { $0.reverse() }
      return PyValue.none
    case "sort":
      let sorted = try self.sorted(items, arguments)
      heap[ref] = .list(sorted)
      return PyValue.none
    case "__reversed__": return new(.iterator(.reversed(ref, items.count - 1)))
    default: return try tupleMethod(items, name, arguments)
    }
  }

  mutating func tupleMethod(
    _ items: [PyValue], _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue? {
    let first = arguments[0] ?? .none
    switch name {
    case "index":
      let start = try arguments[1].flatMap { value throws(PySignal) in try index(value) } ?? 0
      for (place, item) in items.enumerated() where place >= start {
        if try isEqual(item, first) { return .int(place) }
      }
      throw raised(.valueError, "\(try representation(first)) is not in list")
    case "count":
      var count = 0
      for item in items where try isEqual(item, first) { count += 1 }
      return .int(count)
    default: return nil
    }
  }

  /// Stable, by `key` and `reverse`.
  mutating func sorted(
    _ items: [PyValue], _ arguments: PyArguments
  ) throws(PySignal) -> [PyValue] {
    var keyed: [(key: PyValue, value: PyValue)] = []
    keyed.reserveCapacity(items.count)
    let function = arguments["key"] ?? .none
    for item in items {
      keyed.append((function.isNone ? item : try callNow(function, item), item))
    }
    let isReversed =
      try arguments["reverse"].map { value throws(PySignal) in try truth(value) } ?? false
    if isReversed { keyed.reverse() }
    try merge(&keyed)
    if isReversed { keyed.reverse() }
    return keyed.map(\.value)
  }

  /// A merge sort of its own: an order that contradicts itself cannot trap it.
  private mutating func merge(
    _ items: inout [(key: PyValue, value: PyValue)]
  ) throws(PySignal) {
    var width = 1
    var other = items
    while width < items.count {
      var start = 0
      while start < items.count {
        let middle = min(start + width, items.count), end = min(start + 2 * width, items.count)
        var left = start, right = middle
        for place in start..<end {
          var takesLeft = left < middle
          if takesLeft, right < end {
            takesLeft = !(try isLess(items[right].key, items[left].key))
          }
          if takesLeft {
            other[place] = items[left]
            left += 1
          } else {
            other[place] = items[right]
            right += 1
          }
        }
        start += 2 * width
      }
      fuel &-= items.count
      swap(&items, &other)
      width *= 2
    }
  }

  mutating func numberMethod(
    _ value: PyValue, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue? {
    switch name {
    case "bit_length": return .int(big(number(value)).bitWidth)
    case "bit_count":
      return .int(big(number(value)).digits.reduce(0) { $0 + $1.nonzeroBitCount })
    case "is_integer":
      if case .float(let real) = value { return .bool(real == real.rounded() && real.isFinite) }
      return .bool(true)
    case "conjugate": return value
    case "__abs__": return try callNative(PyNative(.builtins, "abs"), PyArguments([value]))
    case "__neg__": return try unary(.minus, value)
    case "__index__": return value
    case "to_bytes":
      let count =
        try arguments.at(0, "length").flatMap { value throws(PySignal) in try index(value) } ?? 1
      let order = arguments.at(1, "byteorder")?.text ?? "big"
      var rest = big(number(value)).magnitude
      var bytes: [UInt8] = []
      let base = BigInteger(256)
      for _ in 0..<max(0, min(count, 4096)) {
        let (quotient, digit) = rest.dividedDown(by: base)
        bytes.append(UInt8(truncatingIfNeeded: digit.small ?? 0))
        rest = quotient
      }
      guard rest.isZero else { throw raised(.overflowError, "int too big to convert") }
      return .bytes(order == "big" ? bytes.reversed() : bytes)
    default: return nil
    }
  }

  mutating func generatorMethod(
    _ ref: PyRef, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue? {
    switch name {
    case "send", "__next__":
      guard case .generator(let generator) = heap[ref] else { return nil }
      let sent = arguments[0] ?? .none
      if let frame = generator.frame, frame.counter == 0, !sent.isNone {
        throw raised(.typeError, "can't send non-None value to a just-started generator")
      }
      returned = nil
      guard let value = try nextOfGenerator(ref, sending: sent) else {
        throw .raise(returned ?? stopIteration(.none))
      }
      return value
    case "throw":
      var exception = arguments[0] ?? .none
      if case .ref(let type) = exception, case .type = heap[type] {
        if let made = arguments[1], isInstance(made, of: .baseException) {
          exception = made
        } else {
          exception = try callNow(exception)
        }
      }
      return try throwInto(ref, exception)
    case "close":
      guard case .generator(let generator) = heap[ref], let frame = generator.frame else {
        return PyValue.none
      }
      if frame.counter == 0 || frame.blocks.isEmpty {
        heap[ref] = .generator(PyGenerator(frame: nil, name: generator.name))
        return PyValue.none
      }
      do throws(PySignal) {
        _ = try throwInto(ref, makeException(.generatorExit, []))
      } catch {
        if case .raise(let exception) = error,
          isInstance(exception, of: .generatorExit) || isInstance(exception, of: .stopIteration)
        {
          return PyValue.none
        }
        throw error
      }
      throw raised(.runtimeError, "generator ignored GeneratorExit")
    default: return nil
    }
  }
}
