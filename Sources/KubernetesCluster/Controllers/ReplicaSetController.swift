// ReplicaSets: so many pods of one template, no more and no fewer.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// Real: replica_set.go of 1.36.
  mutating func syncReplicaSet(_ key: ObjectKey, _ clock: inout Clock) {
    guard let set = server.get(.replicaSets, key.namespace, key.name) else { return }
    let now = clock.now
    let owned = server.store.owned(by: set.meta.uid)
    var active: [APIObject] = []
    var going = 0
    active.reserveCapacity(owned.count)
    for pod in owned where pod.kind == .pods && pod.meta.controller?.uid == set.meta.uid {
      let phase = pod.status?["phase"]?.string
      if phase == "Succeeded" || phase == "Failed" { continue }
      if pod.meta.deletion != nil { going += 1 } else { active.append(pod) }
    }
    var refusal: Status?
    if set.meta.deletion == nil {
      let wanted = set.spec?["replicas"]?.int ?? 0
      if active.count < wanted {
        refusal = createPods(wanted - active.count, of: set, &active, now: now)
      } else if active.count > wanted {
        deletePods(active.count - wanted, of: set, &active, now: now)
      }
    }
    updateStatus(of: set, active, going: going, refusal: refusal, &clock)
    if refusal != nil {
      let count = (refusals[set.meta.uid] ?? 0) + 1
      refusals[set.meta.uid] = count
      let wait = min(Latency.refused * (1 << min(count, 14)), .seconds(1000))
      later(.again(.replicaSets, key), wait, &clock)
    } else if refusals.contains(set.meta.uid) {
      refusals.removeValue(forKey: set.meta.uid)
    }
  }

  /// Makes pods until one is refused; returns why.
  private mutating func createPods(
    _ count: Int, of set: APIObject, _ active: inout [APIObject], now: Instant
  ) -> Status? {
    let template = set.spec?["template"]
    var meta = ObjectMeta(name: "", namespace: set.meta.namespace)
    meta.generateName = set.meta.name + "-"
    meta.labels = StringMap(template?["metadata"]?["labels"])
    meta.annotations = StringMap(template?["metadata"]?["annotations"])
    meta.finalizers = template?["metadata"]?["finalizers"]?.strings ?? []
    meta.owners = [
      OwnerReference(
        apiVersion: "apps/v1", kind: "ReplicaSet", name: set.meta.name, uid: set.meta.uid)
    ]
    let draft = Draft(meta: meta, fields: ["spec": template?["spec"] ?? [:]])
    let about = ObjectReference(set)
    let author = Component.replicaSets.author
    // Real: at most 500 in one go.
    for _ in 0..<min(count, 500) {
      do throws(Status) {
        let pod = try server.create(.pods, draft, by: author, now: now)
        active.append(pod)
        report(
          about, "SuccessfulCreate", "Created pod: " + pod.meta.name, by: .replicaSets, now: now)
      } catch {
        report(
          about, "FailedCreate", "Error creating: " + error.message, isWarning: true,
          by: .replicaSets, now: now)
        return error
      }
    }
    if count > 500 { replicaSets.add(set.key) }
    return nil
  }

  private mutating func deletePods(
    _ count: Int, of set: APIObject, _ active: inout [APIObject], now: Instant
  ) {
    var perNode: [String: Int] = [:]
    for pod in active { perNode[pod.spec?["nodeName"]?.string ?? "", default: 0] += 1 }
    let ranked = active.map { DeletionRank($0, perNode) }
    let order = ranked.indices.sorted {
      ranked[$0] == ranked[$1] ? $0 < $1 : ranked[$0] < ranked[$1]
    }
    let doomed = Set(order.prefix(count))
    for index in order.prefix(count) {
      let pod = active[index]
      _ = try? server.delete(
        .pods, pod.meta.namespace, pod.meta.name, by: Component.replicaSets.author, now: now)
      report(
        ObjectReference(set), "SuccessfulDelete", "Deleted pod: " + pod.meta.name,
        by: .replicaSets, now: now)
    }
    active = active.indices.filter { !doomed.contains($0) }.map { active[$0] }
  }

  private mutating func updateStatus(
    of set: APIObject, _ active: [APIObject], going: Int, refusal: Status?, _ clock: inout Clock
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
      guard let since = readySince(pod) else { continue }
      ready += 1
      if minimum == .zero || now - since >= minimum {
        available += 1
      } else {
        let wait = minimum - (now - since)
        soonest = soonest.map { min($0, wait) } ?? wait
      }
    }
    if let soonest { later(.again(.replicaSets, set.key), soonest, &clock) }
    var status = Object()
    if available > 0 { status["availableReplicas"] = .integer(available) }
    if let refusal {
      let old = set.status?["conditions"]?[0]
      status["conditions"] = [
        [
          "lastTransitionTime": old?["lastTransitionTime"] ?? .string(timestamp(now)),
          "message": .string(refusal.message), "reason": "FailedCreate", "status": "True",
          "type": "ReplicaFailure",
        ]
      ]
    }
    if labelled > 0 { status["fullyLabeledReplicas"] = .integer(labelled) }
    status["observedGeneration"] = .integer(set.meta.generation)
    if ready > 0 { status["readyReplicas"] = .integer(ready) }
    status["replicas"] = .integer(active.count)
    status["terminatingReplicas"] = .integer(going)
    guard set.status != .object(status) else { return }
    _ = try? server.updateStatus(
      set, .object(status), by: Component.replicaSets.author, now: now)
  }
}

/// Since when a pod is ready; nil when it is not.
func readySince(_ pod: APIObject) -> Instant? {
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
