// The list of lessons, and what has been done of them.

package import Lessons
import Text

/// All lessons with their numbers.
package struct LessonList: Sendable {
  private let library: LessonLibrary
  private let lessons: [Lesson]
  private let words: ConsoleWords

  package init(_ library: LessonLibrary, _ language: Language) {
    self.library = library
    lessons = library.lessons
    words = ConsoleWords(language)
  }

  /// The lesson of a number, a slug or a folder's name.
  package func slug(_ name: String) -> String? {
    if let number = Int(name), lessons.indices.contains(number - 1) {
      return lessons[number - 1].slug
    }
    return lessons.first {
      $0.slug == name || $0.folder == name || $0.folder.hasSuffix("/" + name)
    }?
    .slug
  }

  package func remarks(_ progress: Progress) -> [Remark] {
    let width = lessons.map(\.slug.displayWidth).max() ?? 0
    var rows: [String] = []
    for (index, lesson) in lessons.enumerated() {
      let record = progress[lesson.slug]
      let mark = record?.isFinished == true ? "✓" : record == nil ? " " : "…"
      let number = String(index + 1).padded(to: 2, align: .right)
      rows.append(
        "\(mark) \(number)  \(lesson.slug.padded(to: width))  \(lesson.title[words.language])")
    }
    return [
      Remark(words(.lessonsHeading), .heading),
      Remark(rows.joined(separator: "\n"), .verbatim),
      Remark(words.chooseLesson, .aside),
    ]
  }

  package func progress(_ progress: Progress) -> [Remark] {
    guard lessons.contains(where: { progress[$0.slug] != nil }) else {
      return [Remark(words(.noProgress))]
    }
    let picture = library.picture(progress, in: words.language)
    return [Remark(words(.progressHeading), .heading), Remark(picture.trimmed, .verbatim)]
  }
}
