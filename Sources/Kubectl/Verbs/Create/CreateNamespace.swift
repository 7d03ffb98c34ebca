// kubectl create namespace

import Commands
import Documents

func createNamespaceVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "namespace", "NAME [--dry-run=server|client|none] [options]",
    "Create a namespace with the specified name")
  spec.aliases = ["ns"]
  spec.description = "Creates a namespace: a room of its own for objects, names and limits."
  spec.examples = [.init("A namespace for a team", "kubectl create namespace team-a")]
  spec.flags = KubectlFlags.printing + ObjectChanges.createFlags
  return creating(spec, path: "namespace") { flags, name, _, _ throws(KubectlError) in
    [
      "apiVersion": "v1", "kind": "Namespace", "metadata": ["name": .string(name)],
      "spec": [:], "status": [:],
    ]
  }
}
