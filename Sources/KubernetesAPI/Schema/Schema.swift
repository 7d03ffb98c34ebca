// What a kind is made of: one declaration per field, from which everything else follows.

package import Documents

/// A type of the API: its fields in byte order of their names.
package final class Schema: Sendable {
  /// The Go type, as errors and `explain` name it: `DeploymentSpec`.
  package let name: String
  package let help: String
  package let fields: [Field]
  /// Made from a custom resource's definition.
  package let isCustom: Bool
  /// The same in the order of the Go struct.
  package let declared: [Field]
  private let places: [String: Int]

  package init(_ name: String, _ help: String = "", _ fields: [Field], isCustom: Bool = false) {
    self.name = name
    self.isCustom = isCustom
    self.help = help
    let sorted = fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.fields = sorted
    declared = fields
    var places: [String: Int] = [:]
    for (index, field) in sorted.enumerated() { places[field.name] = index }
    self.places = places
  }
  package subscript(name: String) -> Field? { places[name].map { fields[$0] } }
  func place(of name: String) -> Int? { places[name] }
}

/// The type of a field.
package indirect enum FieldType: Sendable {
  case string, bool, int32, int64, double
  case quantity, intOrString, time, microTime, duration
  /// Base64 in JSON.
  case bytes
  /// Anything at all.
  case any
  case object(Schema)
  /// An object whose schema holds itself.
  case later(@Sendable () -> Schema)
  case list(FieldType)
  case map(FieldType)

  package var schema: Schema? {
    switch self {
    case .object(let schema): schema
    case .later(let maker): maker()
    case .list(let element), .map(let element): element.schema
    default: nil
    }
  }
}

/// How a field's JSON shows what is empty. Real: the `omitempty` of Go's struct tags.
package enum Presence: Sendable {
  /// Zero values are left out.
  case omitEmpty
  /// Zero values stay when they were given (a Go pointer).
  case optional
  /// Always there; a zero value is made when it is missing.
  case always
}

package enum ListKind: Sendable {
  /// The whole list is one value.
  case atomic
  case set
  /// Items are matched by these keys.
  case map([String])
}

package enum PatchStrategy: Sendable {
  case replace
  /// Items are merged by this key; empty for a list of strings.
  case merge(key: String)
  case retainKeys
  case mergeRetainingKeys(key: String)
}

/// One field of a type.
package struct Field: Sendable {
  package let name: String
  package let type: FieldType
  package let presence: Presence
  package let help: String
  /// Named in `explain` as -required-.
  package let isRequired: Bool
  package let values: [String]
  package let fallback: Value?
  package let list: ListKind
  package let patch: PatchStrategy
  /// The field of the Go struct, which a few of the server's messages show.
  package let goName: String

  package init(
    _ name: String, _ type: FieldType, _ presence: Presence = .omitEmpty, _ help: String = "",
    required: Bool = false, values: [String] = [], default fallback: Value? = nil,
    list: ListKind = .atomic, patch: PatchStrategy = .replace, go: String? = nil
  ) {
    self.name = name
    self.type = type
    self.presence = presence
    self.help = help
    self.isRequired = required
    self.values = values
    self.fallback = fallback
    self.list = list
    self.patch = patch
    goName = go ?? (name.prefix(1).uppercased() + name.dropFirst())
  }
}
