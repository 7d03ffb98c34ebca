// A second terminal's side: a session that runs elsewhere, as a stage.

import CEditline
package import Kernel
package import Machine
import Text

/// The line to a running session.
///
/// NB: one thread uses it, as everything in this module.
package final class SideWire: @unchecked Sendable {
  private let line: SideLine
  /// What the session is called.
  private(set) var title = ""
  private(set) var version = ""
  fileprivate var ask = SideAsk(request: nil, at: .shell(isIncomplete: false))
  fileprivate var output: [UInt8] = []
  private(set) var bye: String?
  fileprivate var saidBye = false
  private var found: LineCompletions?

  /// Nil where no session runs.
  package init?(path: String) {
    let file = lab_door_enter(path)
    guard file >= 0 else { return nil }
    line = SideLine(file)
    for _ in 0..<50 where title.isEmpty && !line.isClosed {
      line.wait(milliseconds: 100)
      take()
    }
    guard !title.isEmpty else { return nil }
  }

  var isClosed: Bool { (bye != nil || line.isClosed) && output.isEmpty }

  func enter(_ hello: SideHello) { line.send(.enter(hello)) }

  fileprivate func send(_ input: JournalInput) {
    if input.answers { ask.request = nil }
    line.send(.input(input))
  }

  fileprivate func take() {
    while let message = line.next() {
      switch message {
      case .welcome(let title, let version): (self.title, self.version) = (title, version)
      case .output(let bytes): output += bytes
      case .ask(let ask): self.ask = ask
      case .completions(let found): self.found = found
      case .bye(let reason): bye = reason
      case .hello, .enter, .input, .complete: break
      }
    }
  }

  fileprivate func completions(for text: String, cursor: Int) -> LineCompletions {
    found = nil
    line.send(.complete(line: text, cursor: cursor))
    // Whoever presses Tab waits a moment, and no longer.
    for _ in 0..<20 where found == nil && !line.isClosed {
      line.wait(milliseconds: 25)
      take()
    }
    return found ?? LineCompletions()
  }
}

extension JournalInput {
  /// Whether what was asked for is answered by it.
  fileprivate var answers: Bool {
    switch self {
    case .resize, .attach, .detach, .word, .pass: false
    default: true
    }
  }
}

/// A second terminal of a session: it shows what comes, and sends what is typed.
package struct AttachedStage: Stage {
  private let wire: SideWire
  private let words: ConsoleWords
  package private(set) var now = Instant.zero

  package init(_ wire: SideWire, words: ConsoleWords) {
    self.wire = wire
    self.words = words
  }

  package var isAttached: Bool { true }
  package var request: TerminalRequest? { wire.ask.request }
  package var isEnded: Bool { wire.isClosed && (wire.bye == nil || wire.saidBye) }
  package var surroundings: Surroundings { wire.ask.at }

  package mutating func enter(_ line: String) -> StageReply {
    wire.send(.line(line))
    return StageReply()
  }
  package mutating func answer(_ answer: TerminalAnswer) {
    switch answer {
    case .line(let text):
      if case .secret? = wire.ask.request {
        wire.send(.secret(text, isEmpty: text.isEmpty))
      } else {
        wire.send(.line(text))
      }
    case .end: wire.send(.end)
    case .key(let bytes): wire.send(.key(bytes))
    case .edited(let bytes): wire.send(.edited(bytes))
    }
  }
  package mutating func interrupt() { wire.send(.interrupt) }
  package mutating func suspend() { wire.send(.suspend) }
  package mutating func quit() { wire.send(.quit) }
  package mutating func resize(columns: Int, rows: Int) {
    wire.send(.resize(columns: columns, rows: rows))
  }

  package mutating func advance(to time: Instant, fuel: Int) -> AdvanceEnd {
    now = max(now, time)
    wire.take()
    return .reached
  }
  package mutating func takeOutput() -> [UInt8] {
    defer { wire.output = [] }
    return wire.output
  }
  package mutating func takeRemarks() -> [Remark] {
    guard let reason = wire.bye, !wire.saidBye else { return [] }
    wire.saidBye = true
    return [Remark(reason, .aside)]
  }
  package mutating func say(_ word: ColonWord, _ argument: String) -> StageReply {
    StageReply([Remark(words.wordsAreThere)])
  }
  package func completions(for line: String, cursor: Int) -> LineCompletions {
    wire.completions(for: line, cursor: cursor)
  }
}
