// docker compose export

import Commands
import Docker

func composeExport<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "export", "[OPTIONS] SERVICE",
    "Export a service container's filesystem as a tar archive",
    "Writes the files of a service's container as an archive.",
    [
      Flag("index", nil, .int, "Which of several containers."),
      Flag("output", "o", .string, "Write to this file."),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try composeArguments(flags, atLeast: 1)
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let container = try composeContainer(
        flags.arguments[0], project, host, index: flags.int("index"))
      let target = flags.string("output")
      call.complain(
        " \(container.name) export \(container.name) to \(target.isEmpty ? "-" : target) Exporting")
      return composeDelegate(to: containerExport(), [container.name], flags, &host, &call)
    })
}
