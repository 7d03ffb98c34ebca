// A class's worth of odd submissions in the real lab: each gets its grade, none stops the others.

import Grading
import Lessons
import Testing

@Suite struct OddSubmissionTests {
  static let good = Array("docker run hello-world\n".utf8)
  /// Bytes that no coding has.
  static let noise: [UInt8] = (0..<600).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 >> 3) }

  static let odd: [Submission] = [
    Submission(name: "empty", script: []),
    Submission(name: "binary", script: noise),
    Submission(name: "bom", script: [0xEF, 0xBB, 0xBF] + good),
    Submission(name: "crlf", script: Array("docker run hello-world\r\n".utf8)),
    Submission(name: "gbk", script: Array("echo ".utf8) + [0xC4, 0xE3, 0xBA, 0xC3, 10] + good),
    Submission(name: "nul", script: Array("docker ps\0\n".utf8)),
    Submission(
      name: "big", files: [LessonFile(path: "a", bytes: .init(repeating: 97, count: 20 << 20))]),
    Submission(
      name: "no-script",
      files: [LessonFile(path: "a.txt", bytes: good), LessonFile(path: "b", bytes: good)]),
    Submission(name: "unreadable", unreadable: "permission denied"),
    Submission(name: "loop", script: Array("while true; do :; done\n".utf8)),
    Submission(name: "yes", script: Array("yes\n".utf8)),
    Submission(name: "sleep", script: Array("sleep 1000000000\n".utf8)),
    Submission(name: "bomb", script: Array(":(){ :|:& };:\n".utf8)),
    Submission(name: "kill", script: Array("kill -9 $$\n".utf8)),
    Submission(name: "open", script: Array("echo 'open\n".utf8)),
    Submission(name: "closed", script: Array("exec 0<&- 1>&- 2>&- 10<&-\necho hi\n".utf8)),
    Submission(name: "exit", script: Array("exit 7\ndocker run hello-world\n".utf8)),
  ]

  @Test
  func `a command that is not there is named with its line, and an alias holds at a prompt alone`()
    throws
  {
    let lesson = try #require(LessonLibrary().lesson("first-container"))
    let grader = Grader(lesson, on: LabStage.self)
    let lines = "alias d=docker\nd ps\nd run hello-world\ndokcer ps\n"
    let script = grader.grade(Submission(name: "a.sh", script: Array(lines.utf8)))
    #expect(script.steps[0].status == .failed)
    #expect(
      script.remarks(in: .english) == [
        "Line 2: there is no command d; in a script an alias does not hold.",
        "Line 4: there is no command dokcer.",
      ])
    // Where the beginning was played for somebody else, the remarks are the same.
    _ = grader.grade(Submission(name: "b.sh", script: Array(lines.utf8)))
    let other = grader.grade(Submission(name: "c.sh", script: Array((lines + "d images\n").utf8)))
    #expect(other.remarks(in: .english) == script.remarks(in: .english))
    let typed = lines.split(separator: "\n").map { "  $ \($0)\n" }.joined()
    let transcript = grader.grade(Submission(name: "a.t", script: Array(typed.utf8)))
    #expect(transcript.steps[0].status == .passed)
  }

  @Test func `a step that failed is told of as it stood when it was nearest`() throws {
    let lesson = try #require(LessonLibrary().lesson("first-container"))
    let grader = Grader(lesson, on: LabStage.self)
    let lines =
      "docker ps\ndocker run -d --name web -p 80:80 nginx\ncurl localhost\ndocker rm -f web\n"
    let grade = grader.grade(Submission(name: "a.sh", script: Array(lines.utf8)))
    #expect(grade.steps[1].nearest?.line == 3)
    let said = grade.steps[1].lines(in: .english)
    #expect(said.first == "The container web publishes 80:80. Wanted: 8080:80 (outside:inside).")
    #expect(said.last == "So it stood after line 3, when it was nearest to done.")
    // What was never begun was at no time nearer.
    #expect(grade.steps[0].nearest == nil)
  }

  @Test func `each is graded, and the same way again`() throws {
    let lesson = try #require(LessonLibrary().lesson("first-container"))
    var grader = Grader(lesson, on: LabStage.self)
    grader.limits = GradeLimits(slices: 20_000)
    let all = Self.odd + [Submission(name: "good", script: Self.good)]
    let grades = all.map { grader.grade($0) }
    #expect(grades.map(\.name) == all.map(\.name))
    func passed(_ name: String) -> Bool {
      grades.first { $0.name == name }?.steps.first?.status == .passed
    }
    for name in ["bom", "crlf", "gbk", "good"] { #expect(passed(name), "\(name)") }
    for name in ["empty", "loop", "kill", "exit", "yes"] { #expect(!passed(name), "\(name)") }
    for name in ["binary", "big", "no-script", "unreadable"] {
      #expect(grades.first { $0.name == name }?.problem != nil, "\(name)")
    }
    let stopped = grades.filter { $0.stopped != nil }.map(\.name)
    #expect(stopped == ["loop", "yes", "sleep"], "\(stopped)")
    #expect(grades.exitCode == 1)
    let again = all.map { grader.grade($0) }
    for format in GradeFormat.allCases {
      let report = GradeReport(version: "1", exercises: [], grades: grades)
      let other = GradeReport(version: "1", exercises: [], grades: again)
      #expect(report.text(format, in: .chinese) == other.text(format, in: .chinese))
    }
  }

  @Test func `many long commands together meet a limit too`() throws {
    let lesson = try #require(LessonLibrary().lesson("first-container"))
    var grader = Grader(lesson, on: LabStage.self)
    grader.limits = GradeLimits(totalSlices: 3000)
    let line = "for ((i = 0; i < 20000; i++)); do :; done\n"
    let script = String(repeating: line, count: 12)
    let grade = grader.grade(Submission(name: "long", script: Array(script.utf8)))
    #expect(grade.stopped == "steps")
    #expect(grade.commands < 12)
  }

  @Test func `the exit code tells apart who is at fault`() throws {
    let lesson = try #require(LessonLibrary().lesson("first-container"))
    let grader = Grader(lesson, on: LabStage.self)
    let right = try #require(lesson.answers.solutions.first)
    let passed = grader.grade(Submission(name: "right", script: Array(right.script.utf8)))
    let failed = grader.grade(Submission(name: "wrong", script: []))
    #expect([passed].exitCode == 0)
    #expect([passed, failed].exitCode == 1)
    let unmodelled = grader.grade(
      Submission(name: "far", script: Array("docker swarm init\n".utf8)))
    #expect([passed, unmodelled].exitCode == (unmodelled.limitsMet.isEmpty ? 1 : 2))
  }
}
