// Admission by policies that are objects themselves: ValidatingAdmissionPolicy.

import Documents

/// What policies are asked about.
struct AdmissionQuestion {
  var kind: ResourceKind
  var subresource = ""
  /// `CREATE`, `UPDATE`, `DELETE`.
  var operation: String
  var name: String
  var namespace: String
  var object: Value?
  var old: Value?
  var user: User
  var isDryRun = false
}

extension APIServer {
  /// Refuses what a policy denies; gives what policies only warn of.
  ///
  /// Real: the ValidatingAdmissionPolicy plugin of 1.36; the first denial is told. Limit: CONNECT and
  /// webhooks are not asked, audit annotations go nowhere, of equivalent versions only one is served.
  func askPolicies(_ question: AdmissionQuestion) throws(Status) -> [String] {
    guard asksPolicies else { return [] }
    // Real: what policies are made of is itself beyond them.
    if question.kind.resource.group == "admissionregistration.k8s.io" { return [] }
    var warnings: [String] = []
    var denial: (message: String, reason: String)?
    for policy in store.objects(.admissionPolicies) {
      let name = policy.meta.name
      guard let spec = policy.spec, matches(spec["matchConstraints"], question) else { continue }
      let bindings = store.objects(.admissionBindings).filter {
        $0.spec?["policyName"]?.string == name && matches($0.spec?["matchResources"], question)
      }
      for binding in bindings {
        let actions = binding.spec?["validationActions"]?.strings ?? []
        for decision in decisions(spec, binding, question) {
          let own = "'\(name)' with binding '\(binding.meta.name)'"
          if actions.contains("Deny") || decision.isConfiguration, denial == nil {
            denial = (
              "ValidatingAdmissionPolicy \(own) denied request: \(decision.message)",
              decision.reason
            )
          }
          if actions.contains("Warn") {
            warnings.append(
              "Validation failed for ValidatingAdmissionPolicy \(own): \(decision.message)")
          }
        }
      }
    }
    guard let denial else { return warnings }
    var status = Status.forbidden(question.kind.resource, question.name, denial.message)
    status.reason = denial.reason
    status.code =
      switch denial.reason {
      case "Forbidden": 403
      case "Unauthorized": 401
      case "RequestEntityTooLarge": 413
      default: 422
      }
    status.causes = [.init(reason: "", message: denial.message, field: "")]
    throw status
  }

  /// Whether there is any policy that somebody bound.
  var asksPolicies: Bool { store.count(.admissionBindings) > 0 }

  mutating func askPolicies(
    creating kind: ResourceKind, _ draft: inout Draft, by user: User, _ isDryRun: Bool
  ) throws(Status) -> [String] {
    guard asksPolicies, !kind.isEvent else { return [] }
    draft.takeName(from: &random)
    return try askPolicies(
      AdmissionQuestion(
        kind: kind, operation: "CREATE", name: draft.meta.name, namespace: draft.meta.namespace,
        object: object(kind, draft).rendered, user: user, isDryRun: isDryRun))
  }
  func askPolicies(
    changing old: APIObject, to draft: Draft, _ request: APIRequest
  ) throws(Status) -> [String] {
    guard asksPolicies else { return [] }
    var question = AdmissionQuestion(
      kind: old.kind, subresource: request.subresource ?? "", operation: "UPDATE",
      name: old.meta.name, namespace: old.meta.namespace, object: object(old.kind, draft).rendered,
      old: old.rendered, user: request.user, isDryRun: request.dryRun)
    // Real: who scales changes a Scale.
    if question.subresource == "scale" {
      question.object = scale(of: object(old.kind, draft))
      question.old = scale(of: old)
    }
    return try askPolicies(question)
  }
  func askPolicies(
    deleting kind: ResourceKind, _ namespace: String, _ name: String, _ request: APIRequest
  ) throws(Status) {
    guard asksPolicies, let old = store.get(kind, namespace, name) else { return }
    _ = try askPolicies(
      AdmissionQuestion(
        kind: kind, operation: "DELETE", name: name, namespace: namespace, old: old.rendered,
        user: request.user, isDryRun: request.dryRun))
  }
  /// A draft as the object that it would be.
  private func object(_ kind: ResourceKind, _ draft: Draft) -> APIObject {
    APIObject(
      kind: kind, meta: draft.meta, fields: draft.fields, author: Author(user: "", manager: ""))
  }

  private struct Decision {
    var message: String
    var reason = "Invalid"
    /// Whether the binding itself is at fault, which denies whatever its actions are.
    var isConfiguration = false
  }

  // MARK: Matching

