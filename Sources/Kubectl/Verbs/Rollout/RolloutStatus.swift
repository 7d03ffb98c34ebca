// kubectl rollout status

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func rolloutStatus<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "status", "(TYPE NAME | TYPE/NAME) [flags] [options]", "Show the status of the rollout")
  spec.description =
    "Tells how far the newest rollout is, and comes back when it is done, has failed, or --timeout has passed."
  spec.examples = [.init("Wait for a deployment", "kubectl rollout status deployment/web")]
  spec.completes = ["resource", "name"]
  spec.flags =
    Rollouts.flags + [
      Flag("revision", nil, .int, "Follow this revision; 0: the newest.", initial: "0"),
      Flag(
        "timeout", nil, .duration, "How long to wait; 0s: until it is done.", initial: "0s"),
      Flag("watch", "w", .bool, "Go on until it is done.", initial: "true"),
    ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        return .follow(try RolloutWatch<Host>(&host, &call, flags))
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

/// One call of `kubectl rollout status`: one object after the other.
struct RolloutWatch<Host: KubectlHost>: Follower {
  private var client: KubeClient
  private var targets: [TargetObject]
  private var watch: Watch?
  private let revision: Int
  private let deadline: Instant?
  private let isWatching: Bool

  init(_ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags) throws(KubectlError) {
    try Rollouts.requireArguments(flags)
    revision = flags.int("revision")
    if revision < 0 { throw .plain("revision must be a positive integer: \(revision)") }
    client = try KubeClient(&host, &call, flags, manager: "kubectl-rollout")
    let found = try ObjectTargets(
      flags.arguments, flags, alone: .all, &client, &host, &call)
    if let problem = found.problems.first { throw problem }
    targets = found.objects
    isWatching = flags.bool("watch", default: true)
    let wait = flags.last("timeout").flatMap { try? GoDuration.nanoseconds($0) } ?? 0
    deadline = wait > 0 ? host.machine.now + .nanoseconds(wait) : nil
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    do throws(KubectlError) {
      return try step(&host, &call)
    } catch {
      call.complain(error.text)
      return .exit(error.status)
    }
  }

  private mutating func step(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> FollowerStep {
    guard let target = targets.first else { return .exit(0) }
    var seen: [Value] = []
    var isGone = false
    if watch == nil {
      let response = try client.send(target.request(.get), &host, &call)
      let object = response.object ?? .null
      seen = [object]
      var begin = APIRequest(.watch, target.kind.resource, namespace: target.namespace)
      begin.fieldSelector = "metadata.name=\(target.name)"
      begin.resourceVersion = String(host.apiServer.store.revision)
      guard case .watch(let made) = try client.send(begin, &host, &call).result else {
        throw .plain("the server gave no watch")
      }
      watch = made
    } else if var own = watch {
      do throws(Status) {
        for event in try host.apiServer.events(for: &own) {
          if event.type == .deleted { isGone = true } else { seen.append(event.object.rendered) }
        }
      } catch { throw .server(error) }
      watch = own
    }
    for object in seen {
      let (text, isDone) = try RolloutProgress.status(of: object, target.kind, revision)
      call.write(text)
      if isDone || !isWatching {
        targets.removeFirst()
        watch = nil
        return .again
      }
    }
    if isGone { throw .plain("object has been deleted") }
    if let deadline, host.machine.now >= deadline {
      throw .plain("timed out waiting for the condition")
    }
    return .wait([.topic(.kubernetes)] + (deadline.map { [.until($0)] } ?? []))
  }
}

/// How far a rollout is, in words. Real: polymorphichelpers' status viewers, 1.36.
enum RolloutProgress {
  static func status(
    of object: Value, _ kind: ResourceKind, _ revision: Int
  ) throws(KubectlError) -> (String, Bool) {
    switch kind.name {
    case "Deployment": try deployment(object, revision)
    case "DaemonSet": try daemonSet(object)
    case "StatefulSet": try statefulSet(object)
    default: throw .plain("no status viewer has been implemented for \(kind.qualifiedName)")
    }
  }

  private static func deployment(
    _ object: Value, _ revision: Int
  ) throws(KubectlError) -> (String, Bool) {
    let name = object.at("metadata", "name")?.string ?? ""
    let status = object["status"]
    func count(_ key: String) -> Int { status?[key]?.int ?? 0 }
    if revision > 0 {
      let own = object.at("metadata", "annotations")?[Rollouts.revisionKey]?.string ?? "0"
      if Int(own) != revision {
        throw .plain(
          "desired revision (\(revision)) is different from the running revision (\(own))")
      }
    }
    guard (object.at("metadata", "generation")?.int ?? 0) <= count("observedGeneration") else {
      return ("Waiting for deployment spec update to be observed...\n", false)
    }
    let progress = status?["conditions"]?.array?.first { $0["type"]?.string == "Progressing" }
    if progress?["reason"]?.string == "ProgressDeadlineExceeded" {
      throw .plain("deployment \"\(name)\" exceeded its progress deadline")
    }
    let head = "Waiting for deployment \"\(name)\" rollout to finish: "
    let updated = count("updatedReplicas")
    if let wanted = object.at("spec", "replicas")?.int, updated < wanted {
      return ("\(head)\(updated) out of \(wanted) new replicas have been updated...\n", false)
    }
    if count("replicas") > updated {
      let old = count("replicas") - updated
      return ("\(head)\(old) old replicas are pending termination...\n", false)
    }
    if count("availableReplicas") < updated {
      return (
        "\(head)\(count("availableReplicas")) of \(updated) updated replicas are available...\n",
        false
      )
    }
    return ("deployment \"\(name)\" successfully rolled out\n", true)
  }

  private static func daemonSet(_ object: Value) throws(KubectlError) -> (String, Bool) {
    let name = object.at("metadata", "name")?.string ?? ""
    let status = object["status"]
    func count(_ key: String) -> Int { status?[key]?.int ?? 0 }
    if object.at("spec", "updateStrategy", "type")?.string != "RollingUpdate" {
      throw .plain("rollout status is only available for RollingUpdate strategy type")
    }
    guard (object.at("metadata", "generation")?.int ?? 0) <= count("observedGeneration") else {
      return ("Waiting for daemon set spec update to be observed...\n", false)
    }
    let head = "Waiting for daemon set \"\(name)\" rollout to finish: "
    let wanted = count("desiredNumberScheduled")
    if count("updatedNumberScheduled") < wanted {
      return (
        "\(head)\(count("updatedNumberScheduled")) out of \(wanted) new pods have been updated...\n",
        false
      )
    }
    if count("numberAvailable") < wanted {
      return (
        "\(head)\(count("numberAvailable")) of \(wanted) updated pods are available...\n", false
      )
    }
    return ("daemon set \"\(name)\" successfully rolled out\n", true)
  }

  private static func statefulSet(_ object: Value) throws(KubectlError) -> (String, Bool) {
    let spec = object["spec"], status = object["status"]
    func count(_ key: String) -> Int { status?[key]?.int ?? 0 }
    if spec?.at("updateStrategy", "type")?.string != "RollingUpdate" {
      throw .plain("rollout status is only available for RollingUpdate strategy type")
    }
    let observed = count("observedGeneration")
    if observed == 0 || (object.at("metadata", "generation")?.int ?? 0) > observed {
      return ("Waiting for statefulset spec update to be observed...\n", false)
    }
    if let wanted = spec?["replicas"]?.int, count("readyReplicas") < wanted {
      return ("Waiting for \(wanted - count("readyReplicas")) pods to be ready...\n", false)
    }
    if let partition = spec?.at("updateStrategy", "rollingUpdate", "partition")?.int {
      if let wanted = spec?["replicas"]?.int, count("updatedReplicas") < wanted - partition {
        return (
          "Waiting for partitioned roll out to finish: \(count("updatedReplicas")) out of \(wanted - partition) new pods have been updated...\n",
          false
        )
      }
      return (
        "partitioned roll out complete: \(count("updatedReplicas")) new pods have been updated...\n",
        true
      )
    }
    let update = status?["updateRevision"]?.string ?? ""
    if update != status?["currentRevision"]?.string ?? "" {
      return (
        "waiting for statefulset rolling update to complete \(count("updatedReplicas")) pods at revision \(update)...\n",
        false
      )
    }
    return (
      "statefulset rolling update complete \(count("currentReplicas")) pods at revision \(status?["currentRevision"]?.string ?? "")...\n",
      true
    )
  }
}
