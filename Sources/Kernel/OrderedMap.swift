// A persistent map in key order: the lab's own door around swift-collections' SortedDictionary.

public import SortedCollections

/// A map in key order. Copies are cheap and share what they do not change.
///
/// NB: swift-collections promises no stability for `SortedDictionary`, so nothing else in the lab
/// names it, and a model test of ours stands beside this file.
@usableFromInline
package struct OrderedMap<Key: Comparable, Value>: Sequence {
  @usableFromInline var base: SortedDictionary<Key, Value>

  @inlinable package init() { base = SortedDictionary() }
  /// The later of two pairs with one key wins.
  @inlinable package init(_ pairs: some Sequence<(Key, Value)>) {
    base = SortedDictionary()
    for (key, value) in pairs { base[key] = value }
  }

  @inlinable package var count: Int { base.count }
  @inlinable package var isEmpty: Bool { base.isEmpty }
  @inlinable package var first: (key: Key, value: Value)? { base.first }
  @inlinable package var last: (key: Key, value: Value)? { base.last }
  @inlinable package var keys: [Key] { base.map(\.key) }
  @inlinable package var values: [Value] { base.map(\.value) }

  @inlinable package subscript(key: Key) -> Value? {
    get { base[key] }
    set { base[key] = newValue }
    _modify { yield &base[key] }
  }
  @inlinable package subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
    get { base[key] ?? value() }
    _modify { yield &base[key, default: value()] }
  }
  @inlinable package func contains(_ key: Key) -> Bool { base[key] != nil }

  /// Changes a value in place, without a copy. Returns nil when the key is not there.
  @inlinable @discardableResult
  package mutating func modify<R>(_ key: Key, _ body: (inout Value) throws -> R) rethrows -> R? {
    guard contains(key) else { return nil }
    return try base.modifyValue(forKey: key, default: neverMissing()) { try body(&$0) }
  }

  @inlinable @discardableResult
  package mutating func removeValue(forKey key: Key) -> Value? { base.removeValue(forKey: key) }
  @inlinable package mutating func removeAll() { base = SortedDictionary() }

  @usableFromInline package typealias Element = (key: Key, value: Value)

  @usableFromInline
  package struct Iterator: IteratorProtocol {
    @usableFromInline var base: SortedDictionary<Key, Value>.Iterator
    @inlinable init(_ base: SortedDictionary<Key, Value>.Iterator) { self.base = base }
    @inlinable package mutating func next() -> (key: Key, value: Value)? { base.next() }
  }
  @inlinable package func makeIterator() -> Iterator { Iterator(base.makeIterator()) }

  /// Neighbouring pairs of a map, in key order.
  @usableFromInline
  package struct Slice: Sequence {
    @usableFromInline var base: SortedDictionary<Key, Value>.SubSequence
    @inlinable init(_ base: SortedDictionary<Key, Value>.SubSequence) { self.base = base }
    @inlinable package var count: Int { base.count }
    @inlinable package var isEmpty: Bool { base.isEmpty }
    @inlinable package var first: (key: Key, value: Value)? { base.first }
    @inlinable package var last: (key: Key, value: Value)? { base.last }

    @usableFromInline
    package struct Iterator: IteratorProtocol {
      @usableFromInline var base: SortedDictionary<Key, Value>.SubSequence.Iterator
      @inlinable init(_ base: SortedDictionary<Key, Value>.SubSequence.Iterator) {
        self.base = base
      }
      @inlinable package mutating func next() -> (key: Key, value: Value)? { base.next() }
    }
    @inlinable package func makeIterator() -> Iterator { Iterator(base.makeIterator()) }
  }

  /// The place of the first key that is not below `key`.
  @inlinable func lowerBound(_ key: Key) -> SortedDictionary<Key, Value>.Index {
    var low = 0, count = base.count
    var index = base.startIndex
    while count > 0 {
      let half = count / 2
      let middle = base.index(index, offsetBy: half)
      if base[middle].key < key {
        index = base.index(after: middle)
        low += half + 1
        count -= half + 1
      } else {
        count = half
      }
    }
    return index
  }
  /// The pairs from `key` on, in order.
  @inlinable package func from(_ key: Key) -> Slice {
    Slice(base[lowerBound(key)..<base.endIndex])
  }
  /// The pairs whose key is in `low ..< high`.
  @inlinable package func range(_ low: Key, _ high: Key) -> Slice {
    let start = lowerBound(low), end = lowerBound(high)
    return Slice(base[start..<Swift.max(start, end)])
  }
}

extension OrderedMap: Sendable where Key: Sendable, Value: Sendable {}
extension OrderedMap: Equatable where Value: Equatable {
  @inlinable package static func == (a: Self, b: Self) -> Bool { a.base == b.base }
}
extension OrderedMap: Hashable where Key: Hashable, Value: Hashable {
  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(base) }
}
extension OrderedMap: ExpressibleByDictionaryLiteral {
  @inlinable package init(dictionaryLiteral pairs: (Key, Value)...) { self.init(pairs) }
}
extension OrderedMap: CustomReflectable {
  @usableFromInline package var customMirror: Mirror { Mirror(reflecting: base) }
}

@usableFromInline func neverMissing<Value>() -> Value {
  preconditionFailure("the key was looked up just before")
}
