// The small part of Markdown that lessons use, read once for the terminal and for pages.

/// A piece of a paragraph, with its marks taken off.
package enum MarkdownPiece: Hashable, Sendable {
  case plain(Character)
  case code(String)
  /// May hold pieces of its own.
  case bold(String)
  /// Likewise.
  case emphasis(String)

  /// `code`, **bold** and *emphasis*; a mark that nothing closes is plain.
  package static func pieces(of text: String) -> [MarkdownPiece] {
    var out: [MarkdownPiece] = []
    var rest = Substring(text)
    while let character = rest.first {
      let inner = rest.dropFirst()
      if character == "`", let end = inner.firstIndex(of: "`") {
        out.append(.code(String(inner[..<end])))
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("**"), let end = place(of: "**", in: rest.dropFirst(2)) {
        out.append(.bold(String(rest.dropFirst(2)[..<end])))
        rest = rest[rest.index(end, offsetBy: 2)...]
      } else if character == "*", let next = inner.first, !next.isWhitespace, next != "*",
        let end = inner.firstIndex(of: "*")
      {
        out.append(.emphasis(String(inner[..<end])))
        rest = rest[rest.index(after: end)...]
      } else {
        out.append(.plain(character))
        rest = inner
      }
    }
    return out
  }

  /// `- `, `* ` or `1. ` at the beginning of a line, with the blanks before it; empty where the line
  /// begins no item.
  package static func marker(of line: Substring) -> String {
    let blanks = line.prefix { $0 == " " }
    let rest = line.dropFirst(blanks.count)
    if rest.hasPrefix("- ") || rest.hasPrefix("* ") { return String(blanks + rest.prefix(2)) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.count < 4, rest.dropFirst(digits.count).hasPrefix(". ") {
      return String(blanks + digits) + ". "
    }
    return ""
  }

  private static func place(of mark: String, in text: Substring) -> Substring.Index? {
    var index = text.startIndex
    while index != text.endIndex {
      if text[index...].hasPrefix(mark) { return index }
      index = text.index(after: index)
    }
    return nil
  }
}
