// What the learner's shell says of itself.

import Shell
import Machine

extension Session {
  private var program: Shell<World>? { world.machine.program(of: shell) as? Shell<World> }

  /// The exit status of the shell's last command, as `$?` shows it.
  package var status: Int { end?.status ?? program?.status ?? 0 }
  /// Whether the shell asks for more of an unfinished command.
  package var isIncomplete: Bool { isIncomplete(shell) }
}
