// od, xxd, hexdump: bytes as numbers.

import Commands
import Files
import Machine

enum DumpTools {
  private static func hex(_ value: Int, _ width: Int, upper: Bool = false) -> String {
    let digits = String(value, radix: 16, uppercase: upper)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
  private static func shown(_ byte: UInt8) -> Character {
    byte >= 32 && byte < 127 ? Character(Unicode.Scalar(byte)) : "."
  }

  /// All inputs in one, cut to what was asked for; nil when one could not be read.
  private static func bytes<Host: MachineHost>(
    _ inputs: [ToolInput], skip: Int, limit: Int?, _ call: inout Call<Host>
  ) -> (bytes: [UInt8], status: Int) {
    var all: [UInt8] = []
    var status = 0
    for input in inputs {
      if let error = input.error {
        call.fail("\(Quote.asNeeded(input.name)): \(error.message)")
        status = 1
      }
      all += input.bytes
    }
    all = Array(all.dropFirst(min(skip, all.count)))
    return (limit.map { Array(all.prefix($0)) } ?? all, status)
  }

  static func hexdump<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "hexdump", "[options] <file>...", "Show bytes as numbers.",
      [
        flag("C", "canonical", "hexadecimal and ASCII"),
        valued("n", "length", "LENGTH", "only LENGTH bytes"),
        valued("s", "skip", "OFFSET", "from OFFSET on"),
        flag("v", "no-squeezing", "equal lines too"),
        unmodelled("b", "one-byte-octal"), unmodelled("c", "one-byte-char"),
        unmodelled("d", "two-bytes-decimal"),
        unmodelled("o", "two-bytes-octal"), unmodelled("x", "two-bytes-hex"),
        unmodelled("e", "format", takesValue: true),
      ], suite: "util-linux) 2.38.1")
    return .gathering(spec, names: { $0.operands.isEmpty ? ["-"] : $0.operands }) {
      _, call, options, inputs in
      let skip = options.last("skip").flatMap { Sizes.parse($0) } ?? 0
      let (data, status) = bytes(
        inputs, skip: skip, limit: options.last("length").flatMap { Sizes.parse($0) }, &call)
      if status != 0, data.isEmpty {
        call.fail("all input file arguments failed")
        return status
      }
      let isCanonical = options.has("canonical")
      var last: ArraySlice<UInt8>?
      var isSqueezed = false
      for start in stride(from: 0, to: data.count, by: 16) {
        let row = data[start..<min(data.count, start + 16)]
        if !options.has("no-squeezing"), let last, last.elementsEqual(row), row.count == 16 {
          if !isSqueezed { call.print("*") }
          isSqueezed = true
          continue
        }
        isSqueezed = false
        last = row
        var line = hex(start + skip, isCanonical ? 8 : 7)
        if isCanonical {
          for index in 0..<16 {
            line += index % 8 == 0 ? "  " : " "
            line += index < row.count ? hex(Int(row[start + index]), 2) : "  "
          }
          line += "  |" + String(row.map(shown)) + "|"
        } else {
          for pair in stride(from: 0, to: 16, by: 2) {
            guard pair < row.count else {
              line += "     "
              continue
            }
            let high = pair + 1 < row.count ? Int(row[start + pair + 1]) : 0
            line += " " + hex(high << 8 | Int(row[start + pair]), 4)
          }
        }
        call.print(line)
      }
      if !data.isEmpty { call.print(hex(data.count + skip, isCanonical ? 8 : 7)) }
      return status
    }
  }

  static func xxd<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "xxd", "[options] [infile [outfile]]",
      "Show bytes as hexadecimal numbers, or make bytes of them.",
      [
        flag("p", "ps", "numbers alone"), flag("r", "revert", "bytes from numbers"),
        valued("l", "len", "LEN", "only LEN bytes"),
        valued("s", "seek", "OFFSET", "from OFFSET on"),
        valued("c", "cols", "COLS", "COLS bytes a line"),
        valued("g", "groupsize", "BYTES", "groups of BYTES"), flag("u", "uppercase", "upper case"),
        unmodelled("b", "bits"), unmodelled("i", "include"), unmodelled("e"),
        unmodelled("E", "EBCDIC"), unmodelled("a", "autoskip"),
        unmodelled("d"), unmodelled("o", takesValue: true),
      ], suite: "vim) 9.0")
    return .gathering(spec, names: { [$0.operands.first ?? "-"] }) { host, call, options, inputs in
      let input = inputs[0]
      if let error = input.error {
        call.fail("\(input.name): \(error.message)")
        return 2
      }
      var out: [UInt8] = []
      let isPlain = options.has("ps"), upper = options.has("uppercase")
      if options.has("revert") {
        out = revert(input.bytes, isPlain: isPlain)
      } else {
        let skip = options.last("seek").flatMap { Sizes.parse($0) } ?? 0
        let (data, _) = bytes(
          inputs, skip: skip, limit: options.last("len").flatMap { Sizes.parse($0) }, &call)
        let columns = max(
          1, min(256, options.last("cols").flatMap { Int($0) } ?? (isPlain ? 30 : 16)))
        var group = options.last("groupsize").flatMap { Int($0) } ?? 2
        if group <= 0 { group = columns }
        for start in stride(from: 0, to: data.count, by: columns) {
          let row = data[start..<min(data.count, start + columns)]
          if isPlain {
            out += Array((row.map { hex(Int($0), 2, upper: upper) }.joined() + "\n").utf8)
            continue
          }
          var line = hex(start + skip, 8) + ": "
          for index in 0..<columns {
            line += index < row.count ? hex(Int(row[start + index]), 2, upper: upper) : "  "
            if (index + 1) % group == 0 { line += " " }
          }
          if columns % group != 0 { line += " " }
          line += " " + String(row.map(shown)) + "\n"
          out += Array(line.utf8)
        }
      }
      if options.operands.count > 1 {
        do throws(FileError) {
          try host.machine.files.write(
            options.operands[1], out, in: host.view(call), at: host.machine.now)
        } catch {
          call.fail("\(options.operands[1]): \(error.message)")
          return 3
        }
      } else {
        call.write(bytes: out)
      }
      return 0
    }
  }
  private static func revert(_ text: [UInt8], isPlain: Bool) -> [UInt8] {
    func digit(_ byte: UInt8) -> UInt8? {
      switch byte {
      case 48...57: byte - 48
      case 65...70: byte - 55
      case 97...102: byte - 87
      default: nil
      }
    }
    var out: [UInt8] = []
    for line in text.split(separator: 10) {
      var rest = line[...]
      if !isPlain {
        guard let colon = rest.firstIndex(of: 58) else { continue }
        rest = rest[(colon + 1)...]
        // Two blanks end the numbers.
        if let end = rest.indices.dropFirst(2).first(where: {
          $0 + 1 < rest.endIndex && rest[$0] == 32 && rest[$0 + 1] == 32
        }) {
          rest = rest[..<end]
        }
      }
      let digits = rest.compactMap(digit)
      for index in stride(from: 0, to: digits.count - 1, by: 2) {
        out.append(digits[index] << 4 | digits[index + 1])
      }
    }
    return out
  }

  static func od<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "od", "[OPTION]... [FILE]...", "Show bytes as numbers, octal unless told otherwise.",
      [
        valued("A", "address-radix", "RADIX", "d, o, x or n"),
        valued("t", "format", "TYPE", "a, c, d, o, u, x, with a size (1, 2, 4, 8) and z"),
        valued("N", "read-bytes", "BYTES", "only BYTES"),
        valued("j", "skip-bytes", "BYTES", "from there on"),
        flag("v", "output-duplicates", "equal lines too"),
        optional("w", "width", "BYTES", "BYTES a line (16)"),
        flag("c", nil, "as -t c"), flag("x", nil, "as -t x2"), flag("b", nil, "as -t o1"),
        flag("d", nil, "as -t u2"),
        flag("o", nil, "as -t o2"), flag("a", nil, "as -t a"), flag("i", nil, "as -t d4"),
        flag("s", nil, "as -t d2"),
        unmodelled("f"), unmodelled("S", "strings", takesValue: true),
        unmodelled(nil, "endian", takesValue: true), unmodelled("l"),
      ])
    return .following(spec) { host, call, options in
      var types: [OdType] = []
      let short = [
        "c": "c", "x": "x2", "b": "o1", "d": "u2", "o": "o2", "a": "a", "i": "d4", "s": "d2",
      ]
      for (name, value) in options.given {
        let text = name == "format" ? value : short[name] ?? ""
        guard name == "format" || short[name] != nil else { continue }
        guard let parsed = OdType.parse(text) else {
          if text.hasPrefix("f") {
            host.sayUnmodelled("od -t f", &call)
          } else {
            call.fail(
              "invalid character '\(text.first { !"acdoux1248z".contains($0) }.map(String.init) ?? "")' in type string \(host.quote(call, text))"
            )
          }
          return .exit(1)
        }
        types += parsed
      }
      if types.isEmpty { types = [OdType(kind: "o", size: 2, isShown: false)] }
      let radix = options.last("address-radix") ?? "o"
      guard ["d", "o", "x", "n"].contains(radix) else {
        call.fail(
          "invalid output address radix \(Quote.always(radix)); it must be one character from [doxn]"
        )
        return .exit(1)
      }
      let wanted = types
      let width = max(
        1, min(1024, options.last("width").flatMap { $0.isEmpty ? 32 : Sizes.parse($0) } ?? 16))
      return .follow(
        GatheredInputs<Host>(options.operands.isEmpty ? ["-"] : options.operands) {
          _, call, inputs in
          let skip = options.last("skip-bytes").flatMap { Sizes.parse($0) } ?? 0
          let (data, status) = bytes(
            inputs, skip: skip, limit: options.last("read-bytes").flatMap { Sizes.parse($0) }, &call
          )
          func address(_ at: Int) -> String {
            switch radix {
            case "n": return ""
            case "d": return zeros(at, 7)
            case "x": return hex(at, 6)
            default:
              let digits = String(at, radix: 8)
              return String(repeating: "0", count: max(0, 7 - digits.count)) + digits
            }
          }
          let blank = radix == "n" ? "" : String(repeating: " ", count: radix == "x" ? 6 : 7)
          let cell = OdType.widths(wanted)
          var last: ArraySlice<UInt8>?
          var isSqueezed = false
          for start in stride(from: 0, to: data.count, by: width) {
            let row = data[start..<min(data.count, start + width)]
            if !options.has("output-duplicates"), let last, last.elementsEqual(row),
              row.count == width
            {
              if !isSqueezed { call.print("*") }
              isSqueezed = true
              continue
            }
            isSqueezed = false
            last = row
            for (index, type) in wanted.enumerated() {
              var line = index == 0 ? address(start + skip) : blank
              line += type.text(Array(row), cell: cell[index])
              if type.isShown {
                let missing = (width - row.count + type.size - 1) / type.size
                line +=
                  String(repeating: " ", count: max(0, (missing) * cell[index])) + "  >"
                  + String(row.map(shown)) + "<"
              }
              call.print(line)
            }
          }
          if radix != "n", status == 0 || !data.isEmpty { call.print(address(data.count + skip)) }
          return status
        })
    }
  }
}

