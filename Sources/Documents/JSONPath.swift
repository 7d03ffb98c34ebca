// kubectl's JSONPath: templates such as `{range .items[*]}{.metadata.name}{"\n"}{end}`.

package import Kernel
import Text

/// What is wrong with a JSONPath, in client-go's words.
package struct JSONPathError: Error, Hashable, Sendable, CustomStringConvertible {
  /// `unclosed action`; kubectl puts `error parsing jsonpath TEMPLATE, ` before what parsing says.
  package var description: String
  package init(_ description: String) { self.description = description }
}

/// A parsed template.
package struct JSONPath: Sendable {
  indirect enum Node: Sendable {
    case list([Node])
    case text(String)
    case field(String)
    case wildcard
    case recursive
    case array([Bound])
    case filter(left: [Node], op: String, right: [Node])
    case union([[Node]])
    case value(Value)
    case identifier(String)
  }
  /// A number of `[from:to:step]`.
  struct Bound: Sendable {
    var value = 0
    var isKnown = false
    /// Made up from `from`, as in `[3]`.
    var isDerived = false
  }

  let nodes: [Node]

  /// Parses a template: text with actions in braces.
  package init(_ template: String) throws(JSONPathError) {
    var parser = JSONPathParser(template)
    nodes = try parser.template()
  }

  /// A path as custom columns and `--sort-by` take it: `.a.b`, `a.b`, `{.a.b}` or `{a.b}`.
  package init(relaxed path: String) throws(JSONPathError) {
    try self.init(try Self.relaxed(path))
  }
  /// The template that a relaxed path stands for.
  package static func relaxed(_ path: String) throws(JSONPathError) -> String {
    if path.isEmpty { return "" }
    var inner = path[...]
    if inner.hasPrefix("{"), inner.hasSuffix("}"), inner.utf8.count > 1 {
      inner = inner.dropFirst().dropLast()
    }
    if inner.hasPrefix(".") { inner = inner.dropFirst() }
    guard !inner.isEmpty, !inner.contains("{"), !inner.contains("}") else {
      throw JSONPathError(
        "unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}' or "
          + "'{.name1.name2}'")
    }
    return "{." + inner + "}"
  }

  /// What each action finds. A missing field finds nothing, or is an error without `allowsMissing`.
  package func find(
    in value: Value, allowsMissing: Bool = true
  ) throws(JSONPathError) -> [[Value]] {
    var budget = Budget.document
    return try find(in: value, allowsMissing: allowsMissing, budget: &budget)
  }
  package func find(
    in value: Value, allowsMissing: Bool, budget: inout Budget
  ) throws(JSONPathError) -> [[Value]] {
    var walker = JSONPathWalker(allowsMissing: allowsMissing, budget: budget)
    defer { budget = walker.budget }
    _ = try walker.run(nodes[...], on: value)
    return walker.results
  }

  /// What `kubectl -o jsonpath` prints.
  package func print(
    _ value: Value, allowsMissing: Bool = true
  ) throws(JSONPathError) -> String {
    try find(in: value, allowsMissing: allowsMissing)
      .map { found in found.map(Self.text).joined(separator: " ") }.joined()
  }
  /// One found value as text.
  package static func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): FloatText.go(number)
    case .string(let text): text
    // Real: client-go's JSON, with <, > and & escaped; kubectl 1.36.4.
    case .array, .object: value.json(JSONStyle(escapesHTML: true, sortsKeys: true))
    }
  }
}
