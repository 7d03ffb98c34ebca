// docker stats

import Commands
import Docker
import Documents
import Kernel
import Machine
import Text

/// A row of `docker stats`.
struct StatsRow: Sendable {
  var id: String
  var name: String
  var asked: String
  var cpu: Double
  var sample: StatsSample

  var memoryShare: Double {
    sample.memoryLimit > 0 ? Double(sample.memory) / Double(sample.memoryLimit) * 100 : 0
  }
}

private func percent(_ number: Double) -> String { "\(FloatText.fixed(number, 2))%" }

/// Real: docker 28.5.2's columns.
private let statsColumns: [RowColumn<StatsRow>] = [
  RowColumn("CONTAINER ID", "ID") { $0.id },
  RowColumn("NAME", "Name") { $0.name },
  RowColumn("CPU %", "CPUPerc") { percent($0.cpu) },
  RowColumn("MEM USAGE / LIMIT", "MemUsage") {
    "\(HumanSize.dockerBinary($0.sample.memory)) / \(HumanSize.dockerBinary($0.sample.memoryLimit))"
  },
  RowColumn("MEM %", "MemPerc") { percent($0.memoryShare) },
  RowColumn("NET I/O", "NetIO") {
    "\(HumanSize.docker($0.sample.received, precision: 3)) / \(HumanSize.docker($0.sample.sent, precision: 3))"
  },
  RowColumn("BLOCK I/O", "BlockIO") { _ in "0B / 0B" },
  RowColumn("PIDS", "PIDs") { String($0.sample.processes) },
  RowColumn("CONTAINER", "Container", isShown: false) { $0.asked },
]

func containerStats<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "stats", "[OPTIONS] [CONTAINER...]",
    "Display a live stream of container(s) resource usage statistics")
  spec.completes = ["container"]
  spec.flags = [
    Flag("all", "a", .bool, "Those that do not run, too."),
    Flag("format", nil, .string, "table, json, or a Go template."),
    Flag("no-stream", nil, .bool, "One measure, and the end."),
    Flag("no-trunc", nil, .bool, "Do not shorten."),
  ]
  let declared = spec
  _ = declared
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      for name in flags.arguments {
        _ = try daemon { () throws(DockerError) in try host.docker.container(name) }
      }
      return .follow(StatsProcess<Host>(flags: flags))
    })
}

func statsText(_ rows: [StatsRow], _ flags: ParsedFlags) throws(DockerFailure) -> String {
  try RowFormat(columns: statsColumns, typeName: "*container.statsContext").text(
    rows, format: flags.string("format"))
}

/// `docker stats` on its way: a measure each second, the CPU's between two of them.
struct StatsProcess<Host: DockerCLIHost>: Follower {
  let flags: ParsedFlags
  private var before: OrderedMap<String, StatsSample> = [:]
  private var due: Instant?

  init(flags: ParsedFlags) { self.flags = flags }

  private func containers(_ host: Host) -> [(asked: String, container: Container)] {
    if !flags.arguments.isEmpty {
      return flags.arguments.compactMap { name in
        (try? host.docker.container(name)).map { (name, $0) }
      }
    }
    let all = host.docker.containers.byAge.map(\.wrappedValue)
    return all.filter { flags.bool("all") || $0.state.isRunning }.map { ($0.shortID, $0) }
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let now = host.machine.now
    if let due, now < due { return .wait([.until(due)]) }
    let isFirst = due == nil
    var rows: [StatsRow] = []
    for (asked, container) in containers(host) {
      guard let sample = try? host.containerStats(container.id) else { continue }
      let old = before[container.id]
      let used = max(0, sample.cpuTime - (old?.cpuTime ?? 0))
      let time = max(1, sample.lived - (old?.lived ?? 0))
      before[container.id] = sample
      let limit =
        container.host.nanoCPUs > 0
        ? Double(container.host.nanoCPUs) / 1e9 : Double(DockerEngine.processors)
      let cpu = min(Double(used) / Double(time) * 100, 100 * limit)
      rows.append(
        StatsRow(
          id: flags.bool("no-trunc") ? container.id : container.shortID, name: container.name,
          asked: asked, cpu: cpu, sample: sample))
    }
    due = now + .seconds(1)
    // Real: the first measure has nothing to be compared with; it is not shown alone.
    if isFirst, let due { return .wait([.until(due)]) }
    let isStream = !flags.bool("no-stream")
    do throws(DockerFailure) {
      let text = try statsText(rows, flags)
      if isStream {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        call.write("\u{1b}[H" + lines.map { "\($0)\u{1b}[K\n" }.joined() + "\u{1b}[J")
      } else {
        call.write(text)
      }
    } catch {
      call.complain(error.text)
      return .exit(error.status)
    }
    guard isStream, let due else { return .exit(0) }
    if !flags.arguments.isEmpty, rows.isEmpty { return .exit(0) }
    return .wait([.until(due)])
  }
}
