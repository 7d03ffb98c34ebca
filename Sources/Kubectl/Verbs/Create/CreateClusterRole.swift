// kubectl create clusterrole

import Commands
import Documents
import Kernel
import KubernetesAPI

func createClusterRoleVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "clusterrole",
    "NAME --verb=verb --resource=resource.group [--resource-name=resourcename] [--dry-run=server|client|none] [options]",
    "Create a cluster role")
  spec.description =
    "Creates a cluster role: what may be done with which resources, in every namespace or with the cluster's own objects."
  spec.examples = [
    .init("Reading nodes", "kubectl create clusterrole nodes --verb=get,list --resource=nodes")
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag(
        "aggregation-rule", nil, .list(typeName: "mapStringString"),
        "Take the rules of cluster roles with this label: KEY=VALUE."),
      Flag(
        "non-resource-url", nil, .slice(typeName: "strings"), "Paths of the API; repeatable."),
      Flag("resource", nil, .slice(typeName: "strings"), "Resources; repeatable."),
      Flag(
        "resource-name", nil, .list(typeName: "stringArray"), "Only objects of this name."),
      Flag("verb", nil, .slice(typeName: "strings"), "What may be done; repeatable."),
    ]
  return creating(spec, path: "clusterrole") { flags, name, host, call throws(KubectlError) in
    var role: Object = [
      "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole",
      "metadata": ["name": .string(name)],
    ]
    if flags.has("aggregation-rule") {
      if flags.has("verb") || flags.has("resource") || flags.has("non-resource-url") {
        throw .plain(
          "aggregation rule must be specified without nonResourceURLs, verbs, resources or resourceNames"
        )
      }
      let labels = try pairs(flags.slice("aggregation-rule").joined(separator: ","))
      role["aggregationRule"] = ["clusterRoleSelectors": [["matchLabels": labels]]]
      role["rules"] = .null
      return .object(role.sortedByKey())
    }
    let paths = flags.slice("non-resource-url")
    guard !paths.isEmpty else {
      role["rules"] = .array(try PolicyRules.read(flags, host, &call))
      return .object(role)
    }
    let verbs = try PolicyRules.verbs(flags, &call)
    let known = ["get", "put", "post", "head", "options", "delete", "patch", "*"]
    if let wrong = verbs.first(where: { !known.contains($0) }) {
      throw .plain("invalid verb: '\(wrong)' for nonResourceURL")
    }
    var rules = flags.has("resource") ? try PolicyRules.read(flags, host, &call) : []
    rules.append(["nonResourceURLs": Value(paths), "verbs": Value(verbs)])
    role["rules"] = .array(rules)
    return .object(role)
  }
}
