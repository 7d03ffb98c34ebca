// docker compose kill

import Commands
import ComposeFile
import Docker

func composeKill<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "kill", "[OPTIONS] [SERVICE...]", "Force stop service containers",
    "Sends a signal to the containers' first processes: KILL, unless -s says otherwise.",
    [
      Flag("remove-orphans", nil, .bool, "Remove containers of services that are not in the file."),
      Flag("signal", "s", .string, "The signal.", initial: "\"SIGKILL\""),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = try project.checked(flags.arguments)
      let running = host.docker.composeContainers(project.name).filter { container in
        container.state.isRunning && (names?.contains(container.composeService) ?? true)
      }
      guard !running.isEmpty else {
        call.complain("no container to kill")
        return .exit(0)
      }
      return try composeFollowing(
        project,
        [
          .kill(names, signal: flags.string("signal", default: "SIGKILL"))
        ] + (flags.bool("remove-orphans") ? [.orphans(removes: true)] : []), title: "Killing", host,
        call, flags)
    })
}
