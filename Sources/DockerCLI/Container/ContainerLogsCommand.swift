// docker logs

import Commands
import Docker
import Kernel
import Machine
import Text

func containerLogs<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("logs", "[OPTIONS] CONTAINER", "Fetch the logs of a container")
  spec.description =
    "Prints what a container wrote to its output. With -f it goes on until the container ends or you press ^C."
  spec.completes = ["container"]
  spec.flags = [
    Flag("details", nil, .bool, "Show what was added to the log."),
    Flag("follow", "f", .bool, "Go on with what is written."),
    Flag("since", nil, .string, "Only after this moment, or newer than 42m."),
    Flag("tail", "n", .string, "Only the last lines.", initial: "\"all\""),
    Flag("timestamps", "t", .bool, "Write the time before each line."),
    Flag("until", nil, .string, "Only before this moment, or older than 42m."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(1), call)
      var request = LogRequest()
      func moment(_ name: String) throws(DockerFailure) -> Instant? {
        guard let text = flags.last(name), !text.isEmpty else { return nil }
        do throws(DockerTimestampError) {
          return Instant(
            nanoseconds: try DockerTimestamp.nanoseconds(text, now: host.machine.now.nanoseconds))
        } catch {
          throw .text("invalid value for \"\(name)\": \(error.message)", status: 1)
        }
      }
      let name = flags.arguments[0]
      _ = try daemon { () throws(DockerError) in try host.docker.container(name) }
      request.since = try moment("since")
      request.until = try moment("until")
      if let tail = flags.last("tail"), tail != "all" {
        // Real: anything that is no number means all.
        request.tail = Int(tail).flatMap { $0 >= 0 ? $0 : nil }
      }
      let first = try daemon { () throws(DockerError) in
        try host.containerLogs(name, request)
      }
      let id = try daemon { () throws(DockerError) in try host.docker.container(name) }.id
      return .follow(
        LogsProcess<Host>(
          container: id, log: first.log, entries: first.entries, next: first.next,
          request: request, follows: flags.bool("follow"), stamps: flags.bool("timestamps"),
          details: flags.bool("details") ? host.containerLogDetails(id) + " " : ""))
    })
}

/// `docker logs` on its way.
struct LogsProcess<Host: DockerCLIHost>: Follower {
  let container: String
  let log: LogID
  var entries: [LogEntry]
  var next: Int
  let request: LogRequest
  let follows: Bool
  let stamps: Bool
  /// What stands before each line with `--details`.
  let details: String

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    for entry in entries {
      let descriptor = entry.stream == 2 ? 2 : 1
      if stamps {
        let time = CivilTime(nanoseconds: entry.time.nanoseconds)
        call.output.write(time.rfc3339NanoFixed + " ", to: descriptor)
      }
      if !details.isEmpty { call.output.write(details, to: descriptor) }
      call.output.write(bytes: entry.text, to: descriptor)
    }
    entries = []
    guard follows else { return .exit(0) }
    let more = host.logEntries(log, from: next, request)
    next = more.next
    if !more.entries.isEmpty {
      entries = more.entries
      return .again
    }
    guard host.docker.containers[container]?.state.isRunning == true else { return .exit(0) }
    return .wait([.topic(.log(log)), .topic(.docker)])
  }
}
