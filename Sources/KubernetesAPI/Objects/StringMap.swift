// Labels, annotations, selectors: small maps of strings in key order.

package import Documents

/// A small map from strings to strings, kept in byte order of its keys. Copies share.
package struct StringMap: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    package let key: String
    package let value: String
  }
  package private(set) var pairs: [Pair] = []

  package init() {}
  package init(_ pairs: KeyValuePairs<String, String>) {
    for (key, value) in pairs { self[key] = value }
  }
  package var isEmpty: Bool { pairs.isEmpty }
  package var count: Int { pairs.count }

  /// Where the key is, or would be.
  private func place(of key: String) -> (index: Int, found: Bool) {
    for (index, pair) in pairs.enumerated() {
      if pair.key == key { return (index, true) }
      if key.utf8.lexicographicallyPrecedes(pair.key.utf8) { return (index, false) }
    }
    return (pairs.count, false)
  }
  package subscript(key: String) -> String? {
    get {
      for pair in pairs where pair.key == key { return pair.value }
      return nil
    }
    set {
      let (index, found) = place(of: key)
      switch (newValue, found) {
      case (let value?, true): pairs[index] = Pair(key: key, value: value)
      case (let value?, false): pairs.insert(Pair(key: key, value: value), at: index)
      case (nil, true): pairs.remove(at: index)
      case (nil, false): break
      }
    }
  }
  /// Whether all of these pairs are among these.
  package func contains(all other: StringMap) -> Bool {
    for pair in other.pairs where self[pair.key] != pair.value { return false }
    return true
  }
}

extension StringMap {
  /// Members that are no strings are left out.
  package init(_ value: Value?) {
    guard let object = value?.object else { return }
    var all: [Pair] = []
    all.reserveCapacity(object.count)
    for (key, item) in object {
      if let text = item.string { all.append(Pair(key: key, value: text)) }
    }
    all.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    pairs = all
  }
  package var rendered: Value {
    var object = Object()
    for pair in pairs { object[pair.key] = .string(pair.value) }
    return .object(object)
  }
  /// `app=web,tier=back`; empty for none.
  package var joined: String { pairs.map { "\($0.key)=\($0.value)" }.joined(separator: ",") }
}
