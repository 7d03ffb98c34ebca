// An exercise: a lesson as a grader has it, with the digest that a report names.

package import Lessons

/// A lesson to grade by. Each student may have a variant of their own.
package struct Exercise: Sendable {
  /// As it was asked for.
  package let name: String
  let folder: String
  package let source: any LessonSource
  /// The lesson with its own seed.
  package let lesson: Lesson
  /// Of the lesson's files and of the checks that only the grader has.
  package let digest: String
  /// Of the files that a learner has too: what a session's journal names.
  package let learnersDigest: String

  /// Nil when the folder holds no lesson that can be read.
  package init?(_ name: String, folder: String, in source: any LessonSource) {
    guard let lesson = Lesson.read(folder, from: source).lesson else { return nil }
    self.name = name
    self.folder = folder
    self.source = source
    self.lesson = lesson
    digest = Lesson.digest(of: folder, in: source, hidden: true)
    learnersDigest = Lesson.digest(of: folder, in: source)
  }

  /// The lesson as a student with this seed has it.
  package func lesson(seed: UInt64) -> Lesson {
    Lesson.read(folder, from: source, seed: seed).lesson ?? lesson
  }
}
