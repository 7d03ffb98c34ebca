// A key of a compose file, declared once: what it may hold, how it is made whole, how it merges.

/// What a value may be.
package indirect enum Shape: Hashable, Sendable {
  case any
  case string
  case bool
  case int
  case number
  /// Text, or a number without quotes.
  case scalar
  /// A boolean, or text that a variable stood for.
  case flag
  /// One of a few words.
  case choice([String])
  case list(Shape)
  /// Any keys.
  case map(Shape)
  /// These keys; others only with `x-` before them.
  case object([Field])
  /// One of several kinds of value; the first is named when none fits.
  case either([Shape])
  case null

  /// JSON Schema's word for the kind of value.
  var word: String {
    switch self {
    case .any, .string, .choice: "string"
    case .bool, .flag: "boolean"
    case .int: "integer"
    case .number: "number"
    case .scalar: "number or string"
    case .list: "array"
    case .map, .object: "mapping"
    case .either(let shapes): shapes.first?.word ?? "string"
    case .null: "null"
    }
  }
}

/// How a short form becomes the long one.
package enum Form: Hashable, Sendable {
  case plain
  /// A line of words, or a list of them.
  case command
  /// `A=b` in a list, or a mapping; the values are text.
  case mapping
  case strings
  case text
  case duration
  case bytes
  case path
  case ports
  case volumes
  case networks
  case dependsOn
  case build
  case envFiles
  case fileMounts(root: String)
  case hosts
  case ulimits
  case extends
  case logging
  /// A health check's test: a line is the shell's.
  case healthTest
}

/// How a later file's value joins an earlier one's.
package enum MergeRule: Hashable, Sendable {
  /// Mappings are joined, lists are appended without repeats, anything else is replaced.
  case standard
  case replace
  /// Items that agree in these members are one.
  case unique([String])
}

/// One key.
package struct Field: Hashable, Sendable {
  package var name: String
  package var shape: Shape
  package var form: Form
  package var merge: MergeRule
  /// False: real compose acts on it, and the lab does not; using it says so.
  package var isModelled: Bool

  package init(
    _ name: String, _ shape: Shape, _ form: Form = .plain, merge: MergeRule = .standard,
    isModelled: Bool = true
  ) {
    self.name = name
    self.shape = shape
    self.form = form
    self.merge = merge
    self.isModelled = isModelled
  }
}

extension Shape {
  static let texts = Shape.list(.string)
  static let textOrTexts = Shape.either([.string, .texts])
  static let command = Shape.either([.null, .string, .texts])
  static let dictionary = Shape.either([
    .map(.either([.string, .number, .bool, .null])), .texts,
  ])
}
