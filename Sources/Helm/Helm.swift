// helm: charts, templates, releases. It reaches the cluster as kubectl does, by the API's door.
//
// Invariant: what is printed as an error comes after `Error: `, and its words are HelmError's.
// Invariant: charts and values are plain documents; only Release/ and Verbs/ know a cluster.

package import Commands
package import Kubectl

/// The command `helm`, with all its subcommands. Real: helm 3.17.3.
package func helmTree<Host: KubectlHost>(_ host: Host.Type = Host.self) -> CommandTree<Host> {
  var root = CommandSpec("helm", "[command]", "The Kubernetes package manager")
  root.description =
    "The Kubernetes package manager\n\nOften wanted:\n\n- helm search repo:  look for charts\n- helm pull:         fetch a chart to read it\n- helm install:      put a chart into the cluster\n- helm list:         see what is installed"
  return CommandTree(
    CommandNode(root, children: helmVerbs() + [helpVerb(helmVerbs)]), style: HelmStyle(),
    inherited: HelmFlags.global)
}

@Sendable func helmVerbs<Host: KubectlHost>() -> [CommandNode<Host>] {
  [
    completionVerb(), createVerb(), dependencyVerb(), envVerb(), getVerb(), historyVerb(),
    installVerb(), lintVerb(), listVerb(), packageVerb(), pluginVerb(), pullVerb(), repoVerb(),
    rollbackVerb(), searchVerb(), showVerb(), statusVerb(), templateVerb(), testVerb(),
    uninstallVerb(), upgradeVerb(), versionVerb(),
  ] + absentVerbs()
}
