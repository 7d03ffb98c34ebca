// Words: what a shell word is made of before it is expanded.

/// A word as it was written: its parts in order, and where it stands.
package struct Word: Hashable, Sendable {
  package var parts: [WordPart]
  /// The line of the word's first character, counted from the parser's start line.
  package var line: Int
  /// Offset of the first byte, and of the byte after the last, in the text given to the parser.
  package var range: Range<Int>

  package init(parts: [WordPart] = [], line: Int = 0, range: Range<Int> = 0..<0) {
    self.parts = parts
    self.line = line
    self.range = range
  }

  /// The word's text where it is one unquoted run of characters, or nil.
  package var plain: String? {
    switch parts.count {
    case 0: ""
    case 1: if case .literal(let text) = parts[0] { text } else { nil }
    default: nil
    }
  }
  /// The text that the word always comes to: no expansion in it, quotes removed. Nil otherwise.
  package var constant: String? {
    var text = ""
    for part in parts {
      guard let more = part.constant else { return nil }
      text += more
    }
    return text
  }
  /// Whether any part of the word is quoted, which is what a here-document's delimiter asks.
  package var isQuoted: Bool {
    parts.contains {
      switch $0 {
      case .escaped, .single, .ansi, .double: true
      default: false
      }
    }
  }
}

/// One part of a word.
package indirect enum WordPart: Hashable, Sendable {
  /// Characters as they stand; outside quotes they may be globs, braces and tildes.
  case literal(String)
  /// A backslash and the character it quotes.
  case escaped(String)
  case single(String)
  /// `$'…'`, decoded.
  case ansi(String)
  /// `"…"`, or `$"…"` where `translated`.
  case double([WordPart], translated: Bool)
  case parameter(Parameter)
  case command(CommandSubstitution)
  /// `$((…))`: text that is expanded as within double quotes, and then reckoned.
  case arithmetic([WordPart])
  /// `<(…)`, or `>(…)` where not `reads`.
  case process(Script, reads: Bool)

  /// See `Word.constant`.
  package var constant: String? {
    switch self {
    case .literal(let text), .escaped(let text), .single(let text), .ansi(let text): return text
    case .double(let parts, _):
      var text = ""
      for part in parts {
        guard let more = part.constant else { return nil }
        text += more
      }
      return text
    default: return nil
    }
  }
}

/// `$(…)` or backticks.
package struct CommandSubstitution: Hashable, Sendable {
  package var script: Script
  package var isBackquoted: Bool
  /// The text between the backticks, before their own escapes are taken out.
  package var source: String
  /// What is wrong inside backticks. Real: bash 5.2 reads them when it expands them, not before.
  package var diagnostics: [ShellDiagnostic] = []
}

/// `$x`, or `${…}` in any form.
package struct Parameter: Hashable, Sendable {
  /// A name, digits, or one of `@*#?-$!`.
  package var name: String
  package var subscripted: Subscript?
  /// `${!x…}`: the value names the parameter that is meant.
  package var isIndirect = false
  package var operation: ParameterOperation = .value
  /// `${x}` rather than `$x`.
  package var isBraced = false
  package var line = 0
}

/// What stands between the brackets after an array's name.
package indirect enum Subscript: Hashable, Sendable {
  /// `[@]`
  case each
  /// `[*]`
  case joined
  /// An arithmetic expression, or a key: which of the two is known only when the array is.
  case word(Word)
}

/// What `${…}` does with the value.
package indirect enum ParameterOperation: Hashable, Sendable {
  case value
  /// `${#x}`
  case length
  /// `${!a[@]}`, `${!a[*]}`
  case keys
  /// `${!prefix*}`, or `${!prefix@}` where `each`.
  case names(each: Bool)
  /// `- = ? +`, with a colon where the empty value counts as unset.
  case fallback(Fallback, colon: Bool, Word)
  /// `#`, `##`, `%`, `%%`
  case strip(suffix: Bool, longest: Bool, Word)
  /// `/`, `//`, `/#`, `/%`; the replacement is nil where its slash is missing.
  case replace(Replacing, pattern: Word, with: Word?)
  /// `^`, `^^`, `,`, `,,`, `~`, `~~`
  case letters(Casing, all: Bool, pattern: Word?)
  /// `:offset` and `:offset:length`, both arithmetic.
  case slice(offset: Word, length: Word?)
  /// `@Q` and its like, by the letter.
  case transform(String)
  /// Not a form that the shell knows; said when it is expanded. The text between `${` and `}`.
  case bad(String)

  package enum Fallback: String, Sendable { case use = "-", assign = "=", fail = "?", other = "+" }
  package enum Replacing: String, Sendable {
    case first = "/", all = "//", start = "/#", end = "/%"
  }
  package enum Casing: String, Sendable { case upper = "^", lower = ",", toggle = "~" }
}
