// cmp: where two files differ.

import Commands
import Files
import Machine

enum CmpTool {
  static let spec = ToolSpec(
    "cmp", "[OPTION]... FILE1 [FILE2 [SKIP1 [SKIP2]]]", "Compare two files byte by byte.",
    [
      flag("s", "quiet", "only the exit status"),
      ToolOption(option: Option(nil, "silent", name: "quiet"), value: "", help: "as -s"),
      flag("l", "verbose", "every byte that differs"), flag("b", "print-bytes", "show them"),
      valued("n", "bytes", "LIMIT", "only LIMIT bytes"),
      valued("i", "ignore-initial", "SKIP", "without the first SKIP bytes"),
    ], failure: 2, suite: "GNU diffutils) 3.8")

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      let byte = host.hasUTF8Locale(call) ? "byte" : "char"
      guard !options.operands.isEmpty else {
        call.misuse("missing operand after '\(call.name)'", asDiff: true)
        return .exit(2)
      }
      let names = [options.operands[0], options.operands.count > 1 ? options.operands[1] : "-"]
      if names[0] == names[1] { return .exit(0) }
      return .follow(
        GatheredInputs<Host>(names) { _, call, inputs in
          for input in inputs {
            if let error = input.error {
              call.fail("\(input.name): \(error.message)")
              return 2
            }
          }
          let skips = (options.last("ignore-initial") ?? "0").split(separator: ":").map {
            Sizes.parse($0) ?? 0
          }
          func part(_ index: Int) -> ArraySlice<UInt8> {
            let skip = skips.count > index ? skips[index] : skips.first ?? 0
            let rest = inputs[index].bytes.dropFirst(min(skip, inputs[index].bytes.count))
            return options.last("bytes").flatMap { Sizes.parse($0) }.map { rest.prefix($0) } ?? rest
          }
          let a = Array(part(0)), b = Array(part(1))
          func shown(_ byte: UInt8) -> String { String(Int(byte), radix: 8).paddedLeft(3) }
          func letter(_ byte: UInt8) -> String {
            byte >= 128
              ? "M-" + letter(byte - 128)
              : byte < 32
                ? "^" + String(Character(Unicode.Scalar(byte + 64)))
                : byte == 127 ? "^?" : String(Character(Unicode.Scalar(byte)))
          }
          var line = 1
          var isDifferent = false
          for index in 0..<min(a.count, b.count) {
            if a[index] != b[index] {
              isDifferent = true
              if options.has("quiet") { return 1 }
              if options.has("verbose") {
                let width = String(min(a.count, b.count)).count
                let bytes =
                  options.has("print-bytes")
                  ? "\(shown(a[index])) \(letter(a[index]).paddedRight(4)) \(shown(b[index])) \(letter(b[index]))"
                  : "\(shown(a[index])) \(shown(b[index]))"
                call.print("\(String(index + 1).paddedLeft(width)) \(bytes)")
              } else {
                let bytes =
                  options.has("print-bytes")
                  ? " is \(shown(a[index])) \(letter(a[index])) \(shown(b[index])) \(letter(b[index]))"
                  : ""
                call.print(
                  "\(names[0]) \(names[1]) differ: \(bytes.isEmpty ? byte : "byte") \(index + 1), line \(line)\(bytes)"
                )
                return 1
              }
            }
            if a[index] == 10 { line += 1 }
          }
          if a.count != b.count {
            let short = a.count < b.count ? 0 : 1
            let shorter = short == 0 ? a : b
            if !options.has("quiet") {
              if shorter.isEmpty {
                call.fail("EOF on \(names[short]) which is empty")
              } else {
                let lines = shorter.count { $0 == 10 }
                let place = shorter.last == 10 ? "line \(lines)" : "in line \(lines + 1)"
                call.fail(
                  options.has("verbose")
                    ? "EOF on \(names[short]) after byte \(shorter.count)"
                    : "EOF on \(names[short]) after byte \(shorter.count), \(place)")
              }
            }
            return 1
          }
          return isDifferent ? 1 : 0
        })
    }
  }
}
