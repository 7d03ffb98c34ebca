// `docker compose up` while it is attached: make, start, show output, stop on ^C.

import Commands
import ComposeFile
import Containers
import Docker
import Documents
import Files
import Kernel
import Machine

struct ComposeUpProcess<Host: DockerCLIHost>: Follower {
  private enum Stage: Sendable { case making, attaching, running, stopping }
  private var stage = Stage.making
  private let project: ComposeProject
  private let names: [String]?
  private let flags: ParsedFlags
  /// What goes on: first the making, then the starting, at the end the stopping.
  private var run: ComposeRun
  private var isRunDone = false
  private var printer: ComposePrinter
  private var logs: ComposeLogPrinter
  private var sources: [Source] = []
  private var interrupts = 0
  /// With `--watch`: what follows the sources.
  private var watch: ComposeWatchProcess<Host>?
  /// How the whole ends, once it is known.
  private var status: Int?

  private struct Source: Sendable {
    var container: Container
    var next: Int
    /// The engine's count of its lives, when it was last looked at.
    var generation: Int
    var wasRunning = false
    var isShown: Bool
  }

  init(
    project: ComposeProject, names: [String]?, run: ComposeRun, printer: ComposePrinter,
    flags: ParsedFlags, coloured: Bool, view: FileView
  ) {
    self.project = project
    self.names = names
    self.run = run
    self.printer = printer
    self.flags = flags
    logs = ComposeLogPrinter(
      prefix: !flags.bool("no-log-prefix"), time: flags.bool("timestamps"),
      coloured: coloured && !flags.bool("no-color"))
    guard flags.bool("watch") else { return }
    logs.watches = true
    watch = ComposeWatchProcess(
      project: project, names: names, flags: flags, view: view, run: ComposeRun(project, []),
      printer: ComposePrinter(.plain, quietBuild: flags.bool("quiet-build")))
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    switch stage {
    case .making:
      switch composeAdvance(&run, &printer, &host, &call) {
      case .again: return .again
      case .wait(let list): return .wait(list)
      case .failed(let message):
        call.complain(message)
        return .exit(1)
      case .finished:
        stage = .attaching
        guard watch != nil, watch?.beginBeside(host) != true else { return .again }
        call.complain(
          "none of the selected services is configured for watch, see https://docs.docker.com/compose/how-tos/file-watch/"
        )
        return .exit(1)
      }
    case .attaching:
      attach(host, &call)
      run = ComposeRun(project, [.start(nil)])
      stage = .running
      return .again
    case .running: return running(&host, &call)
    case .stopping: return stopping(&host, &call)
    }
  }

  /// Real: named services are attached to, and what they depend on only when it is asked for.
  private func isAttached(_ service: ComposeService) -> Bool {
    if flags.list("no-attach").contains(service.name) { return false }
    if service.value["attach"]?.bool == false { return false }
    let only = flags.list("attach")
    if !only.isEmpty { return only.contains(service.name) }
    guard let names else { return true }
    return names.contains(service.name) || flags.bool("attach-dependencies")
  }

  private mutating func follow(_ container: Container, from entry: Int, isShown: Bool) {
    sources.append(
      Source(
        container: container, next: entry, generation: container.generation,
        wasRunning: container.state.isRunning, isShown: isShown))
  }
  private mutating func attach(_ host: Host, _ call: inout Call<Host>) {
    for container in host.docker.composeContainers(project.name) {
      guard let service = project.service(container.composeService) else { continue }
      let isShown = isAttached(service)
      if isShown { logs.know(container) }
      follow(container, from: host.machine.logs[container.log]?.end ?? 0, isShown: isShown)
    }
    if watch != nil { call.write(logs.watchLine("Watch enabled")) }
    let shown = sources.filter(\.isShown).map { ComposeLogPrinter.name($0.container) }
    call.print("Attaching to " + shown.joined(separator: ", "))
  }

  private mutating func running(
    _ host: inout Host, _ call: inout Call<Host>
  ) -> FollowerStep {
    var waits: [Wait] = [.topic(.docker)]
    if !isRunDone {
      // Real: while it is attached, starting is not shown.
      let advance = host.composeNext(&run)
      _ = run.takeEvents()
      switch advance {
      case .again:
        show(host, &call)
        return .again
      case .wait(let list): waits += list
      case .finished: isRunDone = true
      case .failed(let message):
        show(host, &call)
        call.complain(message)
        return .exit(1)
      }
    }
    show(host, &call)
    let ended = noteEnds(host, &call)
    if interrupts > 0 {
      // Real: at a terminal the line with ^C is wiped first.
      let wipe = host.terminal(call, 2) != nil ? "\r\u{1b}[K" : ""
      call.complain("\(wipe)Gracefully Stopping... press Ctrl+C again to force")
      beginStop(130)
      return .again
    }
    if let ended, aborts(ended) {
      call.complain("\u{1b}[31m\u{1b}[1mAborting on container exit...\u{1b}[0m")
      let from = flags.string("exit-code-from")
      let code =
        from.isEmpty
        ? ended.state.exitCode
        : host.docker.composeContainers(project.name).first { $0.composeService == from }?.state
          .exitCode ?? 0
      beginStop(flags.bool("abort-on-container-exit") && from.isEmpty ? ended.state.exitCode : code)
      return .again
    }
    if watch != nil, isRunDone {
      switch follow(&host, &call) {
      case .again: return .again
      case .wait(let list): waits += list
      case .exit(let status): return .exit(status)
      }
    }
    if isRunDone, watch?.isBusy != true,
      !sources.contains(where: { isAlive($0.container.id, host) })
    {
      return .exit(0)
    }
    for source in sources { waits.append(.topic(.log(source.container.log))) }
    return .wait(waits)
  }

