// What openssl's -text says of keys, requests and certificates.

import Certificates
import Text

enum CertificateText {
  /// Bytes with colons between them, so many a line.
  private static func block(_ bytes: [UInt8], _ indent: Int, _ columns: Int) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: columns) {
      let row = bytes[start..<min(bytes.count, start + columns)]
      let isLast = start + columns >= bytes.count
      text += String(repeating: " ", count: indent)
      text += row.map { Hex.encoded([$0]) }.joined(separator: ":") + (isLast ? "" : ":") + "\n"
    }
    return text
  }
  private static func signed(_ number: BigNumber) -> [UInt8] {
    let bytes = number.bytes()
    return bytes.first.map { $0 & 0x80 != 0 } == true ? [0] + bytes : bytes
  }
  private static func key(_ key: RSAKey, _ indent: Int) -> String {
    let space = String(repeating: " ", count: indent)
    return """
      \(space)Subject Public Key Info:
      \(space)    Public Key Algorithm: rsaEncryption
      \(space)        Public-Key: (\(key.size) bit)
      \(space)        Modulus:

      """ + block(signed(key.modulus), indent + 12, 15)
        + "\(space)        Exponent: 65537 (0x10001)\n"
  }
  private static func signature(_ bytes: [UInt8]) -> String {
    "    Signature Algorithm: sha256WithRSAEncryption\n    Signature Value:\n" + block(bytes, 8, 18)
  }
  private static func list(_ extensions: [CertificateExtension], _ indent: Int) -> String {
    let space = String(repeating: " ", count: indent)
    return extensions.map { one in
      guard let lines = one.lines else {
        return "\(space)\(one.object): \(one.isCritical ? "critical" : "")\n\(space)    ...\n"
      }
      return
        "\(space)\(lines.title): \(one.isCritical ? "critical" : "")\n\(space)    \(lines.value)\n"
    }.joined()
  }

  static func text(_ request: CertificateRequest) -> String {
    var text = "Certificate Request:\n    Data:\n        Version: 1 (0x0)\n"
    text += "        Subject: \(request.subject.text)\n" + key(request.key, 8)
    if request.extensions.isEmpty {
      text += "        Attributes:\n            (none)\n            Requested Extensions:\n"
    } else {
      text += "        Attributes:\n            Requested Extensions:\n"
      text += list(request.extensions, 16)
    }
    return text + signature(request.signature)
  }

  static func text(_ certificate: Certificate) -> String {
    var text = "Certificate:\n    Data:\n"
    text += "        Version: \(certificate.version) (0x\(certificate.version - 1))\n"
    let serial = certificate.serial
    if serial.count <= 7 {
      let number = serial.reduce(0) { $0 << 8 | Int($1) }
      text += "        Serial Number: \(number) (0x\(String(number, radix: 16)))\n"
    } else {
      text += "        Serial Number:\n            "
      text += serial.map { Hex.encoded([$0]) }.joined(separator: ":") + "\n"
    }
    text += "        Signature Algorithm: sha256WithRSAEncryption\n"
    text += "        Issuer: \(certificate.issuer.text)\n        Validity\n"
    text += "            Not Before: \(Certificate.shown(certificate.notBefore))\n"
    text += "            Not After : \(Certificate.shown(certificate.notAfter))\n"
    text += "        Subject: \(certificate.subject.text)\n" + key(certificate.key, 8)
    if !certificate.extensions.isEmpty {
      text += "        X509v3 extensions:\n" + list(certificate.extensions, 12)
    }
    return text + signature(certificate.signature)
  }

  static func text(_ key: RSAKey) -> String {
    let one = BigNumber(1)
    var text = "Private-Key: (\(key.size) bit, 2 primes)\n"
    for (title, value) in [("modulus", key.modulus)] {
      text += "\(title):\n" + block(signed(value), 4, 15)
    }
    text += "publicExponent: 65537 (0x10001)\n"
    for (title, value) in [
      ("privateExponent", key.secret), ("prime1", key.p), ("prime2", key.q),
      ("exponent1", key.secret % (key.p - one)), ("exponent2", key.secret % (key.q - one)),
      ("coefficient", key.q.inverse(modulo: key.p) ?? BigNumber()),
    ] { text += "\(title):\n" + block(signed(value), 4, 15) }
    return text
  }
}
