// The server's table as `kubectl get` prints it.

import Commands
import Documents
import Kernel
import KubernetesAPI
import Text

/// Adds kubectl's own columns to the server's and prints them.
struct TablePrinter: Sendable {
  let wide: Bool
  let showsNamespace: Bool
  let showsKind: Bool
  let showsLabels: Bool
  let labelColumns: [String]
  var noHeaders: Bool
  let kind: ResourceKind
  /// The kind of change of each line, with `--output-watch-events`.
  var event: String?
  /// The heads were printed before, as in a watch that goes on.
  var hasHeads = false

  init<Host: KubectlHost>(_ run: GetRun<Host>, kind: ResourceKind) {
    self.kind = kind
    if case .table(let wide) = run.format { self.wide = wide } else { wide = false }
    showsNamespace = run.allNamespaces && kind.isNamespaced
    showsKind = run.arguments.namesKinds || run.flags.bool("show-kind")
    showsLabels = run.flags.bool("show-labels")
    labelColumns = run.flags.slice("label-columns")
    noHeaders = run.flags.bool("no-headers")
  }

  /// Real: heads are printed once; a watch goes on with the same writer, which remembers widths.
  func text(_ table: Table, at now: Instant, _ writer: inout TabWriter) -> String {
    text(table.columns, table.rows, &writer)
  }

  func text(
    _ columns: [Table.Column], _ rows: [Table.Row], _ writer: inout TabWriter
  ) -> String {
    let shown = columns.indices.filter { wide || columns[$0].priority == 0 }
    var heads = shown.map { columns[$0].name }
    if showsNamespace { heads.insert("NAMESPACE", at: 0) }
    if event != nil { heads.insert("EVENT", at: 0) }
    heads += labelColumns.map { ($0.split(separator: "/").last.map(String.init) ?? $0) }
    if showsLabels { heads.append("LABELS") }
    let lines = rows.map { row -> [String] in
      var cells = shown.map { row.cells.indices.contains($0) ? row.cells[$0] : "" }
      if showsKind, !cells.isEmpty { cells[0] = "\(kind.qualifiedSingular)/\(cells[0])" }
      if showsNamespace { cells.insert(row.object.meta.namespace, at: 0) }
      // Real: all are as wide as the longest, whichever comes first.
      if let event { cells.insert(event.padded(to: 8), at: 0) }
      cells += labelColumns.map { row.object.meta.labels[$0] ?? "" }
      if showsLabels { cells.append(Self.labels(row.object.meta.labels)) }
      return cells
    }
    let isFirst = !hasHeads
    return TextTable(heads: noHeaders || !isFirst ? [] : heads, rows: lines).kubectl(&writer)
  }

  static func labels(_ labels: StringMap) -> String {
    labels.isEmpty ? "<none>" : labels.joined
  }
}
