// A report of grades: what it was made with, and the grades.

import Documents
package import Lessons
import Text

package enum GradeFormat: String, CaseIterable, Hashable, Sendable {
  case text, json, csv, gradebook, junit, gradescope, html
}

/// Grades with all that decides them, so that they can be made again and defended.
package struct GradeReport: Sendable {
  /// The version of the program.
  package var version: String
  package var exercises: [Exercise]
  package var grades: [Grade]
  /// The words of hidden checks are told too: for a report that no student sees.
  package var reveals = false

  package init(version: String, exercises: [Exercise], grades: [Grade], reveals: Bool = false) {
    self.version = version
    self.exercises = exercises
    self.grades = grades
    self.reveals = reveals
  }

  /// The report, with a newline at its end. The same grades give the same bytes.
  package func text(_ format: GradeFormat, in language: Language) -> String {
    switch format {
    case .text: plain(in: language)
    case .json:
      document(in: language).json(JSONStyle(indent: "  ", escapesHTML: false)).endingWithNewline
    case .csv: csv(in: language)
    case .gradebook: gradebook()
    case .junit: junit(in: language)
    case .gradescope:
      gradescope(in: language).json(JSONStyle(indent: "  ", escapesHTML: false)).endingWithNewline
    case .html: html(in: language)
    }
  }

  private func plain(in language: Language) -> String {
    var out = ""
    for exercise in exercises {
      out +=
        Bilingual(
          "\(exercise.lesson.slug), digest \(exercise.digest), swiftlab \(version)",
          "\(exercise.lesson.slug)，摘要 \(exercise.digest)，swiftlab \(version)")[language] + "\n"
    }
    for grade in grades { out += "\n" + grade.text(in: language, reveals: reveals) }
    return out + summary(in: language)
  }

  private func summary(in language: Language) -> String {
    guard grades.count > 1 else { return "" }
    let passed = grades.filter { $0.outcome == .passed }.count
    let review = grades.filter { $0.outcome == .needsReview || $0.outcome == .fault }.count
    let failed = grades.count - passed - review
    let words = Bilingual(
      "\n\(grades.count) submissions: \(passed) passed, \(failed) failed, "
        + "\(review) to be looked at\n",
      "\n共 \(grades.count) 份：通过 \(passed) 份，未通过 \(failed) 份，需人工查看 \(review) 份\n")
    return words[language]
  }
}

extension Grade {
  func text(in language: Language, reveals: Bool) -> String {
    var out = heading(in: language) + "\n"
    out += "  " + about(in: language) + "\n"
    for step in steps {
      let mark = step.status == .passed ? "✓" : step.status == .failed ? "✗" : "?"
      out += "  \(mark) \(step.title[language]) (\(step.points)/\(step.of))\n"
      for line in step.lines(in: language) { out += "      \(line)\n" }
      for line in step.hiddenLines(in: language, reveals: reveals) { out += "      \(line)\n" }
    }
    for remark in remarks(in: language) { out += "  ! \(remark)\n" }
    return out
  }

  func heading(in language: Language) -> String {
    Bilingual(
      "\(title): \(outcome.words.english), \(points)/\(of)",
      "\(title)：\(outcome.words.chinese)，\(points)/\(of)")[language]
  }

  /// The submission's name, with the student's where one is known.
  var title: String {
    guard let student, !student.name.isEmpty else { return name }
    return "\(name) (\(student.name))"
  }

  /// What else decides the grade: lesson, seed, and what was drawn for the student.
  func about(in language: Language) -> String {
    let values = drawn.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
    let words = Bilingual("\(lesson), seed \(seed)", "\(lesson)，种子 \(seed)")[language]
    return values.isEmpty ? words : words + (language == .chinese ? "，" : ", ") + values
  }

  /// What is to be said about the submission as a whole.
  package func remarks(in language: Language) -> [String] {
    var all = notes.map { $0.words[language] }
    if let problem { all.append(problem.words[language]) }
    if let fault { all.append(fault.words[language]) }
    if let unread {
      all.append(
        Bilingual(
          "The shell could not read the script to its end: \(unread)", "shell 没能读完脚本：\(unread)")[
            language])
    }
    if let ended, unread == nil {
      all.append(
        Bilingual(
          "The script ended itself in line \(ended.line), with exit status \(status)"
            + "; lines not played: \(ended.left).",
          "脚本在第 \(ended.line) 行自己结束了，退出码是 \(status)；后面还有 \(ended.left) 行没有执行。")[language])
    }
    for command in missing {
      all.append(
        Bilingual(
          "Line \(command.line): there is no command \(command.name)"
            + (command.isAlias ? "; in a script an alias does not hold." : "."),
          "第 \(command.line) 行：没有 \(command.name) 这条命令"
            + (command.isAlias ? "；别名在脚本里不起作用。" : "。"))[language])
    }
    if let stopped {
      all.append(
        Bilingual(
          "The script was stopped: it went over the limit of \(Self.limit(stopped).english).",
          "脚本被停下了：超出了\(Self.limit(stopped).chinese)的限制。")[language])
    }
    all += limitsMet.map { Saying.limit($0)(language) }
    if let late = lateness.words { all.append(late[language]) }
    return all
  }

  private static func limit(_ name: String) -> Bilingual {
    switch name {
    case "time": Bilingual("virtual time", "虚拟时间")
    case "steps": Bilingual("steps (does a loop never end?)", "步数（是不是有停不下来的循环？）")
    case "output": Bilingual("output", "输出量")
    case "memory": Bilingual("memory", "内存")
    case "commands": Bilingual("commands", "命令数")
    default: Bilingual(name, " \(name) ")
    }
  }
}

