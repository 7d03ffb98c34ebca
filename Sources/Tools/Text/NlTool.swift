// nl: numbered lines.

import Commands
import Files
import Machine

enum NlTool {
  static func command<Host: MachineHost>() -> Command<Host> {
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
