// docker network ls

import Commands
import Docker
import Kernel
import Machine
import Text

func networkList<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("ls", "[OPTIONS]", "List networks")
  spec.aliases = ["list"]
  spec.flags = [
    Flag("filter", "f", .filter, "Only what matches: driver=bridge, name=…"),
    Flag("format", nil, .string, "table, json, or a Go template."),
    Flag("no-trunc", nil, .bool, "Do not shorten."),
    Flag("quiet", "q", .bool, "Only IDs."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let rows = try daemon { () throws(DockerError) in
        try host.networkList(FilterSet(flags.list("filter")))
      }
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
        RowColumn("IPV4", "IPv4", isShown: false) { _ in "true" },
        RowColumn("IPV6", "IPv6", isShown: false) { String($0.isIPv6) },
        RowColumn("INTERNAL", "Internal", isShown: false) { String($0.isInternal) },
        RowColumn("LABELS", "Labels", isShown: false) { commaList($0.labels) },
        RowColumn("CREATED AT", "CreatedAt", isShown: false) {
          CivilTime(nanoseconds: $0.created.nanoseconds).goString
        },
      ]
      call.write(
        try RowFormat(
          columns: columns, typeName: "*network.networkContext", labels: { $0.labels },
          raw: { _ in
            "network_id: {{.ID}}\nname: {{.Name}}\ndriver: {{.Driver}}\nscope: {{.Scope}}\n"
          }
        ).text(rows, format: flags.string("format")))
      return 0
    })
}

/// Labels as docker's lists show them: `a=b,c=d`.
func commaList(_ labels: OrderedMap<String, String>) -> String {
  labels.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
}
