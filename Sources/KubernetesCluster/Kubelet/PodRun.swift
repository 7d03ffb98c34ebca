// A pod as its kubelet runs it.

import Documents
import Kernel
import KubernetesAPI
import Text

/// How a container ended, as its status says it.
struct Ending: Hashable, Sendable {
  var id: String
  var exitCode: Int
  var reason: String
  var message = ""
  var signal = 0
  /// nil for one that never started.
  var started: Instant?
  var finished: Instant
}

/// One container of a pod.
struct ContainerRun: Hashable, Sendable {
  enum State: Hashable, Sendable {
    case waiting(reason: String, message: String)
    case running(id: String, since: Instant)
    case ended(Ending)
  }
  var name: String
  /// `containers`, `initContainers`, `ephemeralContainers`
  var list: String
  /// Restarted whatever happens, and not waited for. Real: restartPolicy Always of an init container.
  var isSidecar = false
  var state: State
  var last: Ending?
  var restarts = 0
  /// The reference that runs or is to run.
  var reference: String
  var image: ImageFacts?
  /// The wait before the next restart; zero before the first.
  var backOff = Duration.zero
  /// The wait before the next pull; zero before the first failure.
  var pullBackOff = Duration.zero
  /// How the present pull will end.
  var pull: PullPlan?
  /// Whether something is under way: a pull, a start, a wait.
  var isBusy = false
  /// Whether its image is there and its start is booked.
  var isStarting = false
  /// An end that was heard of and not yet noticed.
  var exit: ContainerExit?
  /// The hook that is at work.
  var hook: HookRun?
  /// What its last postStart hook failed of, until one goes well.
  var hookProblem: String?
  /// Whether it is being stopped, to be started again.
  var isStopping = false
  /// When it is killed, once it was told to stop.
  var killAt: Instant?
  var isReady = false
  var isStarted = false
  var probes = ProbeCounts()

  /// Whether it runs or ran before.
  var hasBegun: Bool {
    if case .waiting = state { last != nil } else { true }
  }
  var isRunning: Bool { if case .running = state { true } else { false } }
  /// Whether it is being pulled or started, and not just waiting for its time.
  var isUnderWay: Bool {
    guard isBusy else { return false }
    if case .waiting(let reason, _) = state {
      return pull != nil || reason == "ContainerCreating" || reason == "PodInitializing"
        || isStarting
    }
    return true
  }
  var ending: Ending? { if case .ended(let ending) = state { ending } else { nil } }
  var id: String? {
    switch state {
    case .running(let id, _): id
    case .ended(let ending): ending.id
    case .waiting: last?.id
    }
  }
  /// `spec.containers{web}`
  var fieldPath: String { "spec.\(list){\(name)}" }
}

struct ProbeCounts: Hashable, Sendable {
  var failures: [ProbeKind: Int] = [:]
  var successes: [ProbeKind: Int] = [:]
}

struct PodRun: Sendable {
  var uid: String
  var key: ObjectKey
  var node: String
  var ip = ""
  var started: Instant
  var inits: [ContainerRun] = []
  var containers: [ContainerRun] = []
  /// Containers that came later, to look into the pod.
  var ephemerals: [ContainerRun] = []
  var isUp = false
  /// Whether it is being taken down.
  var isGoing = false
  var isDone = false
  /// How often in a row its volumes could not be mounted.
  var mountTries = 0
  var mountsAreReady = false
  /// What its volumes are filled from.
  var mounted: [MountedSettings] = []
  /// Since when each condition has its status.
  var conditions: [(type: String, isTrue: Bool, since: Instant)] = []
  /// The status as it was last written.
  var published: Value?

  mutating func since(_ type: String, _ isTrue: Bool, _ now: Instant) -> Instant {
    if let index = conditions.firstIndex(where: { $0.type == type }) {
      if conditions[index].isTrue != isTrue {
        conditions[index].isTrue = isTrue
        conditions[index].since = now
      }
      return conditions[index].since
    }
    conditions.append((type, isTrue, now))
    return now
  }
  func container(_ name: String) -> ContainerRun? {
    containers.first { $0.name == name } ?? inits.first { $0.name == name }
      ?? ephemerals.first { $0.name == name }
  }
  mutating func change(_ name: String, _ body: (inout ContainerRun) -> Void) {
    if let index = containers.firstIndex(where: { $0.name == name }) {
      body(&containers[index])
    } else if let index = inits.firstIndex(where: { $0.name == name }) {
      body(&inits[index])
    } else if let index = ephemerals.firstIndex(where: { $0.name == name }) {
      body(&ephemerals[index])
    }
  }
  var all: [ContainerRun] { inits + containers + ephemerals }

