// apply's merge: what was applied before, what is there, what the file says now.

import Documents
import KubernetesAPI

/// Makes the patch that `kubectl apply` sends.
///
/// Fields of the file that differ from what is there are set; fields that the last applied file had
/// and this one lacks are taken away; all others are left to their owners.
/// Real: strategicpatch.CreateThreeWayMergePatch, kubectl 1.36.
struct ThreeWay: Sendable {
  let schema: Schema?

  /// A strategic merge patch (a plain merge patch where the kind has no schema); `{}` when nothing
  /// is to be changed.
  func patch(before: Value, current: Value, modified: Value) -> Value {
    var result = merge(before, current, modified, schema) ?? .object([:])
    // Real: type and name are never part of the patch.
    result["apiVersion"] = nil
    result["kind"] = nil
    if let meta = result["metadata"], meta.isEmpty { result["metadata"] = nil }
    return result
  }

  /// The part of the patch for one object; nil when there is nothing to change in it.
  private func merge(
    _ before: Value, _ current: Value, _ modified: Value, _ schema: Schema?
  ) -> Value? {
    var patch = Object()
    for (key, wanted) in modified.object ?? Object() {
      let present = current[key] ?? .null
      if let change = field(
        before[key] ?? .null, present, wanted, schema?[key])
      {
        patch[key] = change
      }
    }
    for (key, _) in before.object ?? Object()
    where modified[key] == nil && current[key] != nil { patch[key] = .null }
    return patch.isEmpty ? nil : .object(patch)
  }

  private func field(
    _ before: Value, _ present: Value, _ wanted: Value, _ field: Field?
  ) -> Value? {
    switch (wanted, present) {
    case (.object, .object):
      return merge(before, present, wanted, field?.type.schema)
    case (.array(let items), .array(let there)):
      guard items != there else { return nil }
      guard let field else { return wanted }
      switch field.patch {
      case .merge(let key) where !key.isEmpty, .mergeRetainingKeys(let key) where !key.isEmpty:
        return list(before.array ?? [], there, items, key: key, field.type.schema)
      default: return wanted
      }
    default:
      if Self.isSame(wanted, present) { return nil }
      return wanted
    }
  }

  /// Real: the server defaults and rewrites numbers and quantities; what it shows may be written
  /// otherwise than in the file and still be the same.
  private static func isSame(_ a: Value, _ b: Value) -> Bool {
    if a == b { return true }
    if let x = a.double, let y = b.double { return x == y }
    if a.isNull, b.isNull { return true }
    return false
  }

  /// Items are matched by a key: changed ones are merged, missing ones added, those that the last
  /// file had and this one lacks are deleted.
  private func list(
    _ before: [Value], _ present: [Value], _ wanted: [Value], key: String, _ schema: Schema?
  ) -> Value? {
    var items: [Value] = []
    func find(_ list: [Value], _ name: Value?) -> Value? {
      guard let name else { return nil }
      return list.first { $0[key] == name }
    }
    for item in wanted {
      guard let name = item[key] else { return .array(wanted) }
      guard let there = find(present, name) else {
        items.append(item)
        continue
      }
      if var change = merge(find(before, name) ?? [:], there, item, schema) {
        change[key] = name
        items.append(change)
      }
    }
    for item in before {
      guard let name = item[key], find(wanted, name) == nil, find(present, name) != nil else {
        continue
      }
      items.append(["$patch": "delete", key: name])
    }
    return items.isEmpty ? nil : .array(items)
  }
}
