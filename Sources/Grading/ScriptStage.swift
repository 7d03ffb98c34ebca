// Where a script is played: a world with a shell that is fed command by command.

package import Lessons

/// A fresh world with a shell.
package protocol ScriptStage: Sendable {
  associatedtype World: CheckedWorld
  var world: World { get set }
  /// The world at a lesson's beginning. The start commands are not yet played.
  static func world(for lesson: Lesson) -> World
  /// A shell in such a world, with more files over the lesson's own.
  init(in world: World, files: [LessonFile])
  /// Whether the shell waits for the rest of a command.
  var isIncomplete: Bool { get }
  /// Plays lines, and runs until the shell wants the next command.
  mutating func play(_ lines: [String], within limits: GradeLimits) -> Played
  /// The worlds between the commands of the lines that were played last.
  var passed: [World] { get }
  /// The script has ended.
  mutating func finish(within limits: GradeLimits) -> Played
}

extension ScriptStage {
  package var passed: [World] { [] }
}

/// What a command came to.
package struct Played: Hashable, Sendable {
  package var output: String
  package var status: Int
  /// What ended it before its time: `time`, `steps`, `output`…
  package var limit: String?
  /// Whether the shell itself has ended.
  package var isLast: Bool
  /// The work of the stage's world since its beginning, in units of a short slice.
  package var work: Int

  package init(
    output: String = "", status: Int = 0, limit: String? = nil, isLast: Bool = false, work: Int = 0
  ) {
    self.output = output
    self.status = status
    self.limit = limit
    self.isLast = isLast
    self.work = work
  }
}

/// What one submission may cost.
package struct GradeLimits: Hashable, Sendable {
  /// Virtual time for one command.
  package var time: Duration
  /// Work of all processes for one command, in units of a short slice.
  package var slices: Int
  /// Bytes that one command may write.
  package var output: Int
  /// Commands, and bytes and work of them all together.
  package var commands: Int
  package var totalOutput: Int
  package var totalSlices: Int

  package init(
    time: Duration = .seconds(4 * 3600), slices: Int = 500_000, output: Int = 4 << 20,
    commands: Int = 5000, totalOutput: Int = 16 << 20, totalSlices: Int = 5_000_000
  ) {
    self.time = time
    self.slices = slices
    self.output = output
    self.commands = commands
    self.totalOutput = totalOutput
    self.totalSlices = totalSlices
  }
  package static let standard = GradeLimits()
}
