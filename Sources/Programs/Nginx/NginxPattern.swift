// A location's pattern.

import Text

/// Matches a location's regular expression.
enum NginxPattern {
  static func matches(_ pattern: String, _ path: String, ignoringCase: Bool) -> Bool {
    // Limit: only suffix patterns (`\.php$`) until Text's automaton is there.
    var tail = pattern
    guard tail.hasPrefix("\\."), tail.hasSuffix("$") else { return false }
    tail = "." + tail.dropFirst(2).dropLast()
    return ignoringCase
      ? path.lowercased().hasSuffix(tail.lowercased()) : path.hasSuffix(tail)
  }
}
