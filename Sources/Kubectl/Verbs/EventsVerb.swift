// kubectl events

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func eventsVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "events",
    "[(-o|--output=)json|yaml|kyaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file] [--for TYPE/NAME] [--watch] [--types=Normal,Warning] [options]",
    "List events")
  spec.heading = "Troubleshooting and Debugging Commands"
  spec.description = "Lists what happened, oldest first: in the namespace, or to one object."
  spec.examples = [
    .init("What happened", "kubectl events"),
    .init("To one pod", "kubectl events --for pod/web"),
    .init("Only what went wrong", "kubectl events --types=Warning"),
  ]
  spec.flags =
    KubectlFlags.printing + [
      KubectlFlags.allNamespaces,
      Flag("chunk-size", nil, .int, "How many objects one answer may hold.", initial: "500"),
      Flag("for", nil, .string, "Only of this object: TYPE/NAME."),
      Flag("no-headers", nil, .bool, "No column heads."),
      Flag("types", nil, .slice(typeName: "strings"), "Only Normal or Warning ones."),
      Flag("watch", "w", .bool, "Go on with what happens."),
    ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        var run = try EventsRun<Host>(&host, &call, flags)
        try run.list(&host, &call)
        return flags.bool("watch") ? .follow(run) : .exit(0)
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

/// One call of `kubectl events`.
private struct EventsRun<Host: KubectlHost>: Follower {
  private var client: KubeClient
  private let flags: ParsedFlags
  private let everywhere: Bool
  private var about: (kind: ResourceKind, name: String)?
  private let types: [String]
  private let format: OutputFormat
  private var watch: Watch?
  private var writer = TabWriter(.kubectl)
  private var hasHeads = false

  init(_ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags) throws(KubectlError) {
    self.flags = flags
    client = try KubeClient(&host, &call, flags, manager: "kubectl-events")
    everywhere = flags.bool("all-namespaces")
    types = flags.slice("types")
    for type in types where !["normal", "warning"].contains(type.lowercased()) {
      throw .plain("valid --types are Normal or Warning")
    }
    format = try OutputFormat(flags, hasTables: false)
    if let word = flags.last("for"), !word.isEmpty {
      let parts = word.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw .plain("--for must be in resource/name form")
      }
      guard let kind = host.apiServer.kinds(named: String(parts[0])).first else {
        throw .raw("the server doesn't have a resource type \"\(parts[0])\"", status: 1)
      }
      about = (kind, String(parts[1]))
    }
  }

  private var request: APIRequest {
    var request = APIRequest(
      .list, ResourceKind.events.resource, namespace: everywhere ? nil : client.namespace)
    if let about {
      request.fieldSelector =
        "involvedObject.kind=\(about.kind.name),involvedObject.name=\(about.name)"
    }
    return request
  }

  private func isWanted(_ event: Value) -> Bool {
    types.isEmpty
      || types.contains { $0.lowercased() == event["type"]?.string?.lowercased() }
  }

  mutating func list(_ host: inout Host, _ call: inout Call<Host>) throws(KubectlError) {
    let response = try client.send(request, &host, &call)
    guard case .list(let list) = response.result else { return }
    let items = list.items.filter(isWanted).enumerated().sorted { a, b in
      let x = Self.moment(of: a.element), y = Self.moment(of: b.element)
      return x != y ? x < y : a.offset < b.offset
    }.map(\.element)
    if flags.bool("watch") {
      var begin = request
      begin.verb = .watch
      begin.resourceVersion = list.resourceVersion
      if case .watch(let made) = try client.send(begin, &host, &call).result { watch = made }
    }
    if items.isEmpty, !flags.bool("watch") {
      return call.complain(
        everywhere
          ? "No events found." : "No events found in \(client.namespace) namespace.")
    }
    try print(items, host, &call)
  }

  private static func moment(of event: Value) -> Instant {
    let text =
      event["lastTimestamp"]?.string ?? event["eventTime"]?.string
      ?? event.at("metadata", "creationTimestamp")?.string ?? ""
    return parseTimestamp(text) ?? .zero
  }

  private mutating func print(
    _ items: [Value], _ host: Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    guard format.isTable else {
      let list: Value = [
        "apiVersion": "v1", "items": .array(items), "kind": "List",
        "metadata": ["resourceVersion": ""],
      ]
      return call.write(try ResourcePrinter(format: format).text(list, kinds: [.events]))
    }
    var heads = ["LAST SEEN", "TYPE", "REASON", "OBJECT", "MESSAGE"]
    if everywhere { heads.insert("NAMESPACE", at: 0) }
    let rows = items.map { event -> [String] in
      let object = event["involvedObject"]
      var cells = [
        Self.age(of: event, host.machine.now), event["type"]?.string ?? "",
        event["reason"]?.string ?? "",
        "\(object?["kind"]?.string ?? "")/\(object?["name"]?.string ?? "")",
        (event["message"]?.string ?? "").trimmed,
      ]
      if everywhere { cells.insert(event.at("metadata", "namespace")?.string ?? "", at: 0) }
      return cells
    }
    let shows = !hasHeads && !flags.bool("no-headers")
    hasHeads = true
    call.write(TextTable(heads: shows ? heads : [], rows: rows).kubectl(&writer))
  }

  private static func age(of event: Value, _ now: Instant) -> String {
    let last = event["lastTimestamp"]?.string.flatMap(parseTimestamp)
    let first =
      event["firstTimestamp"]?.string.flatMap(parseTimestamp)
      ?? event["eventTime"]?.string.flatMap(parseTimestamp)
    let count = event["count"]?.int ?? 1
    let recent = KubernetesAPI.age(since: last ?? first, now: now)
    guard count > 1 else { return recent }
    return "\(recent) (x\(count) over \(KubernetesAPI.age(since: first, now: now)))"
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard var own = watch else { return .exit(0) }
    do throws(Status) {
      let found = try host.apiServer.events(for: &own).filter { $0.type != .deleted }
        .map(\.object.rendered).filter(isWanted)
      watch = own
      if !found.isEmpty {
        do throws(KubectlError) { try print(found, host, &call) } catch {
          call.complain(error.text)
          return .exit(1)
        }
      }
    } catch {
      call.complain(KubectlError.server(error).text)
      return .exit(1)
    }
    return .wait([.topic(.kubernetes)])
  }
}
