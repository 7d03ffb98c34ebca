// The rules of a custom kind that are written in CEL: `x-kubernetes-validations`.

import Documents

/// One rule, compiled.
struct CustomRule: Sendable {
  let text: String
  let message: String
  let reason: String?
  let fieldPath: String
  /// Whether `oldSelf` is an optional, so that the rule counts at creation too.
  let takesNothing: Bool
  let program: CELProgram?
  let messageProgram: CELProgram?

  var usesOld: Bool { program?.names.contains("oldSelf") ?? false }
  /// What an error calls the rule.
  var name: String { trimmed(message.isEmpty ? text : message) }

  init(_ rule: Value, _ type: CELType) {
    text = rule["rule"]?.string ?? ""
    message = rule["message"]?.string ?? ""
    reason = rule["reason"]?.string
    takesNothing = rule["optionalOldSelf"]?.bool ?? false
    let path = rule["fieldPath"]?.string ?? ""
    fieldPath = path.hasPrefix(".") ? String(path.dropFirst()) : path
    let variables = Self.variables(type, takesNothing)
    program = try? CELProgram(text, variables: variables)
    messageProgram = rule["messageExpression"]?.string.flatMap {
      $0.isEmpty ? nil : try? CELProgram($0, variables: variables)
    }
  }
  static func variables(_ type: CELType, _ takesNothing: Bool) -> [String: CELType] {
    ["self": type, "oldSelf": takesNothing ? .optional(type) : type]
  }
}

/// A text without the white space around it.
func trimmed(_ text: String) -> String {
  let kept = text.drop { $0.isWhitespace }
  let end = kept.lastIndex { !$0.isWhitespace }.map(kept.index(after:)) ?? kept.startIndex
  return String(kept[kept.startIndex..<end])
}

/// The rules of a schema in its shape; nil where neither it nor a part of it has any.
final class CustomRules: Sendable {
  let type: CELType
  let typeName: String
  let rules: [CustomRule]
  let properties: [String: CustomRules]
  let items: CustomRules?
  let values: CustomRules?
  /// The keys by which items of a list are the same as before; nil where they are told by nothing.
  let keys: [String]?
  let isRoot: Bool

  init?(_ schema: Value, name: String = "selfType", isRoot: Bool = false, depth: Int = 0) {
    guard depth < 100, let type = CELType(schema: schema, name: name, isRoot: isRoot) else {
      return nil
    }
    self.type = type
    self.isRoot = isRoot
    typeName = schema["type"]?.string ?? ""
    var all = schema["x-kubernetes-validations"]?.array ?? []
    // Real: the rules inside allOf count as the schema's own.
    for part in schema["allOf"]?.array ?? [] {
      all += part["x-kubernetes-validations"]?.array ?? []
    }
    rules = all.map { CustomRule($0, type) }
    var properties: [String: CustomRules] = [:]
    for (key, own) in schema["properties"]?.object ?? Object() {
      properties[key] = CustomRules(own, name: name + "." + key, depth: depth + 1)
    }
    self.properties = properties
    items = schema["items"].flatMap { CustomRules($0, name: name + ".@idx", depth: depth + 1) }
    values = schema["additionalProperties"].flatMap {
      CustomRules($0, name: name + ".@elem", depth: depth + 1)
    }
    keys =
      schema["x-kubernetes-list-type"]?.string == "map"
      ? schema["x-kubernetes-list-map-keys"]?.strings : nil
    if rules.isEmpty, properties.isEmpty, items == nil, values == nil { return nil }
  }
}

extension Checker {
  /// Real: the custom resource strategy of 1.36: the rules are looked at when nothing stands in the
  /// way of it, each with its share of the cost. Limit: a step is not the server's unit of cost.
  mutating func rules(_ custom: CustomKind, _ draft: Draft, _ old: APIObject?, _ kind: ResourceKind)
  {
    guard let rules = custom.rules else { return }
    let blocking: Set<FieldError.Kind> = [
      .notSupported, .required, .tooLong, .tooMany, .typeInvalid,
    ]
    if errors.contains(where: { blocking.contains($0.type) }) {
      fail(
        .invalid(
          "<nil>", .null,
          "some validation rules were not checked because the object was invalid; correct the"
            + " existing errors to complete validation"))
      return
    }
    func whole(_ fields: Object, _ meta: ObjectMeta) -> Value {
      var object = fields
      object["apiVersion"] = .string(kind.resource.groupVersion)
      object["kind"] = .string(kind.name)
      object["metadata"] = [
        "name": .string(meta.name), "generateName": .string(meta.generateName),
      ]
      return .object(object)
    }
    var steps = 20_000_000
    check(
      whole(draft.fields, draft.meta), old.map { whole($0.fields, $0.meta) }, rules, "", &steps)
  }

