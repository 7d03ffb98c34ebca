// cut: parts of each line.

import Commands
import Machine
import Text

enum CutTool {
  static let spec = ToolSpec(
    "cut", "OPTION... [FILE]...", "Write chosen parts of each line.",
    [
      valued("b", "bytes", "LIST", "these bytes"),
      valued("c", "characters", "LIST", "these characters"),
      valued("f", "fields", "LIST", "these fields"),
      valued("d", "delimiter", "DELIM", "what is between fields (tab)"),
      flag("s", "only-delimited", "not lines without a delimiter"),
      flag(nil, "complement", "all but the list"),
      valued(nil, "output-delimiter", "STRING", "what stands between them in the output"),
      flag("z", "zero-terminated", "lines end with NUL"), flag("n", nil, "no effect"),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      let kinds = options.given.filter { ["bytes", "characters", "fields"].contains($0.name) }
      guard let kind = kinds.first else {
        call.misuse("you must specify a list of bytes, characters, or fields")
        return .exit(1)
      }
      if kinds.count > 1 {
        call.misuse("only one list may be specified")
        return .exit(1)
      }
      let isField = kind.name == "fields"
      if let text = options.last("delimiter") {
        if text.utf8.count > 1 {
          call.misuse("the delimiter must be a single character")
          return .exit(1)
        }
        if !isField {
          call.misuse("an input delimiter may be specified only when operating on fields")
          return .exit(1)
        }
      }
      if options.has("only-delimited"), !isField {
        call.misuse("suppressing non-delimited lines makes sense\n\tonly when operating on fields")
        return .exit(1)
      }
      do throws(FieldRanges.Problem) {
        let ranges = try FieldRanges(kind.value, complement: options.has("complement"))
        let delimiter = options.last("delimiter").map { $0.utf8.first ?? 0 } ?? 9
        let between = options.last("output-delimiter").map { Array($0.utf8) }
        let cutter = Cutter(
          ranges: ranges, isField: isField, delimiter: delimiter,
          between: between, onlyDelimited: options.has("only-delimited"),
          separator: options.has("zero-terminated") ? 0 : 10)
        return .follow(
          ByteStream<Host>(
            LineMapper(tool: call.name, separator: cutter.separator) { cutter.cut($0) },
            options.operands))
      } catch {
        let what = isField ? "field" : "byte/character"
        switch error {
        case .zero:
          call.misuse(
            isField ? "fields are numbered from 1" : "byte/character positions are numbered from 1")
        case .decreasing: call.misuse("invalid decreasing range")
        case .noEnds: call.misuse("invalid range with no endpoint: -")
        case .secondDash:
          call.misuse(isField ? "invalid field range" : "invalid byte or character range")
        case .empty: call.misuse("fields are numbered from 1")
        case .tooLarge(let text):
          call.misuse("\(what) number \(host.quote(call, text)) is too large")
        case .value(let text):
          call.misuse(
            isField
              ? "invalid field value \(host.quote(call, text))"
              : "invalid byte/character position \(host.quote(call, text))")
        }
        return .exit(1)
      }
    }
  }

  struct Cutter: Sendable {
    let ranges: FieldRanges
    let isField: Bool
    let delimiter: UInt8
    let between: [UInt8]?
    let onlyDelimited: Bool
    let separator: UInt8

    func cut(_ line: ArraySlice<UInt8>) -> [UInt8]? {
      var out: [UInt8] = []
      var isFirst = true
      if isField {
        guard line.contains(delimiter) else { return onlyDelimited ? nil : Array(line) }
        var number = 0
        for field in line.split(separator: delimiter, omittingEmptySubsequences: false) {
          number += 1
          guard ranges.contains(number) else { continue }
          if !isFirst { out += between ?? [delimiter] }
          out += field
          isFirst = false
        }
        return out
      }
      // Real: GNU cut -c counts bytes, as -b does.
      for (index, byte) in line.enumerated() where ranges.contains(index + 1) {
        if !isFirst, let between, ranges.begins(index + 1) { out += between }
        out.append(byte)
        isFirst = false
      }
      return out
    }
  }
}
