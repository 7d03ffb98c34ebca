// Maps, sets, generators, promises.

extension JSVM {
  private mutating func changeMap<R>(
    _ this: JSValue, _ kind: JSClass, _ name: String, _ body: (inout JSMap) -> R
  ) throws(JSSignal) -> R {
    guard case .ref(let ref) = this, heap.objects[ref].kind == kind,
      case .map(var map) = heap.objects[ref].extra
    else {
      throw typeError(
        "Method \(kind == .map ? "Map" : "Set").prototype.\(name) called on incompatible receiver \(try shown(this))"
      )
    }
    heap.objects[ref].extra = .none
    let result = body(&map)
    heap.objects[ref].extra = .map(map)
    return result
  }

  mutating func callCollection(
    _ native: JSNative, _ this: JSValue, _ list: [JSValue], _ newTarget: JSValue
  ) throws(JSSignal) -> Begun {
    let first = at(list, 0)
    switch native {
    case .mapType, .setType:
      let isMap = native == .mapType
      guard case .ref = newTarget else {
        throw typeError("Constructor \(isMap ? "Map" : "Set") requires 'new'")
      }
      var object = JSObject(
        kind: isMap ? .map : .set, proto: try madeProto(newTarget, isMap ? .map : .set))
      var map = JSMap()
      if !first.isNullish {
        for item in try items(of: first) {
          if isMap {
            guard case .ref = item else {
              throw typeError("Iterator value \(try string(item)) is not an entry object")
            }
            map.set(
              try getElement(item, .number(0)), try getElement(item, .number(1)))
          } else {
            map.set(item, item)
          }
        }
      }
      object.extra = .map(map)
      return .value(.ref(new(object)))
    case .mapGet: return .value(try changeMap(this, .map, "get") { $0.get(first) ?? .undefined })
    case .mapSet, .setAdd:
      let value = native == .mapSet ? at(list, 1) : first
      allocated &+= 64
      let count = try changeMap(this, native == .mapSet ? .map : .set, native.name) { map in
        map.set(first, value)
        return map.count
      }
      guard count < Self.longest else { throw .limit("memory") }
      return .value(this)
    case .mapHas, .setHas:
      return .value(
        .bool(try changeMap(this, native == .mapHas ? .map : .set, "has") { $0.get(first) != nil }))
    case .mapDelete, .setDelete:
      return .value(
        .bool(
          try changeMap(this, native == .mapDelete ? .map : .set, "delete") { $0.remove(first) }))
    case .mapClear, .setClear:
      try changeMap(this, native == .mapClear ? .map : .set, "clear") { map in
        for index in map.keys.indices { map.keys[index] = .hole }
        map.places = [:]
        map.gone = map.keys.count
      }
      return .value(.undefined)
    case .labSize:
      guard case .ref(let ref) = first, case .map(let map) = heap.objects[ref].extra else {
        throw typeError("Method get size called on incompatible receiver")
      }
      return .value(.int(map.count))
    case .mapKeys: return .value(iterator(.map(this.ref ?? 0), .keys))
    case .mapValues: return .value(iterator(.map(this.ref ?? 0), .values))
    case .mapEntries: return .value(iterator(.map(this.ref ?? 0), .entries))
    case .setKeys, .setValues: return .value(iterator(.set(this.ref ?? 0), .values))
    case .setEntries: return .value(iterator(.set(this.ref ?? 0), .entries))
    case .iteratorNext:
      let value = try iteratorNext(this)
      return .value(
        .ref(object([("value", value ?? .undefined), ("done", .bool(value == nil))])))
    case .generatorNext, .generatorThrow, .generatorReturn:
      guard case .ref(let ref) = this, heap.objects[ref].kind == .generator else {
        throw typeError("\(native.name) method called on incompatible receiver \(try shown(this))")
      }
      return try advance(ref, native.name, first)
    case .promiseType:
      guard case .ref = newTarget else {
        throw typeError("Promise constructor cannot be invoked without 'new'")
      }
      guard isCallable(first) else {
        throw typeError("Promise resolver \(try shown(first)) is not a function")
      }
      let ref = promise()
      heap.objects[ref].proto = try madeProto(newTarget, .promise)
      let resolver = settler(ref, isReject: false), rejecter = settler(ref, isReject: true)
      push(.ref(ref))
      defer { _ = pop() }
      do throws(JSSignal) {
        _ = try callNow(first, [resolver, rejecter])
      } catch {
        guard case .raise(let thrown) = error else { throw error }
        reject(ref, thrown)
      }
      return .value(.ref(ref))
    case .promiseResolve: return .value(.ref(try promiseOf(first)))
    case .promiseReject:
      let ref = promise()
      reject(ref, first)
      return .value(.ref(ref))
    case .promiseThen:
      guard case .ref(let ref) = this, heap.objects[ref].kind == .promise else {
        throw typeError("Method Promise.prototype.then called on incompatible receiver")
      }
      let next = promise()
      follow(ref, .then(first, at(list, 1), next))
      return .value(.ref(next))
    case .jsonParse: return .value(try parseJSON(try string(first), at(list, 1)))
    case .jsonStringify: return .value(try stringify(first, at(list, 1), at(list, 2)))
    default: return .value(.undefined)
    }
  }

