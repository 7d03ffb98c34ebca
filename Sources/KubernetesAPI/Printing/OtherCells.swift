// The smaller kinds as rows.

package import Documents
import Kernel

func otherCells(_ object: APIObject, _ now: Instant) -> [String] {
  let name = object.meta.name
  let age = age(since: object.meta.creation, now: now)
  let spec = object.spec
  switch object.kind.name {
  case "Namespace": return [name, object.status?["phase"]?.string ?? "", age]
  case "ConfigMap":
    let count =
      (object["data"]?.object?.count ?? 0) + (object["binaryData"]?.object?.count ?? 0)
    return [name, String(count), age]
  case "Secret":
    return [
      name, object["type"]?.string ?? "", String(object["data"]?.object?.count ?? 0), age,
    ]
  case "ServiceAccount": return [name, age]
  case "PersistentVolume": return volumeCells(object, age)
  case "PersistentVolumeClaim": return claimCells(object, age)
  case "StorageClass":
    let isDefault =
      object.meta.annotations["storageclass.kubernetes.io/is-default-class"] == "true"
    return [
      isDefault ? name + " (default)" : name, object["provisioner"]?.string ?? "",
      object["reclaimPolicy"]?.string ?? "Delete",
      object["volumeBindingMode"]?.string ?? "Immediate",
      object["allowVolumeExpansion"]?.bool ?? false ? "true" : "false", age,
    ]
  case "ResourceQuota": return quotaCells(object, age)
  case "Ingress": return ingressCells(object, age)
  case "IngressClass":
    let parameters = spec?["parameters"].map {
      "\($0["kind"]?.string ?? "")\($0["apiGroup"]?.string.map { "." + $0 } ?? "")/\($0["name"]?.string ?? "")"
    }
    return [name, spec?["controller"]?.string ?? "", parameters ?? "<none>", age]
  case "APIService":
    let service = spec?["service"].map {
      "\($0["namespace"]?.string ?? "")/\($0["name"]?.string ?? "")"
    }
    let state = (object.status?["conditions"]?.array ?? []).first {
      $0["type"]?.string == "Available"
    }
    let isTrue = state?["status"]?.string == "True"
    let available = isTrue ? "True" : "False (\(state?["reason"]?.string ?? ""))"
    return [name, service ?? "Local", service == nil ? "True" : available, age]
  case "NetworkPolicy": return [name, formatted(spec?["podSelector"]), age]
  case "RoleBinding", "ClusterRoleBinding": return bindingCells(object, age)
  case "HorizontalPodAutoscaler": return autoscalerCells(object, age)
  case "PodDisruptionBudget":
    return [
      name, amount(spec?["minAvailable"]), amount(spec?["maxUnavailable"]),
      String(object.status?["disruptionsAllowed"]?.int ?? 0), age,
    ]
  case "PriorityClass":
    return [
      name, String(object["value"]?.int ?? 0),
      object["globalDefault"]?.bool ?? false ? "true" : "false", age,
      object["preemptionPolicy"]?.string ?? "",
    ]
  case "Lease": return [name, spec?["holderIdentity"]?.string ?? "", age]
  case "ControllerRevision":
    let owner = object.meta.controller.map { owner in
      let group = owner.apiVersion.split(separator: "/").first.map(String.init) ?? ""
      return owner.kind.lowercased() + "." + group + "/" + owner.name
    }
    return [name, owner ?? "<none>", String(object["revision"]?.int ?? 0), age]
  case "PodTemplate":
    let containers = object["template"]?["spec"]?["containers"]?.array ?? []
    let labels = StringMap(object["template"]?["metadata"]?["labels"])
    func all(_ key: String) -> String {
      containers.map { $0[key]?.string ?? "" }.joined(separator: ",")
    }
    return [name, all("name"), all("image"), labels.isEmpty ? "<none>" : labels.joined]
  case "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration":
    return [name, String(object["webhooks"]?.array?.count ?? 0), age]
  case "ValidatingAdmissionPolicy":
    let parameters = spec?["paramKind"].map {
      "\($0["apiVersion"]?.string ?? "")/\($0["kind"]?.string ?? "")"
    }
    return [
      name, String(spec?["validations"]?.array?.count ?? 0), parameters ?? "<unset>", age,
    ]
  case "ValidatingAdmissionPolicyBinding":
    let reference = spec?["paramRef"].map { reference -> String in
      let own = reference["name"]?.string ?? "*"
      return reference["namespace"]?.string.map { "\($0)/\(own)" } ?? own
    }
    return [name, spec?["policyName"]?.string ?? "", reference ?? "<unset>", age]
  case "CSIDriver":
    func word(_ key: String, _ missing: String = "false") -> String {
      spec?[key]?.bool.map(String.init) ?? missing
    }
    let tokens = (spec?["tokenRequests"]?.array ?? []).map { $0["audience"]?.string ?? "" }
    let modes = spec?["volumeLifecycleModes"]?.strings ?? []
    return [
      name, word("attachRequired", "true"), word("podInfoOnMount"), word("storageCapacity"),
      tokens.isEmpty ? "<unset>" : tokens.joined(separator: ","), word("requiresRepublish"),
      modes.isEmpty ? "Persistent" : modes.joined(separator: ","), age,
    ]
  case "CSINode": return [name, String(spec?["drivers"]?.array?.count ?? 0), age]
  case "VolumeAttributesClass": return [name, object["driverName"]?.string ?? "", age]
  case "RuntimeClass": return [name, object["handler"]?.string ?? "", age]
  case "IPAddress":
    let parent = spec?["parentRef"]
    let place = parent?["namespace"]?.string ?? ""
    return [
      name,
      "\(parent?["resource"]?.string ?? "")/\(place.isEmpty ? "" : place + "/")"
        + (parent?["name"]?.string ?? ""),
    ]
  case "ServiceCIDR":
    return [name, (spec?["cidrs"]?.strings ?? []).joined(separator: ","), age]
  case "CertificateSigningRequest": return requestCells(object, age)
  default: return [name, object.meta.creation.map(timestamp) ?? "<unknown>"]
  }
}

