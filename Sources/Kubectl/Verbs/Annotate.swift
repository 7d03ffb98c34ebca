// kubectl annotate

import Commands
import Documents
import Kernel
import KubernetesAPI

func annotateVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "annotate",
    "[--overwrite] (-f FILENAME | TYPE NAME) KEY_1=VAL_1 ... KEY_N=VAL_N [--resource-version=version] [options]",
    "Update the annotations on a resource")
  spec.heading = "Settings Commands"
  spec.description =
    "Sets annotations: notes on an object for people and tools, of any text; nothing is chosen by them. KEY=VALUE sets one, KEY- takes it away.\n\nUse \"kubectl api-resources\" for a complete list of supported resources."
  spec.examples = [
    .init("Say why", "kubectl annotate pod web description='my frontend'"),
    .init("Take it away", "kubectl annotate pod web description-"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    MetadataChange.flags(manager: "kubectl-annotate") + [
      Flag("all", nil, .bool, "All objects of the kind in the namespace.")
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      let arguments = try ChangeArguments(flags.arguments, kind: "annotation")
      let change = try MetadataChange(
        arguments.changes, flags, member: "annotations", noun: "annotation")
      try change.run(arguments.resources, input, &host, &call)
    })
}
