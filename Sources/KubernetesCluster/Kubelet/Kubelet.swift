// The kubelet: brings the pods of its node up, keeps them up, and takes them down.

import Documents
package import Kernel
import KubernetesAPI

extension Cluster {
  /// Looks at every pod of a node that something happened to.
  mutating func syncPods<Host: ContainerRuntime>(of node: String, host: inout Host) {
    guard let queued = kubelets.places.modify(node, { $0.queue.drain() }) else { return }
    for uid in queued { syncPod(uid, host: &host) }
  }

  /// A container's first process has ended.
  package mutating func containerEnded(
    _ id: String, _ exit: ContainerExit, clock: inout Clock
  ) {
    guard let owner = kubelets.owners[id] else { return }
    kubelets.runs.modify(owner.pod) { run in
      run.change(owner.container) { $0.exit = exit }
    }
    agenda.add(
      .kubelet(KubeletTimer(pod: owner.pod, what: .ended(container: owner.container, id: id))),
      at: clock.now + Latency.notice, clock: &clock)
  }

  mutating func handle<Host: ContainerRuntime>(_ timer: KubeletTimer, host: inout Host) {
    guard let run = kubelets.runs[timer.pod] else { return }
    // Real: a kubelet that is down does nothing; its pods are looked at when it is back.
    if paused.contains(.kubelet(run.node)) {
      if case .sync = timer.what { return }
      var clock = host.clock
      agenda.add(.kubelet(timer), at: clock.now + .seconds(1), clock: &clock)
      host.clock = clock
      return
    }
    switch timer.what {
    case .sync: syncPod(timer.pod, host: &host)
    case .pulled(let name): pullEnded(timer.pod, name, host: &host)
    case .start(let name): startContainer(timer.pod, name, host: &host)
    case .retry(let name): retryContainer(timer.pod, name, host: &host)
    case .ended(let name, let id): noticeEnd(timer.pod, name, id, host: &host)
    case .backOff(let name): reportPullBackOff(timer.pod, name, host: &host)
    case .probe(let name, let kind, let id): runProbe(timer.pod, name, kind, id, host: &host)
    case .stop(let name, let id): signalStop(timer.pod, name, id, host: &host)
    case .kill(let name, let id): killOverdue(timer.pod, name, id, host: &host)
    case .hook(let name, let id): runHook(timer.pod, name, id, host: &host)
    case .hookDone(let name, let id): hookDone(timer.pod, name, id, host: &host)
    case .outOfMemory(let name, let id): outOfMemory(timer.pod, name, id, host: &host)
    case .refresh: refresh(timer.pod, host: &host)
    case .grace: finishTermination(timer.pod, host: &host)
    }
  }

  mutating func timer<Host: ContainerRuntime>(
    _ pod: String, _ what: KubeletTimer.What, _ wait: Duration, _ host: inout Host
  ) {
    var clock = host.clock
    agenda.add(
      .kubelet(KubeletTimer(pod: pod, what: what)), at: clock.now + wait, clock: &clock)
    host.clock = clock
  }

  // MARK: One pod

  mutating func syncPod<Host: ContainerRuntime>(_ uid: String, host: inout Host) {
    guard let entry = kubelets.keys[uid] else { return }
    guard let pod = server.get(.pods, entry.key.namespace, entry.key.name), pod.meta.uid == uid
    else {
      abandon(uid, host: &host)
      return
    }
    let now = host.clock.now
    if kubelets.runs[uid] == nil { begin(pod, on: entry.node, now) }
    guard let run = kubelets.runs[uid] else { return }
    if pod.meta.deletion != nil {
      terminate(pod, host: &host)
      return
    }
    guard !run.isDone, !run.isGoing else { return }
    if !run.mountsAreReady, !mountVolumes(pod, host: &host) {
      publish(uid, now)
      return
    }
    if !run.isUp { bringUp(pod, host: &host) }
    replaceChanged(pod, host: &host)
    startEphemerals(pod, host: &host)
    advance(pod, host: &host)
    publish(uid, now)
  }

