// The speeds of lessons: reading them, coming back to them, undoing, and grading very many.

import Console
import Foundation
import Grading
import Kernel
import Lab
import Lessons
import Machine

/// A learner's stage at the beginning of a lesson.
private func stage(_ slug: String) -> Player<LessonStage>? {
  let library = LessonLibrary()
  guard let lesson = library.lesson(slug) else { return nil }
  let session = Session(lesson.start, columns: 80, rows: 24, colour: false)
  return Player(LessonStage(lesson, in: session, library: library, language: .english))
}

private func residentMebibytes() -> Double { Double(residentBytes()) / 1_048_576 }

@MainActor let lessonFigures: [Figure] = [
  Figure(
    name: "lint", what: "all lessons read and linted", unit: "ms", aim: 300, bound: 1500
  ) {
    var found = 1
    let time = milliseconds { found = LessonLint.diagnostics(of: EmbeddedSource()).count }
    return Outcome(value: time, isRight: found == 0)
  },
  Figure(
    name: "resume", what: "a session of 500 commands and two virtual hours brought back",
    unit: "ms", aim: 300, bound: 3000
  ) {
    guard var first = stage("first-deployment") else { return Outcome(value: 0, isRight: false) }
    let lines = [
      "kubectl get pods", "echo hello > note", "ls -l", "kubectl get deployments -o wide",
      "docker ps", "cat note",
    ]
    var entries: [JournalEntry] = []
    func enter(_ line: String, after seconds: Double) {
      let target = first.reached + .milliseconds(Int(seconds * 1000))
      while !first.advance(to: target, fuel: 1_000_000) {}
      entries.append(first.entry(.line(line)))
      _ = first.apply(.line(line))
    }
    enter("kubectl create deployment web --image=nginx --replicas=3", after: 1)
    for number in 1..<500 { enter(lines[number % lines.count], after: 14.4) }
    guard var again = stage("first-deployment") else { return Outcome(value: 0, isRight: false) }
    var played = 0
    let time = milliseconds { played = again.replay(entries) }
    return Outcome(
      value: time, isRight: played == 500,
      note: "\(Int((again.reached - entries[0].time).inSeconds)) virtual seconds")
  },
  Figure(name: "undo", what: "one command taken back", unit: "ms", aim: 1, bound: 5) {
    guard var player = stage("first-deployment") else {
      return Outcome(value: 0, isRight: false)
    }
    for line in ["kubectl create deployment web --image=nginx --replicas=20", "touch here"] {
      _ = player.apply(.line(line))
      while !player.advance(to: player.reached + .seconds(30), fuel: 1_000_000) {}
    }
    var remarks: [Remark] = []
    let time = milliseconds { remarks = player.apply(.word(.undo, argument: "")).remarks }
    return Outcome(value: time, isRight: remarks.first?.tone == .good)
  },
  Figure(
    name: "grading-memory", what: "growth of memory over 10,000 submissions, after the first 1,000",
    unit: "MiB", aim: 8, bound: 64, isOnRequest: true
  ) {
    guard let lesson = LessonLibrary().lesson("first-container") else {
      return Outcome(value: 0, isRight: false)
    }
    let grader = Grader(lesson, on: LabStage.self)
    var start = 0.0, isRight = true
    for number in 0..<10_000 {
      if number == 1000 { start = residentMebibytes() }
      let script = """
        docker run -d --name web -p 8080:80 nginx
        curl -s localhost:8080
        echo \(number / 3)
        docker logs web
        """
      let grade = grader.grade(Submission(name: "\(number)", script: Array(script.utf8)))
      isRight = isRight && grade.steps[1].status == .passed
    }
    return Outcome(value: max(0, residentMebibytes() - start), isRight: isRight)
  },
  Figure(
    name: "mutations", what: "all lessons tested with mutations, on one core", unit: "s", aim: 240,
    bound: 600, isOnRequest: true
  ) {
    var lax = 0, count = 0
    let time = milliseconds {
      for lesson in LessonLibrary().lessons {
        let report = MutationTest(lesson, on: LabStage.self).run()
        count += report.rows.count
        lax += report.rows.count { !$0.problems.isEmpty }
      }
    }
    return Outcome(value: time / 1000, isRight: lax == 0 && count >= 30, note: "\(lax) lax")
  },
]
