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
    var hash = FNVHash()
    hash.combine(name)
    var child = RandomSource(seed: state ^ hash.value)
    _ = child.next()
    return child
  }

  /// `count` characters drawn from `alphabet` (ASCII).
  package mutating func text(_ count: Int, from alphabet: String) -> String {
    var alphabet = alphabet
    return alphabet.withUTF8 { letters in
      String(unsafeUninitializedCapacity: count) { text in
        for place in 0..<count { text[place] = letters[Int(next() % UInt64(letters.count))] }
        return count
      }
    }
  }
  /// `count` hexadecimal digits.
  package mutating func hex(_ count: Int) -> String { text(count, from: "0123456789abcdef") }
  /// The suffix of a generated Kubernetes name. Real: apimachinery's rand.String leaves out vowels and 0, 1, 3.
  package mutating func suffix(_ count: Int = 5) -> String {
    text(count, from: "bcdfghjklmnpqrstvwxz2456789")
  }
  /// A random (version 4) UUID in lower case.
  package mutating func uuid() -> String {
    String(unsafeUninitializedCapacity: 36) { text in
      func hexDigit(_ value: UInt64) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 10 ? 0x30 + value : 0x57 + value)
      }
      var place = 0
      for index in 0..<32 {
        if index == 8 || index == 12 || index == 16 || index == 20 {
          text[place] = UInt8(ascii: "-")
          place += 1
        }
        text[place] = hexDigit(next() % 16)
        place += 1
      }
      text[14] = UInt8(ascii: "4")
      text[19] = hexDigit(8 + next() % 4)
      return place
    }
  }
}
