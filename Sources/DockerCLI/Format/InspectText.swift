// The output of every inspect: indented JSON, one line of JSON, or a template per object.

import Commands
import Documents
import Machine

enum InspectText {
  static func write<Host>(
    _ found: [Inspected], format: String, escapesHTML: Bool = false, _ call: inout Call<Host>
  ) throws(DockerFailure) {
    switch format {
    case "":
      call.write(
        Value.array(found.map(\.document)).json(JSONStyle(indent: "    ", escapesHTML: escapesHTML))
          + "\n")
    case "json": call.write(Value.array(found.map(\.document)).json(.goPlain) + "\n")
    default:
      let template = try DockerTemplate(format)
      for one in found {
        // Real: where the client's own struct has no such field, the document itself is asked.
        if let typed = one.shape.flatMap({ template.text(one.document, as: $0) }) {
          call.print(typed)
        } else {
          // Real: a map of Go's, whose keys come in their order.
          call.print(try template.text(one.document.sortedByKey()))
        }
      }
    }
  }
}

/// A document of `inspect`, with the type that the client has for it.
struct Inspected: Sendable {
  var document: Value
  /// nil where the client keeps it as it came.
  var shape: GoShape?

  init(_ document: Value, as shape: GoShape? = nil) {
    self.document = document
    self.shape = shape
  }
}
