// The objects of a document: keys in the order in which they came.

/// A map from names to values that remembers the order of its keys.
///
/// Small objects are searched from the front, big ones through an index. Two objects are equal when
/// they hold the same members, in whatever order.
///
/// NB: keys compare as Swift strings, so two spellings of one accented letter are one key.
@usableFromInline
package struct Object: Sendable {
  @usableFromInline package typealias Element = (key: String, value: Value)

  @usableFromInline var names: [String] = []
  @usableFromInline var items: [Value] = []
  /// Where each name stands; nil while the object is small.
  @usableFromInline var places: [String: Int]?
  /// From this many members on an object keeps an index.
  @usableFromInline static let indexed = 32

  @inlinable package init() {}
  /// Of two members with one name the later wins, in the earlier's place.
  @inlinable package init(_ pairs: some Sequence<(String, Value)>) {
    names.reserveCapacity(pairs.underestimatedCount)
    items.reserveCapacity(pairs.underestimatedCount)
    for (key, value) in pairs { self[key] = value }
  }

  /// An empty object with room for so many members.
  @inlinable package init(room: Int) {
    names.reserveCapacity(room)
    items.reserveCapacity(room)
  }

  @inlinable package var count: Int { names.count }
  @inlinable package var isEmpty: Bool { names.isEmpty }
  /// Whether this is a copy of another that neither has changed since. Two that are equal otherwise
  /// are not the same.
  package func isSame(as other: Object) -> Bool {
    names.count == other.names.count
      && items.withUnsafeBufferPointer { own in
        other.items.withUnsafeBufferPointer { $0.baseAddress == own.baseAddress }
      }
      && names.withUnsafeBufferPointer { own in
        other.names.withUnsafeBufferPointer { $0.baseAddress == own.baseAddress }
      }
  }
  @inlinable package var keys: [String] { names }
  @inlinable package var values: [Value] { items }

  /// Where a name stands among the keys.
  @inlinable package func place(of key: String) -> Int? {
    if let places { return places[key] }
    for index in names.indices where names[index] == key { return index }
    return nil
  }
  @inlinable package func contains(_ key: String) -> Bool { place(of: key) != nil }

  /// A member; setting nil takes it away, a new one goes to the end.
  @inlinable package subscript(key: String) -> Value? {
    get { place(of: key).map { items[$0] } }
    set {
      if let newValue {
        if let place = place(of: key) { items[place] = newValue } else { add(key, newValue) }
      } else {
        remove(key)
      }
    }
    _modify {
      if let place = place(of: key) {
        var item: Value? = items[place]
        items[place] = .null
        defer { if let item { items[place] = item } else { remove(key) } }
        yield &item
      } else {
        var item: Value?
        defer { if let item { add(key, item) } }
        yield &item
      }
    }
  }
  /// A member, made when it is missing.
  @inlinable package subscript(key: String, default fallback: @autoclosure () -> Value) -> Value {
    get { self[key] ?? fallback() }
    _modify {
      let place: Int
      if let own = self.place(of: key) {
        place = own
      } else {
        place = names.count
        add(key, fallback())
      }
      yield &items[place]
    }
  }
  /// The member at a place in the order of keys.
  @inlinable package subscript(place place: Int) -> Element {
    (key: names[place], value: items[place])
  }

  /// Adds a member whose name is known to be new.
  @inlinable package mutating func add(_ key: String, _ value: Value) {
    names.append(key)
    items.append(value)
    if places != nil {
      places?[key] = names.count - 1
    } else if names.count >= Self.indexed {
      index()
    }
  }
  @usableFromInline mutating func index() {
    guard names.count >= Self.indexed else {
      places = nil
      return
    }
    var all: [String: Int] = [:]
    all.reserveCapacity(names.count)
    for (place, name) in names.enumerated() { all[name] = place }
    places = all
  }

  /// Takes a member away. Its cost grows with the object; for many, use `removeAll(where:)`.
  @usableFromInline @discardableResult
  package mutating func remove(_ key: String) -> Value? {
    guard let place = place(of: key) else { return nil }
    names.remove(at: place)
    let old = items.remove(at: place)
    if places != nil { index() }
    return old
  }
  package mutating func removeAll(where isUnwanted: (String, Value) throws -> Bool) rethrows {
    self = try filter { !(try isUnwanted($0, $1)) }
  }
  package func filter(_ isWanted: (String, Value) throws -> Bool) rethrows -> Object {
    var kept = Object()
    for place in names.indices where try isWanted(names[place], items[place]) {
      kept.add(names[place], items[place])
    }
    return kept
  }
  package func mapValues<E: Error>(_ change: (Value) throws(E) -> Value) throws(E) -> Object {
    var changed = self
    for place in items.indices { changed.items[place] = try change(items[place]) }
    return changed
  }
  /// Puts a member at a place in the order of keys (clamped to the ends), away from where it was.
  package mutating func insert(_ key: String, _ value: Value, at place: Int) {
    remove(key)
    let place = Swift.min(Swift.max(place, 0), names.count)
    names.insert(key, at: place)
    items.insert(value, at: place)
    index()
  }
  /// Takes over the members of another object; on a clash theirs wins.
  package mutating func merge(_ other: Object) {
    for place in other.names.indices { self[other.names[place]] = other.items[place] }
  }
  /// The same members in byte order of their keys, as Go prints its maps; all the way down.
  package func sortedByKey() -> Object {
    var sorted = Object()
    let order = names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
    sorted.names.reserveCapacity(order.count)
    sorted.items.reserveCapacity(order.count)
    for place in order { sorted.add(names[place], items[place].sortedByKey()) }
    return sorted
  }
}

