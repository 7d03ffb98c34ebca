// What a grader can be told of an exercise: hidden checks, shares, deadlines, variants, a roster.

import Documents
import Grading
import Lessons
import Testing

@Suite struct ExerciseTests {
  private func grade(_ script: String, _ lesson: Lesson, name: String = "anna") -> Grade {
    Grader(lesson, on: FakeStage.self).grade(Submission(name: name, script: Array(script.utf8)))
  }
  static let twoChecks = """
      - id: make
        points: 10
        partial: true
        checks:
          - docker: {container: web, image: nginx}
            weight: 3
          - docker: {container: cache, image: redis}
    """

  @Test func `with partial credit each check that holds earns its weight`() throws {
    let lesson = try lesson(steps: Self.twoChecks)
    #expect(grade("run web nginx\nrun cache redis\n", lesson).points == 10)
    #expect(grade("run web nginx\n", lesson).points == 7)
    #expect(grade("run cache redis\n", lesson).points == 2)
    #expect(grade("run web httpd\n", lesson).points == 0)
    #expect(grade("run web nginx\n", lesson).outcome == .failed)
  }

  static let hidden = """
    steps:
      - id: make
        checks:
          - docker: {container: web, is: {HostConfig: {PortBindings: {80/tcp: [{HostPort: "8080"}]}}}}
    """
  static let open = """
      - id: make
        points: 10
        checks:
          - docker: {container: web, image: nginx}
    """

  @Test func `what a hidden check found is said in no report for students`() throws {
    let lesson = try lesson(steps: Self.open, hidden: Self.hidden)
    #expect(grade("run web nginx 8080\n", lesson).points == 10)
    let half = grade("run web nginx 9090\n", lesson)
    #expect(half.points == 5)
    #expect(half.outcome == .failed)
    let source = lessonSource(steps: Self.open, hidden: Self.hidden)
    let exercise = try #require(Exercise("t", folder: "t", in: source))
    for format in GradeFormat.allCases {
      let report = GradeReport(version: "1", exercises: [exercise], grades: [half])
      for language in Language.allCases {
        let text = report.text(format, in: language)
        #expect(!text.contains("8080") && !text.contains("9090"), "\(format): \(text)")
      }
    }
    let revealed = GradeReport(
      version: "1", exercises: [exercise], grades: [half], reveals: true)
    #expect(revealed.text(.text, in: .english).contains("9090"))
  }

