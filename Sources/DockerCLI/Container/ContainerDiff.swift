// docker diff

import Commands
import Docker
import Files
import Machine

func containerDiff<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "diff", "CONTAINER", "Inspect changes to files or directories on a container's filesystem")
  spec.completes = ["container"]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(1), call)
      let changes = try daemon { () throws(DockerError) in
        try host.containerChanges(flags.arguments[0])
      }
      for change in changes {
        call.print(
          "\(change.change.rawValue) \(change.path.hasPrefix("/") ? "" : "/")\(change.path)")
      }
      return 0
    })
}
