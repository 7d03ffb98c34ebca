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
  var branches: [CommandBranch<Host>] = kubectlVerbs()
  branches.append(.init("help") { helpVerb(kubectlVerbs) })
  var tree = CommandTree<Host>(
    CommandNode(root, branches: branches),
    style: KubectlStyle(),
    inherited: KubectlFlags.global)
  let plain = tree
  tree.preferring = { host, process, arguments in
    Preferences.apply(to: arguments, of: plain, for: process, host)
  }
  return tree
}

/// The verbs, in the order in which kubectl compares words with them.
@Sendable func kubectlVerbs<Host: KubectlHost>() -> [CommandBranch<Host>] {
  [
    .init("create", createVerb), .init("expose", exposeVerb), .init("run", runVerb),
    .init("set", setVerb), .init("explain", explainVerb), .init("get", getVerb),
    .init("edit", editVerb), .init("delete", deleteVerb), .init("rollout", rolloutVerb),
    .init("scale", scaleVerb), .init("autoscale", autoscaleVerb),
    .init("certificate", certificateVerb), .init("cluster-info", clusterInfoVerb),
    .init("top", topVerb), .init("cordon", cordonVerb), .init("uncordon", uncordonVerb),
    .init("drain", drainVerb), .init("taint", taintVerb), .init("describe", describeVerb),
    .init("logs", logsVerb), .init("attach", attachVerb), .init("exec", execVerb),
    .init("port-forward", portForwardVerb), .init("proxy", proxyVerb), .init("cp", cpVerb),
    .init("auth", authVerb), .init("debug", debugVerb), .init("events", eventsVerb),
    .init("diff", diffVerb), .init("apply", applyVerb), .init("patch", patchVerb),
    .init("replace", replaceVerb), .init("wait", waitVerb), .init("kustomize", kustomizeVerb),
    .init("label", labelVerb), .init("annotate", annotateVerb),
    .init("completion", completionVerb), .init("api-resources", apiResourcesVerb),
    .init("api-versions", apiVersionsVerb), .init("config", configVerb),
    .init("kuberc", kubercVerb), .init("plugin", pluginVerb), .init("version", versionVerb),
    .init("alpha", alphaVerb), .init("options", optionsVerb),
  ]
}
