// The cluster's own authority: it signed what it says it signed, and tells who a certificate is.

import Certificates
import Kernel
import KubernetesAPI
import Testing
import Text

@Suite struct AuthorityTests {
  /// 2026-11-22 09:00:00 UTC.
  private let now = Instant(seconds: 1_795_338_000)

  @Test func `the administrator's certificate is the authority's`() throws {
    let authority = try #require(ClusterAuthority.certificate)
    let admin = try #require(Certificate(pem: ClusterAuthority.adminCertificateText))
    #expect(authority.key.verifies(authority.signature, of: authority.info))
    #expect(authority.key.verifies(admin.signature, of: admin.info))
    #expect(admin.subject.text == "O = kubeadm:cluster-admins, CN = kubernetes-admin")
    let key = try #require(RSAKey(pem: ClusterAuthority.adminKeyText))
    #expect(key.modulus == admin.key.modulus)
  }

  @Test func `who was signed is let in until the certificate ends`() throws {
    var random = RandomSource(seed: 3)
    let key = try #require(RSAKey(bits: 1024, random: &random))
    let name = try #require(DistinguishedName(subject: "/CN=jane/O=dev"))
    let request = CertificateRequest(name, key, [])
    let signed = try #require(
      ClusterAuthority.sign(
        request, usages: ["client auth"], seconds: 3600, serial: [0x11], now: now))
    let text = PEM.text("CERTIFICATE", signed.encoded)
    let user = try #require(ClusterAuthority.user(text, now: now))
    #expect(user.name == "jane")
    #expect(user.groups == ["dev", "system:authenticated"])
    #expect(ClusterAuthority.user(text, now: now + .seconds(3601)) == nil)
    let own = Certificate(
      serial: [1], issuer: name, subject: name, from: now, days: 1, key: key, extensions: [],
      signer: key)
    #expect(ClusterAuthority.user(PEM.text("CERTIFICATE", own.encoded), now: now) == nil)
  }
}
