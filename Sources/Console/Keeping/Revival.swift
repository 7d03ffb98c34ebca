// A session brought back from its journal, by somebody who only wants to look.

import Kernel
import Lab
package import Lessons
import Machine

/// A journal played again, away from any terminal.
package struct Revival: Sendable {
  package private(set) var player: Player<LessonStage>
  /// How many inputs gave the same output as then.
  package private(set) var played: Int
  package let count: Int

  package var isWhole: Bool { played == count }
  package var stage: LessonStage { player.stage }

  /// - Parameters:
  ///   - lesson: with the journal's own seed where it differs from student to student.
  ///   - each: called at the beginning and after each input has shown what it gave.
  package init(
    _ content: JournalContent, of lesson: Lesson, library: LessonLibrary,
    language: Language? = nil, each: (inout LessonStage) -> Void = { _ in }
  ) {
    let header = content.header
    let files = header.files.map {
      LessonFile(path: $0.path, bytes: $0.content, isExecutable: $0.mode & 0o100 != 0)
    }
    let session = Session(
      lesson.start, home: files, seed: header.seed, columns: header.columns, rows: header.rows,
      colour: header.colour)
    let own = language ?? Language(rawValue: header.language) ?? .english
    player = Player(LessonStage(lesson, in: session, library: library, language: own))
    each(&player.stage)
    count = content.entries.count
    played = player.replay(content.entries, each: each)
    // What the last command still had to give came after the last input.
    let end = player.reached + .seconds(60)
    var here = player.reached
    while isWhole, here < end, !player.stage.seat.isAtOwnPrompt {
      here = min(end, here + .milliseconds(250))
      var rounds = 0
      while !player.advance(to: here, fuel: 100_000), rounds < 1000 { rounds += 1 }
    }
    each(&player.stage)
  }
}
