// Probes: whether a container has started, is ready, is alive.

import Documents
import Kernel
import KubernetesAPI

extension ProbeKind {
  var key: String { rawValue + "Probe" }
  /// `Readiness`
  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension Cluster {
  /// Books the first look of each probe of a container that has just started.
  mutating func bookProbes<Host: ContainerRuntime>(
    _ uid: String, _ name: String, _ id: String, _ spec: Value, host: inout Host
  ) {
    for kind in [ProbeKind.startup, .readiness, .liveness] {
      guard let probe = spec[kind.key] else { continue }
      let delay = Duration.seconds(probe["initialDelaySeconds"]?.int ?? 0)
      // Real: the first look comes within a moment of the delay's end.
      timer(
        uid, .probe(container: name, probe: kind, id: id), delay + .milliseconds(800), &host)
    }
  }

  mutating func runProbe<Host: ContainerRuntime>(
    _ uid: String, _ name: String, _ kind: ProbeKind, _ id: String, host: inout Host
  ) {
    guard let pod = pod(of: uid), let run = kubelets.runs[uid], !run.isGoing,
      let own = run.container(name), case .running(let running, _) = own.state, running == id,
      !own.isStopping,
      let spec = containerSpec(pod, own), let probe = spec[kind.key]
    else { return }
    let period = Duration.seconds(max(1, probe["periodSeconds"]?.int ?? 10))
    if kind == .startup, own.isStarted { return }
    // Real: what was killed for a failed probe is not asked again until it is another container.
    if kind != .readiness, own.killAt != nil { return }
    defer { timer(uid, .probe(container: name, probe: kind, id: id), period, &host) }
    // Real: the others wait for the startup probe.
    if kind != .startup, !own.isStarted { return }
    let now = host.clock.now
    let outcome = host.probe(id, numbered(probe, spec), podIP: run.ip)
    var failures = own.probes.failures[kind] ?? 0
    var successes = own.probes.successes[kind] ?? 0
    switch outcome {
    case .success:
      successes += 1
      failures = 0
    case .failure(let message):
      failures += 1
      successes = 0
      say(
        pod, own, "Unhealthy", "\(kind.title) probe failed: \(message)", isWarning: true, now)
    }
    kubelets.runs.modify(uid) { run in
      run.change(name) {
        $0.probes.failures[kind] = failures
        $0.probes.successes[kind] = successes
      }
    }
    let isEnough = successes >= max(1, probe["successThreshold"]?.int ?? 1)
    let isTooMuch = failures >= max(1, probe["failureThreshold"]?.int ?? 3)
    switch kind {
    case .startup:
      if isEnough {
        kubelets.runs.modify(uid) { run in
          run.change(name) {
            $0.isStarted = true
            $0.isReady = spec["readinessProbe"] == nil
          }
        }
        syncPod(uid, host: &host)
      } else if isTooMuch {
        kill(pod, own, kind, probe, host: &host)
      }
    case .readiness:
      guard isEnough != own.isReady, isEnough || isTooMuch else { return }
      kubelets.runs.modify(uid) { run in run.change(name) { $0.isReady = isEnough } }
      publish(uid, now)
    case .liveness: if isTooMuch { kill(pod, own, kind, probe, host: &host) }
    }
  }

  private mutating func kill<Host: ContainerRuntime>(
    _ pod: APIObject, _ own: ContainerRun, _ kind: ProbeKind, _ probe: Value, host: inout Host
  ) {
    say(
      pod, own, "Killing", "Container \(own.name) failed \(kind.rawValue) probe, will be restarted",
      host.clock.now)
    kubelets.runs.modify(pod.meta.uid) { run in
      run.change(own.name) {
        $0.probes = ProbeCounts()
        $0.isReady = false
      }
    }
    // Real: a probe may have a grace of its own.
    let grace = probe["terminationGracePeriodSeconds"]?.int
    stop(own, of: pod, grace: grace.map { .seconds($0) }, host: &host)
  }
}
