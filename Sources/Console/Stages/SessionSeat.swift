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
  /// The worlds between the commands of that line.
  private var stations: Stations?
  private var output: [UInt8] = []
  /// The terminals that were attached, in the order of their numbers.
  private(set) var beside: [SeatBeside] = []

  package init(_ session: Session) { self.session = session }

  /// The same with nothing left to show: whoever comes back to it does not hear it again.
  var quiet: SessionSeat {
    var copy = self
    copy.output = []
    _ = copy.session.takeOutput()
    return copy
  }

  /// A command that has come to its end, or to a point where it waits for the learner.
  struct Ended: Sendable {
    var line: String
    var output: String
    /// 0 where another shell than the learner's own was asked.
    var status: Int
    /// The worlds between the commands of the line.
    var passed: [World]
  }

  // NB: the request as it stands, even while something runs in the background.
  package var request: TerminalRequest? {
    session.world.machine.terminals[session.terminal]?.request
  }

  package var surroundings: Surroundings { surroundings(session.terminal, session.shell) }

  private func surroundings(_ terminal: TerminalID, _ shell: ProcessID) -> Surroundings {
    let machine = session.world.machine
    guard let group = machine.terminals[terminal]?.foreground else {
      return .shell(isIncomplete: false)
    }
    guard group != machine.process(shell)?.group else {
      return .shell(isIncomplete: session.isIncomplete(shell))
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
    Self.candidates(session.completions(for: line, cursor: cursor))
  }
  private static func candidates(_ found: Completions) -> LineCompletions {
    LineCompletions(
      start: found.start,
      candidates: found.candidates.map {
        LineCompletions.Candidate($0.text, shown: $0.shown, isWhole: $0.isWhole)
      })
  }

  package mutating func enter(_ text: String) {
    if Self.isPrompt(request) {
      line = text
      heard = []
      stations = Stations(in: session.world)
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
    for place in beside.indices {
      beside[place].output += session.world.machine.takeOutput(beside[place].terminal)
    }
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
    let listens = line != nil, shell = session.shell
    var stations = listens ? self.stations : nil
    self.stations = nil
    let end = session.world.advance(to: time, fuel: fuel) { world in
      guard listens else { return false }
      stations?.pass(world, shell: shell)
      return Self.isPrompt(world.machine.terminals[terminal]?.request)
    }
    self.stations = stations
    collect()
    guard end == .done, let line else { return (end, nil) }
    let ended = Ended(
      line: line, output: String(lenient: heard),
      status: surroundings.isShell ? session.status : 0, passed: stations?.worlds ?? [])
    self.stations = nil
    self.line = nil
    heard = []
    return (end, ended)
  }

  /// Whether a new command is asked for, by the learner's shell or by one in a container.
  private static func isPrompt(_ request: TerminalRequest?) -> Bool {
    guard case .line(let prompt)? = request else { return false }
    return !prompt.isEmpty && prompt != "> "
  }

  // MARK: Attached terminals

  /// What somebody did at an attached terminal.
  mutating func act(_ input: JournalInput, on number: Int) {
    if case .attach(let columns, let rows, let colour) = input {
      guard !beside.contains(where: { $0.number == number }) else { return }
      let made = session.openBeside(columns: columns, rows: rows, colour: colour)
      beside.append(SeatBeside(number: number, terminal: made.terminal, shell: made.shell))
      return
    }
    guard let place = beside.firstIndex(where: { $0.number == number }) else { return }
    let seat = beside[place]
    switch input {
    case .line(let text): session.world.machine.answer(.line(text), on: seat.terminal)
    case .secret(let text, let isEmpty):
      session.world.machine.answer(
        .line(text ?? (isEmpty ? "" : "\u{2022}")), on: seat.terminal)
    case .end: session.world.machine.answer(.end, on: seat.terminal)
    case .key(let bytes): session.world.machine.answer(.key(bytes), on: seat.terminal)
    case .edited(let bytes): session.world.machine.answer(.edited(bytes), on: seat.terminal)
    case .interrupt: session.world.interrupt(seat.terminal)
    case .suspend: session.world.interrupt(seat.terminal, with: .tstp)
    case .quit: session.world.interrupt(seat.terminal, with: .quit)
    case .resize(let columns, let rows):
      session.resize(seat.terminal, columns: columns, rows: rows)
    case .detach:
      session.hangUp(seat.terminal, shell: seat.shell)
      beside.remove(at: place)
    case .word, .pass, .attach, .leave: break
    }
  }

  mutating func takeOutput(on number: Int) -> [UInt8] {
    collect()
    guard let place = beside.firstIndex(where: { $0.number == number }) else { return [] }
    defer { beside[place].output = [] }
    return beside[place].output
  }

  func request(on number: Int) -> TerminalRequest? {
    seat(number).flatMap { session.world.machine.terminals[$0.terminal]?.request }
  }
  func surroundings(on number: Int) -> Surroundings {
    seat(number).map { surroundings($0.terminal, $0.shell) } ?? .shell(isIncomplete: false)
  }
  func completions(for line: String, cursor: Int, on number: Int) -> LineCompletions {
    guard let seat = seat(number) else { return LineCompletions() }
    return Self.candidates(
      session.completions(for: line, cursor: cursor, at: seat.terminal, seat.shell))
  }
  /// Whether the shell of an attached terminal waits for a new command.
  func isAtPrompt(on number: Int) -> Bool {
    guard case .line? = request(on: number) else { return false }
    return surroundings(on: number) == .shell(isIncomplete: false)
  }
  var terminals: [Int] { beside.map(\.number) }
  func isEnded(on number: Int) -> Bool {
    seat(number).flatMap { session.world.machine.process($0.shell) }?.isRunning != true
  }
  private func seat(_ number: Int) -> SeatBeside? { beside.first { $0.number == number } }
}

/// An attached terminal and its shell.
struct SeatBeside: Sendable {
  let number: Int
  let terminal: TerminalID
  let shell: ProcessID
  var output: [UInt8] = []
}
