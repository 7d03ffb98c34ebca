// kubectl: verbs, printers, describers. It knows the API, and not the cluster.
//
// Invariant: everything goes through `KubectlHost.kubernetes(_:)`; nothing here looks behind it.
// Invariant: what is printed as an error comes from KubectlError.swift.

package import Commands
import Text

/// The command `kubectl`, with all its subcommands. Real: kubectl 1.36.2.
package func kubectlTree<Host: KubectlHost>(_ host: Host.Type = Host.self) -> CommandTree<Host> {
  var root = CommandSpec("kubectl", "[flags] [options]", "controls the Kubernetes cluster manager")
  root.flags = []
  return CommandTree(
    CommandNode(root, children: kubectlVerbs()), style: KubectlStyle(),
    inherited: KubectlFlags.global)
}

/// The verbs, in the order in which `kubectl --help` lists them.
func kubectlVerbs<Host: KubectlHost>() -> [CommandNode<Host>] {
  [
    createVerb(), exposeVerb(), runVerb(), getVerb(), deleteVerb(), scaleVerb(),
    clusterInfoVerb(), describeVerb(), logsVerb(), execVerb(), applyVerb(), apiResourcesVerb(),
    apiVersionsVerb(), configVerb(), versionVerb(), setVerb(), rolloutVerb(), autoscaleVerb(),
    cordonVerb(), uncordonVerb(), drainVerb(), taintVerb(), patchVerb(), replaceVerb(),
    waitVerb(), labelVerb(), annotateVerb(), explainVerb(), eventsVerb(),
  ] + unmodelledVerbs()
}

/// Verbs that kubectl has and the lab does not model yet.
private func unmodelledVerbs<Host: KubectlHost>() -> [CommandNode<Host>] {
  [
    ("edit", "Edit a resource on the server", "Basic Commands (Intermediate)"),
    ("certificate", "Modify certificate resources", "Cluster Management Commands"),
    ("top", "Display resource (CPU/memory) usage", "Cluster Management Commands"),
    ("attach", "Attach to a running container", "Troubleshooting and Debugging Commands"),
    (
      "port-forward", "Forward one or more local ports to a pod",
      "Troubleshooting and Debugging Commands"
    ),
    ("proxy", "Run a proxy to the Kubernetes API server", "Troubleshooting and Debugging Commands"),
    (
      "cp", "Copy files and directories to and from containers",
      "Troubleshooting and Debugging Commands"
    ),
    ("auth", "Inspect authorization", "Troubleshooting and Debugging Commands"),
    (
      "debug", "Create debugging sessions for troubleshooting workloads and nodes",
      "Troubleshooting and Debugging Commands"
    ),
    ("diff", "Diff the live version against a would-be applied version", "Advanced Commands"),
    ("kustomize", "Build a kustomization target from a directory or URL", "Advanced Commands"),
    ("completion", "Output shell completion code for the specified shell", "Settings Commands"),
    ("plugin", "Provides utilities for interacting with plugins", "Other Commands"),
  ].map { name, summary, heading in
    var spec = CommandSpec(name, "", summary)
    spec.heading = heading
    spec.isModelled = false
    return CommandNode(spec)
  }
}
