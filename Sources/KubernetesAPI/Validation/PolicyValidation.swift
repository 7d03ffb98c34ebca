// The rules of admission policies and their bindings, in the server's words.

import Documents

/// The expressions of an admission policy with the types of what they may name.
struct PolicyCompiler {
  private var variables: [String: CELType]
  private(set) var composed: [String: CELProgram] = [:]
  private var fields: [String: CELType] = [:]

  /// Real: the environment of apiserver's admission/plugin/cel, 1.36.
  init(hasParams: Bool) {
    variables = [
      "object": .dyn, "oldObject": .dyn, "request": .object(Self.request),
      "namespaceObject": .object(Self.namespace),
      "authorizer": .opaque("kubernetes.authorization.Authorizer"),
      "authorizer.requestResource": .opaque("kubernetes.authorization.ResourceCheck"),
    ]
    if hasParams { variables["params"] = .dyn }
  }

  func compile(_ text: String) throws(CELProblems) -> CELProgram {
    var all = variables
    if !fields.isEmpty {
      all["variables"] = .object(CELObjectType("kubernetes.variables", fields))
    }
    return try CELProgram(text, variables: all)
  }
  /// Compiles `variables.NAME`, which the expressions after it may use.
  mutating func add(_ name: String, _ text: String) throws(CELProblems) {
    let program = try compile(text)
    composed[name] = program
    fields[name] = program.type
  }

  private static let request: CELObjectType = {
    func words(_ name: String, _ last: String) -> CELType {
      .object(CELObjectType(name, ["group": .string, "version": .string, last: .string]))
    }
    let kind = words("kubernetes.GroupVersionKind", "kind")
    let resource = words("kubernetes.GroupVersionResource", "resource")
    let user = CELObjectType(
      "kubernetes.UserInfo",
      [
        "username": .string, "uid": .string, "groups": .list(.string),
        "extra": .map(.string, .list(.string)),
      ])
    return CELObjectType(
      "kubernetes.AdmissionRequest",
      [
        "kind": kind, "resource": resource, "subResource": .string, "requestKind": kind,
        "requestResource": resource, "requestSubResource": .string, "name": .string,
        "namespace": .string, "operation": .string, "userInfo": .object(user), "dryRun": .bool,
        "options": .dyn,
      ])
  }()
  private static let namespace: CELObjectType = {
    let meta = CELObjectType(
      "kubernetes.NamespaceMetadata",
      [
        "name": .string, "generateName": .string, "namespace": .string,
        "labels": .map(.string, .string), "annotations": .map(.string, .string), "UID": .string,
        "creationTimestamp": .timestamp, "deletionGracePeriodSeconds": .int,
        "deletionTimestamp": .timestamp, "generation": .int, "resourceVersion": .string,
        "finalizers": .list(.string),
      ])
    let condition = CELObjectType(
      "kubernetes.NamespaceCondition",
      [
        "status": .string, "type": .string, "lastTransitionTime": .timestamp,
        "message": .string, "reason": .string,
      ])
    return CELObjectType(
      "kubernetes.Namespace",
      [
        "metadata": .object(meta),
        "spec": .object(CELObjectType("kubernetes.NamespaceSpec", ["finalizers": .list(.string)])),
        "status": .object(
          CELObjectType(
            "kubernetes.NamespaceStatus",
            ["conditions": .list(.object(condition)), "phase": .string])),
      ])
  }()
  static var namespaceType: CELType { .object(namespace) }
}

