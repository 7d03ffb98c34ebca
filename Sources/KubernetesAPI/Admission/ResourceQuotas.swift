// Resource quotas: what an object counts for, and whether there is room for it.

import Documents
package import Kernel

extension APIServer {
  /// Refuses an object that a quota has no room for, and counts one that it has.
  ///
  /// Real: the ResourceQuota plugin of 1.36. Limit: `scopes` beside BestEffort, NotBestEffort,
  /// Terminating and NotTerminating.
  mutating func charge(
    _ kind: ResourceKind, _ draft: borrowing Draft, by author: Author, now: Instant
  ) throws(Status) {
    let quotas = store.objects(.resourceQuotas, in: draft.meta.namespace)
    guard !quotas.isEmpty, kind != .resourceQuotas else { return }
    let usage = quotaUsage(kind, draft.fields["spec"])
    for quota in quotas where applies(quota, kind, draft.fields["spec"]) {
      let hard = quota.spec?["hard"]?.object ?? Object()
      if kind.isPod { try checkStated(quota, hard, draft) }
      let used = quota.status?["used"]
      var over: [(name: String, asked: Quantity, used: Quantity, most: Quantity)] = []
      for (name, bound) in hard {
        guard let asked = usage[name], let most = bound.string.flatMap({ Quantity($0) }) else {
          continue
        }
        let present = used?[name]?.string.flatMap { Quantity($0) } ?? .zero
        if most < present + asked, !asked.isZero { over.append((name, asked, present, most)) }
      }
      guard over.isEmpty else {
        over.sort { $0.name < $1.name }
        func list(_ value: (Int) -> Quantity) -> String {
          over.indices.map { "\(over[$0].name)=\(value($0))" }.joined(separator: ",")
        }
        throw .forbidden(
          kind.resource, draft.meta.name,
          "exceeded quota: \(quota.meta.name), requested: \(list { over[$0].asked }), used:"
            + " \(list { over[$0].used }), limited: \(list { over[$0].most })")
      }
    }
    for quota in quotas where applies(quota, kind, draft.fields["spec"]) {
      let hard = quota.spec?["hard"]?.object ?? Object()
      guard hard.keys.contains(where: { usage[$0] != nil }) else { continue }
      var shown = Object()
      for name in hard.keys {
        let present = quota.status?["used"]?[name]?.string.flatMap { Quantity($0) } ?? .zero
        shown[name] = .string((present + (usage[name] ?? .zero)).description)
      }
      let status: Value = ["hard": .object(hard), "used": .object(shown.inKeyOrder())]
      _ = try? updateStatus(quota, status, by: author, now: now)
    }
  }

  /// Real: a pod must say what a quota counts.
  private func checkStated(
    _ quota: APIObject, _ hard: Object, _ draft: borrowing Draft
  ) throws(Status) {
    var missing: [(name: String, containers: [String])] = []
    for name in hard.keys.sorted() {
      let plain = name == "cpu" || name == "memory" ? "requests." + name : name
      let parts = plain.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2, parts[0] == "requests" || parts[0] == "limits",
        parts[1] == "cpu" || parts[1] == "memory"
      else { continue }
      var own: [String] = []
      for list in ["containers", "initContainers"] {
        for container in draft.fields["spec"]?[list]?.array ?? []
        where container["resources"]?[parts[0]]?[parts[1]] == nil {
          own.append(container["name"]?.string ?? "")
        }
      }
      if !own.isEmpty { missing.append((name, own)) }
    }
    guard !missing.isEmpty else { return }
    let text = missing.map { "\($0.name) for: \($0.containers.joined(separator: ","))" }
      .joined(separator: "; ")
    throw .forbidden(
      ResourceKind.pods.resource, draft.meta.name,
      "failed quota: \(quota.meta.name): must specify \(text)")
  }

