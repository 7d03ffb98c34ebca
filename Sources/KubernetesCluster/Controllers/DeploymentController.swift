// Deployments: a replica set for each template, and step by step from one to the next.

import Documents
import Kernel
import KubernetesAPI

private let revisionMark = "deployment.kubernetes.io/revision"
private let historyMark = "deployment.kubernetes.io/revision-history"
private let desiredMark = "deployment.kubernetes.io/desired-replicas"
private let maximumMark = "deployment.kubernetes.io/max-replicas"
private let hashLabel = "pod-template-hash"

/// A number, or a percentage of another one. Real: intstr.GetScaledValueFromIntOrPercent.
func scaled(_ value: Value?, of total: Int, roundingUp: Bool) -> Int {
  switch value {
  case .integer(let number)?: return number
  case .string(let text)? where text.hasSuffix("%"):
    guard let share = Int(text.dropLast()) else { return 0 }
    let product = share.multipliedReportingOverflow(by: total).partialValue
    return roundingUp ? (product + 99) / 100 : product / 100
  default: return 0
  }
}

/// What a sync works on.
struct Rollout {
  var deployment: APIObject
  var new: APIObject?
  /// Oldest first.
  var old: [APIObject]

  var replicas: Int { deployment.spec?["replicas"]?.int ?? 0 }
  var all: [APIObject] { old + (new.map { [$0] } ?? []) }
  var isRecreate: Bool { deployment.spec?["strategy"]?["type"]?.string == "Recreate" }
  var isPaused: Bool { deployment.spec?["paused"]?.bool ?? false }

  var maxSurge: Int {
    isRecreate ? 0 : scaled(rolling?["maxSurge"], of: replicas, roundingUp: true)
  }
  /// Real: when both come to nothing, one may be unavailable.
  var maxUnavailable: Int {
    if isRecreate { return 0 }
    let value = scaled(rolling?["maxUnavailable"], of: replicas, roundingUp: false)
    return min(value == 0 && maxSurge == 0 ? 1 : value, replicas)
  }
  private var rolling: Value? { deployment.spec?["strategy"]?["rollingUpdate"] }
}

func wanted(_ set: APIObject?) -> Int { set?.spec?["replicas"]?.int ?? 0 }
func reported(_ set: APIObject?, _ key: String) -> Int { set?.status?[key]?.int ?? 0 }

extension Cluster {
  /// Real: deployment_controller.go of 1.36.
  mutating func syncDeployment(_ key: ObjectKey, _ clock: inout Clock) {
    guard let deployment = server.get(.deployments, key.namespace, key.name) else { return }
    var rollout = gather(deployment)
    if deployment.meta.deletion != nil {
      syncStatus(&rollout, &clock)
      return
    }
    if rollout.isPaused {
      noteProgress(&rollout, clock.now)
      scale(&rollout, clock.now)
      syncStatus(&rollout, &clock)
      return
    }
    noteProgress(&rollout, clock.now)
    if rollout.new != nil, isScaling(rollout) {
      syncRevision(&rollout, clock.now)
      scale(&rollout, clock.now)
      syncStatus(&rollout, &clock)
      return
    }
    if rollout.isRecreate { recreate(&rollout, clock.now) } else { roll(&rollout, clock.now) }
    if isComplete(rollout) { cleanUp(&rollout, clock.now) }
    syncStatus(&rollout, &clock)
  }

  /// Its replica sets, the one of the present template apart.
  private func gather(_ deployment: APIObject) -> Rollout {
    let sets = server.store.owned(by: deployment.meta.uid)
      .filter { $0.kind == .replicaSets && $0.meta.controller?.uid == deployment.meta.uid }
      .sorted {
        let (a, b) = ($0.meta.creation ?? .zero, $1.meta.creation ?? .zero)
        return a != b ? a < b : $0.meta.name < $1.meta.name
      }
    let template = deployment.spec?["template"]
    let new = sets.first { Self.bare($0.spec?["template"]) == Self.bare(template) }
    return Rollout(
      deployment: deployment, new: new, old: sets.filter { $0 !== new })
  }
  /// A template without the hash label.
  private static func bare(_ template: Value?) -> Value? {
    guard var template else { return nil }
    if template["metadata"]?["labels"]?[hashLabel] != nil {
      template["metadata"]?["labels"]?[hashLabel] = nil
    }
    return template
  }