// MARK: Order of keys

extension Object {
  /// The same with its own keys in byte order (not those of what it holds).
  package func inKeyOrder() -> Object {
    guard let order = Self.order(of: names) else { return self }
    var sorted = Object()
    sorted.names = order.map { names[$0] }
    sorted.items = order.map { items[$0] }
    sorted.index()
    return sorted
  }
  /// Where each key stands, in the order of the keys; nil when they are in order.
  fileprivate static func order(of names: [String]) -> [Int]? {
    guard names.indices.dropFirst().contains(where: { names[$0] < names[$0 - 1] }) else {
      return nil
    }
    if names.count > 64 { return names.indices.sorted { names[$0] < names[$1] } }
    // Mostly few are out of place.
    var order: [Int] = []
    order.reserveCapacity(names.count)
    for place in names.indices {
      var low = 0
      var high = order.count
      if let last = order.last, names[last] < names[place] { low = high }
      while low < high {
        let middle = (low + high) / 2
        if names[order[middle]] < names[place] { low = middle + 1 } else { high = middle }
      }
      order.insert(place, at: low)
    }
    return order
  }
}

/// Lists of keys that came up last. Of a thousand objects with the same keys all share one list.
package struct ObjectShapes: Sendable {
  private struct Shape: Sendable {
    let names: [String]
    /// Where each key stands in the order of keys; nil when they are in order.
    let order: [Int]?
    let sorted: [String]
  }
  private var shapes: [Shape] = []
  private var oldest = 0
  private static let limit = 32

  package init() {}

  /// The same members with the object's own keys in byte order, and the list of them shared.
  package mutating func inKeyOrder(_ object: Object) -> Object {
    guard object.places == nil else { return object.inKeyOrder() }
    let shape: Shape
    if let known = shapes.first(where: { $0.names == object.names }) {
      shape = known
    } else {
      let order = Object.order(of: object.names)
      let sorted = order.map { $0.map { object.names[$0] } } ?? object.names
      shape = Shape(names: object.names, order: order, sorted: sorted)
      if shapes.count < Self.limit {
        shapes.append(shape)
      } else {
        shapes[oldest] = shape
        oldest = (oldest + 1) % Self.limit
      }
    }
    var shared = object
    shared.names = shape.sorted
    if let order = shape.order { shared.items = order.map { object.items[$0] } }
    return shared
  }
}

extension Object: Sequence {
  @usableFromInline package struct Iterator: IteratorProtocol {
    @usableFromInline let object: Object
    @usableFromInline var place = 0
    @usableFromInline init(_ object: Object) { self.object = object }
    @inlinable package mutating func next() -> Object.Element? {
      guard place < object.names.count else { return nil }
      defer { place += 1 }
      return (key: object.names[place], value: object.items[place])
    }
  }
  @inlinable package func makeIterator() -> Iterator { Iterator(self) }
  @inlinable package var underestimatedCount: Int { count }
}

extension Object: Hashable {
  @usableFromInline package static func == (a: Object, b: Object) -> Bool {
    guard a.count == b.count else { return false }
    if a.names == b.names { return a.items == b.items }
    for place in a.names.indices {
      guard let other = b.place(of: a.names[place]), a.items[place] == b.items[other] else {
        return false
      }
    }
    return true
  }
  /// The same for every order of the members.
  @usableFromInline package func hash(into hasher: inout Hasher) {
    var sum = 0
    for place in names.indices {
      var one = Hasher()
      one.combine(names[place])
      one.combine(items[place])
      sum = sum &+ one.finalize()
    }
    hasher.combine(count)
    hasher.combine(sum)
  }
}

extension Object: ExpressibleByDictionaryLiteral {
  @inlinable package init(dictionaryLiteral pairs: (String, Value)...) { self.init(pairs) }
}
