// Proves lessons: the start fails, every solution passes, every wrong answer fails with its feedback.

package import Lessons

/// What `swiftlab lessons test` found out about some lessons.
package struct LessonTestReport: Codable, Sendable {
  package struct Row: Hashable, Codable, Sendable {
    package var lesson: String
    package var name: String
    package var problems: [String]
    /// The lab could not play it for want of a model; neither right nor wrong.
    package var isUnmodelled: Bool
  }
  package var rows: [Row] = []

  package init() {}
  /// For a lesson whose process is gone.
  package init(crashOf lesson: Lesson) {
    rows = [
      Row(
        lesson: lesson.slug, name: "the whole lesson",
        problems: ["swiftlab itself stopped while it played this; report it"], isUnmodelled: false)
    ]
  }

  package var isGood: Bool { rows.allSatisfy { $0.problems.isEmpty && !$0.isUnmodelled } }
  package var exitCode: Int {
    if rows.contains(where: \.isUnmodelled) { return 2 }
    return isGood ? 0 : 1
  }

  /// A line for each thing that was tried, and what was wrong with it.
  package var text: String {
    var out = ""
    for row in rows {
      let mark = row.isUnmodelled ? "?" : row.problems.isEmpty ? "✓" : "✗"
      out += "\(mark) \(row.lesson): \(row.name)\n"
      for problem in row.problems { out += "    \(problem)\n" }
    }
    let bad = rows.filter { !$0.problems.isEmpty && !$0.isUnmodelled }.count
    let open = rows.filter(\.isUnmodelled).count
    out += "\(rows.count) tried, \(bad) wrong"
    return out + (open > 0 ? ", \(open) not modelled\n" : "\n")
  }
}

/// Plays a lesson's answers.
package struct LessonTest<S: ScriptStage>: Sendable {
  package let lesson: Lesson
  let grader: Grader<S>

  package init(_ lesson: Lesson, on: S.Type = S.self) {
    self.lesson = lesson
    var grader = Grader(lesson, on: S.self)
    grader.keepsTranscript = true
    self.grader = grader
  }

  package func run() -> LessonTestReport {
    var report = LessonTestReport()
    report.rows.append(nothing("the start state", ""))
    for solution in lesson.answers.solutions {
      let grade = grade(solution.script, name: solution.name)
      let problems = grade.steps.filter { $0.status != .passed }.map {
        "step '\($0.id)' does not pass: "
          + ($0.lines(in: .english) + $0.hiddenLines(in: .english, reveals: true))
          .joined(separator: " ")
      }
      report.rows.append(
        row(
          "solution: \(solution.name)", grade,
          problems + trouble(grade) + predictions(in: solution.script)))
      report.rows.append(
        nothing("printed, not typed: \(solution.name)", Self.printing(solution.script)))
      report.rows.append(
        nothing("its output printed: \(solution.name)", Self.printing(grade.transcript)))
    }
    for wrong in lesson.answers.wrong { report.rows.append(self.wrong(wrong)) }
    return report
  }

  private func grade(_ script: String, name: String) -> Grade {
    grader.grade(Submission(name: name, script: Array(script.utf8)))
  }
  private func row(_ name: String, _ grade: Grade, _ problems: [String]) -> LessonTestReport.Row {
    LessonTestReport.Row(
      lesson: lesson.slug, name: name,
      problems: problems + grade.limitsMet.map { "not modelled: \($0)" },
      isUnmodelled: !grade.limitsMet.isEmpty)
  }
  private func trouble(_ grade: Grade) -> [String] {
    var all: [String] = []
    if let fault = grade.fault { all.append(fault.words.english) }
    if let problem = grade.problem { all.append(problem.words.english) }
    if let stopped = grade.stopped { all.append("stopped by the limit of \(stopped)") }
    return all
  }

  /// Where a step asks what a command will show, the command is asked at that point.
  private func predictions(in script: String) -> [String] {
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lesson.steps.compactMap { step in
      guard let quiz = step.quiz, case .output(let command, let answer) = quiz.form,
        let place = lines.firstIndex(where: {
          LessonSession.answer(inComment: $0)?.step == step.id
        })
      else { return nil }
      let before = lines[..<place].map { $0 + "\n" }.joined()
      let shown = grade(before + command + "\n", name: step.id).trace.last?.output ?? ""
      guard quiz.isRight(shown) != true else { return nil }
      return "step '\(step.id)' wants '\(answer)', and the command shows: \(shown)"
    }
  }

  /// No step may pass.
  private func nothing(_ name: String, _ script: String) -> LessonTestReport.Row {
    let grade = grade(script, name: name)
    let problems = grade.steps.filter { $0.status == .passed }.map {
      "step '\($0.id)' passes, and nothing was done"
    }
    return row(name, grade, problems + trouble(grade))
  }

  private func wrong(_ wrong: LessonAnswers.WrongAnswer) -> LessonTestReport.Row {
    let grade = grade(wrong.script, name: wrong.name)
    var problems = trouble(grade)
    if let step = grade.steps.first(where: { $0.id == wrong.fails }) {
      if step.status == .passed {
        problems.append("step '\(step.id)' passes, and should not")
      } else {
        for language in Language.allCases {
          let said = step.lines(in: language).joined(separator: "\n").lowercased()
          for words in wrong.feedback[language] ?? [] where !said.contains(words.lowercased()) {
            problems.append(
              "the feedback (\(language.rawValue)) lacks '\(words)'; it says: "
                + step.lines(in: language).joined(separator: " "))
          }
        }
      }
    }
    return row("wrong answer: \(wrong.name)", grade, problems)
  }

  /// A script that prints a text and does nothing else.
  private static func printing(_ text: String) -> String {
    LessonMutation.printing(text) + "\n"
  }
}
