// What a certificate's key may be used for: the extensions keyUsage and extendedKeyUsage.

extension CertificateExtension {
  /// The bits of keyUsage, the first one first. Real: RFC 5280, with openssl's words.
  private static let bits: [(name: String, title: String)] = [
    ("digitalSignature", "Digital Signature"), ("nonRepudiation", "Non Repudiation"),
    ("keyEncipherment", "Key Encipherment"), ("dataEncipherment", "Data Encipherment"),
    ("keyAgreement", "Key Agreement"), ("keyCertSign", "Certificate Sign"),
    ("cRLSign", "CRL Sign"), ("encipherOnly", "Encipher Only"), ("decipherOnly", "Decipher Only"),
  ]
  static let purposes: [(name: String, object: String, title: String)] = [
    ("serverAuth", "1.3.6.1.5.5.7.3.1", "TLS Web Server Authentication"),
    ("clientAuth", "1.3.6.1.5.5.7.3.2", "TLS Web Client Authentication"),
    ("codeSigning", "1.3.6.1.5.5.7.3.3", "Code Signing"),
    ("emailProtection", "1.3.6.1.5.5.7.3.4", "E-mail Protection"),
    ("timeStamping", "1.3.6.1.5.5.7.3.8", "Time Stamping"),
    ("OCSPSigning", "1.3.6.1.5.5.7.3.9", "OCSP Signing"),
  ]

  /// `digitalSignature`, `keyEncipherment`, …; nil where one is unknown.
  package static func keyUsage(_ names: [String], isCritical: Bool) -> CertificateExtension? {
    var value: [UInt8] = [0, 0]
    var last = 0
    for name in names {
      guard let place = bits.firstIndex(where: { $0.name == name }) else { return nil }
      value[place / 8] |= 0x80 >> UInt8(place % 8)
      last = max(last, place)
    }
    // The distinguished encoding ends with the last bit that is set.
    if last < 8 { value.removeLast() }
    return CertificateExtension(
      "2.5.29.15", isCritical: isCritical, DER(tag: 3, body: [UInt8(7 - last % 8)] + value))
  }
  static func keyUsages(_ value: DER?) -> [String] {
    let bytes = Array((value?.body ?? []).dropFirst())
    return bits.indices.filter { place in
      place / 8 < bytes.count && bytes[place / 8] & (0x80 >> UInt8(place % 8)) != 0
    }.map { bits[$0].title }
  }

  /// `serverAuth`, `clientAuth`, …; nil where one is unknown.
  package static func extendedKeyUsage(
    _ names: [String], isCritical: Bool
  ) -> CertificateExtension? {
    var objects: [DER] = []
    for name in names {
      guard let purpose = purposes.first(where: { $0.name == name }) else { return nil }
      objects.append(.object(purpose.object))
    }
    return CertificateExtension("2.5.29.37", isCritical: isCritical, .sequence(objects))
  }
}
