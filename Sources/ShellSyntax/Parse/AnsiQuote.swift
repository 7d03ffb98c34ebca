// The escapes of `$'…'`.

extension Parser {
  /// From the quote after the dollar sign to after the closing one, decoded.
  mutating func ansiQuoted() throws(Stop) -> String {
    let opened = line
    i += 1
    let start = i
    while i < bytes.count, bytes[i] != Byte.quote {
      if bytes[i] == Byte.backslash { i += 1 }
      if i < bytes.count { advance() }
    }
    guard i < bytes.count else { throw unmatched(Byte.quote, openedAt: opened) }
    i += 1
    return String(decoding: ansiDecoded(bytes[start..<(i - 1)]), as: UTF8.self)
  }
}

/// The bytes that the escapes of `$'…'` stand for. A NUL ends the text, as it does in bash.
package func ansiDecoded(_ source: some Sequence<UInt8>) -> [UInt8] {
  let source = Array(source)
  var out: [UInt8] = []
  var k = 0
  func number(_ radix: UInt32, _ most: Int) -> UInt32? {
    var value: UInt32 = 0, count = 0
    while k < source.count, count < most, let digit = hexDigit(source[k]), digit < radix {
      value = value &* radix &+ digit
      k += 1
      count += 1
    }
    return count > 0 ? value : nil
  }
  while k < source.count {
    let b = source[k]
    k += 1
    guard b == Byte.backslash, k < source.count else {
      out.append(b)
      continue
    }
    let e = source[k]
    k += 1
    switch e {
    case UInt8(ascii: "a"): out.append(7)
    case UInt8(ascii: "b"): out.append(8)
    case UInt8(ascii: "e"), UInt8(ascii: "E"): out.append(27)
    case UInt8(ascii: "f"): out.append(12)
    case UInt8(ascii: "n"): out.append(10)
    case UInt8(ascii: "r"): out.append(13)
    case UInt8(ascii: "t"): out.append(9)
    case UInt8(ascii: "v"): out.append(11)
    case Byte.backslash, Byte.quote, Byte.doubleQuote, Byte.question: out.append(e)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      k -= 1
      let value = UInt8(truncatingIfNeeded: number(8, 3) ?? 0)
      if value == 0 { return out }
      out.append(value)
    case UInt8(ascii: "x"):
      guard let value = number(16, 2) else {
        out += [Byte.backslash, e]
        continue
      }
      if value == 0 { return out }
      out.append(UInt8(truncatingIfNeeded: value))
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      guard let value = number(16, e == UInt8(ascii: "u") ? 4 : 8) else {
        out += [Byte.backslash, e]
        continue
      }
      if value == 0 { return out }
      out += Array(String(UnicodeScalar(value).map(Character.init) ?? "\u{fffd}").utf8)
    case UInt8(ascii: "c"):
      guard k < source.count else {
        out += [Byte.backslash, e]
        continue
      }
      out.append(source[k] == Byte.question ? 127 : source[k] & 0x1f)
      k += 1
    default: out += [Byte.backslash, e]
    }
  }
  return out
}

func hexDigit(_ b: UInt8) -> UInt32? {
  switch b {
  case 0x30...0x39: UInt32(b - 0x30)
  case 0x41...0x46: UInt32(b - 0x37)
  case 0x61...0x66: UInt32(b - 0x57)
  default: nil
  }
}
