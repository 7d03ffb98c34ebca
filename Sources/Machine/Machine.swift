// What runs: processes, descriptors, pipes, groups, signals, terminals, and who waits for what.
//
// Invariant: the machine is a value. A copy of it, taken in the middle of a loop, goes on alike.
// Invariant: nothing here is iterated in hash order.

package import Files
package import Kernel

/// Everything that runs, and what it reads and writes. Generic over the world that holds it.
package struct Machine<Host: MachineHost>: Sendable {
  /// The present moment and the counter of bookings, shared by every agenda of the world.
  package var clock: Clock
  package var random: RandomSource
  package var latency = Latency()
  package var limits = MachineLimits()

  /// All file trees: the sandbox's, images', containers', volumes'.
  package var files: FileStore
  /// Mount tables, by the number of their namespace; 0 is the sandbox's own.
  package var mountTables = NumberedTable<MountTable>() { didSet { paths = PathMemory() } }
  /// Process namespaces, by number; 0 is the sandbox's own.
  package var processNamespaces = NumberedTable<ProcessNamespace>()

  // NB: none of these has an order; what needs one sorts.
  var processes = ProcessTable<Host>()
  var handles = NumberedTable<OpenFile>()
  var pipes = NumberedTable<Pipe>()
  package var logs: OrderedMap<LogID, Log> = [:]
  package var terminals: OrderedMap<TerminalID, Terminal> = [:]
  /// Who waits for a terminal or a topic; those who wait for a pipe or a process stand with it.
  var waiters: [WaitKey: [Waiter]] = [:]

  /// Processes that a signal stopped and whose parent has not asked yet.
  var stopsToTell: Set<ProcessID> = []

  var runnable: [ProcessID] = []
  var head = 0
  var timers = Agenda<Timer>()

  var lastProcess: ProcessID = 1000
  var lastHandle: HandleID = 0
  var lastPipe: PipeID = 0
  var lastLog: LogID = 0
  var lastTerminal: TerminalID = 0
  var lastNamespace = 0

  /// Work done since the beginning, in units of a short slice; what a budget is measured in.
  package var steps = 0
  package var scripts = ScriptMemory()
  var paths = PathMemory()
  /// A message of the lab's own that is due to the learner, such as a limit that was met.
  package var notices: [LabNotice] = []
  /// Who wrote what; nil while nobody wants to know.
  var written: [Written]?
  var writtenBytes = 0
  /// What has run in containers lately, oldest first, and how much has run before that.
  var ranLately: [Ran] = []
  var ranBefore = 0

  package init(clock: Clock, random: RandomSource, files: FileStore = FileStore()) {
    self.clock = clock
    self.random = random
    self.files = files
    processNamespaces[0] = ProcessNamespace(limit: limits.processes)
  }

  package var now: Instant { clock.now }
}

/// What things cost of a budget, beside the one unit of every slice and every event.
///
/// They are fitted so that a budget stands for about the same real time whatever it is spent on.
enum Work {
  /// A slice that was used to its end: about a thousand steps of the shell.
  static let wholeSlice = 20
  static let spawn = 10
  /// A unit for so many bytes that are read or written.
  static let bytes = 256
}

/// A thing the lab itself has to say, beside what the simulated tools say.
package enum LabNotice: Hashable, Sendable {
  /// A real feature that the lab does not model was asked for; `name` says which.
  case unmodelled(name: String)
  /// A limit of the lab stopped something.
  case limit(LabLimit)
}

/// What the lab bounds, so that no input can hang it or eat the memory.
package enum LabLimit: String, Hashable, Sendable {
  case processes, openFiles, steps, time, output, memory, logs
}

package typealias ProcessID = Int
package typealias HandleID = Int
package typealias PipeID = Int
package typealias LogID = Int
package typealias TerminalID = Int
package typealias MountNamespaceID = Int
package typealias ProcessNamespaceID = Int
package typealias NetworkNamespaceID = Int
