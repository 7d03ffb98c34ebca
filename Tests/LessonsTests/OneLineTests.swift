// What a line of several commands has done counts, though at its end nothing of it is left; and what only
// bears a name does not.

import Grading
import Lessons
import Testing

@Suite struct OneLineTests {
  private func passed(_ script: String) throws -> [String] {
    let lesson = try #require(LessonLibrary().lesson("first-container"))
    let grade = Grader(lesson, on: LabStage.self).grade(
      Submission(name: "a", script: Array((script + "\n").utf8)))
    return grade.steps.filter { $0.status == .passed }.map(\.id)
  }
  private static let all = ["hello", "web", "look", "logs", "inside", "clean"]
  private static let commands = [
    "docker run hello-world", "docker run -d --name web -p 8080:80 nginx", "docker ps",
    "curl -s localhost:8080", "docker logs web", "docker exec web ls", "docker rm -f web",
  ]

  /// The same in one line, in a function and in a script.
  private static let ways: [String] = {
    let lines = commands.joined(separator: "\n")
    return [
      commands.joined(separator: "; "), commands.joined(separator: " && "),
      "main() {\n\(lines)\n}\nmain", "cat > go.sh <<'X'\n\(lines)\nX\nbash go.sh",
    ]
  }()

  @Test(arguments: 0..<4)
  func `the right commands pass in one line, in a function and in a script`(way: Int) throws {
    let done = try passed(Self.ways[way])
    #expect(done == Self.all)
  }

  @Test func `what was never so passes in no line`() throws {
    #expect(
      try passed("docker run -d --name wbe -p 8080:80 nginx; docker ps; docker rm -f wbe") == [])
  }

  @Test func `an image that only bears the name of a public one is not taken for it`() throws {
    let forged = """
      docker pull -q alpine; docker tag alpine nginx; docker tag alpine hello-world
      docker run hello-world true
      docker run -d --name web -p 8080:80 nginx sleep 1000
      """
    #expect(try passed(forged) == [])
    // A file that holds the real one, and an image built upon it, are as good.
    let loaded = """
      docker pull -q nginx; docker save nginx -o n.tar; docker rmi nginx; docker load -i n.tar
      docker run -d --name web -p 8080:80 nginx
      """
    #expect(try passed(loaded) == ["web"])
    let built = """
      mkdir s; printf 'FROM nginx\\nRUN touch /x\\n' > s/Dockerfile; docker build -q -t nginx:mine s
      docker run -d --name web -p 8080:80 nginx:mine
      """
    #expect(try passed(built) == ["web"])
  }

  @Test func `what is hidden is asked between the commands of a line, as the rest is`() throws {
    let lesson = try lesson(steps: ExerciseTests.open, hidden: ExerciseTests.hidden)
    func points(_ script: String) -> Int {
      Grader(lesson, on: LabStage.self).grade(
        Submission(name: "a", script: Array((script + "\n").utf8))
      ).points
    }
    let right = "docker run -d --name web -p 8080:80 nginx"
    #expect(points("\(right); docker rm -f web") == 10)
    #expect(points("\(right); docker rm -f web; docker run -d --name web nginx") == 10)
    #expect(points("docker run -d --name web -p 9090:80 nginx; docker rm -f web") == 5)
    // What is hidden and what is not must hold in the same world.
    let apart =
      "docker run -d --name web -p 8080:80 redis; docker rm -f web; "
      + "docker run -d --name web nginx"
    #expect(points(apart) == 5)
  }
}
