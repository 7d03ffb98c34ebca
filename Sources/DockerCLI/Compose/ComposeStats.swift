// docker compose stats

import Commands
import ComposeFile
import Docker

func composeStats<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "stats", "[OPTIONS] [SERVICE]",
    "Display a live stream of container(s) resource usage statistics",
    "Shows what the project's containers use, until ^C.",
    [
      Flag("all", "a", .bool, "Those that do not run, too."),
      Flag("format", nil, .string, "table, json, or a Go template."),
      Flag("no-stream", nil, .bool, "One measure, and the end."),
      Flag("no-trunc", nil, .bool, "Do not shorten."),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = flags.arguments.isEmpty ? nil : flags.arguments
      let found = host.docker.composeContainers(project.name).filter {
        (names?.contains($0.composeService) ?? true)
          && (flags.bool("all") || $0.state.isRunning)
      }
      // Real: without containers there is only the head.
      guard !found.isEmpty else {
        call.write(try statsText([], flags))
        return .exit(0)
      }
      return composeDelegate(to: containerStats(), found.map(\.name), flags, &host, &call)
    })
}
