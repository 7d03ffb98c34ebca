// Regular expressions: compiled once, searched in a time that is linear in the text.

/// A match: the ranges of the whole and of its groups, in the indices of the text searched.
package struct PatternMatch: Hashable, Sendable {
  /// The whole first; nil for a group that took no part.
  package var groups: [Range<Int>?]
  package var range: Range<Int> { groups[0] ?? 0..<0 }

  package init(groups: [Range<Int>?]) { self.groups = groups }

  /// A group's range; nil also for a group that does not exist.
  package subscript(_ group: Int) -> Range<Int>? {
    group >= 0 && group < groups.count ? groups[group] : nil
  }
}

/// A compiled regular expression.
///
/// Texts are bytes, read as UTF-8; a byte that is no UTF-8 is matched by nothing in the POSIX
/// syntaxes but itself. Matching never goes back, except for back-references and look-around, which
/// are limited in their moves. `steps` is what a search may still cost, one for some 64 moves of a
/// thread or 256 bytes that the automaton reads; at 0 the search ends with `outOfSteps`.
package struct Pattern: Sendable {
  let program: PatternProgram
  let literal: LiteralSearch
  package let groupCount: Int
  /// Named groups in the order of their numbers.
  package let groupNames: [(name: String, group: Int)]
  /// What grep -E warns of, without `grep: warning: `.
  package let warnings: [String]

  package init(
    _ text: [UInt8], syntax: PatternSyntax, options: PatternOptions = [],
    limits: PatternLimits = PatternLimits()
  ) throws(PatternError) {
    try self.init(anyOf: [text], syntax: syntax, options: options, limits: limits)
  }

  package init(
    _ text: String, syntax: PatternSyntax, options: PatternOptions = [],
    limits: PatternLimits = PatternLimits()
  ) throws(PatternError) {
    try self.init(anyOf: [Array(text.utf8)], syntax: syntax, options: options, limits: limits)
  }

  /// A pattern that matches where any of several does (grep -e A -e B).
  package init(
    anyOf texts: [[UInt8]], syntax: PatternSyntax, options: PatternOptions = [],
    limits: PatternLimits = PatternLimits()
  ) throws(PatternError) {
    var nodes: [PatternNode] = []
    var all = ParsedPattern(node: PatternNode(.empty), groups: 0)
    for text in texts {
      guard text.count <= 1 << 20 else { throw PatternError(.tooBig) }
      let parsed: ParsedPattern
      switch syntax {
      case .basic, .extended:
        parsed = try PosixParser.parse(
          text, extended: syntax == .extended, options, groups: all.groups)
      case .perl, .go:
        parsed = try PerlParser.parse(text, go: syntax == .go, options, groups: all.groups)
      case .literal:
        let symbols = PatternReader(text, options).symbols
        parsed = ParsedPattern(
          node: PatternNode.sequence(
            symbols.map {
              PatternNode(.set(SymbolSet($0, ignoreCase: options.contains(.ignoreCase))))
            }), groups: all.groups)
      }
      nodes.append(parsed.node)
      all.groups = parsed.groups
      all.names += parsed.names
      all.warnings += parsed.warnings
    }
    // No pattern at all matches nothing.
    all.node = nodes.isEmpty ? PatternNode(.set(SymbolSet())) : PatternNode.choice(nodes)
    func between(_ first: PatternAssertion, _ last: PatternAssertion) {
      all.node = PatternNode(
        .sequence([PatternNode(.assertion(first)), all.node, PatternNode(.assertion(last))]))
    }
    if options.contains(.wholeLine) {
      let lines = options.contains(.multiline)
      between(lines ? .lineStart : .textStart, lines ? .lineEnd : .textEnd)
    } else if options.contains(.wholeWord) {
      between(.notAfterWord, .notBeforeWord)
    }
    program = try PatternCompiler.compile(
      all, longest: syntax.isPosix,
      wordIsUnicode: syntax.isPosix || options.contains(.unicodeClasses), limits: limits)
    literal = LiteralSearch(program.prefix)
    groupCount = all.groups
    groupNames = all.names
    warnings = all.warnings
  }

  /// Whether the search may go back, and so may run out of moves on small texts.
  package var goesBack: Bool { program.goesBack }

  /// The first match from `from` on; the text before it counts for `^` and `\b`.
  package func firstMatch(
    in text: [UInt8], from: Int = 0, steps: inout Int
  ) throws(PatternError) -> PatternMatch? {
    var search = PatternSearch(self)
    return try search.firstMatch(in: text[...], from: from, steps: &steps)
  }

  package func isMatch(_ text: [UInt8], steps: inout Int) throws(PatternError) -> Bool {
    var search = PatternSearch(self)
    return try search.isMatch(text[...], steps: &steps)
  }

  /// All matches that do not overlap, at most `limit`. After an empty match the search goes on one
  /// character further; an empty match directly behind another match is not one (as in sed and Go).
  package func matches(
    in text: [UInt8], limit: Int = .max, steps: inout Int
  ) throws(PatternError) -> [PatternMatch] {
    var search = PatternSearch(self)
    return try search.matches(in: text[...], limit: limit, steps: &steps)
  }

  /// For short texts without a budget to pass on: the groups' texts of the first match.
  package func groups(in text: String) -> [String?]? {
    var steps = 1_000_000
    let bytes = Array(text.utf8)
    guard let match = try? firstMatch(in: bytes, steps: &steps) else { return nil }
    return match.groups.map { $0.map { String(lenient: bytes[$0]) } }
  }

  package func isMatch(_ text: String) -> Bool {
    var steps = 1_000_000
    return (try? isMatch(Array(text.utf8), steps: &steps)) ?? false
  }
}

