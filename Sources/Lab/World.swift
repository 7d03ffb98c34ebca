// The world: everything a learner can change, as one value.

package import Commands
import Files
package import Kernel
package import Machine

/// Everything a learner can change. A copy is a snapshot; assignment is undo.
package struct World: Sendable {
  package var machine: Machine<World>
  /// What was asked of docker and kubectl, newest last.
  package var asked: [Asked] = []
  /// How the processes ended that belong to nobody, such as the learner's shell.
  package private(set) var ends: OrderedMap<ProcessID, ProcessEnd> = [:]
  /// The seed it was made from.
  package let seed: UInt64

  /// A world at its beginning.
  ///
  /// - Parameters:
  ///   - seed: decides every ID, name and address that the lab draws.
  ///   - start: the first moment. Fixed by default, so that two runs are alike to the byte.
  package init(seed: UInt64 = 1, start: Instant = World.defaultStart) {
    self.seed = seed
    let random = RandomSource(seed: seed)
    machine = Machine(clock: Clock(now: start), random: random.split("machine"))
    let root = machine.files.add(Sandbox.tree(commands: World.commands.names, at: start))
    let reference = machine.files.root(of: root) ?? FileReference(root, InodeID(1))
    machine.mountTables[0] = MountTable(root: reference)
  }

  /// 2026-11-22 09:00:00 UTC.
  package static let defaultStart = Instant(seconds: 1_795_338_000)

  /// Everything that an executable file can stand for.
  package static let commands: CommandTable<World> = {
    var table = CommandTable<World>()
    return table
  }()
}

extension World: MachineHost, AskedHost {
  package func program(
    named behaviour: String, arguments: [String]
  ) -> (any Program<World>)? {
    World.commands[behaviour]?.program(arguments: arguments)
  }

  package mutating func processEnded(_ process: ProcessID, _ end: ProcessEnd) {
    ends[process] = end
  }
}
