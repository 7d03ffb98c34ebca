// The lessons' Markdown on a terminal: paragraphs, lists, code, bold.

import Text

/// Lays out the small part of Markdown that lessons use. What it does not know it shows as it is.
struct Prose: Hashable, Sendable {
  var columns: Int
  var colour: Bool

  func text(_ markdown: String) -> String {
    var out = ""
    var paragraph: [Substring] = []
    var isFenced = false
    var isFirst = true
    func gap() {
      if !isFirst, !out.hasSuffix("\n\n") { out += "\n" }
      isFirst = false
    }
    func close() {
      guard let first = paragraph.first else { return }
      let marker = Self.marker(of: first)
      let body = Self.joined([first.dropFirst(marker.count)] + paragraph.dropFirst())
      let indent = String(repeating: " ", count: marker.displayWidth)
      let wrapping = Wrapping(width: columns, indent: indent, firstIndent: marker)
      out += wrapping.lines(inline(body)).map { $0 + "\n" }.joined()
      paragraph = []
    }
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        close()
        if !isFenced { gap() }
        isFenced.toggle()
        continue
      }
      if isFenced || (paragraph.isEmpty && line.hasPrefix("    ")) {
        let code = isFenced ? line : line.dropFirst(4)
        if !isFenced, out.isEmpty || out.hasSuffix("\n\n") == false, !wasCode(out) { gap() }
        isFirst = false
        out += "    " + Style(.cyan).apply(to: String(code), enabled: colour) + "\n"
        continue
      }
      if line.allSatisfy(\.isWhitespace) {
        close()
        if !out.isEmpty, !out.hasSuffix("\n\n") { out += "\n" }
        continue
      }
      if !Self.marker(of: line).isEmpty, !paragraph.isEmpty { close() }
      isFirst = false
      paragraph.append(line)
    }
    close()
    while out.hasSuffix("\n\n") { out.removeLast() }
    return out
  }

  private func wasCode(_ out: String) -> Bool {
    out.split(separator: "\n", omittingEmptySubsequences: true).last?.hasPrefix("    ") ?? false
  }

  /// `- `, `* ` or `1. ` at the beginning of a line, with the blanks before it.
  private static func marker(of line: Substring) -> String {
    let blanks = line.prefix { $0 == " " }
    let rest = line.dropFirst(blanks.count)
    if rest.hasPrefix("- ") || rest.hasPrefix("* ") { return String(blanks + rest.prefix(2)) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.count < 4, rest.dropFirst(digits.count).hasPrefix(". ") {
      return String(blanks + digits) + ". "
    }
    return ""
  }

  /// Lines of a paragraph as one: with a blank between them, but not between Chinese characters.
  private static func joined(_ lines: [Substring]) -> String {
    var text = ""
    for line in lines {
      let trimmed = String(line).trimmed
      if let last = text.last, let first = trimmed.first {
        let isWide = DisplayWidth.of(last) == 2 && DisplayWidth.of(first) == 2
        if !isWide { text += " " }
      }
      text += trimmed
    }
    return text
  }

  /// `code`, **bold** and *emphasis*. Without colours the marks of code stay, as quotation marks do.
  private func inline(_ text: String) -> String {
    var out = ""
    var rest = Substring(text)
    while let character = rest.first {
      if character == "`", let end = rest.dropFirst().firstIndex(of: "`") {
        let code = String(rest[rest.index(after: rest.startIndex)..<end])
        out += colour ? Style(.cyan).apply(to: code) : "`\(code)`"
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("**"), let end = Self.range(of: "**", in: rest.dropFirst(2)) {
        let bold = String(rest.dropFirst(2)[..<end])
        out += Style.bold.apply(to: inline(bold), enabled: colour)
        rest = rest[rest.index(end, offsetBy: 2)...]
      } else if character == "*", let next = rest.dropFirst().first, !next.isWhitespace,
        next != "*",
        let end = rest.dropFirst().firstIndex(of: "*")
      {
        let text = String(rest[rest.index(after: rest.startIndex)..<end])
        out += Style(underline: true).apply(to: text, enabled: colour)
        rest = rest[rest.index(after: end)...]
      } else {
        out.append(character)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  private static func range(of mark: String, in text: Substring) -> Substring.Index? {
    var index = text.startIndex
    while index != text.endIndex {
      if text[index...].hasPrefix(mark) { return index }
      index = text.index(after: index)
    }
    return nil
  }
}
