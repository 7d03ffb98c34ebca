// kubectl create configmap

import Commands
import Documents
import Kernel
import KubernetesAPI
import Text

func createConfigMapVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "configmap",
    "NAME [--from-file=[key=]source] [--from-literal=key1=value1] [--dry-run=server|client|none] [options]",
    "Create a config map from a local file, directory or literal value")
  spec.aliases = ["cm"]
  spec.description =
    "Creates a config map: settings by name, which pods read as files or as environment variables."
  spec.examples = [
    .init(
      "Two settings",
      "kubectl create configmap app --from-literal=color=blue --from-literal=size=10"),
    .init("A file, under its own name", "kubectl create configmap conf --from-file=nginx.conf"),
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + KeyValueSource.flags + [
      Flag(
        "append-hash", nil, .bool, "Put a hash of the content behind the name.")
    ]
  return creating(
    spec, path: "configmap", failing: "failed to create configmap:"
  ) { flags, name, host, call throws(KubectlError) in
    let entries = try KeyValueSource.read(flags, host, call)
    var document = Object()
    document["apiVersion"] = "v1"
    var texts = Object(), binaries = Object()
    for entry in entries {
      if let text = String(validating: entry.bytes, as: UTF8.self) {
        texts[entry.key] = .string(text)
      } else {
        binaries[entry.key] = .string(Base64.encoded(entry.bytes))
      }
    }
    if !texts.isEmpty { document["data"] = .object(texts.sortedByKey()) }
    if !binaries.isEmpty { document["binaryData"] = .object(binaries.sortedByKey()) }
    document["kind"] = "ConfigMap"
    document["metadata"] = ["name": .string(name)]
    return .object(document)
  }
}
