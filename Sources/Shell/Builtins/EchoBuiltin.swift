// `echo`

extension Shell {
  mutating func echo(_ words: [String]) -> BuiltinAnswer<Host> {
    var words = words[...]
    var newline = true
    var escapes = core.shopts["xpg_echo"] || core.flavour == .dash
    if core.flavour == .dash {
      if words.first == "-n" {
        newline = false
        words = words.dropFirst()
      }
    } else {
      while let word = words.first, word.count > 1, word.hasPrefix("-"),
        word.dropFirst().allSatisfy({ $0 == "n" || $0 == "e" || $0 == "E" })
      {
        for letter in word.dropFirst() {
          switch letter {
          case "n": newline = false
          case "e": escapes = true
          default: escapes = false
          }
        }
        words = words.dropFirst()
      }
    }
    var bytes: [UInt8] = []
    for (index, word) in words.enumerated() {
      if index > 0 { bytes.append(32) }
      if escapes, word.utf8.contains(0x5c) {
        var stops = false
        bytes += EchoEscapes.decoded(Array(word.utf8), stops: &stops)
        if stops {
          newline = false
          break
        }
      } else {
        bytes += word.utf8
      }
    }
    if newline { bytes.append(10) }
    core.output.write(bytes)
    return .done(0)
  }
}

/// The escapes of `echo -e` and of printf's %b.
enum EchoEscapes {
  static func decoded(_ s: [UInt8], stops: inout Bool, forPrintf: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    var k = 0
    func digits(_ radix: UInt32, _ most: Int) -> UInt32? {
      var value: UInt32 = 0, count = 0
      while k < s.count, count < most, let digit = digit(s[k]), digit < radix {
        value = value &* radix &+ digit
        k += 1
        count += 1
      }
      return count > 0 ? value : nil
    }
    while k < s.count {
      let b = s[k]
      k += 1
      guard b == 0x5c, k < s.count else {
        out.append(b)
        continue
      }
      let e = s[k]
      k += 1
      switch e {
      case UInt8(ascii: "a"): out.append(7)
      case UInt8(ascii: "b"): out.append(8)
      case UInt8(ascii: "c"):
        stops = true
        return out
      case UInt8(ascii: "e"), UInt8(ascii: "E"): out.append(27)
      case UInt8(ascii: "f"): out.append(12)
      case UInt8(ascii: "n"): out.append(10)
      case UInt8(ascii: "r"): out.append(13)
      case UInt8(ascii: "t"): out.append(9)
      case UInt8(ascii: "v"): out.append(11)
      case 0x5c: out.append(e)
      case UInt8(ascii: "0"): out.append(UInt8(truncatingIfNeeded: digits(8, 3) ?? 0))
      case UInt8(ascii: "1")...UInt8(ascii: "7") where forPrintf:
        k -= 1
        out.append(UInt8(truncatingIfNeeded: digits(8, 3) ?? 0))
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "?"):
        if forPrintf { out.append(e) } else { out += [0x5c, e] }
      case UInt8(ascii: "x"):
        if let value = digits(16, 2) {
          out.append(UInt8(truncatingIfNeeded: value))
        } else {
          out += [0x5c, e]
        }
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        if let value = digits(16, e == UInt8(ascii: "u") ? 4 : 8) {
          out += Array(String(Character(UnicodeScalar(value) ?? "\u{fffd}")).utf8)
        } else {
          out += [0x5c, e]
        }
      default: out += [0x5c, e]
      }
    }
    return out
  }
  static func digit(_ b: UInt8) -> UInt32? {
    switch b {
    case 0x30...0x39: UInt32(b - 0x30)
    case 0x41...0x46: UInt32(b - 0x37)
    case 0x61...0x66: UInt32(b - 0x57)
    default: nil
    }
  }
}
