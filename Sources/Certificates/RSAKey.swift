// RSA keys: made, written, read, and used to sign.
//
// Real: PKCS #1 v1.5 over SHA-256, as openssl signs certificates by default.

import Crypto
package import Kernel

package struct RSAKey: Hashable, Sendable {
  package var modulus: BigNumber
  package var exponent = BigNumber(65_537)
  /// Empty in a public key.
  package var secret = BigNumber()
  package var p = BigNumber(), q = BigNumber()

  package var isPrivate: Bool { !secret.isZero }
  package var size: Int { modulus.bits }

  /// A key of 1024, 2048, 3072 or 4096 bits; nil for another size.
  package init?(bits: Int, random: inout RandomSource) {
    guard let pool = RSAPrimes.all[bits / 2], bits % 2 == 0, pool.count > 1 else { return nil }
    let first = Int(random.next() % UInt64(pool.count))
    let second = (first + 1 + Int(random.next() % UInt64(pool.count - 1))) % pool.count
    self.init(bits: bits, primes: first, second)
  }
  /// The key of two primes of the lab's, by their places.
  package init?(bits: Int, primes first: Int, _ second: Int) {
    guard let pool = RSAPrimes.all[bits / 2], pool.indices.contains(first),
      pool.indices.contains(second), first != second
    else { return nil }
    var numbers = [first, second].map { BigNumber(bytes: Self.bytes(pool[$0])) }
    if BigNumber.compare(numbers[0], numbers[1]) < 0 { numbers.swapAt(0, 1) }
    (p, q) = (numbers[0], numbers[1])
    modulus = p * q
    let phi = (p - BigNumber(1)) * (q - BigNumber(1))
    guard let inverse = exponent.inverse(modulo: phi) else { return nil }
    secret = inverse
  }
  private static func bytes(_ hex: String) -> [UInt8] {
    var out: [UInt8] = []
    var high: UInt8?
    for digit in hex {
      guard let value = digit.hexDigitValue else { continue }
      if let first = high {
        out.append(first << 4 | UInt8(value))
        high = nil
      } else {
        high = UInt8(value)
      }
    }
    return out
  }
  package init(modulus: BigNumber, exponent: BigNumber) {
    self.modulus = modulus
    self.exponent = exponent
  }

  // MARK: Encodings

  package static let algorithm = DER.sequence([.object("1.2.840.113549.1.1.1"), .null])

  package var publicInfo: DER {
    .sequence([
      Self.algorithm, .bits(DER.sequence([.integer(modulus), .integer(exponent)]).encoded),
    ])
  }
  /// The key of `-----BEGIN RSA PRIVATE KEY-----`.
  package var inner: DER {
    let one = BigNumber(1)
    return .sequence([
      .integer(0), .integer(modulus), .integer(exponent), .integer(secret), .integer(p),
      .integer(q),
      .integer(secret % (p - one)), .integer(secret % (q - one)),
      .integer(q.inverse(modulo: p) ?? BigNumber()),
    ])
  }
  /// PKCS #8: `-----BEGIN PRIVATE KEY-----`.
  package var outer: DER { .sequence([.integer(0), Self.algorithm, .octets(inner.encoded)]) }

  /// The key in a text: private, or public.
  package init?(pem text: String) {
    for (label, bytes) in PEM.blocks(text) {
      guard let top = DER.read(bytes[...])?.first else { continue }
      switch label {
      case "PRIVATE KEY":
        let parts = top.parts
        guard parts.count >= 3, parts[1].parts.first?.dotted == "1.2.840.113549.1.1.1",
          let key = RSAKey(inner: DER.read(parts[2].body[...])?.first)
        else { continue }
        self = key
        return
      case "RSA PRIVATE KEY":
        guard let key = RSAKey(inner: top) else { continue }
        self = key
        return
      case "PUBLIC KEY":
        guard let key = RSAKey(publicInfo: top) else { continue }
        self = key
        return
      default: continue
      }
    }
    return nil
  }
  private init?(inner: DER?) {
    guard let numbers = inner?.parts, numbers.count >= 6 else { return nil }
    modulus = numbers[1].number
    exponent = numbers[2].number
    secret = numbers[3].number
    p = numbers[4].number
    q = numbers[5].number
    guard (512...8192).contains(modulus.bits), !p.isZero, !q.isZero, p * q == modulus else {
      return nil
    }
  }
  package init?(publicInfo: DER) {
    let parts = publicInfo.parts
    guard parts.count == 2, parts[0].parts.first?.dotted == "1.2.840.113549.1.1.1",
      let numbers = DER.read(parts[1].body.dropFirst())?.first?.parts, numbers.count == 2
    else { return nil }
    modulus = numbers[0].number
    exponent = numbers[1].number
    guard (512...8192).contains(modulus.bits) else { return nil }
  }

  // MARK: Signing

  private func padded(_ message: [UInt8]) -> BigNumber {
    let digest = DER.sequence([
      .sequence([.object("2.16.840.1.101.3.4.2.1"), .null]),
      .octets(Array(SHA256.hash(data: message))),
    ]).encoded
    let width = (size + 7) / 8
    let fill = max(8, width - digest.count - 3)
    return BigNumber(bytes: [0, 1] + [UInt8](repeating: 0xFF, count: fill) + [0] + digest)
  }
  package func signature(of message: [UInt8]) -> [UInt8] {
    // By the Chinese remainders, which is four times as fast.
    let value = padded(message), one = BigNumber(1)
    let a = value.power(secret % (p - one), modulo: p)
    let b = value.power(secret % (q - one), modulo: q)
    let difference = BigNumber.compare(a, b % p) >= 0 ? a - b % p : a + p - b % p
    let h = difference * (q.inverse(modulo: p) ?? BigNumber()) % p
    return (b + h * q).bytes((size + 7) / 8)
  }
  package func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    BigNumber(bytes: signature).power(exponent, modulo: modulus) == padded(message)
  }
}
