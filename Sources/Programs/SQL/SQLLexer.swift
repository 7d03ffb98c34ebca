// SQL text to words, with the place of each.

/// A word of SQL.
struct SQLToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case word, quoted, string, number, symbol, end }
  var kind: Kind
  var text: String
  /// Where it begins, in characters of the statement.
  var at: Int
  /// Where it ends.
  var end: Int
  var upper: String { kind == .word ? text.uppercased() : text }
}

enum SQLLexer {
  /// The words of a statement.
  static func tokens(
    _ text: String, _ dialect: SQLDialect
  ) throws(SQLProblem) -> [SQLToken] {
    let all = Array(text)
    var tokens: [SQLToken] = []
    var at = 0
    while at < all.count {
      let start = at
      var next = all[at]
      if next.isWhitespace {
        at += 1
        continue
      }
      if next == "-", at + 1 < all.count, all[at + 1] == "-" {
        while at < all.count, !all[at].isNewline { at += 1 }
        continue
      }
      if next == "#", dialect == .mysql {
        while at < all.count, !all[at].isNewline { at += 1 }
        continue
      }
      if next == "/", at + 1 < all.count, all[at + 1] == "*" {
        at += 2
        while at + 1 < all.count, !(all[at] == "*" && all[at + 1] == "/") { at += 1 }
        at = min(all.count, at + 2)
        continue
      }
      if dialect == .postgres, next == "$", let mark = dollarMark(all, at) {
        at += mark.count
        let begin = at
        while at < all.count, !all[at...].starts(with: mark) { at += 1 }
        guard at < all.count else {
          throw .unterminated(
            "dollar-quoted string", near: String(all[start...]), at: start)
        }
        let word = String(all[begin..<at])
        at += mark.count
        tokens.append(SQLToken(kind: .string, text: word, at: start, end: at))
        continue
      }
      // Real: in E'…' a backslash stands for what it does in C.
      let hasEscapes =
        dialect == .postgres && (next == "E" || next == "e") && at + 1 < all.count
        && all[at + 1] == "'"
      if hasEscapes {
        at += 1
        next = "'"
      }
      let isString = next == "'" || next == "\"" && dialect == .mysql
      if isString || next == "\"" || next == "`" {
        var word = ""
        at += 1
        while at < all.count {
          if all[at] == next {
            guard at + 1 < all.count, all[at + 1] == next else { break }
            at += 1
          } else if all[at] == "\\", dialect == .mysql || hasEscapes, at + 1 < all.count {
            at += 1
            if let meant = escapes[all[at]], hasEscapes || all[at] == "n" {
              word.append(meant)
              at += 1
              continue
            }
          }
          word.append(all[at])
          at += 1
        }
        guard at < all.count else {
          throw dialect == .mysql
            ? .syntax(near: text, at: text.count)
            : .unterminated(
              isString ? "quoted string" : "quoted identifier", near: String(all[start...]),
              at: start)
        }
        at += 1
        tokens.append(
          SQLToken(kind: isString ? .string : .quoted, text: word, at: start, end: at))
        continue
      }
      if next.isNumber || next == "." && at + 1 < all.count && all[at + 1].isNumber {
        while at < all.count, all[at].isNumber || all[at] == "." { at += 1 }
        tokens.append(
          SQLToken(kind: .number, text: String(all[start..<at]), at: start, end: at))
        continue
      }
      if next.isLetter || next == "_" || next == "@" {
        while at < all.count,
          all[at].isLetter || all[at].isNumber || all[at] == "_" || all[at] == "$" || all[at] == "@"
        {
          at += 1
        }
        tokens.append(SQLToken(kind: .word, text: String(all[start..<at]), at: start, end: at))
        continue
      }
      let pair = at + 1 < all.count ? String(all[at...(at + 1)]) : ""
      let symbol = ["<=", ">=", "<>", "!=", "||", "::", "&&"].contains(pair) ? pair : String(next)
      at += symbol.count
      tokens.append(SQLToken(kind: .symbol, text: symbol, at: start, end: at))
    }
    tokens.append(SQLToken(kind: .end, text: "", at: all.count, end: all.count))
    return tokens
  }

  /// What a letter after a backslash stands for.
  private static let escapes: [Character: Character] = [
    "n": "\n", "t": "\t", "r": "\r", "b": "\u{8}", "f": "\u{c}",
  ]

  /// The `$tag$` that begins at a place; nil where there is none. Real: a tag is a name without `$`.
  private static func dollarMark(_ all: [Character], _ at: Int) -> ArraySlice<Character>? {
    var end = at + 1
    while end < all.count, all[end].isLetter || all[end].isNumber || all[end] == "_" { end += 1 }
    guard end < all.count, all[end] == "$", end == at + 1 || !all[at + 1].isNumber else {
      return nil
    }
    return all[at...end]
  }

  /// A statement and where it begins in its text, in characters.
  struct Part: Hashable, Sendable {
    var text: String
    var start: Int
  }

  /// The statements of a text, each without its semicolon; what is not ended comes last in `rest`.
  static func parts(_ text: String, _ dialect: SQLDialect) -> (whole: [Part], rest: Part) {
    let all = Array(text)
    var whole: [Part] = []
    var start = 0, at = 0
    while at < all.count {
      let next = all[at]
      let following: Character? = at + 1 < all.count ? all[at + 1] : nil
      switch next {
      case "'", "\"", "`":
        at += 1
        while at < all.count, all[at] != next { at += 1 }
      case "-" where following == "-":
        while at < all.count, !all[at].isNewline { at += 1 }
      case "/" where following == "*":
        at += 2
        while at + 1 < all.count, !(all[at] == "*" && all[at + 1] == "/") { at += 1 }
        at += 1
      case "$" where dialect == .postgres:
        guard at == 0 || !(all[at - 1].isLetter || all[at - 1].isNumber),
          let mark = dollarMark(all, at)
        else { break }
        at += mark.count
        while at < all.count, !all[at...].starts(with: mark) { at += 1 }
        at += mark.count - 1
      case ";":
        let text = String(all[start..<at])
        if !text.allSatisfy(\.isWhitespace) { whole.append(Part(text: text, start: start)) }
        start = at + 1
      default: break
      }
      at += 1
    }
    let rest = start < all.count ? String(all[start...]) : ""
    return (whole, Part(text: rest, start: start))
  }

  /// The same without their places.
  static func statements(
    _ text: String, _ dialect: SQLDialect
  ) -> (whole: [String], rest: String) {
    let (whole, rest) = parts(text, dialect)
    return (whole.map(\.text), rest.text)
  }
}
