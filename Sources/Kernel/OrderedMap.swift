// A persistent map in key order: the lab's own door around swift-collections' SortedDictionary.

public import SortedCollections

/// A map in key order. Copies are cheap and share what they do not change.
///
/// A few pairs are kept in one array; from `mostFew` on a tree holds them. Most maps of a world are
/// small (a folder's names, a process's descriptors), and a tree's first node alone takes 2,000 bytes.
/// Pairs that came in order stay in their array, however many they are, until one changes.
///
/// NB: swift-collections promises no stability for `SortedDictionary`, so nothing else in the lab
/// names it, and a model test of ours stands beside this file.
@usableFromInline
package struct OrderedMap<Key: Comparable, Value>: Sequence {
  @usableFromInline package typealias Element = (key: Key, value: Value)

  /// All pairs in key order, while there is no tree.
  @usableFromInline var few: ContiguousArray<Element>
  /// All pairs, once they were more than a few. It stays when they become fewer.
  @usableFromInline var base: SortedDictionary<Key, Value>?

  @inlinable static var mostFew: Int { 16 }

  @inlinable package init() {
    few = []
    base = nil
  }
  /// The later of two pairs with one key wins.
  @inlinable package init(_ pairs: some Sequence<(Key, Value)>) {
    self.init()
    for (key, value) in pairs { set(value, for: key) }
  }
  /// A map of pairs that are in key order already, no key twice: cheaper than one by one.
  @inlinable package init(inOrder pairs: some Sequence<(key: Key, value: Value)>) {
    few = ContiguousArray(pairs)
    base = nil
  }

  @inlinable package var count: Int { base?.count ?? few.count }
  @inlinable package var isEmpty: Bool { base?.isEmpty ?? few.isEmpty }
  @inlinable package var first: (key: Key, value: Value)? { base == nil ? few.first : base?.first }
  @inlinable package var last: (key: Key, value: Value)? { base == nil ? few.last : base?.last }
  @inlinable package var keys: [Key] { list { $0.key } }
  @inlinable package var values: [Value] { list { $0.value } }
  @inlinable func list<T>(_ part: (Element) -> T) -> [T] {
    guard let base else { return few.map(part) }
    var all: [T] = []
    all.reserveCapacity(base.count)
    // NB: not `map`, which goes from index to index: ten times the work.
    base.forEach { all.append(part($0)) }
    return all
  }

  /// The place among the few of the first key that is not below `key`.
  @inlinable func place(of key: Key) -> Int {
    var low = 0, high = few.count
    while low < high {
      let middle = (low + high) / 2
      if few[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
  /// Whether the key at `place(of: key)` is the key.
  @inlinable func holds(_ key: Key, at place: Int) -> Bool {
    place < few.count && few[place].key == key
  }
  /// Puts a pair among the few at its place; where they become too many, all go into a tree.
  @inlinable mutating func insert(_ value: Value, for key: Key, at place: Int) {
    if few.count < Self.mostFew {
      few.insert((key, value), at: place)
      return
    }
    plant()
    base![key] = value
  }
  /// Puts all pairs into a tree.
  @inlinable mutating func plant() {
    base = SortedDictionary(sortedKeysWithValues: few)
    few = []
  }
  /// Before a change: many pairs go into a tree, of which copies share what stays.
  @inlinable mutating func plantMany() {
    if few.count > Self.mostFew { plant() }
  }
  @inlinable mutating func set(_ value: Value, for key: Key) {
    plantMany()
    if base != nil {
      base![key] = value
      return
    }
    let place = place(of: key)
    if holds(key, at: place) {
      few[place].value = value
    } else {
      insert(value, for: key, at: place)
    }
  }

  @inlinable package subscript(key: Key) -> Value? {
    get {
      if base != nil { return base![key] }
      let place = place(of: key)
      return holds(key, at: place) ? few[place].value : nil
    }
    set {
      if let newValue { set(newValue, for: key) } else { removeValue(forKey: key) }
    }
    _modify {
      plantMany()
      if base != nil {
        yield &base![key]
      } else {
        // Taken out while it changes, so that it is held once.
        let place = place(of: key)
        var value: Value? = holds(key, at: place) ? few.remove(at: place).value : nil
        defer { if let value { insert(value, for: key, at: place) } }
        yield &value
      }
    }
  }
  @inlinable package subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
    get { self[key] ?? value() }
    _modify {
      plantMany()
      var place = 0
      if base == nil {
        place = self.place(of: key)
        if !holds(key, at: place) { insert(value(), for: key, at: place) }
      }
      // The insertion may have made a tree.
      if base != nil { yield &base![key, default: value()] } else { yield &few[place].value }
    }
  }
  @inlinable package func contains(_ key: Key) -> Bool {
    base.map { $0[key] != nil } ?? holds(key, at: place(of: key))
  }

  /// Changes a value in place, without a copy. Returns nil when the key is not there.
  @inlinable @discardableResult
  package mutating func modify<R>(_ key: Key, _ body: (inout Value) throws -> R) rethrows -> R? {
    plantMany()
    if base == nil {
      let place = place(of: key)
      return holds(key, at: place) ? try body(&few[place].value) : nil
    }
    // Looked for once: `modifyValue` would put in what is missing.
    return try Self.change(&base![key], body)
  }
  @inlinable static func change<R>(
    _ value: inout Value?, _ body: (inout Value) throws -> R
  ) rethrows -> R? {
    value == nil ? nil : try body(&value!)
  }

  @inlinable @discardableResult
  package mutating func removeValue(forKey key: Key) -> Value? {
    plantMany()
    if base != nil { return base!.removeValue(forKey: key) }
    let place = place(of: key)
    return holds(key, at: place) ? few.remove(at: place).value : nil
  }
  @inlinable package mutating func removeAll() { self = Self() }

  @usableFromInline
  package struct Iterator: IteratorProtocol {
    @usableFromInline var few: ContiguousArray<Element>.Iterator
    @usableFromInline var base: SortedDictionary<Key, Value>.Iterator?
    @inlinable init(_ map: OrderedMap) {
      few = map.few.makeIterator()
      base = map.base?.makeIterator()
    }
    @inlinable package mutating func next() -> (key: Key, value: Value)? {
      base == nil ? few.next() : base!.next()
    }
  }
  @inlinable package func makeIterator() -> Iterator { Iterator(self) }

  /// Neighbouring pairs of a map, in key order.
  @usableFromInline
  package struct Slice: Sequence {
    @usableFromInline var few: ContiguousArray<Element>.SubSequence
    @usableFromInline var base: SortedDictionary<Key, Value>.SubSequence?
    @inlinable init(
      _ few: ContiguousArray<Element>.SubSequence, _ base: SortedDictionary<Key, Value>.SubSequence?
    ) {
      self.few = few
      self.base = base
    }
    @inlinable package var count: Int { base?.count ?? few.count }
    @inlinable package var isEmpty: Bool { base?.isEmpty ?? few.isEmpty }
    @inlinable package var first: (key: Key, value: Value)? {
      base == nil ? few.first : base?.first
    }
    @inlinable package var last: (key: Key, value: Value)? { base == nil ? few.last : base?.last }

    @usableFromInline
    package struct Iterator: IteratorProtocol {
      @usableFromInline var few: ContiguousArray<Element>.SubSequence.Iterator
      @usableFromInline var base: SortedDictionary<Key, Value>.SubSequence.Iterator?
      @inlinable init(_ slice: Slice) {
        few = slice.few.makeIterator()
        base = slice.base?.makeIterator()
      }
      @inlinable package mutating func next() -> (key: Key, value: Value)? {
        base == nil ? few.next() : base!.next()
      }
    }
    @inlinable package func makeIterator() -> Iterator { Iterator(self) }
  }

  /// The place in the tree of the first key that is not below `key`.
  @inlinable static func lowerBound(
    _ key: Key, in base: SortedDictionary<Key, Value>
  ) -> SortedDictionary<Key, Value>.Index {
    var count = base.count
    var index = base.startIndex
    while count > 0 {
      let half = count / 2
      let middle = base.index(index, offsetBy: half)
      if base[middle].key < key {
        index = base.index(after: middle)
        count -= half + 1
      } else {
        count = half
      }
    }
    return index
  }
  /// The pairs from `key` on, in order.
  @inlinable package func from(_ key: Key) -> Slice {
    guard let base else { return Slice(few[place(of: key)...], nil) }
    return Slice([], base[Self.lowerBound(key, in: base)..<base.endIndex])
  }
  /// The pairs whose key is in `low ..< high`.
  @inlinable package func range(_ low: Key, _ high: Key) -> Slice {
    guard let base else {
      let start = place(of: low)
      return Slice(few[start..<Swift.max(start, place(of: high))], nil)
    }
    let start = Self.lowerBound(low, in: base), end = Self.lowerBound(high, in: base)
    return Slice([], base[start..<Swift.max(start, end)])
  }
}

extension OrderedMap: Sendable where Key: Sendable, Value: Sendable {}
extension OrderedMap: Equatable where Value: Equatable {
  @inlinable package static func == (a: Self, b: Self) -> Bool {
    if let own = a.base, let other = b.base { return own == other }
    return a.count == b.count && a.elementsEqual(b) { $0.key == $1.key && $0.value == $1.value }
  }
}
extension OrderedMap: Hashable where Key: Hashable, Value: Hashable {
  @inlinable package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for (key, value) in self {
      hasher.combine(key)
      hasher.combine(value)
    }
  }
}
extension OrderedMap: ExpressibleByDictionaryLiteral {
  @inlinable package init(dictionaryLiteral pairs: (Key, Value)...) { self.init(pairs) }
}
extension OrderedMap: CustomReflectable {
  @usableFromInline package var customMirror: Mirror {
    Mirror(self, unlabeledChildren: map { $0 }, displayStyle: .dictionary)
  }
}
