// docker compose images

import Commands
import ComposeFile
import Containers
import Docker
import Documents
import Kernel
import Machine
import Text

func composeImages<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "images", "[OPTIONS] [SERVICE...]", "List images used by the created containers",
    "Lists the images of the project's containers.",
    [
      Flag("format", nil, .string, "table or json.", initial: "\"table\""),
      Flag("quiet", "q", .bool, "Only IDs."),
    ])
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      // Real: a service that is not there has no containers.
      let names = flags.arguments.isEmpty ? nil : flags.arguments
      let format = try composeFormat(flags)
      let found = host.docker.composeContainers(project.name, oneOff: true).filter {
        names?.contains($0.composeService) ?? true
      }
      if flags.bool("quiet") {
        var seen: [Digest] = []
        for container in found where !seen.contains(container.image) {
          seen.append(container.image)
          call.print(container.image.hex)
        }
        return 0
      }
      var rows: [[String]] = []
      var list: [Value] = []
      for container in found.sorted(by: { $0.name < $1.name }) {
        let image = host.docker.images[container.image]
        let reference = (try? ImageReference(container.request.image))?.withDefaultTag
        let age = image.map {
          HumanAge.docker(host.machine.now - $0.config.created) + " ago"
        }
        rows.append([
          container.name, reference?.familiarName ?? "<none>", reference?.tag ?? "<none>",
          "linux/amd64", container.image.short,
          HumanSize.docker(image?.size ?? 0, precision: 3), age ?? "N/A",
        ])
        list.append([
          "ID": .string(container.image.description), "ContainerName": .string(container.name),
          "Repository": .string(reference?.familiarName ?? ""),
          "Tag": .string(reference?.tag ?? ""), "Platform": "linux/amd64",
          "Size": .integer(image?.size ?? 0),
          "LastTagTime": .string(zeroTime),
        ])
      }
      if format == .json {
        call.print(Value.array(list).json(.goPlain))
        return 0
      }
      call.write(
        TextTable(
          heads: [
            "CONTAINER", "REPOSITORY", "TAG", "PLATFORM", "IMAGE ID", "SIZE", "CREATED",
          ], rows: rows
        ).docker(.wideDocker))
      return 0
    })
}
