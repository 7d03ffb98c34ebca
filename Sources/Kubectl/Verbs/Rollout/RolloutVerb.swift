// kubectl rollout: the group, and what its verbs share.

import Commands
import Documents
import Kernel
import KubernetesAPI

func rolloutVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("rollout", "SUBCOMMAND [options]", "Manage the rollout of a resource")
  spec.heading = "Deploy Commands"
  spec.description =
    "Follows, stops, goes on with and takes back what a deployment, a daemon set or a stateful set rolls out."
  spec.examples = [
    .init("Back to the revision before", "kubectl rollout undo deployment/web"),
    .init("Wait until it is done", "kubectl rollout status deployment/web"),
    .init("New pods of the same template", "kubectl rollout restart deployment/web"),
  ]
  return CommandNode(
    spec,
    children: [
      rolloutHistory(), rolloutPause(), rolloutRestart(), rolloutResume(), rolloutStatus(),
      rolloutUndo(),
    ])
}

/// Revisions of what rolls out.
enum Rollouts {
  static let revisionKey = "deployment.kubernetes.io/revision"
  static let causeKey = "kubernetes.io/change-cause"
  static let missing = KubectlError.plain("required resource not specified")

  static let flags =
    KubectlFlags.files + [KubectlFlags.selector]

  static func requireArguments(_ flags: ParsedFlags) throws(KubectlError) {
    guard !flags.arguments.isEmpty || flags.has("filename") || flags.has("kustomize") else {
      throw missing
    }
  }

  /// One entry of a history.
  struct Revision: Sendable {
    var number: Int
    /// The pod template.
    var template: Value
    var annotations: Value
    /// What -o prints: a replica set, or the object with the template that it had.
    var whole: Value
    var cause: String { annotations[Rollouts.causeKey]?.string ?? "" }
  }

  /// The revisions of an object, oldest first; refused for kinds without a history.
  static func revisions<Host: KubectlHost>(
    of target: TargetObject, refusing verb: String, _ client: inout KubeClient,
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> [Revision] {
    let uid = target.document.at("metadata", "uid")?.string ?? ""
    let kind: ResourceKind
    switch target.kind.name {
    case "Deployment": kind = .replicaSets
    case "DaemonSet", "StatefulSet": kind = .controllerRevisions
    default: throw .plain("no \(verb) has been implemented for \"\(target.kind.qualifiedName)\"")
    }
    let response = try client.send(
      APIRequest(.list, kind.resource, namespace: target.namespace), &host, &call)
    guard case .list(let list) = response.result else { return [] }
    var found: [Revision] = []
    for item in list.items {
      let owners = item.at("metadata", "ownerReferences")?.array ?? []
      guard owners.contains(where: { $0["uid"]?.string == uid }) else { continue }
      let notes = item.at("metadata", "annotations") ?? [:]
      if kind == .replicaSets {
        let number = notes[revisionKey]?.string.flatMap { Int($0) } ?? 0
        found.append(
          Revision(
            number: number, template: item.at("spec", "template") ?? [:], annotations: notes,
            whole: item))
      } else {
        var whole = target.document
        whole.set(item.at("data", "spec", "template"), at: "spec", "template")
        whole.set(nil, at: "spec", "template", "$patch")
        found.append(
          Revision(
            number: item["revision"]?.int ?? 0,
            template: item.at("data", "spec", "template") ?? [:], annotations: notes,
            whole: whole))
      }
    }
    return found.sorted { $0.number < $1.number }
  }
}