  /// Looks at the sources; what the watch says stands between the containers' lines.
  private mutating func follow(
    _ host: inout Host, _ call: inout Call<Host>
  ) -> FollowerStep {
    var said = Call<Host>(process: call.process, arguments: call.arguments)
    let step = watch?.next(&host, &said) ?? .again
    let text = said.output.text
    for line in text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast(text.hasSuffix("\n") ? 1 : 0) where !text.isEmpty
    {
      call.write(logs.watchLine(String(line)))
    }
    for service in watch?.takeRenewed() ?? [] { attachRenewed(service, host, &call) }
    return step
  }
  /// The containers that have come in the place of others.
  private mutating func attachRenewed(
    _ service: String, _ host: Host, _ call: inout Call<Host>
  ) {
    for container in host.docker.composeContainers(project.name)
    where container.composeService == service {
      guard !sources.contains(where: { $0.container.id == container.id }) else { continue }
      let name = ComposeLogPrinter.name(container)
      let isShown =
        sources.first { ComposeLogPrinter.name($0.container) == name }?.isShown ?? true
      if isShown { call.write("\r\u{1b}[K\(name) has been recreated\n") }
      follow(container, from: 0, isShown: isShown)
    }
  }

  private func isAlive(_ id: String, _ host: Host) -> Bool {
    guard let state = host.docker.containers[id]?.state else { return false }
    return state.isRunning || state.isRestarting
  }
  private func aborts(_ container: Container) -> Bool {
    if flags.bool("abort-on-container-failure") { return container.state.exitCode != 0 }
    return flags.bool("abort-on-container-exit") || flags.has("exit-code-from")
  }

  /// Writes what the containers have said, in the order of time.
  private mutating func show(_ host: Host, _ call: inout Call<Host>) {
    var lines: [(time: Instant, place: Int, entry: LogEntry)] = []
    for place in sources.indices {
      let more = host.logEntries(
        sources[place].container.log, from: sources[place].next, LogRequest())
      sources[place].next = more.next
      guard sources[place].isShown else { continue }
      lines += more.entries.map { ($0.time, place, $0) }
    }
    lines.sort { $0.time != $1.time ? $0.time < $1.time : $0.place < $1.place }
    for line in lines {
      call.output.write(
        bytes: logs.text(line.entry, of: sources[line.place].container),
        to: line.entry.stream == 2 ? 2 : 1)
    }
  }

  /// Tells which containers have ended since the last look; the first of them.
  private mutating func noteEnds(_ host: Host, _ call: inout Call<Host>) -> Container? {
    var first: Container?
    // Who ended first is told first, and it is its end that others are stopped for.
    func end(_ place: Int) -> Instant {
      host.docker.containers[sources[place].container.id]?.state.finished ?? .zero
    }
    let order = sources.indices.sorted { end($0) != end($1) ? end($0) < end($1) : $0 < $1 }
    for place in order {
      guard let container = host.docker.containers[sources[place].container.id] else { continue }
      let hasLived = container.generation != sources[place].generation
      let isRunning = container.state.isRunning && !container.state.isRestarting
      if hasLived, !isRunning, container.state.started != nil {
        if sources[place].isShown {
          let again = container.state.isRestarting ? " (restarting)" : ""
          call.write(
            "\r\u{1b}[K\(ComposeLogPrinter.name(container)) exited with code \(container.state.exitCode)\(again)\n"
          )
        }
        sources[place].generation = container.generation
        if first == nil, !container.state.isRestarting {
          first = container
          // Real: the ends of the others are told when all have been stopped.
          if aborts(container), stage == .running { return first }
        }
      } else if hasLived, isRunning, sources[place].wasRunning, let code = container.lastExit {
        // Started again before anybody had looked.
        if sources[place].isShown {
          call.write(
            "\r\u{1b}[K\(ComposeLogPrinter.name(container)) exited with code \(code) (restarting)\n"
          )
        }
        sources[place].generation = container.generation
      } else if isRunning, !sources[place].wasRunning {
        sources[place].generation = container.generation
      }
      sources[place].wasRunning = isRunning
    }
    return first
  }

  // MARK: The end

  private mutating func beginStop(_ status: Int) {
    self.status = status
    var stop = ComposeStop()
    stop.services = project.services.map(\.name)
    stop.timeout = flags.has("timeout") ? flags.int("timeout") : nil
    run = ComposeRun(project, [.stop(stop)])
    printer = ComposePrinter(printer.mode == .quiet ? .quiet : .plain)
    stage = .stopping
  }

  private mutating func stopping(
    _ host: inout Host, _ call: inout Call<Host>
  ) -> FollowerStep {
    if interrupts > 1 {
      host.composeCancel(&run)
      for source in sources where isAlive(source.container.id, host) {
        try? host.containerKill(source.container.id)
      }
      return .exit(130)
    }
    let advance = composeAdvance(&run, &printer, &host, &call)
    if host.terminal(call) != nil, status == 130 {
      show(host, &call)
      _ = noteEnds(host, &call)
    }
    switch advance {
    case .again: return .again
    case .wait(let list): return .wait(list)
    case .failed(let message):
      call.complain(message)
      return .exit(1)
    case .finished:
      // Real: the error behind the status has no words, and its line is empty.
      if status != 0 { call.complain("") }
      return .exit(status ?? 0)
    }
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    guard signal == .int || signal == .term, stage != .making else { return .standard }
    interrupts += 1
    return .handled
  }
}
