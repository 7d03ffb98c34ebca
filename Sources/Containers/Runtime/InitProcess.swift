// docker-init: a first process that passes signals on and ends as its child does (`docker run --init`).

import Kernel
package import Machine

extension ContainerHost {
  /// Starts the init of docker's as the first process of a sandbox, and under it what was asked for.
  ///
  /// Real: docker-init is tini 0.19; it finds the program itself, and says so where there is none.
  package mutating func startInit(
    _ command: ContainerCommand, in sandbox: ContainerSandbox
  ) throws(RuntimeFailure) -> ProcessID {
    var child: ProcessStart<Self>
    do throws(RuntimeFailure) {
      child = try processStart(command, in: sandbox)
    } catch {
      switch error {
      case .notInPath(let name), .noSuchFile(let name):
        child = try missing(name, "No such file or directory", command, in: sandbox)
      case .notExecutable(let name), .isDirectory(let name):
        child = try missing(name, "Permission denied", command, in: sandbox)
      default: throw error
      }
    }
    let arguments = initWords + command.arguments
    var start = ProcessStart<Self>(InitProcess(child: child), arguments: arguments, parent: 0)
    start.group = .new
    start.descriptors = child.descriptors
    start.environment = child.environment
    start.environmentOrder = child.environmentOrder
    start.directory = child.directory
    start.credentials = child.credentials
    start.namespaces = child.namespaces
    start.umask = child.umask
    return try spawn(start, in: sandbox)
  }

  private func missing(
    _ name: String, _ reason: String, _ command: ContainerCommand, in sandbox: ContainerSandbox
  ) throws(RuntimeFailure) -> ProcessStart<Self> {
    let program = FailedExec<Self>(
      message: "[FATAL tini (7)] exec \(name) failed: \(reason)",
      status: reason.hasPrefix("No") ? 127 : 126)
    var start = ProcessStart<Self>(program, arguments: command.arguments, parent: 0)
    start.descriptors = command.descriptors
    start.environment = command.environment
    start.namespaces = sandbox.namespaces
    return start
  }
}

/// How docker's init is called, before the words of what it starts.
let initWords = ["/sbin/docker-init", "--"]

/// The first process: it starts its child, hands on what it is sent, and waits.
struct InitProcess<Host: ContainerHost>: Program {
  private enum Stage: Sendable {
    case begin(ProcessStart<Host>)
    case waiting(ProcessID)
  }
  private var stage: Stage

  init(child: ProcessStart<Host>) { stage = .begin(child) }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    switch stage {
    case .begin(var start):
      start.parent = me
      start.group = .new
      start.descriptors = Array((host.machine.process(me)?.descriptors ?? []).prefix(3))
      let group = host.machine.process(me)?.group
      do throws(SpawnError) {
        let child = try host.machine.spawn(start)
        // Real: the child is the terminal's foreground, so that ^C comes to it once.
        if let terminal = host.machine.terminal(of: me),
          host.machine.terminals[terminal]?.foreground == group
        {
          host.machine.terminals.modify(terminal) { $0.foreground = child }
        }
        stage = .waiting(child)
        return .wait(.child(child))
      } catch {
        return .exit(1)
      }
    case .waiting(let child):
      _ = host.machine.takeStop(child)
      guard let end = host.machine.reap(child) else { return .wait(.child(child)) }
      return .exit(end.status)
    }
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard case .waiting(let child) = stage, signal != .chld else { return .handled }
    host.signal(child, signal)
    return .handled
  }
}
