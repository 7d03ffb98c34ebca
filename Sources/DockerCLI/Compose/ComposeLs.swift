// docker compose ls

import Commands
import Containers
import Docker
import Documents
import Kernel
import Text

func composeLs<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = composeSpec(
    "ls", "[OPTIONS]", "List running compose projects",
    "Lists projects whose containers run; with -a those that have stopped, too.",
    [
      Flag("all", "a", .bool, "Stopped projects, too."),
      Flag("filter", nil, .value(typeName: "filter"), "Only what matches: name=…."),
      Flag("format", nil, .string, "table or json.", initial: "\"table\""),
      Flag("quiet", "q", .bool, "Only the names."),
    ])
  spec.completes = []
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try composeTakesNone(flags, "ls")
      let format = try composeFormat(flags)
      for filter in flags.list("filter") where !filter.hasPrefix("name=") {
        let key = filter.prefix { $0 != "=" }
        throw .text("invalid filter '\(key)'", status: 1)
      }
      var groups: OrderedMap<String, [Container]> = [:]
      for container in host.docker.containers.values {
        // Real: without -a only those that run are counted.
        guard flags.bool("all") || container.state.isRunning else { continue }
        guard let project = container.composeProject else { continue }
        groups[project, default: []].append(container)
      }
      let wanted = flags.list("filter").compactMap {
        $0.hasPrefix("name=") ? String($0.dropFirst(5)) : nil
      }
      var rows: [[String]] = []
      for (project, containers) in groups {
        if !wanted.isEmpty, !wanted.contains(where: { project.contains($0) }) { continue }
        rows.append([project, states(containers), files(containers)])
      }
      if flags.bool("quiet") {
        for row in rows { call.print(row[0]) }
      } else if format == .json {
        let list = rows.map { row -> Value in
          [
            "Name": .string(row[0]), "Status": .string(row[1]), "ConfigFiles": .string(row[2]),
          ]
        }
        call.print(Value.array(list).json(.goPlain))
      } else {
        call.write(
          TextTable(heads: ["NAME", "STATUS", "CONFIG FILES"], rows: rows).docker(.wideDocker))
      }
      return 0
    })
}

/// `exited(1), running(2)`
private func states(_ containers: [Container]) -> String {
  var counts: OrderedMap<String, Int> = [:]
  for container in containers { counts[container.state.status.rawValue, default: 0] += 1 }
  return counts.map { "\($0.key)(\($0.value))" }.joined(separator: ", ")
}
private func files(_ containers: [Container]) -> String {
  var seen: [String] = []
  for container in containers {
    let files = container.config.labels[ComposeLabel.files] ?? "N/A"
    for file in files.split(separator: ",").map(String.init) where !seen.contains(file) {
      seen.append(file)
    }
  }
  return seen.joined(separator: ",")
}
