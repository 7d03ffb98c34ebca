// Checks a document against the rows of the schema.

import Documents
import Text

enum SchemaCheck {
  struct Problem: Error {
    var path: [String]
    var words: String
  }

  /// The first problem of the deepest; nil when all is well.
  static func problem(_ value: Value, _ shape: Shape, _ path: [String] = []) -> Problem? {
    switch shape {
    case .any: return nil
    case .null: return value.isNull ? nil : wrong(shape, path)
    case .string: return value.string != nil ? nil : wrong(shape, path)
    case .bool: return value.bool != nil ? nil : wrong(shape, path)
    case .flag:
      return value.bool != nil || value.string != nil
        ? nil : Problem(path: path, words: "must be a boolean or string")
    case .int: return value.int != nil || value.string != nil ? nil : wrong(shape, path)
    case .number: return value.double != nil || value.string != nil ? nil : wrong(shape, path)
    case .scalar: return value.double != nil || value.string != nil ? nil : wrong(shape, path)
    case .choice(let words):
      guard let text = value.string else { return wrong(shape, path) }
      guard !words.contains(text) else { return nil }
      let list = words.map { "'\($0)'" }.joined(separator: ", ")
      return Problem(path: path, words: "value must be one of \(list)")
    case .list(let item):
      guard let items = value.array else { return wrong(shape, path) }
      for (index, value) in items.enumerated() {
        if let found = problem(value, item, path + [String(index)]) { return found }
      }
      return nil
    case .map(let item):
      guard let object = value.object else { return wrong(shape, path) }
      for (key, value) in object.sorted(by: { $0.key < $1.key }) where !key.hasPrefix("x-") {
        if let found = problem(value, item, path + [key]) { return found }
      }
      return nil
    case .object(let fields): return members(value, fields, path)
    case .either(let shapes): return oneOf(value, shapes, path)
    }
  }

  private static func members(_ value: Value, _ fields: [Field], _ path: [String]) -> Problem? {
    guard let object = value.object else { return wrong(.object([]), path) }
    var inner: Problem?
    var extra: [String] = []
    for (key, value) in object.sorted(by: { $0.key < $1.key }) {
      guard let field = fields.first(where: { $0.name == key }) else {
        if !key.hasPrefix("x-") { extra.append(key) }
        continue
      }
      if inner == nil { inner = problem(value, field.shape, path + [key]) }
    }
    // Real: the deepest problem is told, and an unknown key is as deep as its mapping.
    if let inner { return inner }
    guard !extra.isEmpty else { return nil }
    return Problem(
      path: path,
      words: "additional properties \(extra.map { "'\($0)'" }.joined(separator: ", ")) not allowed")
  }

  /// The branch of the value's own kind speaks; where none is of it, the first that is not null.
  private static func oneOf(_ value: Value, _ shapes: [Shape], _ path: [String]) -> Problem? {
    var own: Problem?
    for shape in shapes {
      guard let found = problem(value, shape, path) else { return nil }
      if isOfKind(value, shape) { own = found }
    }
    return own ?? wrong(shapes.first { $0 != .null } ?? .string, path)
  }
  private static func isOfKind(_ value: Value, _ shape: Shape) -> Bool {
    switch (value, shape) {
    case (.array, .list), (.object, .object), (.object, .map): true
    default: false
    }
  }
  private static func wrong(_ shape: Shape, _ path: [String]) -> Problem {
    Problem(path: path, words: "must be a \(shape.word)")
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
    case .object(let fields): return unmodelled(value, fields, path)
    case .map(let item):
      return (value.object ?? Object()).flatMap { inside($0.value, item, "\(path).\($0.key)") }
    case .list(let item): return (value.array ?? []).flatMap { inside($0, item, path) }
    case .either(let shapes):
      return shapes.flatMap { inside(value, $0, path) }
    default: return []
    }
  }
}
