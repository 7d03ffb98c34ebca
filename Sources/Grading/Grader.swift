// Plays a submission and gives its verdicts.

package import Lessons
import Text

/// Grades submissions of one lesson. Each is graded apart from the others, so many can go at once.
package struct Grader<S: ScriptStage>: Sendable {
  package let lesson: Lesson
  package var limits: GradeLimits
  /// Whether a grade holds all that was shown; a class's worth of it is much.
  package var keepsTranscript = false
  /// The lesson's beginning; each submission gets a copy.
  private let beginning: S.World
  /// What submissions so far began with alike.
  private let beginnings = SharedBeginnings<S>()
  /// The same of those that are played once more.
  private let watched = SharedBeginnings<S>()

  package init(_ lesson: Lesson, limits: GradeLimits = .standard, on: S.Type = S.self) {
    self.lesson = lesson
    self.limits = limits
    beginning = S.world(for: lesson)
  }

  package func grade(_ submission: Submission) -> Grade {
    var grade = Grade(submission: submission, lesson: lesson)
    if submission.problem != nil { return grade }
    var lines = submission.script.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
    let start = beginnings.start(
      .init(files: submission.files, limits: limits, keepsTranscript: keepsTranscript))
    if let (behind, place, found) = beginnings.furthest(from: start, along: lines) {
      var standing = found
      grade.stopped = play(
        lines, after: behind, from: place, in: beginnings, on: &standing, &grade)
      conclude(&grade, &standing.session, standing.judge, in: &standing.stage.world)
      approach(&grade, submission, lines)
      return grade
    }
    guard var standing = begin(submission, &grade) else { return grade }
    beginnings.offer(standing, at: start)
    grade.stopped = play(lines, after: 0, from: start, in: beginnings, on: &standing, &grade)
    conclude(&grade, &standing.session, standing.judge, in: &standing.stage.world)
    approach(&grade, submission, lines)
    return grade
  }

  /// Where every submission begins; nil where the lesson's own commands did not come to their end.
  private func begin(_ submission: Submission, _ grade: inout Grade) -> PlayedBeginning<S>? {
    var stage = S(in: beginning, files: submission.files)
    for command in lesson.start.commands {
      let played = stage.play([command], within: limits)
      if played.limit != nil || played.isLast {
        grade.fault = .startCommand(command)
        return nil
      }
    }
    var session = LessonSession(lesson)
    session.isHeard = false
    session.begin(in: stage.world)
    var judge = Judge(lesson, in: &stage.world)
    judge.look(session, in: &stage.world)
    return PlayedBeginning(stage: stage, session: session, judge: judge)
  }

  /// Says of the steps that failed when they were nearest to done: what was there may have been taken
  /// away again. Played once more for that, so who has passed pays nothing.
  private func approach(_ grade: inout Grade, _ submission: Submission, _ lines: [String]) {
    let ends = grade.steps.map { step in step.failures.reduce(0) { $0 + $1.distance } }
    let failed = ends.indices.filter { Approach.canBeNearer(than: ends[$0]) }
    guard !failed.isEmpty, grade.stopped == nil, (2...Self.mostApproached).contains(grade.commands)
    else { return }
    var other = grade
    let start = watched.start(
      .init(files: submission.files, limits: limits, keepsTranscript: false))
    var behind = 0, place = start, standing: PlayedBeginning<S>
    if let found = watched.furthest(from: start, along: lines) {
      (behind, place, standing) = found
    } else {
      guard let begun = begin(submission, &other) else { return }
      standing = begun
      standing.approach = Approach()
      standing.watch(after: 0)
      watched.offer(standing, at: start)
    }
    _ = play(lines, after: behind, from: place, in: watched, on: &standing, &other)
    for step in failed {
      grade.steps[step].nearest = standing.approach?.moment(of: step, endingAt: ends[step])
    }
  }
  /// The most commands of a script that is played a second time.
  private static var mostApproached: Int { 200 }

  /// The grade of a submission that somebody else has played.
  package func grade(
    _ submission: Submission, played session: LessonSession, judge: Judge, in world: S.World
  ) -> Grade {
    var grade = Grade(submission: submission, lesson: lesson)
    var session = session, world = world
    // A report is read by the teacher, who has no hints to ask for.
    session.isHeard = false
    conclude(&grade, &session, judge, in: &world)
    return grade
  }

  private func conclude(
    _ grade: inout Grade, _ session: inout LessonSession, _ judge: Judge, in world: inout S.World
  ) {
    var judge = judge
    _ = session.finish(in: &world)
    judge.look(session, in: &world)
    grade.limitsMet = world.limitsMet
    grade.steps = judge.grades(session, in: world)
    guard !grade.limitsMet.isEmpty else { return }
    // What is not modelled is not wrong: a step that failed may have failed for that alone.
    for index in grade.steps.indices where grade.steps[index].status == .failed {
      grade.steps[index].status = .needsReview
    }
  }

  /// Feeds the lines that are left command by command. Gives the limit that stopped the script, if one did.
  private func play(
    _ lines: [String], after behind: Int, from place: SharedBeginnings<S>.Place,
    in tree: SharedBeginnings<S>, on standing: inout PlayedBeginning<S>, _ grade: inout Grade
  ) -> String? {
    var place = place
    var command: [String] = [], shown = ""
    defer {
      grade.transcript = standing.transcript
      grade.trace = standing.trace
      grade.commands = standing.commands
      grade.missing = standing.missing
    }
    for index in lines.indices.dropFirst(behind) {
      let line = lines[index]
      place = tree.next(line, from: place)
      if command.isEmpty, let (step, text) = LessonSession.answer(inComment: line) {
        _ =
          step.map { standing.session.answer(text, step: $0, in: standing.stage.world) }
          ?? standing.session.answer(unnamed: text, in: standing.stage.world)
      }
      command.append(line)
      // NB: the shell itself says whether a command goes on in the next line.
      let played = standing.stage.play([line], within: limits)
      standing.written += played.output.utf8.count
      if keepsTranscript {
        standing.transcript += played.output
        shown += played.output
      }
      let isDone = !standing.stage.isIncomplete || played.isLast || played.limit != nil
      guard isDone else { continue }
      look(at: command, played, on: &standing)
      if keepsTranscript {
        standing.trace.append(
          PlayedCommand(
            text: command.joined(separator: "\n"), output: shown,
            finished: standing.session.finished(beyond: standing.trace)))
        shown = ""
      }
      command = []
      standing.commands += 1
      if played.status == 127 { miss(in: played, at: index, of: lines, &standing.missing) }
      if let limit = played.limit { return limit }
      if standing.written > limits.totalOutput { return "output" }
      if played.work > limits.totalSlices { return "steps" }
      if standing.commands >= limits.commands { return "commands" }
      if played.isLast {
        grade.status = played.status
        grade.unread = Self.complaint(in: played)
        let left = lines[(index + 1)...].filter { line in
          line.contains { !$0.isWhitespace } && line.first { !$0.isWhitespace } != "#"
        }
        if !left.isEmpty { grade.ended = EarlyEnd(line: index + 1, left: left.count) }
        return nil
      }
      // Between two commands of a grade two seconds pass, as they do under anybody's fingers.
      standing.stage.world.pass(.seconds(2))
      _ = standing.session.timePassed(in: standing.stage.world)
      standing.judge.look(standing.session, in: &standing.stage.world)
      standing.watch(after: index + 1)
      tree.offer(standing, at: place)
    }
    let played = standing.stage.finish(within: limits)
    if keepsTranscript { standing.transcript += played.output }
    grade.status = played.status
    grade.unread = Self.complaint(in: played)
    look(at: command, played, on: &standing, status: 0)
    return played.limit
  }

  /// Shows the session and the judge what lines came to.
  private func look(
    at command: [String], _ played: Played, on standing: inout PlayedBeginning<S>,
    status: Int? = nil
  ) {
    _ = standing.session.didRun(
      command.joined(separator: "\n"), output: played.output, status: status ?? played.status,
      in: standing.stage.world, passed: standing.stage.passed)
    standing.judge.look(
      standing.session, in: &standing.stage.world, passed: standing.stage.passed)
  }

  /// Notes a command that was not found.
  private func miss(
    in played: Played, at index: Int, of lines: [String],
    _ missing: inout [MissingCommand]
  ) {
    let end = ": command not found"
    guard missing.count < Self.mostMissing,
      let said = played.output.withoutEscapes.split(separator: "\n").last(where: {
        $0.hasSuffix(end)
      }),
      let name = said.dropLast(end.count).split(separator: " ").last.map(String.init),
      !missing.contains(where: { $0.name == name })
    else { return }
    let isAlias = lines.prefix(through: index).contains { $0.contains("alias \(name)=") }
    missing.append(MissingCommand(name: name, line: index + 1, isAlias: isAlias))
  }
  private static var mostMissing: Int { 3 }

  /// The shell's own word on a script that it does not understand. Real: bash 5.2 ends with 2 then.
  private static func complaint(in played: Played) -> String? {
    let line = played.output.withoutEscapes.split(separator: "\n").last { line in
      played.status == 2 && ["syntax error", "unexpected EOF"].contains { line.contains($0) }
        || line.contains("here-document") && line.contains("delimited by end-of-file")
    }
    return line.map { String($0).truncated(to: 200) }
  }
}

extension LessonSession {
  /// The steps that are done now and were not after the commands before.
  fileprivate func finished(beyond trace: [PlayedCommand]) -> [String] {
    let before = Set(trace.flatMap(\.finished))
    return lesson.steps.indices.filter { steps[$0].isDone }.map { lesson.steps[$0].id }.filter {
      !before.contains($0)
    }
  }
}
