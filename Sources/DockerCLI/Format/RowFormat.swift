// --format: tables, json and Go templates over rows.

import Commands
import Documents
import Kernel
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
  /// What stands before a complaint about the template, and before one about a row of it.
  var complaints = (parsing: "template parsing error: ", row: "template parsing error: ")
  /// Fields that are no text: they stand in `json` as null.
  var nulls: [String] = []
  /// A row's labels, where `{{.Label "tier"}}` asks for one of them.
  var labels: (@Sendable (Row) -> OrderedMap<String, String>)?
  /// The template behind `--format raw`, with and without `--quiet`; nil where there is none.
  var raw: (@Sendable (_ isQuiet: Bool) -> String)?

  /// The text for a format; empty is the default table.
  func text(
    _ rows: [Row], format: String, isQuiet: Bool = false
  ) throws(DockerFailure) -> String {
    switch format {
    case "raw" where raw != nil: return try text(rows, format: raw?(isQuiet) ?? "")
    case "", "table": return table(rows)
    case "json":
      return rows.map { document($0).json() + "\n" }.joined()
    default:
      return try TemplateRows.text(
        format, complaints: complaints,
        rows.map { row in
          let record = TemplateRecord(typeName, document(row))
          return labels.map { .row(LabelledRow(record: record, labels: $0(row))) } ?? .row(record)
        },
        heads: LabelledHead(
          heads: OrderedMap(columns.map { ($0.field, $0.head) }),
          hasLabels: labels != nil))
    }
  }

  /// Plays a template on a row whose fields are all empty, as `docker ps` does beforehand.
  func checkEmpty(_ format: String) throws(DockerFailure) {
    guard format.contains("{{") else { return }
    let fields = columns.map { ($0.field, Value.string("")) } + nulls.map { ($0, Value.null) }
    let record = TemplateRecord(typeName, .object(Object(fields)))
    _ = try TemplateRows.text(
      format, complaints: complaints,
      [.row(LabelledRow(record: record, labels: OrderedMap<String, String>()))],
      heads: LabelledHead(heads: OrderedMap(columns.map { ($0.field, $0.head) }), hasLabels: true))
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
    _ format: String, complaints: (parsing: String, row: String), _ rows: [TemplateValue],
    heads: some TemplateRow
  ) throws(DockerFailure) -> String {
    let isTable = format.hasPrefix("table")
    let trimmed = (isTable ? format.dropFirst(5) : format[...]).drop { $0 == " " }
    let end = trimmed.lastIndex { $0 != " " }.map { trimmed.index(after: $0) } ?? trimmed.startIndex
    let template = try DockerTemplate(
      DockerTemplate.ofList(String(trimmed[..<end])), parsing: (complaints.parsing, 1))
    var lines: [String] = []
    for row in rows {
      lines.append(try template.text(row, prefix: complaints.row))
    }
    if isTable { lines.insert(try template.text(.row(heads), allowsMissing: true), at: 0) }
    let all = lines.map { $0 + "\n" }.joined()
    return isTable ? TabWriter.text(all, .docker) : all
  }
}

/// A row whose labels can be asked for one by one.
private struct LabelledRow: TemplateRow {
  var record: TemplateRecord
  var labels: OrderedMap<String, String>

  var templateType: String { record.templateType }
  var templateText: String { record.templateText }
  var templateJSON: Value { record.templateJSON }
  func templateMember(
    _ name: String, _ arguments: [TemplateValue]
  ) throws(TemplateFailure) -> TemplateValue? {
    guard name == "Label" else { return try record.templateMember(name, arguments) }
    return .value(.string(labels[try labelName(arguments)] ?? ""))
  }
}

/// The line of heads: each field's name for people.
private struct LabelledHead: TemplateRow {
  var heads: OrderedMap<String, String>
  var hasLabels: Bool

  var templateType: String { "formatter.SubHeaderContext" }
  var templateText: String { "" }
  var templateJSON: Value { .null }
  func templateMember(
    _ name: String, _ arguments: [TemplateValue]
  ) throws(TemplateFailure) -> TemplateValue? {
    guard name == "Label", hasLabels else {
      return heads[name].map { .value(.string($0)) } ?? TemplateValue.none
    }
    // Real: a label's last part, with blanks for dashes.
    let last = try labelName(arguments).split(separator: ".").last ?? ""
    return .value(.string(String(last.map { $0 == "-" || $0 == "_" ? " " : $0 })))
  }
}

private func labelName(_ arguments: [TemplateValue]) throws(TemplateFailure) -> String {
  guard arguments.count == 1, case .value(.string(let name)) = arguments[0] else {
    throw TemplateFailure("wrong number of args for Label: want 1 got \(arguments.count)")
  }
  return name
}