/// One type of od's output.
struct OdType: Sendable {
  var kind: Character
  var size: Int
  var isShown: Bool

  static func parse(_ text: String) -> [OdType]? {
    var list: [OdType] = []
    var rest = text[...]
    while let kind = rest.popFirst() {
      guard "acdoux".contains(kind) else { return nil }
      var type = OdType(kind: kind, size: kind == "a" || kind == "c" ? 1 : 4, isShown: false)
      if let digit = rest.first, let size = Int(String(digit)) {
        guard [1, 2, 4, 8].contains(size), type.size != 1 || size == 1 else { return nil }
        type.size = size
        rest.removeFirst()
      } else if let letter = rest.first, let size = ["C": 1, "S": 2, "I": 4, "L": 8][letter] {
        type.size = size
        rest.removeFirst()
      }
      if rest.first == "z" {
        type.isShown = true
        rest.removeFirst()
      }
      list.append(type)
    }
    return list.isEmpty ? nil : list
  }

  /// How many digits the largest value has.
  private var digits: Int {
    switch kind {
    case "a", "c": return 3
    case "x": return size * 2
    case "o": return [1: 3, 2: 6, 4: 11, 8: 22][size] ?? 3
    case "u": return [1: 3, 2: 5, 4: 10, 8: 20][size] ?? 3
    default: return [1: 4, 2: 6, 4: 11, 8: 20][size] ?? 4
    }
  }
  /// The width of each type's cell, so that cells over one another line up.
  static func widths(_ types: [OdType]) -> [Int] {
    let most = types.map { Double($0.digits + 1) / Double($0.size) }.max() ?? 1
    return types.map { Int((most * Double($0.size)).rounded(.up)) }
  }

