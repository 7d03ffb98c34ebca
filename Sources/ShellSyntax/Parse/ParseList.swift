// Lists and pipelines: what joins commands.

extension Parser {
  /// One logical line of commands, its newline included; nil at the end of the text.
  mutating func unit() throws(Stop) -> Script? {
    try skipNewlines()
    guard !atEnd else { return nil }
    var script = Script()
    while true {
      var statement = try self.statement()
      try skipBlanks()
      var separated = false
      if at(Byte.amp), !at(Byte.amp, 1) {
        statement.isBackground = true
        i += 1
        separated = true
      } else if at(Byte.semi), !at(Byte.semi, 1), !at(Byte.amp, 1) {
        i += 1
        separated = true
      }
      script.statements.append(statement)
      try skipBlanks()
      if at(Byte.newline) {
        try takeNewline()
        return script
      }
      if atEnd {
        if !isFinished { throw .incomplete(.line, otherwise: endOfFile()) }
        if !pending.isEmpty { try readHereDocuments() }
        return script
      }
      if !separated { throw unexpected() }
    }
  }

  /// The statements of a body. Ends before a closing word or bracket, which the caller takes.
  mutating func list(mayBeEmpty: Bool = false) throws(Stop) -> Script {
    var script = Script()
    try skipNewlines()
    while true {
      if atEnd { return script }
      if isCloser() {
        if script.statements.isEmpty, !mayBeEmpty { throw unexpected() }
        return script
      }
      var statement = try self.statement()
      try skipBlanks()
      if at(Byte.amp), !at(Byte.amp, 1) {
        statement.isBackground = true
        i += 1
      } else if at(Byte.semi), !at(Byte.semi, 1), !at(Byte.amp, 1) {
        i += 1
      } else if !at(Byte.newline) {
        script.statements.append(statement)
        return script
      }
      script.statements.append(statement)
      try skipNewlines()
    }
  }

  static let closingWords: Set<String> = [
    "then", "do", "done", "fi", "else", "elif", "esac", "}",
  ]
  /// Whether something stands here that ends a body.
  mutating func isCloser() -> Bool {
    if at(Byte.close) { return true }
    if at(Byte.semi), at(Byte.semi, 1) || at(Byte.amp, 1) { return true }
    guard let word = reservedWord() else { return false }
    return Self.closingWords.contains(word)
  }

  /// Pipelines joined by `&&` and `||`.
  mutating func statement() throws(Stop) -> Statement {
    try skipBlanks()
    let line = self.line
    var result = Statement(first: try pipeline(), line: line)
    while true {
      try skipBlanks()
      let isAnd = at(Byte.amp) && at(Byte.amp, 1)
      guard isAnd || (at(Byte.bar) && at(Byte.bar, 1)) else { return result }
      i += 2
      try skipNewlines()
      if atEnd { throw unfinished() }
      result.rest.append(Statement.Link(isAnd: isAnd, pipeline: try pipeline()))
    }
  }

  /// Commands joined by `|`, after any `!` and `time`.
  mutating func pipeline() throws(Stop) -> Pipeline {
    try skipBlanks()
    var result = Pipeline(line: line)
    aliasNext = -1
    prefix: while true {
      switch reservedWord() {
      case "!":
        i += 1
        result.isNegated.toggle()
      case "time" where !options.isPosix:
        i += 4
        result.timing = .standard
        try skipBlanks()
        if rawWord() == "-p" {
          i += 2
          result.timing = .posix
        }
      default: break prefix
      }
      try skipBlanks()
      if atEnd || at(Byte.newline) || at(Byte.semi) { return result }
    }
    while true {
      var command = try self.command()
      try skipBlanks()
      guard at(Byte.bar), !at(Byte.bar, 1) else {
        result.commands.append(command)
        return result
      }
      i += 1
      if at(Byte.amp), !options.isPosix {
        i += 1
        command.pipesErrors = true
      }
      result.commands.append(command)
      try skipNewlines()
      if atEnd { throw unfinished() }
      aliasNext = -1
    }
  }

  /// The unquoted word here, as bytes only; nil when it has a quote or an expansion in it.
  func rawWord() -> String? {
    var k = i
    while k < bytes.count {
      let b = bytes[k]
      if Byte.endsWord(b) { break }
      if b == Byte.quote || b == Byte.doubleQuote || b == Byte.backslash || b == Byte.dollar
        || b == Byte.tick || k - i > 256
      {
        return nil
      }
      k += 1
    }
    return k > i ? text(i..<k) : nil
  }

  static let reservedWords: Set<String> = [
    "!", "[[", "case", "coproc", "do", "done", "elif", "else", "esac", "fi", "for", "function",
    "if", "select", "then", "time", "until", "while", "{", "}",
  ]
  static let notInAsh: Set<String> = ["coproc", "select"]
  static let notInPosix: Set<String> = ["[[", "coproc", "function", "select", "time"]

  /// The reserved word here, without taking it. Aliases are expanded first, as bash does.
  mutating func reservedWord() -> String? {
    guard i < bytes.count else { return nil }
    expandAliases()
    switch peek() {
    case Byte.bang, Byte.openBrace, Byte.closeBrace, Byte.openBracket,
      UInt8(ascii: "c")...UInt8(ascii: "w"):
      guard let word = rawWord(), Self.reservedWords.contains(word) else { return nil }
      if options.isPosix, (options.isAsh ? Self.notInAsh : Self.notInPosix).contains(word) {
        return nil
      }
      return word
    default: return nil
    }
  }

  /// Takes the reserved word, or says what stands in its place.
  mutating func expect(_ word: String) throws(Stop) {
    try skipBlanks()
    if atEnd { throw unfinished(expecting: word) }
    guard reservedWord() == word else { throw unexpected(expecting: word) }
    i += word.utf8.count
  }
  mutating func expect(byte: UInt8) throws(Stop) {
    try skipBlanks()
    let name = String(UnicodeScalar(byte))
    if atEnd { throw unfinished(expecting: name) }
    guard at(byte) else { throw unexpected(expecting: name) }
    i += 1
  }
}

// MARK: - Aliases

extension Parser {
  /// Replaces the word here by its alias's text, again and again, each alias once.
  mutating func expandAliases() {
    while let word = rawWord() {
      openAliases.removeAll { $0.end <= i }
      guard aliasCount < 1000, !openAliases.contains(where: { $0.name == word }),
        let value = aliases(word), value.utf8.count < 65_536
      else { return }
      let length = word.utf8.count
      let replacement = Array(value.utf8)
      let grown = replacement.count - length
      for k in openAliases.indices { openAliases[k].end += grown }
      bytes.replaceSubrange(i..<(i + length), with: replacement)
      openAliases.append((word, i + replacement.count))
      aliasCount += 1
      if aliasNext >= 0 { aliasNext += grown }
      if let last = replacement.last, Byte.isBlank(last) { aliasNext = i + replacement.count }
      while i < bytes.count, Byte.isBlank(bytes[i]) { i += 1 }
    }
  }
}
