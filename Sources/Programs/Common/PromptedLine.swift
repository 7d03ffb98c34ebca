// Reading a line from whoever sits at a program's standard input.

import Kernel
import Machine
import Network

/// What a program's question for a line came to.
enum PromptedLine: Sendable {
  case line(String)
  case end
  /// Nothing yet: wait for this and ask again.
  case wait(Wait)
}

extension ProgramHost {
  /// Asks for one line. At a terminal the prompt is shown before it; elsewhere nothing is.
  mutating func line(
    prompt: String, hidden: Bool = false, from descriptor: Int = 0, by me: ProcessID
  ) -> PromptedLine {
    let terminal = machine.terminal(behind: machine.handle(descriptor, of: me))
    if let terminal {
      machine.terminals.modify(terminal) {
        $0.prompt = prompt
        $0.hidesInput = hidden
      }
    }
    switch machine.readLine(descriptor, of: me) {
    case .bytes(let bytes):
      if let terminal {
        machine.terminals.modify(terminal) {
          $0.prompt = ""
          $0.hidesInput = false
        }
      }
      var line = bytes
      if line.last == 10 { line.removeLast() }
      if line.last == 13 { line.removeLast() }
      return .line(String(decoding: line, as: UTF8.self))
    case .wait(let wait): return .wait(wait)
    case .end, .failed: return .end
    }
  }
  func isTerminal(_ descriptor: Int, _ me: ProcessID) -> Bool {
    machine.isTerminal(descriptor, of: me)
  }
  /// Whether a name of the world outside can be found from where a process runs.
  func canReach(_ name: String, from me: ProcessID) -> Bool {
    guard let namespace = machine.process(me)?.namespaces.network else { return false }
    let hosts = hostEntries(of: me)
    if case .addresses = network.resolve(name, from: namespace, hosts: hosts) { return true }
    return false
  }
}
