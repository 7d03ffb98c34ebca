// The output of every inspect: indented JSON, one line of JSON, or a template per object.

import Commands
import Documents
import Machine

enum InspectText {
  static func write<Host>(
    _ found: [Value], format: String, escapesHTML: Bool = false, _ call: inout Call<Host>
  ) throws(DockerFailure) {
    switch format {
    case "":
      call.write(
        Value.array(found).json(JSONStyle(indent: "    ", escapesHTML: escapesHTML)) + "\n")
    case "json": call.write(Value.array(found).json(.goPlain) + "\n")
    default:
      let template = try DockerTemplate(format)
      for document in found { call.print(try template.text(document)) }
    }
  }
}
