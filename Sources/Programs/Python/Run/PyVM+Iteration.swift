// Iterators and generators: one value after the other.

extension PyVM {
  mutating func iterator(_ value: PyValue) throws(PySignal) -> PyValue {
    switch value {
    case .tuple(let items): return new(.iterator(.values(items, 0)))
    case .range(let range): return new(.iterator(.range(range, 0)))
    case .str(let text): return new(.iterator(.text(Array(text.unicodeScalars), 0)))
    case .bytes(let bytes):
      return new(.iterator(.values(bytes.map { .int(Int($0)) }, 0)))
    case .ref(let ref):
      switch heap[ref] {
      case .list: return new(.iterator(.list(ref, 0)))
      case .dict(let dict): return new(.iterator(.dict(ref, 0, .keys, count: dict.count)))
      case .set(let dict, _):
        return new(.iterator(.values(setOrder(dict), 0)))
      case .view(let dict, let view):
        guard case .dict(let inner) = heap[dict] else { break }
        return new(.iterator(.dict(dict, 0, view, count: inner.count)))
      case .iterator, .generator: return value
      case .file: return new(.iterator(.file(ref)))
      case .type:
        // The members of an enumeration, without its aliases.
        if let pairs = lookUp("_by_value", in: ref) {
          return new(
            .iterator(
              .values(
                try items(of: pairs).compactMap {
                  if case .tuple(let both) = $0 { both.last } else { nil }
                },
                0)))
        }
      case .instance(let one):
        if let method = lookUp("__iter__", in: one.type) {
          return try callNow(method, value)
        }
        if let base = one.base, !isInstance(value, of: .baseException) {
          return try iterator(base)
        }
        if lookUp("__getitem__", in: one.type) != nil {
          return new(.iterator(.items(value, 0)))
        }
      default: break
      }
    default: break
    }
    throw raised(.typeError, "'\(typeName(value))' object is not iterable")
  }

  /// The next value, or nil at the end.
  mutating func next(_ value: PyValue) throws(PySignal) -> PyValue? {
    guard case .ref(let ref) = value else {
      throw raised(.typeError, "'\(typeName(value))' object is not an iterator")
    }
    switch heap[ref] {
    case .generator: return try nextOfGenerator(ref)
    case .iterator(var iterator):
      // NB: the slot is put back changed; what a callback does to it meanwhile is not kept.
      let next = try advance(&iterator)
      heap[ref] = .iterator(iterator)
      return next
    case .file: return try readLine(ref, limit: nil).map { $0 }
    case .instance(let one):
      guard let method = lookUp("__next__", in: one.type) else { break }
      do throws(PySignal) {
        return try callNow(method, value)
      } catch {
        if case .raise(let exception) = error, isInstance(exception, of: .stopIteration) {
          return nil
        }
        throw error
      }
    default: break
    }
    throw raised(.typeError, "'\(typeName(value))' object is not an iterator")
  }

