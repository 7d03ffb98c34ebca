// The door to the parser: text goes in as it comes, whole commands come out.

/// What the reader of shell text may choose.
package struct ShellParserOptions: Hashable, Sendable {
  /// `?(…)`, `*(…)`, `+(…)`, `@(…)`, `!(…)` are patterns everywhere (`shopt -s extglob`).
  package var extendedGlobs = false
  /// `#` begins a comment.
  package var comments = true
  /// dash and ash: no arrays, no `[[`, no `((`, no `function`, no process substitution, no `<<<`.
  package var isPosix = false
  /// BusyBox's ash, which has `[[`, `function`, `$'…'` and `&>` of these.
  package var isAsh = false
  /// `&>`, `$'…'`: in bash and in ash.
  var hasSmallExtensions: Bool { !isPosix || isAsh }
  package init() {}

  /// How deep brackets, quotes and compound commands may stand in one another.
  ///
  /// Limit: bash has no such bound of its own; its stack ends somewhere above ten thousand.
  package static let deepest = 200
}

/// A parser that is fed, and gives one complete command at a time.
///
/// As bash does, it reads and hands out line by line: a mistake in line 5 does not keep line 1 from
/// being run.
package struct ShellParser: Sendable {
  /// What `next` found.
  package enum Unit: Sendable {
    case command(Script, warnings: [ShellDiagnostic])
    /// More text is needed; nothing has been taken.
    case incomplete(Incompleteness)
    case error(ShellDiagnostic)
    case end
  }

  package private(set) var text: [UInt8]
  package var options: ShellParserOptions
  /// Offset of the first byte that no unit has taken yet.
  package private(set) var offset = 0
  /// The line that `offset` is in.
  package private(set) var line: Int
  package private(set) var isFinished: Bool
  private var waiting: Incompleteness?
  private var waitedTo = 0

  /// `startLine` is the number of the first line. Without `isFinished`, more text may be appended.
  package init(
    _ text: [UInt8] = [], startLine: Int = 1, isFinished: Bool = false,
    options: ShellParserOptions = ShellParserOptions()
  ) {
    self.text = text.contains(0) ? text.filter { $0 != 0 } : text
    self.options = options
    self.isFinished = isFinished
    line = startLine
  }
  package init(
    _ text: String, startLine: Int = 1, isFinished: Bool = true,
    options: ShellParserOptions = ShellParserOptions()
  ) {
    self.init(Array(text.utf8), startLine: startLine, isFinished: isFinished, options: options)
  }

  package mutating func append(_ more: some Sequence<UInt8>) {
    // What has been run is dropped now and then, so a long session does not keep it.
    if offset > 65_536, offset > text.count / 2 {
      text.removeFirst(offset)
      waitedTo = max(0, waitedTo - offset)
      offset = 0
    }
    // Real: bash 5.2 leaves NUL bytes of its input out, and says nothing.
    for byte in more where byte != 0 { text.append(byte) }
  }
  /// No more text will come.
  package mutating func finish() { isFinished = true }
  /// Forgets what has not been taken yet, as ^C at a prompt does.
  package mutating func discard() {
    for byte in text[offset...] where byte == Byte.newline { line += 1 }
    text = []
    offset = 0
    waiting = nil
  }
  /// Bytes that no unit has taken: what is left of a script's input.
  package var rest: ArraySlice<UInt8> { text[min(offset, text.count)...] }

  /// The next complete command line.
  package mutating func next(aliases: @escaping (String) -> String? = { _ in nil }) -> Unit {
    if !isFinished, stillWaiting() { return .incomplete(waiting ?? .command) }
    waiting = nil
    var parser = Parser(text, line: line, isFinished: isFinished, options: options)
    parser.i = offset
    parser.aliases = aliases
    do throws(Stop) {
      let script = try parser.unit()
      take(parser, upTo: parser.i)
      return script.map { .command($0, warnings: parser.warnings) } ?? .end
    } catch {
      switch error {
      case .incomplete(let why, let otherwise):
        guard isFinished else {
          waiting = why
          waitedTo = text.count
          return .incomplete(why)
        }
        offset = text.count
        line = otherwise.line
        return .error(otherwise)
      case .wrong(let diagnostic):
        // The rest of the line goes with the mistake.
        while !parser.atEnd, !parser.at(Byte.newline) { parser.i += 1 }
        if !parser.atEnd { parser.advance() }
        take(parser, upTo: min(parser.i, parser.bytes.count))
        return .error(diagnostic)
      }
    }
  }

  private mutating func take(_ parser: Parser, upTo end: Int) {
    if parser.aliasCount > 0 { text = parser.bytes }
    offset = end
    line = parser.line
  }

  /// Whether the text that came since cannot have closed what was open, so it need not be read yet.
  private mutating func stillWaiting() -> Bool {
    guard let waiting, waitedTo <= text.count else { return false }
    let fresh = text[waitedTo...]
    switch waiting {
    case .quote(let byte): return !fresh.contains(byte)
    case .hereDocument(let delimiter, let strips):
      var lines = fresh.split(separator: Byte.newline, omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      let wanted = Array(delimiter.utf8)
      return !lines.contains {
        (strips ? $0.drop { $0 == Byte.tab } : $0).elementsEqual(wanted)
      }
    case .command, .line: return fresh.isEmpty
    }
  }
}

/// Reads a whole text. The tree holds what was read before the first mistake.
package func parseShell(
  _ text: String, startLine: Int = 1, options: ShellParserOptions = ShellParserOptions(),
  aliases: @escaping (String) -> String? = { _ in nil }
) -> (tree: Script, diagnostics: [ShellDiagnostic], isIncomplete: Bool) {
  var parser = ShellParser(
    Array(text.utf8), startLine: startLine, isFinished: false, options: options)
  var script = Script(), diagnostics: [ShellDiagnostic] = [], isIncomplete = false
  while true {
    switch parser.next(aliases: aliases) {
    case .command(let unit, let warnings):
      script.statements += unit.statements
      diagnostics += warnings
    case .incomplete(let why):
      if why != .line { isIncomplete = true }
      parser.finish()
    case .error(let diagnostic):
      diagnostics.append(diagnostic)
      return (script, diagnostics, isIncomplete)
    case .end:
      return (script, diagnostics, isIncomplete && !diagnostics.isEmpty)
    }
  }
}
