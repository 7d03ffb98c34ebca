// kubectl top: node and pod

import Commands
import Documents
import Kernel
import KubernetesAPI

func topVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("top", "[flags] [options]", "Display resource (CPU/memory) usage")
  spec.heading = "Cluster Management Commands"
  spec.description =
    "Shows how much CPU and memory nodes and pods use. It asks the metrics server; where a cluster has none, it says so."
  return CommandNode(spec, children: [topNode(), topPod()])
}

/// Real: what kubectl 1.36 says where no metrics server runs. Limit: the lab's cluster has none.
private let noMetrics = KubectlError.plain("Metrics API not available")

private func topNode<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "node", "[NAME | -l label] [options]", "Display resource (CPU/memory) usage of nodes")
  spec.aliases = ["nodes", "no"]
  spec.description = "Shows how much CPU and memory each node uses."
  spec.completes = ["node"]
  spec.flags = [
    KubectlFlags.selector,
    Flag("no-headers", nil, .bool, "No column heads."),
    Flag(
      "show-capacity", nil, .bool, "Reckon from the node's capacity, not from what pods can have."),
    Flag("show-swap", nil, .bool, "Show swap too."),
    Flag("sort-by", nil, .string, "cpu or memory."),
    Flag("use-protocol-buffers", nil, .bool, "How the answer is encoded.", initial: "true"),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.count < 2 else {
        throw .usage("node [NAME | -l label]", command: "kubectl top node")
      }
      _ = try KubeClient(&host, &call, flags, manager: "kubectl")
      throw noMetrics
    })
}

private func topPod<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "pod", "[NAME | -l label] [options]", "Display resource (CPU/memory) usage of pods")
  spec.aliases = ["pods", "po"]
  spec.description = "Shows how much CPU and memory each pod uses."
  spec.completes = ["pod"]
  spec.flags = [
    KubectlFlags.selector, KubectlFlags.fieldSelector, KubectlFlags.allNamespaces,
    Flag("containers", nil, .bool, "A line for each container."),
    Flag("no-headers", nil, .bool, "No column heads."),
    Flag("show-swap", nil, .bool, "Show swap too."),
    Flag("sort-by", nil, .string, "cpu or memory."),
    Flag("sum", nil, .bool, "The sum at the end."),
    Flag("use-protocol-buffers", nil, .bool, "How the answer is encoded.", initial: "true"),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.count < 2 else {
        throw .usage("pod [NAME | -l label]", command: "kubectl top pod")
      }
      if flags.has("sort-by"), !["cpu", "memory"].contains(flags.string("sort-by")) {
        throw .plain("--sort-by accepts only cpu or memory")
      }
      _ = try KubeClient(&host, &call, flags, manager: "kubectl")
      throw noMetrics
    })
}
