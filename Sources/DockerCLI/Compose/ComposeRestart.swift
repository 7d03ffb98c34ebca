// docker compose restart

import Commands
import Docker

func composeRestart<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "restart", "[OPTIONS] [SERVICE...]", "Restart service containers",
    "Stops containers and starts them again as they are. Changes of the file need `up`.",
    [
      Flag("no-deps", nil, .bool, "Leave services that depend on them alone."),
      Flag("timeout", "t", .int, "Seconds before they are killed."),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = try project.checked(flags.arguments)
      return try composeFollowing(
        project,
        [
          .restart(
            names, timeout: flags.has("timeout") ? flags.int("timeout") : nil,
            dependents: !flags.bool("no-deps"))
        ], title: "Restarting", host, call, flags)
    })
}
