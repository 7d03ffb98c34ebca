// The report as JSON. Its form is told by Catalogue/grade.schema.json, which `grade --schema` prints.

package import Documents
package import Lessons

extension GradeReport {
  /// Counts up when a reader of the old form would misread the new one.
  package static let formatVersion = 1

  /// The schema of the JSON report, itself JSON.
  package static var schema: String {
    embeddedCatalogue.first { $0.path.description == "grade.schema.json" }?.text ?? ""
  }

  package func document(in language: Language) -> Value {
    var object: Object = [
      "format": "swiftlab-grade", "formatVersion": .integer(Self.formatVersion),
      "swiftlab": .string(version), "language": .string(language.rawValue),
      "revealsHidden": .bool(reveals),
    ]
    object["exercises"] = .array(
      exercises.map { exercise in
        [
          "exercise": .string(exercise.name), "lesson": .string(exercise.lesson.slug),
          "title": .string(exercise.lesson.title[language]), "digest": .string(exercise.digest),
          "seed": .integer(Int(clamping: exercise.lesson.start.seed)),
          "points": .integer(exercise.lesson.points),
        ]
      })
    object["grades"] = .array(grades.map { $0.document(in: language, reveals: reveals) })
    return .object(object)
  }
}

extension Grade {
  func document(in language: Language, reveals: Bool) -> Value {
    var object: Object = ["submission": .string(name)]
    if !path.isEmpty { object["path"] = .string(path) }
    if !digest.isEmpty { object["submissionDigest"] = .string(digest) }
    if let student {
      object["student"] = ["id": .string(student.id), "name": .string(student.name)]
    }
    object["lesson"] = .string(lesson)
    object["seed"] = .integer(Int(clamping: seed))
    if !drawn.isEmpty {
      var values = Object()
      for one in drawn { values[one.name] = .string(one.value) }
      object["variant"] = .object(values)
    }
    object["outcome"] = .string(outcome.rawValue)
    object["points"] = .integer(points)
    object["of"] = .integer(of)
    if let late = lateness.document(earned: earned) { object["late"] = late }
    object["status"] = .integer(status)
    object["commands"] = .integer(commands)
    object["steps"] = .array(steps.map { $0.document(in: language, reveals: reveals) })
    let remarks = remarks(in: language)
    if !remarks.isEmpty { object["remarks"] = Value(remarks) }
    if let stopped { object["stopped"] = .string(stopped) }
    if !limitsMet.isEmpty { object["unmodelled"] = Value(limitsMet) }
    return .object(object)
  }
}

extension Lateness {
  func document(earned: Int) -> Value? {
    switch self {
    case .none: nil
    case .unknown: ["known": false]
    case .late(let seconds, let percent):
      [
        "known": true, "seconds": .integer(seconds), "percent": .integer(percent),
        "earned": .integer(earned),
      ]
    }
  }
}

extension StepGrade {
  func document(in language: Language, reveals: Bool) -> Value {
    var row: Object = [
      "id": .string(id), "title": .string(title[language]), "outcome": .string(status.rawValue),
      "points": .integer(points), "of": .integer(of),
    ]
    if !failures.isEmpty { row["failures"] = failures.document(in: language) }
    if let nearest {
      row["nearest"] = [
        "line": .integer(nearest.line), "failures": nearest.failures.document(in: language),
      ]
    }
    if isUnvouched { row["unvouched"] = true }
    if !waitsFor.isEmpty { row["after"] = Value(waitsFor) }
    if let hidden {
      var part: Object = ["points": .integer(hidden.points), "of": .integer(hidden.of)]
      if reveals, !hidden.failures.isEmpty {
        part["failures"] = hidden.failures.document(in: language)
      }
      row["hidden"] = .object(part)
    }
    return .object(row)
  }
}

extension [CheckFailure] {
  func document(in language: Language) -> Value {
    .array(
      map { ["check": .integer($0.line), "says": Value($0.lines(in: language))] })
  }
}
