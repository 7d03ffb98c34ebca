// From an image's name to a container that runs.

import Documents
import Kernel
import KubernetesAPI
import Text

extension Cluster {
  /// Sees to the image, then to the start.
  mutating func prepare<Host: ContainerRuntime>(
    _ uid: String, _ name: String, host: inout Host
  ) {
    guard let pod = pod(of: uid), let own = kubelets.runs[uid]?.container(name),
      let node = kubelets.runs[uid]?.node, let spec = containerSpec(pod, own)
    else { return }
    let now = host.clock.now
    let reference = own.reference
    if let problem = host.imageNameProblem(reference) {
      let message =
        problem.hasPrefix("Failed to apply")
        ? problem
        : "Failed to apply default image tag \"\(reference)\": couldn't parse image name"
          + " \"\(reference)\": \(problem)"
      say(pod, own, "InspectFailed", message, isWarning: true, now)
      say(pod, own, "Failed", "Error: InvalidImageName", isWarning: true, now)
      wait(uid, name, "InvalidImageName", message)
      timer(uid, .retry(container: name), Latency.configRetry, &host)
      return
    }
    let present = host.image(reference, on: node)
    let policy = spec["imagePullPolicy"]?.string ?? "IfNotPresent"
    if policy == "Never" || (policy == "IfNotPresent" && present != nil) {
      guard let present else {
        let message = "Container image \"\(reference)\" is not present with pull policy of Never"
        say(pod, own, "ErrImageNeverPull", message, isWarning: true, now)
        say(pod, own, "Failed", "Error: ErrImageNeverPull", isWarning: true, now)
        wait(uid, name, "ErrImageNeverPull", message)
        timer(uid, .retry(container: name), Latency.configRetry, &host)
        return
      }
      say(
        pod, own, "Pulled",
        "Container image \"\(reference)\" already present on machine and can be accessed by the pod",
        now)
      kubelets.runs.modify(uid) { run in
        run.change(name) {
          $0.image = present
          $0.isBusy = true
          $0.isStarting = true
          $0.pull = nil
        }
      }
      timer(uid, .start(container: name), Latency.start + jitter(uid, name, 40), &host)
      return
    }
    say(pod, own, "Pulling", "Pulling image \"\(reference)\"", now)
    var plan = host.planPull(reference, on: node, secrets: pullSecrets(pod))
    plan.duration += jitter(uid, name, 40)
    kubelets.runs.modify(uid) { run in
      run.change(name) {
        $0.pull = plan
        $0.isBusy = true
      }
    }
    timer(uid, .pulled(container: name), plan.duration, &host)
  }

  private mutating func wait(_ uid: String, _ name: String, _ reason: String, _ message: String) {
    kubelets.runs.modify(uid) { run in
      run.change(name) {
        if let ending = $0.ending { $0.last = ending }
        $0.state = .waiting(reason: reason, message: message)
        $0.isBusy = true
        $0.isStarting = false
      }
    }
  }

  /// Not all pods take the same time; how much more one takes is drawn from its uid, in eight steps,
  /// so that of a hundred pods many still start together and are counted together.
  private func jitter(_ uid: String, _ name: String, _ step: Int) -> Duration {
    var random = RandomSource(seed: 0).split(uid + name)
    return .milliseconds(Int(random.next() % 8) * step)
  }
  func containerSpec(_ pod: APIObject, _ own: ContainerRun) -> Value? {
    pod.spec?[own.list]?.array?.first { $0["name"]?.string == own.name }
  }
  private func pullSecrets(_ pod: APIObject) -> [String] {
    var all: [String] = []
    for reference in pod.spec?["imagePullSecrets"]?.array ?? [] {
      guard let name = reference["name"]?.string,
        let secret = server.get(.secrets, pod.meta.namespace, name),
        let text = secret["data"]?[".dockerconfigjson"]?.string
          ?? secret["data"]?[".dockercfg"]?.string,
        let bytes = try? Base64.decoded(text)
      else { continue }
      all.append(String(decoding: bytes, as: UTF8.self))
    }
    return all
  }

