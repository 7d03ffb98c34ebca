// What the learner has done: facts, appended, never worked out again.

import Documents
import Text

/// Something that happened in a lesson.
package struct ProgressFact: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case started, passed, failed, hint, solution, skipped, finished
  }
  package var kind: Kind
  package var lesson: String
  package var step: String?
  package var points: Int?
  /// Seconds since 1970 of the host's clock.
  package var when: Int

  package init(
    _ kind: Kind, lesson: String, step: String? = nil, points: Int? = nil, when: Int
  ) {
    self.kind = kind
    self.lesson = lesson
    self.step = step
    self.points = points
    self.when = when
  }

  var value: Value {
    var object = Object()
    object["when"] = .integer(when)
    object["fact"] = .string(kind.rawValue)
    object["lesson"] = .string(lesson)
    if let step { object["step"] = .string(step) }
    if let points { object["points"] = .integer(points) }
    return .object(object)
  }

  init?(_ value: Value) {
    guard let kind = value["fact"]?.string.flatMap(Kind.init(rawValue:)),
      let lesson = value["lesson"]?.string
    else { return nil }
    self.init(
      kind, lesson: lesson, step: value["step"]?.string, points: value["points"]?.int,
      when: value["when"]?.int ?? 0)
  }
}

/// The file of facts. Lines that cannot be read (torn, or of a later version) are passed over.
package final class ProgressFile {
  private let path: String
  package private(set) var facts: [ProgressFact] = []
  package private(set) var failure: HostFileError?
  private var endsMidLine = false

  package init(path: String) {
    self.path = path
    guard let bytes = try? HostFile.read(path, limit: 64 << 20) else { return }
    endsMidLine = bytes.last.map { $0 != 0x0A } ?? false
    facts = bytes.lineRanges.compactMap { range in
      (try? JSON.parse(bytes: Array(bytes[range]))).flatMap(ProgressFact.init)
    }
  }

  /// A progress that is kept in memory only.
  package init() { path = "" }

  package func append(_ fact: ProgressFact) {
    facts.append(fact)
    guard failure == nil, !path.isEmpty else { return }
    let line = (endsMidLine ? "\n" : "") + fact.value.json(.goPlain) + "\n"
    do throws(HostFileError) {
      try HostFile.append(Array(line.utf8), to: path, synced: true)
      endsMidLine = false
    } catch {
      failure = error
    }
  }
}