  private mutating func begin(_ pod: APIObject, on node: String, _ now: Instant) {
    var run = PodRun(
      uid: pod.meta.uid, key: pod.key, node: node, started: Instant(seconds: now.seconds))
    let spec = pod.spec
    let hasInits = !(spec?["initContainers"]?.isEmpty ?? true)
    for list in ["initContainers", "containers"] {
      for container in spec?[list]?.array ?? [] {
        let own = ContainerRun(
          name: container["name"]?.string ?? "", list: list,
          isSidecar: list == "initContainers" && container["restartPolicy"]?.string == "Always",
          state: .waiting(
            reason: hasInits ? "PodInitializing" : "ContainerCreating", message: ""),
          reference: container["image"]?.string ?? "")
        if list == "containers" { run.containers.append(own) } else { run.inits.append(own) }
      }
    }
    for condition in pod.status?["conditions"]?.array ?? []
    where condition["type"]?.string == "PodScheduled" {
      if let since = condition["lastTransitionTime"]?.string.flatMap(parseTimestamp) {
        run.conditions.append(("PodScheduled", true, since))
      }
    }
    kubelets.runs[pod.meta.uid] = run
  }

  private mutating func bringUp<Host: ContainerRuntime>(_ pod: APIObject, host: inout Host) {
    let uid = pod.meta.uid
    guard let run = kubelets.runs[uid] else { return }
    let isHost = pod.spec?["hostNetwork"]?.bool ?? false
    let ip =
      isHost ? kubelets.places[run.node]?.address ?? "" : kubelets.address(on: run.node)
    kubelets.runs.modify(uid) {
      $0.isUp = true
      $0.ip = ip
    }
    host.sandbox(uid, ip: ip, hostname: pod.hostname(on: run.node), node: run.node, isUp: true)
  }

  /// Starts the containers that were put into a pod that is there already; each runs once.
  private mutating func startEphemerals<Host: ContainerRuntime>(
    _ pod: APIObject, host: inout Host
  ) {
    let uid = pod.meta.uid
    for container in pod.spec?["ephemeralContainers"]?.array ?? [] {
      let name = container["name"]?.string ?? ""
      guard let run = kubelets.runs[uid], run.container(name) == nil else { continue }
      let own = ContainerRun(
        name: name, list: "ephemeralContainers",
        state: .waiting(reason: "ContainerCreating", message: ""),
        reference: container["image"]?.string ?? "")
      kubelets.runs.modify(uid) { $0.ephemerals.append(own) }
      prepare(uid, name, host: &host)
    }
  }

  /// Starts what is to run next: init containers one by one, then all others.
  private mutating func advance<Host: ContainerRuntime>(_ pod: APIObject, host: inout Host) {
    let uid = pod.meta.uid
    guard let run = kubelets.runs[uid] else { return }
    for own in run.inits {
      if own.isSidecar {
        if own.isRunning, own.isStarted { continue }
        consider(own, pod, host: &host)
        return
      }
      if let ending = own.ending, ending.exitCode == 0 { continue }
      consider(own, pod, host: &host)
      return
    }
    // Real: one after the other, so a pull holds up the containers after it.
    for own in run.containers {
      if own.isUnderWay { return }
      consider(own, pod, host: &host)
      if kubelets.runs[uid]?.container(own.name)?.isUnderWay ?? true { return }
    }
  }

  /// Starts or restarts a container if that is called for now.
  private mutating func consider<Host: ContainerRuntime>(
    _ own: ContainerRun, _ pod: APIObject, host: inout Host
  ) {
    guard !own.isBusy, !own.isRunning else { return }
    let uid = pod.meta.uid
    guard let ending = own.ending else {
      prepare(uid, own.name, host: &host)
      return
    }
    guard shouldRestart(own, ending, pod) else {
      finishIfDone(pod, host: &host)
      return
    }
    let now = host.clock.now
    if own.backOff == .zero || own.isStopping {
      // Real: the first restart is immediate, and so is one that the kubelet wanted.
      kubelets.runs.modify(uid) { run in
        run.change(own.name) {
          if !$0.isStopping { $0.backOff = Latency.backOff }
          $0.isStopping = false
        }
      }
      prepare(uid, own.name, host: &host)
      return
    }
    let due = ending.finished + own.backOff
    if due <= now {
      doubleBackOff(uid, own.name)
      prepare(uid, own.name, host: &host)
      return
    }
    let wait = own.backOff
    let place = "\(pod.meta.name)_\(pod.meta.namespace)(\(uid))"
    kubelets.runs.modify(uid) { run in
      run.change(own.name) {
        $0.last = ending
        $0.state = .waiting(
          reason: "CrashLoopBackOff",
          message: "back-off \(goDuration(wait)) restarting failed container=\(own.name) pod="
            + place)
        $0.isBusy = true
      }
    }
    say(
      pod, own, "BackOff", "Back-off restarting failed container \(own.name) in pod \(place)",
      isWarning: true, now)
    doubleBackOff(uid, own.name)
    timer(uid, .retry(container: own.name), due - now, &host)
  }
  private mutating func doubleBackOff(_ uid: String, _ name: String) {
    kubelets.runs.modify(uid) { run in
      run.change(name) { $0.backOff = min($0.backOff * 2, Latency.backOffLimit) }
    }
  }

