// kubectl create quota

import Commands
import Documents
import KubernetesAPI

func createQuotaVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "quota",
    "NAME [--hard=key1=value1,key2=value2] [--scopes=Scope1,Scope2] [--dry-run=server|client|none] [options]",
    "Create a quota with the specified name")
  spec.aliases = ["resourcequota"]
  spec.description = "Creates a quota: how much a namespace may have of everything together."
  spec.examples = [
    .init("At most two pods", "kubectl create quota small --hard=pods=2,requests.cpu=1")
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag("hard", nil, .string, "The limits: KEY=VALUE,KEY=VALUE."),
      Flag("scopes", nil, .string, "Which objects count: SCOPE,SCOPE."),
    ]
  return creating(
    spec, path: "quota", failing: "failed to create quota:"
  ) { flags, name, _, _ throws(KubectlError) in
    var inner = Object()
    var hard = Object()
    for part in flags.string("hard").split(separator: ",") {
      let words = part.split(separator: "=", omittingEmptySubsequences: false)
      guard words.count == 2 else {
        throw .plain("Invalid argument syntax \(part), expected <resource>=<value>")
      }
      guard Quantity(String(words[1])) != nil else { throw .plain(Quantity.formatError) }
      hard[String(words[0])] = .string(String(words[1]))
    }
    if !hard.isEmpty { inner["hard"] = .object(hard.sortedByKey()) }
    let scopes = flags.string("scopes").split(separator: ",").map(String.init)
    if !scopes.isEmpty { inner["scopes"] = Value(scopes) }
    return [
      "apiVersion": "v1", "kind": "ResourceQuota", "metadata": ["name": .string(name)],
      "spec": .object(inner), "status": [:],
    ]
  }
}
