// A world with a learner's shell at a terminal.

import Docker
import Files
package import Kernel
package import Machine
import Shell

/// A world with a shell at a terminal, and the verbs of whoever sits before it.
///
/// A session is a function of its seed and of the answers it was given, each at its virtual time.
package struct Session: Sendable {
  package var world: World
  package let terminal: TerminalID
  package private(set) var shell: ProcessID = 0

  /// Opens a shell in a world.
  ///
  /// - Parameters:
  ///   - isInteractive: whether the shell is at a terminal (`learn`, `play`) or not (`run`, `grade`).
  ///   - arguments: the shell's own, its name first.
  package init(
    _ world: World, isInteractive: Bool, columns: Int = 80, rows: Int = 24, colour: Bool = true,
    arguments: [String] = ["bash"], source: HandleID? = nil
  ) {
    self.world = world
    var screen = Terminal(isInteractive: isInteractive, columns: columns, rows: rows)
    screen.colour = colour && isInteractive
    terminal = self.world.machine.addTerminal(screen)
    let output = self.world.machine.open(OpenFile(.terminal(terminal)))
    let input =
      isInteractive ? output : self.world.machine.open(OpenFile(.null, writable: false))
    var program = Shell<World>(arguments: arguments)
    var descriptors: [HandleID?] = [input, output, output]
    if let source {
      // Beside the standard input, so that the commands of a script do not read each other.
      program.scriptDescriptor = 10
      descriptors += [HandleID?](repeating: nil, count: 7) + [source]
    }
    var start = ProcessStart<World>(program, arguments: arguments, parent: 0)
    start.group = .new
    start.descriptors = descriptors
    start.environment = Sandbox.environment(term: isInteractive ? "xterm-256color" : "dumb")
    start.directory = Sandbox.home
    start.credentials = Sandbox.credentials
    start.namespaces = Namespaces(hostname: Sandbox.hostname)
    shell = (try? self.world.machine.spawn(start)) ?? 0
    let group = shell
    self.world.machine.terminals.modify(terminal) { $0.foreground = group }
  }

  /// Whether the shell has ended.
  package var isEnded: Bool { !world.machine.isRunning(shell) }
  /// How it ended; nil while it runs. The exit status of `run`.
  package var end: ProcessEnd? { isEnded ? world.ends[shell] ?? .exited(0) : nil }

  /// What is asked for now; nil while something runs.
  package var request: TerminalRequest? {
    world.isWaiting ? world.machine.terminals[terminal]?.request : nil
  }
  package var now: Instant { world.machine.now }

  package mutating func answer(_ answer: TerminalAnswer) {
    world.machine.answer(answer, on: terminal)
  }
  /// ^C: the foreground group is interrupted.
  package mutating func interrupt() { world.interrupt(terminal) }
  /// ^Z.
  package mutating func suspend() { world.interrupt(terminal, with: .tstp) }
  /// The keys that leave the container whose terminal is shown; none where there is nothing to leave.
  package var detachKeys: [UInt8] { world.detachKeys(on: terminal) }
  /// These keys were pressed.
  package mutating func detach() { world.detach(terminal) }
  /// ^\.
  package mutating func quit() { world.interrupt(terminal, with: .quit) }

  package mutating func resize(columns: Int, rows: Int) {
    resize(terminal, columns: columns, rows: rows)
  }

  package mutating func takeOutput() -> [UInt8] { world.machine.takeOutput(terminal) }

  /// Lets virtual time pass up to `time`.
  @discardableResult
  package mutating func advance(to time: Instant, fuel: Int = .max) -> AdvanceEnd {
    world.advance(to: time, fuel: fuel)
  }

  /// Runs until the terminal is asked for something, the shell ends, or `limit` has passed.
  @discardableResult
  package mutating func untilAsked(
    limit: Duration = .seconds(3600), fuel: Int = SessionLimits.standard.slices
  ) -> AdvanceEnd {
    let terminal = terminal, shell = shell
    let group = world.machine.process(shell)?.group
    return world.advance(to: now + limit, fuel: fuel) { world in
      guard world.isWaiting else { return false }
      if !world.machine.isRunning(shell) { return true }
      guard let screen = world.machine.terminals[terminal], screen.request != nil else {
        return false
      }
      _ = group
      return true
    }
  }
}

/// What one command of a script may cost before the lab stops it.
package struct SessionLimits: Hashable, Sendable {
  /// Virtual time.
  package var time: Duration
  /// Work of all processes, in units of a short slice: a loop's thousand steps cost 20.
  package var slices: Int
  /// Bytes of output.
  package var output: Int

  package init(time: Duration, slices: Int, output: Int) {
    self.time = time
    self.slices = slices
    self.output = output
  }
  package static let standard = SessionLimits(
    time: .seconds(24 * 3600), slices: 2_000_000, output: 16 << 20)
}
