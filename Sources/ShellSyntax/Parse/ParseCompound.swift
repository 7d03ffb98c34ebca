// Compound commands: loops, choices, groups, functions.

extension Parser {
  /// One command with its redirects.
  mutating func command() throws(Stop) -> Command {
    try descend()
    defer { depth -= 1 }
    try skipBlanks()
    if atEnd { throw unfinished() }
    let line = self.line
    let word = reservedWord()
    if at(Byte.open) {
      if at(Byte.open, 1), !options.isPosix, !notArithmetic.contains(i),
        let parts = try arithmeticCommand()
      {
        return try redirected(Command(shape: .arithmetic(parts), line: line))
      }
      return try redirected(Command(shape: try subshell(), line: line))
    }
    switch word {
    case nil: break
    case "{": return try redirected(Command(shape: try group(), line: line))
    case "if": return try redirected(Command(shape: try choice(), line: line))
    case "while": return try redirected(Command(shape: try loop(isUntil: false), line: line))
    case "until": return try redirected(Command(shape: try loop(isUntil: true), line: line))
    case "for": return try redirected(Command(shape: try each(), line: line))
    case "select": return try redirected(Command(shape: try select(), line: line))
    case "case": return try redirected(Command(shape: try match(), line: line))
    case "[[": return try redirected(Command(shape: try conditionalCommand(), line: line))
    case "function": return Command(shape: try functionWithWord(), line: line)
    case "coproc":
      throw .wrong(diagnostic("coproc: the lab does not model coprocesses; use a pipe"))
    default: throw unexpected()
    }
    if let name = functionName() { return Command(shape: try function(named: name), line: line) }
    return try simpleCommand(line: line)
  }

  mutating func redirected(_ command: Command) throws(Stop) -> Command {
    var command = command
    while true {
      try skipBlanks()
      guard let redirect = try redirect() else { return command }
      command.redirects.append(redirect)
    }
  }

  mutating func subshell() throws(Stop) -> Command.Shape {
    i += 1
    let body = try list()
    try expect(byte: Byte.close)
    return .subshell(body)
  }

  mutating func group() throws(Stop) -> Command.Shape {
    i += 1
    let body = try list()
    try expect("}")
    return .group(body)
  }

  mutating func choice() throws(Stop) -> Command.Shape {
    i += 2
    var result = IfCommand(branches: [])
    while true {
      let condition = try list()
      try expect("then")
      let body = try list()
      result.branches.append(IfCommand.Branch(condition: condition, body: body))
      try skipBlanks()
      if atEnd { throw unfinished(expecting: "fi") }
      switch reservedWord() {
      case "elif": i += 4
      case "else":
        i += 4
        result.otherwise = try list()
        try expect("fi")
        return .choice(result)
      default:
        try expect("fi")
        return .choice(result)
      }
    }
  }

  mutating func loop(isUntil: Bool) throws(Stop) -> Command.Shape {
    i += 5
    let condition = try list()
    return .loop(LoopCommand(isUntil: isUntil, condition: condition, body: try doBody()))
  }

  mutating func doBody() throws(Stop) -> Script {
    try expect("do")
    let body = try list()
    try expect("done")
    return body
  }

  /// The body of `for`: `do … done`, or braces. Real: bash takes both.
  mutating func forBody() throws(Stop) -> Script {
    try skipNewlines()
    if atEnd { throw unfinished() }
    if reservedWord() == "{" {
      i += 1
      let body = try list()
      try expect("}")
      return body
    }
    return try doBody()
  }

  mutating func each() throws(Stop) -> Command.Shape {
    i += 3
    try skipBlanks()
    if at(Byte.open), at(Byte.open, 1), !options.isPosix { return try counting() }
    return .each(try forWords(isSelect: false))
  }
  mutating func select() throws(Stop) -> Command.Shape {
    i += 6
    return .each(try forWords(isSelect: true))
  }

  mutating func forWords(isSelect: Bool) throws(Stop) -> ForCommand {
    try skipBlanks()
    guard let name = try word() else { throw wordMissing() }
    var result = ForCommand(
      isSelect: isSelect, name: text(name.range), words: nil, body: Script())
    try skipNewlines()
    if atEnd { throw unfinished() }
    if rawWord() == "in" {
      i += 2
      var words: [Word] = []
      while true {
        try skipBlanks()
        guard let word = try word() else { break }
        words.append(word)
      }
      result.words = words
      if atEnd { throw unfinished() }
      guard at(Byte.semi) || at(Byte.newline) else { throw unexpected() }
    }
    if at(Byte.semi) {
      i += 1
    }
    result.body = try forBody()
    return result
  }

