// docker compose and docker-compose: one tree under two names.

package import Commands
import Docker
import Machine
import Text

/// `docker compose`. Real: Compose 2.40.3, the plugin.
func composeGroup<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "compose", "[OPTIONS] COMMAND", "Define and run multi-container applications with Docker")
  spec.listed = "Docker Compose"
  spec.flags = composeFlags
  spec.flagsComeFirst = true
  return CommandNode(spec, children: composeCommands(), action: composeUsage(spec))
}

/// `docker-compose`: the same program under its older name.
///
/// NB: compose 1.x printed otherwise; this is 2.40.3 under both names, as it is installed today.
package func dockerComposeTree<Host: DockerCLIHost>(
  _ host: Host.Type = Host.self
) -> CommandTree<Host> {
  var spec = CommandSpec(
    "docker-compose", "[OPTIONS] COMMAND",
    "Define and run multi-container applications with Docker")
  spec.flags = composeFlags
  var tree = CommandTree<Host>(
    CommandNode(spec, children: composeCommands(), action: composeUsage(spec)),
    style: DockerStyle(), rootFlagsComeFirst: true)
  tree.askedAs = ["docker", "compose"]
  return tree
}

/// Flags that stand before the verb.
private let composeFlags: [Flag] = [
  Flag("all-resources", nil, .bool, "Keep resources that no service uses."),
  Flag(
    "ansi", nil, .string, "When to use control characters: never, always, auto.",
    initial: "\"auto\""),
  Flag("compatibility", nil, .bool, "Behave as compose 1.x did.", isModelled: false),
  Flag("dry-run", nil, .bool, "Show what would be done."),
  Flag(
    "env-file", nil, .list(typeName: "stringArray"), "A file of variables instead of .env.",
    completes: "file"),
  Flag("file", "f", .list(typeName: "stringArray"), "A compose file.", completes: "file"),
  Flag("parallel", nil, .int, "How much to do at once; the lab does all at once.", initial: "-1"),
  Flag("profile", nil, .list(typeName: "stringArray"), "A profile to switch on."),
  Flag("progress", nil, .string, "How to show progress: auto, tty, plain, json, quiet."),
  Flag("project-directory", nil, .string, "Where relative paths start."),
  Flag("project-name", "p", .string, "The project's name."),
  Flag("version", "v", .bool, "Show the version of compose.", isHidden: true),
  Flag("verbose", nil, .bool, "Say more.", isHidden: true),
]

/// Real: under docker's roof compose 2.40.3 answers `--version` with its help; by itself with its version.
private func composeUsage<Host: DockerCLIHost>(
  _ spec: CommandSpec
) -> CommandNode<Host>.Action {
  .once { host, call, flags in
    if flags.bool("version"), spec.name != "compose" {
      call.print("Docker Compose version v\(ComposeLabel.version)")
      return 0
    }
    let path =
      spec.name == "compose" ? [CommandSpec("docker", "", ""), spec] : [spec]
    let children = (composeCommands() as [CommandNode<Host>]).map(\.spec)
    call.write(DockerStyle().help(path: path, children: children, inherited: []))
    guard let word = flags.arguments.first else { return 0 }
    if word == "help", flags.arguments.count == 1 { return 0 }
    // Real: after its help the plugin is not known to the docker command any more.
    call.complain("unknown docker command: \"compose \(word)\"")
    return 1
  }
}

/// The verbs in the order of `docker compose --help`.
func composeCommands<Host: DockerCLIHost>() -> [CommandNode<Host>] {
  [
    composeUnmodelled(
      "bridge", "Convert compose files into another model", heading: "Management Commands"),
    composeAttach(), composeBuildCommand(), composeCommit(),
    composeConfig(), composeCp(), composeCreate(), composeDown(), composeEvents(), composeExec(),
    composeExport(),
    composeImages(), composeKill(), composeLogs(), composeLs(), composePause(), composePort(),
    composePs(), composeUnmodelled("publish", "Publish compose application"), composePull(),
    composePush(), composeRestart(), composeRm(), composeRun(), composeScale(), composeStart(),
    composeStats(),
    composeStop(), composeTop(), composeUnpause(), composeUp(), composeVersion(), composeVolumes(),
    composeWaitCommand(), composeWatch(),
  ].map(composeWrapped)
}

private func composeUnmodelled<Host: DockerCLIHost>(
  _ name: String, _ summary: String, heading: String = "Commands"
) -> CommandNode<Host> {
  var spec = CommandSpec(name, "", summary)
  spec.isModelled = false
  spec.heading = heading
  return CommandNode(spec)
}

/// A verb's declaration, with the flag that all verbs have.
func composeSpec(
  _ name: String, _ usage: String, _ summary: String, _ description: String, _ flags: [Flag]
) -> CommandSpec {
  var spec = CommandSpec(name, usage, summary)
  spec.description = description
  spec.heading = "Commands"
  spec.completes = ["service"]
  spec.flags =
    flags + [Flag("dry-run", nil, .bool, "Show what would be done.")]
  return spec
}

/// Real: to cobra a word too many is a command that it does not know.
func composeTakesNone(_ flags: ParsedFlags, _ name: String) throws(DockerFailure) {
  guard let word = flags.arguments.first else { return }
  throw .text(
    "unknown command \(GoQuote.quoted(word)) for \"docker compose \(name)\"", status: 1)
}

/// Real: cobra's words, without docker's usage behind them.
func composeArguments(_ flags: ParsedFlags, atLeast count: Int) throws(DockerFailure) {
  guard flags.arguments.count < count else { return }
  throw .text(
    "requires at least \(count) arg(s), only received \(flags.arguments.count)", status: 1)
}
