// Percent-encoding of URLs.

package enum PercentEncoding {
  /// Which bytes are written as they are, beside letters, digits and `-._~`.
  package enum Part: Hashable, Sendable {
    /// A path's segment, a query's value: nothing more.
    case component
    /// A whole path: `/` and what RFC 3986 allows in one.
    case path
    /// Form data: a space is `+` (Go's QueryEscape, curl --data-urlencode excepted).
    case form
  }

  package static func encoded(_ bytes: some Collection<UInt8>, _ part: Part = .component) -> String
  {
    var output: [UInt8] = []
    let path = Array("/!$&'()*+,;=:@".utf8)
    for byte in bytes {
      if byte.isASCIIAlphanumeric || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
        || (part == .path && path.contains(byte))
      {
        output.append(byte)
      } else if part == .form, byte == 0x20 {
        output.append(0x2B)
      } else {
        output.append(0x25)
        output += Hex.encoded([byte], uppercase: true).utf8
      }
    }
    return String(lenient: output)
  }
  package static func encoded(_ text: String, _ part: Part = .component) -> String {
    encoded(Array(text.utf8), part)
  }

  /// The bytes of a text. A `%` without two digits stays as it is; `strictly` makes it nil, as Go's
  /// unescaping does.
  package static func decoded(
    _ text: some StringProtocol, plusIsSpace: Bool = false, strictly: Bool = false
  ) -> [UInt8]? {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25 {
        if index + 2 < bytes.count, let high = bytes[index + 1].asciiHexValue,
          let low = bytes[index + 2].asciiHexValue
        {
          output.append(UInt8(high << 4 | low))
          index += 3
          continue
        }
        if strictly { return nil }
      }
      output.append(plusIsSpace && bytes[index] == 0x2B ? 0x20 : bytes[index])
      index += 1
    }
    return output
  }
}
