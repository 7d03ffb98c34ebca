// kubectl auth reconcile

import Commands
import Documents
import Kernel
import KubernetesAPI

func authReconcile<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "reconcile", "-f FILENAME [options]",
    "Reconciles rules for RBAC role, role binding, cluster role, and cluster role binding objects")
  spec.description =
    "Makes roles and bindings as a file says: what the file has and the cluster lacks is added."
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.dryRun,
      Flag(
        "remove-extra-permissions", nil, .bool, "Take away rules that the file does not have."),
      Flag(
        "remove-extra-subjects", nil, .bool, "Take away subjects that the file does not have."),
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      try ManifestFiles.mustBeNamed(flags)
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl")
      let files = try ManifestFiles(flags, input: input, &host, &call)
      try changes.each(of: files, &host, &call) {
        object, changes, host, call throws(KubectlError) in
        try reconcile(object, flags, &changes, &host, &call)
      }
    })
}

private func reconcile<Host: KubectlHost>(
  _ object: ManifestObject, _ flags: ParsedFlags, _ changes: inout ObjectChanges,
  _ host: inout Host, _ call: inout Call<Host>
) throws(KubectlError) {
  let member: String, removes: Bool
  switch object.kind.name {
  case "Role", "ClusterRole":
    (member, removes) = ("rules", flags.bool("remove-extra-permissions"))
  case "RoleBinding", "ClusterRoleBinding":
    (member, removes) = ("subjects", flags.bool("remove-extra-subjects"))
  default:
    return call.complain(
      "Warning: skipping \"\(object.source)\" with kind \(object.kind.resource.groupVersion), Kind=\(object.kind.name)"
    )
  }
  let space = try changes.namespace(of: object)
  let get = APIRequest(.get, object.kind.resource, namespace: space, name: object.name)
  let present: Value
  do throws(KubectlError) {
    present = try changes.client.send(get, &host, &call).object ?? .null
  } catch {
    guard case .server(let status, _, _) = error, status.reason == "NotFound" else { throw error }
    return try changes.create(object, saveConfig: false, saying: "reconciled", &host, &call)
  }
  let wanted = object.document[member]?.array ?? []
  var all = removes ? [] : present[member]?.array ?? []
  for item in wanted where !all.contains(item) { all.append(item) }
  var document = present
  document[member] = .array(all)
  let target = TargetObject(
    kind: object.kind, namespace: space, name: object.name, document: present)
  try changes.edit(target, to: document, "reconciled", &host, &call)
}
