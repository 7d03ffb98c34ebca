// What lies in the heap.

import Text

enum PyObject: Sendable {
  case free
  case list([PyValue])
  case dict(PyDict)
  case set(PyDict, isFrozen: Bool)
  case instance(PyInstance)
  case type(PyClass)
  case function(PyFunction)
  /// A method with its object.
  case bound(PyValue, PyValue)
  case boundNative(PyValue, String)
  case generator(PyGenerator)
  case iterator(PyIterator)
  case cell(PyValue?)
  case module(PyModule)
  case property(get: PyValue, set: PyValue, delete: PyValue)
  case classMethod(PyValue)
  case staticMethod(PyValue)
  case slice(PyValue, PyValue, PyValue)
  case file(PyFile)
  /// keys, values or items of a dict.
  case view(PyRef, PyView)
  case superOf(PyRef, PyValue)
  case pattern(PyPattern)
  case match(PyMatch)
}

enum PyView: Sendable { case keys, values, items }

struct PyInstance: Sendable {
  var type: PyRef
  var names = PyNames()
  /// The built-in value that an object of a derived class is: a dict's ref, a text, exception args.
  var base: PyValue?
  /// Where an exception has come through, the innermost last.
  var trace: [PyTrace] = []
}

/// A frame that an exception came through.
struct PyTrace: Sendable {
  var code: PyCode
  var span: PySpan
}

struct PyClass: Sendable {
  var name: String
  var bases: [PyRef]
  /// Itself first.
  var order: [PyRef]
  var names = PyNames()
  var module = "__main__"
}

struct PyFunction: Sendable {
  var code: PyCode
  var defaults: [PyValue]
  var keywordDefaults: [String: PyValue]
  var cells: [PyRef]
  /// The module whose globals it sees.
  var module: PyRef
  /// The cell of the class in whose body it was made: what `super()` goes by.
  var owner: PyRef?
  var names = PyNames()
}

struct PyGenerator: Sendable {
  /// Nil while it runs, and when it has ended.
  var frame: PyFrame?
  var stack: [PyValue] = []
  var isRunning = false
  var name = ""
}

struct PyModule: Sendable {
  var name: String
  var file: String?
  var names = PyNames()
  var isHidden = false
  /// A native module's functions are found by name.
  var native: PyNativeModule?
}

indirect enum PyIterator: Sendable {
  case list(PyRef, Int)
  case values([PyValue], Int)
  case range(PyRange, Int)
  case text([Unicode.Scalar], Int)
  case dict(PyRef, Int, PyView, count: Int)
  case zip([PyValue], strict: Bool)
  case map(PyValue, [PyValue])
  case filter(PyValue, PyValue)
  case enumerate(PyValue, Int)
  case reversed(PyRef, Int)
  case sentinel(PyValue, PyValue)
  case items(PyValue, Int)
  case file(PyRef)
}

struct PyFile: Sendable {
  var descriptor: Int
  var name: String
  var mode: String
  var isBinary = false
  var isOpen = true
  /// Bytes read and not yet taken.
  var input: [UInt8] = []
  var atEnd = false
  var output: [UInt8] = []
  /// In memory only (io.StringIO).
  var isMemory = false
  var isWritable: Bool { mode.contains { "wax+".contains($0) } }
  var isReadable: Bool { mode.contains("r") || mode.contains("+") }
}

struct PyPattern: Sendable {
  var text: String
  var flags: Int
  var pattern: Pattern
}

struct PyMatch: Sendable {
  var text: [UInt8]
  var string: String
  var groups: [Range<Int>?]
  var names: [(name: String, group: Int)]
}

/// Invariant: everything but numbers and texts lives here; a copy of the heap is a copy of all.
struct PyHeap: Sendable {
  private(set) var objects: [PyObject]
  private var unused: [PyRef] = []
  /// Objects made since the last collection.
  private(set) var made = 0
  var live: Int { objects.count - unused.count }
  /// Bytes that were alive at the last collection, roughly.
  private(set) var bytes = 0

  init(_ objects: [PyObject]) { self.objects = objects }

  subscript(_ ref: PyRef) -> PyObject {
    get { ref >= 0 && ref < objects.count ? objects[ref] : .free }
    set { if ref >= 0, ref < objects.count { objects[ref] = newValue } }
  }
  mutating func add(_ object: PyObject) -> PyRef {
    made += 1
    if let place = unused.popLast() {
      objects[place] = object
      return place
    }
    objects.append(object)
    return objects.count - 1
  }

