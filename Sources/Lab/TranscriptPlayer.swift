// Plays a transcript again, and gives it back as it now comes out.

import Docker
import Kernel
import KubernetesAPI
import KubernetesCluster
import Machine

/// Plays the commands of a transcript in a fresh world.
package struct TranscriptPlayer: Sendable {
  package var player: ScriptPlayer

  package init(_ world: World, limits: SessionLimits = .standard) {
    player = ScriptPlayer(world, limits: limits)
  }

  /// The transcript with the outputs and statuses that the lab gives now.
  package mutating func play(_ transcript: Transcript) -> Transcript {
    var result = transcript
    for (index, item) in transcript.items.enumerated() {
      switch item {
      case .prose, .varies: continue
      case .settle: player.world.settle()
      case .sleep(let seconds):
        player.session.advance(to: player.session.now + .milliseconds(Int(seconds * 1000)))
        _ = player.session.takeOutput()
      case .step(var step):
        let outcome = player.play(step.command)
        step.output = Transcript.lines(of: outcome.output)
        if let limit = outcome.limit {
          step.output.append("swiftlab: stopped: a limit of the lab was met (\(limit.rawValue))")
        }
        step.status = outcome.status
        result.items[index] = .step(step)
        if outcome.isLast { player = ScriptPlayer(player.world, limits: player.limits) }
      }
    }
    return result
  }
}

extension World {
  /// Lets virtual time pass until nothing has changed for `quiet`, at most `limit`.
  ///
  /// - Parameter awaitsStops: whether a pod that is still in its grace keeps the world from resting.
  package mutating func settle(
    quiet: Duration = .seconds(2), limit: Duration = .seconds(60), awaitsStops: Bool = false
  ) {
    let end = machine.now + limit
    var last = changes
    var since = machine.now
    while machine.now < end {
      advance(to: min(end, machine.now + .milliseconds(100)), fuel: 1_000_000)
      let present = changes
      if present != last {
        last = present
        since = machine.now
      } else if machine.now - since >= quiet, !awaitsStops || cluster?.isStopping != true {
        return
      }
    }
  }

  /// Counts the changes of API objects and of containers' states.
  package var changes: [Int] { [cluster?.server.store.revision ?? 0, docker.eventCount] }
}
