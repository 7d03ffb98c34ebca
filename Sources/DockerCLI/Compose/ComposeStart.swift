// docker compose start

import Commands
import ComposeFile
import Docker
import Text

func composeStart<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "start", "[SERVICE...]", "Start services",
    "Starts containers that are there and do not run. What is not there yet, `up` makes.",
    [
      Flag("wait", nil, .bool, "Wait until all run and are healthy.", isHidden: true),
      Flag("wait-timeout", nil, .int, "Seconds to wait.", isHidden: true),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let whole = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      if whole.files.isEmpty, host.docker.composeContainers(whole.name).isEmpty {
        throw .text(
          "no container found for project \(GoQuote.quoted(whole.name)): not found", status: 1)
      }
      _ = try whole.checked(flags.arguments)
      let project = try whole.choosing(flags.arguments)
      var phases: [ComposePhase] = [.start(flags.arguments.isEmpty ? nil : flags.arguments)]
      if flags.bool("wait") {
        phases.append(.ready(timeout: flags.has("wait-timeout") ? flags.int("wait-timeout") : nil))
      }
      return try composeFollowing(project, phases, title: "Running", host, call, flags)
    })
}
