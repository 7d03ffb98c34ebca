// values.schema.json: what it says against the values.

import Documents
import Text

/// Real: helm 3.17.3's messages, which are gojsonschema's; of JSON Schema draft 7 what charts use.
///
/// Limit: `$ref` to definitions of the same file only; no `if`, no `format`.
struct ValuesSchema {
  private let root: Value
  private var problems: [String] = []

  /// Why the values do not fit, a chart's lines together; nil where they fit.
  static func problem(of chart: Chart, _ values: Value) -> String? {
    let all = collect(chart, values)
    guard !all.isEmpty else { return nil }
    return "values don't meet the specifications of the schema(s) in the following chart(s):\n"
      + all
  }
  private static func collect(_ chart: Chart, _ values: Value) -> String {
    var out = ""
    if let bytes = chart.schema, let schema = try? JSON.parse(bytes: bytes) {
      var check = ValuesSchema(root: schema)
      check.check(TemplateMark.removed(from: values), schema, "(root)", depth: 0)
      if !check.problems.isEmpty {
        out += "\(chart.name):\n" + check.problems.map { "- \($0)\n" }.joined()
      }
    }
    for inner in chart.subcharts { out += collect(inner, values[inner.name] ?? [:]) }
    return out
  }
  private init(root: Value) { self.root = root }

  private mutating func fail(_ path: String, _ words: String) {
    problems.append("\(path): \(words)")
  }
  private func type(of value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .number(let number): Int(exactly: number) == nil ? "number" : "integer"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  private mutating func check(_ value: Value, _ schema: Value, _ path: String, depth: Int) {
    guard depth < 60 else { return }
    if let reference = schema["$ref"]?.string, reference.hasPrefix("#/") {
      let parts = reference.dropFirst(2).split(separator: "/").map(String.init)
      if let target = root.at(path: parts) { check(value, target, path, depth: depth + 1) }
      return
    }
    let own = type(of: value)
    let wanted = schema["type"]?.string.map { [$0] } ?? schema["type"]?.strings ?? []
    let fits = wanted.contains(own) || (own == "integer" && wanted.contains("number"))
    if !wanted.isEmpty, !fits {
      return fail(path, "Invalid type. Expected: \(wanted.joined(separator: "/")), given: \(own)")
    }
    if let allowed = schema["enum"]?.array,
      !allowed.contains(where: { $0.floated == value.floated })
    {
      let list = allowed.map { $0.json(.goPlain) }.joined(separator: ", ")
      fail(path, "\(path) must be one of the following: \(list)")
    }
    for branch in schema["allOf"]?.array ?? [] { check(value, branch, path, depth: depth + 1) }
    if let any = schema["anyOf"]?.array, !any.contains(where: { accepts(value, $0, depth) }) {
      fail(path, "Must validate at least one schema (anyOf)")
    }
    if let one = schema["oneOf"]?.array, one.filter({ accepts(value, $0, depth) }).count != 1 {
      fail(path, "Must validate one and only one schema (oneOf)")
    }
    switch value {
    case .object(let object): members(object, schema, path, depth)
    case .array(let items):
      if let least = schema["minItems"]?.int, items.count < least {
        fail(path, "Array must have at least \(least) items")
      }
      if let most = schema["maxItems"]?.int, items.count > most {
        fail(path, "Array must have at most \(most) items")
      }
      if let item = schema["items"], item.object != nil {
        for (place, inner) in items.enumerated() {
          check(inner, item, below(path, String(place)), depth: depth + 1)
        }
      }
    case .string(let text):
      if let least = schema["minLength"]?.int, text.unicodeScalars.count < least {
        fail(path, "String length must be greater than or equal to \(least)")
      }
      if let most = schema["maxLength"]?.int, text.unicodeScalars.count > most {
        fail(path, "String length must be less than or equal to \(most)")
      }
      if let pattern = schema["pattern"]?.string,
        let compiled = try? Pattern(pattern, syntax: .go), !compiled.isMatch(text)
      {
        fail(path, "Does not match pattern '\(pattern)'")
      }
    case .integer, .number:
      let number = value.double ?? 0
      if let least = schema["minimum"]?.double, number < least {
        fail(path, "Must be greater than or equal to \(Value.number(least).goText)")
      }
      if let most = schema["maximum"]?.double, number > most {
        fail(path, "Must be less than or equal to \(Value.number(most).goText)")
      }
    default: break
    }
  }
  private func accepts(_ value: Value, _ schema: Value, _ depth: Int) -> Bool {
    var other = ValuesSchema(root: root)
    other.check(value, schema, "", depth: depth + 1)
    return other.problems.isEmpty
  }

  private mutating func members(_ object: Object, _ schema: Value, _ path: String, _ depth: Int) {
    for name in schema["required"]?.strings ?? [] where object[name] == nil {
      fail(path, "\(name) is required")
    }
    let known = schema["properties"]?.object ?? [:]
    for (key, value) in object.inKeyOrder() {
      if let inner = known[key] {
        check(value, inner, below(path, key), depth: depth + 1)
      } else if schema["additionalProperties"] == .bool(false), key != "global" {
        fail(path, "Additional property \(key) is not allowed")
      } else if let inner = schema["additionalProperties"], inner.object != nil {
        check(value, inner, below(path, key), depth: depth + 1)
      }
    }
  }
  private func below(_ path: String, _ name: String) -> String {
    path == "(root)" ? name : path + "." + name
  }
}
