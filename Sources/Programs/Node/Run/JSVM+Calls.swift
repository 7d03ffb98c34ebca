// Calling: frames begin and end here.

extension JSVM {
  enum Begun: Sendable {
    case value(JSValue)
    /// A frame was entered; its value will be pushed.
    case entered
  }

  mutating func enter(_ new: JSFrame) throws(JSSignal) {
    guard callers.count < Self.deepest, stack.count < 1_000_000 else {
      throw raised(.rangeError, "Maximum call stack size exceeded")
    }
    callers.append(frame)
    frame = new
  }

  mutating func begin(
    _ callee: JSValue, this: JSValue, _ arguments: [JSValue], name: String = ""
  ) throws(JSSignal) -> Begun {
    guard case .ref(let ref) = callee, heap.objects[ref].kind == .function else {
      throw typeError("\(name.isEmpty ? try shownForCall(callee) : name) is not a function")
    }
    switch heap.objects[ref].extra {
    case .function(let function):
      if function.isClass {
        throw typeError("Class constructor \(function.code.name) cannot be invoked without 'new'")
      }
      return try begin(ref, function, this: this, arguments, newTarget: .undefined)
    case .native(let native): return try callNative(native, this, arguments, .undefined)
    case .bound(let target, let bound, let list):
      return try begin(target, this: bound, list + arguments)
    case .settle(let promise, let isReject):
      if isReject {
        reject(promise, arguments.first ?? .undefined)
      } else {
        try resolve(promise, arguments.first ?? .undefined)
      }
      return .value(.undefined)
    default: throw typeError("\(name) is not a function")
    }
  }
  private mutating func shownForCall(_ value: JSValue) throws(JSSignal) -> String {
    switch value {
    case .string(let text): return "\"\(text)\""
    case .ref(let ref): return heap.objects[ref].kind == .array ? "[object Array]" : "#<Object>"
    case .symbol: return try symbolText(value)
    default: return try string(value)
    }
  }

  private mutating func begin(
    _ ref: JSRef, _ function: JSFunction, this: JSValue, _ arguments: [JSValue],
    newTarget: JSValue
  ) throws(JSSignal) -> Begun {
    let code = function.code
    var new = JSFrame(
      code: code, locals: [JSValue](repeating: .undefined, count: code.localNames.count))
    new.captures = function.captures
    new.arguments = arguments
    new.function = ref
    new.home = function.home
    new.base = stack.count
    if code.tree.isArrow {
      new.this = function.this
      new.newTarget = function.newTarget
    } else {
      new.this = this
      if !code.isStrict, this.isNullish, !code.tree.isMethod {
        new.this = .ref(JSProto.global.rawValue)
      }
      new.newTarget = newTarget
    }
    allocated &+= 16 &* code.localNames.count
    if code.tree.isGenerator {
      let proto = try get(ref, "prototype")
      var object = JSObject(kind: .generator, proto: proto.ref ?? JSProto.generator.rawValue)
      object.extra = .coroutine(JSCoroutine(frame: new))
      let made = self.new(object)
      if case .coroutine(var one) = heap.objects[made].extra {
        one.frame?.coroutine = made
        heap.objects[made].extra = .coroutine(one)
      }
      return .value(.ref(made))
    }
    if code.tree.isAsync { new.promise = promise() }
    try enter(new)
    return .entered
  }

  mutating func construct(
    _ callee: JSValue, _ arguments: [JSValue], newTarget: JSValue? = nil, name: String = ""
  ) throws(JSSignal) -> Begun {
    guard case .ref(let ref) = callee, heap.objects[ref].kind == .function else {
      throw typeError("\(name) is not a constructor")
    }
    let target = newTarget ?? callee
    switch heap.objects[ref].extra {
    case .function(let function):
      let flags = function.code.tree
      guard !flags.isArrow, !flags.isAsync, !flags.isGenerator,
        !flags.isMethod || flags.isConstructor
      else { throw typeError("\(name) is not a constructor") }
      var this = JSValue.hole
      if !flags.isDerived {
        var object = JSObject(kind: .plain, proto: JSProto.object.rawValue)
        if case .ref(let targetRef) = target, case .ref(let proto) = try get(targetRef, "prototype")
        {
          object.proto = proto
        }
        this = .ref(new(object))
      }
      guard case .entered = try begin(ref, function, this: this, arguments, newTarget: target)
      else { return .value(this) }
      // NB: the hole of a derived class stays a hole until `super()` has come back.
      if flags.isDerived { frame.this = .hole }
      frame.finish = .construct
      return .entered
    case .native(let native):
      guard native.isConstructor else { throw typeError("\(name) is not a constructor") }
      return try callNative(native, .undefined, arguments, target)
    case .bound(let inner, _, let list):
      return try construct(inner, list + arguments, name: name)
    default: throw typeError("\(name) is not a constructor")
    }
  }

