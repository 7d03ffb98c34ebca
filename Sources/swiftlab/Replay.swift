// swiftlab replay: a Cram transcript, played again.

import ArgumentParser
import Foundation
import Kernel
import Lab

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Play Cram transcripts again and print them as they now come out.")

  @OptionGroup var options: WorldOptions
  @Flag(help: "Show only what differs from the file.")
  var diff = false
  @Flag(help: "Write the transcript back as it now comes out.")
  var update = false
  @Argument(help: "Transcripts.", completion: .file(extensions: ["t"]))
  var files: [String]

  func run() throws {
    var differs = false
    for file in files {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw ValidationError("'\(file)' cannot be read")
      }
      let text = String(decoding: data, as: UTF8.self)
      let transcript = Transcript(parsing: text)
      var player = TranscriptPlayer(try options.world())
      let result = player.play(transcript)
      if update {
        if result.text != text { try Data(result.text.utf8).write(to: URL(fileURLWithPath: file)) }
      } else if diff {
        for (old, new) in zip(transcript.items, result.items) where old != new {
          differs = true
          guard case .step(let want) = old, case .step(let got) = new else { continue }
          Out.write("\(file):\(want.line): $ \(want.command.joined(separator: "\n> "))\n")
          let before = want.output + (want.status == 0 ? [] : ["[\(want.status)]"])
          let after = got.output + (got.status == 0 ? [] : ["[\(got.status)]"])
          for line in before { Out.write("- \(line)\n") }
          for line in after { Out.write("+ \(line)\n") }
        }
      } else {
        Out.write(result.text)
      }
    }
    if differs { throw ExitCode(1) }
  }
}
