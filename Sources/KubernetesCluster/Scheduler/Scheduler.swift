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
  mutating func retry(_ key: ObjectKey) {
    if stuck.removeValue(forKey: key) != nil { active.add(key) }
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

  /// Real: the plugins' queueing hints: a node that has changed is a reason to look again only where
  /// a filter that refused it lets the pod pass now.
  mutating func retry(whereNode name: String, helpsMoreThan before: NodeInfo) {
    guard let info = nodes.infos[name] else { return }
    let isMoved = before.node.meta.labels != info.node.meta.labels
    for key in scheduling.stuck.keys {
      guard let pod = server.get(.pods, key.namespace, key.name) else { continue }
      let request = PlacementRequest(pod)
      if request.filtersPassed(by: info) > request.filtersPassed(by: before)
        || isMoved && request.asksForNeighbours
      {
        scheduling.retry(key)
      }
    }
  }

  private mutating func place(_ pod: APIObject, _ now: Instant) {
    var request = PlacementRequest(pod)
    let (needs, problem) = claimNeeds(of: pod)
    if let problem {
      unplace(pod)
      fail(pod, "0/\(nodes.infos.count) nodes are available: \(problem). not found", now)
      return
    }
    if let node = binding.node(of: pod.key) {
      if needs.open.isEmpty {
        binding.forget(pod.key)
        bind(pod, to: node, now)
      } else if nodes.infos[node] == nil {
        unplace(pod)
        scheduling.park(pod.key)
      }
      return
    }
    request.learn(nodes)
    if needs.isEmpty, !request.hasPeers, let best = nodes.best(for: request) {
      bind(pod, to: best, now)
      return
    }
    var refusals: [(info: NodeInfo, refusal: Refusal)] = []
    var fitting = nodes.infos.values
    let unfit = fitting.map { refusal(of: $0, for: request, needs) }
    // Mostly all fit; then none of the nodes is copied again.
    if unfit.contains(where: { $0 != nil }) {
      for (info, refusal) in zip(fitting, unfit) {
        if let refusal { refusals.append((info, refusal)) }
      }
      fitting = zip(fitting, unfit).filter { $0.1 == nil }.map { $0.0 }
    }
    guard let first = fitting.first else {
      let account = preempt(request, needs, refusals, now)
      let message = request.message(
        refusals.map(\.refusal), of: nodes.infos.count, preemption: account)
      fail(pod, message, now)
      return
    }
    var best = first.node.meta.name
    if fitting.count > 1 {
      var most = Int.min
      // Real: one of the best by chance; the lab takes the first in the order of names.
      for (info, score) in zip(fitting, request.scores(fitting)) where score > most {
        most = score
        best = info.node.meta.name
      }
    }
    if needs.open.isEmpty {
      bind(pod, to: best, now)
    } else {
      bindClaims(needs, of: pod, on: best, now)
    }
  }

  func refusal(
    of info: NodeInfo, for request: PlacementRequest, _ needs: ClaimNeeds
  ) -> Refusal? {
    if let refusal = request.refusal(of: info) { return refusal }
    if !needs.isEmpty, let refusal = refusal(of: info, for: needs) { return refusal }
    return request.relationRefusal(of: info)
  }

  /// A pod that had a node in view has none any more.
  mutating func unplace(_ pod: APIObject) {
    if let (_, node) = binding.forget(pod.key) { _ = nodes.remove(pod: pod.meta.uid, from: node) }
  }

  private mutating func bind(_ pod: APIObject, to node: String, _ now: Instant) {
    do throws(Status) {
      try server.bind(pod, to: node, by: Component.scheduler.author, now: now)
      // The node is fuller at once, for the next pod of this turn.
      nodes.add(pod, to: node)
      report(
        ObjectReference(pod), "Scheduled",
        "Successfully assigned \(pod.meta.namespace)/\(pod.meta.name) to \(node)",
        by: .scheduler, action: "Binding", now: now)
    } catch {
      report(
        ObjectReference(pod), "FailedScheduling", error.message, isWarning: true, by: .scheduler,
        action: "Scheduling", now: now)
    }
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
