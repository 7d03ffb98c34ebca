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
  /// The words of a statement; nil where a quote is not closed.
  static func tokens(_ text: String, _ dialect: SQLDialect) -> [SQLToken]? {
    let all = Array(text)
    var tokens: [SQLToken] = []
    var at = 0
    while at < all.count {
      let start = at
      let next = all[at]
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
      let isString = next == "'" || next == "\"" && dialect == .mysql
      if isString || next == "\"" || next == "`" {
        var word = ""
        at += 1
        while at < all.count {
          if all[at] == next {
            guard at + 1 < all.count, all[at + 1] == next else { break }
            at += 1
          } else if all[at] == "\\", dialect == .mysql, at + 1 < all.count {
            at += 1
            if all[at] == "n" {
              word.append("\n")
              at += 1
              continue
            }
          }
          word.append(all[at])
          at += 1
        }
        guard at < all.count else { return nil }
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

  /// The statements of a text, each without its semicolon; what is not ended comes last in `rest`.
  static func statements(
    _ text: String, _ dialect: SQLDialect
  ) -> (whole: [String], rest: String) {
    var whole: [String] = []
    var statement = ""
    var quote: Character?
    var isComment = false
    var last: Character = " "
    for next in text {
      if isComment {
        if next.isNewline { isComment = false }
      } else if let mark = quote {
        if next == mark { quote = nil }
      } else if next == "'" || next == "\"" || next == "`" {
        quote = next
      } else if next == "-", last == "-" {
        isComment = true
      } else if next == ";" {
        if !statement.allSatisfy(\.isWhitespace) { whole.append(statement) }
        statement = ""
        last = " "
        continue
      }
      statement.append(next)
      last = next
    }
    return (whole, statement)
  }
}
