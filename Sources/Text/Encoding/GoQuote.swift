// Go's quoted strings: strconv.Quote, the %q of fmt, and their reading.

/// Quotes as Go's `%q` does, so that error messages read like the real ones.
package enum GoQuote {
  /// `"a\tb"`, printable Unicode as it is.
  package static func quoted(_ text: String) -> String { quoted(Array(text.utf8)) }

  /// The same for bytes; those that are no UTF-8 become `\xNN`.
  package static func quoted(_ bytes: [UInt8], ascii: Bool = false) -> String {
    "\"" + escaped(bytes, quote: 0x22, ascii: ascii) + "\""
  }

  /// `'x'`: a rune as `%q` prints it.
  package static func quoted(rune scalar: Unicode.Scalar) -> String {
    var bytes: [UInt8] = []
    UTF8Reading.append(scalar.value, to: &bytes)
    return "'" + escaped(bytes, quote: 0x27, ascii: false) + "'"
  }

  private static func escaped(_ bytes: [UInt8], quote: UInt8, ascii: Bool) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 2)
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let (value, length) = UTF8Reading.symbol(in: buffer, at: index)
        defer { index += length }
        if value == UInt32(quote) || value == 0x5C {
          output += [0x5C, UInt8(value)]
        } else if value >= UTF8Reading.invalid {
          output += ("\\x" + Hex.encoded([UInt8(value & 0xFF)])).utf8
        } else if value < 0x80 ? value >= 0x20 && value != 0x7F : !ascii && isPrintable(value) {
          output += buffer[index..<index + length]
        } else {
          output += short(value).utf8
        }
      }
    }
    return String(lenient: output)
  }

  private static func short(_ value: UInt32) -> String {
    switch value {
    case 7: return "\\a"
    case 8: return "\\b"
    case 9: return "\\t"
    case 10: return "\\n"
    case 11: return "\\v"
    case 12: return "\\f"
    case 13: return "\\r"
    default: break
    }
    return value < 0x80
      ? "\\x" + Hex.digits(value, 2)
      : value < 0x1_0000 ? "\\u" + Hex.digits(value, 4) : "\\U" + Hex.digits(value, 8)
  }

  /// Go's `unicode.IsPrint`: letters, marks, numbers, punctuation, symbols; of spaces only U+0020.
  package static func isPrintable(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return value == 0x20
    default: return true
    }
  }

  /// Reads a quoted text (`"…"` or `'…'` with escapes, or raw between backquotes); nil if it is none.
  /// Between single quotes Go takes one character; how many there are is for the caller to say.
  package static func unquoted(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 2, let quote = bytes.first, bytes.last == quote else { return nil }
    let inner = bytes[1..<bytes.count - 1]
    switch quote {
    case 0x60: return inner.contains(0x60) ? nil : inner.filter { $0 != 0x0D }
    case 0x22, 0x27:
      if inner.contains(0x0A) { return nil }
      return CEscapes.goDecoded(inner, quote: quote)
    default: return nil
    }
  }
}
