// The lab's own stage: its world, and a shell that is fed through ScriptPlayer.

import Containers
package import Lab
package import Lessons
import Machine

/// A world of the lab with a shell that is no terminal's.
package struct LabStage: ScriptStage {
  var player: ScriptPlayer

  package static func world(for lesson: Lesson) -> Lab.World {
    var world = Lab.World(lesson.start)
    // What most submissions will pull is made once for them all; it is the same whoever asks first.
    for name in lesson.imagesNamed {
      guard let reference = try? ImageReference(name).withDefaultTag else { continue }
      _ = try? world.registries.find(reference)
    }
    return world
  }
  package init(in world: Lab.World, files: [LessonFile]) {
    var world = world
    world.place(files)
    player = ScriptPlayer(world)
    player.keepsStations = true
  }
  package var world: Lab.World {
    get { player.world }
    _modify { yield &player.world }
  }
  package var isIncomplete: Bool { player.isIncomplete }
  package var passed: [Lab.World] { player.passed }

  package mutating func play(_ lines: [String], within limits: GradeLimits) -> Played {
    player.limits = SessionLimits(time: limits.time, slices: limits.slices, output: limits.output)
    return played(player.play(lines))
  }
  package mutating func finish(within limits: GradeLimits) -> Played {
    player.limits = SessionLimits(time: limits.time, slices: limits.slices, output: limits.output)
    return played(player.finish())
  }
  private func played(_ outcome: ScriptPlayer.Outcome) -> Played {
    Played(
      output: String(decoding: outcome.output, as: UTF8.self), status: outcome.status,
      limit: outcome.limit?.rawValue, isLast: outcome.isLast, work: player.world.machine.steps)
  }
}
