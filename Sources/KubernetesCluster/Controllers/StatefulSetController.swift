// StatefulSets: pods with a number, a name and storage of their own, one after the other.

import Documents
import Kernel
import KubernetesAPI

/// What a sync works on.
private struct Ensemble {
  var owner: APIObject
  var current: APIObject
  var update: APIObject
  /// One place per number, first to last; nil where the pod is missing.
  var replicas: [APIObject?]
  /// Those beyond the last number, highest first.
  var condemned: [APIObject]
  let start: Int

  var isMonotonic: Bool { owner.spec?["podManagementPolicy"]?.string != "Parallel" }
  var minimum: Duration { .seconds(owner.spec?["minReadySeconds"]?.int ?? 0) }
  /// Real: pods below the partition are made of the old template.
  func usesCurrent(_ ordinal: Int) -> Bool {
    let strategy = owner.spec?["updateStrategy"]
    guard strategy?["type"]?.string == "RollingUpdate" else { return false }
    if let partition = strategy?["rollingUpdate"]?["partition"]?.int {
      return ordinal < start + partition
    }
    return ordinal < start + (owner.status?["currentReplicas"]?.int ?? 0)
  }
}

extension Cluster {
  private static let component = Component.statefulSets

  /// Real: stateful_set_control.go of 1.36.
  mutating func syncStatefulSet(_ key: ObjectKey, _ clock: inout Clock) {
    guard let set = server.get(.statefulSets, key.namespace, key.name) else { return }
    let now = clock.now
    let all = claimPods(of: set, by: Self.component, now)
      .filter { ordinal(of: $0, in: set) != nil }
    guard let update = syncRevision(of: set, by: Self.component, now) else { return }
    let known = revisions(of: set)
    let current =
      known.first { $0.meta.name == set.status?["currentRevision"]?.string } ?? update
    var ensemble = gather(set, all, current: current, update: update)
    var refusal: Status?
    if set.meta.deletion == nil {
      refusal = step(&ensemble, now)
    }
    let soonest = report(ensemble, all, now)
    var used = Set(all.compactMap { $0.meta.labels[Self.revisionHashLabel] })
    used.formUnion([current.meta.name, update.meta.name])
    truncateHistory(of: set, used: used, by: Self.component, now)
    if let soonest { later(.again(Self.component, key), soonest, &clock) }
    comeAgain(Self.component, set, afterRefusal: refusal != nil, &clock)
  }

  private func gather(
    _ set: APIObject, _ pods: [APIObject], current: APIObject, update: APIObject
  ) -> Ensemble {
    let start = set.spec?["ordinals"]?["start"]?.int ?? 0
    let count = max(0, set.spec?["replicas"]?.int ?? 1)
    var replicas = [APIObject?](repeating: nil, count: min(count, server.objectLimit))
    var condemned: [(Int, APIObject)] = []
    for pod in pods {
      guard let number = ordinal(of: pod, in: set) else { continue }
      let place = number - start
      if replicas.indices.contains(place) {
        replicas[place] = pod
      } else {
        condemned.append((number, pod))
      }
    }
    condemned.sort { $0.0 > $1.0 }
    return Ensemble(
      owner: set, current: current, update: update, replicas: replicas,
      condemned: condemned.map(\.1), start: start)
  }

  /// The number in a pod's name.
  private func ordinal(of pod: APIObject, in set: APIObject) -> Int? {
    guard pod.meta.name.hasPrefix(set.meta.name + "-") else { return nil }
    let digits = pod.meta.name.dropFirst(set.meta.name.count + 1)
    guard let number = Int(digits), number >= 0, String(number) == digits else { return nil }
    return number
  }

  // MARK: One step

  /// Does what may be done now; with ordered pods that is one thing. Returns a refusal.
  private mutating func step(_ ensemble: inout Ensemble, _ now: Instant) -> Status? {
    let minimum = ensemble.minimum
    for place in ensemble.replicas.indices {
      let ordinal = ensemble.start + place
      if let pod = ensemble.replicas[place], isFinished(pod), pod.meta.deletion == nil {
        let phase = pod.status?["phase"]?.string ?? ""
        report(
          ObjectReference(ensemble.owner),
          phase == "Failed" ? "RecreatingFailedPod" : "RecreatingTerminatedPod",
          "StatefulSet \(ensemble.owner.meta.namespace)/\(ensemble.owner.meta.name) is recreating"
            + " \(phase == "Failed" ? "failed" : "terminated") Pod \(pod.meta.name)",
          isWarning: phase == "Failed", by: Self.component, now: now)
        _ = try? server.delete(
          .pods, pod.meta.namespace, pod.meta.name, by: Self.component.author, now: now)
        ensemble.replicas[place] = server.get(.pods, pod.meta.namespace, pod.meta.name)
        if ensemble.replicas[place] != nil { return nil }
      }
      guard let pod = ensemble.replicas[place] else {
        switch create(ordinal, ensemble, now) {
        case .success(let pod): ensemble.replicas[place] = pod
        case .failure(let refusal): return refusal
        }
        if ensemble.isMonotonic { return nil }
        continue
      }
      guard ensemble.isMonotonic else { continue }
      if pod.meta.deletion != nil { return nil }
      if !availability(pod, after: minimum, now).isAvailable { return nil }
    }
    if scaleDown(ensemble, now) { return nil }
    roll(&ensemble, now)
    return nil
  }

