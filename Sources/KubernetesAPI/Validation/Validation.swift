// Whether an object may be stored: each kind's rules, in the server's order and words.

import Documents

/// What is wrong with a new object, or with a change of one.
///
/// Real: the validation packages of 1.36. Limit: fields that learners hardly set are not looked at.
func problems(_ kind: ResourceKind, _ draft: Draft, old: APIObject?) -> [FieldError] {
  var check = Checker()
  check.meta(kind, draft.meta, old: old?.meta)
  let spec = draft.fields["spec"]
  if let custom = kind.custom {
    check.custom(custom, draft)
    check.rules(custom, draft, old, kind)
    return check.errors
  }
  switch kind.name {
  case "CustomResourceDefinition": check.definition(draft)
  case "Pod":
    if let old {
      check.podUpdate(draft, old)
    } else {
      check.podSpec(spec, "spec")
      check.podOnly(spec)
    }
  case "Namespace": check.securityLabels(draft.meta.labels)
  case "Deployment": check.deployment(spec, old?.spec)
  case "ReplicaSet": check.replicaSet(spec, old?.spec)
  case "ReplicationController": check.replicationController(spec)
  case "StatefulSet": check.statefulSet(spec, old?.spec)
  case "DaemonSet": check.daemonSet(spec, old?.spec)
  case "Job":
    if old == nil { check.generatedSelector(draft) }
    check.job(spec, old?.spec)
  case "CronJob":
    check.cronJob(spec)
    // Real: a job's name is the cron job's with eleven letters more.
    if old == nil, draft.meta.name.utf8.count > 52 {
      check.fail(
        .invalid(
          "metadata.name", .string(draft.meta.name), "must be no more than 52 characters"))
    }
  case "Service": check.service(draft, old)
  case "ConfigMap": check.configMap(draft, old)
  case "Secret": check.secret(draft, old)
  case "PersistentVolumeClaim": check.claim(spec, old)
  case "PersistentVolume": check.volume(spec, old)
  case "ResourceQuota": check.quota(spec)
  case "Ingress": check.ingress(draft, old)
  case "IngressClass": check.ingressClass(spec, old)
  case "NetworkPolicy": check.networkPolicy(spec)
  case "LimitRange": check.limitRange(spec)
  case "StorageClass": check.storageClass(draft, old)
  case "HorizontalPodAutoscaler": check.autoscaler(spec)
  case "PodDisruptionBudget": check.budget(spec)
  case "PriorityClass": check.priorityClass(draft, old)
  case "Node": check.node(spec)
  case "CertificateSigningRequest": check.signingRequest(draft)
  case "ValidatingAdmissionPolicy": check.admissionPolicy(draft)
  case "ValidatingAdmissionPolicyBinding": check.admissionBinding(spec)
  case "Role", "ClusterRole": check.role(kind, draft)
  case "RoleBinding", "ClusterRoleBinding": check.binding(draft, old)
  default: break
  }
  return check.errors
}

/// Gathers errors.
struct Checker {
  var errors: [FieldError] = []

  mutating func fail(_ error: FieldError) { errors.append(error) }

  mutating func nonNegative(_ value: Value?, _ field: String) {
    if let number = value?.int, number < 0 {
      fail(.invalid(field, .integer(number), "must be greater than or equal to 0"))
    }
  }
  mutating func portNumber(_ number: Int, _ field: String) {
    if !(1...65535).contains(number) {
      fail(.invalid(field, .integer(number), "must be between 1 and 65535, inclusive"))
    }
  }
  mutating func oneOf(_ value: Value?, _ field: String, _ supported: [String]) {
    guard let text = value?.string else { return }
    if !supported.contains(text) { fail(.notSupported(field, .string(text), supported)) }
  }
  mutating func immutable(_ value: Value?, _ old: Value?, _ field: String) {
    if value != old { fail(.invalid(field, value ?? .null, "field is immutable")) }
  }
  mutating func each(_ problems: [String], _ field: String, _ text: String) {
    for problem in problems { fail(.invalid(field, .string(text), problem)) }
  }
}

// MARK: Metadata

