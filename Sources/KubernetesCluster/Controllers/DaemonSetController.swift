// DaemonSets: one pod on each node that takes it.

import Documents
import Kernel
import KubernetesAPI

/// Real: AddOrUpdateDaemonPodTolerations, 1.36.
private func daemonTolerations(isHost: Bool) -> [Value] {
  var all: [(key: String, effect: String)] = [
    ("node.kubernetes.io/not-ready", "NoExecute"),
    ("node.kubernetes.io/unreachable", "NoExecute"),
    ("node.kubernetes.io/disk-pressure", "NoSchedule"),
    ("node.kubernetes.io/memory-pressure", "NoSchedule"),
    ("node.kubernetes.io/pid-pressure", "NoSchedule"),
    ("node.kubernetes.io/unschedulable", "NoSchedule"),
  ]
  if isHost { all.append(("node.kubernetes.io/network-unavailable", "NoSchedule")) }
  return all.map {
    ["effect": .string($0.effect), "key": .string($0.key), "operator": "Exists"]
  }
}

extension Cluster {
  private static let component = Component.daemonSets
  private static let generationLabel = "pod-template-generation"
  private static let generationMark = "deprecated.daemonset.template.generation"

  /// Real: daemon_controller.go of 1.36.
  mutating func syncDaemonSet(_ key: ObjectKey, _ clock: inout Clock) {
    guard let set = server.get(.daemonSets, key.namespace, key.name),
      set.meta.deletion == nil
    else { return }
    let now = clock.now
    guard let revision = syncRevision(of: set, by: Self.component, now) else { return }
    let hash = revision.meta.labels[Self.revisionHashLabel] ?? ""
    var pods: [String: [APIObject]] = [:]
    var all = claimPods(of: set, by: Self.component, now)
    for pod in all { pods[Self.home(of: pod) ?? "", default: []].append(pod) }
    let request = placement(of: set)
    var refusal: Status?
    var wanted: Set<String> = []
    for info in nodes.infos.values {
      let name = info.node.meta.name
      let fit = request.daemonFit(of: info)
      if fit.runs { wanted.insert(name) }
      let here = pods[name] ?? []
      if fit.runs {
        refusal = run(set, hash, on: name, here, now) ?? refusal
      } else if !fit.stays {
        for pod in here where pod.meta.deletion == nil {
          deletePod(pod, for: set, by: Self.component, now)
        }
      }
    }
    all = self.pods(of: set)
    roll(set, hash, wanted, all, now)
    let soonest = report(set, hash, wanted, self.pods(of: set), now)
    let used = Set(self.pods(of: set).compactMap { $0.meta.labels[Self.revisionHashLabel] })
    truncateHistory(of: set, used: used.union([hash]), by: Self.component, now)
    if let soonest { later(.again(Self.component, key), soonest, &clock) }
    comeAgain(Self.component, set, afterRefusal: refusal != nil, &clock)
  }

  /// The node that a pod is on or meant for.
  private static func home(of pod: APIObject) -> String? {
    if let node = pod.spec?["nodeName"]?.string, !node.isEmpty { return node }
    let terms = pod.spec?["affinity"]?["nodeAffinity"]?[
      "requiredDuringSchedulingIgnoredDuringExecution"]?["nodeSelectorTerms"]?.array
    return terms?.first?["matchFields"]?[0]?["values"]?[0]?.string
  }

  private func placement(of set: APIObject) -> PlacementRequest {
    var spec = set.spec?["template"]?["spec"] ?? [:]
    let isHost = spec["hostNetwork"]?.bool ?? false
    let own = spec["tolerations"]?.array ?? []
    spec["tolerations"] = .array(own + daemonTolerations(isHost: isHost))
    return PlacementRequest(
      APIObject(
        kind: .pods, meta: ObjectMeta(name: "", namespace: set.meta.namespace),
        fields: ["spec": spec], author: Self.component.author))
  }

  /// Sees to the one pod of a node.
  private mutating func run(
    _ set: APIObject, _ hash: String, on node: String, _ here: [APIObject], _ now: Instant
  ) -> Status? {
    var alive: [APIObject] = []
    var isBusy = false
    for pod in here {
      if pod.meta.deletion != nil {
        isBusy = true
      } else if pod.status?["phase"]?.string == "Failed" {
        report(
          ObjectReference(set), "FailedDaemonPod",
          "Found failed daemon pod \(pod.meta.namespace)/\(pod.meta.name) on node \(node), will"
            + " try to kill it", isWarning: true, by: Self.component, now: now)
        deletePod(pod, for: set, by: Self.component, now)
        isBusy = true
      } else if pod.status?["phase"]?.string == "Succeeded" {
        report(
          ObjectReference(set), "SucceededDaemonPod",
          "Found succeeded daemon pod \(pod.meta.namespace)/\(pod.meta.name) on node \(node),"
            + " will try to delete it", by: Self.component, now: now)
        deletePod(pod, for: set, by: Self.component, now)
        isBusy = true
      } else {
        alive.append(pod)
      }
    }
    for pod in alive.dropFirst() where maxSurge(of: set) == 0 {
      deletePod(pod, for: set, by: Self.component, now)
    }
    guard alive.isEmpty, !isBusy else { return nil }
    if case .failure(let refusal) = create(set, hash, on: node, now) { return refusal }
    return nil
  }

