// The file of what the learner has done: facts, appended, never worked out again.

package import Lessons
import Text

/// The facts of a learner, on the disk as soon as they happen.
///
/// Lines that cannot be read (torn, or of a later version) are passed over and kept.
package final class ProgressFile {
  private let path: String?
  package private(set) var progress = Progress()
  /// Set when something could not be written; the facts are kept in memory all the same.
  package private(set) var failure: HostFileError?
  private var endsMidLine = false

  /// Without a path the progress lives in memory only.
  package init(path: String?) {
    self.path = path
    guard let path, let bytes = try? HostFile.read(path, limit: 64 << 20) else { return }
    endsMidLine = bytes.last.map { $0 != 0x0A } ?? false
    progress = Progress(text: String(lenient: bytes))
  }

  /// The facts about one lesson, oldest first.
  package static func facts(in home: DataHome, of lesson: String) -> [ProgressFact] {
    guard let bytes = try? HostFile.read(home.progressPath, limit: 64 << 20) else { return [] }
    return String(lenient: bytes).split(separator: "\n").compactMap {
      ProgressFact(line: String($0))
    }.filter { $0.lesson == lesson }
  }

  package func append(_ fact: ProgressFact) {
    progress.add(fact)
    guard failure == nil, let path else { return }
    let line = (endsMidLine ? "\n" : "") + fact.line
    do throws(HostFileError) {
      try HostFile.append(Array(line.utf8), to: path, synced: true)
      endsMidLine = false
    } catch {
      failure = error
    }
  }
}
