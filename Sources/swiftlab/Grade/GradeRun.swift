// A run of the grader over many submissions, several at a time.

import Console
import Foundation
import Grading
import Lessons

/// What is graded, and how.
struct GradeRun {
  let exercises: [Exercise]
  var roster: Roster?
  var jobs = 1
  private let graders: [Grader<LabStage>]

  init(exercises: [Exercise]) {
    self.exercises = exercises
    graders = exercises.map { Grader($0.lesson, on: LabStage.self) }
  }

  /// One submission of one exercise. It is read when its turn comes.
  struct Item: Sendable {
    /// Nil: nothing was handed in.
    var path: String?
    var name: String
    var exercise: Int
    var student: Roster.Student?
    /// Known from elsewhere than the roster.
    var lateness: Lateness?
    /// Whether the roster lacks it.
    var isUnknown = false
  }

  /// The items in the order of the report: submissions as given, each with all exercises; then those
  /// on the roster who handed nothing in.
  func items(of paths: [String]) -> [Item] {
    var items: [Item] = [], seen = Set<String>()
    for path in paths {
      let name = SubmissionReader.name(of: path)
      let student = roster?.student(of: name)
      if let student { seen.insert(student.id) }
      for exercise in exercises.indices {
        items.append(
          Item(
            path: path, name: name, exercise: exercise, student: student,
            isUnknown: roster != nil && student == nil))
      }
    }
    for student in roster?.students ?? [] where !seen.contains(student.id) {
      for exercise in exercises.indices {
        items.append(Item(path: nil, name: student.id, exercise: exercise, student: student))
      }
    }
    return items
  }

  /// Plays all, `jobs` at a time; the order is the order given.
  func grade(_ items: [Item]) -> [Grade] {
    Workers(jobs).map(items, grade, lost: lost)
  }

  private func lost(_ item: Item) -> Grade {
    var submission = Submission(name: item.name, script: [])
    submission.path = item.path ?? ""
    var grade = Grade(submission: submission, lesson: exercises[item.exercise].lesson)
    grade.fault = .crash
    grade.student = item.student
    grade.lateness = item.lateness ?? lateness(of: item, exercises[item.exercise].lesson.exercise)
    return grade
  }

  private func grade(_ item: Item) -> Grade {
    let exercise = exercises[item.exercise]
    var submission: Submission
    if let path = item.path {
      let part = exercises.count > 1 ? exercise.lesson.slug : nil
      submission = SubmissionReader.read(path, part: part)
    } else {
      submission = Submission(name: item.name, problem: .notHandedIn)
    }
    if item.isUnknown { submission.problem = .notOnRoster }
    if submission.problem == nil, Attempt.isMeant(Array(submission.script.utf8)) {
      let bytes = Array(submission.script.utf8)
      var grade = exercise.grade(bytes, as: submission, student: item.student)
      grade.student = item.student
      grade.lateness = item.lateness ?? lateness(of: item, exercise.lesson.exercise)
      return grade
    }
    var grader = graders[item.exercise]
    if let student = item.student {
      grader = Grader(exercise.lesson(seed: student.seed), on: LabStage.self)
    }
    var grade = grader.grade(submission)
    grade.student = item.student
    grade.lateness = item.lateness ?? lateness(of: item, exercise.lesson.exercise)
    return grade
  }

  private func lateness(of item: Item, _ rules: LessonExercise?) -> Lateness {
    guard item.path != nil, let deadline = item.student?.deadline ?? rules?.deadline else {
      return .none
    }
    guard let handedIn = item.student?.handedIn else { return .unknown }
    guard handedIn > deadline else { return .none }
    // Without a rule for lateness nothing late counts.
    let percent = rules?.late?.cost(secondsLate: handedIn - deadline) ?? 100
    return .late(seconds: handedIn - deadline, percent: percent)
  }
}

/// Reads submissions from the disk; what cannot be read is a submission with a problem.
enum SubmissionReader {
  static func name(of path: String) -> String { (path as NSString).lastPathComponent }

  /// - Parameter part: with several exercises, the one whose file or folder is meant.
  static func read(_ path: String, part: String?) -> Submission {
    var submission = readPlain(path, part: part)
    submission.path = path
    return submission
  }

  private static func readPlain(_ path: String, part: String?) -> Submission {
    var isFolder: ObjCBool = false
    let name = name(of: path)
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return Submission(name: name, unreadable: "no such file")
    }
    if isFolder.boolValue {
      do {
        let files = try HostFolder(path: path, option: "submission").files()
        return part.map { Submission(name: name, part: $0, of: files) }
          ?? Submission(name: name, files: files)
      } catch {
        return Submission(name: name, unreadable: "\(error)")
      }
    }
    guard part == nil else { return Submission(name: name, problem: .notHandedIn) }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= Submission.sizeLimit else {
      return Submission(name: name, unreadable: "larger than \(Submission.sizeLimit >> 20) MiB")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return Submission(name: name, unreadable: "cannot be read")
    }
    return Submission(name: name, script: Array(data))
  }
}