  private mutating func create(
    _ set: APIObject, _ hash: String, on node: String, _ now: Instant
  ) -> Result<APIObject, Status> {
    var draft = podDraft(set.spec?["template"], of: set)
    draft.meta.labels[Self.revisionHashLabel] = hash
    draft.meta.labels[Self.generationLabel] = set.meta.annotations[Self.generationMark] ?? "1"
    draft.fields["spec"]?.withObject { spec in
      let isHost = spec["hostNetwork"]?.bool ?? false
      let own = spec["tolerations"]?.array ?? []
      spec["tolerations"] = .array(
        own + daemonTolerations(isHost: isHost).filter { !own.contains($0) })
      // Real: the scheduler is told the node by its name, and nothing else.
      var affinity = spec["affinity"] ?? [:]
      var node: Object = [
        "requiredDuringSchedulingIgnoredDuringExecution": [
          "nodeSelectorTerms": [
            [
              "matchFields": [
                ["key": "metadata.name", "operator": "In", "values": [.string(node)]]
              ]
            ]
          ]
        ]
      ]
      node["preferredDuringSchedulingIgnoredDuringExecution"] =
        affinity["nodeAffinity"]?["preferredDuringSchedulingIgnoredDuringExecution"]
      affinity["nodeAffinity"] = .object(node.inKeyOrder())
      spec["affinity"] = affinity.object.map { .object($0.inKeyOrder()) }
      spec = spec.inKeyOrder()
    }
    return createPod(draft, for: set, by: Self.component, now)
  }

  // MARK: Updates

  private func maxSurge(of set: APIObject) -> Int {
    let count = nodes.infos.count
    return scaled(
      set.spec?["updateStrategy"]?["rollingUpdate"]?["maxSurge"], of: count, roundingUp: true)
  }

  /// Real: rollingUpdate: old pods go, as many as may be missing.
  private mutating func roll(
    _ set: APIObject, _ hash: String, _ wanted: Set<String>, _ all: [APIObject], _ now: Instant
  ) {
    let strategy = set.spec?["updateStrategy"]
    guard strategy?["type"]?.string == "RollingUpdate" else { return }
    let minimum = Duration.seconds(set.spec?["minReadySeconds"]?.int ?? 0)
    let surge = maxSurge(of: set)
    var room = scaled(
      strategy?["rollingUpdate"]?["maxUnavailable"] ?? 1, of: wanted.count, roundingUp: true)
    var candidates: [APIObject] = []
    var byNode: [String: (old: APIObject?, new: APIObject?)] = [:]
    for pod in all where pod.meta.deletion == nil {
      guard let node = Self.home(of: pod), wanted.contains(node) else { continue }
      if pod.meta.labels[Self.revisionHashLabel] == hash {
        byNode[node, default: (nil, nil)].new = pod
      } else {
        byNode[node, default: (nil, nil)].old = pod
      }
    }
    if surge > 0 {
      var left = surge
      for node in wanted.sorted() {
        guard let pair = byNode[node], let old = pair.old else { continue }
        if let new = pair.new {
          if availability(new, after: minimum, now).isAvailable {
            deletePod(old, for: set, by: Self.component, now)
          } else {
            left -= 1
          }
        } else if left > 0 {
          left -= 1
          _ = create(set, hash, on: node, now)
        }
      }
      return
    }
    for node in wanted.sorted() {
      guard let pair = byNode[node] else {
        room -= 1
        continue
      }
      if let new = pair.new {
        if !availability(new, after: minimum, now).isAvailable { room -= 1 }
      } else if let old = pair.old {
        if availability(old, after: minimum, now).isAvailable {
          candidates.append(old)
        } else {
          // What does not work is replaced first, and counts as missing already.
          room -= 1
          deletePod(old, for: set, by: Self.component, now)
        }
      }
    }
    for pod in candidates.prefix(max(0, room)) {
      deletePod(pod, for: set, by: Self.component, now)
    }
  }

  // MARK: Status

  private mutating func report(
    _ set: APIObject, _ hash: String, _ wanted: Set<String>, _ all: [APIObject], _ now: Instant
  ) -> Duration? {
    let minimum = Duration.seconds(set.spec?["minReadySeconds"]?.int ?? 0)
    var current: Set<String> = []
    var stray: Set<String> = []
    var counts = (ready: 0, available: 0, updated: 0)
    var soonest: Duration?
    for pod in all {
      guard let node = Self.home(of: pod) else { continue }
      guard wanted.contains(node) else {
        stray.insert(node)
        continue
      }
      guard current.insert(node).inserted else { continue }
      let state = availability(pod, after: minimum, now)
      if state.isReady { counts.ready += 1 }
      if state.isAvailable { counts.available += 1 }
      if let wait = state.wait { soonest = soonest.map { min($0, wait) } ?? wait }
      if pod.meta.labels[Self.revisionHashLabel] == hash { counts.updated += 1 }
    }
    var status: Object = [
      "currentNumberScheduled": .integer(current.count),
      "desiredNumberScheduled": .integer(wanted.count),
    ]
    if counts.available > 0 { status["numberAvailable"] = .integer(counts.available) }
    status["numberMisscheduled"] = .integer(stray.count)
    status["numberReady"] = .integer(counts.ready)
    let missing = wanted.count - counts.available
    if missing > 0 { status["numberUnavailable"] = .integer(missing) }
    status["observedGeneration"] = .integer(set.meta.generation)
    if counts.updated > 0 { status["updatedNumberScheduled"] = .integer(counts.updated) }
    setStatus(set, status, by: Self.component, now)
    return soonest
  }
}
