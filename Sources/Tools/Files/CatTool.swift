// cat: files, one after the other.

import Commands
import Files
import Machine

enum CatTool {
  static let spec = ToolSpec(
    "cat", "[OPTION]... [FILE]...", "Write the files, or standard input, one after the other.",
    [
      flag("A", "show-all", "as -vET"),
      flag("b", "number-nonblank", "number lines that are not empty"),
      flag("e", nil, "as -vE"), flag("E", "show-ends", "a $ at each line's end"),
      flag("n", "number", "number all lines"),
      flag("s", "squeeze-blank", "no more than one empty line in a row"),
      flag("t", nil, "as -vT"), flag("T", "show-tabs", "tabs as ^I"),
      flag("u", nil, "no effect; output is never held back"),
      flag("v", "show-nonprinting", "control bytes as ^X, high bytes as M-X"),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      var names: [String] = options.operands
      let view = host.view(call)
      var failed = false
      // Real: `cat f >> f` is refused.
      if let handle = host.machine.handle(1, of: call.process),
        case .file(let out)? = host.machine.openFile(handle)?.kind
      {
        names.removeAll { name in
          guard name != "-", let status = try? host.machine.files.status(name, in: view),
            status.file == out, status.size > 0
          else { return false }
          call.fail("\(Quote.asNeeded(name)): input file is output file")
          failed = true
          return true
        }
        if names.isEmpty, failed { return .exit(1) }
      }
      return .follow(ByteStream<Host>(Filter(options, tool: call.name, failed: failed), names))
    }
  }

  struct Filter: ByteFilter {
    let tool: String
    var numbers = false, nonBlank = false, ends = false, tabs = false, visible = false
    var squeeze = false
    var failed: Bool
    var line = 0
    var atStart = true
    var blanks = 0

    init(_ options: ParsedOptions, tool: String, failed: Bool) {
      self.tool = tool
      self.failed = failed
      func has(_ names: String...) -> Bool { names.contains { options.has($0) } }
      nonBlank = has("number-nonblank")
      numbers = has("number") || nonBlank
      ends = has("show-ends", "show-all", "e")
      tabs = has("show-tabs", "show-all", "t")
      visible = has("show-nonprinting", "show-all", "e", "t")
      squeeze = has("squeeze-blank")
    }

    mutating func take(_ bytes: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
      guard numbers || ends || tabs || visible || squeeze else {
        output.write(bytes: bytes, to: 1)
        return .more
      }
      var out: [UInt8] = []
      for byte in bytes {
        if atStart {
          if byte == 10 {
            blanks += 1
            if squeeze, blanks > 1 { continue }
          } else {
            blanks = 0
          }
          if numbers, !(nonBlank && byte == 10) {
            line += 1
            out += Array((String(line).paddedLeft(6) + "\t").utf8)
          }
        }
        atStart = byte == 10
        if byte == 10 {
          if ends { out.append(36) }
          out.append(10)
        } else if byte == 9 {
          out += tabs ? [94, 73] : [9]
        } else if visible {
          out += Self.visible(byte)
        } else {
          out.append(byte)
        }
      }
      output.write(bytes: out, to: 1)
      return .more
    }
    private static func visible(_ byte: UInt8) -> [UInt8] {
      if byte >= 128 { return [77, 45] + visible(byte - 128) }
      if byte < 32 { return [94, byte + 64] }
      return byte == 127 ? [94, 63] : [byte]
    }
    mutating func finish(failed: Bool, _ output: inout OutputBuffer) -> Int {
      failed || self.failed ? 1 : 0
    }
  }
}
