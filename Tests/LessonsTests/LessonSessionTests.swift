// A lesson being done: steps in and out of order, hints, points.

import Lessons
import Testing

@Suite struct LessonSessionTests {
  static let steps = """
      - id: make
        points: 10
        checks:
          - docker: {container: web, image: nginx}
        hints:
          - after: 2
          - on: 'No such image'
          - shows: true
            costs: 4
      - id: look
        points: 5
        checks:
          - asked: {command: docker ps}
          - asked: {command: docker logs, container: web}
      - id: clean
        points: 5
        follows: [make]
        checks:
          - absent: {docker: {container: web}}
    """
  private func begin() throws -> (LessonSession, FakeWorld) {
    let world = FakeWorld()
    var session = LessonSession(try lesson(steps: Self.steps))
    session.begin(in: world)
    return (session, world)
  }
  private func isDone(_ events: [LessonEvent]) -> [String] {
    events.compactMap { if case .stepDone(let id, _, _, _) = $0 { id } else { nil } }
  }

  @Test func `steps are done one after the other`() throws {
    var (session, world) = try begin()
    #expect(session.currentStep?.id == "make")
    world.addContainer("web", image: "nginx")
    world.requests.append(AskedRequest(path: ["docker", "run"], arguments: ["nginx"]))
    #expect(isDone(session.didRun("docker run", output: "", status: 0, in: world)) == ["make"])
    world.requests.append(AskedRequest(path: ["docker", "ps"]))
    #expect(
      session.didRun("docker ps", output: "", status: 0, in: world)
        == [.partly(step: "look", done: 1, of: 2)])
    world.requests.append(AskedRequest(path: ["docker", "logs"], arguments: ["web"]))
    #expect(isDone(session.didRun("docker logs web", output: "", status: 0, in: world)) == ["look"])
    world.remove("web")
    let events = session.timePassed(in: world)
    #expect(
      events == [
        .stepDone(step: "clean", points: 5, of: 5, early: false), .lessonDone(points: 20, of: 20),
      ])
    #expect(session.isOver)
  }

  @Test func `a step that follows another is not done before it`() throws {
    var (session, world) = try begin()
    // At the start there is no container either; that is nothing to be praised for.
    #expect(session.timePassed(in: world) == [])
    world.requests.append(AskedRequest(path: ["docker", "ps"]))
    _ = session.didRun("docker ps", output: "", status: 0, in: world)
    #expect(session.currentStep?.id == "make")
  }

  @Test func `what was done before its turn is said when its turn comes`() throws {
    var (session, world) = try begin()
    world.addContainer("web", image: "httpd")
    world.requests = [
      AskedRequest(path: ["docker", "ps"]),
      AskedRequest(path: ["docker", "logs"], arguments: ["web"]),
    ]
    _ = session.didRun("docker ps; docker logs web", output: "", status: 0, in: world)
    #expect(session.currentStep?.id == "make")
    world.docker = [:]
    world.addContainer("web", image: "nginx")
    let events = session.timePassed(in: world)
    #expect(
      events == [
        .stepDone(step: "make", points: 10, of: 10, early: false),
        .stepDone(step: "look", points: 5, of: 5, early: true),
      ])
  }

  @Test func `something nearly right is told of once`() throws {
    var (session, world) = try begin()
    world.addContainer("web", image: "httpd")
    world.requests.append(AskedRequest(path: ["docker", "run"], arguments: ["httpd"]))
    let events = session.didRun("docker run httpd", output: "", status: 0, in: world)
    guard case .notYet("make", let verdict)? = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(
      verdict.lines(in: .english).first
        == "The container web was made from the image httpd. Wanted: nginx.")
    world.requests.append(AskedRequest(path: ["docker", "images"]))
    #expect(session.didRun("docker images", output: "", status: 0, in: world) == [])
  }

  @Test func `hints come after failures, on an error, and when asked for; the last one costs`()
    throws
  {
    var (session, world) = try begin()
    #expect(session.didRun("x", output: "bash: x", status: 127, in: world) == [])
    #expect(
      session.didRun("x", output: "bash: x", status: 127, in: world)
        == [.hint(step: "make", number: 0, asked: false)])
    #expect(
      session.didRun("y", output: "Error: No such image: y", status: 1, in: world)
        == [.hint(step: "make", number: 1, asked: false)])
    #expect(session.hint() == [.hint(step: "make", number: 2, asked: true)])
    #expect(session.hint() == [.noMoreHints(step: "make")])
    world.addContainer("web", image: "nginx")
    #expect(
      session.timePassed(in: world) == [.stepDone(step: "make", points: 6, of: 10, early: false)])
  }

  @Test func `a step left out earns nothing, nor does what was so before it`() throws {
    var (session, world) = try begin()
    #expect(session.skip(in: world) == [.skipped(step: "make")])
    #expect(session.currentStep?.id == "look")
    world.requests = [AskedRequest(path: ["docker", "ps"])]
    _ = session.didRun("docker ps", output: "", status: 0, in: world)
    // Nothing was ever made, so nothing is cleaned up.
    #expect(session.skip(in: world) == [.skipped(step: "look")])
    #expect(session.currentStep?.id == "clean")
    guard case .notYet("clean", let verdict)? = session.check(in: world).first else {
      Issue.record("the step does not say what is missing")
      return
    }
    #expect(verdict.facts == [.wasSoBefore])
    #expect(session.skip(in: world).last == .lessonDone(points: 0, of: 20))
  }

  private static let inside = """
      - id: enter
        points: 5
        checks:
          - asked: {command: docker exec, container: web}
            output: {contains: PONG}
      - id: after
        points: 5
        checks:
          - docker: {container: web, image: httpd}
    """

  @Test func `what is typed inside a container is heard by the request that it is typed to`()
    throws
  {
    var world = FakeWorld()
    world.addContainer("web", image: "nginx")
    var session = LessonSession(try lesson(steps: Self.inside))
    session.begin(in: world)
    var shell = AskedRequest(
      path: ["docker", "exec"], arguments: ["web", "redis-cli"], status: nil)
    shell.isListening = true
    world.requests.append(shell)
    // Who has only come in is not told that something is missing.
    #expect(session.didRun("docker exec -it web redis-cli", output: "", status: 0, in: world) == [])
    let events = session.didRun("ping", output: "PONG", status: 0, in: world)
    #expect(isDone(events) == ["enter"])
  }

  @Test func `what is shown after a request has ended is not its own`() throws {
    var world = FakeWorld()
    world.addContainer("web", image: "nginx")
    var session = LessonSession(try lesson(steps: Self.inside))
    session.begin(in: world)
    world.requests.append(
      AskedRequest(path: ["docker", "exec"], arguments: ["web", "true"], status: 0))
    _ = session.didRun("docker exec web true", output: "", status: 0, in: world)
    #expect(isDone(session.didRun("echo PONG", output: "PONG", status: 0, in: world)) == [])
    #expect(session.currentStep?.id == "enter")
  }

  @Test func `nothing is said of a step that has not been shown`() throws {
    var (session, world) = try begin()
    world.addContainer("web", image: "httpd")
    world.requests.append(AskedRequest(path: ["docker", "run"], arguments: ["httpd"]))
    let events = session.didRun(
      "docker run httpd", output: "", status: 1, in: world, isUnread: true)
    #expect(events == [])
    #expect(session.steps[0].failures == 0)
  }

  @Test func `what is nearer to gone than before is on the way, and not wrong`() throws {
    var world = FakeWorld()
    world.addContainer("web", image: "nginx")
    let steps = """
        - id: clean
          points: 5
          checks:
            - absent: {docker: {container: web}}
          hints: [{shows: true}]
      """
    var session = LessonSession(try lesson(steps: steps))
    session.begin(in: world)
    world.remove("web")
    world.addContainer("web", image: "nginx", running: false)
    world.requests.append(AskedRequest(path: ["docker", "stop"], arguments: ["web"]))
    let events = session.didRun("docker stop web", output: "web", status: 0, in: world)
    let shown = events.flatMap { session.shown($0, in: .english) }.map(\.text)
    #expect(
      shown == [
        "→ On the way.", "The container web is still there (exited).",
        "What could mend it: docker rm (:hint says more)",
      ])
  }

  @Test func `a hint that stands below is not pointed to`() throws {
    var world = FakeWorld()
    world.addContainer("web", image: "nginx")
    let steps = """
        - id: clean
          points: 5
          checks:
            - absent: {docker: {container: web}}
          hints: [{after: 2}, {shows: true}]
      """
    var session = LessonSession(try lesson(steps: steps))
    session.begin(in: world)
    let first = session.check(in: world).flatMap { session.shown($0, in: .english) }.map(\.text)
    #expect(first.contains { $0.contains("(:hint says more)") })
    let events = session.check(in: world)
    #expect(events.contains { if case .hint = $0 { true } else { false } })
    let second = events.flatMap { session.shown($0, in: .english) }.map(\.text)
    #expect(second.contains { $0.hasPrefix("What could mend it: ") })
    #expect(!second.contains { $0.contains(":hint") })
  }

  @Test func `what held before the learner came to a step is not praised`() throws {
    var world = FakeWorld()
    world.addContainer("web", image: "nginx")
    let steps = """
        - id: two
          points: 5
          checks:
            - docker: {container: web}
            - docker: {container: db}
          hints: [{shows: true}]
      """
    var session = LessonSession(try lesson(steps: steps))
    session.begin(in: world)
    world.requests.append(AskedRequest(path: ["docker", "ps"]))
    let events = session.didRun("docker ps", output: "web", status: 0, in: world)
    #expect(!events.contains { if case .partly = $0 { true } else { false } })
  }

  @Test func `a copy is a snapshot: undo is an assignment`() throws {
    var (session, world) = try begin()
    let before = session, worldBefore = world
    world.requests.append(AskedRequest(path: ["docker", "ps"]))
    _ = session.didRun("docker ps", output: "x", status: 0, in: world)
    session = before
    world = worldBefore
    #expect(session.didRun("ls", output: "", status: 0, in: world) == [])
    #expect(session.outputs == [])
  }

  @Test func `what must stay right is watched after the end`() throws {
    let steps = """
        - id: up
          points: 5
          checks:
            - docker: {container: web}
              when: {stable: 60s}
      """
    var world = FakeWorld()
    world.addContainer("web", image: "nginx")
    var session = LessonSession(try lesson(steps: steps))
    session.begin(in: world)
    // Said once: what is left is for the learner to ask.
    #expect(session.timePassed(in: world) == [.holdsNow(step: "up")])
    #expect(session.timePassed(in: world) == [])
    var lasting = world, short = world
    var second = session
    #expect(!session.finish(in: &lasting).isEmpty)
    short.ends = [("web", .seconds(40))]
    #expect(second.finish(in: &short).isEmpty)
    #expect(
      second.verdict(of: 0, in: short, atEnd: true).facts.last == .notStable(.seconds(60)))
  }

  @Test func `everything shown is there in both languages`() throws {
    let lesson = try #require(LessonLibrary().lesson("first-container"))
    let session = LessonSession(lesson)
    for language in Language.allCases {
      for step in lesson.steps {
        let done = session.shown(
          .stepDone(step: step.id, points: 1, of: 2, early: false), in: language)
        #expect(done.count == 3)
        for number in step.hints.indices {
          let hint = session.shown(.hint(step: step.id, number: number, asked: true), in: language)
          #expect(hint.allSatisfy { !$0.text.isEmpty })
        }
      }
    }
  }
}
