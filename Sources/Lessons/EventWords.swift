// What the learner reads when something happens in a lesson.

/// A part of what is shown, so that a terminal can give each its colour.
package struct Shown: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    case good
    case bad
    case plain
    case note
    /// Markdown of the lesson's own.
    case prose
  }
  package var style: Style
  package var text: String
}

extension LessonSession {
  /// What to show for an event, from the top.
  package func shown(_ event: LessonEvent, in language: Language) -> [Shown] {
    func title(_ id: String) -> String { lesson.step(id)?.title[language] ?? id }
    switch event {
    case .stepDone(let id, let points, let of, let early):
      let saying: Saying = early ? .stepDoneEarly(title: title(id)) : .stepDone(title: title(id))
      var all = [Shown(style: .good, text: saying(language))]
      if points < of {
        all.append(Shown(style: .note, text: Saying.points(points, of: of)(language)))
      }
      if let meaning = lesson.step(id)?.meaning[language], !meaning.isEmpty {
        all.append(Shown(style: .prose, text: meaning))
      }
      return all
    case .partly(_, let done, let of):
      return [Shown(style: .good, text: Saying.partly(done: done, of: of)(language))]
    case .holdsNow:
      return [Shown(style: .good, text: Saying.holdsNow(language))]
    case .notYet(_, let verdict):
      let opening =
        verdict.isNearer
        ? Shown(style: .note, text: Saying.onTheWay(language))
        : Shown(style: .bad, text: Saying.notYet(language))
      return [opening]
        + verdict.lines(in: language).map { Shown(style: .plain, text: $0) }
    case .hint(let id, let number, _):
      guard let step = lesson.step(id), step.hints.indices.contains(number) else { return [] }
      let hint = step.hints[number]
      // Hints are counted as they come, whichever of them it is.
      let place = lesson.steps.firstIndex { $0.id == id } ?? 0
      let count = (steps[place].hints.firstIndex(of: number) ?? number) + 1
      var all = [
        Shown(style: .note, text: Saying.hint(number: count)(language)),
        Shown(style: .prose, text: hint.text[language]),
      ]
      if hint.costs > 0 {
        all.append(Shown(style: .note, text: Saying.hintCosts(hint.costs)(language)))
      }
      return all
    case .hintOffered: return [Shown(style: .note, text: Saying.hintOffer(language))]
    case .noMoreHints: return [Shown(style: .note, text: Saying.noMoreHints(language))]
    case .advice(let advice): return [Shown(style: .note, text: advice.words[language])]
    case .wrongAnswer(let id):
      let points = lesson.step(id)?.points ?? 0
      let cost = (points + 2) / 3
      return [Shown(style: .bad, text: Saying.wrongAnswer(costs: cost)(language))]
    case .answerUnclear(let id):
      let text = lesson.step(id)?.quiz?.instruction(in: language) ?? ""
      return [Shown(style: .note, text: text)]
    case .skipped(let id):
      return [Shown(style: .note, text: Saying.skipped(title: title(id))(language))]
    case .lessonDone(let points, let of):
      let saying = Saying.lessonDone(title: lesson.title[language], points: points, of: of)
      return [Shown(style: .good, text: saying(language))]
    case .limit(let name): return [Shown(style: .note, text: Saying.limit(name)(language))]
    }
  }
}
