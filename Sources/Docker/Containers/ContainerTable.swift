// All containers of the engine, by ID.

package import Kernel

/// The containers by ID, each behind one reference: a container has thirty fields that hold others,
/// and lists move a thousand of them about.
package struct ContainerTable: Sendable {
  private var entries: OrderedMap<String, Kept<Container>> = [:]

  package var count: Int { entries.count }
  /// In their order.
  package var keys: [String] { entries.keys }
  /// In the order of their IDs.
  package var values: [Container] { entries.map { $0.value.wrappedValue } }
  /// The youngest first, as lists show them.
  package var byAge: [Kept<Container>] {
    entries.map { (sequence: $0.value.wrappedValue.sequence, kept: $0.value) }
      .sorted { $0.sequence > $1.sequence }.map(\.kept)
  }

  package subscript(id: String) -> Container? {
    get { entries[id]?.wrappedValue }
    set { entries[id] = newValue.map { Kept(wrappedValue: $0) } }
  }
  package mutating func modify(_ id: String, _ body: (inout Container) -> Void) {
    entries.modify(id) { body(&$0.wrappedValue) }
  }
  @discardableResult
  package mutating func removeValue(forKey id: String) -> Container? {
    entries.removeValue(forKey: id)?.wrappedValue
  }
  /// Those whose ID begins so, two at most.
  func beginning(with prefix: String) -> [Container] {
    var hits: [Container] = []
    for (id, container) in entries.from(prefix) {
      guard id.hasPrefix(prefix), hits.count < 2 else { break }
      hits.append(container.wrappedValue)
    }
    return hits
  }
}