  func text(_ row: [UInt8], cell: Int) -> String {
    var line = ""
    for start in stride(from: 0, to: row.count, by: size) {
      var value: UInt64 = 0
      for index in 0..<size where start + index < row.count {
        value |= UInt64(row[start + index]) << UInt64(8 * index)
      }
      line += one(value, row[start]).paddedLeft(cell)
    }
    return line
  }
  private func one(_ value: UInt64, _ byte: UInt8) -> String {
    func padded(_ text: String) -> String {
      String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    switch kind {
    case "x": return padded(String(value, radix: 16))
    case "o": return padded(String(value, radix: 8))
    case "u": return String(value)
    case "d":
      let shift = UInt64(64 - size * 8)
      return String(Int64(bitPattern: value << shift) >> Int64(shift))
    case "a":
      let names = [
        "nul", "soh", "stx", "etx", "eot", "enq", "ack", "bel", "bs", "ht", "nl", "vt", "ff", "cr",
        "so", "si", "dle", "dc1",
        "dc2", "dc3", "dc4", "nak", "syn", "etb", "can", "em", "sub", "esc", "fs", "gs", "rs", "us",
        "sp",
      ]
      let low = byte & 127
      return low == 127
        ? "del" : Int(low) < names.count ? names[Int(low)] : String(Character(Unicode.Scalar(low)))
    default:
      let escapes: [UInt8: String] = [
        0: "\\0", 7: "\\a", 8: "\\b", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r",
      ]
      if let escape = escapes[byte] { return escape }
      if byte >= 32, byte < 127 { return String(Character(Unicode.Scalar(byte))) }
      let text = String(byte, radix: 8)
      return String(repeating: "0", count: 3 - text.count) + text
    }
  }
}
