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

  /// A syllabus of this one lesson.
  func library() throws -> LessonLibrary {
    LessonLibrary(Self.source(try LessonFinder.files(of: path), lessons: [Self.name]))
  }

  /// Lessons of a folder: one lesson, several of them, or a whole syllabus with its `lessons.yaml`.
  static func source(_ path: String) throws -> any LessonSource {
    if let one = LessonFolder(path) { return try one.library().source }
    let files = try HostFolder(path: path, option: "--folder").files()
    if files.contains(where: { $0.path == "lessons.yaml" }) { return FolderSource(files) }
    let lessons = files.map(\.path).filter { $0.hasSuffix("/lesson.yaml") }.map {
      String($0.dropLast("/lesson.yaml".count))
    }
    return lessons.isEmpty ? FolderSource(files) : source(files, lessons: lessons.sorted())
  }

  /// Files with a syllabus made for them; errors and terms are explained as in the program's own.
  private static func source(_ files: [LessonFile], lessons: [String]) -> FolderSource {
    let own = EmbeddedSource()
    let shared = ["errors.yaml", "glossary.yaml"].filter { name in
      !files.contains { $0.path == name }
    }.compactMap { own.file($0) }
    let syllabus = """
      format: 1
      tracks:
        - id: own
          title: {en: A folder, zh-Hans: 文件夹}
          about: {en: Lessons from a folder, zh-Hans: 文件夹里的课程}
          lessons: [\(lessons.joined(separator: ", "))]

      """
    return FolderSource(
      files + shared + [LessonFile(path: "lessons.yaml", bytes: Array(syllabus.utf8))])
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

extension LessonDiagnostic {
  /// With the place where its author finds the file: inside, a lesson's own folder is called otherwise.
  func placed(in path: String?) -> LessonDiagnostic {
    guard let path, LessonFolder(path) != nil else { return self }
    var placed = self
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    if file == LessonFolder.name {
      placed.file = folder
    } else if file.hasPrefix(LessonFolder.name + "/") {
      placed.file = folder + file.dropFirst(LessonFolder.name.count)
    }
    return placed
  }
}
