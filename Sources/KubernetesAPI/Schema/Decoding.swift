// A document that a client sent becomes an object of its kind: types checked, keys in order,
// defaults filled in, unknown fields reported.

package import Documents

/// Why a document is no object of its kind, in the server's words.
package struct DecodeError: Error, Hashable, Sendable {
  package var message: String
}

/// Where the document comes from decides how a wrong type is worded.
package enum DecodeSource: Sendable {
  /// JSON text into Go structs: `json: cannot unmarshal string into Go struct field …`.
  case json
  /// A patched object: `unrecognized type: int32`, `cannot convert int64 to string`.
  case patched
}

package struct Decoder {
  private let source: DecodeSource
  /// `unknown field "spec.replica"`, in the order in which they were met.
  package private(set) var unknownFields: [String] = []
  private var path: [Step] = []
  /// Deeper documents are refused.
  static let depthLimit = 200

  private enum Step {
    case field(String)
    case item(Int)
    case key(String)
  }

  package init(_ source: DecodeSource) { self.source = source }

  /// Decodes an object; `apiVersion`, `kind` and `metadata` of a kind's own schema included.
  package mutating func decode(
    _ object: Object, as schema: Schema, isRoot: Bool = true
  ) throws(DecodeError) -> Object {
    guard path.count < Self.depthLimit else {
      throw DecodeError(message: "json: exceeded max depth")
    }
    var known = 0
    var result = Object()
    for field in schema.fields {
      let given = object[field.name]
      if given != nil { known += 1 }
      guard let value = try decodeField(field, given, in: schema) else { continue }
      result[field.name] = value
    }
    if isRoot {
      for key in ["apiVersion", "kind"] {
        guard let value = object[key] else { continue }
        known += 1
        guard value.string != nil || value.isNull else {
          throw mismatch(value, schema, Field(key, .string))
        }
        result[key] = value
      }
    }
    if known < object.count { reportUnknown(in: object, schema, isRoot: isRoot) }
    return result
  }

  private mutating func reportUnknown(in object: Object, _ schema: Schema, isRoot: Bool) {
    for key in object.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if schema[key] != nil || (isRoot && (key == "apiVersion" || key == "kind")) { continue }
      path.append(.field(key))
      unknownFields.append("unknown field \"\(pathText)\"")
      path.removeLast()
    }
  }

  private mutating func decodeField(
    _ field: Field, _ given: Value?, in schema: Schema
  ) throws(DecodeError) -> Value? {
    if let given, !given.isNull {
      path.append(.field(field.name))
      defer { path.removeLast() }
      let value = try decodeValue(given, field.type, schema, field)
      if field.presence == .omitEmpty, value.isZero {
        return try field.fallback.map { fallback throws(DecodeError) in
          try decodeValue(fallback, field.type, schema, field)
        }
      }
      return value
    }
    if let fallback = field.fallback {
      path.append(.field(field.name))
      defer { path.removeLast() }
      return try decodeValue(fallback, field.type, schema, field)
    }
    guard field.presence == .always else { return nil }
    switch field.type {
    case .string, .bytes: return ""
    case .bool: return false
    case .int32, .int64, .double, .intOrString: return 0
    case .quantity: return "0"
    case .time, .microTime, .any, .list, .map, .duration: return .null
    case .object(let inner): return .object(try decode([:], as: inner, isRoot: false))
    case .later(let maker): return .object(try decode([:], as: maker(), isRoot: false))
    }
  }

  private mutating func decodeValue(
    _ value: Value, _ type: FieldType, _ schema: Schema, _ field: Field
  ) throws(DecodeError) -> Value {
    switch type {
    case .any: return value
    case .string:
      if case .string = value { return value }
      if value.isNull { return "" }
    case .bool:
      if case .bool = value { return value }
      if value.isNull { return false }
    case .int32:
      if case .integer(let number) = value, Int32(exactly: number) != nil { return value }
      if value.isNull { return 0 }
    case .int64:
      if case .integer = value { return value }
      if value.isNull { return 0 }
    case .double:
      if value.double != nil { return value }
    case .intOrString:
      switch value {
      case .string: return value
      case .integer(let number) where Int32(exactly: number) != nil: return value
      case .null: return 0
      default: break
      }
    case .quantity:
      let text: String? =
        switch value {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .null: "0"
        default: nil
        }
      guard let text, let quantity = Quantity(text) else {
        throw DecodeError(message: Quantity.formatError)
      }
      let canonical = quantity.description
      return canonical == value.string ? value : .string(canonical)
    case .time, .microTime:
      if value.isNull { return .null }
      if let text = value.string {
        guard let instant = parseTimestamp(text) else {
          throw DecodeError(
            message: "parsing time \(goQuoted(text)) as \"2006-01-02T15:04:05Z07:00\": cannot"
              + " parse \(goQuoted(text)) as \"2006\"")
        }
        if case .microTime = type { return .string(microTimestamp(instant)) }
        return .string(timestamp(instant))
      }
    case .duration:
      if value.string != nil { return value }
    case .bytes:
      if let text = value.string {
        if let place = base64Problem(text) {
          throw DecodeError(message: "illegal base64 data at input byte \(place)")
        }
        return value
      }
      if value.isNull { return "" }
    case .object(let inner):
      if let object = value.object {
        return .object(try decode(object, as: inner, isRoot: false))
      }
      if value.isNull { return .object(try decode([:], as: inner, isRoot: false)) }
    case .later(let maker):
      if let object = value.object {
        return .object(try decode(object, as: maker(), isRoot: false))
      }
      if value.isNull { return .object(try decode([:], as: maker(), isRoot: false)) }
    case .list(let element):
      if let items = value.array {
        var all: [Value] = []
        all.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
          path.append(.item(index))
          all.append(try decodeValue(item, element, schema, field))
          path.removeLast()
        }
        return .array(all)
      }
    case .map(let element):
      if let object = value.object {
        var all = Object()
        let keys =
          object.count < 2
          ? object.keys : object.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for key in keys {
          path.append(.key(key))
          all[key] = try decodeValue(object[key] ?? .null, element, schema, field)
          path.removeLast()
        }
        return .object(all)
      }
    }
    throw mismatch(value, schema, Field(field.name, type))
  }

  private func mismatch(_ value: Value, _ schema: Schema, _ field: Field) -> DecodeError {
    switch source {
    case .json:
      let names = path.compactMap { step -> String? in
        if case .field(let name) = step { name } else { nil }
      }
      let what: String =
        switch value {
        case .null: "null"
        case .bool: "bool"
        case .integer(let number):
          Int32(exactly: number) == nil ? "number \(number)" : "number"
        case .number(let number): "number \(number)"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
      return DecodeError(
        message: "json: cannot unmarshal \(what) into Go struct field \(schema.name)."
          + "\(names.joined(separator: ".")) of type \(field.type.goName)")
    case .patched: return DecodeError(message: patchedMismatch(value, field.type))
    }
  }
  /// Real: runtime.DefaultUnstructuredConverter's words, 1.36.
  private func patchedMismatch(_ value: Value, _ type: FieldType) -> String {
    let from: String =
      switch value {
      case .null: "interface"
      case .bool: "bool"
      case .integer: "int64"
      case .number: "float64"
      case .string: "string"
      case .array: "slice"
      case .object: "map"
      }
    switch type {
    case .object, .later: return "cannot restore struct from: \(from)"
    case .list: return "cannot restore slice from \(from)"
    case .map: return "cannot restore map from \(from)"
    default: break
    }
    let isNumber = from == "int64" || from == "float64"
    switch (type, from) {
    case (.string, "int64"), (.int32, "float64"), (.int64, "float64"), (.int32, "int64"):
      return "cannot convert \(from) to \(type.goName)"
    default:
      return isNumber && type.goName == "string"
        ? "cannot convert \(from) to string" : "unrecognized type: \(type.goName)"
    }
  }

  /// `spec.template.spec.containers[0].imag`.
  private var pathText: String {
    var text = ""
    for step in path {
      switch step {
      case .field(let name): text += (text.isEmpty ? "" : ".") + name
      case .item(let index): text += "[\(index)]"
      case .key(let key): text += (text.isEmpty ? "" : ".") + key
      }
    }
    return text
  }
}

