// Keys, requests and certificates: what is written is read again, and a signature holds.

import Certificates
import Kernel
import Testing
import Text

@Suite struct CertificateTests {
  private func key() throws -> RSAKey {
    var random = RandomSource(seed: 7)
    return try #require(RSAKey(bits: 1024, random: &random))
  }

  @Test func `a request says who asks, and is signed by its own key`() throws {
    let name = try #require(DistinguishedName(subject: "/CN=jane/O=dev"))
    let made = CertificateRequest(name, try key(), [])
    let read = try #require(
      CertificateRequest(pem: PEM.text("CERTIFICATE REQUEST", made.encoded)))
    #expect(read.subject.text == "CN = jane, O = dev")
    #expect(read.key.verifies(read.signature, of: read.info))
    #expect(read.subject.inGoOrder.text == "O = dev, CN = jane")
  }

  @Test func `usages are written in bits`() throws {
    let one = try #require(
      CertificateExtension.keyUsage(["digitalSignature", "keyEncipherment"], isCritical: true))
    // Real: openssl writes 03 02 05 A0 for these two.
    #expect(one.value == [0x03, 0x02, 0x05, 0xA0])
    #expect(one.lines?.value == "Digital Signature, Key Encipherment")
    let client = try #require(
      CertificateExtension.extendedKeyUsage(["clientAuth"], isCritical: false))
    #expect(client.lines?.value == "TLS Web Client Authentication")
  }
}
