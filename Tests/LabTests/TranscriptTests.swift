// Plays every transcript of the Transcripts folder in the process, each in a fresh world.
//
// The files hold what the real tools printed (Docker 28.5.2, kubectl and a control plane 1.36.2,
// bash 5.2) where a recording could say it, and the lab's own words where only the lab has them.
// They are compared after `Alike` has made IDs, ages and addresses alike. UPDATE_TRANSCRIPTS=1
// rewrites the steps that differ, and only those: read the diff before you commit it.

import Foundation
import Lab
import Testing

@Suite struct TranscriptTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")

  /// The transcripts' paths under the folder, in order.
  static let all: [String] = {
    let names = FileManager.default.subpaths(atPath: folder.path) ?? []
    return names.filter { $0.hasSuffix(".t") }.sorted()
  }()
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] == "1"

  @Test func `there are transcripts to play`() {
    #expect(Self.all.count > 5)
  }

  @Test(arguments: all) func `a session comes out as it is written`(_ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let transcript = Transcript(parsing: text)
    #expect(transcript.text == text, "\(name) is not in the form in which transcripts are written")
    var player = TranscriptPlayer(World())
    let played = player.play(transcript)
    var result = transcript
    var counts = true
    for (index, item) in transcript.items.enumerated() {
      if item == .varies { counts = false }
      guard case .step(let want) = item, case .step(let got) = played.items[index] else { continue }
      defer { counts = true }
      guard counts, !Alike.same(want, got) else { continue }
      result.items[index] = .step(got)
      if !Self.isUpdating {
        Issue.record("\(name):\(want.line): $ \(want.command[0])\n\(Self.difference(want, got))")
      }
    }
    if Self.isUpdating, result != transcript {
      try Data(result.text.utf8).write(to: file)
    }
  }

  /// The lines that only one of the two has: `-` as written, `+` as it comes out now.
  static func difference(_ want: Transcript.Step, _ got: Transcript.Step) -> String {
    let old = want.output + ["[\(want.status)]"], new = got.output + ["[\(got.status)]"]
    var lines: [String] = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, let line, _): lines.append("\(offset + 1)- \(line)")
      case .insert(let offset, let line, _): lines.append("\(offset + 1)+ \(line)")
      }
    }
    return lines.prefix(40).joined(separator: "\n")
  }
}
