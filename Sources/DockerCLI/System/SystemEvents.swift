// docker events

import Commands
import Docker
import Documents
import Kernel
import Machine
import Text

func systemEvents<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("events", "[OPTIONS]", "Get real time events from the server")
  spec.flags = [
    Flag("filter", "f", .filter, "Only what matches: type=container, event=die…"),
    Flag("format", nil, .string, "json, or a Go template."),
    Flag("since", nil, .string, "Also what has happened since this moment."),
    Flag("until", nil, .string, "End at this moment."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let since = try eventMoment("since", flags, host.machine.now)
      let until = try eventMoment("until", flags, host.machine.now)
      let filters = FilterSet(flags.list("filter"))
      var template: DockerTemplate?
      let format = flags.string("format")
      if !format.isEmpty, format != "json" {
        template = try DockerTemplate(format, parsing: ("Error parsing format: ", 64))
      }
      let first =
        since == nil ? [] : host.eventList(since: since, until: until, filters: filters)
      return .follow(
        EventsProcess<Host>(
          waiting: first, next: host.docker.eventCount, filters: filters, until: until,
          isJSON: format == "json", template: template))
    })
}

/// `--since` and `--until`: a moment, or how long ago; nil where it is not given.
func eventMoment(
  _ name: String, _ flags: ParsedFlags, _ now: Instant
) throws(DockerFailure) -> Instant? {
  guard let text = flags.last(name), !text.isEmpty else { return nil }
  do throws(DockerTimestampError) {
    return Instant(nanoseconds: try DockerTimestamp.nanoseconds(text, now: now.nanoseconds))
  } catch {
    throw .text(error.message, status: 1)
  }
}

/// `docker events` on its way.
struct EventsProcess<Host: DockerCLIHost>: Follower {
  var waiting: [EngineEvent]
  var next: Int
  let filters: FilterSet
  let until: Instant?
  let isJSON: Bool
  let template: DockerTemplate?

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    for event in waiting {
      do throws(DockerFailure) {
        if isJSON {
          call.print(event.document.json(.goPlain))
        } else if let template {
          do throws(DockerFailure) {
            call.print(try template.text(.row(EventRow(event: event)), allowsMissing: true))
          } catch {
            throw .text("Error parsing format: \(error.text)", status: 64)
          }
        } else {
          call.print(event.line)
        }
      } catch {
        call.complain(error.text)
        return .exit(error.status)
      }
    }
    waiting = []
    let more = host.events(from: next, filters: filters)
    next = more.next
    waiting = more.events.filter { event in until.map { event.time <= $0 } ?? true }
    if !waiting.isEmpty { return .again }
    if let until {
      if host.machine.now >= until { return .exit(0) }
      return .wait([.topic(.docker), .until(until)])
    }
    return .wait([.topic(.docker)])
  }
}
