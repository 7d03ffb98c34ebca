// What the machine asks of the world that holds it.

import Files
package import Kernel

/// The world around a machine. It refines `Sendable`, so a generic host may be captured in closures.
package protocol MachineHost: Sendable {
  // NB: reading a part of it through the protocol copies the whole machine; what runs often asks by a
  // mutating method of the machine's, which does not. (`@_borrowed` would read in place; programs
  // that Swift 6.3.1 made so crashed, and why was not found out.)
  var machine: Machine<Self> { get set }

  /// The program that an executable file stands for, or nil where nobody knows the name.
  ///
  /// `arguments[0]` is the name it was called by.
  func program(named behaviour: String, arguments: [String]) -> (any Program<Self>)?

  /// The slot of the soonest event in the agendas that are not the machine's: the engine's, the
  /// cluster's.
  var nextEvent: AgendaSlot? { get }
  /// Takes that event out of its agenda and lets it happen. The clock stands at its time.
  mutating func fireNextEvent()

  /// Tries a TCP connection for a process, as a shell's `/dev/tcp/HOST/PORT` does; nil in a world
  /// without a network.
  func connection(to host: String, port: Int, of process: ProcessID) -> ConnectionTry?

  /// A process has ended, whoever its parent is: what it listened on closes.
  mutating func processClosed(_ process: ProcessID)

  /// A process without a parent in the machine, such as a container's first one, has ended.
  mutating func processEnded(_ process: ProcessID, _ end: ProcessEnd)
}

/// What became of a connection that was tried.
package enum ConnectionTry: Hashable, Sendable {
  case opened, refused, timedOut, unreachable, noRoute, unknownHost
}

extension MachineHost {
  package func connection(to host: String, port: Int, of process: ProcessID) -> ConnectionTry? {
    nil
  }
  package var nextEvent: AgendaSlot? { nil }
  package mutating func fireNextEvent() {}
  package mutating func processClosed(_ process: ProcessID) {}
  package mutating func processEnded(_ process: ProcessID, _ end: ProcessEnd) {}
}

extension MachineHost {
  /// Changes the program of a process that is not running just now, in place.
  ///
  /// This is how a server answers: whoever asks calls into the listening process's program.
  package mutating func withProgram<R>(
    of id: ProcessID, _ body: (inout any Program<Self>, inout Self) -> R
  ) -> R? {
    guard var program = machine.borrowProgram(of: id) else { return nil }
    let result = body(&program, &self)
    machine.returnProgram(program, to: id)
    return result
  }
}
