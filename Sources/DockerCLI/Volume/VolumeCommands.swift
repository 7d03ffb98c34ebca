// docker volume ls, create, rm

import Commands
import Docker
import Kernel
import Machine

func volumeList<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("ls", "[OPTIONS]", "List volumes")
  spec.aliases = ["list"]
  spec.flags = [
    Flag("filter", "f", .list(typeName: "filter"), "Only what matches.", isModelled: false),
    Flag("format", nil, .string, "table, json, or a Go template."),
    Flag("quiet", "q", .bool, "Only names."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let rows = host.docker.volumes.values
      if flags.bool("quiet") {
        for row in rows { call.print(row.name) }
        return 0
      }
      let columns: [RowColumn<Volume>] = [
        RowColumn("DRIVER", "Driver") { $0.driver }, RowColumn("VOLUME NAME", "Name") { $0.name },
        RowColumn("SCOPE", "Scope", isShown: false) { _ in "local" },
        RowColumn("MOUNTPOINT", "Mountpoint", isShown: false) { $0.mountpoint },
      ]
      call.write(try RowFormat(columns: columns).text(rows, format: flags.string("format")))
      return 0
    })
}

func volumeCreate<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("create", "[OPTIONS] [VOLUME]", "Create a volume")
  spec.flags = [
    Flag("driver", "d", .string, "The driver.", initial: "\"local\"", isModelled: false),
    Flag("label", nil, .list(typeName: "list"), "A label.", isModelled: false),
    Flag("name", nil, .string, "The same as the argument.", isHidden: true),
    Flag("opt", "o", .list(typeName: "map"), "An option of the driver.", isModelled: false),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atMost(1), call)
      let name = flags.arguments.first ?? flags.last("name")
      let volume = try daemon { () throws(DockerError) in try host.volumeCreate(name: name) }
      call.print(volume.name)
      return 0
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
