// tac: the last line first.

import Commands
import Files
import Machine

enum TacTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "tac", "[OPTION]... [FILE]...", "Write the lines of each file last first.",
      [
        valued("s", "separator", "STRING", "STRING ends a line"),
        flag("b", "before", "the separator stands before a line"),
        unmodelled("r", "regex"),
      ])
    return .gathering(spec, names: { $0.operands.isEmpty ? ["-"] : $0.operands }) {
      _, call, options, inputs in
      let separator = Array((options.last("separator") ?? "\n").utf8)
      var status = 0
      for input in inputs {
        if let error = input.error {
          call.fail(
            input.isOpen
              ? "\(Quote.asNeeded(input.name)): read error: \(error.message)"
              : "failed to open \(Quote.always(input.name)) for reading: \(error.message)")
          status = 1
          continue
        }
        var parts: [[UInt8]] = []
        var part: [UInt8] = []
        var index = 0
        let bytes = input.bytes
        while index < bytes.count {
          if !separator.isEmpty, bytes[index...].starts(with: separator) {
            if options.has("before") {
              parts.append(part)
              part = separator
            } else {
              parts.append(part + separator)
              part = []
            }
            index += separator.count
          } else {
            part.append(bytes[index])
            index += 1
          }
        }
        if !part.isEmpty { parts.append(part) }
        call.write(bytes: parts.reversed().flatMap { $0 })
      }
      return status
    }
  }
}
