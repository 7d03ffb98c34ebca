// swiftlab grade: submissions played in fresh worlds, each on its own.

import ArgumentParser
import Foundation
import Grading
import Lessons

extension GradeFormat: ExpressibleByArgument {}

struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade submissions of an exercise: scripts, transcripts, or folders with files.",
    discussion: """
      Several exercises are named with commas between them; a submission is then a folder with a \
      file or folder for each, by the lesson's name. Nothing that a submission prints changes a \
      verdict: transcripts and submitted attempts are played again.

      Exit status: 0 all passed, 1 some failed, 2 the grader, the lesson or a feature that the lab \
      does not model is at fault.
      """)

  @Option(
    help: "text, json, csv, gradebook, junit, gradescope or html.")
  var format: GradeFormat = .text
  @Option(name: .shortAndLong, help: "Write the report to this file.")
  var output: String?
  @Option(help: "How many submissions to play at once.")
  var jobs: Int = 1
  @Option(help: "Play only the I-th of N parts of the submissions: I/N.")
  var shard: Shard?
  @Option(
    help: "A CSV file of the class: id, name, seed, handed_in, deadline. Each has a variant then.")
  var roster: String?
  @Option(help: "The language of the report: en or zh-Hans.")
  var lang: LanguageOption = .en
  @Flag(help: "Tell the words of hidden checks too; such a report is not for students.")
  var revealHidden = false
  @Option(help: "Play the submissions of a JSON report again, and compare.")
  var verify: String?
  @Flag(help: "Print the JSON schema of --format json.")
  var schema = false
  @Argument(help: "A lesson's name, or a folder with a lesson; several with commas.")
  var exercise: String?
  @Argument(help: "Scripts, transcripts, submitted attempts, or folders with a script and files.")
  var submissions: [String] = []

  func validate() throws {
    let isBare = exercise == nil && submissions.isEmpty
    if schema || verify != nil {
      guard isBare, !(schema && verify != nil) else {
        throw ValidationError("--schema and --verify take no exercise and no submission")
      }
    } else if exercise == nil {
      throw ValidationError("name an exercise, then the submissions")
    } else if submissions.isEmpty, roster == nil {
      throw ValidationError("name the submissions of '\(exercise ?? "")'")
    }
  }

  func run() throws {
    if schema {
      Out.write(GradeReport.schema)
      return
    }
    if let verify {
      let status = try GradeVerification(path: verify, jobs: jobs).run()
      if status != 0 { throw ExitCode(status) }
      return
    }
    let names = (exercise ?? "").split(separator: ",").map(String.init)
    var run = GradeRun(exercises: try names.map(LessonFinder.exercise))
    run.jobs = max(1, min(jobs, 64))
    if let roster { run.roster = try Self.roster(roster) }
    var items = run.items(of: submissions)
    // Gradescope asks for one submission at a time; the roster is there for its seed and its deadline.
    if format == .gradescope { items.removeAll { $0.path == nil } }
    if let shard { items = shard.part(of: items) }
    let grades = run.grade(items)
    let report = GradeReport(
      version: Release.version, exercises: run.exercises, grades: grades, reveals: revealHidden)
    if format == .gradescope, !report.isOneSubmission {
      Out.complain(
        "Gradescope's results.json tells of one submission, and here are "
          + "\(Set(grades.map(\.name)).count); name one submission, or take another --format")
      throw ExitCode(2)
    }
    try Self.write(report.text(format, in: lang.language), to: output)
    if grades.exitCode != 0 { throw ExitCode(Int32(grades.exitCode)) }
  }

  static func write(_ text: String, to path: String?) throws {
    guard let path else { return Out.write(text) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ValidationError("'\(path)' cannot be written: \(error.localizedDescription)")
    }
  }

  private static func roster(_ path: String) throws -> Roster {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("the roster '\(path)' cannot be read")
    }
    do throws(Roster.Problem) {
      return try Roster(Array(data))
    } catch {
      throw ValidationError("\(path): \(error)")
    }
  }
}

/// One part of several, for machines that share the work: `2/3`.
struct Shard: ExpressibleByArgument, Hashable {
  var number: Int
  var count: Int

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1,
      (1...count).contains(number)
    else { return nil }
    self.number = number
    self.count = count
  }

  /// Every `count`-th item; all parts together are all items, each once.
  func part<Item>(of items: [Item]) -> [Item] {
    items.enumerated().filter { $0.offset % count == number - 1 }.map(\.element)
  }
}

/// Finds lessons by name in the program, or in a folder of the host.
enum LessonFinder {
  static func lesson(_ name: String, seed: UInt64? = nil) throws -> Lesson {
    let exercise = try exercise(name)
    return seed.map { exercise.lesson(seed: $0) } ?? exercise.lesson
  }

  static func exercise(_ name: String) throws -> Exercise {
    let library = LessonLibrary()
    if let folder = library.folder(of: name),
      let found = Exercise(name, folder: folder, in: library.source)
    {
      return found
    }
    if FileManager.default.fileExists(atPath: name + "/lesson.yaml") {
      let source = try folderSource(name)
      // What was not understood is missing when it is played: nobody can defend such a mark.
      let unread = unread(in: source, at: name)
      if unread.isEmpty, let found = Exercise(name, folder: "lesson", in: source) { return found }
      for diagnostic in unread { Out.complain("\(diagnostic)") }
      throw ExitCode(2)
    }
    Out.complain("there is no lesson named '\(name)'; `swiftlab lessons list` names them")
    throw ExitCode(2)
  }

  /// What of a lesson's files cannot be read, told with the place where their author finds them.
  static func unread(in source: some LessonSource, at path: String) -> [LessonDiagnostic] {
    Lesson.read(LessonFolder.name, from: source).diagnostics.filter { !$0.isOfOneLanguage }
      .map { $0.placed(in: path) }
  }

  /// The lesson in a folder of the host, as `lesson` in a source.
  static func folderSource(_ path: String) throws -> FolderSource {
    FolderSource(try files(of: path))
  }
  static func files(of path: String) throws -> [LessonFile] {
    try HostFolder(path: path, option: "lesson").files().map {
      LessonFile(path: "lesson/" + $0.path, bytes: $0.bytes, isExecutable: $0.isExecutable)
    }
  }
}
