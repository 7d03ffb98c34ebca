// ASN.1 in its distinguished encoding, as keys, requests and certificates are written, and PEM around it.

import Text

/// A value of ASN.1 with its tag.
package struct DER: Hashable, Sendable {
  package var tag: UInt8
  package var body: [UInt8]

  package init(tag: UInt8, body: [UInt8]) {
    self.tag = tag
    self.body = body
  }

  package var encoded: [UInt8] {
    let count = body.count
    var length: [UInt8]
    if count < 128 {
      length = [UInt8(count)]
    } else {
      var rest = count
      length = []
      while rest > 0 {
        length.insert(UInt8(rest & 0xFF), at: 0)
        rest >>= 8
      }
      length.insert(0x80 | UInt8(length.count), at: 0)
    }
    return [tag] + length + body
  }

  package static func sequence(_ parts: [DER]) -> DER {
    DER(tag: 0x30, body: parts.flatMap(\.encoded))
  }
  package static func set(_ parts: [DER]) -> DER {
    DER(tag: 0x31, body: parts.flatMap(\.encoded))
  }
  package static func integer(_ value: BigNumber) -> DER {
    var bytes = value.bytes()
    if bytes.first.map({ $0 & 0x80 != 0 }) ?? true { bytes.insert(0, at: 0) }
    return DER(tag: 2, body: bytes)
  }
  package static func integer(_ value: Int) -> DER { integer(BigNumber(value)) }
  package static func bits(_ bytes: [UInt8]) -> DER { DER(tag: 3, body: [0] + bytes) }
  package static func octets(_ bytes: [UInt8]) -> DER { DER(tag: 4, body: bytes) }
  package static let null = DER(tag: 5, body: [])
  package static func bool(_ value: Bool) -> DER { DER(tag: 1, body: [value ? 0xFF : 0]) }
  package static func text(_ text: String) -> DER { DER(tag: 12, body: Array(text.utf8)) }
  package static func printable(_ text: String) -> DER { DER(tag: 19, body: Array(text.utf8)) }
  package static func context(_ number: UInt8, _ parts: [DER]) -> DER {
    DER(tag: 0xA0 | number, body: parts.flatMap(\.encoded))
  }
  /// `1.2.840.113549.1.1.1`
  package static func object(_ dotted: String) -> DER {
    let numbers = dotted.split(separator: ".").compactMap { Int($0) }
    guard numbers.count >= 2 else { return DER(tag: 6, body: []) }
    var bytes: [UInt8] = [UInt8(truncatingIfNeeded: numbers[0] * 40 + numbers[1])]
    for number in numbers.dropFirst(2) {
      var groups = [UInt8(number & 0x7F)]
      var rest = number >> 7
      while rest > 0 {
        groups.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
        rest >>= 7
      }
      bytes += groups
    }
    return DER(tag: 6, body: bytes)
  }

  // MARK: Reading

  /// The values in a run of bytes; nil where they are damaged.
  package static func read(_ bytes: ArraySlice<UInt8>) -> [DER]? {
    var list: [DER] = []
    var rest = bytes
    while let tag = rest.popFirst() {
      guard let first = rest.popFirst() else { return nil }
      var count = Int(first)
      if first & 0x80 != 0 {
        count = 0
        guard first & 0x7F <= 4 else { return nil }
        for _ in 0..<(first & 0x7F) {
          guard let byte = rest.popFirst() else { return nil }
          count = count << 8 | Int(byte)
        }
      }
      guard count <= rest.count, list.count < 10_000 else { return nil }
      list.append(DER(tag: tag, body: Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
    return list
  }
  package var parts: [DER] { DER.read(body[...]) ?? [] }
  package var number: BigNumber { BigNumber(bytes: body) }
  package var string: String { String(decoding: body, as: UTF8.self) }
  package var dotted: String {
    guard let first = body.first else { return "" }
    var numbers = [Int(first) / 40, Int(first) % 40]
    var value = 0
    for byte in body.dropFirst() {
      guard value < Int.max >> 8 else { return "" }
      value = value << 7 | Int(byte & 0x7F)
      if byte & 0x80 == 0 {
        numbers.append(value)
        value = 0
      }
    }
    return numbers.map(String.init).joined(separator: ".")
  }
}

package enum PEM {
  package static func text(_ label: String, _ bytes: [UInt8]) -> String {
    "-----BEGIN \(label)-----\n" + Base64.encoded(bytes, wrap: 64) + "\n-----END \(label)-----\n"
  }
  /// Every block of a text, with its label.
  package static func blocks(_ text: String) -> [(label: String, bytes: [UInt8])] {
    var found: [(String, [UInt8])] = []
    var label: String?
    var body = ""
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
      if line.hasPrefix("-----BEGIN "), line.hasSuffix("-----") {
        label = String(line.dropFirst(11).dropLast(5))
        body = ""
      } else if line.hasPrefix("-----END ") {
        if let label, let bytes = try? Base64.decoded(body) { found.append((label, bytes)) }
        label = nil
      } else if label != nil {
        body += line.filter { $0 != " " && $0 != "\t" }
      }
    }
    return found
  }
}
