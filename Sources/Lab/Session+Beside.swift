// A second terminal of a session: another shell of the learner's in the same world.

import Files
import Kernel
package import Machine
import Shell

extension Session {
  /// Opens a terminal with a shell of its own beside the session's.
  package mutating func openBeside(
    columns: Int, rows: Int, colour: Bool
  ) -> (terminal: TerminalID, shell: ProcessID) {
    var screen = Terminal(isInteractive: true, columns: columns, rows: rows)
    screen.colour = colour
    let terminal = world.machine.addTerminal(screen)
    let handle = world.machine.open(OpenFile(.terminal(terminal)))
    var start = ProcessStart<World>(
      Shell<World>(arguments: ["bash"]), arguments: ["bash"], parent: 0)
    start.group = .new
    start.descriptors = [handle, handle, handle]
    start.environment = Sandbox.environment()
    start.directory = Sandbox.home
    start.credentials = Sandbox.credentials
    start.namespaces = Namespaces(hostname: Sandbox.hostname)
    let shell = (try? world.machine.spawn(start)) ?? 0
    world.machine.terminals.modify(terminal) { $0.foreground = shell }
    return (terminal, shell)
  }

  /// The terminal has gone: what runs at it is told so.
  package mutating func hangUp(_ terminal: TerminalID, shell: ProcessID) {
    let group = world.machine.terminals[terminal]?.foreground
    if let group, group != shell { world.signal(group: group, .hup) }
    world.signal(group: shell, .hup)
    for group in [group, shell] { group.map { world.signal(group: $0, .cont) } }
  }

  package mutating func resize(_ terminal: TerminalID, columns: Int, rows: Int) {
    world.machine.terminals.modify(terminal) {
      $0.columns = max(1, columns)
      $0.rows = max(1, rows)
    }
    if let group = world.machine.terminals[terminal]?.foreground {
      world.signal(group: group, .winch)
    }
  }

  /// Whether a shell asks for more of an unfinished command.
  package func isIncomplete(_ shell: ProcessID) -> Bool {
    (world.machine.program(of: shell) as? Shell<World>)?.isIncomplete ?? false
  }
}