  mutating func pullEnded<Host: ContainerRuntime>(
    _ uid: String, _ name: String, host: inout Host
  ) {
    guard let pod = pod(of: uid), let own = kubelets.runs[uid]?.container(name),
      let plan = own.pull, let node = kubelets.runs[uid]?.node, pod.meta.deletion == nil
    else { return }
    let now = host.clock.now
    kubelets.runs.modify(uid) { run in
      run.change(name) {
        $0.pull = nil
        guard case .image(let image) = plan.outcome else { return }
        $0.image = image
        $0.pullBackOff = .zero
      }
    }
    switch plan.outcome {
    case .image(let image):
      host.store(image, for: own.reference, on: node)
      let time = goDuration(rounded: plan.duration)
      say(
        pod, own, "Pulled",
        "Successfully pulled image \"\(own.reference)\" in \(time) (\(time) including waiting)."
          + " Image size: \(image.size) bytes.", now)
      startContainer(uid, name, host: &host)
    case .failure(let problem):
      say(
        pod, own, "Failed", "Failed to pull image \"\(own.reference)\": \(problem)",
        isWarning: true, now)
      say(pod, own, "Failed", "Error: ErrImagePull", isWarning: true, now)
      wait(uid, name, "ErrImagePull", problem)
      let isFirst = own.pullBackOff == .zero
      let backOff = isFirst ? Latency.backOff : min(own.pullBackOff * 2, Latency.backOffLimit)
      kubelets.runs.modify(uid) { run in run.change(name) { $0.pullBackOff = backOff } }
      // Real: the first back-off shows at once, later ones at the next look at the pod.
      timer(uid, .backOff(container: name), isFirst ? Latency.backOffReport : .seconds(10), &host)
      publish(uid, now)
    }
  }

  mutating func reportPullBackOff<Host: ContainerRuntime>(
    _ uid: String, _ name: String, host: inout Host
  ) {
    guard let pod = pod(of: uid), let own = kubelets.runs[uid]?.container(name),
      pod.meta.deletion == nil, case .waiting(let reason, let problem) = own.state,
      reason == "ErrImagePull"
    else { return }
    let now = host.clock.now
    let message = "Back-off pulling image \"\(own.reference)\""
    say(pod, own, "BackOff", message, now)
    say(pod, own, "Failed", "Error: ImagePullBackOff", isWarning: true, now)
    wait(uid, name, "ImagePullBackOff", "\(message): ErrImagePull: \(problem)")
    // The wait began when the pull failed.
    let isFirst = own.pullBackOff == Latency.backOff
    let passed = isFirst ? Latency.backOffReport : .seconds(10)
    timer(uid, .retry(container: name), own.pullBackOff - passed, &host)
    publish(uid, now)
  }

  /// A wait is over: once more from the image on.
  mutating func retryContainer<Host: ContainerRuntime>(
    _ uid: String, _ name: String, host: inout Host
  ) {
    guard let pod = pod(of: uid), let run = kubelets.runs[uid], let own = run.container(name),
      pod.meta.deletion == nil, !run.isDone, !own.isRunning, own.pull == nil
    else { return }
    kubelets.runs.modify(uid) { run in run.change(name) { $0.isBusy = false } }
    prepare(uid, name, host: &host)
    publish(uid, host.clock.now)
  }

