// kubectl rollout pause

import Commands
import Documents
import Kernel
import KubernetesAPI

func rolloutPause<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "pause", "RESOURCE [options]", "Mark the provided resource as paused")
  spec.description =
    "Pauses a deployment: changes of its template wait, until `kubectl rollout resume`."
  spec.examples = [.init("Several changes, one rollout", "kubectl rollout pause deployment/web")]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + Rollouts.flags + [KubectlFlags.fieldManager("kubectl-rollout")]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      try pausing(true, flags, input, &host, &call)
    })
}

/// Pauses, or goes on.
func pausing<Host: KubectlHost>(
  _ isPaused: Bool, _ flags: ParsedFlags, _ input: [UInt8], _ host: inout Host,
  _ call: inout Call<Host>
) throws(KubectlError) {
  try Rollouts.requireArguments(flags)
  var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-rollout")
  let targets = try ObjectTargets(
    flags.arguments, flags, input: input, alone: .all, &changes.client, &host, &call)
  try targets.each { target throws(KubectlError) in
    guard target.kind.name == "Deployment" else {
      throw .plain("\(target.quoted) \(isPaused ? "pausing" : "resuming") is not supported")
    }
    let present = target.document.at("spec", "paused")?.bool ?? false
    guard present != isPaused else {
      throw .plain("\(target.quoted) is \(isPaused ? "already paused" : "not paused")")
    }
    var document = target.document
    document.set(isPaused ? true : Value?.none, at: "spec", "paused")
    try changes.edit(target, to: document, isPaused ? "paused" : "resumed", &host, &call)
  }
}
