// A persistent map in key order: the lab's own door around swift-collections' SortedDictionary.

public import SortedCollections

/// A map in key order. Copies are cheap and share what they do not change.
///
/// NB: swift-collections promises no stability for `SortedDictionary`, so nothing else in the lab
/// names it, and a model test of ours stands beside this file.
@usableFromInline
package struct OrderedMap<Key: Comparable, Value>: Sequence {
  /// nil: nothing was ever put in. A tree's first node has room for 2,000 bytes of keys and their
  /// values, and most maps of a world stay empty.
  @usableFromInline var base: SortedDictionary<Key, Value>?

  @inlinable package init() { base = nil }
  /// The later of two pairs with one key wins.
  @inlinable package init(_ pairs: some Sequence<(Key, Value)>) {
    base = nil
    for (key, value) in pairs { tree[key] = value }
  }
  /// A map of pairs that are in key order already, no key twice: cheaper than one by one.
  @inlinable package init(inOrder pairs: some Sequence<(key: Key, value: Value)>) {
    base = SortedDictionary(sortedKeysWithValues: pairs)
  }

  /// The tree, to be changed.
  @inlinable var tree: SortedDictionary<Key, Value> {
    get { base ?? SortedDictionary() }
    _modify {
      if base == nil { base = SortedDictionary() }
      yield &base!
    }
  }

  @inlinable package var count: Int { base?.count ?? 0 }
  @inlinable package var isEmpty: Bool { base?.isEmpty ?? true }
  @inlinable package var first: (key: Key, value: Value)? { base?.first }
  @inlinable package var last: (key: Key, value: Value)? { base?.last }
  @inlinable package var keys: [Key] { base?.map(\.key) ?? [] }
  @inlinable package var values: [Value] { base?.map(\.value) ?? [] }

  @inlinable package subscript(key: Key) -> Value? {
    get { base?[key] }
    set {
      if newValue == nil, base == nil { return }
      tree[key] = newValue
    }
    _modify { yield &tree[key] }
  }
  @inlinable package subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
    get { base?[key] ?? value() }
    _modify { yield &tree[key, default: value()] }
  }
  @inlinable package func contains(_ key: Key) -> Bool { base?[key] != nil }

  /// Changes a value in place, without a copy. Returns nil when the key is not there.
  @inlinable @discardableResult
  package mutating func modify<R>(_ key: Key, _ body: (inout Value) throws -> R) rethrows -> R? {
    guard contains(key) else { return nil }
    return try base!.modifyValue(forKey: key, default: neverMissing()) { try body(&$0) }
  }

  @inlinable @discardableResult
  package mutating func removeValue(forKey key: Key) -> Value? { base?.removeValue(forKey: key) }
  @inlinable package mutating func removeAll() { base = nil }

  @usableFromInline package typealias Element = (key: Key, value: Value)

  @usableFromInline
  package struct Iterator: IteratorProtocol {
    @usableFromInline var base: SortedDictionary<Key, Value>.Iterator?
    @inlinable init(_ base: SortedDictionary<Key, Value>.Iterator?) { self.base = base }
    @inlinable package mutating func next() -> (key: Key, value: Value)? { base?.next() }
  }
  @inlinable package func makeIterator() -> Iterator { Iterator(base?.makeIterator()) }

  /// Neighbouring pairs of a map, in key order.
  @usableFromInline
  package struct Slice: Sequence {
    @usableFromInline var base: SortedDictionary<Key, Value>.SubSequence?
    @inlinable init(_ base: SortedDictionary<Key, Value>.SubSequence?) { self.base = base }
    @inlinable package var count: Int { base?.count ?? 0 }
    @inlinable package var isEmpty: Bool { base?.isEmpty ?? true }
    @inlinable package var first: (key: Key, value: Value)? { base?.first }
    @inlinable package var last: (key: Key, value: Value)? { base?.last }

    @usableFromInline
    package struct Iterator: IteratorProtocol {
      @usableFromInline var base: SortedDictionary<Key, Value>.SubSequence.Iterator?
      @inlinable init(_ base: SortedDictionary<Key, Value>.SubSequence.Iterator?) {
        self.base = base
      }
      @inlinable package mutating func next() -> (key: Key, value: Value)? { base?.next() }
    }
    @inlinable package func makeIterator() -> Iterator { Iterator(base?.makeIterator()) }
  }

  /// The place of the first key that is not below `key`.
  @inlinable static func lowerBound(
    _ key: Key, in base: SortedDictionary<Key, Value>
  ) -> SortedDictionary<Key, Value>.Index {
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
    guard let base else { return Slice(nil) }
    return Slice(base[Self.lowerBound(key, in: base)..<base.endIndex])
  }
  /// The pairs whose key is in `low ..< high`.
  @inlinable package func range(_ low: Key, _ high: Key) -> Slice {
    guard let base else { return Slice(nil) }
    let start = Self.lowerBound(low, in: base), end = Self.lowerBound(high, in: base)
    return Slice(base[start..<Swift.max(start, end)])
  }
}

extension OrderedMap: Sendable where Key: Sendable, Value: Sendable {}
extension OrderedMap: Equatable where Value: Equatable {
  @inlinable package static func == (a: Self, b: Self) -> Bool {
    if a.isEmpty || b.isEmpty { return a.isEmpty && b.isEmpty }
    return a.base == b.base
  }
}
extension OrderedMap: Hashable where Key: Hashable, Value: Hashable {
  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(isEmpty ? nil : base) }
}
extension OrderedMap: ExpressibleByDictionaryLiteral {
  @inlinable package init(dictionaryLiteral pairs: (Key, Value)...) { self.init(pairs) }
}
extension OrderedMap: CustomReflectable {
  @usableFromInline package var customMirror: Mirror { Mirror(reflecting: tree) }
}

@usableFromInline func neverMissing<Value>() -> Value {
  preconditionFailure("the key was looked up just before")
}
