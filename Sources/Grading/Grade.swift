// What grading found, as facts.

package import Lessons

/// The grade of one submission.
package struct Grade: Sendable {
  package var name: String
  package var lesson: String
  package var notes: [SubmissionNote]
  package var problem: SubmissionProblem?
  package var fault: GraderFault?
  package var steps: [StepGrade] = []
  /// The limit that stopped the script; nil when it came to its own end.
  package var stopped: String?
  /// What the submission asked for and the lab does not model.
  package var limitsMet: [String] = []
  /// The script's exit status.
  package var status = 0
  package var commands = 0
  /// What the script has shown.
  package var transcript = ""
  /// The points of the whole lesson.
  package var of: Int

  init(submission: Submission, lesson: Lesson) {
    name = submission.name
    self.lesson = lesson.slug
    notes = submission.notes
    problem = submission.problem
    of = lesson.points
  }

  package var points: Int { steps.reduce(0) { $0 + $1.points } }

  package var outcome: GradeOutcome {
    if fault != nil { return .fault }
    if problem != nil { return .failed }
    if steps.contains(where: { $0.status == .needsReview }) { return .needsReview }
    return steps.allSatisfy { $0.status == .passed } ? .passed : .failed
  }
}

package enum GradeOutcome: String, Hashable, Sendable {
  case passed
  case failed
  case needsReview = "needs review"
  /// The grader or the lesson is at fault.
  case fault
}

package enum StepStatus: String, Hashable, Sendable {
  case passed
  case failed
  case needsReview = "needs review"
}

package struct StepGrade: Sendable {
  package var id: String
  package var title: Bilingual
  package var status: StepStatus
  package var points: Int
  package var of: Int
  package var failures: [CheckFailure]
  /// The steps that had to be done before it and were not.
  package var waitsFor: [String] = []

  /// What there is to say about it, a line each.
  package func lines(in language: Language) -> [String] {
    failures.flatMap { $0.verdict.lines(in: language) }
  }
}

package struct CheckFailure: Sendable {
  /// Where the check stands in `lesson.yaml`.
  package var line: Int
  package var verdict: Verdict
}

/// What is not the student's fault.
package enum GraderFault: Hashable, Sendable {
  case startCommand(String)
  case lesson([LessonDiagnostic])
}

extension [Grade] {
  /// 0 all passed; 1 some failed; 2 the grader, the lesson or something that is not modelled is at
  /// fault.
  package var exitCode: Int {
    if contains(where: { $0.outcome == .fault || $0.outcome == .needsReview }) { return 2 }
    return allSatisfy { $0.outcome == .passed } ? 0 : 1
  }
}
