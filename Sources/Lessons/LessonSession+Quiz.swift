// Answers to questions.

extension LessonSession {
  /// The learner answers the question of the current step. Nil: it asks none.
  package mutating func answer(
    _ text: String, in world: some CheckedWorld
  ) -> [LessonEvent]? {
    guard let step = currentStep, step.quiz != nil else { return nil }
    return answer(text, to: current, in: world)
  }

  /// An answer in a script that names no step: whoever has failed at a step on the way is past it there,
  /// and means the next question that is open.
  package mutating func answer(
    unnamed text: String, in world: some CheckedWorld
  ) -> [LessonEvent]? {
    let open = steps.indices.first {
      $0 >= current && lesson.steps[$0].quiz != nil && !steps[$0].isOver && steps[$0].since != nil
    }
    return open.map { answer(text, to: $0, in: world) }
  }

  /// An answer to the question of a step by its name; in a script, `# answer STEP: b`.
  package mutating func answer(
    _ text: String, step id: String, in world: some CheckedWorld
  ) -> [LessonEvent]? {
    guard let index = lesson.steps.firstIndex(where: { $0.id == id }),
      lesson.steps[index].quiz != nil
    else { return nil }
    return answer(text, to: index, in: world)
  }

  /// A script's comment as an answer: the step's name, if it is given, and the text.
  package static func answer(inComment line: String) -> (step: String?, text: String)? {
    let words = line.drop { $0 == " " }
    guard words.hasPrefix("# answer"), let colon = words.firstIndex(of: ":") else { return nil }
    let step = words[..<colon].dropFirst("# answer".count).filter { !$0.isWhitespace }
    let text = words[words.index(after: colon)...].drop { $0 == " " }
    return (step.isEmpty ? nil : String(step), String(text))
  }
}
