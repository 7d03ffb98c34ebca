// What a teacher reads of a class: who is where, for how long, with how many hints, and stuck on what.

import Console
import Foundation
import Grading
import Kernel
import Lab
import Lessons
import Text

/// One learner's attempt, played again.
struct AttemptRow: Hashable {
  var file: String
  var learner = ""
  var lesson = ""
  var done = 0
  var of = 0
  /// The step that the learner is at; empty when all is done.
  var step = ""
  /// What that step still lacks, in the words that the learner would read.
  var missing = ""
  /// Steps that were left out.
  var skipped = 0
  var points = 0
  var minutes = 0
  var hints = 0
  var lastError = ""
  /// What is wrong with the file; empty when it was played to its end.
  var problem = ""
  /// The file before it that holds the same inputs at the same moments.
  var twin: String?
  /// What the file holds of these.
  var inputs: [JournalEntry] = []
  var version = ""
  var digest = ""
  var seed: UInt64 = 0

  /// - Parameter folders: lessons that are no part of the program, by slug.
  init(file: String, bytes: [UInt8]?, library: LessonLibrary, in language: Language) {
    self.file = file
    guard let bytes else {
      problem = Bilingual("The file cannot be read.", "文件读不出来。")[language]
      return
    }
    guard !bytes.isEmpty else {
      problem = Bilingual("The file is empty.", "文件是空的。")[language]
      return
    }
    guard let attempt = Attempt(bytes) else {
      problem = AttemptMisfit.damaged.words[language]
      return
    }
    inputs = attempt.journal.entries
    learner = attempt.learner
    lesson = attempt.lesson
    version = attempt.version
    digest = attempt.lessonDigest
    seed = attempt.journal.header.seed
    hints = attempt.facts.count { if case .hint = $0.kind { true } else { false } }
    guard let told = library.lesson(attempt.lesson, seed: seed) else {
      problem = Bilingual("no such lesson here", "这里没有这一课")[language]
      return
    }
    of = told.steps.count
    let own = library.folder(of: told.slug).map { library.digest(of: $0) } ?? ""
    guard own == digest else {
      problem = AttemptMisfit.digest(digest, wanted: own).words[language]
      return
    }
    var begun: Instant?
    let revival = Revival(attempt.journal, of: told, library: library, language: language) {
      begun = begun ?? $0.now
    }
    if !revival.isWhole {
      problem =
        AttemptMisfit.diverges(played: revival.played, of: revival.count, version: version)
        .words[language]
    }
    let session = revival.stage.lesson
    done = session.steps.count(where: \.isDone)
    step = session.currentStep?.title[language] ?? ""
    points = session.points
    skipped = session.steps.count(where: \.isSkipped)
    if !session.isOver {
      let verdict = session.verdict(of: session.current, in: revival.stage.seat.session.world)
      missing = verdict.lines(in: language).first ?? ""
      // Who has tidied up a wrong thing lacks all of it now; what was wrong is the better word.
      if !verdict.isNear, let nearest = session.steps[session.current].nearest,
        let said = nearest.lines(in: language).first
      {
        missing = said + Bilingual(" (It is gone now.)", "（现在已经没有了。）")[language]
      }
    }
    hints = max(hints, session.steps.reduce(0) { $0 + $1.hints.count })
    minutes = Self.minutes(of: attempt.journal, since: begun ?? attempt.journal.header.start)
    if let error = revival.stage.lastError {
      lastError = "$ \(error.line)" + (error.said.isEmpty ? "" : ": \(error.said)")
    }
  }

  /// Time at the keyboard: it stands still after a minute without a key; `:time` does not count.
  private static func minutes(of journal: JournalContent, since begun: Instant) -> Int {
    guard let last = journal.entries.last else { return 0 }
    var spent = last.time - begun
    for entry in journal.entries.dropLast() {
      if case .pass(let nanoseconds) = entry.input { spent -= .nanoseconds(nanoseconds) }
    }
    return max(0, Int((spent.inSeconds / 60).rounded()))
  }
}

/// The rows of a class.
struct AttemptReport {
  var rows: [AttemptRow]
  var language: Language

  init(rows: [AttemptRow], language: Language) {
    self.rows = rows
    self.language = language
    for index in self.rows.indices where self.rows[index].inputs.count > 3 {
      let inputs = self.rows[index].inputs
      self.rows[index].twin = rows[..<index].first { $0.inputs == inputs }?.file
    }
  }

