// A session at a lesson's beginning.

package import Lab
package import Lessons

extension Session {
  /// The session in which a lesson begins: its files lie in the learner's home, `home` over them, and
  /// its start commands have been run, unseen.
  package init(
    _ start: LessonStart, home: [LessonFile] = [], seed: UInt64? = nil, columns: Int, rows: Int,
    colour: Bool
  ) {
    var start = start
    if let seed { start.seed = seed }
    var world = World(start)
    world.place(home)
    if !start.commands.isEmpty {
      var player = ScriptPlayer(world)
      for command in start.commands {
        _ = player.play(command.split(separator: "\n").map(String.init))
      }
      world = player.world
    }
    self.init(world, isInteractive: true, columns: columns, rows: rows, colour: colour)
  }
}
