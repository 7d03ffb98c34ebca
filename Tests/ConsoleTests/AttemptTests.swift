// A submitted attempt: whole or refused, and the same when it is played again.

import Kernel
import Lab
import Lessons
import Testing

@testable import Console

@Suite struct AttemptTests {
  static let lines = [
    "docker run hello-world", "", "docker run -d --name web -p 8080:80 nginx", "dokcer ps",
    "echo hi > note.txt", "curl -s localhost:8080 > page.html",
  ]

  /// An attempt as a session at a terminal would have left it.
  private func attempt() throws -> (Attempt, Lesson, LessonLibrary) {
    let library = LessonLibrary()
    let lesson = try #require(library.lesson("first-container"))
    let session = Session(lesson.start, columns: 80, rows: 24, colour: false)
    var player = Player(LessonStage(lesson, in: session, library: library, language: .english))
    let header = JournalHeader(
      version: "0.1.0", seed: lesson.start.seed, lesson: lesson.slug,
      lessonDigest: library.digest(of: lesson.folder), start: player.stage.now, colour: false)
    var entries: [JournalEntry] = []
    for line in Self.lines {
      while !player.advance(to: player.reached + .seconds(20), fuel: 100_000) {}
      entries.append(player.entry(.line(line)))
      _ = player.apply(.line(line))
    }
    let facts = [
      ProgressFact(time: 1, lesson: lesson.slug, .started),
      ProgressFact(time: 9, lesson: lesson.slug, .hint(step: "web", number: 0)),
    ]
    let journal = JournalContent(header: header, entries: entries)
    return (Attempt(learner: "王伟", facts: facts, journal: journal), lesson, library)
  }

  @Test func `what is written is what is read`() throws {
    let (attempt, _, _) = try attempt()
    let read = try #require(Attempt(attempt.bytes))
    #expect(read == attempt)
    #expect(Attempt.isMeant(attempt.bytes))
    #expect(!Attempt.isMeant(Array("#!/bin/sh\ndocker ps\n".utf8)))
  }

  @Test func `one changed or lost byte is noticed`() throws {
    let bytes = try attempt().0.bytes
    for place in stride(from: 5, to: bytes.count - 2, by: 61) {
      var changed = bytes
      changed[place] ^= 1
      if let read = Attempt(changed) {
        Issue.record("byte \(place): \(read.learner)")
      }
    }
    #expect(Attempt(Array(bytes.dropLast(20))) == nil)
    #expect(Attempt([]) == nil)
  }

  @Test func `played again it stands where it stood, with its files`() throws {
    let (attempt, lesson, library) = try attempt()
    var looks = 0
    let revival = Revival(attempt.journal, of: lesson, library: library) { _ in looks += 1 }
    #expect(revival.isWhole)
    #expect(looks == Self.lines.count + 2)
    #expect(revival.stage.lesson.steps.prefix(2).map(\.isDone) == [true, true])
    #expect(revival.stage.lastError?.line == "dokcer ps")
    let files = revival.stage.seat.session.world.homeFiles()
    let note = files.first { $0.path == "note.txt" }
    #expect(note.map { String(decoding: $0.bytes, as: UTF8.self) } == "hi\n")
    #expect(files.contains { $0.path == "page.html" })
    #expect(!files.contains { $0.path.hasPrefix(".bash") })
  }

  @Test func `an input that was put in afterwards is noticed where it gives something else`() throws
  {
    var (attempt, lesson, library) = try attempt()
    attempt.journal.entries[2].input = .line("docker run -d --name web -p 9090:80 nginx")
    // Its output alone would be an ID as before; the seal is renewed by whoever forges.
    attempt.journal.entries[4].input = .line("docker ps")
    attempt.journal.entries.removeLast()
    attempt.journal.entries.append(
      JournalEntry(
        time: attempt.journal.entries[4].time + .seconds(20), input: .line("true"),
        seen: "0000000000000000"))
    let revival = Revival(attempt.journal, of: lesson, library: library)
    #expect(!revival.isWhole)
  }
}
