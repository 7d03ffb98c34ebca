// Several threads with deep stacks, for work in parts that do not know of each other.

import Foundation

/// Does the same with many items, so many at a time; the results come in the order of the items.
struct Workers {
  let count: Int
  init(_ count: Int) { self.count = count }

  /// - Parameter each: called in order as soon as a result and all before it are there.
  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result,
    each: (Result) -> Void = { _ in }
  ) -> [Result] {
    guard count > 1, items.count > 1 else {
      return items.map {
        let result = work($0)
        each(result)
        return result
      }
    }
    let results = Results<Result>(count: items.count)
    for _ in 0..<min(count, items.count) {
      DeepStack.start {
        while let index = results.next() { results.set(index, work(items[index])) }
      }
    }
    return items.indices.map { index in
      let result = results.wait(for: index)
      each(result)
      return result
    }
  }

  /// Results by place; each place is written once.
  private final class Results<Result: Sendable>: @unchecked Sendable {
    private var results: [Result?]
    private var begun = 0
    private let lock = NSCondition()
    init(count: Int) { results = Array(repeating: nil, count: count) }

    func next() -> Int? {
      lock.withLock {
        guard begun < results.count else { return nil }
        begun += 1
        return begun - 1
      }
    }
    func set(_ index: Int, _ result: Result) {
      lock.withLock {
        results[index] = result
        lock.broadcast()
      }
    }
    func wait(for index: Int) -> Result {
      lock.lock()
      defer { lock.unlock() }
      while true {
        if let result = results[index] { return result }
        lock.wait()
      }
    }
  }
}
