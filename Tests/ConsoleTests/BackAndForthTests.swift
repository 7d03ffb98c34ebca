// Undo, redo, restarts and checkpoints: what a learner who went astray asks for.

import Kernel
import Lab
import Lessons
import Machine
import Testing
import Text

@testable import Console

@Suite struct BackAndForthTests {
  /// A stage at its prompt, typed at as a learner would.
  private struct Typist<S: Stage> {
    var player: Player<S>
    init(_ stage: S) {
      player = Player(stage)
      _ = settle()
    }
    mutating func settle() -> String {
      var output: [UInt8] = []
      let end = player.reached + .seconds(60)
      var here = player.reached
      while here < end {
        here = min(end, here + .milliseconds(50))
        while !player.advance(to: here, fuel: 10_000) {}
        output += player.takeOutput()
        if case .line? = player.stage.request, player.stage.surroundings.isShell { break }
      }
      return String(lenient: output)
    }
    mutating func type(_ line: String) -> String {
      _ = player.apply(.line(line))
      return settle()
    }
    @discardableResult mutating func say(_ word: ColonWord, _ argument: String = "") -> String {
      let reply = player.apply(.word(word, argument: argument))
      return (reply.remarks + player.takeRemarks()).map(\.text).joined(separator: "\n")
    }
  }

  private func playground() -> Typist<PlayStage> {
    Typist(PlayStage(Session(World(), isInteractive: true, colour: false)))
  }
  private func lesson(_ slug: String = "first-container") throws -> Typist<LessonStage> {
    let library = LessonLibrary()
    let lesson = try #require(library.lesson(slug))
    let session = Session(lesson.start, columns: 80, rows: 24, colour: false)
    return Typist(LessonStage(lesson, in: session, library: library, language: .english))
  }

  @Test func `three commands are taken back at once, and done again one by one`() {
    var play = playground()
    for name in ["one", "two", "three"] { _ = play.type("touch \(name)") }
    #expect(play.say(.undo, "3") == "The last 3 commands are taken back.")
    #expect(!play.type("ls").contains("one"))
    play.say(.undo)
    #expect(play.say(.redo).contains("done again"))
    // The `ls` was done again, and after it there is nothing more.
    #expect(play.say(.redo) == "There is nothing to do again.")
  }

  @Test func `what is typed after an undo is the only way on`() {
    var play = playground()
    _ = play.type("touch one")
    play.say(.undo)
    _ = play.type("touch other")
    #expect(play.say(.redo) == "There is nothing to do again.")
    let listing = play.type("ls")
    #expect(listing.contains("other") && !listing.contains("one"))
  }

  @Test func `a container that was removed is there again, and its service too`() {
    var play = playground()
    _ = play.type("docker run -d --name web -p 8080:80 nginx")
    _ = play.type("docker rm -f web")
    play.say(.undo)
    #expect(play.type("curl -s localhost:8080").contains("Welcome to nginx!"))
    play.say(.undo)
    play.say(.redo, "2")
    #expect(play.type("docker ps --format '{{.Names}}'").contains("web"))
  }

  @Test(arguments: ["0", "-1", "x", "1.5", "99999999999999999999"])
  func `what is no number of commands takes nothing back`(count: String) {
    var play = playground()
    _ = play.type("touch one")
    #expect(play.say(.undo, count).contains(count))
    #expect(play.type("ls").contains("one"))
  }

  @Test func `a checkpoint is come back to as often as one likes, and undo leaves it again`() {
    var play = playground()
    _ = play.type("echo first > note")
    #expect(play.say(.goto, "here").contains("Nothing is kept yet"))
    #expect(play.say(.checkpoint, "here").contains(":goto here"))
    for text in ["second", "third"] {
      _ = play.type("echo \(text) > note")
      play.say(.goto, "here")
      #expect(play.type("cat note").contains("first"))
    }
    play.say(.undo)
    play.say(.undo)
    #expect(play.type("cat note").contains("third"))
    #expect(play.say(.checkpoint) == "Kept: here. :goto NAME comes back.")
    #expect(play.say(.goto, "there").contains("There is no “there”"))
  }

  @Test func `checkpoints have an end`() {
    var play = playground()
    for number in 0..<PlayStage.mostCheckpoints { play.say(.checkpoint, "c\(number)") }
    #expect(play.say(.checkpoint, "more").contains("Twenty"))
    #expect(play.say(.checkpoint, "c3").contains("Kept"))
  }

