// How containers and pods end.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  mutating func noticeEnd<Host: ContainerRuntime>(
    _ uid: String, _ name: String, _ id: String, host: inout Host
  ) {
    guard let own = kubelets.runs[uid]?.container(name),
      case .running(let running, let since) = own.state, running == id
    else { return }
    let now = host.clock.now
    let exit = own.exit ?? ContainerExit(exitCode: 137, signal: 9)
    let finished = Instant(nanoseconds: now.nanoseconds - Latency.notice.inNanoseconds)
    let reason =
      exit.isOutOfMemory ? "OOMKilled" : exit.exitCode == 0 ? "Completed" : "Error"
    kubelets.owners.removeValue(forKey: id)
    kubelets.runs.modify(uid) { run in
      run.change(name) {
        // Real: a container that ran ten minutes begins its back-off anew.
        if finished - since >= .seconds(600) { $0.backOff = .zero }
        $0.state = .ended(
          Ending(
            id: id, exitCode: exit.exitCode, reason: reason, signal: 0, started: since,
            finished: finished))
        $0.isReady = false
        $0.isStarted = false
        $0.killAt = nil
        $0.exit = nil
        $0.hook = nil
      }
    }
    if kubelets.runs[uid]?.isGoing ?? false {
      finishIfStopped(uid, host: &host)
    } else if kubelets.runs[uid]?.isDone ?? false {
      publish(uid, now)
    } else {
      syncPod(uid, host: &host)
    }
  }

  // MARK: Stopping

  /// Tells a container to stop, and books its killing for when the grace is over.
  ///
  /// Real: killContainer, 1.36. Who stops it once more shortens the grace, if anything, and sends no
  /// second signal.
  /// - Parameter grace: nil for the one of the pod.
  mutating func stop<Host: ContainerRuntime>(
    _ own: ContainerRun, of pod: APIObject, grace: Duration? = nil, host: inout Host
  ) {
    guard case .running(let id, _) = own.state else { return }
    let uid = pod.meta.uid
    let wanted = grace ?? .seconds(pod.spec?["terminationGracePeriodSeconds"]?.int ?? 30)
    let wait = Latency.stopSignal + max(wanted, Latency.leastGrace)
    let due = host.clock.now + wait
    if own.killAt == nil, beginPreStop(own, id, of: pod, grace: wanted, host: &host) { return }
    if let booked = own.killAt, booked <= due { return }
    kubelets.runs.modify(uid) { run in run.change(own.name) { $0.killAt = due } }
    timer(uid, .kill(container: own.name, id: id), wait, &host)
    if own.killAt == nil {
      timer(uid, .stop(container: own.name, id: id), Latency.stopSignal, &host)
    }
  }

  mutating func signalStop<Host: ContainerRuntime>(
    _ uid: String, _ name: String, _ id: String, host: inout Host
  ) {
    guard case .running(let running, _)? = kubelets.runs[uid]?.container(name)?.state, running == id
    else { return }
    host.stop(id, kills: false)
  }

  /// Whether some container was told to stop and has not ended.
  package var isStopping: Bool {
    kubelets.runs.values.contains { run in run.all.contains { $0.killAt != nil } }
  }

  /// Kills a container that has not ended within its grace.
  mutating func killOverdue<Host: ContainerRuntime>(
    _ uid: String, _ name: String, _ id: String, host: inout Host
  ) {
    guard let own = kubelets.runs[uid]?.container(name), case .running(let running, _) = own.state,
      running == id, let due = own.killAt, due <= host.clock.now
    else { return }
    host.stop(id, kills: true)
  }

  mutating func outOfMemory<Host: ContainerRuntime>(
    _ uid: String, _ name: String, _ id: String, host: inout Host
  ) {
    guard let own = kubelets.runs[uid]?.container(name) else { return }
    let isThere = own.isRunning ? own.id == id : own.hook?.id == id
    if isThere { host.killOutOfMemory(id) }
  }

  // MARK: Deletion

  /// Stops what still runs of a deleted pod.
  mutating func terminate<Host: ContainerRuntime>(_ pod: APIObject, host: inout Host) {
    let uid = pod.meta.uid
    guard let run = kubelets.runs[uid] else { return }
    let now = host.clock.now
    let grace = Duration.seconds(pod.meta.deletionGracePeriodSeconds ?? 30)
    let isNew = !run.isGoing
    kubelets.runs.modify(uid) { $0.isGoing = true }
    if run.all.contains(where: { $0.hook != nil }) { cutPostStart(uid, host: &host) }
    for own in kubelets.runs[uid]?.all ?? [] {
      if isNew, own.isRunning {
        say(pod, own, "Killing", "Stopping container \(own.name)", now)
      }
      stop(own, of: pod, grace: grace, host: &host)
    }
    finishIfStopped(uid, host: &host)
  }

  private mutating func finishIfStopped<Host: ContainerRuntime>(
    _ uid: String, host: inout Host
  ) {
    guard let run = kubelets.runs[uid], !run.all.contains(where: \.isRunning) else { return }
    publish(uid, host.clock.now)
    timer(uid, .grace, Latency.cleanUp, &host)
  }

  /// All containers of a deleted pod have ended: the pod goes.
  mutating func finishTermination<Host: ContainerRuntime>(_ uid: String, host: inout Host) {
    guard let run = kubelets.runs[uid], run.isGoing, !run.all.contains(where: \.isRunning) else {
      return
    }
    if let pod = pod(of: uid), pod.meta.deletion != nil {
      _ = try? server.delete(
        .pods, pod.meta.namespace, pod.meta.name, DeleteOptions(gracePeriodSeconds: 0, uid: uid),
        by: Component.kubelet(run.node).author, now: host.clock.now)
    }
    forget(uid, host: &host)
  }

  /// The pod is gone from the server: what runs of it is stopped, and nothing more said.
  mutating func abandon<Host: ContainerRuntime>(_ uid: String, host: inout Host) {
    cutPostStart(uid, host: &host)
    guard let run = kubelets.runs[uid] else {
      kubelets.keys.removeValue(forKey: uid)
      return
    }
    // Real: even a forced deletion gives the containers a moment.
    for own in run.all {
      if case .running(let id, _) = own.state { host.stop(id, kills: false) }
    }
    forget(uid, host: &host)
  }

  private mutating func forget<Host: ContainerRuntime>(_ uid: String, host: inout Host) {
    guard let run = kubelets.runs.removeValue(forKey: uid) else { return }
    for own in run.all {
      for id in [own.id, own.last?.id].compactMap({ $0 }) {
        kubelets.owners.removeValue(forKey: id)
        host.remove(id)
      }
    }
    kubelets.keys.removeValue(forKey: uid)
    unwatchMounted(run)
    if run.isUp {
      host.sandbox(uid, ip: run.ip, hostname: run.key.name, node: run.node, isUp: false)
    }
  }
}
