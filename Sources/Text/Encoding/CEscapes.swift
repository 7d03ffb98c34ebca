// Backslash escapes, as C, Go, printf(1) and echo -e read and write them.

/// A dialect of backslash escapes.
package struct CEscapes: Hashable, Sendable {
  /// How numbers to the base of eight are written.
  package enum Octal: Hashable, Sendable {
    /// `\ooo`: one to three digits.
    case plain
    /// `\0ooo`: up to three digits after the zero.
    case afterZero
    /// Both.
    case either
  }
  package var octal = Octal.plain
  /// `\c` ends the output (echo -e, printf's %b).
  package var stops = false
  /// `\"` and `\'` lose their backslash (printf's format, `$'…'`).
  package var quotes = true

  package init(octal: Octal = .plain, stops: Bool = false, quotes: Bool = true) {
    self.octal = octal
    self.stops = stops
    self.quotes = quotes
  }

  /// printf(1)'s format and `$'…'`.
  package static let format = CEscapes()
  /// echo -e.
  package static let echo = CEscapes(octal: .afterZero, stops: true, quotes: false)
  /// bash's printf %b.
  package static let printfArgument = CEscapes(octal: .either, stops: true, quotes: false)

  /// The bytes an escape stands for. `index` stands behind the backslash and is moved behind the
  /// escape. nil: no escape; the backslash stands for itself and nothing is taken.
  package func decodeOne(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> Escape? {
    guard index < bytes.endIndex, index >= bytes.startIndex else { return nil }
    let kind = bytes[index]
    func take(_ byte: UInt8) -> Escape {
      index += 1
      return .bytes([byte])
    }
    switch Unicode.Scalar(kind) {
    case "a": return take(7)
    case "b": return take(8)
    case "e", "E": return take(0x1B)
    case "f": return take(12)
    case "n": return take(10)
    case "r": return take(13)
    case "t": return take(9)
    case "v": return take(11)
    case "\\": return take(0x5C)
    case "\"", "'", "?": return quotes ? take(kind) : nil
    case "c" where stops:
      index += 1
      return .stop
    case "0"..."7":
      if octal == .afterZero, kind != 0x30 { return nil }
      if octal != .plain, kind == 0x30 { index += 1 }
      let value = number(bytes, &index, radix: 8, digits: 3) ?? 0
      return .bytes([UInt8(truncatingIfNeeded: value)])
    case "x":
      var next = index + 1
      guard let value = number(bytes, &next, radix: 16, digits: 2) else { return nil }
      index = next
      return .bytes([UInt8(truncatingIfNeeded: value)])
    case "u", "U":
      var next = index + 1
      guard let value = number(bytes, &next, radix: 16, digits: kind == 0x75 ? 4 : 8)
      else { return nil }
      index = next
      var encoded: [UInt8] = []
      UTF8Reading.append(value, to: &encoded)
      return .bytes(encoded)
    default: return nil
    }
  }

  /// What an escape stands for.
  package enum Escape: Hashable, Sendable {
    case bytes([UInt8])
    /// `\c`: nothing more is written.
    case stop
  }

  private func number(
    _ bytes: ArraySlice<UInt8>, _ index: inout Int, radix: Int, digits: Int
  ) -> UInt32? {
    var value: UInt32 = 0
    var count = 0
    while index < bytes.endIndex, count < digits, let digit = bytes[index].asciiHexValue,
      digit < radix
    {
      value = value &* UInt32(radix) &+ UInt32(digit)
      index += 1
      count += 1
    }
    return count > 0 ? value : nil
  }

  /// The text with all escapes read; `stopped` if a `\c` ended it.
  package func decoded(_ text: [UInt8]) -> (bytes: [UInt8], stopped: Bool) {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard byte == 0x5C else {
        output.append(byte)
        continue
      }
      switch decodeOne(text[...], &index) {
      case .bytes(let bytes): output += bytes
      case .stop: return (output, true)
      case nil: output.append(0x5C)
      }
    }
    return (output, false)
  }

  /// Go's escapes between quotes; nil where Go's `Unquote` reports a syntax error.
  static func goDecoded(_ text: ArraySlice<UInt8>, quote: UInt8) -> [UInt8]? {
    var output: [UInt8] = []
    var index = text.startIndex
    let escapes = CEscapes.format
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      if byte == quote { return nil }
      guard byte == 0x5C else {
        output.append(byte)
        continue
      }
      guard index < text.endIndex else { return nil }
      let kind = text[index]
      let start = index
      if kind == quote {
        output.append(quote)
        index += 1
        continue
      }
      guard "abfnrtv\\01234567xuU".utf8.contains(kind),
        case .bytes(let bytes)? = escapes.decodeOne(text, &index)
      else { return nil }
      let length =
        kind == 0x78
        ? 3
        : kind == 0x75
          ? 5
          : kind == 0x55
            ? 9
            : kind.isASCIIDigit ? 3 : 1
      if index - start != length { return nil }
      output += bytes
    }
    return output
  }

  /// Octal and letter escapes for what is not printable ASCII, as `ls -b` and `cat -v`'s kin write.
  package static func encoded(_ bytes: [UInt8]) -> String {
    var output = ""
    for byte in bytes {
      switch byte {
      case 7: output += "\\a"
      case 8: output += "\\b"
      case 9: output += "\\t"
      case 10: output += "\\n"
      case 11: output += "\\v"
      case 12: output += "\\f"
      case 13: output += "\\r"
      case 0x5C: output += "\\\\"
      case 0x20...0x7E: output.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let octal = String(byte, radix: 8)
        output += "\\" + String(repeating: "0", count: 3 - octal.utf8.count) + octal
      }
    }
    return output
  }
}
