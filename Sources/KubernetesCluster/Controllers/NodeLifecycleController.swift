// Nodes: the taints that tell what is wrong with one, and what happens when a kubelet is silent.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  private static let component = Component.nodeLifecycle
  /// Real: node-monitor-grace-period, 1.36.
  static let nodeGrace = Duration.seconds(50)

  /// Real: node_lifecycle_controller.go of 1.36.
  mutating func syncNode(_ key: ObjectKey, _ clock: inout Clock) {
    guard var node = server.get(.nodes, "", key.name) else { return }
    let now = clock.now
    if let since = silentSince[key.name], isReady(node) != "Unknown" {
      let due = since + Self.nodeGrace
      if due > now {
        later(.again(Self.component, key), due - now, &clock)
      } else {
        node = markUnknown(node, now)
      }
    }
    taint(node, now)
  }

  private func isReady(_ node: APIObject) -> String {
    (node.status?["conditions"]?.array ?? []).first { $0["type"]?.string == "Ready" }?["status"]?
      .string ?? "Unknown"
  }

  /// The kubelet has said nothing for too long.
  private mutating func markUnknown(_ node: APIObject, _ now: Instant) -> APIObject {
    var status = node.status?.object ?? Object()
    let time = Value.string(timestamp(now))
    status["conditions"]?.withArray { conditions in
      for place in conditions.indices {
        conditions[place].withObject { condition in
          condition["lastTransitionTime"] = time
          condition["message"] = "Kubelet stopped posting node status."
          condition["reason"] = "NodeStatusUnknown"
          condition["status"] = "Unknown"
        }
      }
    }
    let next =
      (try? server.updateStatus(
        node, .object(status), by: Self.component.author, now: now)) ?? node
    report(
      ObjectReference(next), "NodeNotReady",
      "Node \(node.meta.name) status is now: NodeNotReady", by: Self.component, now: now)
    // Its pods are no longer ready, as far as anybody knows.
    for (pod, _) in nodes.infos[node.meta.name]?.pods.values ?? [] {
      guard let present = server.get(.pods, pod.meta.namespace, pod.meta.name) else { continue }
      var status = present.status?.object ?? Object()
      status["conditions"]?.withArray { conditions in
        for place in conditions.indices where conditions[place]["type"]?.string == "Ready" {
          conditions[place].withObject { condition in
            condition["lastTransitionTime"] = time
            condition["status"] = "False"
          }
        }
      }
      _ = try? server.updateStatus(
        present, .object(status), by: Self.component.author, now: now)
      report(
        ObjectReference(present), "NodeNotReady", "Node is not ready", isWarning: true,
        by: Self.component, now: now)
    }
    return next
  }

  /// Keeps the taints that follow from a node's conditions and its being cordoned.
  private mutating func taint(_ node: APIObject, _ now: Instant) {
    var wanted: [(key: String, effect: String)] = []
    if node.spec?["unschedulable"]?.bool ?? false {
      wanted.append(("node.kubernetes.io/unschedulable", "NoSchedule"))
    }
    for condition in node.status?["conditions"]?.array ?? [] {
      switch (condition["type"]?.string, condition["status"]?.string) {
      case ("Ready", "False"):
        wanted.append(("node.kubernetes.io/not-ready", "NoSchedule"))
        wanted.append(("node.kubernetes.io/not-ready", "NoExecute"))
      case ("Ready", "Unknown"):
        wanted.append(("node.kubernetes.io/unreachable", "NoSchedule"))
        wanted.append(("node.kubernetes.io/unreachable", "NoExecute"))
      case ("MemoryPressure", "True"):
        wanted.append(("node.kubernetes.io/memory-pressure", "NoSchedule"))
      case ("DiskPressure", "True"):
        wanted.append(("node.kubernetes.io/disk-pressure", "NoSchedule"))
      case ("PIDPressure", "True"):
        wanted.append(("node.kubernetes.io/pid-pressure", "NoSchedule"))
      default: break
      }
    }
    let own = [
      "unschedulable", "not-ready", "unreachable", "memory-pressure", "disk-pressure",
      "pid-pressure",
    ].map { "node.kubernetes.io/" + $0 }
    let before = node.spec?["taints"]?.array ?? []
    var taints = before.filter { taint in
      let key = taint["key"]?.string ?? ""
      return !own.contains(key)
        || wanted.contains { $0.key == key && $0.effect == taint["effect"]?.string }
    }
    for (key, effect) in wanted
    where !taints.contains(where: {
      $0["key"]?.string == key && $0["effect"]?.string == effect
    }) {
      var taint: Object = ["effect": .string(effect), "key": .string(key)]
      taint["timeAdded"] = .string(timestamp(now))
      taints.append(.object(taint))
    }
    guard taints != before else { return }
    server.change(.nodes, "", node.meta.name, by: Self.component.author, now: now) { draft in
      draft.fields["spec", default: .emptyObject].withObject { spec in
        spec["taints"] = taints.isEmpty ? nil : .array(taints)
        spec = spec.inKeyOrder()
      }
    }
  }

  // MARK: Kubelets that fall silent and come back

  mutating func kubeletPaused(_ node: String, _ clock: inout Clock) {
    silentSince[node] = clock.now
    later(
      .again(Self.component, ObjectKey(namespace: "", name: node)), Self.nodeGrace, &clock)
  }
  mutating func kubeletBack(_ name: String, _ now: Instant) {
    silentSince.removeValue(forKey: name)
    guard let node = server.get(.nodes, "", name), isReady(node) != "True" else { return }
    var status = node.status?.object ?? Object()
    let time = Value.string(timestamp(now))
    status["conditions"]?.withArray { conditions in
      for place in conditions.indices {
        let type = conditions[place]["type"]?.string ?? ""
        let (status, reason, message) = kubeletCondition(type)
        conditions[place] = [
          "lastHeartbeatTime": time, "lastTransitionTime": time, "message": .string(message),
          "reason": .string(reason), "status": .string(status), "type": .string(type),
        ]
      }
    }
    let author = Component.kubelet(name).author
    if let next = try? server.updateStatus(node, .object(status), by: author, now: now) {
      report(
        ObjectReference(next), "NodeReady", "Node \(name) status is now: NodeReady",
        by: .kubelet(name), node: name, now: now)
    }
  }
}

/// What a healthy kubelet says of a condition: status, reason, message.
func kubeletCondition(_ type: String) -> (status: String, reason: String, message: String) {
  switch type {
  case "MemoryPressure":
    ("False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available")
  case "DiskPressure": ("False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure")
  case "PIDPressure":
    ("False", "KubeletHasSufficientPID", "kubelet has sufficient PID available")
  default: ("True", "KubeletReady", "kubelet is posting ready status")
  }
}
