// What the kubelet writes about a pod.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// Writes the pod's status, if it is another than before.
  mutating func publish(_ uid: String, _ now: Instant) {
    guard var run = kubelets.runs[uid], let pod = pod(of: uid) else { return }
    let status = podStatus(&run, pod, now)
    let isNew = run.published != status
    run.published = status
    kubelets.runs[uid] = run
    guard isNew, pod.status != status else { return }
    _ = try? server.updateStatus(
      pod, status, by: Component.kubelet(run.node).author, now: now)
  }

  /// Real: the kubelet's generateAPIPodStatus, 1.36.
  private mutating func podStatus(_ run: inout PodRun, _ pod: APIObject, _ now: Instant) -> Value {
    let phase = phase(run, pod)
    let isOver = phase == "Succeeded" || phase == "Failed"
    // NB: each member once, so none of them is looked for.
    var status = Object(room: 15)
    status.add("conditions", conditions(&run, pod, isOver, phase, now))
    if !run.containers.isEmpty {
      status.add("containerStatuses", containerStatuses(run.containers, run, pod))
    }
    if !run.ephemerals.isEmpty {
      status.add("ephemeralContainerStatuses", containerStatuses(run.ephemerals, run, pod))
    }
    let place = kubelets.places[run.node]
    status.add("hostIP", .string(place?.address ?? ""))
    status.add("hostIPs", place?.addresses ?? [["ip": ""]])
    if !run.inits.isEmpty {
      status.add("initContainerStatuses", containerStatuses(run.inits, run, pod))
    }
    status.add("observedGeneration", .integer(pod.meta.generation))
    status.add("phase", .string(phase))
    if !run.ip.isEmpty, run.isUp, run.hasAddress {
      status.add("podIP", .string(run.ip))
      status.add("podIPs", [["ip": .string(run.ip)]])
    }
    status.add("qosClass", pod.status?["qosClass"] ?? "BestEffort")
    status.add("resources", .emptyObject)
    status.add("startTime", .string(kubelets.parts.timestamp(run.started)))
    return .object(kubelets.parts.shapes.inKeyOrder(status))
  }
  private func phase(_ run: PodRun, _ pod: APIObject) -> String {
    let policy = pod.spec?["restartPolicy"]?.string ?? "Always"
    let failedInit = run.inits.contains { ($0.ending?.exitCode ?? 0) != 0 && policy == "Never" }
    if failedInit { return "Failed" }
    let initsPending = run.inits.contains { own in
      own.isSidecar ? !own.isStarted && !run.isDone : own.ending.map { $0.exitCode != 0 } ?? true
    }
    if initsPending { return "Pending" }
    var running = 0
    var waiting = 0
    var stopped = 0
    var failed = 0
    for own in run.containers {
      switch own.state {
      case .running: running += 1
      case .ended(let ending):
        stopped += 1
        if ending.exitCode != 0 { failed += 1 }
      case .waiting: if own.last != nil { stopped += 1 } else { waiting += 1 }
      }
    }
    if waiting > 0 { return "Pending" }
    if running > 0 { return "Running" }
    if run.isGoing, !run.isDone { return failed > 0 ? "Failed" : "Succeeded" }
    if policy == "Always" { return "Running" }
    if stopped == failed || failed > 0 {
      if policy == "Never" { return failed > 0 ? "Failed" : "Succeeded" }
      return failed > 0 ? "Running" : "Succeeded"
    }
    return "Succeeded"
  }

  private mutating func conditions(
    _ run: inout PodRun, _ pod: APIObject, _ isOver: Bool, _ phase: String, _ now: Instant
  ) -> Value {
    let now = Instant(seconds: now.seconds)
    var unready: [String] = []
    for index in run.containers.indices
    where !run.containers[index].isReady || !run.containers[index].isRunning {
      unready.append(run.containers[index].name)
    }
    var incomplete: [String] = []
    for own in run.inits
    where own.isSidecar ? !own.isStarted : (own.ending?.exitCode ?? 1) != 0 {
      incomplete.append(own.name)
    }
    let isInitialized = incomplete.isEmpty || phase == "Succeeded"
    let isReady = unready.isEmpty && isInitialized && !isOver
    var unreadyReason = "ContainersNotReady"
    var unreadyText = ""
    if !isReady, !isOver {
      unreadyText = "containers with unready status: [\(unready.joined(separator: " "))]"
    }
    if isOver {
      unreadyReason = phase == "Failed" ? "PodFailed" : "PodCompleted"
    }
    var all: [Value] = []
    all.reserveCapacity(5)
    func add(_ type: String, _ isTrue: Bool, _ reason: String = "", _ message: String = "") {
      all.append(
        kubelets.parts.document(
          PodCondition(
            since: run.since(type, isTrue, now), isTrue: isTrue, type: type,
            generation: pod.meta.generation, reason: reason, message: message)))
    }
    add("PodReadyToStartContainers", run.isUp && run.hasAddress && !isOver)
    if isInitialized {
      add("Initialized", true, isOver && phase == "Succeeded" ? "PodCompleted" : "")
    } else {
      add(
        "Initialized", false, "ContainersNotInitialized",
        "containers with incomplete status: [\(incomplete.joined(separator: " "))]")
    }
    for type in ["Ready", "ContainersReady"] {
      if isReady { add(type, true) } else { add(type, false, unreadyReason, unreadyText) }
    }
    add("PodScheduled", true)
    return .array(all)
  }

  private mutating func containerStatuses(
    _ all: [ContainerRun], _ run: PodRun, _ pod: APIObject
  ) -> Value {
    .array(all.map { containerStatus($0, run, pod) })
  }
  private mutating func containerStatus(_ own: ContainerRun, _ run: PodRun, _ pod: APIObject)
    -> Value
  {
    let spec = containerSpec(pod, own)
    var status = Object(room: 14)
    if let resources = spec?["resources"], let requests = resources["requests"] {
      if own.isRunning { status.add("allocatedResources", requests) }
    }
    if let id = own.id, !id.isEmpty { status.add("containerID", .string("containerd://" + id)) }
    let hasRun = own.isRunning || own.ending != nil || own.last != nil
    status.add("image", .string(hasRun ? own.image?.name ?? own.reference : own.reference))
    status.add("imageID", .string(hasRun ? own.image?.id ?? "" : ""))
    status.add("lastState", own.last.map { ["terminated": terminated($0)] } ?? .emptyObject)
    status.add("name", .string(own.name))
    let isDoneInit = own.list == "initContainers" && !own.isSidecar
    status.add(
      "ready", .bool(isDoneInit ? own.ending?.exitCode == 0 : own.isReady && own.isRunning))
    if let resources = spec?["resources"], own.isRunning { status.add("resources", resources) }
    status.add("restartCount", .integer(own.restarts))
    status.add("started", .bool(own.isRunning && own.isStarted))
    switch own.state {
    case .waiting(let reason, let message):
      var waiting = Object()
      if !message.isEmpty { waiting["message"] = .string(message) }
      waiting["reason"] = .string(reason)
      status["state"] = ["waiting": .object(waiting)]
    case .running(_, let since):
      status.add("state", kubelets.parts.running(since))
    case .ended(let ending):
      // Real: until it is made anew, the failed hook is what its container waits for.
      if let problem = own.hookProblem, !run.isGoing, shouldRestart(own, ending, pod) {
        status["lastState"] = ["terminated": terminated(ending)]
        status["state"] = [
          "waiting": ["message": .string(problem), "reason": "PostStartHookError"]
        ]
      } else {
        status["state"] = ["terminated": terminated(ending)]
      }
    }
    if own.isRunning {
      status.add("user", ["linux": user(spec, pod)])
    }
    let mounts = (spec?["volumeMounts"]?.array ?? []).map { mount -> Value in
      var own: Object = [
        "mountPath": mount["mountPath"] ?? "", "name": mount["name"] ?? "",
      ]
      if mount["readOnly"]?.bool ?? false {
        own["readOnly"] = true
        own["recursiveReadOnly"] = "Disabled"
      }
      return .object(own)
    }
    if !mounts.isEmpty { status.add("volumeMounts", .array(mounts)) }
    return .object(kubelets.parts.shapes.inKeyOrder(status))
  }

  private func terminated(_ ending: Ending) -> Value {
    var all = Object()
    if !ending.id.isEmpty { all["containerID"] = .string("containerd://" + ending.id) }
    all["exitCode"] = .integer(ending.exitCode)
    all["finishedAt"] = .string(timestamp(ending.finished))
    if !ending.message.isEmpty { all["message"] = .string(ending.message) }
    all["reason"] = .string(ending.reason)
    if ending.signal != 0 { all["signal"] = .integer(ending.signal) }
    // Real: what never started says the beginning of time.
    all["startedAt"] = .string(timestamp(ending.started ?? .zero))
    return .object(all)
  }

  private static let rootUser: Value = ["gid": 0, "supplementalGroups": [0], "uid": 0]

  /// As whom a container runs. Limit: an image's own user is not told.
  private func user(_ container: Value?, _ pod: APIObject) -> Value {
    let own = container?["securityContext"], shared = pod.spec?["securityContext"]
    if own == nil, shared?.isEmpty ?? true { return Self.rootUser }
    func number(_ key: String) -> Value { own?[key] ?? shared?[key] ?? 0 }
    let more = [shared?["fsGroup"]].compactMap { $0 } + (shared?["supplementalGroups"]?.array ?? [])
    return [
      "gid": number("runAsGroup"), "supplementalGroups": .array([number("runAsGroup")] + more),
      "uid": number("runAsUser"),
    ]
  }
}
