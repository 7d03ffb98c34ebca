// The CEL rules of a definition, as they are looked at when the definition comes.

import Documents
import Text

extension Checker {
  /// What is wrong with the rules in a version's schema.
  ///
  /// Real: ValidateCustomResourceDefinitionOpenAPISchema of 1.36: rules are compiled when their own
  /// fields are well, and what they may cost at most must stay within bounds.
  mutating func definitionRules(_ schema: Value, _ path: String) {
    var ownErrors: [FieldError] = []
    structure(schema, path, "at the root", 0)
    var compiled: [FieldError] = []
    var costs: [(field: String, cost: Int)] = []
    look(
      schema, path, "selfType", Nesting(isRoot: true, isFixed: true, count: 1), &ownErrors,
      &compiled, &costs)
    for error in ownErrors + (ownErrors.isEmpty ? compiled : []) { fail(error) }
    guard ownErrors.isEmpty else { return }
    let total = costs.reduce(0) { sum, own in
      let (value, overflow) = sum.addingReportingOverflow(own.cost)
      return overflow ? .max : value
    }
    guard total > 100_000_000 else { return }
    let greatest = costs.enumerated().sorted { a, b in
      (b.element.cost, a.offset) < (a.element.cost, b.offset)
    }
    for own in greatest.prefix(4) {
      fail(
        .forbidden(
          own.element.field,
          "contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3"
            + " schema"))
    }
    fail(
      .forbidden(
        path,
        costComplaint(
          "x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema", total,
          100_000_000)))
  }

  /// Where in a schema a rule stands.
  private struct Nesting {
    var isRoot = false
    /// Whether a value can be compared with the one before.
    var isFixed: Bool
    /// How often there may be such a value; nil where no bound is given.
    var count: Int?
    var depth = 0

    func inner(_ most: Int?, isFixed: Bool) -> Nesting {
      let count = self.count.flatMap { own in
        most.map { own.multipliedReportingOverflow(by: $0).partialValue }
      }
      return Nesting(isFixed: isFixed, count: count, depth: depth + 1)
    }
  }

  /// Real: getCostErrorMessage of 1.36.
  private func costComplaint(_ what: String, _ cost: Int, _ limit: Int) -> String {
    let factor = Double(cost) / Double(limit)
    let shown =
      factor > 100
      ? "more than 100x" : FloatText.fixed(factor, factor < 1.5 ? 6 : 1) + "x"
    return
      "\(what) exceeds budget by factor of \(shown) (try simplifying the rule, or adding maxItems,"
      + " maxProperties, and maxLength where arrays, maps, and strings are declared)"
  }

  /// Real: a structural schema says the type of every part.
  private mutating func structure(_ schema: Value, _ path: String, _ place: String, _ depth: Int) {
    guard depth < 100 else { return }
    let isFree =
      schema["x-kubernetes-int-or-string"]?.bool ?? false
      || schema["x-kubernetes-preserve-unknown-fields"]?.bool ?? false
    if schema["type"] == nil, !isFree {
      fail(.required(path + ".type", "must not be empty " + place))
    }
    for (key, inner) in schema["properties"]?.object ?? Object() {
      structure(
        inner, path + ".properties[\(key)]", "for specified object fields", depth + 1)
    }
    if let items = schema["items"] {
      structure(items, path + ".items", "for specified array items", depth + 1)
    }
    if let values = schema["additionalProperties"], values.object != nil {
      structure(
        values, path + ".additionalProperties", "for specified object fields", depth + 1)
    }
  }

  private func look(
    _ schema: Value, _ path: String, _ name: String, _ place: Nesting, _ own: inout [FieldError],
    _ compiled: inout [FieldError], _ costs: inout [(field: String, cost: Int)]
  ) {
    guard place.depth < 100 else { return }
    if let values = schema["additionalProperties"], values.object != nil {
      look(
        values, path + ".additionalProperties", name + ".@elem",
        place.inner(schema["maxProperties"]?.int, isFixed: place.isFixed), &own, &compiled, &costs)
    }
    for (key, inner) in schema["properties"]?.object ?? Object() {
      look(
        inner, path + ".properties[\(key)]", name + "." + key,
        place.inner(1, isFixed: place.isFixed), &own, &compiled, &costs)
    }
    if let items = schema["items"] {
      let isFixed = place.isFixed && schema["x-kubernetes-list-type"]?.string == "map"
      look(
        items, path + ".items", name + ".@idx",
        place.inner(schema["maxItems"]?.int, isFixed: isFixed), &own, &compiled, &costs)
    }
    let rules = schema["x-kubernetes-validations"]?.array ?? []
    guard !rules.isEmpty else { return }
    let type = CELType(schema: schema, name: name, isRoot: place.isRoot)
    let count = place.count ?? CELCostEstimator.greatestCount(schema)
    for (index, rule) in rules.enumerated() {
      let here = "\(path).x-kubernetes-validations[\(index)]"
      own += form(rule, here, schema["properties"]?.object)
      guard let type else { continue }
      let variables = CustomRule.variables(type, rule["optionalOldSelf"]?.bool ?? false)
      if let program = try? CELProgram(rule["rule"]?.string ?? "", variables: variables) {
        let cost = CELCostEstimator.cost(program, on: schema)
          .multipliedReportingOverflow(by: count)
        let all = cost.overflow ? .max : cost.partialValue
        costs.append((here + ".rule", all))
        if all > 10_000_000 {
          compiled.append(
            .forbidden(
              here + ".rule", costComplaint("estimated rule cost", all, 10_000_000)))
        }
      }
      compiled += compile(rule, type, here, place.isFixed)
    }
  }

