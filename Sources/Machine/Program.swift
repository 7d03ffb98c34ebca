// A running thing: a value that can go on.

package import Kernel

/// A running thing: state, and how it goes on. Copying it is fork; copying the world is a snapshot.
package protocol Program<Host>: Sendable {
  associatedtype Host: MachineHost

  /// Goes on for one slice: a bounded piece of work, then an answer.
  ///
  /// While it runs, its slot in the process table holds nothing, so `host.machine` may be changed
  /// freely; the process's other fields (descriptors, directory, environment) are in the table.
  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host>

  /// A signal other than KILL and STOP has come. `.standard` does what the kernel does by default.
  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer
}

extension Program {
  package mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer { .standard }
}

/// What a slice of a program comes to.
package enum Step<Host: MachineHost>: Sendable {
  /// There is more to do at once.
  case again
  /// Nothing to do until one of these comes true. An empty list waits for a signal.
  case wait([Wait])
  /// The program has ended with this status, 0 ... 255.
  case exit(Int)
  /// The process goes on as another program, as `exec` does.
  case exec(any Program<Host>)

  package static func wait(_ one: Wait) -> Step { .wait([one]) }
}

/// What a process can wait for. Waking is a hint: the program looks again and may wait anew.
package enum Wait: Hashable, Sendable {
  case readable(HandleID)
  case writable(HandleID)
  /// The child with this number ends (or is stopped).
  case child(ProcessID)
  /// Any child ends (or is stopped).
  case anyChild
  case until(Instant)
  /// Something named changes: an engine, the cluster, a log. Whoever changes it calls `wake`.
  case topic(Topic)
  /// The terminal is answered with a key or an edited file.
  case answer(TerminalID)
}

/// The name of a thing whose changes can be waited for.
package struct Topic: Hashable, Sendable {
  package var name: String
  package var number: Int
  package init(_ name: String, _ number: Int = 0) {
    self.name = name
    self.number = number
  }
  package static func log(_ id: LogID) -> Topic { Topic("log", id) }
  package static let docker = Topic("docker")
  package static let kubernetes = Topic("kubernetes")
}

/// What a program makes of a signal.
package enum SignalAnswer: Sendable {
  /// The kernel's default: most signals end the process.
  case standard
  case ignored
  /// The program took it; it is made runnable so that it can act.
  case handled
}

/// A placeholder while a program runs, and for processes that only wait to be reaped.
struct Nothing<Host: MachineHost>: Program {
  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> { .exit(0) }
}
