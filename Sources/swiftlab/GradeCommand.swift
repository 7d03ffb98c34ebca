// swiftlab grade: submissions played in fresh worlds, each on its own.

import ArgumentParser
import Foundation
import Grading
import Lessons

extension GradeFormat: ExpressibleByArgument {}

struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade submissions of an exercise: scripts, or folders with a script and files.",
    discussion: """
      Exit status: 0 all passed, 1 some failed, 2 the grader, the lesson or a feature that the lab \
      does not model is at fault.
      """)

  @Option(help: "text, json or csv.")
  var format: GradeFormat = .text
  @Option(name: .shortAndLong, help: "Write the report to this file.")
  var output: String?
  @Option(help: "How many submissions to play at once.")
  var jobs: Int = 1
  @Option(help: "The language of the report: en or zh-Hans.")
  var lang: LanguageOption = .en
  @Argument(help: "A lesson's name, or a folder with a lesson.")
  var exercise: String
  @Argument(help: "Scripts, or folders with a script and files.")
  var submissions: [String]

  func run() throws {
    let lesson = try LessonFinder.lesson(exercise)
    let grader = Grader(lesson, on: LabStage.self)
    let all = submissions.map(Self.read)
    let grades = Self.grade(all, with: grader, jobs: max(1, min(jobs, 64)))
    let report = grades.report(format, in: lang.language)
    if let output {
      do {
        try Data(report.utf8).write(to: URL(fileURLWithPath: output))
      } catch {
        throw ValidationError("'\(output)' cannot be written: \(error.localizedDescription)")
      }
    } else {
      Out.write(report)
    }
    if grades.exitCode != 0 { throw ExitCode(Int32(grades.exitCode)) }
  }

  /// Plays all, `jobs` at a time; the order of the report is the order given.
  private static func grade(
    _ all: [Submission], with grader: Grader<LabStage>, jobs: Int
  ) -> [Grade] {
    guard jobs > 1 else { return all.map { grader.grade($0) } }
    let results = Results(count: all.count)
    let done = DispatchSemaphore(value: 0)
    let workers = min(jobs, all.count)
    for worker in 0..<workers {
      DeepStack.start {
        for index in stride(from: worker, to: all.count, by: workers) {
          results.set(index, grader.grade(all[index]))
        }
        done.signal()
      }
    }
    for _ in 0..<workers { done.wait() }
    return results.all
  }

  /// Grades by place; each place is written once.
  private final class Results: @unchecked Sendable {
    private var grades: [Grade?]
    private let lock = NSLock()
    init(count: Int) { grades = Array(repeating: nil, count: count) }
    func set(_ index: Int, _ grade: Grade) { lock.withLock { grades[index] = grade } }
    var all: [Grade] { lock.withLock { grades.compactMap { $0 } } }
  }

  private static func read(_ path: String) -> Submission {
    var isFolder: ObjCBool = false
    let name = (path as NSString).lastPathComponent
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return Submission(name: name, unreadable: "no such file")
    }
    if isFolder.boolValue {
      do {
        return Submission(
          name: name, files: try HostFolder(path: path, option: "submission").files())
      } catch {
        return Submission(name: name, unreadable: "\(error)")
      }
    }
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

/// Finds lessons by name in the program, or in a folder of the host.
enum LessonFinder {
  static func lesson(_ name: String) throws -> Lesson {
    if let found = LessonLibrary().lesson(name) { return found }
    if FileManager.default.fileExists(atPath: name + "/lesson.yaml") {
      let files = try HostFolder(path: name, option: "lesson").files().map {
        LessonFile(path: "lesson/" + $0.path, bytes: $0.bytes, isExecutable: $0.isExecutable)
      }
      let (lesson, diagnostics) = Lesson.read("lesson", from: FolderSource(files))
      if let lesson { return lesson }
      for diagnostic in diagnostics { Out.complain("\(diagnostic)") }
      throw ExitCode(2)
    }
    Out.complain("there is no lesson named '\(name)'; `swiftlab lessons list` names them")
    throw ExitCode(2)
  }
}
