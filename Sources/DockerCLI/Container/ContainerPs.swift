// docker ps, docker container ls

import Commands
import Docker
import Kernel
import Machine
import Text
import Containers

/// One row of `docker ps`: what its cells are made of. A cell is worked out when a column asks for it.
struct ContainerRow: Sendable {
  var kept: Kept<Container>
  var image: String
  var entries: [PortEntry]
  var isWhole: Bool
  var now: Instant
  /// What it wrote, and what its image holds; nil where nobody asked.
  var bytes: (written: Int, image: Int)?

  // NB: a member of the container is read in its place; a call to the container would copy all of it.
  var container: Container { _read { yield kept.wrappedValue } }
  var status: String { kept.wrappedValue.state.sentence(at: now) }
  var id: String { isWhole ? kept.wrappedValue.id : Container.short(kept.wrappedValue.id) }
  var command: String {
    ContainerText.command(
      kept.wrappedValue.path, kept.wrappedValue.arguments, isWhole: isWhole)
  }
  var created: String { CivilTime(seconds: container.created.seconds).goString }
  var runningFor: String { HumanAge.docker(now - container.created) + " ago" }
  var ports: String { entries.isEmpty ? "" : PortText.text(entries) }
  var size: String {
    guard let bytes else { return "0B" }
    let whole = HumanSize.docker(bytes.written + bytes.image, precision: 3)
    return "\(HumanSize.docker(bytes.written, precision: 3)) (virtual \(whole))"
  }
  var networks: String { container.endpoints.map(\.networkName).joined(separator: ",") }
  var mounts: String {
    container.mounts.filter(\.isListed).map { $0.name.isEmpty ? $0.source : $0.name }.joined(
      separator: ",")
  }
  var localVolumes: Int { container.mounts.count { $0.type == "volume" } }
}

/// The columns of `docker ps`. Real: docker 28.5.2.
let containerColumns: [RowColumn<ContainerRow>] = [
  RowColumn("CONTAINER ID", "ID") { $0.id },
  RowColumn("IMAGE", "Image") { $0.image },
  RowColumn("COMMAND", "Command") { $0.command },
  RowColumn("CREATED", "RunningFor") { $0.runningFor },
  RowColumn("STATUS", "Status") { $0.status },
  RowColumn("PORTS", "Ports") { $0.ports },
  RowColumn("NAMES", "Names") { $0.kept.wrappedValue.name },
  RowColumn("CREATED AT", "CreatedAt", isShown: false) { $0.created },
  RowColumn("LABELS", "Labels", isShown: false) { row in
    row.container.config.labels.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  },
  RowColumn("LOCAL VOLUMES", "LocalVolumes", isShown: false) { String($0.localVolumes) },
  RowColumn("MOUNTS", "Mounts", isShown: false) { $0.mounts },
  RowColumn("NETWORKS", "Networks", isShown: false) { $0.networks },
  RowColumn("SIZE", "Size", isShown: false) { $0.size },
  RowColumn("STATE", "State", isShown: false) { $0.container.state.status.rawValue },
]

func containerPs<Host: DockerCLIHost>(_ name: String) -> CommandNode<Host> {
  var spec = CommandSpec(name, "[OPTIONS]", "List containers")
  spec.aliases = name == "ls" ? ["ps", "list"] : []
  spec.description = "Lists the containers that run; with -a those that have ended too."
  spec.examples = [.init("All containers", "docker ps -a")]
  spec.flags = [
    Flag("all", "a", .bool, "Those that do not run, too."),
    Flag(
      "filter", "f", .filter,
      "Only what matches: status=exited, name=web, ancestor=nginx…"),
    Flag("format", nil, .string, "table, json, or a Go template."),
    Flag("last", "n", .int, "The last so many made, in whatever state.", initial: "-1"),
    Flag("latest", "l", .bool, "The one made last, in whatever state."),
    Flag("no-trunc", nil, .bool, "Do not shorten."),
    Flag("quiet", "q", .bool, "Only IDs."),
    Flag("size", "s", .bool, "Their sizes too."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let last = flags.bool("latest") ? 1 : max(0, flags.int("last"))
      let rowFormat = RowFormat(
        columns: containerColumns, typeName: "*formatter.ContainerContext",
        complaints: ("failed to parse template: ", "failed to execute template: "),
        nulls: ["Platform"], labels: { $0.container.config.labels },
        raw: { isQuiet in
          isQuiet
            ? "container_id: {{.ID}}"
            : "container_id: {{.ID}}\nimage: {{.Image}}\ncommand: {{.Command}}\n"
              + "created_at: {{.CreatedAt}}\nstate: {{- pad .State 1 0}}\n"
              + "status: {{- pad .Status 1 0}}\nnames: {{.Names}}\n"
              + "labels: {{- pad .Labels 1 0}}\nports: {{- pad .Ports 1 0}}\n"
              + (flags.bool("size") ? "size: {{.Size}}\n" : "")
        })
      // Real: the client plays a template on a row without anything in it before it asks.
      try rowFormat.checkEmpty(flags.string("format"))
      let found = try daemon { () throws(DockerError) in
        try host.containerList(
          all: flags.bool("all") || last > 0, last: last,
          filters: FilterSet(flags.list("filter")))
      }
      let isWhole = flags.bool("no-trunc")
      let isRaw = flags.string("format") == "raw"
      if flags.bool("quiet"), !flags.string("format").isEmpty {
        call.complain(
          "WARNING: Ignoring custom format, because both --format and --quiet are set.")
      }
      if flags.bool("quiet"), !isRaw {
        for container in found.map(\.wrappedValue) {
          call.print(isWhole ? container.id : container.shortID)
        }
        return 0
      }
      // Real: the sizes are asked for with --size, or where the format names them.
      let format = flags.string("format")
      let needsSize =
        flags.bool("size") || format.contains(".Size") || format.contains("{{json .}}")
      let now = host.machine.now
      var names: [ImageAsked: String] = [:]
      var rows: [ContainerRow] = []
      rows.reserveCapacity(found.count)
      for container in found {
        // A name means the same for all containers of one image; to read it takes a while.
        let asked = ImageAsked(
          name: container.wrappedValue.imageName, id: container.wrappedValue.image)
        let known = names[asked]
        let name = known ?? host.imageName(of: container.wrappedValue)
        if known == nil { names[asked] = name }
        rows.append(
          containerRow(
            container, host, at: now, isWhole: isWhole, needsSize: needsSize, imageName: name))
      }
      var columns = containerColumns
      if flags.bool("size"), let index = columns.firstIndex(where: { $0.field == "Size" }) {
        columns[index].isShown = true
      }
      var shown = rowFormat
      shown.columns = columns
      call.write(try shown.text(rows, format: format, isQuiet: flags.bool("quiet")))
      return 0
    })
}

