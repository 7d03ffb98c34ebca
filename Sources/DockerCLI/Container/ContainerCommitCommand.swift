// docker commit

import Commands
import Containers
import Docker
import Machine

func containerCommit<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "commit", "[OPTIONS] CONTAINER [REPOSITORY[:TAG]]",
    "Create a new image from a container's changes")
  spec.completes = ["container"]
  spec.isInterspersed = false
  spec.flags = [
    Flag("author", "a", .string, "Who made it."),
    Flag("change", "c", .list(typeName: "list"), "A Dockerfile instruction for the image."),
    Flag("message", "m", .string, "What was changed."),
    Flag("pause", "p", .bool, "Stop the container for the moment.", initial: "true"),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .between(1, 2), call)
      let reference = try flags.arguments.dropFirst().first.map {
        text throws(DockerFailure) in try parsed(text).withDefaultTag
      }
      let digest = try daemon { () throws(DockerError) in
        try host.containerCommit(
          flags.arguments[0], as: reference, message: flags.string("message"),
          author: flags.string("author"), changes: flags.list("change"),
          pauses: flags.bool("pause", default: true))
      }
      call.print(digest.description)
      return 0
    })
}
