// The page of `kubectl explain`.

import Documents
import Kernel
import KubernetesAPI
import Text

/// Writes what a kind or a field is. Real: kubectl 1.36's plaintext template.
struct Explanation {
  let kind: ResourceKind
  let isRecursive: Bool
  /// The fields of a version that is not the preferred one, and that version.
  var other: (version: String, schema: Schema)?
  private(set) var text = ""

  init(kind: ResourceKind, isRecursive: Bool, other: (version: String, schema: Schema)? = nil) {
    self.kind = kind
    self.isRecursive = isRecursive
    self.other = other
  }

  /// Writes the page for a path of fields; gives what is wrong with the path.
  mutating func write(_ path: [String]) -> String? {
    if !kind.resource.group.isEmpty { text += "GROUP:      \(kind.resource.group)\n" }
    text += "KIND:       \(kind.name)\nVERSION:    \(other?.version ?? kind.resource.version)\n\n"
    let root = other?.schema ?? kind.explained
    var schema: Schema? = root
    var field: Field?
    var owner = root
    var name = ""
    for (depth, step) in path.enumerated() {
      let fields = schema.map { Self.fields(of: $0, isRoot: depth == 0) } ?? []
      guard let found = fields.first(where: { $0.name == step }) else {
        return "field \"\(step)\" does not exist"
      }
      if let schema { owner = schema }
      field = found
      name = step
      schema = found.type.schema
    }
    guard let field else {
      describe([FieldSentences.of(kind: kind, root)])
      list(root, isRoot: true)
      return nil
    }
    text += "FIELD: \(name) <\(FieldSentences.type(of: field, in: owner))>\n"
    if field.values.isEmpty {
      text += "\n\n"
    } else {
      text += "ENUM:\n" + field.values.sorted().map { "    \($0)\n" }.joined() + "\n"
    }
    let own = FieldSentences.of(field, in: owner)
    let type = schema.flatMap { FieldSentences.types[$0.name] } ?? ""
    describe(own == type ? [own] : [own, type])
    if let schema { list(schema, isRoot: false) } else { text += "\n" }
    return nil
  }

  private mutating func describe(_ sentences: [String]) {
    let all = sentences.filter { !$0.isEmpty }
    text += "DESCRIPTION:\n"
    guard !all.isEmpty else {
      text += "    <empty>\n"
      return
    }
    for sentence in all { text += Self.wrapped(sentence, indent: "    ") }
    text += "    \n"
  }

  private mutating func list(_ schema: Schema, isRoot: Bool) {
    text += "FIELDS:\n"
    if isRecursive {
      tree(schema, isRoot: isRoot, indent: "  ", above: [schema.name])
      text += "\n\n"
      return
    }
    for field in Self.fields(of: schema, isRoot: isRoot) {
      head(field, in: schema, indent: "  ")
      let sentence = FieldSentences.of(field, in: schema)
      text += sentence.isEmpty ? "    <no description>\n" : Self.wrapped(sentence, indent: "    ")
      text += "\n"
    }
    text += "\n"
  }

  private mutating func head(_ field: Field, in schema: Schema, indent: String) {
    text += "\(indent)\(field.name)\t<\(FieldSentences.type(of: field, in: schema))>"
    if field.isRequired { text += " -required-" }
    text += "\n"
    guard !field.values.isEmpty else { return }
    let values = field.values.sorted()
    // Real: four are shown, and dots for the rest.
    let shown = values.prefix(4).joined(separator: ", ")
    text += "\(indent)enum: \(shown)\(values.count > 4 ? ", ...." : "")\n"
  }

  private mutating func tree(_ schema: Schema, isRoot: Bool, indent: String, above: [String]) {
    guard above.count < 24, text.utf8.count < 4 << 20 else { return }
    for field in Self.fields(of: schema, isRoot: isRoot) {
      head(field, in: schema, indent: indent)
      // Real: a type that holds itself is not opened again.
      guard let inner = field.type.schema,
        inner.name == "Object" || !above.contains(inner.name)
      else { continue }
      tree(inner, isRoot: false, indent: indent + "  ", above: above + [inner.name])
    }
  }

  static func wrapped(_ sentence: String, indent: String) -> String {
    sentence.split(separator: "\n", omittingEmptySubsequences: false).map {
      Wrapping(width: 80, indent: indent).text($0) + "\n"
    }.joined()
  }

  /// The fields in order; an object's own type and kind among them.
  static func fields(of schema: Schema, isRoot: Bool) -> [Field] {
    guard isRoot else { return schema.fields }
    return ([Field("apiVersion", .string), Field("kind", .string)] + schema.fields)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// `[]Container`, `map[string]string`, `integer`
  static func name(of type: FieldType) -> String {
    switch type {
    case .string, .time, .microTime, .bytes: "string"
    case .bool: "boolean"
    case .int32, .int64: "integer"
    case .double: "number"
    case .quantity: "Quantity"
    case .intOrString: "IntOrString"
    case .duration: "string"
    case .any: "Object"
    case .object(let schema): schema.name
    case .later(let maker): maker().name
    case .list(let element): "[]" + name(of: element)
    case .map(let element): "map[string]" + name(of: element)
    }
  }
}
