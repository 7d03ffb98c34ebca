// The rules of a custom resource's schema, in the server's words.

import Documents
import Text

extension Checker {
  /// Real: the kube-openapi validator of 1.36, and the list types of structural schemas.
  mutating func custom(_ custom: CustomKind, _ draft: Draft) {
    check(.object(draft.fields), custom.properties, "", 0)
    checkLists(.object(draft.fields), custom.properties, "", 0)
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
      if type == "integer", given == "number" {
        nowhere("Checked value must be of type integer (default format) in \(path)")
      }
      return
    }
    alternatives(value, schema, path, depth)
    switch value {
    case .object(let object):
      for name in schema["required"]?.strings ?? [] where object[name] == nil {
        fail(.required(path.isEmpty ? name : path + "." + name))
      }
      if let least = schema["minProperties"]?.int, object.count < least {
        fail(
          .invalid(
            path, .integer(object.count), "\(path) in body should have at least \(least) properties"
          ))
      }
      if let most = schema["maxProperties"]?.int, object.count > most {
        fail(.tooMany(path, object.count, most))
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

  /// Real: what the validator says without a field.
  private mutating func nowhere(_ detail: String) { fail(.invalid("<nil>", "", detail)) }

  /// `allOf`, `anyOf`, `oneOf` and `not`. Real: of alternatives that all fail the nearest tells why.
  private mutating func alternatives(_ value: Value, _ schema: Value, _ path: String, _ depth: Int)
  {
    func problems(_ part: Value) -> [FieldError] {
      var own = Checker()
      own.check(value, part, path, depth + 1)
      return own.errors
    }
    if let parts = schema["anyOf"]?.array, !parts.isEmpty {
      let all = parts.map(problems)
      if !all.contains(where: \.isEmpty) {
        nowhere("\"\(path)\" must validate at least one schema (anyOf)")
        errors += all.min { $0.count < $1.count } ?? []
      }
    }
    if let parts = schema["oneOf"]?.array, !parts.isEmpty {
      let all = parts.map(problems)
      let count = all.count(where: \.isEmpty)
      if count != 1 {
        nowhere(
          "\"\(path)\" must validate one and only one schema (oneOf). Found "
            + (count == 0 ? "none valid" : "\(count) valid alternatives"))
        if count == 0 { errors += all.min { $0.count < $1.count } ?? [] }
      }
    }
    if let parts = schema["allOf"]?.array, !parts.isEmpty {
      let all = parts.flatMap(problems)
      errors += all
      if !all.isEmpty { nowhere("\"\(path)\" must validate all the schemas (allOf)") }
    }
    if let part = schema["not"], problems(part).isEmpty {
      nowhere("\"\(path)\" must not validate the schema (not)")
    }
  }

  /// Real: items of a list that is a set, or a map by keys, are there once.
  private mutating func checkLists(_ value: Value, _ schema: Value, _ path: String, _ depth: Int) {
    guard depth < 100, !errorsAreEnough else { return }
    switch value {
    case .object(let object):
      for (key, item) in object {
        if let own = schema["properties"]?[key] {
          checkLists(item, own, path.isEmpty ? key : path + "." + key, depth + 1)
        } else if let others = schema["additionalProperties"], others.object != nil {
          checkLists(item, others, "\(path)[\(key)]", depth + 1)
        }
      }
    case .array(let items):
      let kind = schema["x-kubernetes-list-type"]?.string
      var seen: [Value] = []
      for (place, item) in items.enumerated() {
        let here = "\(path)[\(place)]"
        if kind == "set" || kind == "map" {
          var mark = item
          if kind == "map" {
            var keys = Object()
            for key in schema["x-kubernetes-list-map-keys"]?.strings ?? [] {
              keys[key] = item[key] ?? schema["items"]?["properties"]?[key]?["default"]
            }
            mark = .object(keys.inKeyOrder())
          }
          if seen.contains(mark) { fail(.duplicate(here, mark)) }
          seen.append(mark)
        }
        if let own = schema["items"] { checkLists(item, own, here, depth + 1) }
      }
    default: break
    }
  }

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
    if let number = value.double, let step = schema["multipleOf"]?.double, step > 0,
      (number / step).rounded() * step != number
    {
      fail(
        .invalid(
          path, value,
          "\(path) in body should be a multiple of \(compactJSON(schema["multipleOf"] ?? 0))"))
    }
    if let number = value.int, schema["format"]?.string == "int32", Int32(exactly: number) == nil {
      nowhere("Checked value must be of type integer with format int32 in \(path)")
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
    if let format = schema["format"]?.string, !isOf(format: format, text) {
      fail(
        .invalid(
          path, value, "\(path) in body must be of type \(format): \(goQuoted(text))"))
    }
  }

  /// Limit: of the formats those that manifests use.
  private func isOf(format: String, _ text: String) -> Bool {
    switch format {
    case "date-time", "datetime": parseTimestamp(text) != nil
    case "date": text.utf8.count == 10 && parseTimestamp(text + "T00:00:00Z") != nil
    case "duration": celDuration(text) != nil
    case "byte": (try? Base64.decoded(text)) != nil
    case "ipv4": celAddress(text)?.count == 4
    case "ipv6": celAddress(text)?.count == 16
    case "cidr": celNetwork(text) != nil
    case "email": text.split(separator: "@").count == 2
    case "uri": CELAddress(text) != nil
    case "uuid": celFormatProblems("uuid", text).isEmpty
    default: true
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
    // Real: a schema that all versions share is told of in the place where it once stood.
    let schemas = versions.map { $0["schema"]?["openAPIV3Schema"] }
    if let first = schemas.first, let first, schemas.allSatisfy({ $0 == first }) {
      definitionRules(first, "spec.validation.openAPIV3Schema")
    } else {
      for (place, schema) in schemas.enumerated() {
        if let schema {
          definitionRules(schema, "spec.versions[\(place)].schema.openAPIV3Schema")
        }
      }
    }
    if plural.isEmpty { fail(.required("spec.names.plural")) }
    if (spec?["names"]?["kind"]?.string ?? "").isEmpty { fail(.required("spec.names.kind")) }
  }
}
