// Taints that drive pods away: NoExecute.

import Documents
import Kernel
import KubernetesAPI

extension NodeTable {
  /// Whether a node's taints would drive the pod away, now or later.
  func drives(_ pod: APIObject, from node: String) -> Bool {
    guard let info = infos[node] else { return false }
    return info.taints.contains { $0["effect"]?.string == "NoExecute" }
  }
}

extension Cluster {
  private static let component = Component.taintEviction

  /// Real: taint_eviction.go of 1.36. A pod that tolerates a taint for a while goes after it.
  mutating func syncTaints(_ key: ObjectKey, _ clock: inout Clock) {
    guard let info = nodes.infos[key.name] else { return }
    let now = clock.now
    let taints = info.taints.filter { $0["effect"]?.string == "NoExecute" }
    guard !taints.isEmpty else {
      cancel(info, now)
      return
    }
    var soonest: Instant?
    for (pod, _) in info.pods.values where pod.meta.deletion == nil {
      switch patience(of: pod, with: taints) {
      case nil: evictions.removeValue(forKey: pod.meta.uid)
      case .some(let wait) where wait <= .zero:
        evictions.removeValue(forKey: pod.meta.uid)
        evict(pod, now)
      case .some(let wait):
        let due = evictions[pod.meta.uid] ?? now + wait
        evictions[pod.meta.uid] = due
        if due <= now {
          evictions.removeValue(forKey: pod.meta.uid)
          evict(pod, now)
        } else {
          soonest = soonest.map { min($0, due) } ?? due
        }
      }
    }
    if let soonest { later(.again(Self.component, key), soonest - now, &clock) }
  }

  /// How long a pod bears the taints; nil for ever.
  private func patience(of pod: APIObject, with taints: [Value]) -> Duration? {
    let tolerations = pod.spec?["tolerations"]?.array ?? []
    var least: Duration?
    for taint in taints {
      let own = tolerations.filter { tolerates($0, taint) }
      if own.isEmpty { return .zero }
      // Real: a toleration without a time bears for ever, but the shortest time of all counts.
      for toleration in own {
        guard let seconds = toleration["tolerationSeconds"]?.int else { continue }
        let wait = Duration.seconds(max(0, min(seconds, 1 << 30)))
        least = least.map { min($0, wait) } ?? wait
      }
    }
    return least
  }

  private mutating func cancel(_ info: NodeInfo, _ now: Instant) {
    for (pod, _) in info.pods.values where evictions.contains(pod.meta.uid) {
      evictions.removeValue(forKey: pod.meta.uid)
      report(
        ObjectReference(pod), "TaintManagerEviction",
        "Cancelling deletion of Pod \(pod.meta.namespace)/\(pod.meta.name)", by: Self.component,
        now: now)
    }
  }

  private mutating func evict(_ pod: APIObject, _ now: Instant) {
    report(
      ObjectReference(pod), "TaintManagerEviction",
      "Marking for deletion Pod \(pod.meta.namespace)/\(pod.meta.name)", by: Self.component,
      now: now)
    disrupt(
      pod, "DeletionByTaintManager", "Taint manager: deleting due to NoExecute taint",
      by: Self.component, now)
    _ = try? server.delete(
      .pods, pod.meta.namespace, pod.meta.name, by: Self.component.author, now: now)
  }
}
