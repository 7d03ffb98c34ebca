// The program that holds a pod's namespaces open: it waits, and ends when told.

import Commands
import Machine

/// `/pause` of registry.k8s.io/pause.
func pause<Host: ProgramHost>() -> Command<Host> {
  Command("pause", "waits for a signal", .program { _ in Pause<Host>() })
}

struct Pause<Host: ProgramHost>: Program {
  /// What it says at its start.
  var greeting = ""

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    if !greeting.isEmpty {
      _ = host.machine.write(greeting.utf8, to: 1, of: me)
      greeting = ""
    }
    return .wait([])
  }
  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard signal == .term || signal == .int else { return .ignored }
    host.end(me, .exited(0))
    return .handled
  }
}