extension Value {
  /// What Go's `omitempty` leaves out.
  var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let flag): !flag
    case .integer(let number): number == 0
    case .number(let number): number == 0
    case .string(let text): text.isEmpty
    case .array(let items): items.isEmpty
    case .object(let object): object.isEmpty
    }
  }
}

extension FieldType {
  /// The Go type as errors write it.
  package var goName: String {
    switch self {
    case .string: "string"
    case .bool: "bool"
    case .int32: "int32"
    case .int64: "int64"
    case .double: "float64"
    case .quantity: "resource.Quantity"
    case .intOrString: "int32"
    case .time: "v1.Time"
    case .microTime: "v1.MicroTime"
    case .duration: "v1.Duration"
    case .bytes: "[]uint8"
    case .any: "interface {}"
    case .object(let schema): "v1." + schema.name
    case .later(let maker): "v1." + maker().name
    case .list(let element): "[]" + element.goName
    case .map(let element): "map[string]" + element.goName
    }
  }
  /// The type as `explain` writes it: `integer`, `[]Container`, `map[string]string`.
  package var explained: String {
    switch self {
    case .string, .quantity, .time, .microTime, .duration, .bytes, .intOrString:
      switch self {
      case .quantity: "Quantity"
      case .intOrString: "IntOrString"
      default: "string"
      }
    case .bool: "boolean"
    case .int32, .int64: "integer"
    case .double: "number"
    case .any: "Object"
    case .object(let schema): schema.name
    case .later(let maker): maker().name
    case .list(let element): "[]" + element.explained
    case .map(let element): "map[string]" + element.explained
    }
  }
}

/// Where a text stops being base64 (with padding, line breaks allowed); nil when it is.
func base64Problem(_ text: String) -> Int? {
  var count = 0
  var padding = 0
  var place = 0
  for byte in text.utf8 {
    defer { place += 1 }
    switch byte {
    case 10, 13: continue
    case 61:
      if count % 4 < 2 { return place }
      padding += 1
      count += 1
      if padding > 2 { return place }
    case 65...90, 97...122, 48...57, 43, 47:
      if padding > 0 { return place }
      count += 1
    default: return place
    }
  }
  return count % 4 == 0 ? nil : place
}
