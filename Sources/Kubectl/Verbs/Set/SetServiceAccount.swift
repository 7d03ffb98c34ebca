// kubectl set serviceaccount

import Commands
import Documents
import Kernel
import KubernetesAPI

func setServiceAccount<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "serviceaccount", "(-f FILENAME | TYPE NAME) SERVICE_ACCOUNT [options]",
    "Update the service account of a resource")
  spec.aliases = ["sa"]
  spec.description = "Says as which account the pods of a template talk to the API."
  spec.examples = [
    .init("Another account", "kubectl set serviceaccount deployment web bot")
  ]
  spec.completes = ["resource", "name"]
  spec.flags = Setting.flags + [KubectlFlags.record]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      guard let account = flags.arguments.last else {
        throw .plain("serviceaccount is required")
      }
      let resources = Array(flags.arguments.dropLast())
      try Setting.run(resources, flags, input, says: "serviceaccount updated", &host, &call) {
        target, _ throws(KubectlError) in
        var path = try PodTemplates.path(for: target)
        var document = target.document
        path.append("serviceAccountName")
        document.set(.string(account), path: path[...])
        if document.at(path: path.dropLast() + ["serviceAccount"]) != nil {
          document.set(.string(account), path: (path.dropLast() + ["serviceAccount"])[...])
        }
        return document
      }
    })
}
