// kubectl kuberc

import Commands

/// Real: kubectl 1.36 keeps preferences in a kuberc file; the lab does not model them.
func kubercVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("kuberc", "SUBCOMMAND [options]", "Manage kuberc configuration files")
  spec.heading = "Other Commands"
  spec.isModelled = false
  return CommandNode(spec)
}

func kustomizeVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "kustomize", "DIR [options]", "Build a kustomization target from a directory or URL")
  spec.heading = "Advanced Commands"
  spec.isModelled = false
  return CommandNode(spec)
}
