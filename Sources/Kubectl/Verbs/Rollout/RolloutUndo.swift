// kubectl rollout undo

import Commands
import Documents
import Kernel
import KubernetesAPI
import Text

func rolloutUndo<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "undo", "(TYPE NAME | TYPE/NAME) [flags] [options]", "Undo a previous rollout")
  spec.description =
    "Rolls out an earlier revision's pod template: the one before, or the one that --to-revision names."
  spec.examples = [
    .init("The revision before", "kubectl rollout undo deployment/web"),
    .init("Revision 3", "kubectl rollout undo deployment/web --to-revision=3"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + Rollouts.flags + [
      KubectlFlags.dryRun,
      Flag(
        "to-revision", nil, .int, "The revision to go back to; 0: the one before.", initial: "0"),
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      try Rollouts.requireArguments(flags)
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-rollout")
      let targets = try ObjectTargets(
        flags.arguments, flags, input: input, alone: .all, &changes.client, &host, &call)
      try targets.each { target throws(KubectlError) in
        try undo(target, flags, to: flags.int("to-revision"), &changes, &host, &call)
      }
    })
}

/// Real: polymorphichelpers' DeploymentRollbacker and its kin.
private func undo<Host: KubectlHost>(
  _ target: TargetObject, _ flags: ParsedFlags, to wanted: Int, _ changes: inout ObjectChanges,
  _ host: inout Host,
  _ call: inout Call<Host>
) throws(KubectlError) {
  if wanted < 0 { throw .plain("unable to find specified revision \(wanted) in history") }
  let notes = target.document.at("metadata", "annotations")
  if notes?[ObjectChanges.lastApplied] != nil {
    call.complain(
      "Warning: resource \(target.kind.resource.resource)/\(target.name) was previously managed with 'kubectl apply'. Rolling back will not update the \(ObjectChanges.lastApplied) annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead."
    )
  }
  let all = try Rollouts.revisions(
    of: target, refusing: "rollbacker", &changes.client, &host, &call)
  let name = target.name
  let chosen: Rollouts.Revision
  if wanted > 0 {
    guard let found = all.first(where: { $0.number == wanted }) else {
      throw .plain("unable to find specified revision \(wanted) in history")
    }
    chosen = found
  } else {
    guard all.count >= 2 else {
      throw .plain(
        target.kind.name == "Deployment"
          ? "no rollout history found for deployment \"\(name)\""
          : "no last revision to roll back to")
    }
    chosen = all[all.count - 2]
  }
  if target.document.at("spec", "paused")?.bool == true {
    throw .plain(
      "you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again"
    )
  }
  var template = chosen.template
  if changes.isClientDryRun {
    // Real: another form than a sentence shows the object as it is.
    if let form = flags.last("output"), !form.isEmpty {
      return try changes.tell(target.document, target.kind, "", &call)
    }
    // Real: the whole template takes the place of the verb.
    let text = try preview(template, changes.client, host)
    // Real: only a deployment's is told without these words.
    let words = target.kind.name == "Deployment" ? "" : "will roll back to "
    return call.print("\(target.qualified) \(words)\(text) (dry run)")
  }
  template["$patch"] = nil
  if var labels = template.at("metadata", "labels") {
    labels["pod-template-hash"] = nil
    template.set(labels, at: "metadata", "labels")
  }
  var present = target.document.at("spec", "template") ?? [:]
  if let inner = present["metadata"], inner["creationTimestamp"]?.isNull == true {
    present.set(nil, at: "metadata", "creationTimestamp")
  }
  if present == template {
    return call.print(
      "\(target.qualified) skipped rollback (current template already matches revision \(wanted))")
  }
  var patch: [Value] = [
    ["op": "replace", "path": "/spec/template", "value": template]
  ]
  if target.kind.name == "Deployment" {
    patch.append([
      "op": "replace", "path": "/metadata/annotations",
      "value": annotations(of: target.document, from: chosen),
    ])
  }
  var request = target.request(.patch, body: .array(patch))
  request.patchType = .json
  if case .server = changes.dryRun { request.dryRun = true }
  let response = try changes.client.send(request, &host, &call)
  try changes.tell(response.object ?? .null, target.kind, "rolled back", &call)
}

/// The deployment's own notes stay; all others become those of the revision.
private func annotations(of deployment: Value, from revision: Rollouts.Revision) -> Value {
  let own = [
    ObjectChanges.lastApplied, Rollouts.revisionKey, "deployment.kubernetes.io/revision-history",
    "deployment.kubernetes.io/desired-replicas", "deployment.kubernetes.io/max-replicas",
    "deprecated.deployment.rollback.to",
  ]
  var result = Object()
  for (key, value) in deployment.at("metadata", "annotations")?.object ?? Object()
  where own.contains(key) { result[key] = value }
  for (key, value) in revision.annotations.object ?? Object() where !own.contains(key) {
    result[key] = value
  }
  return .object(result.sortedByKey())
}

private func preview<Host: KubectlHost>(
  _ template: Value, _ client: KubeClient, _ host: Host
) throws(KubectlError) -> String {
  var describer = Describer(host: host, client: client, showsEvents: false)
  describer.template(template)
  return describer.out.raw
}
