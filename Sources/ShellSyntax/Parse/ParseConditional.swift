// `[[ … ]]`: a small grammar of its own.

extension Parser {
  mutating func conditionalCommand() throws(Stop) -> Command.Shape {
    i += 2
    let result = try conditionalOr()
    try skipNewlines()
    if atEnd { throw unfinished() }
    guard rawWord() == "]]" else {
      let token = try nextToken() ?? "newline"
      throw .wrong(conditionalError("syntax error in conditional expression", token))
    }
    i += 2
    return .conditional(result)
  }

  /// Real: bash 5.2 says no more than this first line; it then ends the script with status 0, which
  /// is a mistake of its own that is not copied.
  func conditionalError(_ message: String, _ token: String) -> ShellDiagnostic {
    diagnostic(message)
  }

  mutating func conditionalOr() throws(Stop) -> Conditional {
    try descend()
    defer { depth -= 1 }
    var left = try conditionalAnd()
    var links = 0
    while true {
      try skipNewlines()
      guard at(Byte.bar), at(Byte.bar, 1) else { return left }
      i += 2
      links += 1
      if links > ShellParserOptions.deepest { throw tooMany() }
      left = .or(left, try conditionalAnd())
    }
  }
  mutating func conditionalAnd() throws(Stop) -> Conditional {
    var left = try conditionalTerm()
    var links = 0
    while true {
      try skipNewlines()
      guard at(Byte.amp), at(Byte.amp, 1) else { return left }
      i += 2
      links += 1
      if links > ShellParserOptions.deepest { throw tooMany() }
      left = .and(left, try conditionalTerm())
    }
  }
  func tooMany() -> Stop {
    .wrong(
      diagnostic(
        "syntax error: nested too deeply (the lab reads \(ShellParserOptions.deepest) levels)"))
  }

  mutating func conditionalTerm() throws(Stop) -> Conditional {
    try descend()
    defer { depth -= 1 }
    try skipNewlines()
    if atEnd { throw unfinished() }
    if at(Byte.open) {
      i += 1
      let inner = try conditionalOr()
      try skipNewlines()
      if atEnd { throw unfinished() }
      guard at(Byte.close) else {
        let token = try nextToken() ?? "newline"
        throw .wrong(conditionalError("unexpected token `" + token + "', expected `)'", token))
      }
      i += 1
      return .group(inner)
    }
    if rawWord() == "!" {
      i += 1
      return .not(try conditionalTerm())
    }
    if rawWord() == "]]" {
      throw .wrong(diagnostic("syntax error near `]]'", showsLine: true))
    }
    guard let first = try word() else {
      let token = try nextToken() ?? "newline"
      throw .wrong(
        conditionalError("unexpected token `" + token + "' in conditional command", token))
    }
    if let name = first.plain, Self.unary.contains(name) {
      try skipBlanks()
      if atEnd { throw unfinished() }
      // `[[ -f ]]` asks for an argument, while `[[ -f = x ]]` compares two words.
      if rawWord() != "]]", binaryOperator() == nil {
        guard let operand = try word() else {
          let token = try nextToken() ?? "newline"
          throw .wrong(
            conditionalError(
              "unexpected argument `" + token + "' to conditional unary operator", token))
        }
        return .unary(name, operand)
      }
      if rawWord() == "]]" {
        throw .wrong(
          conditionalError("unexpected argument `]]' to conditional unary operator", "]]"))
      }
    }
    try skipBlanks()
    if atEnd { throw unfinished() }
    guard let name = binaryOperator() else {
      if rawWord() == "]]" || at(Byte.close) || at(Byte.amp) || at(Byte.bar) { return .word(first) }
      let token = try nextToken() ?? "newline"
      let said =
        token == "newline" || operatorHere() != nil
        ? "unexpected token `" + token + "', conditional binary operator expected"
        : "conditional binary operator expected"
      throw .wrong(conditionalError(said, token))
    }
    i += name.utf8.count
    try skipBlanks()
    if atEnd { throw unfinished() }
    let start = i, line = self.line
    guard rawWord() != "]]" else {
      throw .wrong(
        conditionalError("unexpected argument `]]' to conditional binary operator", "]]"))
    }
    let parts: [WordPart] =
      name == "=~"
      ? try wordParts(until: .pattern, inDouble: false, singleQuotes: true)
      : try wordParts(
        until: .metacharacter, inDouble: false, singleQuotes: true, extendedGlobs: true)
    guard i > start else {
      let token = try nextToken() ?? "newline"
      throw .wrong(
        conditionalError(
          "unexpected argument `" + token + "' to conditional binary operator", token))
    }
    return .binary(name, first, Word(parts: parts, line: line, range: start..<i))
  }

  static let unary: Set<String> = [
    "-a", "-b", "-c", "-d", "-e", "-f", "-g", "-h", "-k", "-n", "-o", "-p", "-r", "-s", "-t", "-u",
    "-v", "-w", "-x", "-z", "-G", "-L", "-N", "-O", "-R", "-S",
  ]
  static let binary: Set<String> = [
    "==", "=", "!=", "=~", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef",
  ]
  func binaryOperator() -> String? {
    if at(Byte.less), !at(Byte.less, 1), !at(Byte.open, 1) { return "<" }
    if at(Byte.more), !at(Byte.more, 1), !at(Byte.open, 1) { return ">" }
    guard let word = rawWord(), Self.binary.contains(word) else { return nil }
    return word
  }
}
