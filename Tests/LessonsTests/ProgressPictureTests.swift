// What has been done, as a picture.

import Lessons
import Testing

@Suite struct ProgressPictureTests {
  private func progress(_ points: [(step: String, points: Int, of: Int)]) -> Progress {
    Progress(
      points.enumerated().map { number, row in
        ProgressFact(
          time: number, lesson: "first-container",
          .stepDone(step: row.step, points: row.points, of: row.of))
      })
  }

  @Test func `a square for each step, full where it was done alone`() throws {
    let library = LessonLibrary()
    let steps = try #require(library.lesson("first-container")).steps
    let progress = progress([
      (steps[0].id, steps[0].points, steps[0].points), (steps[1].id, 3, steps[1].points),
    ])
    for language in Language.allCases {
      let picture = library.picture(progress, in: language)
      #expect(picture.contains("■▪" + String(repeating: "·", count: steps.count - 2)))
      #expect(picture.contains("swiftlab learn first-container --step 2"))
      #expect(!picture.contains("--step 1 "))
    }
  }

  @Test func `what is done again alone is no longer for review`() throws {
    let steps = try #require(LessonLibrary().lesson("first-container")).steps
    let of = steps[1].points
    let progress = progress([(steps[1].id, 3, of), (steps[1].id, of, of)])
    #expect(LessonLibrary().review(progress, in: .english) == [])
  }

  @Test func `nobody's picture is all dots, and the rows are aligned in Chinese too`() {
    let rows = LessonLibrary().picture(Progress(), in: .chinese).split(separator: "\n")
    #expect(rows.contains { $0.contains("·····") })
    #expect(!rows.contains { $0.contains("■") && !$0.contains("独立完成") })
  }
}
