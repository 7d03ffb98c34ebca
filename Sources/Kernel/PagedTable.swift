// A persistent table under numbers that grow: inodes of a tree, changes of a cluster.

/// Values under numbers, most of them side by side, in pages of an array.
///
/// A copy shares what it does not change: a change after it copies one page and the list of pages.
/// It wants numbers that are given out in order. Where many in a row are gone, their pages are
/// empty; those before the first value are let go.
@usableFromInline
package struct PagedTable<Value>: Sequence {
  @usableFromInline package typealias Element = (key: Int, value: Value)
  @usableFromInline typealias Page = ContiguousArray<Value?>

  /// Each as long as the highest number in it asks for, at most `pageSize`.
  @usableFromInline var pages: ContiguousArray<Page> = []
  /// How many pages were let go at the front.
  @usableFromInline var gone = 0
  @usableFromInline package internal(set) var count = 0

  @inlinable static var pageSize: Int { 32 }

  @inlinable package init() {}
  /// The values under `first`, `first + 1`, and so on.
  /// - Precondition: `first` is not negative.
  @inlinable package init(_ values: some Sequence<Value>, from first: Int) {
    gone = first / Self.pageSize
    for (offset, value) in values.enumerated() { self[first + offset] = value }
  }

  @inlinable package var isEmpty: Bool { count == 0 }

  /// The page that a number belongs to, among those that are there.
  @inlinable func page(of number: Int) -> Int? {
    let page = number / Self.pageSize - gone
    return number >= 0 && page >= 0 && page < pages.count ? page : nil
  }

  /// A value, or nil.
  /// - Precondition: a number that gets a value is not below a page that was let go.
  @inlinable package subscript(number: Int) -> Value? {
    get {
      guard let page = page(of: number) else { return nil }
      let place = number % Self.pageSize
      return place < pages[page].count ? pages[page][place] : nil
    }
    set {
      guard let newValue else {
        removeValue(forNumber: number)
        return
      }
      let page = number / Self.pageSize - gone, place = number % Self.pageSize
      precondition(number >= 0 && page >= 0)
      while pages.count <= page { pages.append([]) }
      while pages[page].count <= place { pages[page].append(nil) }
      if pages[page][place] == nil { count += 1 }
      pages[page][place] = newValue
    }
  }

  /// Whether there is a value under the number.
  @inlinable package func contains(_ number: Int) -> Bool {
    guard let page = page(of: number) else { return false }
    let place = number % Self.pageSize
    return place < pages[page].count && pages[page][place] != nil
  }

  /// Changes a value in place, without a copy. Returns nil when there is none under the number.
  @inlinable @discardableResult
  package mutating func modify<R>(_ number: Int, _ body: (inout Value) throws -> R) rethrows -> R? {
    guard let page = page(of: number) else { return nil }
    let place = number % Self.pageSize
    guard place < pages[page].count, pages[page][place] != nil else { return nil }
    return try body(&pages[page][place]!)
  }

  @inlinable @discardableResult
  package mutating func removeValue(forNumber number: Int) -> Value? {
    guard let page = page(of: number) else { return nil }
    let place = number % Self.pageSize
    guard place < pages[page].count, let old = pages[page][place] else { return nil }
    pages[page][place] = nil
    count -= 1
    if page == 0 { letGo() }
    return old
  }
  /// Lets go of the pages before the first value.
  @inlinable mutating func letGo() {
    let empty = pages.prefix { page in page.allSatisfy { $0 == nil } }.count
    // The last page stays, so that the numbers after it find their place.
    let free = Swift.min(empty, pages.count - 1)
    guard free > 0 else { return }
    pages.removeFirst(free)
    gone += free
  }

  /// Whether each value of `other` is here as well and `isSame`, which is asked only where the two
  /// tables do not share a page.
  @inlinable package func holds(
    all other: Self, where isSame: (_ number: Int, _ mine: Value, _ its: Value) -> Bool
  ) -> Bool {
    guard gone == other.gone, pages.count >= other.pages.count else { return false }
    for (index, theirs) in other.pages.enumerated() {
      let mine = pages[index]
      if mine.count == theirs.count,
        mine.withUnsafeBufferPointer({ a in
          theirs.withUnsafeBufferPointer { $0.baseAddress == a.baseAddress }
        })
      {
        continue
      }
      for place in theirs.indices {
        guard let its = theirs[place] else { continue }
        guard place < mine.count, let own = mine[place],
          isSame((index + gone) * Self.pageSize + place, own, its)
        else { return false }
      }
    }
    return true
  }

  @inlinable package var first: (key: Int, value: Value)? { from(0).first { _ in true } }

  /// The pairs from a number on, in order.
  @inlinable package func from(_ number: Int) -> Tail {
    Tail(table: self, next: Swift.max(number, gone * Self.pageSize))
  }
  @inlinable package func makeIterator() -> Tail { from(0) }

  /// What is left of a table from a number on.
  @usableFromInline
  package struct Tail: Sequence, IteratorProtocol {
    @usableFromInline let table: PagedTable
    @usableFromInline var number: Int
    @inlinable init(table: PagedTable, next: Int) {
      self.table = table
      number = next
    }
    @inlinable package mutating func next() -> (key: Int, value: Value)? {
      while let page = table.page(of: number) {
        let place = number % pageSize
        guard place < table.pages[page].count else {
          number += pageSize - place
          continue
        }
        number += 1
        if let value = table.pages[page][place] { return (number - 1, value) }
      }
      return nil
    }
  }
}

extension PagedTable: Sendable where Value: Sendable {}
extension PagedTable: Equatable where Value: Equatable {
  @inlinable package static func == (a: Self, b: Self) -> Bool {
    a.count == b.count && a.elementsEqual(b) { $0.key == $1.key && $0.value == $1.value }
  }
}
extension PagedTable: Hashable where Value: Hashable {
  @inlinable package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for (number, value) in self {
      hasher.combine(number)
      hasher.combine(value)
    }
  }
}
