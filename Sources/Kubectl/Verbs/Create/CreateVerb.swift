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
      KubectlFlags.selector, KubectlFlags.dryRun, KubectlFlags.fieldManager("kubectl-create"),
      KubectlFlags.record,
      KubectlFlags.saveConfig, KubectlFlags.validate,
      Flag("edit", nil, .bool, "Edit the objects before they are created."),
      Flag("raw", nil, .string, "Send the file to this path of the server."),
      Flag(
        "windows-line-endings", nil, .bool, "For --edit: end lines as Windows does."),
    ]
  return CommandNode(
    spec,
    children: [
      createClusterRoleVerb(), createClusterRoleBindingVerb(), createConfigMapVerb(),
      createCronJobVerb(), createDeploymentVerb(), createIngressVerb(), createJobVerb(),
      createNamespaceVerb(), createBudgetVerb(), createPriorityClassVerb(), createQuotaVerb(),
      createRoleVerb(), createRoleBindingVerb(), createSecretVerb(), createServiceVerb(),
      createServiceAccountVerb(), createTokenVerb(),
    ],
    action: .follower { host, call, flags in
      ChangeCause.warn(flags, &call)
      return .follow(InputReading(flags: flags, creating))
    })
}

@Sendable private func creating<Host: KubectlHost>(
  _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags, _ input: [UInt8]
) throws(KubectlError) -> Following<Host> {
  guard flags.arguments.isEmpty else {
    throw .usage(
      "Unexpected args: [\(flags.arguments.joined(separator: " "))]", command: "kubectl create")
  }
  try ManifestFiles.mustBeNamed(flags)
  if let path = flags.last("raw"), !path.isEmpty {
    if flags.bool("edit") { throw .plain("--raw and --edit are mutually exclusive") }
    try sendRaw(.create, path, flags, input: input, &host, &call)
    return .exit(0)
  }
  var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-create")
  let files = try ManifestFiles(flags, input: input, &host, &call)
  guard !flags.bool("edit") else {
    if let problem = files.problems.first { throw problem }
    var groups: [[TargetObject]] = []
    for object in files.objects {
      let space = try changes.namespace(of: object)
      groups.append([
        TargetObject(
          kind: object.kind, namespace: space, name: object.name, document: object.document)
      ])
    }
    return .follow(EditRun<Host>(.creating, groups, changes))
  }
  try changes.each(of: files, &host, &call) {
    object, changes, host, call throws(KubectlError) in
    try changes.create(object, saveConfig: flags.bool("save-config"), &host, &call)
  }
  return .exit(0)
}

/// The one NAME of a `kubectl create KIND`.
func oneName(_ flags: ParsedFlags, _ command: String) throws(KubectlError) -> String {
  guard flags.arguments.count == 1 else {
    throw .usage("exactly one NAME is required, got \(flags.arguments.count)", command: command)
  }
  return flags.arguments[0]
}
