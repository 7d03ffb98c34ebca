// docker compose pull

import Commands
import Docker

func composePull<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "pull", "[OPTIONS] [SERVICE...]", "Pull service images",
    "Brings the services' images here, also newer ones under the same tag.",
    [
      Flag("ignore-buildable", nil, .bool, "Leave images alone that can be built."),
      Flag("ignore-pull-failures", nil, .bool, "Go on when one cannot be pulled."),
      Flag("include-deps", nil, .bool, "Those of services that they depend on, too."),
      Flag("policy", nil, .string, "missing or always."),
      Flag("quiet", "q", .bool, "Do not show the layers."),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let whole = try ComposeFiles(host, call, flags).load(&host, &call)
      let names = try whole.checked(flags.arguments)
      let project = try whole.choosing(
        flags.arguments, withDependencies: flags.bool("include-deps"))
      let plan = ComposeImagesPlan<Host>(project: project, host: host, call: call)
      let pulls = try plan.pullsAsked(flags, names)
      // Real: what is skipped is told first.
      let ordered = pulls.filter { !$0.skipped.isEmpty } + pulls.filter { $0.skipped.isEmpty }
      return try composeFollowing(
        project, [.pull(ordered)], title: "Pulling", host, call, flags)
    })
}