  private func isScaling(_ rollout: Rollout) -> Bool {
    rollout.all.contains { set in
      guard wanted(set) > 0, let mark = set.meta.annotations[desiredMark], let desired = Int(mark)
      else { return false }
      return desired != rollout.replicas
    }
  }

  // MARK: The new replica set

  private func highestRevision(_ sets: [APIObject]) -> Int {
    sets.map { Int($0.meta.annotations[revisionMark] ?? "") ?? 0 }.max() ?? 0
  }

  /// Brings revision and annotations of the new replica set up to date; makes it when it is missing.
  private mutating func syncRevision(_ rollout: inout Rollout, _ now: Instant) {
    let revision = String(highestRevision(rollout.old) + 1)
    if let new = rollout.new {
      var draft = Draft(new)
      annotate(&draft.meta.annotations, rollout, revision, isNew: false)
      let minimum = rollout.deployment.spec?["minReadySeconds"]
      if new.spec?["minReadySeconds"] != minimum {
        draft.fields["spec"]?["minReadySeconds"] = minimum
      }
      if draft.meta.annotations != new.meta.annotations || draft.fields != new.fields {
        rollout.new =
          (try? server.update(new, draft, by: Component.deployments.author, now: now)) ?? new
      }
      setRevision(
        &rollout, rollout.new?.meta.annotations[revisionMark] ?? revision, now)
      return
    }
    create(&rollout, revision, now)
  }

  private func annotate(
    _ annotations: inout StringMap, _ rollout: Rollout, _ revision: String, isNew: Bool
  ) {
    let skipped = [
      "kubectl.kubernetes.io/last-applied-configuration", revisionMark, historyMark, desiredMark,
      maximumMark, "deprecated.deployment.rollback.to",
    ]
    for pair in rollout.deployment.meta.annotations.pairs where !skipped.contains(pair.key) {
      annotations[pair.key] = pair.value
    }
    let before = annotations[revisionMark]
    if (Int(before ?? "") ?? 0) < (Int(revision) ?? 0) {
      annotations[revisionMark] = revision
      if let before, !isNew {
        let history = annotations[historyMark].map { $0 + "," } ?? ""
        annotations[historyMark] = history + before
      }
    }
    if isNew {
      annotations[desiredMark] = String(rollout.replicas)
      annotations[maximumMark] = String(rollout.replicas + rollout.maxSurge)
    }
  }

  private mutating func setRevision(_ rollout: inout Rollout, _ revision: String, _ now: Instant) {
    let deployment = rollout.deployment
    guard deployment.meta.annotations[revisionMark] != revision else { return }
    // Real: written through the status, so it counts no generation.
    var annotations = deployment.meta.annotations
    annotations[revisionMark] = revision
    rollout.deployment =
      (try? server.updateStatus(
        deployment, nil, annotations: annotations, by: Component.deployments.author, now: now))
      ?? deployment
  }

  private mutating func create(_ rollout: inout Rollout, _ revision: String, _ now: Instant) {
    let deployment = rollout.deployment
    let template = Self.bare(deployment.spec?["template"]) ?? [:]
    let collisions = deployment.status?["collisionCount"]?.int
    let hash = templateHash(template, collisions: collisions)
    var meta = ObjectMeta(
      name: deployment.meta.name + "-" + hash, namespace: deployment.meta.namespace)
    meta.labels = StringMap(template["metadata"]?["labels"])
    meta.labels[hashLabel] = hash
    meta.owners = [
      OwnerReference(
        apiVersion: "apps/v1", kind: "Deployment", name: deployment.meta.name,
        uid: deployment.meta.uid)
    ]
    annotate(&meta.annotations, rollout, revision, isNew: true)
    var marked = template
    marked["metadata", default: .emptyObject].withObject { metadata in
      metadata["labels"] = meta.labels.rendered
      metadata = metadata.inKeyOrder()
    }
    var selector = deployment.spec?["selector"] ?? [:]
    selector.withObject { object in
      var labels = StringMap(object["matchLabels"])
      labels[hashLabel] = hash
      object["matchLabels"] = labels.rendered
      object = object.inKeyOrder()
    }
    let count = newReplicas(rollout)
    var spec: Object = [:]
    if let minimum = deployment.spec?["minReadySeconds"] { spec["minReadySeconds"] = minimum }
    spec["replicas"] = .integer(count)
    spec["selector"] = selector
    spec["template"] = marked
    let draft = Draft(
      meta: meta, fields: ["spec": .object(spec), "status": ["replicas": 0]])
    do throws(Status) {
      let set = try server.create(
        .replicaSets, draft, by: Component.deployments.author, now: now)
      rollout.new = set
      if count > 0 {
        report(
          ObjectReference(deployment), "ScalingReplicaSet",
          "Scaled up replica set \(set.meta.name) from 0 to \(count)", by: .deployments, now: now)
      }
      setRevision(&rollout, revision, now)
      setCondition(
        &rollout, "Progressing", "True", "NewReplicaSetCreated",
        "Created new replica set \"\(set.meta.name)\"", now)
    } catch {
      guard error.reason == "AlreadyExists" else {
        setCondition(
          &rollout, "Progressing", "False", "ReplicaSetCreateError",
          "Failed to create new replica set \"\(meta.name)\": \(error.message)", now)
        return
      }
      // The name is taken by another template: count a collision and come again.
      let present = rollout.deployment
      var status = present.status ?? [:]
      status.withObject { object in
        object["collisionCount"] = .integer((collisions ?? 0) + 1)
        object = object.inKeyOrder()
      }
      rollout.deployment =
        (try? server.updateStatus(
          present, status, by: Component.deployments.author, now: now)) ?? present
    }
  }

