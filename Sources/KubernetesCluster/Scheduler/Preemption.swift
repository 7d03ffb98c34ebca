// Room for a pod of higher priority: which pods of lower priority have to go.

import Documents
import Kernel
import KubernetesAPI

/// The pods that would have to go from a node.
private struct Victims {
  var node: String
  var pods: [APIObject]

  /// Real: pickOneNodeForPreemption: lowest highest priority, lowest sum, fewest, youngest.
  var rank: [Int] {
    let priorities = pods.map { $0.spec?["priority"]?.int ?? 0 }
    let highest = priorities.max() ?? Int.min
    let sum = priorities.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    let starts = pods.filter { ($0.spec?["priority"]?.int ?? 0) == highest }
      .map { $0.status?["startTime"]?.string.flatMap(parseTimestamp)?.seconds ?? 0 }
    return [highest, sum, pods.count, -(starts.min() ?? 0)]
  }
}

extension Cluster {
  /// Makes room for the pod where that helps; nil when room is being made, otherwise why not.
  ///
  /// Real: the DefaultPreemption plugin of 1.36. Limit: budgets of pods are not looked at.
  mutating func preempt(
    _ request: PlacementRequest, _ needs: ClaimNeeds,
    _ refusals: [(info: NodeInfo, refusal: Refusal)], _ now: Instant
  ) -> String? {
    let count = nodes.infos.count
    let pod = request.pod
    if pod.spec?["preemptionPolicy"]?.string == "Never" {
      return "not eligible due to preemptionPolicy=Never."
    }
    if let nominated = pod.status?["nominatedNodeName"]?.string,
      let info = nodes.infos[nominated],
      info.pods.values.contains(where: {
        $0.pod.meta.deletion != nil && $0.pod.spec?["priority"]?.int ?? 0 < request.priority
      })
    {
      return "not eligible due to a terminating pod on the nominated node."
    }
    var hopeless = 0
    var victimless = 0
    var best: Victims?
    for (info, refusal) in refusals {
      guard refusal.isResolvable else {
        hopeless += 1
        continue
      }
      guard let victims = victims(on: info, request, needs) else {
        victimless += 1
        continue
      }
      if best.map({ victims.rank.lexicographicallyPrecedes($0.rank) }) ?? true { best = victims }
    }
    guard let best else {
      var parts: [String] = []
      if hopeless > 0 { parts.append("\(hopeless) Preemption is not helpful for scheduling") }
      if victimless > 0 {
        parts.append("\(victimless) No preemption victims found for incoming pod")
      }
      return "0/\(count) nodes are available: \(parts.sorted().joined(separator: ", "))."
    }
    evict(best, for: pod, now)
    return nil
  }

  /// The fewest pods of lower priority whose going lets the pod in; nil when none do.
  private func victims(
    on info: NodeInfo, _ request: PlacementRequest, _ needs: ClaimNeeds
  ) -> Victims? {
    // Asked of each node for each pod that finds no place, and nearly always in vain.
    guard let lowest = info.priorities.first?.key, lowest < request.priority else { return nil }
    let lower = info.pods.values.map(\.pod).filter { NodeTable.priority($0) < request.priority }
    var table = nodes
    let name = info.node.meta.name
    for pod in lower { _ = table.remove(pod: pod.meta.uid, from: name) }
    func fits() -> Bool {
      var own = PlacementRequest(request.pod)
      own.learn(table)
      guard let present = table.infos[name] else { return false }
      return refusal(of: present, for: own, needs) == nil
    }
    guard fits() else { return nil }
    // Those that matter most get their place back first, as long as the pod still fits.
    let order = lower.sorted {
      let (a, b) = ($0.spec?["priority"]?.int ?? 0, $1.spec?["priority"]?.int ?? 0)
      if a != b { return a > b }
      let (x, y) = ($0.meta.creation ?? .zero, $1.meta.creation ?? .zero)
      return x != y ? x < y : $0.meta.name < $1.meta.name
    }
    var victims: [APIObject] = []
    for pod in order {
      table.add(pod, to: name)
      if !fits() {
        _ = table.remove(pod: pod.meta.uid, from: name)
        victims.append(pod)
      }
    }
    return victims.isEmpty ? nil : Victims(node: name, pods: victims)
  }

  private mutating func evict(_ victims: Victims, for pod: APIObject, _ now: Instant) {
    let author = Component.scheduler.author
    for victim in victims.pods where victim.meta.deletion == nil {
      disrupt(
        victim, "PreemptionByScheduler",
        "default-scheduler: preempting to accommodate a higher priority pod", by: .scheduler, now)
      report(
        ObjectReference(victim), "Preempted",
        "Preempted by pod \(pod.meta.uid) on node \(victims.node)", by: .scheduler,
        action: "Preempting", now: now)
      _ = try? server.delete(
        .pods, victim.meta.namespace, victim.meta.name, by: author, now: now)
    }
    guard let present = server.get(.pods, pod.meta.namespace, pod.meta.name) else { return }
    var status = present.status?.object ?? Object()
    status["nominatedNodeName"] = .string(victims.node)
    _ = try? server.updateStatus(
      present, .object(status.inKeyOrder()), by: author, now: now)
  }

  /// Marks a pod as one that has to go, with the reason.
  mutating func disrupt(
    _ pod: APIObject, _ reason: String, _ message: String, by component: Component, _ now: Instant
  ) {
    guard let present = server.get(.pods, pod.meta.namespace, pod.meta.name) else { return }
    var status = present.status?.object ?? Object()
    var conditions = (status["conditions"]?.array ?? []).filter {
      $0["type"]?.string != "DisruptionTarget"
    }
    conditions.append([
      "lastProbeTime": .null, "lastTransitionTime": .string(timestamp(now)),
      "message": .string(message), "observedGeneration": .integer(present.meta.generation),
      "reason": .string(reason), "status": "True", "type": "DisruptionTarget",
    ])
    status["conditions"] = .array(conditions)
    _ = try? server.updateStatus(
      present, .object(status.inKeyOrder()), by: component.author, now: now)
  }
}
