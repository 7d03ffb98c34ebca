// Kubernetes' own way of patching: lists are merged by a key that the schema names.

/// How a field takes a patch. A field without a rule: objects merge, everything else is replaced.
package struct MergeRule: Hashable, Sendable {
  /// The field by which the items of a list are told apart; nil for a list of scalars.
  package var key: String?
  /// Whether a list is merged; else it is replaced.
  package var mergesList = false
  /// An object keeps only the fields that the patch names.
  package var retainsKeys = false
  /// An object is replaced as a whole.
  package var replaces = false

  /// A list of objects with a key: `containers` by `name`.
  package static func list(key: String) -> MergeRule { MergeRule(key: key, mergesList: true) }
  /// A list of scalars taken as a set: `finalizers`.
  package static let set = MergeRule(mergesList: true)
  package static let retainKeys = MergeRule(retainsKeys: true)
  package static let replace = MergeRule(replaces: true)
}

/// Tells the rule of a field by the names that lead to it; list items add nothing to the path.
package typealias MergeRules = (_ path: [String]) -> MergeRule?

/// `kubectl patch` without a type, and what `kubectl apply` sends.
package enum StrategicMerge {
  package static func apply(
    _ patch: Value, to document: Value, rules: MergeRules
  ) throws(PatchError) -> Value {
    guard case .object(let changes) = patch else { return patch }
    return .object(
      try object(document.object ?? Object(), changes, path: [], rules: rules))
  }

  static let directive = "$patch"
  static let retainKeys = "$retainKeys"
  static let order = "$setElementOrder/"
  static let deletions = "$deleteFromPrimitiveList/"

  // MARK: Objects

  static func object(
    _ original: Object, _ patch: Object, path: [String], rules: MergeRules
  ) throws(PatchError) -> Object {
    guard path.count < maximumDepth else { throw .tooDeep }
    if let directive = patch[directive] {
      switch directive.string {
      case "replace": return withoutDirectives(patch)
      case "delete": return Object()
      default: throw .unknownDirective(directive.goText, in: .object(patch))
      }
    }
    var result = original
    var patch = patch
    if let list = patch.remove(retainKeys) {
      try retain(list, in: &result, patch)
    }
    for (key, list) in patch where key.hasPrefix(order) {
      patch.remove(key)
      let field = String(key.dropFirst(order.count))
      try setOrder(list, field, in: &result, &patch, path: path + [field], rules: rules)
    }
    for (key, change) in patch {
      if key.hasPrefix(deletions) {
        let field = String(key.dropFirst(deletions.count))
        guard let unwanted = change.array else {
          throw .badList("invalid patch format of primitive list")
        }
        if let items = result[field]?.array {
          result[field] = .array(items.filter { !unwanted.contains($0) })
        }
        continue
      }
      if change.isNull {
        result.remove(key)
        continue
      }
      guard let old = result[key] else {
        // NB: directives for what is not there yet have done their work; the API server would drop
        // them as unknown fields.
        result[key] = withoutNulls(withoutDirectives(change))
        continue
      }
      let inner = path + [key]
      let rule = rules(inner)
      switch (old, change) {
      case (.object(let old), .object(let change)):
        result[key] = .object(
          rule?.replaces == true
            ? withoutDirectives(change)
            : try object(old, change, path: inner, rules: rules))
      case (.array(let old), .array(let change)):
        result[key] = .array(
          rule?.mergesList == true
            ? try list(old, change, key: rule?.key, path: inner, rules: rules)
            : change.map(withoutDirectives))
      default: result[key] = withoutDirectives(change)
      }
    }
    return result
  }

  private static func retain(
    _ list: Value, in object: inout Object, _ patch: Object
  ) throws(PatchError) {
    guard let names = list.strings else { throw .badRetainKeys }
    for (key, value) in patch
    where !value.isNull && key != directive && !key.hasPrefix(order) && !key.hasPrefix(deletions) {
      guard names.contains(key) else { throw .badRetainKeys }
    }
    object.removeAll { key, _ in !names.contains(key) }
  }

  // MARK: Lists

  static func list(
    _ original: [Value], _ patch: [Value], key: String?, path: [String], rules: MergeRules
  ) throws(PatchError) -> [Value] {
    guard let first = original.first ?? patch.first else { return original }
    guard case .object = first else {
      var merged = original
      for item in patch where !merged.contains(item) { merged.append(item) }
      return ordered(merged, by: patch, key: nil, was: original)
    }
    guard let key else {
      throw .badList("cannot merge lists without merge key for \(path.joined(separator: "."))")
    }
    var result = original
    var changes: [Value] = []
    var replaces = false
    for item in patch {
      guard case .object(let change) = item else {
        throw .badList("invalid item in list \(path.joined(separator: ".")): \(item.goText)")
      }
      guard let directive = change[directive] else {
        changes.append(item)
        continue
      }
      switch directive.string {
      case "delete":
        guard let id = change[key] else { throw .noMergeKey(item: item, key: key) }
        result.removeAll { $0[key] == id }
      case "replace": replaces = true
      case "merge": throw .badList("merging lists cannot yet be specified in the patch")
      default: throw .unknownDirective(directive.goText, in: item)
      }
    }
    if replaces { return changes.map(withoutDirectives) }
    for item in changes {
      guard case .object(let change) = item, let id = change[key] else {
        throw .noMergeKey(item: item, key: key)
      }
      if let place = result.firstIndex(where: { $0[key] == id }),
        case .object(let old) = result[place]
      {
        result[place] = .object(try object(old, change, path: path, rules: rules))
      } else {
        result.append(withoutNulls(withoutDirectives(item)))
      }
    }
    return ordered(result, by: changes, key: key, was: original)
  }

  private static func setOrder(
    _ order: Value, _ field: String, in object: inout Object, _ patch: inout Object,
    path: [String], rules: MergeRules
  ) throws(PatchError) {
    guard let order = order.array else {
      throw .badList("invalid patch format of setElementOrder list")
    }
    let rule = rules(path)
    let old = object[field]?.array
    let change = patch.remove(field)
    let merged: [Value]
    switch (old, change?.array) {
    case (let old?, nil): merged = old
    case (nil, let change?): merged = change.map { withoutNulls(withoutDirectives($0)) }
    case (let old?, let change?):
      merged =
        rule?.mergesList == true
        ? try list(old, change, key: rule?.key, path: path, rules: rules) : change
    case (nil, nil): return
    }
    object[field] = .array(ordered(merged, by: order, key: rule?.key, was: old ?? []))
  }

  /// Puts the items that a patch names into the patch's order, and the server's own between them
  /// where they stood before.
  static func ordered(
    _ merged: [Value], by patch: [Value], key: String?, was original: [Value]
  ) -> [Value] {
    func identity(_ item: Value) -> Value { key.flatMap { item[$0] } ?? item }
    func place(_ item: Value, in list: [Value]) -> Int? {
      let id = identity(item)
      return list.firstIndex { identity($0) == id }
    }
    func sorted(_ items: [Value], like list: [Value]) -> [Value] {
      items.enumerated().sorted { a, b in
        let x = place(a.element, in: list) ?? .max, y = place(b.element, in: list) ?? .max
        return x != y ? x < y : a.offset < b.offset
      }.map(\.element)
    }
    let right = sorted(merged.filter { place($0, in: patch) != nil }, like: patch)
    let left = sorted(merged.filter { place($0, in: patch) == nil }, like: original)
    var result: [Value] = []
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if let a = place(left[i], in: original), let b = place(right[j], in: original), a < b {
        result.append(left[i])
        i += 1
      } else {
        result.append(right[j])
        j += 1
      }
    }
    return result + left[i...] + right[j...]
  }

  // MARK: Leftovers

  static func withoutDirectives(_ value: Value) -> Value {
    switch value {
    case .object(let object): .object(withoutDirectives(object))
    case .array(let items):
      .array(items.filter { $0[directive] == nil }.map(withoutDirectives))
    default: value
    }
  }
  static func withoutDirectives(_ object: Object) -> Object {
    object.filter { key, _ in
      key != directive && key != retainKeys && !key.hasPrefix(order) && !key.hasPrefix(deletions)
    }.mapValues(withoutDirectives)
  }
  static func withoutNulls(_ value: Value) -> Value {
    guard case .object(let object) = value else { return value }
    return .object(object.filter { !$1.isNull }.mapValues(withoutNulls))
  }
}
