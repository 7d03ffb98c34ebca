// docker buildx and docker builder: the builder that the engine has, and its cache.

import Commands
import Docker
import Kernel
import Machine
import Text

/// Real: `docker builder` is buildx with the engine's own builder.
func buildxGroup<Host: DockerCLIHost>(_ name: String) -> CommandNode<Host> {
  var spec = CommandSpec(
    name, name == "buildx" ? "[OPTIONS] COMMAND" : "COMMAND",
    name == "buildx" ? "Docker Buildx" : "Manage builds")
  spec.description = "Builds with BuildKit, and looks after its builders and their cache."
  spec.flags = buildxFlags
  return CommandNode(
    spec,
    children: [
      unmodelled("bake", "[OPTIONS] [TARGET...]", "Build from a file"),
      imageBuild("build", isBuildx: true),
      unmodelled(
        "create", "[OPTIONS] [CONTEXT|ENDPOINT]", "Create a new builder instance"),
      unmodelled(
        "dial-stdio", "", "Proxy current stdio streams to builder instance"),
      buildxDu(),
      unmodelled("history", "COMMAND", "Commands to work on build records"),
      unmodelled("imagetools", "COMMAND", "Commands to work on images in registry"),
      buildxInspect(), buildxList(), builderPrune(),
      unmodelled("rm", "[OPTIONS] [NAME...]", "Remove one or more builder instances"),
      unmodelled("stop", "[NAME]", "Stop builder instance"),
      buildxUse(), buildxVersion(),
    ])
}

private let buildxFlags: [Flag] = [
  Flag("builder", nil, .string, "The builder."),
  Flag("debug", "D", .bool, "Say more of what goes on."),
]

/// The lab has one builder; another name is none.
private func checkBuilder(_ flags: ParsedFlags) throws(DockerFailure) {
  guard let name = flags.last("builder") ?? flags.arguments.first, !name.isEmpty,
    name != "default"
  else { return }
  throw .text("ERROR: no builder \"\(name)\" found", status: 1)
}

private func buildxList<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("ls", "", "List builder instances")
  spec.flags = [
    Flag("debug", "D", .bool, "Say more of what goes on."),
    Flag(
      "format", nil, .string, "table, json, or a Go template.", initial: "\"table\"",
      isModelled: false),
    Flag("no-trunc", nil, .bool, "Do not shorten."),
  ]
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      let platforms =
        flags.bool("no-trunc")
        ? "linux/amd64, linux/amd64/v2, linux/amd64/v3, linux/amd64/v4, linux/386"
        : "linux/amd64 (+4), linux/386"
      call.write(
        TextTable(
          heads: ["NAME/NODE", "DRIVER/ENDPOINT", "STATUS", "BUILDKIT", "PLATFORMS"],
          rows: [
            ["default*", "docker", "", "", ""],
            [" \\_ default", " \\_ default", "running", "v0.25.1", platforms],
          ]
        ).docker())
      return 0
    })
}

private func buildxInspect<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("inspect", "[NAME]", "Inspect current builder instance")
  spec.flags = buildxFlags + [Flag("bootstrap", nil, .bool, "Start it first.")]
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try checkBuilder(flags)
      call.write(
        """
        Name:          default
        Driver:        docker
        Last Activity: \(CivilTime(seconds: host.machine.now.seconds).goString)

        Nodes:
        Name:             default
        Endpoint:         default
        Status:           running
        BuildKit version: v0.25.1
        Platforms:        linux/amd64, linux/amd64/v2, linux/amd64/v3, linux/amd64/v4, linux/386
        Labels:
         org.mobyproject.buildkit.worker.moby.host-gateway-ip: 172.17.0.1

        """)
      return 0
    })
}

private func buildxUse<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("use", "[OPTIONS] NAME", "Set the current builder instance")
  spec.flags =
    buildxFlags + [
      Flag("default", nil, .bool, "Also for this context."),
      Flag("global", nil, .bool, "Also when the context changes."),
    ]
  return CommandNode(
    spec,
    action: dockerAction(.none) { _, _, flags throws(DockerFailure) in
      guard flags.arguments.count == 1 else {
        throw .text(
          "ERROR: docker: 'docker buildx use' requires 1 argument\n\nUsage:  docker buildx use [OPTIONS] NAME\n\nRun 'docker buildx use --help' for more information",
          status: 1)
      }
      guard flags.arguments[0] == "default" else {
        throw .text(
          "ERROR: failed to find instance \"\(flags.arguments[0])\": no builder \"\(flags.arguments[0])\" found",
          status: 1)
      }
      return 0
    })
}

private func buildxVersion<Host: DockerCLIHost>() -> CommandNode<Host> {
  CommandNode(
    CommandSpec("version", "", "Show buildx version information"),
    action: dockerAction(.none) { _, call, _ throws(DockerFailure) in
      call.print("github.com/docker/buildx v0.29.1 a32761aeb3debd39be1eca514af3693af0db334b")
      return 0
    })
}
