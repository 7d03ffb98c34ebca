// When a step that failed in the end was nearest to done.

import Lessons

/// A moment at which a step was nearer to done than at the end.
package struct NearMoment: Hashable, Codable, Sendable {
  /// The line of the script after which it was; lines count from 1.
  package var line: Int
  package var failures: [CheckFailure]
}

/// Looks at the steps that are open after each command, and keeps the nearest moment of each.
struct Approach: Sendable {
  struct Nearest: Sendable {
    var distance: Int
    var line: Int
    /// With the lines of the checks. NB: put into words only where they are told of.
    var failures: [(line: Int, verdict: Verdict)]
  }
  private(set) var nearest: [Int: Nearest] = [:]
  /// How far each was as its turn came: what was so before is nobody's doing.
  private(set) var atOpening: [Int: Int] = [:]

  mutating func look(standing session: LessonSession, world: some CheckedWorld, line: Int) {
    for step in session.steps.indices
    where session.steps[step].since != nil && !session.steps[step].isOver {
      let failures = session.verdicts(of: step, in: world, atEnd: false).filter {
        !$0.verdict.holds
      }
      let distance = failures.reduce(0) { $0 + $1.verdict.distance }
      guard atOpening[step] != nil else {
        atOpening[step] = distance
        continue
      }
      // What is as near later on is told of as it is then.
      guard !failures.isEmpty, distance <= nearest[step]?.distance ?? .max,
        distance + Self.step <= atOpening[step] ?? 0
      else { continue }
      nearest[step] = Nearest(
        distance: distance, line: line, failures: failures.map { ($0.check.line, $0.verdict) })
    }
  }

  /// The moment to tell of, for a step that is so far from done at the end.
  ///
  /// A little nearer is nothing to tell of: the last try is mostly the best meant one.
  func moment(of step: Int, endingAt end: Int) -> NearMoment? {
    guard let found = nearest[step],
      found.distance + Self.step <= min(end, atOpening[step] ?? 0)
    else { return nil }
    return NearMoment(
      line: found.line, failures: found.failures.map { CheckFailure(line: $0.line, $0.verdict) })
  }
  /// Whether a step that is so far from done at the end may have been nearer by enough to tell of.
  static func canBeNearer(than end: Int) -> Bool { end > step }
  /// About what it is worth that something is there at all.
  private static var step: Int { 50 }
}
