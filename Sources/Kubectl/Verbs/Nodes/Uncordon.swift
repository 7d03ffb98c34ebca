// kubectl uncordon

import Commands

func uncordonVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("uncordon", "NODE [options]", "Mark node as schedulable")
  spec.heading = "Cluster Management Commands"
  spec.description = "Lets new pods come to a node again."
  spec.examples = [.init("New pods are welcome", "kubectl uncordon worker-1")]
  spec.completes = ["node"]
  spec.flags = [KubectlFlags.dryRun, KubectlFlags.selector]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      try Cordoning.run(false, flags, "uncordon", &host, &call)
    })
}
