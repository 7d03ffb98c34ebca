// Changing an object that is there: the patch between before and after, sent and told.

import Commands
import Documents
import Kernel
import KubernetesAPI

extension ObjectChanges {
  /// Sends what `changed` makes of an object as a merge patch; says `verb`.
  ///
  /// Real: kubectl computes the patch from the two objects. An empty one is not sent, and where
  /// `isSilent` nothing is said either.
  mutating func edit<Host: KubectlHost>(
    _ target: TargetObject, to changed: Value, _ verb: String, isSilent: Bool = false,
    isTyped: Bool = false, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    let changed = noted(changed)
    let patch = MergePatch.between(target.document, changed)
    if patch.isEmpty, isSilent { return }
    if flags.bool("local") || isClientDryRun {
      // Real: what went through Go's types shows their empty structs.
      let shown = isTyped ? target.kind.typed(changed) : changed
      return try tell(shown, target.kind, verb, isTyped: isTyped, &call)
    }
    guard !patch.isEmpty else { return try tell(target.document, target.kind, verb, &call) }
    var request = target.request(.patch, body: patch)
    request.patchType = .merge
    if case .server = dryRun { request.dryRun = true }
    let response = try client.send(request, &host, &call)
    try tell(response.object ?? changed, target.kind, verb, &call)
  }

  var isClientDryRun: Bool { if case .client = dryRun { true } else { false } }
}

/// Where the pod template of a kind stands.
enum PodTemplates {
  /// The path of the pod's spec in an object of the kind; nil where it has none.
  static func path(of kind: ResourceKind) -> [String]? {
    switch kind.name {
    case "Pod": ["spec"]
    case "PodTemplate": ["template", "spec"]
    case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController":
      ["spec", "template", "spec"]
    case "CronJob": ["spec", "jobTemplate", "spec", "template", "spec"]
    default: nil
    }
  }

  static func path(for target: TargetObject) throws(KubectlError) -> [String] {
    guard let path = path(of: target.kind) else {
      let version = target.kind.resource.version
      throw .plain(
        "error: \(target.document.at("metadata", "uid") == nil ? target.kind.singular + "/" + target.name : target.slashed) the object is not a pod or does not have a pod template: *\(version).\(target.kind.name)"
      )
    }
    return path
  }
}
