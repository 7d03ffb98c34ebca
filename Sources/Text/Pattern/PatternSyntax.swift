// Which regular expressions a pattern's text is written in.

/// A language of regular expressions.
package enum PatternSyntax: Hashable, Sendable {
  /// POSIX basic with GNU's `\+ \? \| \< \> \b \w \s`: grep, sed, expr.
  case basic
  /// POSIX extended: grep -E, sed -E, awk, bash's `=~`.
  case extended
  /// Perl's, as far as PCRE2 and Oniguruma agree: grep -P, jq.
  case perl
  /// RE2's, as Go's regexp takes it: no back-references, no look-around.
  case go
  /// Every character stands for itself: grep -F.
  case literal

  /// POSIX takes the longest of the leftmost matches, the others the first that is found.
  var isPosix: Bool { self == .basic || self == .extended || self == .literal }
}

/// What a caller may ask of a pattern beside its text.
package struct PatternOptions: OptionSet, Hashable, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let ignoreCase = PatternOptions(rawValue: 1)
  /// `^` and `$` also match at newlines.
  package static let multiline = PatternOptions(rawValue: 2)
  /// `.` also matches a newline (POSIX syntaxes always do).
  package static let dotMatchesNewline = PatternOptions(rawValue: 4)
  /// The match must be a whole word (grep -w).
  package static let wholeWord = PatternOptions(rawValue: 8)
  /// The match must be the whole text (grep -x).
  package static let wholeLine = PatternOptions(rawValue: 16)
  /// A misplaced `*` or `{` is an error, as in regcomp: sed, bash, awk; grep lets them pass.
  package static let strict = PatternOptions(rawValue: 32)
  /// `\n`, `\t`, `\x41` and the like are read: sed, awk.
  package static let escapes = PatternOptions(rawValue: 64)
  /// A backslash escapes inside `[…]`: awk.
  package static let bracketEscapes = PatternOptions(rawValue: 128)
  /// White space and `#` comments in the pattern are left out (Perl's x).
  package static let freeSpacing = PatternOptions(rawValue: 256)
  /// `\d \w \s` hold for all of Unicode in the Perl syntax too (jq).
  package static let unicodeClasses = PatternOptions(rawValue: 512)

  /// A `)` without its `(` is an error in the extended syntax, not a literal: sed, awk.
  package static let strictParentheses = PatternOptions(rawValue: 1024)

  package static let grep: PatternOptions = []
  package static let sed: PatternOptions = [.strict, .strictParentheses, .escapes]
  package static let bash: PatternOptions = [.strict]
  package static let awk: PatternOptions = [
    .strict, .strictParentheses, .escapes, .bracketEscapes,
  ]
}

/// How large a pattern may become.
package struct PatternLimits: Hashable, Sendable {
  /// Instructions of the compiled program; `a{1000}` takes 1000.
  package var program: Int
  /// Moves of one search that has to go back (back-references, look-around).
  package var moves: Int

  package init(program: Int = 40_000, moves: Int = 20_000_000) {
    self.program = program
    self.moves = moves
  }
}
