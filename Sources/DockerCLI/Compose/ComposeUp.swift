// docker compose up

import Commands
import ComposeFile
import Docker
import Kernel
import Machine

func composeUp<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = composeSpec(
    "up", "[OPTIONS] [SERVICE...]", "Create and start containers",
    "Makes what is missing, makes anew what has changed, starts all, and shows their output until ^C, which stops them. With -d they run in the background.",
    ComposeMaking<Host>.common + [
      Flag("abort-on-container-exit", nil, .bool, "Stop all as soon as one ends."),
      Flag("abort-on-container-failure", nil, .bool, "Stop all as soon as one fails."),
      Flag("always-recreate-deps", nil, .bool, "Make what they depend on anew, too."),
      Flag(
        "attach", nil, .list(typeName: "stringArray"), "Show the output of these services only."),
      Flag("attach-dependencies", nil, .bool, "Show the output of what they depend on, too."),
      Flag("detach", "d", .bool, "Run in the background."),
      Flag(
        "exit-code-from", nil, .string,
        "End with the exit status of this service; stop all as soon as one ends."),
      Flag("menu", nil, .bool, "Keys that work while it is attached.", isModelled: false),
      Flag(
        "no-attach", nil, .list(typeName: "stringArray"),
        "Do not show the output of these services."),
      Flag("no-color", nil, .bool, "No colours."),
      Flag("no-deps", nil, .bool, "Leave services that they depend on alone."),
      Flag("no-log-prefix", nil, .bool, "No names before the lines."),
      Flag("no-start", nil, .bool, "Make them, and start nothing."),
      Flag("quiet-build", nil, .bool, "Do not show the build."),
      Flag("renew-anon-volumes", "V", .bool, "New anonymous volumes instead of the old ones."),
      Flag("timeout", "t", .int, "Seconds before containers that stop are killed."),
      Flag("timestamps", nil, .bool, "Write the time before each line."),
      Flag("wait", nil, .bool, "Wait until all run and are healthy; in the background."),
      Flag("wait-timeout", nil, .int, "Seconds to wait."),
      Flag("watch", "w", .bool, "Follow changes of the sources, as `watch` does."),
    ])
  spec.examples = [
    .init(
      "Two services in the background",
      "printf 'services:\\n  web:\\n    image: nginx\\n  cache:\\n    image: redis\\n' > compose.yaml",
      "docker compose up -d")
  ]
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let exitFrom = flags.string("exit-code-from")
      let aborts =
        flags.bool("abort-on-container-exit") || flags.bool("abort-on-container-failure")
        || !exitFrom.isEmpty
      let isDetached = flags.bool("detach") || flags.bool("wait")
      if flags.bool("detach"),
        aborts || flags.bool("attach-dependencies") || flags.bool("watch")
      {
        throw .text(
          "--detach cannot be combined with --abort-on-container-exit, --abort-on-container-failure, --attach, --attach-dependencies or --watch",
          status: 1)
      }
      let whole = try ComposeFiles(host, call, flags).load(&host, &call)
      let names = flags.arguments.isEmpty ? nil : flags.arguments
      var making = ComposeMaking<Host>(flags: flags, names: names)
      let project = try making.scaled(
        try whole.choosing(flags.arguments, withDependencies: !flags.bool("no-deps")))
      guard !project.services.isEmpty else { throw .text("no service selected", status: 1) }
      if !exitFrom.isEmpty, project.service(exitFrom) == nil {
        throw .text("no such service: \(exitFrom): not found", status: 1)
      }
      for name in flags.list("attach") where project.service(name) == nil {
        throw .text("cannot attach to services not included in up: \(name)", status: 1)
      }
      if flags.bool("no-deps") { making.names = nil }
      sayUnmodelledKeys(project, &host, &call)
      var phases = try making.phases(project, host, call)
      let mode = try ComposePrinter.mode(host, call, flags)
      let printer = ComposePrinter(mode, quietBuild: flags.bool("quiet-build"))
      if flags.bool("no-start") {
        return .follow(ComposeProcess<Host>(ComposeRun(project, phases), printer))
      }
      if isDetached {
        phases.append(.start(nil))
        if flags.bool("wait") {
          phases.append(
            .ready(timeout: flags.has("wait-timeout") ? flags.int("wait-timeout") : nil))
        }
        return .follow(ComposeProcess<Host>(ComposeRun(project, phases), printer))
      }
      return .follow(
        ComposeUpProcess<Host>(
          project: project, names: names, run: ComposeRun(project, phases), printer: printer,
          flags: flags, coloured: host.terminal(call)?.colour == true, view: host.view(call)))
    })
}