  /// How many pods the new replica set may have now. Real: NewRSNewReplicas.
  private func newReplicas(_ rollout: Rollout) -> Int {
    if rollout.isRecreate { return rollout.replicas }
    let present = rollout.all.reduce(0) { $0 + wanted($1) }
    let most = rollout.replicas + rollout.maxSurge
    let own = wanted(rollout.new)
    if present >= most { return own }
    return own + min(most - present, rollout.replicas - own)
  }

  // MARK: Scaling

  /// Sets a replica set's size, says so, and returns it as it is then.
  @discardableResult
  private mutating func setSize(
    _ set: APIObject, _ size: Int, _ rollout: Rollout, _ now: Instant
  ) -> APIObject {
    let before = wanted(set)
    var draft = Draft(set)
    draft.meta.annotations[desiredMark] = String(rollout.replicas)
    draft.meta.annotations[maximumMark] = String(rollout.replicas + rollout.maxSurge)
    guard before != size || draft.meta.annotations != set.meta.annotations else { return set }
    draft.fields["spec"]?["replicas"] = .integer(size)
    guard
      let next = try? server.update(set, draft, by: Component.deployments.author, now: now)
    else { return set }
    if before != size {
      report(
        ObjectReference(rollout.deployment), "ScalingReplicaSet",
        "Scaled \(size > before ? "up" : "down") replica set \(set.meta.name) from \(before) to"
          + " \(size)", by: .deployments, now: now)
    }
    return next
  }

  /// Real: sync.go's scale: one active set gets all, several share in proportion.
  private mutating func scale(_ rollout: inout Rollout, _ now: Instant) {
    let active = rollout.all.filter { wanted($0) > 0 }
    if active.count <= 1 {
      let latest = active.first ?? rollout.new
      if let latest, wanted(latest) != rollout.replicas || active.count == 1 {
        replace(setSize(latest, rollout.replicas, rollout, now), in: &rollout)
      }
      return
    }
    if let new = rollout.new, wanted(new) == rollout.replicas,
      reported(new, "availableReplicas") == rollout.replicas
    {
      for set in rollout.old where wanted(set) > 0 {
        replace(setSize(set, 0, rollout, now), in: &rollout)
      }
      return
    }
    guard !rollout.isRecreate else { return }
    let present = active.reduce(0) { $0 + wanted($1) }
    let allowed = rollout.replicas > 0 ? rollout.replicas + rollout.maxSurge : 0
    let toAdd = allowed - present
    var left = toAdd
    // Real: bigger ones first; when growing the newer first among equals, when shrinking the older.
    let ordered = active.sorted {
      if wanted($0) != wanted($1) { return wanted($0) > wanted($1) }
      let (a, b) = ($0.meta.creation ?? .zero, $1.meta.creation ?? .zero)
      return toAdd > 0 ? a > b : a < b
    }
    var sizes = ordered.map { wanted($0) }
    for (index, set) in ordered.enumerated() where toAdd != 0 {
      let most = Int(set.meta.annotations[maximumMark] ?? "") ?? present
      let share = Double(wanted(set)) * Double(allowed) / Double(max(most, 1))
      let delta = Int(share.rounded()) - wanted(set)
      let step = toAdd > 0 ? min(max(delta, 0), left) : max(min(delta, 0), left)
      sizes[index] += step
      left -= step
    }
    if left != 0, !sizes.isEmpty { sizes[0] = max(0, sizes[0] + left) }
    for (index, set) in ordered.enumerated() {
      replace(setSize(set, sizes[index], rollout, now), in: &rollout)
    }
  }
  private func replace(_ set: APIObject, in rollout: inout Rollout) {
    if rollout.new?.meta.uid == set.meta.uid {
      rollout.new = set
    } else if let index = rollout.old.firstIndex(where: { $0.meta.uid == set.meta.uid }) {
      rollout.old[index] = set
    }
  }

