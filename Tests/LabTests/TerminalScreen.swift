// A learner before a terminal of 100 x 40: keys at their times, and what stands on the screen at the end.

import Kernel
import Lab
import Machine
import Screens

/// Plays commands one after another, each in a shell of its own, as the recording of screens was made.
struct TerminalScreen {
  /// Keys, and how many seconds after the command's start they are typed.
  struct Typing: Hashable {
    var seconds: Double
    var text: String

    /// `#@type 1.0 echo hi\r`
    init?(_ line: String) {
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, words[0] == "#@type", let seconds = Double(words[1]) else {
        return nil
      }
      self.seconds = seconds
      text = String(words[2]).replacing("\\r", with: "\r").replacing("\\x03", with: "\u{03}")
        .replacing("\\x10", with: "\u{10}").replacing("\\x11", with: "\u{11}")
    }
  }

  private(set) var world: World
  static let columns = 100
  static let rows = 40

  init(_ world: World) { self.world = world }

  /// What the screen shows once the command has ended, and its status; it is stopped after `timeout`.
  mutating func play(
    _ command: String, _ typing: [Typing] = [], timeout: Duration = .seconds(90)
  ) -> (rows: [String], status: Int) {
    var session = Session(
      world, isInteractive: true, columns: Self.columns, rows: Self.rows,
      arguments: ["bash", "-c", command])
    // What has left the screen above counts too: the recording has it.
    var screen = ScreenModel(columns: Self.columns, rows: 400)
    func show(_ bytes: [UInt8]) {
      var out: [UInt8] = []
      for byte in bytes { out += byte == 10 ? [13, 10] : [byte] }
      screen.feed(out)
    }
    // Whoever stands before a session shows what it asks for.
    var asked: TerminalRequest?
    func run(until moment: Instant) {
      while session.now < moment, !session.isEnded {
        let next = min(moment, session.now + .milliseconds(50))
        session.advance(to: next)
        show(session.takeOutput())
        guard session.request != asked else { continue }
        asked = session.request
        switch asked {
        case .line(let prompt), .secret(let prompt): show(Array(prompt.utf8))
        default: break
        }
      }
    }
    let start = session.now
    for keys in typing {
      run(until: start + .milliseconds(Int(keys.seconds * 1000)))
      if keys.text == "\u{10}\u{11}" {
        session.answer(.key(Array(keys.text.utf8)))
        continue
      }
      var line = ""
      for character in keys.text {
        switch (character, session.request) {
        case ("\u{03}", _):
          show(Array("^C".utf8))
          session.interrupt()
          line = ""
        case ("\r", .secret):
          session.answer(.line(line))
          (line, asked) = ("", nil)
        case ("\r", _):
          show(Array((line + "\n").utf8))
          session.answer(.line(line))
          (line, asked) = ("", nil)
        default: line.append(character)
        }
      }
    }
    run(until: start + timeout)
    let status = session.end?.status ?? 1
    if !session.isEnded {
      for process in session.world.machine.processes(ofSandboxBut: 0) {
        session.world.signal(process, .kill)
      }
      session.advance(to: session.now + .seconds(1))
    }
    world = session.world
    // The recording's next shell took its time to come up, which the ages tell.
    _ = world.advance(to: world.machine.now + .milliseconds(500))
    return (screen.rows, status)
  }
}
