// A stage with its inputs counted: what the loop and the replay of a journal have in common.

package import Kernel
import Machine

/// A stage, how far it has been played, and a digest of what it gave since the last input.
package struct Player<S: Stage>: Sendable {
  package var stage: S
  /// The moment that the stage was last fully played up to; inputs happen at such moments only, so
  /// that a replay meets them in the same state.
  package private(set) var reached: Instant
  private var seen = OutputDigest()
  /// The same for each attached terminal.
  private var seenBeside: [Int: OutputDigest] = [:]
  private var outputBeside: [Int: [UInt8]] = [:]
  /// Output that was taken and not yet shown.
  private var output: [UInt8] = []
  private var remarks: [Remark] = []

  package init(_ stage: S) {
    self.stage = stage
    reached = stage.now
  }

  /// Plays on towards a moment, at most `fuel` slices. True when it has come.
  package mutating func advance(to target: Instant, fuel: Int) -> Bool {
    guard target >= reached else { return true }
    let end = stage.advance(to: target, fuel: fuel)
    take()
    if end == .reached { reached = target }
    return end == .reached
  }

  /// Stops at the present moment, in the middle of whatever goes on, so that an input can happen.
  package mutating func settle(before target: Instant) {
    // A few rounds suffice: a slice takes time, so a moment is soon over.
    var rounds = 0
    while rounds < 10_000 {
      let here = min(max(stage.now, reached), max(target, reached))
      if advance(to: here, fuel: 100_000) { return }
      rounds += 1
    }
  }

  private mutating func take() {
    let more = stage.takeOutput()
    seen.add(more)
    output += more
    remarks += stage.takeRemarks()
    for number in stage.terminals {
      let more = stage.takeOutput(on: number)
      guard !more.isEmpty else { continue }
      seenBeside[number, default: OutputDigest()].add(more)
      outputBeside[number, default: []] += more
    }
  }

  package mutating func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }
  package mutating func takeRemarks() -> [Remark] {
    defer { remarks = [] }
    return remarks
  }

  /// What an attached terminal has to show.
  package mutating func takeOutput(on terminal: Int) -> [UInt8] {
    outputBeside.removeValue(forKey: terminal) ?? []
  }

  /// The entry that an input makes in a journal, now.
  package func entry(_ input: JournalInput, on terminal: Int = 0) -> JournalEntry {
    JournalEntry(
      time: reached, input: input, seen: seenText(on: terminal), terminal: terminal)
  }
  private func seenText(on terminal: Int) -> String {
    (terminal == 0 ? seen : seenBeside[terminal] ?? OutputDigest()).text
  }

  /// Lets an input happen. The entry for it has been made before.
  package mutating func apply(_ input: JournalInput, on terminal: Int = 0) -> StageReply {
    guard terminal == 0 else {
      seenBeside[terminal] = input == .detach ? nil : OutputDigest()
      stage.act(input, on: terminal)
      take()
      return StageReply()
    }
    seen = OutputDigest()
    var reply = StageReply()
    switch input {
    case .line(let text): reply = stage.enter(text)
    case .secret(let text, let isEmpty): stage.answer(.line(text ?? (isEmpty ? "" : "\u{2022}")))
    case .end: stage.answer(.end)
    case .key(let bytes): stage.answer(.key(bytes))
    case .edited(let bytes): stage.answer(.edited(bytes))
    case .interrupt: stage.interrupt()
    case .suspend: stage.suspend()
    case .quit: stage.quit()
    case .leave: stage.detach()
    case .resize(let columns, let rows): stage.resize(columns: columns, rows: rows)
    case .word(let word, let argument): reply = stage.say(word, argument)
    case .pass, .attach, .detach: break
    }
    take()
    return reply
  }

  /// Plays a journal's entries again. What comes back is how many were played; fewer than there are
  /// where this version gives other output than was seen then.
  package mutating func replay(
    _ entries: [JournalEntry], fuel: Int = 50_000_000, each: (inout S) -> Void = { _ in }
  ) -> Int {
    for (index, entry) in entries.enumerated() {
      let before = self
      var left = fuel
      while !advance(to: entry.time, fuel: 100_000) {
        left -= 100_000
        guard left > 0 else {
          self = before
          return index
        }
      }
      guard seenText(on: entry.terminal) == entry.seen else {
        self = before
        return index
      }
      each(&stage)
      _ = apply(entry.input, on: entry.terminal)
      if case .pass(let nanoseconds) = entry.input, index == entries.count - 1 {
        _ = advance(to: entry.time + .nanoseconds(nanoseconds), fuel: fuel)
      }
    }
    return entries.count
  }

  /// Whether the shell has ended, or ends by itself within two seconds: a replay stops at its last input,
  /// before `exit` or the end of the input has done anything.
  package var isLeaving: Bool {
    var ahead = self
    let end = reached + .seconds(2)
    var rounds = 0
    while !ahead.stage.isEnded, rounds < 1000, !ahead.advance(to: end, fuel: 100_000) {
      rounds += 1
    }
    return ahead.stage.isEnded
  }
}
