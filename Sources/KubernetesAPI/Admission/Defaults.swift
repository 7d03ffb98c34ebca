// Defaults that depend on other fields; the plain ones stand in the schema tables.

import Documents
import Text

/// Fills in what a kind's fields imply. Real: the defaulting functions of 1.36.
func applyDefaults(_ kind: ResourceKind, _ draft: inout Draft) {
  switch kind.name {
  case "Pod":
    draft.fields["spec"]?.withObject { defaultPodSpec(&$0) }
  case "Deployment": defaultDeployment(&draft)
  case "ReplicaSet", "StatefulSet", "DaemonSet", "ReplicationController", "Job":
    draft.fields["spec"]?["template"]?["spec"]?.withObject { defaultPodSpec(&$0) }
    defaultWorkload(kind, &draft)
  case "CronJob":
    draft.fields["spec"]?["jobTemplate"]?["spec"]?.withObject { job in
      // Real: only the pod template of a cron job is filled in, its job's own fields are not.
      for key in ["backoffLimit", "completionMode", "suspend", "parallelism"] { job[key] = nil }
      job["template"]?["spec"]?.withObject { defaultPodSpec(&$0) }
    }
  case "PodTemplate":
    draft.fields["template"]?["spec"]?.withObject { defaultPodSpec(&$0) }
  case "Service": defaultService(&draft)
  case "NetworkPolicy": defaultNetworkPolicy(&draft)
  case "RoleBinding", "ClusterRoleBinding": defaultBinding(&draft)
  case "Secret": foldStringData(&draft)
  case "LimitRange": defaultLimits(&draft)
  case "CustomResourceDefinition": defaultDefinition(&draft)
  case "ValidatingAdmissionPolicy": defaultMatch(&draft, "matchConstraints")
  case "ValidatingAdmissionPolicyBinding": defaultMatch(&draft, "matchResources")
  default: break
  }
}

/// Real: which objects a policy is for: all that nothing is said about.
private func defaultMatch(_ draft: inout Draft, _ key: String) {
  draft.fields["spec"]?[key]?.withObject { match in
    for selector in ["namespaceSelector", "objectSelector"] where match[selector] == nil {
      match[selector] = [:]
    }
    match = match.inKeyOrder()
  }
}

/// Real: a container's default limit is its maximum, its default request the default limit, or else
/// the minimum.
private func defaultLimits(_ draft: inout Draft) {
  draft.fields["spec"]?["limits"]?.withArray { limits in
    for index in limits.indices where limits[index]["type"]?.string == "Container" {
      limits[index].withObject { limit in
        func fill(_ key: String, from others: [String]) {
          var amounts = limit[key]?.object ?? Object()
          for other in others {
            for (name, amount) in limit[other]?.object ?? Object() where amounts[name] == nil {
              amounts[name] = amount
            }
          }
          limit[key] = amounts.isEmpty ? nil : .object(amounts.inKeyOrder())
        }
        fill("default", from: ["max"])
        fill("defaultRequest", from: ["default", "min"])
        limit = limit.inKeyOrder()
      }
    }
  }
}

func defaultPodSpec(_ spec: inout Object) {
  let isHost = spec["hostNetwork"]?.bool ?? false
  for list in ["initContainers", "containers", "ephemeralContainers"] where spec[list] != nil {
    spec[list]?.withArray { containers in
      for index in containers.indices {
        containers[index].withObject { defaultContainer(&$0, isHost: isHost) }
      }
    }
  }
  if spec["volumes"] != nil {
    spec["volumes"]?.withArray { volumes in
      for index in volumes.indices where volumes[index].object?.count == 1 {
        volumes[index].withObject { volume in
          if volume["name"] != nil { volume["emptyDir"] = [:] }
          volume = volume.inKeyOrder()
        }
      }
    }
  }
  // Real: the older name is kept beside the newer.
  let account = spec["serviceAccountName"]?.string ?? spec["serviceAccount"]?.string ?? ""
  if !account.isEmpty {
    spec["serviceAccountName"] = .string(account)
    spec["serviceAccount"] = .string(account)
  }
  spec = spec.inKeyOrder()
}

private func defaultContainer(_ container: inout Object, isHost: Bool) {
  if container["imagePullPolicy"] == nil {
    let image = container["image"]?.string ?? ""
    container["imagePullPolicy"] = isLatest(image) ? "Always" : "IfNotPresent"
  }
  if let limits = container["resources"]?["limits"]?.object, !limits.isEmpty {
    var requests = container["resources"]?["requests"]?.object ?? Object()
    for (name, amount) in limits where requests[name] == nil { requests[name] = amount }
    container["resources"]?.withObject { resources in
      resources["requests"] = .object(requests.inKeyOrder())
      resources = resources.inKeyOrder()
    }
  }
  if isHost, container["ports"] != nil {
    container["ports"]?.withArray { ports in
      for index in ports.indices where (ports[index]["hostPort"]?.int ?? 0) == 0 {
        ports[index].withObject { port in
          port["hostPort"] = port["containerPort"]
          port = port.inKeyOrder()
        }
      }
    }
  }
  container = container.inKeyOrder()
}

/// Real: no tag, or `latest`, means Always; a digest does not.
func isLatest(_ image: String) -> Bool {
  if image.contains("@") { return false }
  let last = image.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
  guard let colon = last.lastIndex(of: ":") else { return true }
  return last[last.index(after: colon)...] == "latest"
}

