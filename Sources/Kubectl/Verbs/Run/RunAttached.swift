// kubectl run -i: wait for the pod, attach, and delete it afterwards where --rm says so.

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

/// The time after the pod was made. Real: kubectl 1.36's handleAttachPod and what follows it.
struct RunAttached<Host: KubectlHost>: Follower {
  private enum Stage: Sendable {
    case starting
    case attached(Attaching<Host>)
    /// The session is over; the pod's end is awaited for its exit status.
    case ending
    case deleting(DeleteRun<Host>)
  }
  private let pod: Value
  private let flags: ParsedFlags
  private var client: KubeClient
  private var stage = Stage.starting
  private var status = 0
  private var deadline: Instant?

  private let container: String
  /// `kubectl debug`: one container of the pod matters, whatever the others do.
  private let isDebugger: Bool

  init(pod: Value, flags: ParsedFlags, client: KubeClient, container: String? = nil) {
    isDebugger = container != nil
    self.container =
      container ?? pod.at("spec", "containers")?.array?.first?["name"]?.string ?? ""
    self.pod = pod
    self.flags = flags
    self.client = client
  }

  private var name: String { pod.at("metadata", "name")?.string ?? "" }

  private func present(_ host: inout Host) -> Value? {
    var request = APIRequest(
      .get, ResourceKind.pods.resource, namespace: client.namespace, name: name)
    request.user = client.user
    return host.kubernetes(request).object
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    do throws(KubectlError) {
      return try step(&host, &call)
    } catch {
      call.complain(error.text)
      status = error.status
      return leave(&host, &call)
    }
  }

  private mutating func step(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> FollowerStep {
    switch stage {
    case .starting: return try start(&host, &call)
    case .attached(var attaching):
      stage = .ending
      if let waits = attaching.next(&host, &call) {
        stage = .attached(attaching)
        return .wait(waits)
      }
      return .again
    case .ending: return end(&host, &call)
    case .deleting(var run):
      let step = run.next(&host, &call)
      stage = .deleting(run)
      if case .exit = step { return .exit(status) }
      return step
    }
  }

  private mutating func start(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> FollowerStep {
    if deadline == nil {
      let wait = flags.last("pod-running-timeout").flatMap { try? GoDuration.nanoseconds($0) }
      deadline = host.machine.now + .nanoseconds(wait ?? 60_000_000_000)
    }
    guard let now = present(&host) else {
      throw .plain("pods \"\(name)\" not found")
    }
    let phase = now.at("status", "phase")?.string ?? ""
    if !isDebugger, phase == "Succeeded" || phase == "Failed" {
      try logs(&host, &call)
      stage = .ending
      return .again
    }
    let statuses =
      (now.at("status", "containerStatuses")?.array ?? [])
      + (now.at("status", "ephemeralContainerStatuses")?.array ?? [])
    let own = statuses.first { $0["name"]?.string == container }
    // Real: of a debugger that has ended already the log is shown.
    if own?.at("state", "terminated") != nil, isDebugger {
      try logs(&host, &call)
      return .exit(0)
    }
    if own?.at("state", "running") != nil {
      var request = APIRequest(
        .create, ResourceKind.pods.resource, namespace: client.namespace, name: name,
        subresource: "attach")
      request.container = container
      if case .connect(let connection) = try client.send(request, &host, &call).result {
        stage = .attached(
          Attaching(
            connection, stdin: flags.bool("stdin"), tty: flags.bool("tty"), isFromStart: true,
            isQuiet: flags.bool("quiet"), &host, &call))
        return .again
      }
    }
    if let deadline, host.machine.now >= deadline {
      throw .plain("timed out waiting for the condition")
    }
    return .wait([.topic(.kubernetes)] + (deadline.map { [.until($0)] } ?? []))
  }

  /// Real: the container ended before one could attach; its log is shown.
  private mutating func logs(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    var request = APIRequest(
      .get, ResourceKind.pods.resource, namespace: client.namespace, name: name,
      subresource: "log")
    request.container = container
    guard case .connect(let connection) = try client.send(request, &host, &call).result,
      let id = host.log(of: connection, previous: false), let log = host.machine.logs[id]
    else { return }
    for entry in log.entries(from: log.dropped) { call.write(bytes: entry.text) }
  }

  /// Real: with Never (and OnFailure) the container's exit status becomes kubectl's.
  private mutating func end(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let restart = flags.string("restart", default: "Always")
    let wantsStatus = restart != "Always" && !flags.bool("leave-stdin-open")
    guard wantsStatus, let now = present(&host) else {
      return leave(&host, &call)
    }
    switch now.at("status", "phase")?.string {
    case "Succeeded": return leave(&host, &call)
    case "Failed":
      let ended = now.at("status", "containerStatuses")?.array?.first?.at("state", "terminated")
      status = ended?["exitCode"]?.int ?? 1
      call.complain(
        "pod \(client.namespace)/\(name) terminated (\(ended?["reason"]?.string ?? "Error"))")
      return leave(&host, &call)
    default: return .wait([.topic(.kubernetes)])
    }
  }

  private mutating func leave(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard flags.bool("rm") else { return .exit(status) }
    if case .deleting = stage { return .exit(status) }
    var deletion = ParsedFlags()
    deletion.given = flags.given.filter {
      [
        "namespace", "context", "kubeconfig", "cascade", "force", "grace-period", "timeout", "as",
      ].contains($0.name)
    }
    deletion.given.append(.init(name: "ignore-not-found", value: "true"))
    deletion.arguments = ["pod", name]
    do throws(KubectlError) {
      stage = .deleting(try DeleteRun(&host, &call, deletion, input: []))
      return .again
    } catch {
      call.complain(error.text)
      return .exit(1)
    }
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    if case .attached(var attaching) = stage { attaching.end(&host) }
    return .standard
  }
}
