// What `kubectl get -w -o …` prints: one document after another, as changes come.

import Commands
import Documents
import KubernetesAPI
import Text

/// Prints the documents of a watch. Real: kubectl 1.32 and 1.36, against a server that was listened to.
struct WatchedDocuments: Sendable {
  private let format: OutputFormat
  /// `--output-watch-events`: each document says what kind of change it is.
  private let tellsEvents: Bool
  private let kind: ResourceKind
  private var isFirst = true
  /// Widths of columns are remembered from one line to the next.
  private var writer = TabWriter(.kubectl)

  init(format: OutputFormat, tellsEvents: Bool, kind: ResourceKind) {
    self.format = format
    self.tellsEvents = tellsEvents
    self.kind = kind
  }

  mutating func text(
    _ object: Value, event: WatchEventType
  ) throws(KubectlError) -> String {
    defer { isFirst = false }
    var document = object
    if tellsEvents {
      document = .object(["type": .string(event.rawValue), "object": object.sortedByKey()])
    }
    switch format {
    case .json where tellsEvents: return document.json() + "\n"
    case .yaml:
      let text = (tellsEvents ? document.sortedByKey() : document).yaml()
      return (isFirst ? "" : "---\n") + text
    case .name:
      return try ResourcePrinter(format: format).text(object, kinds: [kind])
    case .columns(let spec, let noHeaders):
      let printer = try ColumnsPrinter(spec, noHeaders: noHeaders || !isFirst)
      return writer.text(printer.plain(document))
    default: return try ResourcePrinter(format: format).text(document, kinds: [kind])
    }
  }
}
