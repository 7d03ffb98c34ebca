// Plays mutated solutions, and reports the checks that do not notice.

package import Lessons

/// Looks for checks that are too lax.
package struct MutationTest<S: ScriptStage>: Sendable {
  package let lesson: Lesson
  private var grader: Grader<S>

  /// Most mutations are played under tight limits, so that one which runs for ever costs little.
  private static var tight: GradeLimits { GradeLimits(time: .seconds(1200), slices: 100_000) }

  package init(_ lesson: Lesson, on: S.Type = S.self) {
    self.lesson = lesson
    var grader = Grader(lesson, limits: Self.tight, on: S.self)
    grader.keepsTranscript = true
    self.grader = grader
  }

  /// A row for each mutation that was accepted and should not have been, and one that counts them
  /// all. A solution that does not pass is no ground for mutations; `lessons test` says so.
  package func run() -> LessonTestReport {
    var test = self
    return test.play()
  }

  private mutating func play() -> LessonTestReport {
    var report = LessonTestReport()
    var played = 0, left = 0
    for solution in lesson.answers.solutions {
      grader.limits = Self.tight
      var whole = grade(solution.script)
      if whole.outcome != .passed {
        // A solution that does much work has mutations that may do as much.
        grader.limits = .standard
        whole = grade(solution.script)
      }
      guard whole.outcome == .passed else {
        left += 1
        continue
      }
      var fallen: [Int: Set<String>] = [:]
      for mutation in LessonMutation.all(of: whole.trace, steps: lesson.steps)
      where !isHarmless(mutation) {
        guard needsLook(mutation, whole.trace) else { continue }
        if fallen[mutation.place] == nil {
          played += 1
          fallen[mutation.place] = failed(without: mutation.place, of: whole.trace)
        }
        let needed = fallen[mutation.place] ?? []
        // What is not needed at all may be changed at will.
        guard !needed.isEmpty else { continue }
        played += 1
        let passed = Set(grade(mutation.script).steps.filter { $0.status == .passed }.map(\.id))
        let lax: [String]
        switch mutation.kind {
        case .echoedAnswer, .echoedOutput:
          // What fails without the command must fail with its words alone, too.
          lax = lesson.steps.map(\.id).filter { passed.contains($0) && needed.contains($0) }
        default:
          lax = passed.count == lesson.steps.count ? [responsible(for: mutation, whole.trace)] : []
        }
        for step in lax {
          report.rows.append(
            LessonTestReport.Row(
              lesson: lesson.slug, name: "\(mutation.kind.rawValue) (\(solution.name))",
              problems: ["step '\(step)' does not notice: \(mutation.what)"], isUnmodelled: false))
        }
      }
    }
    report.rows.append(
      LessonTestReport.Row(
        lesson: lesson.slug,
        name: "\(played) mutations"
          + (left > 0 ? ", \(left) solutions left out: they do not pass, or are too heavy" : ""),
        problems: [], isUnmodelled: false))
    return report
  }

  private func grade(_ script: String) -> Grade {
    grader.grade(Submission(name: "mutation", script: Array(script.utf8)))
  }

  private func failed(without place: Int, of commands: [PlayedCommand]) -> Set<String> {
    var lines = commands.map(\.text)
    lines[place] = "true"
    let grade = grade(lines.map { $0 + "\n" }.joined())
    return Set(grade.steps.filter { $0.status != .passed }.map(\.id))
  }

  /// The step that a command is part of: the next one that is finished, with it or after it.
  private func responsible(for mutation: LessonMutation, _ trace: [PlayedCommand]) -> String {
    trace[mutation.place...].lazy.compactMap(\.finished.first).first
      ?? lesson.steps.last?.id ?? ""
  }

  /// A dropped flag or another tag matters where the task tells of it; the rest always does.
  private func needsLook(_ mutation: LessonMutation, _ trace: [PlayedCommand]) -> Bool {
    guard !mutation.words.isEmpty else { return true }
    let id = responsible(for: mutation, trace)
    guard let step = lesson.step(id) else { return false }
    let prose = step.task.english.split(separator: "\n").joined(separator: " ")
    return mutation.words.contains { word in
      prose.contains("`\(word)`") || prose.contains("**\(word)**")
    }
  }

  /// What the author has looked at and found to be as good as the solution.
  private func isHarmless(_ mutation: LessonMutation) -> Bool {
    lesson.answers.harmless.contains { mutation.what.contains($0) }
  }
}
