// What has been done, as a picture in the terminal: a row for each lesson, a square for each step.

import Text

extension LessonLibrary {
  /// All lessons by track. A full square is a step done alone, a half one a step done with the way
  /// shown, a dot one that is still to do.
  package func picture(_ progress: Progress, in language: Language) -> String {
    var out = ""
    let all = tracks.map { track in
      (track, track.lessons.compactMap { Lesson.read($0, from: source).lesson })
    }
    let width = all.flatMap(\.1).map { $0.title[language].displayWidth }.max() ?? 0
    var done = 0, of = 0, points = 0, full = 0
    for (track, lessons) in all {
      out += (out.isEmpty ? "" : "\n") + track.title[language] + "\n"
      for lesson in lessons {
        let record = progress[lesson.slug]
        var squares = ""
        for step in lesson.steps {
          let isDone = record?.steps[step.id] != nil
          squares += !isDone ? "·" : record?.isForReview(step.id) == true ? "▪" : "■"
        }
        let here = lesson.steps.count { record?.steps[$0.id] != nil }
        done += here
        of += lesson.steps.count
        points += record?.points ?? 0
        full += lesson.points
        let earned = record == nil ? "" : "  \(record?.points ?? 0)/\(lesson.points)"
        out += "  \(lesson.title[language].padded(to: width))  \(squares)\(earned)\n"
      }
    }
    let words = Bilingual(
      "\(done) of \(of) steps, \(points) of \(full) points",
      "\(of) 步中做了 \(done) 步，满分 \(full) 分，得 \(points) 分")
    let legend = Bilingual(
      "■ done  ▪ done with help, worth doing again  · to do", "■ 独立完成  ▪ 靠提示完成，值得再做  · 还没做")
    out += "\n\(Self.bar(done, of: of)) \(words[language])\n\(legend[language])\n"
    let review = review(progress, in: language)
    return review.isEmpty ? out : out + "\n" + review.map { $0 + "\n" }.joined()
  }

  /// A bar of twenty places.
  static func bar(_ done: Int, of count: Int) -> String {
    let filled = count == 0 ? 0 : done * 20 / count
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
  }

  /// The steps that were done with help, and how one does them again.
  package func review(_ progress: Progress, in language: Language) -> [String] {
    var lines: [String] = []
    for folder in folders {
      guard let lesson = Lesson.read(folder, from: source).lesson,
        let record = progress[lesson.slug]
      else { continue }
      for (index, step) in lesson.steps.enumerated() where record.isForReview(step.id) {
        lines.append(
          "swiftlab learn \(lesson.slug) --step \(index + 1)    \(step.title[language])")
      }
    }
    guard !lines.isEmpty else { return [] }
    let head = Bilingual("Worth doing again:", "值得再做一遍：")[language]
    let more = lines.count - 5
    let rest = Bilingual("… and \(more) more", "……还有 \(more) 个")[language]
    return [head] + lines.prefix(5).map { "  " + $0 } + (more > 0 ? ["  " + rest] : [])
  }
}
