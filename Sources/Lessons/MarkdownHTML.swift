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
    let rest = line.drop { $0 == " " }
    if rest.hasPrefix("- ") || rest.hasPrefix("* ") { return ("ul", rest.dropFirst(2)) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 4, rest.dropFirst(digits.count).hasPrefix(". ") else {
      return nil
    }
    return ("ol", rest.dropFirst(digits.count + 2))
  }

  static func inline(_ text: String) -> String {
    var out = "", rest = text[...]
    while let character = rest.first {
      if character == "`", let end = rest.dropFirst().firstIndex(of: "`") {
        out += "<code>\(Markup.escaped(String(rest.dropFirst()[..<end])))</code>"
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("**"), let end = place(of: "**", in: rest.dropFirst(2)) {
        out += "<strong>\(inline(String(rest.dropFirst(2)[..<end])))</strong>"
        rest = rest[rest.index(end, offsetBy: 2)...]
      } else if character == "*", rest.dropFirst().first.map({ !$0.isWhitespace }) == true,
        let end = rest.dropFirst().firstIndex(of: "*")
      {
        out += "<em>\(Markup.escaped(String(rest.dropFirst()[..<end])))</em>"
        rest = rest[rest.index(after: end)...]
      } else {
        out += character == "\n" ? "\n" : Markup.escaped(String(character))
        rest = rest.dropFirst()
      }
    }
    return out
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
