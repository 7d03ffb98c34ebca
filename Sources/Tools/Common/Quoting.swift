// How GNU tools show file names in messages, and `ls` on a terminal.

import Commands
import Machine

extension MachineHost {
  /// A word in the locale's quotes: ‘x’ where the locale is UTF-8, 'x' in the C locale.
  ///
  /// NB: names that a shell could take back are in plain quotes always (`Quote.always`); GNU uses both.
  func quote(_ call: Call<Self>, _ text: String) -> String {
    hasUTF8Locale(call) ? "‘\(text)’" : "'\(text)'"
  }
  /// Whether the caller's locale is a UTF-8 one; the C locale is what a container has by default.
  func hasUTF8Locale(_ call: Call<Self>) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { self.environment(call, $0) }
      .first { !$0.isEmpty }
    return locale.map { $0.lowercased().filter { $0 != "-" }.hasSuffix("utf8") } ?? false
  }
  /// The word of an option that must be one of a few; nil, and told, when it is none of them.
  func choice(
    _ option: String, _ value: String, _ words: [String], _ call: inout Call<Self>
  ) -> String? {
    if let exact = words.first(where: { $0 == value }) { return exact }
    let matches = words.filter { $0.hasPrefix(value) }
    if matches.count == 1 { return matches[0] }
    let what = matches.isEmpty || value.isEmpty ? "invalid" : "ambiguous"
    call.complain("\(call.name): \(what) argument \(quote(call, value)) for \(quote(call, option))")
    call.complain("Valid arguments are:")
    for word in words { call.complain("  - \(quote(call, word))") }
    call.complain("Try '\(call.name) --help' for more information.")
    return nil
  }
}

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