  /// What a teacher should look at: a file that cannot be read, or one that was handed in twice.
  private func problem(_ row: AttemptRow) -> String {
    guard let twin = row.twin else { return row.problem }
    let words = Bilingual(
      "The same inputs at the same moments as in \(twin).", "输入和时间与 \(twin) 完全相同。")
    return [row.problem, words[language]].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var head: [Bilingual] {
    [
      Bilingual("learner*", "学生*"), Bilingual("lesson", "课程"), Bilingual("steps", "步数"),
      Bilingual("at step", "当前步骤"), Bilingual("still missing", "还缺什么"),
      Bilingual("points", "得分"), Bilingual("minutes*", "分钟*"),
      Bilingual("hints*", "提示*"), Bilingual("last error", "最后的错误"),
      Bilingual("problem", "问题"),
    ]
  }
  private static let note = Bilingual(
    "* As the learner's machine says. Steps and points come from playing the inputs again.",
    "* 由学生的电脑自行报告。步数和得分是重新执行输入后得出的。")

  /// `1/6`, and how many of them were left out.
  private func steps(_ row: AttemptRow) -> String {
    let left = Bilingual(" (\(row.skipped) skipped)", "（跳过 \(row.skipped) 步）")
    return "\(row.done)/\(row.of)" + (row.skipped > 0 ? left[language] : "")
  }

  private func cells(_ row: AttemptRow) -> [String] {
    [
      row.learner.isEmpty ? row.file : row.learner, row.lesson, steps(row), row.step, row.missing,
      "\(row.points)", "\(row.minutes)", "\(row.hints)", row.lastError, problem(row),
    ]
  }

  /// Where the class stands: for each lesson, how many are at which step.
  private var standing: [String] {
    var lines: [(key: String, names: [String])] = []
    for row in rows where row.problem.isEmpty {
      // Who has left steps out has come to the end, and has not finished.
      let end =
        row.skipped > 0
        ? Bilingual("at the end, with steps left out", "到头了，但跳过了几步")
        : Bilingual("finished", "已完成")
      let place = row.step.isEmpty ? end[language] : row.step
      let key = "\(row.lesson): \(place)"
      if let at = lines.firstIndex(where: { $0.key == key }) {
        lines[at].names.append(row.learner)
      } else {
        lines.append((key, [row.learner]))
      }
    }
    lines.sort { $0.names.count > $1.names.count }
    let mark = Bilingual(", ", "、")[language]
    return lines.map { "\($0.key) (\($0.names.count)): \($0.names.joined(separator: mark))" }
  }

  var text: String {
    var out = ""
    for row in rows {
      let who = row.learner.isEmpty ? row.file : row.learner
      let end = row.done == row.of && row.of > 0 ? "✓" : "–"
      let place = row.step.isEmpty ? end : "→ \(row.step)"
      let words = Bilingual(
        "\(row.points) points, \(row.minutes) min*, "
          + "\(row.hints) \(row.hints == 1 ? "hint" : "hints")*",
        "\(row.points) 分，\(row.minutes) 分钟*，\(row.hints) 条提示*")
      out += "\(who)*  \(row.lesson) \(steps(row))  \(place)  (\(words[language]))\n"
      if !row.missing.isEmpty { out += "    ✗ \(row.missing)\n" }
      if !row.lastError.isEmpty { out += "    \(row.lastError)\n" }
      let problem = problem(row)
      if !problem.isEmpty { out += "    ! \(problem)\n" }
    }
    out += "\n" + standing.map { $0 + "\n" }.joined()
    return out + "\n\(Self.note[language])\n"
  }

  /// The columns' names are the same in every language: programs read them.
  var csv: String {
    let names = [
      "file", "learner_self_reported", "lesson", "steps_done", "steps_skipped", "steps", "at_step",
      "still_missing", "points", "minutes_self_reported", "hints_self_reported", "last_error",
      "problem", "seed_self_reported",
      "digest", "swiftlab",
    ]
    return SafeCSV.text(
      [names]
        + rows.map { row in
          [
            row.file, row.learner, row.lesson, "\(row.done)", "\(row.skipped)", "\(row.of)",
            row.step, row.missing, "\(row.points)", "\(row.minutes)", "\(row.hints)", row.lastError,
            problem(row),
            "\(row.seed)", row.digest, row.version,
          ]
        })
  }

  var html: String {
    var page = HTMLPage(
      title: Bilingual("The class", "全班情况")[language], language: language)
    page.list(standing)
    page.table(
      head: head.map { $0[language] },
      rows: rows.map { row in
        let isWhole = row.step.isEmpty && row.skipped == 0
        let mark = !problem(row).isEmpty ? "open" : isWhole ? "good" : ""
        return HTMLPage.Row(cells(row), class: mark)
      })
    page.paragraph(Self.note[language], class: "origin")
    page.paragraph("swiftlab \(Release.version)", class: "origin")
    return page.text
  }
}
