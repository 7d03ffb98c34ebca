// docker compose top

import Commands
import ComposeFile
import Docker
import Kernel
import Machine
import Text

func composeTop<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "top", "[SERVICES...]", "Display the running processes",
    "Shows the processes of the project's containers as the host sees them.", [])
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = flags.arguments.isEmpty ? nil : flags.arguments
      var rows: [[String]] = []
      for container in host.docker.composeContainers(project.name)
      where container.state.isRunning && (names?.contains(container.composeService) ?? true) {
        let list = try daemon { () throws(DockerError) in try host.containerTop(container.id) }
        for entry in list {
          let time = CivilTime(seconds: entry.started.seconds).rfc3339
          rows.append([
            container.composeService, String(container.composeNumber),
            entry.uid == 0 ? "root" : String(entry.uid), String(entry.process),
            String(entry.parent), "0", String(time.dropFirst(11).prefix(5)),
            entry.hasTerminal ? "pts/0" : "?", "00:00:00",
            entry.arguments.joined(separator: " "),
          ])
        }
      }
      guard !rows.isEmpty else { return 0 }
      call.write(
        TextTable(
          heads: [
            "SERVICE", "#", "UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD",
          ], rows: rows
        ).docker(TabWriter.Layout(minWidth: 4, tabWidth: 1, padding: 2)))
      return 0
    })
}
