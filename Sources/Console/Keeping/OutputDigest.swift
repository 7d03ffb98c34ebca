// A short fingerprint of output, so that a replay notices where it comes out otherwise.

/// FNV-1a of 64 bits. It tells accidents apart, not forgeries.
package struct OutputDigest: Hashable, Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
  package static func of(_ bytes: some Sequence<UInt8>) -> String {
    var digest = OutputDigest()
    digest.add(bytes)
    return digest.text
  }
}
