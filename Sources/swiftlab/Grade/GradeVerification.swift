// swiftlab grade --verify: a report's submissions are played again, and the grades compared.

import ArgumentParser
import Documents
import Foundation
import Grading
import Lessons

/// A JSON report, and whether it still says the truth.
struct GradeVerification {
  let path: String
  let jobs: Int

  /// 0: the same; 1: something differs; 2: the report cannot be played again by this program.
  func run() throws -> Int32 {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("the report '\(path)' cannot be read")
    }
    guard let report = try? JSON.parse(bytes: Array(data)),
      report["format"]?.string == "swiftlab-grade"
    else { throw ValidationError("'\(path)' is no JSON report of swiftlab grade") }
    guard report["formatVersion"]?.int == GradeReport.formatVersion else {
      return refuse("the report has another format than this swiftlab writes")
    }
    guard let version = report["swiftlab"]?.string, version == Release.version else {
      return refuse(
        "the report was made by swiftlab \(report["swiftlab"]?.string ?? "?"); this is "
          + Release.version)
    }
    var exercises: [Exercise] = []
    for told in report["exercises"]?.array ?? [] {
      let exercise = try LessonFinder.exercise(told["exercise"]?.string ?? "")
      guard told["digest"]?.string == exercise.digest else {
        return refuse(
          "the report was made with another '\(exercise.lesson.slug)': digest "
            + "\(told["digest"]?.string ?? "?"), and here it is \(exercise.digest)")
      }
      exercises.append(exercise)
    }
    var run = GradeRun(exercises: exercises)
    run.jobs = max(1, min(jobs, 64))
    let told = report["grades"]?.array ?? []
    let grades = run.grade(told.compactMap { Self.item($0, exercises) })
    let language = report["language"]?.string.flatMap(Language.init(rawValue:)) ?? .english
    let again = GradeReport(
      version: Release.version, exercises: exercises, grades: grades,
      reveals: report["revealsHidden"]?.bool ?? false
    ).document(in: language)
    var differing = 0
    if grades.count != told.count {
      Out.write("\(told.count - grades.count) grades name no lesson of the report\n")
      differing += told.count - grades.count
    }
    var isOther = false
    for (old, new) in zip(
      report["exercises"]?.array ?? [], again["exercises"]?.array ?? []) where old != new
    {
      isOther = true
      tell(of: "exercise \(old["lesson"]?.string ?? "")", from: old, to: new)
    }
    for (old, new) in zip(told, again["grades"]?.array ?? []) where old != new {
      differing += 1
      tell(of: old["submission"]?.string ?? "", from: old, to: new)
    }
    Out.write(
      "\(told.count) grades played again with swiftlab \(Release.version): "
        + (differing == 0 ? "all are as the report says" : "\(differing) differ")
        + (isOther ? "; what it says of the exercises differs\n" : "\n"))
    return differing == 0 && !isOther ? 0 : 1
  }

  private func tell(of name: String, from old: Value, to new: Value) {
    for change in ValueDiff.changes(from: old, to: new) {
      let old = change.old?.json(.goPlain) ?? "nothing"
      let new = change.new?.json(.goPlain) ?? "nothing"
      Out.write("\(name)\(change.pathText): the report says \(old), and now it is \(new)\n")
    }
  }

  private func refuse(_ why: String) -> Int32 {
    Out.complain("\(path): \(why); it is not played again")
    return 2
  }

  /// Who is meant by a grade. Times are the report's own: nothing that is played depends on them.
  private static func item(_ grade: Value, _ exercises: [Exercise]) -> GradeRun.Item? {
    guard let name = grade["submission"]?.string,
      let exercise = exercises.firstIndex(where: { $0.lesson.slug == grade["lesson"]?.string })
    else { return nil }
    var student: Roster.Student?
    if let id = grade.at("student", "id")?.string {
      student = Roster.Student(
        id: id, name: grade.at("student", "name")?.string ?? "",
        seed: UInt64(clamping: grade["seed"]?.int ?? 1))
    }
    var lateness = Lateness.none
    if let late = grade["late"] {
      lateness =
        late["known"]?.bool == true
        ? .late(seconds: late["seconds"]?.int ?? 0, percent: late["percent"]?.int ?? 0) : .unknown
    }
    return GradeRun.Item(
      path: grade["path"]?.string, name: name, exercise: exercise, student: student,
      lateness: lateness)
  }
}