  /// Changes an object in place: it leaves its slot meanwhile, so nothing is copied.
  mutating func modify<R>(_ ref: PyRef, _ body: (inout PyObject) -> R) -> R? {
    guard ref >= 0, ref < objects.count else { return nil }
    return body(&objects[ref])
  }
  mutating func list<R>(_ ref: PyRef, _ body: (inout [PyValue]) -> R) -> R? {
    guard ref >= 0, ref < objects.count, case .list(var items) = objects[ref] else { return nil }
    objects[ref] = .free
    defer { objects[ref] = .list(items) }
    return body(&items)
  }
  mutating func dict<R>(_ ref: PyRef, _ body: (inout PyDict) -> R) -> R? {
    guard ref >= 0, ref < objects.count else { return nil }
    switch objects[ref] {
    case .dict(var dict):
      objects[ref] = .free
      defer { objects[ref] = .dict(dict) }
      return body(&dict)
    case .set(var dict, let isFrozen):
      objects[ref] = .free
      defer { objects[ref] = .set(dict, isFrozen: isFrozen) }
      return body(&dict)
    default: return nil
    }
  }
  mutating func instance<R>(_ ref: PyRef, _ body: (inout PyInstance) -> R) -> R? {
    guard ref >= 0, ref < objects.count, case .instance(var one) = objects[ref] else { return nil }
    objects[ref] = .free
    defer { objects[ref] = .instance(one) }
    return body(&one)
  }
  mutating func file<R>(_ ref: PyRef, _ body: (inout PyFile) -> R) -> R? {
    guard ref >= 0, ref < objects.count, case .file(var one) = objects[ref] else { return nil }
    objects[ref] = .free
    defer { objects[ref] = .file(one) }
    return body(&one)
  }

  /// Frees what cannot be reached from the roots. The first `fixed` objects always stay.
  mutating func collect(_ roots: [PyValue], refs: [PyRef], fixed: Int) {
    var marks = [Bool](repeating: false, count: objects.count)
    var queue: [PyRef] = []
    var size = 0
    func see(_ ref: PyRef) {
      guard ref >= 0, ref < marks.count, !marks[ref] else { return }
      marks[ref] = true
      queue.append(ref)
    }
    func see(_ value: PyValue) {
      switch value {
      case .ref(let ref): see(ref)
      case .tuple(let items):
        size &+= items.count &* 24
        for item in items { see(item) }
      case .str(let text): size &+= text.utf8.count
      case .bytes(let bytes): size &+= bytes.count
      default: break
      }
    }
    func see(_ frame: PyFrame) {
      for case .some(let value) in frame.locals { see(value) }
      for cell in frame.cells { see(cell) }
      for value in frame.handling { see(value) }
      see(frame.module)
      if let names = frame.names { for value in names.values { see(value) } }
      if let value = frame.instance { see(value) }
      if let owner = frame.owner { see(owner) }
      if let generator = frame.generator { see(generator) }
    }
    for ref in 0..<min(fixed, objects.count) { see(ref) }
    for root in roots { see(root) }
    for ref in refs { see(ref) }
    while let ref = queue.popLast() {
      switch objects[ref] {
      case .free, .pattern, .match: break
      case .file(let file): size &+= file.input.count &+ file.output.count
      case .list(let items):
        size &+= items.count &* 24
        for item in items { see(item) }
      case .dict(let dict), .set(let dict, _):
        size &+= dict.count &* 120
        for item in dict.items {
          see(item.name)
          see(item.value)
        }
      case .instance(let one):
        see(one.type)
        for value in one.names.values { see(value) }
        if let base = one.base { see(base) }
      case .type(let type):
        for base in type.order { see(base) }
        for value in type.names.values { see(value) }
      case .function(let function):
        for value in function.defaults { see(value) }
        for value in function.keywordDefaults.values { see(value) }
        for cell in function.cells { see(cell) }
        for value in function.names.values { see(value) }
        see(function.module)
        if let owner = function.owner { see(owner) }
      case .bound(let a, let b):
        see(a)
        see(b)
      case .boundNative(let a, _), .classMethod(let a), .staticMethod(let a): see(a)
      case .generator(let generator):
        for value in generator.stack { see(value) }
        if let frame = generator.frame { see(frame) }
      case .iterator(let iterator): for value in iterator.values { see(value) }
      case .cell(let value): if let value { see(value) }
      case .module(let module): for value in module.names.values { see(value) }
      case .property(let a, let b, let c), .slice(let a, let b, let c):
        see(a)
        see(b)
        see(c)
      case .view(let ref, _): see(ref)
      case .superOf(let type, let object):
        see(type)
        see(object)
      }
    }
    unused = []
    for ref in objects.indices.reversed() where !marks[ref] {
      objects[ref] = .free
      unused.append(ref)
    }
    made = 0
    bytes = size &+ live &* 96
  }
}

extension PyIterator {
  /// What it holds on to.
  var values: [PyValue] {
    switch self {
    case .list(let ref, _), .dict(let ref, _, _, _), .reversed(let ref, _), .file(let ref):
      [.ref(ref)]
    case .values(let items, _): items
    case .range, .text: []
    case .zip(let items, _): items
    case .map(let function, let items): [function] + items
    case .filter(let a, let b), .sentinel(let a, let b): [a, b]
    case .enumerate(let a, _), .items(let a, _): [a]
    }
  }
}
