// All lessons: the syllabus, and what belongs to every lesson.

import Documents
import Kernel

/// The syllabus of a source, and the door to its lessons.
package struct LessonLibrary: Sendable {
  package let source: any LessonSource
  package private(set) var tracks: [LessonTrack] = []
  package private(set) var diagnostics: [LessonDiagnostic] = []

  /// Reads the syllabus. Lessons are read when they are asked for.
  package init(_ source: any LessonSource = EmbeddedSource()) {
    self.source = source
    var reader = FieldReader("lessons.yaml")
    defer { diagnostics = reader.diagnostics }
    guard let text = source.text("lessons.yaml") else {
      reader.note(.missingFile, at: nil)
      return
    }
    let members = reader.members(
      of: reader.root(of: text), known: ["format", "tracks"], required: ["format", "tracks"])
    if let format = reader.int(members["format"]), format != 1 {
      reader.note(.unsupportedFormat(format), at: members["format"]?.line)
    }
    var folders = Set<String>()
    for node in reader.items(members["tracks"]) {
      let known = ["id", "title", "about", "lessons"]
      let fields = reader.members(of: node, known: known, required: known)
      let lessons = reader.items(fields["lessons"])
      var listed: [String] = []
      for item in lessons {
        guard let folder = reader.string(item) else { continue }
        if !folders.insert(folder).inserted { reader.note(.listedTwice(folder), at: item.line) }
        listed.append(folder)
      }
      guard let id = reader.name(fields["id"]), let title = reader.bilingual(fields["title"]),
        let about = reader.bilingual(fields["about"])
      else { continue }
      tracks.append(LessonTrack(id: id, title: title, about: about, lessons: listed))
    }
  }

  /// The JSON schema of `lesson.yaml`.
  package static var schema: String { EmbeddedSource().text("lesson.schema.json") ?? "" }

  /// The folders of all lessons, in the order of the syllabus.
  package var folders: [String] { tracks.flatMap(\.lessons) }

  /// A lesson by its folder, its slug, or the last part of its folder (`01-first-container`).
  ///
  /// - Parameter seed: the student's own, where the lesson differs from student to student.
  package func lesson(_ name: String, seed: UInt64? = nil) -> Lesson? {
    folder(of: name).flatMap { Lesson.read($0, from: source, seed: seed).lesson }
  }
  /// The folder of a lesson by any of its names, or by a number: in the list of all lessons (`20`), or of its
  /// track (`kubernetes/04`).
  package func folder(of name: String) -> String? {
    folders.first { $0 == name || $0.hasSuffix("/" + name) }
      ?? folders.first { slug(of: $0) == name }
      ?? folders.first { name.contains("/") && $0.hasPrefix(name + "-") }
      ?? Int(name).flatMap { folders.indices.contains($0 - 1) ? folders[$0 - 1] : nil }
  }
  /// All lessons that can be read.
  package var lessons: [Lesson] { folders.compactMap { Lesson.read($0, from: source).lesson } }

  /// The lesson that comes after another one in the syllabus.
  package func lesson(after slug: String) -> Lesson? {
    let all = folders
    guard let here = all.firstIndex(where: { self.slug(of: $0) == slug }), here + 1 < all.count
    else { return nil }
    return Lesson.read(all[here + 1], from: source).lesson
  }

  /// A lesson's slug, from its first line if it stands there, so that not all of it is parsed.
  private func slug(of folder: String) -> String? {
    guard let text = source.text(folder + "/lesson.yaml") else { return nil }
    for line in text.split(separator: "\n") where line.hasPrefix("slug:") {
      return line.dropFirst(5).split(separator: " ").first.map(String.init)
    }
    return Lesson.read(folder, from: source).lesson?.slug
  }

  /// A digest of a lesson's files, for the journal: another lesson is another digest (FNV-1a).
  package func digest(of folder: String) -> String { Lesson.digest(of: folder, in: source) }
}

extension Lesson {
  /// A digest of a lesson's files (FNV-1a).
  ///
  /// - Parameter hidden: whether the checks that only a grader has are part of it.
  package static func digest(
    of folder: String, in source: some LessonSource, hidden: Bool = false
  ) -> String {
    var hash = FNVHash()
    for file in source.files(below: folder)
    where !file.path.hasPrefix("answers/") || (hidden && file.path == "answers/hidden.yaml") {
      hash.combine(file.path)
      hash.combine(0)
      hash.combine(file.bytes)
      hash.combine(0)
    }
    return hash.hexadecimal
  }
}
