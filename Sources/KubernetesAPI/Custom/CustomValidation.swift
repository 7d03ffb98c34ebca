// The rules of a custom resource's schema, in the server's words.

import Documents
import Text

extension Checker {
  /// Real: the kube-openapi validator of 1.36.
  ///
  /// Limit: `x-kubernetes-validations` (CEL), `allOf`, `anyOf`, `oneOf` and `not` are not looked at.
  mutating func custom(_ custom: CustomKind, _ draft: Draft) {
    check(.object(draft.fields), custom.properties, "", 0)
  }

  private mutating func check(_ value: Value, _ schema: Value, _ path: String, _ depth: Int) {
    guard depth < 100, !errorsAreEnough else { return }
    if value.isNull, schema["nullable"]?.bool ?? false { return }
    if schema["x-kubernetes-int-or-string"]?.bool ?? false {
      if value.int != nil || value.string != nil { return }
    } else if let type = schema["type"]?.string, !isOf(type, value) {
      let given = typeName(value)
      fail(
        FieldError(
          .typeInvalid, path,
          "Invalid value: \(goQuoted(given)): \(path) in body must be of type \(type):"
            + " \(goQuoted(given))"))
      return
    }
    switch value {
    case .object(let object):
      for name in schema["required"]?.strings ?? [] where object[name] == nil {
        fail(.required(path.isEmpty ? name : path + "." + name))
      }
      let properties = schema["properties"]?.object
      for (key, item) in object {
        let here = path.isEmpty ? key : path + "." + key
        if let own = properties?[key] {
          check(item, own, here, depth + 1)
        } else if let others = schema["additionalProperties"], others.object != nil {
          check(item, others, here, depth + 1)
        }
      }
    case .array(let items):
      if let least = schema["minItems"]?.int, items.count < least {
        fail(
          .invalid(
            path, .integer(items.count), "\(path) in body should have at least \(least) items"))
      }
      if let most = schema["maxItems"]?.int, items.count > most {
        fail(.tooMany(path, items.count, most))
      }
      if let own = schema["items"] {
        for (place, item) in items.enumerated() {
          check(item, own, "\(path)[\(place)]", depth + 1)
        }
      }
    default: scalar(value, schema, path)
    }
    if let values = schema["enum"]?.array, !values.contains(value) {
      fail(.notSupported(path, value, values.map { $0.string ?? compactJSON($0) }))
    }
  }
  private var errorsAreEnough: Bool { errors.count > 200 }

  private mutating func scalar(_ value: Value, _ schema: Value, _ path: String) {
    if let number = value.double ?? value.int.map(Double.init) {
      if let least = schema["minimum"]?.double ?? schema["minimum"]?.int.map(Double.init),
        number < least || (number == least && schema["exclusiveMinimum"]?.bool ?? false)
      {
        let words = schema["exclusiveMinimum"]?.bool ?? false ? "" : " or equal to"
        fail(
          .invalid(
            path, value,
            "\(path) in body should be greater than\(words) \(compactJSON(schema["minimum"] ?? 0))"
          ))
      }
      if let most = schema["maximum"]?.double ?? schema["maximum"]?.int.map(Double.init),
        number > most || (number == most && schema["exclusiveMaximum"]?.bool ?? false)
      {
        let words = schema["exclusiveMaximum"]?.bool ?? false ? "" : " or equal to"
        fail(
          .invalid(
            path, value,
            "\(path) in body should be less than\(words) \(compactJSON(schema["maximum"] ?? 0))"))
      }
    }
    guard let text = value.string else { return }
    let count = text.unicodeScalars.count
    if let least = schema["minLength"]?.int, count < least {
      fail(
        .invalid(path, value, "\(path) in body should be at least \(least) chars long"))
    }
    if let most = schema["maxLength"]?.int, count > most {
      fail(.tooLong(path, most))
    }
    if let text = schema["pattern"]?.string,
      let pattern = try? Pattern(text, syntax: .go), !pattern.isMatch(value.string ?? "")
    {
      fail(.invalid(path, value, "\(path) in body should match '\(text)'"))
    }
  }

  private func isOf(_ type: String, _ value: Value) -> Bool {
    switch type {
    case "object": value.object != nil
    case "array": value.array != nil
    case "string": value.string != nil
    case "boolean": value.bool != nil
    case "integer": value.int != nil
    case "number": value.int != nil || value.double != nil
    default: true
    }
  }
  private func typeName(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  /// Real: the rules of a definition itself, as far as learners meet them.
  mutating func definition(_ draft: Draft) {
    let spec = draft.fields["spec"]
    let plural = spec?["names"]?["plural"]?.string ?? ""
    let group = spec?["group"]?.string ?? ""
    if draft.meta.name != plural + "." + group {
      fail(
        .invalid(
          "metadata.name", .string(draft.meta.name),
          "must be spec.names.plural+\".\"+spec.group"))
    }
    if group.isEmpty { fail(.required("spec.group")) }
    let scope = spec?["scope"]?.string ?? ""
    if scope.isEmpty {
      fail(.required("spec.scope"))
    } else if scope != "Cluster", scope != "Namespaced" {
      fail(.notSupported("spec.scope", .string(scope), ["Cluster", "Namespaced"]))
    }
    let versions = spec?["versions"]?.array ?? []
    if versions.count(where: { $0["storage"]?.bool ?? false }) != 1 {
      fail(
        .invalid(
          "spec.versions", versions.isEmpty ? .null : .array(versions),
          "must have exactly one version marked as storage version"))
    }
    for (place, version) in versions.enumerated()
    where version["schema"]?["openAPIV3Schema"] == nil {
      fail(
        .required("spec.versions[\(place)].schema.openAPIV3Schema", "schemas are required"))
    }
    if plural.isEmpty { fail(.required("spec.names.plural")) }
    if (spec?["names"]?["kind"]?.string ?? "").isEmpty { fail(.required("spec.names.kind")) }
  }
}