  @Test func `another hidden check is another digest, and the pack for students has neither`()
    throws
  {
    let with = lessonSource(steps: Self.open, hidden: Self.hidden)
    let without = lessonSource(steps: Self.open)
    #expect(
      Lesson.digest(of: "t", in: with, hidden: true)
        != Lesson.digest(of: "t", in: without, hidden: true))
    #expect(Lesson.digest(of: "t", in: with) == Lesson.digest(of: "t", in: without))
  }

  static let variant = """
    exercise:
      deadline: 2026-12-01T23:59:00+08:00
      late: {percent: 10, days: 3}
      variants:
        port: {from: 8000, to: 8999}
        name: [shop, blog, wiki]
    start: {scenario: docker}
    """
  static let variantSteps = """
      - id: make
        points: 10
        checks:
          - docker: {container: <<name>>, is: {HostConfig: {PortBindings: {80/tcp: [{HostPort: "<<port>>"}]}}}}
    """

  @Test func `each seed has its own names and numbers, and the same ones every time`() throws {
    var seen = Set<[DrawnValue]>()
    for seed in UInt64(0)..<20 {
      let lesson = try lesson(steps: Self.variantSteps, head: Self.variant, seed: seed)
      #expect(lesson.start.seed == seed)
      let values = lesson.drawn.map(\.value)
      #expect((8000...8999).contains(Int(values[0]) ?? 0))
      #expect(["shop", "blog", "wiki"].contains(values[1]))
      seen.insert(lesson.drawn)
      #expect(grade("run \(values[1]) nginx \(values[0])\n", lesson).outcome == .passed)
      #expect(grade("run \(values[1]) nginx 80\n", lesson).outcome == .failed)
    }
    #expect(seen.count > 15)
  }

  @Test func `a variable that is not declared is found by its line`() {
    let steps = Self.variantSteps.replacing("<<port>>", with: "<<prot>>")
    #expect(throws: BadLesson.self) { try lesson(steps: steps, head: Self.variant) }
  }

  @Test func `each day of lateness that has begun costs its percent, until nothing is left`() throws
  {
    let rules = try #require(try lesson(steps: Self.variantSteps, head: Self.variant).exercise)
    #expect(rules.deadline == Moment.seconds("2026-12-01T15:59:00Z"))
    let late = try #require(rules.late)
    #expect(late.cost(secondsLate: 0) == 0)
    #expect(late.cost(secondsLate: 1) == 10)
    #expect(late.cost(secondsLate: 86_400) == 10)
    #expect(late.cost(secondsLate: 86_401) == 20)
    #expect(late.cost(secondsLate: 3 * 86_400) == 30)
    #expect(late.cost(secondsLate: 3 * 86_400 + 1) == 100)
  }

  @Test(arguments: [
    "", "tomorrow", "2026-13-01", "2026-02-30", "2026-12-01T25:00Z", "2026-12-01T10:00+8",
    "2026-12-01 10:00 CET",
  ])
  func `what is no moment is refused`(text: String) { #expect(Moment.seconds(text) == nil) }

  @Test func `a roster gives seeds, times and extensions, as spreadsheets write them`() throws {
    let text =
      "\u{FEFF}id,name,seed,handed_in,deadline\r\n"
      + "s1,\"Li, Anna\",7,2026-12-01T20:00:00+08:00,\r\ns2,王伟,,,2026-12-09\r\n"
    let roster = try Roster(Array(text.utf8))
    #expect(roster.students.map(\.name) == ["Li, Anna", "王伟"])
    #expect(roster.student(of: "s1.sh")?.seed == 7)
    #expect(roster.student(of: "s1")?.handedIn == Moment.seconds("2026-12-01T12:00Z"))
    #expect(roster.student(of: "s2.t")?.deadline == Moment.seconds("2026-12-09"))
    #expect(roster.student(of: "s3.sh") == nil)
    // A seed that is not given is the student's own all the same.
    #expect(try Roster(Array(text.utf8)) == roster)
    #expect(roster.students[1].seed != roster.students[0].seed)
  }

  @Test(arguments: [";", "\t"])
  func `a roster with semicolons or tabs is read as one with commas`(separator: String) throws {
    let commas = "id,name,seed\r\ns1,\"Li; Anna\",7\r\ns2,王伟,\r\n"
    let other = commas.replacing(",", with: separator)
    #expect(try Roster(Array(other.utf8)) == Roster(Array(commas.utf8)))
  }

  @Test(arguments: [
    ("", 1), ("name\nx\n", 1), ("id,mark\na,1\n", 1), ("id\na\na\n", 3), ("id,seed\na,x\n", 2),
    ("id,handed_in\na,b\n", 2),
  ])
  func `a bad roster is refused with its line`(text: String, line: Int) {
    #expect {
      try Roster(Array(text.utf8))
    } throws: {
      ($0 as? Roster.Problem)?.line == line
    }
  }

  @Test func `the commands of a transcript count, and what it says came out does not`() throws {
    let lesson = try lesson(steps: Self.open)
    let forged = "Look, it works.\n\n  $ run web httpd\n  container web from nginx is running\n"
    let honest = "  $ run web nginx\n  anything at all\n  [1]\n"
    let grader = Grader(lesson, on: FakeStage.self)
    #expect(grader.grade(Submission(name: "a.t", script: Array(forged.utf8))).outcome == .failed)
    let grade = grader.grade(Submission(name: "b.t", script: Array(honest.utf8)))
    #expect(grade.outcome == .passed)
    #expect(grade.notes == [.transcript("b.t")])
  }

  @Test func `a folder for several exercises holds a file or a folder for each`() {
    func file(_ path: String, _ text: String) -> LessonFile {
      LessonFile(path: path, bytes: Array(text.utf8))
    }
    let files = [file("first.sh", "one\n"), file("second/answer.sh", "two\n")]
    #expect(Submission(name: "a", part: "first", of: files).script == "one\n")
    #expect(Submission(name: "a", part: "second", of: files).script == "two\n")
    #expect(Submission(name: "a", part: "third", of: files).problem == .notHandedIn)
  }
}
