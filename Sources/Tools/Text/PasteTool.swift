// paste: lines side by side.

import Commands
import Files
import Machine

enum PasteTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "paste", "[OPTION]... [FILE]...", "Put lines of files side by side.",
      [
        valued("d", "delimiters", "LIST", "what stands between (tab)"),
        flag("s", "serial", "one file after the other"),
        flag("z", "zero-terminated", "lines end with NUL"),
      ])
    return .gathering(
      spec,
      names: { options in
        // The standard input is read once, however often it is named.
        var seen = false
        return (options.operands.isEmpty ? ["-"] : options.operands).filter {
          guard $0 == "-" else { return true }
          defer { seen = true }
          return !seen
        }
      }
    ) { _, call, options, inputs in
      let separator: UInt8 = options.has("zero-terminated") ? 0 : 10
      let delimiters = Escapes.list(options.last("delimiters") ?? "\t")
      for input in inputs {
        if let error = input.error {
          call.fail("\(Quote.asNeeded(input.name)): \(error.message)")
          return 1
        }
      }
      let names = options.operands.isEmpty ? ["-"] : options.operands
      let shared = names.count { $0 == "-" }
      var turn = 0
      var columns: [[ArraySlice<UInt8>]] = []
      for name in names {
        guard let input = inputs.first(where: { $0.name == name }) else { continue }
        var lines = input.bytes.split(separator: separator, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        if name == "-", shared > 1, !options.has("serial") {
          columns.append(lines.enumerated().filter { $0.offset % shared == turn }.map(\.element))
          turn += 1
        } else {
          columns.append(lines)
        }
      }
      var out: [UInt8] = []
      if options.has("serial") {
        for column in columns {
          for (index, line) in column.enumerated() {
            if index > 0, !delimiters.isEmpty { out += delimiters[(index - 1) % delimiters.count] }
            out += line
          }
          out.append(separator)
        }
      } else {
        for row in 0..<(columns.map(\.count).max() ?? 0) {
          for (index, column) in columns.enumerated() {
            if index > 0, !delimiters.isEmpty { out += delimiters[(index - 1) % delimiters.count] }
            if row < column.count { out += column[row] }
          }
          out.append(separator)
        }
      }
      call.write(bytes: out)
      return 0
    }
  }
}

/// The escapes in `paste -d`: `\n`, `\t`, `\\`, `\0` (nothing).
enum Escapes {
  static func list(_ text: String) -> [[UInt8]] {
    var list: [[UInt8]] = []
    var rest = text[...]
    while let letter = rest.popFirst() {
      guard letter == "\\", let next = rest.popFirst() else {
        list.append(Array(String(letter).utf8))
        continue
      }
      switch next {
      case "n": list.append([10])
      case "t": list.append([9])
      case "0": list.append([])
      case "b": list.append([8])
      case "f": list.append([12])
      case "r": list.append([13])
      case "v": list.append([11])
      default: list.append(Array(String(next).utf8))
      }
    }
    return list
  }
}
