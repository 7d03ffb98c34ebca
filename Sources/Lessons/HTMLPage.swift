// A page of HTML: one file that needs nothing beside it, and runs nothing.

/// A page of headings, paragraphs, lists and tables: one file, readable and printable.
///
/// Invariant: every text is escaped; there is no script, and the page's policy allows none.
package struct HTMLPage: Sendable {
  package struct Row: Sendable {
    var cells: [String]
    var mark: String
    /// The heading that the row's first cell leads to.
    var target: String?
    package init(_ cells: [String], class mark: String = "", target: String? = nil) {
      self.cells = cells
      self.mark = mark
      self.target = target
    }
  }
  private var body = ""
  private let head: String

  package init(title: String, language: Language) {
    head = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.escaped(title))</title>
      <style>
      body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border: 1px solid #bbb; padding: .3rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      td a { color: inherit; }
      pre, code { font-family: ui-monospace, monospace; background: #f4f4f4; }
      pre { padding: .6rem; white-space: pre-wrap; }
      .origin { color: #555; }
      .good { color: #14622d; } .bad { color: #a01c1c; } .open { color: #8a5a00; }
      @media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } }
      </style>
      </head>
      <body>
      <h1>\(Markup.escaped(title))</h1>

      """
  }

  package var text: String { head + body + "</body>\n</html>\n" }

  private func attribute(_ mark: String) -> String {
    mark.isEmpty ? "" : " class=\"\(Markup.escaped(mark))\""
  }
  package mutating func heading(
    _ level: Int, _ text: String, class mark: String = "", id: String? = nil
  ) {
    let place = id.map { " id=\"\(Markup.escaped($0))\"" } ?? ""
    body += "<h\(level)\(place)\(attribute(mark))>\(Markup.escaped(text))</h\(level)>\n"
  }
  package mutating func paragraph(_ text: String, class mark: String = "") {
    body += "<p\(attribute(mark))>\(Markup.escaped(text))</p>\n"
  }
  package mutating func code(_ text: String) {
    body += "<pre>\(Markup.escaped(text))</pre>\n"
  }
  /// A lesson's Markdown.
  package mutating func markdown(_ text: String) { body += MarkdownHTML.html(text) }
  package mutating func list(_ items: [String], class mark: String = "") {
    guard !items.isEmpty else { return }
    body += "<ul\(attribute(mark))>\n"
    for item in items { body += "<li>\(Markup.escaped(item))</li>\n" }
    body += "</ul>\n"
  }
  package mutating func table(head: [String], rows: [Row]) {
    body += "<table>\n<tr>"
    for cell in head { body += "<th>\(Markup.escaped(cell))</th>" }
    body += "</tr>\n"
    for row in rows {
      body += "<tr\(attribute(row.mark))>"
      for (index, cell) in row.cells.enumerated() {
        let text = Markup.escaped(cell)
        guard index == 0, let target = row.target else {
          body += "<td>\(text)</td>"
          continue
        }
        body += "<td><a href=\"#\(Markup.escaped(target))\">\(text)</a></td>"
      }
      body += "</tr>\n"
    }
    body += "</table>\n"
  }
}

/// Text inside XML and HTML.
package enum Markup {
  /// Escaped for an element's text and for an attribute in double quotes; what XML 1.0 cannot hold
  /// becomes U+FFFD.
  package static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n": out += "&#10;"
      case "\t": out += " "
      default:
        let value = scalar.value
        let isAllowed = value >= 0x20 && value != 0x7F && value != 0xFFFE && value != 0xFFFF
        out.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
    return out
  }
}
