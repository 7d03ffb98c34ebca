// kubectl rollout restart

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine

func rolloutRestart<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("restart", "RESOURCE [options]", "Restart a resource")
  spec.description =
    "Rolls out the same template once more: a note with the time is put into it, so all pods are made anew, step by step."
  spec.examples = [
    .init("New pods", "kubectl rollout restart deployment/web"),
    .init("All that have a label", "kubectl rollout restart deployment --selector=app=web"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + Rollouts.flags + [KubectlFlags.fieldManager("kubectl-rollout")]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      try Rollouts.requireArguments(flags)
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-rollout")
      let targets = try ObjectTargets(
        flags.arguments, flags, input: input, alone: .all, &changes.client, &host, &call)
      try targets.each { target throws(KubectlError) in
        guard ["Deployment", "DaemonSet", "StatefulSet"].contains(target.kind.name) else {
          throw .plain("\(target.quoted) restarting is not supported")
        }
        if target.document.at("spec", "paused")?.bool == true {
          throw .plain(
            "\(target.quoted) can't restart paused deployment (run rollout resume first)")
        }
        let now = timestamp(host.machine.now)
        var document = target.document
        let old = document.at("spec", "template", "metadata", "annotations")?[restartedKey]
        if old?.string == now {
          throw .plain(
            "\(target.quoted) if restart has already been triggered within the past second, please wait before attempting to trigger another"
          )
        }
        document.set(
          .string(now), at: "spec", "template", "metadata", "annotations", restartedKey)
        try changes.edit(target, to: document, "restarted", &host, &call)
      }
    })
}

private let restartedKey = "kubectl.kubernetes.io/restartedAt"
