// The playground: a session with no lesson around it.

package import Lessons
package import Kernel
package import Lab
package import Machine

/// A bare session as a stage.
package struct SessionStage: Stage {
  package var session: Session
  let words: ConsoleWords
  /// Sessions as they were before the last commands, for `:undo`.
  private var before: [Session] = []
  private static let mostUndone = 50

  package init(_ session: Session, language: Language = .english) {
    self.session = session
    words = ConsoleWords(language)
  }

  // NB: the request as it stands, even while something runs in the background.
  package var request: TerminalRequest? {
    session.world.machine.terminals[session.terminal]?.request
  }
  package var isEnded: Bool { session.isEnded }
  package var now: Instant { session.now }

  package var surroundings: Surroundings {
    let machine = session.world.machine
    guard let group = machine.terminals[session.terminal]?.foreground else {
      return .shell(isIncomplete: false)
    }
    if group == machine.process(session.shell)?.group {
      if case .line(let prompt)? = request { return .shell(isIncomplete: prompt == "> ") }
      return .shell(isIncomplete: false)
    }
    let first = machine.members(of: group).first
    return .program(first.flatMap { machine.process($0)?.arguments } ?? [])
  }

  package mutating func enter(_ line: String) -> StageReply {
    if surroundings == .shell(isIncomplete: false) {
      before.append(session)
      if before.count > Self.mostUndone { before.removeFirst() }
    }
    session.answer(.line(line))
    return StageReply()
  }
  package mutating func answer(_ answer: TerminalAnswer) { session.answer(answer) }
  package mutating func interrupt() { session.interrupt() }
  package mutating func suspend() { session.suspend() }
  package mutating func quit() { session.quit() }
  package mutating func resize(columns: Int, rows: Int) {
    session.resize(columns: columns, rows: rows)
  }
  package mutating func advance(to time: Instant, fuel: Int) -> AdvanceEnd {
    session.advance(to: time, fuel: fuel)
  }
  package mutating func takeOutput() -> [UInt8] { session.takeOutput() }

  package mutating func say(_ word: ColonWord, _ argument: String) -> StageReply {
    switch word {
    case .undo:
      guard surroundings == .shell(isIncomplete: false), let last = before.popLast() else {
        return StageReply([Remark(words(.nothingToUndo))])
      }
      session = last
      return StageReply([Remark(words(.undone), .good)])
    case .lessons: return StageReply(leave: .lesson(argument.isEmpty ? nil : argument))
    default: return StageReply([Remark(words(.notInALesson))])
    }
  }
}
