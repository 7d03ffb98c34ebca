// How GNU tools show file names in messages, and `ls` on a terminal.

/// Quoting in the way of gnulib's shell-escape styles. Real: coreutils 9.1 in C.UTF-8.
enum Quote {
  /// With quotes always: `cannot access 'x'`.
  static func always(_ name: String) -> String { shell(name, always: true) }
  /// With quotes only where a shell would need them: `cat: a b: …` is `cat: 'a b': …`.
  static func asNeeded(_ name: String) -> String { shell(name, always: false) }

  static func needsQuotes(_ name: String) -> Bool {
    if name.isEmpty { return true }
    let first = name.unicodeScalars.first
    if first == "~" || first == "#" { return true }
    return name.unicodeScalars.contains {
      switch $0 {
      case " ", "!", "\"", "$", "&", "'", "(", ")", "*", ";", "<", "=", ">", "?", "[", "\\", "^",
        "`", "|":
        true
      case "{", "}": name.unicodeScalars.count == 1
      default: isControl($0)
      }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 32 || scalar.value == 127 || (128..<160).contains(scalar.value)
  }

  private static func shell(_ name: String, always: Bool) -> String {
    guard always || needsQuotes(name) else { return name }
    let scalars = name.unicodeScalars
    let hasControl = scalars.contains(where: isControl)
    let hasQuote = scalars.contains("'")
    if hasQuote, !hasControl, !scalars.contains(where: { "\"$\\`!".unicodeScalars.contains($0) }) {
      return "\"\(name)\""
    }
    var text = "'"
    var escaping = false
    for scalar in scalars {
      if isControl(scalar) {
        if !escaping { text += "'$'" }
        escaping = true
        text += escape(scalar)
      } else {
        if escaping { text += "''" }
        escaping = false
        if scalar == "'" {
          text += "'\\''"
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    // A name that begins with an escape has no empty quotes before it.
    text += "'"
    if text.hasPrefix("''$'") { text.removeFirst(2) }
    return text
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    case "\u{7}": return "\\a"
    case "\u{8}": return "\\b"
    case "\u{B}": return "\\v"
    case "\u{C}": return "\\f"
    default:
      return String(String.UnicodeScalarView([scalar])).utf8.map {
        let digits = String($0, radix: 8)
        return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }.joined()
    }
  }
}
