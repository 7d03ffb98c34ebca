// docker manifest inspect

import Commands
import Containers
import Docker
import Documents
import Machine

func manifestGroup<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "manifest", "COMMAND", "Manage Docker image manifests and manifest lists")
  spec.description =
    "A manifest names the configuration and the layers of an image; a manifest list names one manifest for each platform."
  return CommandNode(
    spec,
    children: [
      unmodelled(
        "annotate", "[OPTIONS] MANIFEST_LIST MANIFEST",
        "Add additional information to a local image manifest"),
      unmodelled(
        "create", "MANIFEST_LIST MANIFEST [MANIFEST...]",
        "Create a local manifest list for annotating and pushing to a registry"),
      manifestInspect(),
      unmodelled(
        "push", "[OPTIONS] MANIFEST_LIST", "Push a manifest list to a repository"),
      unmodelled(
        "rm", "MANIFEST_LIST [MANIFEST_LIST...]",
        "Delete one or more manifest lists from local storage"),
    ])
}

private func manifestInspect<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "inspect", "[OPTIONS] [MANIFEST_LIST] MANIFEST",
    "Display an image manifest, or manifest list")
  spec.flags = [
    Flag("insecure", nil, .bool, "Also from a registry without TLS."),
    Flag("verbose", "v", .bool, "More of it.", isModelled: false),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction(.none) { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .between(1, 2), call)
      let reference = try parsed(flags.arguments.last ?? "").withDefaultTag
      let account = RegistryLogin.account(for: reference.domain, host, call)
      let transfer: Transfer
      do throws(DockerError) {
        transfer = try host.imagePull(reference, account: account)
      } catch {
        if case .registry(.denied) = error {
          throw .text(
            "errors:\ndenied: requested access to the resource is denied\nunauthorized: authentication required\n",
            status: 1)
        }
        throw .text("no such manifest: \(reference.canonical)", status: 1)
      }
      let text = transfer.manifestText
      let value = try? JSON.parse(text)
      call.print(value?.json(JSONStyle(indent: "\t", escapesHTML: false)) ?? text)
      return 0
    })
}
