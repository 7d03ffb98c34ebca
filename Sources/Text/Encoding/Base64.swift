// Base64 by RFC 4648: standard and URL alphabets, and the faults Go and coreutils report.

/// A fault in base64 text.
package enum Base64Error: Error, Hashable, Sendable {
  /// A byte outside the alphabet, or padding where none may be; the offset counts the text's bytes.
  case corrupt(Int)

  /// Real: Go 1.24 (kubectl apply of a Secret): `illegal base64 data at input byte 4`.
  package var message: String {
    switch self {
    case .corrupt(let offset): "illegal base64 data at input byte \(offset)"
    }
  }
}

package enum Base64 {
  private static let standard = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let url = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The text of bytes; `wrap` cuts lines of that many characters (base64's -w, 0 for none). No
  /// newline stands at the end.
  package static func encoded(
    _ bytes: some Collection<UInt8>, url isURL: Bool = false, padding: Bool = true, wrap: Int = 0
  ) -> String {
    encoded(Array(bytes), url: isURL, padding: padding, wrap: wrap)
  }

  /// NB: of an array and nothing else, or each byte is asked for by way of a protocol.
  package static func encoded(
    _ bytes: [UInt8], url isURL: Bool = false, padding: Bool = true, wrap: Int = 0
  ) -> String {
    let letters = isURL ? url : standard
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 3 * 4 + 4)
    var column = 0
    func put(_ letter: UInt8) {
      if wrap > 0, column == wrap {
        output.append(0x0A)
        column = 0
      }
      output.append(letter)
      column += 1
    }
    var buffer: UInt32 = 0
    var count = 0
    func flush() {
      for place in 0..<4 {
        if place <= count {
          put(letters[Int(buffer >> UInt32(18 - 6 * place) & 63)])
        } else if padding {
          put(0x3D)
        }
      }
      buffer = 0
      count = 0
    }
    for byte in bytes {
      buffer |= UInt32(byte) << UInt32(16 - 8 * count)
      count += 1
      if count == 3 { flush() }
    }
    if count > 0 { flush() }
    return String(lenient: output)
  }

  private static func value(_ letter: UInt8, _ isURL: Bool) -> UInt32? {
    switch letter {
    case 0x41...0x5A: UInt32(letter) - 0x41
    case 0x61...0x7A: UInt32(letter) - 0x61 + 26
    case 0x30...0x39: UInt32(letter) - 0x30 + 52
    case 0x2B where !isURL, 0x2D where isURL: 62
    case 0x2F where !isURL, 0x5F where isURL: 63
    default: nil
    }
  }

  /// The bytes of a text, as Go decodes it: newlines are skipped, padding is required.
  package static func decoded(
    _ text: some StringProtocol, url isURL: Bool = false, padding: Bool = true
  ) throws(Base64Error) -> [UInt8] {
    let result = decodePart(
      Array(text.utf8), url: isURL, padding: padding, skip: [0x0A, 0x0D], joined: false)
    if let fault = result.fault { throw .corrupt(fault) }
    return result.bytes
  }

  /// What base64 -d writes before it says `invalid input`: the bytes up to the first fault. `-i`
  /// passes over everything outside the alphabet.
  package static func decodedPart(
    _ text: [UInt8], ignoringGarbage: Bool = false
  ) -> (bytes: [UInt8], isWhole: Bool) {
    let kept =
      ignoringGarbage ? text.filter { value($0, false) != nil || $0 == 0x3D } : text
    let result = decodePart(kept, url: false, padding: true, skip: [0x0A], joined: true)
    return (result.bytes, result.fault == nil)
  }

  private static func decodePart(
    _ text: [UInt8], url isURL: Bool, padding: Bool, skip: [UInt8], joined: Bool
  ) -> (bytes: [UInt8], fault: Int?) {
    var output: [UInt8] = []
    output.reserveCapacity(text.count / 4 * 3 + 3)
    var buffer: UInt32 = 0
    var count = 0
    func flush() {
      guard count > 1 else { return }
      let filled = buffer << UInt32(6 * (4 - count))
      output.append(UInt8(filled >> 16 & 0xFF))
      if count > 2 { output.append(UInt8(filled >> 8 & 0xFF)) }
      if count > 3 { output.append(UInt8(filled & 0xFF)) }
    }
    var index = 0
    while index < text.count {
      let letter = text[index]
      if skip.contains(letter) {
        index += 1
        continue
      }
      if let six = value(letter, isURL) {
        buffer = buffer << 6 | six
        count += 1
        if count == 4 {
          flush()
          buffer = 0
          count = 0
        }
        index += 1
        continue
      }
      // Padding: two or one, and nothing but newlines behind it.
      guard letter == 0x3D, padding, count >= 2 else {
        flush()
        return (output, index)
      }
      var rest = index + 1
      if count == 2 {
        while rest < text.count, skip.contains(text[rest]) { rest += 1 }
        guard rest < text.count else {
          flush()
          return (output, text.count)
        }
        guard text[rest] == 0x3D else {
          flush()
          // NB: Go counts from behind the newlines, and tells the place before.
          return (output, rest - 1)
        }
        rest += 1
      }
      flush()
      while rest < text.count, skip.contains(text[rest]) { rest += 1 }
      guard rest < text.count else { return (output, nil) }
      guard joined else { return (output, rest) }
      // Real: base64 -d reads on behind the padding.
      buffer = 0
      count = 0
      index = rest
    }
    guard count == 0 else {
      if padding {
        flush()
        return (output, max(0, text.count - count))
      }
      if count == 1 { return (output, text.count - 1) }
      flush()
      return (output, nil)
    }
    return (output, nil)
  }
}
