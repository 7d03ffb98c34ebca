// Questions beside tasks: what counts as an answer, and what it earns.

import Grading
import Lessons
import Testing

@Suite struct QuizTests {
  private func quiz(_ yaml: String) throws -> Quiz {
    let lesson = try lesson(steps: "  - id: ask\n    points: 9\n    quiz: \(yaml)\n")
    return try #require(lesson.steps[0].quiz)
  }
  static let forms = [
    "{choice: [one, two, three], right: [2]}", "{choice: [one, two, three], right: [1, 3]}",
    "{order: [pull, create, start, stop]}",
    "{match: [{left: image, right: shelf}, {left: container, right: box}, {left: volume, right: drawer}]}",
    "{output: {command: 'docker ps -q | wc -l', answer: \"3\"}}",
  ]

  @Test(arguments: forms) func `its own answer is right, in any spelling`(yaml: String) throws {
    let quiz = try quiz(yaml)
    #expect(quiz.isRight(quiz.answer) == true)
    #expect(quiz.isRight("  " + quiz.answer.uppercased() + " ") == true)
    #expect(quiz.isRight("") == nil)
    if case .output = quiz.form { return }
    #expect(quiz.isRight(quiz.answer.replacing(" ", with: ", ")) == true)
    #expect(quiz.isRight("zebra") == nil)
    #expect(quiz.isRight("9") != true)
  }

  @Test(arguments: [
    (forms[0], "two", true), (forms[0], "One", false), (forms[1], "three; one", true),
    (forms[1], "one; two", false), (forms[2], "pull; create; start; stop", true),
    (forms[2], "create; pull; start; stop", false),
    (forms[3], "volume = drawer; image = shelf; container = box", true),
    (forms[3], "volume = box; image = shelf; container = drawer", false),
  ])
  func `an answer may name what it means`(yaml: String, answer: String, isRight: Bool) throws {
    #expect(try quiz(yaml).isRight(answer) == isRight)
  }

  @Test func `every other order is wrong, and part of one is none`() throws {
    let quiz = try quiz(Self.forms[2])
    let right = quiz.answer.split(separator: " ").map(String.init)
    var wrong = right
    wrong.swapAt(1, 2)
    #expect(quiz.isRight(wrong.joined(separator: " ")) == false)
    #expect(quiz.isRight(right.dropLast().joined()) == nil)
    #expect(quiz.rows(in: .english).count == 4)
    // What is shown first is not the answer already.
    #expect(right != ["a", "b", "c", "d"])
  }

