// Documents with their fields in the order of the Go structs, as typed clients write JSON.

package import Documents

extension Schema {
  /// An object of the kind: `kind` and `apiVersion` first, then the declared fields.
  package func inGoOrder(_ document: Value) -> Value {
    guard let object = document.object else { return document }
    var result = Object()
    for key in ["kind", "apiVersion"] {
      if let value = object[key] { result[key] = value }
    }
    for (key, value) in fieldsInGoOrder(object, depth: 0) where result[key] == nil {
      result[key] = value
    }
    return .object(result)
  }

  fileprivate func fieldsInGoOrder(_ object: Object, depth: Int) -> Object {
    var result = Object()
    for field in declared {
      guard let value = object[field.name] else { continue }
      result[field.name] = field.type.inGoOrder(value, depth: depth + 1)
    }
    for (key, value) in object where result[key] == nil { result[key] = value }
    return result
  }
}

extension FieldType {
  fileprivate func inGoOrder(_ value: Value, depth: Int) -> Value {
    guard depth < 100 else { return value }
    switch self {
    case .object, .later:
      guard let object = value.object, let schema else { return value }
      return .object(schema.fieldsInGoOrder(object, depth: depth))
    case .list(let element):
      guard let items = value.array else { return value }
      return .array(items.map { element.inGoOrder($0, depth: depth + 1) })
    case .map(let element):
      guard let object = value.object else { return value }
      var result = Object()
      for (key, item) in object.inKeyOrder() {
        result[key] = element.inGoOrder(item, depth: depth + 1)
      }
      return .object(result)
    default: return value
    }
  }
}
