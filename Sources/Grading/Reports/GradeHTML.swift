// The report as one HTML file that needs nothing beside it, and runs nothing.

import Lessons

extension GradeReport {
  func html(in language: Language) -> String {
    let title = exercises.map { $0.lesson.title[language] }.joined(separator: ", ")
    var page = HTMLPage(title: title, language: language)
    for exercise in exercises {
      let due = exercise.lesson.exercise?.deadline != nil
      page.paragraph(
        "\(exercise.lesson.slug) · \(exercise.digest) · "
          + Bilingual("seed", "种子")[language]
          + " \(exercise.lesson.start.seed) · swiftlab \(version)"
          + (due ? " · " + Bilingual("with a deadline", "有截止时间")[language] : ""), class: "origin")
    }
    page.table(
      head: [
        Bilingual("Submission", "提交")[language], Bilingual("Lesson", "课程")[language],
        Bilingual("Outcome", "结果")[language], Bilingual("Points", "得分")[language],
      ],
      rows: grades.enumerated().map { number, grade in
        HTMLPage.Row(
          [
            grade.title, grade.lesson, grade.outcome.words[language],
            "\(grade.points)/\(grade.of)",
          ], class: grade.outcome.mark, target: "grade-\(number + 1)")
      })
    for (number, grade) in grades.enumerated() {
      page.heading(2, grade.heading(in: language), id: "grade-\(number + 1)")
      page.paragraph(grade.about(in: language), class: "origin")
      page.list(grade.remarks(in: language), class: "remark")
      for step in grade.steps {
        let mark = step.status == .passed ? "✓" : step.status == .failed ? "✗" : "?"
        page.heading(
          3, "\(mark) \(step.title[language]) (\(step.points)/\(step.of))",
          class: step.status.mark)
        page.list(
          step.lines(in: language) + step.hiddenLines(in: language, reveals: reveals))
      }
    }
    return page.text
  }
}

extension GradeOutcome {
  fileprivate var mark: String {
    switch self {
    case .passed: "good"
    case .failed: "bad"
    case .needsReview, .fault: "open"
    }
  }
}
extension StepStatus {
  fileprivate var mark: String {
    switch self {
    case .passed: "good"
    case .failed: "bad"
    case .needsReview: "open"
    }
  }
}
