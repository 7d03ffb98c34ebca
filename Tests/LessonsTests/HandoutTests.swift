// A lesson on paper.

import Foundation
import Lessons
import Testing

@Suite struct HandoutTests {
  @Test func `a handout has every task, and nothing that gives a solution away`() {
    for lesson in LessonLibrary().lessons {
      for language in Language.allCases {
        let text = lesson.handout(.handout, in: language)
        for step in lesson.steps {
          #expect(text.contains(step.task[language]), "\(lesson.slug) \(step.id)")
          for hint in step.hints where hint.shows {
            #expect(!text.contains(hint.text[language]), "\(lesson.slug) \(step.id)")
          }
        }
        #expect(!text.contains("feedback"))
      }
    }
  }

  @Test func `the key has the hints, the solutions and what goes wrong`() throws {
    let lesson = try #require(LessonLibrary().lesson("first-container"))
    let key = lesson.handout(.key, in: .chinese)
    for step in lesson.steps {
      for hint in step.hints { #expect(key.contains(hint.text.chinese)) }
    }
    for solution in lesson.answers.solutions { #expect(key.contains(solution.name)) }
    for wrong in lesson.answers.wrong { #expect(key.contains("`\(wrong.fails)`")) }
  }

  @Test func `every page is well-formed and runs nothing`() throws {
    for lesson in LessonLibrary().lessons {
      for kind in [HandoutKind.handout, .key] {
        let page = lesson.handoutPage(kind, in: .chinese)
        #expect(!page.contains("<script"))
        for tag in ["p", "li", "ul", "ol", "pre", "code", "strong", "em", "h2"] {
          let opened =
            page.components(separatedBy: "<\(tag)>").count
            + page.components(separatedBy: "<\(tag) ").count - 1
          let closed = page.components(separatedBy: "</\(tag)>").count
          #expect(opened == closed, "\(lesson.slug) \(kind) \(tag): \(opened) \(closed)")
        }
      }
    }
  }
}
