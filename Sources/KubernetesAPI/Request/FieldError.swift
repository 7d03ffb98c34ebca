// One thing that is wrong with one field.

package import Documents

/// Real: apimachinery's field.Error, 1.36.
package struct FieldError: Error, Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case required = "FieldValueRequired"
    case invalid = "FieldValueInvalid"
    case duplicate = "FieldValueDuplicate"
    case notSupported = "FieldValueNotSupported"
    case notFound = "FieldValueNotFound"
    case forbidden = "FieldValueForbidden"
    case tooLong = "FieldValueTooLong"
    case tooMany = "FieldValueTooMany"
    case typeInvalid = "FieldValueTypeInvalid"
  }
  package var type: Kind
  /// `spec.containers[0].name`.
  package var field: String
  /// What follows the field: `Invalid value: "x": must be …`.
  package var body: String

  package init(_ type: Kind, _ field: String, _ body: String) {
    self.type = type
    self.field = field
    self.body = body
  }
  package var description: String { field.isEmpty ? body : field + ": " + body }
}

extension FieldError {
  package static func required(_ field: String, _ detail: String = "") -> FieldError {
    FieldError(.required, field, detail.isEmpty ? "Required value" : "Required value: " + detail)
  }
  package static func invalid(_ field: String, _ value: Value, _ detail: String) -> FieldError {
    FieldError(.invalid, field, "Invalid value: \(shown(value)): \(detail)")
  }
  package static func duplicate(_ field: String, _ value: Value) -> FieldError {
    FieldError(.duplicate, field, "Duplicate value: \(shown(value))")
  }
  package static func notSupported(
    _ field: String, _ value: Value, _ supported: [String]
  ) -> FieldError {
    let list = supported.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
    return FieldError(
      .notSupported, field, "Unsupported value: \(shown(value)): supported values: \(list)")
  }
  package static func notFound(_ field: String, _ value: Value) -> FieldError {
    FieldError(.notFound, field, "Not found: \(shown(value))")
  }
  package static func forbidden(_ field: String, _ detail: String) -> FieldError {
    FieldError(.forbidden, field, "Forbidden: \(detail)")
  }
  package static func tooLong(_ field: String, _ limit: Int) -> FieldError {
    FieldError(.tooLong, field, "Too long: may not be more than \(limit) bytes")
  }
  package static func tooMany(_ field: String, _ count: Int, _ limit: Int) -> FieldError {
    FieldError(
      .tooMany, field,
      "Too many: \(count): must have at most \(limit) item\(limit == 1 ? "" : "s")")
  }

  /// A value as an error quotes it: strings by Go's %q, the rest as JSON.
  static func shown(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .string(let text): goQuoted(text)
    default: compactJSON(value)
    }
  }
}
