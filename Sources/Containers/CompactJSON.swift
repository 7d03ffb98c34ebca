// A document as the bytes that are hashed: JSON without blanks, as Go writes it.

package import Documents

/// Real: Go's encoder escapes <, > and & too.
package func compactJSON(_ value: Value) -> String {
  var out = ""
  write(value, to: &out, depth: 0)
  return out
}

private func write(_ value: Value, to out: inout String, depth: Int) {
  guard depth < 200 else {
    out += "null"
    return
  }
  switch value {
  case .null: out += "null"
  case .bool(let flag): out += flag ? "true" : "false"
  case .integer(let number): out += String(number)
  case .number(let number): out += "\(number)"
  case .string(let text): write(text, to: &out)
  case .array(let items):
    out += "["
    for (place, item) in items.enumerated() {
      if place > 0 { out += "," }
      write(item, to: &out, depth: depth + 1)
    }
    out += "]"
  case .object(let object):
    out += "{"
    var first = true
    for (key, item) in object {
      if !first { out += "," }
      first = false
      write(key, to: &out)
      out += ":"
      write(item, to: &out, depth: depth + 1)
    }
    out += "}"
  }
}

private func write(_ text: String, to out: inout String) {
  out += "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    case "<": out += "\\u003c"
    case ">": out += "\\u003e"
    case "&": out += "\\u0026"
    case "\u{2028}": out += "\\u2028"
    case "\u{2029}": out += "\\u2029"
    default:
      if scalar.value < 0x20 {
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
  }
  out += "\""
}
