// RFC 7386: a document laid over another; null takes away.

package enum MergePatch {
  package static func apply(_ patch: Value, to document: Value) -> Value {
    guard case .object(let changes) = patch else { return patch }
    var result = document.object ?? Object()
    for (key, change) in changes {
      if change.isNull {
        result.remove(key)
      } else {
        result[key] = apply(change, to: result[key] ?? .null)
      }
    }
    return .object(result)
  }

  /// The patch that makes `new` out of `old`.
  package static func between(_ old: Value, _ new: Value) -> Value {
    guard case .object(let before) = old, case .object(let after) = new else { return new }
    var patch = Object()
    for (key, value) in after {
      guard let former = before[key] else {
        patch[key] = value
        continue
      }
      if former == value { continue }
      if case .object = former, case .object = value {
        patch[key] = between(former, value)
      } else {
        patch[key] = value
      }
    }
    for key in before.keys where !after.contains(key) { patch[key] = .null }
    return .object(patch)
  }
}
