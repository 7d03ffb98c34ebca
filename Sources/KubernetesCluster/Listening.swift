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
    for key in jobsToWake { later(.again(.jobs, key), .seconds(1), &clock) }
    jobsToWake = []
    // Real: the API server looks every ten seconds whether its service is there; as recorded, it is
    // soon back.
    if isServiceGone { later(.again(.apiServices, Self.ownService), .seconds(1), &clock) }
    isServiceGone = false
    if rolesChanged { wakeAggregated() }
    rolesChanged = false
    for component in queues.takeFresh() { book(component, &clock) }
    if !garbage.isEmpty { book(.garbage, &clock) }
    if scheduling.hasWork { book(.scheduler, &clock) }
    bookRefreshes(&clock)
    for node in kubelets.takeBusyNodes() { book(.kubelet(node), &clock) }
  }

  private mutating func hear(_ change: Change) {
    let object = change.object
    let isGone = change.type == .deleted
    switch object.kind {
    case .pods: hearPod(change)
    case .replicaSets, .statefulSets, .daemonSets, .deployments, .replicationControllers:
      hearWorkload(change)
    case .jobs: hearJob(change)
    case .cronJobs: if !isGone { queues.add(object.key, to: .cronJobs) }
    case .horizontalPodAutoscalers: if !isGone { queues.add(object.key, to: .autoscalers) }
    case .podDisruptionBudgets: if !isGone { queues.add(object.key, to: .budgets) }
    case .controllerRevisions: if isGone { wakeOwner(of: object) }
    case .ingresses: if !isGone { queues.add(object.key, to: .ingress) }
    case .ingressClasses: wakeIngresses()
    case .apiServices: if !isGone { queues.add(object.key, to: .apiServices) }
    case .services:
      kubelets.serviceVariables.removeAll()
      if object.spec?["type"]?.string == "LoadBalancer" {
        if !isGone { queues.add(object.key, to: .loadBalancers) }
        if change.old?.status != object.status { wakeIngresses() }
      }
      if isGone, object.key == Self.ownService { isServiceGone = true }
      queues.add(object.key, to: .endpoints)
      queues.add(object.key, to: .endpointSlices)
    case .namespaces: hearNamespace(change)
    case .nodes: hearNode(change)
    case .serviceAccounts: hearAccount(change)
    case .configMaps, .secrets: hearSettings(change)
    case .endpoints: if isGone { queues.add(object.key, to: .endpoints) }
    case .endpointSlices:
      if metrics.isBooked, object.meta.namespace == "kube-system" {
        queues.add(
          ObjectKey(namespace: "", name: "v1beta1.metrics.k8s.io"), to: .apiServices)
      }
      if isGone, let name = object.meta.labels["kubernetes.io/service-name"] {
        queues.add(
          ObjectKey(namespace: object.meta.namespace, name: name), to: .endpointSlices)
      }
    case .persistentVolumeClaims, .persistentVolumes, .storageClasses: hearStorage(change)
    case .resourceQuotas:
      if !isGone, change.old?.spec != object.spec { queues.add(object.key, to: .quotas) }
    case .clusterRoles: rolesChanged = true
    case .certificateSigningRequests: if !isGone { queues.add(object.key, to: .signing) }
    case .customResourceDefinitions: if !isGone { queues.add(object.key, to: .definitions) }
    default: if object.kind.resource.group == "metallb.io" { wakeLoadBalancers() }
    }
    hearQuota(change)
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
    queues.add(namespace.key, to: .namespaces)
  }

  /// Whoever controls an object looks at itself again.
  mutating func wakeOwner(of object: APIObject) {
    guard let owner = object.meta.controller else { return }
    let component: Component
    switch owner.kind {
    case "ReplicaSet": component = .replicaSets
    case "Deployment": component = .deployments
    case "StatefulSet": component = .statefulSets
    case "DaemonSet": component = .daemonSets
    case "ReplicationController": component = .replicationControllers
    case "Job": component = .jobs
    case "CronJob": component = .cronJobs
    default: return
    }
    queues.add(ObjectKey(namespace: object.meta.namespace, name: owner.name), to: component)
  }

  private mutating func hearWorkload(_ change: Change) {
    let object = change.object
    wakeOwner(of: object)
    // Real: an autoscaler hears nothing of its target; budgets look at the scale of theirs.
    if change.type == .deleted { return }
    switch object.kind {
    case .deployments:
      queues.add(object.key, to: .deployments)
      if object.meta.namespace == "metallb-system" { wakeLoadBalancers() }
    case .replicaSets: queues.add(object.key, to: .replicaSets)
    case .replicationControllers: queues.add(object.key, to: .replicationControllers)
    case .statefulSets: queues.add(object.key, to: .statefulSets)
    default: queues.add(object.key, to: .daemonSets)
    }
  }

  private mutating func hearJob(_ change: Change) {
    wakeOwner(of: change.object)
    guard change.type != .deleted else { return }
    queues.add(change.object.key, to: .jobs)
    if change.object.spec?["ttlSecondsAfterFinished"] != nil {
      queues.add(change.object.key, to: .finishedJobs)
    }
  }

  private mutating func hearAccount(_ change: Change) {
    let object = change.object
    if change.type == .deleted {
      queues.add(
        ObjectKey(namespace: "", name: object.meta.namespace), to: .serviceAccounts)
      for secret in server.list(.secrets, in: object.meta.namespace)
      where secret["type"]?.string == "kubernetes.io/service-account-token" {
        queues.add(secret.key, to: .serviceAccountTokens)
      }
    }
  }

  private mutating func hearSettings(_ change: Change) {
    let object = change.object
    if change.type == .deleted {
      if object.kind == .configMaps, object.meta.name == "kube-root-ca.crt" {
        queues.add(
          ObjectKey(namespace: "", name: object.meta.namespace), to: .rootCertificates)
      }
      return
    }
    kubelets.hear(object)
    if object.kind == .secrets,
      object["type"]?.string == "kubernetes.io/service-account-token"
    {
      queues.add(object.key, to: .serviceAccountTokens)
    }
  }

  private mutating func hearNamespace(_ change: Change) {
    let name = change.object.meta.name
    if change.type == .deleted { return }
    if change.object.meta.deletion != nil {
      queues.add(change.object.key, to: .namespaces)
    } else if change.type == .added {
      queues.add(ObjectKey(namespace: "", name: name), to: .serviceAccounts)
      queues.add(ObjectKey(namespace: "", name: name), to: .rootCertificates)
    }
  }

  private mutating func hearNode(_ change: Change) {
    let node = change.object
    if change.type == .deleted {
      nodes.remove(node.meta.name)
      queues.add(node.key, to: .nodeLifecycle)
      wakeDaemonSets()
      return
    }
    let before = nodes.infos[node.meta.name]
    let isNew = nodes.set(node)
    kubelets.know(node)
    let specChanged = change.old?.spec != node.spec
    if isNew || specChanged || change.old?.meta.labels != node.meta.labels
      || change.old?.status?["allocatable"] != node.status?["allocatable"]
    {
      if let before {
        retry(whereNode: node.meta.name, helpsMoreThan: before)
      } else {
        scheduling.retryAll()
      }
      wakeDaemonSets()
    }
    if isNew || specChanged || change.old?.status?["conditions"] != node.status?["conditions"] {
      queues.add(node.key, to: .nodeLifecycle)
    }
    if node.spec?["taints"] != change.old?.spec?["taints"] {
      queues.add(node.key, to: .taintEviction)
    }
  }
  private mutating func wakeDaemonSets() {
    for set in server.list(.daemonSets) { queues.add(set.key, to: .daemonSets) }
  }

  private mutating func hearPod(_ change: Change) {
    let pod = change.object
    let now = PodFacts(pod)
    let before = change.old.map { PodFacts($0) }
    // Its owner counts pods by phase and readiness.
    if change.type != .modified || before?.phase != now.phase || before?.isReady != now.isReady
      || before?.isGoing != now.isGoing || before?.labels != now.labels
      || change.old?.meta.owners != pod.meta.owners
    {
      if let owner = pod.meta.controller {
        hearPodOfJob(pod, owner, isFinished: now.isDone && change.type == .modified)
        wakeBudgets(for: pod)
      } else if change.type != .deleted, !now.isGoing {
        wakeAdopters(of: pod)
        wakeBudgets(for: pod)
        if JobTracking.isTracked(pod) { hearStray(pod) }
      }
      // One that another left behind is no longer counted there.
      if let old = change.old, old.meta.controller != nil,
        old.meta.controller != pod.meta.controller
      {
        wakeOwner(of: old)
      }
    }
    if isGone(change) || now.isDone { hearClaims(of: pod) }
    // Its node counts what it takes.
    let isGone = change.type == .deleted
    if let before, !before.node.isEmpty, isGone || now.isDone {
      if nodes.remove(pod: pod.meta.uid, from: before.node) { scheduling.retryAll() }
    }
    if !isGone, !now.node.isEmpty, !now.isDone {
      // Of what a status tells, its node asks for the start alone, which stays.
      if before?.node != now.node || before?.isGoing != now.isGoing || before?.labels != now.labels
        || change.old?.status?["startTime"] == nil || before?.spec != now.spec
      {
        nodes.add(pod, to: now.node)
      }
      if before?.node != now.node, nodes.drives(pod, from: now.node) {
        queues.add(ObjectKey(namespace: "", name: now.node), to: .taintEviction)
      }
      // Real: a pod may name a node that is none; podgc clears it away, or deleting it would never end.
      if before?.node != now.node, nodes.infos[now.node] == nil {
        queues.add(ObjectKey(namespace: "", name: now.node), to: .nodeLifecycle)
      }
    }
    if isGone {
      scheduling.forget(pod)
      unplace(pod)
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
    if now.isReady, before?.isReady != true,
      pod.meta.labels["app.kubernetes.io/component"] == "controller"
    {
      wakeIngresses()
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
          queues.add(service.key, to: .endpoints)
          queues.add(service.key, to: .endpointSlices)
        }
      }
    }
  }
  private func isGone(_ change: Change) -> Bool { change.type == .deleted }

  private mutating func hearPodOfJob(
    _ pod: APIObject, _ owner: OwnerReference, isFinished: Bool
  ) {
    // Real: a job gathers its pods' ends for a second, syncJobBatchPeriod.
    guard owner.kind == "Job", isFinished else {
      wakeOwner(of: pod)
      if owner.kind == "Job", JobTracking.isTracked(pod),
        server.get(.jobs, pod.meta.namespace, owner.name)?.meta.uid != owner.uid
      {
        hearStray(pod)
      }
      return
    }
    jobsToWake.append(ObjectKey(namespace: pod.meta.namespace, name: owner.name))
  }

  /// Its job is gone, and perhaps another bears the name; the controller lets go of it all the same.
  private mutating func hearStray(_ pod: APIObject) {
    strayJobPods.append(pod.key)
    queues.add(ObjectKey(namespace: pod.meta.namespace, name: ""), to: .jobs)
  }

  /// Whoever chooses a pod without an owner may take it as its own.
  private mutating func wakeAdopters(of pod: APIObject) {
    guard !pod.meta.labels.isEmpty else { return }
    orphans.insert(pod.meta.namespace)
    for (kind, component) in [
      (ResourceKind.replicaSets, Component.replicaSets),
      (.replicationControllers, .replicationControllers), (.statefulSets, .statefulSets),
      (.daemonSets, .daemonSets),
    ] {
      for owner in server.list(kind, in: pod.meta.namespace) where selects(owner, pod) {
        queues.add(owner.key, to: component)
      }
    }
  }
  private mutating func wakeBudgets(for pod: APIObject) {
    for budget in server.list(.podDisruptionBudgets, in: pod.meta.namespace)
    where LabelSelector(budget.spec?["selector"]).matches(pod.meta.labels) {
      queues.add(budget.key, to: .budgets)
    }
  }
}

/// What the parts of the cluster ask of a pod most.
struct PodFacts: Sendable {
  var node: String
  var ip: String
  var isGoing: Bool
  var labels: StringMap
  var spec: Value?
  private var state: PodState?
  var phase: PodState.Phase? { state?.phase }
  var isReady: Bool { state?.isReady ?? false }
  var isDone: Bool { state?.isFinished ?? false }

  init(_ pod: APIObject) {
    let fields = pod.fields
    spec = fields["spec"]
    let status = fields["status"]
    node = spec?["nodeName"]?.string ?? ""
    state = pod.podState
    ip = status?["podIP"]?.string ?? ""
    isGoing = pod.meta.deletion != nil
    labels = pod.meta.labels
  }
}
