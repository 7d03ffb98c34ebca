// A client attached to a container: its output as it comes, its terminal, its end.

import Commands
import Docker
import Kernel
import Machine
import Containers

/// Shows what a container writes until it ends, and gives its exit status.
///
/// A container with a terminal writes to the learner's own; a client without one copies the log, and so
/// does one whose output goes elsewhere (`docker run -t alpine ls | wc -l`).
struct Attachment<Host: DockerCLIHost>: Sendable {
  let container: String
  /// Where a container with a terminal is shown.
  private(set) var terminal: TerminalID?
  private let log: LogID
  /// Handles to which the log copies what is written; the log holds them.
  private var mirrors: [Log.Mirror] = []
  /// How often the client was asked to end.
  private var endings = 0
  private let usesTerminal: Bool
  /// The container writes to a terminal, and the client's output is none: a pipe, a file.
  let isShownElsewhere: Bool
  /// The client's own group, which gets the terminal back.
  private let group: ProcessID
  private var isForeground = false
  private let forwardsInput: Bool
  private var inputIsOpen: Bool
  private var lastStatus: Int?

  private let passesSignals: Bool
  /// The keys that leave the container; none where no keys come to it.
  private let keys: [UInt8]
  /// Which streams are wanted: 0, 1, 2.
  private let streams: Set<UInt8>

  /// - Parameter streams: `docker run -a`; all where it is not given.
  init(
    container: String, host: Host, call: Call<Host>, passesInput: Bool = true,
    passesSignals: Bool = true, streams: Set<UInt8> = [0, 1, 2], keys: [UInt8] = []
  ) {
    self.passesSignals = passesSignals
    self.streams = streams
    self.container = container
    let found = host.docker.containers[container]
    self.keys =
      passesInput && streams.contains(0) && found?.request.openInput == true
        && found?.request.tty == true ? keys : []
    log = found?.log ?? 0
    usesTerminal = found?.request.tty ?? false
    forwardsInput =
      passesInput && streams.contains(0) && (found?.request.openInput ?? false)
      && !(found?.request.tty ?? false)
    inputIsOpen = forwardsInput
    group = host.machine.process(call.process)?.group ?? 0
    if usesTerminal { terminal = host.machine.terminal(of: call.process) }
    isShownElsewhere = usesTerminal && host.terminal(call, 1) == nil
  }

  /// The container runs: its process becomes the terminal's foreground.
  mutating func begin(_ host: inout Host, _ call: Call<Host>) {
    guard let terminal, let process = host.docker.containers[container]?.process?.process,
      host.machine.terminals[terminal]?.foreground == group,
      let own = host.machine.process(process)?.group
    else { return }
    host.machine.terminals.modify(terminal) { $0.foreground = own }
    isForeground = true
    host.addClient(call.process, keys: keys, on: terminal)
  }

  /// The container runs already: what it writes to its terminal is shown on the client's own.
  func join(_ host: inout Host) {
    guard let terminal, !isShownElsewhere else { return }
    host.containerShow(container, on: terminal)
  }

  /// Has the log copied to the client's own output; said before the container starts.
  mutating func mirror(_ host: inout Host, _ call: Call<Host>) {
    guard !usesTerminal || isShownElsewhere else { return }
    for stream in (usesTerminal ? [1] : [1, 2]) as [UInt8] where streams.contains(stream) {
      guard let handle = host.machine.handle(Int(stream), of: call.process) else { continue }
      host.machine.retain(handle)
      mirrors.append(Log.Mirror(stream: stream, handle: handle))
    }
    let mirrors = mirrors
    host.machine.logs.modify(log) { $0.mirrors += mirrors }
  }
  /// What the log copies to goes back to its owner: a pipe's reader waits for its end.
  mutating func letGo(_ host: inout Host) {
    let mirrors = mirrors
    host.machine.logs.modify(log) { log in
      log.mirrors.removeAll { mirrors.contains($0) }
      log.broken.removeAll { mirrors.contains($0) }
    }
    for mirror in mirrors { host.machine.release(mirror.handle) }
    self.mirrors = []
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> AttachmentStep {
    if endings >= 3 {
      letGo(&host)
      call.complain("\ngot 3 SIGTERM/SIGINTs, forcefully exiting")
      return .go(.exit(1))
    }
    if let broken = host.machine.logs[log]?.broken.first(where: mirrors.contains) {
      // Real: docker 28.5.2 ends with the pipe; the container goes on.
      letGo(&host)
      leaveTerminal(&host, call)
      call.complain("write /dev/\(broken.stream == 1 ? "stdout" : "stderr"): broken pipe")
      return .go(.exit(1))
    }
    let found = host.docker.containers[container]
    if host.isLeaving(call.process) {
      letGo(&host)
      if let terminal { host.takeTerminal(terminal, fromContainer: container) }
      leaveTerminal(&host, call)
      return .left
    }
    if let found, found.state.isRunning, !found.state.isRestarting {
      var waits: [Wait] = [.topic(.docker)]
      if inputIsOpen, let wait = feed(found, &host, call) { waits.append(wait) }
      return .go(.wait(waits))
    }
    if let found, found.state.isRestarting { return .go(.wait([.topic(.docker)])) }
    letGo(&host)
    leaveTerminal(&host, call)
    return .go(.exit(found?.state.exitCode ?? host.docker.lastExit(of: container) ?? 0))
  }

  /// The terminal is the client's own group's again.
  private mutating func leaveTerminal(_ host: inout Host, _ call: Call<Host>) {
    host.removeClient(call.process)
    guard isForeground, let terminal else { return }
    let group = group
    host.machine.terminals.modify(terminal) { $0.foreground = group }
    isForeground = false
  }

  /// Passes standard input on; what to wait for next, nil when it is closed.
  private mutating func feed(
    _ found: Container, _ host: inout Host, _ call: Call<Host>
  ) -> Wait? {
    guard let input = found.process?.input else { return nil }
    for _ in 0..<64 {
      switch host.machine.read(0, of: call.process) {
      case .bytes(let bytes):
        // Limit: a container that does not read loses what does not fit its pipe.
        _ = host.machine.write(bytes, to: input)
      case .wait(let wait): return wait
      case .end, .failed:
        inputIsOpen = false
        host.machine.release(input)
        host.docker.containers.modify(container) { $0.process?.input = nil }
        return nil
      }
    }
    return .until(host.machine.now)
  }

  /// Real: --sig-proxy passes every signal on, so ^C ends the container and not the client.
  mutating func receive(_ signal: Signal, _ host: inout Host) -> SignalAnswer {
    guard passesSignals else { return .standard }
    if signal == .int || signal == .term { endings += 1 }
    // Real: the third of them ends the client, whatever the container does.
    if endings >= 3 { return .handled }
    guard let process = host.docker.containers[container]?.process?.process else {
      return .standard
    }
    host.signal(process, signal)
    return .handled
  }
}

extension DockerEngine {
  /// The exit status of a container that is gone, as the engine's events tell it.
  func lastExit(of id: String) -> Int? {
    events.last { $0.action == "die" && $0.actor == id }
      .flatMap { $0.attributes["exitCode"] }.flatMap { Int($0) }
  }
}

/// What an attached client comes to next.
enum AttachmentStep {
  case go(FollowerStep)
  /// Its keys were pressed: it leaves the container to itself.
  case left
}