private func amount(_ value: Value?) -> String {
  switch value {
  case .integer(let number)?: String(number)
  case .string(let text)?: text
  default: "N/A"
  }
}

/// Real: the short names of access modes.
package func accessModes(_ value: Value?) -> String {
  (value?.strings ?? []).map { mode in
    switch mode {
    case "ReadWriteOnce": "RWO"
    case "ReadOnlyMany": "ROX"
    case "ReadWriteMany": "RWX"
    case "ReadWriteOncePod": "RWOP"
    default: mode
    }
  }.joined(separator: ",")
}

private func volumeCells(_ object: APIObject, _ age: String) -> [String] {
  let spec = object.spec
  var claim = ""
  if let owner = spec?["claimRef"] {
    claim = "\(owner["namespace"]?.string ?? "")/\(owner["name"]?.string ?? "")"
  }
  let phase = object.meta.deletion == nil ? object.status?["phase"]?.string ?? "" : "Terminating"
  return [
    object.meta.name, spec?["capacity"]?["storage"]?.string ?? "",
    accessModes(spec?["accessModes"]), spec?["persistentVolumeReclaimPolicy"]?.string ?? "",
    phase, claim, spec?["storageClassName"]?.string ?? "",
    unset(spec?["volumeAttributesClassName"]), object.status?["reason"]?.string ?? "", age,
    spec?["volumeMode"]?.string ?? "<unset>",
  ]
}
private func claimCells(_ object: APIObject, _ age: String) -> [String] {
  let spec = object.spec
  let volume = spec?["volumeName"]?.string ?? ""
  let phase = object.meta.deletion == nil ? object.status?["phase"]?.string ?? "" : "Terminating"
  return [
    object.meta.name, phase, volume,
    volume.isEmpty ? "" : object.status?["capacity"]?["storage"]?.string ?? "0",
    volume.isEmpty ? "" : accessModes(object.status?["accessModes"]),
    spec?["storageClassName"]?.string ?? "", unset(spec?["volumeAttributesClassName"]), age,
    spec?["volumeMode"]?.string ?? "<unset>",
  ]
}
private func unset(_ value: Value?) -> String { value?.string ?? "<unset>" }

private func quotaCells(_ object: APIObject, _ age: String) -> [String] {
  var requests: [String] = []
  var limits: [String] = []
  let used = object.status?["used"]
  for (name, hard) in object.status?["hard"]?.object ?? Object() {
    let text = "\(name): \(used?[name]?.string ?? "0")/\(hard.string ?? "")"
    if name.hasPrefix("limits") { limits.append(text) } else { requests.append(text) }
  }
  return [
    object.meta.name, requests.joined(separator: ", "), limits.joined(separator: ", "), age,
  ]
}