  private func matches(_ match: Value?, _ question: AdmissionQuestion) -> Bool {
    guard let match else { return true }
    if let selector = match["namespaceSelector"], !selector.isEmpty {
      var labels: StringMap?
      if question.kind == .namespaces {
        labels = StringMap((question.object ?? question.old)?["metadata"]?["labels"])
      } else if !question.namespace.isEmpty {
        labels = store.get(.namespaces, "", question.namespace)?.meta.labels
      }
      if let labels, !LabelSelector(selector).matches(labels) { return false }
    }
    if let selector = match["objectSelector"], !selector.isEmpty {
      let own = LabelSelector(selector)
      let fits = [question.object, question.old].contains { value in
        value.map { own.matches(StringMap($0["metadata"]?["labels"])) } ?? false
      }
      if !fits { return false }
    }
    func any(_ key: String) -> Bool {
      (match[key]?.array ?? []).contains { self.matches(rule: $0, question) }
    }
    if any("excludeResourceRules") { return false }
    return match["resourceRules"]?.array?.isEmpty ?? true || any("resourceRules")
  }
  private func matches(rule: Value, _ question: AdmissionQuestion) -> Bool {
    func has(_ key: String, _ word: String) -> Bool {
      (rule[key]?.strings ?? []).contains { $0 == "*" || $0 == word }
    }
    let resource = question.kind.resource
    guard has("operations", question.operation), has("apiGroups", resource.group),
      has("apiVersions", resource.version)
    else { return false }
    switch rule["scope"]?.string {
    case "Namespaced": if !question.kind.isNamespaced { return false }
    case "Cluster": if question.kind.isNamespaced { return false }
    default: break
    }
    let sub = question.subresource
    let fits = (rule["resources"]?.strings ?? []).contains { text in
      let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
      let wanted = parts.count > 1 ? parts[1] : ""
      return (parts[0] == "*" || parts[0] == resource.resource)
        && (wanted == sub || wanted == "*")
    }
    let names = rule["resourceNames"]?.strings ?? []
    return fits && (names.isEmpty || names.contains(question.name))
  }

  // MARK: Deciding

  private func decisions(
    _ spec: Value, _ binding: APIObject, _ question: AdmissionQuestion
  ) -> [Decision] {
    let isStrict = spec["failurePolicy"]?.string != "Ignore"
    var all: [Decision] = []
    switch parameters(spec["paramKind"], binding.spec?["paramRef"], question) {
    case .failure(let failure):
      if isStrict {
        all.append(
          Decision(
            message: "failed to configure binding: " + failure.message, isConfiguration: true))
      }
    case .success(let found):
      for parameter in found { all += decide(spec, parameter, question, isStrict) }
    }
    return all
  }

  /// The objects a policy is held against, nil for none; each is asked of by itself.
  /// Real: generic.CollectParams.
  private func parameters(
    _ paramKind: Value?, _ reference: Value?, _ question: AdmissionQuestion
  ) -> Result<[Value?], CELFailure> {
    guard let paramKind, let reference else { return .success([nil]) }
    let version = paramKind["apiVersion"]?.string ?? ""
    let word = paramKind["kind"]?.string ?? ""
    guard let kind = kind(apiVersion: version, kind: word) else {
      return .failure(
        CELFailure(
          "failed to find resource referenced by paramKind: '\(version), Kind=\(word)'"))
    }
    let given = reference["namespace"]?.string ?? ""
    if !kind.isNamespaced, !given.isEmpty {
      return .failure(
        CELFailure(
          "paramRef.namespace must not be provided for a cluster-scoped `paramKind`"))
    }
    let namespace = !kind.isNamespaced ? "" : given.isEmpty ? question.namespace : given
    if kind.isNamespaced, namespace.isEmpty {
      return .failure(
        CELFailure(
          "cannot use namespaced paramRef in policy binding that matches cluster-scoped resources"))
    }
    var found: [APIObject]
    if let name = reference["name"]?.string, !name.isEmpty {
      found = store.get(kind, namespace, name).map { [$0] } ?? []
    } else {
      let selector = LabelSelector(reference["selector"])
      found = store.objects(kind, in: kind.isNamespaced ? namespace : nil)
        .filter { selector.matches($0.meta.labels) }
    }
    if found.isEmpty {
      if reference["parameterNotFoundAction"]?.string == "Allow" { return .success([]) }
      return .failure(
        CELFailure("no params found for policy binding with `Deny` parameterNotFoundAction"))
    }
    return .success(found.map(\.rendered))
  }

