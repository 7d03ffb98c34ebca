// base64 and base32: bytes as letters, and back.

import Commands
import Files
import Machine

enum Base64Tool {
  private static let options = [
    flag("d", "decode", "back to bytes"),
    flag("i", "ignore-garbage", "with -d: leave other characters out"),
    valued("w", "wrap", "COLS", "break lines after COLS characters (76); 0 for none"),
  ]

  static func command<Host: MachineHost>(is32: Bool) -> Command<Host> {
    let name = is32 ? "base32" : "base64"
    let spec = ToolSpec(name, "[OPTION]... [FILE]", "Encode or decode \(name).", options)
    return .following(spec) { host, call, options in
      if options.operands.count > 1 {
        call.misuse("extra operand \(host.quote(call, options.operands[1]))")
        return .exit(1)
      }
      var wrap = 76
      if let text = options.last("wrap") {
        guard let value = Int(text), value >= 0 else {
          call.fail("invalid wrap size: \(host.quote(call, text))")
          return .exit(1)
        }
        wrap = value
      }
      let code = BaseCode(is32: is32)
      let width = wrap
      return .follow(
        GatheredInputs<Host>([options.operands.first ?? "-"]) { _, call, inputs in
          let input = inputs[0]
          if let error = input.error {
            call.fail(
              input.isOpen
                ? "read error: \(error.message)" : "\(Quote.asNeeded(input.name)): \(error.message)"
            )
            return 1
          }
          if options.has("decode") {
            let (bytes, isGood) = code.decode(
              input.bytes, ignoreGarbage: options.has("ignore-garbage"))
            call.write(bytes: bytes)
            if !isGood {
              call.fail("invalid input")
              return 1
            }
            return 0
          }
          let text = code.encode(input.bytes)
          guard width > 0 else {
            call.write(bytes: text)
            return 0
          }
          var at = 0
          var out: [UInt8] = []
          while at < text.count {
            out += text[at..<min(text.count, at + width)]
            out.append(10)
            at += width
          }
          call.write(bytes: out)
          return 0
        })
    }
  }
}

/// The two alphabets of RFC 4648.
struct BaseCode: Sendable {
  let bits: Int
  let letters: [UInt8]

  init(is32: Bool) {
    bits = is32 ? 5 : 6
    let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    letters = Array((is32 ? upper + "234567" : upper + upper.lowercased() + "0123456789+/").utf8)
  }
  /// Letters that make whole bytes.
  private var group: Int { bits == 5 ? 8 : 4 }

  func encode(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 8 / bits + 8)
    var store = 0, held = 0
    for byte in bytes {
      store = (store << 8 | Int(byte)) & 0xFFFF
      held += 8
      while held >= bits {
        held -= bits
        out.append(letters[store >> held & (1 << bits - 1)])
      }
    }
    if held > 0 { out.append(letters[store << (bits - held) & (1 << bits - 1)]) }
    while out.count % group != 0 { out.append(61) }
    return out
  }

  func decode(_ text: [UInt8], ignoreGarbage: Bool) -> (bytes: [UInt8], isGood: Bool) {
    var values = [Int](repeating: -1, count: 256)
    for (index, letter) in letters.enumerated() { values[Int(letter)] = index }
    var out: [UInt8] = []
    var store = 0, held = 0, count = 0, pads = 0
    for letter in text {
      if letter == 10 { continue }
      if letter == 61 {
        guard count % group != 0 else { return (out, ignoreGarbage) }
        pads += 1
        count += 1
        if count % group == 0 {
          store = 0
          held = 0
          pads = 0
        }
        continue
      }
      let value = values[Int(letter)]
      guard value >= 0 else {
        if ignoreGarbage { continue }
        return (out, false)
      }
      if pads > 0 { return (out, false) }
      store = (store << bits | value) & 0xFFFF
      held += bits
      count += 1
      if held >= 8 {
        held -= 8
        out.append(UInt8(truncatingIfNeeded: store >> held))
      }
    }
    // Real: 9.1 says "invalid input" where the padding is missing.
    return (out, count % group == 0)
  }
}
