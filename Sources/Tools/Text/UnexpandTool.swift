// unexpand: tabs for spaces.

import Commands
import Files
import Machine

enum UnexpandTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "unexpand", "[OPTION]... [FILE]...", "Tabs for spaces.",
      [
        flag("a", "all", "all blanks, not only those at the beginning"),
        flag(nil, "first-only", "only those at the beginning, with -t too"),
        valued("t", "tabs", "N", "tabs every N columns (8); implies -a"),
      ])
    return .following(spec) { host, call, options in
      var size = 8
      if let text = options.last("tabs") {
        guard let value = Int(text), value > 0 else {
          call.fail("tab size contains invalid character(s): \(host.quote(call, text))")
          return .exit(1)
        }
        size = value
      }
      let width = size
      let all = (options.has("all") || options.has("tabs")) && !options.has("first-only")
      return .follow(
        ByteStream<Host>(
          WholeLines(tool: call.name) { line in
            var out: [UInt8] = []
            var column = 0, from = 0
            // Blanks that are not written yet: they end at `column`.
            var isOpen = false, isInitial = true, hadTab = false
            func close() {
              guard isOpen else { return }
              isOpen = false
              // Real: one space before a tab stop stays a space.
              if column - from == 1, column % width == 0, !hadTab {
                out.append(32)
                return
              }
              var at = from
              while at + width - at % width <= column {
                out.append(9)
                at += width - at % width
              }
              out += [UInt8](repeating: 32, count: column - at)
            }
            for byte in line {
              if byte == 32 || byte == 9, all || isInitial {
                if !isOpen {
                  isOpen = true
                  hadTab = false
                  from = column
                }
                hadTab = hadTab || byte == 9
                column += byte == 9 ? width - column % width : 1
                continue
              }
              close()
              isInitial = false
              out.append(byte)
              if byte == 9 {
                column += width - column % width
              } else if byte & 0xC0 != 0x80 {
                column += 1
              }
            }
            close()
            return out
          }, options.operands))
    }
  }
}
