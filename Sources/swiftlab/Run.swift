// swiftlab run: a script in a fresh world, not interactive.

import ArgumentParser
import Files
import Foundation
import Kernel
import Lab
import Machine

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a script in a fresh world; its output, its exit status.")

  @OptionGroup var options: WorldOptions
  @Option(name: .customShort("c"), help: "The script's text.")
  var text: String?
  @Argument(help: "A script file, or - for standard input; then its arguments.")
  var script: [String] = []

  func run() throws {
    var world = try options.world()
    let arguments = try place(&world)
    var session = Session(world, isInteractive: false, arguments: arguments)
    let limits = SessionLimits.standard
    if let limit = session.runToEnd(within: limits, show: { Out.write($0) }) {
      Out.complain(Self.words(limit, limits))
      throw ExitCode(124)
    }
    let status = session.end?.status ?? 0
    if status != 0 { throw ExitCode(Int32(status)) }
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