  /// Real: the address shows once the sandbox is up, which the first image is not waited for; the
  /// recordings show it with the first container.
  var hasAddress: Bool {
    Self.hasBegun(containers) || Self.hasBegun(inits) || Self.hasBegun(ephemerals)
  }
  private static func hasBegun(_ list: [ContainerRun]) -> Bool {
    list.indices.contains { list[$0].hasBegun }
  }
}

/// All kubelets with what they run.
struct Kubelets: Sendable {
  struct Place: Sendable {
    /// `10.244.1.`
    var prefix: String
    var address: String
    /// The address as a status lists it.
    let addresses: Value
    var nextHost = 2
    var queue = WorkQueue<String>()

    init(prefix: String, address: String) {
      self.prefix = prefix
      self.address = address
      addresses = [["ip": .string(address)]]
    }
  }
  var runs = OrderedMap<HeadedKey, PodRun>()
  var places = OrderedMap<String, Place>()
  /// Pods heard of, by uid.
  var keys = OrderedMap<HeadedKey, (key: ObjectKey, node: String)>()
  /// The pod and the container of each container ID.
  var owners = OrderedMap<HeadedKey, (pod: String, container: String)>()
  /// Who has mounted a config map or a secret, by uid.
  var readers = OrderedMap<MountedSettings, Set<String>>()
  var parts = StatusParts()
  /// What containers of a namespace are told of services; under "" what the others are. Forgotten
  /// when a service changes.
  var serviceVariables = OrderedMap<String, [(name: String, value: String)]>()
  private var stale = WorkQueue<String>()
  private var busy = WorkQueue<String>()

  /// Nodes that have a kubelet.
  mutating func know(_ node: APIObject) {
    let name = node.meta.name
    guard places[name] == nil, let cidr = node.spec?["podCIDR"]?.string else { return }
    let parts = cidr.split(at: ".")
    guard parts.count == 4 else { return }
    var address = ""
    for item in node.status?["addresses"]?.array ?? []
    where item["type"]?.string == "InternalIP" {
      address = item["address"]?.string ?? ""
    }
    var place = Place(prefix: "\(parts[0]).\(parts[1]).\(parts[2]).", address: address)
    // The first addresses of the first node are the cluster's name server's.
    if cidr.hasPrefix("10.244.0.") { place.nextHost = 5 }
    places[name] = place
    for (uid, entry) in keys where entry.node == name { touch(uid.text, on: name) }
  }
  mutating func touch(_ pod: APIObject, on node: String) {
    // The control plane's own pods are not run by the lab's kubelets.
    if pod.meta.annotations["kubernetes.io/config.mirror"] != nil { return }
    keys[pod.meta.uid] = (pod.key, node)
    touch(pod.meta.uid, on: node)
  }
  mutating func touch(_ uid: String, on node: String) {
    guard places.modify(node, { $0.queue.add(uid) }) != nil else { return }
    busy.add(node)
  }
  mutating func podGone(_ pod: APIObject) {
    guard let entry = keys[pod.meta.uid] else { return }
    touch(pod.meta.uid, on: entry.node)
  }
  mutating func resyncAll(on node: String) {
    for (uid, entry) in keys where entry.node == node { touch(uid.text, on: node) }
  }
  mutating func hear(_ settings: APIObject) {
    guard !readers.isEmpty else { return }
    let named = MountedSettings(kind: settings.kind.name, key: settings.key)
    for uid in (readers[named] ?? []).sorted() { stale.add(uid) }
  }
  mutating func takeStale() -> [String] { stale.drain() }
  mutating func takeBusyNodes() -> [String] { busy.drain() }

  /// The next free address of a node. Limit: they are not used again before all 253 were.
  mutating func address(on node: String) -> String {
    places.modify(node) { place in
      defer { place.nextHost = place.nextHost >= 254 ? 2 : place.nextHost + 1 }
      return place.prefix + String(place.nextHost)
    } ?? ""
  }
}
