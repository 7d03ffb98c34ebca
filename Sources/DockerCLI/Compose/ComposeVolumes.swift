// docker compose volumes

import Commands
import ComposeFile
import Docker
import Documents
import Kernel
import Text

func composeVolumes<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "volumes", "[OPTIONS] [SERVICE...]", "List volumes",
    "Lists the volumes that belong to the project.",
    [
      Flag("format", nil, .string, "table, json, or a Go template.", initial: "\"table\""),
      Flag("quiet", "q", .bool, "Only the names."),
    ])
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = try project.checked(flags.arguments)
      let used = host.docker.composeContainers(project.name).filter {
        names?.contains($0.composeService) ?? true
      }.flatMap { $0.mounts.map(\.name) }
      let found = host.docker.volumes.values.filter { volume in
        volume.labels[ComposeLabel.project] == project.name
          && (names == nil || used.contains(volume.name))
      }
      if flags.bool("quiet") {
        for volume in found { call.print(volume.name) }
        return 0
      }
      call.write(try volumeText(found, format: flags.string("format")))
      return 0
    })
}
