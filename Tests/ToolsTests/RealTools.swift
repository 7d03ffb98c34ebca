// The real tools, run in a folder of their own, for comparison.

import Files
import Foundation

/// Runs lines with the real tools. Only tests do this.
enum RealTools {
  static func isInstalled(_ name: String) -> Bool {
    ["/usr/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + name) }
  }

  /// Output (both streams) and status of a line in a fresh folder with these files; nil without bash.
  static func run(_ line: String, files: [FileEntry], input: String = "") -> (
    output: String, status: Int
  )? {
    guard isInstalled("bash") else { return nil }
    let folder = FileManager.default.temporaryDirectory.appending(
      path:
        "swiftlab-tools-\(ProcessInfo.processInfo.processIdentifier)-\(UInt64.random(in: 0 ... .max))"
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in files {
        let place = folder.appending(path: file.path)
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        switch file.body {
        case .directory:
          try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        case .regular(let content):
          try Data(content.read(at: 0, count: content.size)).write(to: place)
        case .symlink(let target):
          try FileManager.default.createSymbolicLink(
            atPath: place.path, withDestinationPath: target)
        default: break
        }
        if case .symlink = file.body { continue }
        try FileManager.default.setAttributes(
          [.posixPermissions: Int(file.mode.rawValue)], ofItemAtPath: place.path)
      }
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["--default-signal=PIPE", "bash", "-f", "-c", "exec 2>&1; " + line]
      process.currentDirectoryURL = folder
      process.environment = [
        "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/root", "TERM": "xterm",
      ]
      let stdin = Pipe(), stdout = Pipe()
      process.standardInput = stdin
      process.standardOutput = stdout
      try process.run()
      stdin.fileHandleForWriting.write(Data(input.utf8))
      try? stdin.fileHandleForWriting.close()
      let data = stdout.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (
        String(decoding: data, as: UTF8.self),
        Int(process.terminationStatus) + (process.terminationReason == .uncaughtSignal ? 128 : 0)
      )
    } catch {
      return nil
    }
  }
}
