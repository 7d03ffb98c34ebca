// How controllers make pods of a template, let them go, and know them as theirs.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// The pods that an object controls, those that are on their way out included.
  func pods(of owner: APIObject) -> [APIObject] {
    server.store.owned(by: owner.meta.uid).filter {
      $0.kind == .pods && $0.meta.isControlled(by: owner.meta.uid)
    }
  }

  /// Whether a workload's selector means the pod.
  func selects(_ owner: APIObject, _ pod: APIObject) -> Bool {
    WorkloadSelector(owner).matches(pod)
  }

  /// The pods of a workload after taking in those without an owner that it selects, and letting go
  /// of those that it no longer does. Real: PodControllerRefManager.ClaimPods.
  mutating func claimPods(
    of owner: APIObject, by component: Component, _ now: Instant
  ) -> [APIObject] {
    var own = pods(of: owner)
    let selector = WorkloadSelector(owner)
    if own.contains(where: { !selector.matches($0) }) {
      own = own.filter { pod in
        if selector.matches(pod) { return true }
        guard pod.meta.deletion == nil else { return false }
        server.change(
          .pods, pod.meta.namespace, pod.meta.name, by: component.author, now: now
        ) { $0.meta.owners.removeAll { $0.uid == owner.meta.uid } }
        return false
      }
    }
    guard owner.meta.deletion == nil, orphans.contains(owner.meta.namespace) else { return own }
    var isOrphaned = false
    let reference = owned(by: owner)
    for pod in server.list(.pods, in: owner.meta.namespace) where pod.meta.controller == nil {
      guard pod.meta.deletion == nil, !isFinished(pod) else { continue }
      isOrphaned = true
      guard selector.matches(pod) else { continue }
      let adopted = server.change(
        .pods, pod.meta.namespace, pod.meta.name, by: component.author, now: now
      ) { $0.meta.owners.append(reference) }
      if let adopted { own.append(adopted) }
    }
    if !isOrphaned { orphans.remove(owner.meta.namespace) }
    return own
  }

  func owned(by owner: APIObject) -> OwnerReference {
    OwnerReference(
      apiVersion: owner.kind.resource.groupVersion, kind: owner.kind.name, name: owner.meta.name,
      uid: owner.meta.uid)
  }

  /// A pod of the template, without a name of its own.
  func podDraft(_ template: Value?, of owner: APIObject) -> Draft {
    var meta = ObjectMeta(name: "", namespace: owner.meta.namespace)
    meta.generateName = owner.meta.name + "-"
    meta.labels = StringMap(template?["metadata"]?["labels"])
    meta.annotations = StringMap(template?["metadata"]?["annotations"])
    meta.finalizers = template?["metadata"]?["finalizers"]?.strings ?? []
    meta.owners = [owned(by: owner)]
    return Draft(meta: meta, fields: ["spec": template?["spec"] ?? [:]])
  }

  /// Makes a pod and says so; returns why when that was refused.
  mutating func createPod(
    _ draft: Draft, for owner: APIObject, by component: Component, _ now: Instant
  ) -> Result<APIObject, Status> {
    do throws(Status) {
      let pod = try server.create(.pods, draft, by: component.author, now: now)
      report(
        ObjectReference(owner), "SuccessfulCreate", "Created pod: " + pod.meta.name,
        by: component, now: now)
      return .success(pod)
    } catch {
      // Real: nothing is said in a namespace that is going.
      if !error.causes.contains(where: { $0.reason == "NamespaceTerminating" }) {
        report(
          ObjectReference(owner), "FailedCreate", "Error creating: " + error.message,
          isWarning: true, by: component, now: now)
      }
      return .failure(error)
    }
  }

  mutating func deletePod(
    _ pod: APIObject, for owner: APIObject, by component: Component, _ now: Instant
  ) {
    do throws(Status) {
      try server.delete(
        .pods, pod.meta.namespace, pod.meta.name, by: component.author, now: now)
      report(
        ObjectReference(owner), "SuccessfulDelete", "Deleted pod: " + pod.meta.name,
        by: component, now: now)
    } catch {
      report(
        ObjectReference(owner), "FailedDelete", "Error deleting: " + error.message,
        isWarning: true, by: component, now: now)
    }
  }

  /// Comes again after a refusal, later each time; forgets the refusals when there was none.
  mutating func comeAgain(
    _ component: Component, _ owner: APIObject, afterRefusal wasRefused: Bool, _ clock: inout Clock
  ) {
    if wasRefused {
      let count = (refusals[owner.meta.uid] ?? 0) + 1
      refusals[owner.meta.uid] = count
      let wait = min(Latency.refused * (1 << min(count, 14)), .seconds(1000))
      later(.again(component, owner.key), wait, &clock)
    } else if refusals.contains(owner.meta.uid) {
      refusals.removeValue(forKey: owner.meta.uid)
    }
  }

  /// Writes a status when it is another than before.
  mutating func setStatus(
    _ object: APIObject, _ status: Object, by component: Component, _ now: Instant
  ) {
    let status = Value.object(status.inKeyOrder())
    guard let present = server.get(object.kind, object.meta.namespace, object.meta.name),
      present.meta.uid == object.meta.uid, present.status != status
    else { return }
    _ = try? server.updateStatus(present, status, by: component.author, now: now)
  }
}

/// Which pods a workload's selector means; one that is empty means none.
struct WorkloadSelector {
  private let labels: StringMap
  private let selector: LabelSelector?

  init(_ owner: APIObject) {
    let spec = owner.spec?["selector"]
    // Real: a plain map of labels by far the most often, so those are not looked for by rules.
    if owner.kind == .replicationControllers {
      labels = StringMap(spec)
      selector = nil
    } else if spec?["matchExpressions"] == nil {
      labels = StringMap(spec?["matchLabels"])
      selector = nil
    } else {
      labels = StringMap()
      selector = LabelSelector(spec)
    }
  }
  func matches(_ pod: APIObject) -> Bool {
    if let selector { return !selector.isEmpty && selector.matches(pod.meta.labels) }
    return !labels.isEmpty && pod.meta.labels.contains(all: labels)
  }
}

/// Whether a pod's condition Ready holds.
func isReady(_ pod: APIObject) -> Bool { pod.podState?.isReady ?? false }
/// Whether a pod runs to no end any more.
func isFinished(_ pod: APIObject) -> Bool { pod.podState?.isFinished ?? false }
/// Whether a pod is ready for so long that it counts as available; how long until then if not yet.
func availability(
  _ pod: APIObject, after minimum: Duration, _ now: Instant
) -> (isReady: Bool, isAvailable: Bool, wait: Duration?) {
  guard isReady(pod) else { return (false, false, nil) }
  guard minimum != .zero, let since = readySince(pod) else { return (true, true, nil) }
  if now - since >= minimum { return (true, true, nil) }
  return (true, false, minimum - (now - since))
}
