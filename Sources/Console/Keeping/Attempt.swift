// A learner's attempt at a lesson as one file: journal, facts, version and digest.

import Documents
package import Lessons
import Text

/// What `swiftlab submit` writes and a teacher's `report` and `grade` read.
///
/// NB: everything in it was on the learner's machine. Inputs are played again; times, hints and the
/// name are the learner's own word, and are labelled so.
package struct Attempt: Hashable, Sendable {
  package static let format = "swiftlab-attempt"

  package var learner: String
  package var facts: [ProgressFact]
  package var journal: JournalContent

  package init(learner: String, facts: [ProgressFact], journal: JournalContent) {
    self.learner = learner
    self.facts = facts
    self.journal = journal
  }

  package var lesson: String { journal.header.lesson ?? "" }
  package var version: String { journal.header.version }
  package var lessonDigest: String { journal.header.lessonDigest ?? "" }

  /// One JSON document, with a digest of what stands in it, against damage on the way.
  package var bytes: [UInt8] {
    var object: Object = [
      "format": .string(Self.format), "formatVersion": 1, "swiftlab": .string(version),
      "lesson": .string(lesson), "lessonDigest": .string(lessonDigest),
      "selfReported": ["learner": .string(learner), "facts": .array(facts.map(Self.value))],
      "journal": .array([journal.header.value] + journal.entries.map(\.value)),
    ]
    object["seal"] = .string(Self.seal(object))
    return Array((Value.object(object).json(.goPlain) + "\n").utf8)
  }

  /// Nil for what is no attempt, or was damaged.
  package init?(_ bytes: [UInt8]) {
    guard let value = try? JSON.parse(bytes: bytes), case .object(var object) = value,
      value["format"]?.string == Self.format, value["formatVersion"]?.int == 1,
      let lines = value["journal"]?.array, let first = lines.first,
      let header = JournalHeader(first)
    else { return nil }
    let seal = value["seal"]?.string
    object["seal"] = nil
    guard seal == Self.seal(object) else { return nil }
    var entries: [JournalEntry] = []
    for line in lines.dropFirst() {
      guard let entry = JournalEntry(line) else { return nil }
      entries.append(entry)
    }
    learner = value.at("selfReported", "learner")?.string ?? ""
    facts = (value.at("selfReported", "facts")?.array ?? []).compactMap {
      ProgressFact(line: $0.json(.goPlain))
    }
    journal = JournalContent(header: header, entries: entries)
  }

  /// Whether bytes look like an attempt, whole or not.
  package static func isMeant(_ bytes: [UInt8]) -> Bool {
    bytes.first == UInt8(ascii: "{")
      && String(lenient: bytes.prefix(60)).contains("\"\(format)\"")
  }

  private static func seal(_ object: Object) -> String {
    var digest = OutputDigest()
    digest.add(Array(Value.object(object).json(.goPlain).utf8))
    return digest.text
  }
  private static func value(_ fact: ProgressFact) -> Value {
    (try? JSON.parse(fact.line)) ?? .null
  }
}

extension JournalContent {
  /// A journal that comes from no file of its own.
  package init(header: JournalHeader, entries: [JournalEntry]) {
    self.header = header
    self.entries = entries
    goodBytes = 0
    ends = Array(repeating: 0, count: entries.count + 1)
    lostLines = 0
  }
}
