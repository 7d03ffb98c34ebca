// Randomness that comes from a seed alone.

/// A seeded generator (SplitMix64): the same seed gives the same numbers on every machine.
package struct RandomSource: RandomNumberGenerator, Hashable, Sendable {
  package var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A generator of its own, split off under a name; drawing from it leaves this one alone.
  package func split(_ name: String) -> RandomSource {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var child = RandomSource(seed: state ^ hash)
    _ = child.next()
    return child
  }

  /// `count` characters drawn from `alphabet` (ASCII).
  package mutating func text(_ count: Int, from alphabet: String) -> String {
    let letters = Array(alphabet.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for _ in 0..<count { bytes.append(letters[Int(next() % UInt64(letters.count))]) }
    return String(decoding: bytes, as: UTF8.self)
  }
  /// `count` hexadecimal digits.
  package mutating func hex(_ count: Int) -> String { text(count, from: "0123456789abcdef") }
  /// The suffix of a generated Kubernetes name. Real: apimachinery's rand.String leaves out vowels and 0, 1, 3.
  package mutating func suffix(_ count: Int = 5) -> String {
    text(count, from: "bcdfghjklmnpqrstvwxz2456789")
  }
  /// A random (version 4) UUID in lower case.
  package mutating func uuid() -> String {
    let d = Array(hex(32).utf8)
    let v = Array("89ab".utf8)[Int(next() % 4)]
    return String(unsafeUninitializedCapacity: 36) { text in
      var place = 0
      for (index, digit) in d.enumerated() {
        if index == 8 || index == 12 || index == 16 || index == 20 {
          text[place] = UInt8(ascii: "-")
          place += 1
        }
        text[place] = index == 12 ? UInt8(ascii: "4") : index == 16 ? v : digit
        place += 1
      }
      return place
    }
  }
}
