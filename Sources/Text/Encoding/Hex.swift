// Bytes as hexadecimal digits, and back.

package enum Hex {
  private static let lower = Array("0123456789abcdef".utf8)
  private static let upper = Array("0123456789ABCDEF".utf8)

  /// Two digits a byte, without anything between them.
  package static func encoded(_ bytes: some Collection<UInt8>, uppercase: Bool = false) -> String {
    // NB: an array of its own, since this is called with every kind of bytes and is not specialised.
    let bytes = Array(bytes)
    let digits = uppercase ? upper : lower
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (place, byte) in bytes.enumerated() {
        text[2 * place] = digits[Int(byte >> 4)]
        text[2 * place + 1] = digits[Int(byte & 15)]
      }
      return bytes.count * 2
    }
  }

  /// A number's digits, filled up with zeros to `width`.
  package static func digits(_ number: UInt32, _ width: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The bytes of an even number of digits; nil for anything else.
  package static func decoded(_ text: some StringProtocol) -> [UInt8]? {
    var output: [UInt8] = []
    var high: Int?
    for byte in text.utf8 {
      guard let value = byte.asciiHexValue else { return nil }
      if let first = high {
        output.append(UInt8(first << 4 | value))
        high = nil
      } else {
        high = value
      }
    }
    return high == nil ? output : nil
  }
}
