// Texts as Python sees them: code points, not what looks like one character.

import Text

enum PyText {
  /// Code points. NB: `\r\n` is two, and so is a letter with a mark.
  static func count(_ text: String) -> Int {
    var count = 0
    for byte in text.utf8 where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  static func find(_ part: [UInt8], in text: [UInt8], from: Int) -> Int? {
    find(part, in: text[...], from: from)
  }
  static func find(_ part: [UInt8], in text: ArraySlice<UInt8>, from: Int) -> Int? {
    guard !part.isEmpty else { return from <= text.endIndex ? from : nil }
    guard from >= text.startIndex else { return nil }
    var index = from
    while index <= text.endIndex - part.count {
      if text[index] == part[0], text[index..<index + part.count].elementsEqual(part) {
        return index
      }
      index += 1
    }
    return nil
  }
  static func findLast(_ part: [UInt8], in text: [UInt8]) -> Int? {
    guard text.count >= part.count else { return nil }
    var index = text.count - part.count
    while index >= 0 {
      if text[index..<index + part.count].elementsEqual(part) { return index }
      index -= 1
    }
    return nil
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  /// A float as Python shows it: `1.0`, `1e+16`, `0.1`.
  static func float(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    let text = FloatText.shortest(value, below: -4, from: 16)
    return text.utf8.contains { [0x2E, 0x65, 0x6E].contains($0) } ? text : text + ".0"
  }

  /// A text as it is written in a program.
  static func quoted(_ text: String, asciiOnly: Bool = false) -> String {
    let quote: Unicode.Scalar =
      text.unicodeScalars.contains("'") && !text.unicodeScalars.contains("\"") ? "\"" : "'"
    var out = String.UnicodeScalarView()
    out.append(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case quote, "\\": out.append(contentsOf: ["\\", scalar])
      case "\n": out.append(contentsOf: "\\n".unicodeScalars)
      case "\r": out.append(contentsOf: "\\r".unicodeScalars)
      case "\t": out.append(contentsOf: "\\t".unicodeScalars)
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          out.append(contentsOf: ("\\x" + Hex.digits(scalar.value, 2)).unicodeScalars)
        } else if scalar.value < 0x7F {
          out.append(scalar)
        } else if asciiOnly || !isPrintable(scalar) {
          let (mark, width) =
            scalar.value < 0x100 ? ("\\x", 2) : scalar.value < 0x1_0000 ? ("\\u", 4) : ("\\U", 8)
          out.append(contentsOf: (mark + Hex.digits(scalar.value, width)).unicodeScalars)
        } else {
          out.append(scalar)
        }
      }
    }
    out.append(quote)
    return String(out)
  }
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  static func quoted(_ bytes: [UInt8]) -> String {
    let quote: UInt8 = bytes.contains(0x27) && !bytes.contains(0x22) ? 0x22 : 0x27
    var out = "b" + String(Character(Unicode.Scalar(quote)))
    for byte in bytes {
      switch byte {
      case quote, 0x5C: out += "\\" + String(Character(Unicode.Scalar(byte)))
      case 10: out += "\\n"
      case 13: out += "\\r"
      case 9: out += "\\t"
      case 0x20..<0x7F: out.unicodeScalars.append(Unicode.Scalar(byte))
      default: out += "\\x" + Hex.digits(UInt32(byte), 2)
      }
    }
    return out + String(Character(Unicode.Scalar(quote)))
  }
}
