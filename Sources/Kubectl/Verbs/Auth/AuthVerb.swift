// kubectl auth: the group.

import Commands

func authVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("auth", "[flags] [options]", "Inspect authorization")
  spec.heading = "Troubleshooting and Debugging Commands"
  spec.description = "Tells who you are for the API, and what you may do."
  return CommandNode(
    spec, children: [authCanI(), authReconcile(), authWhoAmI()])
}
