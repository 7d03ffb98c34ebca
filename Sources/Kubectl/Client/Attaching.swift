// Being attached to a container: what it writes is shown, what is typed is passed on.

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine

/// Shows a running container until its first process ends, with the caller's terminal or input
/// passed on where it is asked for.
///
/// Real: kubectl 1.36's attach. A container with a terminal of its own and a caller at one share it.
struct Attaching<Host: KubectlHost>: Sendable {
  private let connection: Connection
  private let log: LogID?
  private var position: Int
  /// The caller's terminal, which the container has for the time.
  private var terminal: TerminalID?
  private var group: ProcessID = 0
  private var passesInput: Bool
  private let isQuiet: Bool

  /// - Parameters:
  ///   - isFromStart: what was written before is shown too.
  init(
    _ connection: Connection, stdin: Bool, tty: Bool, isFromStart: Bool, isQuiet: Bool,
    _ host: inout Host, _ call: inout Call<Host>
  ) {
    self.connection = connection
    log = host.log(of: connection, previous: false)
    let present = log.flatMap { host.machine.logs[$0] }
    position = isFromStart ? present?.dropped ?? 0 : present?.end ?? 0
    passesInput = stdin
    self.isQuiet = isQuiet
    if stdin, !isQuiet {
      if tty {
        call.complain(
          "All commands and output from this session will be recorded in container logs, including credentials and sensitive information passed through the command prompt."
        )
      }
      call.complain("If you don't see a command prompt, try pressing enter.")
    }
    guard stdin, tty, let own = host.machine.terminal(of: call.process),
      host.machine.isTerminal(0, of: call.process),
      let process = host.attach(connection, to: own)
    else { return }
    terminal = own
    passesInput = false
    group = host.machine.process(call.process)?.group ?? 0
    if host.machine.terminals[own]?.foreground == group,
      let inner = host.machine.process(process)?.group
    {
      host.machine.terminals.modify(own) { $0.foreground = inner }
    }
  }

  /// nil: the container has ended.
  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> [Wait]? {
    var waits: [Wait] = [.topic(.kubernetes)]
    if terminal == nil { show(&host, &call) }
    if let log { waits.append(.topic(.log(log))) }
    guard host.isRunning(connection) else {
      let hadTerminal = terminal != nil
      end(&host)
      if hadTerminal, !isQuiet { call.print(farewell(host)) }
      return nil
    }
    while passesInput {
      switch host.machine.read(0, of: call.process) {
      case .bytes(let bytes): host.feed(connection, bytes)
      case .wait(let wait):
        waits.append(wait)
        return waits
      case .end, .failed:
        host.feed(connection, nil)
        passesInput = false
      }
    }
    return waits
  }

  /// Real: said of a session at a terminal alone, and before `--rm` takes the pod away.
  private func farewell(_ host: Host) -> String {
    let pod = host.apiServer.get(.pods, connection.namespace, connection.pod)
    let isEphemeral = (pod?.spec?["ephemeralContainers"]?.array ?? []).contains {
      $0["name"]?.string == connection.container
    }
    let again =
      "'kubectl attach \(connection.pod) -c \(connection.container) -n \(connection.namespace) -i -t'"
    return isEphemeral
      ? "Session ended, the ephemeral container will not be restarted but may be reattached using \(again) if it is still running"
      : "Session ended, resume using \(again) command"
  }

  private mutating func show(_ host: inout Host, _ call: inout Call<Host>) {
    guard let log, let present = host.machine.logs[log] else { return }
    for entry in present.entries(from: position) {
      call.output.write(bytes: entry.text, to: Int(entry.stream) == 2 ? 2 : 1)
    }
    position = max(present.end, position)
  }

  /// Gives the terminal back.
  mutating func end(_ host: inout Host) {
    guard let terminal else { return }
    let group = group
    _ = host.attach(connection, to: nil)
    host.machine.terminals.modify(terminal) { $0.foreground = group }
    self.terminal = nil
  }
}