extension Checker {
  /// Real: validateValidatingAdmissionPolicySpec of 1.36, in its order.
  mutating func admissionPolicy(_ draft: Draft) {
    let spec = draft.fields["spec"]
    oneOf(spec?["failurePolicy"], "spec.failurePolicy", ["Fail", "Ignore"])
    if let kind = spec?["paramKind"] {
      for key in ["apiVersion", "kind"] where (kind[key]?.string ?? "").isEmpty {
        fail(.required("spec.paramKind." + key))
      }
    }
    if let match = spec?["matchConstraints"] {
      matchResources(match, "spec.matchConstraints")
      if match["resourceRules"]?.array?.isEmpty ?? true {
        fail(.required("spec.matchConstraints.resourceRules"))
      }
    } else {
      fail(.required("spec.matchConstraints"))
    }
    var compiler = PolicyCompiler(hasParams: spec?["paramKind"] != nil)
    for (place, condition) in (spec?["matchConditions"]?.array ?? []).enumerated() {
      let here = "spec.matchConditions[\(place)]"
      let text = trimmed(condition["expression"]?.string ?? "")
      if text.isEmpty {
        fail(.required(here + ".expression"))
      } else {
        expression(text, here + ".expression", [.bool], compiler)
      }
      let name = condition["name"]?.string ?? ""
      if name.isEmpty {
        fail(.required(here + ".name"))
      } else {
        each(qualifiedNameProblems(name), here + ".name", name)
      }
    }
    for (place, variable) in (spec?["variables"]?.array ?? []).enumerated() {
      let here = "spec.variables[\(place)]"
      let name = variable["name"]?.string ?? ""
      let text = variable["expression"]?.string ?? ""
      if trimmed(name).isEmpty {
        fail(.required(here + ".name", "name is not specified"))
      } else if !isIdentifier(name) {
        fail(.invalid(here + ".name", .string(name), "name is not a valid CEL identifier"))
      }
      if trimmed(text).isEmpty {
        fail(.required(here + ".expression", "expression is not specified"))
        continue
      }
      do throws(CELProblems) {
        try compiler.add(name, text)
      } catch {
        fail(
          .invalid(
            here + ".expression", .string(text), "compilation failed: " + error.description))
      }
    }
    let validations = spec?["validations"]?.array ?? []
    let annotations = spec?["auditAnnotations"]?.array ?? []
    if validations.isEmpty, annotations.isEmpty {
      for key in ["validations", "auditAnnotations"] {
        fail(
          .required(
            "spec." + key, "validations or auditAnnotations must contain at least one item"))
      }
    }
    for (place, validation) in validations.enumerated() {
      self.validation(validation, "spec.validations[\(place)]", compiler)
    }
    for (place, annotation) in annotations.enumerated() {
      let here = "spec.auditAnnotations[\(place)]"
      let key = annotation["key"]?.string ?? ""
      each(
        qualifiedNameProblems(draft.meta.name + "/" + key), here + ".key",
        draft.meta.name + "/" + key)
      let text = trimmed(annotation["valueExpression"]?.string ?? "")
      if text.isEmpty {
        fail(.required(here + ".valueExpression", "valueExpression is not specified"))
      } else {
        expression(text, here + ".valueExpression", [.string, .null], compiler)
      }
    }
  }

