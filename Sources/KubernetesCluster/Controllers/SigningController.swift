// Signs the certificates that were asked for and approved.

import Certificates
import Documents
import Kernel
import KubernetesAPI
import Text

extension Cluster {
  /// Real: the CSR signing controllers of 1.36, one for each of the signers of kubernetes.io.
  mutating func syncSigning(_ key: ObjectKey, _ now: Instant) {
    guard let asked = server.get(.certificateSigningRequests, "", key.name),
      asked.status?["certificate"]?.string?.isEmpty ?? true
    else { return }
    let conditions = asked.status?["conditions"]?.array ?? []
    func has(_ type: String) -> Bool {
      conditions.contains { $0["type"]?.string == type && $0["status"]?.string == "True" }
    }
    let signer = asked.spec?["signerName"]?.string ?? ""
    guard has("Approved"), !has("Denied"), !has("Failed"),
      [clientSigner, kubeletClientSigner, kubeletServingSigner].contains(signer),
      let bytes = try? Base64.decoded(asked.spec?["request"]?.string ?? ""),
      let request = CertificateRequest(pem: String(decoding: bytes, as: UTF8.self))
    else { return }
    let usages = asked.spec?["usages"]?.strings ?? []
    var status = asked.status?.object ?? Object()
    if let problem = Self.refusal(request, usages, signer) {
      status["conditions"] = .array(
        conditions + [
          [
            "lastTransitionTime": .string(timestamp(now)),
            "lastUpdateTime": .string(timestamp(now)), "message": .string(problem),
            "reason": "SignerValidationFailure", "status": "True", "type": "Failed",
          ]
        ])
    } else {
      var random = RandomSource(seed: 0).split("certificate-\(asked.meta.uid)")
      var serial = Hex.decoded(random.hex(32)) ?? [1]
      serial[0] = serial[0] & 0x7F | 0x10
      let certificate = ClusterAuthority.sign(
        request, usages: usages, seconds: asked.spec?["expirationSeconds"]?.int, serial: serial,
        now: now)
      guard let certificate else { return }
      status["certificate"] = .string(
        Base64.encoded(Array(PEM.text("CERTIFICATE", certificate.encoded).utf8)))
    }
    setStatus(asked, status.inKeyOrder(), by: .signing, now)
  }

  /// Why a signer does not sign. Real: signer.go and helpers.go of 1.36.
  private static func refusal(
    _ request: CertificateRequest, _ usages: [String], _ signer: String
  ) -> String? {
    guard signer != clientSigner else {
      let more = usages.first {
        !["digital signature", "key encipherment", "client auth"].contains($0)
      }
      if let more { return "invalid usage for client certificate: \(more)" }
      return usages.contains("client auth")
        ? nil : "missing required usage for client certificate: client auth"
    }
    let organizations = request.subject.parts.filter { $0.key == "O" }.map(\.value)
    let name = request.subject.parts.last { $0.key == "CN" }?.value ?? ""
    if organizations != ["system:nodes"] { return "subject organization is not system:nodes" }
    if !name.hasPrefix("system:node:") {
      return "subject common name does not begin with system:node: "
    }
    return nil
  }
}
