// What the loop at the terminal runs: a world with a shell, and whoever speaks beside it.

package import Kernel
import Lessons
package import Machine

/// A world's terminal and the lab's own voice, as a value: the same inputs at the same virtual times
/// give the same outputs, so a journal of inputs is enough to come back.
package protocol Stage: Sendable {
  /// What is asked for now; nil: something runs.
  var request: TerminalRequest? { get }
  /// The learner's shell has ended.
  var isEnded: Bool { get }
  var now: Instant { get }
  /// Who reads, so that the lab can say how to get out of it.
  var surroundings: Surroundings { get }

  /// A line was typed.
  mutating func enter(_ line: String) -> StageReply
  mutating func answer(_ answer: TerminalAnswer)
  mutating func interrupt()
  mutating func suspend()
  mutating func quit()
  /// The keys that leave what the terminal shows (a container's own); none: nothing can be left.
  var detachKeys: [UInt8] { get }
  /// These keys were pressed.
  mutating func detach()
  mutating func resize(columns: Int, rows: Int)
  /// Lets virtual time pass. `.done` comes back early when there is something to say.
  mutating func advance(to time: Instant, fuel: Int) -> AdvanceEnd
  mutating func takeOutput() -> [UInt8]
  /// What the lab has to say after what has happened.
  mutating func takeRemarks() -> [Remark]
  /// One of the lab's own words was typed.
  mutating func say(_ word: ColonWord, _ argument: String) -> StageReply
  func completions(for line: String, cursor: Int) -> LineCompletions
  /// Whether a secret is one that the lab itself gives out, and so may be kept in a journal.
  func publishes(secret: String) -> Bool
  /// Whether one of the lab's words may be used here; a lesson can do without some.
  func allows(_ word: ColonWord) -> Bool
  /// Whether it is a terminal of somebody else's session, where the lab's words are not for us.
  var isAttached: Bool { get }

  // MARK: Attached terminals
  /// The numbers of the terminals beside the learner's own.
  var terminals: [Int] { get }
  /// What somebody did at one of them.
  mutating func act(_ input: JournalInput, on terminal: Int)
  mutating func takeOutput(on terminal: Int) -> [UInt8]
  /// Whether its shell has ended.
  func isEnded(on terminal: Int) -> Bool
  func request(on terminal: Int) -> TerminalRequest?
  func surroundings(on terminal: Int) -> Surroundings
  func completions(for line: String, cursor: Int, on terminal: Int) -> LineCompletions
}

extension Stage {
  package mutating func enter(_ line: String) -> StageReply {
    answer(.line(line))
    return StageReply()
  }
  package var detachKeys: [UInt8] { [] }
  package mutating func detach() {}
  package mutating func takeRemarks() -> [Remark] { [] }
  package func completions(for line: String, cursor: Int) -> LineCompletions { LineCompletions() }
  package func publishes(secret: String) -> Bool { false }
  package func allows(_ word: ColonWord) -> Bool { true }
  package var isAttached: Bool { false }
  package var terminals: [Int] { [] }
  package mutating func act(_ input: JournalInput, on terminal: Int) {}
  package mutating func takeOutput(on terminal: Int) -> [UInt8] { [] }
  package func isEnded(on terminal: Int) -> Bool { true }
  package func request(on terminal: Int) -> TerminalRequest? { nil }
  package func surroundings(on terminal: Int) -> Surroundings { .shell(isIncomplete: false) }
  package func completions(for line: String, cursor: Int, on terminal: Int) -> LineCompletions {
    LineCompletions()
  }
}

/// Something that the lab itself says: one paragraph, unwrapped, without colours.
package struct Remark: Hashable, Sendable {
  package enum Tone: Hashable, Sendable {
    case plain, heading, good, bad, aside
    /// Markdown of a lesson.
    case prose
    /// As it is: neither wrapped nor coloured.
    case verbatim
  }
  package var text: String
  package var tone: Tone
  package init(_ text: String, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }
}

extension Remark {
  /// The same in words alone; a lesson's own text stays as it is.
  func spoken(in language: Language) -> Remark {
    tone == .prose ? self : Remark(PlainSpeech.text(text, in: language), tone)
  }
}

/// What the stage makes of a line or a word.
package struct StageReply: Hashable, Sendable {
  package var remarks: [Remark]
  /// Set when the learner goes somewhere else.
  package var leave: ReplEnd?
  /// Lines that are typed for the learner, one at each prompt.
  package var typed: [String]
  package init(_ remarks: [Remark] = [], leave: ReplEnd? = nil, typed: [String] = []) {
    self.remarks = remarks
    self.leave = leave
    self.typed = typed
  }
}

/// Why the loop came back.
package enum ReplEnd: Hashable, Sendable {
  /// `:quit`.
  case quit
  /// The shell has ended.
  case ended
  /// Input has ended, or the terminal has gone.
  case closed
  /// Another lesson; nil: the list of lessons.
  case lesson(String?)
  /// The files of the lesson have changed.
  case changed
}

/// Who has the terminal.
package enum Surroundings: Hashable, Sendable {
  /// The learner's own shell; `isIncomplete`: it wants more of an unfinished command.
  case shell(isIncomplete: Bool)
  /// A command that the shell runs, with its arguments.
  case program([String])
  /// The same, of a program inside a container.
  case container([String])

  package var isShell: Bool { if case .shell = self { true } else { false } }
}
