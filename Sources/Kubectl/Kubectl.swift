// kubectl: verbs, printers, describers. It knows the API, and not the cluster.
//
// Invariant: everything goes through `KubectlHost.kubernetes(_:)`; nothing here looks behind it.
// Invariant: what is printed as an error comes from KubectlError.swift.

package import Commands
import Machine

/// The command `kubectl`, with all its subcommands. Real: kubectl 1.36.2.
package func kubectlTree<Host: KubectlHost>(_ host: Host.Type = Host.self) -> CommandTree<Host> {
  let root = CommandSpec(
    "kubectl", "[flags] [options]", "controls the Kubernetes cluster manager")
  var tree = CommandTree<Host>(
    CommandNode(root, children: kubectlVerbs() + [helpVerb(kubectlVerbs)]), style: KubectlStyle(),
    inherited: KubectlFlags.global)
  let plain = tree
  tree.preferring = { host, process, arguments in
    Preferences.apply(to: arguments, of: plain, for: process, host)
  }
  return tree
}

/// The verbs, in the order in which kubectl compares words with them.
@Sendable func kubectlVerbs<Host: KubectlHost>() -> [CommandNode<Host>] {
  [
    createVerb(), exposeVerb(), runVerb(), setVerb(), explainVerb(), getVerb(), editVerb(),
    deleteVerb(), rolloutVerb(), scaleVerb(), autoscaleVerb(), certificateVerb(),
    clusterInfoVerb(), topVerb(), cordonVerb(), uncordonVerb(), drainVerb(), taintVerb(),
    describeVerb(), logsVerb(), attachVerb(), execVerb(), portForwardVerb(), proxyVerb(),
    cpVerb(), authVerb(), debugVerb(), eventsVerb(), diffVerb(), applyVerb(), patchVerb(),
    replaceVerb(), waitVerb(), kustomizeVerb(), labelVerb(), annotateVerb(), completionVerb(),
    apiResourcesVerb(), apiVersionsVerb(), configVerb(), kubercVerb(), pluginVerb(),
    versionVerb(), alphaVerb(), optionsVerb(),
  ]
}