private func defaultDeployment(_ draft: inout Draft) {
  draft.fields["spec"]?.withObject { spec in
    if spec["strategy"]?["type"]?.string == "RollingUpdate" {
      spec["strategy"]?.withObject { strategy in
        var rolling = strategy["rollingUpdate"]?.object ?? Object()
        if rolling["maxUnavailable"] == nil { rolling["maxUnavailable"] = "25%" }
        if rolling["maxSurge"] == nil { rolling["maxSurge"] = "25%" }
        strategy["rollingUpdate"] = .object(rolling.inKeyOrder())
        strategy = strategy.inKeyOrder()
      }
    }
    spec["template"]?["spec"]?.withObject { defaultPodSpec(&$0) }
  }
}

private func defaultWorkload(_ kind: ResourceKind, _ draft: inout Draft) {
  draft.fields["spec"]?.withObject { spec in
    switch kind.name {
    case "StatefulSet":
      if spec["updateStrategy"]?["type"]?.string == "RollingUpdate",
        spec["updateStrategy"]?["rollingUpdate"] == nil
      {
        spec["updateStrategy"]?.withObject { strategy in
          strategy["rollingUpdate"] = ["partition": 0]
          strategy = strategy.inKeyOrder()
        }
      }
    case "DaemonSet":
      if spec["updateStrategy"]?["type"]?.string == "RollingUpdate" {
        spec["updateStrategy"]?.withObject { strategy in
          var rolling = strategy["rollingUpdate"]?.object ?? Object()
          if rolling["maxSurge"] == nil { rolling["maxSurge"] = 0 }
          if rolling["maxUnavailable"] == nil { rolling["maxUnavailable"] = 1 }
          strategy["rollingUpdate"] = .object(rolling.inKeyOrder())
          strategy = strategy.inKeyOrder()
        }
      }
    case "ReplicationController":
      let labels = spec["template"]?["metadata"]?["labels"]
      if spec["selector"] == nil, let labels { spec["selector"] = labels }
      spec = spec.inKeyOrder()
    case "Job":
      if spec["completions"] == nil, spec["parallelism"]?.int == 1 { spec["completions"] = 1 }
      if spec["podReplacementPolicy"] == nil {
        spec["podReplacementPolicy"] =
          spec["podFailurePolicy"] == nil ? "TerminatingOrFailed" : "Failed"
      }
      spec = spec.inKeyOrder()
    default: break
    }
  }
  if kind.name == "ReplicationController" || kind.name == "ReplicaSet", draft.meta.labels.isEmpty {
    draft.meta.labels = StringMap(draft.fields["spec"]?["template"]?["metadata"]?["labels"])
  }
}

private func defaultService(_ draft: inout Draft) {
  draft.fields["spec"]?.withObject { spec in
    let type = spec["type"]?.string ?? "ClusterIP"
    if spec["sessionAffinity"]?.string == "None" { spec["sessionAffinityConfig"] = nil }
    if spec["sessionAffinity"]?.string == "ClientIP", spec["sessionAffinityConfig"] == nil {
      spec["sessionAffinityConfig"] = ["clientIP": ["timeoutSeconds": 10800]]
    }
    if spec["ports"] != nil {
      spec["ports"]?.withArray { ports in
        for index in ports.indices {
          let target = ports[index]["targetPort"]
          if target == nil || target == .integer(0) || target == .string("") {
            ports[index].withObject { port in
              port["targetPort"] = port["port"]
              port = port.inKeyOrder()
            }
          }
        }
      }
    }
    if type == "NodePort" || type == "LoadBalancer", spec["externalTrafficPolicy"] == nil {
      spec["externalTrafficPolicy"] = "Cluster"
    }
    if type != "ExternalName", spec["internalTrafficPolicy"] == nil {
      spec["internalTrafficPolicy"] = "Cluster"
    }
    if type == "LoadBalancer", spec["allocateLoadBalancerNodePorts"] == nil {
      spec["allocateLoadBalancerNodePorts"] = true
    }
    spec = spec.inKeyOrder()
  }
  if draft.fields["status"] == nil { draft.fields["status"] = ["loadBalancer": [:]] }
}

private func defaultNetworkPolicy(_ draft: inout Draft) {
  draft.fields["spec"]?.withObject { spec in
    if spec["policyTypes"]?.isEmpty ?? true {
      spec["policyTypes"] = spec["egress"] == nil ? ["Ingress"] : ["Ingress", "Egress"]
    }
    spec = spec.inKeyOrder()
  }
}

private func defaultDefinition(_ draft: inout Draft) {
  draft.fields["spec"]?.withObject { spec in
    if spec["conversion"] == nil { spec["conversion"] = ["strategy": "None"] }
    spec["names"]?.withObject { names in
      let kind = names["kind"]?.string ?? ""
      if names["listKind"] == nil { names["listKind"] = .string(kind + "List") }
      if names["singular"] == nil { names["singular"] = .string(kind.lowercased()) }
      names = names.inKeyOrder()
    }
    spec = spec.inKeyOrder()
  }
}

private func defaultBinding(_ draft: inout Draft) {
  draft.fields["subjects"]?.withArray { subjects in
    for index in subjects.indices where subjects[index]["apiGroup"] == nil {
      if let kind = subjects[index]["kind"]?.string, kind == "User" || kind == "Group" {
        subjects[index].withObject { subject in
          subject["apiGroup"] = "rbac.authorization.k8s.io"
          subject = subject.inKeyOrder()
        }
      }
    }
  }
}

/// Real: `stringData` is written into `data` and not kept.
private func foldStringData(_ draft: inout Draft) {
  guard let texts = draft.fields["stringData"]?.object else { return }
  draft.fields["stringData"] = nil
  var data = draft.fields["data"]?.object ?? Object()
  for (key, text) in texts {
    data[key] = .string(Base64.encoded(Array((text.string ?? "").utf8)))
  }
  if !data.isEmpty { draft.fields["data"] = .object(data.inKeyOrder()) }
  draft.fields = draft.fields.inKeyOrder()
}
