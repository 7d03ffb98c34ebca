// kubectl edit

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine

func editVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "edit", "(RESOURCE/NAME | -f FILENAME) [options]", "Edit a resource on the server")
  spec.heading = "Basic Commands (Intermediate)"
  spec.description =
    "Opens an object in the editor that KUBE_EDITOR or EDITOR names (vi where neither does); what you save is applied. When the server refuses it, the editor opens again with the reason on top."
  spec.examples = [
    .init("A service", "kubectl edit svc/web"),
    .init("With another editor", "KUBE_EDITOR=nano kubectl edit deployment/web"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.fieldManager("kubectl-edit"), KubectlFlags.saveConfig, KubectlFlags.validate,
      KubectlFlags.record,
      Flag("output-patch", nil, .bool, "Show the patch that is sent."),
      Flag("subresource", nil, .string, "Edit this subresource: status."),
      Flag("windows-line-endings", nil, .bool, "End lines as Windows does."),
    ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        return .follow(try edit(&host, &call, flags))
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

private func edit<Host: KubectlHost>(
  _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags
) throws(KubectlError) -> EditRun<Host> {
  if let form = flags.last("output"), !["", "json", "kyaml", "yaml"].contains(form) {
    throw .plain(
      "unable to match a printer suitable for the output format \"\(form)\", allowed formats are: json,kyaml,yaml"
    )
  }
  var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-edit")
  if let other = flags.last("subresource"), other != "status" {
    throw .plain("invalid subresource value: \"\(other)\". Must be one of [status]")
  }
  let found = try ObjectTargets(flags.arguments, flags, alone: .all, &changes.client, &host, &call)
  if let problem = found.problems.first { throw problem }
  if found.objects.isEmpty { throw .plain("edit cancelled, no objects found") }
  return EditRun(.normal, [found.objects], changes)
}
