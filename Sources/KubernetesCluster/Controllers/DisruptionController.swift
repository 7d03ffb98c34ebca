// Pod disruption budgets: how many pods may go at present.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  private static let component = Component.budgets

  /// Real: disruption.go of 1.36.
  mutating func syncBudget(_ key: ObjectKey, _ clock: inout Clock) {
    guard let budget = server.get(.podDisruptionBudgets, key.namespace, key.name) else { return }
    let now = clock.now
    let selector = LabelSelector(budget.spec?["selector"])
    let pods =
      budget.spec?["selector"] == nil
      ? []
      : server.list(.pods, in: key.namespace).filter { selector.matches($0.meta.labels) }
    if pods.isEmpty, budget.status?["observedGeneration"] == nil {
      report(
        ObjectReference(budget), "NoPods", "No matching pods found", by: Self.component, now: now)
    }
    let (expected, desired) = expectation(budget, pods)
    let healthy = pods.count { isReady($0) && $0.meta.deletion == nil }
    let allowed = expected > 0 ? max(0, healthy - desired) : 0
    var status: Object = [
      "currentHealthy": .integer(healthy), "desiredHealthy": .integer(desired),
      "disruptionsAllowed": .integer(allowed), "expectedPods": .integer(expected),
      "observedGeneration": .integer(budget.meta.generation),
    ]
    var conditions = Conditions(budget.status?["conditions"])
    conditions.setPlain(
      "DisruptionAllowed", allowed > 0 ? "True" : "False",
      allowed > 0 ? "SufficientPods" : "InsufficientPods", "",
      generation: budget.meta.generation, now)
    status["conditions"] = .array(conditions.items)
    setStatus(budget, status, by: Self.component, now)
  }

  /// How many pods there should be, and how many of them have to stay.
  private func expectation(_ budget: APIObject, _ pods: [APIObject]) -> (Int, Int) {
    if let most = budget.spec?["maxUnavailable"] {
      let expected = scale(of: pods)
      return (expected, max(0, expected - scaled(most, of: expected, roundingUp: true)))
    }
    guard let least = budget.spec?["minAvailable"] else { return (pods.count, 0) }
    if let number = least.int { return (pods.count, number) }
    let expected = scale(of: pods)
    return (expected, scaled(least, of: expected, roundingUp: true))
  }
  /// The replicas that the pods' owners are set to.
  private func scale(of pods: [APIObject]) -> Int {
    var seen: Set<String> = []
    var total = 0
    for pod in pods {
      guard let owner = pod.meta.controller, seen.insert(owner.uid).inserted,
        let kind = server.kind(apiVersion: owner.apiVersion, kind: owner.kind),
        var object = server.get(kind, pod.meta.namespace, owner.name)
      else { continue }
      if kind == .replicaSets, let above = object.meta.controller, above.kind == "Deployment" {
        guard let deployment = server.get(.deployments, pod.meta.namespace, above.name),
          seen.insert(above.uid).inserted
        else { continue }
        object = deployment
      }
      total += object.spec?["replicas"]?.int ?? 0
    }
    return total
  }
}

extension Conditions {
  /// Real: meta/v1 Condition: in its place, with the generation that was looked at.
  mutating func setPlain(
    _ type: String, _ status: String, _ reason: String, _ message: String, generation: Int? = nil,
    _ now: Instant
  ) {
    let old = self[type]
    let time = Value.string(timestamp(now))
    let since = old?["status"]?.string == status ? old?["lastTransitionTime"] ?? time : time
    var condition: Object = [
      "lastTransitionTime": since, "message": .string(message), "reason": .string(reason),
      "status": .string(status), "type": .string(type),
    ]
    if let generation { condition["observedGeneration"] = .integer(generation) }
    let value = Value.object(condition.inKeyOrder())
    if let place = items.firstIndex(where: { $0["type"]?.string == type }) {
      items[place] = value
    } else {
      items.append(value)
    }
  }
}
