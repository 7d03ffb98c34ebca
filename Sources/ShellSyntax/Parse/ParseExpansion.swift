// Expansions: what a dollar sign or a backtick begins.

extension Parser {
  /// The expansion that begins at `$` or a backtick, or nil where the dollar sign means itself.
  mutating func expansion(inDouble: Bool) throws(Stop) -> WordPart? {
    if at(Byte.tick) { return try backquoted(inDouble: inDouble) }
    guard i + 1 < bytes.count else { return nil }
    let next = bytes[i + 1]
    switch next {
    case Byte.quote where !inDouble && options.hasSmallExtensions:
      i += 1
      return .ansi(try ansiQuoted())
    case Byte.doubleQuote where !inDouble:
      i += 1
      return try doubleQuoted(translated: true)
    case Byte.open:
      try descend()
      defer { depth -= 1 }
      if at(Byte.open, 2), !notArithmetic.contains(i) {
        let saved = self, opened = line
        i += 3
        let parts = try quotedParts(closing: .arithmetic, openedAt: opened, closer: Byte.close)
        if at(Byte.close, 1) {
          i += 2
          return .arithmetic(parts)
        }
        if i + 1 >= bytes.count { throw unmatched(Byte.close, openedAt: opened) }
        try takeBack(saved)
      }
      i += 2
      let start = i
      let script = try substituted()
      return .command(
        CommandSubstitution(script: script, isBackquoted: false, source: text(start..<(i - 1))))
    case Byte.openBracket where !options.isPosix:
      try descend()
      defer { depth -= 1 }
      let opened = line
      i += 2
      let parts = try quotedParts(closing: .bracket, openedAt: opened, closer: Byte.closeBracket)
      i += 1
      return .arithmetic(parts)
    case Byte.openBrace:
      try descend()
      defer { depth -= 1 }
      return .parameter(try braced(inDouble: inDouble))
    default:
      i += 1
      let line = self.line
      let start = i
      if Byte.isNameStart(next) {
        while i < bytes.count, Byte.isName(bytes[i]) { i += 1 }
      } else if Byte.isDigit(next) || Self.isSpecialParameter(next) {
        i += 1
      } else {
        i -= 1
        return nil
      }
      return .parameter(Parameter(name: text(start..<i), line: line))
    }
  }

  static func isSpecialParameter(_ b: UInt8) -> Bool {
    switch b {
    case Byte.at, Byte.star, Byte.hash, Byte.question, Byte.minus, Byte.dollar, Byte.bang: true
    default: false
    }
  }

  /// Backticks: their own escapes go first, then the text is read as a script of its own.
  mutating func backquoted(inDouble: Bool) throws(Stop) -> WordPart {
    try descend()
    defer { depth -= 1 }
    let opened = line
    i += 1
    let start = i
    var inner: [UInt8] = []
    while i < bytes.count, bytes[i] != Byte.tick {
      if bytes[i] == Byte.backslash, i + 1 < bytes.count {
        let next = bytes[i + 1]
        if Self.escapable(next) || (inDouble && next == Byte.doubleQuote) {
          inner.append(next)
          i += 2
          continue
        }
        inner.append(Byte.backslash)
        i += 1
        inner.append(next)
        advance()
        continue
      }
      inner.append(bytes[i])
      advance()
    }
    guard i < bytes.count else { throw unmatched(Byte.tick, openedAt: opened) }
    let source = text(start..<i)
    i += 1
    var child = Parser(inner, line: opened, isFinished: true, options: options)
    child.depth = depth
    child.aliases = aliases
    var substitution = CommandSubstitution(
      script: Script(), isBackquoted: true, source: source)
    do throws(Stop) {
      while let unit = try child.unit() { substitution.script.statements += unit.statements }
      substitution.diagnostics = child.warnings
    } catch {
      switch error {
      case .wrong(let diagnostic), .incomplete(_, let diagnostic):
        substitution.diagnostics = [diagnostic]
      }
    }
    return .command(substitution)
  }

  // MARK: ${…}

  mutating func braced(inDouble: Bool) throws(Stop) -> Parameter {
    let opened = line
    i += 2
    let start = i
    var parameter = Parameter(name: "", isBraced: true, line: opened)
    var isLength = false
    if at(Byte.hash), !at(Byte.closeBrace, 1), beginsParameter(1), lengthFits() {
      isLength = true
      i += 1
    } else if at(Byte.bang), !at(Byte.closeBrace, 1), beginsParameter(1) {
      parameter.isIndirect = true
      i += 1
    }
    guard let name = parameterName() else {
      return try bad(from: start, opened: opened)
    }
    parameter.name = name
    if at(Byte.openBracket), Byte.isNameStart(name.utf8.first ?? 0) {
      i += 1
      let from = i, line = self.line
      let parts = try wordParts(until: .bracket, inDouble: inDouble, singleQuotes: true)
      guard !atEnd else { throw unmatched(Byte.closeBrace, openedAt: opened) }
      let word = Word(parts: parts, line: line, range: from..<i)
      i += 1
      switch word.plain {
      case "@": parameter.subscripted = .each
      case "*": parameter.subscripted = .joined
      default: parameter.subscripted = .word(word)
      }
    }
    if isLength {
      parameter.operation = .length
    } else if let operation = try parameterOperation(&parameter, inDouble: inDouble) {
      parameter.operation = operation
    }
    guard !atEnd else { throw unmatched(Byte.closeBrace, openedAt: opened) }
    guard at(Byte.closeBrace) else { return try bad(from: start, opened: opened) }
    i += 1
    return parameter
  }

