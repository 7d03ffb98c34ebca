// -o kyaml: YAML in braces, every string quoted.

import Documents
import Kernel

/// Real: KYAML as kubectl 1.36 writes it: one field a line, commas behind, lists of objects with
/// their braces together.
enum KYAMLPrinter {
  static func text(_ document: Value) -> String {
    var out = "---\n"
    write(document, indent: 0, &out)
    return out + "\n"
  }

  private static func write(_ value: Value, indent: Int, _ out: inout String) {
    guard indent < 200 else { return }
    switch value {
    case .object(let object):
      guard !object.isEmpty else {
        out += "{}"
        return
      }
      out += "{\n"
      for (key, item) in object {
        out += String(repeating: "  ", count: indent + 1) + name(key) + ": "
        write(item, indent: indent + 1, &out)
        out += ",\n"
      }
      out += String(repeating: "  ", count: indent) + "}"
    case .array(let items):
      guard !items.isEmpty else {
        out += "[]"
        return
      }
      if items.allSatisfy({ $0.object?.isEmpty == false }) {
        out += "["
        for (place, item) in items.enumerated() {
          if place > 0 { out += ", " }
          write(item, indent: indent, &out)
        }
        out += "]"
        return
      }
      out += "[\n"
      for item in items {
        out += String(repeating: "  ", count: indent + 1)
        write(item, indent: indent + 1, &out)
        out += ",\n"
      }
      out += String(repeating: "  ", count: indent) + "]"
    // Real: Go's quotes, which leave <, > and & as they are.
    default: out += value.json(JSONStyle(escapesHTML: false))
    }
  }

  /// Keys that could be taken for something else are quoted.
  private static func name(_ key: String) -> String {
    let isPlain =
      key.first.map { $0.isASCII && $0.isLetter } ?? false
      && key.allSatisfy {
        $0.isASCII
          && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." || $0 == "/")
      }
    let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    return isPlain && !words.contains(key.lowercased()) ? key : Value.string(key).json()
  }
}
