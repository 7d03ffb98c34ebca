// A lesson in a folder of the host, for authors: learned, and learned anew when its files change.

import Foundation
import Lessons

/// A folder that holds a `lesson.yaml`.
struct LessonFolder {
  let path: String
  /// What the lesson's folder is called inside.
  static let name = "lesson"

  init?(_ path: String) {
    guard FileManager.default.fileExists(atPath: path + "/lesson.yaml") else { return nil }
    self.path = path
  }

  /// A syllabus of this one lesson; errors and terms are explained as in the program's own.
  func library() throws -> LessonLibrary {
    let own = EmbeddedSource()
    let shared = ["errors.yaml", "glossary.yaml"].compactMap { own.file($0) }
    let syllabus = """
      format: 1
      tracks:
        - id: own
          title: {en: A folder, zh-Hans: 文件夹}
          about: {en: A lesson from a folder, zh-Hans: 文件夹里的一课}
          lessons: [\(Self.name)]

      """
    let files = try LessonFinder.files(of: path)
    return LessonLibrary(
      FolderSource(
        files + shared + [LessonFile(path: "lessons.yaml", bytes: Array(syllabus.utf8))]))
  }

  /// Gives the lessons anew when a file's size or time has changed and the lesson can be read.
  var watch: () -> LessonLibrary? {
    var seen = stamps
    return {
      let now = stamps
      guard now != seen else { return nil }
      seen = now
      guard let library = try? library(), library.lesson(Self.name) != nil else { return nil }
      return library
    }
  }

  private var stamps: [String: [Double]] {
    var all: [String: [Double]] = [:]
    let walk = FileManager.default.enumerator(atPath: path)
    while let name = walk?.nextObject() as? String {
      let attributes = walk?.fileAttributes ?? [:]
      all[name] = [
        (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0,
        (attributes[.size] as? NSNumber)?.doubleValue ?? 0,
      ]
    }
    return all
  }
}
