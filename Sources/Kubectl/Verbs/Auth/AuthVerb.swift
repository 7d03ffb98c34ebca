// kubectl auth: the group.

import Commands

func authVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("auth", "[flags] [options]", "Inspect authorization")
  spec.heading = "Troubleshooting and Debugging Commands"
  return CommandNode(
    spec, children: [authCanI(), authReconcile(), authWhoAmI()])
}
