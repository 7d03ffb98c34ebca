// Running another process in one's own place: what sudo, timeout, docker exec and kubectl exec do.

import Kernel
package import Machine

/// Starts a process on the call's own descriptors, waits for it, and ends as it ended.
///
/// At a terminal the child becomes the foreground group, so keys and ^C go to it.
package struct ChildRun<Host: MachineHost>: Follower {
  private enum Stage: Sendable {
    case begin(ProcessStart<Host>)
    case waiting(ProcessID)
    case failed
  }
  private var stage: Stage
  private let finish: @Sendable (inout Host, inout Call<Host>, ProcessEnd) -> Int
  private var terminal: TerminalID?
  private var group: ProcessID = 0

  /// - Parameters:
  ///   - start: what to run; without descriptors it gets the call's first three.
  ///   - finish: says what is to be said at the end, and gives the exit status.
  package init(
    _ start: ProcessStart<Host>,
    finish: @escaping @Sendable (inout Host, inout Call<Host>, ProcessEnd) -> Int = {
      $2.status
    }
  ) {
    stage = .begin(start)
    self.finish = finish
  }

  package mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    switch stage {
    case .begin(var start):
      let me = host.machine.process(call.process)
      start.parent = call.process
      if start.descriptors == nil { start.descriptors = Array((me?.descriptors ?? []).prefix(3)) }
      terminal = host.machine.terminal(of: call.process)
      group = me?.group ?? 0
      let isForeground = terminal.flatMap { host.machine.terminals[$0] }?.foreground == group
      if terminal != nil, isForeground {
        start.group = .new
      } else {
        terminal = nil
      }
      do throws(SpawnError) {
        let child = try host.machine.spawn(start)
        if let terminal { host.machine.terminals.modify(terminal) { $0.foreground = child } }
        stage = .waiting(child)
        return .wait([.child(child)])
      } catch {
        call.complain("\(call.name): fork: Resource temporarily unavailable")
        stage = .failed
        return .exit(254)
      }
    case .waiting(let child):
      _ = host.machine.takeStop(child)
      guard let end = host.machine.reap(child) else { return .wait([.child(child)]) }
      if let terminal {
        let group = group
        host.machine.terminals.modify(terminal) { $0.foreground = group }
      }
      return .exit(finish(&host, &call, end))
    case .failed: return .exit(254)
    }
  }

  package mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    guard case .waiting(let child) = stage else { return .standard }
    host.signal(child, signal)
    return .handled
  }
}
