// The interpreter as a value: heap, stack, frames, queues, and what it has written.
//
// Invariant: a copy of it, taken between two slices, goes on alike.
// Invariant: Swift's own stack grows only where a built-in calls a function; `nesting` bounds it.

import Kernel
import Machine

/// Prototypes that lie at fixed places of the heap.
enum JSProto: Int, CaseIterable, Sendable {
  case object, function, array, string, number, boolean, symbol
  case error, typeError, rangeError, syntaxError, referenceError, evalError, uriError
  case date, pattern, map, set, promise, iterator, generator, bytes, global, lab

  /// The global name of its constructor.
  var constructor: String? {
    switch self {
    case .object: "Object"
    case .function: "Function"
    case .array: "Array"
    case .string: "String"
    case .number: "Number"
    case .boolean: "Boolean"
    case .symbol: "Symbol"
    case .error: "Error"
    case .typeError: "TypeError"
    case .rangeError: "RangeError"
    case .syntaxError: "SyntaxError"
    case .referenceError: "ReferenceError"
    case .evalError: "EvalError"
    case .uriError: "URIError"
    case .date: "Date"
    case .pattern: "RegExp"
    case .map: "Map"
    case .set: "Set"
    case .promise: "Promise"
    case .iterator, .generator, .global, .lab: nil
    case .bytes: "Buffer"
    }
  }
}

struct JSVM: OutputGathering, Sendable {
  var heap = JSHeap()
  var stack: [JSValue] = []
  var frame = JSFrame(code: .none, locals: [])
  var callers: [JSFrame] = []
  var symbols: [String] = []
  var symbolRegistry: [String: Int] = [:]

  /// The lab, while a slice runs.
  var world: (any PythonWorld)?
  var nesting = 0
  var fuel = 0
  var busy = 0
  /// Bytes made since the last collection, roughly.
  var allocated = 0
  /// What was left of that at the last collection.
  var kept = 0
  var room = JSVM.memory
  var isOutOfMemory = false

  var output: [(descriptor: Int, bytes: [UInt8])] = []
  var outputCount = 0

  var ticks: [JSJob] = []
  var microtasks: [JSJob] = []
  var immediates: [(id: Int, job: JSJob)] = []
  var timers: [JSTimer] = []
  var nextTimer = 1
  var nextOrder = 0
  /// Promises that were rejected and that nobody has looked at yet.
  var rejected: [JSRef] = []
  /// Functions that answer requests, by port.
  var servers: [(port: Int, handler: JSValue)] = []
  /// Signals with handlers in JavaScript, and those that have come.
  var handled: Set<Int> = []
  var arrived: [Int] = []
  /// The function that `process` emits events by.
  var emitter: JSValue = .undefined
  var hasBegun = false
  /// The first run of the main file is over.
  var hasTurned = false
  /// Standard input is read, and its pieces go here.
  var inputReader: JSValue = .undefined
  /// Nanoseconds by which a request's handler is ahead of the clock.
  var ahead = 0
  var request: (response: JSRef, firstTimer: Int)?
  var fatal: Int?
  var isEnding = false

  var version = "20.19.5"
  var environment: OrderedMap<String, String> = [:]
  var modules: [String: JSRef] = [:]
  var mainFile = ""
  /// Sources that messages quote and that no file holds.
  var sources: [String: String] = [:]
  var library: [String: JSValue] = [:]
  var templates: [String: JSRef] = [:]
  var started = 0
  /// Where the last uncaught error was thrown.
  var thrownAt: (file: String, place: JSPlace)?
  var birth: (file: String, place: JSPlace)?
  /// The last error that the engine made, and the last that a `throw` threw.
  var lastRaised: JSRef = -1
  var lastThrown: JSRef = -1

  static let deepest = 9000
  static let nestingLimit = 20
  static let memory = 384 << 20
  static let slice = 20_000
  static let busyLimit = 400_000_000
  static let longest = 4_000_000
  static let longestText = 64 << 20

  mutating func push(_ value: JSValue) { stack.append(value) }
  mutating func pop() -> JSValue { stack.popLast() ?? .undefined }
  var top: JSValue {
    get { stack.last ?? .undefined }
    set { if !stack.isEmpty { stack[stack.count - 1] = newValue } }
  }
  mutating func pop(_ count: Int) -> [JSValue] {
    let start = max(0, stack.count - count)
    let out = Array(stack[start...])
    stack.removeLast(stack.count - start)
    return out
  }

  // MARK: Making things

