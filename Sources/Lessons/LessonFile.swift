// The files that lessons are made of, wherever they come from.

/// A file of a lesson folder.
package struct LessonFile: Hashable, Sendable {
  /// The path below the folder that holds `lessons.yaml`.
  package var path: String
  package var bytes: [UInt8]
  package var isExecutable: Bool

  package init(path: String, bytes: [UInt8], isExecutable: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isExecutable = isExecutable
  }
}

/// Where lessons are read from: the program itself, or a folder that the caller has read.
package protocol LessonSource: Sendable {
  /// The paths of all files, in the order of their bytes.
  var paths: [String] { get }
  func file(_ path: String) -> LessonFile?
}

extension LessonSource {
  /// The text of a file; nil when it is not there. Broken UTF-8 becomes U+FFFD.
  func text(_ path: String) -> String? {
    file(path).map { String(decoding: $0.bytes, as: UTF8.self) }
  }
  /// The files below a folder, their paths counted from it.
  func files(below folder: String) -> [LessonFile] {
    paths.filter { $0.hasPrefix(folder + "/") }.compactMap { path in
      guard var file = file(path) else { return nil }
      file.path = String(path.dropFirst(folder.count + 1))
      return file
    }
  }
}

/// The lessons that the program carries in itself. Nothing is copied before it is asked for.
package struct EmbeddedSource: LessonSource {
  package init() {}
  package var paths: [String] { embeddedLessons.map(\.path.description) }
  package func file(_ path: String) -> LessonFile? {
    // The table is in the order of the paths' bytes, so half of what is left is put aside each time.
    var low = 0, high = embeddedLessons.count
    let wanted = path.utf8
    while low < high {
      let middle = (low + high) / 2
      let isBefore = embeddedLessons[middle].path.withUTF8Buffer {
        $0.lexicographicallyPrecedes(wanted)
      }
      if isBefore { low = middle + 1 } else { high = middle }
    }
    guard low < embeddedLessons.count,
      embeddedLessons[low].path.withUTF8Buffer({ $0.elementsEqual(wanted) })
    else { return nil }
    let found = embeddedLessons[low]
    return LessonFile(path: path, bytes: found.bytes, isExecutable: found.isExecutable)
  }
}

/// Lessons from files that were read before: a pack, or a teacher's folder.
package struct FolderSource: LessonSource {
  let files: [LessonFile]

  package init(_ files: [LessonFile]) {
    self.files = files.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }
  package var paths: [String] { files.map(\.path) }
  package func file(_ path: String) -> LessonFile? { files.first { $0.path == path } }
}
