// The loop: one instruction after the other.

extension JSVM {
  /// Runs until the frame that Swift code waits for has ended, or until nothing is left to run.
  mutating func run() throws(JSSignal) -> JSValue {
    while true {
      fuel &-= 1
      if fuel <= 0 { try outOfFuel() }
      if let thrown = frame.pendingThrow {
        frame.pendingThrow = nil
        if let value = try unwind(thrown) { return value }
        continue
      }
      let place = frame.counter
      guard place < frame.code.instructions.count else { return .undefined }
      let instruction = frame.code.instructions[place]
      frame.counter = place &+ 1
      do throws(JSSignal) {
        switch instruction.op {
        case .returnValue: if let value = try finishFrame(pop()) { return value }
        case .await: if let value = try suspend(for: pop()) { return value }
        case .yield: if let value = try yield(pop()) { return value }
        case .yieldAll:
          if let value = try yieldAll() { return value }
        default: try execute(instruction)
        }
      } catch {
        guard case .raise(let thrown) = error else { throw error }
        if let value = try unwind(thrown) { return value }
      }
      if callers.isEmpty, nesting == 0 { return .undefined }
    }
  }

  private mutating func outOfFuel() throws(JSSignal) {
    busy += Self.slice
    fuel = Self.slice
    guard busy < Self.busyLimit, nesting == 0 || busy < Self.busyLimit / 4 else {
      throw .limit("steps")
    }
    guard heap.live < 2_000_000, nesting == 0 || allocated < 2 * Self.memory else {
      throw .limit("memory")
    }
    if nesting == 0, request == nil { throw .pause }
    if nesting == 0, request != nil { collectIfDue() }
  }

  private mutating func yieldAll() throws(JSSignal) -> JSValue? {
    // The iterator lies on the stack; each turn gives one value and comes here again.
    // NB: on coming back the value that `next` was called with lies on top, and is dropped.
    if case .ref(let ref) = top, heap.objects[ref].kind == .iterator {} else { _ = pop() }
    if let value = try iteratorNext(top) {
      frame.counter -= 1
      return try yield(value)
    }
    top = .undefined
    return nil
  }

  // MARK: Iterating

  mutating func makeIterator(_ value: JSValue, _ text: String) throws(JSSignal) -> JSValue {
    switch value {
    case .string(let text): return iterator(.string(text.unicodeScalars.map { String($0) }))
    case .ref(let ref):
      switch heap.objects[ref].kind {
      case .array, .arguments, .bytes: return iterator(.array(ref))
      case .map where !hasOwnIterator(ref): return iterator(.map(ref), .entries)
      case .set where !hasOwnIterator(ref): return iterator(.set(ref))
      case .iterator: return value
      case .generator: return iterator(.generator(ref))
      default: break
      }
      let method = try get(ref, JSSymbol.iteratorKey)
      guard isCallable(method) else { break }
      let made = try callNow(method, this: value)
      guard case .ref(let inner) = made else {
        throw typeError("Result of the Symbol.iterator method is not an object")
      }
      if heap.objects[inner].kind == .iterator { return made }
      if heap.objects[inner].kind == .generator { return iterator(.generator(inner)) }
      return iterator(.other(made, next: try get(inner, "next")))
    default: break
    }
    switch value {
    case .undefined, .null, .hole:
      let shown = value.isUndefined ? "undefined" : "null"
      if text.isEmpty || text == shown {
        throw typeError("\(shown) is not iterable")
      }
      throw typeError("\(text) is not iterable")
    default: throw typeError("\(text.isEmpty ? try shownBriefly(value) : text) is not iterable")
    }
  }
  private mutating func shownBriefly(_ value: JSValue) throws(JSSignal) -> String {
    if case .ref = value {
      return "object is not iterable (cannot read property Symbol(Symbol.iterator))"
    }
    return "\(typeName(value)) \(try string(value))"
  }
  private func hasOwnIterator(_ ref: JSRef) -> Bool {
    heap.objects[ref].properties[JSSymbol.iteratorKey] != nil
  }

  /// The next value; nil at the end.
  mutating func iteratorNext(_ value: JSValue) throws(JSSignal) -> JSValue? {
    guard case .ref(let ref) = value, case .iterator(var one) = heap.objects[ref].extra else {
      return nil
    }
    let at = one.at
    switch one.source {
    case .done: return nil
    case .array(let source):
      var found: JSValue?
      if case .bytes(let bytes) = heap.objects[source].extra {
        if at < bytes.count { found = .int(Int(bytes[at])) }
      } else if at < heap.objects[source].items.count {
        let item = heap.objects[source].items[at]
        found = item.isHole ? .undefined : item
      }
      guard let found else {
        heap.objects[ref].extra = .iterator(JSIterator(source: .done))
        return nil
      }
      one.at = at + 1
      heap.objects[ref].extra = .iterator(one)
      switch one.kind {
      case .values: return found
      case .keys: return .int(at)
      case .entries: return array([.int(at), found])
      }
    case .string(let pieces):
      guard at < pieces.count else { return nil }
      one.at = at + 1
      heap.objects[ref].extra = .iterator(one)
      return .string(pieces[at])
    case .map(let source), .set(let source):
      guard case .map(let map) = heap.objects[source].extra else { return nil }
      var place = at
      while place < map.keys.count, map.keys[place].isHole { place += 1 }
      guard place < map.keys.count else {
        heap.objects[ref].extra = .iterator(JSIterator(source: .done))
        return nil
      }
      let key = map.keys[place], item = map.values[place]
      one.at = place + 1
      heap.objects[ref].extra = .iterator(one)
      switch one.kind {
      case .keys: return key
      case .values: return item
      case .entries: return array([key, item])
      }
    case .generator(let source):
      return try stepped(
        try callNow(.ref(native(.generatorNext)), this: .ref(source)))
    case .other(let object, let next): return try stepped(try callNow(next, this: object))
    }
  }
  private mutating func stepped(_ result: JSValue) throws(JSSignal) -> JSValue? {
    guard case .ref(let ref) = result else {
      throw typeError("Iterator result \(try string(result)) is not an object")
    }
    if try get(ref, "done").truth { return nil }
    return try get(ref, "value")
  }

  mutating func iteratorClose(_ value: JSValue) throws(JSSignal) {
    guard case .ref(let ref) = value, case .iterator(let one) = heap.objects[ref].extra else {
      return
    }
    heap.objects[ref].extra = .iterator(JSIterator(source: .done))
    switch one.source {
    case .other(let object, _):
      let close = try get(object, "return")
      if isCallable(close) { _ = try callNow(close, this: object) }
    case .generator(let source): _ = try advance(source, "return", .undefined)
    default: break
    }
  }

  /// All that an iterable gives.
  mutating func items(of value: JSValue, _ text: String = "") throws(JSSignal) -> [JSValue] {
    if case .ref(let ref) = value, heap.objects[ref].kind == .array {
      return heap.objects[ref].items.map { $0.isHole ? .undefined : $0 }
    }
    let iterator = try makeIterator(value, text)
    var out: [JSValue] = []
    while let one = try iteratorNext(iterator) {
      out.append(one)
      guard out.count < Self.longest else { throw .limit("memory") }
      fuel &-= 1
      if fuel < -1_000_000 { try outOfFuelNow() }
    }
    return out
  }
  private mutating func outOfFuelNow() throws(JSSignal) {
    busy += 1_000_000
    fuel = 0
    if busy > Self.busyLimit { throw .limit("steps") }
  }
}
