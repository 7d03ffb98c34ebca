// Exceptions: making them, raising them, finding who catches them.

extension PyVM {
  mutating func makeException(_ type: PyType, _ arguments: [PyValue]) -> PyValue {
    var one = PyInstance(type: type.rawValue)
    one.base = .tuple(arguments)
    return new(.instance(one))
  }
  mutating func exception(_ type: PyType, _ message: String) -> PyValue {
    makeException(type, [.str(message)])
  }
  mutating func raised(_ type: PyType, _ message: String) -> PySignal {
    .raise(exception(type, message))
  }
  /// Real: what was perhaps meant stands in the report only, not in the exception's text.
  mutating func raised(_ type: PyType, _ message: String, hint: String) -> PySignal {
    let value = exception(type, message)
    if !hint.isEmpty, let ref = value.ref {
      _ = heap.instance(ref) { $0.names["_hint"] = .str(hint) }
    }
    return .raise(value)
  }
  /// Real: a failed look-up's exception holds the key itself.
  mutating func missingKey(_ key: PyValue) -> PySignal {
    .raise(makeException(.keyError, [key]))
  }

  func isException(_ ref: PyRef) -> Bool {
    if case .type(let type) = heap[ref] {
      return type.order.contains(PyType.baseException.rawValue)
    }
    return false
  }

  /// Whether an object is of a class, or of one derived from it.
  func isInstance(_ value: PyValue, of type: PyRef) -> Bool {
    guard case .type(let own) = heap[typeRef(value)] else { return false }
    return own.order.contains(type)
  }
  func isInstance(_ value: PyValue, of type: PyType) -> Bool {
    isInstance(value, of: type.rawValue)
  }

  mutating func isMatch(_ exception: PyValue, _ type: PyValue) throws(PySignal) -> Bool {
    switch type {
    case .tuple(let types):
      for one in types { if try isMatch(exception, one) { return true } }
      return false
    case .ref(let ref) where isException(ref): return isInstance(exception, of: ref)
    default:
      throw raised(
        .typeError,
        "catching classes that do not inherit from BaseException is not allowed")
    }
  }

  mutating func raiseInstruction(_ count: Int) throws(PySignal) {
    if count == 0 {
      guard let current = handled else {
        throw raised(.runtimeError, "No active exception to reraise")
      }
      frame.isReraising = true
      throw .raise(current)
    }
    var cause: PyValue?
    if count == 2 { cause = pop() }
    var value = pop()
    if case .ref(let ref) = value, case .type = heap[ref], isException(ref) {
      value = try callNow(value)
    }
    guard isInstance(value, of: .baseException) else {
      throw raised(.typeError, "exceptions must derive from BaseException")
    }
    if var from = cause, let ref = value.ref {
      if case .ref(let type) = from, case .type = heap[type], isException(type) {
        from = try callNow(from)
      }
      _ = heap.instance(ref) {
        $0.names["__cause__"] = from
        $0.names["__suppress_context__"] = .bool(true)
      }
    }
    throw .raise(value)
  }

  /// The exception that is being handled.
  var handled: PyValue? {
    if let last = frame.handling.last { return last }
    for one in callers.reversed() { if let last = one.handling.last { return last } }
    return nil
  }

  /// Finds the handler of an exception in the frames down to the one that Swift code waits for.
  mutating func unwind(_ exception: PyValue, isNew: Bool) throws(PySignal) {
    guard let ref = exception.ref else { throw .raise(exception) }
    var isNew = isNew
    if frame.isReraising {
      frame.isReraising = false
      isNew = false
    }
    if isNew, let current = handled?.ref, current != ref, context(of: ref) == nil,
      !isInContext(of: current, ref)
    {
      _ = heap.instance(ref) { $0.names["__context__"] = .ref(current) }
    }
    while true {
      if isNew { addTrace(to: ref) }
      isNew = true
      if let block = frame.blocks.popLast() {
        stack.removeLast(max(0, stack.count - block.depth))
        frame.handling.removeLast(max(0, frame.handling.count - block.handling))
        push(exception)
        frame.counter = block.handler
        return
      }
      let done = frame
      stack.removeLast(max(0, stack.count - done.base))
      if let generator = done.generator {
        _ = heap.modify(generator) { object in
          if case .generator(var one) = object {
            one.isRunning = false
            one.frame = nil
            object = .generator(one)
          }
        }
      }
      guard let caller = callers.popLast() else { throw .raise(exception) }
      frame = caller
      if case .boundary = done.finish { throw .raise(exception) }
      if case .again = done.finish, case .module(let module) = heap[done.module] {
        // A module whose body failed is as if it had never been imported.
        modules[module.name] = nil
      }
      if done.generator != nil, isInstance(exception, of: .stopIteration) {
        let error = self.exception(.runtimeError, "generator raised StopIteration")
        return try unwind(error, isNew: true)
      }
    }
  }

  private mutating func addTrace(to ref: PyRef) {
    let place = max(0, frame.counter - 1)
    guard place < frame.code.spans.count else { return }
    let trace = PyTrace(code: frame.code, span: failedSpan ?? frame.code.spans[place])
    failedSpan = nil
    _ = heap.instance(ref) { if $0.trace.count < 2000 { $0.trace.append(trace) } }
  }

  func context(of ref: PyRef) -> PyRef? {
    guard case .instance(let one) = heap[ref] else { return nil }
    return one.names["__context__"]?.ref
  }
  private func isInContext(of start: PyRef, _ ref: PyRef) -> Bool {
    var next: PyRef? = start
    var count = 0
    while let one = next, count < 100 {
      if one == ref { return true }
      next = context(of: one)
      count += 1
    }
    return false
  }

  // MARK: with

  mutating func withInstruction(_ op: PyOp) throws(PySignal) {
    switch op {
    case .enter:
      let manager = under(1)
      guard let enter = try methodIfAny(manager, "__enter__"),
        let exit = try methodIfAny(manager, "__exit__")
      else {
        let what =
          version.minor >= 11
          ? "'\(typeName(manager))' object does not support the context manager protocol"
          : "__enter__"
        throw raised(version.minor >= 11 ? .typeError : .attributeError, what)
      }
      let value = try callNow(enter)
      top = exit
      // The guard's height is without the value: it is booked behind this instruction.
      push(value)
      swapGuard()
    case .leave:
      let exit = pop()
      _ = try callNow(exit, .none, .none, .none)
    default:
      let error = under(1), exit = under(2)
      let answer = try callNow(
        exit, .ref(typeRef(error)), error, .none)
      push(.bool(try truth(answer)))
    }
  }

  /// The next instruction opens the guard; it must not count the value that `__enter__` gave.
  private mutating func swapGuard() {
    let place = frame.counter
    guard place < frame.code.instructions.count,
      frame.code.instructions[place].op == .guardBlock
    else { return }
    frame.blocks.append(
      PyBlock(
        handler: Int(frame.code.instructions[place].a), depth: stack.count - 1,
        handling: frame.handling.count))
    frame.counter = place + 1
  }
}
