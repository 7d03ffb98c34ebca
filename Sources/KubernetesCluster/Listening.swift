// Every change of the cluster's state reaches the parts that care.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// Hears of all changes since the last time, and books the turns of those they concern.
  mutating func listen(_ clock: inout Clock) {
    guard heard < server.store.revision else { return }
    recorder.latest = clock.now
    let changes = server.store.changes(after: heard)
    heard = server.store.revision
    for change in changes where change.object.event == nil { hear(change) }
    if !deployments.isEmpty { book(.deployments, &clock) }
    if !replicaSets.isEmpty { book(.replicaSets, &clock) }
    if !endpoints.isEmpty { book(.endpoints, &clock) }
    if !slices.isEmpty { book(.endpointSlices, &clock) }
    if !namespaces.isEmpty { book(.namespaces, &clock) }
    if !accounts.isEmpty { book(.serviceAccounts, &clock) }
    if !certificates.isEmpty { book(.rootCertificates, &clock) }
    if !garbage.isEmpty { book(.garbage, &clock) }
    if scheduling.hasWork { book(.scheduler, &clock) }
    for node in kubelets.takeBusyNodes() { book(.kubelet(node), &clock) }
  }

  private mutating func hear(_ change: Change) {
    let object = change.object
    switch object.kind {
    case .pods: hearPod(change)
    case .replicaSets:
      if change.type != .deleted { replicaSets.add(object.key) }
      if let owner = object.meta.controller, owner.kind == "Deployment" {
        deployments.add(ObjectKey(namespace: object.meta.namespace, name: owner.name))
      }
    case .deployments: if change.type != .deleted { deployments.add(object.key) }
    case .services:
      endpoints.add(object.key)
      slices.add(object.key)
    case .namespaces: hearNamespace(change)
    case .nodes: hearNode(change)
    case .serviceAccounts:
      if change.type == .deleted { accounts.add(object.meta.namespace) }
    case .configMaps, .secrets:
      if change.type == .deleted, object.meta.name == "kube-root-ca.crt" {
        certificates.add(object.meta.namespace)
      }
    case .endpoints: if change.type == .deleted { endpoints.add(object.key) }
    case .endpointSlices:
      if change.type == .deleted, let name = object.meta.labels["kubernetes.io/service-name"] {
        slices.add(ObjectKey(namespace: object.meta.namespace, name: name))
      }
    default: break
    }
    if change.type == .deleted {
      garbage.ownerGone(object)
      hearContentsGone(object)
    } else if object.meta.deletion != nil, !object.meta.finalizers.isEmpty {
      garbage.ownerGoing(object)
    }
    // Something that waits for its dependents to go hears of each that went.
    if change.type == .deleted {
      for owner in object.meta.owners { garbage.dependentGone(owner, object.meta.namespace) }
    }
  }

  /// What is left of a namespace that is going may go on.
  private mutating func hearContentsGone(_ object: APIObject) {
    guard !object.meta.namespace.isEmpty,
      let namespace = server.get(.namespaces, "", object.meta.namespace),
      namespace.meta.deletion != nil
    else { return }
    namespaces.add(namespace.key)
  }

  private mutating func hearNamespace(_ change: Change) {
    let name = change.object.meta.name
    if change.type == .deleted { return }
    if change.object.meta.deletion != nil {
      namespaces.add(change.object.key)
    } else if change.type == .added {
      accounts.add(name)
      certificates.add(name)
    }
  }

  private mutating func hearNode(_ change: Change) {
    if change.type == .deleted {
      nodes.remove(change.object.meta.name)
    } else {
      let isNew = nodes.set(change.object)
      kubelets.know(change.object)
      if isNew || change.old?.spec != change.object.spec
        || change.old?.meta.labels != change.object.meta.labels
        || change.old?.status?["allocatable"] != change.object.status?["allocatable"]
      {
        scheduling.retryAll()
      }
      if change.object.spec?["taints"] != change.old?.spec?["taints"] {
        evictIntolerant(from: change.object)
      }
    }
  }

  private mutating func hearPod(_ change: Change) {
    let pod = change.object
    let now = PodFacts(pod)
    let before = change.old.map { PodFacts($0) }
    // Its owner counts pods by phase and readiness.
    if let owner = pod.meta.controller, owner.kind == "ReplicaSet",
      change.type != .modified || before?.phase != now.phase || before?.isReady != now.isReady
        || before?.isGoing != now.isGoing || before?.labels != now.labels
    {
      replicaSets.add(ObjectKey(namespace: pod.meta.namespace, name: owner.name))
    }
    // Its node counts what it takes.
    let isGone = change.type == .deleted
    if let before, !before.node.isEmpty, isGone || now.isDone {
      if nodes.remove(pod: pod.meta.uid, from: before.node) { scheduling.retryAll() }
    }
    if !isGone, !now.node.isEmpty, !now.isDone { nodes.add(pod, to: now.node) }
    if isGone {
      scheduling.forget(pod)
    } else if now.node.isEmpty, !now.isGoing, !now.isDone,
      pod.spec?["schedulerName"]?.string == "default-scheduler",
      change.type == .added || before?.spec != pod.spec
    {
      scheduling.add(pod)
    }
    // Its kubelet runs it.
    if !now.node.isEmpty {
      if isGone {
        kubelets.podGone(pod)
      } else if before == nil || before?.node != now.node || before?.spec != pod.spec
        || before?.isGoing != now.isGoing
        || change.old?.meta.deletion != pod.meta.deletion
        || change.old?.meta.deletionGracePeriodSeconds != pod.meta.deletionGracePeriodSeconds
      {
        kubelets.touch(pod, on: now.node)
      }
    }
    // Services that choose it have endpoints.
    if isGone || before?.ip != now.ip || before?.isReady != now.isReady
      || before?.isGoing != now.isGoing || before?.labels != now.labels
      || before?.phase != now.phase
    {
      for service in server.list(.services, in: pod.meta.namespace) {
        let selector = StringMap(service.spec?["selector"])
        guard !selector.isEmpty else { continue }
        if pod.meta.labels.contains(all: selector)
          || (before.map { $0.labels.contains(all: selector) } ?? false)
        {
          endpoints.add(service.key)
          slices.add(service.key)
        }
      }
    }
  }
}

/// What the parts of the cluster ask of a pod most.
struct PodFacts: Sendable {
  var node: String
  var phase: String
  var ip: String
  var isReady: Bool
  var isGoing: Bool
  var labels: StringMap
  var spec: Value?
  var isDone: Bool { phase == "Succeeded" || phase == "Failed" }

  init(_ pod: APIObject) {
    let fields = pod.fields
    spec = fields["spec"]
    let status = fields["status"]
    node = spec?["nodeName"]?.string ?? ""
    phase = status?["phase"]?.string ?? ""
    ip = status?["podIP"]?.string ?? ""
    isGoing = pod.meta.deletion != nil
    labels = pod.meta.labels
    isReady = false
    for condition in status?["conditions"]?.array ?? []
    where condition["type"]?.string == "Ready" {
      isReady = condition["status"]?.string == "True"
    }
  }
}