  /// Calls something and waits for its value. Swift's stack grows; so this is bounded.
  mutating func callNow(
    _ callee: JSValue, this: JSValue = .undefined, _ arguments: [JSValue] = []
  ) throws(JSSignal) -> JSValue {
    guard nesting < Self.nestingLimit else {
      throw raised(.rangeError, "Maximum call stack size exceeded")
    }
    nesting += 1
    defer { nesting -= 1 }
    let height = callers.count
    switch try begin(callee, this: this, arguments) {
    case .value(let value): return value
    case .entered:
      guard callers.count > height else { return pop() }
      frame.isBoundary = true
      return try run()
    }
  }
  mutating func constructNow(
    _ callee: JSValue, _ arguments: [JSValue]
  ) throws(JSSignal) -> JSValue {
    guard nesting < Self.nestingLimit else {
      throw raised(.rangeError, "Maximum call stack size exceeded")
    }
    nesting += 1
    defer { nesting -= 1 }
    switch try construct(callee, arguments, name: "callback") {
    case .value(let value): return value
    case .entered:
      frame.isBoundary = true
      return try run()
    }
  }

  /// The end of a frame: its value goes to whoever waits for it. A value where Swift code does.
  mutating func finishFrame(_ value: JSValue) throws(JSSignal) -> JSValue? {
    let done = frame
    stack.removeLast(max(0, stack.count - done.base))
    frame = callers.popLast() ?? JSFrame(code: .none, locals: [])
    var result = value
    if done.coroutine >= 0, heap.objects[done.coroutine].kind == .generator {
      heap.objects[done.coroutine].extra = .coroutine(JSCoroutine(hasStarted: true))
      result = .ref(object([("value", value), ("done", .bool(true))]))
    } else if done.promise >= 0 {
      do throws(JSSignal) {
        try resolve(done.promise, value)
      } catch {
        if case .raise(let thrown) = error { reject(done.promise, thrown) } else { throw error }
      }
      result = .ref(done.promise)
      if done.isDetached { return nil }
    }
    return try deliver(result, of: done)
  }

  private mutating func deliver(_ value: JSValue, of done: JSFrame) throws(JSSignal) -> JSValue? {
    var result = value
    switch done.finish {
    case .push: break
    case .drop:
      return done.isBoundary ? .undefined : nil
    case .printing:
      output.append((1, Array((inspectedForPrint(value) + "\n").utf8)))
      return nil
    case .construct:
      if case .ref = value {
      } else {
        result = done.this
        if result.isHole {
          throw raised(
            .referenceError,
            "Must call super constructor in derived class before accessing 'this' or returning from derived constructor"
          )
        }
      }
    case .settle(let next):
      try resolve(next, value)
      return nil
    case .module(let ref): result = try get(ref, "exports")
    case .importing(let namespace): result = namespace
    case .commonNamespace(let ref): result = try namespace(of: try get(ref, "exports"))
    }
    if done.isBoundary { return result }
    push(result)
    return nil
  }

  // MARK: Throwing

