// A stage whose terminal is a session's own: what the playground and the lessons pass on to it.

package import Kernel
import Lab
package import Machine

/// A stage with a seat: what happens at the terminal happens there.
package protocol SeatedStage: Stage {
  var seat: SessionSeat { get set }
}

extension SeatedStage {
  package var request: TerminalRequest? { seat.request }
  package var isEnded: Bool { seat.session.isEnded }
  package var now: Instant { seat.session.now }
  package var surroundings: Surroundings { seat.surroundings }

  package mutating func answer(_ answer: TerminalAnswer) { seat.session.answer(answer) }
  package mutating func interrupt() { seat.session.interrupt() }
  package mutating func suspend() { seat.session.suspend() }
  package mutating func quit() { seat.session.quit() }
  package var detachKeys: [UInt8] { seat.session.detachKeys }
  package mutating func detach() { seat.session.detach() }
  package mutating func resize(columns: Int, rows: Int) {
    seat.session.resize(columns: columns, rows: rows)
  }
  package mutating func takeOutput() -> [UInt8] { seat.takeOutput() }
  package func completions(for line: String, cursor: Int) -> LineCompletions {
    seat.completions(for: line, cursor: cursor)
  }

  package var terminals: [Int] { seat.terminals }
  package mutating func takeOutput(on terminal: Int) -> [UInt8] { seat.takeOutput(on: terminal) }
  package func isEnded(on terminal: Int) -> Bool { seat.isEnded(on: terminal) }
  package func request(on terminal: Int) -> TerminalRequest? { seat.request(on: terminal) }
  package func surroundings(on terminal: Int) -> Surroundings { seat.surroundings(on: terminal) }
  package func completions(
    for line: String, cursor: Int, on terminal: Int
  ) -> LineCompletions { seat.completions(for: line, cursor: cursor, on: terminal) }
}
