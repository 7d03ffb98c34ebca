// fold: lines broken where they are too long.

import Commands
import Files
import Machine

enum FoldTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "fold", "[OPTION]... [FILE]...", "Break lines that are too long.",
      [
        flag("b", "bytes", "count bytes"), flag("s", "spaces", "break at blanks"),
        valued("w", "width", "WIDTH", "how wide (80)"),
      ])
    return .following(spec) { host, call, options in
      var width = 80
      if let text = options.last("width") {
        guard let value = Int(text), value > 0 else {
          call.fail("invalid number of columns: \(host.quote(call, text))")
          return .exit(1)
        }
        width = value
      }
      let filter = FoldFilter(
        tool: call.name, width: width, bytes: options.has("bytes"), spaces: options.has("spaces"))
      return .follow(ByteStream<Host>(filter, options.operands))
    }
  }
}

struct FoldFilter: ByteFilter {
  let tool: String
  let width: Int
  let bytes: Bool, spaces: Bool
  private var lines: WholeLines

  init(tool: String, width: Int, bytes: Bool, spaces: Bool) {
    self.tool = tool
    self.width = width
    self.bytes = bytes
    self.spaces = spaces
    lines = WholeLines(tool: tool) { Self.fold($0, width, bytes, spaces) }
  }
  mutating func take(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    lines.take(data, &output)
  }
  mutating func end(_ name: String, _ output: inout OutputBuffer) { lines.end(name, &output) }

  private static func fold(_ line: ArraySlice<UInt8>, _ width: Int, _ bytes: Bool, _ spaces: Bool)
    -> [UInt8]
  {
    // Real: GNU fold 9.1 counts bytes, with columns for tabs and backspaces unless -b.
    var out: [UInt8] = []
    var row: [UInt8] = []
    var column = 0
    func advance(_ column: Int, _ byte: UInt8) -> Int {
      if bytes { return column + 1 }
      switch byte {
      case 8: return max(0, column - 1)
      case 13: return 0
      case 9: return column + 8 - column % 8
      default: return column + 1
      }
    }
    for byte in line {
      let next = advance(column, byte)
      if next > width, !row.isEmpty {
        if spaces, let blank = row.lastIndex(where: { $0 == 32 || $0 == 9 }) {
          out += row[...blank] + [10]
          row = Array(row[(blank + 1)...])
          column = row.reduce(0) { advance($0, $1) }
        } else {
          out += row + [10]
          row = []
          column = 0
        }
      }
      row.append(byte)
      column = advance(column, byte)
    }
    return out + row
  }
}
