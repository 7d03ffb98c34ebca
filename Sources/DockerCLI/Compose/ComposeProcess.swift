// A compose command that works and shows its progress until it is done.

import Commands
import ComposeFile
import Docker
import Kernel
import Machine

struct ComposeProcess<Host: DockerCLIHost>: Follower {
  private var run: ComposeRun
  private var printer: ComposePrinter
  private let last: String

  /// - Parameter last: said at the end, on standard output.
  init(_ run: ComposeRun, _ printer: ComposePrinter, last: String = "") {
    self.run = run
    self.printer = printer
    self.last = last
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    switch composeAdvance(&run, &printer, &host, &call) {
    case .again: return .again
    case .wait(let list): return .wait(list)
    case .finished:
      call.write(last)
      return .exit(0)
    case .failed(let message):
      call.complain(message)
      return .exit(1)
    }
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    if signal == .int || signal == .term { host.composeCancel(&run) }
    return .standard
  }
}

/// Lets a run go on, and shows what it tells.
func composeAdvance<Host: DockerCLIHost>(
  _ run: inout ComposeRun, _ printer: inout ComposePrinter, _ host: inout Host,
  _ call: inout Call<Host>
) -> ComposeAdvance {
  let advance = host.composeNext(&run)
  let events = run.takeEvents()
  if !events.isEmpty {
    let snapshot = host
    let name = call
    let text = printer.show(
      events, at: host.machine.now, columns: host.terminal(call, 2)?.columns ?? 80
    ) { warning in
      var quiet = Call<Host>(process: name.process, arguments: name.arguments)
      composeWarning(warning, snapshot, &quiet)
      return quiet.output.text
    }
    call.output.write(text, to: 2)
  }
  return advance
}

/// The follower of a verb that runs some phases on a project.
func composeFollowing<Host: DockerCLIHost>(
  _ project: ComposeProject, _ phases: [ComposePhase], title: String, _ host: Host,
  _ call: Call<Host>, _ flags: ParsedFlags
) throws(DockerFailure) -> Following<Host> {
  let mode = try ComposePrinter.mode(host, call, flags)
  return .follow(
    ComposeProcess<Host>(ComposeRun(project, phases), ComposePrinter(mode, title: title)))
}
