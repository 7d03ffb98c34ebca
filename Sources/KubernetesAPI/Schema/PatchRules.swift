// What a kind's schema says of patches: which lists are merged, and by which key.

package import Documents

extension Field {
  /// The key by which a patch tells the items of the list apart; empty for a list of scalars, nil
  /// for a field that is replaced.
  package var mergeKey: String? {
    switch patch {
    case .merge(let key), .mergeRetainingKeys(let key): key
    case .replace, .retainKeys: nil
    }
  }
  /// A patch of the object names all the fields that are to stay in it.
  package var retainsKeys: Bool {
    switch patch {
    case .retainKeys, .mergeRetainingKeys: true
    case .merge, .replace: false
    }
  }
  fileprivate var rule: MergeRule? {
    switch patch {
    case .merge(let key): return key.isEmpty ? .set : .list(key: key)
    case .mergeRetainingKeys(let key):
      var rule = MergeRule.list(key: key)
      rule.retainsKeys = true
      return rule
    case .retainKeys: return .retainKeys
    case .replace: return nil
    }
  }
}

extension FieldType {
  /// The schema of an object.
  var objectSchema: Schema? {
    switch self {
    case .object(let schema): schema
    case .later(let maker): maker()
    default: nil
    }
  }
}

extension Schema {
  /// The rule of the field to which the names lead; list items add nothing to the path.
  func mergeRule(_ path: [String]) -> MergeRule? {
    var type = FieldType.object(self)
    var rule: MergeRule?
    for name in path {
      while case .list(let element) = type { type = element }
      if case .map(let element) = type {
        (type, rule) = (element, nil)
        continue
      }
      guard let field = type.objectSchema?[name] else { return nil }
      (type, rule) = (field.type, field.rule)
    }
    return rule
  }
}

/// A patch that cannot be applied; the message is the server's.
package struct PatchError: Error, Hashable, Sendable {
  package var message: String
}

/// Applies a strategic merge patch by the rules of a kind's schema; without one it is a plain merge.
package func applyStrategicPatch(
  _ patch: Object, to original: Object, schema: Schema?
) throws(PatchError) -> Object {
  do throws(Documents.PatchError) {
    let result = try StrategicMerge.apply(
      .object(patch), to: .object(original), rules: { schema?.mergeRule($0) })
    return result.object ?? Object()
  } catch {
    throw PatchError(message: error.description)
  }
}
