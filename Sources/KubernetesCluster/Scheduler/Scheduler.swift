// The scheduler: a node for each pod that has none.

import Documents
import Kernel
import KubernetesAPI

/// Pods that wait for a node.
struct SchedulingQueue: Sendable {
  /// To be looked at, in the order in which they came.
  private(set) var active = WorkQueue<ObjectKey>()
  /// Looked at, and nowhere to go until something changes.
  private(set) var stuck = OrderedMap<ObjectKey, Bool>()

  var hasWork: Bool { !active.isEmpty }

  mutating func add(_ pod: APIObject) {
    stuck.removeValue(forKey: pod.key)
    active.add(pod.key)
  }
  mutating func forget(_ pod: APIObject) { stuck.removeValue(forKey: pod.key) }
  mutating func park(_ key: ObjectKey) { stuck[key] = true }
  /// Real: a change that may help moves what is stuck back.
  mutating func retryAll() {
    for key in stuck.keys { active.add(key) }
    stuck.removeAll()
  }
  mutating func drain() -> [ObjectKey] { active.drain() }
}

extension Cluster {
  /// Real: the default profile of 1.36's scheduler, as far as it is modelled.
  mutating func schedule(_ clock: inout Clock) {
    let now = clock.now
    var pods: [APIObject] = []
    for key in scheduling.drain() {
      guard let pod = server.get(.pods, key.namespace, key.name), pod.meta.deletion == nil,
        pod.spec?["nodeName"]?.string?.isEmpty ?? true
      else { continue }
      if pod.spec?["schedulingGates"].map({ !$0.isEmpty }) ?? false {
        gate(pod, now)
        continue
      }
      pods.append(pod)
    }
    // Real: higher priority first; equals keep their order.
    let order = pods.indices.sorted {
      let (a, b) = (pods[$0].spec?["priority"]?.int ?? 0, pods[$1].spec?["priority"]?.int ?? 0)
      return a != b ? a > b : $0 < $1
    }
    for index in order { place(pods[index], now) }
  }

  private mutating func place(_ pod: APIObject, _ now: Instant) {
    var request = PlacementRequest(pod)
    if let reason = claimProblem(pod) {
      fail(pod, "0/\(nodes.infos.count) nodes are available: \(reason). not found", now)
      return
    }
    request.learn(nodes)
    var refusals: [Refusal] = []
    var best: (name: String, score: Int)?
    var fitting: [NodeInfo] = []
    for info in nodes.infos.values {
      if let refusal = request.refusal(of: info) {
        refusals.append(refusal)
      } else {
        fitting.append(info)
      }
    }
    guard !fitting.isEmpty else {
      fail(pod, request.message(refusals, of: nodes.infos.count), now)
      return
    }
    if fitting.count == 1 {
      best = (fitting[0].node.meta.name, 0)
    } else {
      // Real: one of the best by chance; the lab takes the first in the order of names.
      for (info, score) in zip(fitting, request.scores(fitting))
      where best.map({ score > $0.score }) ?? true {
        best = (info.node.meta.name, score)
      }
    }
    guard let best else { return }
    do throws(Status) {
      try server.bind(pod, to: best.name, by: Component.scheduler.author, now: now)
      // The node is fuller at once, for the next pod of this turn.
      nodes.add(pod, to: best.name)
      report(
        ObjectReference(pod), "Scheduled",
        "Successfully assigned \(pod.meta.namespace)/\(pod.meta.name) to \(best.name)",
        by: .scheduler, action: "Binding", now: now)
    } catch {
      report(
        ObjectReference(pod), "FailedScheduling", error.message, isWarning: true, by: .scheduler,
        action: "Scheduling", now: now)
    }
  }

