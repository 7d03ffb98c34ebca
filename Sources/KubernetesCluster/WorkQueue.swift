// What a component still has to look at.

import KubernetesAPI

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

/// The objects that wait for each controller.
struct WorkQueues: Sendable {
  private var all: [WorkQueue<ObjectKey>] = Array(
    repeating: WorkQueue(), count: Component.controlPlane.count)
  /// Whose turn is to be booked: those that got work since the last look.
  private var fresh: [Component] = []

  mutating func add(_ key: ObjectKey, to component: Component) {
    guard let place = component.place else { return }
    if all[place].isEmpty { fresh.append(component) }
    all[place].add(key)
  }
  mutating func drain(_ component: Component) -> [ObjectKey] {
    component.place.map { all[$0].drain() } ?? []
  }
  func hasWork(_ component: Component) -> Bool {
    component.place.map { !all[$0].isEmpty } ?? false
  }
  /// The components that got work, in the order in which they get their turn.
  mutating func takeFresh() -> [Component] {
    guard !fresh.isEmpty else { return [] }
    defer { fresh = [] }
    return fresh.sorted()
  }
}
