// kubectl create secret: the group.

import Commands

func createSecretVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "secret", "(docker-registry | generic | tls) [options]",
    "Create a secret using a specified subcommand")
  spec.description =
    "Creates a secret: a login for a registry (docker-registry), anything (generic), or a certificate with its key (tls)."
  return CommandNode(
    spec,
    children: [createRegistrySecretVerb(), createGenericSecretVerb(), createTLSSecretVerb()])
}
