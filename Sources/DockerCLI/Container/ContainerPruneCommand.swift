// docker container prune

import Commands
import Docker
import Machine

func containerPrune<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("prune", "[OPTIONS]", "Remove all stopped containers")
  spec.flags = pruneFlags
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      return try afterConsent(
        flags, "WARNING! This will remove all stopped containers.", &host, &call
      ) { host, call throws(DockerFailure) in
        let done = try daemon { () throws(DockerError) in
          try host.containersPrune(FilterSet(flags.list("filter")))
        }
        PruneText.write("Deleted Containers:", done.ids, bytes: done.bytes, &call)
        return 0
      }
    })
}
