// column: lines set in columns.

import Commands
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
        unmodelled("J", "json"), unmodelled("n", "table-name", takesValue: true),
        unmodelled("H", "table-hide", takesValue: true),
        unmodelled("O", "table-order", takesValue: true),
        unmodelled("l", "table-columns-limit", takesValue: true),
        unmodelled("e", "table-header-repeat"), unmodelled("d", "table-noheadings"),
        unmodelled("T", "table-truncate", takesValue: true),
        unmodelled("W", "table-wrap", takesValue: true), unmodelled("r", "tree", takesValue: true),
      ], suite: "util-linux) 2.38.1")
    return .following(spec) { host, call, options in
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
          if options.has("table") {
            table(lines, options, &call)
          } else if !lines.isEmpty {
            call.write(grid(lines, width: width, across: options.has("fillrows")))
          }
          return status
        })
    }
  }

  private static func table<Host: MachineHost>(
    _ lines: [String], _ options: ParsedOptions, _ call: inout Call<Host>
  ) {
    let separators = options.last("separator").map { Array($0) }
    let between = options.last("output-separator") ?? "  "
    var rows = lines.map { line in
      if let separators {
        // Real: a separator that is given is not greedy: two in a row have an empty cell between them.
        return line.split(
          omittingEmptySubsequences: false, whereSeparator: { separators.contains($0) }
        ).map(String.init)
      }
      return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    }
    if let heads = options.last("table-columns") {
      rows.insert(heads.split(separator: ",").map(String.init), at: 0)
    }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    let rights = Set(
      (options.last("table-right") ?? "").split(separator: ",").compactMap { Int($0) })
    for row in rows {
      var text = ""
      for column in 0..<columns {
        let cell = column < row.count ? row[column] : ""
        let gap = String(repeating: " ", count: max(0, widths[column] - cell.displayWidth))
        let isLast = column == columns - 1
        if rights.contains(column + 1) {
          text += gap + cell
        } else {
          text += cell + (isLast ? "" : gap)
        }
        if !isLast { text += between }
      }
      call.print(text)
    }
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
