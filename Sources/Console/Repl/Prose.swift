// The lessons' Markdown on a terminal: paragraphs, lists, code, bold.

import Lessons
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
      let marker = MarkdownPiece.marker(of: first)
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
      if !MarkdownPiece.marker(of: line).isEmpty, !paragraph.isEmpty { close() }
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

  /// Without colours the marks of code stay, as quotation marks do.
  private func inline(_ text: String) -> String {
    MarkdownPiece.pieces(of: text).map { piece in
      switch piece {
      case .code(let code): colour ? Style(.cyan).apply(to: code) : "`\(code)`"
      case .bold(let bold): Style.bold.apply(to: inline(bold), enabled: colour)
      case .emphasis(let text): Style(underline: true).apply(to: inline(text), enabled: colour)
      case .plain(let character): String(character)
      }
    }.joined()
  }
}
