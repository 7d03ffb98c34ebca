// Looks at all lessons as a careful reader would.

import Documents

/// What `swiftlab lessons lint` finds.
package enum LessonLint {
  /// All that is wrong, in the order of the files. A pack that ships without answers is looked at
  /// without them.
  package static func diagnostics(
    of source: some LessonSource, wantsAnswers: Bool = true
  ) -> [LessonDiagnostic] {
    let library = LessonLibrary(source)
    let glossary = Glossary(source)
    var all = library.diagnostics + Advisor(source).diagnostics + glossary.diagnostics
    var slugs: [String: String] = [:]
    var needs: [(slug: String, folder: String)] = []
    for folder in library.folders {
      let (lesson, found) = Lesson.read(folder, from: source)
      all += found
      guard let lesson else { continue }
      if let other = slugs[lesson.slug] {
        all.append(
          LessonDiagnostic(
            file: folder + "/lesson.yaml", line: nil,
            .duplicate(lesson.slug, of: "lesson with this slug, beside \(other),")))
      }
      slugs[lesson.slug] = folder
      needs += lesson.needs.map { ($0, folder) }
      all += texts(of: lesson, in: source, glossary)
      all += hints(of: lesson)
      if wantsAnswers { all += answers(of: lesson) }
    }
    // A teacher's own lesson may come after one of the program's.
    for (slug, folder) in needs where slugs[slug] == nil && LessonLibrary().folder(of: slug) == nil
    {
      all.append(LessonDiagnostic(file: folder + "/lesson.yaml", line: nil, .unknownSlug(slug)))
    }
    for path in source.paths where path.hasSuffix("/lesson.yaml") {
      let folder = String(path.dropLast("/lesson.yaml".count))
      if !library.folders.contains(folder) {
        all.append(LessonDiagnostic(file: path, line: nil, .notListed(folder)))
      }
    }
    return all
  }

  /// Both languages have every step, in its order, with its hints, and show the same commands.
  private static func texts(
    of lesson: Lesson, in source: some LessonSource, _ glossary: Glossary
  ) -> [LessonDiagnostic] {
    var all: [LessonDiagnostic] = []
    var commands: [[String: [Substring]]] = []
    for language in Language.allCases {
      let file = "\(lesson.folder)/\(language.rawValue).md"
      guard let source = source.text(file) else { continue }
      var reader = FieldReader(file)
      let text = LessonText(source, &reader)
      func note(_ problem: LessonProblem, _ line: Int?) {
        all.append(LessonDiagnostic(file: file, line: line, problem))
      }
      if text.title.isEmpty { note(.missingHeading("# title"), 1) }
      if text.introduction.isEmpty { note(.emptySection("# \(text.title)"), 1) }
      for step in lesson.steps {
        guard let section = text.section(step.id) else {
          note(.missingHeading("## … {#\(step.id)}"), nil)
          continue
        }
        if section.meaningLine == nil { note(.missingHeading("### … {#done}"), section.line) }
        if section.hints.count != step.hints.count {
          note(
            .hintCount(step: step.id, declared: step.hints.count, written: section.hints.count),
            section.line)
        }
      }
      for section in text.sections where lesson.step(section.id) == nil {
        note(.unknownHeading("{#\(section.id)}"), section.line)
      }
      let order = text.sections.map(\.id).filter { lesson.step($0) != nil }
      if order != lesson.steps.map(\.id).filter(order.contains) { note(.headingOrder, nil) }
      if language == .chinese {
        for (term, line) in glossary.unpaired(in: source) {
          note(.unpairedTerm(term), line)
        }
      }
      var shown: [String: [Substring]] = [:]
      for section in text.sections { shown[section.id] = LessonText.commands(in: section.task) }
      commands.append(shown)
    }
    if commands.count == 2 {
      for step in lesson.steps where commands[0][step.id] != commands[1][step.id] {
        all.append(
          LessonDiagnostic(file: lesson.folder, line: nil, .commandsDiffer(step: step.id)))
      }
    }
    return all
  }

  /// The last hint shows the way, and the first one does not.
  private static func hints(of lesson: Lesson) -> [LessonDiagnostic] {
    lesson.steps.compactMap { step in
      guard let last = step.hints.last else { return nil }
      let problem: LessonProblem? =
        if !last.shows {
          .lastHintShowsNothing(step.id)
        } else if let first = step.hints.first(where: { $0.on == nil }), !first.shows,
          Language.allCases.contains(where: { givesAway(first, last, of: step, in: $0) })
        {
          .firstHintIsAnswer(step.id)
        } else { nil }
      return problem.map {
        LessonDiagnostic(file: lesson.folder + "/lesson.yaml", line: nil, $0)
      }
    }
  }

  /// Whether all that the last hint types stands in the first one already, and not in the task alone.
  private static func givesAway(
    _ first: LessonHint, _ last: LessonHint, of step: LessonStep, in language: Language
  ) -> Bool {
    let answer = last.commands(in: language)
    return answer.contains { !step.task[language].contains($0) }
      && answer.allSatisfy(first.text[language].contains)
  }

  private static func answers(of lesson: Lesson) -> [LessonDiagnostic] {
    let file = lesson.folder + "/answers/answers.yaml"
    var all: [LessonDiagnostic] = []
    func need(_ what: String, _ wanted: Int, _ found: Int) {
      if found < wanted {
        all.append(
          LessonDiagnostic(file: file, line: nil, .tooFew(what, wanted: wanted, found: found)))
      }
    }
    need("solutions", 2, lesson.answers.solutions.count)
    need("wrong answers", 2, lesson.answers.wrong.count)
    for wrong in lesson.answers.wrong {
      // A language that is not there at all has been noted as it was read.
      for (language, words) in wrong.feedback.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        need("words of feedback (\(language.rawValue)) for '\(wrong.name)'", 1, words.count)
      }
    }
    return all
  }
}
