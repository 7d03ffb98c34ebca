// kubectl drain

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func drainVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "drain", "NODE [options]", "Drain node in preparation for maintenance")
  spec.heading = "Cluster Management Commands"
  spec.description =
    "Cordons a node and evicts its pods, so that it can be worked on. Pods that nobody would make anew need --force, those with an emptyDir --delete-emptydir-data, those of daemon sets --ignore-daemonsets. Disruption budgets are kept: what may not go now is tried again every 5 seconds."
  spec.examples = [
    .init("Empty a node", "kubectl drain worker-1 --ignore-daemonsets"),
    .init("Pods without a controller too", "kubectl drain worker-1 --ignore-daemonsets --force"),
  ]
  spec.completes = ["node"]
  spec.flags = [
    KubectlFlags.dryRun, KubectlFlags.selector,
    Flag("chunk-size", nil, .int, "How many objects one answer may hold.", initial: "500"),
    Flag("delete-emptydir-data", nil, .bool, "Go on although pods lose an emptyDir."),
    Flag("disable-eviction", nil, .bool, "Delete pods; budgets are not asked."),
    Flag("force", nil, .bool, "Evict pods that no controller keeps too."),
    Flag(
      "grace-period", nil, .int, "Seconds that pods get to end in; -1: their own.", initial: "-1"),
    Flag("ignore-daemonsets", nil, .bool, "Leave the pods of daemon sets alone."),
    Flag("pod-selector", nil, .string, "Only pods with these labels."),
    Flag(
      "skip-wait-for-delete-timeout", nil, .int,
      "Do not wait for pods that have been ending longer than these seconds.", initial: "0"),
    Flag("timeout", nil, .duration, "How long to try; 0s: as long as it takes.", initial: "0s"),
  ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        return .follow(try DrainRun<Host>(&host, &call, flags))
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

/// One call of `kubectl drain`: cordon, choose, evict, wait. Real: kubectl 1.36's pkg/drain.
struct DrainRun<Host: KubectlHost>: Follower {
  private struct Victim: Sendable {
    var namespace: String
    var name: String
    var uid: String
    /// The eviction was accepted.
    var isEvicted = false
    /// When to try (again).
    var tryAt: Instant
    var text: String { "\(namespace)/\(name)" }
  }
  private var changes: ObjectChanges
  private let flags: ParsedFlags
  private var nodes: [TargetObject]
  private var current: TargetObject?
  private var victims: [Victim] = []
  private var failed: [(node: String, error: KubectlError)] = []
  private let deadline: Instant?
  private var evicts: Bool { !flags.bool("disable-eviction") }

  init(_ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags) throws(KubectlError) {
    self.flags = flags
    changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-drain")
    if (try? LabelSelector(parsing: flags.string("pod-selector"))) == nil {
      throw .plain("--pod-selector=<pod_selector> must be a valid label selector")
    }
    let found = try Cordoning.nodes(flags, "drain", &changes.client, &host, &call)
    if let problem = found.problems.first { throw problem }
    nodes = found.objects
    let wait = flags.last("timeout").flatMap { try? GoDuration.nanoseconds($0) } ?? 0
    deadline = wait > 0 ? host.machine.now + .nanoseconds(wait) : nil
    for node in nodes {
      try Cordoning.mark(node, true, &changes, &host, &call)
    }
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if current == nil {
      guard !nodes.isEmpty else { return end(&call) }
      let node = nodes.removeFirst()
      do throws(KubectlError) {
        try choose(node, &host, &call)
        current = node
      } catch {
        fail(node, error, &call)
        return .again
      }
    }
    guard let node = current else { return .again }
    do throws(KubectlError) {
      try evict(node, &host, &call)
    } catch {
      current = nil
      fail(node, error, &call)
      return .again
    }
    if let deadline, host.machine.now >= deadline {
      for victim in victims where victim.isEvicted {
        overdue.append(
          .plain(
            "error when waiting for pod \"\(victim.name)\" in namespace \"\(victim.namespace)\" to terminate: \(overdueWords)"
          ))
      }
      victims.removeAll(where: \.isEvicted)
    }
    if victims.isEmpty, !overdue.isEmpty {
      current = nil
      fail(node, .several(overdue), &call)
      overdue = []
      return .again
    }
    if victims.isEmpty {
      current = nil
      let suffix: String =
        switch changes.dryRun {
        case .none: ""
        case .client: " (dry run)"
        case .server: " (server dry run)"
        }
      call.print("node/\(node.name) drained\(suffix)")
      return .again
    }
    let soonest = victims.filter { !$0.isEvicted }.map(\.tryAt).min()
    var waits: [Wait] = [.topic(.kubernetes)]
    if let soonest { waits.append(.until(soonest)) }
    if let deadline, host.machine.now < deadline { waits.append(.until(deadline)) }
    return .wait(waits)
  }
  /// Real: a pod's turn comes again after five seconds, and only then is the time seen to be up.
  private var overdue: [KubectlError] = []
  private var overdueWords: String {
    let seconds =
      (flags.last("timeout").flatMap { try? GoDuration.nanoseconds($0) } ?? 0) / 1_000_000_000
    let (minutes, rest) = (seconds / 60, seconds % 60)
    let text =
      minutes == 0
      ? "\(rest)s"
      : minutes < 60 ? "\(minutes)m\(rest)s" : "\(minutes / 60)h\(minutes % 60)m\(rest)s"
    return "global timeout reached: " + text
  }

  private mutating func fail(
    _ node: TargetObject, _ error: KubectlError, _ call: inout Call<Host>
  ) {
    failed.append((node.name, error))
    let all = error.lines
    let shown = all.count == 1 ? all[0] : "[\(all.joined(separator: ", "))]"
    call.complain(
      "error: unable to drain node \"\(node.name)\" due to error: \(shown), continuing command..."
    )
  }

  private mutating func end(_ call: inout Call<Host>) -> FollowerStep {
    guard !failed.isEmpty else { return .exit(0) }
    call.complain("There are pending nodes to be drained:")
    for (node, error) in failed {
      call.complain(" \(node)")
      // Real: what the line before puts in brackets stands here line by line.
      for line in error.lines { call.complain(line) }
    }
    return .exit(1)
  }

  // MARK: Which pods

  private mutating func choose(
    _ node: TargetObject, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    var request = APIRequest(.list, ResourceKind.pods.resource)
    request.fieldSelector = "spec.nodeName=\(node.name)"
    request.labelSelector = flags.string("pod-selector")
    let response = try changes.client.send(request, &host, &call)
    guard case .list(let list) = response.result else { return }
    var chosen: [Victim] = []
    var alone: [String] = [], local: [String] = [], daemons: [String] = []
    var notes: [(text: String, pods: [String])] = []
    for pod in list.items {
      let meta = pod["metadata"]
      let name = meta?["name"]?.string ?? "", space = meta?["namespace"]?.string ?? ""
      let text = "\(space)/\(name)"
      let owner = meta?["ownerReferences"]?.array?.first { $0["controller"]?.bool == true }
      let phase = pod.at("status", "phase")?.string ?? ""
      let isDone = phase == "Succeeded" || phase == "Failed"
      if owner?["kind"]?.string == "DaemonSet", !isDone {
        if flags.bool("ignore-daemonsets") {
          Self.note("ignoring DaemonSet-managed Pods", text, &notes)
        } else {
          daemons.append(text)
        }
        continue
      }
      // Real: a static pod's mirror is left alone.
      if meta?.at("annotations")?["kubernetes.io/config.mirror"] != nil { continue }
      let hasLocal =
        pod.at("spec", "volumes")?.array?.contains { $0["emptyDir"] != nil } ?? false
      if hasLocal, !isDone, !flags.bool("delete-emptydir-data") {
        local.append(text)
        continue
      }
      if owner == nil, !isDone {
        guard flags.bool("force") else {
          alone.append(text)
          continue
        }
        Self.note("deleting Pods that declare no controller", text, &notes)
      }
      chosen.append(
        Victim(
          namespace: space, name: name, uid: meta?["uid"]?.string ?? "",
          tryAt: host.machine.now))
    }
    var refusals: [String] = []
    if !daemons.isEmpty {
      refusals.append(
        "cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): \(daemons.joined(separator: ", "))"
      )
    }
    if !local.isEmpty {
      refusals.append(
        "cannot delete Pods with local storage (use --delete-emptydir-data to override): \(local.joined(separator: ", "))"
      )
    }
    if !alone.isEmpty {
      refusals.append(
        "cannot delete Pods that declare no controller (use --force to override): \(alone.joined(separator: ", "))"
      )
    }
    guard refusals.isEmpty else {
      throw .several(refusals.map { .plain($0) })
    }
    if !notes.isEmpty {
      let all = notes.map { "\($0.text): \($0.pods.joined(separator: ", "))" }
      call.complain("Warning: \(all.joined(separator: "; "))")
    }
    victims = chosen
    if case .none = changes.dryRun {
      for victim in victims {
        call.print("\(evicts ? "evicting" : "deleting") pod \(victim.text)")
      }
    } else {
      for victim in victims {
        call.print(
          "\(evicts ? "evicting" : "deleting") pod \(victim.text) (\(changes.isClientDryRun ? "dry run" : "server dry run"))"
        )
      }
      victims = []
    }
  }

  private static func note(
    _ text: String, _ pod: String, _ notes: inout [(text: String, pods: [String])]
  ) {
    if let index = notes.firstIndex(where: { $0.text == text }) {
      notes[index].pods.append(pod)
    } else {
      notes.append((text, [pod]))
    }
  }

  // MARK: Evicting

  private mutating func evict(
    _ node: TargetObject, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    let now = host.machine.now
    // Real: one goroutine a pod; those that wake together speak before the first answer is there.
    let due = victims.indices.filter { !victims[$0].isEvicted && victims[$0].tryAt <= now }
    for index in due where victims[index].tryAt < now || isRetry(victims[index]) {
      call.print("evicting pod \(victims[index].text)")
    }
    if let deadline, now >= deadline {
      for index in due.reversed() {
        let victim = victims.remove(at: index)
        overdue.insert(
          .plain(
            "error when evicting pods/\"\(victim.name)\" -n \"\(victim.namespace)\": \(overdueWords)"
          ),
          at: 0)
      }
    } else {
      for index in due { try send(index, &host, &call) }
    }
    var left: [Victim] = []
    for victim in victims {
      guard victim.isEvicted else {
        left.append(victim)
        continue
      }
      var get = APIRequest(
        .get, ResourceKind.pods.resource, namespace: victim.namespace, name: victim.name)
      get.user = changes.client.user
      if let pod = host.kubernetes(get).object,
        pod.at("metadata", "uid")?.string == victim.uid
      {
        left.append(victim)
      } else {
        call.print("pod/\(victim.name) \(evicts ? "evicted" : "deleted")")
      }
    }
    victims = left
  }

  private var retried: Set<String> = []
  private func isRetry(_ victim: Victim) -> Bool { retried.contains(victim.uid) }

  private mutating func send(
    _ index: Int, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    let victim = victims[index]
    let grace = flags.int("grace-period", default: -1)
    var request: APIRequest
    if evicts {
      request = APIRequest(
        .create, ResourceKind.pods.resource, namespace: victim.namespace, name: victim.name,
        subresource: "eviction")
      var options: Object = [:]
      if grace >= 0 { options["gracePeriodSeconds"] = .integer(grace) }
      request.body = [
        "apiVersion": "policy/v1", "deleteOptions": .object(options), "kind": "Eviction",
        "metadata": ["name": .string(victim.name), "namespace": .string(victim.namespace)],
      ]
    } else {
      request = APIRequest(
        .delete, ResourceKind.pods.resource, namespace: victim.namespace, name: victim.name)
      if grace >= 0 { request.gracePeriodSeconds = grace }
    }
    do throws(KubectlError) {
      try changes.client.send(request, &host, &call)
      victims[index].isEvicted = true
    } catch {
      guard case .server(let status, _, _) = error else { throw error }
      switch status.reason {
      case "NotFound": victims[index].isEvicted = true
      case "TooManyRequests":
        call.complain(
          "error when evicting pods/\"\(victim.name)\" -n \"\(victim.namespace)\" (will retry after 5s): \(status.message)"
        )
        retried.insert(victim.uid)
        victims[index].tryAt = host.machine.now + .seconds(5)
      default:
        throw .plain(
          "error when evicting pods/\"\(victim.name)\" -n \"\(victim.namespace)\": \(status.message)"
        )
      }
    }
  }
}