  /// Looks for who catches; throws on where nobody does before Swift code. A value where Swift
  /// code waits for an async function, which gives its promise all the same.
  mutating func unwind(_ thrown: JSValue) throws(JSSignal) -> JSValue? {
    while true {
      if let handler = frame.handlers.popLast() {
        stack.removeLast(max(0, stack.count - handler.height))
        push(thrown)
        frame.counter = handler.place
        return nil
      }
      guard !callers.isEmpty else { throw .raise(thrown) }
      let done = frame
      stack.removeLast(max(0, stack.count - done.base))
      frame = callers.removeLast()
      if done.coroutine >= 0, heap.objects[done.coroutine].kind == .generator {
        heap.objects[done.coroutine].extra = .coroutine(JSCoroutine(hasStarted: true))
      } else if done.promise >= 0 {
        reject(done.promise, thrown)
        if done.isDetached { return nil }
        return try deliver(.ref(done.promise), of: done)
      }
      if case .settle(let next) = done.finish {
        reject(next, thrown)
        return nil
      }
      if done.isBoundary { throw .raise(thrown) }
    }
  }

  // MARK: Coroutines

  /// `await`: the frame is put aside; its caller goes on.
  mutating func suspend(for value: JSValue) throws(JSSignal) -> JSValue? {
    let wanted = try promiseOf(value)
    var one = JSCoroutine()
    one.stack = Array(stack[min(frame.base, stack.count)...])
    stack.removeLast(one.stack.count)
    let was = frame
    var kept = frame
    kept.isDetached = true
    kept.isBoundary = false
    kept.finish = .push
    one.frame = kept
    var object = JSObject(kind: .coroutine, proto: -1)
    object.extra = .coroutine(one)
    let ref = new(object)
    frame = callers.popLast() ?? JSFrame(code: .none, locals: [])
    follow(wanted, .resume(ref))
    if was.isDetached { return nil }
    return try deliver(.ref(was.promise), of: was)
  }

  /// Puts a frame that was put aside back, with what it waited for.
  mutating func resume(_ ref: JSRef, _ value: JSValue, isThrow: Bool) throws(JSSignal) {
    guard case .coroutine(let one) = heap.objects[ref].extra, var back = one.frame else { return }
    heap.objects[ref].extra = .none
    let shift = stack.count - back.base
    back.base = stack.count
    for index in back.handlers.indices { back.handlers[index].height += shift }
    stack += one.stack
    try enter(back)
    if isThrow { _ = try unwind(value) } else { push(value) }
  }

  /// `next`, `throw` and `return` of a generator.
  mutating func advance(
    _ ref: JSRef, _ mode: String, _ value: JSValue
  ) throws(JSSignal) -> Begun {
    guard case .coroutine(var one) = heap.objects[ref].extra else {
      throw typeError("\(mode) method called on incompatible receiver")
    }
    guard !one.isRunning else { throw typeError("Generator is already running") }
    guard var back = one.frame else {
      if mode == "throw" { throw .raise(value) }
      return .value(
        .ref(
          object([("value", mode == "return" ? value : .undefined), ("done", .bool(true))])))
    }
    let hasStarted = one.hasStarted
    if mode == "return" {
      // Limit: `finally` blocks of a generator that is ended from outside do not run.
      heap.objects[ref].extra = .coroutine(JSCoroutine(hasStarted: true))
      return .value(.ref(object([("value", value), ("done", .bool(true))])))
    }
    let pieces = one.stack
    one.frame = nil
    one.stack = []
    one.isRunning = true
    one.hasStarted = true
    heap.objects[ref].extra = .coroutine(one)
    let shift = stack.count - back.base
    back.base = stack.count
    for index in back.handlers.indices { back.handlers[index].height += shift }
    back.isBoundary = false
    back.finish = .push
    stack += pieces
    try enter(back)
    if mode == "throw" {
      // The throw happens inside, at the place where it waits.
      frame.pendingThrow = value
    } else if hasStarted {
      push(value)
    }
    return .entered
  }

  mutating func yield(_ value: JSValue) throws(JSSignal) -> JSValue? {
    let was = frame
    var one = JSCoroutine(hasStarted: true)
    one.stack = Array(stack[min(was.base, stack.count)...])
    stack.removeLast(one.stack.count)
    one.frame = was
    heap.objects[was.coroutine].extra = .coroutine(one)
    frame = callers.popLast() ?? JSFrame(code: .none, locals: [])
    let result = JSValue.ref(object([("value", value), ("done", .bool(false))]))
    if was.isBoundary { return result }
    push(result)
    return nil
  }
}
