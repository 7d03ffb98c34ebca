// rev: each line backwards.

import Commands
import Files
import Machine

enum RevTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "rev", "[options] [<file> ...]", "Write each line backwards.", suite: "util-linux) 2.38.1")
    return .following(spec) { _, call, options in
      .follow(ByteStream<Host>(RevFilter(tool: call.name), options.operands))
    }
  }
}

struct RevFilter: ByteFilter {
  private var lines: WholeLines
  let tool: String
  init(tool: String) {
    self.tool = tool
    lines = WholeLines(tool: tool) { line in
      var text = String.UnicodeScalarView()
      for scalar in String(decoding: line, as: UTF8.self).unicodeScalars.reversed() {
        text.append(scalar)
      }
      return Array(String(text).utf8)
    }
  }
  mutating func take(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    lines.take(data, &output)
  }
  mutating func end(_ name: String, _ output: inout OutputBuffer) { lines.end(name, &output) }
  mutating func fail(_ name: String, _ error: FileError, isOpen: Bool, _ output: inout OutputBuffer)
  {
    // Real: util-linux has no colon before the name.
    output.write("\(tool): cannot open \(name): \(error.message)\n", to: 2)
  }
}
