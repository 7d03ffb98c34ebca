// A body at work, and what can stop it.

import Kernel
import Machine

/// A body at work.
struct PyFrame: Sendable {
  let code: PyCode
  var counter = 0
  var locals: [PyValue?]
  var cells: [PyRef]
  /// The height of the stack below it.
  var base: Int
  var blocks: [PyBlock] = []
  /// Exceptions that are being handled, the innermost last.
  var handling: [PyValue] = []
  /// The module whose globals it sees.
  var module: PyRef
  /// The names of a class's body.
  var names: PyNames?
  /// The object that `__init__` fills: the call's result.
  var instance: PyValue?
  var owner: PyRef?
  var generator: PyRef?
  var finish = PyFinish.push
  /// A bare `raise`: the frame is in the trace already.
  var isReraising = false

  init(code: PyCode, locals: [PyValue?], cells: [PyRef], base: Int, module: PyRef) {
    self.code = code
    self.locals = locals
    self.cells = cells
    self.base = base
    self.module = module
  }
}

/// What becomes of a frame's result.
enum PyFinish: Sendable {
  /// It is pushed for the caller.
  case push
  /// Swift code waits for it.
  case boundary
  /// Nobody wants it (a signal's handler).
  case drop
  /// The caller's instruction is run again (an import).
  case again
  /// A generator in a `for`: on its end, the loop jumps there.
  case loop(exit: Int)
  /// A generator below a `yield from`.
  case delegate
}

/// Where an exception goes, and what is left of the stack there.
struct PyBlock: Sendable {
  var handler: Int
  var depth: Int
  var handling: Int
}

/// What makes a piece of the interpreter stop before its end.
enum PySignal: Error {
  /// A Python exception.
  case raise(PyValue)
  /// Nothing to do until then; the instruction is run again.
  case block([Wait])
  /// Something the lab does not model.
  case unmodelled(String)
  /// The process ends at once.
  case exit(Int)
  /// The lab's bounds are met.
  case limit(String)
}

/// What a slice came to.
enum PyPause: Sendable {
  case again
  case wait([Wait])
  case exit(Int)
}

/// What a call came to.
enum PyCalled {
  case value(PyValue)
  /// A frame was pushed; its result comes later.
  case entered
}

/// The arguments of a call.
struct PyArguments: Sendable {
  var list: [PyValue]
  var named: [(name: String, value: PyValue)]
  init(_ list: [PyValue] = [], named: [(name: String, value: PyValue)] = []) {
    self.list = list
    self.named = named
  }
  subscript(_ index: Int) -> PyValue? { index < list.count ? list[index] : nil }
  subscript(_ name: String) -> PyValue? { named.first { $0.name == name }?.value }
  /// By place or by name.
  func at(_ index: Int, _ name: String) -> PyValue? { self[index] ?? self[name] }
  var count: Int { list.count }
}
