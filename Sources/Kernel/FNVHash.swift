// A hash that is the same on every machine and in every run.

/// FNV-1a with 64 bits (Fowler, Noll and Vo): tells texts apart, and defends against nobody.
package struct FNVHash: Sendable {
  package private(set) var value: UInt64

  package init(seed: UInt64 = 0) { value = seed ^ 0xcbf2_9ce4_8422_2325 }
  package init(_ bytes: some Sequence<UInt8>) {
    self.init()
    combine(bytes)
  }

  package mutating func combine(_ number: UInt64) {
    value = (value ^ number) &* 0x100_0000_01b3
  }
  package mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(UInt64(byte)) }
  }
  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { for byte in $0 { combine(UInt64(byte)) } }
  }

  /// The value as 16 hexadecimal digits.
  package var hexadecimal: String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
