// A running function.

struct JSHandler: Sendable {
  var place: Int
  var height: Int
}

struct JSFrame: Sendable {
  enum Finish: Sendable {
    case push, drop
    /// `node -p`
    case printing
    /// The value is not its result but what it made, unless that is an object.
    case construct
    /// A file that was asked for: its `exports` are the value.
    case module(JSRef)
    case importing(JSValue)
    case commonNamespace(JSRef)
    /// What a promise's handler gives settles the promise that follows.
    case settle(JSRef)
  }
  var code: JSCode
  var counter = 0
  var locals: [JSValue]
  var captures: [JSRef] = []
  var arguments: [JSValue] = []
  var this: JSValue = .undefined
  var newTarget: JSValue = .undefined
  var function: JSRef = -1
  var home: JSRef = -1
  var base = 0
  var handlers: [JSHandler] = []
  var finish = Finish.push
  /// Swift code waits for its value.
  var isBoundary = false
  /// An async function: its promise, and whether its caller has it already.
  var promise: JSRef = -1
  var isDetached = false
  var coroutine: JSRef = -1
  /// What Node's own code shows below it in a trace.
  var tail: JSTail = .none
  /// A generator goes on by throwing this.
  var pendingThrow: JSValue?

  func eachReference(_ body: (JSRef) -> Void) {
    func one(_ value: JSValue) { if case .ref(let ref) = value { body(ref) } }
    for value in locals { one(value) }
    for value in arguments { one(value) }
    for ref in captures { body(ref) }
    one(this)
    one(newTarget)
    if let pendingThrow { one(pendingThrow) }
    for ref in [function, home, promise, coroutine] where ref >= 0 { body(ref) }
    switch finish {
    case .module(let ref), .commonNamespace(let ref): body(ref)
    case .importing(let value): one(value)
    case .settle(let ref): body(ref)
    default: break
    }
  }
}

enum JSSignal: Error, Sendable {
  case raise(JSValue)
  case unmodelled(String)
  case unmodelledAt(String, String, JSPlace)
  case limit(String)
  case exit(Int)
  case pause
}

/// A piece of work of the event loop.
enum JSJob: Sendable {
  case call(JSValue, [JSValue])
  case react(JSReaction, JSValue, isReject: Bool)
  /// A promise takes the state of something that has `then`.
  case follow(JSRef, JSValue, JSValue)
}

struct JSTimer: Sendable {
  var id: Int
  var due: Int
  var order: Int
  var every: Int?
  var function: JSValue
  var arguments: [JSValue]
  var isWeak = false
}

/// Frames of Node's own that stand at the bottom of traces. Real: Node 20's.
enum JSTail: Sendable {
  case none, main, required, timer, immediate, tick, eval, module

  var lines: [String] {
    let load = [
      "Module._compile (node:internal/modules/cjs/loader:1521:14)",
      "Module._extensions..js (node:internal/modules/cjs/loader:1623:10)",
      "Module.load (node:internal/modules/cjs/loader:1266:32)",
      "Module._load (node:internal/modules/cjs/loader:1091:12)",
    ]
    switch self {
    case .none: return []
    case .main:
      return load + [
        "Function.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:164:12)",
        "node:internal/main/run_main_module:28:49",
      ]
    case .required:
      return load + [
        "Module.require (node:internal/modules/cjs/loader:1289:19)",
        "require (node:internal/modules/helpers:182:18)",
      ]
    case .timer:
      return [
        "listOnTimeout (node:internal/timers:581:17)",
        "process.processTimers (node:internal/timers:519:7)",
      ]
    case .immediate: return ["process.processImmediate (node:internal/timers:483:21)"]
    case .tick:
      return ["process.processTicksAndRejections (node:internal/process/task_queues:95:5)"]
    case .eval:
      return [
        "runScriptInThisContext (node:internal/vm:209:10)",
        "node:internal/process/execution:118:14",
        "[eval]-wrapper:6:24", "runScript (node:internal/process/execution:101:62)",
        "evalScript (node:internal/process/execution:133:3)", "node:internal/main/eval_string:51:3",
      ]
    case .module:
      return [
        "ModuleJob.run (node:internal/modules/esm/module_job:325:25)",
        "async ModuleLoader.import (node:internal/modules/esm/loader:606:24)",
        "async asyncRunEntryPointWithESMLoader (node:internal/modules/run_main:117:5)",
      ]
    }
  }
}
