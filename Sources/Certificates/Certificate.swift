// Certificates and requests for them: made, read, written out.

import Crypto
package import Kernel
import Text

/// A name: `CN = jane, O = dev`, in its order.
package struct DistinguishedName: Hashable, Sendable {
  package var parts: [(key: String, value: String)] = []
  package static func == (a: Self, b: Self) -> Bool { a.text == b.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  private static let kinds: [(key: String, object: String)] = [
    ("CN", "2.5.4.3"), ("C", "2.5.4.6"), ("L", "2.5.4.7"), ("ST", "2.5.4.8"), ("O", "2.5.4.10"),
    ("OU", "2.5.4.11"), ("emailAddress", "1.2.840.113549.1.9.1"), ("SN", "2.5.4.4"),
    ("serialNumber", "2.5.4.5"), ("UID", "0.9.2342.19200300.100.1.1"),
  ]

  package init() {}
  /// `/C=CN/O=dev/CN=jane`; nil where it is no such text.
  package init?(subject text: String) {
    guard text.hasPrefix("/") else { return nil }
    var pieces: [String] = []
    var piece = ""
    var escaped = false
    for letter in text.dropFirst() {
      if escaped {
        piece.append(letter)
        escaped = false
      } else if letter == "\\" {
        escaped = true
      } else if letter == "/" {
        pieces.append(piece)
        piece = ""
      } else {
        piece.append(letter)
      }
    }
    pieces.append(piece)
    for piece in pieces where !piece.isEmpty {
      guard let mark = piece.firstIndex(of: "=") else { return nil }
      let key = String(piece[..<mark])
      let long = ["commonName": "CN", "organizationName": "O", "countryName": "C"]
      parts.append((long[key] ?? key, String(piece[piece.index(after: mark)...])))
    }
  }
  package init(_ der: DER) {
    for set in der.parts {
      for pair in set.parts {
        let two = pair.parts
        guard two.count == 2 else { continue }
        let object = two[0].dotted
        parts.append((Self.kinds.first { $0.object == object }?.key ?? object, two[1].string))
      }
    }
  }
  /// Names that openssl does not know.
  package var unknown: [String] {
    parts.map(\.key).filter { key in !Self.kinds.contains { $0.key == key } }
  }
  package var der: DER {
    .sequence(
      parts.compactMap { part in
        guard let kind = Self.kinds.first(where: { $0.key == part.key }) else { return nil }
        let value: DER =
          part.key == "C"
          ? .printable(part.value)
          : part.key == "emailAddress"
            ? DER(tag: 22, body: Array(part.value.utf8)) : .text(part.value)
        return .set([.sequence([.object(kind.object), value])])
      })
  }
  /// Real: as Go writes a name: country, organizations, units, locality, province, common name.
  package var inGoOrder: DistinguishedName {
    let order = ["C", "O", "OU", "L", "ST", "CN", "serialNumber"]
    var name = DistinguishedName()
    for key in order { name.parts += parts.filter { $0.key == key } }
    return name
  }
  package var text: String { parts.map { "\($0.key) = \($0.value)" }.joined(separator: ", ") }
}

/// An extension, encoded: its object, whether it is critical, its value.
package struct CertificateExtension: Hashable, Sendable {
  package var object: String
  package var isCritical = false
  package var value: [UInt8]

  package var der: DER {
    .sequence([.object(object)] + (isCritical ? [.bool(true)] : []) + [.octets(value)])
  }
  package init(_ object: String, isCritical: Bool = false, _ value: DER) {
    self.object = object
    self.isCritical = isCritical
    self.value = value.encoded
  }
  package init?(_ der: DER) {
    let parts = der.parts
    guard parts.count >= 2, let last = parts.last else { return nil }
    object = parts[0].dotted
    isCritical = parts.count == 3
    value = last.body
  }

  package static func keyIdentifier(_ key: RSAKey) -> [UInt8] {
    Array(
      Insecure.SHA1.hash(
        data: DER.sequence([.integer(key.modulus), .integer(key.exponent)]).encoded))
  }
  package static func authority(_ key: RSAKey) -> [CertificateExtension] {
    let id = keyIdentifier(key)
    return [
      CertificateExtension("2.5.29.14", .octets(id)),
      CertificateExtension("2.5.29.35", .sequence([DER(tag: 0x80, body: id)])),
      CertificateExtension("2.5.29.19", isCritical: true, .sequence([.bool(true)])),
    ]
  }
  /// `subjectAltName=DNS:a,IP:1.2.3.4` and its kin; nil for what is not modelled.
  package static func read(_ text: String) -> CertificateExtension? {
    let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmed }
    guard parts.count == 2 else { return nil }
    var values = parts[1].split(separator: ",").map { $0.trimmed }
    let isCritical = values.first == "critical"
    if isCritical { values.removeFirst() }
    switch parts[0] {
    case "subjectAltName":
      let names = values.compactMap { value -> DER? in
        let pair = value.split(separator: ":", maxSplits: 1).map(String.init)
        guard pair.count == 2 else { return nil }
        switch pair[0] {
        case "DNS": return DER(tag: 0x82, body: Array(pair[1].utf8))
        case "email": return DER(tag: 0x81, body: Array(pair[1].utf8))
        case "IP":
          let numbers = pair[1].split(separator: ".").compactMap { UInt8($0) }
          return numbers.count == 4 ? DER(tag: 0x87, body: numbers) : nil
        default: return nil
        }
      }
      guard names.count == values.count else { return nil }
      return CertificateExtension("2.5.29.17", isCritical: isCritical, .sequence(names))
    case "basicConstraints":
      let isAuthority = values.contains("CA:TRUE") || values.contains("CA:true")
      return CertificateExtension(
        "2.5.29.19", isCritical: isCritical, .sequence(isAuthority ? [.bool(true)] : []))
    case "keyUsage":
      return keyUsage(values, isCritical: isCritical)
    case "extendedKeyUsage":
      return extendedKeyUsage(values, isCritical: isCritical)
    default: return nil
    }
  }

  /// The lines under the title in `-text`; nil for one that the lab has no words for.
  package var lines: (title: String, value: String)? {
    let top = DER.read(value[...])?.first
    switch object {
    case "2.5.29.14":
      return ("X509v3 Subject Key Identifier", Self.colons(top?.body ?? []))
    case "2.5.29.35":
      return ("X509v3 Authority Key Identifier", Self.colons(top?.parts.first?.body ?? []))
    case "2.5.29.19":
      let isAuthority = top?.parts.first?.body.first == 0xFF
      return ("X509v3 Basic Constraints", "CA:\(isAuthority ? "TRUE" : "FALSE")")
    case "2.5.29.17":
      let names = (top?.parts ?? []).map { name -> String in
        switch name.tag {
        case 0x82: "DNS:\(name.string)"
        case 0x81: "email:\(name.string)"
        case 0x87: "IP Address:" + name.body.map(String.init).joined(separator: ".")
        default: "othername:<unsupported>"
        }
      }
      return ("X509v3 Subject Alternative Name", names.joined(separator: ", "))
    case "2.5.29.15":
      return ("X509v3 Key Usage", Self.keyUsages(top).joined(separator: ", "))
    case "2.5.29.37":
      let words = (top?.parts ?? []).map { part in
        Self.purposes.first { $0.object == part.dotted }?.title ?? part.dotted
      }
      return ("X509v3 Extended Key Usage", words.joined(separator: ", "))
    default: return nil
    }
  }
  package static func colons(_ bytes: [UInt8]) -> String {
    bytes.map { Hex.encoded([$0], uppercase: true) }.joined(separator: ":")
  }
}

