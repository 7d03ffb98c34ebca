// The program: reads arguments, makes what touches the real world, opens a door.

import ArgumentParser
import Foundation

struct Swiftlab: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swiftlab",
    abstract: "Learn Docker and Kubernetes by typing the real commands, with nothing installed.",
    discussion: """
      Started without arguments it asks for your language once and begins the first lesson; later \
      it goes on where you left.
      """,
    version: Release.version,
    subcommands: [
      Learn.self, Play.self, Attach.self, Run.self, Replay.self, GradeCommand.self,
      LessonsCommand.self,
      ProgressCommand.self, Submit.self, ReportCommand.self, Export.self, Doctor.self,
    ],
    defaultSubcommand: Learn.self)
}

/// The version that `--version`, the journal and `doctor` show.
enum Release {
  static let version = "0.1.0"
}

/// Options that `run`, `replay`, `learn` and `play` share.
struct WorldOptions: ParsableArguments {
  @Option(help: "The seed that decides every ID and name the lab draws.")
  var seed: UInt64?
  @Option(help: "A folder whose files are copied into the sandbox's home; nothing is written back.")
  var home: String?
  @Option(help: "The world to begin in.")
  var scenario: String = "default"
}

/// Writes to the real standard output and error.
enum Out {
  static func write(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes all, or as much as the other side takes.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if errno != EINTR {
          return
        }
      }
    }
  }
  static func complain(_ text: String) {
    write(Array(("swiftlab: " + text + "\n").utf8), to: STDERR_FILENO)
  }
}
