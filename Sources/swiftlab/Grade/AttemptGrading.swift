// Grades a submitted attempt: its inputs are played again, and nothing else in it is believed.

import Console
import Grading
import Lab
import Lessons

extension Exercise {
  /// The grade of an attempt, as `swiftlab submit` wrote it.
  func grade(
    _ bytes: [UInt8], as submission: Submission, student: Roster.Student?
  ) -> Grade {
    var submission = submission
    submission.notes.append(.attempt)
    let grader = Grader(lesson, on: LabStage.self)
    func unfit(_ why: AttemptMisfit) -> Grade {
      var refused = submission
      refused.problem = .unfit(why)
      return grader.grade(refused)
    }
    guard let attempt = Attempt(bytes) else { return unfit(.damaged) }
    let header = attempt.journal.header
    guard attempt.lesson == lesson.slug else {
      return unfit(.lesson(attempt.lesson, wanted: lesson.slug))
    }
    guard attempt.lessonDigest == learnersDigest else {
      return unfit(.digest(attempt.lessonDigest, wanted: learnersDigest))
    }
    // Where nothing differs from student to student, whatever seed it was done with will do.
    if let student, student.seed != header.seed, !(lesson.exercise?.variables ?? []).isEmpty {
      return unfit(.seed("\(header.seed)", wanted: "\(student.seed)"))
    }
    let own = self.lesson(seed: header.seed)
    var judge: Judge?
    let revival = Revival(attempt.journal, of: own, library: LessonLibrary(source)) { stage in
      stage.keepsPassed = true
      let session = stage.lesson, passed = stage.takePassed()
      stage.withWorld { world in
        if judge == nil { judge = Judge(own, in: &world) }
        judge?.look(session, in: &world, passed: passed)
      }
    }
    guard revival.isWhole, let judge else {
      return unfit(
        .diverges(played: revival.played, of: revival.count, version: attempt.version))
    }
    var grade = Grader(own, on: LabStage.self).grade(
      submission, played: revival.stage.lesson, judge: judge,
      in: revival.stage.seat.session.world)
    grade.commands = attempt.journal.entries.count {
      if case .line = $0.input { true } else { false }
    }
    return grade
  }
}
