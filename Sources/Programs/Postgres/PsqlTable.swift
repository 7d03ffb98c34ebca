// How psql shows a result.

import Text

/// psql's aligned and unaligned forms.
enum PsqlTable {
  struct Form: Sendable {
    var isAligned = true
    var isBare = false
    var separator = "|"
    var isExpanded = false
    var title: String?
    /// The count in the footer where it is not the rows'; 0 shows none.
    var count: Int?
    var hasFooter = true
  }

  static func text(_ result: SQLResult, quiet: Bool, _ form: Form = Form()) -> String {
    var text = ""
    if result.hasRows {
      text +=
        form.isExpanded
        ? expanded(result) : form.isAligned ? aligned(result, form) : plain(result, form)
    }
    if !quiet, result.tag != "SELECT" { text += tag(result) + "\n" }
    return text
  }
  private static func tag(_ result: SQLResult) -> String {
    switch result.tag {
    case "INSERT": "INSERT 0 \(result.affected)"
    case "UPDATE", "DELETE": "\(result.tag) \(result.affected)"
    default: result.tag
    }
  }

  private static func plain(_ result: SQLResult, _ form: Form) -> String {
    var text = ""
    if !form.isBare { text += result.columns.joined(separator: form.separator) + "\n" }
    for row in result.rows {
      text += row.map { $0 ?? "" }.joined(separator: form.separator) + "\n"
    }
    if !form.isBare { text += footer(result, form) + "\n" }
    return text
  }
  private static func footer(_ result: SQLResult, _ form: Form) -> String {
    let count = form.count ?? result.rows.count
    return "(\(count) row\(count == 1 ? "" : "s"))"
  }

  private static func aligned(_ result: SQLResult, _ form: Form) -> String {
    let widths = result.columns.indices.map { index in
      result.rows.reduce(form.isBare ? 0 : result.columns[index].displayWidth) {
        max($0, ($1[index] ?? "").displayWidth)
      }
    }
    var text = ""
    if let title = form.title {
      let total = widths.reduce(0) { $0 + $1 + 3 } - 1
      text += String(repeating: " ", count: max(0, (total - title.displayWidth) / 2)) + title + "\n"
    }
    if !form.isBare {
      let heads = result.columns.enumerated().map { index, name -> String in
        let space = widths[index] - name.displayWidth
        let left = space / 2
        return " " + String(repeating: " ", count: left) + name
          + String(repeating: " ", count: space - left) + " "
      }
      text += heads.joined(separator: "|") + "\n"
      text += widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "+") + "\n"
    }
    for row in result.rows {
      var line = ""
      for (index, value) in row.enumerated() {
        let value = value ?? ""
        let space = String(repeating: " ", count: max(0, widths[index] - value.displayWidth))
        if index > 0 { line += "|" }
        if result.isRight[index] {
          line += " " + space + value + (index + 1 < row.count ? " " : "")
        } else {
          line += " " + value + (index + 1 < row.count ? space + " " : "")
        }
      }
      text += line + "\n"
    }
    if !form.isBare, form.hasFooter { text += footer(result, form) + "\n" }
    return text + "\n"
  }

  private static func expanded(_ result: SQLResult) -> String {
    guard !result.rows.isEmpty else { return "(0 rows)\n\n" }
    let width = result.columns.reduce(0) { max($0, $1.displayWidth) }
    var text = ""
    let wide = result.rows.reduce(0) { $1.reduce($0) { max($0, ($1 ?? "").displayWidth) } }
    for (number, row) in result.rows.enumerated() {
      let head = "-[ RECORD \(number + 1) ]"
      let line = String(repeating: "-", count: max(0, width + 1 - head.count))
      text += head + line + (head.count <= width ? "+" : "")
      text +=
        String(repeating: "-", count: max(0, wide + 1 - max(0, head.count - width - 1))) + "\n"
      for (index, value) in row.enumerated() {
        text += result.columns[index].padded(to: width) + " | " + (value ?? "") + "\n"
      }
    }
    return text + "\n"
  }
}