  mutating func counting() throws(Stop) -> Command.Shape {
    let line = self.line
    i += 2
    var fields: [[WordPart]] = []
    while true {
      fields.append(
        try quotedParts(closing: .arithmeticField, openedAt: line, closer: Byte.close))
      if at(Byte.semi) {
        i += 1
        continue
      }
      break
    }
    i += 1
    guard at(Byte.close) else {
      if atEnd { throw unmatched(Byte.close, openedAt: line) }
      throw unexpected()
    }
    i += 1
    guard fields.count == 3 else {
      let said =
        fields.count < 3
        ? "syntax error: arithmetic expression required" : "syntax error: `;' unexpected"
      let source = fields.map { WordPrinter.quotedText($0, quote: nil) }.joined(separator: ";")
      throw .wrong(diagnostic(said, "syntax error: `((" + source + "))'", at: line))
    }
    try skipBlanks()
    if at(Byte.semi) { i += 1 }
    let body = try forBody()
    return .count(
      CountingFor(start: fields[0], condition: fields[1], step: fields[2], body: body))
  }

  mutating func match() throws(Stop) -> Command.Shape {
    i += 4
    try skipBlanks()
    guard let subject = try word() else { throw wordMissing() }
    try skipNewlines()
    if atEnd { throw unfinished() }
    guard rawWord() == "in" else { throw unexpected() }
    i += 2
    var result = CaseCommand(subject: subject, items: [])
    while true {
      try skipNewlines()
      if atEnd { throw unfinished() }
      if reservedWord() == "esac" {
        i += 4
        return .match(result)
      }
      if at(Byte.open) { i += 1 }
      var patterns: [Word] = []
      while true {
        try skipBlanks()
        guard let pattern = try word(extendedGlobs: options.extendedGlobs) else {
          throw wordMissing()
        }
        patterns.append(pattern)
        try skipBlanks()
        if atEnd { throw wordMissing() }
        if at(Byte.bar), !at(Byte.bar, 1) {
          i += 1
          continue
        }
        guard at(Byte.close) else { throw unexpected() }
        i += 1
        break
      }
      let body = try list(mayBeEmpty: true)
      try skipBlanks()
      if atEnd { throw unfinished() }
      var ending = CaseCommand.Ending.stop
      if at(Byte.semi), at(Byte.semi, 1) {
        i += 2
        if at(Byte.amp) {
          i += 1
          ending = .test
        }
      } else if at(Byte.semi), at(Byte.amp, 1) {
        i += 2
        ending = .fall
      } else if reservedWord() != "esac" {
        throw unexpected()
      }
      result.items.append(CaseCommand.Item(patterns: patterns, body: body, ending: ending))
    }
  }

  // MARK: Functions

  /// The name before `()`, with both brackets taken; nil, and nothing taken, elsewhere.
  mutating func functionName() -> String? {
    var k = i
    while k < bytes.count, !Byte.endsWord(bytes[k]) {
      switch bytes[k] {
      case Byte.quote, Byte.doubleQuote, Byte.backslash, Byte.dollar, Byte.tick, Byte.equals:
        return nil
      default: k += 1
      }
    }
    guard k > i else { return nil }
    let name = i..<k
    while k < bytes.count, Byte.isBlank(bytes[k]) { k += 1 }
    guard k < bytes.count, bytes[k] == Byte.open else { return nil }
    k += 1
    while k < bytes.count, Byte.isBlank(bytes[k]) { k += 1 }
    guard k < bytes.count, bytes[k] == Byte.close else { return nil }
    i = k + 1
    return text(name)
  }

  mutating func function(named name: String) throws(Stop) -> Command.Shape {
    try skipNewlines()
    if atEnd { throw unfinished() }
    let isCompound: Bool
    if at(Byte.open) {
      isCompound = true
    } else {
      switch reservedWord() {
      case "{", "if", "while", "until", "for", "select", "case", "[[": isCompound = true
      default: isCompound = options.isPosix
      }
    }
    guard isCompound else { throw unexpected() }
    return .function(FunctionDefinition(name: name, body: try command()))
  }

  mutating func functionWithWord() throws(Stop) -> Command.Shape {
    i += 8
    try skipBlanks()
    if atEnd { throw unfinished() }
    if let name = functionName() { return try function(named: name) }
    guard let name = try word() else { throw unexpected() }
    return try function(named: text(name.range))
  }

  // MARK: ((…))

  /// `((…))` here, or nil, with nothing taken, where the brackets open subshells.
  mutating func arithmeticCommand() throws(Stop) -> [WordPart]? {
    let saved = self
    let line = self.line
    i += 2
    let parts = try quotedParts(closing: .arithmetic, openedAt: line, closer: Byte.close)
    if at(Byte.close, 1) {
      i += 2
      return parts
    }
    if i + 1 >= bytes.count, !isFinished { throw unmatched(Byte.close, openedAt: line) }
    try takeBack(saved)
    return nil
  }

  /// Goes back to where `((` was met, which is not what it seemed.
  mutating func takeBack(_ saved: Parser) throws(Stop) {
    let read = i - saved.i
    var failed = notArithmetic
    failed.insert(saved.i)
    let total = reread + read
    self = saved
    notArithmetic = failed
    reread = total
    if reread > 64 << 20 {
      throw .wrong(diagnostic("syntax error: too many nested parentheses"))
    }
  }
}
