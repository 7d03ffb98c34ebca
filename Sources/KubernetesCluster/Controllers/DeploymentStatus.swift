// What a deployment says of itself: counts, and whether it gets on.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// Real: syncRolloutStatus of 1.36.
  mutating func syncStatus(_ rollout: inout Rollout, _ clock: inout Clock) {
    let now = clock.now
    let deployment = rollout.deployment
    let all = rollout.all
    let total = all.reduce(0) { $0 + reported($1, "replicas") }
    let available = all.reduce(0) { $0 + reported($1, "availableReplicas") }
    let ready = all.reduce(0) { $0 + reported($1, "readyReplicas") }
    let going = all.reduce(0) { $0 + reported($1, "terminatingReplicas") }
    let updated = reported(rollout.new, "replicas")
    let present = all.reduce(0) { $0 + wanted($1) }
    let unavailable = max(0, present - available)
    var conditions = Conditions(deployment.status?["conditions"])
    if available >= rollout.replicas - rollout.maxUnavailable {
      conditions.set(
        "Available", "True", "MinimumReplicasAvailable",
        "Deployment has minimum availability.", now)
    } else {
      conditions.set(
        "Available", "False", "MinimumReplicasUnavailable",
        "Deployment does not have minimum availability.", now)
    }
    let counts = Counts(
      replicas: total, updated: updated, ready: ready, available: available)
    if !rollout.isPaused {
      judgeProgress(rollout, counts, unavailable, &conditions, &clock)
    }
    var failure: Value?
    for set in all {
      for condition in set.status?["conditions"]?.array ?? []
      where condition["type"]?.string == "ReplicaFailure" {
        failure = condition
      }
    }
    if let failure {
      conditions.set(
        "ReplicaFailure", "True", failure["reason"]?.string ?? "",
        failure["message"]?.string ?? "", now)
    } else {
      conditions.remove("ReplicaFailure")
    }
    var status = Object()
    if available > 0 { status["availableReplicas"] = .integer(available) }
    if let collisions = deployment.status?["collisionCount"] {
      status["collisionCount"] = collisions
    }
    status["conditions"] = .array(conditions.items)
    status["observedGeneration"] = .integer(deployment.meta.generation)
    if ready > 0 { status["readyReplicas"] = .integer(ready) }
    if total > 0 { status["replicas"] = .integer(total) }
    status["terminatingReplicas"] = .integer(going)
    if unavailable > 0 { status["unavailableReplicas"] = .integer(unavailable) }
    if updated > 0 { status["updatedReplicas"] = .integer(updated) }
    guard deployment.status != .object(status) else { return }
    if let next = try? server.updateStatus(
      deployment, .object(status), by: Component.deployments.author, now: now)
    {
      rollout.deployment = next
    }
  }

  private struct Counts: Hashable {
    var replicas: Int
    var updated: Int
    var ready: Int
    var available: Int
  }

  private mutating func judgeProgress(
    _ rollout: Rollout, _ counts: Counts, _ unavailable: Int, _ conditions: inout Conditions,
    _ clock: inout Clock
  ) {
    let now = clock.now
    let deployment = rollout.deployment
    guard let deadline = deployment.spec?["progressDeadlineSeconds"]?.int,
      deadline != Int(Int32.max)
    else {
      conditions.remove("Progressing")
      return
    }
    let status = deployment.status
    let before = Counts(
      replicas: status?["replicas"]?.int ?? 0, updated: status?["updatedReplicas"]?.int ?? 0,
      ready: status?["readyReplicas"]?.int ?? 0, available: status?["availableReplicas"]?.int ?? 0)
    let present = conditions["Progressing"]
    let isDone =
      counts.updated == rollout.replicas && counts.replicas == rollout.replicas
      && counts.available == rollout.replicas
    let wasDone = present?["reason"]?.string == "NewReplicaSetAvailable"
    if counts.replicas == counts.updated, wasDone { return }
    let name = rollout.new?.meta.name
    if isDone {
      conditions.set(
        "Progressing", "True", "NewReplicaSetAvailable",
        name.map { "ReplicaSet \"\($0)\" has successfully progressed." }
          ?? "Deployment \"\(deployment.meta.name)\" has successfully progressed.", now)
      return
    }
    let oldBefore = before.replicas - before.updated
    let oldNow = counts.replicas - counts.updated
    let isProgressing =
      counts.updated > before.updated || oldNow < oldBefore || counts.ready > before.ready
      || counts.available > before.available
    let isTimedOut = isOverdue(present, deadline, now)
    if isProgressing {
      let text =
        name.map { "ReplicaSet \"\($0)\" is progressing." }
        ?? "Deployment \"\(deployment.meta.name)\" is progressing."
      conditions.replace("Progressing", "True", "ReplicaSetUpdated", text, now)
    } else if isTimedOut {
      let text =
        name.map { "ReplicaSet \"\($0)\" has timed out progressing." }
        ?? "Deployment \"\(deployment.meta.name)\" has timed out progressing."
      conditions.set("Progressing", "False", "ProgressDeadlineExceeded", text, now)
    }
    // Look again when the deadline will have passed.
    if let condition = conditions["Progressing"],
      condition["reason"]?.string != "ProgressDeadlineExceeded",
      let since = condition["lastUpdateTime"]?.string.flatMap(parseTimestamp)
    {
      let due = since + .seconds(deadline + 1)
      if due > now {
        later(.again(.deployments, deployment.key), due - now, &clock)
      }
    }
  }

  private func isOverdue(_ condition: Value?, _ deadline: Int, _ now: Instant) -> Bool {
    guard let condition else { return false }
    if condition["reason"]?.string == "NewReplicaSetAvailable" { return false }
    if condition["reason"]?.string == "ProgressDeadlineExceeded" { return true }
    guard let since = condition["lastUpdateTime"]?.string.flatMap(parseTimestamp) else {
      return false
    }
    return since + .seconds(deadline) < now
  }

  /// Real: pausing and resuming show in the Progressing condition.
  mutating func noteProgress(_ rollout: inout Rollout, _ now: Instant) {
    guard rollout.deployment.spec?["progressDeadlineSeconds"] != nil else { return }
    let present = Conditions(rollout.deployment.status?["conditions"])["Progressing"]
    let reason = present?["reason"]?.string
    if reason == "ProgressDeadlineExceeded" { return }
    if rollout.isPaused, reason != "DeploymentPaused" {
      setCondition(
        &rollout, "Progressing", "Unknown", "DeploymentPaused", "Deployment is paused", now)
    } else if !rollout.isPaused, reason == "DeploymentPaused" {
      setCondition(
        &rollout, "Progressing", "Unknown", "DeploymentResumed", "Deployment is resumed", now)
    }
  }

  mutating func setCondition(
    _ rollout: inout Rollout, _ type: String, _ status: String, _ reason: String,
    _ message: String, _ now: Instant
  ) {
    let deployment = rollout.deployment
    var conditions = Conditions(deployment.status?["conditions"])
    guard conditions.set(type, status, reason, message, now) else { return }
    var all = deployment.status ?? [:]
    all.withObject { object in
      object["conditions"] = .array(conditions.items)
      object = object.inKeyOrder()
    }
    if let next = try? server.updateStatus(
      deployment, all, by: Component.deployments.author, now: now)
    {
      rollout.deployment = next
    }
  }
}

/// The conditions of a deployment.
struct Conditions {
  var items: [Value]

  init(_ value: Value?) { items = value?.array ?? [] }
  subscript(type: String) -> Value? { items.first { $0["type"]?.string == type } }

  /// Sets a condition, at the end. Nothing happens when status and reason are the same.
  @discardableResult
  mutating func set(
    _ type: String, _ status: String, _ reason: String, _ message: String, _ now: Instant
  ) -> Bool {
    let old = self[type]
    if old?["status"]?.string == status, old?["reason"]?.string == reason { return false }
    replace(type, status, reason, message, now)
    return true
  }
  /// Sets a condition, at the end, whatever was there.
  mutating func replace(
    _ type: String, _ status: String, _ reason: String, _ message: String, _ now: Instant
  ) {
    let old = self[type]
    let time = Value.string(timestamp(now))
    let since = old?["status"]?.string == status ? old?["lastTransitionTime"] ?? time : time
    remove(type)
    items.append([
      "lastTransitionTime": since, "lastUpdateTime": time, "message": .string(message),
      "reason": .string(reason), "status": .string(status), "type": .string(type),
    ])
  }
  mutating func remove(_ type: String) { items.removeAll { $0["type"]?.string == type } }
}
