// split: a file cut into pieces.

import Commands
import Files
import Kernel
import Machine
import Text

enum SplitTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "split", "[OPTION]... [FILE [PREFIX]]",
      "Cut a file into pieces: PREFIXaa, PREFIXab and so on.",
      [
        valued("l", "lines", "NUMBER", "NUMBER lines a piece (1000)"),
        valued("b", "bytes", "SIZE", "SIZE bytes a piece"),
        valued("n", "number", "N", "N pieces"),
        valued("a", "suffix-length", "N", "suffixes of N letters (2)"),
        flag("d", "numeric-suffixes", "suffixes of digits"),
        valued(nil, "additional-suffix", "SUFFIX", "behind each name"),
        flag(nil, "verbose", "say what is made"),
        unmodelled("C", "line-bytes", takesValue: true),
        unmodelled(nil, "filter", takesValue: true), unmodelled("x", "hex-suffixes"),
        unmodelled("e", "elide-empty-files"), unmodelled("t", "separator", takesValue: true),
        unmodelled("u", "unbuffered"),
      ])
    return .following(spec) { host, call, options in
      var length = 2
      if let text = options.last("suffix-length") {
        guard let value = Int(text), (1...20).contains(value) else {
          call.fail("invalid suffix length: \(host.quote(call, text))")
          return .exit(1)
        }
        length = value
      }
      var sizes: [String: Int] = [:]
      for (name, what) in [("lines", "lines"), ("bytes", "bytes"), ("number", "chunks")] {
        guard let text = options.last(name) else { continue }
        guard let value = Sizes.parse(text), value > 0, text.first?.isNumber == true else {
          call.fail("invalid number of \(what): \(host.quote(call, text))")
          return .exit(1)
        }
        sizes[name] = value
      }
      if sizes.count > 1 {
        call.misuse("cannot split in more than one way")
        return .exit(1)
      }
      let prefix = options.operands.count > 1 ? options.operands[1] : "x"
      let wanted = sizes
      let letters = Array(
        options.has("numeric-suffixes") ? "0123456789" : "abcdefghijklmnopqrstuvwxyz")
      let width = length
      return .follow(
        GatheredInputs<Host>([options.operands.first ?? "-"]) { host, call, inputs in
          let input = inputs[0]
          if let error = input.error {
            call.fail("cannot open \(Quote.always(input.name)) for reading: \(error.message)")
            return 1
          }
          var pieces: [ArraySlice<UInt8>] = []
          let bytes = input.bytes
          if let size = wanted["bytes"] {
            pieces = stride(from: 0, to: bytes.count, by: size).map {
              bytes[$0..<min(bytes.count, $0.addingReportingOverflow(size).partialValue)]
            }
          } else if let number = wanted["number"] {
            guard number <= 100_000 else {
              call.fail("swiftlab stops at 100000 pieces")
              return 1
            }
            let size = bytes.count / number
            pieces = (0..<number).map {
              bytes[($0 * size)..<($0 == number - 1 ? bytes.count : ($0 + 1) * size)]
            }
          } else {
            let count = wanted["lines"] ?? 1000
            var start = 0, lines = 0
            for (index, byte) in bytes.enumerated() where byte == 10 {
              lines += 1
              if lines == count {
                pieces.append(bytes[start...index])
                start = index + 1
                lines = 0
              }
            }
            if start < bytes.count { pieces.append(bytes[start...]) }
          }
          for (number, piece) in pieces.enumerated() {
            var rest = number
            var suffix = ""
            for _ in 0..<width {
              suffix = String(letters[rest % letters.count]) + suffix
              rest /= letters.count
            }
            guard rest == 0 else {
              call.fail("output file suffixes exhausted")
              return 1
            }
            let path = prefix + suffix + (options.last("additional-suffix") ?? "")
            do throws(FileError) {
              if options.has("verbose") { call.print("creating file \(Quote.always(path))") }
              try host.machine.files.write(
                path, Array(piece), in: host.view(call), at: host.machine.now)
            } catch {
              call.fail("\(Quote.asNeeded(path)): \(error.message)")
              return 1
            }
          }
          return 0
        })
    }
  }
}
