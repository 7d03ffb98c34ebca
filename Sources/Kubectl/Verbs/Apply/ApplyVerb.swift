// kubectl apply -f

import Commands
import Documents
import Kernel
import KubernetesAPI

func applyVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "apply", "(-f FILENAME | -k DIRECTORY) [options]",
    "Apply a configuration to a resource by file name or stdin")
  spec.heading = "Advanced Commands"
  spec.description =
    "Makes the cluster's objects as a file says: missing ones are created, others are changed where the file differs.\n\nWhat you applied is kept in an annotation, so that a field you take out of the file is taken out of the object."
  spec.examples = [
    .init("What a file says", "kubectl apply -f deployment.yaml"),
    .init("From another command", "cat deployment.yaml | kubectl apply -f -"),
  ]
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.selector, KubectlFlags.dryRun,
      KubectlFlags.fieldManager("kubectl-client-side-apply"),
      KubectlFlags.validate, KubectlFlags.record,
      Flag("all", nil, .bool, "With --prune: of all objects."),
      Flag(
        "cascade", nil, .optional(without: "background", typeName: "string"),
        "With --prune or --force: what happens to what the object owns.",
        initial: "\"background\""),
      Flag(
        "force", nil, .bool, "Delete and create again where a change is refused."),
      Flag("force-conflicts", nil, .bool, "With --server-side: take fields over."),
      Flag(
        "grace-period", nil, .int, "With --force: seconds to end in.", initial: "-1"),
      Flag("openapi-patch", nil, .bool, "Compute changes from the schema.", initial: "true"),
      Flag("overwrite", nil, .bool, "Solve conflicts for the file's side.", initial: "true"),
      Flag("prune", nil, .bool, "Delete what the file no longer names."),
      Flag(
        "prune-allowlist", nil, .list(typeName: "stringArray"),
        "Kinds that --prune looks at: GROUP/VERSION/KIND."),
      Flag("server-side", nil, .bool, "Let the server merge."),
      Flag("subresource", nil, .string, "With --server-side: apply to this subresource."),
      Flag("timeout", nil, .duration, "With --force: how long to wait."),
      Flag("wait", nil, .bool, "With --prune: wait for deletions."),
    ]
  return CommandNode(
    spec,
    children: [applyEditLastApplied(), applySetLastApplied(), applyViewLastApplied()],
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      guard flags.arguments.isEmpty else {
        throw .usage(
          "Unexpected args: [\(flags.arguments.joined(separator: " "))]", command: "kubectl apply")
      }
      try ManifestFiles.mustBeNamed(flags)
      try ApplyRules.check(flags)
      let isServerSide = flags.bool("server-side")
      var changes = try ObjectChanges(
        &host, &call, flags, manager: isServerSide ? "kubectl" : "kubectl-client-side-apply")
      if flags.bool("prune") {
        for word in flags.list("prune-allowlist") {
          _ = try ObjectChanges.prunable(word, host)
        }
      }
      _ = try changes.validation
      let files = try ManifestFiles(flags, input: input, &host, &call)
      try changes.each(of: files, &host, &call) {
        object, changes, host, call throws(KubectlError) in
        if isServerSide {
          try changes.applyServerSide(object, &host, &call)
        } else {
          try changes.apply(object, &host, &call)
        }
      }
      if flags.bool("prune") { try changes.prune(besides: files, &host, &call) }
    })
}
