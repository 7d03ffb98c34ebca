// What a lesson says about itself as an exercise: deadline, lateness, and what differs by student.

import Documents
import Kernel
import Text

/// The `exercise` part of a lesson. A learner never meets it; a grader does.
package struct LessonExercise: Hashable, Sendable {
  /// In seconds since 1970.
  package var deadline: Int?
  package var late: LatePolicy?
  package var variables: [LessonVariable] = []
  package init() {}
}

/// What lateness costs: so much for each day that has begun, for so many days at most.
package struct LatePolicy: Hashable, Sendable {
  /// Percent of what was earned, for each day.
  package var percent: Int
  /// After so many days nothing is earned.
  package var days: Int

  /// The percent that is taken off.
  package func cost(secondsLate: Int) -> Int {
    guard secondsLate > 0 else { return 0 }
    let begun = (secondsLate + 86_399) / 86_400
    return begun > days ? 100 : min(100, begun * percent)
  }
}

/// A name or number that is drawn for each student: `<<port>>` in the lesson's files stands for it.
package struct LessonVariable: Hashable, Sendable {
  package var name: String
  package var choices: [String]

  /// The value for a seed. Other variables do not matter, so one can be added later.
  package func value(seed: UInt64) -> String {
    var source = RandomSource(seed: seed).split(name)
    return choices[Int(source.next() % UInt64(choices.count))]
  }
}

/// A variable's name with the value that was drawn.
package struct DrawnValue: Hashable, Codable, Sendable {
  package var name: String
  package var value: String
}

/// A lesson's files with the values of one student in their places.
struct VariantSource: LessonSource {
  let base: any LessonSource
  let values: [DrawnValue]

  var paths: [String] { base.paths }
  func file(_ path: String) -> LessonFile? {
    guard var file = base.file(path) else { return nil }
    guard let text = String(validating: file.bytes, as: UTF8.self), text.contains("<<") else {
      return file
    }
    var out = text
    for drawn in values { out = out.replacing("<<\(drawn.name)>>", with: drawn.value) }
    file.bytes = Array(out.utf8)
    return file
  }
}

extension FieldReader {
  mutating func exercise(_ node: Node?) -> LessonExercise? {
    guard node != nil else { return nil }
    let members = members(of: node, known: ["deadline", "late", "variants"])
    var exercise = LessonExercise()
    if let place = members["deadline"], let text = string(place) {
      exercise.deadline = Moment.seconds(text)
      if exercise.deadline == nil { note(.badMoment(text), at: place.line) }
    }
    if members["late"] != nil {
      let late = self.members(
        of: members["late"], known: ["percent", "days"], required: ["percent", "days"])
      if let percent = int(late["percent"], in: 0...100), let days = int(late["days"], in: 0...365)
      {
        exercise.late = LatePolicy(percent: percent, days: days)
      }
    }
    exercise.variables = variables(members["variants"])
    return exercise
  }

  /// `{port: {from: 8000, to: 8999}, name: [web, shop]}`
  mutating func variables(_ node: Node?) -> [LessonVariable] {
    guard let node else { return [] }
    guard case .object(let object) = node.value else {
      note(.wrongType(field: "variants", wanted: "a mapping"), at: node.line)
      return []
    }
    var all: [LessonVariable] = []
    for key in object.keys {
      guard let member = Members(node: node)[key] else { continue }
      var choices: [String] = []
      if case .array = member.value {
        for item in items(member) { if let text = plain(item) { choices.append(text) } }
      } else {
        let fields = members(of: member, known: ["from", "to"], required: ["from", "to"])
        if let from = int(fields["from"]), let to = int(fields["to"]), from <= to,
          to - from < 100_000
        {
          choices = (from...to).map(String.init)
        }
      }
      if choices.isEmpty {
        note(.wrongType(field: key, wanted: "{from: N, to: M} or a list"), at: member.line)
      } else {
        all.append(LessonVariable(name: key, choices: choices))
      }
    }
    return all
  }
}

/// A moment as people write it into files: RFC 3339, the seconds and the zone left out at will.
package enum Moment {
  /// Seconds since 1970; nil for what is no such time. Without a zone it is UTC.
  package static func seconds(_ text: String) -> Int? {
    var bytes = Array(text.trimmed.utf8)[...]
    func number(_ count: Int) -> Int? {
      guard bytes.count >= count else { return nil }
      let digits = bytes.prefix(count)
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      bytes = bytes.dropFirst(count)
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    func take(_ allowed: String) -> Bool {
      guard let first = bytes.first, allowed.utf8.contains(first) else { return false }
      bytes = bytes.dropFirst()
      return true
    }
    guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2),
      (1...12).contains(month), day >= 1, day <= CivilTime.days(inMonth: month, of: year)
    else { return nil }
    var seconds = CivilTime.days(year: year, month: month, day: day) * 86_400
    guard !bytes.isEmpty else { return seconds }
    guard take("T t"), let hour = number(2), take(":"), let minute = number(2), hour < 24,
      minute < 60
    else { return nil }
    seconds += hour * 3600 + minute * 60
    if take(":") {
      guard let second = number(2), second < 61 else { return nil }
      seconds += second
      if take(".") { while number(1) != nil {} }
    }
    _ = take(" ")
    if bytes.isEmpty || Array(bytes) == Array("Z".utf8) || Array(bytes) == Array("z".utf8) {
      return seconds
    }
    let isEast = bytes.first == UInt8(ascii: "+")
    guard take("+-"), let hours = number(2) else { return nil }
    _ = take(":")
    guard let minutes = number(2), bytes.isEmpty, hours < 24, minutes < 60 else { return nil }
    let offset = hours * 3600 + minutes * 60
    return isEast ? seconds - offset : seconds + offset
  }
}
