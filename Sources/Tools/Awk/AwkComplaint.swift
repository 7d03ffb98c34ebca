// What mawk says of a word that cannot stand where it stands.

import Text

extension AwkFault {
  /// Real: mawk 1.3.4 counts brackets as it reads, and tells of one that is missing or too many
  /// before it tells of anything else.
  static func unexpected(at place: Int, in words: [(token: AwkToken, line: Int)]) -> AwkFault {
    let here = min(place, words.count - 1)
    let (token, line) = words[here]
    var parentheses = 0
    var braces = 0
    for (word, _) in words[..<here] {
      switch word {
      case .mark("("): parentheses += 1
      case .mark(")"): parentheses -= 1
      case .mark("{"): braces += 1
      case .mark("}"): braces -= 1
      default: break
      }
    }
    let bare = "syntax error at or near end of line"
    let isLineEnd = token == .end || token == .newline
    let isEnd =
      token == .end || (token == .newline && words[min(here + 1, words.count - 1)].token == .end)
    let unclosed = (line: (words.last?.line ?? line) + 1, message: "missing } near end of file")
    if token == .mark("}"), parentheses > 0 {
      return AwkFault(message: "missing ) near }", line: line)
    }
    if token == .mark("}"), braces == 0 {
      return AwkFault(message: "extra '}'", line: line, second: (line, bare))
    }
    if token == .mark(")"), parentheses == 0 {
      return AwkFault(message: "extra ')'", line: line, second: braces == 0 ? (line, bare) : nil)
    }
    if isLineEnd, parentheses > 0 {
      return AwkFault(
        message: "missing ) near end of line", line: line,
        second: isEnd && braces > 0 ? unclosed : nil)
    }
    if isEnd, braces > 0 { return AwkFault(message: unclosed.message, line: unclosed.line) }
    if isEnd { return AwkFault(message: bare, line: line) }
    return AwkFault(message: "syntax error at or near \(token.shown)", line: line)
  }
}

extension AwkToken {
  fileprivate var shown: String {
    switch self {
    case .number(let value): FloatText.general(value)
    case .string(let text): "\"\(String(lenient: text))\""
    case .pattern(let text): "/\(String(lenient: text))/"
    case .name(let name), .function(let name), .keyword(let name), .builtin(let name): name
    case .mark(let mark): mark
    case .newline: "newline"
    case .end: "end of file"
    }
  }
}

extension AwkParser {
  /// How many arguments awk's own functions take.
  static let arguments: [String: ClosedRange<Int>] = [
    "length": 0...1, "substr": 2...3, "index": 2...2, "tolower": 1...1, "toupper": 1...1,
    "int": 1...1, "sqrt": 1...1, "exp": 1...1, "log": 1...1, "sin": 1...1, "cos": 1...1,
    "atan2": 2...2, "rand": 0...0, "srand": 0...1, "close": 1...1, "fflush": 0...1,
    "sprintf": 1...255, "system": 1...1,
  ]
}

extension AwkProgram {
  /// Whether what is called was written, with as many parameters.
  func check(
    _ called: [(name: String, count: Int, line: Int)], end: Int
  ) throws(AwkFault) {
    for (name, count, line) in called {
      guard let function = functions[name] else {
        throw AwkFault(message: "function \(name) never defined", line: end + 1)
      }
      guard count <= function.parameters.count else {
        throw AwkFault(message: "too many arguments in call to \(name)", line: line)
      }
    }
  }
}