  private mutating func advance(_ iterator: inout PyIterator) throws(PySignal) -> PyValue? {
    switch iterator {
    case .list(let ref, let index):
      guard case .list(let items) = heap[ref], index < items.count else { return nil }
      iterator = .list(ref, index + 1)
      return items[index]
    case .values(let items, let index):
      guard index < items.count else { return nil }
      iterator = .values(items, index + 1)
      return items[index]
    case .range(let range, let index):
      guard index < range.count else { return nil }
      iterator = .range(range, index + 1)
      return .int(range[index])
    case .text(let scalars, let index):
      guard index < scalars.count else { return nil }
      iterator = .text(scalars, index + 1)
      return .str(String(Character(scalars[index])))
    case .dict(let ref, let index, let view, let count):
      guard case .dict(let dict) = heap[ref] else { return nil }
      guard dict.count == count else {
        throw raised(.runtimeError, "dictionary changed size during iteration")
      }
      var index = index
      while index < dict.end {
        if let slot = dict.slot(index) {
          iterator = .dict(ref, index + 1, view, count: count)
          switch view {
          case .keys: return slot.name
          case .values: return slot.value
          case .items: return .tuple([slot.name, slot.value])
          }
        }
        index += 1
      }
      return nil
    case .zip(let parts, let strict):
      var out: [PyValue] = []
      for (number, part) in parts.enumerated() {
        guard let value = try next(part) else {
          if strict, number > 0 {
            throw raised(
              .valueError,
              "zip() argument \(number + 1) is shorter than argument \(number == 1 ? "1" : "s 1-\(number)")"
            )
          }
          return nil
        }
        out.append(value)
      }
      return out.isEmpty ? nil : try checked(out)
    case .map(let function, let parts):
      var values: [PyValue] = []
      for part in parts {
        guard let value = try next(part) else { return nil }
        values.append(value)
      }
      return try callNow(function, PyArguments(values))
    case .filter(let function, let part):
      while let value = try next(part) {
        if function.isNone {
          if try truth(value) { return value }
        } else if try truth(callNow(function, value)) {
          return value
        }
      }
      return nil
    case .enumerate(let part, let index):
      guard let value = try next(part) else { return nil }
      iterator = .enumerate(part, index &+ 1)
      return .tuple([.int(index), value])
    case .reversed(let ref, let index):
      guard case .list(let items) = heap[ref], index >= 0, index < items.count else { return nil }
      iterator = .reversed(ref, index - 1)
      return items[index]
    case .sentinel(let function, let end):
      let value = try callNow(function)
      return try isEqual(value, end) ? nil : value
    case .items(let object, let index):
      iterator = .items(object, index + 1)
      do throws(PySignal) {
        return try item(object, .int(index))
      } catch {
        if case .raise(let exception) = error, isInstance(exception, of: .indexError) {
          return nil
        }
        throw error
      }
    case .file(let ref): return try readLine(ref, limit: nil)
    }
  }

  /// `for`: the next value on the stack, or on behind the loop.
  mutating func nextInstruction(exit: Int) throws(PySignal) {
    if case .ref(let ref) = top {
      switch heap[ref] {
      case .generator(let generator):
        guard generator.frame != nil || generator.isRunning else { break }
        try resume(ref, sending: .none, finish: .loop(exit: exit))
        return
      case .iterator(.range(let range, let index)):
        // The commonest loop, without a detour.
        guard index < range.count else { break }
        heap[ref] = .iterator(.range(range, index + 1))
        push(.int(range[index]))
        return
      default: break
      }
    }
    if let value = try next(top) {
      push(value)
    } else {
      _ = pop()
      frame.counter = exit
    }
  }

  /// All values.
  mutating func items(of value: PyValue) throws(PySignal) -> [PyValue] {
    switch value {
    case .tuple(let items): return items
    case .str(let text): return text.unicodeScalars.map { .str(String(Character($0))) }
    case .ref(let ref):
      switch heap[ref] {
      case .list(let items): return items
      case .set(let dict, _): return setOrder(dict)
      case .dict(let dict): return dict.keys
      default: break
      }
    default: break
    }
    let iterator = try iterator(value)
    var out: [PyValue] = []
    while let next = try next(iterator) {
      out.append(next)
      try grow(out.count)
      fuel &-= 1
      if fuel <= 0 {
        busy += Self.slice
        fuel = Self.slice
        guard busy < Self.busyLimit / 4 else { throw .limit("steps") }
      }
    }
    return out
  }

  // MARK: Generators

  mutating func resume(
    _ ref: PyRef, sending value: PyValue, finish: PyFinish
  ) throws(PySignal) {
    guard case .generator(var generator) = heap[ref] else { return }
    guard !generator.isRunning, var new = generator.frame else {
      throw raised(.valueError, "generator already executing")
    }
    guard callers.count < Self.deepest else {
      throw raised(.recursionError, "maximum recursion depth exceeded")
    }
    let kept = generator.stack
    generator.frame = nil
    generator.stack = []
    generator.isRunning = true
    heap[ref] = .generator(generator)
    let shift = stack.count - new.base
    new.base = stack.count
    for index in new.blocks.indices { new.blocks[index].depth += shift }
    new.finish = finish
    stack += kept
    if new.counter > 0 { push(value) }
    callers.append(frame)
    frame = new
  }

