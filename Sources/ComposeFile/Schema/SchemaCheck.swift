// Checks a document against the rows of the schema.

import Documents
import Text

enum SchemaCheck {
  struct Problem: Error {
    var path: [String]
    var words: String
    /// How deep in the document; a key that nobody knows is as deep as its value.
    var depth: Int
  }

  /// The deepest problem, and of equally deep ones the first; nil when all is well.
  static func problem(_ value: Value, _ shape: Shape, _ path: [String] = []) -> Problem? {
    var search = SchemaSearch()
    search.look(at: value, shape, path)
    return search.found
  }
}

private struct SchemaSearch {
  var found: SchemaCheck.Problem?

  private mutating func note(_ path: [String], _ words: String, depth: Int = 0) {
    let depth = max(depth, path.count)
    if let found, found.depth >= depth { return }
    found = SchemaCheck.Problem(path: path, words: words, depth: depth)
  }
  private mutating func expect(_ isRight: Bool, _ shape: Shape, _ path: [String]) {
    if !isRight { note(path, "must be a \(shape.word)") }
  }

  mutating func look(at value: Value, _ shape: Shape, _ path: [String]) {
    switch shape {
    case .any: return
    case .null: expect(value.isNull, shape, path)
    case .string: expect(value.string != nil, shape, path)
    case .bool: expect(value.bool != nil, shape, path)
    case .flag: expect(value.bool != nil || value.string != nil, shape, path)
    case .int: expect(value.int != nil, shape, path)
    case .whole: expect(value.int != nil || value.string != nil, shape, path)
    case .number: expect(value.double != nil, shape, path)
    case .scalar: expect(value.double != nil || value.string != nil, shape, path)
    case .plain: expect(value.array == nil && value.object == nil, shape, path)
    case .cast(_, let inner): look(at: value, inner, path)
    case .choice(let words): word(value, words, path)
    case .pattern(let pattern): text(value, pattern, path)
    case .within(let range):
      guard let number = value.int else { return expect(false, shape, path) }
      if number < range.lowerBound {
        note(path, "minimum: got \(number), want \(range.lowerBound)")
      } else if number > range.upperBound {
        note(path, "maximum: got \(number), want \(range.upperBound)")
      }
    case .list(let item), .set(let item):
      guard let items = value.array else { return expect(false, shape, path) }
      for (index, value) in items.enumerated() { look(at: value, item, path + [String(index)]) }
      if case .set = shape { distinct(items, path) }
    case .map(let item):
      guard let object = value.object else { return expect(false, shape, path) }
      for (key, value) in object.sortedByKeyShallow() { look(at: value, item, path + [key]) }
    case .named(let item):
      guard let object = value.object else { return expect(false, shape, path) }
      var odd: [String] = []
      for (key, value) in object.sortedByKeyShallow() {
        if Self.isName(key) { look(at: value, item, path + [key]) } else { odd.append(key) }
      }
      refuse(odd, path)
    case .object(let fields): members(value, fields, path)
    case .optional(let fields):
      if value.isNull { return }
      if value.object == nil { expect(false, shape, path) } else { members(value, fields, path) }
    case .optionalString: expect(value.isNull || value.string != nil, shape, path)
    case .optionalScalar:
      expect(value.isNull || value.double != nil || value.string != nil, shape, path)
    case .either(let shapes): oneOf(value, shapes, path)
    }
  }

  private mutating func word(_ value: Value, _ words: [String], _ path: [String]) {
    guard let text = value.string else { return expect(false, .string, path) }
    guard !words.contains(text) else { return }
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    note(path, words.count == 1 ? "value must be \(list)" : "value must be one of \(list)")
  }
  private mutating func text(_ value: Value, _ pattern: String, _ path: [String]) {
    guard let text = value.string else { return expect(false, .string, path) }
    let isFound = (try? Pattern(pattern, syntax: .go))?.isMatch(text) ?? true
    if !isFound { note(path, "'\(text)' does not match pattern '\(pattern)'") }
  }
  private mutating func distinct(_ items: [Value], _ path: [String]) {
    for (second, value) in items.enumerated() {
      guard let first = items[..<second].firstIndex(of: value) else { continue }
      return note(path, "items at \(first) and \(second) are equal")
    }
  }
  private mutating func refuse(_ keys: [String], _ path: [String]) {
    guard !keys.isEmpty else { return }
    let list = keys.map { "'\($0)'" }.joined(separator: ", ")
    note(path, "additional properties \(list) not allowed", depth: path.count + 1)
  }

  private mutating func members(_ value: Value, _ fields: [Field], _ path: [String]) {
    guard let object = value.object else { return expect(false, .object([]), path) }
    let missing = fields.filter { $0.isRequired && object[$0.name] == nil }
    if !missing.isEmpty {
      let list = missing.map { "'\($0.name)'" }.joined(separator: ", ")
      note(path, "missing \(missing.count == 1 ? "property" : "properties") \(list)")
    }
    var extra: [String] = []
    for (key, value) in object.sortedByKeyShallow() {
      if let field = fields.first(where: { $0.name == key }) {
        look(at: value, field.shape, path + [key])
      } else if !key.hasPrefix("x-") {
        extra.append(key)
      }
    }
    refuse(extra, path)
  }

  /// Nothing is wrong where one branch fits; else all of them speak, in their order.
  private mutating func oneOf(_ value: Value, _ shapes: [Shape], _ path: [String]) {
    var problems: [SchemaCheck.Problem] = []
    for shape in shapes {
      guard let problem = SchemaCheck.problem(value, shape, path) else { return }
      problems.append(problem)
    }
    for problem in problems { note(problem.path, problem.words, depth: problem.depth) }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte == 0x2E || byte == 0x5F || byte == 0x2D || (0x30...0x39).contains(byte)
          || (0x61...0x7A).contains(byte | 0x20)
      }
  }
}

package enum ComposeCoverage {
  /// Every key that the lab knows, as a path, and whether it acts.
  package static var keys: [(path: String, isModelled: Bool)] {
    TopFields.all.map { ($0.name, $0.isModelled) }
      + ServiceFields.all.map { ("services.*.\($0.name)", $0.isModelled) }
      + BuildFields.all.map { ("services.*.build.\($0.name)", $0.isModelled) }
  }

  /// Keys of a document that the lab does not model, as paths.
  static func unmodelled(_ value: Value, _ fields: [Field], _ path: String) -> [String] {
    guard let object = value.object else { return [] }
    var out: [String] = []
    for (key, value) in object {
      guard let field = fields.first(where: { $0.name == key }) else { continue }
      let here = path.isEmpty ? key : "\(path).\(key)"
      if !field.isModelled {
        out.append(here)
      } else {
        out += inside(value, field.shape, here)
      }
    }
    return out
  }
  private static func inside(_ value: Value, _ shape: Shape, _ path: String) -> [String] {
    switch shape {
    case .object(let fields), .optional(let fields): return unmodelled(value, fields, path)
    case .map(let item), .named(let item):
      return (value.object ?? Object()).flatMap { inside($0.value, item, "\(path).\($0.key)") }
    case .list(let item), .set(let item):
      return (value.array ?? []).flatMap { inside($0, item, path) }
    case .cast(_, let inner): return inside(value, inner, path)
    case .either(let shapes):
      return shapes.flatMap { inside(value, $0, path) }
    default: return []
    }
  }
}
