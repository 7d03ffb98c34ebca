// A document as it is after it went through the kind's Go type.

package import Documents

extension ResourceKind {
  /// The document with the empty structs that Go's JSON shows (`resources: {}`, `status: {}`).
  /// Real: structs have no `omitempty`; nothing is defaulted on the client's side.
  package func typed(_ document: Value) -> Value {
    guard let schema, let object = document.object else { return document }
    return .object(schema.typed(object, depth: 0).inKeyOrder())
  }
}

extension Schema {
  fileprivate func typed(_ object: Object, depth: Int) -> Object {
    guard depth < 60 else { return object }
    var result = object
    for field in declared {
      if let value = object[field.name] {
        result[field.name] = field.type.typed(value, depth: depth + 1)
        continue
      }
      switch (field.presence, field.type) {
      case (.always, .object), (.always, .later):
        result[field.name] = field.type.typed([:], depth: depth + 1)
      case (.omitEmpty, .intOrString), (.always, .intOrString): result[field.name] = 0
      default: break
      }
    }
    return result
  }
}

extension FieldType {
  fileprivate func typed(_ value: Value, depth: Int) -> Value {
    switch self {
    case .object, .later:
      guard let schema, let object = value.object else { return value }
      return .object(schema.typed(object, depth: depth).inKeyOrder())
    case .list(let element):
      guard let items = value.array else { return value }
      return .array(items.map { element.typed($0, depth: depth + 1) })
    default: return value
    }
  }
}
