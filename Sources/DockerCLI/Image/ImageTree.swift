// docker images --tree

import Containers
import Docker
import Machine
import Text

/// Images with all their names. Real: docker 28.5.2; with its classic image store an image has no
/// platforms below it.
struct ImageTree {
  /// Where it is shown; nil where that is no terminal.
  let terminal: Terminal?
  init(_ terminal: Terminal?) { self.terminal = terminal }

  private struct Entry {
    var names: [String]
    var row: ImageRow
  }

  func text(_ rows: [ImageRow]) -> String {
    var entries: [Entry] = []
    for row in rows {
      let name = row.repository == "<none>" ? nil : "\(row.repository):\(row.tag)"
      if let index = entries.firstIndex(where: { $0.row.id == row.id }) {
        if let name { entries[index].names.append(name) }
      } else {
        entries.append(Entry(names: name.map { [$0] } ?? [], row: row))
      }
    }
    let all = entries.flatMap { $0.names.isEmpty ? ["<untagged>"] : $0.names }
    let width = max(5, all.map(\.count).max() ?? 0)
    var out = legend + "\n"
    out += head("IMAGE", width) + "   " + head("ID", 12) + "   " + head("DISK USAGE", 10) + "   "
    out += head("CONTENT SIZE", 12) + "   " + head("EXTRA", 5) + "\n"
    for entry in entries {
      // Real: the longest name first, the figures beside the last one.
      var names = entry.names.sorted { $0.count > $1.count }
      if names.isEmpty { names = ["<untagged>"] }
      for name in names.dropLast() { out += pad(name, width) + "\n" }
      let size = HumanSize.docker(entry.row.size, precision: 3)
      out += pad(names.last ?? "", width) + "   " + pad(entry.row.id.short, 12) + "   "
      out += left(size, 10) + "   " + left("0B", 12) + "   "
      out += (entry.row.containers > 0 ? "  U  " : "     ") + "\n"
    }
    return out
  }

  private var legend: String {
    let columns = terminal?.columns ?? 80
    let text = terminal == nil ? "Info ->  U In Use " : "i Info \u{2192}   U  In Use"
    return String(repeating: " ", count: max(0, columns - text.count)) + text + "\n"
  }
  private func head(_ text: String, _ width: Int) -> String {
    "\u{1b}[39m\u{1b}[1m\(text)\u{1b}[0m"
      + String(repeating: " ", count: max(0, width - text.count))
  }
  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
  private func left(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
