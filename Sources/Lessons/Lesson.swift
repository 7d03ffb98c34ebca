// A lesson: where it starts, and the steps that lead through it.

/// A lesson as its files tell it.
package struct Lesson: Sendable {
  /// The lesson's name for good: progress is kept under it, so a folder may be renumbered.
  package var slug: String
  /// The folder below `lessons/`.
  package var folder: String
  package var title: Bilingual
  package var level: LessonLevel
  package var minutes: Int
  /// The slugs of the lessons that come before it.
  package var needs: [String]
  package var start: LessonStart
  package var steps: [LessonStep]
  /// What stands above the first step.
  package var introduction: Bilingual
  /// Empty in a graded pack.
  package var answers = LessonAnswers()
  /// The lab's words that cannot be used in it: `undo`, `time`…
  package var without: [String] = []
  static let dispensable = ["hint", "solution", "skip", "undo", "redo", "restart", "time"]
  /// What a grader is told of deadlines and variants.
  package var exercise: LessonExercise?
  /// What was drawn for this student, where the lesson differs from student to student.
  package var drawn: [DrawnValue] = []
  /// Checks that only a grader knows, by their steps; a pack for students ships without them.
  package var hidden: [String: [LessonCheck]] = [:]

  package var points: Int { steps.reduce(0) { $0 + $1.points } }
  package func step(_ id: String) -> LessonStep? { steps.first { $0.id == id } }
}

package enum LessonLevel: String, CaseIterable, Hashable, Sendable {
  case beginner, intermediate, advanced
}

/// The world at a lesson's beginning.
package struct LessonStart: Hashable, Sendable {
  package var seed: UInt64
  /// The name of a scenario: what the lesson is about, or where the lab stands.
  package var scenario: String
  static let scenarios = ["docker", "kubernetes", "china"]
  /// What lies in the learner's home.
  package var files: [LessonFile]
  /// Run before the learner comes in; nothing of them is shown.
  package var commands: [String]

  package init(
    seed: UInt64 = 1, scenario: String = "docker", files: [LessonFile] = [],
    commands: [String] = []
  ) {
    self.seed = seed
    self.scenario = scenario
    self.files = files
    self.commands = commands
  }
}

/// A step: one thing to do, and how to see that it was done.
package struct LessonStep: Sendable {
  package var id: String
  package var points: Int
  /// The steps that must be done before this one is looked at.
  package var follows: [String]
  package var checks: [LessonCheck]
  package var hints: [LessonHint]
  package var title: Bilingual
  /// What to do.
  package var task: Bilingual
  /// What it means, told after the step is done.
  package var meaning: Bilingual
  /// In a grade each check that holds earns its share, and not only all of them together.
  package var isPartial = false
  /// A question, instead of checks.
  package var quiz: Quiz?
}

/// A hint, from the gentle to the last one, which shows the way.
package struct LessonHint: Sendable {
  /// Given by itself after so many failures; nil: only when asked for.
  package var after: Int?
  /// Given by itself when a tool's message matches.
  package var on: LinePattern?
  /// Whether it shows the way.
  package var shows: Bool
  /// What it costs.
  package var costs: Int
  package var text: Bilingual

  /// The commands that it tells one to type: its indented lines, or what stands in `code` and is a
  /// command with its arguments.
  package func commands(in language: Language) -> [String] {
    let text = text[language]
    let indented = LessonText.commands(in: text).map { String($0.dropFirst(4)) }
    if !indented.isEmpty { return indented }
    let known = [
      "docker", "docker-compose", "kubectl", "curl", "cd", "cat", "sed", "echo", "git", "ssh",
    ]
    return text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      .filter { span in
        let words = span.split(separator: " ")
        return words.count > 1 && known.contains(String(words[0])) && !span.contains("…")
      }
  }
}

/// Ways that are right, and ways that are wrong.
package struct LessonAnswers: Sendable {
  package var solutions: [Solution] = []
  package var wrong: [WrongAnswer] = []
  /// Parts of mutated commands that are as good as the solution: what the author has looked at.
  package var harmless: [String] = []
  package init() {}

  package struct Solution: Sendable {
    package var name: String
    package var script: String
  }
  package struct WrongAnswer: Sendable {
    package var name: String
    package var script: String
    /// The step that it must not pass.
    package var fails: String
    /// What that step's feedback must hold, in each language.
    package var feedback: [Language: [String]]
  }
}

/// A row of lessons that belong together.
package struct LessonTrack: Sendable {
  package var id: String
  package var title: Bilingual
  package var about: Bilingual
  /// The folders of its lessons, in order.
  package var lessons: [String]
}
