// Clients that show a container on a terminal: which keys leave them, and that these were pressed.

import Containers
import Kernel
package import Machine

/// A client at a terminal, for as long as it holds on to a container.
package struct TerminalClient: Hashable, Sendable {
  package var process: ProcessID
  /// The bytes that leave it, one after the other.
  package var keys: [UInt8]
  package var isLeaving = false
}

extension DockerHost {
  /// The keys that leave what is shown on a terminal; none where nobody can be left.
  package func detachKeys(on terminal: TerminalID) -> [UInt8] {
    docker.terminalClients[terminal]?.last?.keys ?? []
  }
  /// These keys were pressed: the client that came last lets go of its container.
  package mutating func detach(_ terminal: TerminalID) {
    guard docker.terminalClients[terminal]?.isEmpty == false else { return }
    docker.terminalClients.modify(terminal) { $0[$0.count - 1].isLeaving = true }
    wakeDocker()
  }
  package mutating func addClient(_ process: ProcessID, keys: [UInt8], on terminal: TerminalID) {
    guard !keys.isEmpty else { return }
    docker.terminalClients[terminal, default: []].append(
      TerminalClient(process: process, keys: keys))
  }
  package mutating func removeClient(_ process: ProcessID) {
    for terminal in docker.terminalClients.keys {
      docker.terminalClients.modify(terminal) { list in
        list.removeAll { $0.process == process }
      }
      if docker.terminalClients[terminal]?.isEmpty == true {
        docker.terminalClients.removeValue(forKey: terminal)
      }
    }
  }
  package func isLeaving(_ process: ProcessID) -> Bool {
    docker.terminalClients.values.contains { list in
      list.contains { $0.process == process && $0.isLeaving }
    }
  }

  /// Takes a terminal from the consoles of a process, which goes on without one.
  package mutating func takeTerminal(
    _ terminal: TerminalID, from handles: [HandleID?], log: LogID
  ) {
    // Whoever reads there is woken, finds no terminal any more, and waits for one.
    machine.answer(.line(""), on: terminal)
    for case .some(let handle) in handles { machine.changeConsole(handle, log: log, to: nil) }
    machine.clearInput(terminal)
  }
  /// The same for a container's own terminal.
  package mutating func takeTerminal(_ terminal: TerminalID, fromContainer id: String) {
    guard let container = docker.containers[id], let process = container.process?.process,
      let handles = machine.process(process)?.descriptors.prefix(3)
    else { return }
    takeTerminal(terminal, from: Array(handles), log: container.log)
  }
}
