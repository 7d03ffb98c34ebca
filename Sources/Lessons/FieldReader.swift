// Reads fields strictly: whatever is missing, unknown or of the wrong type is noted with its line.

import Documents
import Text

/// A part of a YAML document, with its place.
struct Node {
  let value: Value
  let place: Place
  /// What it is called in messages: `checks[1].docker`.
  let name: String

  var line: Int { place.range.lowerBound.line }
}

/// Reads the fields of one file, and collects what is wrong with them.
struct FieldReader {
  let file: String
  var diagnostics: [LessonDiagnostic] = []

  init(_ file: String) { self.file = file }

  mutating func note(_ problem: LessonProblem, at line: Int?) {
    diagnostics.append(LessonDiagnostic(file: file, line: line, problem))
  }

  /// The whole document; nil when it is no YAML.
  mutating func root(of text: String) -> Node? {
    do throws(YAMLError) {
      // NB: the dialect in which `on:` is a key and not a boolean, and a repeated key an error.
      let (value, place) = try YAML.parseWithPlaces(text, dialect: .compose)
      return Node(value: value, place: place, name: "the file")
    } catch {
      note(.badYAML(error.message(.compose)), at: error.mark.line)
      return nil
    }
  }

  /// The members of an object; notes those that are not known, and those that are missing.
  mutating func members(
    of node: Node?, known: [String], required: [String] = []
  ) -> Members {
    guard let node else { return Members(node: nil) }
    guard case .object(let object) = node.value else {
      note(.wrongType(field: node.name, wanted: "a mapping"), at: node.line)
      return Members(node: nil)
    }
    for name in object.keys where !known.contains(name) {
      let line = node.place.at(.key(name))?.key?.lowerBound.line ?? node.line
      note(.unknownField(name, known: known), at: line)
    }
    for name in required where !object.contains(name) {
      note(.missingField(name), at: node.line)
    }
    return Members(node: node)
  }

  mutating func string(_ node: Node?) -> String? {
    guard let node else { return nil }
    if case .string(let text) = node.value { return text }
    note(.wrongType(field: node.name, wanted: "a text"), at: node.line)
    return nil
  }
  /// A text that may be written as a number: `v: 1`.
  mutating func plain(_ node: Node?) -> String? {
    if let number = node?.value.int { return String(number) }
    return string(node)
  }
  mutating func int(_ node: Node?, in range: ClosedRange<Int> = 0...1_000_000) -> Int? {
    guard let node else { return nil }
    if let number = node.value.int, range.contains(number) { return number }
    let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    note(.wrongType(field: node.name, wanted: wanted), at: node.line)
    return nil
  }
  mutating func bool(_ node: Node?) -> Bool? {
    guard let node else { return nil }
    if let truth = node.value.bool { return truth }
    note(.wrongType(field: node.name, wanted: "true or false"), at: node.line)
    return nil
  }
  /// The items of a list; none where there is no list.
  mutating func items(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    guard case .array(let values) = node.value else {
      note(.wrongType(field: node.name, wanted: "a list"), at: node.line)
      return []
    }
    return values.indices.map { index in
      Node(
        value: values[index], place: node.place.at(.index(index)) ?? node.place,
        name: "\(node.name)[\(index)]")
    }
  }
  mutating func strings(_ node: Node?) -> [String] {
    var all: [String] = []
    for item in items(node) { if let text = string(item) { all.append(text) } }
    return all
  }
  /// A text in both languages. Where one is missing it is noted, and the other one stands for it: a lesson
  /// for one's own class may have one language.
  mutating func bilingual(_ node: Node?) -> Bilingual? {
    guard let node else { return nil }
    let names = Language.allCases.map(\.rawValue)
    let members = members(of: node, known: names)
    guard members.node != nil else { return nil }
    var texts: [String] = []
    for name in names {
      if let member = members[name] {
        if let text = string(member) { texts.append(text) }
      } else {
        note(.missingLanguage(name), at: node.line)
      }
    }
    guard let first = texts.first, let last = texts.last else { return nil }
    return Bilingual(first, last)
  }
  mutating func pattern(_ node: Node?) -> LinePattern? {
    guard let node, let text = string(node) else { return nil }
    if let pattern = LinePattern(text) { return pattern }
    note(.badPattern(text, reason: LinePattern.complaint(about: text)), at: node.line)
    return nil
  }
  /// A word of an enumeration.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: Node?, as field: String
  ) -> Word? where Word.RawValue == String {
    guard let node, let text = string(node) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let allowed = Word.allCases.map(\.rawValue)
    note(.notOneOf(text, field: field, allowed: allowed), at: node.line)
    return nil
  }
  /// A time span such as `60s` or `5m`, ten minutes at most.
  mutating func duration(_ node: Node?) -> Duration? {
    guard let node, let text = string(node) else { return nil }
    if let number = Int(text.dropLast()), (1...600).contains(number) {
      if text.hasSuffix("s") { return .seconds(number) }
      if text.hasSuffix("m"), number <= 10 { return .seconds(number * 60) }
    }
    note(.badDuration(text), at: node.line)
    return nil
  }
}

/// The members of a mapping, each with its place.
struct Members {
  let node: Node?

  subscript(name: String) -> Node? {
    guard let node, let value = node.value[name] else { return nil }
    return Node(value: value, place: node.place.at(.key(name)) ?? node.place, name: name)
  }
  var names: [String] { node?.value.object?.keys ?? [] }
  var line: Int? { node?.line }
}
