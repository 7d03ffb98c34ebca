// uniq: equal lines in a row as one.

import Commands
import Files
import Machine

enum UniqTool {
  static let spec = ToolSpec(
    "uniq", "[OPTION]... [INPUT [OUTPUT]]", "Leave out lines that are as the one before.",
    [
      flag("c", "count", "how many there were"),
      flag("d", "repeated", "only those that were several"),
      flag("u", "unique", "only those that were one"),
      flag("D", nil, "all of those that were several"),
      flag("i", "ignore-case", "upper and lower case alike"),
      valued("f", "skip-fields", "N", "without the first N fields"),
      valued("s", "skip-chars", "N", "without the first N characters"),
      valued("w", "check-chars", "N", "no more than N characters"),
      flag("z", "zero-terminated", "lines end with NUL"),
      optional(nil, "all-repeated", "METHOD", "as -D; between groups: none, prepend, separate"),
      optional(nil, "group", "METHOD", "all lines in groups: separate, prepend, append, both"),
    ])

  private static let methods = [
    ("all-repeated", ["none", "prepend", "separate"]),
    ("group", ["prepend", "append", "separate", "both"]),
  ]

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      for (option, known) in methods {
        guard let word = options.last(option), !word.isEmpty, !known.contains(word) else {
          continue
        }
        guard known.filter({ $0.hasPrefix(word) }).count == 1 else {
          call.sayInvalid(word, for: "--" + option, known: known)
          return .exit(1)
        }
      }
      if options.has("group"),
        ["count", "repeated", "unique", "D", "all-repeated"].contains(where: options.has)
      {
        call.misuse("--group is mutually exclusive with -c/-d/-D/-u")
        return .exit(1)
      }
      if options.operands.count > 2 {
        call.misuse("extra operand \(host.quote(call, options.operands[2]))")
        return .exit(1)
      }
      var filter = Filter(tool: call.name)
      filter.counts = options.has("count")
      filter.repeated = options.has("repeated")
      filter.unique = options.has("unique")
      filter.all = options.has("D") || options.has("all-repeated")
      for (option, known) in methods {
        guard let word = options.last(option) else { continue }
        let method = known.first { !word.isEmpty && $0.hasPrefix(word) }
        if option == "group" {
          filter.grouping = method ?? "separate"
        } else if method != "none" {
          filter.delimits = method
        }
      }
      filter.ignoreCase = options.has("ignore-case")
      let separator: UInt8 = options.has("zero-terminated") ? 0 : 10
      filter.separator = separator
      filter.cutter.separator = separator
      for (name, what) in [
        ("skip-fields", "fields to skip"), ("skip-chars", "bytes to skip"),
        ("check-chars", "bytes to compare"),
      ] {
        guard let text = options.last(name) else { continue }
        guard let number = Sizes.parse(text), text.first?.isNumber == true else {
          call.fail("\(text): invalid number of \(what)")
          return .exit(1)
        }
        switch name {
        case "skip-fields": filter.skipFields = number
        case "skip-chars": filter.skipBytes = number
        default: filter.checked = number
        }
      }
      if filter.counts, filter.all {
        call.misuse("printing all duplicated lines and repeat counts is meaningless")
        return .exit(1)
      }
      if options.operands.count == 2, options.operands[1] != "-" {
        do throws(FileError) {
          let handle = try host.machine.open(options.operands[1], .output, for: call.process)
          host.machine.setDescriptor(1, of: call.process, to: handle)
        } catch {
          call.fail("\(Quote.asNeeded(options.operands[1])): \(error.message)")
          return .exit(1)
        }
      }
      return .follow(ByteStream<Host>(filter, Array(options.operands.prefix(1))))
    }
  }

  struct Filter: ByteFilter {
    let tool: String
    var counts = false, repeated = false, unique = false, all = false, ignoreCase = false
    /// Where `--group` and `--all-repeated` put an empty line.
    var grouping: String?, delimits: String?
    var hasWritten = false
    var skipFields = 0, skipBytes = 0, checked = Int.max
    var separator: UInt8 = 10
    var cutter = LineCutter()
    var line: [UInt8]?
    var key: [UInt8] = []
    var count = 0

    mutating func take(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
      var lines: [[UInt8]] = []
      _ = cutter.cut(data) {
        lines.append(Array($0))
        return .more
      }
      for line in lines { see(line, &output) }
      return .more
    }
    mutating func end(_ name: String, _ output: inout OutputBuffer) {
      if let rest = cutter.takeRest() { see(rest, &output) }
      flush(&output)
      if hasWritten, grouping == "both" || grouping == "append" {
        output.write(bytes: [separator], to: 1)
      }
    }

    private func key(_ line: [UInt8]) -> [UInt8] {
      var rest = line[...]
      for _ in 0..<min(skipFields, line.count + 1) {
        rest = rest.drop { $0 == 32 || $0 == 9 }.drop { $0 != 32 && $0 != 9 }
      }
      rest = rest.dropFirst(min(skipBytes, rest.count)).prefix(checked)
      return ignoreCase ? rest.map { (97...122).contains($0) ? $0 - 32 : $0 } : Array(rest)
    }
    private mutating func see(_ new: [UInt8], _ output: inout OutputBuffer) {
      let newKey = key(new)
      if line != nil, newKey == key {
        count += 1
        if all, !unique {
          if count == 2, let line {
            if delimits == "prepend" || delimits == "separate" && hasWritten {
              output.write(bytes: [separator], to: 1)
            }
            hasWritten = true
            output.write(bytes: line + [separator], to: 1)
          }
          output.write(bytes: new + [separator], to: 1)
        } else if all, let line {
          // Real: with -u too, each group without its last line.
          output.write(bytes: line + [separator], to: 1)
          self.line = new
        } else if grouping != nil {
          output.write(bytes: new + [separator], to: 1)
        }
        return
      }
      if let grouping {
        if grouping == "prepend" || grouping == "both" || hasWritten {
          output.write(bytes: [separator], to: 1)
        }
        hasWritten = true
        output.write(bytes: new + [separator], to: 1)
      }
      flush(&output)
      line = new
      key = newKey
      count = 1
    }
    private mutating func flush(_ output: inout OutputBuffer) {
      guard let line, !all, grouping == nil else { return }
      self.line = nil
      if repeated, count < 2 { return }
      if unique, count > 1 { return }
      if counts { output.write(String(count).paddedLeft(7) + " ", to: 1) }
      output.write(bytes: line + [separator], to: 1)
    }
  }
}
