// The cluster as a value: the API server, the parts that act, and their agenda.

package import Kernel
package import KubernetesAPI

/// How a cluster is laid out when it is made.
package struct ClusterPlan: Hashable, Sendable {
  package struct Machine: Hashable, Sendable {
    package var name: String
    package var address: String
    package var isControlPlane: Bool
    package init(name: String, address: String, isControlPlane: Bool = false) {
      self.name = name
      self.address = address
      self.isControlPlane = isControlPlane
    }
  }
  package var machines: [Machine]
  /// Whether kube-system holds the pods of the control plane. NB: the recordings have none.
  package var hasSystemPods: Bool
  /// How long before the world's start the cluster was made.
  package var age: Duration
  /// How many objects of one kind there may be.
  package var objects: Int

  package init(
    machines: [Machine] = ClusterPlan.threeNodes, hasSystemPods: Bool = false,
    age: Duration = .seconds(7 * 86_400 + 5 * 3600), objects: Int = 3000
  ) {
    self.objects = objects
    self.age = age
    self.machines = machines
    self.hasSystemPods = hasSystemPods
  }
  /// As in the recordings.
  package static let threeNodes: [Machine] = [
    .init(name: "control-plane", address: "172.18.0.2", isControlPlane: true),
    .init(name: "worker-1", address: "172.18.0.3"),
    .init(name: "worker-2", address: "172.18.0.4"),
  ]
}

