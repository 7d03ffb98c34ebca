// swiftlab lessons: list, show, new, lint, test.

import ArgumentParser
import Console
import Foundation
import Grading
import Lessons

struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "List, read, write and prove lessons.",
    subcommands: [List.self, Show.self, New.self, Lint.self, Test.self, Schema.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All lessons, with what you did.")
    @Option(help: "The language: en or zh-Hans.") var lang: LanguageOption = .en
    @OptionGroup var keeping: KeepingOptions
    func run() throws {
      let progress = ProgressFile(path: keeping.home?.progressPath).progress
      Out.write(LessonLibrary().listing(in: lang.language, progress: progress))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A lesson's text.")
    @Option(help: "The language: en or zh-Hans.") var lang: LanguageOption = .en
    @Option(help: "The seed of a student, where the lesson differs from student to student.")
    var seed: UInt64?
    @Flag(help: "For paper: the tasks, and nothing that gives a solution away.")
    var handout = false
    @Flag(help: "For the teacher: with hints, solutions and what goes wrong.")
    var key = false
    @Flag(help: "As an HTML page to print, not as Markdown.")
    var html = false
    @Option(name: .shortAndLong, help: "Write it to this file.")
    var output: String?
    @Argument(help: "A lesson's name, or a folder with a lesson.") var lesson: String
    func run() throws {
      let lesson = try LessonFinder.lesson(lesson, seed: seed), language = lang.language
      let kind: HandoutKind = key ? .key : .handout
      let text =
        html
        ? lesson.handoutPage(kind, in: language)
        : key || handout ? lesson.handout(kind, in: language) : lesson.page(in: language)
      try GradeCommand.write(text, to: output)
    }
  }

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the files of a new lesson in a folder, to be filled in.")
    @Argument(help: "The folder to make, such as lessons/docker/04-volumes.") var folder: String
    func run() throws {
      guard !FileManager.default.fileExists(atPath: folder) else {
        throw ValidationError("'\(folder)' is there already")
      }
      let name = (folder as NSString).lastPathComponent
      let slug = String(name.drop { $0.isNumber || $0 == "-" })
      // Editors find the schema beside the lesson's folder, or where the syllabus lies.
      let manager = FileManager.default, parent = (folder as NSString).deletingLastPathComponent
      let base = parent.isEmpty ? "." : parent
      let isShared = manager.fileExists(atPath: base + "/../lesson.schema.json")
      var files = LessonScaffold.files(
        folder: folder, slug: slug.isEmpty ? name : slug, schema: isShared ? "../.." : "..")
      let schema = base + "/lesson.schema.json"
      if !isShared, !manager.fileExists(atPath: schema) {
        files.append(LessonFile(path: schema, bytes: Array(LessonLibrary.schema.utf8)))
      }
      for file in files {
        let url = URL(fileURLWithPath: file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
        Out.write("\(file.path)\n")
      }
      Out.write(
        "Then: swiftlab learn \(folder) --watch, swiftlab lessons lint \(folder), "
          + "swiftlab lessons test \(folder)\n")
    }
  }

  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the JSON schema of lesson.yaml, for editors.")
    func run() throws { Out.write(LessonLibrary.schema) }
  }

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find what is missing, unknown or wrong in lessons.")
    @Option(help: "A folder of lessons; else the program's own.") var folder: String?
    @Flag(help: "A pack for students: it ships without answers.") var pack = false
    @Argument(help: "A folder with a lesson.") var lesson: String?
    func validate() throws {
      if folder != nil, lesson != nil { throw ValidationError("--folder or a lesson, not both") }
    }
    func run() throws {
      let source = try Sources.source(folder ?? lesson)
      let library = LessonLibrary(source)
      let found = LessonLint.diagnostics(of: source, wantsAnswers: !pack).map {
        $0.placed(in: folder ?? lesson)
      }
      for diagnostic in found { Out.write("\(diagnostic)\n") }
      func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
      }
      Out.write(
        "\(count(library.folders.count, "lesson")), \(count(found.count, "finding"))\n")
      if !found.isEmpty { throw ExitCode(1) }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Play every solution and every wrong answer of lessons.")
    @Option(help: "A folder of lessons; else the program's own.") var folder: String?
    @Flag(help: "Also change every solution in small ways, and report checks that do not notice.")
    var mutations = false
    @Option(help: "How many lessons to play at once.") var jobs: Int = 1
    @Argument(help: "Lessons by name; all without one.") var lessons: [String] = []
    func run() throws {
      let library = LessonLibrary(try Sources.source(folder))
      // What could not be read is missing when it is played, and everything would seem to pass.
      var unread = library.diagnostics
      if folder != nil {
        let all = library.folders.flatMap { Lesson.read($0, from: library.source).diagnostics }
        unread += all.filter { !$0.isOfOneLanguage }
      }
      for path in lessons {
        guard let source = try? LessonFolder(path)?.library().source else { continue }
        unread += LessonFinder.unread(in: source, at: path)
      }
      guard unread.isEmpty else {
        for diagnostic in unread { Out.complain("\(diagnostic)") }
        Out.complain("nothing is played before this is mended; see swiftlab lessons lint")
        throw ExitCode(2)
      }
      let chosen =
        lessons.isEmpty
        ? library.lessons
        : lessons.compactMap {
          library.lesson($0) ?? (try? LessonFolder($0)?.library())?.lesson(LessonFolder.name)
        }
      guard !chosen.isEmpty, lessons.isEmpty || chosen.count == lessons.count else {
        Out.complain("no such lesson; `swiftlab lessons list` names them")
        throw ExitCode(2)
      }
      var status = 0
      let mutations = mutations
      let reports = Workers(max(1, min(jobs, 64))).map(chosen) { lesson in
        var report = LessonTest(lesson, on: LabStage.self).run()
        if mutations { report.rows += MutationTest(lesson, on: LabStage.self).run().rows }
        return report
      } lost: { lesson in
        LessonTestReport(crashOf: lesson)
      } each: {
        Out.write($0.text)
      }
      for report in reports { status = max(status, report.exitCode) }
      if status != 0 { throw ExitCode(Int32(status)) }
    }
  }

  /// Where lessons are read from.
  enum Sources {
    static func source(_ folder: String?) throws -> any LessonSource {
      guard let folder else { return EmbeddedSource() }
      return try LessonFolder.source(folder)
    }
  }
}

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "What you have done so far.")
  @Option(help: "The language: en or zh-Hans.") var lang: LanguageOption = .en
  @Flag(help: "For screen readers: words in the place of squares and bars.") var plain = false
  @OptionGroup var keeping: KeepingOptions
  func run() throws {
    let progress = ProgressFile(path: keeping.home?.progressPath).progress
    let picture = LessonLibrary().picture(progress, in: lang.language)
    Out.write(plain ? PlainSpeech.text(picture, in: lang.language) : picture)
  }
}
