// Pod security: the levels that a namespace's labels enforce or warn of.

import Documents

extension APIServer {
  /// Real: the PodSecurity plugin of 1.36.
  func checkPodSecurity(_ draft: borrowing Draft) throws(Status) {
    guard let (level, version) = securityLevel(draft.meta.namespace, "enforce") else { return }
    let problems = securityProblems(draft.fields["spec"], level)
    guard !problems.isEmpty else { return }
    throw .forbidden(
      ResourceKind.pods.resource, draft.meta.name,
      "violates PodSecurity \"\(level):\(version)\": " + problems.joined(separator: ", "))
  }
  /// What a workload's maker is warned of, by the namespace's label `warn`.
  func securityWarning(_ kind: ResourceKind, _ draft: borrowing Draft) -> String? {
    let spec: Value?
    switch kind.name {
    case "Pod": spec = draft.fields["spec"]
    case "CronJob": spec = draft.fields["spec"]?["jobTemplate"]?["spec"]?["template"]?["spec"]
    case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController":
      spec = draft.fields["spec"]?["template"]?["spec"]
    default: return nil
    }
    var mode = "warn"
    // Real: what makes pods is never refused; it is warned where its pods would be.
    if kind.name != "Pod", securityLevel(draft.meta.namespace, mode) == nil { mode = "enforce" }
    guard let (level, version) = securityLevel(draft.meta.namespace, mode) else { return nil }
    let problems = securityProblems(spec, level)
    if problems.isEmpty { return nil }
    return "would violate PodSecurity \"\(level):\(version)\": "
      + problems.joined(separator: ", ")
  }

  private func securityLevel(_ namespace: String, _ mode: String) -> (String, String)? {
    guard let labels = store.get(.namespaces, "", namespace)?.meta.labels,
      let level = labels["pod-security.kubernetes.io/" + mode], level != "privileged"
    else { return nil }
    return (level, labels["pod-security.kubernetes.io/\(mode)-version"] ?? "latest")
  }

  /// The violations, in the plugin's order and words.
  private func securityProblems(_ spec: Value?, _ level: String) -> [String] {
    var problems: [String] = []
    let all =
      (spec?["initContainers"]?.array ?? []) + (spec?["containers"]?.array ?? [])
      + (spec?["ephemeralContainers"]?.array ?? [])
    func names(_ isBad: (Value) -> Bool) -> [String] {
      all.filter(isBad).map { "\"\($0["name"]?.string ?? "")\"" }
    }
    func noun(_ names: [String]) -> String { names.count == 1 ? "container" : "containers" }
    func add(_ head: String, _ names: [String], _ tail: String) {
      guard !names.isEmpty else { return }
      problems.append("\(head) (\(noun(names)) \(names.joined(separator: ", ")) \(tail))")
    }
    let isRestricted = level == "restricted"
    if isRestricted {
      add(
        "allowPrivilegeEscalation != false",
        names { $0["securityContext"]?["allowPrivilegeEscalation"]?.bool != false },
        "must set securityContext.allowPrivilegeEscalation=false")
    }
    var namespaces: [String] = []
    for key in ["hostNetwork", "hostPID", "hostIPC"] where spec?[key]?.bool ?? false {
      namespaces.append(key + "=true")
    }
    if !namespaces.isEmpty {
      problems.append("host namespaces (\(namespaces.joined(separator: ", ")))")
    }
    let paths = (spec?["volumes"]?.array ?? []).filter { $0["hostPath"] != nil }
      .map { "\"\($0["name"]?.string ?? "")\"" }
    if !paths.isEmpty {
      problems.append(
        "hostPath volumes (\(paths.count == 1 ? "volume" : "volumes")"
          + " \(paths.joined(separator: ", ")))")
    }
    add(
      "privileged", names { $0["securityContext"]?["privileged"]?.bool ?? false },
      "must not set securityContext.privileged=true")
    if isRestricted {
      add(
        "unrestricted capabilities",
        names { container in
          let drop = container["securityContext"]?["capabilities"]?["drop"]?.strings ?? []
          return !drop.contains("ALL")
        }, "must set securityContext.capabilities.drop=[\"ALL\"]")
    }
    let allowed: Set<String> =
      isRestricted
      ? ["NET_BIND_SERVICE"]
      : [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD",
        "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
      ]
    var extra: [String] = []
    let adders = names { container in
      let own = (container["securityContext"]?["capabilities"]?["add"]?.strings ?? [])
        .filter { !allowed.contains($0) }
      extra += own
      return !own.isEmpty
    }
    if !adders.isEmpty, !isRestricted {
      add(
        "non-default capabilities", adders,
        "must not include \(extra.sorted().map { "\"\($0)\"" }.joined(separator: ", ")) in"
          + " securityContext.capabilities.add")
    } else if !adders.isEmpty {
      add(
        "unrestricted capabilities", adders,
        "must not include \(extra.sorted().map { "\"\($0)\"" }.joined(separator: ", ")) in"
          + " securityContext.capabilities.add")
    }
    if isRestricted {
      let podSays = spec?["securityContext"]?["runAsNonRoot"]?.bool ?? false
      let rooted = names { container in
        !(container["securityContext"]?["runAsNonRoot"]?.bool ?? podSays)
      }
      if !rooted.isEmpty {
        problems.append(
          "runAsNonRoot != true (pod or \(noun(rooted)) \(rooted.joined(separator: ", ")) must set"
            + " securityContext.runAsNonRoot=true)")
      }
      let podUser = spec?["securityContext"]?["runAsUser"]?.int
      if podUser == 0 { problems.append("runAsUser=0 (pod must not set runAsUser=0)") }
      add(
        "runAsUser=0", names { $0["securityContext"]?["runAsUser"]?.int == 0 },
        "must not set runAsUser=0")
      let podProfile = spec?["securityContext"]?["seccompProfile"]?["type"]?.string
      let profiled = names { container in
        let own = container["securityContext"]?["seccompProfile"]?["type"]?.string ?? podProfile
        return own != "RuntimeDefault" && own != "Localhost"
      }
      if !profiled.isEmpty {
        problems.append(
          "seccompProfile (pod or \(noun(profiled)) \(profiled.joined(separator: ", ")) must set"
            + " securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\")")
      }
    }
    let hosted = names { container in
      (container["ports"]?.array ?? []).contains { ($0["hostPort"]?.int ?? 0) > 0 }
    }
    if !hosted.isEmpty, !(spec?["hostNetwork"]?.bool ?? false) {
      let ports = all.flatMap { $0["ports"]?.array ?? [] }
        .compactMap { $0["hostPort"]?.int }.filter { $0 > 0 }.map(String.init)
      add(
        "hostPort", hosted,
        "uses \(ports.count == 1 ? "hostPort" : "hostPorts") \(ports.joined(separator: ", "))")
    }
    return problems
  }
}
