// The report as JUnit XML, for CI: a suite for each submission, a case for each step.

import Lessons

extension GradeReport {
  /// Real: the form that Jenkins's and GitLab's readers take. A step that somebody must look at is
  /// `skipped`; what is the grader's fault is an `error`.
  func junit(in language: Language) -> String {
    func attribute(_ name: String, _ value: String) -> String {
      " \(name)=\"\(Markup.escaped(value))\""
    }
    // Real: the schema that Jenkins' xunit plugin checks against (junit-10.xsd) has `skipped` in a
    // suite, and refuses it in the suites' own element.
    func counts(_ grades: [Grade], isSuite: Bool) -> String {
      let steps = grades.flatMap(\.steps), bare = grades.filter { $0.steps.isEmpty }
      let failures =
        steps.filter { $0.status == .failed }.count + bare.filter { $0.fault == nil }.count
      return attribute("tests", "\(steps.count + bare.count)")
        + attribute("failures", "\(failures)")
        + attribute("errors", "\(bare.filter { $0.fault != nil }.count)")
        + (isSuite
          ? attribute("skipped", "\(steps.filter { $0.status == .needsReview }.count)") : "")
    }
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    out += "<testsuites name=\"swiftlab grade\"\(counts(grades, isSuite: false))>\n"
    for grade in grades {
      out += "  <testsuite" + attribute("name", "\(grade.lesson): \(grade.title)")
      out += counts([grade], isSuite: true) + ">\n    <properties>\n"
      for (name, value) in properties(of: grade) {
        out += "      <property" + attribute("name", name) + attribute("value", value) + "/>\n"
      }
      out += "    </properties>\n"
      let said = grade.remarks(in: language).joined(separator: "\n")
      if grade.steps.isEmpty {
        let element = grade.fault == nil ? "failure" : "error"
        out += "    <testcase" + attribute("classname", grade.lesson)
        out += attribute("name", "submission") + ">\n"
        out += "      <\(element)" + attribute("type", grade.outcome.rawValue)
        out += attribute("message", said) + "/>\n    </testcase>\n"
      }
      for step in grade.steps {
        out += "    <testcase" + attribute("classname", grade.lesson)
        out += attribute("name", step.id)
        let lines = step.lines(in: language) + step.hiddenLines(in: language, reveals: reveals)
        let message = lines.first ?? step.status.rawValue
        let body = Markup.escaped(lines.joined(separator: "\n"))
        switch step.status {
        case .passed: out += "/>\n"
        case .failed:
          out +=
            ">\n      <failure" + attribute("type", "failed") + attribute("message", message)
            + ">\(body)</failure>\n"
          out += "    </testcase>\n"
        case .needsReview:
          out += ">\n      <skipped" + attribute("message", message) + "/>\n    </testcase>\n"
        }
      }
      if !said.isEmpty { out += "    <system-out>\(Markup.escaped(said))</system-out>\n" }
      out += "  </testsuite>\n"
    }
    return out + "</testsuites>\n"
  }

  private func properties(of grade: Grade) -> [(String, String)] {
    var all = [
      ("swiftlab", version), ("lesson", grade.lesson), ("digest", digest(of: grade.lesson)),
      ("seed", "\(grade.seed)"), ("points", "\(grade.points)"), ("of", "\(grade.of)"),
    ]
    for drawn in grade.drawn { all.append(("variant." + drawn.name, drawn.value)) }
    return all
  }
}
