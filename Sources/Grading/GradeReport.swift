// Grades as text, JSON and CSV.

import Documents
package import Lessons
import Text

package enum GradeFormat: String, CaseIterable, Hashable, Sendable {
  case text, json, csv
}

extension [Grade] {
  /// The report, with a newline at its end. The same grades give the same bytes.
  package func report(_ format: GradeFormat, in language: Language) -> String {
    switch format {
    case .text: map { $0.text(in: language) }.joined(separator: "\n") + summary(in: language)
    case .json:
      Value.object(["grades": .array(map { $0.document(in: language) })])
        .json(JSONStyle(indent: "  ", escapesHTML: false)).endingWithNewline
    case .csv: csv(in: language)
    }
  }

  private func summary(in language: Language) -> String {
    guard count > 1 else { return "" }
    let passed = filter { $0.outcome == .passed }.count
    let review = filter { $0.outcome == .needsReview || $0.outcome == .fault }.count
    let words = Bilingual(
      "\n\(count) submissions: \(passed) passed, \(count - passed - review) failed, "
        + "\(review) to be looked at\n",
      "\n共 \(count) 份：通过 \(passed) 份，未通过 \(count - passed - review) 份，需人工查看 \(review) 份\n")
    return words[language]
  }

  private func csv(in language: Language) -> String {
    var rows = [
      [
        "submission", "lesson", "outcome", "points", "of", "step", "step_outcome", "step_points",
        "step_of", "feedback",
      ]
    ]
    for grade in self {
      let whole = [
        grade.name, grade.lesson, grade.outcome.rawValue, "\(grade.points)", "\(grade.of)",
      ]
      if grade.steps.isEmpty {
        rows.append(whole + ["", "", "", "", grade.remarks(in: language).joined(separator: " ")])
      }
      for step in grade.steps {
        rows.append(
          whole + [
            step.id, step.status.rawValue, "\(step.points)", "\(step.of)",
            step.lines(in: language).joined(separator: " "),
          ])
      }
    }
    // Real: RFC 4180, with plain newlines.
    return rows.map { $0.map(\.csvField).joined(separator: ",") + "\n" }.joined()
  }
}

extension Grade {
  func text(in language: Language) -> String {
    let chinese = language == .chinese
    var out = "\(name): \(outcome.words[language]), \(points)/\(of)\n"
    for step in steps {
      let mark = step.status == .passed ? "✓" : step.status == .failed ? "✗" : "?"
      out += "  \(mark) \(step.title[language]) (\(step.points)/\(step.of))\n"
      for line in step.lines(in: language) { out += "      \(line)\n" }
      if !step.waitsFor.isEmpty {
        let names = step.waitsFor.joined(separator: chinese ? "、" : ", ")
        out += chinese ? "      要先完成：\(names)\n" : "      It comes after: \(names)\n"
      }
    }
    for remark in remarks(in: language) { out += "  ! \(remark)\n" }
    return out
  }

  /// What is to be said about the submission as a whole.
  package func remarks(in language: Language) -> [String] {
    var all = notes.map { $0.words[language] }
    if let problem { all.append(problem.words[language]) }
    if let fault { all.append(fault.words[language]) }
    if let stopped {
      all.append(
        Bilingual(
          "The script was stopped: it went over the limit of \(Self.limit(stopped).english).",
          "脚本被停下了：超出了\(Self.limit(stopped).chinese)的限制。")[language])
    }
    all += limitsMet.map { Saying.limit($0)(language) }
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

  func document(in language: Language) -> Value {
    var object: Object = [
      "submission": .string(name), "lesson": .string(lesson),
      "outcome": .string(outcome.rawValue), "points": .integer(points), "of": .integer(of),
      "status": .integer(status), "commands": .integer(commands),
    ]
    object["steps"] = .array(
      steps.map { step in
        var row: Object = [
          "id": .string(step.id), "title": .string(step.title[language]),
          "outcome": .string(step.status.rawValue), "points": .integer(step.points),
          "of": .integer(step.of),
        ]
        if !step.failures.isEmpty {
          row["failures"] = .array(
            step.failures.map {
              .object([
                "check": .integer($0.line), "says": Value($0.verdict.lines(in: language)),
              ])
            })
        }
        if !step.waitsFor.isEmpty { row["after"] = Value(step.waitsFor) }
        return .object(row)
      })
    let remarks = remarks(in: language)
    if !remarks.isEmpty { object["remarks"] = Value(remarks) }
    if let stopped { object["stopped"] = .string(stopped) }
    if !limitsMet.isEmpty { object["unmodelled"] = Value(limitsMet) }
    return .object(object)
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
    case .lesson(let diagnostics):
      Bilingual(
        "The lesson is at fault: " + (diagnostics.first?.description ?? ""),
        "课程有错：" + (diagnostics.first?.description ?? ""))
    }
  }
}

extension String {
  fileprivate var csvField: String {
    // NB: a spreadsheet would run a field that begins like a formula.
    let text = "=+-@\t\r".contains(first ?? " ") ? "'" + self : self
    guard text.contains(where: { ",\"\r\n".contains($0) || $0.isNewline }) else { return text }
    var quoted = "\""
    for character in text.unicodeScalars {
      if character == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "\""
  }
  fileprivate var endingWithNewline: String { hasSuffix("\n") ? self : self + "\n" }
}
