// --format: tables, json and Go templates over rows.

import Commands
import Documents
import Text

/// A column of one of docker's lists: its head, the field that templates name, and the cell.
struct RowColumn<Row>: Sendable {
  var head: String
  var field: String
  /// Whether the default table shows it.
  var isShown: Bool
  var cell: @Sendable (Row) -> String

  init(
    _ head: String, _ field: String, isShown: Bool = true,
    _ cell: @escaping @Sendable (Row) -> String
  ) {
    self.head = head
    self.field = field
    self.isShown = isShown
    self.cell = cell
  }
}

/// Prints rows in the form that `--format` asks for.
struct RowFormat<Row>: Sendable {
  var columns: [RowColumn<Row>]
  /// The Go type that a template's rows have, for its errors.
  var typeName = "*formatter.context"
  /// Fields that are no text: they stand in `json` as null.
  var nulls: [String] = []

  /// The text for a format; empty is the default table.
  func text(_ rows: [Row], format: String) throws(DockerFailure) -> String {
    switch format {
    case "", "table": return table(rows)
    case "json":
      return rows.map { document($0).json() + "\n" }.joined()
    default:
      return try TemplateRows.text(
        format, rows.map { .row(TemplateRecord(typeName, document($0))) },
        heads: Value.object(Object(columns.map { ($0.field, .string($0.head)) })))
    }
  }

  private func table(_ rows: [Row]) -> String {
    let shown = columns.filter(\.isShown)
    return TextTable(
      heads: shown.map(\.head), rows: rows.map { row in shown.map { $0.cell(row) } }
    ).docker()
  }

  /// A row as templates and `json` see it: every field, in byte order.
  private func document(_ row: Row) -> Value {
    let fields = columns.map { ($0.field, Value.string($0.cell(row))) }
    return Value.object(Object(fields + nulls.map { ($0, .null) })).sortedByKey()
  }
}

/// `--format '{{.Names}}'` and `--format 'table {{.Names}}\t{{.Status}}'`.
enum TemplateRows {
  static func text(
    _ format: String, _ rows: [TemplateValue], heads: Value
  ) throws(DockerFailure) -> String {
    let isTable = format.hasPrefix("table ")
    let body = isTable ? String(format.dropFirst(6)) : format
    let template = try DockerTemplate(body)
    var lines: [String] = []
    for row in rows {
      lines.append(try template.text(row, prefix: "failed to execute template: "))
    }
    if isTable { lines.insert(try template.text(.value(heads), allowsMissing: true), at: 0) }
    let all = lines.map { $0 + "\n" }.joined()
    return isTable ? TabWriter.text(all, .docker) : all
  }
}
