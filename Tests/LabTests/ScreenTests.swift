// Plays the recording of docker's screens, and says which of them come out as recorded.
//
// Recordings/docker_screens.t holds what stood on a terminal of 100 x 40 (docker 28.5.2, compose 2.40.3
// and 1.29.2). A line `# differs: REASON` before a command says why the lab's screen is another there.

import Foundation
import Kernel
import Lab
import Testing

@Suite struct ScreenTests {
  struct Screen {
    var command: String
    var line: Int
    var rows: [String] = []
    var status = 0
    var typing: [TerminalScreen.Typing] = []
    var timeout = 90
    var varies = false
    /// Why the lab's screen differs; nil: it is to be the recorded one.
    var reason: String?
  }

  static func screens() throws -> [Screen] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Recordings/docker_screens.t")
    let text = try String(contentsOf: file, encoding: .utf8)
    var out: [Screen] = []
    var next = Screen(command: "", line: 0)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("  $ ") {
        next.command = String(line.dropFirst(4))
        next.line = index + 1
        out.append(next)
        next = Screen(command: "", line: 0, timeout: next.timeout)
      } else if line.hasPrefix("  "), !out.isEmpty {
        let row = String(line.dropFirst(2))
        if let status = row.wholeMatch(of: /\[(\d+)\]/) {
          out[out.count - 1].status = Int(status.1) ?? 0
        } else {
          out[out.count - 1].rows.append(row)
        }
      } else if let typing = TerminalScreen.Typing(String(line)) {
        next.typing.append(typing)
      } else if line.hasPrefix("#@timeout "), let seconds = Int(line.dropFirst(10)) {
        next.timeout = seconds
      } else if line == "# varies" {
        next.varies = true
      } else if line.hasPrefix("# differs: ") {
        next.reason = String(line.dropFirst(11))
      }
    }
    return out
  }

  /// The rows of BuildKit's and compose's progress come in the order in which things happen; how many
  /// layers come down is the image's matter.
  private static func inAnyOrder(_ rows: [String]) -> String {
    let rows = rows.filter { $0.firstMatch(of: /^[0-9a-f]{12}: [A-Z]/) == nil }
      .map { $0.replacing(/code is: [A-Z]{4}-[A-Z]{4}/, with: "code is: <CODE>") }
    return Alike.text(rows).split(separator: "\n").sorted().joined(separator: "\n")
  }

  @Test func `what stands on the screen is what was recorded`() throws {
    let screens = try Self.screens()
    #expect(screens.count > 60)
    var terminal = TerminalScreen(World())
    var same = 0
    var counted = 0
    var played = ""
    for screen in screens {
      let (rows, status) = terminal.play(
        screen.command, screen.typing, timeout: .seconds(screen.timeout))
      played += "  $ \(screen.command)\n" + rows.map { "  \($0)\n" }.joined()
      if status != 0 { played += "  [\(status)]\n" }
      let isOld = screen.reason?.contains("compose 1.29.2") == true
      guard !screen.varies, !isOld else { continue }
      counted += 1
      let isSame =
        status == screen.status && Self.inAnyOrder(rows) == Self.inAnyOrder(screen.rows)
      if isSame { same += 1 }
      #expect(
        isSame == (screen.reason == nil),
        "line \(screen.line): $ \(screen.command)\n\(rows.joined(separator: "\n"))\n[\(status)]")
    }
    // Beside those of compose 1.29.2, which the lab does not play.
    #expect(Double(same) >= 0.8 * Double(counted), "\(same) of \(counted)")
    if let path = ProcessInfo.processInfo.environment["SCREENS_TO"] {
      try Data(played.utf8).write(to: URL(fileURLWithPath: path))
    }
  }
}
