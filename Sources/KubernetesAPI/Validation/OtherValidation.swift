// The rules of the other kinds.

import Documents
import Text

extension Checker {
  mutating func configMap(_ draft: Draft, _ old: APIObject?) {
    var size = 0
    let data = draft.fields["data"]?.object ?? Object()
    for (key, value) in data {
      each(configMapKeyProblems(key), "data[\(key)]", key)
      if draft.fields["binaryData"]?[key] != nil {
        fail(
          .invalid(
            "data[\(key)]", .string(key), "duplicate of key present in binaryData"))
      }
      size += value.string?.utf8.count ?? 0
    }
    for (key, value) in draft.fields["binaryData"]?.object ?? Object() {
      each(configMapKeyProblems(key), "binaryData[\(key)]", key)
      size += value.string?.utf8.count ?? 0
    }
    if size > 1 << 20 {
      fail(FieldError(.tooLong, "", "Too long: may not be more than 1048576 bytes"))
    }
    frozen(draft, old)
  }
  private mutating func frozen(_ draft: Draft, _ old: APIObject?) {
    guard let old, old["immutable"]?.bool ?? false else { return }
    if !(draft.fields["immutable"]?.bool ?? false) {
      fail(.forbidden("immutable", "field is immutable when `immutable` is set"))
    }
    for key in ["data", "binaryData"] where draft.fields[key] != old[key] {
      fail(.forbidden(key, "field is immutable when `immutable` is set"))
    }
  }

  mutating func secret(_ draft: Draft, _ old: APIObject?) {
    let data = draft.fields["data"]?.object ?? Object()
    var size = 0
    for (key, value) in data {
      each(configMapKeyProblems(key), "data[\(key)]", key)
      size += value.string?.utf8.count ?? 0
    }
    if size > 1 << 20 { fail(.tooLong("data", 1 << 20)) }
    switch draft.fields["type"]?.string {
    case "kubernetes.io/dockerconfigjson":
      let field = "data[.dockerconfigjson]"
      if let encoded = data[".dockerconfigjson"]?.string {
        let bytes = (try? Base64.decoded(encoded)) ?? []
        if (try? JSON.parse(String(decoding: bytes, as: UTF8.self))) == nil {
          fail(
            .invalid(
              field, "<secret contents redacted>",
              bytes.isEmpty
                ? "unexpected end of JSON input"
                : "invalid character '\(Character(UnicodeScalar(bytes[0])))' looking for beginning of value"
            ))
        }
      } else {
        fail(.required(field))
      }
    case "kubernetes.io/tls":
      if data["tls.crt"] == nil { fail(.required("data[tls.crt]")) }
      if data["tls.key"] == nil { fail(.required("data[tls.key]")) }
    case "kubernetes.io/basic-auth":
      if data["username"] == nil, data["password"] == nil {
        fail(.required("data[username]"))
        fail(.required("data[password]"))
      }
    case "kubernetes.io/ssh-auth":
      if data["ssh-privatekey"]?.isEmpty ?? true { fail(.required("data[ssh-privatekey]")) }
    default: break
    }
    if let old {
      immutable(draft.fields["type"], old["type"], "type")
      frozen(draft, old)
    }
  }