/// `-----BEGIN CERTIFICATE REQUEST-----`
package struct CertificateRequest: Sendable {
  package var subject: DistinguishedName
  package var key: RSAKey
  package var extensions: [CertificateExtension] = []
  package var info: [UInt8]
  package var signature: [UInt8]

  package static let signing = DER.sequence([.object("1.2.840.113549.1.1.11"), .null])

  package init(_ subject: DistinguishedName, _ key: RSAKey, _ extensions: [CertificateExtension]) {
    self.subject = subject
    self.key = key
    self.extensions = extensions
    let attributes: [DER] =
      extensions.isEmpty
      ? []
      : [
        .sequence([
          .object("1.2.840.113549.1.9.14"), .set([.sequence(extensions.map(\.der))]),
        ])
      ]
    info =
      DER.sequence([.integer(0), subject.der, key.publicInfo, .context(0, attributes)]).encoded
    signature = key.signature(of: info)
  }
  package var encoded: [UInt8] {
    DER(tag: 0x30, body: info + Self.signing.encoded + DER.bits(signature).encoded).encoded
  }
  package init?(pem text: String) {
    guard
      let block = PEM.blocks(text).first(where: {
        $0.label == "CERTIFICATE REQUEST" || $0.label == "NEW CERTIFICATE REQUEST"
      }), let parts = DER.read(block.bytes[...])?.first?.parts, parts.count == 3
    else { return nil }
    let inner = parts[0].parts
    guard inner.count >= 3, let key = RSAKey(publicInfo: inner[2]) else { return nil }
    subject = DistinguishedName(inner[1])
    self.key = key
    info = parts[0].encoded
    signature = Array(parts[2].body.dropFirst())
    if inner.count > 3 {
      for attribute in inner[3].parts where attribute.parts.first?.dotted == "1.2.840.113549.1.9.14"
      {
        let list = attribute.parts.last?.parts.first?.parts ?? []
        extensions = list.compactMap { CertificateExtension($0) }
      }
    }
  }
}