  private func form(_ rule: Value, _ here: String, _ properties: Object?) -> [FieldError] {
    var all: [FieldError] = []
    let text = trimmed(rule["rule"]?.string ?? "")
    let message = rule["message"]?.string ?? ""
    if text.isEmpty {
      all.append(.required(here + ".rule", "rule is not specified"))
    } else if !message.isEmpty, trimmed(message).isEmpty {
      all.append(
        .invalid(here + ".message", .string(message), "must be non-empty if specified"))
    } else if trimmed(message).contains("\n") {
      all.append(.invalid(here + ".message", .string(message), "must not contain line breaks"))
    } else if text.contains("\n"), message.isEmpty {
      all.append(
        .required(here + ".message", "message must be specified if rule contains line breaks"))
    }
    // Limit: only a field's own name is looked up, not the whole path.
    if let path = rule["fieldPath"]?.string, path.hasPrefix("."),
      let first = path.dropFirst().split(whereSeparator: { $0 == "." || $0 == "[" }).first,
      let known = properties, !known.contains(String(first))
    {
      all.append(.invalid(here + ".fieldPath", .string(path), "must be a valid path"))
    }
    let reasons = [
      "FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired",
    ]
    if let reason = rule["reason"]?.string, !reasons.contains(reason) {
      all.append(.notSupported(here + ".reason", .string(reason), reasons))
    }
    return all
  }

  private func compile(
    _ rule: Value, _ type: CELType, _ here: String, _ isFixed: Bool
  ) -> [FieldError] {
    let text = rule["rule"]?.string ?? ""
    let takesNothing = rule["optionalOldSelf"]?.bool ?? false
    let variables = CustomRule.variables(type, takesNothing)
    // Real: the whole rule is shown, with the names of the server's own type.
    let shown: Value = [
      "Rule": .string(text), "Message": rule["message"] ?? "",
      "MessageExpression": rule["messageExpression"] ?? "", "Reason": rule["reason"] ?? .null,
      "FieldPath": rule["fieldPath"] ?? "", "OptionalOldSelf": rule["optionalOldSelf"] ?? .null,
    ]
    var all: [FieldError] = []
    do throws(CELProblems) {
      let program = try CELProgram(text, variables: variables)
      if program.type != .bool {
        all.append(.invalid(here + ".rule", shown, "cel expression must evaluate to a bool"))
        return all
      }
      if let failure = program.foldingFailure {
        all.append(.invalid(here + ".rule", shown, "program instantiation failed: " + failure))
        return all
      }
      if program.names.contains("oldSelf") {
        if !isFixed {
          all.append(
            .invalid(
              here + ".rule", .string(text),
              "oldSelf cannot be used on the uncorrelatable portion of the schema within "
                + uncorrelatable(here)))
        }
      } else if rule["optionalOldSelf"] != nil {
        all.append(
          .invalid(
            here + ".optionalOldSelf", .bool(takesNothing),
            "may not be set if oldSelf is not used in rule"))
      }
    } catch {
      all.append(
        .invalid(here + ".rule", shown, "compilation failed: " + error.description))
      return all
    }
    if let text = rule["messageExpression"]?.string, !text.isEmpty {
      do throws(CELProblems) {
        let program = try CELProgram(text, variables: variables)
        if program.type != .string {
          all.append(
            .invalid(
              here + ".messageExpression", shown, "messageExpression must evaluate to a string"))
        }
      } catch {
        all.append(
          .invalid(
            here + ".messageExpression", shown,
            "messageExpression compilation failed: " + error.description))
      }
    }
    return all
  }
  /// The list in whose items nothing can be compared with before.
  private func uncorrelatable(_ here: String) -> String {
    let parts = here.split(separator: ".")
    let place = parts.firstIndex { $0 == "items" } ?? parts.endIndex
    return parts[..<place].joined(separator: ".")
  }
}
