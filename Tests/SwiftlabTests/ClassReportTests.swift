// A class of twenty with files alone: what the teacher reads of it.

import Console
import Foundation
import Grading
import Kernel
import Lab
import Lessons
import Testing

@testable import swiftlab

@Suite struct ClassReportTests {
  /// How far each kind of learner comes, and what they type.
  static let ways: [(lines: [String], done: Int, error: String)] = [
    (
      [
        "docker run hello-world", "", "docker run -d --name web -p 8080:80 nginx", "", "docker ps",
        "curl -s localhost:8080", "", "docker logs web", "", "docker exec web ls", "",
        "docker rm -f web",
      ], 6, ""
    ),
    (["docker run helo-world"], 0, "helo-world"),
    (["dokcer run hello-world"], 0, "dokcer"),
    (["docker run hello-world", "", "docker run -d --name web nginx"], 1, ""),
    (["docker run hello-world", "", "=cmd()"], 1, "=cmd()"),
  ]

  static func attempt(_ number: Int) throws -> Attempt {
    try attempt(ways[number % ways.count].lines, by: "learner \(number)")
  }
  static func attempt(_ lines: [String], by learner: String = "leo") throws -> Attempt {
    let library = LessonLibrary()
    let lesson = try #require(library.lesson("first-container"))
    let session = Session(lesson.start, columns: 80, rows: 24, colour: false)
    var player = Player(LessonStage(lesson, in: session, library: library, language: .english))
    let header = JournalHeader(
      version: Release.version, seed: lesson.start.seed, lesson: lesson.slug,
      lessonDigest: library.digest(of: lesson.folder), start: player.stage.now, colour: false)
    var entries: [JournalEntry] = []
    for line in lines {
      while !player.advance(to: player.reached + .seconds(20), fuel: 100_000) {}
      entries.append(player.entry(.line(line)))
      _ = player.apply(.line(line))
    }
    return Attempt(
      learner: learner, facts: [],
      journal: JournalContent(header: header, entries: entries))
  }

  @Test func `a wrong thing that was tidied away is still told of`() throws {
    let bytes = try Self.attempt([
      "docker run hello-world", "docker run -d --name web nginx", "docker ps", "docker rm -f web",
    ]).bytes
    let row = AttemptRow(
      file: "leo.swiftlab", bytes: bytes, library: LessonLibrary(), in: .english)
    #expect(row.missing.contains("publishes no port") && row.missing.contains("It is gone now"))
  }

  @Test func `twenty attempts are told as they were, and no cell is a formula`() throws {
    let library = LessonLibrary()
    let attempts = try (0..<20).map(Self.attempt)
    let rows = attempts.enumerated().map { number, attempt in
      AttemptRow(file: "\(number).swiftlab", bytes: attempt.bytes, library: library, in: .english)
    }
    for (number, row) in rows.enumerated() {
      let way = Self.ways[number % Self.ways.count]
      #expect(row.problem == "", "\(number)")
      #expect(row.done == way.done, "\(number): \(row.step)")
      #expect(way.error.isEmpty || row.lastError.contains(way.error), "\(row.lastError)")
      #expect(row.learner == "learner \(number)")
      // Twenty seconds passed before each line.
      #expect(abs(row.minutes - way.lines.count / 3) <= 1, "\(number): \(row.minutes)")
    }
    let report = AttemptReport(rows: rows, language: .english)
    let table = report.csv.split(separator: "\n")
    #expect(table.count == 21)
    #expect(!report.csv.contains(",=") && !report.csv.contains("\n="))
    #expect(table[0].contains("minutes_self_reported"))
    #expect(report.text.contains("first-container: finished (4)"))
    #expect(report.text.contains(" min*, "))
    var left = rows[0]
    (left.done, left.of, left.skipped, left.step) = (0, 6, 6, "")
    let other = AttemptReport(rows: [left], language: .english).text
    #expect(other.contains("at the end, with steps left out (1)") && !other.contains("✓"))
    #expect(report.html.contains("As the learner&#39;s machine says"))
  }