  private func applies(_ quota: APIObject, _ kind: ResourceKind, _ spec: Value?) -> Bool {
    for scope in quota.spec?["scopes"]?.strings ?? [] {
      guard kind.isPod else { return false }
      let isBestEffort = qosClass(spec?.object ?? Object()) == "BestEffort"
      let isTerminating = spec?["activeDeadlineSeconds"] != nil
      switch scope {
      case "BestEffort": if !isBestEffort { return false }
      case "NotBestEffort": if isBestEffort { return false }
      case "Terminating": if !isTerminating { return false }
      case "NotTerminating": if isTerminating { return false }
      default: break
      }
    }
    for term in quota.spec?["scopeSelector"]?["matchExpressions"]?.array ?? []
    where term["scopeName"]?.string == "PriorityClass" {
      guard kind.isPod else { return false }
      let own = spec?["priorityClassName"]?.string
      let values = term["values"]?.strings ?? []
      switch term["operator"]?.string {
      case "In": if !(own.map(values.contains) ?? false) { return false }
      case "NotIn": if own.map(values.contains) ?? false { return false }
      case "Exists": if own == nil { return false }
      default: if own != nil { return false }
      }
    }
    return true
  }

  /// What everything in a quota's namespace uses of what it counts.
  package func quotaUsage(_ quota: APIObject) -> OrderedMap<String, Quantity> {
    var total = OrderedMap<String, Quantity>()
    for kind in kinds where kind.isNamespaced && !kind.isEvent {
      for object in store.objects(kind, in: quota.meta.namespace) {
        if kind.isPod {
          let phase = object.status?["phase"]?.string
          if phase == "Succeeded" || phase == "Failed" { continue }
        }
        guard applies(quota, kind, object.spec) else { continue }
        for (name, amount) in quotaUsage(kind, object.spec) {
          total[name] = (total[name] ?? .zero) + amount
        }
      }
    }
    return total
  }

  /// What one object counts for, by the names that quotas use.
  private func quotaUsage(_ kind: ResourceKind, _ spec: Value?) -> OrderedMap<String, Quantity> {
    var all = OrderedMap<String, Quantity>()
    let one = Quantity(whole: 1)
    all["count/" + kind.resource.qualified] = one
    switch kind {
    case .pods:
      all["pods"] = one
      for (key, prefix) in [("requests", "requests."), ("limits", "limits.")] {
        var sums = OrderedMap<String, Quantity>()
        for container in spec?["containers"]?.array ?? [] {
          for (name, amount) in container["resources"]?[key]?.object ?? Object() {
            sums[name] =
              (sums[name] ?? .zero) + (amount.string.flatMap { Quantity($0) } ?? .zero)
          }
        }
        for container in spec?["initContainers"]?.array ?? [] {
          for (name, amount) in container["resources"]?[key]?.object ?? Object() {
            let own = amount.string.flatMap { Quantity($0) } ?? .zero
            if (sums[name] ?? .zero) < own { sums[name] = own }
          }
        }
        for (name, sum) in sums {
          all[prefix + name] = sum
          if key == "requests" { all[name] = sum }
        }
      }
    case .persistentVolumeClaims:
      let amount =
        spec?["resources"]?["requests"]?["storage"]?.string.flatMap { Quantity($0) } ?? .zero
      all["persistentvolumeclaims"] = one
      all["requests.storage"] = amount
      if let name = spec?["storageClassName"]?.string, !name.isEmpty {
        let stem = name + ".storageclass.storage.k8s.io/"
        all[stem + "persistentvolumeclaims"] = one
        all[stem + "requests.storage"] = amount
      }
    case .services:
      all["services"] = one
      let ports = Quantity(whole: spec?["ports"]?.array?.count ?? 0)
      switch spec?["type"]?.string {
      case "NodePort": all["services.nodeports"] = ports
      case "LoadBalancer":
        all["services.loadbalancers"] = one
        if spec?["allocateLoadBalancerNodePorts"]?.bool ?? true {
          all["services.nodeports"] = ports
        }
      default: break
      }
    case .configMaps, .secrets, .replicationControllers, .resourceQuotas:
      all[kind.resource.resource] = one
    default: break
    }
    return all
  }
}
