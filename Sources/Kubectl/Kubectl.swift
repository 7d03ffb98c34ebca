// kubectl: verbs, printers, describers. It knows the API, and not the cluster.
//
// Invariant: everything goes through `KubectlHost.kubernetes(_:)`; nothing here looks behind it.
// Invariant: what is printed as an error comes from KubectlError.swift.

package import Commands

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
    createVerb(), exposeVerb(), runVerb(), getVerb(), deleteVerb(), scaleVerb(), applyVerb(),
  ]
}
