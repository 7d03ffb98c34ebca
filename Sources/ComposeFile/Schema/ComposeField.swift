// A key of a compose file, declared once: what it may hold, how it is made whole, how it merges.

/// What a value may be. Real: the JSON schema that compose 2.40.3 carries.
package indirect enum Shape: Hashable, Sendable {
  case any
  case string
  case bool
  case int
  case number
  /// A number, or text.
  case scalar
  /// A whole number, or text.
  case whole
  /// A boolean, or text that a variable stood for.
  case flag
  /// A boolean, nothing, a number or text: what a mapping of texts may hold.
  case plain
  /// One of a few words.
  case choice([String])
  /// Text in which this pattern is found.
  case pattern(String)
  /// A whole number within bounds.
  case within(ClosedRange<Int>)
  case list(Shape)
  /// Each item once.
  case set(Shape)
  /// Any keys.
  case map(Shape)
  /// Keys of letters, digits, points, dashes and underscores.
  case named(Shape)
  /// These keys; others only with `x-` before them.
  case object([Field])
  /// These keys, or nothing.
  case optional([Field])
  case optionalString
  case optionalScalar
  /// One of several kinds of value; of their complaints the deepest is told, and of equals the first.
  case either([Shape])
  case null
  /// Text is made a number or a boolean once its variables are replaced.
  case cast(Cast, Shape)

  /// JSON Schema's word for the kind of value.
  var word: String {
    switch self {
    case .any, .string, .choice, .pattern: "string"
    case .bool: "boolean"
    case .flag: "boolean or string"
    case .int, .within: "integer"
    case .number: "number"
    case .scalar: "number or string"
    case .whole: "integer or string"
    case .plain: "boolean, null, number or string"
    case .list, .set: "array"
    case .map, .named, .object: "mapping"
    case .optional: "mapping or null"
    case .optionalString: "null or string"
    case .optionalScalar: "null, number or string"
    case .either(let shapes): shapes.first?.word ?? "string"
    case .null: "null"
    case .cast(_, let shape): shape.word
    }
  }
}

/// What a text is made once its variables are replaced. Real: compose-go's table of casts by path, as the
/// complaints of compose 2.40.3 tell it.
package enum Cast: Hashable, Sendable {
  case int
  case int64
  case float
  case bool
  /// A boolean that is asked for later: what is none is left as it is.
  case laterBool
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
  /// One path or several.
  case paths
  case ports
  case volumes
  /// A list of names, or a mapping of what is said of each.
  case attached([Field])
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
  case devices
  /// Graphics cards asked for: `all` stands for one request of all.
  case deviceRequests
  /// `A=b` in a list, or a mapping; a name alone stands with an empty text.
  case labels
  case boolean
  case integer
  case float
  /// Read and checked, and then left out.
  case unseen
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
  package var isRequired: Bool

  package init(
    _ name: String, _ shape: Shape, _ form: Form = .plain, merge: MergeRule = .standard,
    isModelled: Bool = true, isRequired: Bool = false
  ) {
    self.name = name
    self.shape = shape
    self.form = form
    self.merge = merge
    self.isModelled = isModelled
    self.isRequired = isRequired
  }
}

extension Shape {
  static let texts = Shape.list(.string)
  static let textSet = Shape.set(.string)
  static let textOrTexts = Shape.either([.string, .textSet])
  static let command = Shape.either([.null, .string, .texts])
  static let dictionary = Shape.either([.map(.plain), .textSet])
  static let options = Shape.map(.scalar)

  static let castFlag = Shape.cast(.bool, .flag)
  static let lateFlag = Shape.cast(.laterBool, .flag)
  static let castInt = Shape.cast(.int, .whole)
  static let castInt64 = Shape.cast(.int64, .scalar)
  static let castFloat = Shape.cast(.float, .scalar)
}
