// Hooks: what a container asks to be done right after its start, and right before its end.

import Documents
package import Kernel
import KubernetesAPI
import Text

/// A hook that is at work.
struct HookRun: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable { case postStart, preStop }
  var kind: Kind
  /// The container it belongs to.
  var id: String
  var since: Instant
  /// For a preStop hook: the whole grace of its container.
  var grace = Duration.zero
  /// Why it failed, in the kubelet's words; nil while it is at work and when it went well.
  var problem: String?
}

extension Cluster {
  private func handler(
    _ kind: HookRun.Kind, _ pod: APIObject, _ own: ContainerRun
  ) -> Value? {
    containerSpec(pod, own)?["lifecycle"]?[kind.rawValue]
  }

  // MARK: postStart

  /// Whether the container that has just started has a postStart hook, which is begun then.
  ///
  /// Real: the kubelet waits for the hook; the container counts as running when it is done.
  mutating func beginPostStart<Host: ContainerRuntime>(
    _ pod: APIObject, _ own: ContainerRun, _ id: String, host: inout Host
  ) -> Bool {
    guard handler(.postStart, pod, own) != nil else { return false }
    let now = host.clock.now
    kubelets.runs.modify(pod.meta.uid) { run in
      run.change(own.name) {
        $0.isBusy = true
        $0.isStarting = true
        $0.hook = HookRun(kind: .postStart, id: id, since: now)
      }
    }
    timer(pod.meta.uid, .hook(container: own.name, id: id), Latency.hook, &host)
    return true
  }

  /// The kubelet turns to the hook itself.
  mutating func runHook<Host: ContainerRuntime>(
    _ uid: String, _ name: String, _ id: String, host: inout Host
  ) {
    guard let pod = pod(of: uid), let own = kubelets.runs[uid]?.container(name),
      let hook = own.hook, hook.id == id, let handler = handler(hook.kind, pod, own)
    else { return }
    if let seconds = handler["sleep"]?["seconds"]?.int {
      timer(uid, .hookDone(container: name, id: id), .seconds(max(0, seconds)), &host)
      return
    }
    let ip = kubelets.runs[uid]?.ip ?? ""
    switch host.beginHook(id, numbered(handler, containerSpec(pod, own)), podIP: ip) {
    case .running: return
    case .success: timer(uid, .hookDone(container: name, id: id), .milliseconds(1), &host)
    case .failure(let error):
      keepProblem(uid, name, error, said: "")
      timer(uid, .hookDone(container: name, id: id), .milliseconds(1), &host)
    }
  }
  /// A handler whose port is a number: a name is one of the container's ports.
  func numbered(_ handler: Value, _ spec: Value?) -> Value {
    for way in ["httpGet", "tcpSocket"] {
      guard let name = handler[way]?["port"]?.string, Int(name) == nil else { continue }
      let port = (spec?["ports"]?.array ?? []).first { $0["name"]?.string == name }
      var handler = handler
      handler[way]?["port"] = port?["containerPort"] ?? .string(name)
      return handler
    }
    return handler
  }

  /// The command of a hook has ended. The host tells it, as it tells the end of containers.
  /// - Parameter error: why it counts as failed, in the runtime's words; nil when it went well.
  package mutating func hookEnded(
    _ id: String, error: String?, output: String, clock: inout Clock
  ) {
    guard let (uid, name) = kubelets.owners[id] else { return }
    if let error { keepProblem(uid, name, error, said: output) }
    agenda.add(
      .kubelet(KubeletTimer(pod: uid, what: .hookDone(container: name, id: id))),
      at: clock.now + .milliseconds(1), clock: &clock)
  }

  /// Real: handlers.go of 1.36.
  private mutating func keepProblem(
    _ uid: String, _ name: String, _ error: String, said output: String
  ) {
    guard let pod = pod(of: uid), let own = kubelets.runs[uid]?.container(name),
      let hook = own.hook, let handler = handler(hook.kind, pod, own)
    else { return }
    let place =
      "for Container \"\(name)\" in Pod \"\(pod.meta.name)_\(pod.meta.namespace)(\(uid))\" failed"
      + " - error: \(error)"
    let words: String
    if let command = handler["exec"]?["command"]?.strings {
      words =
        "Exec lifecycle hook ([\(command.joined(separator: " "))]) \(place), message:"
        + " \(GoQuote.quoted(output))"
    } else {
      words = "HTTP lifecycle hook (\(handler["httpGet"]?["path"]?.string ?? "")) \(place)"
    }
    kubelets.runs.modify(uid) { run in run.change(name) { $0.hook?.problem = words } }
  }