extension Lateness {
  var words: Bilingual? {
    switch self {
    case .none: nil
    case .unknown:
      Bilingual(
        "There is a deadline, and the roster does not say when this was handed in.",
        "有截止时间，但名单里没有写提交时间。")
    case .late(let seconds, let percent):
      Bilingual(
        "Handed in \(Self.span(seconds).english) late: \(percent)% less.",
        "迟交 \(Self.span(seconds).chinese)，扣 \(percent)%。")
    }
  }
  private static func span(_ seconds: Int) -> Bilingual {
    let minutes = (seconds + 59) / 60
    if minutes < 120 { return Bilingual("\(minutes) min", "\(minutes) 分钟") }
    // A day counts from its first minute on, so none of them is rounded away.
    let parts: [(count: Int, one: String, many: String, chinese: String)] = [
      (minutes / 1440, "day", "days", "天"), (minutes / 60 % 24, "h", "h", "小时"),
      (minutes % 60, "min", "min", "分钟"),
    ]
    let shown = parts.filter { $0.count > 0 }
    return Bilingual(
      shown.map { "\($0.count) \($0.count == 1 ? $0.one : $0.many)" }.joined(separator: " "),
      shown.map { "\($0.count) \($0.chinese)" }.joined(separator: " "))
  }
}

extension StepGrade {
  /// What there is to say about the hidden part; its words only where they are to be revealed.
  func hiddenLines(in language: Language, reveals: Bool) -> [String] {
    guard let hidden else { return [] }
    let head = Bilingual(
      "Hidden checks: \(hidden.points)/\(hidden.of)", "隐藏检查：\(hidden.points)/\(hidden.of)")
    guard reveals else { return [head[language]] }
    return [head[language]] + hidden.failures.flatMap { $0.lines(in: language) }
  }
}

extension GradeOutcome {
  package var words: Bilingual {
    switch self {
    case .passed: Bilingual("passed", "通过")
    case .failed: Bilingual("failed", "未通过")
    case .needsReview: Bilingual("needs review", "需人工查看")
    case .fault: Bilingual("could not be graded", "无法评分")
    }
  }
}

extension SubmissionNote {
  package var words: Bilingual {
    switch self {
    case .recoded(let file, let coding):
      Bilingual("\(file) was read as \(coding.rawValue).", "\(file) 按 \(coding.rawValue) 编码读取。")
    case .carriageReturns(let file):
      Bilingual(
        "\(file) has Windows line ends; they were taken out.", "\(file) 用的是 Windows 换行，已经去掉。")
    case .transcript(let file):
      Bilingual(
        "The commands of the transcript \(file) were played again; its outputs were not read.",
        "重新执行了记录 \(file) 里的命令，没有采用其中的输出。")
    case .attempt:
      Bilingual(
        "The attempt was played again from its inputs; times and hints in it are the learner's own.",
        "按其中的输入重新执行了这份记录；时间和提示次数由学生自己报告。")
    }
  }
}

extension SubmissionProblem {
  package var words: Bilingual {
    switch self {
    case .unreadable(let reason): Bilingual("It cannot be read: \(reason)", "无法读取：\(reason)")
    case .noScript: Bilingual("There is no script in it (answer.sh).", "里面没有脚本（answer.sh）。")
    case .manyScripts(let names):
      Bilingual(
        "It is not clear which script is meant: \(names.joined(separator: ", ")). Call it answer.sh.",
        "不知道该用哪个脚本：\(names.joined(separator: "、"))。请命名为 answer.sh。")
    case .noText(let file): Bilingual("\(file) is no text.", "\(file) 不是文本。")
    case .tooBig: Bilingual("It is bigger than 16 MiB.", "超过了 16 MiB。")
    case .notOnRoster: Bilingual("Nobody on the roster has this name.", "名单上没有这个名字。")
    case .notHandedIn: Bilingual("Nothing was handed in.", "没有提交。")
    case .unfit(let misfit): misfit.words
    }
  }
}

extension GraderFault {
  package var words: Bilingual {
    switch self {
    case .startCommand(let command):
      Bilingual(
        "The lesson's own start command did not come to its end: \(command)",
        "课程自己的准备命令没有执行完：\(command)")
    case .crash:
      Bilingual(
        "swiftlab itself stopped while it played this submission; somebody should look, and report it.",
        "播放这份提交时 swiftlab 自己出错退出，需要人工查看，也请报告这个问题。")
    }
  }
}

extension AttemptMisfit {
  package var words: Bilingual {
    switch self {
    case .damaged:
      Bilingual("The submitted file is damaged or was changed.", "提交的文件已损坏或被改动过。")
    case .lesson(let found, let wanted):
      Bilingual(
        "It is an attempt at another lesson: \(found). Wanted: \(wanted).",
        "这是另一课的记录：\(found)，要的是 \(wanted)。")
    case .digest(let found, let wanted):
      Bilingual(
        "It was made with another version of the lesson (\(found); this one is \(wanted)).",
        "它是用这一课的另一个版本做的（\(found)；现在是 \(wanted)）。")
    case .seed(let found, let wanted):
      Bilingual(
        "It was made with the seed \(found); the student's own is \(wanted).",
        "它用的种子是 \(found)，而这名学生的是 \(wanted)。")
    case .diverges(let played, let count, let version):
      Bilingual(
        "Made with swiftlab \(version); played again, it gives something else after \(played) of "
          + "\(count) inputs.",
        "它由 swiftlab \(version) 生成；重新执行时，\(count) 个输入中的第 \(played) 个之后结果不同。")
    }
  }
}

extension String {
  fileprivate var endingWithNewline: String { hasSuffix("\n") ? self : self + "\n" }
}
