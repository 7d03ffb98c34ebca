// docker compose attach

import Commands
import Docker

func composeAttach<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "attach", "[OPTIONS] SERVICE",
    "Attach local standard input, output, and error streams to a service's running container",
    "Shows what a service's container writes from now on, and passes your keys and signals to it.",
    [
      Flag("detach-keys", nil, .string, "The keys that detach from it."),
      Flag("index", nil, .int, "Which of several containers."),
      Flag("no-stdin", nil, .bool, "Do not pass input on."),
      Flag("sig-proxy", nil, .bool, "Pass signals on to the process.", initial: "true"),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try composeArguments(flags, atLeast: 1)
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let container = try composeContainer(
        flags.arguments[0], project, host, index: flags.int("index"))
      return composeDelegate(to: containerAttach(), [container.name], flags, &host, &call)
    })
}
