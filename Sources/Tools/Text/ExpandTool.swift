// expand: spaces for tabs.

import Commands
import Files
import Machine

enum ExpandTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "expand", "[OPTION]... [FILE]...", "Spaces for tabs.",
      [
        valued("t", "tabs", "N", "tabs every N columns (8)"),
        flag("i", "initial", "only before other characters"),
      ])
    return .following(spec) { host, call, options in
      var width = 8
      if let text = options.last("tabs") {
        guard let value = Int(text), value > 0 else {
          call.fail("tab size contains invalid character(s): \(host.quote(call, text))")
          return .exit(1)
        }
        width = value
      }
      let initial = options.has("initial")
      let size = width
      return .follow(
        ByteStream<Host>(
          WholeLines(tool: call.name) { line in
            var out: [UInt8] = []
            var column = 0
            var isInitial = true
            for byte in line {
              if byte == 9, !initial || isInitial {
                let count = size - column % size
                out += [UInt8](repeating: 32, count: count)
                column += count
              } else {
                out.append(byte)
                if byte & 0xC0 != 0x80 { column += 1 }
                if byte != 32 { isInitial = false }
              }
            }
            return out
          }, options.operands))
    }
  }
}
