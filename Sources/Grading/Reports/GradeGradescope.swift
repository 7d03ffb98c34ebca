// The report as Gradescope's results.json: one submission, a test for each step.

import Documents
import Lessons

extension GradeReport {
  /// Whether Gradescope can take it: it runs an autograder once for each submission.
  package var isOneSubmission: Bool { Set(grades.map(\.name)).count == 1 }

  /// Real: Gradescope's autograder specification; `tests` in order, each with score and visibility.
  /// What hidden checks came to stands in tests of their own that students do not see.
  func gradescope(in language: Language) -> Value {
    var tests: [Value] = []
    for (number, grade) in grades.enumerated() {
      let prefix = grades.count > 1 ? "\(number + 1)." : ""
      if grade.steps.isEmpty {
        tests.append([
          "name": .string(grade.lesson), "number": .string(prefix + "1"), "score": 0,
          "max_score": .integer(grade.of), "status": "failed", "output_format": "text",
          "output": .string(grade.remarks(in: language).joined(separator: "\n")),
          "visibility": "visible",
        ])
      }
      for (index, step) in grade.steps.enumerated() {
        let hidden = step.hidden
        let openOf = step.of - (hidden?.of ?? 0), open = step.points - (hidden?.points ?? 0)
        let holds =
          step.failures.isEmpty && step.waitsFor.isEmpty && step.status != .needsReview
        tests.append([
          "name": .string(step.title[language]), "number": .string(prefix + "\(index + 1)"),
          "score": .integer(open), "max_score": .integer(openOf),
          "status": .string(holds ? "passed" : "failed"), "output_format": "text",
          "output": .string(step.lines(in: language).joined(separator: "\n")),
          "visibility": "visible",
        ])
        guard let hidden else { continue }
        tests.append([
          "name": .string(step.title[language] + " *"),
          "number": .string(prefix + "\(index + 1).h"),
          "score": .integer(hidden.points), "max_score": .integer(hidden.of),
          "status": .string(hidden.failures.isEmpty ? "passed" : "failed"),
          "output_format": "text",
          "output": .string(
            step.hiddenLines(in: language, reveals: reveals).joined(separator: "\n")),
          "visibility": "hidden",
        ])
      }
    }
    let remarks = grades.flatMap { $0.remarks(in: language) }
    let origin = exercises.map { "\($0.lesson.slug) \($0.digest)" }.joined(separator: ", ")
    let seeds = Set(grades.map(\.seed)).sorted().map(String.init).joined(separator: ", ")
    return [
      "score": .integer(grades.reduce(0) { $0 + $1.points }),
      "output": .string(
        (remarks + ["swiftlab \(version); \(origin); seed \(seeds)"]).joined(separator: "\n")),
      "output_format": "text", "visibility": "visible", "stdout_visibility": "hidden",
      "extra_data": [
        "swiftlab": .string(version),
        "digests": .array(exercises.map { .string($0.digest) }),
        "needs_review": .bool(grades.contains { $0.outcome == .needsReview }),
      ],
      "tests": .array(tests),
    ]
  }
}
