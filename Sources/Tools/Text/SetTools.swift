// comm, join, shuf, split, column: tools that put lines together and apart.

import Commands
import Files
import Kernel
import Machine
import Text

enum SetTools {
  static func comm<Host: MachineHost>() -> Command<Host> {
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

  static func join<Host: MachineHost>() -> Command<Host> {
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

  static func shuf<Host: MachineHost>() -> Command<Host> {
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

  static func split<Host: MachineHost>() -> Command<Host> {
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

  static func column<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "column", "[options] [<file>...]", "Set lines in columns.",
      [
        flag("t", "table", "a table: each word in its column"),
        valued("s", "separator", "CHARS", "what is between words with -t"),
        valued("o", "output-separator", "STRING", "what is put between columns"),
        valued("c", "output-width", "N", "how wide the output is"),
        valued("N", "table-columns", "NAMES", "heads"), flag("x", "fillrows", "across before down"),
        valued("R", "table-right", "COLUMNS", "set these right"),
        flag("L", "keep-empty-lines", "keep empty lines"),
        unmodelled("J", "json"), unmodelled("n", "table-name", takesValue: true),
        unmodelled("H", "table-hide", takesValue: true),
        unmodelled("O", "table-order", takesValue: true),
        unmodelled("l", "table-columns-limit", takesValue: true),
        unmodelled("e", "table-header-repeat"), unmodelled("d", "table-noheadings"),
        unmodelled("T", "table-truncate", takesValue: true),
        unmodelled("W", "table-wrap", takesValue: true), unmodelled("r", "tree", takesValue: true),
      ], suite: "util-linux) 2.38.1")
    return .following(spec) { host, call, options in
      let screen = host.terminal(call)?.columns ?? 80
      let width = options.last("output-width").flatMap { Int($0) } ?? screen
      return .follow(
        GatheredInputs<Host>(options.operands.isEmpty ? ["-"] : options.operands) {
          _, call, inputs in
          var status = 0
          var lines: [String] = []
          for input in inputs {
            if let error = input.error {
              call.fail("\(input.name): \(error.message)")
              status = 1
              continue
            }
            lines += input.lines.map { String(decoding: $0, as: UTF8.self) }
          }
          if !options.has("keep-empty-lines") {
            lines.removeAll { $0.allSatisfy { $0 == " " || $0 == "\t" } }
          }
          if options.has("table") {
            table(lines, options, &call)
          } else if !lines.isEmpty {
            call.write(grid(lines, width: width, across: options.has("fillrows")))
          }
          return status
        })
    }
  }

  private static func table<Host: MachineHost>(
    _ lines: [String], _ options: ParsedOptions, _ call: inout Call<Host>
  ) {
    let separators = options.last("separator").map { Array($0) }
    let between = options.last("output-separator") ?? "  "
    var rows = lines.map { line in
      if let separators {
        // Real: a separator that is given is not greedy: two in a row have an empty cell between them.
        return line.split(
          omittingEmptySubsequences: false, whereSeparator: { separators.contains($0) }
        ).map(String.init)
      }
      return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    }
    if let heads = options.last("table-columns") {
      rows.insert(heads.split(separator: ",").map(String.init), at: 0)
    }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    let rights = Set(
      (options.last("table-right") ?? "").split(separator: ",").compactMap { Int($0) })
    for row in rows {
      var text = ""
      for column in 0..<columns {
        let cell = column < row.count ? row[column] : ""
        let gap = String(repeating: " ", count: max(0, widths[column] - cell.displayWidth))
        let isLast = column == columns - 1
        if rights.contains(column + 1) {
          text += gap + cell
        } else {
          text += cell + (isLast ? "" : gap)
        }
        if !isLast { text += between }
      }
      call.print(text)
    }
  }

  /// Columns filled with tabs. Real: util-linux makes every column as wide as the widest entry, up to the next tab stop.
  private static func grid(_ lines: [String], width: Int, across: Bool) -> String {
    let longest = lines.map(\.displayWidth).max() ?? 0
    let step = (longest / 8 + 1) * 8
    guard step < width else { return lines.map { $0 + "\n" }.joined() }
    let columns = max(1, width / step)
    let rows = (lines.count + columns - 1) / columns
    var out = ""
    for row in 0..<rows {
      var text = ""
      var at = 0
      for column in 0..<columns {
        let index = across ? row * columns + column : column * rows + row
        guard index < lines.count else { break }
        while at < column * step {
          text += "\t"
          at = (at / 8 + 1) * 8
        }
        text += lines[index]
        at += lines[index].displayWidth
      }
      out += text + "\n"
    }
    return out
  }
}