  /// Counts what something new takes. Something big ends the slice when there is no more room: between
  /// slices it is looked whether that is garbage.
  mutating func take(_ bytes: Int) {
    allocated &+= bytes
    if bytes > 1024, allocated > room { fuel = min(fuel, 1) }
  }
  mutating func new(_ object: JSObject) -> JSRef {
    take(160 &+ object.items.count &* 24)
    return heap.add(object)
  }
  mutating func object(_ pairs: [(String, JSValue)] = []) -> JSRef {
    var object = JSObject(kind: .plain, proto: JSProto.object.rawValue)
    for (key, value) in pairs { object.properties.set(key, JSSlot(value: value)) }
    return new(object)
  }
  mutating func array(_ items: [JSValue]) -> JSValue {
    var object = JSObject(kind: .array, proto: JSProto.array.rawValue)
    object.items = items
    return .ref(new(object))
  }
  mutating func bytes(_ bytes: [UInt8]) -> JSValue {
    take(bytes.count)
    var object = JSObject(kind: .bytes, proto: JSProto.bytes.rawValue)
    object.extra = .bytes(bytes)
    return .ref(new(object))
  }
  mutating func text(_ text: String) -> JSValue {
    take(text.utf8.count)
    return .string(text)
  }
  mutating func pattern(_ pattern: JSPattern) -> JSRef {
    var object = JSObject(kind: .pattern, proto: JSProto.pattern.rawValue)
    object.extra = .pattern(pattern)
    object.properties.set("lastIndex", JSSlot(value: .number(0), flags: JSSlot.writable))
    return new(object)
  }
  mutating func native(_ native: JSNative) -> JSRef {
    var object = JSObject(kind: .function, proto: JSProto.function.rawValue)
    object.extra = .native(native)
    return new(object)
  }
  mutating func promise() -> JSRef {
    var object = JSObject(kind: .promise, proto: JSProto.promise.rawValue)
    object.extra = .promise(JSPromise())
    return new(object)
  }
  mutating func iterator(_ source: JSIterator.Source, _ kind: JSIterator.Kind = .values) -> JSValue
  {
    var object = JSObject(kind: .iterator, proto: JSProto.iterator.rawValue)
    object.extra = .iterator(JSIterator(source: source, kind: kind))
    return .ref(new(object))
  }

  // MARK: Errors

  mutating func error(_ type: JSProto, _ message: String) -> JSRef {
    var object = JSObject(kind: .error, proto: type.rawValue)
    let hidden = JSSlot.writable | JSSlot.configurable
    object.properties.set("stack", JSSlot(value: .undefined, flags: hidden))
    object.properties.set("message", JSSlot(value: .string(message), flags: hidden))
    let ref = new(object)
    setStack(of: ref)
    return ref
  }
  mutating func raised(_ type: JSProto, _ message: String) -> JSSignal {
    .raise(.ref(error(type, message)))
  }
  mutating func typeError(_ message: String) -> JSSignal { raised(.typeError, message) }

  // MARK: Roots

  /// Frees what is no longer reached. Only where no Swift code holds values of its own.
  mutating func collectIfDue() {
    guard heap.made > 60_000 + heap.live / 2 || allocated > kept + (room - kept) / 2 else { return }
    collect()
  }
  mutating func collect() {
    var roots = Array(0..<JSProto.allCases.count)
    func one(_ value: JSValue) { if case .ref(let ref) = value { roots.append(ref) } }
    for value in stack { one(value) }
    for one in callers { one.eachReference { roots.append($0) } }
    frame.eachReference { roots.append($0) }
    for job in ticks + microtasks + immediates.map(\.job) {
      switch job {
      case .call(let function, let list):
        one(function)
        for value in list { one(value) }
      case .react(let reaction, let value, _):
        one(value)
        switch reaction {
        case .then(let yes, let no, let next):
          one(yes)
          one(no)
          roots.append(next)
        case .resume(let ref): roots.append(ref)
        }
      case .follow(let ref, let thenable, let then):
        roots.append(ref)
        one(thenable)
        one(then)
      }
    }
    for timer in timers {
      one(timer.function)
      for value in timer.arguments { one(value) }
    }
    roots += rejected
    for server in servers { one(server.handler) }
    one(emitter)
    one(inputReader)
    if let request { roots.append(request.response) }
    roots += modules.values
    for value in library.values { one(value) }
    roots += templates.values
    heap.collect(roots)
    allocated = heap.size
    kept = allocated
  }
}
