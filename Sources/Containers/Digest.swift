// SHA-256 digests, as images, layers and manifests are named by.

import Crypto
import Text

/// `sha256:` and 64 hexadecimal digits.
package struct Digest: Comparable, Hashable, Sendable, CustomStringConvertible {
  /// The 64 digits.
  package var hex: String

  package init(hex: String) { self.hex = hex }
  /// Reads `sha256:…`.
  package init?(_ text: some StringProtocol) {
    guard text.hasPrefix("sha256:"), text.utf8.count == 71 else { return nil }
    let digits = text.dropFirst(7)
    guard digits.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) })
    else { return nil }
    hex = String(digits)
  }
  package init(of bytes: some Sequence<UInt8>) {
    var sha = SHA256()
    let array = Array(bytes)
    array.withUnsafeBytes { sha.update(bufferPointer: $0) }
    hex = Hex.encoded(Array(sha.finalize()))
  }
  package init(of text: String) { self.init(of: Array(text.utf8)) }

  /// The digest over a layer and all below it, as the image specification chains them.
  package static func chain(_ diffs: some Sequence<Digest>) -> Digest? {
    var chain: Digest?
    for diff in diffs {
      chain = chain.map { Digest(of: "\($0) \(diff)") } ?? diff
    }
    return chain
  }
  /// Twelve digits, as lists show them.
  package var short: String { String(hex.prefix(12)) }
  package var description: String { "sha256:\(hex)" }
  package static func < (a: Digest, b: Digest) -> Bool { a.hex < b.hex }
}
