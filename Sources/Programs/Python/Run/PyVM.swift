// The interpreter as a value: heap, stack, frames, modules, and what it has written.
//
// Invariant: a copy of it, taken between two slices, goes on alike.
// Invariant: Swift's own stack grows only where a built-in calls back into Python; `nesting` bounds it.

import Kernel
import Machine

struct PyVM: OutputGathering, Sendable {
  var heap = PyType.heap
  var stack: [PyValue] = []
  var frame: PyFrame
  var callers: [PyFrame] = []
  /// Modules by their full names, in the order of their import.
  var modules = PyNames()
  /// The lab, while a slice runs.
  var world: (any PythonWorld)?

  /// How deep Swift's own stack is in calls back into Python.
  var nesting = 0
  var fuel = 0
  /// Instructions since the program last waited.
  var busy = 0
  /// Virtual time that was slept where nothing could wait; it is slept at the next chance.
  var debt: Duration = .zero
  /// The moment until which `time.sleep` sleeps.
  var sleepsUntil: Instant?

  /// What was written and not yet given to the descriptors, in order.
  var output: [(descriptor: Int, bytes: [UInt8])] = []
  var outputCount = 0

  /// Real: standard output is kept until it is 8192 bytes, unless it is a terminal or -u is given.
  var buffering = PyBuffering.block

  var arguments: [String] = []
  var version = PyVersion()
  var searchPath: [String] = []
  /// Handlers of signals, by number.
  var handlers: [Int: PyValue] = [:]
  var arrived: [Int] = []
  /// What answers requests, by port.
  var servers: [(port: Int, handler: PyValue)] = []
  var isInteractive = false
  var random = RandomSource(seed: 0)
  var isSeeded = false
  var mainFile = ""
  /// Sources that tracebacks quote and that no file holds: `<string>`, `<stdin>`.
  var sources: [String: String] = [:]
  /// Run at exit, last first.
  var atExit: [PyValue] = []
  /// The StopIteration with which the last generator ended.
  var returned: PyValue?
  var status = 0
  var environment: OrderedMap<String, String> = [:]
  /// The names of class bodies that have just ended, the innermost last.
  var classBodies: [PyNames] = []
  /// Objects whose own `__setattr__` has called the built-in one.
  var settingPlainly: Set<PyRef> = []
  /// The part of an instruction's text that failed, where it is not the whole.
  var failedSpan: PySpan?
  /// An uncaught KeyboardInterrupt: the process dies of the signal.
  var wasInterrupted = false
  /// The process is to end at once with this status.
  var fatal: Int?
  /// `exit()` was typed at a prompt.
  var promptExit: Int?
  /// Bytes made since the last collection, roughly.
  var allocated = 0
  /// How deep a comparison of lists is.
  var comparing = 0
  /// How deep `repr` is, and what it is in the middle of.
  var showing = 0
  var shown: Set<PyRef> = []
  /// The files behind sys.stdin, sys.stdout, sys.stderr.
  var standard: [PyRef] = []
  /// The prompt of `input()` was written, and no line has come yet.
  var isAsking = false
  /// Names that were put among the built-in ones (`_` at a prompt).
  var overrides = PyNames()

  /// Bytes that it may hold: the lab's limit, or less where its container's is lower.
  var room = PyVM.memory
  /// It wanted more than its container may have.
  var isOutOfMemory = false

  static let deepest = 1000
  static let nestingLimit = 24
  static let heapLimit = 1_000_000
  /// Items of one list, tuple, dict or set.
  static let longest = 4_000_000
  /// Bytes that may be alive, and that may be made between two collections.
  static let memory = 384 << 20
  static let busyLimit = 400_000_000

  init() {
    let code = PyCode(
      PyDraft(name: "", qualifiedName: "", file: "", line: 0, form: .module), free: [])
    frame = PyFrame(code: code, locals: [], cells: [], base: 0, module: 0)
  }

  mutating func push(_ value: PyValue) { stack.append(value) }
  mutating func pop() -> PyValue { stack.popLast() ?? .none }
  mutating func pop(_ count: Int) -> [PyValue] {
    let start = max(0, stack.count - count)
    let out = Array(stack[start...])
    stack.removeLast(stack.count - start)
    return out
  }
  var top: PyValue {
    get { stack.last ?? .none }
    set { if !stack.isEmpty { stack[stack.count - 1] = newValue } }
  }
  func under(_ depth: Int) -> PyValue {
    stack.count >= depth && depth > 0 ? stack[stack.count - depth] : .none
  }

  // MARK: Making things

  mutating func new(_ object: PyObject) -> PyValue {
    allocated &+= 96
    return .ref(heap.add(object))
  }
  mutating func list(_ items: [PyValue]) -> PyValue {
    allocated &+= items.count &* 24
    return new(.list(items))
  }
  mutating func dict(_ pairs: [(String, PyValue)] = []) -> PyValue {
    var dict = PyDict()
    for (key, value) in pairs { dict.set(.str(key), .str(key), value) }
    return new(.dict(dict))
  }
  func type(_ type: PyType) -> PyValue { .ref(type.rawValue) }

  // MARK: Roots

  /// Frees what is no longer reached. Only where no Swift code holds values of its own.
  mutating func collectIfDue() {
    guard heap.made > 60_000 + heap.live / 2 || allocated > room else { return }
    collect()
  }
  mutating func collect() {
    var roots = stack + modules.values + overrides.values + atExit + servers.map(\.handler)
    roots += handlers.keys.sorted().compactMap { handlers[$0] }
    var refs: [PyRef] = []
    for one in callers + [frame] {
      roots += one.locals.compactMap(\.self)
      roots += one.handling
      refs += one.cells
      refs.append(one.module)
      if let names = one.names { roots += names.values }
      if let instance = one.instance { roots.append(instance) }
      if let owner = one.owner { refs.append(owner) }
      if let generator = one.generator { refs.append(generator) }
    }
    // NB: constants are never in the heap.
    allocated = 0
    heap.collect(roots, refs: refs + standard, fixed: PyType.allCases.count)
  }
}

enum PyBuffering: Sendable { case none, line, block }

/// The version that the image has.
struct PyVersion: Sendable {
  var text = "3.12.12"
  var minor: Int {
    let parts = text.split(separator: ".")
    return parts.count > 1 ? Int(parts[1]) ?? 12 : 12
  }
  var short: String { "3.\(minor)" }
}
