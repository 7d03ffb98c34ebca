// swiftlab export: the files of a session's sandbox, brought out of it.

import ArgumentParser
import Console
import Foundation
import Lab
import Lessons

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Copy the files that you made in a lesson's sandbox into a new folder.")

  @OptionGroup var keeping: KeepingOptions
  @Option(help: "A folder with lessons; else the program's own.") var lessons: String?
  @Argument(help: "The folder to make.") var folder: String
  @Argument(help: "A lesson's name; else the one that was done last.") var lesson: String?

  func run() throws {
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw ValidationError("'\(folder)' is there already; nothing is written over")
    }
    let (slug, content) = try KeptSession.find(lesson, in: keeping.home)
    let library = LessonLibrary(try LessonsCommand.Sources.source(lessons))
    guard let lesson = library.lesson(slug, seed: content.header.seed) else {
      throw ValidationError("there is no lesson named '\(slug)'")
    }
    let revival = Revival(content, of: lesson, library: library)
    if !revival.isWhole {
      Out.complain(
        "only \(revival.played) of \(revival.count) inputs give the same as then; "
          + "the files are as they were after those")
    }
    let files = revival.stage.seat.session.world.homeFiles()
    let base = URL(fileURLWithPath: folder)
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    for file in files {
      let parts = file.path.split(separator: "/")
      guard !parts.contains(".."), !parts.contains(".") else { continue }
      let url = base.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
      if file.isExecutable {
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
      }
    }
    Out.write("\(folder): \(files.count) files\n")
  }
}
