// docker compose stop

import Commands
import Docker

func composeStop<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "stop", "[OPTIONS] [SERVICE...]", "Stop services",
    "Stops containers and keeps them: `start` lets them go on, with their files.",
    [Flag("timeout", "t", .int, "Seconds before they are killed.")])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      var stop = ComposeStop()
      stop.services = try project.checked(flags.arguments)
      stop.timeout = flags.has("timeout") ? flags.int("timeout") : nil
      stop.orphans = false
      return try composeFollowing(project, [.stop(stop)], title: "Stopping", host, call, flags)
    })
}
