// An IPv4 address and a subnet of them.

package struct IPv4: Comparable, Hashable, Sendable, CustomStringConvertible {
  package var bits: UInt32

  @inlinable package init(bits: UInt32) { self.bits = bits }
  package init(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) {
    bits = UInt32(a) << 24 | UInt32(b) << 16 | UInt32(c) << 8 | UInt32(d)
  }
  /// `a.b.c.d`, decimal, no leading zeros.
  package init?(_ text: String) { self.init(Substring(text)) }
  package init?(_ text: Substring) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
      guard (1...3).contains(part.count), part.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        part.count == 1 || part.first != 0x30
      else { return nil }
      var value: UInt32 = 0
      for digit in part { value = value * 10 + UInt32(digit - 0x30) }
      guard value < 256 else { return nil }
      bits = bits << 8 | value
    }
    self.bits = bits
  }
  package static let any = IPv4(bits: 0)
  package static let loopback = IPv4(127, 0, 0, 1)
  /// Docker's embedded name server, inside a container on a network of one's own.
  package static let embeddedNameServer = IPv4(127, 0, 0, 11)

  package var isLoopback: Bool { bits >> 24 == 127 }
  package var description: String {
    "\(bits >> 24).\(bits >> 16 & 255).\(bits >> 8 & 255).\(bits & 255)"
  }
  package static func < (a: IPv4, b: IPv4) -> Bool { a.bits < b.bits }
}

/// A block of addresses: `172.17.0.0/16`.
package struct Subnet: Hashable, Sendable, CustomStringConvertible {
  package var base: IPv4
  package var prefix: Int

  package init(_ base: IPv4, prefix: Int) {
    self.prefix = min(max(prefix, 0), 32)
    self.base = base
    self.base.bits &= mask
  }
  /// `address/prefix`; what lies beyond the prefix is dropped.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let base = IPv4(String(parts[0])), parts[1].utf8.count <= 2,
      let prefix = Int(parts[1]), (0...32).contains(prefix)
    else { return nil }
    self.init(base, prefix: prefix)
  }
  package var mask: UInt32 { prefix == 0 ? 0 : UInt32.max << UInt32(32 - prefix) }
  package var broadcast: IPv4 { IPv4(bits: base.bits | ~mask) }
  /// The first address that a host may bear; Docker's usual gateway.
  package var firstHost: IPv4 { IPv4(bits: prefix >= 31 ? base.bits : base.bits + 1) }
  package var description: String { "\(base)/\(prefix)" }

  package func contains(_ address: IPv4) -> Bool { address.bits & mask == base.bits }
  package func overlaps(_ other: Subnet) -> Bool {
    contains(other.base) || other.contains(base)
  }
  /// The lowest host address that is not taken; nil when the subnet is full.
  package func free(besides taken: (IPv4) -> Bool, within range: Subnet? = nil) -> IPv4? {
    let block = range ?? self
    var bits = block.base.bits
    if range == nil, prefix < 31 { bits &+= 1 }
    let last = prefix >= 31 ? broadcast.bits : broadcast.bits &- 1
    while bits <= last, bits <= block.broadcast.bits {
      if bits != base.bits || prefix >= 31, !taken(IPv4(bits: bits)) { return IPv4(bits: bits) }
      guard bits < .max else { return nil }
      bits += 1
    }
    return nil
  }
}
