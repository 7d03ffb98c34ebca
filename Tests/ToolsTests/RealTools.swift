// The real tools, run in folders of their own, for comparison.

import Files
import Foundation

/// Runs lines with the real tools. Only tests do this.
enum RealTools {
  typealias Answer = (output: String, status: Int)

  static func isInstalled(_ name: String) -> Bool {
    // Real: Debian's awk is mawk, which is what the lab's awk follows.
    let name = name == "awk" ? "mawk" : name
    return ["/usr/bin/", "/bin/", "/usr/sbin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + name)
    }
  }

  /// Output (both streams) and status of each line, in a fresh folder with these files; empty
  /// without bash.
  ///
  /// One bash runs them all, two at a time: starting a process from here costs far more than from there.
  static func run(_ rows: [String], files: [FileEntry]) -> [String: Answer] {
    guard isInstalled("bash"), isInstalled("timeout") else { return [:] }
    let manager = FileManager.default
    let place = manager.temporaryDirectory.appending(
      path:
        "swiftlab-tools-\(ProcessInfo.processInfo.processIdentifier)-\(UInt64.random(in: 0 ... .max))"
    )
    defer { try? manager.removeItem(at: place) }
    do {
      for name in ["base", "rows", "work", "out", "bin"] {
        try manager.createDirectory(
          at: place.appending(path: name), withIntermediateDirectories: true)
      }
      for file in files { try lay(file, in: place.appending(path: "base")) }
      try manager.createSymbolicLink(
        atPath: place.appending(path: "bin/awk").path, withDestinationPath: "/usr/bin/mawk")
      for (number, row) in rows.enumerated() {
        try Data(row.utf8).write(to: place.appending(path: "rows/\(number)"))
      }
      let script = """
        part() {
          for ((n = $1; n < \(rows.count); n += 2)); do
            cp -a base work/$n
            row=$(<rows/$n)
            (cd work/$n && exec timeout 20 bash -f -c "exec 2>&1; $row" </dev/null >../../out/$n)
            echo -n $? >out/$n.status
          done
        }
        part 0 & part 1 & wait
        """
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["--default-signal=PIPE", "bash", "-c", script]
      process.currentDirectoryURL = place
      process.environment = [
        "PATH": place.appending(path: "bin").path + ":/usr/bin:/bin:/usr/sbin",
        "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/root", "TERM": "xterm",
      ]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      var answers: [String: Answer] = [:]
      for (number, row) in rows.enumerated() {
        guard let data = try? Data(contentsOf: place.appending(path: "out/\(number)")),
          let text = try? String(
            contentsOf: place.appending(path: "out/\(number).status"), encoding: .utf8),
          let status = Int(text)
        else { continue }
        answers[row] = (String(decoding: data, as: UTF8.self), status)
      }
      return answers
    } catch {
      return [:]
    }
  }

  private static func lay(_ file: FileEntry, in folder: URL) throws {
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
      return
    default: return
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: Int(file.mode.rawValue)], ofItemAtPath: place.path)
  }
}
