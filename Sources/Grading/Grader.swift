// Plays a submission and gives its verdicts.

package import Lessons

/// Grades submissions of one lesson. Each is graded apart from the others, so many can go at once.
package struct Grader<S: ScriptStage>: Sendable {
  package let lesson: Lesson
  package var limits: GradeLimits
  /// The lesson's beginning; each submission gets a copy.
  private let beginning: S.World

  package init(_ lesson: Lesson, limits: GradeLimits = .standard, on: S.Type = S.self) {
    self.lesson = lesson
    self.limits = limits
    beginning = S.world(for: lesson)
  }

  package func grade(_ submission: Submission) -> Grade {
    var grade = Grade(submission: submission, lesson: lesson)
    if submission.problem != nil { return grade }
    var stage = S(in: beginning, files: submission.files)
    for command in lesson.start.commands {
      let played = stage.play([command], within: limits)
      if played.limit != nil || played.isLast {
        grade.fault = .startCommand(command)
        return grade
      }
    }
    var session = LessonSession(lesson)
    session.isHeard = false
    session.begin(in: stage.world)
    grade.stopped = play(submission.script, on: &stage, &session, &grade)
    _ = session.finish(in: &stage.world)
    grade.limitsMet = stage.world.limitsMet
    grade.steps = lesson.steps.indices.map { index in
      result(of: index, session, in: stage.world)
    }
    if !grade.limitsMet.isEmpty {
      // What is not modelled is not wrong: a step that failed may have failed for that alone.
      for index in grade.steps.indices where grade.steps[index].status == .failed {
        grade.steps[index].status = .needsReview
      }
    }
    return grade
  }

  /// Feeds the script command by command. Gives the limit that stopped it, if one did.
  private func play(
    _ script: String, on stage: inout S, _ session: inout LessonSession, _ grade: inout Grade
  ) -> String? {
    var command: [String] = [], written = 0
    var lines = script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      command.append(line)
      // NB: the shell itself says whether a command goes on in the next line.
      let played = stage.play([line], within: limits)
      written += played.output.utf8.count
      grade.transcript += played.output
      let isDone = !stage.isIncomplete || played.isLast || played.limit != nil
      guard isDone else { continue }
      _ = session.didRun(
        command.joined(separator: "\n"), output: played.output, status: played.status,
        in: stage.world)
      command = []
      grade.commands += 1
      if let limit = played.limit { return limit }
      if written > limits.totalOutput { return "output" }
      if played.work > limits.totalSlices { return "steps" }
      if grade.commands >= limits.commands { return "commands" }
      if played.isLast {
        grade.status = played.status
        return nil
      }
      // Between two commands of a grade two seconds pass, as they do under anybody's fingers.
      stage.world.pass(.seconds(2))
      _ = session.timePassed(in: stage.world)
    }
    let played = stage.finish(within: limits)
    grade.transcript += played.output
    grade.status = played.status
    _ = session.didRun(
      command.joined(separator: "\n"), output: played.output, status: 0, in: stage.world)
    return played.limit
  }

  private func result(
    of index: Int, _ session: LessonSession, in world: S.World
  ) -> StepGrade {
    let step = lesson.steps[index]
    if session.steps[index].isDone {
      return StepGrade(
        id: step.id, title: step.title, status: .passed, points: session.points(of: index),
        of: step.points, failures: [])
    }
    // A step whose turn never came is told of by what must come before it.
    let waiting = step.follows.filter { id in
      lesson.steps.indices.contains { lesson.steps[$0].id == id && !session.steps[$0].isOver }
    }
    let verdicts = session.verdicts(of: index, in: world, atEnd: true)
    let failures = verdicts.filter { !$0.verdict.holds }.map {
      CheckFailure(line: $0.check.line, verdict: $0.verdict)
    }
    return StepGrade(
      id: step.id, title: step.title, status: .failed, points: 0, of: step.points,
      failures: failures, waitsFor: waiting)
  }
}
