// sort: lines in order.

import Commands
import Files
import Kernel
import Machine

enum SortTool {
  static let spec = ToolSpec(
    "sort", "[OPTION]... [FILE]...", "Write the lines of all files in order.",
    [
      flag("b", "ignore-leading-blanks", "without blanks before"),
      flag("d", "dictionary-order", "only letters, digits and blanks count"),
      flag("f", "ignore-case", "upper and lower case alike"),
      flag("g", "general-numeric-sort", "numbers with exponents"),
      flag("h", "human-numeric-sort", "2K before 1G"),
      flag("i", "ignore-nonprinting", "only printable characters count"),
      flag("M", "month-sort", "JAN before DEC"),
      flag("n", "numeric-sort", "numbers by their value"),
      flag("V", "version-sort", "numbers within words by their value"),
      flag("R", "random-sort", "in a random order, equal ones together"),
      flag("r", "reverse", "the other way round"), flag("s", "stable", "equal ones as they came"),
      flag("u", "unique", "one of equal ones"),
      flag("c", "check", "only say where the order breaks"),
      flag("C", nil, "only the exit status says whether it is in order"),
      flag("m", "merge", "of files that are in order"),
      valued("k", "key", "KEYDEF", "F[.C][OPTS][,F[.C][OPTS]]"),
      valued("o", "output", "FILE", "into FILE"),
      valued("t", "field-separator", "SEP", "what is between fields"),
      flag("z", "zero-terminated", "lines end with NUL"),
      valued("S", "buffer-size", "SIZE", "no effect in the lab's memory"),
      valued("T", "temporary-directory", "DIR", "no effect: nothing is put aside"),
      valued(nil, "parallel", "N", "no effect on the order"),
      valued(
        nil, "sort", "WORD", "general-numeric, human-numeric, month, numeric, random, version"),
      unmodelled(nil, "debug"), unmodelled(nil, "files0-from", takesValue: true),
      unmodelled(nil, "compress-program", takesValue: true),
      unmodelled(nil, "batch-size", takesValue: true),
      unmodelled(nil, "random-source", takesValue: true),
    ], failure: 2)

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      var order = SortOrder()
      do throws(SortOrder.Problem) {
        for (name, value) in options.given { try order.apply(name, value) }
        try order.settle()
      } catch {
        if let word = error.word {
          call.fail("\(error.message) \(host.quote(call, word))")
        } else {
          call.fail(error.message)
        }
        return .exit(2)
      }
      let seed = host.machine.random.next()
      order.seed = seed
      let settled = order
      let separator: UInt8 = options.has("zero-terminated") ? 0 : 10
      let names = options.operands.isEmpty ? ["-"] : options.operands
      let checks = options.has("check") || options.has("C")
      if checks, names.count > 1 {
        call.fail(
          "extra operand \(Quote.always(names[1])) not allowed with -\(options.has("check") ? "c" : "C")"
        )
        return .exit(2)
      }
      return .follow(
        GatheredInputs<Host>(names) { host, call, inputs in
          for input in inputs {
            if let error = input.error {
              call.fail(
                input.isOpen
                  ? "read failed: \(input.name): \(error.message)"
                  : "cannot read: \(input.name): \(error.message)")
              return 2
            }
          }
          var lines: [SortLine] = []
          for input in inputs {
            var parts = input.bytes.split(separator: separator, omittingEmptySubsequences: false)
            if parts.last?.isEmpty == true { parts.removeLast() }
            for part in parts { lines.append(settled.line(Array(part))) }
          }
          if checks {
            for index in lines.indices.dropFirst() {
              let compared = settled.compare(lines[index - 1], lines[index])
              guard compared > 0 || compared == 0 && settled.unique else { continue }
              if options.has("check") {
                let text = String(decoding: lines[index].bytes, as: UTF8.self)
                call.complain("\(call.name): \(inputs[0].name):\(index + 1): disorder: \(text)")
              }
              return 1
            }
            return 0
          }
          // Swift's sort keeps equal lines as they came.
          lines.sort { settled.compare($0, $1) < 0 }
          var out: [UInt8] = []
          var last: SortLine?
          for line in lines {
            if settled.unique, let last, settled.compareKeys(last, line) == 0 { continue }
            last = line
            out += line.bytes
            out.append(separator)
          }
          if let path = options.last("output") {
            do throws(FileError) {
              try host.machine.files.write(path, out, in: host.view(call), at: host.machine.now)
            } catch {
              call.fail("open failed: \(path): \(error.message)")
              return 2
            }
          } else {
            call.write(bytes: out)
          }
          return 0
        })
    }
  }
}

/// A line with the parts that it is compared by.
struct SortLine: Sendable {
  var bytes: [UInt8]
  var keys: [SortKey]
}

/// What one key of a line comes to.
enum SortKey: Sendable {
  case text([UInt8])
  case number(negative: Bool, whole: [UInt8], fraction: [UInt8])
  case human(rank: Int, whole: [UInt8], fraction: [UInt8])
  case real(Double?)
  case month(Int)
  case version([UInt8])
  case random(UInt64)
}
