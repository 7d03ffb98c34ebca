// kubectl create -f, and the group of `kubectl create KIND`

import Commands
import Documents
import Kernel
import KubernetesAPI

func createVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "create", "-f FILENAME [options]", "Create a resource from a file or from stdin")
  spec.heading = "Basic Commands (Beginner)"
  spec.description =
    "Creates the objects of a file, in their order. An object that is already there is refused; `kubectl apply` changes it instead."
  spec.examples = [
    .init("Everything in a file", "kubectl create -f deployment.yaml"),
    .init("A deployment without a file", "kubectl create deployment web --image=nginx"),
  ]
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.selector, KubectlFlags.dryRun, KubectlFlags.fieldManager,
      KubectlFlags.saveConfig, KubectlFlags.validate,
      Flag("edit", nil, .bool, "Edit the objects before they are created.", isModelled: false),
      Flag("raw", nil, .string, "Send the file to this path of the server.", isModelled: false),
      Flag(
        "windows-line-endings", nil, .bool, "For --edit: end lines as Windows does.",
        isModelled: false),
    ]
  return CommandNode(
    spec, children: [createDeploymentVerb(), createNamespaceVerb()],
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      guard flags.arguments.isEmpty else {
        throw .usage(
          "Unexpected args: [\(flags.arguments.joined(separator: " "))]", command: "kubectl create")
      }
      guard flags.has("filename") else { throw .plain("must specify one of -f and -k") }
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-create")
      let files = try ManifestFiles(flags, input: input, &host, call)
      try changes.each(of: files, &host, &call) {
        object, changes, host, call throws(KubectlError) in
        try changes.create(object, saveConfig: flags.bool("save-config"), &host, &call)
      }
    })
}

func createNamespaceVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "namespace", "NAME [--dry-run=server|client|none] [options]",
    "Create a namespace with the specified name")
  spec.aliases = ["ns"]
  spec.description = "Creates a namespace: a room of its own for objects, names and limits."
  spec.examples = [.init("A namespace for a team", "kubectl create namespace team-a")]
  spec.flags = KubectlFlags.printing + ObjectChanges.createFlags
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      let name = try oneName(flags, "kubectl create namespace")
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-create")
      let document: Value = [
        "apiVersion": "v1", "kind": "Namespace", "metadata": ["name": .string(name)],
      ]
      try changes.createMade(document, &host, &call)
    })
}

/// The one NAME of a `kubectl create KIND`.
func oneName(_ flags: ParsedFlags, _ command: String) throws(KubectlError) -> String {
  guard flags.arguments.count == 1 else {
    throw .usage("exactly one NAME is required, got \(flags.arguments.count)", command: command)
  }
  return flags.arguments[0]
}
