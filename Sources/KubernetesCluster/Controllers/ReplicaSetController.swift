// ReplicaSets and ReplicationControllers: so many pods of one template, no more and no fewer.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// Real: replica_set.go of 1.36, which is the replication controller's too.
  mutating func syncReplicas(_ kind: ResourceKind, _ key: ObjectKey, _ clock: inout Clock) {
    guard let set = server.get(kind, key.namespace, key.name) else { return }
    let component: Component =
      kind == .replicaSets ? .replicaSets : .replicationControllers
    let now = clock.now
    let owned = claimPods(of: set, by: component, now)
    var active: [APIObject] = []
    var going = 0
    active.reserveCapacity(owned.count)
    for pod in owned where !isFinished(pod) {
      if pod.meta.deletion != nil { going += 1 } else { active.append(pod) }
    }
    var refusal: Status?
    if set.meta.deletion == nil {
      let wanted = set.spec?["replicas"]?.int ?? 0
      if active.count < wanted {
        refusal = createPods(wanted - active.count, of: set, &active, component, now: now)
      } else if active.count > wanted {
        deletePods(active.count - wanted, of: set, &active, component, now: now)
      }
    }
    updateStatus(of: set, active, going: going, refusal: refusal, component, &clock)
    comeAgain(component, set, afterRefusal: refusal != nil, &clock)
  }

  /// Makes pods until one is refused; returns why.
  private mutating func createPods(
    _ count: Int, of set: APIObject, _ active: inout [APIObject], _ component: Component,
    now: Instant
  ) -> Status? {
    let draft = podDraft(set.spec?["template"], of: set)
    // Real: at most 500 in one go.
    for _ in 0..<min(count, 500) {
      switch createPod(draft, for: set, by: component, now) {
      case .success(let pod): active.append(pod)
      case .failure(let refusal): return refusal
      }
    }
    if count > 500 { queues.add(set.key, to: component) }
    return nil
  }

  private mutating func deletePods(
    _ count: Int, of set: APIObject, _ active: inout [APIObject], _ component: Component,
    now: Instant
  ) {
    var perNode: [String: Int] = [:]
    for pod in active { perNode[pod.spec?["nodeName"]?.string ?? "", default: 0] += 1 }
    let ranked = active.map { DeletionRank($0, perNode) }
    let order = ranked.indices.sorted {
      ranked[$0] == ranked[$1] ? $0 < $1 : ranked[$0] < ranked[$1]
    }
    let doomed = Set(order.prefix(count))
    for index in order.prefix(count) { deletePod(active[index], for: set, by: component, now) }
    active = active.indices.filter { !doomed.contains($0) }.map { active[$0] }
  }

  private mutating func updateStatus(
    of set: APIObject, _ active: [APIObject], going: Int, refusal: Status?,
    _ component: Component, _ clock: inout Clock
  ) {
    let now = clock.now
    let minimum = Duration.seconds(set.spec?["minReadySeconds"]?.int ?? 0)
    let labels = StringMap(set.spec?["template"]?["metadata"]?["labels"])
    var labelled = 0
    var ready = 0
    var available = 0
    var soonest: Duration?
    for pod in active {
      if pod.meta.labels.contains(all: labels) { labelled += 1 }
      let (isReady, isAvailable, wait) = availability(pod, after: minimum, now)
      if isReady { ready += 1 }
      if isAvailable { available += 1 }
      if let wait { soonest = soonest.map { min($0, wait) } ?? wait }
    }
    if let soonest { later(.again(component, set.key), soonest, &clock) }
    var status = Object()
    if available > 0 { status["availableReplicas"] = .integer(available) }
    if let refusal {
      // Real: the first refusal stays in the condition, so the same again changes nothing.
      status["conditions"] =
        set.status?["conditions"] ?? [
          [
            "lastTransitionTime": .string(timestamp(now)), "message": .string(refusal.message),
            "reason": "FailedCreate", "status": "True", "type": "ReplicaFailure",
          ]
        ]
    }
    if labelled > 0 { status["fullyLabeledReplicas"] = .integer(labelled) }
    status["observedGeneration"] = .integer(set.meta.generation)
    if ready > 0 { status["readyReplicas"] = .integer(ready) }
    status["replicas"] = .integer(active.count)
    if component == .replicaSets { status["terminatingReplicas"] = .integer(going) }
    guard set.status != .object(status) else { return }
    _ = try? server.updateStatus(set, .object(status), by: component.author, now: now)
  }
}

/// Since when a pod is ready; nil when it is not.
func readySince(_ pod: APIObject) -> Instant? {
  guard isReady(pod) else { return nil }
  for condition in pod.status?["conditions"]?.array ?? []
  where condition["type"]?.string == "Ready" && condition["status"]?.string == "True" {
    return condition["lastTransitionTime"]?.string.flatMap(parseTimestamp)
      ?? Instant(nanoseconds: 0)
  }
  return nil
}

/// Which pod goes first when there are too many. Real: ActivePodsWithRanks.
private struct DeletionRank: Comparable {
  var parts: [Int]

  init(_ pod: APIObject, _ perNode: [String: Int]) {
    let node = pod.spec?["nodeName"]?.string ?? ""
    let phase =
      switch pod.status?["phase"]?.string {
      case "Pending": 0
      case "Unknown": 1
      default: 2
      }
    let since = readySince(pod)
    let cost =
      pod.meta.annotations["controller.kubernetes.io/pod-deletion-cost"].flatMap { Int($0) } ?? 0
    var restarts = 0
    for status in pod.status?["containerStatuses"]?.array ?? [] {
      restarts += status["restartCount"]?.int ?? 0
    }
    parts = [
      node.isEmpty ? 0 : 1, phase, since == nil ? 0 : 1, cost, -(perNode[node] ?? 0),
      -((since?.seconds) ?? 0), -restarts, -(pod.meta.creation?.seconds ?? 0),
    ]
  }
  static func < (a: DeletionRank, b: DeletionRank) -> Bool {
    a.parts.lexicographicallyPrecedes(b.parts)
  }
}
