// join: lines of two files with a field in common.

import Commands
import Files
import Kernel
import Machine
import Text

enum JoinTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "join", "[OPTION]... FILE1 FILE2",
      "Join lines of two sorted files that have a field in common.",
      [
        valued("1", nil, "FIELD", "the field of FILE1"),
        valued("2", nil, "FIELD", "the field of FILE2"),
        valued("j", nil, "FIELD", "the field of both"),
        valued("t", nil, "CHAR", "what is between fields"),
        valued("a", nil, "FILENUM", "also lines of that file that have no partner"),
        valued("v", nil, "FILENUM", "only lines of that file that have no partner"),
        valued("e", nil, "STRING", "for fields that are missing"),
        valued("o", nil, "FORMAT", "which fields: 0, 1.2, 2.3"),
        flag("i", "ignore-case", "upper and lower case alike"),
        flag(nil, "nocheck-order", "do not look at the order"),
        unmodelled(nil, "header"), unmodelled(nil, "check-order"),
        unmodelled("z", "zero-terminated"),
      ])
    return .following(spec) { host, call, options in
      guard options.operands.count == 2 else {
        if options.operands.count > 2 {
          call.misuse("extra operand \(host.quote(call, options.operands[2]))")
        } else if let first = options.operands.first {
          call.misuse("missing operand after \(host.quote(call, first))")
        } else {
          call.misuse("missing operand")
        }
        return .exit(1)
      }
      var fields = [1, 1]
      for (name, value) in options.given where ["1", "2", "j"].contains(name) {
        guard let field = Int(value), field > 0 else {
          call.fail("invalid field number: \(host.quote(call, value))")
          return .exit(1)
        }
        if name != "2" { fields[0] = field }
        if name != "1" { fields[1] = field }
      }
      let keys = fields
      return .follow(
        GatheredInputs<Host>(options.operands) { _, call, inputs in
          for input in inputs {
            if let error = input.error {
              call.fail("\(Quote.asNeeded(input.name)): \(error.message)")
              return 1
            }
          }
          let separator = options.last("t")?.utf8.first
          func split(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
            if let separator {
              return line.split(separator: separator, omittingEmptySubsequences: false).map(
                Array.init)
            }
            return line.split { $0 == 32 || $0 == 9 }.map(Array.init)
          }
          let rows = inputs.map { $0.lines.map(split) }
          let fold = options.has("ignore-case")
          func key(_ file: Int, _ row: [[UInt8]]) -> [UInt8] {
            let field = keys[file] <= row.count ? row[keys[file] - 1] : []
            return fold ? field.map { (97...122).contains($0) ? $0 - 32 : $0 } : field
          }
          let between = [separator ?? 32]
          let empty = Array((options.last("e") ?? "").utf8)
          let format = options.last("o").map {
            $0.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
          }
          var out: [UInt8] = []
          func show(_ a: [[UInt8]]?, _ b: [[UInt8]]?) {
            var parts: [[UInt8]] = []
            let own = a.map { key0($0, 0) } ?? b.map { key0($0, 1) } ?? []
            if let format, format != ["auto"] {
              for word in format {
                if word == "0" {
                  parts.append(own)
                  continue
                }
                let pair = word.split(separator: ".").map { Int($0) ?? 0 }
                let row = pair.first == 1 ? a : b
                if pair.count == 2, let row, pair[1] >= 1, pair[1] <= row.count {
                  parts.append(row[pair[1] - 1])
                } else {
                  parts.append(empty)
                }
              }
            } else {
              parts.append(own)
              for (file, row) in [(0, a), (1, b)] {
                guard let row else { continue }
                for (index, field) in row.enumerated() where index != keys[file] - 1 {
                  parts.append(field)
                }
              }
            }
            out += parts.joined(separator: between)
            out.append(10)
          }
          func key0(_ row: [[UInt8]], _ file: Int) -> [UInt8] {
            keys[file] <= row.count ? row[keys[file] - 1] : []
          }
          let only = Set(options.all("v")), also = Set(options.all("a")).union(options.all("v"))
          var i = 0, j = 0
          var work = 0
          var unpaired = false
          while i < rows[0].count || j < rows[1].count {
            work += 1
            if j == rows[1].count
              || i < rows[0].count
                && key(0, rows[0][i]).lexicographicallyPrecedes(key(1, rows[1][j]))
            {
              unpaired = true
              if also.contains("1") { show(rows[0][i], nil) }
              i += 1
            } else if i == rows[0].count
              || key(1, rows[1][j]).lexicographicallyPrecedes(key(0, rows[0][i]))
            {
              unpaired = true
              if also.contains("2") { show(nil, rows[1][j]) }
              j += 1
            } else {
              let same = key(0, rows[0][i])
              var iEnd = i, jEnd = j
              while iEnd < rows[0].count, key(0, rows[0][iEnd]) == same { iEnd += 1 }
              while jEnd < rows[1].count, key(1, rows[1][jEnd]) == same { jEnd += 1 }
              if only.isEmpty {
                for left in i..<iEnd {
                  for right in j..<jEnd {
                    work += 1
                    guard work < 5_000_000 else {
                      call.fail("swiftlab stops after five million pairs")
                      return 1
                    }
                    show(rows[0][left], rows[1][right])
                  }
                }
              }
              i = iEnd
              j = jEnd
            }
          }
          call.write(bytes: out)
          // Real: the order is looked at only where some line had no partner.
          guard unpaired, !options.has("nocheck-order") else { return 0 }
          for (file, name) in [(0, inputs[0].name), (1, inputs[1].name)] {
            for index in rows[file].indices.dropFirst()
            where key(file, rows[file][index]).lexicographicallyPrecedes(
              key(file, rows[file][index - 1]))
            {
              let line = String(decoding: inputs[file].lines[index], as: UTF8.self)
              call.fail("\(name):\(index + 1): is not sorted: \(line)")
              call.fail("input is not in sorted order")
              return 1
            }
          }
          return 0
        })
    }
  }
}
