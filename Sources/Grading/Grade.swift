// What grading found, as facts.

package import Lessons

/// The grade of one submission.
package struct Grade: Codable, Sendable {
  package var name: String
  package var lesson: String
  package var path: String
  /// Of the submission's bytes.
  package var digest: String
  /// The world's seed, and the student's variant.
  package var seed: UInt64
  package var drawn: [DrawnValue]
  package var student: Roster.Student?
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
  /// What the shell said where it could not read the script to its end.
  package var unread: String?
  /// Where the script ended itself (`exit`, `exec`, `set -e`, a signal) with commands still to come.
  package var ended: EarlyEnd?
  /// Commands that there were not: the first few, each where it was first missed.
  package var missing: [MissingCommand] = []
  /// What the script has shown; kept only where it is asked for.
  package var transcript = ""
  /// Its commands one by one; kept with the transcript.
  var trace: [PlayedCommand] = []
  /// The points of the whole lesson.
  package var of: Int
  package var lateness = Lateness.none

  package init(submission: Submission, lesson: Lesson) {
    name = submission.name
    path = submission.path
    digest = submission.digest
    self.lesson = lesson.slug
    seed = lesson.start.seed
    drawn = lesson.drawn
    notes = submission.notes
    problem = submission.problem
    of = lesson.points
  }

  /// The points before what lateness takes.
  package var earned: Int { steps.reduce(0) { $0 + $1.points } }
  package var points: Int {
    guard case .late(_, let percent) = lateness else { return earned }
    return earned - (earned * percent + 99) / 100
  }

  package var outcome: GradeOutcome {
    if fault != nil { return .fault }
    if problem != nil { return .failed }
    if steps.contains(where: { $0.status == .needsReview }) { return .needsReview }
    return steps.allSatisfy { $0.status == .passed } ? .passed : .failed
  }
}

/// A script's end before its last line.
package struct EarlyEnd: Hashable, Codable, Sendable {
  /// Lines count from 1.
  package var line: Int
  /// How many lines with commands were not played.
  package var left: Int
}

/// A command of the script that was not found.
package struct MissingCommand: Hashable, Codable, Sendable {
  package var name: String
  /// Lines count from 1.
  package var line: Int
  /// The script calls it so by `alias`. Real: bash 5.2 expands aliases only at a prompt.
  package var isAlias: Bool
}

/// How a submission stands to the deadline.
package enum Lateness: Hashable, Codable, Sendable {
  /// In time, or there is no deadline.
  case none
  /// There is a deadline, and nobody says when it was handed in.
  case unknown
  case late(seconds: Int, percent: Int)
}

package enum GradeOutcome: String, Hashable, Sendable {
  case passed
  case failed
  case needsReview = "needs review"
  /// The grader or the lesson is at fault.
  case fault
}

package enum StepStatus: String, Hashable, Codable, Sendable {
  case passed
  case failed
  case needsReview = "needs review"
}

package struct StepGrade: Codable, Sendable {
  package var id: String
  package var title: Bilingual
  package var status: StepStatus
  package var points: Int
  package var of: Int
  package var failures: [CheckFailure]
  /// When it was nearer to done than at the end; nil: at no time.
  package var nearest: NearMoment?
  /// The steps that had to be done before it and were not.
  package var waitsFor: [String] = []
  /// What these are called in the text.
  package var waitsForTitles: [Bilingual] = []
  /// What the checks came to that students do not see; nil: there are none.
  package var hidden: HiddenGrade?
  /// It holds, but only by what was shown, and the script may have printed that itself.
  package var isUnvouched = false

  /// What there is to say about it, a line each; nothing of what is hidden.
  package func lines(in language: Language) -> [String] {
    var lines: [String] = []
    // What several checks of a step miss is said once.
    let told = nearest?.failures ?? failures
    for line in told.flatMap({ $0.lines(in: language) }) where !lines.contains(line) {
      lines.append(line)
    }
    if let nearest {
      lines.append(
        Bilingual(
          "So it stood after line \(nearest.line), when it was nearest to done.",
          "这是执行完第 \(nearest.line) 行时的情况，那时离完成最近。")[language])
    }
    if isUnvouched {
      lines.append(
        Bilingual(
          "What was shown may have been printed by the script itself; somebody should look.",
          "显示出来的内容可能是脚本自己打印的，需要人工查看。")[language])
    }
    if !waitsFor.isEmpty {
      let names = waitsForTitles.map { Bilingual("“\($0.english)”", "“\($0.chinese)”")[language] }
        .joined(separator: language == .chinese ? "" : ", ")
      lines.append(Bilingual("It comes after: \(names)", "要先完成：\(names)")[language])
    }
    return lines
  }
}

/// The hidden part of a step.
package struct HiddenGrade: Codable, Sendable {
  package var points: Int
  package var of: Int
  package var failures: [CheckFailure]
}

package struct CheckFailure: Hashable, Codable, Sendable {
  /// Where the check stands in `lesson.yaml`, or of a hidden one in `hidden.yaml`.
  package var line: Int
  /// What the check says, a line each.
  private var english: [String]
  private var chinese: [String]
  /// How far the check was from holding.
  let distance: Int

  init(line: Int, _ verdict: Verdict) {
    self.line = line
    english = verdict.lines(in: .english)
    chinese = verdict.lines(in: .chinese)
    distance = verdict.distance
  }

  package func lines(in language: Language) -> [String] {
    language == .english ? english : chinese
  }
}

/// What is not the student's fault.
package enum GraderFault: Hashable, Codable, Sendable {
  case startCommand(String)
  /// The process that played it is gone: a fault of the program's own.
  case crash
}

extension [Grade] {
  /// 0 all passed; 1 some failed; 2 the grader, the lesson or something that is not modelled is at
  /// fault.
  package var exitCode: Int {
    if contains(where: { $0.outcome == .fault || $0.outcome == .needsReview }) { return 2 }
    return allSatisfy { $0.outcome == .passed } ? 0 : 1
  }
}