  // MARK: Rolling

  private mutating func roll(_ rollout: inout Rollout, _ now: Instant) {
    syncRevision(&rollout, now)
    guard let new = rollout.new else { return }
    // Up?
    let size = wanted(new)
    if size != rollout.replicas {
      let next = size > rollout.replicas ? rollout.replicas : newReplicas(rollout)
      if next != size {
        replace(setSize(new, next, rollout, now), in: &rollout)
        return
      }
    }
    // Down?
    let oldTotal = rollout.old.reduce(0) { $0 + wanted($1) }
    guard oldTotal > 0 else { return }
    let total = oldTotal + wanted(rollout.new)
    let minimum = rollout.replicas - rollout.maxUnavailable
    let newUnavailable = wanted(new) - reported(new, "availableReplicas")
    let room = total - minimum - newUnavailable
    guard room > 0 else { return }
    var cleaned = 0
    for set in rollout.old where wanted(set) > 0 && cleaned < room {
      let unhealthy = wanted(set) - reported(set, "availableReplicas")
      guard unhealthy > 0 else { continue }
      let step = min(room - cleaned, unhealthy)
      replace(setSize(set, wanted(set) - step, rollout, now), in: &rollout)
      cleaned += step
    }
    let available = rollout.all.reduce(0) { $0 + reported($1, "availableReplicas") }
    guard available > minimum else { return }
    var left = available - minimum
    for set in rollout.old where wanted(set) > 0 && left > 0 {
      let step = min(wanted(set), left)
      replace(setSize(set, wanted(set) - step, rollout, now), in: &rollout)
      left -= step
    }
  }

  private mutating func recreate(_ rollout: inout Rollout, _ now: Instant) {
    var isScalingDown = false
    for set in rollout.old where wanted(set) > 0 {
      replace(setSize(set, 0, rollout, now), in: &rollout)
      isScalingDown = true
    }
    if isScalingDown { return }
    let isRunning = rollout.old.contains { set in
      server.store.owned(by: set.meta.uid).contains { pod in
        let phase = pod.status?["phase"]?.string
        return pod.kind == .pods && phase != "Succeeded" && phase != "Failed"
      }
    }
    if isRunning { return }
    syncRevision(&rollout, now)
    if let new = rollout.new { replace(setSize(new, rollout.replicas, rollout, now), in: &rollout) }
  }

  /// Real: the newest `revisionHistoryLimit` empty sets are kept.
  private mutating func cleanUp(_ rollout: inout Rollout, _ now: Instant) {
    guard let limit = rollout.deployment.spec?["revisionHistoryLimit"]?.int else { return }
    let old = rollout.old.filter { $0.meta.deletion == nil }
      .sorted { highestRevision([$0]) < highestRevision([$1]) }
    guard old.count > limit else { return }
    for set in old.prefix(old.count - limit)
    where wanted(set) == 0 && reported(set, "replicas") == 0 {
      _ = try? server.delete(
        .replicaSets, set.meta.namespace, set.meta.name, by: Component.deployments.author,
        now: now)
      rollout.old.removeAll { $0.meta.uid == set.meta.uid }
    }
  }

  func isComplete(_ rollout: Rollout) -> Bool {
    let status = rollout.deployment.status
    return (status?["updatedReplicas"]?.int ?? 0) == rollout.replicas
      && (status?["replicas"]?.int ?? 0) == rollout.replicas
      && (status?["availableReplicas"]?.int ?? 0) == rollout.replicas
      && (status?["observedGeneration"]?.int ?? 0) >= rollout.deployment.meta.generation
  }
}
