// docker system prune

import Commands
import Docker
import Machine

func systemPrune<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("prune", "[OPTIONS]", "Remove unused data")
  spec.flags =
    pruneFlags + [
      Flag("all", "a", .bool, "All images that no container uses, not only unnamed ones."),
      Flag("volumes", nil, .bool, "Anonymous volumes, too."),
    ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let all = flags.bool("all"), volumes = flags.bool("volumes")
      let words = flags.list("filter")
      if volumes, words.contains(where: { $0.hasPrefix("until=") }) {
        throw .text("ERROR: The \"until\" filter is not supported with \"--volumes\"", status: 1)
      }
      return try afterConsent(flags, warning(all: all, volumes: volumes, words), &host, &call) {
        host, call throws(DockerFailure) in
        var bytes = 0
        let filters = FilterSet(words)
        let containers = try daemon { () throws(DockerError) in
          try host.containersPrune(filters)
        }
        PruneText.list("Deleted Containers:", containers.ids, &call)
        bytes += containers.bytes
        let networks = try daemon { () throws(DockerError) in try host.networksPrune(filters) }
        PruneText.list("Deleted Networks:", networks, &call)
        if volumes {
          let done = try daemon { () throws(DockerError) in try host.volumesPrune(filters) }
          PruneText.list("Deleted Volumes:", done.names, &call)
          bytes += done.bytes
        }
        let images = try daemon { () throws(DockerError) in
          try host.imagesPrune(all: all, filters: filters)
        }
        PruneText.list("Deleted Images:", PruneText.images(images.removed), &call)
        bytes += images.bytes
        let cache = try daemon { () throws(DockerError) in
          try host.buildPrune(all: all, filters: filters)
        }
        PruneText.list("Deleted build cache objects:", cache.records.map(\.id), &call)
        bytes += cache.bytes
        // Real: taking files away takes its time.
        call.pause(.milliseconds(250))
        PruneText.total(bytes, &call)
        return 0
      }
    })
}

/// Real: docker 28.5.2's list, the filters at its end.
private func warning(all: Bool, volumes: Bool, _ filters: [String]) -> String {
  var out = "WARNING! This will remove:\n"
  out += "  - all stopped containers\n"
  out += "  - all networks not used by at least one container\n"
  if volumes { out += "  - all anonymous volumes not used by at least one container\n" }
  out +=
    all
    ? "  - all images without at least one container associated to them\n  - all build cache\n"
    : "  - all dangling images\n  - unused build cache\n"
  if !filters.isEmpty {
    out += "\n  Items to be pruned will be filtered with:\n"
    for filter in filters { out += "  - \(filter)\n" }
  }
  return out
}
