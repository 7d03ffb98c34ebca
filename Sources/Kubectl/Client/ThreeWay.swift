// apply's merge: what was applied before, what is there, what the file says now.

package import Documents
package import KubernetesAPI

/// Makes the patch that `kubectl apply` sends.
///
/// Fields of the file that differ from what is there are set; fields that the last applied file had
/// and this one lacks are taken away; all others are left to their owners.
/// Real: strategicpatch.CreateThreeWayMergePatch, kubectl 1.36.
package struct ThreeWay: Sendable {
  let schema: Schema?

  package init(schema: Schema?) { self.schema = schema }

  /// A strategic merge patch (a plain merge patch where the kind has no schema); `{}` when nothing
  /// is to be changed.
  package func patch(before: Value, current: Value, modified: Value) -> Value {
    var result = merge(before, current, modified, schema) ?? .object([:])
    // Real: type and name are never part of the patch.
    result["apiVersion"] = nil
    result["kind"] = nil
    if let meta = result["metadata"], meta.isEmpty { result["metadata"] = nil }
    return result
  }

  /// The part of the patch for one object; nil when there is nothing to change in it.
  private func merge(
    _ before: Value, _ current: Value, _ modified: Value, _ schema: Schema?,
    retainsKeys: Bool = false
  ) -> Value? {
    var patch = Object()
    for (key, wanted) in modified.object ?? Object() {
      let own = before[key] ?? .null
      guard let present = current[key] else {
        patch[key] = wanted
        continue
      }
      field(key, own, present, wanted, schema?[key], &patch)
    }
    // Real: what the last file had and this one lacks is taken away, there or not.
    for (key, _) in before.object ?? Object() where modified[key] == nil { patch[key] = .null }
    if retainsKeys {
      // Real: also where only the server's own fields stand beside the file's.
      let isMore = (current.object ?? Object()).contains { modified[$0.0] == nil && !$0.1.isNull }
      let names = (modified.object ?? Object()).compactMap { $0.1.isNull ? nil : $0.0 }
      if !names.isEmpty, isMore || !patch.isEmpty { patch["$retainKeys"] = Value(names.sorted()) }
    }
    guard !patch.isEmpty else { return nil }
    return .object(patch.inKeyOrder())
  }

  private func field(
    _ name: String, _ before: Value, _ present: Value, _ wanted: Value, _ field: Field?,
    _ patch: inout Object
  ) {
    switch (wanted, present) {
    case (.object, .object):
      if let change = merge(
        before, present, wanted, field?.type.schema, retainsKeys: field?.retainsKeys ?? false)
      {
        patch[name] = change
      }
    case (.array(let items), .array(let there)):
      guard let key = field?.mergeKey else {
        if items != there { patch[name] = wanted }
        return
      }
      list(name, before.array ?? [], there, items, key: key, field?.type.schema, &patch)
    default:
      if wanted != present { patch[name] = wanted }
    }
  }

  /// Items are matched by a key: changed ones are merged, missing ones added, those that the last
  /// file had and this one lacks are deleted; the file's order goes with them.
  private func list(
    _ field: String, _ before: [Value], _ present: [Value], _ wanted: [Value], key: String,
    _ schema: Schema?, _ patch: inout Object
  ) {
    guard !key.isEmpty else {
      let new = wanted.filter { !present.contains($0) }
      let gone = before.filter { !wanted.contains($0) }
      guard !new.isEmpty || !gone.isEmpty else { return }
      if !new.isEmpty { patch[field] = .array(new) }
      if !gone.isEmpty { patch["$deleteFromPrimitiveList/\(field)"] = .array(gone) }
      patch["$setElementOrder/\(field)"] = .array(wanted)
      return
    }
    var items: [Value] = []
    func find(_ list: [Value], _ name: Value?) -> Value? {
      guard let name else { return nil }
      return list.first { $0[key] == name }
    }
    for item in wanted {
      guard let name = item[key] else {
        patch[field] = .array(wanted)
        return
      }
      guard let there = find(present, name) else {
        items.append(item)
        continue
      }
      if var change = merge(find(before, name) ?? [:], there, item, schema)?.object {
        change[key] = name
        items.append(.object(change.inKeyOrder()))
      }
    }
    for item in before {
      guard let name = item[key], find(wanted, name) == nil else { continue }
      items.append(["$patch": "delete", key: name])
    }
    guard !items.isEmpty else { return }
    patch[field] = .array(items)
    patch["$setElementOrder/\(field)"] = .array(wanted.map { [key: $0[key] ?? .null] })
  }
}
