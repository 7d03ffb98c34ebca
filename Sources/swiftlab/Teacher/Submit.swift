// swiftlab submit: a learner's attempt as one file, for the teacher.

import ArgumentParser
import Console
import Foundation
import Lessons

struct Submit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Write your attempt at a lesson into one file, to hand it in.",
    discussion: """
      The file holds every input of the session, what was achieved, the program's version and the \
      lesson's digest. `swiftlab grade` and `swiftlab report` play it again.
      """)

  @OptionGroup var keeping: KeepingOptions
  @Option(name: .shortAndLong, help: "The file to write; else NAME-LESSON.swiftlab.")
  var output: String?
  @Argument(help: "A lesson's name; else the one that was done last.")
  var lesson: String?

  func run() throws {
    let (slug, content) = try KeptSession.find(lesson, in: keeping.home)
    let attempt = Attempt(
      learner: keeping.name, facts: keeping.home.map { ProgressFile.facts(in: $0, of: slug) } ?? [],
      journal: content)
    let name = output ?? "\(KeepingOptions.safe(keeping.name))-\(slug).swiftlab"
    do {
      try Data(attempt.bytes).write(to: URL(fileURLWithPath: name), options: .atomic)
    } catch {
      throw ValidationError("'\(name)' cannot be written: \(error.localizedDescription)")
    }
    Out.write("\(name)\n")
  }
}

/// A session that was kept on the disk.
enum KeptSession {
  static func find(_ lesson: String?, in home: DataHome?) throws -> (String, JournalContent) {
    guard let home else { throw ValidationError("there is no place where progress is kept") }
    guard let wanted = lesson ?? home.readSettings().last else {
      throw ValidationError("no lesson has been begun yet; name one")
    }
    let slug = LessonLibrary().lesson(wanted)?.slug ?? wanted
    guard let content = try? Journal.read(home.journalPath(slug)) else {
      throw ValidationError("the lesson '\(slug)' has not been begun in \(home.path)")
    }
    return (slug, content)
  }
}
