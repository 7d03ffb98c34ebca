// docker compose events

import Commands
import ComposeFile
import Docker
import Documents
import Kernel
import Machine
import Text

func composeEvents<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "events", "[OPTIONS] [SERVICE...]", "Receive real time events from containers",
    "Prints what happens to the project's containers, until ^C.",
    [
      Flag("json", nil, .bool, "A JSON object a line."),
      Flag("since", nil, .string, "From this moment on."),
      Flag("until", nil, .string, "Up to this moment."),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = try project.checked(flags.arguments)
      let since = try eventMoment("since", flags, host.machine.now)
      let until = try eventMoment("until", flags, host.machine.now)
      let first =
        since == nil
        ? []
        : host.eventList(since: since, until: until, filters: FilterSet(["type=container"]))
      return .follow(
        ComposeEventsProcess<Host>(
          project: project.name, names: names, isJSON: flags.bool("json"), waiting: first,
          next: host.docker.eventCount, until: until))
    })
}

private struct ComposeEventsProcess<Host: DockerCLIHost>: Follower {
  let project: String
  let names: [String]?
  let isJSON: Bool
  /// What had happened before it was asked.
  var waiting: [EngineEvent]
  var next: Int
  let until: Instant?

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let more = host.events(from: next, filters: FilterSet(["type=container"]))
    next = more.next
    let told = waiting + more.events.filter { event in until.map { event.time <= $0 } ?? true }
    waiting = []
    for event in told where event.attributes[ComposeLabel.project] == project {
      let service = event.attributes[ComposeLabel.service] ?? ""
      if let names, !names.contains(service) { continue }
      if event.attributes[ComposeLabel.oneOff] == "True" { continue }
      call.print(isJSON ? json(event, service) : line(event))
    }
    guard let until else { return .wait([.topic(.docker)]) }
    guard host.machine.now < until else {
      // Real: the client tells that the stream has ended.
      call.complain("EOF")
      return .exit(1)
    }
    return .wait([.topic(.docker), .until(until)])
  }

  private func shown(_ event: EngineEvent) -> [(String, String)] {
    event.attributes.filter { !$0.key.hasPrefix("com.docker.compose.") }.map { ($0.key, $0.value) }
  }
  private func line(_ event: EngineEvent) -> String {
    let time = CivilTime(nanoseconds: event.time.nanoseconds)
    let stamp = time.rfc3339.prefix(19).replacing("T", with: " ")
    let micros = String(event.time.fraction / 1000 + 1_000_000).dropFirst()
    let attributes = shown(event).map { "\($0.0)=\($0.1)" }.joined(separator: ", ")
    return "\(stamp).\(micros) container \(event.action) \(event.actor) (\(attributes))"
  }
  private func json(_ event: EngineEvent, _ service: String) -> String {
    let value: Value = [
      "action": .string(event.action),
      "attributes": .object(Object(shown(event).map { ($0.0, .string($0.1)) })),
      "id": .string(event.actor), "service": .string(service),
      "time": .string(CivilTime(nanoseconds: event.time.nanoseconds).rfc3339Nano),
      "type": "container",
    ]
    return value.json(.goPlain)
  }
}
