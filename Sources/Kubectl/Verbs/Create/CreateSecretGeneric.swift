// kubectl create secret generic

import Commands
import Documents
import Text

func createGenericSecretVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "generic",
    "NAME [--type=string] [--from-file=[key=]source] [--from-literal=key1=value1] [--dry-run=server|client|none] [options]",
    "Create a secret from a local file, directory, or literal value")
  spec.description =
    "Creates a secret from files, a folder or values; they are kept in base64, which hides nothing."
  spec.examples = [
    .init(
      "A user and a password",
      "kubectl create secret generic login --from-literal=user=admin --from-literal=password=s3cr3t"
    )
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + KeyValueSource.flags + [
      Flag(
        "append-hash", nil, .bool, "Put a hash of the content behind the name."),
      Flag("type", nil, .string, "The secret's type; else Opaque."),
    ]
  return creating(
    spec, path: "secret generic", failing: "failed to create secret"
  ) { flags, name, host, call throws(KubectlError) in
    var data = Object()
    for entry in try KeyValueSource.read(flags, host, call) {
      data[entry.key] = .string(Base64.encoded(entry.bytes))
    }
    var document: Object = ["apiVersion": "v1"]
    if !data.isEmpty { document["data"] = .object(data.sortedByKey()) }
    document["kind"] = "Secret"
    document["metadata"] = ["name": .string(name)]
    if let type = flags.last("type"), !type.isEmpty { document["type"] = .string(type) }
    return .object(document)
  }
}
