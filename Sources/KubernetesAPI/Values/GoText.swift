// Values as Go writes them into messages: %q, compact JSON, %v of maps.

package import Documents
import Text

/// A value as `encoding/json` writes it: no blanks, keys in the order they have.
package func compactJSON(_ value: Value) -> String { value.json(.go) }

/// A string as Go's `%q` writes it.
package func goQuoted(_ text: String) -> String { GoQuote.quoted(text) }

/// A value as Go's `%v` writes decoded JSON: `map[spec:map[replicas:two]]`.
package func goDescription(_ value: Value, depth: Int = 0) -> String {
  guard depth < 1000 else { return "..." }
  switch value {
  case .null: return "<nil>"
  case .bool(let flag): return flag ? "true" : "false"
  case .integer(let number): return String(number)
  case .number(let number): return FloatText.go(number)
  case .string(let text): return text
  case .array(let items):
    return "[" + items.map { goDescription($0, depth: depth + 1) }.joined(separator: " ") + "]"
  case .object(let object):
    let sorted = object.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return "map["
      + sorted.map { "\($0.key):\(goDescription($0.value, depth: depth + 1))" }
      .joined(separator: " ") + "]"
  }
}

/// Decoded JSON as Go's `%#v` writes it: `map[string]interface {}{"kind":"Pod"}`.
package func goSyntax(_ value: Value, depth: Int = 0) -> String {
  guard depth < 1000 else { return "..." }
  switch value {
  case .null: return "interface {}(nil)"
  case .string(let text): return goQuoted(text)
  case .array(let items):
    return "[]interface {}{"
      + items.map { goSyntax($0, depth: depth + 1) }.joined(separator: ", ") + "}"
  case .object(let object):
    let sorted = object.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return "map[string]interface {}{"
      + sorted.map { "\(goQuoted($0.key)):\(goSyntax($0.value, depth: depth + 1))" }
      .joined(separator: ", ") + "}"
  default: return goDescription(value)
  }
}
