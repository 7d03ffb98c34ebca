// The program from outside, as a teacher and a learner call it: what it writes, and its exit status.

import Foundation
import Testing

@Suite(.enabled(if: BuiltProgram.path != nil)) struct ProgramTests {
  private static let passing = """
    docker run hello-world
    docker run -d --name web -p 8080:80 nginx
    docker ps
    curl -s localhost:8080
    docker logs web
    docker exec web ls
    docker rm -f web

    """

  // MARK: grade --verify

  /// A report of two submissions, and what is to be done to it before it is played again.
  private func verify(
    _ change: (inout [String: Any]) -> Void
  ) throws -> (BuiltProgram.Outcome, BuiltProgram.Outcome) {
    try BuiltProgram.inFolder { folder in
      try Self.passing.write(
        to: folder.appendingPathComponent("anna.sh"), atomically: true, encoding: .utf8)
      try "docker ps\n".write(
        to: folder.appendingPathComponent("ben.sh"), atomically: true, encoding: .utf8)
      let graded = try BuiltProgram.run(
        ["grade", "first-container", "anna.sh", "ben.sh", "--format", "json", "-o", "r.json"],
        in: folder)
      let file = folder.appendingPathComponent("r.json")
      let read = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
      var report = try #require(read as? [String: Any])
      change(&report)
      try JSONSerialization.data(withJSONObject: report).write(to: file)
      return (graded, try BuiltProgram.run(["grade", "--verify", "r.json"], in: folder))
    }
  }

  @Test func `a report that says the truth is confirmed`() throws {
    let (graded, verified) = try verify { _ in }
    #expect(graded.status == 1)
    #expect(verified.status == 0, "\(verified)")
    #expect(verified.output.contains("2 grades played again"))
    #expect(verified.output.contains("all are as the report says"))
  }

  @Test func `a grade that was made better is found`() throws {
    let (_, verified) = try verify { report in
      var grades = report["grades"] as? [[String: Any]] ?? []
      grades[1]["points"] = 95
      report["grades"] = grades
    }
    #expect(verified.status == 1)
    #expect(verified.output.contains("ben"))
    #expect(verified.output.contains("the report says 95"), "\(verified)")
  }

  @Test func `points of the exercise itself that were changed are found`() throws {
    let (_, verified) = try verify { report in
      var exercises = report["exercises"] as? [[String: Any]] ?? []
      exercises[0]["points"] = 7
      report["exercises"] = exercises
    }
    #expect(verified.status == 1)
    #expect(verified.output.contains("the report says 7"), "\(verified)")
    #expect(verified.output.contains("what it says of the exercises differs"))
  }

  @Test func `a report of another version or another lesson is refused and says why`() throws {
    let (_, other) = try verify { $0["swiftlab"] = "9.9.9" }
    #expect(other.status == 2)
    #expect(other.errors.contains("9.9.9"))
    let (_, lesson) = try verify { report in
      var exercises = report["exercises"] as? [[String: Any]] ?? []
      exercises[0]["digest"] = "0000"
      report["exercises"] = exercises
    }
    #expect(lesson.status == 2)
    #expect(lesson.errors.contains("digest 0000"))
  }

  @Test func `Gradescope is told one submission, and several are refused in one line`() throws {
    try BuiltProgram.inFolder { folder in
      for name in ["anna", "ben"] {
        try Self.passing.write(
          to: folder.appendingPathComponent("\(name).sh"), atomically: true, encoding: .utf8)
      }
      let two = try BuiltProgram.run(
        ["grade", "first-container", "anna.sh", "ben.sh", "--format", "gradescope"], in: folder)
      #expect(two.status == 2)
      #expect(two.output.isEmpty)
      #expect(two.errors.split(separator: "\n").count == 1, "\(two.errors)")
      #expect(two.errors.contains("one submission"))
      let one = try BuiltProgram.run(
        ["grade", "first-container", "anna.sh", "--format", "gradescope"], in: folder)
      #expect(one.status == 0)
      #expect(
        (try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any])?["tests"]
          != nil)
    }
  }

  // MARK: grade --jobs

  #if os(Linux)
    @Test(arguments: ["1", "2"])
    func `a worker that is gone costs its submission and no other`(jobs: String) throws {
      try BuiltProgram.inFolder { folder in
        for (name, script) in [
          ("anna", Self.passing),
          ("ben", String(repeating: "seq 300000 | sort -r | sort -n | md5sum\n", count: 4)),
          ("carl", Self.passing),
        ] {
          try script.write(
            to: folder.appendingPathComponent("\(name).sh"), atomically: true, encoding: .utf8)
        }
        let program = try BuiltProgram(
          [
            "grade", "first-container", "ben.sh", "anna.sh", "carl.sh", "--format", "json",
            "--jobs", jobs,
          ], in: folder)
        // The first worker takes the first submission, which goes on for seconds.
        for _ in 0..<200 where program.children.isEmpty { Thread.sleep(forTimeInterval: 0.02) }
        let first = try #require(program.children.min())
        Thread.sleep(forTimeInterval: 0.3)
        kill(first, SIGKILL)
        let outcome = program.finish()
        #expect(outcome.status == 2, "\(outcome)")
        let read = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let grades = try #require((read as? [String: Any])?["grades"] as? [[String: Any]])
        #expect(grades.map { $0["submission"] as? String } == ["ben.sh", "anna.sh", "carl.sh"])
        #expect(grades.map { $0["outcome"] as? String } == ["fault", "passed", "passed"])
      }
    }
  #endif

  // MARK: learn --step, learn --watch, export, doctor

  @Test func `a latecomer begins at a step, and only there`() throws {
    try BuiltProgram.inFolder { folder in
      let begun = try BuiltProgram.run(
        ["learn", "first-container", "--lang", "en", "--step", "3"], in: folder,
        input: ":task\n:quit\n")
      #expect(begun.status == 0)
      #expect(begun.output.contains("Step 3 of 6"), "\(begun.output)")
      #expect(!begun.output.contains("Step 1 of 6"))
      let again = try BuiltProgram.run(["learn", "--lang", "en"], in: folder, input: ":quit\n")
      #expect(again.output.contains("Step 3 of 6"), "\(again.output)")
    }
  }

  @Test func `whoever left with exit comes back to where they were, as often as they like`() throws
  {
    try BuiltProgram.inFolder { folder in
      func learn(_ input: String) throws -> String {
        try BuiltProgram.run(
          ["learn", "docker/01", "--lang", "en"], in: folder, input: input
        ).output
      }
      _ = try learn("docker run hello-world\n\nexit\n")
      for _ in 0..<2 {
        let again = try learn("docker ps -a --format 'there: {{.Image}}'\nexit\n")
        #expect(again.contains("there: hello-world"), "\(again)")
      }
    }
  }

  @Test func `the files of a session are brought out, and nothing is written over`() throws {
    try BuiltProgram.inFolder { folder in
      _ = try BuiltProgram.run(
        ["learn", "first-container", "--lang", "en"], in: folder,
        input: "mkdir -p site\necho hello > site/index.html\necho 'echo hi' > go.sh\n"
          + "chmod +x go.sh\n:quit\n")
      let out = try BuiltProgram.run(["export", "mine"], in: folder)
      #expect(out.status == 0, "\(out)")
      let page = folder.appendingPathComponent("mine/site/index.html")
      #expect(try String(contentsOf: page, encoding: .utf8) == "hello\n")
      #expect(
        FileManager.default.isExecutableFile(
          atPath: folder.appendingPathComponent("mine/go.sh").path))
      try "mine".write(to: page, atomically: true, encoding: .utf8)
      let twice = try BuiltProgram.run(["export", "mine"], in: folder)
      #expect(twice.status != 0)
      #expect(try String(contentsOf: page, encoding: .utf8) == "mine")
    }
  }

  @Test func `an author's change begins the lesson anew, with what was typed`() throws {
    try BuiltProgram.inFolder { folder in
      #expect(try BuiltProgram.run(["lessons", "new", "mine"], in: folder).status == 0)
      let program = try BuiltProgram(["learn", "mine", "--watch", "--lang", "en"], in: folder)
      program.type("echo typed-once > note\ncat note\n")
      #expect(program.shows("typed-once"), "\(program.shown)")
      let file = folder.appendingPathComponent("mine/en.md")
      let text = try String(contentsOf: file, encoding: .utf8)
      let heading = try #require(text.split(separator: "\n").first { $0.hasPrefix("## ") })
      let title = heading.dropFirst(3).prefix { $0 != "{" }
      try text.replacingOccurrences(of: title, with: "Quite another title ")
        .write(to: file, atomically: true, encoding: .utf8)
      #expect(program.shows("Quite another title"), "\(program.shown)")
      program.type("cat note | tr a-z A-Z\n")
      #expect(program.shows("TYPED-ONCE"), "\(program.shown)")
      program.type(":quit\n")
      #expect(program.finish().status == 0)
    }
  }

  @Test func `doctor tells of the machine and makes nothing`() throws {
    try BuiltProgram.inFolder { folder in
      let told = try BuiltProgram.run(
        ["doctor"], in: folder, environment: ["TERM": "dumb", "NO_COLOR": "1"])
      #expect(told.status == 0)
      for name in ["version", "TERM", "locale", "progress", "free space", "lessons"] {
        #expect(told.output.contains("\n\(name)") || told.output.hasPrefix(name), "\(name)")
      }
      #expect(told.output.contains("dumb") && told.output.contains("no colours"))
      #expect(told.output.contains(folder.appendingPathComponent("data/swiftlab").path))
      #expect(
        !FileManager.default.fileExists(atPath: folder.appendingPathComponent("data").path))
      let file = folder.appendingPathComponent("no-folder")
      try "".write(to: file, atomically: true, encoding: .utf8)
    }
  }

  // MARK: attach

  @Test func `two terminals are in one world, and one journal keeps what both typed`() throws {
    try BuiltProgram.inFolder { folder in
      let first = try BuiltProgram(["learn", "first-container", "--lang", "en"], in: folder)
      first.type("docker run -d --name web nginx\n")
      #expect(first.shows("Step 1 of 6"))
      let door = folder.appendingPathComponent("data/swiftlab/door").path
      for _ in 0..<200 where !FileManager.default.fileExists(atPath: door) {
        Thread.sleep(forTimeInterval: 0.05)
      }
      let mode = try FileManager.default.attributesOfItem(atPath: door)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o600)
      let second = try BuiltProgram.run(
        ["attach", "--lang", "en"], in: folder,
        input:
          "until docker ps -q | grep -q .; do sleep 1; done\n"
          + "docker ps --format '{{.Names}} is here'\necho from-two > note\n:hint\nfalse\necho $?\n"
      )
      #expect(second.status == 0)
      #expect(second.output.contains("web is here"), "\(second)")
      #expect(second.output.contains("for the first terminal"))
      #expect(second.output.contains("\n1\n"))
      first.type("cat note\n")
      #expect(first.shows("from-two"), "\(first.shown)")
      // A second start does not touch what the first one keeps.
      let refused = try BuiltProgram.run(["learn", "--lang", "en"], in: folder)
      #expect(refused.status == 1)
      #expect(refused.output.contains("swiftlab attach"))
      first.type(":quit\n")
      #expect(first.finish().status == 0)
      #expect(!FileManager.default.fileExists(atPath: door))
      // Played again, the world is as both left it.
      let again = try BuiltProgram.run(
        ["learn", "--lang", "en"], in: folder, input: "cat note | tr a-z A-Z\n:quit\n")
      #expect(again.output.contains("FROM-TWO"), "\(again.output)")
    }
  }

  @Test func `nobody is attached to where nothing runs`() throws {
    try BuiltProgram.inFolder { folder in
      let alone = try BuiltProgram.run(["attach", "--lang", "en"], in: folder)
      #expect(alone.status == 1)
      #expect(alone.output.contains("No lab is running here"))
    }
  }
}