  @Test func `a damaged file, another lesson and another digest have a row and a reason`() throws {
    let library = LessonLibrary()
    let whole = try Self.attempt(0)
    var other = whole, changed = whole
    other.journal.header.lesson = "no-such-lesson"
    changed.journal.header.lessonDigest = "0000000000000000"
    for bytes in [Array(whole.bytes.dropLast(9)), other.bytes, changed.bytes] {
      let row = AttemptRow(file: "x", bytes: bytes, library: library, in: .chinese)
      #expect(!row.problem.isEmpty)
      #expect(row.points == 0)
    }
    #expect(
      !AttemptRow(file: "x", bytes: nil, library: library, in: .english).problem.isEmpty)
  }

  @Test func `an attempt has the grade that the same lines have in a script`() throws {
    let library = LessonLibrary()
    let folder = try #require(library.folder(of: "first-container"))
    let exercise = try #require(Exercise("a", folder: folder, in: library.source))
    let grader = Grader(exercise.lesson, on: LabStage.self)
    for number in 0..<Self.ways.count {
      let lines = Self.ways[number].lines.filter { !$0.isEmpty }
      let script = Submission(
        name: "a", script: Array(lines.map { $0 + "\n" }.joined().utf8))
      let typed = exercise.grade(
        try Self.attempt(number).bytes, as: Submission(name: "a", files: []), student: nil)
      #expect(typed.problem == .noScript || typed.problem == nil)
      #expect(
        typed.steps.map(\.status) == grader.grade(script).steps.map(\.status), "\(number)")
    }
  }

  /// The program's lessons, with names in one of them that are drawn for each student.
  private static func withVariants(
    _ folder: String, of library: LessonLibrary
  ) throws -> LessonLibrary {
    let files = try library.source.paths.map { path in
      var file = try #require(library.source.file(path))
      if path == folder + "/lesson.yaml" {
        file.bytes += Array("exercise: {variants: {name: [shop, blog, wiki]}}\n".utf8)
      }
      return file
    }
    return LessonLibrary(FolderSource(files))
  }

  @Test func `an attempt with another student's seed, or another lesson's, is refused`() throws {
    let library = LessonLibrary()
    let folder = try #require(library.folder(of: "first-container"))
    let exercise = try #require(Exercise("a", folder: folder, in: library.source))
    let base = Submission(name: "a", script: [])
    let bytes = try Self.attempt(0).bytes
    let student = Roster.Student(id: "a", name: "", seed: 4711)
    // This lesson is the same for all: the roster's seed is nothing that a learner has to know.
    #expect(exercise.grade(bytes, as: base, student: student).problem == nil)
    #expect(exercise.grade(bytes, as: base, student: student).points == 100)
    let own = try Self.withVariants(folder, of: library)
    let varied = try #require(Exercise("a", folder: folder, in: own.source))
    var given = try Self.attempt(0)
    given.journal.header.lessonDigest = own.digest(of: folder)
    #expect(
      varied.grade(given.bytes, as: base, student: student).problem
        == .unfit(.seed("1", wanted: "4711")))
    #expect(exercise.grade([1, 2], as: base, student: nil).problem == .unfit(.damaged))
    let next = try #require(library.folder(of: "layers"))
    let other = try #require(Exercise("b", folder: next, in: library.source))
    #expect(
      other.grade(bytes, as: base, student: nil).problem
        == .unfit(.lesson("first-container", wanted: "layers")))
  }
}

@Suite struct ShardTests {
  @Test func `the parts together are all, each once`() throws {
    let all = Array(0..<10)
    let parts = try (1...3).map { try #require(Shard(argument: "\($0)/3")).part(of: all) }
    #expect(parts.flatMap { $0 }.sorted() == all)
    #expect(parts.map(\.count).max() == 4)
  }

  @Test(arguments: ["", "1", "0/3", "4/3", "1/0", "a/b", "1/2/3", "-1/2"])
  func `what is no part is refused`(text: String) { #expect(Shard(argument: text) == nil) }
}
