// The playground: a session with no lesson around it.

package import Kernel
package import Lab
package import Lessons
package import Machine

/// A bare session as a stage. It explains errors and undoes commands, and knows no task.
package struct PlayStage: Stage {
  package var seat: SessionSeat
  private let advisor: Advisor
  private let words: ConsoleWords
  private var lastAdvice: String?
  private var remarks: [Remark] = []
  /// As things were before the last commands, for `:undo`.
  private var before: [SessionSeat] = []
  static let mostUndone = 50

  package init(
    _ session: Session, advisor: Advisor = Advisor(), language: Language = .english
  ) {
    seat = SessionSeat(session)
    self.advisor = advisor
    words = ConsoleWords(language)
  }

  package var request: TerminalRequest? { seat.request }
  package var isEnded: Bool { seat.session.isEnded }
  package var now: Instant { seat.session.now }
  package var surroundings: Surroundings { seat.surroundings }

  package mutating func enter(_ line: String) -> StageReply {
    if seat.isAtOwnPrompt {
      before.append(seat)
      if before.count > Self.mostUndone { before.removeFirst() }
    }
    seat.enter(line)
    return StageReply()
  }
  package mutating func answer(_ answer: TerminalAnswer) { seat.session.answer(answer) }
  package mutating func interrupt() { seat.session.interrupt() }
  package mutating func suspend() { seat.session.suspend() }
  package mutating func quit() { seat.session.quit() }
  package mutating func resize(columns: Int, rows: Int) {
    seat.session.resize(columns: columns, rows: rows)
  }
  package mutating func takeOutput() -> [UInt8] { seat.takeOutput() }
  package func completions(for line: String, cursor: Int) -> LineCompletions {
    seat.completions(for: line, cursor: cursor)
  }
  package mutating func takeRemarks() -> [Remark] {
    defer { remarks = [] }
    return remarks
  }

  package mutating func advance(to time: Instant, fuel: Int) -> AdvanceEnd {
    let (end, ended) = seat.advance(to: time, fuel: fuel)
    if let ended {
      if ended.status == 0 {
        lastAdvice = nil
      } else if let advice = advisor.advice(on: ended.line, output: ended.output),
        advice.id != lastAdvice
      {
        lastAdvice = advice.id
        remarks.append(Remark(advice.words[words.language], .aside))
      }
    }
    return end
  }

  package mutating func say(_ word: ColonWord, _ argument: String) -> StageReply {
    switch word {
    case .undo:
      guard seat.isAtOwnPrompt, let last = before.popLast() else {
        return StageReply([Remark(words(.nothingToUndo))])
      }
      seat = last
      return StageReply([Remark(words(.undone), .good)])
    case .lessons where !argument.isEmpty: return StageReply(leave: .lesson(argument))
    default: return StageReply([Remark(words(.notInALesson))])
    }
  }
}
