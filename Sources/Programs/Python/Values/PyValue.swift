// What a Python variable holds: small things themselves, others by their place in the heap.

typealias PyRef = Int

enum PyValue: Sendable {
  case none, notImplemented, ellipsis
  case bool(Bool)
  case int(Int)
  case big(BigInteger)
  case float(Double)
  case str(String)
  case bytes([UInt8])
  case tuple([PyValue])
  case range(PyRange)
  case native(PyNative)
  /// A thing in the heap: it has an identity, and may change.
  case ref(PyRef)

  init(_ value: BigInteger) { self = value.small.map { .int($0) } ?? .big(value) }

  var isNone: Bool { if case .none = self { true } else { false } }
  var isNotImplemented: Bool { if case .notImplemented = self { true } else { false } }
  var text: String? { if case .str(let text) = self { text } else { nil } }
  var ref: PyRef? { if case .ref(let ref) = self { ref } else { nil } }

  static let emptyTuple = PyValue.tuple([])
}

/// A range's three numbers; never empty of a step.
final class PyRange: Sendable {
  let start: Int
  let stop: Int
  let step: Int
  init(_ start: Int, _ stop: Int, _ step: Int) {
    self.start = start
    self.stop = stop
    self.step = step == 0 ? 1 : step
  }
  var count: Int {
    let (span, overflow) =
      step > 0 ? stop.subtractingReportingOverflow(start) : start.subtractingReportingOverflow(stop)
    guard !overflow, span > 0 else { return overflow && (step > 0) == (stop > start) ? .max : 0 }
    let size = step == .min ? Int.max : abs(step)
    return span / size + (span % size == 0 ? 0 : 1)
  }
  subscript(index: Int) -> Int { start &+ index &* step }
}

/// A function of the interpreter itself.
final class PyNative: Sendable {
  let module: PyNativeModule
  let name: String
  init(_ module: PyNativeModule, _ name: String) {
    self.module = module
    self.name = name
  }
}

/// Whose native functions are meant; the module's own file knows their names.
enum PyNativeModule: String, Sendable, CaseIterable {
  case builtins, sys, os, time, math, json, re, random, lab
  /// An unbound method of a built-in type: `str.upper`.
  case method
}

/// Where a value is filed in dicts and sets: equal values have equal keys.
enum PyKey: Hashable, Sendable {
  case none, ellipsis, notImplemented
  case int(Int)
  case big(BigInteger)
  case float(Double)
  case str(String)
  case bytes([UInt8])
  case tuple([PyKey])
  case frozen([PyKey])
  case range(Int, Int, Int)
  case native(PyNativeModule, String)
  case ref(PyRef)
  /// What a class's own `__hash__` gave.
  case own(PyRef, Int)
}

/// A dict: in the order of insertion.
struct PyDict: Sendable {
  private var places: [PyKey: Int] = [:]
  private var slots: [(key: PyKey, name: PyValue, value: PyValue)?] = []

  var count: Int { places.count }
  var isEmpty: Bool { places.isEmpty }
  /// The number of slots, used and unused: what iterators count.
  var end: Int { slots.count }

  subscript(_ key: PyKey) -> PyValue? {
    guard let place = places[key] else { return nil }
    return slots[place]?.value
  }
  func contains(_ key: PyKey) -> Bool { places[key] != nil }

  mutating func set(_ key: PyKey, _ name: PyValue, _ value: PyValue) {
    if let place = places[key] {
      slots[place]?.value = value
      return
    }
    places[key] = slots.count
    slots.append((key, name, value))
  }
  @discardableResult
  mutating func remove(_ key: PyKey) -> PyValue? {
    guard let place = places.removeValue(forKey: key) else { return nil }
    let old = slots[place]?.value
    if place == slots.count - 1 { slots.removeLast() } else { slots[place] = nil }
    if slots.count > 32, slots.count > places.count * 2 { compact() }
    return old
  }
  private mutating func compact() {
    slots.removeAll { $0 == nil }
    for (index, slot) in slots.enumerated() { if let slot { places[slot.key] = index } }
  }
  mutating func removeAll() {
    places = [:]
    slots = []
  }
  func slot(_ index: Int) -> (key: PyKey, name: PyValue, value: PyValue)? {
    index >= 0 && index < slots.count ? slots[index] : nil
  }
  var items: [(key: PyKey, name: PyValue, value: PyValue)] { slots.compactMap(\.self) }
  var keys: [PyValue] { slots.compactMap { $0?.name } }
  var values: [PyValue] { slots.compactMap { $0?.value } }
}

/// Named values in order: a module's globals, an object's attributes, a class's body.
struct PyNames: Sendable {
  private(set) var names: [String] = []
  private(set) var values: [PyValue] = []
  private var places: [String: Int] = [:]
  private static let few = 8

  private func place(_ name: String) -> Int? {
    if places.isEmpty { return names.firstIndex(of: name) }
    return places[name]
  }
  subscript(_ name: String) -> PyValue? {
    get { place(name).map { values[$0] } }
    set {
      if let place = place(name) {
        if let newValue {
          values[place] = newValue
        } else {
          names.remove(at: place)
          values.remove(at: place)
          places = [:]
          index()
        }
      } else if let newValue {
        names.append(name)
        values.append(newValue)
        if !places.isEmpty { places[name] = names.count - 1 } else { index() }
      }
    }
  }
  private mutating func index() {
    guard names.count > Self.few else { return }
    for (number, name) in names.enumerated() { places[name] = number }
  }
}
