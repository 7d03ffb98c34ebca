// What a learner has done: facts, appended one by one, never derived by replay.

import Documents

/// Something that happened, for good. A file of progress is one JSON line for each.
package struct ProgressFact: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case language(Language)
    case started
    case stepDone(step: String, points: Int, of: Int)
    case skipped(step: String)
    case hint(step: String, number: Int)
    case lessonDone(points: Int, of: Int)
  }
  /// Seconds since 1970, by the real clock of whoever writes it.
  package var time: Int
  /// The lesson's slug; empty where no lesson is meant.
  package var lesson: String
  package var kind: Kind

  package init(time: Int, lesson: String, _ kind: Kind) {
    self.time = time
    self.lesson = lesson
    self.kind = kind
  }
}

extension ProgressFact {
  /// The fact as a line of the file, with its newline.
  package var line: String {
    var object: Object = ["time": .integer(time)]
    if !lesson.isEmpty { object["lesson"] = .string(lesson) }
    switch kind {
    case .language(let language):
      object["did"] = "language"
      object["language"] = .string(language.rawValue)
    case .started: object["did"] = "started"
    case .stepDone(let step, let points, let of):
      object["did"] = "step"
      object["step"] = .string(step)
      object["points"] = .integer(points)
      object["of"] = .integer(of)
    case .skipped(let step):
      object["did"] = "skipped"
      object["step"] = .string(step)
    case .hint(let step, let number):
      object["did"] = "hint"
      object["step"] = .string(step)
      object["number"] = .integer(number)
    case .lessonDone(let points, let of):
      object["did"] = "finished"
      object["points"] = .integer(points)
      object["of"] = .integer(of)
    }
    return Value.object(object).json(.goPlain).trimmedNewline + "\n"
  }

  /// Nil for a line that is no fact of a kind known to this version; such lines are left alone.
  package init?(line: String) {
    guard let value = try? JSON.parse(line), let time = value["time"]?.int,
      let did = value["did"]?.string
    else { return nil }
    let step = value["step"]?.string ?? "", points = value["points"]?.int ?? 0
    let of = value["of"]?.int ?? 0
    let kind: Kind
    switch did {
    case "language":
      guard let language = value["language"]?.string.flatMap(Language.init(rawValue:)) else {
        return nil
      }
      kind = .language(language)
    case "started": kind = .started
    case "step": kind = .stepDone(step: step, points: points, of: of)
    case "skipped": kind = .skipped(step: step)
    case "hint": kind = .hint(step: step, number: value["number"]?.int ?? 0)
    case "finished": kind = .lessonDone(points: points, of: of)
    default: return nil
    }
    self.init(time: time, lesson: value["lesson"]?.string ?? "", kind)
  }

  /// The fact that an event is, if it is to be remembered.
  package init?(_ event: LessonEvent, lesson: String, time: Int) {
    switch event {
    case .stepDone(let step, let points, let of, _):
      self.init(time: time, lesson: lesson, .stepDone(step: step, points: points, of: of))
    case .skipped(let step): self.init(time: time, lesson: lesson, .skipped(step: step))
    case .hint(let step, let number, _):
      self.init(time: time, lesson: lesson, .hint(step: step, number: number))
    case .lessonDone(let points, let of):
      self.init(time: time, lesson: lesson, .lessonDone(points: points, of: of))
    default: return nil
    }
  }
}

/// All that a learner has done.
package struct Progress: Hashable, Sendable {
  package private(set) var language: Language?
  /// The lesson that was begun last.
  package private(set) var latest: String?
  private var lessons: [(slug: String, record: Record)] = []

  package struct Record: Hashable, Sendable {
    /// Steps that were done, each with the best points it earned.
    package var steps: [String: Int] = [:]
    /// The points that each of them can earn.
    package var full: [String: Int] = [:]
    package var finished = 0
    package var bestPoints = 0
    package var lastTime = 0
    package var isFinished: Bool { finished > 0 }
    package var points: Int { steps.values.reduce(0, +) }
    /// Whether a step was done, and not by the learner alone: it is worth doing again later.
    package func isForReview(_ step: String) -> Bool {
      guard let best = steps[step], let of = full[step] else { return false }
      return best < of
    }
  }

  package init(_ facts: some Sequence<ProgressFact> = []) { for fact in facts { add(fact) } }

  /// Reads a file of progress. A last line that was cut off by a crash, or one of a newer version, is
  /// passed over.
  package init(text: String) {
    self.init(
      text.split(separator: "\n").lazy.compactMap { ProgressFact(line: String($0)) })
  }

  package subscript(slug: String) -> Record? { lessons.first { $0.slug == slug }?.record }

  package mutating func add(_ fact: ProgressFact) {
    if case .language(let language) = fact.kind {
      self.language = language
      return
    }
    guard !fact.lesson.isEmpty else { return }
    if !lessons.contains(where: { $0.slug == fact.lesson }) {
      lessons.append((fact.lesson, Record()))
    }
    guard let place = lessons.firstIndex(where: { $0.slug == fact.lesson }) else { return }
    lessons[place].record.lastTime = fact.time
    switch fact.kind {
    case .started: latest = fact.lesson
    case .stepDone(let step, let points, let of):
      lessons[place].record.full[step] = of
      lessons[place].record.steps[step] = max(points, lessons[place].record.steps[step] ?? 0)
    case .lessonDone(let points, _):
      lessons[place].record.finished += 1
      lessons[place].record.bestPoints = max(points, lessons[place].record.bestPoints)
    case .language, .skipped, .hint: break
    }
  }

  package static func == (a: Progress, b: Progress) -> Bool {
    a.language == b.language && a.latest == b.latest
      && a.lessons.elementsEqual(b.lessons) { $0 == $1 }
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(language)
    hasher.combine(latest)
    for (slug, record) in lessons {
      hasher.combine(slug)
      hasher.combine(record)
    }
  }
}

extension String {
  fileprivate var trimmedNewline: String { last == "\n" ? String(dropLast()) : self }
}
