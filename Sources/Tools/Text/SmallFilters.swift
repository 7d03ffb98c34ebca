// tac, rev, nl, fold, expand, paste, tee: filters of few options.

import Commands
import Files
import Machine
import Text

enum SmallFilters {
  static func rev<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "rev", "[options] [<file> ...]", "Write each line backwards.", suite: "util-linux) 2.38.1")
    return .following(spec) { _, call, options in
      .follow(ByteStream<Host>(RevFilter(tool: call.name), options.operands))
    }
  }

  static func tac<Host: MachineHost>() -> Command<Host> {
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

  static func nl<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "nl", "[OPTION]... [FILE]...", "Number lines.",
      [
        valued("b", "body-numbering", "STYLE", "a: all, t: not empty ones (the default), n: none"),
        valued("w", "number-width", "N", "how wide a number is (6)"),
        valued("s", "number-separator", "STRING", "what stands behind it (tab)"),
        valued("v", "starting-line-number", "N", "the first number"),
        valued("i", "line-increment", "N", "how far from one to the next"),
        valued("n", "number-format", "FORMAT", "ln, rn, rz"),
        unmodelled("h", "header-numbering", takesValue: true),
        unmodelled("f", "footer-numbering", takesValue: true),
        unmodelled("d", "section-delimiter", takesValue: true),
        unmodelled("l", "join-blank-lines", takesValue: true),
        unmodelled("p", "no-renumber"),
      ])
    return .following(spec) { host, call, options in
      var filter = NlFilter(tool: call.name)
      filter.style = options.last("body-numbering") ?? "t"
      guard ["a", "t", "n"].contains(filter.style) else {
        if filter.style.hasPrefix("p") {
          host.sayUnmodelled("nl -b p", &call)
        } else {
          call.misuse("invalid body numbering style: \(host.quote(call, filter.style))")
        }
        return .exit(1)
      }
      for (name, what) in [
        ("number-width", "line number field width"),
        ("starting-line-number", "starting line number"),
        ("line-increment", "line number increment"),
      ] {
        guard let text = options.last(name) else { continue }
        guard let value = Int(text), name != "number-width" || (1...1000).contains(value) else {
          call.fail("invalid \(what): \(host.quote(call, text))")
          return .exit(1)
        }
        switch name {
        case "number-width": filter.width = value
        case "starting-line-number": filter.number = value
        default: filter.step = value
        }
      }
      filter.between = options.last("number-separator") ?? "\t"
      filter.format = options.last("number-format") ?? "rn"
      guard ["ln", "rn", "rz"].contains(filter.format) else {
        call.misuse("invalid line numbering format: \(host.quote(call, filter.format))")
        return .exit(1)
      }
      return .follow(ByteStream<Host>(filter, options.operands))
    }
  }

  static func fold<Host: MachineHost>() -> Command<Host> {
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

  static func expand<Host: MachineHost>() -> Command<Host> {
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

  static func tee<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "tee", "[OPTION]... [FILE]...", "Copy standard input to files and to standard output.",
      [
        flag("a", "append", "add to the files"), flag("i", "ignore-interrupts", "go on after ^C"),
        unmodelled("p"), unmodelled(nil, "output-error"),
      ])
    return .following(spec) { host, call, options in
      var descriptors: [Int] = []
      var failed = false
      if options.has("ignore-interrupts") {
        host.machine.modify(call.process) { _ = $0.ignored.insert(.int) }
      }
      for path in options.operands {
        do throws(FileError) {
          let flags: OpenFlags = options.has("append") ? [.write, .create, .append] : .output
          descriptors.append(try host.openDescriptor(path, flags, for: call.process))
        } catch {
          call.fail("\(Quote.asNeeded(path)): \(error.message)")
          failed = true
        }
      }
      return .follow(
        ByteStream<Host>(TeeFilter(tool: call.name, descriptors: descriptors, failed: failed), []))
    }
  }

  static func paste<Host: MachineHost>() -> Command<Host> {
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

/// A filter that changes lines, and keeps a last one without its end as it is.
struct WholeLines: ByteFilter {
  let tool: String
  private var cutter = LineCutter()
  let map: @Sendable (ArraySlice<UInt8>) -> [UInt8]

  init(tool: String, _ map: @escaping @Sendable (ArraySlice<UInt8>) -> [UInt8]) {
    self.tool = tool
    self.map = map
  }
  mutating func take(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    var out: [UInt8] = []
    _ = cutter.cut(data) { line in
      out += map(line)
      out.append(10)
      return .more
    }
    output.write(bytes: out, to: 1)
    return .more
  }
  mutating func end(_ name: String, _ output: inout OutputBuffer) {
    if let rest = cutter.takeRest() { output.write(bytes: map(rest[...]), to: 1) }
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

struct NlFilter: ByteFilter {
  let tool: String
  var style = "t", format = "rn", between = "\t"
  var width = 6, number = 1, step = 1
  private var cutter = LineCutter()
  init(tool: String) { self.tool = tool }

  mutating func take(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    var lines: [[UInt8]] = []
    _ = cutter.cut(data) {
      lines.append(Array($0))
      return .more
    }
    for line in lines { show(line, &output) }
    return .more
  }
  mutating func end(_ name: String, _ output: inout OutputBuffer) {
    if let rest = cutter.takeRest() { show(rest, &output) }
  }
  private mutating func show(_ line: [UInt8], _ output: inout OutputBuffer) {
    if style == "a" || style == "t" && !line.isEmpty {
      let text: String =
        switch format {
        case "ln": String(number).paddedRight(width)
        case "rz": zeros(number, width)
        default: String(number).paddedLeft(width)
        }
      output.write(text + between, to: 1)
      number = number.addingReportingOverflow(step).partialValue
    } else {
      output.write(String(repeating: " ", count: width + between.utf8.count), to: 1)
    }
    output.write(bytes: line + [10], to: 1)
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

struct TeeFilter: ByteFilter {
  let tool: String
  let descriptors: [Int]
  let failed: Bool
  mutating func take(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    output.write(bytes: data, to: 1)
    for descriptor in descriptors { output.write(bytes: data, to: descriptor) }
    return .more
  }
  mutating func finish(failed: Bool, _ output: inout OutputBuffer) -> Int {
    failed || self.failed ? 1 : 0
  }
}
