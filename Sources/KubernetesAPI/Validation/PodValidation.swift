// The rules of a pod's spec.

import Documents

extension Checker {
  /// Real: ValidatePodSpec, 1.36.
  mutating func podSpec(_ spec: Value?, _ field: String) {
    let volumes = self.volumes(spec?["volumes"]?.array ?? [], field + ".volumes")
    let containers = spec?["containers"]?.array ?? []
    let inits = spec?["initContainers"]?.array ?? []
    if containers.isEmpty {
      fail(.required(field + ".containers"))
    }
    var names: Set<String> = []
    for (index, container) in containers.enumerated() {
      self.container(
        container, "\(field).containers[\(index)]", volumes, &names, spec, isInit: false)
    }
    hostPorts(containers, field + ".containers")
    for (index, container) in inits.enumerated() {
      self.container(
        container, "\(field).initContainers[\(index)]", volumes, &names, spec, isInit: true)
    }
    hostNetwork(spec, field)
    oneOf(spec?["restartPolicy"], field + ".restartPolicy", ["Always", "OnFailure", "Never"])
    oneOf(
      spec?["dnsPolicy"], field + ".dnsPolicy",
      ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"])
    labels(StringMap(spec?["nodeSelector"]), field + ".nodeSelector")
    podSecurity(spec, field)
    affinity(spec?["affinity"], field + ".affinity")
    nameService(spec, field)
    for (index, gate) in (spec?["readinessGates"]?.array ?? []).enumerated() {
      let type = gate["conditionType"]?.string ?? ""
      each(
        qualifiedNameProblems(type), "\(field).readinessGates[\(index)].conditionType", type)
    }
    for (index, gate) in (spec?["schedulingGates"]?.array ?? []).enumerated() {
      let name = gate["name"]?.string ?? ""
      each(qualifiedNameProblems(name), "\(field).schedulingGates[\(index)]", name)
    }
    spread(spec?["topologySpreadConstraints"]?.array ?? [], field + ".topologySpreadConstraints")
    if let account = spec?["serviceAccountName"]?.string, !account.isEmpty {
      each(dns1123SubdomainProblems(account), field + ".serviceAccountName", account)
    }
    if let node = spec?["nodeName"]?.string, !node.isEmpty {
      each(dns1123SubdomainProblems(node), field + ".nodeName", node)
    }
    if let deadline = spec?["activeDeadlineSeconds"]?.int,
      !(1...Int(Int32.max)).contains(deadline)
    {
      fail(
        .invalid(
          field + ".activeDeadlineSeconds", .integer(deadline),
          "must be between 1 and 2147483647, inclusive"))
    }
    if let host = spec?["hostname"]?.string, !host.isEmpty {
      each(dns1123LabelProblems(host), field + ".hostname", host)
    }
    if let domain = spec?["subdomain"]?.string, !domain.isEmpty {
      each(dns1123LabelProblems(domain), field + ".subdomain", domain)
    }
    tolerations(spec?["tolerations"]?.array ?? [], field + ".tolerations")
    hostAliases(spec?["hostAliases"]?.array ?? [], field + ".hostAliases")
    nonNegative(spec?["terminationGracePeriodSeconds"], field + ".terminationGracePeriodSeconds")
    if let policy = spec?["preemptionPolicy"] {
      oneOf(policy, field + ".preemptionPolicy", ["PreemptLowerPriority", "Never"])
    }
  }

  mutating func tolerations(_ all: [Value], _ field: String) {
    for (index, toleration) in all.enumerated() {
      let here = "\(field)[\(index)]"
      let key = toleration["key"]?.string ?? ""
      if !key.isEmpty { each(qualifiedNameProblems(key), here + ".key", key) }
      let sign = toleration["operator"]?.string ?? ""
      if key.isEmpty, sign != "Exists" {
        fail(
          .invalid(
            here + ".operator", .string(sign),
            "operator must be Exists when `key` is empty, which means \"match all values and all"
              + " keys\""))
      }
      if toleration["tolerationSeconds"] != nil, toleration["effect"]?.string != "NoExecute" {
        fail(
          .invalid(
            here + ".effect", .string(toleration["effect"]?.string ?? ""),
            "effect must be 'NoExecute' when `tolerationSeconds` is set"))
      }
      switch sign {
      case "", "Equal":
        let value = toleration["value"]?.string ?? ""
        each(labelValueProblems(value), here + ".operator", value)
      case "Exists":
        if let value = toleration["value"]?.string, !value.isEmpty {
          fail(
            .invalid(
              here + ".operator", internalToleration(toleration),
              "value must be empty when `operator` is 'Exists'"))
        }
      default: fail(.notSupported(here + ".operator", .string(sign), ["Equal", "Exists"]))
      }
      if let effect = toleration["effect"]?.string, !effect.isEmpty {
        oneOf(
          .string(effect), here + ".effect", ["NoSchedule", "PreferNoSchedule", "NoExecute"])
      }
    }
  }

  /// Real: the server shows its own type, whose fields bear Go's names.
  private func internalToleration(_ toleration: Value) -> Value {
    [
      "Key": toleration["key"] ?? "", "Operator": toleration["operator"] ?? "",
      "Value": toleration["value"] ?? "", "Effect": toleration["effect"] ?? "",
      "TolerationSeconds": toleration["tolerationSeconds"] ?? .null,
    ]
  }

  mutating func spread(_ all: [Value], _ field: String) {
    for (index, constraint) in all.enumerated() {
      let here = "\(field)[\(index)]"
      if let skew = constraint["maxSkew"]?.int, skew <= 0 {
        fail(.invalid(here + ".maxSkew", .integer(skew), "must be greater than zero"))
      }
      if constraint["topologyKey"]?.string?.isEmpty ?? true {
        fail(.required(here + ".topologyKey", "can not be empty"))
      }
      oneOf(
        constraint["whenUnsatisfiable"], here + ".whenUnsatisfiable",
        ["DoNotSchedule", "ScheduleAnyway"])
      labelSelector(constraint["labelSelector"], here + ".labelSelector")
    }
  }

  mutating func affinity(_ affinity: Value?, _ field: String) {
    guard let affinity else { return }
    let required = "requiredDuringSchedulingIgnoredDuringExecution"
    let preferred = "preferredDuringSchedulingIgnoredDuringExecution"
    if let node = affinity["nodeAffinity"] {
      let here = field + ".nodeAffinity"
      if let needed = node[required] {
        let terms = needed["nodeSelectorTerms"]?.array ?? []
        if terms.isEmpty {
          fail(
            .required(
              "\(here).\(required).nodeSelectorTerms",
              "must have at least one node selector term"))
        }
        for (index, term) in terms.enumerated() {
          nodeTerm(term, "\(here).\(required).nodeSelectorTerms[\(index)]")
        }
      }
      for (index, term) in (node[preferred]?.array ?? []).enumerated() {
        weight(term, "\(here).\(preferred)[\(index)]")
        nodeTerm(term["preference"] ?? .null, "\(here).\(preferred)[\(index)].preference")
      }
    }
    for key in ["podAffinity", "podAntiAffinity"] {
      guard let pod = affinity[key] else { continue }
      for (index, term) in (pod[required]?.array ?? []).enumerated() {
        podTerm(term, "\(field).\(key).\(required)[\(index)]")
      }
      for (index, term) in (pod[preferred]?.array ?? []).enumerated() {
        weight(term, "\(field).\(key).\(preferred)[\(index)]")
        podTerm(
          term["podAffinityTerm"] ?? .null, "\(field).\(key).\(preferred)[\(index)].podAffinityTerm"
        )
      }
    }
  }
  private mutating func weight(_ term: Value, _ field: String) {
    if let weight = term["weight"]?.int, !(1...100).contains(weight) {
      fail(.invalid(field + ".weight", .integer(weight), "must be in the range 1-100"))
    }
  }
  private mutating func podTerm(_ term: Value, _ field: String) {
    labelSelector(term["labelSelector"], field + ".labelSelector")
    if term["topologyKey"]?.string?.isEmpty ?? true {
      fail(.required(field + ".topologyKey", "can not be empty"))
    }
    let key = term["topologyKey"]?.string ?? ""
    each(qualifiedNameProblems(key), field + ".topologyKey", key)
  }
  private mutating func nodeTerm(_ term: Value, _ field: String) {
    for (index, expression) in (term["matchExpressions"]?.array ?? []).enumerated() {
      let here = "\(field).matchExpressions[\(index)]"
      let count = expression["values"]?.array?.count ?? 0
      switch expression["operator"]?.string ?? "" {
      case "In", "NotIn":
        if count == 0 {
          fail(.required(here + ".values", "must be specified when `operator` is 'In' or 'NotIn'"))
        }
      case "Exists", "DoesNotExist":
        if count > 0 {
          fail(
            .forbidden(
              here + ".values", "may not be specified when `operator` is 'Exists' or 'DoesNotExist'"
            ))
        }
      case "Gt", "Lt":
        if count != 1 {
          fail(
            .required(
              here + ".values",
              "must be specified single value when `operator` is 'Lt' or 'Gt'"))
        }
      case let other:
        fail(.invalid(here + ".operator", .string(other), "not a valid selector operator"))
      }
      let key = expression["key"]?.string ?? ""
      each(qualifiedNameProblems(key), here + ".key", key)
    }
  }

  /// Checks the volumes; returns their names.
  mutating func volumes(_ all: [Value], _ field: String) -> Set<String> {
    var names: Set<String> = []
    for (index, volume) in all.enumerated() {
      let here = "\(field)[\(index)]"
      let sources = (volume.object?.keys ?? []).filter { $0 != "name" }
      if sources.count > 1 {
        for source in sources.dropFirst() {
          fail(.forbidden("\(here).\(source)", "may not specify more than 1 volume type"))
        }
      }
      switch sources.first {
      case "secret" where volume["secret"]?["secretName"]?.string?.isEmpty ?? true:
        fail(.required(here + ".secret.secretName"))
      case "configMap" where volume["configMap"]?["name"]?.string?.isEmpty ?? true:
        fail(.required(here + ".configMap.name"))
      case "persistentVolumeClaim"
      where volume["persistentVolumeClaim"]?["claimName"]?.string?.isEmpty ?? true:
        fail(.required(here + ".persistentVolumeClaim.claimName"))
      case "hostPath" where volume["hostPath"]?["path"]?.string?.isEmpty ?? true:
        fail(.required(here + ".hostPath.path"))
      case "nfs":
        for key in ["server", "path"] where volume["nfs"]?[key]?.string?.isEmpty ?? true {
          fail(.required("\(here).nfs.\(key)"))
        }
      default: break
      }
      if sources.first == "hostPath" {
        if volume["hostPath"]?["path"]?.string?.split(separator: "/").contains("..") == true {
          fail(
            .invalid(
              here + ".hostPath.path", volume["hostPath"]?["path"] ?? .null,
              "must not contain '..'"))
        }
        oneOf(
          volume["hostPath"]?["type"], here + ".hostPath.type",
          [
            "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File",
            "FileOrCreate", "Socket",
          ])
      }
      if let source = sources.first, source == "secret" || source == "configMap" {
        files(volume[source] ?? .null, "\(here).\(source)")
      }
      let name = volume["name"]?.string ?? ""
      if name.isEmpty {
        fail(.required(here + ".name"))
      } else {
        each(dns1123LabelProblems(name), here + ".name", name)
        if !names.insert(name).inserted { fail(.duplicate(here + ".name", .string(name))) }
      }
    }
    return names
  }

  /// Modes and paths of a config map's or a secret's files.
  private mutating func files(_ source: Value, _ field: String) {
    let octal = "must be a number between 0 and 0777 (octal), both inclusive"
    if let mode = source["defaultMode"]?.int, !(0...0o777).contains(mode) {
      fail(.invalid(field + ".defaultMode", .integer(mode), octal))
    }
    for (index, item) in (source["items"]?.array ?? []).enumerated() {
      let here = "\(field).items[\(index)]"
      if item["key"]?.string?.isEmpty ?? true { fail(.required(here + ".key")) }
      let path = item["path"]?.string ?? ""
      if path.isEmpty {
        fail(.required(here + ".path"))
      } else if path.hasPrefix("/") {
        fail(.invalid(here + ".path", .string(path), "must be a relative path"))
      } else if path.split(separator: "/").contains("..") {
        fail(.invalid(here + ".path", .string(path), "must not contain '..'"))
      } else if path.hasPrefix("..") {
        fail(.invalid(here + ".path", .string(path), "must not start with '..'"))
      }
      if let mode = item["mode"]?.int, !(0...0o777).contains(mode) {
        fail(.invalid(here + ".mode", .integer(mode), octal))
      }
    }
  }

  /// Real: host ports must differ within a pod.
  private mutating func hostPorts(_ containers: [Value], _ field: String) {
    var taken: Set<String> = []
    for (index, container) in containers.enumerated() {
      for (place, port) in (container["ports"]?.array ?? []).enumerated() {
        guard let number = port["hostPort"]?.int, number != 0 else { continue }
        let key =
          "\(port["protocol"]?.string ?? "TCP")/\(port["hostIP"]?.string ?? "")/\(number)"
        if !taken.insert(key).inserted {
          fail(
            FieldError(
              .duplicate, "\(field)[\(index)].ports[\(place)].hostPort",
              "Duplicate value: \"\(key)\""))
        }
      }
    }
  }
}