  private mutating func check(
    _ value: Value, _ old: Value?, _ rules: CustomRules, _ path: String, _ steps: inout Int
  ) {
    guard !value.isNull, steps > 0 else { return }
    let before = old.flatMap { $0.isNull ? nil : $0 }
    for rule in rules.rules where steps > 0 { check(value, before, rule, rules, path, &steps) }
    func inner(_ key: String) -> String { path.isEmpty ? key : path + "." + key }
    switch value {
    case .object(let object):
      for (key, item) in object {
        if let own = rules.properties[key] {
          check(item, before?[key], own, inner(key), &steps)
        } else if let own = rules.values {
          check(item, before?[key], own, "\(path)[\(key)]", &steps)
        }
      }
    case .array(let items):
      guard let own = rules.items else { return }
      for (place, item) in items.enumerated() {
        let same = rules.keys.flatMap { keys in
          before?.array?.first { other in keys.allSatisfy { other[$0] == item[$0] } }
        }
        check(item, same, own, "\(path)[\(place)]", &steps)
      }
    default: break
    }
  }

  private mutating func check(
    _ value: Value, _ old: Value?, _ rule: CustomRule, _ rules: CustomRules, _ path: String,
    _ steps: inout Int
  ) {
    guard let program = rule.program else { return }
    // Real: a rule about a change counts where there is something to compare with.
    if rule.usesOld, old == nil, !rule.takesNothing { return }
    var variables = ["self": CELValue(value, rules.type)]
    if let old {
      let before = CELValue(old, rules.type)
      variables["oldSelf"] = rule.takesNothing ? .optional(before) : before
    } else if rule.takesNothing {
      variables["oldSelf"] = .optional(nil)
    }
    let here = path.isEmpty ? "<nil>" : path
    func broken(_ detail: String) -> FieldError {
      .invalid(here, .string(rules.typeName), detail)
    }
    let result: CELValue
    do throws(CELFailure) {
      var own = min(steps, 1_000_000)
      let given = own
      defer { steps -= given - own }
      result = try program.run(variables, steps: &own)
    } catch {
      if error == .overBudget {
        fail(
          broken(
            "'\(error.message)': no further validation rules will be run due to call cost exceeds"
              + " limit for rule: \(rule.name)"))
        steps = 0
      } else if error.message.hasPrefix("no such overload") {
        fail(
          broken(
            "'\(error.message)': call arguments did not match a supported operator, function or"
              + " macro signature for rule: \(rule.name)"))
      } else {
        fail(broken("\(error.message) evaluating rule: \(rule.name)"))
      }
      return
    }
    if case .bool(true) = result { return }
    // Real: what was wrong before and did not change is let pass, with a warning. Limit: none is
    // given here.
    if !rule.usesOld, let old, old == value { return }
    var detail = rule.message.isEmpty ? "failed rule: \(rule.name)" : rule.name
    if let program = rule.messageProgram,
      case .string(let text)? = try? program.run(variables, steps: &steps)
    {
      let said = trimmed(text)
      if !said.isEmpty, !said.contains("\n"), said.utf8.count <= 5120 { detail = said }
    }
    let field =
      rule.fieldPath.isEmpty ? here : path.isEmpty ? rule.fieldPath : path + "." + rule.fieldPath
    let shown = ["object", "array"].contains(rules.typeName) ? Value?.none : value
    fail(.custom(rule.reason, field, shown, detail))
  }
}

extension FieldError {
  /// Real: fieldErrorForReason of 1.36; objects and lists are not shown.
  fileprivate static func custom(
    _ reason: String?, _ field: String, _ value: Value?, _ detail: String
  ) -> FieldError {
    switch reason {
    case "FieldValueForbidden": return .forbidden(field, detail)
    case "FieldValueRequired": return .required(field, detail)
    case "FieldValueDuplicate":
      return value.map { .duplicate(field, $0) } ?? FieldError(.duplicate, field, "Duplicate value")
    default:
      return value.map { .invalid(field, $0, detail) }
        ?? FieldError(.invalid, field, "Invalid value: " + detail)
    }
  }
}
