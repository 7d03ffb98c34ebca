// A session at a terminal with an ear for its commands: what the playground and the lessons share.

import Kernel
package import Lab
package import Machine
import Text

/// A session, and the command that was typed last until it has come to its end.
package struct SessionSeat: Sendable {
  package var session: Session
  /// What was typed and has not come to its end: several lines of one unfinished command too.
  private(set) var line: String?
  /// What the terminal showed since then, bounded.
  private var heard: [UInt8] = []
  private static let mostHeard = 256 << 10
  private var output: [UInt8] = []

  package init(_ session: Session) { self.session = session }

  /// A command that has come to its end, or to a point where it waits for the learner.
  struct Ended: Hashable, Sendable {
    var line: String
    var output: String
    /// 0 where another shell than the learner's own was asked.
    var status: Int
  }

  // NB: the request as it stands, even while something runs in the background.
  package var request: TerminalRequest? {
    session.world.machine.terminals[session.terminal]?.request
  }

  package var surroundings: Surroundings {
    let machine = session.world.machine
    guard let group = machine.terminals[session.terminal]?.foreground else {
      return .shell(isIncomplete: false)
    }
    guard group != machine.process(session.shell)?.group else {
      return .shell(isIncomplete: session.isIncomplete)
    }
    let first = machine.members(of: group).first.flatMap { machine.process($0) }
    let words = first?.arguments ?? []
    return first?.namespaces.container == nil ? .program(words) : .container(words)
  }

  /// Whether the learner's own shell waits for a new command.
  package var isAtOwnPrompt: Bool {
    guard case .line? = request else { return false }
    return surroundings == .shell(isIncomplete: false)
  }

  package func completions(for line: String, cursor: Int) -> LineCompletions {
    let found = session.completions(for: line, cursor: cursor)
    return LineCompletions(
      start: found.start,
      candidates: found.candidates.map {
        LineCompletions.Candidate($0.text, shown: $0.shown, isWhole: $0.isWhole)
      })
  }

  package mutating func enter(_ text: String) {
    if Self.isPrompt(request) {
      line = text
      heard = []
    } else if let begun = line {
      if begun.utf8.count < 1 << 16 { line = begun + "\n" + text }
    }
    session.answer(.line(text))
  }

  /// Another state of the same session, at the size that the window has now.
  func size(of other: SessionSeat) -> SessionSeat {
    var other = other
    let terminal = session.world.machine.terminals[session.terminal]
    other.session.resize(columns: terminal?.columns ?? 80, rows: terminal?.rows ?? 24)
    return other
  }

  package mutating func takeOutput() -> [UInt8] {
    collect()
    defer { output = [] }
    return output
  }

  private mutating func collect() {
    let more = session.takeOutput()
    guard !more.isEmpty else { return }
    output += more
    if line != nil, heard.count < Self.mostHeard {
      heard += more.prefix(Self.mostHeard - heard.count)
    }
  }

  /// Lets time pass, at most to where the command that was typed has come to its end.
  mutating func advance(to time: Instant, fuel: Int) -> (end: AdvanceEnd, ended: Ended?) {
    let terminal = session.terminal
    let listens = line != nil
    let end = session.world.advance(to: time, fuel: fuel) { world in
      listens && Self.isPrompt(world.machine.terminals[terminal]?.request)
    }
    collect()
    guard end == .done, let line else { return (end, nil) }
    let ended = Ended(
      line: line, output: String(lenient: heard),
      status: surroundings.isShell ? session.status : 0)
    self.line = nil
    heard = []
    return (end, ended)
  }

  /// Whether a new command is asked for, by the learner's shell or by one in a container.
  private static func isPrompt(_ request: TerminalRequest?) -> Bool {
    guard case .line(let prompt)? = request else { return false }
    return !prompt.isEmpty && prompt != "> "
  }
}