  private func decide(
    _ spec: Value, _ parameter: Value?, _ question: AdmissionQuestion, _ isStrict: Bool
  ) -> [Decision] {
    var compiler = PolicyCompiler(hasParams: spec["paramKind"] != nil)
    for variable in spec["variables"]?.array ?? [] {
      try? compiler.add(variable["name"]?.string ?? "", variable["expression"]?.string ?? "")
    }
    var evaluator = CELEvaluator(variables: values(question, parameter), steps: 1_000_000)
    evaluator.composed = compiler.composed
    evaluator.authorize = { step, verb in self.isAllowed(step, verb, question.user) }
    func run(_ text: String) throws(CELFailure) -> CELValue {
      guard let program = try? compiler.compile(text) else { throw .noOverload }
      return try evaluator.value(of: program.root)
    }
    func broken(_ text: String, _ failure: CELFailure) -> Decision {
      Decision(message: "expression '\(text)' resulted in error: \(failure.message)")
    }
    var failures: [Decision] = []
    for condition in spec["matchConditions"]?.array ?? [] {
      let text = condition["expression"]?.string ?? ""
      do throws(CELFailure) {
        if case .bool(false) = try run(text) { return [] }
      } catch {
        failures.append(broken(text, error))
      }
    }
    if !failures.isEmpty { return isStrict ? Array(failures.prefix(1)) : [] }
    for validation in spec["validations"]?.array ?? [] {
      let text = validation["expression"]?.string ?? ""
      do throws(CELFailure) {
        if case .bool(true) = try run(text) { continue }
      } catch {
        if isStrict { failures.append(broken(text, error)) }
        continue
      }
      var message = ""
      if let words = validation["messageExpression"]?.string, !words.isEmpty,
        case .string(let said)? = try? run(words)
      {
        message = trimmed(said)
        if message.contains("\n") || message.utf8.count > 5120 { message = "" }
      }
      if message.isEmpty { message = trimmed(validation["message"]?.string ?? "") }
      if message.isEmpty { message = "failed expression: " + trimmed(text) }
      failures.append(
        Decision(message: message, reason: validation["reason"]?.string ?? "Invalid"))
    }
    return failures
  }

  /// What expressions can name.
  private func values(_ question: AdmissionQuestion, _ parameter: Value?) -> [String: CELValue] {
    let resource = question.kind.resource
    let kind: Value = [
      "group": .string(resource.group), "version": .string(resource.version),
      "kind": .string(question.kind.name),
    ]
    let place: Value = [
      "group": .string(resource.group), "version": .string(resource.version),
      "resource": .string(resource.resource),
    ]
    let user = question.user
    let request: Value = [
      "kind": kind, "resource": place, "requestKind": kind, "requestResource": place,
      "subResource": .string(question.subresource),
      "requestSubResource": .string(question.subresource), "name": .string(question.name),
      "namespace": .string(question.namespace), "operation": .string(question.operation),
      "userInfo": [
        "username": .string(user.name), "uid": .string(user.uid),
        "groups": .array(user.groups.map(Value.string)), "extra": user.extra ?? [:],
      ],
      "dryRun": .bool(question.isDryRun), "options": [:],
    ]
    let namespace =
      question.kind == .namespaces || question.namespace.isEmpty
      ? nil : store.get(.namespaces, "", question.namespace)
    let authorizer = CELAuthorizerStep()
    var own = authorizer
    own.stage = .resource
    (own.group, own.resource) = (resource.group, resource.resource)
    (own.subresource, own.namespace) = (question.subresource, question.namespace)
    own.name = question.name
    return [
      "object": question.object.map { CELValue($0) } ?? .null,
      "oldObject": question.old.map { CELValue($0) } ?? .null,
      "request": CELValue(request),
      "namespaceObject": namespace.map {
        CELValue($0.rendered, PolicyCompiler.namespaceType)
      } ?? .null,
      "params": parameter.map { CELValue($0) } ?? .null,
      "authorizer": .authorizer(authorizer),
      "authorizer.requestResource": .authorizer(own),
    ]
  }
  private func isAllowed(_ step: CELAuthorizerStep, _ verb: String, _ user: User) -> Bool {
    var who = user
    if let account = step.serviceAccount {
      let parts = account.split(separator: "/").map(String.init)
      who = .impersonated(
        "system:serviceaccount:\(parts.first ?? ""):\(parts.last ?? "")", groups: [])
    }
    let resource = step.subresource.isEmpty ? step.resource : step.resource + "/" + step.subresource
    return grant(
      who, verb: verb, group: step.group, resource,
      namespace: step.namespace.isEmpty ? nil : step.namespace,
      name: step.name.isEmpty ? nil : step.name) != nil
  }
}
