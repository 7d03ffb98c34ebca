// bc's language: tokens, and the tree that they come to.

enum BcToken: Hashable, Sendable {
  case number(String)
  case text(String)
  case name(String)
  case sign(String)
  case newline
  case end
}

indirect enum BcExpression: Sendable {
  case number(String)
  case place(BcPlace)
  case negative(BcExpression)
  case not(BcExpression)
  case binary(String, BcExpression, BcExpression)
  case assign(BcPlace, String, BcExpression)
  /// `++x`, `x--`.
  case step(BcPlace, by: Int, isPrefix: Bool)
  case call(String, [BcExpression])
  /// In its own parentheses: shown even where it sets something.
  case group(BcExpression)

  /// The bytes of code that GNU's bc makes of it, by which its errors tell where they happened.
  var size: Int {
    switch self {
    case .number("0"), .number("1"): 1
    case .number(let text): (text.hasPrefix("0.") ? text.count - 1 : text.count) + 2
    case .place(let place): place.size
    case .negative(let a), .not(let a): a.size + 1
    case .binary(_, let a, let b): a.size + b.size + 1
    case .assign(let place, let sign, let b):
      (sign == "=" ? 0 : place.size + 1) + b.size + 1 + place.size
    case .step(let place, _, _): 1 + 2 * place.size
    case .call(_, let arguments): arguments.reduce(2) { $0 + $1.size }
    case .group(let a): a.size
    }
  }
}

/// What can be set.
indirect enum BcPlace: Sendable {
  case variable(String)
  case element(String, BcExpression)
  var size: Int {
    switch self {
    case .variable: 2
    case .element(_, let index): index.size + 2
    }
  }
}

indirect enum BcStatement: Sendable {
  case show(BcExpression)
  case text(String)
  case print([BcItem])
  case block([BcStatement])
  case choice(BcExpression, BcStatement, BcStatement?)
  case loop(before: BcExpression?, condition: BcExpression?, after: BcExpression?, BcStatement)
  case leave, next, quit
  case give(BcExpression?)
}
enum BcItem: Sendable {
  case text(String)
  case value(BcExpression)
}

struct BcFunction: Sendable {
  var name: String
  var parameters: [String]
  var locals: [String]
  var body: [BcStatement]
}

enum BcLine: Sendable {
  case statements([BcStatement])
  case function(BcFunction)
}

/// What the reader does not understand, and in which line.
struct BcSyntaxError: Error, Sendable { var line: Int }

struct BcLexer: Sendable {
  private var rest: Substring
  private(set) var line: Int

  init(_ text: String, line: Int) {
    rest = text[...]
    self.line = line
  }

  private static let signs = [
    "++", "--", "+=", "-=", "*=", "/=", "%=", "^=", "<=", ">=", "==", "!=", "&&", "||",
  ]

  mutating func next() -> BcToken {
    skip()
    guard let first = rest.first else { return .end }
    if first == "\n" {
      rest.removeFirst()
      line += 1
      return .newline
    }
    if first == "\"" {
      rest.removeFirst()
      let text = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(text.count + 1)
      line += text.count { $0 == "\n" }
      return .text(String(text))
    }
    if first.isASCII, first.isNumber || first.isUppercase || first == "." {
      var text = "", hasPoint = false
      while let character = rest.first {
        if character == "\\", rest.dropFirst().first == "\n" {
          rest = rest.dropFirst(2)
          line += 1
          continue
        }
        guard
          character.isASCII && (character.isNumber || ("A"..."F").contains(character))
            || character == "." && !hasPoint
        else { break }
        hasPoint = hasPoint || character == "."
        text.append(character)
        rest.removeFirst()
      }
      if text == "." { return .name("last") }
      if text.isEmpty {
        rest.removeFirst()
        return .sign(String(first))
      }
      while text.hasPrefix("0"), text.count > 1, text.dropFirst().first != "." {
        text.removeFirst()
      }
      return .number(text)
    }
    if first.isASCII, first.isLowercase {
      let name = rest.prefix {
        $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_")
      }
      rest = rest.dropFirst(name.count)
      return .name(String(name))
    }
    for sign in Self.signs where rest.hasPrefix(sign) {
      rest = rest.dropFirst(2)
      return .sign(sign)
    }
    rest.removeFirst()
    return .sign(String(first))
  }

  private mutating func skip() {
    while let first = rest.first {
      if first == " " || first == "\t" || first == "\r" {
        rest.removeFirst()
      } else if first == "\\", rest.dropFirst().first == "\n" {
        rest = rest.dropFirst(2)
        line += 1
      } else if first == "#" {
        rest = rest.drop { $0 != "\n" }
      } else if rest.hasPrefix("/*") {
        var last: Character = " "
        rest = rest.dropFirst(2)
        while let character = rest.popFirst(), !(last == "*" && character == "/") {
          if character == "\n" { line += 1 }
          last = character
        }
      } else {
        return
      }
    }
  }

  /// Goes on behind the end of this line.
  mutating func skipLine() {
    rest = rest.drop { $0 != "\n" }
    if !rest.isEmpty {
      rest.removeFirst()
      line += 1
    }
  }
}