/// `-----BEGIN CERTIFICATE-----`
package struct Certificate: Sendable {
  package var version = 3
  package var serial: [UInt8]
  package var issuer: DistinguishedName
  package var subject: DistinguishedName
  package var notBefore: Instant
  package var notAfter: Instant
  package var key: RSAKey
  package var extensions: [CertificateExtension]
  package var info: [UInt8] = []
  package var signature: [UInt8] = []

  package init(
    serial: [UInt8], issuer: DistinguishedName, subject: DistinguishedName, from: Instant,
    days: Int, key: RSAKey, extensions: [CertificateExtension], signer: RSAKey
  ) {
    self.init(
      serial: serial, issuer: issuer, subject: subject, from: from,
      until: from + .seconds(days * 86_400), key: key, extensions: extensions, signer: signer)
  }
  package init(
    serial: [UInt8], issuer: DistinguishedName, subject: DistinguishedName, from: Instant,
    until: Instant, key: RSAKey, extensions: [CertificateExtension], signer: RSAKey
  ) {
    self.serial = serial
    self.issuer = issuer
    self.subject = subject
    self.key = key
    self.extensions = extensions
    notBefore = from
    notAfter = until
    version = extensions.isEmpty ? 1 : 3
    var parts: [DER] = version == 3 ? [.context(0, [.integer(2)])] : []
    parts += [
      .integer(BigNumber(bytes: serial)), CertificateRequest.signing, issuer.der,
      .sequence([Self.time(notBefore), Self.time(notAfter)]), subject.der, key.publicInfo,
    ]
    if version == 3 { parts.append(.context(3, [.sequence(extensions.map(\.der))])) }
    info = DER.sequence(parts).encoded
    signature = signer.signature(of: info)
  }
  private static func time(_ instant: Instant) -> DER {
    let civil = CivilTime(nanoseconds: instant.nanoseconds)
    return civil.year < 2050
      ? DER(tag: 23, body: Array(TimeFormat.text("%y%m%d%H%M%SZ", civil).utf8))
      : DER(tag: 24, body: Array(TimeFormat.text("%Y%m%d%H%M%SZ", civil).utf8))
  }
  private static func instant(_ der: DER) -> Instant {
    var digits = der.string.filter { $0.isASCII && $0.isNumber }
    if der.tag == 23 { digits = ((Int(digits.prefix(2)) ?? 0) < 50 ? "20" : "19") + digits }
    func number(_ start: Int, _ count: Int) -> Int {
      Int(digits.dropFirst(start).prefix(count)) ?? 0
    }
    guard
      let time = CivilTime(
        year: number(0, 4), month: number(4, 2), day: number(6, 2), hour: number(8, 2),
        minute: number(10, 2), second: number(12, 2), zone: .utc)
    else { return .zero }
    guard (-9_000_000_000...9_000_000_000).contains(time.seconds) else { return .zero }
    return Instant(nanoseconds: time.nanoseconds)
  }

  package var encoded: [UInt8] {
    DER(
      tag: 0x30, body: info + CertificateRequest.signing.encoded + DER.bits(signature).encoded
    ).encoded
  }
  package init?(pem text: String) {
    guard
      let block = PEM.blocks(text).first(where: { $0.label.hasSuffix("CERTIFICATE") }),
      let parts = DER.read(block.bytes[...])?.first?.parts, parts.count == 3
    else { return nil }
    var inner = parts[0].parts[...]
    version = 1
    if inner.first?.tag == 0xA0 {
      version = (inner.first?.parts.first?.body.last).map { Int($0) + 1 } ?? 3
      inner = inner.dropFirst()
    }
    let list = Array(inner)
    guard list.count >= 6, let key = RSAKey(publicInfo: list[5]) else { return nil }
    serial = Array(list[0].body.drop { $0 == 0 })
    issuer = DistinguishedName(list[2])
    let times = list[3].parts
    guard times.count == 2 else { return nil }
    notBefore = Self.instant(times[0])
    notAfter = Self.instant(times[1])
    subject = DistinguishedName(list[4])
    self.key = key
    extensions =
      list.last { $0.tag == 0xA3 }?.parts.first?.parts.compactMap { CertificateExtension($0) } ?? []
    info = parts[0].encoded
    signature = Array(parts[2].body.dropFirst())
  }
  /// Real: `Nov 28 12:32:32 2026 GMT`.
  package static func shown(_ instant: Instant) -> String {
    TimeFormat.text("%b %e %H:%M:%S %Y GMT", CivilTime(nanoseconds: instant.nanoseconds))
  }
}
