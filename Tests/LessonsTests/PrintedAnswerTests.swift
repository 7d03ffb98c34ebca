// What a submission prints never earns a point: only what a request has itself answered counts.

import Grading
import Lessons
import Testing

@Suite struct PrintedAnswerTests {
  static let start = """
    docker run -d --name web -p 8080:80 nginx
    sleep 2
    curl -s localhost:8080 > /dev/null

    """
  static let forged = "echo '172.17.0.1 - - \"GET / HTTP/1.1\" 200 615'"

  private func status(_ script: String) throws -> StepStatus? {
    let lesson = try #require(LessonLibrary().lesson("first-container"))
    let grader = Grader(lesson, on: LabStage.self)
    let step = try #require(
      lesson.steps.first { step in
        step.checks.contains {
          if case .asked(let asked) = $0.check { asked.command.last == "logs" } else { false }
        }
      })
    return grader.grade(Submission(name: "a", script: Array(script.utf8))).steps
      .first { $0.id == step.id }?.status
  }

  @Test(arguments: [
    "docker logs web", "docker logs web | grep GET", "docker logs web 2>&1 | tail -n 1",
    "docker logs --tail 1 web", "x=$(docker logs web); echo \"$x\"",
    "docker logs web > log.txt; cat log.txt",
  ])
  func `who looks at the logs in any way has looked`(command: String) throws {
    #expect(try status(Self.start + command + "\n") == .passed)
  }

  @Test(arguments: [
    // Nothing was asked of the page, so the real log lacks the line that is printed.
    "docker run -d --name web nginx\ndocker logs web; \(forged)\n",
    "docker run -d --name web nginx\ndocker logs web | sed '1s/.*/\"GET \\//'\n",
    "docker run -d --name web nginx\ndocker() { command docker \"$@\"; \(forged); }\ndocker logs web\n",
    "docker run -d --name web nginx\ndocker logs web; docker exec web \(forged)\n",
  ])
  func `a printed log line passes nothing`(script: String) throws {
    let status = try status(script)
    #expect(status == .needsReview || status == .failed, "\(script)")
  }
}
