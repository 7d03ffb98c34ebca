// Scripts as learners and graders write them, run by the real bash and tools and by the lab.

import Foundation
import Testing

@Suite struct ScriptTests {
  /// The rows of a file in Scripts; a row ends at a line `----`.
  static func rows(_ name: String) -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Scripts/\(name).txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.trimmingSuffix(while: \.isNewline).components(separatedBy: "\n----\n")
  }

  @Test(arguments: ["bash", "awk"])
  func `scripts come out as with the real tools`(name: String) throws {
    let rows = Self.rows(name)
    #expect(rows.count > 10)
    guard Self.hasDebiansTools else { return }
    for row in rows {
      let real = try Self.real(row), ours = ran(row)
      if ours != real { Issue.record("row: \(row)\nreal: \(real)\nours: \(ours)") }
    }
  }

  /// Real: bash 5.2.15, mawk 1.3.4 20200120, GNU tools of Debian 12; others say some things otherwise.
  static var hasDebiansTools: Bool {
    let release = try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)
    let awk = URL(filePath: "/usr/bin/awk").resolvingSymlinksInPath().lastPathComponent
    return release?.contains("bookworm") == true && awk == "mawk"
      && ["/bin/bash", "/usr/bin/mawk"].allSatisfy(FileManager.default.isExecutableFile)
  }

  /// Runs a script in an empty folder, both streams together.
  static func real(_ script: String) throws -> Ran {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let home = folder.appending(path: "home"), out = folder.appending(path: "out")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data().write(to: out)
    let handle = try FileHandle(forWritingTo: out)
    let process = Process()
    // NB: whoever runs the tests may ignore SIGPIPE, and a child would inherit that.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["--default-signal=PIPE", "bash", "-c", script]
    process.currentDirectoryURL = home
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": home.path, "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "dumb",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    var none = sigset_t(), before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    try process.run()
    pthread_sigmask(SIG_SETMASK, &before, nil)
    process.waitUntilExit()
    let status =
      process.terminationReason == .exit
      ? Int(process.terminationStatus) : 128 + Int(process.terminationStatus)
    return Ran(
      output: String(decoding: try Data(contentsOf: out), as: UTF8.self), status: status,
      limit: nil)
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}