  /// Lets go of pods beyond the last number, the highest first; whether that has to be waited for.
  private mutating func scaleDown(_ ensemble: Ensemble, _ now: Instant) -> Bool {
    let firstUnhealthy = (ensemble.replicas.compactMap { $0 } + ensemble.condemned.reversed())
      .first { !isReady($0) || $0.meta.deletion != nil }
    for pod in ensemble.condemned {
      if pod.meta.deletion != nil {
        if ensemble.isMonotonic { return true }
        continue
      }
      if !isReady(pod), ensemble.isMonotonic, pod !== firstUnhealthy { return true }
      let words: String
      let isFailure: Bool
      do throws(Status) {
        try server.delete(
          .pods, pod.meta.namespace, pod.meta.name, by: Self.component.author, now: now)
        words = "successful"
        isFailure = false
      } catch {
        words = "failed error: " + error.message
        isFailure = true
      }
      report(
        ObjectReference(ensemble.owner), isFailure ? "FailedDelete" : "SuccessfulDelete",
        "Delete Pod \(pod.meta.name) in StatefulSet \(ensemble.owner.meta.name) \(words)",
        isWarning: isFailure, by: Self.component, now: now)
      if ensemble.isMonotonic { return true }
    }
    return false
  }

  /// Replaces pods of an old template, the highest number first, one at a time.
  private mutating func roll(_ ensemble: inout Ensemble, _ now: Instant) {
    let strategy = ensemble.owner.spec?["updateStrategy"]
    guard strategy?["type"]?.string == "RollingUpdate" else { return }
    let least = max(0, strategy?["rollingUpdate"]?["partition"]?.int ?? 0)
    guard least < ensemble.replicas.count else { return }
    let hash = ensemble.update.meta.labels[Self.revisionHashLabel]
    for place in (least..<ensemble.replicas.count).reversed() {
      guard let pod = ensemble.replicas[place] else { return }
      if pod.meta.labels[Self.revisionHashLabel] != hash, pod.meta.deletion == nil {
        _ = try? server.delete(
          .pods, pod.meta.namespace, pod.meta.name, by: Self.component.author, now: now)
        report(
          ObjectReference(ensemble.owner), "SuccessfulDelete",
          "Delete Pod \(pod.meta.name) in StatefulSet \(ensemble.owner.meta.name) successful",
          by: Self.component, now: now)
        ensemble.replicas[place] = server.get(.pods, pod.meta.namespace, pod.meta.name)
        return
      }
      // Real: a pod that is not healthy is waited for.
      if pod.meta.deletion != nil
        || !availability(pod, after: ensemble.minimum, now).isAvailable
      {
        return
      }
    }
  }

  // MARK: Pods and claims

  private mutating func create(
    _ ordinal: Int, _ ensemble: Ensemble, _ now: Instant
  ) -> Result<APIObject, Status> {
    let set = ensemble.owner
    let name = "\(set.meta.name)-\(ordinal)"
    let revision = ensemble.usesCurrent(ordinal) ? ensemble.current : ensemble.update
    var template = revision["data"]?["spec"]?["template"] ?? set.spec?["template"] ?? [:]
    template["$patch"] = nil
    var draft = podDraft(template, of: set)
    draft.meta.name = name
    draft.meta.labels["apps.kubernetes.io/pod-index"] = String(ordinal)
    draft.meta.labels[Self.revisionHashLabel] = revision.meta.labels[Self.revisionHashLabel]
    draft.meta.labels["statefulset.kubernetes.io/pod-name"] = name
    draft.fields["spec"]?.withObject { spec in
      spec["hostname"] = .string(name)
      if let service = set.spec?["serviceName"]?.string, !service.isEmpty {
        spec["subdomain"] = .string(service)
      }
      var volumes: [Value] = []
      for claim in set.spec?["volumeClaimTemplates"]?.array ?? [] {
        let own = claim["metadata"]?["name"]?.string ?? ""
        volumes.append([
          "name": .string(own),
          "persistentVolumeClaim": ["claimName": .string("\(own)-\(name)")],
        ])
      }
      let taken = Set(volumes.compactMap { $0["name"]?.string })
      for volume in spec["volumes"]?.array ?? []
      where !taken.contains(volume["name"]?.string ?? "") {
        volumes.append(volume)
      }
      if !volumes.isEmpty { spec["volumes"] = .array(volumes) }
      spec = spec.inKeyOrder()
    }
    if let refusal = makeClaims(for: name, set, now) { return .failure(refusal) }
    do throws(Status) {
      let pod = try server.create(.pods, draft, by: Self.component.author, now: now)
      report(
        ObjectReference(set), "SuccessfulCreate",
        "Create Pod \(name) in StatefulSet \(set.meta.name) successful", by: Self.component,
        now: now)
      return .success(pod)
    } catch {
      if error.reason != "AlreadyExists" {
        report(
          ObjectReference(set), "FailedCreate",
          "Create Pod \(name) in StatefulSet \(set.meta.name) failed error: \(error.message)",
          isWarning: true, by: Self.component, now: now)
      }
      return .failure(error)
    }
  }