  mutating func yieldValue(_ value: PyValue) throws(PySignal) -> PyValue? {
    guard let ref = frame.generator, let caller = callers.popLast() else { return nil }
    let done = frame
    let kept = Array(stack[min(done.base, stack.count)...])
    stack.removeLast(kept.count)
    _ = heap.modify(ref) { object in
      if case .generator(var one) = object {
        one.frame = done
        one.stack = kept
        one.isRunning = false
        object = .generator(one)
      }
    }
    frame = caller
    switch done.finish {
    case .boundary: return value
    case .delegate:
      frame.counter -= 1
      return try yieldValue(value)
    default:
      push(value)
      return nil
    }
  }

  mutating func yieldFrom() throws(PySignal) -> PyValue? {
    let sent = pop()
    if case .ref(let ref) = top, case .generator(let generator) = heap[ref] {
      if generator.frame != nil || generator.isRunning {
        try resume(ref, sending: sent, finish: .delegate)
        return nil
      }
    } else if let value = try next(top) {
      frame.counter -= 1
      return try yieldValue(value)
    }
    top = .none
    return nil
  }

  mutating func nextOfGenerator(_ ref: PyRef, sending: PyValue = .none) throws(PySignal) -> PyValue?
  {
    guard case .generator(let generator) = heap[ref],
      generator.frame != nil || generator.isRunning
    else { return nil }
    guard nesting < Self.nestingLimit else {
      throw raised(.recursionError, "maximum recursion depth exceeded")
    }
    nesting += 1
    defer { nesting -= 1 }
    try resume(ref, sending: sending, finish: .boundary)
    do throws(PySignal) {
      return try run()
    } catch {
      if case .raise(let exception) = error, isInstance(exception, of: .stopIteration) {
        returned = exception
        return nil
      }
      throw error
    }
  }

  /// Raises an exception where a generator stands.
  mutating func throwInto(_ ref: PyRef, _ exception: PyValue) throws(PySignal) -> PyValue {
    guard case .generator(let generator) = heap[ref], generator.frame != nil else {
      throw .raise(exception)
    }
    guard nesting < Self.nestingLimit else {
      throw raised(.recursionError, "maximum recursion depth exceeded")
    }
    nesting += 1
    defer { nesting -= 1 }
    try resume(ref, sending: .none, finish: .boundary)
    try unwind(exception, isNew: true)
    return try run()
  }

  // MARK: Unpacking

  mutating func unpack(_ count: Int) throws(PySignal) {
    let value = top
    let parts: [PyValue]
    do throws(PySignal) {
      parts = try items(of: value)
    } catch {
      if case .raise(let exception) = error, isInstance(exception, of: .typeError),
        isPlainBuiltin(value)
      {
        throw raised(.typeError, "cannot unpack non-iterable \(typeName(value)) object")
      }
      throw error
    }
    guard parts.count == count else {
      throw parts.count < count
        ? raised(
          .valueError, "not enough values to unpack (expected \(count), got \(parts.count))")
        : raised(.valueError, "too many values to unpack (expected \(count))")
    }
    _ = pop()
    stack += parts.reversed()
  }

  mutating func unpack(before: Int, after: Int) throws(PySignal) {
    let parts = try items(of: top)
    guard parts.count >= before + after else {
      throw raised(
        .valueError,
        "not enough values to unpack (expected at least \(before + after), got \(parts.count))")
    }
    _ = pop()
    stack += parts.suffix(after).reversed()
    push(list(Array(parts[before..<parts.count - after])))
    stack += parts.prefix(before).reversed()
  }

  /// The elements of a set in the order in which they are shown.
  ///
  /// Real: CPython's order is that of its hash table: small integers come sorted, texts in an order
  /// that changes with every run. Here texts come in the order in which they were added.
  func setOrder(_ set: PyDict) -> [PyValue] {
    let keys = set.keys
    var numbers: [Int] = []
    for key in keys {
      guard case .int(let number) = key else { return keys }
      numbers.append(number)
    }
    var size = 8
    while size * 3 < keys.count * 5 { size *= 2 }
    func place(_ number: Int) -> Int { Int(number.magnitude & UInt(size - 1)) }
    return numbers.sorted { (place($0), $0) < (place($1), $1) }.map { .int($0) }
  }
}
