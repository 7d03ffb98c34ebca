// kubectl set subject

import Commands
import Documents
import Kernel
import KubernetesAPI

func setSubject<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "subject",
    "(-f FILENAME | TYPE NAME) [--user=username] [--group=groupname] [--serviceaccount=namespace:serviceaccountname] [--dry-run=server|client|none] [options]",
    "Update the user, group, or service account in a role binding or cluster role binding")
  spec.description = "Adds users, groups and accounts to whom a binding gives its role."
  spec.examples = [
    .init("One more account", "kubectl set subject rolebinding reads --serviceaccount=default:bot")
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    Setting.flags + [
      KubectlFlags.selector,
      Flag("group", nil, .slice(typeName: "strings"), "Groups; repeatable."),
      Flag(
        "serviceaccount", nil, .slice(typeName: "strings"),
        "Accounts, as NAMESPACE:NAME; repeatable."),
      Flag("user", nil, .slice(typeName: "strings"), "Users; repeatable."),
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      guard !flags.arguments.isEmpty || flags.has("filename") || flags.has("kustomize") else {
        throw ObjectTargets.nothing
      }
      guard flags.has("user") || flags.has("group") || flags.has("serviceaccount") else {
        throw .plain("you must specify at least one value of user, group or serviceaccount")
      }
      let added = try Subjects.list(flags)
      try Setting.run(flags.arguments, flags, input, says: "subjects updated", &host, &call) {
        target, _ throws(KubectlError) in
        guard target.kind.name == "RoleBinding" || target.kind.name == "ClusterRoleBinding" else {
          throw .plain("setting subjects is only supported for RoleBinding/ClusterRoleBinding")
        }
        var document = target.document
        var subjects = document["subjects"]?.array ?? []
        for subject in added where !subjects.contains(subject) { subjects.append(subject) }
        document["subjects"] = .array(subjects)
        return document
      }
    })
}

/// `--user`, `--group` and `--serviceaccount` as the subjects of a binding.
enum Subjects {
  static func list(_ flags: ParsedFlags) throws(KubectlError) -> [Value] {
    var all: [Value] = []
    for name in flags.slice("user") {
      all.append([
        "apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": .string(name),
      ])
    }
    for name in flags.slice("group") {
      all.append([
        "apiGroup": "rbac.authorization.k8s.io", "kind": "Group", "name": .string(name),
      ])
    }
    for account in flags.slice("serviceaccount") {
      let parts = account.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw .plain("serviceaccount must be <namespace>:<name>")
      }
      all.append([
        "kind": "ServiceAccount", "name": .string(parts[1]), "namespace": .string(parts[0]),
      ])
    }
    return all
  }
}
