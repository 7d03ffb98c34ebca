// kubectl create priorityclass

import Commands
import Documents

func createPriorityClassVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "priorityclass",
    "NAME --value=VALUE --global-default=BOOL [--dry-run=server|client|none] [options]",
    "Create a priority class with the specified name")
  spec.aliases = ["pc"]
  spec.description =
    "Creates a priority class: pods of a higher value go first, and may push others off a node."
  spec.examples = [.init("An important class", "kubectl create priorityclass high --value=1000")]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag("description", nil, .string, "When it is to be used."),
      Flag("global-default", nil, .bool, "For pods that name no class."),
      Flag(
        "preemption-policy", nil, .string, "Never, or PreemptLowerPriority.",
        initial: "\"PreemptLowerPriority\""),
      Flag("value", nil, .int, "The priority.", initial: "0"),
    ]
  return creating(
    spec, path: "priorityclass", failing: "failed to create priorityclass:"
  ) { flags, name, _, _ throws(KubectlError) in
    var document: Object = ["apiVersion": "scheduling.k8s.io/v1"]
    if let text = flags.last("description"), !text.isEmpty {
      document["description"] = .string(text)
    }
    if flags.bool("global-default") { document["globalDefault"] = true }
    document["kind"] = "PriorityClass"
    document["metadata"] = ["name": .string(name)]
    document["preemptionPolicy"] = .string(
      flags.string("preemption-policy", default: "PreemptLowerPriority"))
    document["value"] = .integer(flags.int("value"))
    return .object(document)
  }
}
