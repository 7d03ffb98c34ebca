// Tests of a lesson at the terminal, in the real world of the lab.

import Kernel
import Lab
import Lessons
import Machine
import Testing
import Text

@testable import Console

@Suite struct LessonStageTests {
  private func begin(_ slug: String = "first-container") throws -> Player<LessonStage> {
    let library = LessonLibrary()
    let lesson = try #require(library.lesson(slug))
    let session = Session(lesson.start, columns: 80, rows: 24, colour: false)
    return Player(LessonStage(lesson, in: session, library: library, language: .english))
  }

  /// Plays until the terminal is asked for something, and a little longer; what came out of it.
  private func settle(
    _ player: inout Player<LessonStage>, seconds: Int = 30
  ) -> (output: String, remarks: String) {
    var output: [UInt8] = []
    var remarks: [Remark] = []
    let end = player.reached + .seconds(seconds)
    var here = player.reached
    while here < end {
      here = min(end, here + .milliseconds(50))
      while !player.advance(to: here, fuel: 10_000) {}
      output += player.takeOutput()
      remarks += player.takeRemarks()
      if case .line? = player.stage.request,
        player.stage.surroundings == .shell(isIncomplete: false)
      {
        break
      }
    }
    return (String(lenient: output), remarks.map(\.text).joined(separator: "\n"))
  }

  @Test func `the first task is done with one command, and Enter goes on`() throws {
    var player = try begin()
    _ = settle(&player)
    _ = player.apply(.line("docker run hello-world"))
    let (output, remarks) = settle(&player)
    #expect(output.contains("Hello from Docker!"))
    #expect(remarks.contains("✓ Done: Say hello"))
    #expect(remarks.contains("Press Enter to go on."))
    let reply = player.apply(.line(""))
    #expect(reply.remarks.first?.text.contains("Step 2") == true)
  }

  @Test func `a wrong command is explained and does not pass`() throws {
    var player = try begin()
    _ = settle(&player)
    _ = player.apply(.line("docker run helo-world"))
    let (_, remarks) = settle(&player)
    #expect(!remarks.contains("✓"))
    _ = player.apply(.word(.check, argument: ""))
    #expect(player.takeRemarks().contains { $0.text.contains("✗") })
  }

  @Test func `a request that took its time knows how it ended`() throws {
    var player = try begin()
    _ = settle(&player)
    _ = player.apply(.line("docker pull nginx:no-such-tag"))
    _ = settle(&player)
    #expect(player.stage.seat.session.world.requests.last?.status == 1)
    _ = player.apply(.line("docker ps --no-such-flag"))
    _ = settle(&player)
    let last = player.stage.seat.session.world.requests.last
    #expect(last?.path.last == "ps")
    #expect(last?.isRefused == true)
    #expect(last?.status != 0)
  }

  @Test func `undo and restart bring the world back`() throws {
    var player = try begin()
    _ = settle(&player)
    _ = player.apply(.line("touch here"))
    _ = settle(&player)
    _ = player.apply(.line("ls"))
    #expect(settle(&player).output.contains("here"))
    _ = player.apply(.word(.undo, argument: ""))
    _ = player.apply(.word(.undo, argument: ""))
    _ = player.apply(.line("ls"))
    #expect(!settle(&player).output.contains("here"))
    _ = player.apply(.line("touch again"))
    _ = settle(&player)
    _ = player.apply(.word(.restart, argument: ""))
    _ = player.apply(.line("ls"))
    #expect(!settle(&player).output.contains("again"))
  }

  @Test func `what never was there is not cleaned up by leaving out the steps that make it`() throws
  {
    var player = try begin()
    _ = settle(&player)
    for _ in 0..<5 { _ = player.apply(.word(.skip, argument: "")) }
    _ = player.apply(.line("docker ps"))
    _ = settle(&player)
    #expect(player.stage.lesson.currentStep?.id == "clean")
    #expect(player.stage.lesson.points == 0)
    _ = player.takeRemarks()
    _ = player.apply(.word(.check, argument: ""))
    #expect(player.takeRemarks().contains { $0.text.contains("That was so from the beginning") })
    for line in ["docker run -d --name web nginx", "docker rm -f web"] {
      _ = player.apply(.line(line))
      _ = settle(&player)
    }
    #expect(player.stage.lesson.isOver)
    #expect(player.stage.lesson.points > 0)
  }

  @Test func `a lesson played again from its inputs stands where it stood`() throws {
    var player = try begin()
    var entries: [JournalEntry] = []
    for line in [
      "docker run hello-world", "", "docker run -d --name web -p 8080:80 nginx", "docker ps",
      ":hint", "curl localhost:8080",
    ] {
      _ = settle(&player)
      player.settle(before: player.reached)
      let input: JournalInput =
        line == ":hint" ? .word(.hint, argument: "") : .line(line)
      entries.append(player.entry(input))
      _ = player.apply(input)
    }
    var again = try begin()
    #expect(again.replay(entries) == entries.count)
    #expect(again.stage.lesson.current == player.stage.lesson.current)
    #expect(again.stage.lesson.steps.map(\.hints) == player.stage.lesson.steps.map(\.hints))
  }

  @Test func `every lesson opens with its first task, in both languages`() throws {
    let library = LessonLibrary()
    for lesson in library.lessons {
      let session = Session(lesson.start, columns: 80, rows: 24, colour: false)
      for language in Language.allCases {
        let stage = LessonStage(lesson, in: session, library: library, language: language)
        let opening = stage.opening(isNew: true)
        #expect(opening.contains { $0.text == lesson.steps[0].task[language] })
      }
    }
  }
}
