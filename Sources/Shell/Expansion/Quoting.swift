// Text in quotes, as the shell prints it so that it can be read again.

enum Quoting {
  /// `'a b'`, as `${x@Q}` and `set` print; with control characters, `$'…'`.
  static func singleQuoted(_ text: String) -> String {
    if needsAnsi(text) { return ansi(text) }
    var out = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { out += "'\\''" } else { out.unicodeScalars.append(scalar) }
    }
    return out + "'"
  }
  static func needsAnsi(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
  }
  static func ansi(_ text: String) -> String {
    var out = "$'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      case "\u{7}": out += "\\a"
      case "\u{8}": out += "\\b"
      case "\u{b}": out += "\\v"
      case "\u{c}": out += "\\f"
      case "\u{1b}": out += "\\E"
      case "'": out += "\\'"
      case "\\": out += "\\\\"
      default:
        if scalar.value < 32 || scalar.value == 127 {
          let octal = String(scalar.value, radix: 8)
          out += "\\" + String(repeating: "0", count: 3 - octal.utf8.count) + octal
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "'"
  }
  /// The inside of double quotes, as `declare -p` prints.
  static func doubleQuoted(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" || scalar == "$" || scalar == "`" { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
  /// As `set -x` prints the value of an assignment: an empty one is nothing.
  static func assigned(_ value: String) -> String { value.isEmpty ? "" : whereNeeded(value) }
  /// As `set -x` and `set` print a word: quoted only where that is needed.
  static func whereNeeded(_ text: String) -> String {
    if text.isEmpty { return "''" }
    if needsAnsi(text) { return ansi(text) }
    let special = " \t|&;()<>'\"\\$`*?[]{}!^~#".unicodeScalars
    let first = text.unicodeScalars.first
    let needs = text.unicodeScalars.contains { scalar in
      if scalar == "~" || scalar == "#" {
        return scalar == first && text.unicodeScalars.first == scalar
      }
      return special.contains(scalar)
    }
    return needs ? singleQuoted(text) : text
  }
  /// As `printf %q` prints: backslashes.
  static func backslashed(_ text: String) -> String {
    if text.isEmpty { return "''" }
    if needsAnsi(text) { return ansi(text) }
    var out = ""
    let special = " |&;()<>'\"\\$`*?[]{}!^,".unicodeScalars
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if special.contains(scalar) || (index == 0 && (scalar == "~" || scalar == "#")) {
        out += "\\"
      }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}
