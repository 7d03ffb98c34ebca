// The playground: a session with no lesson around it.

package import Kernel
package import Lab
package import Lessons
package import Machine

/// A bare session as a stage. It explains errors and undoes commands, and knows no task.
package struct PlayStage: SeatedStage {
  package var seat: SessionSeat
  private let advisor: Advisor
  private let words: ConsoleWords
  private var lastAdvice: String?
  private var remarks: [Remark] = []
  private var history = UndoHistory<SessionSeat>()
  /// As things were when the learner said `:checkpoint NAME`.
  private var checkpoints: [(name: String, seat: SessionSeat)] = []
  static let mostCheckpoints = 20

  package init(
    _ session: Session, advisor: Advisor = Advisor(), language: Language = .english
  ) {
    seat = SessionSeat(session)
    self.advisor = advisor
    words = ConsoleWords(language)
  }

  package mutating func enter(_ line: String) -> StageReply {
    if seat.isAtOwnPrompt { history.note(seat) }
    seat.enter(line)
    return StageReply()
  }
  package mutating func act(_ input: JournalInput, on terminal: Int) {
    if input.isCommand, seat.isAtOwnPrompt, seat.isAtPrompt(on: terminal) {
      history.note(seat)
    }
    seat.act(input, on: terminal)
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
    case .undo, .redo: return StageReply([moved(by: word, argument)])
    case .checkpoint: return StageReply([keep(argument)])
    case .goto: return StageReply([go(to: argument)])
    case .lessons where !argument.isEmpty: return StageReply(leave: .lesson(argument))
    default: return StageReply([Remark(words(.notInALesson))])
    }
  }

  private mutating func moved(by word: ColonWord, _ argument: String) -> Remark {
    guard seat.isAtOwnPrompt else { return Remark(words.notNow) }
    guard let count = argument.undoCount else { return Remark(words.badCount(argument)) }
    let found =
      word == .undo ? history.undo(count, from: seat) : history.redo(count, from: seat)
    guard let (state, steps) = found else {
      return Remark(word == .undo ? words(.nothingToUndo) : words.nothingToRedo)
    }
    seat = seat.size(of: state)
    return Remark(word == .undo ? words.undone(steps) : words.redone(steps), .good)
  }

  private mutating func keep(_ name: String) -> Remark {
    if name.isEmpty { return Remark(words.checkpoints(checkpoints.map(\.name))) }
    guard seat.isAtOwnPrompt else { return Remark(words.notNow) }
    if let place = checkpoints.firstIndex(where: { $0.name == name }) {
      checkpoints[place].seat = seat
    } else {
      guard checkpoints.count < Self.mostCheckpoints else {
        return Remark(words.tooManyCheckpoints)
      }
      checkpoints.append((name, seat))
    }
    return Remark(words.kept(name), .good)
  }

  private mutating func go(to name: String) -> Remark {
    let names = checkpoints.map(\.name)
    guard let kept = checkpoints.first(where: { $0.name == name }) else {
      return Remark(name.isEmpty ? words.checkpoints(names) : words.noCheckpoint(name, names))
    }
    guard seat.isAtOwnPrompt else { return Remark(words.notNow) }
    history.note(seat)
    seat = seat.size(of: kept.seat)
    return Remark(words.wentTo(name), .good)
  }
}
