// The addresses and node ports of services.

import Kernel

/// Which cluster addresses and node ports are taken.
///
/// Real: 10.96.0.0/16 and 30000-32767, as kubeadm sets them; the first 256 addresses are kept for
/// those who ask for one, as are the first 86 ports.
package struct AddressPool: Sendable {
  private var addresses = OrderedMap<Int, Bool>()
  private var ports = OrderedMap<Int, Bool>()

  package static let ports = 30000...32767
  static let base = (10 << 24) | (96 << 16)
  static let size = 1 << 16

  package init() {}

  static func text(_ address: Int) -> String {
    "\(address >> 24 & 255).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
  }
  package static func number(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var number = 0
    for part in parts {
      guard let byte = UInt8(part), String(byte) == part else { return nil }
      number = number << 8 | Int(byte)
    }
    return number
  }
  static func isInRange(_ address: Int) -> Bool {
    address > base && address < base + size - 1
  }

  /// A free address; nil when there is none.
  mutating func takeAddress(_ random: inout RandomSource) -> String? {
    for _ in 0..<64 {
      let address = Self.base + 256 + Int(random.next() % UInt64(Self.size - 512))
      if !addresses.contains(address) {
        addresses[address] = true
        return Self.text(address)
      }
    }
    for address in (Self.base + 1)..<(Self.base + Self.size - 1)
    where !addresses.contains(address) {
      addresses[address] = true
      return Self.text(address)
    }
    return nil
  }
  func isTaken(address: Int) -> Bool { addresses.contains(address) }
  mutating func take(address: Int) { addresses[address] = true }
  mutating func release(address text: String) {
    if let address = Self.number(text) { addresses.removeValue(forKey: address) }
  }

  mutating func takePort(_ random: inout RandomSource) -> Int? {
    for _ in 0..<64 {
      let port = 30086 + Int(random.next() % UInt64(32768 - 30086))
      if !ports.contains(port) {
        ports[port] = true
        return port
      }
    }
    for port in Self.ports where !ports.contains(port) {
      ports[port] = true
      return port
    }
    return nil
  }
  func isTaken(port: Int) -> Bool { ports.contains(port) }
  mutating func take(port: Int) { ports[port] = true }
  mutating func release(port: Int) { ports.removeValue(forKey: port) }
}
