// What pods and nodes use: samples that a metrics server takes, and the metrics API that serves them.

import Documents
import Kernel
import KubernetesAPI

/// What a container has used since its start, as its kubelet counts it.
package struct ContainerLoad: Hashable, Sendable {
  /// Nanoseconds of CPU.
  package var cpuTime: Int
  /// Thousandths of a core that it keeps busy beside that.
  package var busy: Int
  /// Bytes.
  package var memory: Int
  package init(cpuTime: Int, busy: Int = 0, memory: Int) {
    self.cpuTime = cpuTime
    self.busy = busy
    self.memory = memory
  }
}

/// What something uses at present.
package struct Usage: Hashable, Sendable {
  /// In billionths of a core.
  package var nanocores: Int
  /// In bytes.
  package var memory: Int
  package init(nanocores: Int, memory: Int) {
    self.nanocores = nanocores
    self.memory = memory
  }
  /// Thousandths of a core, rounded up as quantities are.
  package var cpu: Int { (nanocores + 999_999) / 1_000_000 }
}

/// What a metrics server remembers.
struct MetricsStore: Sendable {
  struct Pod: Sendable {
    var time: Instant
    var containers: [(container: String, usage: Usage)]
  }
  /// By the pod's uid.
  var pods = OrderedMap<String, Pod>()
  /// What each container had used at the last look.
  var last = OrderedMap<String, (time: Instant, cpu: Int)>()
  var isBooked = false
}

extension Cluster {
  /// Real: --metric-resolution of the makers' manifest.
  static let scrapePeriod = Duration.seconds(15)
  private static let group = "metrics.k8s.io"

  /// Whether someone serves metrics: nil where nobody is registered for them.
  var metricsState: Bool? {
    guard let registered = server.get(.apiServices, "", "v1beta1.metrics.k8s.io") else {
      return nil
    }
    let service = registered.spec?["service"]
    let slices = server.list(.endpointSlices, in: service?["namespace"]?.string ?? "").filter {
      $0.meta.labels["kubernetes.io/service-name"] == service?["name"]?.string
    }
    return slices.contains { slice in
      (slice["endpoints"]?.array ?? []).contains { $0.at("conditions", "ready")?.bool != false }
    }
  }

  /// What the running containers of a pod use, by name; nil while nothing is known.
  func usage(of pod: APIObject) -> [(container: String, usage: Usage)]? {
    metrics.pods[pod.meta.uid]?.containers
  }

  // MARK: Samples

  mutating func bookScrape(_ clock: inout Clock) {
    guard !metrics.isBooked else { return }
    metrics.isBooked = true
    later(.scrape, Self.scrapePeriod, &clock)
  }

  /// Looks at what every running container has used since the last look.
  mutating func scrape<Host: ContainerRuntime>(host: inout Host) {
    metrics.isBooked = false
    guard let isServing = metricsState else {
      metrics = MetricsStore()
      return
    }
    var clock = host.clock
    bookScrape(&clock)
    host.clock = clock
    guard isServing else { return }
    let now = host.clock.now
    var next = OrderedMap<String, MetricsStore.Pod>()
    var seen = OrderedMap<String, (time: Instant, cpu: Int)>()
    for run in kubelets.runs.values where !paused.contains(.kubelet(run.node)) {
      var all: [(container: String, usage: Usage)] = []
      for own in run.containers {
        guard case .running(let id, _) = own.state, let load = host.load(of: id) else { continue }
        seen[id] = (now, load.cpuTime)
        guard let before = metrics.last[id], before.time < now else { continue }
        let passed = (now - before.time).inNanoseconds
        let rate = max(0, load.cpuTime - before.cpu) * 1000 / max(1, passed / 1_000_000)
        var nanocores = rate + load.busy * 1_000_000
        if let most = limit(of: own, run, "cpu") { nanocores = min(nanocores, most * 1_000_000) }
        all.append((own.name, Usage(nanocores: nanocores, memory: load.memory)))
      }
      if !all.isEmpty { next[run.uid] = MetricsStore.Pod(time: now, containers: all) }
    }
    metrics.pods = next
    metrics.last = seen
  }
  /// In thousandths.
  private func limit(of own: ContainerRun, _ run: PodRun, _ resource: String) -> Int? {
    guard let pod = server.get(.pods, run.key.namespace, run.key.name) else { return nil }
    return containerSpec(pod, own)?["resources"]?["limits"]?[resource]?.string
      .flatMap { Quantity($0) }?.milliValue
  }

  // MARK: The metrics API

