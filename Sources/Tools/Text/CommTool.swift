// comm: what two sorted files have in common.

import Commands
import Files
import Kernel
import Machine
import Text

enum CommTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "comm", "[OPTION]... FILE1 FILE2", "Compare two sorted files line by line.",
      [
        flag("1", nil, "not the lines of FILE1 alone"),
        flag("2", nil, "not the lines of FILE2 alone"),
        flag("3", nil, "not the lines of both"), flag(nil, "total", "counts at the end"),
        flag(nil, "check-order", "say where the order breaks"),
        flag(nil, "nocheck-order", "do not look at the order"),
        valued(nil, "output-delimiter", "STR", "what stands between columns (tab)"),
        unmodelled("z", "zero-terminated"),
      ])
    return .following(spec) { host, call, options in
      guard options.operands.count >= 2 else {
        if let first = options.operands.first {
          call.misuse("missing operand after \(host.quote(call, first))")
        } else {
          call.misuse("missing operand")
        }
        return .exit(1)
      }
      guard options.operands.count == 2 else {
        call.misuse("extra operand \(host.quote(call, options.operands[2]))")
        return .exit(1)
      }
      return .follow(
        GatheredInputs<Host>(options.operands) { _, call, inputs in
          for input in inputs {
            if let error = input.error {
              call.fail("\(Quote.asNeeded(input.name)): \(error.message)")
              return 1
            }
          }
          let a = inputs[0].lines, b = inputs[1].lines
          let hidden = ["1", "2", "3"].map { options.has($0) }
          let between = options.last("output-delimiter") ?? "\t"
          var counts = [0, 0, 0]
          var out: [UInt8] = []
          func show(_ column: Int, _ line: ArraySlice<UInt8>) {
            counts[column] += 1
            guard !hidden[column] else { return }
            let before = (0..<column).count { !hidden[$0] }
            for _ in 0..<before { out += Array(between.utf8) }
            out += line
            out.append(10)
          }
          var i = 0, j = 0
          var unpaired = false
          var warned = [false, false]
          // Real: the order is looked at only once a line without a partner was met.
          func check(_ file: Int, _ lines: [ArraySlice<UInt8>], _ index: Int) {
            guard unpaired || options.has("check-order"), !warned[file],
              !options.has("nocheck-order"),
              index > 0, index < lines.count,
              lines[index].lexicographicallyPrecedes(lines[index - 1])
            else { return }
            warned[file] = true
            call.write(bytes: out)
            out = []
            call.fail("file \(file + 1) is not in sorted order")
          }
          while i < a.count || j < b.count {
            if j == b.count || i < a.count && a[i].lexicographicallyPrecedes(b[j]) {
              unpaired = true
              show(0, a[i])
              i += 1
              check(0, a, i)
            } else if i == a.count || b[j].lexicographicallyPrecedes(a[i]) {
              unpaired = true
              show(1, b[j])
              j += 1
              check(1, b, j)
            } else {
              show(2, a[i])
              i += 1
              j += 1
              check(0, a, i)
              check(1, b, j)
            }
          }
          if options.has("total") {
            out += Array(
              "\(counts[0])\(between)\(counts[1])\(between)\(counts[2])\(between)total\n".utf8)
          }
          call.write(bytes: out)
          guard warned.contains(true) else { return 0 }
          call.fail("input is not in sorted order")
          return 1
        })
    }
  }
}