  /// What is wrong with the claims that the pod's volumes name.
  private func claimProblem(_ pod: APIObject) -> String? {
    for volume in pod.spec?["volumes"]?.array ?? [] {
      guard let name = volume["persistentVolumeClaim"]?["claimName"]?.string else { continue }
      guard let claim = server.get(.persistentVolumeClaims, pod.meta.namespace, name) else {
        return "persistentvolumeclaim \"\(name)\" not found"
      }
      if claim.meta.deletion != nil {
        return "persistentvolumeclaim \"\(name)\" is being deleted"
      }
      if claim.status?["phase"]?.string != "Bound" {
        return "pod has unbound immediate PersistentVolumeClaims"
      }
    }
    return nil
  }

  private mutating func gate(_ pod: APIObject, _ now: Instant) {
    setUnscheduled(
      pod, "SchedulingGated", "Scheduling is blocked due to non-empty scheduling gates", now)
  }

  private mutating func fail(_ pod: APIObject, _ message: String, _ now: Instant) {
    scheduling.park(pod.key)
    // Real: queueing hints spare most looks that change nothing, so those say nothing again here.
    guard setUnscheduled(pod, "Unschedulable", message, now) else { return }
    report(
      ObjectReference(pod), "FailedScheduling", message, isWarning: true, by: .scheduler,
      action: "Scheduling", now: now)
  }

  /// Returns whether that is news.
  @discardableResult
  private mutating func setUnscheduled(
    _ pod: APIObject, _ reason: String, _ message: String, _ now: Instant
  ) -> Bool {
    guard let present = server.get(.pods, pod.meta.namespace, pod.meta.name) else { return false }
    var conditions = present.status?["conditions"]?.array ?? []
    let old = conditions.first { $0["type"]?.string == "PodScheduled" }
    if old?["reason"]?.string == reason, old?["message"]?.string == message { return false }
    conditions.removeAll { $0["type"]?.string == "PodScheduled" }
    let since =
      old?["status"]?.string == "False"
      ? old?["lastTransitionTime"] ?? .null : .string(timestamp(now))
    conditions.append([
      "lastProbeTime": .null, "lastTransitionTime": since, "message": .string(message),
      "observedGeneration": .integer(present.meta.generation), "reason": .string(reason),
      "status": "False", "type": "PodScheduled",
    ])
    var status = present.status ?? [:]
    status.withObject { object in
      object["conditions"] = .array(conditions)
      object = object.inKeyOrder()
    }
    _ = try? server.updateStatus(present, status, by: Component.scheduler.author, now: now)
    return true
  }

  // MARK: Taints that drive pods away

  /// Real: the taint eviction controller of 1.36.
  mutating func evictIntolerant(from node: APIObject) {
    let taints = (node.spec?["taints"]?.array ?? []).filter {
      $0["effect"]?.string == "NoExecute"
    }
    guard !taints.isEmpty, let info = nodes.infos[node.meta.name] else { return }
    let now = recorder.latest
    for (pod, _) in info.pods.values {
      let tolerations = pod.spec?["tolerations"]?.array ?? []
      let isTolerated = taints.allSatisfy { taint in
        tolerations.contains { tolerates($0, taint) }
      }
      guard !isTolerated else { continue }
      // Limit: tolerationSeconds of taints that a learner sets count as for ever.
      report(
        ObjectReference(pod), "TaintManagerEviction",
        "Marking for deletion Pod \(pod.meta.namespace)/\(pod.meta.name)", by: .nodeLifecycle,
        now: now)
      _ = try? server.delete(
        .pods, pod.meta.namespace, pod.meta.name, by: Component.nodeLifecycle.author, now: now)
    }
  }
}

/// Real: core/v1 Toleration.ToleratesTaint.
func tolerates(_ toleration: Value, _ taint: Value) -> Bool {
  let effect = toleration["effect"]?.string ?? ""
  if !effect.isEmpty, effect != taint["effect"]?.string { return false }
  let key = toleration["key"]?.string ?? ""
  if !key.isEmpty, key != taint["key"]?.string { return false }
  if toleration["operator"]?.string == "Exists" { return true }
  return (toleration["value"]?.string ?? "") == (taint["value"]?.string ?? "")
}
