// Simple commands: assignments, words, redirects.

extension Parser {
  /// Commands whose arguments may be assignments, arrays too. Real: bash 5.2's assignment builtins.
  static let declarations: Set<String> = [
    "declare", "export", "local", "readonly", "typeset", "alias", "eval", "let",
  ]

  mutating func simpleCommand(line: Int) throws(Stop) -> Command {
    var command = Command(shape: .simple(SimpleCommand()), line: line)
    var simple = SimpleCommand()
    let start = i
    var declares = false
    while true {
      let wordEnd = i
      try skipBlanks()
      if let redirect = try redirect() {
        command.redirects.append(redirect)
        continue
      }
      if atEnd { break }
      if simple.arguments.isEmpty {
        if i != start { expandAliases() }
        if let assignment = try assignment() {
          simple.assignments.append(assignment)
          continue
        }
      } else {
        if wordEnd < aliasNext, i >= aliasNext { expandAliases() }
        if declares, let assignment = try assignment() {
          simple.arguments.append(.assignment(assignment))
          continue
        }
      }
      guard let word = try word() else { break }
      if simple.arguments.isEmpty, let plain = word.plain, !options.isPosix || plain != "let" {
        declares = Self.declarations.contains(plain)
      } else if simple.arguments.count == 1, case .word(let first) = simple.arguments[0],
        let name = first.plain, name == "command" || name == "builtin", let plain = word.plain
      {
        declares = Self.declarations.contains(plain)
      }
      simple.arguments.append(.word(word))
    }
    if simple.arguments.isEmpty, simple.assignments.isEmpty, command.redirects.isEmpty {
      throw unexpected()
    }
    if at(Byte.open) { throw unexpected() }
    command.shape = .simple(simple)
    return command
  }

  /// The assignment here, or nil, with nothing taken.
  mutating func assignment() throws(Stop) -> Assignment? {
    guard i < bytes.count, Byte.isNameStart(bytes[i]) else { return nil }
    var k = i
    while k < bytes.count, Byte.isName(bytes[k]) { k += 1 }
    guard k < bytes.count else { return nil }
    let start = i
    let name = text(i..<k)
    var key: Word?
    if bytes[k] == Byte.openBracket, !options.isPosix {
      let saved = self
      i = k + 1
      let line = self.line
      let parts = try wordParts(until: .bracket, inDouble: false, singleQuotes: true)
      guard !atEnd, at(Byte.equals, 1) || (at(Byte.plus, 1) && at(Byte.equals, 2)) else {
        reread += i - k
        let total = reread
        self = saved
        reread = total
        return nil
      }
      key = Word(parts: parts, line: line, range: (k + 1)..<i)
      k = i + 1
    }
    let appends = k + 1 < bytes.count && bytes[k] == Byte.plus && bytes[k + 1] == Byte.equals
    guard appends || bytes[k] == Byte.equals else { return nil }
    i = k + (appends ? 2 : 1)
    var result = Assignment(
      name: name, subscripted: key, appends: appends, value: .array([]), range: start..<i)
    if at(Byte.open), !options.isPosix {
      result.value = .array(try arrayElements())
    } else {
      result.value = .word(try word() ?? Word(line: line, range: i..<i))
    }
    result.range = start..<i
    return result
  }

  mutating func arrayElements() throws(Stop) -> [Assignment.Element] {
    let opened = line
    i += 1
    var elements: [Assignment.Element] = []
    while true {
      try skipNewlines()
      if atEnd { throw unmatched(Byte.close, openedAt: opened) }
      if at(Byte.close) {
        i += 1
        return elements
      }
      if at(Byte.openBracket), let keyed = try keyedElement() {
        elements.append(keyed)
        continue
      }
      guard let word = try word() else { throw unexpected() }
      elements.append(Assignment.Element(key: nil, appends: false, value: word))
    }
  }

