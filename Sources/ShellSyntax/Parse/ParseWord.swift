// Words: literals, quotes and escapes, up to where the place they stand in ends them.

extension Parser {
  /// Where a run of word parts ends.
  enum Ends {
    /// At a metacharacter: a word of a command.
    case metacharacter
    /// The right side of `=~`: parentheses and bars belong to it.
    case pattern
    /// At the `}` of `${…}`.
    case brace
    /// At that, or at the `/` between pattern and replacement.
    case slash
    /// At that, or at the `:` between offset and length.
    case colon
    /// At the `]` that fits.
    case bracket

    /// Within `${…}`.
    var isInBraces: Bool { self == .brace || self == .slash || self == .colon }
  }

  /// The word here, or nil where none begins.
  mutating func word(extendedGlobs: Bool? = nil) throws(Stop) -> Word? {
    let start = i, line = self.line
    let parts = try wordParts(
      until: .metacharacter, inDouble: false, singleQuotes: true,
      extendedGlobs: extendedGlobs ?? options.extendedGlobs)
    return i > start ? Word(parts: parts, line: line, range: start..<i) : nil
  }

  mutating func wordParts(
    until ends: Ends, inDouble: Bool, singleQuotes: Bool, extendedGlobs: Bool = false
  ) throws(Stop) -> [WordPart] {
    var parts: [WordPart] = []
    var start = i
    var brackets = 0, questions = 0
    func flush(_ parts: inout [WordPart], _ start: Int, _ i: Int) {
      if i > start { parts.append(.literal(text(start..<i))) }
    }
    scan: while i < bytes.count {
      let b = bytes[i]
      switch b {
      case Byte.backslash:
        flush(&parts, start, i)
        if try skipContinuation() {
          start = i
          continue
        }
        if i + 1 >= bytes.count {
          parts.append(.literal("\\"))
          i += 1
          start = i
          continue
        }
        if inDouble, !singleQuotes, !Self.escapable(bytes[i + 1]), bytes[i + 1] != Byte.closeBrace,
          bytes[i + 1] != Byte.doubleQuote
        {
          start = i
          i += 1
          if i < bytes.count { advance() }
          continue
        }
        i += 1
        let next = i
        advance()
        while i < bytes.count, bytes[i] & 0xc0 == 0x80 { i += 1 }
        parts.append(.escaped(text(next..<i)))
        start = i
        continue
      case Byte.quote where singleQuotes:
        flush(&parts, start, i)
        parts.append(.single(try singleQuoted()))
        start = i
        continue
      case Byte.doubleQuote:
        flush(&parts, start, i)
        parts.append(try doubleQuoted(translated: false))
        start = i
        continue
      case Byte.dollar, Byte.tick:
        flush(&parts, start, i)
        start = i
        // Real: within `"${…}"` bash 5.2 reads `$'…'` as elsewhere.
        if inDouble, ends.isInBraces, at(Byte.dollar), at(Byte.quote, 1),
          options.hasSmallExtensions
        {
          i += 1
          parts.append(.ansi(try ansiQuoted()))
          start = i
          continue
        }
        if let part = try expansion(inDouble: inDouble) {
          parts.append(part)
          start = i
        } else {
          i += 1
        }
        continue
      default: break
      }
      switch ends {
      case .metacharacter:
        if Byte.endsWord(b) {
          if b == Byte.less || b == Byte.more, at(Byte.open, 1), !options.isPosix {
            flush(&parts, start, i)
            parts.append(try processSubstitution())
            start = i
            continue
          }
          break scan
        }
        if extendedGlobs, at(Byte.open, 1), Self.opensExtendedGlob(b) {
          i += 2
          flush(&parts, start, i)
          parts += try extendedGlobRest()
          start = i
          continue
        }
      case .pattern:
        if b == Byte.open {
          brackets += 1
        } else if b == Byte.close {
          if brackets == 0 { break scan }
          brackets -= 1
        } else if brackets == 0, b != Byte.bar, Byte.endsWord(b) {
          break scan
        }
      case .brace:
        if b == Byte.closeBrace { break scan }
      case .slash:
        if b == Byte.closeBrace || b == Byte.slash { break scan }
      case .colon:
        if b == Byte.closeBrace { break scan }
        if b == Byte.open { brackets += 1 }
        if b == Byte.close { brackets -= 1 }
        if b == Byte.question { questions += 1 }
        if b == Byte.colon, brackets <= 0 {
          if questions == 0 { break scan }
          questions -= 1
        }
      case .bracket:
        if b == Byte.openBracket { brackets += 1 }
        if b == Byte.closeBracket {
          if brackets == 0 { break scan }
          brackets -= 1
        }
      }
      if b == Byte.newline {
        line += 1
      }
      i += 1
    }
    flush(&parts, start, i)
    return parts
  }

  static func opensExtendedGlob(_ b: UInt8) -> Bool {
    b == Byte.question || b == Byte.star || b == Byte.plus || b == Byte.at || b == Byte.bang
  }

