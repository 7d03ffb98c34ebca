// The lessons' Markdown as HTML: the same small part of it that a terminal shows.

/// Paragraphs, lists, code, bold and emphasis. What it does not know it shows as it is.
enum MarkdownHTML {
  static func html(_ markdown: String) -> String {
    var out = "", paragraph: [Substring] = [], code: [Substring] = [], list: String?
    var isFenced = false
    func closeParagraph() {
      guard !paragraph.isEmpty else { return }
      let text = inline(paragraph.map(String.init).joined(separator: "\n"))
      out += list == nil ? "<p>\(text)</p>\n" : "<li>\(text)</li>\n"
      paragraph = []
    }
    func closeList() {
      closeParagraph()
      if let open = list { out += "</\(open)>\n" }
      list = nil
    }
    func closeCode() {
      while code.last?.allSatisfy(\.isWhitespace) == true { code.removeLast() }
      guard !code.isEmpty else { return }
      out += "<pre>\(Markup.escaped(code.joined(separator: "\n")))</pre>\n"
      code = []
    }
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        closeList()
        closeCode()
        isFenced.toggle()
      } else if isFenced {
        code.append(line)
      } else if line.hasPrefix("    "), paragraph.isEmpty {
        closeList()
        code.append(line.dropFirst(4))
      } else if line.allSatisfy(\.isWhitespace) {
        if code.isEmpty { closeParagraph() } else { code.append("") }
      } else {
        closeCode()
        if let (kind, text) = item(line) {
          closeParagraph()
          if list != kind {
            closeList()
            out += "<\(kind)>\n"
            list = kind
          }
          paragraph = [text]
        } else {
          // A line that is not indented ends a list.
          if list != nil, paragraph.isEmpty, line.first != " " { closeList() }
          paragraph.append(line)
        }
      }
    }
    closeList()
    closeCode()
    return out
  }

  /// `- text` or `1. text`.
  private static func item(_ line: Substring) -> (kind: String, text: Substring)? {
    let marker = MarkdownPiece.marker(of: line)
    guard !marker.isEmpty else { return nil }
    return (marker.hasSuffix(". ") ? "ol" : "ul", line.dropFirst(marker.count))
  }

  static func inline(_ text: String) -> String {
    MarkdownPiece.pieces(of: text).map { piece in
      switch piece {
      case .code(let code): "<code>\(Markup.escaped(code))</code>"
      case .bold(let bold): "<strong>\(inline(bold))</strong>"
      case .emphasis(let text): "<em>\(inline(text))</em>"
      case .plain("\n"): "\n"
      case .plain(let character): Markup.escaped(String(character))
      }
    }.joined()
  }
}
