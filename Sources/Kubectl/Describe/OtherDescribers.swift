// kubectl describe node, namespace, configmap, secret

import Documents
import Kernel
import KubernetesAPI
import Text

extension Describer {
  mutating func node(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"], status = object["status"]
    let name = meta?["name"]?.string ?? ""
    out.line(0, "Name:\t\(name)")
    let roles = (meta?["labels"]?.object?.sortedByKey() ?? Object()).compactMap { key, _ in
      key.hasPrefix("node-role.kubernetes.io/") ? String(key.dropFirst(24)) : nil
    }
    out.line(0, "Roles:\t\(roles.isEmpty ? "<none>" : roles.joined(separator: ","))")
    labels(object)
    annotations(object)
    out.line(0, "CreationTimestamp:\t\(Self.time(meta?["creationTimestamp"]))")
    // Real: sorted by effect and key.
    let sorted = (spec?["taints"]?.array ?? []).map { taint in
      (key: "\(taint["effect"]?.string ?? ""),\(taint["key"]?.string ?? "")", taint: taint)
    }.enumerated().sorted {
      $0.element.key != $1.element.key
        ? $0.element.key < $1.element.key : $0.offset < $1.offset
    }
    let taints = sorted.map { pair in
      let taint = pair.element.taint
      let value = taint["value"]?.string.map { "=\($0)" } ?? ""
      return "\(taint["key"]?.string ?? "")\(value):\(taint["effect"]?.string ?? "")"
    }
    if taints.isEmpty {
      out.line(0, "Taints:\t<none>")
    } else {
      for (index, taint) in taints.enumerated() {
        out.line(0, "\(index == 0 ? "Taints:" : "")\t\(taint)")
      }
    }
    out.line(0, "Unschedulable:\t\(spec?["unschedulable"]?.bool == true)")
    let lease = list("leases", group: "coordination.k8s.io", in: "kube-node-lease").first {
      $0.at("metadata", "name")?.string == name
    }
    out.line(0, "Lease:")
    out.line(1, "HolderIdentity:\t\(lease?.at("spec", "holderIdentity")?.string ?? "<unset>")")
    out.line(1, "AcquireTime:\t\(Self.time(lease?.at("spec", "acquireTime")))")
    out.line(1, "RenewTime:\t\(Self.time(lease?.at("spec", "renewTime")))")
    out.line(
      0, "Conditions:\n  Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage")
    out.line(1, "----\t------\t-----------------\t------------------\t------\t-------")
    for condition in status?["conditions"]?.array ?? [] {
      func text(_ key: String) -> String { condition[key]?.string ?? "" }
      out.line(
        1,
        "\(text("type")) \t\(text("status")) \t\(Self.time(condition["lastHeartbeatTime"])) \t\(Self.time(condition["lastTransitionTime"])) \t\(text("reason")) \t\(text("message"))"
      )
    }
    out.line(0, "Addresses:")
    for address in status?["addresses"]?.array ?? [] {
      out.line(1, "\(address["type"]?.string ?? ""):\t\(address["address"]?.string ?? "")")
    }
    amounts("Capacity", status?["capacity"])
    amounts("Allocatable", status?["allocatable"])
    out.line(0, "System Info:")
    for (title, key) in [
      ("Machine ID", "machineID"), ("System UUID", "systemUUID"), ("Boot ID", "bootID"),
      ("Kernel Version", "kernelVersion"), ("OS Image", "osImage"),
      ("Operating System", "operatingSystem"), ("Architecture", "architecture"),
      ("Container Runtime Version", "containerRuntimeVersion"),
      ("Kubelet Version", "kubeletVersion"),
    ] { out.line(1, "\(title):\t\(status?["nodeInfo"]?[key]?.string ?? "")") }
    if let range = spec?["podCIDR"]?.string { out.line(0, "PodCIDR:\t\(range)") }
    if let ranges = spec?["podCIDRs"]?.strings {
      out.line(0, "PodCIDRs:\t\(ranges.joined(separator: ","))")
    }
    if let provider = spec?["providerID"]?.string { out.line(0, "ProviderID:\t\(provider)") }
    nodePods(name, status?["allocatable"])
    events(object)
  }

