// kubectl create clusterrolebinding

import Commands
import Documents

func createClusterRoleBindingVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "clusterrolebinding",
    "NAME --clusterrole=NAME [--user=username] [--group=groupname] [--serviceaccount=namespace:serviceaccountname] [--dry-run=server|client|none] [options]",
    "Create a cluster role binding for a particular cluster role")
  spec.description =
    "Gives a cluster role to users, groups and service accounts, in the whole cluster."
  spec.examples = [
    .init(
      "A group that may see everything",
      "kubectl create clusterrolebinding devs-view --clusterrole=view --group=devs")
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag("clusterrole", nil, .string, "The cluster role."),
      Flag("group", nil, .slice(typeName: "strings"), "Groups; repeatable."),
      Flag(
        "serviceaccount", nil, .slice(typeName: "strings"),
        "Accounts, as NAMESPACE:NAME; repeatable."),
      Flag("user", nil, .slice(typeName: "strings"), "Users; repeatable."),
    ]
  return creating(
    spec, path: "clusterrolebinding", failing: "failed to create clusterrolebinding:"
  ) { flags, name, _, _ throws(KubectlError) in
    guard flags.has("clusterrole") else { throw .required("clusterrole") }
    var document: Object = [
      "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding",
      "metadata": ["name": .string(name)],
      "roleRef": [
        "apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole",
        "name": .string(flags.string("clusterrole")),
      ],
    ]
    let subjects = try Subjects.list(flags)
    if !subjects.isEmpty { document["subjects"] = .array(subjects) }
    return .object(document)
  }
}