  func shouldRestart(_ own: ContainerRun, _ ending: Ending, _ pod: APIObject) -> Bool {
    if own.isStopping || own.isSidecar { return true }
    switch pod.spec?["restartPolicy"]?.string {
    case "Never": return false
    case "OnFailure": return ending.exitCode != 0
    default: return own.list == "containers" || ending.exitCode != 0
    }
  }

  /// A pod whose containers will not run again is done.
  private mutating func finishIfDone<Host: ContainerRuntime>(
    _ pod: APIObject, host: inout Host
  ) {
    guard let run = kubelets.runs[pod.meta.uid] else { return }
    let initFailed = run.inits.contains { own in
      own.ending.map { $0.exitCode != 0 && !shouldRestart(own, $0, pod) } ?? false
    }
    let allEnded = run.containers.allSatisfy { own in
      own.ending.map { !shouldRestart(own, $0, pod) } ?? false
    }
    guard initFailed || allEnded else { return }
    kubelets.runs.modify(pod.meta.uid) { $0.isDone = true }
    for own in run.inits where own.isSidecar {
      stop(own, of: pod, host: &host)
    }
    host.sandbox(
      pod.meta.uid, ip: run.ip, hostname: pod.meta.name, node: run.node, isUp: false)
  }

  /// Containers whose image is another by now are stopped, to be started anew.
  private mutating func replaceChanged<Host: ContainerRuntime>(
    _ pod: APIObject, host: inout Host
  ) {
    let uid = pod.meta.uid
    guard let run = kubelets.runs[uid] else { return }
    for container in pod.spec?["containers"]?.array ?? [] {
      let name = container["name"]?.string ?? ""
      let wanted = container["image"]?.string ?? ""
      guard let own = run.containers.first(where: { $0.name == name }), own.reference != wanted
      else { continue }
      kubelets.runs.modify(uid) { run in
        run.change(name) {
          $0.reference = wanted
          $0.isStopping = $0.isRunning
          $0.pullBackOff = .zero
          if !$0.isRunning, $0.ending == nil { $0.isBusy = false }
        }
      }
      if own.isRunning {
        say(
          pod, own, "Killing", "Container \(name) definition changed, will be restarted",
          host.clock.now)
        stop(own, of: pod, host: &host)
      }
    }
  }

  // MARK: Words

  mutating func say(
    _ pod: APIObject, _ own: ContainerRun?, _ reason: String, _ message: String,
    isWarning: Bool = false, _ now: Instant
  ) {
    let node = kubelets.keys[pod.meta.uid]?.node ?? ""
    report(
      ObjectReference(pod, fieldPath: own?.fieldPath ?? ""), reason, message,
      isWarning: isWarning, by: .kubelet(node), node: node, now: now)
  }

  /// The pod of a run, if it is still that one.
  func pod(of uid: String) -> APIObject? {
    // NB: not asked of the run, which is big.
    guard let key = kubelets.keys[uid]?.key, kubelets.runs.contains(uid),
      let pod = server.get(.pods, key.namespace, key.name), pod.meta.uid == uid
    else { return nil }
    return pod
  }
}

/// `10s`, `1m20s`, `5m0s`. Real: Go's Duration.String of whole seconds.
func goDuration(_ duration: Duration) -> String {
  let seconds = Int(duration.components.seconds)
  if seconds < 60 { return "\(seconds)s" }
  if seconds < 3600 { return "\(seconds / 60)m\(seconds % 60)s" }
  return "\(seconds / 3600)h\(seconds / 60 % 60)m\(seconds % 60)s"
}