  @Test func `in a lesson a step can be begun anew, and what came before it stays`() throws {
    var lesson = try lesson()
    _ = lesson.type("docker run hello-world")
    _ = lesson.type("")
    _ = lesson.type("docker run -d --name wbe -p 8080:80 nginx")
    #expect(lesson.say(.restart, "step").contains("The step begins anew."))
    #expect(!lesson.type("docker ps -a --format '{{.Names}}'").contains("wbe"))
    #expect(lesson.player.stage.lesson.current == 1)
    #expect(lesson.type("docker images").contains("hello-world"))
    lesson.say(.restart)
    #expect(lesson.player.stage.lesson.current == 0)
    #expect(!lesson.type("docker images").contains("hello-world"))
    #expect(lesson.say(.restart, "all").contains(":restart step"))
    #expect(lesson.say(.checkpoint, "x").contains("swiftlab play"))
  }

  @Test func `after a step back the step of then is begun anew`() throws {
    var lesson = try lesson()
    _ = lesson.type("touch early")
    _ = lesson.type("docker run hello-world")
    #expect(lesson.player.stage.lesson.current == 1)
    lesson.say(.undo)
    #expect(lesson.player.stage.lesson.current == 0)
    lesson.say(.restart, "step")
    #expect(lesson.player.stage.lesson.current == 0)
    #expect(!lesson.type("docker ps -a").contains("hello-world"))
  }

  @Test func `a lesson that was begun anew by mistake can be had back`() throws {
    var lesson = try lesson()
    _ = lesson.type("docker run hello-world")
    #expect(lesson.say(.restart).contains(":undo brings it back"))
    #expect(lesson.player.stage.lesson.current == 0)
    _ = lesson.type("true")
    // The restart itself, or first what was typed after it.
    for _ in 0..<2 where lesson.player.stage.lesson.current == 0 { lesson.say(.undo) }
    #expect(lesson.player.stage.lesson.current == 1)
    #expect(lesson.type("docker ps -a").contains("hello-world"))
  }

  @Test func `a hint that was read is not given back by undo`() throws {
    var lesson = try lesson()
    _ = lesson.type("docker ps")
    while !lesson.say(.hint).contains("no more hints") {}
    let read = lesson.player.stage.lesson.steps[0].hints
    #expect(!read.isEmpty)
    lesson.say(.undo)
    #expect(lesson.player.stage.lesson.steps[0].hints.sorted() == read.sorted())
    lesson.say(.restart, "step")
    #expect(lesson.player.stage.lesson.steps[0].hints.sorted() == read.sorted())
  }

  @Test func `a lesson that is begun anew costs what its hints and wrong answers have cost`() throws
  {
    var lesson = try lesson()
    _ = lesson.type("docker ps")
    while !lesson.say(.hint).contains("no more hints") {}
    lesson.say(.restart)
    #expect(lesson.player.stage.lesson.steps[0].hints.isEmpty)
    #expect(lesson.say(.hint).contains("Hint 1"))
    lesson.say(.restart)
    lesson.say(.restart, "step")
    _ = lesson.type("docker run hello-world")
    _ = lesson.type("sleep 20")
    #expect(lesson.player.stage.lesson.points(of: 0) == 5)
  }

  @Test func `while something runs nothing is taken back, and the lab says so`() {
    var play = playground()
    _ = play.player.apply(.line("sleep 30"))
    while !play.player.advance(to: play.player.reached + .seconds(1), fuel: 10_000) {}
    #expect(play.say(.undo).contains("Ctrl-C"))
  }
}

@Suite struct HelpTests {
  @Test func `the last hint is played as it is shown, and the step is paid for`() throws {
    let library = LessonLibrary()
    let lesson = try #require(library.lesson("first-container"))
    let session = Session(lesson.start, columns: 80, rows: 24, colour: false)
    var player = Player(LessonStage(lesson, in: session, library: library, language: .chinese))
    while !player.advance(to: player.reached + .seconds(2), fuel: 10_000) {}
    let reply = player.apply(.word(.solution, argument: "play"))
    #expect(reply.typed == ["docker run hello-world"])
    for line in reply.typed {
      _ = player.apply(.line(line))
      while !player.advance(to: player.reached + .seconds(30), fuel: 10_000) {}
    }
    #expect(player.stage.lesson.steps[0].isDone)
    #expect(player.stage.lesson.points(of: 0) < lesson.steps[0].points)
    #expect(player.apply(.word(.solution, argument: "please")).typed == [])
  }

  @Test func `who types the same for the third time is offered a hint, once`() throws {
    let lesson = try #require(LessonLibrary().lesson("who-does-what"))
    var session = LessonSession(lesson)
    let world = World(lesson.start)
    session.begin(in: world)
    var offers = 0
    for line in ["kubectl get pods", "kubectl get pods", "kubectl get nodes", "kubectl  get pods"] {
      let events = session.didRun(line, output: "", status: 0, in: world)
      offers += events.count { if case .hintOffered = $0 { true } else { false } }
    }
    #expect(offers == 1)
    #expect(session.steps[0].hints == [])
    let again = session.didRun("kubectl get pods", output: "", status: 0, in: world)
    #expect(!again.contains { if case .hintOffered = $0 { true } else { false } })
  }
}
