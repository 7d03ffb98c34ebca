// kubectl create rolebinding

import Commands
import Documents

func createRoleBindingVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "rolebinding",
    "NAME --clusterrole=NAME|--role=NAME [--user=username] [--group=groupname] [--serviceaccount=namespace:serviceaccountname] [--dry-run=server|client|none] [options]",
    "Create a role binding for a particular role or cluster role")
  spec.description =
    "Gives a role (or, in this namespace only, a cluster role) to users, groups and service accounts."
  spec.examples = [
    .init(
      "For a service account",
      "kubectl create rolebinding reads --role=reader --serviceaccount=default:bot")
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag("clusterrole", nil, .string, "The cluster role."),
      Flag("group", nil, .slice(typeName: "strings"), "Groups; repeatable."),
      Flag("role", nil, .string, "The role of this namespace."),
      Flag(
        "serviceaccount", nil, .slice(typeName: "strings"),
        "Accounts, as NAMESPACE:NAME; repeatable."),
      Flag("user", nil, .slice(typeName: "strings"), "Users; repeatable."),
    ]
  return creating(
    spec, path: "rolebinding", failing: "failed to create rolebinding:"
  ) { flags, name, _, _ throws(KubectlError) in
    let role = flags.string("role"), cluster = flags.string("clusterrole")
    guard role.isEmpty != cluster.isEmpty else {
      throw .plain("exactly one of clusterrole or role must be specified")
    }
    var document: Object = [
      "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
      "metadata": ["name": .string(name)],
      "roleRef": [
        "apiGroup": "rbac.authorization.k8s.io", "kind": role.isEmpty ? "ClusterRole" : "Role",
        "name": .string(role.isEmpty ? cluster : role),
      ],
    ]
    let subjects = try Subjects.list(flags)
    if !subjects.isEmpty { document["subjects"] = .array(subjects) }
    return .object(document)
  }
}
