// kubectl kuberc

import Commands

/// Real: kubectl 1.36 keeps preferences in a kuberc file; the lab does not model them.
func kubercVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("kuberc", "SUBCOMMAND [options]", "Manage kuberc configuration files")
  spec.heading = "Other Commands"
  spec.isModelled = false
  return CommandNode(spec)
}
