// The verdicts on a played lesson: each step's points, its hidden part, its partial credit.

package import Lessons

/// Looks at a lesson while it is played, and gives the grades of its steps at the end.
///
/// Whoever plays it, a script's stage or a submitted attempt, calls `look` after each command.
package struct Judge: Sendable {
  let lesson: Lesson
  /// The steps whose hidden checks have held together with all that is not hidden.
  private var hiddenHeld: [Bool]
  /// The steps whose checks hold by what the requests themselves wrote, and not only by what was
  /// shown, which a script may have printed.
  private var isVouched: [Bool]
  /// Nil where no check looks at what was shown.
  private var vouching: Vouching?

  package init(_ lesson: Lesson, in world: inout some CheckedWorld) {
    self.lesson = lesson
    hiddenHeld = lesson.steps.map { lesson.hidden[$0.id]?.isEmpty ?? true }
    isVouched = lesson.steps.map { step in
      !(step.checks + (lesson.hidden[step.id] ?? [])).contains { $0.check.asksOutput }
    }
    if isVouched.contains(false) { vouching = Vouching(in: &world) }
  }

  /// Looks at what a line came to.
  ///
  /// - Parameter passed: the worlds between its commands, as the session was given them: what is
  ///   hidden is asked where all else is, or a line would count for less than its commands.
  package mutating func look<World: CheckedWorld>(
    _ session: LessonSession, in world: inout World, passed: [World] = []
  ) {
    vouching?.take(from: &world)
    for (station, open) in zip(passed, session.openings) {
      lookBehind(session, in: station) { open[$0] != nil }
    }
    lookBehind(session, in: world) { session.steps[$0].since != nil }
    guard let vouching else { return }
    for index in isVouched.indices where !isVouched[index] && session.steps[index].isDone {
      let witness = vouching.witness(of: index, session, in: world)
      let checks = lesson.steps[index].checks.filter { $0.check.asksOutput }
      isVouched[index] = checks.allSatisfy { $0.check.holds(for: witness) }
    }
  }

  /// Asks the hidden checks of the steps that are open; what held once stays so, as in the steps.
  private mutating func lookBehind(
    _ session: LessonSession, in world: some CheckedWorld, isOpen: (Int) -> Bool
  ) {
    for index in hiddenHeld.indices where !hiddenHeld[index] && isOpen(index) {
      guard let checks = lesson.hidden[lesson.steps[index].id],
        !(checks + lesson.steps[index].checks).contains(where: { $0.when != .reached }),
        session.holds(index, in: world)
      else { continue }
      let witness =
        vouching?.witness(of: index, session, in: world) ?? session.witness(of: index, in: world)
      hiddenHeld[index] = checks.allSatisfy { $0.check.holds(for: witness) }
    }
  }

  /// The grades of all steps, in the settled world at the end.
  package func grades(_ session: LessonSession, in world: some CheckedWorld) -> [StepGrade] {
    lesson.steps.indices.map { grade(of: $0, session, in: world) }
  }

  private func grade(
    of index: Int, _ session: LessonSession, in world: some CheckedWorld
  ) -> StepGrade {
    let step = lesson.steps[index], isDone = session.steps[index].isDone
    let hiddenChecks = lesson.hidden[step.id] ?? []
    let weights = step.checks.reduce(0) { $0 + $1.weight }
    let hiddenWeights = hiddenChecks.reduce(0) { $0 + $1.weight }
    let all = weights + hiddenWeights
    let hiddenOf = all == 0 ? 0 : (step.points * hiddenWeights + all / 2) / all
    let openOf = step.points - hiddenOf
    var grade = StepGrade(
      id: step.id, title: step.title, status: .failed, points: 0, of: step.points, failures: [])
    // A step whose turn never came is told of by what must come before it.
    let isOpen = session.steps[index].since != nil
    if isDone {
      // What the hints of an attempt cost is taken from what everybody sees.
      grade.points = max(0, openOf - (step.points - session.points(of: index)))
      grade.status = .passed
    } else {
      grade.waitsFor = step.follows.filter { id in
        lesson.steps.indices.contains { lesson.steps[$0].id == id && !session.steps[$0].isOver }
      }
      grade.waitsForTitles = lesson.steps.filter { grade.waitsFor.contains($0.id) }.map(\.title)
      let verdicts = session.verdicts(of: index, in: world, atEnd: true)
      grade.failures = verdicts.filter { !$0.verdict.holds }.map {
        CheckFailure(line: $0.check.line, $0.verdict)
      }
      if step.isPartial, isOpen, weights > 0 {
        let held = verdicts.reduce(0) { $0 + ($1.verdict.holds ? $1.check.weight : 0) }
        grade.points = openOf * held / weights
      }
    }
    if !hiddenChecks.isEmpty {
      grade.hidden = hidden(hiddenChecks, of: index, hiddenOf, isDone, session, in: world)
      grade.points += grade.hidden?.points ?? 0
      if grade.hidden?.failures.isEmpty == false { grade.status = .failed }
    }
    if grade.status == .passed, !isVouched[index] {
      grade.status = .needsReview
      grade.isUnvouched = true
      grade.points = 0
    }
    return grade
  }

  private func hidden(
    _ checks: [LessonCheck], of index: Int, _ of: Int, _ isDone: Bool, _ session: LessonSession,
    in world: some CheckedWorld
  ) -> HiddenGrade {
    if isDone, hiddenHeld[index] { return HiddenGrade(points: of, of: of, failures: []) }
    guard session.steps[index].since != nil else {
      return HiddenGrade(points: 0, of: of, failures: [])
    }
    let witness =
      vouching?.witness(of: index, session, in: world) ?? session.witness(of: index, in: world)
    let verdicts = checks.map { ($0, session.verdict(of: $0, atEndFor: witness)) }
    let failures = verdicts.filter { !$0.1.holds }.map {
      CheckFailure(line: $0.0.line, $0.1)
    }
    if isDone, failures.isEmpty { return HiddenGrade(points: of, of: of, failures: []) }
    var grade = HiddenGrade(points: 0, of: of, failures: failures)
    if lesson.steps[index].isPartial {
      let all = checks.reduce(0) { $0 + $1.weight }
      let held = verdicts.reduce(0) { $0 + ($1.1.holds ? $1.0.weight : 0) }
      grade.points = of * held / max(1, all)
    }
    return grade
  }
}
