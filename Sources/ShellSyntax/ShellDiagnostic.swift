// What is wrong with shell text, in bash's words.

/// Something to say about shell text.
package struct ShellDiagnostic: Hashable, Sendable {
  package enum Severity: Sendable { case error, warning }
  package var severity = Severity.error
  package var line: Int
  /// Offset of the byte it is about, in the text given to the parser.
  package var offset: Int
  /// What follows `bash: line 3: `.
  package var messages: [String]
  /// The line the error is in, which a shell that is not interactive prints in quotes after it.
  package var sourceLine: String?
  /// The word that should have come, which dash names.
  package var expected: String?

  /// What a shell prints, a line each, where `prefix` is such as `bash: line 3: `, made from a line number.
  package func lines(prefix: (Int) -> String, showsSource: Bool) -> [String] {
    var lines = messages.map { prefix(line) + $0 }
    if showsSource, let sourceLine { lines.append(prefix(line) + "`" + sourceLine + "'") }
    return lines
  }
}

/// Why text is not complete.
package enum Incompleteness: Hashable, Sendable {
  /// A quote, brace or parenthesis is open; the byte that closes it.
  case quote(UInt8)
  /// A here-document waits for this line.
  case hereDocument(delimiter: String, stripsTabs: Bool)
  /// A compound command is open, or an operator waits for what follows it.
  case command
  /// The last line has no newline yet, or ends in a backslash.
  case line
}

/// Why a parse stops.
enum Stop: Error {
  /// `otherwise` is what to say when no more text comes.
  case incomplete(Incompleteness, otherwise: ShellDiagnostic)
  case wrong(ShellDiagnostic)
}
