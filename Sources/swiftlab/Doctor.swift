// swiftlab doctor: what this machine gives the lab, and what it lacks.

import ArgumentParser
import Console
import Foundation
import Lab
import Lessons

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Say what this machine gives the lab: terminal, locale, colours, where progress is kept.")

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    var home = "(no place to keep it)"
    if let data = DataHome() {
      // Nothing is made where nothing is yet: whoever asks has not begun.
      let manager = FileManager.default
      home = data.path
      if manager.fileExists(atPath: data.path), !manager.isWritableFile(atPath: data.path) {
        home += " (cannot be written)"
      }
    }
    let rows: [(String, String)] = [
      ("version", Release.version),
      ("standard input", isatty(0) == 1 ? "a terminal" : "not a terminal"),
      ("standard output", isatty(1) == 1 ? "a terminal" : "not a terminal"),
      ("TERM", environment["TERM"] ?? "(not set)"),
      (
        "locale",
        environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? "C.UTF-8"
      ),
      ("NO_COLOR", environment["NO_COLOR"] == nil ? "(not set)" : "set: no colours"),
      ("HOME", environment["HOME"] ?? "(not set)"),
      ("progress", home),
      ("free space", Self.freeSpace(near: DataHome()?.path)),
      ("lessons", "\(LessonLibrary().folders.count)"),
    ]
    for (name, value) in rows {
      Out.write(name.padding(toLength: 18, withPad: " ", startingAt: 0) + value + "\n")
    }
  }

  /// The room on the disk of a folder that may not be there yet.
  private static func freeSpace(near path: String?) -> String {
    var path = path ?? "/"
    while path.count > 1, !FileManager.default.fileExists(atPath: path) {
      path = (path as NSString).deletingLastPathComponent
    }
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: path)
    guard let bytes = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
      return "(not known)"
    }
    return bytes < 50 << 20 ? "\(bytes >> 20) MiB: too little" : "\(bytes >> 20) MiB"
  }
}
