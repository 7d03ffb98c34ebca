// shuf: lines in a random order.

import Commands
import Files
import Kernel
import Machine
import Text

enum ShufTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "shuf", "[OPTION]... [FILE]\n-e [OPTION]... [ARG]...\n-i LO-HI [OPTION]...",
      "Write lines in a random order.",
      [
        flag("e", "echo", "arguments instead of lines"),
        valued("i", "input-range", "LO-HI", "numbers instead of lines"),
        valued("n", "head-count", "COUNT", "no more than COUNT"),
        flag("r", "repeat", "lines may come again"),
        valued("o", "output", "FILE", "into FILE"),
        flag("z", "zero-terminated", "lines end with NUL"),
        unmodelled(nil, "random-source", takesValue: true),
      ])
    return .following(spec) { host, call, options in
      var limit = Int.max
      if let text = options.last("head-count") {
        guard let count = Int(text), count >= 0 else {
          call.fail("invalid line count: \(host.quote(call, text))")
          return .exit(1)
        }
        limit = count
      }
      if options.has("repeat"), limit > 1_000_000 {
        if options.last("head-count") == nil {
          host.sayUnmodelled("shuf -r without -n", &call)
        } else {
          call.fail("swiftlab stops at a million lines")
        }
        return .exit(1)
      }
      let count = limit
      let separator: UInt8 = options.has("zero-terminated") ? 0 : 10
      var given: [[UInt8]]?
      if let text = options.last("input-range") {
        let ends = text.split(separator: "-", maxSplits: 1).map { Int($0) }
        guard ends.count == 2, let low = ends[0], let high = ends[1], low <= high || low == high + 1
        else {
          call.fail("invalid input range: \(host.quote(call, text))")
          return .exit(1)
        }
        guard high - low < 5_000_000 else {
          call.fail("swiftlab stops at five million lines")
          return .exit(1)
        }
        given = low <= high ? (low...high).map { Array(String($0).utf8) } : []
      } else if options.has("echo") {
        given = options.operands.map { Array($0.utf8) }
      }
      let lines = given
      return .follow(
        GatheredInputs<Host>(lines == nil ? [options.operands.first ?? "-"] : []) {
          host, call, inputs in
          var pool = lines ?? []
          if let input = inputs.first {
            if let error = input.error {
              call.fail("\(Quote.asNeeded(input.name)): \(error.message)")
              return 1
            }
            var parts = input.bytes.split(separator: separator, omittingEmptySubsequences: false)
            if parts.last?.isEmpty == true { parts.removeLast() }
            pool = parts.map(Array.init)
          }
          var out: [UInt8] = []
          if options.has("repeat") {
            guard !pool.isEmpty || count == 0 else {
              call.fail("no lines to repeat")
              return 1
            }
            for _ in 0..<count {
              out += pool[Int.random(in: 0..<pool.count, using: &host.machine.random)] + [separator]
            }
          } else {
            pool.shuffle(using: &host.machine.random)
            for line in pool.prefix(count) { out += line + [separator] }
          }
          if let path = options.last("output") {
            do throws(FileError) {
              try host.machine.files.write(path, out, in: host.view(call), at: host.machine.now)
            } catch {
              call.fail("\(Quote.asNeeded(path)): \(error.message)")
              return 1
            }
          } else {
            call.write(bytes: out)
          }
          return 0
        })
    }
  }
}
