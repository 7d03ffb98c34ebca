// docker buildx and docker builder: the builder that the engine has, and its cache.

import Commands
import Docker
import Documents
import Files
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
      buildxRm(), buildxStop(), buildxUse(), buildxVersion(),
    ])
}

/// Real: the engine's own builder goes with its context; there is no other in the lab.
private func buildxRm<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("rm", "[OPTIONS] [NAME...]", "Remove one or more builder instances")
  spec.flags =
    buildxFlags + [
      Flag("all-inactive", nil, .bool, "All that do not run.", isModelled: false),
      Flag("force", "f", .bool, "Do not ask.", isModelled: false),
      Flag("keep-daemon", nil, .bool, "Leave its daemon running.", isModelled: false),
      Flag("keep-state", nil, .bool, "Leave its state.", isModelled: false),
    ]
  return CommandNode(
    spec,
    action: dockerAction(.none) { _, call, flags throws(DockerFailure) in
      for name in flags.arguments.isEmpty ? [""] : flags.arguments {
        call.complain(
          name.isEmpty || name == "default"
            ? "failed to remove \(name): context builder cannot be removed, run `docker context rm default` to remove this context"
            : "failed to remove \(name): no builder \(GoQuote.quoted(name)) found")
      }
      throw .text("ERROR: failed to remove one or more builders", status: 1)
    })
}

private func buildxStop<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("stop", "[NAME]", "Stop builder instance")
  spec.flags = buildxFlags
  return CommandNode(
    spec,
    action: dockerAction(.none) { _, _, flags throws(DockerFailure) in
      // Real: the engine's own builder has nothing to stop, and nothing is said.
      try checkBuilder(flags)
      return 0
    })
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
      "format", nil, .string, "table, json, or a Go template.", initial: "\"table\""),
    Flag("no-trunc", nil, .bool, "Do not shorten."),
  ]
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      let platforms =
        flags.bool("no-trunc")
        ? "linux/amd64, linux/amd64/v2, linux/amd64/v3, linux/amd64/v4, linux/386"
        : "linux/amd64 (+4), linux/386"
      let format = flags.string("format")
      let isTable = ["", "table"].contains(format)
      if format == "json" {
        call.print(builderDocument.json(.goPlain))
        return 0
      }
      let mark = isTable ? " \\_ " : ""
      let rows = [
        BuilderRow(name: isTable ? "default*" : "default", endpoint: "docker"),
        BuilderRow(
          name: mark + "default", endpoint: mark + "default", status: "running",
          version: DockerRelease.buildKit, platforms: platforms),
      ]
      call.write(try RowFormat(columns: builderColumns).text(rows, format: format))
      return 0
    })
}

/// A builder, or one of its nodes below it.
private struct BuilderRow: Sendable {
  var name: String
  var endpoint: String
  var status = ""
  var version = ""
  var platforms = ""
}

private let builderColumns: [RowColumn<BuilderRow>] = [
  RowColumn("NAME/NODE", "Name") { $0.name },
  RowColumn("DRIVER/ENDPOINT", "DriverEndpoint") { $0.endpoint },
  RowColumn("STATUS", "Status") { $0.status },
  RowColumn("BUILDKIT", "Buildkit") { $0.version },
  RowColumn("PLATFORMS", "Platforms") { $0.platforms },
  RowColumn("ERROR", "Error", isShown: false) { _ in "" },
]

/// The engine's builder as JSON. Limit: without the rules of its garbage collection.
private let builderDocument: Value = [
  "Current": true, "Driver": "docker", "Dynamic": false, "LastActivity": .string(zeroTime),
  "Name": "default",
  "Nodes": [
    [
      "Endpoint": "default",
      "Labels": ["org.mobyproject.buildkit.worker.moby.host-gateway-ip": "172.17.0.1"],
      "Name": "default",
      "Platforms": [
        "linux/amd64", "linux/amd64/v2", "linux/amd64/v3", "linux/amd64/v4", "linux/386",
      ],
      "Status": "running", "Version": .string(DockerRelease.buildKit),
    ]
  ],
]

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
        BuildKit version: \(DockerRelease.buildKit)
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
    action: dockerAction(.none) { host, call, flags throws(DockerFailure) in
      let folder = FilePaths.dirname(RegistryLogin.path(host, call))
      guard flags.arguments.count == 1 else {
        throw .text(
          "ERROR: docker: 'docker buildx use' requires 1 argument\n\nUsage:  docker buildx use [OPTIONS] NAME\n\nRun 'docker buildx use --help' for more information",
          status: 1)
      }
      guard flags.arguments[0] == "default" else {
        throw .text(
          "ERROR: failed to find instance \"\(flags.arguments[0])\": open \(folder)/buildx/instances/\(flags.arguments[0]): no such file or directory",
          status: 1)
      }
      return 0
    })
}

private func buildxVersion<Host: DockerCLIHost>() -> CommandNode<Host> {
  CommandNode(
    CommandSpec("version", "", "Show buildx version information"),
    action: dockerAction(.none) { _, call, _ throws(DockerFailure) in
      call.print(
        "github.com/docker/buildx \(DockerRelease.buildx) \(DockerRelease.buildxCommit)")
      return 0
    })
}