/// How a container's image was asked for, and which it was.
private struct ImageAsked: Hashable {
  var name: String
  var id: Digest
}

func containerRow<Host: DockerCLIHost>(
  _ kept: Kept<Container>, _ host: Host, at now: Instant, isWhole: Bool, needsSize: Bool = true,
  imageName: String
) -> ContainerRow {
  ContainerRow(
    kept: kept, image: shownImage(imageName, isWhole: isWhole),
    entries: kept.wrappedValue.state.isRunning ? host.portEntries(kept.wrappedValue) : [],
    isWhole: isWhole, now: now,
    bytes: needsSize
      ? (
        host.writtenBytes(kept.wrappedValue),
        host.docker.images[kept.wrappedValue.image]?.size ?? 0
      ) : nil)
}

enum ContainerText {
  /// The COMMAND column. Real: an argument with a space in it stands in quotes.
  static func command(_ path: String, _ arguments: [String], isWhole: Bool) -> String {
    var text = path
    for word in arguments { text += word.utf8.contains(0x20) ? " '\(word)'" : " " + word }
    // NB: bytes are counted at once, and there are no fewer of them than of letters.
    if !isWhole, text.utf8.count > 20, text.count > 20 { text = text.prefix(19) + "…" }
    return GoQuote.quoted(text)
  }
}

/// `0.0.0.0:8080->80/tcp, [::]:8080->80/tcp`
enum PortText {
  private struct Span {
    var kind: String
    var ports: ClosedRange<Int>
    var text: String {
      let (address, transport) = (kind.prefix { $0 != "/" }, kind.drop { $0 != "/" })
      let range =
        ports.count == 1 ? "\(ports.lowerBound)" : "\(ports.lowerBound)-\(ports.upperBound)"
      return address.isEmpty
        ? "\(range)\(transport)" : "\(shown(String(address))):\(range)->\(range)\(transport)"
    }
  }
  private static func shown(_ address: String) -> String {
    address.contains(":") ? "[\(address)]" : address
  }

  /// Real: docker's formatter: neighbours that are published as they are, or not at all, are one
  /// range; what is published under another number comes last.
  static func text(_ entries: [PortEntry]) -> String {
    var spans: [Span] = []
    var done: [Span] = []
    var mapped: [String] = []
    for entry in entries.sorted(by: isBefore) {
      if let host = entry.hostPort, host != entry.port {
        mapped.append("\(shown(entry.address)):\(host)->\(entry.port)/\(entry.transport)")
        continue
      }
      let kind = (entry.hostPort == nil ? "" : entry.address) + "/" + entry.transport
      guard let place = spans.firstIndex(where: { $0.kind == kind }) else {
        spans.append(Span(kind: kind, ports: entry.port...entry.port))
        continue
      }
      let ports = spans[place].ports
      if entry.port == ports.upperBound + 1 {
        spans[place].ports = ports.lowerBound...entry.port
      } else {
        done.append(spans[place])
        spans[place].ports = entry.port...entry.port
      }
    }
    return ((done + spans).map(\.text) + mapped).joined(separator: ", ")
  }
  private static func isBefore(_ one: PortEntry, _ other: PortEntry) -> Bool {
    if one.port != other.port { return one.port < other.port }
    if one.address != other.address { return one.address < other.address }
    if one.hostPort != other.hostPort { return (one.hostPort ?? 0) < (other.hostPort ?? 0) }
    return one.transport < other.transport
  }
}

/// Real: an image that was asked for by its ID is shown as short as other IDs.
private func shownImage(_ name: String, isWhole: Bool) -> String {
  !isWhole && name.hasPrefix("sha256:") ? String(name.dropFirst(7).prefix(12)) : name
}
