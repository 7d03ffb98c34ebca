// kubectl label

import Commands
import Documents
import Kernel
import KubernetesAPI

func labelVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "label",
    "[--overwrite] (-f FILENAME | TYPE NAME) KEY_1=VAL_1 ... KEY_N=VAL_N [--resource-version=version] [options]",
    "Update the labels on a resource")
  spec.heading = "Settings Commands"
  spec.description =
    "Sets labels: short words by which objects are chosen (-l, and the selectors of services and deployments). KEY=VALUE sets one, KEY- takes it away; a label that has a value already is left alone without --overwrite."
  spec.examples = [
    .init("Mark a pod", "kubectl label pod web tier=front"),
    .init("Another value", "kubectl label pod web tier=back --overwrite"),
    .init("Take the label away", "kubectl label pod web tier-"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    MetadataChange.flags(manager: "kubectl-label") + [
      Flag("all", nil, .bool, "All objects of the kind in the namespace.")
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      let arguments = try ChangeArguments(flags.arguments, kind: "label")
      let change = try MetadataChange(
        arguments.changes, flags, member: "labels", noun: "label")
      try change.run(arguments.resources, input, &host, &call)
    })
}