  /// The image is there, and the container is made.
  mutating func startContainer<Host: ContainerRuntime>(
    _ uid: String, _ name: String, host: inout Host
  ) {
    guard let pod = pod(of: uid), let run = kubelets.runs[uid],
      let own = run.container(name), pod.meta.deletion == nil, !run.isDone, !own.isRunning,
      let spec = containerSpec(pod, own)
    else { return }
    let now = host.clock.now
    guard let image = own.image else { return }
    var order: ContainerOrder
    do throws(SettingsProblem) {
      try checkUser(pod, own, spec, image)
      order = try containerOrder(pod, run, own, spec, image)
    } catch {
      say(pod, own, "Failed", "Error: " + error.message, isWarning: true, now)
      wait(uid, name, "CreateContainerConfigError", error.message)
      timer(uid, .retry(container: name), Latency.configRetry, &host)
      publish(uid, now)
      return
    }
    let isRestart = own.ending != nil || own.last != nil
    order.attempt = own.restarts + (isRestart ? 1 : 0)
    let outcome = host.start(order)
    kubelets.runs.modify(uid) { run in
      run.change(name) {
        if let ending = $0.ending { $0.last = ending }
        if isRestart { $0.restarts += 1 }
        $0.isBusy = false
        $0.isStarting = false
        $0.isStopping = false
        $0.killAt = nil
        $0.exit = nil
        $0.probes = ProbeCounts()
      }
    }
    say(pod, own, "Created", "Container created", now)
    switch outcome {
    case .running(let id):
      kubelets.owners[id] = (uid, name)
      if let wait = host.memoryLasts(id) {
        timer(uid, .outOfMemory(container: name, id: id), wait, &host)
      }
      if beginPostStart(pod, own, id, host: &host) {
        say(pod, own, "Started", "Container started", now)
        return
      }
      kubelets.runs.modify(uid) { run in
        run.change(name) {
          $0.state = .running(id: id, since: now)
          $0.isStarted = spec["startupProbe"] == nil
          $0.isReady = spec["readinessProbe"] == nil && spec["startupProbe"] == nil
        }
      }
      say(pod, own, "Started", "Container started", now)
      bookProbes(uid, name, id, spec, host: &host)
    case .failed(let id, let message, let exitCode):
      say(pod, own, "Failed", "Error: " + message, isWarning: true, now)
      kubelets.runs.modify(uid) { run in
        run.change(name) {
          $0.state = .ended(
            Ending(
              id: id, exitCode: exitCode, reason: "StartError", message: message, started: nil,
              finished: now))
        }
      }
      publish(uid, now)
    }
    syncPod(uid, host: &host)
  }
}

extension Cluster {
  /// Real: verifyRunAsNonRoot, 1.36.
  private func checkUser(
    _ pod: APIObject, _ own: ContainerRun, _ spec: Value, _ image: ImageFacts
  ) throws(SettingsProblem) {
    let security = spec["securityContext"]
    let shared = pod.spec?["securityContext"]
    guard security?["runAsNonRoot"]?.bool ?? shared?["runAsNonRoot"]?.bool ?? false else { return }
    let place =
      "(pod: \"\(pod.meta.name)_\(pod.meta.namespace)(\(pod.meta.uid))\", container: \(own.name))"
    if let user = security?["runAsUser"]?.int ?? shared?["runAsUser"]?.int {
      if user == 0 {
        throw SettingsProblem(
          message: "container's runAsUser breaks non-root policy \(place)")
      }
      return
    }
    let user = image.user.split(separator: ":").first.map(String.init) ?? ""
    if user.isEmpty || Int(user) == 0 {
      throw SettingsProblem(
        message: "container has runAsNonRoot and image will run as root \(place)")
    }
    if Int(user) == nil {
      throw SettingsProblem(
        message:
          "container has runAsNonRoot and image has non-numeric user (\(user)), cannot verify"
          + " user is non-root \(place)")
    }
  }
}

/// `1.478s`, `305ms`. Real: Go's Duration.String, rounded to a thousandth.
func goDuration(rounded duration: Duration) -> String {
  let milliseconds = duration.inNanoseconds / 1_000_000
  if milliseconds < 1000 { return "\(milliseconds)ms" }
  let rest = milliseconds % 1000
  var text = String(milliseconds / 1000)
  if rest > 0 {
    var digits = String(repeating: "0", count: 3 - String(rest).count) + String(rest)
    while digits.hasSuffix("0") { digits.removeLast() }
    text += "." + digits
  }
  return text + "s"
}