  private mutating func makeClaims(
    for pod: String, _ set: APIObject, _ now: Instant
  ) -> Status? {
    for template in set.spec?["volumeClaimTemplates"]?.array ?? [] {
      let own = template["metadata"]?["name"]?.string ?? ""
      let name = "\(own)-\(pod)"
      if server.get(.persistentVolumeClaims, set.meta.namespace, name) != nil { continue }
      var meta = ObjectMeta(name: name, namespace: set.meta.namespace)
      meta.labels = StringMap(template["metadata"]?["labels"])
      for pair in StringMap(set.spec?["selector"]?["matchLabels"]).pairs {
        meta.labels[pair.key] = pair.value
      }
      meta.annotations = StringMap(template["metadata"]?["annotations"])
      let policy = set.spec?["persistentVolumeClaimRetentionPolicy"]
      if policy?["whenDeleted"]?.string == "Delete" { meta.owners = [owned(by: set)] }
      let fields: Object = [
        "spec": template["spec"] ?? [:], "status": ["phase": "Pending"],
      ]
      do throws(Status) {
        _ = try server.create(
          .persistentVolumeClaims, Draft(meta: meta, fields: fields), by: Self.component.author,
          now: now)
        report(
          ObjectReference(set), "SuccessfulCreate",
          "Create Claim \(name) Pod \(pod) in StatefulSet \(set.meta.name) success",
          by: Self.component, now: now)
      } catch {
        report(
          ObjectReference(set), "FailedCreate",
          "Create Claim \(name) Pod \(pod) in StatefulSet \(set.meta.name) failed error:"
            + " \(error.message)", isWarning: true, by: Self.component, now: now)
        return error
      }
    }
    return nil
  }

  // MARK: Status

  /// Writes the counts; returns when the next pod counts as available.
  private mutating func report(
    _ ensemble: Ensemble, _ before: [APIObject], _ now: Instant
  ) -> Duration? {
    let set = ensemble.owner
    let updateHash = ensemble.update.meta.labels[Self.revisionHashLabel]
    let currentHash = ensemble.current.meta.labels[Self.revisionHashLabel]
    var counts = (all: 0, ready: 0, available: 0, current: 0, updated: 0)
    var soonest: Duration?
    let all =
      ensemble.replicas.compactMap { $0 }
      + ensemble.condemned.filter { server.get(.pods, $0.meta.namespace, $0.meta.name) != nil }
    for pod in all {
      let present = server.get(.pods, pod.meta.namespace, pod.meta.name) ?? pod
      counts.all += 1
      let state = availability(present, after: ensemble.minimum, now)
      if state.isReady { counts.ready += 1 }
      if state.isAvailable { counts.available += 1 }
      if let wait = state.wait { soonest = soonest.map { min($0, wait) } ?? wait }
      guard present.meta.deletion == nil else { continue }
      let hash = present.meta.labels[Self.revisionHashLabel]
      if hash == currentHash { counts.current += 1 }
      if hash == updateHash { counts.updated += 1 }
    }
    var status = Object()
    var currentName = ensemble.current.meta.name
    let partition = set.spec?["updateStrategy"]?["rollingUpdate"]?["partition"]?.int ?? 0
    if set.spec?["updateStrategy"]?["type"]?.string == "RollingUpdate", partition == 0,
      counts.updated == counts.all, counts.ready == counts.all, counts.all > 0
    {
      currentName = ensemble.update.meta.name
      counts.current = counts.updated
    }
    status["availableReplicas"] = .integer(counts.available)
    status["collisionCount"] = set.status?["collisionCount"] ?? 0
    if counts.current > 0 { status["currentReplicas"] = .integer(counts.current) }
    status["currentRevision"] = .string(currentName)
    status["observedGeneration"] = .integer(set.meta.generation)
    if counts.ready > 0 { status["readyReplicas"] = .integer(counts.ready) }
    status["replicas"] = .integer(counts.all)
    status["updateRevision"] = .string(ensemble.update.meta.name)
    if counts.updated > 0 { status["updatedReplicas"] = .integer(counts.updated) }
    setStatus(set, status, by: Self.component, now)
    return soonest
  }
}