  /// What stands in `@(…)`, after the opening bracket, the closing one included.
  mutating func extendedGlobRest() throws(Stop) -> [WordPart] {
    try descend()
    defer { depth -= 1 }
    let line = self.line
    var parts: [WordPart] = []
    while true {
      parts += try wordParts(
        until: .metacharacter, inDouble: false, singleQuotes: true, extendedGlobs: true)
      guard !atEnd else { throw unmatched(Byte.close, openedAt: line) }
      let b = peek()
      let start = i
      advance()
      if b == Byte.open {
        parts.append(.literal("("))
        parts += try extendedGlobRest()
        continue
      }
      parts.append(.literal(text(start..<i)))
      if b == Byte.close { return parts }
    }
  }

  // MARK: Quotes

  mutating func singleQuoted() throws(Stop) -> String {
    let opened = line
    i += 1
    let start = i
    while i < bytes.count, bytes[i] != Byte.quote { advance() }
    guard i < bytes.count else { throw unmatched(Byte.quote, openedAt: opened) }
    i += 1
    return text(start..<(i - 1))
  }

  mutating func doubleQuoted(translated: Bool) throws(Stop) -> WordPart {
    try descend()
    defer { depth -= 1 }
    let opened = line
    i += 1
    let parts = try quotedParts(closing: .doubleQuote, openedAt: opened, closer: Byte.doubleQuote)
    i += 1
    return .double(parts, translated: translated)
  }

  /// Where text that is read as within double quotes ends.
  enum Closing {
    case doubleQuote
    /// A here-document: at the end of the text.
    case document
    /// At the `)` that nothing here opened.
    case arithmetic
    /// At that or at a semicolon, as in `for ((…))`.
    case arithmeticField
    /// At the `]` that fits.
    case bracket
  }

  static func escapable(_ b: UInt8) -> Bool {
    b == Byte.dollar || b == Byte.tick || b == Byte.backslash
  }

  /// Text with expansions in it. Stands before the closing byte afterwards.
  mutating func quotedParts(
    closing: Closing, openedAt opened: Int, closer: UInt8
  ) throws(Stop) -> [WordPart] {
    var parts: [WordPart] = []
    var start = i
    var brackets = 0
    let isArithmetic =
      switch closing {
      case .doubleQuote, .document: false
      default: true
      }
    func flush(_ parts: inout [WordPart], _ start: Int, _ i: Int) {
      if i > start { parts.append(.literal(text(start..<i))) }
    }
    while i < bytes.count {
      let b = bytes[i]
      switch b {
      case Byte.backslash:
        guard i + 1 < bytes.count else {
          i += 1
          continue
        }
        let next = bytes[i + 1]
        if next == Byte.newline {
          flush(&parts, start, i)
          _ = try skipContinuation()
          start = i
        } else if Self.escapable(next) || (next == Byte.doubleQuote && closing == .doubleQuote) {
          flush(&parts, start, i)
          parts.append(.escaped(String(UnicodeScalar(next))))
          i += 2
          start = i
        } else {
          i += 2
        }
        continue
      case Byte.dollar, Byte.tick:
        flush(&parts, start, i)
        start = i
        if let part = try expansion(inDouble: true) {
          parts.append(part)
          start = i
        } else {
          i += 1
        }
        continue
      case Byte.doubleQuote:
        if closing == .doubleQuote {
          flush(&parts, start, i)
          return parts
        }
        if isArithmetic {
          // Real: quotes within an arithmetic expression are taken away before it is read.
          flush(&parts, start, i)
          i += 1
          start = i
          continue
        }
      case Byte.open where isArithmetic: brackets += 1
      case Byte.close where isArithmetic && closing != .bracket:
        if brackets == 0 {
          flush(&parts, start, i)
          return parts
        }
        brackets -= 1
      case Byte.semi where closing == .arithmeticField && brackets == 0:
        flush(&parts, start, i)
        return parts
      case Byte.openBracket where closing == .bracket: brackets += 1
      case Byte.closeBracket where closing == .bracket:
        if brackets == 0 {
          flush(&parts, start, i)
          return parts
        }
        brackets -= 1
      default: break
      }
      advance()
    }
    if closing == .document {
      flush(&parts, start, i)
      return parts
    }
    throw unmatched(closer, openedAt: opened)
  }

  mutating func processSubstitution() throws(Stop) -> WordPart {
    try descend()
    defer { depth -= 1 }
    let reads = at(Byte.less)
    i += 2
    return .process(try substituted(), reads: reads)
  }

  /// The commands of `$(…)` or `<(…)`, from after the opening bracket to after the closing one.
  mutating func substituted() throws(Stop) -> Script {
    let outer = pending
    pending = []
    aliasNext = -1
    let script = try list(mayBeEmpty: true)
    if atEnd { throw unmatched(Byte.close, openedAt: lastLine) }
    guard at(Byte.close) else { throw unexpected() }
    i += 1
    for document in pending {
      warnings.append(
        diagnostic(
          "warning: here-document at line \(document.line) delimited by end-of-file (wanted `"
            + document.delimiter + "')"))
    }
    pending = outer
    return script
  }
}