  // MARK: Promises

  mutating func settler(_ ref: JSRef, isReject: Bool) -> JSValue {
    var object = JSObject(kind: .function, proto: JSProto.function.rawValue)
    object.extra = .settle(ref, isReject: isReject)
    return .ref(new(object))
  }
  func promiseState(_ ref: JSRef) -> JSPromise? {
    if case .promise(let promise) = heap.objects[ref].extra { return promise }
    return nil
  }
  mutating func promiseOf(_ value: JSValue) throws(JSSignal) -> JSRef {
    if case .ref(let ref) = value, heap.objects[ref].kind == .promise { return ref }
    let ref = promise()
    try resolve(ref, value)
    return ref
  }

  mutating func follow(_ ref: JSRef, _ reaction: JSReaction) {
    guard case .promise(var promise) = heap.objects[ref].extra else { return }
    promise.isHandled = true
    switch promise.state {
    case .pending: promise.reactions.append(reaction)
    case .fulfilled: microtasks.append(.react(reaction, promise.value, isReject: false))
    case .rejected: microtasks.append(.react(reaction, promise.value, isReject: true))
    }
    heap.objects[ref].extra = .promise(promise)
  }

  mutating func resolve(_ ref: JSRef, _ value: JSValue) throws(JSSignal) {
    guard let state = promiseState(ref), case .pending = state.state else { return }
    if case .ref(let other) = value {
      if other == ref {
        reject(ref, .ref(error(.typeError, "Chaining cycle detected for promise #<Promise>")))
        return
      }
      if heap.objects[other].kind == .promise {
        microtasks.append(.follow(ref, value, .undefined))
        return
      }
      let then: JSValue
      do throws(JSSignal) {
        then = try get(other, "then")
      } catch {
        guard case .raise(let thrown) = error else { throw error }
        reject(ref, thrown)
        return
      }
      if isCallable(then) {
        microtasks.append(.follow(ref, value, then))
        return
      }
    }
    settle(ref, value, .fulfilled)
  }
  mutating func reject(_ ref: JSRef, _ value: JSValue) {
    guard let state = promiseState(ref), case .pending = state.state else { return }
    if !state.isHandled { rejected.append(ref) }
    settle(ref, value, .rejected)
  }
  private mutating func settle(_ ref: JSRef, _ value: JSValue, _ state: JSPromise.State) {
    guard case .promise(var promise) = heap.objects[ref].extra else { return }
    let reactions = promise.reactions
    promise.state = state
    promise.value = value
    promise.reactions = []
    heap.objects[ref].extra = .promise(promise)
    var isReject = false
    if case .rejected = state { isReject = true }
    for reaction in reactions { microtasks.append(.react(reaction, value, isReject: isReject)) }
  }

  /// One microtask begins; what is left of it runs in the loop.
  mutating func begin(_ job: JSJob) throws(JSSignal) {
    switch job {
    case .call(let function, let list):
      if case .entered = try begin(function, this: .undefined, list) { frame.finish = .drop }
    case .react(.resume(let ref), let value, let isReject):
      try resume(ref, value, isThrow: isReject)
    case .react(.then(let yes, let no, let next), let value, let isReject):
      let handler = isReject ? no : yes
      guard isCallable(handler) else {
        if isReject { reject(next, value) } else { try resolve(next, value) }
        return
      }
      do throws(JSSignal) {
        switch try begin(handler, this: .undefined, [value]) {
        case .value(let result): try resolve(next, result)
        case .entered: frame.finish = .settle(next)
        }
      } catch {
        guard case .raise(let thrown) = error else { throw error }
        reject(next, thrown)
      }
    case .follow(let ref, let thenable, let then):
      if case .ref(let other) = thenable, heap.objects[other].kind == .promise, then.isUndefined {
        follow(other, .then(settler(ref, isReject: false), settler(ref, isReject: true), promise()))
        return
      }
      do throws(JSSignal) {
        let list = [settler(ref, isReject: false), settler(ref, isReject: true)]
        if case .entered = try begin(then, this: thenable, list) { frame.finish = .drop }
      } catch {
        guard case .raise(let thrown) = error else { throw error }
        reject(ref, thrown)
      }
    }
  }
}
