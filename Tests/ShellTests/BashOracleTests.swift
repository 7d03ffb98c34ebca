// The same scripts in the real bash and in ours: output, messages and status must agree.

import Foundation
import Files
import Machine
import Testing

@Suite struct BashOracleTests {
  static func rows(_ text: String) -> [String] {
    text.components(separatedBy: "\n----\n").map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }
  }

  static let tables = ["words": oracleRowsWords, "commands": oracleRowsCommands]

  @Test(arguments: ["words", "commands"])
  func `scripts come out as in the real bash`(name: String) throws {
    let table = try #require(Self.tables[name])
    guard FileManager.default.isExecutableFile(atPath: "/bin/bash") else { return }
    for row in Self.rows(table) {
      let real = try Self.bash(row)
      var host = TestHost()
      try host.machine.files.write("/tmp/s.sh", text: row, in: host.view, at: host.machine.now)
      host.start(["bash", "s.sh"])
      host.run()
      let ours = Outcome(
        out: host.takeOut(), errors: host.takeErrors(), status: host.end?.status ?? -1)
      if ours != real {
        Issue.record("row: \(row)\nreal: \(real)\nours: \(ours)")
      }
    }
  }

  struct Outcome: Equatable {
    var out: String
    var errors: String
    var status: Int
  }

  /// Runs a script named s.sh in an empty directory.
  static func bash(_ script: String) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(script.utf8).write(to: folder.appending(path: "s.sh"))
    let process = Process()
    // NB: whoever runs the tests may ignore SIGPIPE, and a child would inherit that.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["--default-signal=PIPE", "/bin/bash", "s.sh"]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/root", "LANG": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    let out = folder.appending(path: ".out"), errors = folder.appending(path: ".err")
    for file in [out, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: errors)
    // The threads that tests run on hold signals back, and a child inherits that.
    var none = sigset_t(), before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    try process.run()
    pthread_sigmask(SIG_SETMASK, &before, nil)
    process.waitUntilExit()
    let status =
      process.terminationReason == .exit
      ? Int(process.terminationStatus) : 128 + Int(process.terminationStatus)
    return Outcome(
      out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self), status: status)
  }
}
