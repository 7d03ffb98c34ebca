// swiftlab learn and swiftlab play: at the learner's terminal.

import ArgumentParser
import Console
import Foundation
import Lab
import Lessons

/// The language of the lab's own words.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
  case en
  case zh = "zh-Hans"
  var language: Language { self == .en ? .english : .chinese }
}

/// How the lab speaks, and how fast its time goes by.
struct TerminalOptions: ParsableArguments {
  @Flag(help: "For screen readers: words in the place of signs, bars and colours.")
  var plain = false
  @Option(
    help:
      "How many seconds pass in the lab while one passes here, from 0.1 to 100; 1 is as in life.")
  var pace: Double = 1

  func validate() throws {
    guard (0.1...100).contains(pace) else {
      throw ValidationError("--pace takes a number from 0.1 to 100")
    }
  }
}

struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Do a lesson, step by step; without a name, go on where you left.")

  @OptionGroup var options: WorldOptions
  @OptionGroup var keeping: KeepingOptions
  @OptionGroup var terminal: TerminalOptions
  @Option(help: "Begin at this step, counted from 1.")
  var step: Int?
  @Option(help: "The language of the lab's own words: en or zh-Hans.")
  var lang: LanguageOption?
  @Flag(help: "Edit files with your own $EDITOR, on a temporary copy.")
  var hostEditor = false
  @Flag(help: "For authors: when the lesson's files change, begin it anew with what was typed.")
  var watch = false
  @Argument(help: "A lesson's name or number, or a folder with a lesson.")
  var lesson: String?

  func validate() throws {
    if watch, lesson.flatMap({ LessonFolder($0) }) == nil {
      throw ValidationError("--watch takes a folder with a lesson")
    }
  }

  func run() throws {
    guard try options.chosenScenario() == .standard else {
      throw ValidationError("a lesson says itself where it begins; --scenario is for play and run")
    }
    var desk = DeskOptions(
      version: Release.version, lesson: lesson, step: step, language: lang?.language,
      seed: options.seed, home: try options.homeFiles(), usesHostEditor: hostEditor,
      dataHome: keeping.home)
    desk.isPlain = terminal.plain
    desk.pace = terminal.pace
    var library = LessonLibrary(), draft: String?
    if let lesson, let folder = LessonFolder(lesson) {
      library = try folder.library()
      for diagnostic in LessonFinder.unread(in: library.source, at: lesson) {
        Out.complain("\(diagnostic)")
      }
      desk.lesson = LessonFolder.name
      if watch {
        desk.watch = folder.watch
        let path = NSTemporaryDirectory() + "swiftlab-watch-\(getpid())"
        desk.dataHome = DataHome(path: path)
        draft = path
      }
    }
    defer { if let draft { try? FileManager.default.removeItem(atPath: draft) } }
    let status = Desk(desk, library: library).learn()
    if status != 0 { throw ExitCode(status) }
  }
}

struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "The playground: no lesson.")

  @OptionGroup var options: WorldOptions
  @OptionGroup var keeping: KeepingOptions
  @OptionGroup var terminal: TerminalOptions
  @Option(help: "The language of the lab's own words: en or zh-Hans.")
  var lang: LanguageOption?
  @Flag(help: "Edit files with your own $EDITOR, on a temporary copy.")
  var hostEditor = false

  func run() throws {
    var desk = DeskOptions(
      version: Release.version, language: lang?.language, seed: options.seed,
      home: try options.homeFiles(), usesHostEditor: hostEditor, dataHome: keeping.home)
    desk.scenario = try options.chosenScenario().rawValue
    desk.isPlain = terminal.plain
    desk.pace = terminal.pace
    let status = Desk(desk).play()
    if status != 0 { throw ExitCode(status) }
  }
}

struct Attach: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "A second terminal of the session that runs: the same files, containers and cluster.")

  @OptionGroup var keeping: KeepingOptions
  @Flag(help: "For screen readers: words in the place of signs and colours.")
  var plain = false
  @Option(help: "The language of the lab's own words: en or zh-Hans.")
  var lang: LanguageOption?

  func run() throws {
    var desk = DeskOptions(
      version: Release.version, language: lang?.language, dataHome: keeping.home)
    desk.isPlain = plain
    let status = Desk(desk).attach()
    if status != 0 { throw ExitCode(status) }
  }
}
