// What is wrong with a patch, in the words of evanphx/json-patch and of apimachinery.

/// A patch that cannot be read or does not fit.
package enum PatchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// `add operation does not apply: …`
  case doesNotApply(String)
  /// The patch is no list of operations, or an operation no object.
  case notAPatch(String)
  /// A strategic merge's list item has no merge key.
  case noMergeKey(item: Value, key: String)
  case unknownDirective(String, in: Value)
  case badRetainKeys
  case badList(String)
  case tooDeep

  package var description: String {
    switch self {
    case .doesNotApply(let text), .notAPatch(let text), .badList(let text): text
    case .noMergeKey(let item, let key):
      "map: \(item.goText) does not contain declared merge key: \(key)"
    case .unknownDirective(let name, let map):
      "unknown patch type: \(name) in map: \(map.goText)"
    case .badRetainKeys: "invalid patch format of retainKeys"
    case .tooDeep: "exceeded max depth"
    }
  }
}