extension Checker {
  mutating func meta(_ kind: ResourceKind, _ meta: ObjectMeta, old: ObjectMeta?) {
    if !meta.generateName.isEmpty {
      let stem = meta.generateName
      let problems = kind.nameProblems(stem.hasSuffix("-") ? stem + "a" : stem)
      each(problems, "metadata.generateName", meta.generateName)
    }
    if meta.name.isEmpty {
      fail(.required("metadata.name", "name or generateName is required"))
    } else if old == nil {
      each(kind.nameProblems(meta.name), "metadata.name", meta.name)
    }
    labels(meta.labels, "metadata.labels")
    annotations(meta.annotations, "metadata.annotations")
    for (index, owner) in meta.owners.enumerated() {
      let field = "metadata.ownerReferences[\(index)]"
      if owner.apiVersion.isEmpty {
        fail(
          .invalid(field + ".apiVersion", .string(owner.apiVersion), "version must not be empty"))
      }
      if owner.kind.isEmpty { fail(.invalid(field + ".kind", "", "must not be empty")) }
      if owner.name.isEmpty { fail(.invalid(field + ".name", "", "must not be empty")) }
      if owner.uid.isEmpty { fail(.invalid(field + ".uid", "", "must not be empty")) }
    }
    for finalizer in meta.finalizers {
      each(qualifiedNameProblems(finalizer), "metadata.finalizers", finalizer)
      if !finalizer.contains("/"),
        !["orphan", "foregroundDeletion", "kubernetes"].contains(finalizer)
      {
        fail(
          .invalid(
            "metadata.finalizers", .string(finalizer),
            "name is neither a standard finalizer name nor is it fully qualified"))
      }
    }
    if let old, meta.deletion != nil {
      for finalizer in meta.finalizers where !old.finalizers.contains(finalizer) {
        fail(
          .forbidden(
            "metadata.finalizers",
            "no new finalizers can be added if the object is being deleted, found new finalizers"
              + " []string{\(goQuoted(finalizer))}"))
      }
    }
  }
  mutating func labels(_ labels: StringMap, _ field: String) {
    for pair in labels.pairs {
      each(qualifiedNameProblems(pair.key), field, pair.key)
      each(labelValueProblems(pair.value), field, pair.value)
    }
  }
  mutating func annotations(_ annotations: StringMap, _ field: String) {
    var size = 0
    for pair in annotations.pairs {
      each(qualifiedNameProblems(pair.key.lowercased()), field, pair.key)
      size += pair.key.utf8.count + pair.value.utf8.count
    }
    if size > 256 << 10 { fail(.tooLong(field, 256 << 10)) }
  }
  /// Real: PodSecurity admission, 1.36.
  mutating func securityLabels(_ labels: StringMap) {
    for mode in ["enforce", "audit", "warn"] {
      let key = "pod-security.kubernetes.io/" + mode
      if let level = labels[key], !["privileged", "baseline", "restricted"].contains(level) {
        fail(
          .invalid(
            "metadata.labels[\(key)]", .string(level),
            "must be one of privileged, baseline, restricted"))
      }
    }
  }
  /// `matchLabels` and `matchExpressions`.
  mutating func labelSelector(_ selector: Value?, _ field: String) {
    labels(StringMap(selector?["matchLabels"]), field + ".matchLabels")
    for (index, expression) in (selector?["matchExpressions"]?.array ?? []).enumerated() {
      let here = "\(field).matchExpressions[\(index)]"
      let values = expression["values"]?.array ?? []
      switch expression["operator"]?.string ?? "" {
      case "In", "NotIn":
        if values.isEmpty {
          fail(
            .required(
              here + ".values", "must be specified when `operator` is 'In' or 'NotIn'"))
        }
      case "Exists", "DoesNotExist":
        if !values.isEmpty {
          fail(
            .forbidden(
              here + ".values", "may not be specified when `operator` is 'Exists' or 'DoesNotExist'"
            ))
        }
      case let other:
        fail(.invalid(here + ".operator", .string(other), "not a valid selector operator"))
      }
      let key = expression["key"]?.string ?? ""
      each(qualifiedNameProblems(key), here + ".key", key)
      for (place, value) in values.enumerated() {
        let text = value.string ?? ""
        each(labelValueProblems(text), "\(here).values[\(place)]", text)
      }
    }
  }
  /// Whether the selector can be used at all.
  func isValid(_ selector: Value?) -> Bool {
    var own = Checker()
    own.labelSelector(selector, "")
    return own.errors.isEmpty
  }
}

extension ResourceKind {
  /// What is wrong with a name of this kind.
  package func nameProblems(_ text: String) -> [String] {
    switch name {
    // Real: services keep to labels too, since 1.36 to RFC 1123's.
    case "Namespace", "Service": dns1123LabelProblems(text)
    case "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding":
      text == "." || text == ".."
        ? ["may not be '\(text)'"]
        : text.contains("/")
          ? ["may not contain '/'"] : text.contains("%") ? ["may not contain '%'"] : []
    case "IPAddress": []
    default: dns1123SubdomainProblems(text)
    }
  }
}
