// docker: flags, tables, messages. What the engine does is behind `DockerHost`.
//
// Invariant: a command declares its flags, decides (flags to a request), and does; errors are worded
// in DockerFailure.swift alone.

package import Commands
package import Docker
import Machine

/// A world in which `docker` can run.
package protocol DockerCLIHost: AskedHost, DockerHost {}

/// The command `docker`, with all its subcommands. Real: Docker 28.5.2.
package func dockerTree<Host: DockerCLIHost>(_ host: Host.Type = Host.self) -> CommandTree<Host> {
  var root = CommandSpec("docker", "[OPTIONS] COMMAND", "A self-sufficient runtime for containers")
  root.flags = [
    Flag(
      "config", nil, .string, "Folder of the client's configuration.",
      initial: "\"/home/learner/.docker\""),
    Flag("context", "c", .string, "The context to use."),
    Flag("debug", "D", .bool, "Say more of what goes on."),
    Flag("host", "H", .string, "The engine to talk to."),
    Flag("log-level", "l", .string, "How much to log.", initial: "\"info\""),
    Flag("tls", nil, .bool, "Use TLS.", isModelled: false),
    Flag(
      "tlscacert", nil, .string, "Trust certificates signed by this authority.", isModelled: false),
    Flag("tlscert", nil, .string, "The client's certificate.", isModelled: false),
    Flag("tlskey", nil, .string, "The client's key.", isModelled: false),
    Flag("tlsverify", nil, .bool, "Use TLS and check the engine.", isModelled: false),
    Flag("version", "v", .bool, "Print the version and quit."),
  ]
  let declared = root
  return CommandTree(
    CommandNode(
      root, children: dockerCommands() + [dockerHelp(declared)],
      action: .once { host, call, flags in
        if flags.bool("version") {
          call.print("Docker version \(DockerEngine.version), build \(DockerRelease.clientCommit)")
        } else if let word = flags.arguments.first {
          let complaint = DockerStyle().unknownCommand(word, path: [declared], siblings: [])
          call.complain(complaint.text)
          return complaint.status
        } else {
          call.write(rootHelp(declared, Host.self))
        }
        return 0
      }), style: DockerStyle(), rootFlagsComeFirst: true)
}

private func rootHelp<Host: DockerCLIHost>(_ root: CommandSpec, _: Host.Type) -> String {
  DockerStyle().help(
    path: [root], children: (dockerCommands() as [CommandNode<Host>]).map(\.spec), inherited: [])
}

/// `docker help run`
private func dockerHelp<Host: DockerCLIHost>(_ root: CommandSpec) -> CommandNode<Host> {
  var spec = CommandSpec("help", "[command]", "Help about the command")
  spec.isHidden = true
  return CommandNode(
    spec,
    action: .once { _, call, flags in
      guard !flags.arguments.isEmpty else {
        call.write(rootHelp(root, Host.self))
        return 0
      }
      var path = [root]
      var children: [CommandNode<Host>] = dockerCommands()
      for word in flags.arguments {
        guard
          let child = children.first(where: {
            $0.spec.name == word || $0.spec.aliases.contains(word)
          })
        else {
          call.complain("unknown help topic: \(flags.arguments.joined(separator: " "))")
          return 1
        }
        path.append(child.spec)
        children = child.children
      }
      call.write(
        DockerStyle().help(path: path, children: children.map(\.spec), inherited: []))
      return 0
    })
}

/// A command under a heading of `docker --help`.
private func under<Host: DockerCLIHost>(
  _ heading: String, isHidden: Bool = false, _ nodes: [CommandNode<Host>]
) -> [CommandNode<Host>] {
  nodes.map { node in
    var node = node
    node.spec.heading = heading
    if isHidden { node.spec.isHidden = true }
    return node
  }
}

/// The subcommands in the order and under the headings of `docker --help`.
func dockerCommands<Host: DockerCLIHost>() -> [CommandNode<Host>] {
  var swarm: [CommandNode<Host>] = swarmGroups()
  let first = swarm.removeFirst()
  return under(
    "Common Commands",
    [
      containerRun(), containerExec(), containerPs("ps"), imageBuild("build"),
      unmodelled("bake", "[OPTIONS] [TARGET...]", "Build from a file"), imagePull(), imagePush(),
      imageList("images"), dockerLogin(), dockerLogout(), imageSearch(), dockerVersion(),
      systemInfo(),
    ])
    + under(
      "Management Commands",
      [
        buildxGroup("builder"), buildxGroup("buildx"),
        composeGroup(),
        group("container", "Manage containers", containerCommands()), contextGroup(),
        group("image", "Manage images", imageCommands()), manifestGroup(),
        group("network", "Manage networks", networkCommands()), pluginGroup(),
        group(
          "system", "Manage Docker",
          [systemDf(), systemEvents(), systemInfo(), systemPrune()]),
        trustGroup(), group("volume", "Manage volumes", volumeCommands()),
      ]) + under("Swarm Commands", [first])
    + under("Swarm Commands", isHidden: true, swarm)
    + under(
      "Commands",
      [
        containerAttach(), containerCommit(), containerCp(), containerCreate(), containerDiff(),
        systemEvents(), containerExport(), imageHistory(), imageImport(),
        containerInspect("inspect", only: nil), containerKill(), imageLoad(), containerLogs(),
        containerPause(), containerPort(), containerRename(), containerRestart(), containerRm(),
        imageRm("rmi"), imageSave(), containerStart(), containerStats(), containerStop(),
        imageTag(), containerTop(), containerUnpause(), containerUpdate(), containerWait(),
      ])
    + under("Commands", isHidden: true, [checkpointGroup()])
}

private func containerCommands<Host: DockerCLIHost>() -> [CommandNode<Host>] {
  [
    containerAttach(), containerCommit(), containerCp(), containerCreate(), containerDiff(),
    containerExec(), containerExport(), containerInspect("inspect", only: .container),
    containerKill(), containerLogs(), containerPs("ls"), containerPause(), containerPort(),
    containerPrune(), containerRename(), containerRestart(), containerRm(), containerRun(),
    containerStart(), containerStats(), containerStop(), containerTop(), containerUnpause(),
    containerUpdate(), containerWait(),
  ]
}
private func imageCommands<Host: DockerCLIHost>() -> [CommandNode<Host>] {
  [
    imageBuild("build"), imageHistory(), imageImport(),
    containerInspect("inspect", only: .image), imageLoad(), imageList("ls"), imagePrune(),
    imagePull(), imagePush(), imageRm("rm"), imageSave(), imageTag(),
  ]
}
private func networkCommands<Host: DockerCLIHost>() -> [CommandNode<Host>] {
  [
    networkConnect(), networkCreate(), networkDisconnect(),
    containerInspect("inspect", only: .network), networkList(), networkPrune(), networkRm(),
  ]
}
private func volumeCommands<Host: DockerCLIHost>() -> [CommandNode<Host>] {
  [
    volumeCreate(), containerInspect("inspect", only: .volume), volumeList(), volumePrune(),
    volumeRm(), volumeUpdate(),
  ]
}

private func group<Host: DockerCLIHost>(
  _ name: String, _ summary: String, _ children: [CommandNode<Host>]
) -> CommandNode<Host> {
  CommandNode(CommandSpec(name, "COMMAND", summary), children: children)
}
