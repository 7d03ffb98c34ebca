// The program that holds a pod's namespaces open: it waits, and ends when told.

import Commands
import Kernel
import Machine
import Text

/// `/pause` of registry.k8s.io/pause.
func pause<Host: ProgramHost>() -> Command<Host> {
  Command("pause", "waits for a signal", .program { _ in Pause<Host>() })
}

struct Pause<Host: ProgramHost>: Program {
  /// What it says at its start.
  var greeting: (@Sendable (CivilTime) -> String)?

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    if let greeting {
      let now = CivilTime(nanoseconds: host.machine.now.nanoseconds)
      _ = host.machine.write(greeting(now).utf8, to: 1, of: me)
      self.greeting = nil
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
