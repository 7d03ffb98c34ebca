// A finding about a source text: how bad, where, what.

package enum Severity: Int, Hashable, Comparable, Sendable {
  case note
  case warning
  case error
  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// What a parser or a lint rule has to say about a place in a text.
package struct Diagnostic: Hashable, Sendable {
  package var severity: Severity
  package var range: SourceRange
  package var message: String
  /// A rule's name (`DL3006`, `StageNameCasing`); empty for none.
  package var rule: String

  package init(
    _ severity: Severity = .error, _ message: String, at range: SourceRange, rule: String = ""
  ) {
    self.severity = severity
    self.message = message
    self.range = range
    self.rule = rule
  }
  package init(
    _ severity: Severity = .error, _ message: String, at position: SourcePosition,
    rule: String = ""
  ) {
    self.init(severity, message, at: SourceRange(at: position), rule: rule)
  }

  /// `FILE:LINE:COLUMN: error: MESSAGE`
  package func text(file: String) -> String {
    "\(file):\(range.start.line):\(range.start.column): \(severity): \(message)"
  }

  /// The source line with a caret under the place, for people: two lines, no newline at the end.
  package func excerpt(of map: LineMap) -> String {
    let line = map.line(range.start.line)
    let before = String(
      String.UnicodeScalarView(line.unicodeScalars.prefix(max(0, range.start.column - 1))))
    let lead = before.map { character in
      character == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.of(character))
    }.joined()
    return line + "\n" + lead + "^"
  }
}
