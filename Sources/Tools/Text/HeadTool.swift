// head: the first lines or bytes.

import Commands
import Files
import Machine

enum HeadTool {
  static let spec = ToolSpec(
    "head", "[OPTION]... [FILE]...", "Write the first 10 lines of each file.",
    [
      valued("n", "lines", "[-]NUM", "the first NUM lines; with -, all but the last NUM"),
      valued("c", "bytes", "[-]NUM", "the first NUM bytes; with -, all but the last NUM"),
      flag("q", "quiet", "no heads with names"), flag("v", "verbose", "heads with names always"),
      ToolOption(option: Option(nil, "silent", name: "quiet"), value: "", help: "as -q"),
      flag("z", "zero-terminated", "lines end with NUL"),
    ], number: "lines")

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      var filter = Filter(tool: call.name, separator: options.has("zero-terminated") ? 0 : 10)
      for (name, value) in options.given where name == "lines" || name == "bytes" {
        let digits = value.hasPrefix("-") ? String(value.dropFirst()) : value
        guard let count = Sizes.parse(digits), !digits.isEmpty else {
          call.fail("invalid number of \(name): \(host.quote(call, value))")
          return .exit(1)
        }
        filter.bytes = name == "bytes"
        filter.fromEnd = value.hasPrefix("-")
        filter.count = count
      }
      let names = options.operands
      filter.heads = options.has("verbose") || names.count > 1 && !options.has("quiet")
      return .follow(ByteStream<Host>(filter, names))
    }
  }

  struct Filter: ByteFilter {
    let tool: String
    let separator: UInt8
    var count = 10
    var bytes = false, fromEnd = false, heads = false
    var left = 0
    var isFirst = true
    var held: [UInt8] = []
    var heldLines = 0
    var isFull = false

    mutating func begin(_ name: String, _ output: inout OutputBuffer) {
      left = count
      held = []
      heldLines = 0
      guard heads else { return }
      output.write(
        (isFirst ? "" : "\n") + "==> \(name == "-" ? "standard input" : name) <==\n", to: 1)
      isFirst = false
    }
    mutating func take(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
      if fromEnd { return hold(data, &output) }
      guard left > 0 else { return .nextFile }
      if bytes {
        output.write(bytes: data.prefix(left), to: 1)
        left -= min(left, data.count)
        return left == 0 ? .nextFile : .more
      }
      var end = data.startIndex
      while left > 0, let newline = data[end...].firstIndex(of: separator) {
        end = newline + 1
        left -= 1
      }
      output.write(bytes: left == 0 ? data[..<end] : data[...], to: 1)
      return left == 0 ? .nextFile : .more
    }
    /// Keeps back what may be among the last.
    private mutating func hold(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
      held += data
      guard held.count <= 64 << 20 else {
        output.write("\(tool): memory exhausted\n", to: 2)
        held = []
        isFull = true
        return .stop
      }
      if bytes {
        let free = held.count - min(held.count, count)
        output.write(bytes: held[..<free], to: 1)
        held.removeFirst(free)
        return .more
      }
      heldLines += data.count { $0 == separator }
      var cut = 0
      while heldLines > count, let newline = held[cut...].firstIndex(of: separator) {
        cut = newline + 1
        heldLines -= 1
      }
      output.write(bytes: held[..<cut], to: 1)
      held.removeFirst(cut)
      return .more
    }
    mutating func end(_ name: String, _ output: inout OutputBuffer) {
      // A last line without its end counts as one.
      guard fromEnd, !bytes, let last = held.last, last != separator else { return }
      heldLines += 1
      var cut = 0
      while heldLines > count, let newline = held[cut...].firstIndex(of: separator) {
        cut = newline + 1
        heldLines -= 1
      }
      if heldLines > count { cut = held.count }
      output.write(bytes: held[..<cut], to: 1)
    }
    mutating func finish(failed: Bool, _ output: inout OutputBuffer) -> Int {
      failed || isFull ? 1 : 0
    }
    mutating func fail(
      _ name: String, _ error: FileError, isOpen: Bool, _ output: inout OutputBuffer
    ) {
      let shown = Quote.always(name)
      output.write(
        isOpen
          ? "\(tool): error reading \(shown): \(error.message)\n"
          : "\(tool): cannot open \(shown) for reading: \(error.message)\n", to: 2)
    }
  }
}
