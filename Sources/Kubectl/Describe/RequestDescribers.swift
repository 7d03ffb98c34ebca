// kubectl describe certificatesigningrequest, ingressclass, servicecidr, ipaddress

import Certificates
import Documents
import Kernel
import KubernetesAPI
import Text

/// Real: describe.go of kubectl 1.36.
extension Describer {
  mutating func signingRequest(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"], status = object["status"]
    func flat(_ value: Value?) -> String {
      let pairs = (value?.object?.sortedByKey() ?? Object()).map { "\($0)=\($1.string ?? "")" }
      return pairs.isEmpty ? "<none>" : pairs.joined(separator: ",")
    }
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(0, "Labels:\t\(flat(meta?["labels"]))")
    out.line(0, "Annotations:\t\(flat(meta?["annotations"]))")
    out.line(0, "CreationTimestamp:\t\(Self.time(meta?["creationTimestamp"]))")
    out.line(0, "Requesting User:\t\(spec?["username"]?.string ?? "")")
    if let signer = spec?["signerName"]?.string { out.line(0, "Signer:\t\(signer)") }
    if let seconds = spec?["expirationSeconds"]?.int {
      out.line(0, "Requested Duration:\t\(humanDuration(.seconds(seconds)))")
    }
    var words = (status?["conditions"]?.array ?? []).compactMap { $0["type"]?.string }
    if words.isEmpty { words = ["Pending"] }
    if !(status?["certificate"]?.string?.isEmpty ?? true) { words.append("Issued") }
    out.line(0, "Status:\t\(words.joined(separator: ","))")
    let bytes = (try? Base64.decoded(spec?["request"]?.string ?? "")) ?? []
    let request = CertificateRequest(pem: String(decoding: bytes, as: UTF8.self))
    let parts = request?.subject.parts ?? []
    func values(_ key: String) -> [String] { parts.filter { $0.key == key }.map(\.value) }
    out.line(0, "Subject:")
    out.line(0, "\tCommon Name:\t\(values("CN").last ?? "")")
    out.line(0, "\tSerial Number:\t\(values("serialNumber").last ?? "")")
    for (title, key) in [
      ("Organization", "O"), ("Organizational Unit", "OU"), ("Country", "C"), ("Locality", "L"),
      ("Province", "ST"),
    ] where !values(key).isEmpty {
      out.line(0, "\t\(title):\t\(values(key).joined(separator: "\n\t\t"))")
    }
    let names = request?.extensions.first { $0.object == "2.5.29.17" }?.lines?.value ?? ""
    let all = names.split(separator: ",").map { String($0).trimmed }
    if !all.isEmpty {
      out.line(0, "Subject Alternative Names:")
      for (title, mark) in [
        ("DNS Names", "DNS:"), ("Email Addresses", "email:"), ("IP Addresses", "IP Address:"),
      ] {
        let own = all.filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
        guard !own.isEmpty else { continue }
        out.line(0, "\t\(title):\t\(own.joined(separator: "\n\t\t"))")
      }
    }
    events(object)
  }

  private mutating func head(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    labels(object)
    annotations(object)
  }

  mutating func ingressClass(_ object: Value) {
    head(object)
    out.line(0, "Controller:\t\(object.at("spec", "controller")?.string ?? "")")
    if let parameters = object.at("spec", "parameters") {
      out.line(0, "Parameters:")
      if let group = parameters["apiGroup"]?.string { out.line(1, "APIGroup:\t\(group)") }
      out.line(1, "Kind:\t\(parameters["kind"]?.string ?? "")")
      out.line(1, "Name:\t\(parameters["name"]?.string ?? "")")
    }
    events(object)
  }

  mutating func serviceRange(_ object: Value) {
    head(object)
    let ranges = object.at("spec", "cidrs")?.strings ?? []
    out.line(0, "CIDRs:\t\(ranges.joined(separator: ", "))")
    let conditions = object.at("status", "conditions")?.array ?? []
    if !conditions.isEmpty {
      out.line(0, "Status:")
      out.line(0, "Conditions:")
      out.line(1, "Type\tStatus\tLastTransitionTime\tReason\tMessage")
      out.line(1, "----\t------\t------------------\t------\t-------")
      for condition in conditions {
        func text(_ key: String) -> String { condition[key]?.string ?? "" }
        out.line(
          1,
          "\(text("type"))\t\(text("status"))\t\(Self.time(condition["lastTransitionTime"]))\t\(text("reason"))\t\(text("message"))"
        )
      }
    }
    events(object)
  }

  mutating func address(_ object: Value) {
    head(object)
    if let parent = object.at("spec", "parentRef") {
      out.line(0, "Parent Reference:")
      for (title, key) in [
        ("Group", "group"), ("Resource", "resource"), ("Namespace", "namespace"), ("Name", "name"),
      ] { out.line(1, "\(title):\t\(parent[key]?.string ?? "")") }
    }
    events(object)
  }
}
