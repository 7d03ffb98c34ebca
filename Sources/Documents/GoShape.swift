// The Go type behind a document, where it decides what a template finds and prints.

import Text

/// The Go type behind a document.
///
/// `docker inspect` gives a template the client's own structs, so `{{.NetworkSettings.Ports}}` prints
/// `map[80/tcp:[{0.0.0.0 8080}]]`, and a list that is null in the document prints `[]`.
package indirect enum GoShape: Sendable {
  /// Whatever is printed as it stands in the document.
  case plain
  case structure([GoField])
  /// A struct with a text of its own, Go's `Stringer`.
  case described([GoField], @Sendable (Value) -> String)
  case pointer(GoShape)
  case list(GoShape)
  case map(GoShape)
  /// A map whose keys have a type of their own (`nat.Port`), so that `index` finds none by a text.
  case keyed(GoShape)
  /// Nanoseconds: `1m30s`.
  case duration
  /// A moment, in the document as RFC 3339 has it: `2026-11-22 09:00:02.5 +0000 UTC`.
  case time
}

/// A field of a struct. Fields that no template prints as part of a whole may be left out.
package struct GoField: Sendable {
  /// Go's name.
  package var name: String
  /// JSON's name.
  package var key: String
  package var shape: GoShape
  /// What it holds where the document leaves it out.
  package var zero: Value

  package init(_ name: String, _ shape: GoShape = .plain, key: String? = nil, zero: Value = "") {
    self.name = name
    self.key = key ?? name
    self.shape = shape
    self.zero = zero
  }
}

extension GoShape {
  /// A field of a struct, also through a pointer; nil where the type is none that has fields.
  ///
  /// - Throws: where there is no such field, or no struct behind the pointer.
  func field(
    _ name: String, of value: Value
  ) throws(TemplateFailure) -> (value: Value, shape: GoShape)? {
    switch self {
    case .pointer(let inner):
      if value.isNull { throw TemplateFailure("nil pointer evaluating \(name)") }
      return try inner.field(name, of: value)
    case .structure(let fields), .described(let fields, _):
      if let field = fields.first(where: { $0.name == name }) {
        return (value[field.key] ?? field.zero, field.shape)
      }
      guard let member = value[name], !fields.contains(where: { $0.key == name }) else {
        throw TemplateFailure("can't evaluate field \(name)")
      }
      return (member, .plain)
    default: return nil
    }
  }
  /// The type of what a list or a map holds.
  var element: GoShape? {
    switch self {
    case .list(let inner), .map(let inner), .keyed(let inner): inner
    default: nil
    }
  }

  /// What Go prints of a value of the type.
  func text(_ value: Value, isInside: Bool = false) -> String {
    switch self {
    case .plain: return value.goText
    case .structure(let fields):
      let texts = fields.map { $0.shape.text(value[$0.key] ?? $0.zero, isInside: true) }
      return "{" + texts.joined(separator: " ") + "}"
    case .described(_, let text): return text(value)
    case .pointer(let inner):
      if value.isNull { return "<nil>" }
      if case .described = inner { return inner.text(value) }
      // Real: only the outermost pointer is followed; any other prints its address, which differs
      // each time.
      return isInside ? address(of: inner.text(value)) : inner.text(value)
    case .list(let inner):
      let items = value.array ?? []
      return "[" + items.map { inner.text($0, isInside: true) }.joined(separator: " ") + "]"
    case .map(let inner), .keyed(let inner):
      let pairs = (value.object ?? Object()).sortedTopLevel
      return "map["
        + pairs.map { "\($0.key):\(inner.text($0.value, isInside: true))" }.joined(separator: " ")
        + "]"
    case .duration: return GoDuration.text(nanoseconds: value.int ?? 0)
    case .time:
      let parts = (value.string ?? "0001-01-01T00:00:00Z").split(separator: "T")
      guard parts.count == 2 else { return value.goText }
      return "\(parts[0]) \(parts[1].replacing("Z", with: "")) +0000 UTC"
    }
  }
  /// The same for the same text, so that two runs are alike.
  private func address(of text: String) -> String {
    let hash = text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    return "0xc000" + String(0x10_0000 + (hash % 0xe0_0000) / 32 * 32, radix: 16)
  }
}
