// docker compose version

import Commands
import Docker
import Documents

func composeVersion<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "version", "[OPTIONS]", "Show the Docker Compose version information",
    "Shows which compose this is.",
    [
      Flag("format", "f", .string, "pretty or json."),
      Flag("short", nil, .bool, "Only the number."),
    ])
  return CommandNode(
    spec,
    action: dockerAction { _, call, flags throws(DockerFailure) in
      try composeTakesNone(flags, "version")
      if flags.bool("short") {
        call.print(ComposeLabel.version)
      } else if flags.string("format") == "json" {
        call.print("{\"version\":\"v\(ComposeLabel.version)\"}")
      } else {
        call.print("Docker Compose version v\(ComposeLabel.version)")
      }
      return 0
    })
}
