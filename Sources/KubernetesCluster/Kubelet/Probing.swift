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
    _ uid: String, _ name: String, _ spec: Value, host: inout Host
  ) {
    for kind in [ProbeKind.startup, .readiness, .liveness] {
      guard let probe = spec[kind.key] else { continue }
      let delay = Duration.seconds(probe["initialDelaySeconds"]?.int ?? 0)
      // Real: the first look comes within a moment of the delay's end.
      timer(uid, .probe(container: name, probe: kind), delay + .milliseconds(800), &host)
    }
  }

  mutating func runProbe<Host: ContainerRuntime>(
    _ uid: String, _ name: String, _ kind: ProbeKind, host: inout Host
  ) {
    guard let pod = pod(of: uid), let run = kubelets.runs[uid], !run.isGoing,
      let own = run.container(name), case .running(let id, _) = own.state, !own.isStopping,
      let spec = containerSpec(pod, own), let probe = spec[kind.key]
    else { return }
    let period = Duration.seconds(max(1, probe["periodSeconds"]?.int ?? 10))
    if kind == .startup, own.isStarted { return }
    defer { timer(uid, .probe(container: name, probe: kind), period, &host) }
    // Real: the others wait for the startup probe.
    if kind != .startup, !own.isStarted { return }
    let now = host.clock.now
    let outcome = host.probe(id, probe, podIP: run.ip)
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
        kill(pod, own, id, "startup", host: &host)
      }
    case .readiness:
      guard isEnough != own.isReady, isEnough || isTooMuch else { return }
      kubelets.runs.modify(uid) { run in run.change(name) { $0.isReady = isEnough } }
      publish(uid, now)
    case .liveness: if isTooMuch { kill(pod, own, id, "liveness", host: &host) }
    }
  }

  private mutating func kill<Host: ContainerRuntime>(
    _ pod: APIObject, _ own: ContainerRun, _ id: String, _ probe: String, host: inout Host
  ) {
    say(
      pod, own, "Killing", "Container \(own.name) failed \(probe) probe, will be restarted",
      host.clock.now)
    kubelets.runs.modify(pod.meta.uid) { run in
      run.change(own.name) {
        $0.probes = ProbeCounts()
        $0.isReady = false
      }
    }
    host.stop(id, grace: .seconds(pod.spec?["terminationGracePeriodSeconds"]?.int ?? 30))
  }
}