  func beginsParameter(_ ahead: Int) -> Bool {
    guard i + ahead < bytes.count else { return false }
    let b = bytes[i + ahead]
    return Byte.isName(b) || Self.isSpecialParameter(b)
  }
  /// Whether `${#…}` asks for a length: a lone special parameter must be closed at once.
  func lengthFits() -> Bool {
    let b = peek(1)
    return Byte.isName(b) || at(Byte.closeBrace, 2)
  }
  mutating func parameterName() -> String? {
    let start = i
    guard i < bytes.count else { return nil }
    if Byte.isNameStart(bytes[i]) {
      while i < bytes.count, Byte.isName(bytes[i]) { i += 1 }
    } else if Byte.isDigit(bytes[i]) {
      while i < bytes.count, Byte.isDigit(bytes[i]) { i += 1 }
    } else if Self.isSpecialParameter(bytes[i]) {
      i += 1
    } else {
      return nil
    }
    return text(start..<i)
  }

  /// A form that is not known: everything up to the brace that closes it.
  mutating func bad(from start: Int, opened: Int) throws(Stop) -> Parameter {
    i = start
    line = opened
    _ = try wordParts(until: .brace, inDouble: true, singleQuotes: true)
    guard !atEnd else { throw unmatched(Byte.closeBrace, openedAt: opened) }
    let source = text(start..<i)
    i += 1
    return Parameter(
      name: "", operation: .bad(source), isBraced: true, line: opened)
  }

  mutating func operand(
    _ ends: Ends, inDouble: Bool, singleQuotes: Bool
  ) throws(Stop) -> Word {
    let start = i, line = self.line
    let parts = try wordParts(until: ends, inDouble: inDouble, singleQuotes: singleQuotes)
    return Word(parts: parts, line: line, range: start..<i)
  }

  mutating func parameterOperation(
    _ parameter: inout Parameter, inDouble: Bool
  ) throws(Stop) -> ParameterOperation? {
    let first = peek()
    switch first {
    case Byte.closeBrace:
      if parameter.isIndirect, parameter.subscripted == .each || parameter.subscripted == .joined {
        parameter.isIndirect = false
        return .keys
      }
      return nil
    case Byte.colon:
      if let fallback = fallback(peek(1)) {
        i += 2
        return .fallback(
          fallback, colon: true,
          try operand(.brace, inDouble: inDouble, singleQuotes: !inDouble))
      }
      i += 1
      let offset = try operand(.colon, inDouble: inDouble, singleQuotes: true)
      var length: Word?
      if at(Byte.colon) {
        i += 1
        length = try operand(.brace, inDouble: inDouble, singleQuotes: true)
      }
      return .slice(offset: offset, length: length)
    case Byte.minus, Byte.equals, Byte.question, Byte.plus:
      guard let fallback = fallback(first) else { return nil }
      i += 1
      return .fallback(
        fallback, colon: false,
        try operand(.brace, inDouble: inDouble, singleQuotes: !inDouble))
    case Byte.hash, Byte.percent:
      i += 1
      let longest = at(first)
      if longest { i += 1 }
      return .strip(
        suffix: first == Byte.percent, longest: longest,
        try operand(.brace, inDouble: inDouble, singleQuotes: true))
    case Byte.slash:
      i += 1
      var kind = ParameterOperation.Replacing.first
      switch peek() {
      case Byte.slash: kind = .all
      case Byte.hash: kind = .start
      case Byte.percent: kind = .end
      default: break
      }
      if kind != .first { i += 1 }
      let pattern = try operand(.slash, inDouble: inDouble, singleQuotes: true)
      var replacement: Word?
      if at(Byte.slash) {
        i += 1
        replacement = try operand(.brace, inDouble: inDouble, singleQuotes: true)
      }
      return .replace(kind, pattern: pattern, with: replacement)
    case Byte.caret, Byte.comma, Byte.tilde:
      i += 1
      let all = at(first)
      if all { i += 1 }
      let pattern = try operand(.brace, inDouble: inDouble, singleQuotes: true)
      let casing: ParameterOperation.Casing =
        first == Byte.caret ? .upper : first == Byte.comma ? .lower : .toggle
      return .letters(casing, all: all, pattern: pattern.parts.isEmpty ? nil : pattern)
    case Byte.at, Byte.star:
      if parameter.isIndirect, at(Byte.closeBrace, 1) {
        parameter.isIndirect = false
        i += 1
        return .names(each: first == Byte.at)
      }
      guard first == Byte.at, at(Byte.closeBrace, 2),
        [UInt8]("UuLQEPAKak".utf8).contains(peek(1))
      else { return nil }
      i += 2
      return .transform(text((i - 1)..<i))
    default: return nil
    }
  }

  func fallback(_ b: UInt8) -> ParameterOperation.Fallback? {
    switch b {
    case Byte.minus: .use
    case Byte.equals: .assign
    case Byte.question: .fail
    case Byte.plus: .other
    default: nil
    }
  }
}
