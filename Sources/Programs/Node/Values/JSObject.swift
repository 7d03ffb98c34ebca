// What lies in the heap.

import Text

struct JSSlot: Sendable {
  var value: JSValue
  /// An accessor: `value` is its getter.
  var setter: JSValue = .undefined
  var flags: UInt8 = 7
  static let enumerable: UInt8 = 1
  static let writable: UInt8 = 2
  static let configurable: UInt8 = 4
  static let accessor: UInt8 = 8
  var isAccessor: Bool { flags & Self.accessor != 0 }
  var isEnumerable: Bool { flags & Self.enumerable != 0 }
  var isWritable: Bool { flags & Self.writable != 0 }
  var isConfigurable: Bool { flags & Self.configurable != 0 }
}

/// Properties in the order in which they were made. The key of a symbol is `\u{1}` and its number.
struct JSProperties: Sendable {
  private(set) var keys: [String] = []
  var slots: [JSSlot] = []
  private var places: [String: Int] = [:]

  func place(_ key: String) -> Int? {
    if keys.count > 8 { return places[key] }
    return keys.firstIndex(of: key)
  }
  subscript(_ key: String) -> JSSlot? { place(key).map { slots[$0] } }
  mutating func set(_ key: String, _ property: JSSlot) {
    if let old = place(key) {
      slots[old] = property
      return
    }
    keys.append(key)
    slots.append(property)
    if keys.count == 9 {
      for (index, key) in keys.enumerated() { places[key] = index }
    } else if keys.count > 9 {
      places[key] = keys.count - 1
    }
  }
  mutating func remove(_ key: String) {
    guard let at = place(key) else { return }
    keys.remove(at: at)
    slots.remove(at: at)
    places = [:]
    if keys.count > 8 { for (index, key) in keys.enumerated() { places[key] = index } }
  }
  mutating func removeAll() { self = JSProperties() }
}

enum JSClass: UInt8, Sendable {
  case free, plain, array, function, error, date, pattern, map, set, promise, generator, iterator
  case bytes, boxed, arguments, coroutine, cell, namespace
}

struct JSFunction: Sendable {
  var code: JSCode
  var captures: [JSRef] = []
  /// An arrow's own `this`, `new.target` and `super`.
  var this: JSValue = .undefined
  var newTarget: JSValue = .undefined
  /// The object whose prototype `super` begins at.
  var home: JSRef = -1
  /// A class's instance fields: keys and what gives their values.
  var fields: [(key: JSValue, function: JSRef)] = []
  var isClass = false
}

struct JSMap: Sendable {
  var keys: [JSValue] = []
  var values: [JSValue] = []
  var places: [JSMapKey: Int] = [:]
  /// Entries that are gone: `hole` in `keys`.
  var gone = 0
  var count: Int { keys.count - gone }

  mutating func set(_ key: JSValue, _ value: JSValue) {
    let hashed = JSMapKey(key)
    if let at = places[hashed] {
      values[at] = value
      return
    }
    places[hashed] = keys.count
    keys.append(key)
    values.append(value)
  }
  func get(_ key: JSValue) -> JSValue? { places[JSMapKey(key)].map { values[$0] } }
  mutating func remove(_ key: JSValue) -> Bool {
    guard let at = places.removeValue(forKey: JSMapKey(key)) else { return false }
    keys[at] = .hole
    values[at] = .undefined
    gone += 1
    return true
  }
}

enum JSMapKey: Hashable, Sendable {
  case undefined, null, bool(Bool), number(Double), nan, string(String), symbol(Int), ref(Int)
  init(_ value: JSValue) {
    switch value {
    case .undefined, .hole: self = .undefined
    case .null: self = .null
    case .bool(let flag): self = .bool(flag)
    case .number(let number): self = number.isNaN ? .nan : .number(number == 0 ? 0 : number)
    case .string(let text): self = .string(text)
    case .symbol(let id): self = .symbol(id)
    case .ref(let ref): self = .ref(ref)
    }
  }
}

struct JSPromise: Sendable {
  enum State: Sendable { case pending, fulfilled, rejected }
  var state = State.pending
  var value: JSValue = .undefined
  var reactions: [JSReaction] = []
  var isHandled = false
}

enum JSReaction: Sendable {
  /// `then`: two functions, and the promise that follows.
  case then(JSValue, JSValue, JSRef)
  case resume(JSRef)
}

struct JSIterator: Sendable {
  enum Source: Sendable {
    case array(JSRef), string([String]), map(JSRef), set(JSRef), generator(JSRef)
    case other(JSValue, next: JSValue), done
  }
  enum Kind: Sendable { case keys, values, entries }
  var source: Source
  var kind = Kind.values
  var at = 0
}

