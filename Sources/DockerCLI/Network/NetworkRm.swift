// docker network rm, docker network prune

import Commands
import Docker
import Machine

func networkRm<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("rm", "NETWORK [NETWORK...]", "Remove one or more networks")
  spec.aliases = ["remove"]
  spec.completes = ["network"]
  spec.flags = [Flag("force", "f", .bool, "No failure where it is not there.")]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      var failed = false
      for name in flags.arguments {
        do throws(DockerError) {
          try host.networkRemove(name)
          call.print(name)
        } catch {
          if case .noSuchNetwork = error, flags.bool("force") { continue }
          call.complain("Error response from daemon: \(error.message)")
          failed = true
        }
      }
      // Real: docker 28.5 ends with the words of a bare status error.
      if failed { call.complain("exit status 1") }
      return failed ? 1 : 0
    })
}

func networkPrune<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("prune", "[OPTIONS]", "Remove all unused networks")
  spec.flags = pruneFlags
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      return try afterConsent(
        flags,
        "WARNING! This will remove all custom networks not used by at least one container.",
        &host, &call
      ) { host, call throws(DockerFailure) in
        let names = try daemon { () throws(DockerError) in
          try host.networksPrune(FilterSet(flags.list("filter")))
        }
        PruneText.list("Deleted Networks:", names, &call)
        return 0
      }
    })
}
