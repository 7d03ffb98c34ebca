// docker volume ls, create, rm, prune

import Commands
import Docker
import Kernel
import Machine

func volumeList<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("ls", "[OPTIONS]", "List volumes")
  spec.aliases = ["list"]
  spec.flags = [
    Flag("filter", "f", .filter, "Only what matches: dangling=true, name=…"),
    Flag("format", nil, .string, "table, json, or a Go template."),
    Flag("quiet", "q", .bool, "Only names."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let rows = try daemon { () throws(DockerError) in
        try host.volumeList(FilterSet(flags.list("filter")))
      }
      if flags.bool("quiet") {
        for row in rows { call.print(row.name) }
        return 0
      }
      call.write(try volumeText(rows, format: flags.string("format")))
      return 0
    })
}

/// Volumes as `docker volume ls` and `docker compose volumes` list them.
func volumeText(_ volumes: [Volume], format: String) throws(DockerFailure) -> String {
  let columns: [RowColumn<Volume>] = [
    RowColumn("DRIVER", "Driver") { $0.driver }, RowColumn("VOLUME NAME", "Name") { $0.name },
    RowColumn("SCOPE", "Scope", isShown: false) { _ in "local" },
    RowColumn("MOUNTPOINT", "Mountpoint", isShown: false) { $0.mountpoint },
    RowColumn("LABELS", "Labels", isShown: false) { commaList($0.labels) },
    RowColumn("AVAILABILITY", "Availability", isShown: false) { _ in "N/A" },
    RowColumn("GROUP", "Group", isShown: false) { _ in "N/A" },
    RowColumn("LINKS", "Links", isShown: false) { _ in "N/A" },
    RowColumn("SIZE", "Size", isShown: false) { _ in "N/A" },
    RowColumn("STATUS", "Status", isShown: false) { _ in "N/A" },
  ]
  return try RowFormat(
    columns: columns, typeName: "*formatter.volumeContext", labels: { $0.labels },
    raw: { _ in "name: {{.Name}}\ndriver: {{.Driver}}\n" }
  ).text(volumes, format: format)
}

func volumeCreate<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("create", "[OPTIONS] [VOLUME]", "Create a volume")
  spec.flags = [
    Flag("driver", "d", .string, "The driver.", initial: "\"local\""),
    Flag("label", nil, .list(typeName: "list"), "A label."),
    Flag("name", nil, .string, "The same as the argument.", isHidden: true),
    Flag("opt", "o", .list(typeName: "map"), "An option of the driver.", initial: "map[]"),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atMost(1), call)
      if flags.has("name"), !flags.arguments.isEmpty {
        throw .text(
          "conflicting options: cannot specify a volume-name through both --name and as a positional arg",
          status: 1)
      }
      let options = pairs(flags.list("opt"))
      let name = flags.arguments.first ?? flags.last("name")
      // Real: one that is there stays as it is, and its options are not looked at.
      let isThere = name.map { (try? host.volume($0)) != nil } ?? false
      for key in options.keys
      where !isThere && !["type", "o", "device", "size"].contains(key) {
        throw .text(
          "Error response from daemon: create \(flags.arguments.first ?? ""): invalid option: \"\(key)\"",
          status: 1)
      }
      if !isThere, options["type"] != nil, options["device"] == nil {
        throw .text(
          "Error response from daemon: create \(flags.arguments.first ?? ""): missing required option: \"device\"",
          status: 1)
      }
      let volume = try daemon { () throws(DockerError) in
        try host.volumeCreate(
          name: name, driver: flags.string("driver", default: "local"),
          labels: pairs(flags.list("label")), options: options)
      }
      call.print(volume.name)
      return 0
    })
}

/// Real: only volumes of a swarm can be changed.
func volumeUpdate<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("update", "[OPTIONS] [VOLUME]", "Update a volume (cluster volumes only)")
  // Real: outside of a swarm it is not listed.
  spec.isHidden = true
  spec.flags = [
    Flag(
      "availability", nil, .string, "Whether it may be used.", initial: "\"active\"",
      isModelled: false)
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(1), call)
      _ = try daemon { () throws(DockerError) in try host.volume(flags.arguments[0]) }
      throw .text("can only update cluster volumes", status: 1)
    })
}

func volumeRm<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("rm", "[OPTIONS] VOLUME [VOLUME...]", "Remove one or more volumes")
  spec.aliases = ["remove"]
  spec.completes = ["volume"]
  spec.flags = [Flag("force", "f", .bool, "No failure where it is not there.")]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      let force = flags.bool("force")
      return eachArgument(flags.arguments, &host, &call) { name, host throws(DockerError) in
        try host.volumeRemove(name, force: force)
      }
    })
}

func volumePrune<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("prune", "[OPTIONS]", "Remove unused local volumes")
  spec.flags =
    [Flag("all", "a", .bool, "Those with a name, too.")] + pruneFlags
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let all = flags.bool("all")
      return try afterConsent(
        flags,
        all
          ? "WARNING! This will remove all local volumes not used by at least one container."
          : "WARNING! This will remove anonymous local volumes not used by at least one container.",
        &host, &call
      ) { host, call throws(DockerFailure) in
        var filters = FilterSet(flags.list("filter"))
        if all, let value = filters["all"].first {
          throw .text(
            "conflicting options: cannot specify both --all and --filter all=\(value)", status: 1)
        }
        if all { filters.add("all", "1") }
        let wanted = filters
        let done = try daemon { () throws(DockerError) in try host.volumesPrune(wanted) }
        PruneText.write("Deleted Volumes:", done.names, bytes: done.bytes, &call)
        return 0
      }
    })
}
