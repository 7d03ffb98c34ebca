// Types of expressions, as the checker knows them.

import Documents

/// A type.
indirect enum CELType: Hashable, Sendable {
  /// Anything: what it is shows when the expression runs.
  case dyn
  case bool, int, uint, double, string, bytes, null, timestamp, duration, type
  case list(CELType)
  case map(CELType, CELType)
  case optional(CELType)
  /// A value that only functions open: `kubernetes.Quantity`.
  case opaque(String)
  case object(CELObjectType)
  /// A function's own letter for a type: `A`.
  case letter(String)
  /// What an expression with errors has.
  case broken

  /// As errors write it. Real: cel-go's FormatCELType.
  var description: String {
    switch self {
    case .dyn: "dyn"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .null: "null"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .type: "type"
    case .list(let element): "list(\(element.description))"
    case .map(let key, let value): "map(\(key.description), \(value.description))"
    case .optional(let value): "optional_type(\(value.description))"
    case .opaque(let name): name
    case .object(let object): object.name
    case .letter(let letter): letter
    case .broken: "!error!"
    }
  }
}

/// A type with named fields.
final class CELObjectType: Hashable, Sendable {
  let name: String
  /// By their names in expressions, which are escaped.
  let fields: [String: CELType]

  init(_ name: String, _ fields: [String: CELType]) {
    self.name = name
    self.fields = fields
  }
  static func == (a: CELObjectType, b: CELObjectType) -> Bool { a === b }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension CELType {
  /// The type of what a structural schema describes; nil where expressions cannot look at it.
  ///
  /// Real: apiserver's SchemaDeclType of 1.36: parts that keep unknown fields are left out, the root
  /// of a resource always has apiVersion, kind and metadata's name and generateName.
  init?(schema: Value, name: String, isRoot: Bool = false, depth: Int = 0) {
    guard depth < 100 else { return nil }
    if schema["x-kubernetes-int-or-string"]?.bool ?? false {
      self = .dyn
      return
    }
    func inner(_ schema: Value, _ step: String) -> CELType? {
      CELType(
        schema: schema, name: name + "." + step,
        isRoot: schema["x-kubernetes-embedded-resource"]?.bool ?? false, depth: depth + 1)
    }
    switch schema["type"]?.string {
    case "array":
      guard let items = schema["items"], let element = inner(items, "@idx") else { return nil }
      self = .list(element)
    case "object":
      if let values = schema["additionalProperties"], values.object != nil {
        guard let value = inner(values, "@elem") else { return nil }
        self = .map(.string, value)
        return
      }
      var fields: [String: CELType] = [:]
      for (key, own) in schema["properties"]?.object ?? Object() {
        guard let escaped = celEscaped(key), let type = inner(own, key) else { continue }
        fields[escaped] = type
        // Real: a word that is reserved for variables may name a field as it is.
        if celKeywords.contains(key) { fields[key] = type }
      }
      if isRoot {
        fields["apiVersion"] = .string
        fields["kind"] = .string
        fields["metadata"] = .object(
          CELObjectType(name + ".metadata", ["name": .string, "generateName": .string]))
      }
      self = .object(CELObjectType(name, fields))
    case "string":
      switch schema["format"]?.string {
      case "byte": self = .bytes
      case "duration": self = .duration
      case "date", "date-time": self = .timestamp
      default: self = .string
      }
    case "boolean": self = .bool
    case "number": self = .double
    case "integer": self = .int
    default: return nil
    }
  }
}

private let celKeywords: Set<String> = [
  "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function",
  "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while",
]

/// A field's name as expressions write it; nil where no expression can name it.
/// Real: apiserver's cel.Escape.
func celEscaped(_ name: String) -> String? {
  guard let first = name.unicodeScalars.first, !CELLexer.isDigit(first) else { return nil }
  if celKeywords.contains(name) { return "__\(name)__" }
  guard name.unicodeScalars.allSatisfy({ CELLexer.isWord($0) || "./-".unicodeScalars.contains($0) })
  else { return nil }
  var result = ""
  var scalars = Array(name)[...]
  while let character = scalars.popFirst() {
    switch character {
    case "_" where scalars.first == "_":
      scalars.removeFirst()
      result += "__underscores__"
    case ".": result += "__dot__"
    case "-": result += "__dash__"
    case "/": result += "__slash__"
    default: result.append(character)
    }
  }
  return result
}