/// A function that is put aside: its frame and its part of the stack.
struct JSCoroutine: Sendable {
  var frame: JSFrame?
  var stack: [JSValue] = []
  var isRunning = false
  var hasStarted = false
}

struct JSPattern: Sendable {
  var source: String
  var flags: String
  var pattern: Pattern
}

enum JSExtra: Sendable {
  case none
  case function(JSFunction)
  case native(JSNative)
  case bound(JSValue, this: JSValue, [JSValue])
  /// What a promise's executor is called with.
  case settle(JSRef, isReject: Bool)
  case number(Double)
  case value(JSValue)
  case pattern(JSPattern)
  case map(JSMap)
  case promise(JSPromise)
  case iterator(JSIterator)
  case coroutine(JSCoroutine)
  case bytes([UInt8])
}

struct JSObject: Sendable {
  var kind: JSClass
  var proto: JSRef
  var properties = JSProperties()
  var items: [JSValue] = []
  var extra = JSExtra.none
  /// 0 extensible, 1 not, 2 sealed, 3 frozen.
  var lock: UInt8 = 0
}

struct JSHeap: Sendable {
  var objects: [JSObject] = []
  private var free: [JSRef] = []
  /// Since the last collection.
  var made = 0
  var live: Int { objects.count - free.count }
  /// Bytes that all objects take, about. A long text that several hold is counted once.
  var size: Int {
    var total = live * 160
    var counted: Set<UInt> = []
    func count(_ value: JSValue) {
      guard case .string(var text) = value, text.utf8.count > 15 else { return }
      let length = text.utf8.count
      if length >= 512 {
        let place = text.withUTF8 { UInt(bitPattern: $0.baseAddress) }
        guard counted.insert(place).inserted else { return }
      }
      total += length
    }
    for ref in objects.indices {
      total += objects[ref].items.count * 24
      for item in objects[ref].items { count(item) }
      for slot in objects[ref].properties.slots { count(slot.value) }
      switch objects[ref].extra {
      case .bytes(let bytes): total += bytes.count
      case .value(let value): count(value)
      case .map(let map):
        total += map.keys.count * 64
        for key in map.keys { count(key) }
        for value in map.values { count(value) }
      default: break
      }
    }
    return total
  }

  subscript(_ ref: JSRef) -> JSObject {
    get { objects[ref] }
    _modify { yield &objects[ref] }
  }
  mutating func add(_ object: JSObject) -> JSRef {
    made += 1
    if let ref = free.popLast() {
      objects[ref] = object
      return ref
    }
    objects.append(object)
    return objects.count - 1
  }

  /// Frees what the roots do not reach.
  mutating func collect(_ roots: [JSRef]) {
    var marks = [Bool](repeating: false, count: objects.count)
    var rest = roots
    while let ref = rest.popLast() {
      guard objects.indices.contains(ref), !marks[ref] else { continue }
      marks[ref] = true
      objects[ref].eachReference { rest.append($0) }
    }
    for ref in marks.indices where !marks[ref] && objects[ref].kind != .free {
      objects[ref] = JSObject(kind: .free, proto: -1)
      free.append(ref)
    }
    made = 0
  }
}

extension JSObject {
  func eachReference(_ body: (JSRef) -> Void) {
    func one(_ value: JSValue) { if case .ref(let ref) = value { body(ref) } }
    if proto >= 0 { body(proto) }
    for slot in properties.slots {
      one(slot.value)
      one(slot.setter)
    }
    for item in items { one(item) }
    switch extra {
    case .none, .native, .number, .pattern, .bytes: break
    case .function(let function):
      for ref in function.captures { body(ref) }
      one(function.this)
      one(function.newTarget)
      if function.home >= 0 { body(function.home) }
      for field in function.fields {
        one(field.key)
        body(field.function)
      }
    case .bound(let target, let this, let list):
      one(target)
      one(this)
      for item in list { one(item) }
    case .settle(let ref, _): body(ref)
    case .value(let value): one(value)
    case .map(let map):
      for item in map.keys { one(item) }
      for item in map.values { one(item) }
    case .promise(let promise):
      one(promise.value)
      for reaction in promise.reactions {
        switch reaction {
        case .then(let yes, let no, let next):
          one(yes)
          one(no)
          body(next)
        case .resume(let ref): body(ref)
        }
      }
    case .iterator(let iterator):
      switch iterator.source {
      case .array(let ref), .map(let ref), .set(let ref), .generator(let ref): body(ref)
      case .other(let object, let next):
        one(object)
        one(next)
      case .string, .done: break
      }
    case .coroutine(let coroutine):
      for item in coroutine.stack { one(item) }
      coroutine.frame?.eachReference(body)
    }
  }
}
