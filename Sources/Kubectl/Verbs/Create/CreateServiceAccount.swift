// kubectl create serviceaccount

import Commands
import Documents

func createServiceAccountVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "serviceaccount", "NAME [--dry-run=server|client|none] [options]",
    "Create a service account with the specified name")
  spec.aliases = ["sa"]
  spec.description = "Creates a service account: who the programs in pods are for the API."
  spec.examples = [.init("An account", "kubectl create serviceaccount bot")]
  spec.flags = KubectlFlags.printing + ObjectChanges.createFlags
  return creating(
    spec, path: "serviceaccount", failing: "failed to create serviceaccount:"
  ) { _, name, _, _ throws(KubectlError) in
    ["apiVersion": "v1", "kind": "ServiceAccount", "metadata": ["name": .string(name)]]
  }
}