private func ingressCells(_ object: APIObject, _ age: String) -> [String] {
  let spec = object.spec
  let rules = spec?["rules"]?.array ?? []
  var hosts: [String] = []
  for rule in rules {
    if let host = rule["host"]?.string, !host.isEmpty { hosts.append(host) }
  }
  let addresses = (object.status?["loadBalancer"]?["ingress"]?.array ?? []).compactMap {
    $0["ip"]?.string ?? $0["hostname"]?.string
  }
  let names =
    hosts.count > 3
    ? hosts.prefix(3).joined(separator: ",") + " + \(hosts.count - 3) more..."
    : hosts.joined(separator: ",")
  return [
    object.meta.name, orNone(spec?["ingressClassName"]), names.isEmpty ? "*" : names,
    addresses.joined(separator: ","), spec?["tls"]?.isEmpty ?? true ? "80" : "80, 443", age,
  ]
}

private func bindingCells(_ object: APIObject, _ age: String) -> [String] {
  let role = object["roleRef"]
  var users: [String] = []
  var groups: [String] = []
  var accounts: [String] = []
  for subject in object["subjects"]?.array ?? [] {
    let name = subject["name"]?.string ?? ""
    switch subject["kind"]?.string {
    case "User": users.append(name)
    case "Group": groups.append(name)
    default: accounts.append("\(subject["namespace"]?.string ?? "")/\(name)")
    }
  }
  return [
    object.meta.name, "\(role?["kind"]?.string ?? "")/\(role?["name"]?.string ?? "")", age,
    users.joined(separator: ", "), groups.joined(separator: ", "),
    accounts.joined(separator: ", "),
  ]
}

/// What a metric is and shall be. Real: formatHPAMetrics of kubernetes 1.36.
private func metricTarget(_ metric: Value, _ status: Value?) -> String {
  let type = metric["type"]?.string ?? ""
  let key = type.prefix(1).lowercased() + type.dropFirst()
  let source = metric[key], wanted = source?["target"], now = status?[key]?["current"]
  func pair(_ field: String) -> String {
    "\(now?[field]?.string ?? "<unknown>")/\(wanted?[field]?.string ?? "")"
  }
  switch type {
  case "Resource", "ContainerResource":
    let name = source?["name"]?.string ?? ""
    guard wanted?["averageValue"] == nil else { return "\(name): \(pair("averageValue"))" }
    let current = now?["averageUtilization"]?.int.map { "\($0)%" } ?? "<unknown>"
    let share = wanted?["averageUtilization"]?.int.map { "\($0)%" } ?? "<auto>"
    return "\(name): \(current)/\(share)"
  case "Pods": return pair("averageValue")
  case "Object", "External":
    return wanted?["averageValue"] == nil ? pair("value") : pair("averageValue") + " (avg)"
  default: return "<unknown type>"
  }
}

private func autoscalerCells(_ object: APIObject, _ age: String) -> [String] {
  let spec = object.spec
  let target = spec?["scaleTargetRef"]
  let present = object.status?["currentMetrics"]?.array ?? []
  var targets: [String] = []
  for (index, metric) in (spec?["metrics"]?.array ?? []).enumerated() {
    targets.append(metricTarget(metric, present.indices.contains(index) ? present[index] : nil))
  }
  // Real: two of them are shown.
  let shown = targets.prefix(2).joined(separator: ", ")
  let rest = targets.count > 2 ? " + \(targets.count - 2) more..." : ""
  return [
    object.meta.name, "\(target?["kind"]?.string ?? "")/\(target?["name"]?.string ?? "")",
    targets.isEmpty ? "<none>" : shown + rest,
    spec?["minReplicas"]?.int.map(String.init) ?? "<unset>",
    String(spec?["maxReplicas"]?.int ?? 0),
    String(object.status?["currentReplicas"]?.int ?? 0), age,
  ]
}

private func requestCells(_ object: APIObject, _ age: String) -> [String] {
  let spec = object.spec
  var words: [String] = []
  for condition in object.status?["conditions"]?.array ?? [] {
    words.append(condition["type"]?.string ?? "")
  }
  if words.isEmpty { words = ["Pending"] }
  if !(object.status?["certificate"]?.isEmpty ?? true) { words.append("Issued") }
  let lifetime = spec?["expirationSeconds"]?.int.map { humanDuration(.seconds($0)) }
  return [
    object.meta.name, age, spec?["signerName"]?.string ?? "", spec?["username"]?.string ?? "",
    lifetime ?? "<none>", words.joined(separator: ","),
  ]
}