/// A whole cluster.
package struct Cluster: Sendable {
  package internal(set) var server: APIServer
  var agenda = Agenda<ClusterEvent>()
  var random: RandomSource
  /// The last change that the components have heard of.
  var heard = 0
  /// Parts that do nothing at present.
  package private(set) var paused: Set<Component> = []
  /// When the event was due that happens now: what it sets off follows from then, however late it is
  /// looked at while a process has the machine.
  private var moment: Instant?
  /// Parts whose turn is booked.
  private var booked: Set<Component> = []

  var queues = WorkQueues()
  /// The next moment for which each cron job has booked a look, by its uid.
  var cronWakes = OrderedMap<String, Instant>()
  /// When each autoscaler looks next, by its uid.
  var scalerWakes = OrderedMap<String, Instant>()
  /// Namespaces that may hold pods without an owner.
  var orphans: Set<String> = []
  /// Jobs with a pod that has just ended.
  var jobsToWake: [ObjectKey] = []
  /// Pods that a job tracked which is there no more.
  var strayJobPods: [ObjectKey] = []
  /// Whether the API server's own service was deleted.
  var isServiceGone = false
  /// Whether cluster roles were written that the aggregated ones have not heard of.
  var rolesChanged = false
  var garbage = GarbageQueue()
  var scheduling = SchedulingQueue()
  var nodes = NodeTable()
  var kubelets = Kubelets()
  var recorder = EventRecorder()
  /// When the provisioner is done with a claim or a volume, by its uid.
  var provisioning = OrderedMap<String, Instant>()
  /// What was said last of a claim that waits, by its uid.
  var claimWords = OrderedMap<String, (reason: String, time: Instant)>()
  /// Since when a node's kubelet says nothing.
  var silentSince = OrderedMap<String, Instant>()
  /// Since when a node is gone that pods were on.
  var goneSince = OrderedMap<String, Instant>()
  /// When a taint that is borne for a while drives a pod away, by the pod's uid.
  var evictions = OrderedMap<String, Instant>()
  /// Pods that wait for their claims, with the node they are meant for.
  var binding = BindingQueue()
  var metrics = MetricsStore()
  /// The generation of each ingress that its controller has noted, by its uid.
  var ingressNoted = OrderedMap<String, Int>()
  /// When its controller writes its address.
  var ingressDue = OrderedMap<String, Instant>()
  /// What the autoscalers remember of their recommendations.
  var recommendations = OrderedMap<String, [Recommendation]>()
  /// How often a controller's create was refused in a row, by the object's uid.
  var refusals = OrderedMap<String, Int>()

  /// A cluster that has just come up: nodes ready, nothing of the learner's in it.
  package init(plan: ClusterPlan = ClusterPlan(), seed: UInt64 = 1, clock: inout Clock) {
    server = APIServer(seed: seed)
    server.objectLimit = plan.objects
    random = RandomSource(seed: seed).split("cluster")
    boot(plan, now: clock.now - plan.age)
    listen(&clock)
  }
  /// Nothing at all: what stays in a world's place while its cluster is at work.
  package init(vacant: Void) {
    server = APIServer()
    random = RandomSource(seed: 0)
  }

  // MARK: From outside

  /// One request of a client, answered; the components hear of what it changed.
  package mutating func handle(_ request: APIRequest, clock: inout Clock) -> APIResponse {
    if let answer = answerMetrics(request, clock.now) { return answer }
    let response = server.handle(request, now: clock.now)
    listen(&clock)
    if case .connect(let connection) = response.result,
      let refusal = refusal(connection, request.subresource ?? "")
    {
      return APIResponse(.status(refusal))
    }
    return response
  }
  /// Why the node's kubelet cannot be asked; nil when it can. Real: the API server's words, 1.36.
  private func refusal(_ connection: Connection, _ subresource: String) -> Status? {
    guard paused.contains(.kubelet(connection.node)) else { return nil }
    let place = "\(kubelets.places[connection.node]?.address ?? ""):10250"
    let problem = "dial tcp \(place): connect: connection refused"
    let path = "\(connection.namespace)/\(connection.pod)/\(connection.container)"
    return Status(
      code: 500, reason: "",
      message: subresource == "log"
        ? "Get \"https://\(place)/containerLogs/\(path)\": \(problem)"
        : "error dialing backend: \(problem)")
  }
  /// When the next thing happens.
  package var nextEvent: AgendaSlot? { agenda.next }

  /// Lets the soonest event happen. The host's clock stands at its time.
  package mutating func fire<Host: ContainerRuntime>(host: inout Host) {
    guard let (slot, event) = agenda.popFirst() else { return }
    moment = slot.time
    defer { moment = nil }
    switch event {
    case .work(let component):
      booked.remove(component)
      guard !paused.contains(component) else { return }
      var clock = host.clock
      turn(of: component, &clock)
      host.clock = clock
      if case .kubelet(let node) = component { syncPods(of: node, host: &host) }
    case .again(let component, let key):
      add(key, to: component)
      var clock = host.clock
      book(component, &clock)
      host.clock = clock
    case .kubelet(let timer): handle(timer, host: &host)
    case .scrape: scrape(host: &host)
    }
    var clock = host.clock
    listen(&clock)
    host.clock = clock
  }

  /// Pauses a part, or lets it go on with what has gathered.
  package mutating func pause(_ component: Component, _ isPaused: Bool, clock: inout Clock) {
    if isPaused {
      guard paused.insert(component).inserted else { return }
      if case .kubelet(let node) = component { kubeletPaused(node, &clock) }
    } else if paused.remove(component) != nil {
      book(component, &clock)
      if case .kubelet(let node) = component {
        kubeletBack(node, clock.now)
        kubelets.resyncAll(on: node)
      }
    }
    listen(&clock)
  }

  // MARK: Turns

  private mutating func turn(of component: Component, _ clock: inout Clock) {
    switch component {
    case .garbage: collectGarbage(&clock)
    case .scheduler: schedule(&clock)
    default: for key in queues.drain(component) { sync(component, key, &clock) }
    }
  }

  /// One controller looks at one object.
  private mutating func sync(_ component: Component, _ key: ObjectKey, _ clock: inout Clock) {
    switch component {
    case .deployments: syncDeployment(key, &clock)
    case .replicaSets: syncReplicas(.replicaSets, key, &clock)
    case .replicationControllers: syncReplicas(.replicationControllers, key, &clock)
    case .statefulSets: syncStatefulSet(key, &clock)
    case .daemonSets: syncDaemonSet(key, &clock)
    case .jobs: syncJob(key, &clock)
    case .cronJobs: syncCronJob(key, &clock)
    case .finishedJobs: syncFinishedJob(key, &clock)
    case .autoscalers: syncAutoscaler(key, &clock)
    case .budgets: syncBudget(key, &clock)
    case .endpoints: syncEndpoints(key, clock.now)
    case .endpointSlices:
      // What these draw is their own, so that it shifts nobody else's names.
      let kept = server.random
      server.random = kept.split("\(component)/\(key.namespace)/\(key.name)")
      syncSlices(key, clock.now)
      server.random = kept
    case .namespaces: syncNamespace(key, &clock)
    case .serviceAccounts: makeAccount(in: key.name, clock.now)
    case .serviceAccountTokens: syncToken(key, clock.now)
    case .signing: syncSigning(key, clock.now)
    case .aggregation: syncAggregation(key, clock.now)
    case .rootCertificates: makeCertificate(in: key.name, clock.now)
    case .quotas: syncQuota(key, clock.now)
    case .volumes: syncVolumes(key, &clock)
    case .claimProtection: protectClaim(key, clock.now)
    case .volumeProtection: protectVolume(key, clock.now)
    case .provisioner: provision(key, &clock)
    case .definitions: syncDefinition(key, clock.now)
    case .apiServices: syncAPIService(key, &clock)
    case .ingress: syncIngress(key, &clock)
    case .loadBalancers: syncLoadBalancer(key, clock.now)
    case .nodeLifecycle: syncNode(key, &clock)
    case .taintEviction: syncTaints(key, &clock)
    case .garbage, .scheduler, .kubelet: break
    }
  }

  private mutating func add(_ key: ObjectKey, to component: Component) {
    switch component {
    case .scheduler: scheduling.retryAll()
    case .garbage, .kubelet: break
    default: queues.add(key, to: component)
    }
  }

  /// Books a component's turn, once.
  mutating func book(_ component: Component, _ clock: inout Clock) {
    guard booked.insert(component).inserted else { return }
    let latency: Duration =
      switch component {
      case .scheduler: Latency.scheduler
      case .kubelet: Latency.kubelet
      case .endpoints, .endpointSlices: Latency.endpoints
      case .garbage: Latency.garbage
      case .namespaces: Latency.namespace
      default: Latency.controller
      }
    agenda.add(.work(component), at: (moment ?? clock.now) + latency, clock: &clock)
  }
  mutating func later(_ event: ClusterEvent, _ wait: Duration, _ clock: inout Clock) {
    agenda.add(event, at: clock.now + wait, clock: &clock)
  }
}