/// Searches with one pattern in many texts; what it learns of the pattern it keeps, so hold one for
/// a whole run of grep.
package struct PatternSearch: Sendable {
  package let pattern: Pattern
  private var classes: SymbolClasses
  private var automaton = AutomatonSearch()

  package init(_ pattern: Pattern) {
    self.pattern = pattern
    classes = pattern.program.classes
  }

  /// Whether a match lies in the text.
  package mutating func isMatch(
    _ text: ArraySlice<UInt8>, steps: inout Int
  ) throws(PatternError) -> Bool {
    let program = pattern.program
    if program.goesBack || program.looksPastNewline {
      return try firstMatch(in: text, steps: &steps, groups: false) != nil
    }
    return try withBytes(text) { bytes, search throws(PatternError) in
      try search.isMatch(bytes, from: 0, steps: &steps)
    }
  }
  package mutating func isMatch(_ text: [UInt8], steps: inout Int) throws(PatternError) -> Bool {
    try isMatch(text[...], steps: &steps)
  }

  private mutating func isMatch(
    _ bytes: UnsafeBufferPointer<UInt8>, from: Int, steps: inout Int
  ) throws(PatternError) -> Bool {
    var start = from
    if !pattern.literal.needle.isEmpty {
      guard let found = pattern.literal.find(in: bytes, from: from) else {
        steps -= (bytes.count - from) >> 8
        return false
      }
      if pattern.program.isLiteral { return true }
      start = found
    }
    return try automaton.matches(pattern.program, &classes, bytes, from: start, steps: &steps)
  }

  /// The first match from `from` (an index of the text) on. Without `groups` only the whole is
  /// found, which is quicker.
  package mutating func firstMatch(
    in text: ArraySlice<UInt8>, from: Int? = nil, steps: inout Int, groups: Bool = true
  ) throws(PatternError) -> PatternMatch? {
    let base = text.startIndex
    let start = (from ?? base) - base
    guard start >= 0, start <= text.count else { return nil }
    let slots = try withBytes(text) { bytes, search throws(PatternError) in
      try search.slots(bytes, from: start, groups: groups, steps: &steps)
    }
    guard let slots else { return nil }
    var ranges: [Range<Int>?] = []
    ranges.reserveCapacity(pattern.groupCount + 1)
    for index in stride(from: 0, to: slots.count, by: 2) {
      let (low, high) = (slots[index], slots[index + 1])
      ranges.append(low >= 0 && high >= low ? (base + low)..<(base + high) : nil)
    }
    return PatternMatch(groups: ranges)
  }
  package mutating func firstMatch(
    in text: [UInt8], from: Int = 0, steps: inout Int, groups: Bool = true
  ) throws(PatternError) -> PatternMatch? {
    try firstMatch(in: text[...], from: from, steps: &steps, groups: groups)
  }

  private mutating func slots(
    _ bytes: UnsafeBufferPointer<UInt8>, from: Int, groups: Bool, steps: inout Int
  ) throws(PatternError) -> [Int]? {
    let program = pattern.program
    if program.goesBack {
      return try BacktrackSearch.search(program, bytes, from: from, steps: &steps)
    }
    var start = from
    if !program.prefix.isEmpty {
      guard let found = pattern.literal.find(in: bytes, from: from) else {
        steps -= (bytes.count - from) >> 8
        return nil
      }
      steps -= (found - from) >> 8
      if program.isLiteral { return [found, found + program.prefix.count] }
      start = found
    }
    // A long text is asked first whether it matches at all, which is much quicker to say.
    if bytes.count - start > 200, !program.looksPastNewline,
      try !automaton.matches(program, &classes, bytes, from: start, steps: &steps)
    {
      return nil
    }
    return try ThreadSearch.search(
      program, &classes, bytes, from: start, slotCount: groups ? 2 * (program.groups + 1) : 2,
      steps: &steps)
  }

  /// All matches that do not overlap; see `Pattern.matches`.
  package mutating func matches(
    in text: ArraySlice<UInt8>, limit: Int = .max, steps: inout Int, groups: Bool = true
  ) throws(PatternError) -> [PatternMatch] {
    var found: [PatternMatch] = []
    try eachMatch(in: text, limit: limit, steps: &steps, groups: groups) { found.append($0) }
    return found
  }
  /// Gives the same matches one by one, for those who need not keep the millions that a long line
  /// may have.
  package mutating func eachMatch(
    in text: ArraySlice<UInt8>, limit: Int = .max, steps: inout Int, groups: Bool = true,
    _ body: (PatternMatch) -> Void
  ) throws(PatternError) {
    var count = 0
    var position = text.startIndex
    var lastEnd = -1
    while count < limit, position <= text.endIndex {
      steps -= 1
      if steps < 0 { throw PatternError(.outOfSteps) }
      guard
        let match = try firstMatch(in: text, from: position, steps: &steps, groups: groups)
      else { break }
      let range = match.range
      if !range.isEmpty || range.lowerBound != lastEnd {
        count += 1
        body(match)
      }
      lastEnd = range.upperBound
      if range.upperBound > position || !range.isEmpty {
        position = max(range.upperBound, position)
      }
      if range.isEmpty {
        guard range.upperBound < text.endIndex else { break }
        let rest = text[range.upperBound...]
        position =
          range.upperBound
          + rest.withUnsafeBufferPointer { UTF8Reading.symbol(in: $0, at: 0).length }
      }
    }
  }
  package mutating func matches(
    in text: [UInt8], limit: Int = .max, steps: inout Int, groups: Bool = true
  ) throws(PatternError) -> [PatternMatch] {
    try matches(in: text[...], limit: limit, steps: &steps, groups: groups)
  }

  /// Runs on a text's bytes; typed errors pass through.
  private mutating func withBytes<Result>(
    _ text: ArraySlice<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>, inout PatternSearch) throws(PatternError) -> Result
  ) throws(PatternError) -> Result {
    let outcome = text.withUnsafeBufferPointer { bytes in
      Swift.Result { () throws(PatternError) -> Result in try body(bytes, &self) }
    }
    return try outcome.get()
  }
}