  private func isIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, !CELLexer.isDigit(first) else { return false }
    return name.unicodeScalars.allSatisfy(CELLexer.isWord)
  }

  private mutating func validation(_ value: Value, _ here: String, _ compiler: PolicyCompiler) {
    let text = value["expression"]?.string ?? ""
    if trimmed(text).isEmpty {
      fail(.required(here + ".expression", "expression is not specified"))
    } else {
      expression(text, here + ".expression", [.bool], compiler)
    }
    if let words = value["messageExpression"]?.string, !words.isEmpty {
      if trimmed(words).isEmpty {
        fail(
          .invalid(
            here + ".messageExpression", .string(words), "must be non-empty if specified"))
      } else {
        expression(words, here + ".messageExpression", [.string], compiler)
      }
    }
    if let message = value["message"]?.string, !message.isEmpty {
      if trimmed(message).isEmpty {
        fail(
          .invalid(
            here + ".message", .string(message), "message must be non-empty if specified"))
      } else if trimmed(message).contains("\n") {
        fail(
          .invalid(here + ".message", .string(message), "message must not contain line breaks"))
      }
    }
    oneOf(
      value["reason"], here + ".reason",
      ["Forbidden", "Invalid", "RequestEntityTooLarge", "Unauthorized"])
  }

  private mutating func expression(
    _ text: String, _ field: String, _ wanted: [CELType], _ compiler: PolicyCompiler
  ) {
    do throws(CELProblems) {
      let program = try compiler.compile(text)
      guard !wanted.contains(program.type) else { return }
      let words = wanted.map { $0 == .null ? "null_type" : $0.description }
      let given = program.type.description
      fail(
        .invalid(
          field, .string(text),
          words.count == 1
            ? "must evaluate to \(words[0]) but got \(given)"
            : "must evaluate to one of [\(words.joined(separator: " "))] but got \(given)"))
    } catch {
      fail(.invalid(field, .string(text), "compilation failed: " + error.description))
    }
  }

  private mutating func matchResources(_ match: Value, _ field: String) {
    oneOf(match["matchPolicy"], field + ".matchPolicy", ["Equivalent", "Exact"])
    for key in ["namespaceSelector", "objectSelector"] {
      labelSelector(match[key], field + "." + key)
    }
    for key in ["resourceRules", "excludeResourceRules"] {
      for (place, rule) in (match[key]?.array ?? []).enumerated() {
        let here = "\(field).\(key)[\(place)]"
        for list in ["operations", "apiGroups", "apiVersions", "resources"] {
          let values = rule[list]?.strings ?? []
          if values.isEmpty {
            fail(.required("\(here).\(list)"))
          } else if values.count > 1, values.contains("*"), list != "resources" {
            fail(
              .invalid(
                "\(here).\(list)", .array(values.map(Value.string)),
                "if '*' is present, must not specify other "
                  + (list == "operations"
                    ? "operations" : list == "apiGroups" ? "API groups" : "API versions")))
          }
          for (index, value) in values.enumerated() where list == "operations" {
            oneOf(
              .string(value), "\(here).operations[\(index)]",
              ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"])
          }
        }
      }
    }
  }

  /// Real: validateValidatingAdmissionPolicyBindingSpec of 1.36, with its own slip of the pen.
  mutating func admissionBinding(_ spec: Value?) {
    let policy = spec?["policyName"]?.string ?? ""
    if policy.isEmpty {
      fail(.required("spec.policyName"))
    } else {
      each(dns1123SubdomainProblems(policy), "spec.policyName", policy)
    }
    if let reference = spec?["paramRef"] {
      let name = reference["name"]?.string ?? ""
      if !name.isEmpty, reference["selector"] != nil {
        for key in ["name", "selector"] {
          fail(.forbidden("spec.paramRef." + key, "name and selector are mutually exclusive"))
        }
      }
      if name.isEmpty, reference["selector"] == nil {
        fail(.required("spec.paramRef", "one of name or selector must be specified"))
      }
      if let action = reference["parameterNotFoundAction"] {
        oneOf(action, "spec.paramRef.parameterNotFoundAction", ["Deny", "Allow"])
      } else {
        fail(.required("spec.paramRef.parameterNotFoundAction"))
      }
    }
    if let match = spec?["matchResources"] { matchResources(match, "spec.matchResouces") }
    let actions = spec?["validationActions"]?.strings ?? []
    for (place, action) in actions.enumerated() {
      let here = "spec.validationActions[\(place)]"
      oneOf(.string(action), here, ["Audit", "Deny", "Warn"])
      if actions[..<place].contains(action) { fail(.duplicate(here, .string(action))) }
    }
    if actions.contains("Deny"), actions.contains("Warn") {
      fail(
        .invalid(
          "spec.validationActions", .array(actions.map(Value.string)),
          "must not contain both Deny and Warn (repeating the same validation failure information"
            + " in the API response and headers serves no purpose)"))
    }
    if actions.isEmpty {
      fail(.required("spec.validationActions", "at least one validation action is required"))
    }
  }
}
