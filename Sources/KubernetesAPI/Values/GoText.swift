// Values as Go writes them into messages: %q, compact JSON, %v of maps.

package import Documents

/// A value as `encoding/json` writes it: no blanks, keys in the order they have.
package func compactJSON(_ value: Value) -> String {
  var bytes: [UInt8] = []
  writeJSON(value, to: &bytes, depth: 0)
  return String(decoding: bytes, as: UTF8.self)
}

private func writeJSON(_ value: Value, to out: inout [UInt8], depth: Int) {
  guard depth < 1000 else { return out.append(contentsOf: "null".utf8) }
  switch value {
  case .null: out.append(contentsOf: "null".utf8)
  case .bool(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
  case .integer(let number): out.append(contentsOf: String(number).utf8)
  case .number(let number): out.append(contentsOf: String(number).utf8)
  case .string(let text): quoteJSON(text, to: &out)
  case .array(let items):
    out.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      writeJSON(item, to: &out, depth: depth + 1)
    }
    out.append(UInt8(ascii: "]"))
  case .object(let object):
    out.append(UInt8(ascii: "{"))
    var isFirst = true
    for (key, item) in object {
      if !isFirst { out.append(UInt8(ascii: ",")) }
      isFirst = false
      quoteJSON(key, to: &out)
      out.append(UInt8(ascii: ":"))
      writeJSON(item, to: &out, depth: depth + 1)
    }
    out.append(UInt8(ascii: "}"))
  }
}

private func quoteJSON(_ text: String, to out: inout [UInt8]) {
  let hex = Array("0123456789abcdef".utf8)
  out.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""): out.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): out.append(contentsOf: "\\\\".utf8)
    case 10: out.append(contentsOf: "\\n".utf8)
    case 13: out.append(contentsOf: "\\r".utf8)
    case 9: out.append(contentsOf: "\\t".utf8)
    case 0..<32, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
      out.append(contentsOf: "\\u00".utf8)
      out.append(hex[Int(byte >> 4)])
      out.append(hex[Int(byte & 15)])
    default: out.append(byte)
    }
  }
  out.append(UInt8(ascii: "\""))
}

/// A string as Go's `%q` writes it.
package func goQuoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    default:
      if scalar.value < 32 || scalar.value == 127 {
        let digits = String(scalar.value, radix: 16)
        out += "\\x" + String(repeating: "0", count: max(0, 2 - digits.count)) + digits
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
  }
  return out + "\""
}

/// A value as Go's `%v` writes decoded JSON: `map[spec:map[replicas:two]]`.
package func goDescription(_ value: Value, depth: Int = 0) -> String {
  guard depth < 1000 else { return "..." }
  switch value {
  case .null: return "<nil>"
  case .bool(let flag): return flag ? "true" : "false"
  case .integer(let number): return String(number)
  case .number(let number): return String(number)
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
