// docker compose pause, docker compose unpause

import Commands
import Docker

func composePause<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "pause", "[SERVICE...]", "Pause services",
    "Freezes the processes of running containers; `unpause` lets them go on.", [])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = try project.checked(flags.arguments)
      return try composeFollowing(
        project, [.pause(names)], title: "Pausing", host, call, flags)
    })
}

func composeUnpause<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "unpause", "[SERVICE...]", "Unpause services", "Lets paused containers go on.", [])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = try project.checked(flags.arguments)
      return try composeFollowing(
        project, [.unpause(names)], title: "Unpausing", host, call, flags)
    })
}
