// Feeds a shell command by command, as a recorder or a grader would.

import Kernel
package import Machine
import Shell

/// A session whose shell reads its commands from a source beside its standard input.
///
/// The commands of one shell run in one world; standard input is /dev/null, output and errors are
/// merged in order, and none of them is a terminal.
package struct ScriptPlayer: Sendable {
  package var session: Session
  package var limits: SessionLimits
  /// Whether `passed` is kept: a world that is kept is copied where the next step changes it.
  package var keepsStations = false
  /// The worlds between the commands of the lines that were played last.
  package private(set) var passed: [World] = []
  private let reading: HandleID
  private let writing: HandleID

  /// What a command came to.
  package struct Outcome: Hashable, Sendable {
    package var output: [UInt8]
    package var status: Int
    /// The limit that ended it, if one did.
    package var limit: LabLimit?
    /// Whether the shell itself has ended.
    package var isLast: Bool
  }

  package init(_ world: World, limits: SessionLimits = .standard) {
    var world = world
    self.limits = limits
    (reading, writing) = world.machine.pipe()
    world.machine.retain(writing)
    session = Session(
      world, isInteractive: false, arguments: ["bash", "-s"], source: reading)
    _ = run(nil)
  }

  package var world: World {
    get { session.world }
    _modify { yield &session.world }
  }

  /// Whether the shell asks for more of an unfinished command.
  package var isIncomplete: Bool {
    (session.world.machine.program(of: session.shell) as? Shell<World>)?.isIncomplete ?? false
  }

  /// Plays lines and runs until the shell wants the next command.
  package mutating func play(_ lines: [String]) -> Outcome {
    run(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Ends the source, so the shell ends after its last command.
  package mutating func finish() -> Outcome {
    session.world.machine.release(writing)
    return run(nil)
  }

  private mutating func run(_ input: [UInt8]?) -> Outcome {
    var rest = (input ?? [])[...]
    let deadline = session.now + limits.time
    var fuel = limits.slices
    var output: [UInt8] = []
    var limit: LabLimit?
    let shell = session.shell, wanted = Wait.readable(reading)
    var stations = keepsStations ? Stations(in: session.world) : nil
    defer { passed = stations?.worlds ?? [] }
    while true {
      if !rest.isEmpty {
        if case .wrote(let count) = session.world.machine.write(rest, to: writing) {
          rest = rest.dropFirst(count)
        }
      }
      let before = session.world.machine.steps
      let end = session.world.advance(to: deadline, fuel: min(fuel, 50_000)) { world in
        stations?.pass(world, shell: shell)
        return world.machine.isAtRest(shell, waitingFor: wanted)
      }
      fuel -= max(1, session.world.machine.steps - before)
      output += session.takeOutput()
      if output.count > limits.output { limit = .output }
      if end == .reached { limit = .time }
      if fuel <= 0, end == .outOfFuel { limit = .steps }
      if let limit {
        stop(limit)
        output.removeLast(max(0, output.count - limits.output))
        break
      }
      if end == .done, rest.isEmpty || session.isEnded { break }
    }
    return Outcome(
      output: output, status: status, limit: limit, isLast: session.isEnded)
  }

  private var status: Int {
    if let end = session.end { return end.status }
    let shell = session.world.machine.program(of: session.shell) as? Shell<World>
    return shell?.status ?? 0
  }

  /// Stops whatever runs: everything of the sandbox but the shell is killed, the shell is interrupted.
  private mutating func stop(_ limit: LabLimit) {
    session.world.machine.notices.append(.limit(limit))
    let shell = session.shell
    for id in session.world.machine.processes(ofSandboxBut: shell) {
      session.world.signal(id, .kill)
    }
    session.world.signal(shell, .int)
    _ = session.world.advance(to: session.now + .seconds(1), fuel: 10_000) { world in
      guard let process = world.machine.process(shell), process.isRunning else { return true }
      return world.isWaiting
    }
    if session.world.machine.isRunning(shell),
      session.world.machine.process(shell)?.waits != [.readable(reading)]
    {
      session.world.signal(shell, .kill)
    }
    _ = session.takeOutput()
  }
}
