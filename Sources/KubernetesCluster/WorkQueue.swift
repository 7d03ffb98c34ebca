// What a component still has to look at.

/// Keys in the order in which they came, each once.
struct WorkQueue<Key: Hashable & Sendable>: Sendable {
  private var items: [Key] = []
  private var known: Set<Key> = []

  var isEmpty: Bool { items.isEmpty }
  var count: Int { items.count }

  mutating func add(_ key: Key) {
    if known.insert(key).inserted { items.append(key) }
  }
  /// Takes everything out.
  mutating func drain() -> [Key] {
    defer {
      items = []
      known = []
    }
    return items
  }
}
