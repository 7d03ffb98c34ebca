// swiftlab report: what submitted attempts say about a class.

import ArgumentParser
import Foundation
import Lessons

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Tell of submitted attempts: who is at which step, for how long, stuck on what.")

  @Flag(help: "A table for spreadsheets; no cell is a formula.") var csv = false
  @Flag(help: "One HTML page that needs nothing beside it.") var html = false
  @Option(name: .shortAndLong, help: "Write the report to this file.") var output: String?
  @Option(help: "A folder of lessons; else the program's own.") var folder: String?
  @Option(help: "The language: en or zh-Hans.") var lang: LanguageOption = .en
  @Argument(help: "Files that `swiftlab submit` wrote.") var files: [String]

  func validate() throws {
    if csv, html { throw ValidationError("--csv or --html, not both") }
  }

  func run() throws {
    let library = LessonLibrary(try LessonsCommand.Sources.source(folder))
    let rows = files.map { path in
      AttemptRow(
        file: (path as NSString).lastPathComponent,
        bytes: FileManager.default.contents(atPath: path).map { Array($0) }, library: library,
        in: lang.language)
    }
    let report = AttemptReport(rows: rows, language: lang.language)
    try GradeCommand.write(csv ? report.csv : html ? report.html : report.text, to: output)
    if rows.contains(where: { !$0.problem.isEmpty }) { throw ExitCode(1) }
  }
}
