// What is wrong with a pattern, or why a search gave up; the words of glibc, PCRE2 and Go.

/// A fault in a pattern's text, or a search that took too long.
package struct PatternError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case unmatchedBracket
    /// Nothing behind `[`, for which glibc has other words.
    case emptyBracket
    case unmatchedOpening
    case unmatchedClosing
    case unmatchedBrace
    case invalidInterval
    case tooBig
    case nothingToRepeat
    case nestedRepeat
    case trailingBackslash
    case invalidBackReference
    case invalidClassName
    case invalidRange
    case invalidCollation
    /// `[:alpha:]` without its outer brackets.
    case confusingBracket
    case invalidEscape
    case unknownProperty
    case invalidGroup
    case invalidGroupName
    case unboundedLookbehind
    case tooDeep
    /// The steps or moves allowed are spent.
    case outOfSteps
  }
  package var kind: Kind
  /// The part of the pattern at fault, as Go quotes it.
  package var fragment: String
  /// Where in the pattern, in scalars.
  package var offset: Int

  package init(_ kind: Kind, _ fragment: String = "", at offset: Int = 0) {
    self.kind = kind
    self.fragment = fragment
    self.offset = offset
  }

  /// Real: glibc 2.36 regcomp and grep 3.8: `Unmatched ( or \(`.
  package var message: String {
    switch kind {
    case .unmatchedBracket: "Unmatched [, [^, [:, [., or [="
    case .unmatchedOpening: "Unmatched ( or \\("
    case .unmatchedClosing: "Unmatched ) or \\)"
    case .unmatchedBrace: "Unmatched \\{"
    case .invalidInterval: "Invalid content of \\{\\}"
    case .tooBig: "Regular expression too big"
    case .nothingToRepeat, .nestedRepeat: "Invalid preceding regular expression"
    case .trailingBackslash: "Trailing backslash"
    case .invalidBackReference: "Invalid back reference"
    case .invalidClassName: "Invalid character class name"
    case .invalidRange: "Invalid range end"
    case .invalidCollation: "Invalid collation character"
    case .confusingBracket: "character class syntax is [[:space:]], not [:space:]"
    case .tooDeep, .outOfSteps: "Memory exhausted"
    case .emptyBracket, .invalidEscape, .unknownProperty, .invalidGroup, .invalidGroupName,
      .unboundedLookbehind:
      "Invalid regular expression"
    }
  }

  /// Real: PCRE2 10.42 as grep -P prints it.
  package var perlMessage: String {
    switch kind {
    case .unmatchedBracket, .emptyBracket: "missing terminating ] for character class"
    case .unmatchedOpening: "missing closing parenthesis"
    case .unmatchedClosing: "unmatched closing parenthesis"
    case .unmatchedBrace, .invalidInterval: "numbers out of order in {} quantifier"
    case .tooBig: "regular expression is too large"
    case .nothingToRepeat, .nestedRepeat: "quantifier does not follow a repeatable item"
    case .trailingBackslash: "\\ at end of pattern"
    case .invalidBackReference: "reference to non-existent subpattern"
    case .invalidClassName: "unknown POSIX class name"
    case .invalidRange: "range out of order in character class"
    case .invalidCollation: "POSIX collating elements are not supported"
    case .confusingBracket: "POSIX named classes are supported only within a class"
    case .invalidEscape: "unrecognized character follows \\"
    case .unknownProperty: "unknown property after \\P or \\p"
    case .invalidGroup: "unrecognized character after (? or (?-"
    case .invalidGroupName: "subpattern name expected"
    case .unboundedLookbehind: "lookbehind assertion is not fixed length"
    case .tooDeep: "parentheses are too deeply nested"
    case .outOfSteps: "exceeded PCRE's backtracking limit"
    }
  }

  /// Real: Go 1.24: "error parsing regexp: missing closing ): `(a`".
  package var goMessage: String {
    let words =
      switch kind {
      case .unmatchedBracket, .emptyBracket: "missing closing ]"
      case .unmatchedOpening: "missing closing )"
      case .unmatchedClosing: "unexpected )"
      case .unmatchedBrace, .invalidInterval: "invalid repeat count"
      case .tooBig: "expression too large"
      case .nothingToRepeat: "missing argument to repetition operator"
      case .nestedRepeat: "invalid nested repetition operator"
      case .trailingBackslash: "trailing backslash at end of expression"
      case .invalidClassName, .invalidRange, .invalidCollation, .confusingBracket, .unknownProperty:
        "invalid character class range"
      case .invalidEscape, .invalidBackReference: "invalid escape sequence"
      case .invalidGroup, .unboundedLookbehind: "invalid or unsupported Perl syntax"
      case .invalidGroupName: "invalid named capture"
      case .tooDeep: "expression nests too deeply"
      case .outOfSteps: "expression too large"
      }
    return "error parsing regexp: \(words): `\(fragment)`"
  }
}

extension PatternError {
  /// What Oniguruma 6.9 says, as jq passes it on.
  package var onigurumaMessage: String {
    switch kind {
    case .unmatchedBracket: "premature end of char-class"
    case .emptyBracket: "empty char-class"
    case .unmatchedOpening: "end pattern with unmatched parenthesis"
    case .unmatchedClosing: "unmatched close parenthesis"
    case .unmatchedBrace, .invalidInterval: "upper is smaller than lower in repeat range"
    case .tooBig: "too big number"
    case .nothingToRepeat: "target of repeat operator is not specified"
    case .nestedRepeat: "target of repeat operator is invalid"
    case .trailingBackslash: "end pattern at escape"
    case .invalidBackReference: "invalid backref number/name"
    case .invalidClassName, .invalidCollation, .confusingBracket: "invalid POSIX bracket type"
    case .invalidRange: "empty range in char class"
    case .invalidEscape: "invalid code point value"
    case .unknownProperty: "invalid character property name {\(fragment)}"
    case .invalidGroup: "undefined group option"
    case .invalidGroupName: "invalid group name <\(fragment)>"
    case .unboundedLookbehind: "invalid pattern in look-behind"
    case .tooDeep: "too deep nest level"
    case .outOfSteps: "retry-limit-in-match over"
    }
  }
}
