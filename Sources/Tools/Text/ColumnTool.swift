// column: lines set in columns.

import Commands
import Documents
import Files
import Kernel
import Machine
import Text

enum ColumnTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "column", "[options] [<file>...]", "Set lines in columns.",
      [
        flag("t", "table", "a table: each word in its column"),
        valued("s", "separator", "CHARS", "what is between words with -t"),
        valued("o", "output-separator", "STRING", "what is put between columns"),
        valued("c", "output-width", "N", "how wide the output is"),
        valued("N", "table-columns", "NAMES", "heads"), flag("x", "fillrows", "across before down"),
        valued("R", "table-right", "COLUMNS", "set these right"),
        flag("L", "keep-empty-lines", "keep empty lines"),
        flag("J", "json", "as JSON; needs -N"),
        valued("n", "table-name", "NAME", "the table's name in JSON"),
        valued("H", "table-hide", "COLUMNS", "without these"),
        valued("O", "table-order", "COLUMNS", "these first"),
        valued("l", "table-columns-limit", "N", "at most N columns; the last takes the rest"),
        flag("d", "table-noheadings", "without the heads"),
        unmodelled("e", "table-header-repeat"),
        unmodelled("T", "table-truncate", takesValue: true),
        unmodelled("W", "table-wrap", takesValue: true), unmodelled("r", "tree", takesValue: true),
      ], suite: "util-linux) 2.38.1")
    return .following(spec) { host, call, options in
      if options.has("json"), !options.has("table-columns") {
        call.fail("option --table-columns required for --json")
        return .exit(1)
      }
      let screen = host.terminal(call)?.columns ?? 80
      let width = options.last("output-width").flatMap { Int($0) } ?? screen
      return .follow(
        GatheredInputs<Host>(options.operands.isEmpty ? ["-"] : options.operands) {
          _, call, inputs in
          var status = 0
          var lines: [String] = []
          for input in inputs {
            if let error = input.error {
              call.fail("\(input.name): \(error.message)")
              status = 1
              continue
            }
            lines += input.lines.map { String(decoding: $0, as: UTF8.self) }
          }
          if !options.has("keep-empty-lines") {
            lines.removeAll { $0.allSatisfy { $0 == " " || $0 == "\t" } }
          }
          if options.has("table") || options.has("json") {
            guard table(lines, options, &call) else { return 1 }
          } else if !lines.isEmpty {
            call.write(grid(lines, width: width, across: options.has("fillrows")))
          }
          return status
        })
    }
  }

  /// False where an option names a column that is not there.
  private static func table<Host: MachineHost>(
    _ lines: [String], _ options: ParsedOptions, _ call: inout Call<Host>
  ) -> Bool {
    let between = options.last("output-separator") ?? "  "
    let rows = lines.map { cells($0, options) }
    let heads = options.last("table-columns")?.split(separator: ",").map(String.init)
    let count = max(rows.map(\.count).max() ?? 0, heads?.count ?? 0)
    /// The columns that an option names, by their heads or by their numbers.
    func named(_ option: String) -> [Int]? {
      var places: [Int] = []
      for word in (options.last(option) ?? "").split(separator: ",") {
        guard let place = heads?.firstIndex(of: String(word)) ?? Int(word).map({ $0 - 1 }) else {
          call.fail("undefined column name '\(word)'")
          return nil
        }
        if (0..<count).contains(place) { places.append(place) }
      }
      return places
    }
    guard let rights = named("table-right"), let hidden = named("table-hide"),
      let order = named("table-order")
    else { return false }
    let shown = (order + (0..<count).filter { !order.contains($0) }).filter {
      !hidden.contains($0)
    }
    if options.has("json") {
      call.write(
        json(rows, heads ?? [], shown, name: options.last("table-name") ?? "table"))
      return true
    }
    let all = (options.has("table-noheadings") ? nil : heads).map { [$0] + rows } ?? rows
    let widths = (0..<count).map { column in
      all.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    for row in all {
      var text = ""
      for column in shown {
        let cell = column < row.count ? row[column] : ""
        let gap = String(repeating: " ", count: max(0, widths[column] - cell.displayWidth))
        let isLast = column == shown.last
        if rights.contains(column) {
          text += gap + cell
        } else {
          text += cell + (isLast ? "" : gap)
        }
        if !isLast { text += between }
      }
      call.print(text)
    }
    return true
  }

  private static func cells(_ line: String, _ options: ParsedOptions) -> [String] {
    let limit = options.last("table-columns-limit").flatMap { Int($0) }.map { max(0, $0 - 1) }
    guard let separator = options.last("separator") else {
      return line.split(maxSplits: limit ?? .max, whereSeparator: { $0 == " " || $0 == "\t" }).map(
        String.init)
    }
    // Real: a separator that is given is not greedy: two in a row have an empty cell between them.
    return line.split(
      maxSplits: limit ?? .max, omittingEmptySubsequences: false,
      whereSeparator: { separator.contains($0) }
    ).map(String.init)
  }

  /// Real: util-linux 2.38.1. Every cell is text; an empty one is null.
  private static func json(_ rows: [[String]], _ heads: [String], _ shown: [Int], name: String)
    -> String
  {
    guard !rows.isEmpty else { return "" }
    func quoted(_ text: String) -> String {
      text.isEmpty ? "null" : Value.string(text).json()
    }
    var out = "{\n   \(quoted(name)): [\n"
    for (index, row) in rows.enumerated() {
      out += index == 0 ? "      {\n" : "      },{\n"
      let fields = shown.filter { $0 < heads.count }.map { column in
        "         \(quoted(heads[column])): " + (column < row.count ? quoted(row[column]) : "null")
      }
      out += fields.joined(separator: ",\n") + "\n"
    }
    return out + "      }\n   ]\n}\n"
  }

  /// Columns filled with tabs. Real: util-linux makes every column as wide as the widest entry, up to the next tab stop.
  private static func grid(_ lines: [String], width: Int, across: Bool) -> String {
    let longest = lines.map(\.displayWidth).max() ?? 0
    let step = (longest / 8 + 1) * 8
    guard step < width else { return lines.map { $0 + "\n" }.joined() }
    let columns = max(1, width / step)
    let rows = (lines.count + columns - 1) / columns
    var out = ""
    for row in 0..<rows {
      var text = ""
      var at = 0
      for column in 0..<columns {
        let index = across ? row * columns + column : column * rows + row
        guard index < lines.count else { break }
        while at < column * step {
          text += "\t"
          at = (at / 8 + 1) * 8
        }
        text += lines[index]
        at += lines[index].displayWidth
      }
      out += text + "\n"
    }
    return out
  }
}
