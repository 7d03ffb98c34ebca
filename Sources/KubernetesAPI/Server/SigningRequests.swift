// Certificate signing requests: who asks, who may approve, what must hold of one.

import Certificates
import Documents
import Kernel
import Text

package let clientSigner = "kubernetes.io/kube-apiserver-client"
package let kubeletClientSigner = "kubernetes.io/kube-apiserver-client-kubelet"
package let kubeletServingSigner = "kubernetes.io/kubelet-serving"

extension APIServer {
  /// Real: the strategy and the CertificateSubjectRestriction plugin of 1.36.
  func prepareSigning(_ draft: inout Draft, by user: User) throws(Status) {
    draft.fields["spec", default: .emptyObject].withObject { spec in
      spec["username"] = .string(user.name)
      spec["groups"] = user.groups.isEmpty ? nil : Value(user.groups)
      spec["uid"] = user.uid.isEmpty ? nil : .string(user.uid)
      spec["extra"] = user.extra
      spec = spec.inKeyOrder()
    }
    guard draft.fields["spec"]?["signerName"]?.string == clientSigner,
      case .read(let request) = SigningText(draft.fields["spec"]?["request"])
    else { return }
    if request.subject.parts.contains(where: { $0.key == "O" && $0.value == "system:masters" }) {
      throw .forbidden(
        ResourceKind.certificateSigningRequests.resource, draft.meta.name,
        "use of \(clientSigner) signer with system:masters group is not allowed")
    }
  }

  /// What an approval makes of a request: its conditions, and nothing else. Real: the approval
  /// strategy and the CertificateApproval plugin of 1.36.
  func approved(
    _ old: APIObject, _ changed: Draft, by user: User, now: Instant
  ) throws(Status) -> Draft {
    let signer = old.spec?["signerName"]?.string ?? ""
    let domain = signer.split(separator: "/").first.map { $0 + "/*" } ?? ""
    let mayApprove = [signer, domain].contains { name in
      grant(
        user, verb: "approve", group: "certificates.k8s.io", "signers", namespace: nil, name: name)
        != nil
    }
    guard mayApprove else {
      throw .forbidden(
        old.kind.resource, old.meta.name,
        "user not permitted to approve requests with signerName \"\(signer)\"")
    }
    let before = old.status?["conditions"]?.array ?? []
    var conditions = changed.fields["status"]?["conditions"]?.array ?? []
    for index in conditions.indices where !before.contains(conditions[index]) {
      conditions[index].withObject { condition in
        for key in ["lastTransitionTime", "lastUpdateTime"]
        where condition[key]?.string?.isEmpty ?? true {
          condition[key] = .string(timestamp(now))
        }
        condition = condition.inKeyOrder()
      }
    }
    var draft = Draft(old)
    draft.fields["status", default: .emptyObject]["conditions"] = .array(conditions)
    return draft
  }
}

/// What `spec.request` holds.
enum SigningText {
  case read(CertificateRequest)
  case wrong(String)
  /// A request whose key the lab's certificates do not have.
  case otherKey

  init(_ value: Value?) {
    let bytes = (try? Base64.decoded(value?.string ?? "")) ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    guard let block = PEM.blocks(text).first, block.label == "CERTIFICATE REQUEST" else {
      self = .wrong("PEM block type must be CERTIFICATE REQUEST")
      return
    }
    guard let parts = DER.read(block.bytes[...])?.first?.parts, parts.count == 3 else {
      self = .wrong("asn1: syntax error: data truncated")
      return
    }
    guard let request = CertificateRequest(pem: text) else {
      self = .otherKey
      return
    }
    self =
      request.key.verifies(request.signature, of: request.info)
      ? .read(request) : .wrong("crypto/rsa: verification error")
  }
}

extension Checker {
  private static let usages = [
    "any", "cert sign", "client auth", "code signing", "content commitment", "crl sign",
    "data encipherment", "decipher only", "digital signature", "email protection", "encipher only",
    "ipsec end system", "ipsec tunnel", "ipsec user", "key agreement", "key encipherment",
    "microsoft sgc", "netscape sgc", "ocsp signing", "s/mime", "server auth", "signing",
    "timestamping",
  ]

  /// Real: validation.go of pkg/apis/certificates, 1.36.
  mutating func signingRequest(_ draft: Draft) {
    let spec = draft.fields["spec"]
    if case .wrong(let words) = SigningText(spec?["request"]) {
      fail(.invalid("spec.request", spec?["request"] ?? .null, words))
    }
    let usages = spec?["usages"]?.strings ?? []
    if usages.isEmpty { fail(.required("spec.usages", "usages must be provided")) }
    for (index, usage) in usages.enumerated() {
      oneOf(.string(usage), "spec.usages[\(index)]", Self.usages)
    }
    for (index, usage) in usages.enumerated() where usages[..<index].contains(usage) {
      fail(.duplicate("spec.usages[\(index)]", .string(usage)))
    }
    signerName(spec?["signerName"]?.string ?? "")
    if let seconds = spec?["expirationSeconds"]?.int, seconds < 600 {
      fail(
        .invalid(
          "spec.expirationSeconds", .integer(seconds),
          "may not specify a duration less than 600 seconds (10 minutes)"))
    }
    signingConditions(draft.fields["status"]?["conditions"]?.array ?? [])
  }

  private mutating func signerName(_ name: String) {
    let field = "spec.signerName"
    if name == "kubernetes.io/legacy-unknown" {
      fail(
        .invalid(
          field, .string(name), "the legacy signerName is not allowed via this API version"))
      return
    }
    guard !name.isEmpty else { return fail(.required(field)) }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      return fail(
        .invalid(
          field, .string(name),
          "must be a fully qualified domain and path of the form 'example.com/signer-name'"))
    }
    each(dns1123SubdomainProblems(parts[0]), field, parts[0])
    if !parts[0].contains(".") {
      fail(
        .invalid(
          field, .string(parts[0]),
          "should be a domain with at least two segments separated by dots"))
    }
    each(dns1123SubdomainProblems(parts[1]), field, parts[1])
  }

  private mutating func signingConditions(_ conditions: [Value]) {
    var hasApproved = false, hasDenied = false
    var seen: Set<String> = []
    for (index, condition) in conditions.enumerated() {
      let here = "status.conditions[\(index)]"
      let type = condition["type"]?.string ?? ""
      if type.isEmpty { fail(.required(here + ".type")) }
      let status = condition["status"]?.string ?? ""
      let allowed =
        ["Approved", "Denied", "Failed"].contains(type) ? ["True"] : ["False", "True", "Unknown"]
      if status.isEmpty {
        fail(.required(here + ".status"))
      } else if !allowed.contains(status) {
        fail(.notSupported(here + ".status", .string(status), allowed))
      }
      if (type == "Approved" && hasDenied) || (type == "Denied" && hasApproved) {
        fail(
          .invalid(
            here + ".type", .string(type), "Approved and Denied conditions are mutually exclusive"))
      }
      hasApproved = hasApproved || type == "Approved"
      hasDenied = hasDenied || type == "Denied"
      if !seen.insert(type).inserted { fail(.duplicate(here + ".type", .string(type))) }
    }
  }
}
