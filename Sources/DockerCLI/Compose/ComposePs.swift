// docker compose ps

import Commands
import ComposeFile
import Containers
import Docker
import Documents
import Kernel
import Machine
import Text

/// The columns of `docker compose ps`. Real: compose 2.40.3.
private let composeColumns: [RowColumn<ComposeRow>] = [
  RowColumn("NAME", "Name") { $0.row.container.name },
  RowColumn("IMAGE", "Image") { $0.row.container.request.image },
  RowColumn("COMMAND", "Command") { $0.row.command },
  RowColumn("SERVICE", "Service") { $0.row.container.composeService },
  RowColumn("CREATED", "RunningFor") { $0.row.runningFor },
  RowColumn("STATUS", "Status") { $0.row.status },
  RowColumn("PORTS", "Ports") { $0.row.ports },
  RowColumn("CONTAINER ID", "ID", isShown: false) { $0.row.container.shortID },
  RowColumn("CREATED AT", "CreatedAt", isShown: false) { $0.row.created },
  RowColumn("EXIT CODE", "ExitCode", isShown: false) { String($0.row.container.state.exitCode) },
  RowColumn("HEALTH", "Health", isShown: false) {
    $0.row.container.state.isRunning ? $0.row.container.state.health?.status.rawValue ?? "" : ""
  },
  RowColumn("LABELS", "Labels", isShown: false) { row in
    row.row.container.config.labels.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  },
  RowColumn("LOCAL VOLUMES", "LocalVolumes", isShown: false) { String($0.row.localVolumes) },
  RowColumn("MOUNTS", "Mounts", isShown: false) { $0.row.mounts },
  RowColumn("NAMES", "Names", isShown: false) { $0.row.container.name },
  RowColumn("NETWORKS", "Networks", isShown: false) { $0.row.networks },
  RowColumn("PROJECT", "Project", isShown: false) { $0.row.container.composeProject ?? "" },
  RowColumn("SIZE", "Size", isShown: false) { $0.row.size },
  RowColumn("STATE", "State", isShown: false) { $0.row.container.state.status.rawValue },
]

private struct ComposeRow: Sendable {
  var row: ContainerRow
}

func composePs<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "ps", "[OPTIONS] [SERVICE...]", "List containers",
    "Lists the project's containers that run; with -a those that have ended, and those of `run`, too.",
    [
      Flag("all", "a", .bool, "Those that do not run, and those of run, too."),
      Flag("filter", nil, .string, "Only what matches: status=exited."),
      Flag("format", nil, .string, "table, json, or a Go template.", initial: "\"table\""),
      Flag("no-trunc", nil, .bool, "Do not shorten."),
      Flag(
        "orphans", nil, .bool, "Those of services that are not in the file, too.", initial: "true"),
      Flag("quiet", "q", .bool, "Only IDs."),
      Flag("services", nil, .bool, "Only the services' names."),
      Flag("status", nil, .list(typeName: "stringArray"), "Only containers in this state."),
    ])
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = try project.checked(flags.arguments)
      var states = flags.list("status")
      if let filter = flags.last("filter") {
        let parts = filter.split(separator: "=", maxSplits: 1).map(String.init)
        if parts.count == 2, parts[0] == "source" { throw .text("not implemented", status: 1) }
        guard parts.count == 2, parts[0] == "status" else {
          throw .text(
            parts.count == 2
              ? "unknown filter \(parts[0])" : "arguments to --filter should be in form KEY=VAL",
            status: 1)
        }
        states.append(parts[1])
      }
      let all = flags.bool("all")
      var found = host.docker.composeContainers(project.name, oneOff: all).filter { container in
        (names?.contains(container.composeService) ?? true)
          && (all || !states.isEmpty || container.state.isRunning)
      }
      if !states.isEmpty { found.removeAll { !states.contains($0.state.status.rawValue) } }
      if !flags.bool("orphans", default: true) {
        found.removeAll { project.service($0.composeService) == nil }
      }
      found.sort { $0.name < $1.name }
      if flags.bool("quiet") {
        for container in found { call.print(container.id) }
        return 0
      }
      if flags.bool("services") {
        var seen: [String] = []
        for container in found where !seen.contains(container.composeService) {
          seen.append(container.composeService)
          call.print(container.composeService)
        }
        return 0
      }
      let now = host.machine.now
      let rows = found.map {
        ComposeRow(
          row: containerRow(
            Kept(wrappedValue: $0), host, at: now, isWhole: flags.bool("no-trunc"),
            imageName: host.imageName(of: $0)))
      }
      let format = flags.string("format")
      if format == "json" {
        for row in rows { call.print(document(row, host).json(.goPlain)) }
        return 0
      }
      let publishers = RowColumn<ComposeRow>("PUBLISHERS", "Publishers", isShown: false) {
        [host] row in
        // Real: a template shows Go's own form of the list.
        let entries = host.portEntries(row.row.container).map {
          "{\($0.address) \($0.port) \($0.hostPort ?? 0) \($0.transport)}"
        }
        return "[\(entries.joined(separator: " "))]"
      }
      call.write(
        try RowFormat(
          columns: format.contains(".Publishers") ? composeColumns + [publishers] : composeColumns,
          typeName: "*formatter.ContainerContext",
          labels: { $0.row.container.config.labels }
        ).text(
          rows, format: format))
      return 0
    })
}

/// Real: in JSON the exit code is a number, and ports are a list of publishers too.
private func document<Host: DockerCLIHost>(_ row: ComposeRow, _ host: Host) -> Value {
  var out = Object(composeColumns.map { ($0.field, Value.string($0.cell(row))) })
  out["ExitCode"] = .integer(row.row.container.state.exitCode)
  out["ID"] = .string(row.row.container.shortID)
  out["Publishers"] = .array(
    host.portEntries(row.row.container).map { entry in
      [
        "URL": .string(entry.address), "TargetPort": .integer(entry.port),
        "PublishedPort": .integer(entry.hostPort ?? 0), "Protocol": .string(entry.transport),
      ]
    })
  return Value.object(out).sortedByKey()
}
