// The innermost parts of an awk expression: constants, places, calls.

import Text

extension AwkParser {
  mutating func primary() throws(AwkFault) -> AwkExpression {
    switch token {
    case .number(let value):
      advance()
      return .number(value)
    case .string(let text):
      advance()
      return .string(text)
    case .pattern(let text):
      advance()
      return .pattern(try pattern(text))
    case .name(let name):
      advance()
      if accept("[") { return .element(array(name), try list("]")) }
      return variable(name)
    case .function(let name):
      advance()
      advance()
      let line = words[at].line
      let arguments = try list(")")
      called.append((name, arguments.count, line))
      return .call(name, arguments)
    case .builtin(let name): return try builtin(name)
    case .keyword("getline"):
      advance()
      return try getline()
    case .mark(let mark): return try primary(mark)
    default: throw unexpected()
    }
  }

  mutating func primary(_ mark: String) throws(AwkFault) -> AwkExpression {
    switch mark {
    case "$":
      advance()
      let place = try nested { parser throws(AwkFault) -> AwkExpression in
        if parser.isMark("-") || parser.isMark("+") || parser.isMark("!") {
          return try parser.unary()
        }
        if parser.isMark("++") || parser.isMark("--") { return try parser.primary() }
        return try parser.primary()
      }
      return .field(place)
    case "++", "--":
      advance()
      let place = try nested { parser throws(AwkFault) in try parser.primary() }
      guard isPlace(place) else { throw unexpected() }
      return .increment(place, by: mark == "++" ? 1 : -1, prefix: true)
    case "(":
      advance()
      let items = try list(")")
      if isKeyword("in") {
        advance()
        guard case .name(let name) = token else { throw unexpected() }
        advance()
        return .contains(array(name), items)
      }
      guard items.count == 1 else { throw unexpected() }
      return .group(items[0])
    case "-", "+", "!": return try unary()
    default: throw unexpected()
    }
  }

  mutating func pattern(_ text: [UInt8]) throws(AwkFault) -> Int {
    do throws(PatternError) {
      program.patterns.append(
        PatternSearch(try Pattern(dialect.pattern(text), syntax: .extended, options: .awk)))
      return program.patterns.count - 1
    } catch {
      throw AwkFault.pattern(text, error)
    }
  }

  mutating func builtin(_ name: String) throws(AwkFault) -> AwkExpression {
    advance()
    if name == "system" { program.runsCommands = true }
    guard accept("(") else {
      guard name == "length" else { throw unexpected() }
      return .builtin(name, [])
    }
    let line = words[at].line
    let arguments = try list(")")
    // Real: mawk 1.3.4 counts them as it reads.
    if let takes = Self.arguments[name], !takes.contains(arguments.count) {
      throw AwkFault(message: "wrong number of arguments in call to \(name)", line: line)
    }
    return .builtin(name, arguments)
  }

  mutating func getline() throws(AwkFault) -> AwkExpression {
    var target: AwkExpression?
    switch token {
    case .name, .mark("$"): target = try primary()
    default: break
    }
    if accept("<") {
      return .getline(into: target, file: try concatenation(noConcatenation: true))
    }
    program.readsAhead = true
    return .getline(into: target, file: nil)
  }
}
