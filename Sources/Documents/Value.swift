// One ordered document value: what JSON and YAML texts mean.

/// A document: what a manifest, a JSON answer or a row for a template is made of.
///
/// Copies are cheap: arrays and objects share their storage until one of them is changed.
@usableFromInline
package enum Value: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number with a fraction or an exponent, or one that no `Int` holds.
  case number(Double)
  case string(String)
  case array([Value])
  case object(Object)
}

extension Value {
  package static let emptyObject = Value.object(Object())
  package static let emptyArray = Value.array([])

  @inlinable package var isNull: Bool { if case .null = self { true } else { false } }
  @inlinable package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  @inlinable package var string: String? {
    if case .string(let value) = self { value } else { nil }
  }
  /// The whole number; also of a floating-point number that is one.
  @inlinable package var int: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }
  @inlinable package var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
  @inlinable package var array: [Value]? {
    if case .array(let value) = self { value } else { nil }
  }
  @inlinable package var object: Object? {
    if case .object(let value) = self { value } else { nil }
  }
  /// The strings of an array of strings; nil when it is no array or holds anything else.
  package var strings: [String]? {
    guard let array else { return nil }
    var all: [String] = []
    all.reserveCapacity(array.count)
    for item in array {
      guard let text = item.string else { return nil }
      all.append(text)
    }
    return all
  }
  /// What JSON calls a value of this form.
  package var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .integer, .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
  /// Null, "", [] and {}: what Go's `omitempty` leaves out, numbers and booleans aside.
  package var isEmpty: Bool {
    switch self {
    case .null: true
    case .string(let value): value.isEmpty
    case .array(let value): value.isEmpty
    case .object(let value): value.isEmpty
    default: false
    }
  }
}

// MARK: Members

extension Value {
  /// A member of an object.
  ///
  /// Setting a member of what is no object makes it one; setting nil takes the member away.
  /// `value["spec"]?["replicas"] = 3` changes in place, and only where `spec` is there.
  @inlinable package subscript(key: String) -> Value? {
    get { if case .object(let object) = self { object[key] } else { nil } }
    set {
      if newValue == nil {
        guard case .object = self else { return }
      }
      withObject { $0[key] = newValue }
    }
    _modify {
      guard case .object(var object) = self else {
        var fresh: Value?
        defer { if let fresh { self = .object(Object(dictionaryLiteral: (key, fresh))) } }
        yield &fresh
        return
      }
      self = .null
      defer { self = .object(object) }
      yield &object[key]
    }
  }
  /// A member of an object, made when it is missing: `value["metadata", default: [:]]["name"] = "web"`.
  @inlinable package subscript(key: String, default fallback: @autoclosure () -> Value) -> Value {
    get { self[key] ?? fallback() }
    _modify {
      var object: Object
      if case .object(let own) = self { object = own } else { object = Object() }
      self = .null
      defer { self = .object(object) }
      yield &object[key, default: fallback()]
    }
  }
  /// An item of an array; nil beyond its ends, where setting does nothing.
  @inlinable package subscript(index: Int) -> Value? {
    get {
      guard case .array(let items) = self, items.indices.contains(index) else { return nil }
      return items[index]
    }
    set {
      guard case .array(var items) = self, items.indices.contains(index) else { return }
      self = .null
      if let newValue { items[index] = newValue } else { items.remove(at: index) }
      self = .array(items)
    }
    _modify {
      guard case .array(var items) = self, items.indices.contains(index) else {
        var nothing: Value?
        yield &nothing
        return
      }
      self = .null
      var item: Value? = items[index]
      items[index] = .null
      defer {
        if let item { items[index] = item } else { items.remove(at: index) }
        self = .array(items)
      }
      yield &item
    }
  }

  /// Changes the object in place; what is no object becomes an empty one first.
  @inlinable package mutating func withObject<R, E: Error>(
    _ body: (inout Object) throws(E) -> R
  ) throws(E) -> R {
    var object: Object
    if case .object(let own) = self { object = own } else { object = Object() }
    self = .null
    defer { self = .object(object) }
    return try body(&object)
  }
  /// Changes the array in place; what is no array becomes an empty one first.
  @inlinable package mutating func withArray<R, E: Error>(
    _ body: (inout [Value]) throws(E) -> R
  ) throws(E) -> R {
    var items: [Value]
    if case .array(let own) = self { items = own } else { items = [] }
    self = .null
    defer { self = .array(items) }
    return try body(&items)
  }
  /// Appends to the array; what is no array becomes one.
  @inlinable package mutating func append(_ item: Value) { withArray { $0.append(item) } }
}

// MARK: Paths

extension Value {
  /// What lies at the end of a path of keys: `pod.at("spec", "nodeName")`.
  @inlinable package func at(_ path: String...) -> Value? { at(path: path) }

  @inlinable package func at(path: some Sequence<String>) -> Value? {
    var here = self
    for key in path {
      guard case .object(let object) = here, let next = object[key] else { return nil }
      here = next
    }
    return here
  }

  /// Puts a value at the end of a path of keys, making objects on the way; nil takes it away and
  /// makes nothing.
  @inlinable package mutating func set(_ value: Value?, at path: String...) {
    set(value, path: path[...])
  }
  @inlinable package mutating func set(_ value: Value?, path: ArraySlice<String>) {
    modify(path: path, making: value != nil) { $0 = value }
  }

  /// Changes in place what lies at the end of a path of keys.
  ///
  /// With `making`, objects are made on the way; without, nothing happens where the path is missing.
  @usableFromInline package mutating func modify(
    path: ArraySlice<String>, making: Bool = false, _ body: (inout Value?) -> Void
  ) {
    guard let key = path.first else {
      var whole: Value? = self
      self = .null
      body(&whole)
      self = whole ?? .null
      return
    }
    if path.count == 1 {
      if !making, object == nil { return }
      body(&self[key])
    } else if making {
      self[key, default: .emptyObject].modify(path: path.dropFirst(), making: true, body)
    } else if self[key] != nil {
      self[key]?.modify(path: path.dropFirst(), making: false, body)
    }
  }
}

// MARK: Literals

extension Value: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  @inlinable package init(nilLiteral: ()) { self = .null }
  @inlinable package init(booleanLiteral value: Bool) { self = .bool(value) }
  @inlinable package init(integerLiteral value: Int) { self = .integer(value) }
  @inlinable package init(floatLiteral value: Double) { self = .number(value) }
  @inlinable package init(stringLiteral value: String) { self = .string(value) }
  @inlinable package init(arrayLiteral items: Value...) { self = .array(items) }
  @inlinable package init(dictionaryLiteral pairs: (String, Value)...) {
    self = .object(Object(pairs))
  }
}

extension Value {
  @inlinable package init(_ strings: some Sequence<String>) {
    self = .array(strings.map(Value.string))
  }
  /// A string, or null.
  @inlinable package init(_ string: String?) { self = string.map(Value.string) ?? .null }

  /// The same document with the keys of every object in byte order, as Go prints its maps.
  package func sortedByKey() -> Value {
    switch self {
    case .array(let items): .array(items.map { $0.sortedByKey() })
    case .object(let object): .object(object.sortedByKey())
    default: self
    }
  }
}

extension Value: CustomStringConvertible {
  /// Compact JSON.
  @usableFromInline package var description: String { json(.goPlain) }
}
