// docker network ls

import Commands
import Docker
import Kernel
import Machine

func networkList<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("ls", "[OPTIONS]", "List networks")
  spec.aliases = ["list"]
  spec.flags = [
    Flag("filter", "f", .list(typeName: "filter"), "Only what matches.", isModelled: false),
    Flag("format", nil, .string, "table, json, or a Go template."),
    Flag("no-trunc", nil, .bool, "Do not shorten."),
    Flag("quiet", "q", .bool, "Only IDs."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let rows = host.docker.networks.values.sorted { $0.name < $1.name }
      let isWhole = flags.bool("no-trunc")
      @Sendable func id(_ network: DockerNetwork) -> String {
        isWhole ? network.id : String(network.id.prefix(12))
      }
      if flags.bool("quiet") {
        for row in rows { call.print(id(row)) }
        return 0
      }
      let columns: [RowColumn<DockerNetwork>] = [
        RowColumn("NETWORK ID", "ID", id), RowColumn("NAME", "Name") { $0.name },
        RowColumn("DRIVER", "Driver") { $0.driver }, RowColumn("SCOPE", "Scope") { _ in "local" },
      ]
      call.write(try RowFormat(columns: columns).text(rows, format: flags.string("format")))
      return 0
    })
}