  mutating func hookDone<Host: ContainerRuntime>(
    _ uid: String, _ name: String, _ id: String, host: inout Host
  ) {
    guard let hook = kubelets.runs[uid]?.container(name)?.hook, hook.id == id else { return }
    switch hook.kind {
    case .postStart: postStartDone(uid, name, hook, host: &host)
    case .preStop: preStopDone(uid, name, hook, host: &host)
    }
  }

  private mutating func postStartDone<Host: ContainerRuntime>(
    _ uid: String, _ name: String, _ hook: HookRun, host: inout Host
  ) {
    guard let pod = pod(of: uid), let own = kubelets.runs[uid]?.container(name),
      let spec = containerSpec(pod, own)
    else { return }
    let now = host.clock.now
    kubelets.runs.modify(uid) { run in
      run.change(name) {
        if let ending = $0.ending { $0.last = ending }
        $0.hook = nil
        $0.hookProblem = hook.problem
        $0.isBusy = false
        $0.isStarting = false
        $0.state = .running(id: hook.id, since: hook.since)
        $0.isStarted = spec["startupProbe"] == nil
        $0.isReady =
          spec["readinessProbe"] == nil && spec["startupProbe"] == nil && hook.problem == nil
      }
    }
    guard hook.problem != nil else {
      bookProbes(uid, name, hook.id, spec, host: &host)
      if own.exit != nil {
        noticeEnd(uid, name, hook.id, host: &host)
      } else {
        syncPod(uid, host: &host)
      }
      return
    }
    // Real: what the hook said is kept from the event, since it may be secret.
    say(pod, own, "FailedPostStartHook", "PostStartHook failed", isWarning: true, now)
    say(pod, own, "Killing", "FailedPostStartHook", now)
    guard own.exit == nil, let running = kubelets.runs[uid]?.container(name) else {
      noticeEnd(uid, name, hook.id, host: &host)
      return
    }
    stop(running, of: pod, host: &host)
  }

  // MARK: preStop

  /// Whether the container has a preStop hook, which is begun then; the stop signal waits for it.
  mutating func beginPreStop<Host: ContainerRuntime>(
    _ own: ContainerRun, _ id: String, of pod: APIObject, grace: Duration, host: inout Host
  ) -> Bool {
    guard grace > .zero, own.hook == nil, handler(.preStop, pod, own) != nil else { return false }
    let uid = pod.meta.uid
    let now = host.clock.now
    kubelets.runs.modify(uid) { run in
      run.change(own.name) {
        $0.hook = HookRun(kind: .preStop, id: id, since: now, grace: grace)
        $0.killAt = now + grace + Latency.leastGrace
      }
    }
    timer(uid, .hookDone(container: own.name, id: id), grace, &host)
    runHook(uid, own.name, id, host: &host)
    return true
  }

  /// The hook is done, or the grace is over: now the signal. Real: the hook's whole seconds are taken
  /// off the grace, and the least grace is given anyway.
  private mutating func preStopDone<Host: ContainerRuntime>(
    _ uid: String, _ name: String, _ hook: HookRun, host: inout Host
  ) {
    guard let pod = pod(of: uid), let own = kubelets.runs[uid]?.container(name) else { return }
    let now = host.clock.now
    let spent = Duration.seconds((now - hook.since).components.seconds)
    if hook.problem != nil {
      say(pod, own, "FailedPreStopHook", "PreStopHook failed", isWarning: true, now)
    }
    kubelets.runs.modify(uid) { run in run.change(name) { $0.hook = nil } }
    guard case .running(let id, _) = own.state, id == hook.id else { return }
    let wait = Latency.stopSignal + max(hook.grace - spent, Latency.leastGrace)
    let due = min(own.killAt ?? now + wait, now + wait)
    kubelets.runs.modify(uid) { run in run.change(name) { $0.killAt = due } }
    timer(uid, .kill(container: name, id: id), due - now, &host)
    timer(uid, .stop(container: name, id: id), Latency.stopSignal, &host)
  }

  /// A container whose postStart hook is at work is given up: it counts as running, so that it can be
  /// stopped.
  mutating func cutPostStart<Host: ContainerRuntime>(_ uid: String, host: inout Host) {
    for own in kubelets.runs[uid]?.all ?? [] {
      guard let hook = own.hook, hook.kind == .postStart else { continue }
      kubelets.runs.modify(uid) { run in
        run.change(own.name) {
          if let ending = $0.ending { $0.last = ending }
          $0.hook = nil
          $0.isBusy = false
          $0.isStarting = false
          $0.state = .running(id: hook.id, since: hook.since)
        }
      }
      if own.exit != nil { noticeEnd(uid, own.name, hook.id, host: &host) }
    }
  }
}
