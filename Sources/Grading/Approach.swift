// When a step that failed in the end was nearest to done.

import Lessons

/// A moment at which a step was nearer to done than at the end.
package struct NearMoment: Hashable, Codable, Sendable {
  /// The line of the script after which it was; lines count from 1.
  package var line: Int
  package var failures: [CheckFailure]
}

/// Looks at the steps that failed after each command, and keeps the nearest moment of each.
struct Approach {
  struct Nearest {
    var distance: Int
    var line: Int
    var failures: [CheckFailure]
  }
  let steps: [Int]
  private(set) var nearest: [Int: Nearest] = [:]

  init(steps: [Int]) { self.steps = steps }

  mutating func look(standing session: LessonSession, world: some CheckedWorld, line: Int) {
    for step in steps where session.steps[step].since != nil {
      let failures = session.verdicts(of: step, in: world, atEnd: false).filter {
        !$0.verdict.holds
      }
      let distance = failures.reduce(0) { $0 + $1.verdict.distance }
      // What is as near later on is told of as it is then.
      guard !failures.isEmpty, distance <= nearest[step]?.distance ?? .max else { continue }
      nearest[step] = Nearest(
        distance: distance, line: line,
        failures: failures.map { CheckFailure(line: $0.check.line, $0.verdict) })
    }
  }
}