  mutating func keyedElement() throws(Stop) -> Assignment.Element? {
    let saved = self
    i += 1
    let start = i, line = self.line
    let parts = try wordParts(until: .bracket, inDouble: false, singleQuotes: true)
    let appends = at(Byte.plus, 1) && at(Byte.equals, 2)
    guard !atEnd, appends || at(Byte.equals, 1) else {
      self = saved
      return nil
    }
    let key = Word(parts: parts, line: line, range: start..<i)
    i += appends ? 3 : 2
    return Assignment.Element(
      key: key, appends: appends, value: try word() ?? Word(line: self.line, range: i..<i))
  }

  // MARK: Redirects

  /// The redirect here, or nil, with nothing taken.
  mutating func redirect() throws(Stop) -> Redirect? {
    guard i < bytes.count else { return nil }
    var k = i
    var descriptor = Redirect.Descriptor.standard
    if Byte.isDigit(bytes[k]) {
      while k < bytes.count, Byte.isDigit(bytes[k]) { k += 1 }
      guard k < bytes.count, bytes[k] == Byte.less || bytes[k] == Byte.more,
        k - i < 10, let number = Int(text(i..<k))
      else { return nil }
      descriptor = .number(number)
    } else if bytes[k] == Byte.openBrace, !options.isPosix {
      k += 1
      guard k < bytes.count, Byte.isNameStart(bytes[k]) else { return nil }
      while k < bytes.count, Byte.isName(bytes[k]) { k += 1 }
      guard k + 1 < bytes.count, bytes[k] == Byte.closeBrace,
        bytes[k + 1] == Byte.less || bytes[k + 1] == Byte.more
      else { return nil }
      descriptor = .variable(text((i + 1)..<k))
      k += 1
    }
    let saved = i
    i = k
    guard let operation = redirectOperation(isPlain: descriptor == .standard) else {
      i = saved
      return nil
    }
    // `<(` and `>(` begin a word.
    if operation == .input || operation == .output, at(Byte.open), descriptor == .standard,
      !options.isPosix
    {
      i = saved
      return nil
    }
    let line = self.line
    try skipBlanks()
    if operation == .hereDocument || operation == .hereDocumentStripped {
      guard let word = try word() else { throw wordMissing() }
      let document = HereDocument(
        delimiter: WordPrinter.unquoted(word.parts), isQuoted: word.isQuoted,
        stripsTabs: operation == .hereDocumentStripped, line: line)
      pending.append(document)
      return Redirect(
        descriptor: descriptor, operation: operation, target: .document(document), line: line)
    }
    guard let word = try word() else { throw wordMissing() }
    return Redirect(descriptor: descriptor, operation: operation, target: .word(word), line: line)
  }

  mutating func redirectOperation(isPlain: Bool) -> Redirect.Operation? {
    func take(_ count: Int, _ operation: Redirect.Operation) -> Redirect.Operation {
      i += count
      return operation
    }
    switch (peek(), peek(1), peek(2)) {
    case (Byte.amp, Byte.more, Byte.more) where isPlain && !options.isPosix:
      return take(3, .bothAppend)
    case (Byte.amp, Byte.more, _) where isPlain && options.hasSmallExtensions: return take(2, .both)
    case (Byte.less, Byte.less, Byte.minus): return take(3, .hereDocumentStripped)
    case (Byte.less, Byte.less, Byte.less) where !options.isPosix: return take(3, .hereString)
    case (Byte.less, Byte.less, _): return take(2, .hereDocument)
    case (Byte.less, Byte.amp, _): return take(2, .duplicateInput)
    case (Byte.less, Byte.more, _): return take(2, .readWrite)
    case (Byte.less, _, _): return take(1, .input)
    case (Byte.more, Byte.more, _): return take(2, .append)
    case (Byte.more, Byte.amp, _): return take(2, .duplicateOutput)
    case (Byte.more, Byte.bar, _): return take(2, .clobber)
    case (Byte.more, _, _): return take(1, .output)
    default: return nil
    }
  }
}
