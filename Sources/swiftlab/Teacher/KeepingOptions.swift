// Whose progress is meant: several learners on one machine, or a folder that a teacher chose.

import ArgumentParser
import Console
import Foundation

struct KeepingOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: "The learner; each has a folder of their own.")
  var learner: String?
  @Option(help: "Keep progress below this folder.")
  var data: String?

  /// Nil where there is no place to keep anything.
  var home: DataHome? {
    let base = data.map { DataHome(path: URL(fileURLWithPath: $0).path) } ?? DataHome()
    guard let learner, let base else { return base }
    return DataHome(path: base.path + (data == nil ? "/learners/" : "/") + Self.safe(learner))
  }

  func validate() throws {
    if let learner, Self.safe(learner).isEmpty {
      throw ValidationError("--as needs a name of letters or digits")
    }
  }

  /// A name as part of a path: nothing leads out of the folder, and no two names of a class that
  /// differ in letters or digits fall together.
  static func safe(_ name: String) -> String {
    let letters = name.map { character in
      character.isLetter || character.isNumber || "-_.@".contains(character) ? character : "_"
    }
    return String(String(letters.prefix(100)).drop { $0 == "." })
  }

  /// Who it is, for a submitted file: as told, or as the machine calls them.
  var name: String { learner ?? ProcessInfo.processInfo.environment["USER"] ?? "learner" }
}
