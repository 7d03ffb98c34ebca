// Kubernetes' own patches: lists of objects are merged by a key that the kind declares.

package import Documents

/// A patch that cannot be applied; the message is the server's.
package struct PatchError: Error, Hashable, Sendable {
  package var message: String
}

/// Applies a strategic merge patch. Without a schema it is a plain merge.
///
/// Real: apimachinery's strategicpatch, 1.36: `$patch`, `$retainKeys`, `$deleteFromPrimitiveList`
/// and `$setElementOrder` are honoured.
package func applyStrategicPatch(
  _ patch: Object, to original: Object, schema: Schema?, depth: Int = 0
) throws(PatchError) -> Object {
  guard depth < 200 else { throw PatchError(message: "patch is nested too deeply") }
  switch patch["$patch"]?.string {
  case "replace":
    var replaced = patch
    replaced["$patch"] = nil
    return replaced
  case "delete": return Object()
  case let other? where other != "merge":
    throw PatchError(message: "Unknown patch type found: \(other)")
  default: break
  }
  var result = original
  if let kept = patch["$retainKeys"]?.strings {
    result = result.filter { key, _ in kept.contains(key) }
  }
  for (key, value) in patch {
    if key == "$patch" || key == "$retainKeys" || key.hasPrefix("$setElementOrder/") { continue }
    if key.hasPrefix("$deleteFromPrimitiveList/") {
      let list = String(key.dropFirst("$deleteFromPrimitiveList/".count))
      let gone = value.array ?? []
      if let items = result[list]?.array {
        result[list] = .array(items.filter { !gone.contains($0) })
      }
      continue
    }
    if value.isNull {
      result[key] = nil
      continue
    }
    let field = schema?[key]
    guard let before = result[key] else {
      result[key] = withoutDirectives(value, depth: depth)
      continue
    }
    switch (before, value) {
    case (.object(let old), .object(let new)):
      if case .replace? = field?.patch, field?.isReplacedWhole ?? false {
        result[key] = value
      } else {
        result[key] = .object(
          try applyStrategicPatch(
            new, to: old, schema: field?.type.objectSchema, depth: depth + 1))
      }
    case (.array(let old), .array(let new)):
      result[key] = .array(
        try mergeLists(
          old, new, field: field, order: patch["$setElementOrder/" + key]?.array, depth: depth))
    default: result[key] = withoutDirectives(value, depth: depth)
    }
  }
  // Real: an order alone sorts what is there.
  for (key, value) in patch where key.hasPrefix("$setElementOrder/") {
    let list = String(key.dropFirst("$setElementOrder/".count))
    if patch[list] == nil, let items = result[list]?.array, let order = value.array {
      result[list] = .array(sorted(items, by: order, key: schema?[list]?.mergeKey))
    }
  }
  return result
}

extension Field {
  /// The key by which a patch merges the items of this list; nil when it replaces them.
  package var mergeKey: String? {
    switch patch {
    case .merge(let key), .mergeRetainingKeys(let key): key
    default: nil
    }
  }
  /// Whether `patchStrategy` says that an object is replaced as one.
  var isReplacedWhole: Bool { false }
}

extension FieldType {
  /// The schema of an object, or of the values of a map.
  var objectSchema: Schema? {
    switch self {
    case .object(let schema): schema
    case .later(let maker): maker()
    default: nil
    }
  }
  /// The schema of a list's items.
  package var itemSchema: Schema? {
    if case .list(let element) = self { element.objectSchema } else { nil }
  }
}

private func mergeLists(
  _ old: [Value], _ new: [Value], field: Field?, order: [Value]?, depth: Int
) throws(PatchError) -> [Value] {
  guard let field, let key = field.mergeKey else { return new }
  if key.isEmpty || new.first?.object == nil && old.first?.object == nil {
    var all = old
    for item in new where !all.contains(item) { all.append(item) }
    return order.map { sorted(all, by: $0, key: nil) } ?? all
  }
  var items = new
  if items.contains(where: { $0["$patch"]?.string == "replace" }) {
    items.removeAll { $0["$patch"]?.string == "replace" }
    return items
  }
  var result = old
  for item in items {
    guard let object = item.object else {
      throw PatchError(message: "expected all elements to be of same type in list")
    }
    guard let identity = object[key] else {
      throw PatchError(
        message: "map: \(goDescription(item)) does not contain declared merge key: \(key)")
    }
    let place = result.firstIndex { $0[key] == identity }
    if object["$patch"]?.string == "delete" {
      result.removeAll { $0[key] == identity }
    } else if let place, let before = result[place].object {
      result[place] = .object(
        try applyStrategicPatch(
          object, to: before, schema: field.type.itemSchema, depth: depth + 1))
    } else {
      result.append(withoutDirectives(item, depth: depth))
    }
  }
  return order.map { sorted(result, by: $0, key: key) } ?? result
}

/// Items in the order that the patch asks for; those it does not name stay where they were, as far
/// as that goes.
private func sorted(_ items: [Value], by order: [Value], key: String?) -> [Value] {
  func identity(_ value: Value) -> Value { key.flatMap { value[$0] } ?? value }
  let wanted = order.map(identity)
  var named: [Value] = []
  for id in wanted {
    if let item = items.first(where: { identity($0) == id }) { named.append(item) }
  }
  var result: [Value] = []
  var next = 0
  for item in items {
    if wanted.contains(identity(item)) {
      if next < named.count {
        result.append(named[next])
        next += 1
      }
    } else {
      result.append(item)
    }
  }
  return result
}

/// What a patch adds, without its nulls and directives.
private func withoutDirectives(_ value: Value, depth: Int) -> Value {
  guard depth < 200 else { return value }
  switch value {
  case .object(let object):
    var result = Object()
    for (key, item) in object where !key.hasPrefix("$") && !item.isNull {
      result[key] = withoutDirectives(item, depth: depth + 1)
    }
    return .object(result)
  case .array(let items):
    return .array(
      items.filter { $0["$patch"]?.string != "delete" }
        .map { withoutDirectives($0, depth: depth + 1) })
  default: return value
  }
}

// MARK: Merge and JSON patches

/// RFC 7386.
package func applyMergePatch(_ patch: Value, to original: Value, depth: Int = 0) -> Value {
  guard depth < 500, case .object(let changes) = patch else { return patch }
  var result = original.object ?? Object()
  for (key, value) in changes {
    if value.isNull {
      result[key] = nil
    } else {
      result[key] = applyMergePatch(value, to: result[key] ?? .null, depth: depth + 1)
    }
  }
  return .object(result)
}
