// docker compose logs

import Commands
import ComposeFile
import Containers
import Docker
import Kernel
import Machine
import Text

func composeLogs<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "logs", "[OPTIONS] [SERVICE...]", "View output from containers",
    "Prints what the project's containers wrote, each line behind its container's name. With -f it goes on until ^C or until they have all ended.",
    [
      Flag("follow", "f", .bool, "Go on with what is written."),
      Flag("index", nil, .int, "Which of several containers."),
      Flag("no-color", nil, .bool, "No colours."),
      Flag("no-log-prefix", nil, .bool, "No names before the lines."),
      Flag("since", nil, .string, "Only after this moment, or newer than 42m."),
      Flag("tail", "n", .string, "Only the last lines of each container.", initial: "\"all\""),
      Flag("timestamps", "t", .bool, "Write the time before each line."),
      Flag("until", nil, .string, "Only before this moment, or older than 42m."),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = try project.checked(flags.arguments)
      var request = LogRequest()
      let now = host.machine.now
      func moment(_ name: String) throws(DockerFailure) -> Instant? {
        guard let text = flags.last(name), !text.isEmpty else { return nil }
        do throws(DockerTimestampError) {
          return Instant(nanoseconds: try DockerTimestamp.nanoseconds(text, now: now.nanoseconds))
        } catch {
          throw .text("invalid value for \"\(name)\": \(error.message)", status: 1)
        }
      }
      request.since = try moment("since")
      request.until = try moment("until")
      if let tail = flags.last("tail"), tail != "all" {
        request.tail = Int(tail).flatMap { $0 >= 0 ? $0 : nil }
      }
      let isColoured =
        host.terminal(call)?.colour == true && !flags.bool("no-color")
      let printer = ComposeLogPrinter(
        prefix: !flags.bool("no-log-prefix"), time: flags.bool("timestamps"), coloured: isColoured)
      let index = flags.int("index")
      if index > 0, let name = names?.first {
        _ = try composeContainer(name, project, host, index: index)
      }
      var process = ComposeLogsProcess<Host>(
        project: project.name, names: names, index: index, request: request,
        follows: flags.bool("follow"), printer: printer)
      try process.begin(host)
      return .follow(process)
    })
}

/// `docker compose logs` on its way.
struct ComposeLogsProcess<Host: DockerCLIHost>: Follower {
  let project: String
  let names: [String]?
  let index: Int
  let request: LogRequest
  let follows: Bool
  var printer: ComposeLogPrinter
  private var sources: [Source] = []

  private struct Source: Sendable {
    var container: Container
    var entries: [LogEntry]
    var next: Int
  }

  init(
    project: String, names: [String]?, index: Int, request: LogRequest, follows: Bool,
    printer: ComposeLogPrinter
  ) {
    self.project = project
    self.names = names
    self.index = index
    self.request = request
    self.follows = follows
    self.printer = printer
  }

  mutating func begin(_ host: Host) throws(DockerFailure) {
    for container in host.docker.composeContainers(project) {
      guard names?.contains(container.composeService) ?? true,
        index == 0 || container.composeNumber == index
      else { continue }
      printer.know(container)
      let first = try daemon { () throws(DockerError) in
        try host.containerLogs(container.id, request)
      }
      sources.append(Source(container: container, entries: first.entries, next: first.next))
    }
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    for place in sources.indices {
      for entry in sources[place].entries {
        call.output.write(
          bytes: printer.text(entry, of: sources[place].container),
          to: entry.stream == 2 ? 2 : 1)
      }
      sources[place].entries = []
    }
    guard follows else { return .exit(0) }
    var waits: [Wait] = [.topic(.docker)]
    var isRunning = false
    var hasMore = false
    for place in sources.indices {
      let log = sources[place].container.log
      let more = host.logEntries(log, from: sources[place].next, request)
      sources[place].next = more.next
      sources[place].entries = more.entries
      hasMore = hasMore || !more.entries.isEmpty
      waits.append(.topic(.log(log)))
      isRunning =
        isRunning || host.docker.containers[sources[place].container.id]?.state.isRunning == true
    }
    if hasMore { return .again }
    return isRunning ? .wait(waits) : .exit(0)
  }
}
