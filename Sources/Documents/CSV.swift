// Comma-separated values, as RFC 4180 and Go's encoding/csv write them.

package enum CSV {
  /// One line with its line feed. A field is quoted when it has to be.
  package static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\n"
  }
  package static func text(_ rows: [[String]]) -> String { rows.map(line).joined() }

  /// Real: encoding/csv quotes commas, quotes, line ends, a leading space, and `\.` alone.
  static func field(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let needsQuotes =
      text == "\\."
      || text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
      || text.unicodeScalars.first?.properties.isWhitespace == true
    return needsQuotes ? quoted(text) : text
  }
  /// A field between quotes; its own are doubled.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