  @Test func `of several right options all must be named, and no other`() throws {
    let quiz = try quiz(Self.forms[1])
    for letter in ["a", "b", "c", "a b c"] { #expect(quiz.isRight(letter) == false) }
  }

  @Test func `a pair too few is no answer, and a wrong pair is a wrong one`() throws {
    let quiz = try quiz(Self.forms[3])
    let pairs = quiz.answer.split(separator: " ").map(String.init)
    #expect(quiz.isRight(pairs.dropLast().joined(separator: " ")) == nil)
    let swapped = ["1" + pairs[1].dropFirst(), "2" + pairs[0].dropFirst(), pairs[2]]
    #expect(quiz.isRight(swapped.joined(separator: " ")) == false)
    #expect(quiz.isRight("1a 1b 1c") == nil)
  }

  static let steps = """
      - id: ask
        points: 9
        quiz: {choice: [one, two, three], right: [2]}
      - id: make
        points: 5
        follows: [ask]
        checks:
          - docker: {container: web}
    """

  @Test func `a wrong answer costs a third, and the step stays open`() throws {
    var session = LessonSession(try lesson(steps: Self.steps))
    let world = FakeWorld()
    session.begin(in: world)
    let right = try #require(session.lesson.steps[0].quiz?.answer)
    let wrong = ["a", "b", "c"].first { $0 != right } ?? ""
    #expect(session.answer("hm", in: world) == [.answerUnclear(step: "ask")])
    #expect(session.answer(wrong, in: world) == [.wrongAnswer(step: "ask")])
    #expect(session.current == 0)
    _ = session.answer(right, in: world)
    #expect(session.current == 1)
    #expect(session.points(of: 0) == 6)
    #expect(session.answer(right, in: world) == nil)
  }

  @Test func `in a script an answer is a comment, and what is printed is none`() throws {
    let lesson = try lesson(steps: Self.steps)
    let grader = Grader(lesson, on: FakeStage.self)
    let right = try #require(lesson.steps[0].quiz?.answer)
    func points(_ script: String) -> Int {
      grader.grade(Submission(name: "a", script: Array(script.utf8))).points
    }
    #expect(points("# answer: \(right)\nrun web nginx\n") == 14)
    #expect(points("# answer ask: \(right)\nrun web nginx\n") == 14)
    #expect(points("run web nginx\n") == 0)
    #expect(points("cat <<'X'\n# answer: \(right)\nX\n") == 0)
  }

  @Test(arguments: [
    "{choice: [one], right: [1]}", "{choice: [one, two], right: [3]}", "{choice: [one, two]}",
    "{order: [one, two], right: [1]}", "{}", "{order: [a, b], choice: [a, b]}",
  ])
  func `a question without a sense is found by lint`(yaml: String) {
    #expect(throws: BadLesson.self) { try quiz(yaml) }
  }
}

@Suite struct MutationTests {
  private func lesson(_ step: String, answers: String) throws -> Lesson {
    let files = Language.allCases.map { language in
      LessonFile(
        path: "t/\(language.rawValue).md",
        bytes: Array("# T\n\nText.\n\n## One {#one}\n\nName it `web`, at `8080:80`.\n".utf8))
    }
    let yaml = """
      slug: small
      title: {en: Small, zh-Hans: 小}
      level: beginner
      minutes: 5
      start: {scenario: docker}
      steps:
      \(step)
      """
    let source = FolderSource(
      files + [
        LessonFile(path: "t/lesson.yaml", bytes: Array(yaml.utf8)),
        LessonFile(path: "t/answers/answers.yaml", bytes: Array(answers.utf8)),
      ])
    return try #require(Lesson.read("t", from: source).lesson)
  }
  static let answers = """
    solutions:
      - name: plain
        script: |
          docker run -d --name web -p 8080:80 nginx
          docker logs web

    """
  private func problems(_ step: String, answers: String = answers) throws -> [String] {
    let lesson = try lesson(step, answers: answers)
    #expect(LessonTest(lesson, on: LabStage.self).run().isGood)
    return MutationTest(lesson, on: LabStage.self).run().rows.flatMap(\.problems)
  }

  @Test func `a check that forgets what the task demands is found`() throws {
    let lax = """
        - id: one
          points: 1
          checks:
            - docker: {container: web, image: nginx}
      """
    let problems = try problems(lax)
    #expect(problems.contains { $0.contains("-p 8080:80") })
    #expect(!problems.contains { $0.contains("notice: --name web") })
    #expect(try self.problems(lax, answers: Self.answers + "harmless: ['-p 8080:80 of']\n") == [])
  }

  @Test func `a check that sees everything is not blamed`() throws {
    let strict = """
        - id: one
          points: 1
          checks:
            - docker:
                container: web
                image: nginx
                is: {HostConfig: {PortBindings: {80/tcp: [{HostPort: "8080"}]}}}
            - asked: {command: docker logs, container: web}
              output: {contains: ready for start up}
      """
    #expect(try problems(strict) == [])
  }

  @Test func `what a command will show is asked of the command itself`() throws {
    let step = """
        - id: one
          points: 1
          quiz: {output: {command: docker ps -q | wc -l, answer: 2}}
      """
    let wrong = "solutions:\n  - name: a\n    script: |\n      # answer one: 2\n"
    let report = LessonTest(try lesson(step, answers: wrong), on: LabStage.self).run()
    let found: [String] = report.rows.flatMap(\.problems)
    #expect(found.contains { $0.contains("the command shows: 0") })
  }
}
