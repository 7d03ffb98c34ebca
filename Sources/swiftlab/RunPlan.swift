// What swiftlab run is asked to do, and how it does it; whoever read the arguments.

import ArgumentParser
import Files
import Foundation
import Kernel
import Lab
import Machine

/// One call of `swiftlab run`.
struct RunPlan: Hashable {
  /// The text of `-c`.
  var text: String?
  /// A script file, or `-`; then the script's arguments.
  var script: [String] = []

  /// The plan of a plain call: `run -c TEXT [WORD...]` or `run FILE [WORD...]`, no word with a dash.
  /// nil for any other, which the argument parser reads: it builds a picture of all commands first,
  /// and that takes as long as the world and the script together.
  init?(plain arguments: [String]) {
    guard arguments.first == "run", arguments.count > 1 else { return nil }
    let isText = arguments[1] == "-c"
    let words = Array(arguments.dropFirst(isText ? 2 : 1))
    guard let first = words.first, isText || first != "help",
      words.allSatisfy({ !$0.isEmpty && $0.utf8.first != UInt8(ascii: "-") })
    else { return nil }
    text = isText ? first : nil
    script = isText ? Array(words.dropFirst()) : words
  }

  init(text: String?, script: [String]) {
    self.text = text
    self.script = script
  }

  /// Runs the script in a world, shows its output, and ends the program with the exit status.
  func run(in world: World) throws -> Never {
    var world = world
    let arguments = try place(&world)
    var session = Session(world, isInteractive: false, arguments: arguments)
    let limits = SessionLimits.standard
    if let limit = session.runToEnd(within: limits, show: { Out.write($0) }) {
      Out.complain(Self.words(limit, limits))
      exit(124)
    }
    // The process goes with the world in it, which nobody need take apart.
    withExtendedLifetime(session) { exit(Int32(session.end?.status ?? 0)) }
  }

  static func words(_ limit: LabLimit, _ limits: SessionLimits) -> String {
    switch limit {
    case .time:
      "stopped: the script went on for \(Int(limits.time.inSeconds / 3600)) hours of virtual time"
    case .steps:
      "stopped: the script did more work than the lab allows; does a loop never end?"
    case .output:
      "stopped: the script wrote more than \(limits.output >> 20) MiB"
    default: "stopped: a limit of the lab was met (\(limit.rawValue))"
    }
  }

  /// Puts the script into the sandbox; gives the shell's arguments.
  private func place(_ world: inout World) throws -> [String] {
    if let text { return ["bash", "-c", text] + script }
    guard let file = script.first else {
      throw ValidationError("give a script file, -c TEXT, or - for standard input")
    }
    let data: Data
    let name: String
    if file == "-" {
      data = FileHandle.standardInput.readDataToEndOfFile()
      name = "script.sh"
    } else {
      guard let read = FileManager.default.contents(atPath: file) else {
        throw ValidationError("'\(file)' cannot be read")
      }
      data = read
      name = (file as NSString).lastPathComponent
    }
    guard let mounts = world.machine.mountTables[0] else { return [] }
    let view = FileView(mounts: mounts, cwd: Sandbox.home, credentials: Sandbox.credentials)
    try world.machine.files.write(
      Sandbox.home + "/" + name, Array(data), mode: 0o755, in: view, at: world.machine.now)
    return ["bash", name] + script.dropFirst()
  }
}
