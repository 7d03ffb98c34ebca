// kubectl describe pod

import Documents
import Kernel
import KubernetesAPI
import Text

extension Describer {
  mutating func pod(_ pod: Value) {
    let meta = pod["metadata"], spec = pod["spec"], status = pod["status"]
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(0, "Namespace:\t\(meta?["namespace"]?.string ?? "")")
    out.line(0, "Priority:\t\(spec?["priority"]?.int ?? 0)")
    if let name = spec?["priorityClassName"]?.string {
      out.line(0, "Priority Class Name:\t\(name)")
    }
    if let name = spec?["runtimeClassName"]?.string { out.line(0, "Runtime Class Name:\t\(name)") }
    if let account = spec?["serviceAccountName"]?.string {
      out.line(0, "Service Account:\t\(account)")
    }
    if let node = spec?["nodeName"]?.string, !node.isEmpty {
      let address = status?["hostIP"]?.string ?? ""
      out.line(0, "Node:\t\(node)/\(address)")
    } else {
      out.line(0, "Node:\t<none>")
    }
    if let start = status?["startTime"] { out.line(0, "Start Time:\t\(Self.time(start))") }
    labels(pod)
    annotations(pod)
    let phase = status?["phase"]?.string ?? ""
    if let deleted = meta?["deletionTimestamp"]?.string, phase != "Failed", phase != "Succeeded" {
      let age = KubernetesAPI.age(since: parseTimestamp(deleted), now: now)
      out.line(0, "Status:\tTerminating (lasts \(age))")
      out.line(
        0, "Termination Grace Period:\t\(meta?["deletionGracePeriodSeconds"]?.int ?? 0)s")
    } else {
      out.line(0, "Status:\t\(phase)")
    }
    if let reason = status?["reason"]?.string { out.line(0, "Reason:\t\(reason)") }
    if let message = status?["message"]?.string { out.line(0, "Message:\t\(message)") }
    seccomp(spec?.at("securityContext", "seccompProfile"))
    let ip = status?["podIP"]?.string ?? ""
    out.line(0, "IP:\t\(ip)")
    let addresses = status?["podIPs"]?.array ?? []
    if addresses.isEmpty {
      out.line(0, "IPs:\t<none>")
    } else {
      out.line(0, "IPs:")
      for address in addresses { out.line(1, "IP:\t\(address["ip"]?.string ?? "")") }
    }
    if let owner = controller(of: pod) { out.line(0, "Controlled By:\t\(owner)") }
    if let node = status?["nominatedNodeName"]?.string, !node.isEmpty {
      out.line(0, "NominatedNodeName:\t\(node)")
    }
    if let resources = spec?["resources"] {
      out.line(0, "Resources:")
      for (depth, text) in Self.resources(resources) { out.line(1 + depth, text) }
    }
    for (title, list, statuses) in [
      ("Init Containers", "initContainers", "initContainerStatuses"),
      ("Containers", "containers", "containerStatuses"),
      ("Ephemeral Containers", "ephemeralContainers", "ephemeralContainerStatuses"),
    ] {
      let all = spec?[list]?.array ?? []
      guard !all.isEmpty || list == "containers" else { continue }
      containers(title, all, status?[statuses]?.array ?? [], of: meta)
    }
    if let gates = spec?["readinessGates"]?.array, !gates.isEmpty {
      out.line(0, "Readiness Gates:\n  Type\tStatus")
      for gate in gates {
        let condition = (status?["conditions"]?.array ?? []).first {
          $0["type"] == gate["conditionType"]
        }
        out.line(
          1,
          "\(gate["conditionType"]?.string ?? "") \t\(condition?["status"]?.string ?? "<none>") ")
      }
    }
    if let conditions = status?["conditions"]?.array, !conditions.isEmpty {
      out.line(0, "Conditions:\n  Type\tStatus")
      for condition in conditions {
        out.line(1, "\(condition["type"]?.string ?? "") \t\(condition["status"]?.string ?? "") ")
      }
    }
    volumes(spec?["volumes"]?.array ?? [])
    if let quality = status?["qosClass"]?.string { out.line(0, "QoS Class:\t\(quality)") }
    map("Node-Selectors", spec?["nodeSelector"])
    tolerations(spec?["tolerations"]?.array ?? [])
    spreading(spec?["topologySpreadConstraints"]?.array ?? [])
    events(pod)
  }

  func controller(of object: Value) -> String? {
    let owner = object.at("metadata", "ownerReferences")?.array?.first {
      $0["controller"]?.bool == true
    }
    return owner.map { "\($0["kind"]?.string ?? "")/\($0["name"]?.string ?? "")" }
  }

  mutating func tolerations(_ list: [Value], level: Int = 0) {
    guard !list.isEmpty else { return out.line(level, "Tolerations:\t<none>") }
    let sorted = list.enumerated().sorted { a, b in
      let x = a.element["key"]?.string ?? "", y = b.element["key"]?.string ?? ""
      return x != y ? x < y : a.offset < b.offset
    }.map(\.element)
    for (index, toleration) in sorted.enumerated() {
      var text = toleration["key"]?.string ?? ""
      if let value = toleration["value"]?.string, !value.isEmpty { text += "=\(value)" }
      if let effect = toleration["effect"]?.string, !effect.isEmpty { text += ":\(effect)" }
      if toleration["operator"]?.string == "Exists", toleration["value"]?.string?.isEmpty ?? true {
        text += text.isEmpty ? "op=Exists" : " op=Exists"
      }
      if let seconds = toleration["tolerationSeconds"]?.int { text += " for \(seconds)s" }
      out.line(level, "\(index == 0 ? "Tolerations:" : "")\t\(text)")
    }
  }

  /// `kubernetes.io/hostname:DoNotSchedule when max skew 1 is exceeded for selector app=web`
  mutating func spreading(_ list: [Value], level: Int = 0) {
    let sorted = list.enumerated().sorted { a, b in
      let x = a.element["topologyKey"]?.string ?? "", y = b.element["topologyKey"]?.string ?? ""
      return x != y ? x < y : a.offset < b.offset
    }.map(\.element)
    for (index, rule) in sorted.enumerated() {
      var text =
        "\(rule["topologyKey"]?.string ?? ""):\(rule["whenUnsatisfiable"]?.string ?? "")"
        + " when max skew \(rule["maxSkew"]?.int ?? 0) is exceeded"
      if let selector = rule["labelSelector"] {
        text += " for selector \(Self.selector(selector))"
      }
      out.line(level, "\(index == 0 ? "Topology Spread Constraints:" : "")\t\(text)")
    }
  }

  /// The seccomp profile of a pod.
  private mutating func seccomp(_ profile: Value?) {
    guard let profile else { return }
    let type = profile["type"]?.string ?? ""
    out.line(0, "SeccompProfile:\t\(type)")
    if type == "Localhost" {
      out.line(0, "LocalhostProfile:\t\(profile["localhostProfile"]?.string ?? "")")
    }
  }
}
