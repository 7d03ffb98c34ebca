// A process, as the process table holds it.

package import Files
package import Kernel

/// A process: what the kernel would know of it. What it runs stands beside it, in `ProcessTable`.
package struct Process: Sendable {
  /// The number by which the machine knows it.
  package let id: ProcessID
  /// Its number in its own process namespace: 1 for a container's first process.
  package let localID: ProcessID
  package internal(set) var parent: ProcessID
  /// Its children that are in the table, in the order in which they were started.
  package internal(set) var children: [ProcessID] = []
  package var group: ProcessID
  /// Arguments, the called name first. `ps` shows them.
  package var arguments: [String]
  package var environment: OrderedMap<String, String>
  package var environmentOrder = EnvironmentOrder.given([])
  /// The working directory: an absolute path in its mount table.
  package var directory: String
  package var credentials: Credentials
  package var umask: FileMode = 0o022
  package var namespaces: Namespaces
  /// Handles by descriptor number; nil where closed.
  package var descriptors: [HandleID?]
  package var ignored: Set<Signal> = []
  /// A small init stands between the namespace and this process (`docker run --init`), so signals
  /// have their default action.
  package internal(set) var hasInit = false
  package let started: Instant
  /// Slices it has run.
  package var slices = 0

  package internal(set) var state: ProcessState
  /// What it waits for, while it waits.
  package internal(set) var waits: [Wait] = []
  /// Counts the waits, so that a stale wake-up is known.
  var serial = 0
  /// Who waits for its end, and whether it waits for that of any child.
  var endWaiters: [Waiter] = []
  var childWaiters: [Waiter] = []

  /// The controlling terminal, if any of its first three descriptors is one, is found by the machine.
  package var isRunning: Bool {
    if case .ended = state { false } else { true }
  }
}

package enum ProcessState: Hashable, Sendable {
  case runnable
  case waiting
  /// Stopped by a signal (job control); `true`: its parent has not been told yet.
  case stopped
  /// Ended, and not yet asked for by its parent.
  case ended(ProcessEnd)
}

/// Which world of its own a process sees. Equal numbers share.
package struct Namespaces: Hashable, Sendable {
  package var mounts: MountNamespaceID
  package var network: NetworkNamespaceID
  package var processes: ProcessNamespaceID
  package var hostname: String
  /// The container it belongs to, or nil in the sandbox itself.
  package var container: String?

  package init(
    mounts: MountNamespaceID = 0, network: NetworkNamespaceID = 0,
    processes: ProcessNamespaceID = 0, hostname: String = "lab", container: String? = nil
  ) {
    self.mounts = mounts
    self.network = network
    self.processes = processes
    self.hostname = hostname
    self.container = container
  }
}

/// A numbering of processes of its own, with a limit on how many live at once.
package struct ProcessNamespace: Hashable, Sendable {
  package var limit: Int
  package internal(set) var live = 0
  /// Bytes that its processes may take, one by one; nil for no limit of its own.
  package var memory: Int?
  /// How many files each of its processes may have open, and how far it may raise that.
  package internal(set) var openFiles: Int?
  package internal(set) var openFilesAtMost: Int?
  /// One of its processes was killed for want of memory.
  package internal(set) var wasOutOfMemory = false
  var last: ProcessID
  /// Local number to the machine's, for those that are alive or not yet reaped.
  var members: OrderedMap<ProcessID, ProcessID> = [:]

  package init(limit: Int, firstID: ProcessID = 1) {
    self.limit = limit
    last = firstID - 1
  }
}

/// Bounds of the machine. They stand in the docs (*What the lab leaves out*).
package struct MachineLimits: Hashable, Sendable {
  /// Live processes in the sandbox itself.
  package var processes = 500
  /// Live processes in one container, unless it asks for less.
  package var containerProcesses = 500
  /// Live processes in all.
  package var allProcesses = 20_000
  package var openFilesPerProcess = 1024
  package var pipeBytes = 65_536
  /// Bytes kept of one container's log; older lines go first.
  package var logBytes = 4 << 20
  /// Bytes that a terminal or capture holds before it is drained.
  package var outputBytes = 64 << 20
  package init() {}
}

/// What things cost in virtual time, nanoseconds.
package struct Latency: Hashable, Sendable {
  package var fork = 300_000
  package var slice = 20_000
  package init() {}
}

/// Where the table keeps a program: a reference, whose size code that is generic over the host knows.
///
/// NB: written to only by its single owner, which is what makes sharing it safe.
class ProgramPlace: @unchecked Sendable {}
private final class ProgramBox<Host: MachineHost>: ProgramPlace, @unchecked Sendable {
  /// Nil while it is out.
  var program: (any Program<Host>)?
  init(_ program: (any Program<Host>)?) { self.program = program }
}

/// All processes, and what each of them runs.
///
/// NB: the programs stand apart, so that the processes are plain values in one array: code that is
/// generic over the host changes one field of one of them in place, with no copy of the rest. And
/// their array knows nothing of the host, or the runtime would look its type up at each turn.
struct ProcessTable<Host: MachineHost>: Sendable {
  var table = NumberedTable<Process>()
  /// By slot; each a `ProgramBox` of this host.
  private var places: [ProgramPlace] = []

  var count: Int { table.count }
  var numbers: [ProcessID] { table.numbers.sorted() }
  func slot(of id: ProcessID) -> Int? { table.slot(of: id) }
  func contains(_ id: ProcessID) -> Bool { table.contains(id) }
  func isRunning(_ id: ProcessID) -> Bool {
    guard let slot = table.slot(of: id) else { return false }
    return table.values[slot].isRunning
  }
  /// The process in a slot; a slot is good until a process leaves the table.
  subscript(slot: Int) -> Process {
    @inline(__always) _read { yield table.values[slot] }
    @inline(__always) _modify { yield &table.values[slot] }
  }

  @inline(__always) private func box(at slot: Int) -> ProgramBox<Host> {
    unsafeDowncast(places[slot], to: ProgramBox<Host>.self)
  }
  @inline(__always) func program(at slot: Int) -> any Program<Host> {
    box(at: slot).program ?? Nothing<Host>()
  }
  /// Puts a program in its place; nil once its process has ended.
  @inline(__always) mutating func setProgram(_ program: (any Program<Host>)?, at slot: Int) {
    if isKnownUniquelyReferenced(&places[slot]) {
      box(at: slot).program = program
    } else {
      places[slot] = ProgramBox<Host>(program)
    }
  }
  /// Takes the program of a process out, for as long as it runs; another world's stays.
  @inline(__always) mutating func takeProgram(at slot: Int) -> any Program<Host> {
    let isOwn = isKnownUniquelyReferenced(&places[slot])
    let box = box(at: slot)
    guard let program = box.program else { return Nothing<Host>() }
    if isOwn { box.program = nil }
    return program
  }

  @inline(__always) mutating func add(_ process: Process, running program: any Program<Host>) {
    table.append(process, under: process.id)
    places.append(ProgramBox<Host>(program))
  }
  @inline(__always) mutating func remove(at slot: Int) -> Process {
    places.swapAt(slot, places.count - 1)
    places.removeLast()
    return table.remove(at: slot)
  }
}