  mutating func claim(_ spec: Value?, _ old: APIObject?) {
    let modes = spec?["accessModes"]?.array ?? []
    if modes.isEmpty {
      fail(.required("spec.accessModes", "at least 1 access mode is required"))
    }
    for mode in modes {
      oneOf(
        mode, "spec.accessModes",
        ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"])
    }
    if modes.count > 1, modes.contains("ReadWriteOncePod") {
      fail(
        .forbidden(
          "spec.accessModes", "may not use ReadWriteOncePod with other access modes"))
    }
    if let size = spec?["resources"]?["requests"]?["storage"] {
      if let quantity = size.string.flatMap({ Quantity($0) }), quantity <= .zero {
        fail(
          .invalid(
            "spec.resources[storage]", .string(quantity.description), "must be greater than zero"))
      }
    } else {
      fail(.required("spec.resources[storage]"))
    }
    oneOf(spec?["volumeMode"], "spec.volumeMode", ["Block", "Filesystem"])
    if let old { claimChange(spec, old) }
  }
  mutating func volume(_ spec: Value?, _ old: APIObject?) {
    if spec?["accessModes"]?.isEmpty ?? true { fail(.required("spec.accessModes")) }
    for mode in spec?["accessModes"]?.array ?? [] {
      oneOf(
        mode, "spec.accessModes",
        ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"])
    }
    if spec?["capacity"]?.isEmpty ?? true { fail(.required("spec.capacity")) }
    let capacity = spec?["capacity"]?.object ?? Object()
    if capacity["storage"] == nil || capacity.count > 1 {
      fail(.notSupported("spec.capacity", spec?["capacity"] ?? [:], ["storage"]))
    }
    oneOf(
      spec?["persistentVolumeReclaimPolicy"], "spec.persistentVolumeReclaimPolicy",
      ["Delete", "Recycle", "Retain"])
    let plain: Set<String> = [
      "accessModes", "capacity", "claimRef", "mountOptions", "nodeAffinity",
      "persistentVolumeReclaimPolicy", "storageClassName", "volumeAttributesClassName",
      "volumeMode",
    ]
    let sources = (spec?.object?.keys ?? []).filter { !plain.contains($0) }
    if sources.isEmpty { fail(.required("spec", "must specify a volume type")) }
    if let path = spec?["hostPath"]?["path"]?.string,
      path.split(separator: "/").contains("..")
    {
      fail(.invalid("spec.hostPath.path", .string(path), "must not contain '..'"))
    }
    if sources.contains("local"), spec?["nodeAffinity"] == nil {
      fail(.required("spec.nodeAffinity", "Local volume requires node affinity"))
    }
    if let old { volumeChange(spec, old) }
  }

  /// Real: core/v1/helper of 1.36: what a quota counts without a domain before its name.
  private static let quotaNames: Set<String> = [
    "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.storage",
    "requests.ephemeral-storage", "limits.cpu", "limits.memory", "limits.ephemeral-storage",
    "pods", "resourcequotas", "services", "replicationcontrollers", "secrets",
    "persistentvolumeclaims", "configmaps", "services.nodeports", "services.loadbalancers",
  ]
  private static let podAmounts: Set<String> = [
    "cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory",
  ]

  private mutating func quotaScopes(_ spec: Value?) {
    let list = spec?["scopes"] ?? [], scopes = list.strings ?? []
    let names = (spec?["hard"]?.object?.keys ?? []).sorted()
    for scope in scopes {
      let isKnown = [
        "BestEffort", "CrossNamespacePodAffinity", "NotBestEffort", "NotTerminating",
        "PriorityClass", "Terminating", "VolumeAttributesClass",
      ].contains(scope)
      if !isKnown { fail(.invalid("spec.scopes", list, "unsupported scope")) }
      for name in names where Self.quotaNames.contains(name) {
        let counts = name == "pods" || (scope != "BestEffort" && Self.podAmounts.contains(name))
        if !isKnown || !counts {
          fail(.invalid("spec.scopes", list, "unsupported scope applied to resource"))
        }
      }
    }
    for pair in [["BestEffort", "NotBestEffort"], ["Terminating", "NotTerminating"]]
    where pair.allSatisfy(scopes.contains) {
      fail(.invalid("spec.scopes", list, "conflicting scopes"))
    }
  }

  mutating func quota(_ spec: Value?) {
    for name in spec?["hard"]?.object?.keys ?? []
    where !name.contains("/") && !Self.quotaNames.contains(name) && !name.contains("hugepages-") {
      let here = "spec.hard[\(name)]"
      fail(
        .invalid(here, .string(name), "must be a standard resource type or fully qualified"))
      fail(.invalid(here, .string(name), "must be a standard resource for quota"))
    }
    quotaScopes(spec)
    for (name, amount) in spec?["hard"]?.object ?? Object() {
      if let quantity = amount.string.flatMap({ Quantity($0) }), quantity < .zero {
        fail(
          .invalid(
            "spec.hard[\(name)]", amount, "must be greater than or equal to 0"))
      }
    }
  }

  mutating func autoscaler(_ spec: Value?) {
    if let least = spec?["minReplicas"]?.int, least < 1 {
      fail(
        .invalid("spec.minReplicas", .integer(least), "must be greater than or equal to 1"))
    }
    let most = spec?["maxReplicas"]?.int ?? 0
    if most < 1 {
      fail(.invalid("spec.maxReplicas", .integer(most), "must be greater than 0"))
    }
    if let least = spec?["minReplicas"]?.int, most < least {
      fail(
        .invalid(
          "spec.maxReplicas", .integer(most), "must be greater than or equal to `minReplicas`"))
    }
    let target = spec?["scaleTargetRef"]
    if target?["kind"]?.string?.isEmpty ?? true { fail(.required("spec.scaleTargetRef.kind")) }
    if target?["name"]?.string?.isEmpty ?? true { fail(.required("spec.scaleTargetRef.name")) }
    for (index, metric) in (spec?["metrics"]?.array ?? []).enumerated() {
      self.metric(metric, "spec.metrics[\(index)]")
    }
    for key in ["scaleUp", "scaleDown"] {
      if let rules = spec?["behavior"]?[key] { scaling(rules, "spec.behavior.\(key)") }
    }
  }

  mutating func budget(_ spec: Value?) {
    if spec?["minAvailable"] != nil, spec?["maxUnavailable"] != nil {
      fail(
        .invalid(
          "spec", spec ?? .null, "minAvailable and maxUnavailable cannot be both set"))
    }
    for key in ["minAvailable", "maxUnavailable"] {
      amount(spec?[key], "spec.\(key)")
      if let text = spec?[key]?.string, text.hasSuffix("%"), let share = Int(text.dropLast()),
        share > 100
      {
        fail(.invalid("spec.\(key)", .string(text), "must not be greater than 100%"))
      }
    }
    labelSelector(spec?["selector"], "spec.selector")
  }

  mutating func priorityClass(_ draft: Draft, _ old: APIObject?) {
    if draft.meta.name.hasPrefix("system-"), old == nil {
      fail(
        .forbidden(
          "metadata.name",
          "priority class names with 'system-' prefix are reserved for system use only. error: \(draft.meta.name) is not a known system priority class"
        ))
    } else if let value = draft.fields["value"]?.int, value > 1_000_000_000 {
      fail(
        .forbidden("value", "maximum allowed value of a user defined priority is 1000000000"))
    }
    oneOf(
      draft.fields["preemptionPolicy"], "preemptionPolicy", ["PreemptLowerPriority", "Never"])
    if let old, old["value"] != draft.fields["value"] {
      fail(.forbidden("value", "may not be changed in an update."))
    }
  }

  mutating func node(_ spec: Value?) {
    var seen: Set<String> = []
    for (index, taint) in (spec?["taints"]?.array ?? []).enumerated() {
      let here = "spec.taints[\(index)]"
      let key = taint["key"]?.string ?? ""
      each(qualifiedNameProblems(key), here + ".key", key)
      let effect = taint["effect"]?.string ?? ""
      if effect.isEmpty {
        fail(.required(here + ".effect"))
      } else {
        oneOf(
          .string(effect), here + ".effect", ["NoSchedule", "PreferNoSchedule", "NoExecute"])
      }
      if !seen.insert("\(key):\(effect)").inserted { fail(.duplicate(here, taint)) }
    }
  }

  mutating func role(_ kind: ResourceKind, _ draft: Draft) {
    for (index, rule) in (draft.fields["rules"]?.array ?? []).enumerated() {
      let here = "rules[\(index)]"
      if rule["verbs"]?.isEmpty ?? true {
        fail(.required(here + ".verbs", "verbs must contain at least one value"))
      }
      if let urls = rule["nonResourceURLs"], !urls.isEmpty {
        if kind.isNamespaced {
          fail(
            .invalid(
              here + ".nonResourceURLs", urls,
              "namespaced rules cannot apply to non-resource URLs"))
        }
        continue
      }
      if rule["apiGroups"]?.isEmpty ?? true {
        fail(
          .required(
            here + ".apiGroups", "resource rules must supply at least one api group"))
      }
      if rule["resources"]?.isEmpty ?? true {
        fail(
          .required(here + ".resources", "resource rules must supply at least one resource"))
      }
    }
  }
  mutating func binding(_ draft: Draft, _ old: APIObject?) {
    let role = draft.fields["roleRef"]
    oneOf(role?["kind"], "roleRef.kind", ["ClusterRole", "Role"])
    if role?["name"]?.string?.isEmpty ?? true { fail(.required("roleRef.name")) }
    for (index, subject) in (draft.fields["subjects"]?.array ?? []).enumerated() {
      let here = "subjects[\(index)]"
      if subject["name"]?.string?.isEmpty ?? true { fail(.required(here + ".name")) }
      let kind = subject["kind"]?.string
      oneOf(.string(kind ?? ""), here + ".kind", ["ServiceAccount", "User", "Group"])
      if kind == "ServiceAccount", subject["namespace"]?.string?.isEmpty ?? true {
        fail(.required(here + ".namespace"))
      }
    }
    if let old, old["roleRef"] != role {
      fail(.invalid("roleRef", role ?? .null, "cannot change roleRef"))
    }
  }
}
