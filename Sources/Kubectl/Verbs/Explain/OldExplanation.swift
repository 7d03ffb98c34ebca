// The page of `kubectl explain --output=plaintext-openapiv2`: explain's form before 1.27.

import KubernetesAPI

/// Real: kubectl's explain by OpenAPI v2, 1.36: no group line, five blanks before sentences, every
/// object's type is `Object`.
struct OldExplanation {
  let kind: ResourceKind
  let isRecursive: Bool
  let other: (version: String, schema: Schema)?
  private(set) var text = ""

  init(kind: ResourceKind, isRecursive: Bool, other: (version: String, schema: Schema)?) {
    self.kind = kind
    self.isRecursive = isRecursive
    self.other = other
  }

  /// Writes the page for a path of fields; gives what is wrong with the path.
  mutating func write(_ path: [String]) -> String? {
    let group = kind.resource.group
    let version = other?.version ?? kind.resource.version
    let place = group.isEmpty ? version : "\(group)/\(version)"
    text = "KIND:     \(kind.name)\nVERSION:  \(place)\n\n"
    let root = other?.schema ?? kind.explained
    var schema: Schema? = root
    var field: Field?
    var owner = root
    for (depth, step) in path.enumerated() {
      let fields = schema.map { Explanation.fields(of: $0, isRoot: depth == 0) } ?? []
      guard let found = fields.first(where: { $0.name == step }) else {
        return "field \"\(step)\" does not exist"
      }
      if let schema { owner = schema }
      (field, schema) = (found, found.type.schema)
    }
    if let field {
      let head = schema == nil ? "FIELD:    " : "RESOURCE: "
      text += "\(head)\(field.name) <\(Self.name(of: field.type))>\n\n"
    }
    var sentences = [field.map { FieldSentences.of($0, in: owner) } ?? ""]
    if let schema {
      sentences.append(
        field == nil
          ? FieldSentences.of(kind: kind, schema) : FieldSentences.types[schema.name] ?? "")
    }
    let all = sentences.filter { !$0.isEmpty }
    text += "DESCRIPTION:\n"
    text +=
      all.isEmpty
      ? "     <empty>\n"
      : all.map { Explanation.wrapped($0, indent: "     ") }.joined(separator: "\n")
    guard let schema else { return nil }
    text += "\nFIELDS:\n"
    list(schema, isRoot: field == nil, indent: "   ", above: [schema.name])
    return nil
  }

  private mutating func list(_ schema: Schema, isRoot: Bool, indent: String, above: [String]) {
    guard above.count < 24, text.utf8.count < 4 << 20 else { return }
    for field in Explanation.fields(of: schema, isRoot: isRoot) {
      text += "\(indent)\(field.name)\t<\(Self.name(of: field.type))>"
      text += field.isRequired ? " -required-\n" : "\n"
      if isRecursive {
        guard let inner = field.type.schema,
          inner.name == "Object" || !above.contains(inner.name)
        else { continue }
        list(inner, isRoot: false, indent: indent + "   ", above: above + [inner.name])
      } else {
        let sentence = FieldSentences.of(field, in: schema)
        text +=
          sentence.isEmpty
          ? "     <no description>\n" : Explanation.wrapped(sentence, indent: "     ")
        text += "\n"
      }
    }
  }

  private static func name(of type: FieldType) -> String {
    switch type {
    case .quantity, .intOrString: "string"
    case .object, .later: "Object"
    case .list(let element): "[]" + name(of: element)
    case .map(let element): "map[string]" + name(of: element)
    default: Explanation.name(of: type)
    }
  }
}
