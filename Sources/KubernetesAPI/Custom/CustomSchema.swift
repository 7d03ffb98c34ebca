// A custom kind's fields as `kubectl explain` shows them.

import Documents

extension ResourceKind {
  /// Whether the lab knows the fields of the kind.
  package var isExplained: Bool {
    schema != nil || custom != nil || name == "CustomResourceDefinition"
  }

  /// The fields of the kind, of a custom one too; of a kind that is only stored what every kind has.
  package var explained: Schema {
    if let schema { return schema }
    if name == "CustomResourceDefinition" { return .customResourceDefinition }
    guard let custom else { return Schema(name, "", [Field("metadata", .object(.objectMeta))]) }
    var root = custom.properties
    root["properties"]?["metadata"] = nil
    let own = Schema(openAPI: root, name)
    return Schema(
      name, own.help,
      own.declared.filter { !["apiVersion", "kind"].contains($0.name) }
        + [Field("metadata", .object(.objectMeta))], isCustom: true)
  }
}

extension Schema {
  /// Real: explain's names for types without a reference: Object, []string, map[string]string.
  fileprivate convenience init(openAPI schema: Value, _ name: String, depth: Int = 0) {
    let required = schema["required"]?.strings ?? []
    var fields: [Field] = []
    if depth < 100 {
      for (key, inner) in schema["properties"]?.object ?? Object() {
        fields.append(
          Field(
            key, Self.type(of: inner, depth), .omitEmpty, inner["description"]?.string ?? "",
            required: required.contains(key), values: inner["enum"]?.strings ?? []))
      }
    }
    self.init(name, schema["description"]?.string ?? "", fields, isCustom: true)
  }

  private static func type(of schema: Value, _ depth: Int) -> FieldType {
    if schema["x-kubernetes-int-or-string"]?.bool ?? false { return .intOrString }
    switch schema["type"]?.string {
    case "string": return .string
    case "integer": return .int64
    case "number": return .double
    case "boolean": return .bool
    case "array": return .list(type(of: schema["items"] ?? [:], depth + 1))
    default:
      if let values = schema["additionalProperties"], values.object != nil {
        return .map(type(of: values, depth + 1))
      }
      guard schema["properties"] != nil else { return .any }
      return .object(Schema(openAPI: schema, "Object", depth: depth + 1))
    }
  }
}
