// wc: counts of lines, words, bytes.

import Commands
import Files
import Machine
import Text

enum WcTool {
  static let spec = ToolSpec(
    "wc", "[OPTION]... [FILE]...", "Count the lines, words and bytes of each file.",
    [
      flag("l", "lines", "lines"), flag("w", "words", "words"), flag("c", "bytes", "bytes"),
      flag("m", "chars", "characters"),
      flag("L", "max-line-length", "the width of the widest line"),
      unmodelled(nil, "files0-from", takesValue: true), unmodelled(nil, "total", takesValue: true),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      var filter = Filter(tool: call.name)
      let names = ["lines", "words", "chars", "bytes", "max-line-length"]
      let wanted = names.map { options.has($0) }
      filter.wanted = wanted.contains(true) ? wanted : [true, true, false, true, false]
      filter.count = options.operands.count
      // Real: the numbers are as wide as the sum of the files' sizes would be, if all are plain files.
      let view = host.view(call)
      var sum = 0
      var allPlain = !options.operands.isEmpty
      for name in options.operands {
        if let status = try? host.machine.files.status(name, in: view) {
          if status.isRegular { sum += status.size } else { allPlain = false }
        }
      }
      let one = filter.wanted.filter { $0 }.count == 1
      filter.width = allPlain ? String(sum).count : 7
      if one, options.operands.count <= 1 { filter.width = 1 }
      if options.operands.isEmpty, one { filter.width = 1 }
      if options.operands.isEmpty, !one, let handle = host.machine.handle(0, of: call.process),
        case .file(let file)? = host.machine.openFile(handle)?.kind,
        let size = host.machine.files.status(file)?.size
      {
        filter.width = String(size).count
      }
      return .follow(ByteStream<Host>(filter, options.operands))
    }
  }

  struct Filter: ByteFilter {
    let tool: String
    var wanted: [Bool] = []
    var width = 7
    var count = 0
    var sums = [0, 0, 0, 0, 0]
    var now = [0, 0, 0, 0, 0]
    var inWord = false
    var line: [UInt8] = []
    var column = 0

    mutating func begin(_ name: String, _ output: inout OutputBuffer) {
      now = [0, 0, 0, 0, 0]
      inWord = false
      column = 0
      line = []
    }
    mutating func take(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
      now[3] += data.count
      for byte in data {
        if byte == 10 { now[0] += 1 }
        // Real: in UTF-8 a word is of printable characters; blanks are what isspace says.
        if byte == 32 || (9...13).contains(byte) {
          inWord = false
        } else if !inWord, byte > 32, byte != 127 {
          inWord = true
          now[1] += 1
        }
        if byte & 0xC0 != 0x80 { now[2] += 1 }
      }
      if wanted[4] {
        line += data
        while let newline = line.firstIndex(of: 10) {
          widen(line[..<newline])
          line.removeFirst(newline + 1)
        }
      }
      return .more
    }
    private mutating func widen(_ bytes: ArraySlice<UInt8>) {
      var width = 0
      for character in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        switch character {
        case "\t": width += 8 - width % 8
        case "\r", "\u{C}": width = 0
        default: width += max(0, DisplayWidth.of(character))
        }
        now[4] = max(now[4], width)
      }
    }
    mutating func end(_ name: String, _ output: inout OutputBuffer) {
      if wanted[4] { widen(line[...]) }
      show(now, count == 0 ? "" : name, &output)
      for index in 0..<4 { sums[index] += now[index] }
      sums[4] = max(sums[4], now[4])
    }
    mutating func fail(
      _ name: String, _ error: FileError, isOpen: Bool, _ output: inout OutputBuffer
    ) {
      output.write("\(tool): \(Quote.asNeeded(name)): \(error.message)\n", to: 2)
      if isOpen { show(now, name, &output) }
    }
    private func show(_ numbers: [Int], _ name: String, _ output: inout OutputBuffer) {
      let cells = numbers.indices.filter { wanted[$0] }.map {
        String(numbers[$0]).paddedLeft(width)
      }
      output.write(cells.joined(separator: " ") + (name.isEmpty ? "" : " " + name) + "\n", to: 1)
    }
    mutating func finish(failed: Bool, _ output: inout OutputBuffer) -> Int {
      if count > 1 { show(sums, "total", &output) }
      return failed ? 1 : 0
    }
  }
}