  /// Answers for metrics.k8s.io; nil for any other request.
  func answerMetrics(_ request: APIRequest, _ now: Instant) -> APIResponse? {
    guard request.resource.group == Self.group else { return nil }
    let resource = request.resource
    let isPods = resource.resource == "pods"
    guard let isServing = metricsState, isPods || resource.resource == "nodes" else { return nil }
    guard [.get, .list].contains(request.verb) else {
      return APIResponse(.status(.methodNotAllowed(resource, request.verb.rawValue)))
    }
    if let refusal = server.refusal(request) { return APIResponse(.status(refusal)) }
    guard isServing else {
      return APIResponse(
        .status(
          Status(
            code: 503, reason: "ServiceUnavailable",
            message: "the server is currently unable to handle the request (get"
              + " \(resource.qualified)\(request.name.map { " " + $0 } ?? ""))")))
    }
    let labels = (try? LabelSelector(parsing: request.labelSelector)) ?? LabelSelector(nil)
    func fits(_ object: APIObject) -> Bool {
      (request.name == nil || object.meta.name == request.name)
        && (request.labelSelector.isEmpty || labels.matches(object.meta.labels))
    }
    let items: [Value] =
      isPods
      ? server.list(.pods, in: request.namespace).filter(fits).compactMap { podMetrics($0) }
      : server.list(.nodes).filter(fits).compactMap { nodeMetrics($0) }
    if let name = request.name {
      guard let one = items.first else {
        var status = Status.notFound(resource, name)
        status.message =
          "\(isPods ? "podmetrics" : "nodemetrics").\(Self.group) \"\(request.namespace.map { "\($0)/" } ?? "")\(name)\" not found"
        return APIResponse(.status(status))
      }
      return APIResponse(.object(one))
    }
    return APIResponse(
      .object([
        "kind": isPods ? "PodMetricsList" : "NodeMetricsList",
        "apiVersion": "metrics.k8s.io/v1beta1",
        "metadata": [:], "items": .array(items),
      ]))
  }

  private func amounts(_ usage: Usage) -> Value {
    [
      "cpu": .string(usage.nanocores == 0 ? "0" : "\(usage.nanocores)n"),
      "memory": .string("\(usage.memory / 1024)Ki"),
    ]
  }
  private func podMetrics(_ pod: APIObject) -> Value? {
    guard let sample = metrics.pods[pod.meta.uid] else { return nil }
    return [
      "kind": "PodMetrics", "apiVersion": "metrics.k8s.io/v1beta1",
      "metadata": [
        "name": .string(pod.meta.name), "namespace": .string(pod.meta.namespace),
        "creationTimestamp": .string(timestamp(sample.time)), "labels": pod.meta.labels.rendered,
      ], "timestamp": .string(timestamp(sample.time)), "window": "15s",
      "containers": .array(
        sample.containers.map { ["name": .string($0.container), "usage": amounts($0.usage)] }),
    ]
  }
  /// Its pods, and what a node needs for itself.
  private func nodeMetrics(_ node: APIObject) -> Value? {
    guard !metrics.last.isEmpty, !paused.contains(.kubelet(node.meta.name)) else { return nil }
    let isControlPlane = node.meta.labels["node-role.kubernetes.io/control-plane"] != nil
    var sum = Usage(
      nanocores: isControlPlane ? 142_000_000 : 31_000_000,
      memory: (isControlPlane ? 873 : 241) << 20)
    var time = Instant.zero
    for last in metrics.last.values { time = max(time, last.time) }
    for (pod, _) in nodes.infos[node.meta.name]?.pods.values ?? [] {
      for entry in metrics.pods[pod.meta.uid]?.containers ?? [] {
        sum.nanocores += entry.usage.nanocores
        sum.memory += entry.usage.memory
      }
    }
    return [
      "kind": "NodeMetrics", "apiVersion": "metrics.k8s.io/v1beta1",
      "metadata": [
        "name": .string(node.meta.name), "creationTimestamp": .string(timestamp(time)),
        "labels": node.meta.labels.rendered,
      ], "timestamp": .string(timestamp(time)), "window": "15s", "usage": amounts(sum),
    ]
  }

  /// Whether what an aggregated API is served by can be reached. Real: the aggregator's words.
  mutating func syncAPIService(_ key: ObjectKey, _ clock: inout Clock) {
    if key == Self.ownService {
      if server.get(.services, key.namespace, key.name) == nil {
        addService(kubelets.places["control-plane"]?.address, clock.now)
      }
      return
    }
    guard let registered = server.get(.apiServices, "", key.name),
      let service = registered.spec?["service"]
    else { return }
    if key.name == "v1beta1.metrics.k8s.io" { bookScrape(&clock) }
    let place = "\(service["name"]?.string ?? "")/\(service["namespace"]?.string ?? "")"
    let isThere =
      server.get(.services, service["namespace"]?.string ?? "", service["name"]?.string ?? "")
      != nil
    var conditions = Conditions(registered.status?["conditions"])
    if metricsState == true {
      conditions.setPlain(
        "Available", "True", "Passed", "all checks passed", clock.now)
    } else if isThere {
      conditions.setPlain(
        "Available", "False", "MissingEndpoints",
        "endpoints for service/\(service["name"]?.string ?? "") in \"\(service["namespace"]?.string ?? "")\" have no addresses with port name \"https\"",
        clock.now)
    } else {
      conditions.setPlain(
        "Available", "False", "ServiceNotFound", "service/\(place) is not present", clock.now)
    }
    var status = registered.status?.object ?? Object()
    status["conditions"] = .array(conditions.items)
    setStatus(registered, status, by: .apiServices, clock.now)
  }
}
