// kubectl create secret docker-registry

import Commands
import Documents
import Text

func createRegistrySecretVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "docker-registry",
    "NAME --docker-username=user --docker-password=password --docker-email=email [--docker-server=string] [--from-file=[key=]source] [--dry-run=server|client|none] [options]",
    "Create a secret for use with a Docker registry")
  spec.description = "Creates a secret with which pods pull images from a private registry."
  spec.examples = [
    .init(
      "A login",
      "kubectl create secret docker-registry reg --docker-username=u --docker-password=p --docker-email=u@example.org"
    )
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag(
        "append-hash", nil, .bool, "Put a hash of the content behind the name."),
      Flag("docker-email", nil, .string, "Mail address."),
      Flag("docker-password", nil, .string, "Password."),
      Flag(
        "docker-server", nil, .string, "The registry.",
        initial: "\"https://index.docker.io/v1/\""),
      Flag("docker-username", nil, .string, "User name."),
      Flag(
        "from-file", nil, .slice(typeName: "strings"), "A docker config file.",
        completes: "file"),
    ]
  return creating(
    spec, path: "secret docker-registry", failing: "failed to create secret"
  ) { flags, name, host, call throws(KubectlError) in
    var data = Object()
    if flags.has("from-file") {
      for entry in try KeyValueSource.read(flags, host, call) {
        // Real: the key of one file is the secret's own.
        let isNamed = flags.slice("from-file").contains { $0.contains("=") }
        data[isNamed ? entry.key : ".dockerconfigjson"] = .string(Base64.encoded(entry.bytes))
      }
    } else {
      let user = flags.string("docker-username"), password = flags.string("docker-password")
      guard !user.isEmpty, !password.isEmpty else {
        throw .plain(
          "either --from-file or the combination of --docker-username, --docker-password and --docker-server is required"
        )
      }
      var login: Object = ["username": .string(user), "password": .string(password)]
      if let mail = flags.last("docker-email") { login["email"] = .string(mail) }
      login["auth"] = .string(Base64.encoded(Array("\(user):\(password)".utf8)))
      let server = flags.string("docker-server", default: "https://index.docker.io/v1/")
      let config: Value = ["auths": .object([server: .object(login)])]
      data[".dockerconfigjson"] = .string(Base64.encoded(Array(config.json().utf8)))
    }
    return [
      "apiVersion": "v1", "data": .object(data), "kind": "Secret",
      "metadata": ["name": .string(name)], "type": "kubernetes.io/dockerconfigjson",
    ]
  }
}
