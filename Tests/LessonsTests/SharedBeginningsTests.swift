// A submission that goes on where others have begun is graded as though it were alone.

import Foundation
@testable import Grading
import Kernel
import Lab
import Lessons
import Testing

@Suite struct SharedBeginningsTests {
  private static let lines = [
    "docker run hello-world", "docker run -d --name web -p 8080:80 nginx", "docker ps",
    "curl -s localhost:8080", "docker logs web", "docker ps -a", "docker stop web", "docker rm web",
  ]
  private static let others = [
    "docker run -d --name wrong -p 8081:80 httpd", "cat > page.html <<E\nhello\nE",
    "echo $RANDOM $$",
    "docker rm -f web", "# answer: 3", "exit 3", "docker run -d --name web -p 8080:80 nginx:alpine",
    "for i in 1 2; do\n  docker ps -q\ndone", "sleep 100", "date +%T",
  ]

  /// The lines of the exercise with some left out, swapped, or others put in: a class's work.
  private static func script(_ random: inout RandomSource) -> String {
    var lines = lines
    for _ in 0..<(random.next() % 4) {
      let place = Int(random.next() % UInt64(lines.count))
      switch random.next() % 3 {
      case 0: lines.remove(at: place)
      case 1: lines.swapAt(place, lines.count - 1)
      default: lines.insert(others[Int(random.next() % UInt64(others.count))], at: place)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `a class is graded as each of it alone`(seed: UInt64) throws {
    let lesson = try #require(LessonLibrary().lesson("first-container"))
    var random = RandomSource(seed: seed)
    var scripts = (0..<12).map { _ in Self.script(&random) }
    scripts += scripts.prefix(4)
    for keepsTranscript in [false, true] {
      var together = Grader(lesson, on: LabStage.self)
      together.keepsTranscript = keepsTranscript
      for (number, script) in scripts.enumerated() {
        var files: [LessonFile] = []
        if number % 5 == 0 { files = [LessonFile(path: "page.html", bytes: Array("own".utf8))] }
        var submission = Submission(name: "s\(number)", script: Array(script.utf8))
        submission.files = files
        var alone = Grader(lesson, on: LabStage.self)
        alone.keepsTranscript = keepsTranscript
        #expect(
          try bytes(together.grade(submission)) == bytes(alone.grade(submission)), "\(script)")
      }
    }
  }

  @Test func `other limits are another beginning`() throws {
    let lesson = try #require(LessonLibrary().lesson("first-container"))
    var grader = Grader(lesson, on: LabStage.self)
    let submission = Submission(
      name: "s", script: Array("docker ps\ndocker ps\ndocker ps\n".utf8))
    for _ in 0..<3 { #expect(grader.grade(submission).stopped == nil) }
    grader.limits.commands = 2
    for _ in 0..<3 { #expect(grader.grade(submission).stopped == "commands") }
  }

  private func bytes(_ grade: Grade) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(grade)
  }
}
