// Submissions are played, judged and reported.

import Grading
import Lessons
import Testing

@Suite struct GraderTests {
  static let steps = """
      - id: make
        points: 10
        checks:
          - docker: {container: web, image: nginx}
        hints: [{shows: true}]
      - id: clean
        points: 5
        follows: [make]
        checks:
          - absent: {docker: {container: web}}
        hints: [{shows: true}]
    """
  static let answers = """
    solutions:
      - name: plain
        script: |
          run web nginx
          rm web
    wrong:
      - name: another image
        script: run web httpd
        fails: make
        feedback: {en: [httpd, nginx], zh-Hans: [httpd, nginx]}
      - name: left behind
        script: run web nginx
        fails: clean
        feedback: {en: [still there], zh-Hans: [还在]}
    """
  private func grader() throws -> Grader<FakeStage> {
    Grader(try lesson(steps: Self.steps), on: FakeStage.self)
  }
  private func grade(_ script: String) throws -> Grade {
    try grader().grade(Submission(name: "anna", script: Array(script.utf8)))
  }

  /// The report as `swiftlab grade` gives it, of a small lesson that lies in a folder `t`.
  private func report(
    _ grades: [Grade], _ format: GradeFormat, in language: Language = .english
  ) throws -> String {
    let exercise = try #require(
      Exercise("small", folder: "t", in: lessonSource(steps: Self.steps, answers: Self.answers)))
    return GradeReport(version: "1.2.3", exercises: [exercise], grades: grades)
      .text(format, in: language)
  }

  @Test func `an answer after a step that failed is an answer to the next question`() throws {
    let steps =
      Self.steps + """

          - id: asked
            points: 5
            quiz: {output: {command: 'docker ps -q | wc -l', answer: 3}}
        """
    let grader = Grader(try lesson(steps: steps), on: FakeStage.self)
    let script = "run web httpd\n# answer: 3\n"
    let grade = grader.grade(Submission(name: "anna", script: Array(script.utf8)))
    #expect(grade.steps.map(\.status) == [.failed, .failed, .passed])
  }

  @Test func `a script that ends itself before its last line is told of`() throws {
    let ended = try grade("run web nginx\nexit 3\n\n# a word\nrm web\n")
    #expect(ended.ended?.line == 2)
    #expect(ended.ended?.left == 1)
    #expect(
      ended.remarks(in: .english) == [
        "The script ended itself in line 2, with exit status 3; lines not played: 1."
      ])
    #expect(try grade("run web nginx\nrm web\nexit 3\n# done\n").ended == nil)
  }

  @Test func `what several checks miss is said once`() throws {
    let steps = """
        - id: make
          points: 10
          checks:
            - docker: {container: web, image: nginx}
            - docker: {container: web, is: {State: {Running: true}}}
      """
    let grader = Grader(try lesson(steps: steps), on: FakeStage.self)
    let grade = grader.grade(Submission(name: "anna", script: []))
    let lines = try #require(grade.steps.first).lines(in: .english)
    #expect(lines.filter { $0.contains("No container is called web") }.count == 1)
  }

  @Test func `a right submission passes`() throws {
    let grade = try grade("run web nginx\nrm web\n")
    #expect(grade.outcome == .passed)
    #expect(grade.points == 15)
    #expect([grade].exitCode == 0)
  }

  @Test func `a wrong one says what is there and what was wanted`() throws {
    let grade = try grade("run web httpd\n")
    #expect([grade].exitCode == 1)
    let text = try report([grade], .text)
    #expect(text.hasPrefix("small, digest "))
    #expect(
      text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
        .joined(separator: "\n") == """
          anna: failed, 0/15
            small, seed 1
            ✗ make (0/10)
                The container web was made from the image httpd. Wanted: nginx.
                What would mend it: docker rm -f web, then docker run … --name web … nginx
            ✗ clean (0/5)
                The container web is still there (running).
                What would mend it: docker stop web, then docker rm web
                It comes after: “make”

          """)
  }

  @Test func `what the lab does not model needs review, and the exit code says so`() throws {
    let grade = try grade("odd\n")
    #expect(grade.outcome == .needsReview)
    #expect([grade, try self.grade("run web nginx\nrm web\n")].exitCode == 2)
    #expect(try report([grade], .text).contains("docker odd"))
  }

  @Test func `a step that passed stays passed beside what is not modelled`() throws {
    let grade = try grade("odd\nrun web nginx\n")
    #expect(grade.steps.map(\.status) == [.passed, .needsReview])
  }

  @Test func `an endless script is stopped, and the next one is graded`() throws {
    let grades = try ["loop\nrun web nginx\n", "run web nginx\nrm web\n"].map(grade)
    #expect(grades.map(\.outcome) == [.failed, .passed])
    #expect(grades[0].stopped == "steps")
    #expect(grades.exitCode == 1)
  }

  @Test func `after exit nothing more is played`() throws {
    let grade = try grade("run web nginx\nexit 3\nrm web\n")
    #expect(grade.status == 3)
    #expect(grade.steps.map(\.status) == [.passed, .failed])
  }

  @Test func `a folder's script is found, and files lie beside it`() {
    func file(_ path: String, _ text: String) -> LessonFile {
      LessonFile(path: path, bytes: Array(text.utf8))
    }
    let folder = Submission(
      name: "b",
      files: [file("notes.txt", "hi\r\n"), file("answer.sh", "\u{FEFF}run web nginx\r\n")])
    #expect(folder.script == "run web nginx\n")
    #expect(folder.files == [file("notes.txt", "hi\n")])
    #expect(folder.notes.count == 3)
    #expect(
      Submission(name: "b", files: [file("a.txt", ""), file("b.txt", "")]).problem == .noScript)
    #expect(
      Submission(name: "b", files: [file("a.sh", ""), file("b.sh", "")]).problem
        == .manyScripts(["a.sh", "b.sh"]))
    #expect(Submission(name: "c.sh", script: [0, 1, 2]).problem == .noText("c.sh"))
  }

  @Test func `reports have the same bytes every time, in all forms`() throws {
    let scripts = ["run web nginx\nrm web\n", "run web httpd\n", "odd\n"]
    for format in GradeFormat.allCases {
      for language in Language.allCases {
        let first = try report(scripts.map(grade), format, in: language)
        #expect(try report(scripts.map(grade), format, in: language) == first)
      }
    }
    let csv = try report([grade("run web nginx\nrm web\n")], .csv)
    let digest = Lesson.digest(
      of: "t", in: lessonSource(steps: Self.steps, answers: Self.answers), hidden: true)
    #expect(
      csv == """
        submission,student,lesson,outcome,points,of,step,step_outcome,step_points,step_of,\
        feedback,late,seed,digest,swiftlab
        anna,,small,passed,15,15,make,passed,10,10,,,1,\(digest),1.2.3
        anna,,small,passed,15,15,clean,passed,5,5,,,1,\(digest),1.2.3

        """)
    let json = try report([grade("rm web\n")], .json, in: .chinese)
    #expect(json.contains("\"outcome\": \"failed\""))
    #expect(json.contains("没有叫 web 的容器"))
  }

  @Test func `a name that a spreadsheet would run is made harmless`() throws {
    let submission = Submission(name: "=cmd()", script: Array("rm web\n".utf8))
    let csv = try report([grader().grade(submission)], .csv)
    #expect(csv.contains("\n'=cmd(),,small"))
  }

  @Test func `the lesson's own answers prove it`() throws {
    let lesson = try lesson(steps: Self.steps, answers: Self.answers)
    let report = LessonTest(lesson, on: FakeStage.self).run()
    #expect(report.rows.flatMap(\.problems) == [])
    #expect(report.rows.count == 6)
    #expect(report.exitCode == 0)
  }

  @Test func `a lesson that passes at its start, or whose wrong answer passes, is found out`()
    throws
  {
    let loose = Self.steps.split(separator: "\n").filter { !$0.contains("follows") }
      .joined(separator: "\n")
    let lesson = try lesson(steps: loose, answers: Self.answers)
    let report = LessonTest(lesson, on: FakeStage.self).run()
    #expect(report.rows[0].problems == ["step 'clean' passes, and nothing was done"])
    #expect(report.exitCode == 1)
  }
}
