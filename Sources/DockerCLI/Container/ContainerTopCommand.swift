// docker top

import Commands
import Docker
import Kernel
import Machine
import Text

/// What ps can show of a process, by its names for it.
private func psColumn<Host: DockerCLIHost>(
  _ name: String, _ host: Host
) -> (head: String, cell: (TopEntry) -> String)? {
  func user(_ entry: TopEntry) -> String { entry.uid == 0 ? "root" : String(entry.uid) }
  func time(_ entry: TopEntry) -> String {
    String(CivilTime(seconds: entry.started.seconds).rfc3339.dropFirst(11).prefix(5))
  }
  switch name {
  case "pid": return ("PID", { String($0.process) })
  case "ppid": return ("PPID", { String($0.parent) })
  case "uid": return ("UID", { String($0.uid) })
  case "user", "euser", "uname": return (name == "euser" ? "EUSER" : "USER", user)
  case "comm", "ucmd", "cmd_short":
    return (
      name == "comm" ? "COMMAND" : "CMD",
      { entry in
        let word = entry.arguments.first ?? ""
        let bare = word.hasSuffix(":") ? String(word.dropLast()) : word
        return String(bare.split(separator: "/").last ?? "")
      }
    )
  case "cmd", "args", "command":
    return (name == "cmd" ? "CMD" : "COMMAND", { $0.arguments.joined(separator: " ") })
  case "stime", "start", "start_time":
    return (name == "stime" ? "STIME" : "START", time)
  case "tty", "tname", "tt":
    return (name == "tt" ? "TT" : "TTY", { $0.hasTerminal ? "pts/0" : "?" })
  case "time", "cputime": return ("TIME", { _ in "00:00:00" })
  case "c": return ("C", { _ in "0" })
  case "pcpu", "%cpu": return ("%CPU", { _ in "0.0" })
  case "pmem", "%mem": return ("%MEM", { _ in "0.0" })
  case "etime":
    return (
      "ELAPSED",
      { entry in
        let seconds = max(0, Int((host.machine.now - entry.started).inSeconds))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let hours = seconds / 3600
        return (hours > 0 ? "\(two(hours)):" : "")
          + "\(two(seconds / 60 % 60)):\(two(seconds % 60))"
      }
    )
  case "stat", "s", "state": return (name == "s" ? "S" : "STAT", { _ in "Ss" })
  default: return nil
  }
}

func containerTop<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "top", "CONTAINER [ps OPTIONS]", "Display the running processes of a container")
  spec.completes = ["container"]
  spec.isInterspersed = false
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      let entries = try daemon { () throws(DockerError) in
        try host.containerTop(flags.arguments[0])
      }
      var names = ["user", "pid", "ppid", "c", "stime", "tty", "time", "cmd"]
      var heads = ["user": "UID"]
      let options = Array(flags.arguments.dropFirst())
      var chosen: [String] = []
      var index = 0
      while index < options.count {
        let word = options[index]
        index += 1
        switch word {
        case "-ef", "-e", "-f", "-A", "ef": continue
        case "aux", "-aux", "au", "ax":
          names = ["user", "pid", "%cpu", "%mem", "tty", "stat", "start", "time", "command"]
          heads = [:]
        case "-o", "-eo", "o", "-axo":
          guard index < options.count else {
            throw .text(
              "Error response from daemon: ps: error: list of process IDs must follow -o",
              status: 1)
          }
          chosen += options[index].split(separator: ",").map(String.init)
          index += 1
        case let word where word.hasPrefix("-o"):
          chosen += word.dropFirst(2).split(separator: ",").map(String.init)
        default:
          host.sayUnmodelled("ps options such as `\(word)` in docker top", &call)
          return 1
        }
      }
      if !chosen.isEmpty {
        names = chosen
        heads = [:]
      }
      var columns: [(head: String, cell: (TopEntry) -> String)] = []
      for name in names {
        guard var column = psColumn(name.lowercased(), host) else {
          throw .text(
            "Error response from daemon: ps: error: unknown user-defined format specifier \"\(name)\"",
            status: 1)
        }
        if let head = heads[name] { column.head = head }
        columns.append(column)
      }
      // Real: the daemon finds its processes by their PID, so the column must be there.
      guard names.contains("pid") else {
        throw .text("Error response from daemon: Couldn't find PID field in ps output", status: 1)
      }
      call.write(
        TextTable(
          heads: columns.map(\.head), rows: entries.map { entry in columns.map { $0.cell(entry) } }
        ).docker(.wideDocker))
      return 0
    })
}
