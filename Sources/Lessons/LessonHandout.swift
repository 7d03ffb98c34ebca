// A lesson on paper: for learners to read, and for the teacher with the ways and the traps.

/// What is printed of a lesson.
package enum HandoutKind: Hashable, Sendable {
  /// The tasks, and nothing that gives a solution away.
  case handout
  /// The same with hints, meanings, solutions and what goes wrong.
  case key
}

extension Lesson {
  /// The lesson as Markdown.
  package func handout(_ kind: HandoutKind, in language: Language) -> String {
    var out = "# \(title[language])\n\n\(facts(in: language))\n\n\(introduction[language])\n"
    for (index, step) in steps.enumerated() {
      out += "\n## \(index + 1). \(step.title[language]) (\(step.points))\n\n"
      out += step.task[language] + "\n"
      if let quiz = step.quiz {
        out += "\n" + quiz.rows(in: language).map { "    \($0)\n" }.joined()
        if kind == .key {
          out += "\n**\(words("Answer", "答案", language))** `\(quiz.answer)`\n"
        }
      }
      guard kind == .key else { continue }
      if !step.meaning[language].isEmpty {
        out += "\n**\(words("What it means", "这说明什么", language))** \(step.meaning[language])\n"
      }
      for (number, hint) in step.hints.enumerated() {
        let cost = hint.costs > 0 ? " (−\(hint.costs))" : ""
        out += "\n**\(words("Hint", "提示", language)) \(number + 1)\(cost)** "
        out += hint.text[language] + "\n"
      }
    }
    guard kind == .key else { return out }
    for solution in answers.solutions {
      out += "\n## \(words("Solution", "做法", language)): \(solution.name)\n\n"
      out += Self.indented(solution.script)
    }
    for wrong in answers.wrong {
      out += "\n## \(words("What goes wrong", "常见错误", language)): \(wrong.name)\n\n"
      out += Self.indented(wrong.script)
      let said = wrong.feedback[language] ?? []
      out += "\n" + words("Step", "步骤", language) + " `\(wrong.fails)`"
      out += said.isEmpty ? "\n" : ": \(said.map { "“\($0)”" }.joined(separator: ", "))\n"
    }
    return out
  }

  /// The same as one HTML page to print.
  package func handoutPage(_ kind: HandoutKind, in language: Language) -> String {
    var page = HTMLPage(title: title[language], language: language)
    page.paragraph(facts(in: language), class: "origin")
    let text = handout(kind, in: language)
    var rest: [Substring] = []
    func flush(_ page: inout HTMLPage) {
      page.markdown(rest.joined(separator: "\n"))
      rest = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3) {
      if line.hasPrefix("## ") {
        flush(&page)
        page.heading(2, String(line.dropFirst(3)))
      } else {
        rest.append(line)
      }
    }
    flush(&page)
    return page.text
  }

  private func facts(in language: Language) -> String {
    let level = Saying.levels(level)(language)
    let drawn = drawn.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
    let plain = Bilingual(
      "\(slug), \(level), about \(minutes) minutes, \(points) points",
      "\(slug)，\(level)，大约 \(minutes) 分钟，满分 \(points) 分")[language]
    return drawn.isEmpty ? plain : plain + " (\(drawn))"
  }
  private func words(_ english: String, _ chinese: String, _ language: Language) -> String {
    Bilingual(english, chinese)[language]
  }
  private static func indented(_ script: String) -> String {
    script.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "\n" : "    \($0)\n"
    }.joined()
  }
}
