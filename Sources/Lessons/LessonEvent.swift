// What happens in a lesson.

/// Something that the learner is to hear of.
package enum LessonEvent: Hashable, Sendable {
  /// A step is done. `early`: it was done before its turn came.
  case stepDone(step: String, points: Int, of: Int, early: Bool)
  /// Some of a step's checks hold now.
  case partly(step: String, done: Int, of: Int)
  /// All of it holds now; whether it lasts is looked at when the learner says `:check`.
  case holdsNow(step: String)
  /// Something is there, but it is not right yet.
  case notYet(step: String, Verdict)
  /// A hint: its number in the step, from 0. `asked`: it was asked for.
  case hint(step: String, number: Int, asked: Bool)
  /// The learner goes round in circles: a hint is offered, and not given.
  case hintOffered(step: String)
  /// There is no further hint.
  case noMoreHints(step: String)
  case advice(Advice)
  case skipped(step: String)
  /// An answer to a question that is not right.
  case wrongAnswer(step: String)
  /// An answer that is none of the form that is asked for.
  case answerUnclear(step: String)
  case lessonDone(points: Int, of: Int)
  /// A limit of the lab was met; what depends on it gets no verdict.
  case limit(String)
}

/// A line of the lab's own about a tool's message or about what was typed.
package struct Advice: Hashable, Sendable {
  /// Which row of `errors.yaml` it is from.
  package var id: String
  package var words: Bilingual
}
