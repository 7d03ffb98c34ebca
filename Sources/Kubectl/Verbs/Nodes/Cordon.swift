// kubectl cordon

import Commands
import Documents
import Kernel
import KubernetesAPI

func cordonVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("cordon", "NODE [options]", "Mark node as unschedulable")
  spec.heading = "Cluster Management Commands"
  spec.description = "Lets no new pods come to a node; those that are there stay."
  spec.examples = [.init("No new pods", "kubectl cordon worker-1")]
  spec.completes = ["node"]
  spec.flags = [KubectlFlags.dryRun, KubectlFlags.selector]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      try Cordoning.run(true, flags, "cordon", &host, &call)
    })
}

/// Marking nodes. Real: kubectl 1.36's pkg/drain.
enum Cordoning {
  static func nodes<Host: KubectlHost>(
    _ flags: ParsedFlags, _ verb: String, _ client: inout KubeClient, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(KubectlError) -> ObjectTargets {
    if flags.arguments.isEmpty, !flags.has("selector") {
      throw .usage("USAGE: \(verb) NODE [flags]", command: "kubectl \(verb)")
    }
    if !flags.arguments.isEmpty, flags.has("selector") {
      throw .usage(
        "cannot specify both a node name and a --selector option", command: "kubectl \(verb)"
      )
    }
    let words =
      flags.arguments.first?.contains("/") == true
      ? flags.arguments : ["nodes"] + flags.arguments
    for item in try ResourceArguments(words, host).items where item.kind != .nodes {
      let resource = item.kind.resource
      throw .plain(
        "expected resource of type node, got \"\(resource.goGroupVersion), Resource=\(resource.resource)\""
      )
    }
    return try ObjectTargets(words, flags, &client, &host, &call)
  }

  static func run<Host: KubectlHost>(
    _ isCordoned: Bool, _ flags: ParsedFlags, _ verb: String, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(KubectlError) {
    var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-\(verb)")
    let targets = try nodes(flags, verb, &changes.client, &host, &call)
    try targets.each { target throws(KubectlError) in
      try mark(target, isCordoned, &changes, &host, &call)
    }
  }

  static func mark<Host: KubectlHost>(
    _ target: TargetObject, _ isCordoned: Bool, _ changes: inout ObjectChanges,
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    let word = isCordoned ? "cordoned" : "uncordoned"
    let present = target.document.at("spec", "unschedulable")?.bool ?? false
    guard present != isCordoned else {
      return try changes.tell(target.document, target.kind, "already \(word)", &call)
    }
    var document = target.document
    document.set(isCordoned ? true : Value?.none, at: "spec", "unschedulable")
    try changes.edit(target, to: document, word, &host, &call)
  }
}
