// What client-side apply does: the last applied, the wanted and the live object make a new one.

package enum ThreeWayMerge {
  /// The live object as apply leaves it.
  ///
  /// What was applied last time and is not wanted any more goes; what is wanted is set; what others
  /// added stays. Lists with a merge key are merged by it, others are replaced.
  ///
  /// Real: kubectl makes a strategic merge patch and lets the server apply it; the outcome is the
  /// same. Without rules this is what kubectl does for custom resources.
  package static func apply(
    last: Value?, wanted: Value, live: Value, rules: MergeRules
  ) throws(PatchError) -> Value {
    guard case .object(let wanted) = wanted, case .object(let live) = live else { return wanted }
    return .object(
      try object(last?.object ?? Object(), wanted, live, path: [], rules: rules))
  }

  private static func object(
    _ last: Object, _ wanted: Object, _ live: Object, path: [String], rules: MergeRules
  ) throws(PatchError) -> Object {
    guard path.count < maximumDepth else { throw .tooDeep }
    var result = live
    for key in last.keys where wanted[key].map(\.isNull) ?? true { result.remove(key) }
    for (key, value) in wanted {
      if value.isNull {
        result.remove(key)
        continue
      }
      guard let old = result[key] else {
        result[key] = StrategicMerge.withoutNulls(value)
        continue
      }
      let inner = path + [key]
      let rule = rules(inner)
      switch (value, old) {
      case (.object(let value), .object(let old)) where rule?.replaces != true:
        var merged = try object(
          last[key]?.object ?? Object(), value, old, path: inner, rules: rules)
        // Real: the server's own fields go only when the patch has something to say at all.
        if rule?.retainsKeys == true, merged != old {
          merged.removeAll { name, _ in !value.contains(name) }
        }
        result[key] = .object(merged)
      case (.array(let value), .array(let old)) where rule?.mergesList == true:
        result[key] = .array(
          try list(
            last[key]?.array ?? [], value, old, key: rule?.key, path: inner, rules: rules))
      default: result[key] = value
      }
    }
    return result
  }

  private static func list(
    _ last: [Value], _ wanted: [Value], _ live: [Value], key: String?, path: [String],
    rules: MergeRules
  ) throws(PatchError) -> [Value] {
    func identity(_ item: Value) throws(PatchError) -> Value {
      guard case .object(let object) = item, let key else { return item }
      guard let id = object[key] else { throw .noMergeKey(item: item, key: key) }
      return id
    }
    var ids: [Value] = []
    for item in wanted { ids.append(try identity(item)) }
    var result = live
    for item in last {
      let id = try identity(item)
      if !ids.contains(id) { result.removeAll { (try? identity($0)) == id } }
    }
    for (item, id) in zip(wanted, ids) {
      guard let place = result.firstIndex(where: { (try? identity($0)) == id }) else {
        result.append(StrategicMerge.withoutNulls(item))
        continue
      }
      if case .object(let new) = item, case .object(let old) = result[place] {
        let former = last.first { (try? identity($0)) == id }?.object ?? Object()
        result[place] = .object(try object(former, new, old, path: path, rules: rules))
      }
    }
    return StrategicMerge.ordered(result, by: wanted, key: key, was: live)
  }
}
