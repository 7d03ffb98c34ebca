// A learner at a terminal: what is said, when, and how one gets back.

import Kernel
import Lessons
import Testing

@Suite struct LessonPlayTests {
  static let steps = """
      - id: make
        points: 10
        checks:
          - docker: {container: web, image: nginx}
        hints:
          - shows: true
            costs: 4
      - id: enter
        points: 5
        checks:
          - asked: {command: docker exec, container: web, answered: true}
      - id: clean
        points: 5
        follows: [make]
        checks:
          - absent: {docker: {container: web}}
    """
  private func begin() throws -> LessonPlay<FakeTerminal> {
    LessonPlay(
      try lesson(steps: Self.steps), advisor: Advisor(EmbeddedSource()), terminal: FakeTerminal(),
      language: .english)
  }
  /// Types a line and lets ten seconds pass, in pieces of so many milliseconds.
  private func type(
    _ line: String, in play: inout LessonPlay<FakeTerminal>, piece: Int = 10_000
  ) -> [String] {
    play.enter(line)
    let end = play.terminal.now + .seconds(10)
    var said: [Shown] = []
    var goal = play.terminal.now
    while play.terminal.now < end {
      goal = min(end, goal + .milliseconds(piece))
      while play.advance(to: goal, fuel: 1000) == .asking { said += play.takeSaid() }
      said += play.takeSaid()
    }
    return said.filter { $0.style != .prose }.map(\.text)
  }

  @Test func `a step is done, Enter goes on, and the shell does not get the Enter`() throws {
    var play = try begin()
    #expect(type("run web nginx", in: &play) == ["✓ Done: make", "Press Enter to go on."])
    #expect(play.isPausing)
    let before = play.terminal
    #expect(play.enter("") == false)
    #expect(play.terminal.now == before.now)
    #expect(play.takeSaid().map(\.text).first == "Step 2 of 3: enter")
    #expect(play.takeFacts() == [.stepDone(step: "make", points: 10, of: 10)])
  }

  @Test func `whoever goes on typing instead sees the next task, and the command runs`() throws {
    var play = try begin()
    _ = type("run web nginx", in: &play)
    #expect(type("odd", in: &play).first == "Step 2 of 3: enter")
    #expect(!play.isPausing)
  }

  @Test func `a container's shell counts while one is in it`() throws {
    var play = try begin()
    _ = type("run web nginx", in: &play)
    #expect(type("in", in: &play).contains("✓ Done: enter"))
    _ = type("ls", in: &play)
    _ = type("out", in: &play)
    #expect(
      type("rm web", in: &play).suffix(3) == [
        "✓ Done: clean", "You have finished “Small” with 20 of 20 points.",
        "That was the last lesson. In swiftlab play you can try whatever you like.",
      ])
    #expect(play.takeFacts().last == .lessonDone(points: 20, of: 20))
  }

  @Test func `however time is cut, the same is said`() throws {
    func all(_ piece: Int) throws -> [String] {
      var play = try begin()
      return ["dokcer", "run web httpd", "rm web", "run web nginx", "", "in", "out", "rm web"]
        .flatMap { type($0, in: &play, piece: piece) }
    }
    let whole = try all(10_000)
    #expect(whole.contains("✗ Not yet."))
    #expect(whole.contains { $0.hasPrefix("There is no program called dokcer.") })
    for piece in [7, 20, 333, 1000, 4999] { #expect(try all(piece) == whole) }
  }

  @Test func `undo takes back the world and the lesson together`() throws {
    var play = try begin()
    #expect(play.undo().map(\.text) == ["There is nothing to take back."])
    _ = type("run web nginx", in: &play)
    #expect(play.undo().map(\.text) == ["The last command is taken back."])
    #expect(play.terminal.world.docker.isEmpty)
    #expect(play.lesson.currentStep?.id == "make")
    #expect(play.task().first?.text == "Step 1 of 3: make")
  }

  @Test func `the lab's own words answer`() throws {
    var play = try begin()
    #expect(play.opening().map(\.text).first == "Small  (about 5 minutes)")
    #expect(play.check().map(\.text).first == "✗ Not yet.")
    #expect(play.next().map(\.text).first == "✗ Not yet.")
    #expect(play.back().map(\.text) == ["This is the first step."])
    #expect(play.hint().map(\.text).last == "(The way is shown: 4 points less.)")
    #expect(play.hint().map(\.text) == ["There are no more hints for this step."])
    #expect(play.skip().map(\.text).contains("– Left out: make"))
    #expect(play.back().first?.text == "Step 1 of 3: make")
    #expect(play.next().first?.text == "Step 2 of 3: enter")
    #expect(play.restart().contains { $0.text == "Step 1 of 3: make" })
    #expect(play.takeFacts().contains(.skipped(step: "make")))
  }
}
