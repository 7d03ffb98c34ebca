// Values as Go shows them when it debugs: `%#v`, `%v`, and the names of their types.

import Text

extension Value {
  /// The type that Go's decoders give to such a value.
  package var goType: String {
    switch self {
    case .null: "<nil>"
    case .bool: "bool"
    case .integer: "int64"
    case .number: "float64"
    case .string: "string"
    case .array: "[]interface {}"
    case .object: "map[string]interface {}"
    }
  }

  /// The value as `%v` prints it: `map[a:1 b:[x y]]`, keys in order, `<nil>`.
  package var goText: String {
    switch self {
    case .null: "<nil>"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): FloatText.go(number)
    case .string(let text): text
    case .array(let items): "[" + items.map(\.goText).joined(separator: " ") + "]"
    case .object(let object):
      TemplateMark.text(of: object) ?? "map["
        + object.sortedTopLevel.map { $0.key + ":" + $0.value.goText }.joined(separator: " ") + "]"
    }
  }

  /// The value as `%#v` prints what a JSON decoder made of it.
  package var goSyntax: String { goSyntax("map[string]interface {}") }

  func goSyntax(_ map: String) -> String {
    switch self {
    case .null: "interface {}(nil)"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): FloatText.go(number)
    case .string(let text): GoQuote.quoted(text)
    case .array(let items):
      "[]interface {}{" + items.map { $0.goSyntax(map) }.joined(separator: ", ") + "}"
    case .object(let object):
      map + "{"
        + object.sortedTopLevel.map { GoQuote.quoted($0.key) + ":" + $0.value.goSyntax(map) }
        .joined(separator: ", ") + "}"
    }
  }
}
