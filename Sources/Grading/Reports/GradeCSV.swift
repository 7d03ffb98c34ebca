// The report as tables: a row for each step, or a row for each student.

import Documents
import Lessons

extension GradeReport {
  /// A row for each step of each submission.
  func csv(in language: Language) -> String {
    var rows = [
      [
        "submission", "student", "lesson", "outcome", "points", "of", "step", "step_outcome",
        "step_points", "step_of", "feedback", "late", "seed", "digest", "swiftlab",
      ]
    ]
    for grade in grades {
      let whole = [
        grade.name, grade.student?.name ?? "", grade.lesson, grade.outcome.rawValue,
        "\(grade.points)", "\(grade.of)",
      ]
      let late = grade.lateness.words.map { $0[language] } ?? ""
      let origin = [late, "\(grade.seed)", digest(of: grade.lesson), version]
      if grade.steps.isEmpty {
        let remarks = grade.remarks(in: language).joined(separator: " ")
        rows.append(whole + ["", "", "", "", remarks] + origin)
      }
      for step in grade.steps {
        let said = step.lines(in: language) + step.hiddenLines(in: language, reveals: reveals)
        rows.append(
          whole + [
            step.id, step.status.rawValue, "\(step.points)", "\(step.of)",
            said.joined(separator: " "),
          ] + origin)
      }
    }
    return SafeCSV.text(rows)
  }

  /// A row for each student (or submission), a column for each exercise, as gradebooks take it.
  func gradebook() -> String {
    let slugs = exercises.map(\.lesson.slug)
    var rows = [
      ["id", "name"] + slugs.flatMap { [$0, $0 + "_outcome"] } + ["total", "of", "swiftlab"]
        + slugs.map { $0 + "_digest" }
    ]
    var order: [String] = [], byName: [String: [Grade]] = [:]
    for grade in grades {
      let id = grade.student?.id ?? grade.name
      if byName[id] == nil { order.append(id) }
      byName[id, default: []].append(grade)
    }
    for id in order {
      let own = byName[id] ?? []
      var row = [id, own.first?.student?.name ?? ""]
      for slug in slugs {
        let grade = own.first { $0.lesson == slug }
        row += [grade.map { "\($0.points)" } ?? "", grade?.outcome.rawValue ?? ""]
      }
      row += [
        "\(own.reduce(0) { $0 + $1.points })", "\(own.reduce(0) { $0 + $1.of })", version,
      ]
      rows.append(row + exercises.map(\.digest))
    }
    return SafeCSV.text(rows)
  }

  func digest(of lesson: String) -> String {
    exercises.first { $0.lesson.slug == lesson }?.digest ?? ""
  }
}

/// Comma-separated values that no spreadsheet runs. Real: RFC 4180, with plain newlines.
package enum SafeCSV {
  package static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\n" }.joined()
  }

  /// A field in its quotes where it needs them.
  ///
  /// NB: a spreadsheet runs what begins like a formula, after blanks too, and in full-width signs
  /// as well; an apostrophe before it makes it a text.
  static func field(_ text: String) -> String {
    let start = text.unicodeScalars.first { !$0.properties.isWhitespace && $0.value > 0x20 }
    let isFormula =
      start.map { "=+-@|%＝＋－＠".unicodeScalars.contains($0) } ?? false
      || "\t\r\n".unicodeScalars.contains(text.unicodeScalars.first ?? " ")
    let safe = isFormula ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains {
      ",\";".unicodeScalars.contains($0) || $0.properties.isWhitespace && $0 != " "
    }
    return needsQuotes ? CSV.quoted(safe) : safe
  }
}
