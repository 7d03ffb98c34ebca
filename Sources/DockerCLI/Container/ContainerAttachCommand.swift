// docker attach

import Commands
import Docker
import Machine

func containerAttach<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "attach", "[OPTIONS] CONTAINER",
    "Attach local standard input, output, and error streams to a running container")
  spec.description =
    "Puts your terminal on a running container's first process. ^C goes to that process."
  spec.completes = ["container"]
  spec.flags = [
    detachKeysFlag,
    Flag("no-stdin", nil, .bool, "Do not pass standard input on."),
    Flag("sig-proxy", nil, .bool, "Pass signals on to the process.", initial: "true"),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(1), call)
      let container = try daemon { () throws(DockerError) in
        try host.docker.container(flags.arguments[0])
      }
      guard container.state.isRunning else {
        throw .text("You cannot attach to a stopped container, start it first", status: 1)
      }
      if container.state.isPaused {
        throw .text("You cannot attach to a paused container, unpause it first", status: 1)
      }
      if container.state.isRestarting {
        throw .text(
          "You cannot attach to a restarting container, wait until it is running", status: 1)
      }
      if container.request.tty, !flags.bool("no-stdin"), container.request.openInput,
        host.terminal(call, 0) == nil
      {
        throw .text("the input device is not a TTY", status: 1)
      }
      let keys = try DetachKeys.asked(flags)
      var attachment = Attachment<Host>(
        container: container.id, host: host, call: call,
        passesInput: !flags.bool("no-stdin"), passesSignals: flags.bool("sig-proxy", default: true),
        keys: keys)
      attachment.mirror(&host, call)
      host.noteAttach(container.id)
      attachment.join(&host)
      attachment.begin(&host, call)
      return .follow(AttachedProcess<Host>(attachment: attachment, tellsLeaving: true))
    })
}