  private mutating func amounts(_ title: String, _ value: Value?) {
    out.line(0, "\(title):")
    for (key, amount) in value?.object?.sortedByKey() ?? Object() {
      out.line(1, "\(key):\t\(amount.string ?? amount.json())")
    }
  }

  private mutating func nodePods(_ node: String, _ allocatable: Value?) {
    let pods = list("pods", in: nil).filter { pod in
      pod.at("spec", "nodeName")?.string == node
        && !["Succeeded", "Failed"].contains(pod.at("status", "phase")?.string ?? "")
    }
    out.line(0, "Non-terminated Pods:\t(\(pods.count) in total)")
    out.line(1, "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge")
    out.line(1, "---------\t----\t\t------------\t----------\t---------------\t-------------\t---")
    let total = Amounts(allocatable)
    var requests = Amounts(), limits = Amounts()
    for pod in pods {
      let asked = Amounts(of: pod["spec"], "requests")
      let bounded = Amounts(of: pod["spec"], "limits")
      requests.add(asked)
      limits.add(bounded)
      let cells = ["cpu", "memory"].flatMap {
        [asked.share($0, of: total), bounded.share($0, of: total)]
      }
      let created = pod.at("metadata", "creationTimestamp")?.string.flatMap(parseTimestamp)
      out.line(
        1,
        "\(pod.at("metadata", "namespace")?.string ?? "")\t\(pod.at("metadata", "name")?.string ?? "")\t\t\(cells.joined(separator: "\t"))\t\(KubernetesAPI.age(since: created, now: now))"
      )
    }
    out.line(
      0, "Allocated resources:\n  (Total limits may be over 100 percent, i.e., overcommitted.)")
    out.line(1, "Resource\tRequests\tLimits")
    out.line(1, "--------\t--------\t------")
    let standard = ["cpu", "memory", "ephemeral-storage"]
    let pages = total.names.filter { $0.hasPrefix("hugepages-") }
    for name in standard + pages {
      out.line(1, "\(name)\t\(requests.share(name, of: total))\t\(limits.share(name, of: total))")
    }
    for name in total.names
    where !standard.contains(name) && !pages.contains(name) && name != "pods" {
      out.line(1, "\(name)\t\(requests[name])\t\(limits[name])")
    }
  }

  mutating func namespace(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    labels(object)
    annotations(object)
    out.line(0, "Status:\t\(object.at("status", "phase")?.string ?? "")")
    namespaceLimits(object.at("metadata", "name")?.string ?? "")
  }

  mutating func configMap(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    out.line(0, "Namespace:\t\(object.at("metadata", "namespace")?.string ?? "")")
    labels(object)
    annotations(object)
    out.append("\nData\n====\n")
    for (key, value) in object["data"]?.object?.sortedByKey() ?? Object() {
      out.append("\(key):\n----\n\(value.string ?? "")\n\n")
    }
    out.append("\nBinaryData\n====\n")
    for (key, value) in object["binaryData"]?.object?.sortedByKey() ?? Object() {
      out.append("\(key): \((try? Base64.decoded(value.string ?? ""))?.count ?? 0) bytes\n")
    }
    out.append("\n")
    events(object)
  }

  mutating func secret(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    out.line(0, "Namespace:\t\(object.at("metadata", "namespace")?.string ?? "")")
    labels(object)
    annotations(object)
    out.append("\nType:  \(object["type"]?.string ?? "")\n\nData\n====\n")
    let isToken = object["type"]?.string == "kubernetes.io/service-account-token"
    for (key, value) in object["data"]?.object?.sortedByKey() ?? Object() {
      let bytes = (try? Base64.decoded(value.string ?? "")) ?? []
      // Real: a service account's token is the one value that is shown.
      let shown =
        isToken && key == "token" ? String(decoding: bytes, as: UTF8.self) : "\(bytes.count) bytes"
      out.line(0, "\(key):\t\(shown)")
    }
  }
}
