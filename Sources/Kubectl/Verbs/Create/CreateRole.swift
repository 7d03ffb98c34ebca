// kubectl create role

import Commands
import Documents
import Kernel
import KubernetesAPI

func createRoleVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "role",
    "NAME --verb=verb --resource=resource.group/subresource [--resource-name=resourcename] [--dry-run=server|client|none] [options]",
    "Create a role with single rule")
  spec.description =
    "Creates a role: what may be done with which resources of a namespace. A binding gives it to someone."
  spec.examples = [
    .init("Reading pods", "kubectl create role reader --verb=get,list,watch --resource=pods")
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag("resource", nil, .slice(typeName: "strings"), "Resources; repeatable."),
      Flag(
        "resource-name", nil, .list(typeName: "stringArray"), "Only objects of this name."),
      Flag("verb", nil, .slice(typeName: "strings"), "What may be done; repeatable."),
    ]
  return creating(spec, path: "role") { flags, name, host, call throws(KubectlError) in
    [
      "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role",
      "metadata": ["name": .string(name)],
      "rules": .array(try PolicyRules.read(flags, host, &call)),
    ]
  }
}

/// `--verb`, `--resource` and `--resource-name` as the rules of a role.
enum PolicyRules {
  private static let verbs = [
    "get", "delete", "list", "create", "update", "patch", "watch", "proxy", "redirect",
    "deletecollection", "use", "bind", "escalate", "impersonate", "*",
  ]

  static func verbs<Host: KubectlHost>(
    _ flags: ParsedFlags, _ call: inout Call<Host>
  ) throws(KubectlError) -> [String] {
    var all: [String] = []
    for verb in flags.slice("verb") {
      if verb == "*" {
        all = ["*"]
        break
      }
      if !all.contains(verb) { all.append(verb) }
    }
    guard !all.isEmpty else { throw .plain("at least one verb must be specified") }
    return all
  }

  static func read<Host: KubectlHost>(
    _ flags: ParsedFlags, _ host: Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> [Value] {
    let verbs = try verbs(flags, &call)
    let words = flags.slice("resource").filter { !$0.isEmpty }
    guard !words.isEmpty else { throw .plain("at least one resource must be specified") }
    let names = flags.list("resource-name")
    if words.count > 1, !names.isEmpty, words.contains("*") {
      throw .plain("resource name can not be applied to multiple resources")
    }
    for verb in verbs where !Self.verbs.contains(verb) {
      call.complain("Warning: '\(verb)' is not a standard resource verb")
    }
    var groups: [(group: String, resources: [String])] = []
    for word in words {
      let (group, resource) = try find(word, host)
      if let index = groups.firstIndex(where: { $0.group == group }) {
        if !groups[index].resources.contains(resource) { groups[index].resources.append(resource) }
      } else {
        groups.append((group, [resource]))
      }
    }
    return groups.map { entry in
      var rule: Object = ["apiGroups": Value([entry.group])]
      if !names.isEmpty { rule["resourceNames"] = Value(names) }
      rule["resources"] = Value(entry.resources)
      rule["verbs"] = Value(verbs)
      return .object(rule)
    }
  }

  /// `pods`, `pods/log`, `deployments.apps`
  private static func find<Host: KubectlHost>(
    _ word: String, _ host: Host
  ) throws(KubectlError) -> (String, String) {
    if word == "*" { return ("", "*") }
    let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard let kind = host.apiServer.kinds(named: parts[0]).first else {
      throw .raw("the server doesn't have a resource type \"\(parts[0])\"", status: 1)
    }
    let resource =
      parts.count > 1 ? "\(kind.resource.resource)/\(parts[1])" : kind.resource.resource
    return (kind.resource.group, resource)
  }
}
