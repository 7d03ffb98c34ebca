// kubectl rollout resume

import Commands

func rolloutResume<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("resume", "RESOURCE [options]", "Resume a paused resource")
  spec.description = "Lets a paused deployment roll out what was changed meanwhile."
  spec.examples = [.init("Go on", "kubectl rollout resume deployment/web")]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + Rollouts.flags + [KubectlFlags.fieldManager("kubectl-rollout")]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      try pausing(false, flags, input, &host, &call)
    })
}
