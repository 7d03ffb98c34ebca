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
    Flag("context", "c", .string, "The context to use.", isModelled: false),
    Flag("debug", "D", .bool, "Say more of what goes on."),
    Flag("host", "H", .list(typeName: "list"), "The engine to talk to.", isModelled: false),
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
      root, children: dockerCommands(),
      action: .once { host, call, flags in
        if flags.bool("version") {
          call.print("Docker version \(DockerEngine.version), build ecc6942")
        } else {
          call.write(
            DockerStyle().help(
              path: [declared], children: (dockerCommands() as [CommandNode<Host>]).map(\.spec),
              inherited: []))
        }
        return 0
      }), style: DockerStyle(), rootFlagsComeFirst: true)
}

/// The subcommands in the order and under the headings of `docker --help`.
func dockerCommands<Host: DockerCLIHost>() -> [CommandNode<Host>] {
  let common = "Common Commands", management = "Management Commands", others = "Commands"
  func short(_ node: CommandNode<Host>, _ heading: String) -> CommandNode<Host> {
    var node = node
    node.spec.heading = heading
    return node
  }
  return [
    short(containerRun(), common), short(containerExec(), common), short(containerPs("ps"), common),
    short(imageBuild("build"), common), short(imagePull(), common), short(imagePush(), common),
    short(imageList("images"), common), short(dockerLogin(), common), short(dockerLogout(), common),
    short(unmodelled("search", "Search Docker Hub for images"), common),
    short(dockerVersion(), common),
    short(unmodelled("info", "Display system-wide information"), common),

    short(group("builder", "Manage builds", []), management),
    short(group("buildx", "Docker Buildx", [imageBuild("build")]), management),
    short(composeGroup(), management),
    short(
      group(
        "container", "Manage containers",
        [
          containerRun(), containerExec(), containerPs("ls"), containerLogs(), containerStop(),
          containerStart(), containerRestart(), containerKill(), containerRm(), containerPort(),
          containerInspect("inspect", only: .container), containerRename(), containerWait(),
          containerPrune(), containerPause(), containerUnpause(),
        ]), management),
    short(unmodelled("context", "Manage contexts"), management),
    short(
      group(
        "image", "Manage images",
        [
          imageBuild("build"), imagePull(), imagePush(), imageList("ls"), imageRm("rm"),
          imageTag(), imageHistory(), containerInspect("inspect", only: .image), imagePrune(),
        ]), management),
    short(unmodelled("manifest", "Manage Docker image manifests and manifest lists"), management),
    short(
      group(
        "network", "Manage networks",
        [networkList(), containerInspect("inspect", only: .network)]), management),
    short(unmodelled("plugin", "Manage plugins"), management),
    short(unmodelled("system", "Manage Docker"), management),
    short(
      group(
        "volume", "Manage volumes",
        [volumeList(), volumeCreate(), volumeRm(), containerInspect("inspect", only: .volume)]),
      management),
    short(unmodelled("swarm", "Manage Swarm"), "Swarm Commands"),

    short(
      unmodelled(
        "attach", "Attach local standard input, output, and error streams to a running container"),
      others),
    short(unmodelled("commit", "Create a new image from a container's changes"), others),
    short(
      unmodelled("cp", "Copy files/folders between a container and the local filesystem"), others),
    short(containerCreate(), others),
    short(
      unmodelled("diff", "Inspect changes to files or directories on a container's filesystem"),
      others),
    short(unmodelled("events", "Get real time events from the server"), others),
    short(unmodelled("export", "Export a container's filesystem as a tar archive"), others),
    short(imageHistory(), others),
    short(
      unmodelled("import", "Import the contents from a tarball to create a filesystem image"),
      others),
    short(containerInspect("inspect", only: nil), others), short(containerKill(), others),
    short(unmodelled("load", "Load an image from a tar archive or STDIN"), others),
    short(containerLogs(), others), short(containerPause(), others), short(containerPort(), others),
    short(containerRename(), others), short(containerRestart(), others),
    short(containerRm(), others),
    short(imageRm("rmi"), others),
    short(
      unmodelled(
        "save", "Save one or more images to a tar archive (streamed to STDOUT by default)"), others),
    short(containerStart(), others),
    short(
      unmodelled("stats", "Display a live stream of container(s) resource usage statistics"), others
    ),
    short(containerStop(), others), short(imageTag(), others),
    short(unmodelled("top", "Display the running processes of a container"), others),
    short(containerUnpause(), others),
    short(unmodelled("update", "Update configuration of one or more containers"), others),
    short(containerWait(), others),
  ]
}

private func unmodelled<Host: DockerCLIHost>(
  _ name: String, _ summary: String
) -> CommandNode<Host> {
  var spec = CommandSpec(name, "", summary)
  spec.isModelled = false
  return CommandNode(spec)
}

private func group<Host: DockerCLIHost>(
  _ name: String, _ summary: String, _ children: [CommandNode<Host>]
) -> CommandNode<Host> {
  CommandNode(CommandSpec(name, "COMMAND", summary), children: children)
}
