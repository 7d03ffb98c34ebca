// Base64, for Secrets, `!!binary` and templates.

package enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  package static func encode(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    var at = 0
    while at < bytes.count {
      let left = bytes.count - at
      let group =
        UInt32(bytes[at]) << 16 | (left > 1 ? UInt32(bytes[at + 1]) << 8 : 0)
        | (left > 2 ? UInt32(bytes[at + 2]) : 0)
      out.append(letters[Int(group >> 18)])
      out.append(letters[Int(group >> 12 & 63)])
      out.append(left > 1 ? letters[Int(group >> 6 & 63)] : UInt8(ascii: "="))
      out.append(left > 2 ? letters[Int(group & 63)] : UInt8(ascii: "="))
      at += 3
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The bytes; nil when the text is no padded base64. Line ends are passed over, as Go does.
  package static func decode(_ text: String) -> [UInt8]? {
    switch decodeOrFail(text) {
    case .success(let bytes): bytes
    case .failure: nil
    }
  }
  /// Where the text stops being base64. Go: "illegal base64 data at input byte N".
  package struct Corrupt: Error, Hashable, Sendable, CustomStringConvertible {
    package var offset: Int
    package var description: String { "illegal base64 data at input byte \(offset)" }
  }
  package static func decodeOrFail(_ text: String) -> Result<[UInt8], Corrupt> {
    let input = Array(text.utf8)
    var out: [UInt8] = []
    var group: UInt32 = 0
    var count = 0
    var at = 0
    while at < input.count {
      let byte = input[at]
      at += 1
      let digit: UInt32
      switch byte {
      case 0x0A, 0x0D: continue
      case 0x41...0x5A: digit = UInt32(byte - 0x41)
      case 0x61...0x7A: digit = UInt32(byte - 0x61 + 26)
      case 0x30...0x39: digit = UInt32(byte - 0x30 + 52)
      case UInt8(ascii: "+"): digit = 62
      case UInt8(ascii: "/"): digit = 63
      case UInt8(ascii: "="):
        // The padding: one for three letters, two for two; nothing but line ends after it.
        guard count >= 2 else { return .failure(Corrupt(offset: at - 1)) }
        var wanted = 3 - count
        while at < input.count {
          if input[at] == 0x0A || input[at] == 0x0D {
          } else if wanted > 0, input[at] == UInt8(ascii: "=") {
            wanted -= 1
          } else {
            return .failure(Corrupt(offset: at))
          }
          at += 1
        }
        guard wanted == 0 else { return .failure(Corrupt(offset: input.count)) }
        if count == 2 {
          out.append(UInt8(truncatingIfNeeded: group >> 4))
        } else {
          out.append(UInt8(truncatingIfNeeded: group >> 10))
          out.append(UInt8(truncatingIfNeeded: group >> 2))
        }
        return .success(out)
      default: return .failure(Corrupt(offset: at - 1))
      }
      group = group << 6 | digit
      count += 1
      if count == 4 {
        out.append(UInt8(truncatingIfNeeded: group >> 16))
        out.append(UInt8(truncatingIfNeeded: group >> 8))
        out.append(UInt8(truncatingIfNeeded: group))
        group = 0
        count = 0
      }
    }
    guard count == 0 else { return .failure(Corrupt(offset: input.count - count)) }
    return .success(out)
  }
}
