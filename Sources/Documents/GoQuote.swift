// Strings as Go writes them in source: strconv.Quote and what reads it back.

package enum GoQuote {
  /// A string in double quotes, as Go's `%q` prints it.
  package static func quote(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\u{07}": out += "\\a"
      case "\u{08}": out += "\\b"
      case "\u{0C}": out += "\\f"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0B}": out += "\\v"
      default:
        if isPrintable(scalar) {
          out.unicodeScalars.append(scalar)
        } else if scalar.value < 0x80 {
          out += "\\x" + hex(scalar.value, 2)
        } else if scalar.value < 0x10000 {
          out += "\\u" + hex(scalar.value, 4)
        } else {
          out += "\\U" + hex(scalar.value, 8)
        }
      }
    }
    return out + "\""
  }

  /// Go's notion of a printable rune: letters, marks, numbers, punctuation, symbols, the ASCII space.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return true
    }
  }

  /// A number in hexadecimal, padded with zeros.
  package static func hex(_ number: UInt32, _ width: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The string that a quoted Go literal stands for (`"…"`, `'…'` or a raw one in backquotes); nil
  /// when it is none.
  package static func unquote(_ literal: some StringProtocol) -> String? {
    let scalars = Array(literal.unicodeScalars)
    guard scalars.count >= 2, let quote = scalars.first, scalars.last == quote else { return nil }
    let body = scalars[1..<(scalars.count - 1)]
    if quote == "`" {
      guard !body.contains("`") else { return nil }
      var raw = String.UnicodeScalarView()
      raw.append(contentsOf: body.filter { $0 != "\r" })
      return String(raw)
    }
    guard quote == "\"" || quote == "'" else { return nil }
    var bytes: [UInt8] = []
    var at = body.startIndex
    while at < body.endIndex {
      let scalar = body[at]
      at += 1
      guard scalar == "\\" else {
        if scalar == quote || scalar == "\n" { return nil }
        bytes.append(contentsOf: String(scalar).utf8)
        continue
      }
      guard at < body.endIndex else { return nil }
      let letter = body[at]
      at += 1
      switch letter {
      case "a": bytes.append(0x07)
      case "b": bytes.append(0x08)
      case "f": bytes.append(0x0C)
      case "n": bytes.append(0x0A)
      case "r": bytes.append(0x0D)
      case "t": bytes.append(0x09)
      case "v": bytes.append(0x0B)
      case "\\": bytes.append(0x5C)
      case "\"", "'":
        guard letter == quote else { return nil }
        bytes.append(UInt8(truncatingIfNeeded: letter.value))
      case "x", "u", "U":
        let width = letter == "x" ? 2 : letter == "u" ? 4 : 8
        guard let code = digits(body, &at, width, radix: 16) else { return nil }
        if letter == "x" {
          bytes.append(UInt8(truncatingIfNeeded: code))
        } else {
          guard let scalar = Unicode.Scalar(code) else { return nil }
          bytes.append(contentsOf: String(scalar).utf8)
        }
      case "0"..."7":
        at -= 1
        guard let code = digits(body, &at, 3, radix: 8), code < 256 else { return nil }
        bytes.append(UInt8(truncatingIfNeeded: code))
      default: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digits(
    _ body: ArraySlice<Unicode.Scalar>, _ at: inout Int, _ width: Int, radix: UInt32
  ) -> UInt32? {
    guard at + width <= body.endIndex else { return nil }
    var code: UInt32 = 0
    for scalar in body[at..<(at + width)] {
      guard scalar.isASCII, let digit = Character(scalar).hexDigitValue, digit < Int(radix)
      else { return nil }
      code = (code &* radix) &+ UInt32(digit)
    }
    at += width
    return code
  }
}
