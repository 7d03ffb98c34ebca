// kubectl describe ingress, networkpolicy, endpoints, endpointslice

import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

extension Describer {
  mutating func ingress(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"]
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    labels(object)
    out.line(0, "Namespace:\t\(meta?["namespace"]?.string ?? "")")
    let addresses = (object.at("status", "loadBalancer", "ingress")?.array ?? []).map {
      $0["ip"]?.string ?? $0["hostname"]?.string ?? ""
    }
    out.line(0, "Address:\t\(addresses.joined(separator: ","))")
    out.line(0, "Ingress Class:\t\(spec?["ingressClassName"]?.string ?? "<none>")")
    let space = meta?["namespace"]?.string
    let fallback = spec?["defaultBackend"].map { backend($0, space) } ?? "<default>"
    out.line(0, "Default backend:\t\(fallback)")
    if let tls = spec?["tls"]?.array, !tls.isEmpty {
      out.line(0, "TLS:")
      for entry in tls {
        let hosts = (entry["hosts"]?.strings ?? []).joined(separator: ",")
        if let secret = entry["secretName"]?.string, !secret.isEmpty {
          out.line(1, "\(secret) terminates \(hosts)")
        } else {
          out.line(1, "SNI routes \(hosts)")
        }
      }
    }
    out.line(0, "Rules:\n  Host\tPath\tBackends")
    out.line(1, "----\t----\t--------")
    let rules = spec?["rules"]?.array ?? []
    for rule in rules where rule["http"] != nil {
      out.line(1, "\(rule["host"]?.string ?? "*")\t")
      for path in rule.at("http", "paths")?.array ?? [] {
        out.line(
          1, "  \t\(path["path"]?.string ?? "") \t\(backend(path["backend"] ?? .null, space))")
      }
    }
    if !rules.contains(where: { $0["http"] != nil }) {
      out.line(1, "*\t*\t\(fallback)")
    }
    annotations(object)
    events(object)
  }

  private func backend(_ backend: Value, _ space: String?) -> String {
    guard let service = backend["service"] else {
      let resource = backend["resource"]
      return
        "APIGroup: \(resource?["apiGroup"]?.string ?? "<none>"), Kind: \(resource?["kind"]?.string ?? ""), Name: \(resource?["name"]?.string ?? "")"
    }
    let name = service["name"]?.string ?? ""
    let port =
      service.at("port", "name")?.string ?? service.at("port", "number")?.int.map(String.init) ?? ""
    let text = "\(name):\(port)"
    var request = APIRequest(
      .get, ResourceKind.services.resource, namespace: space, name: name)
    request.user = client.user
    var copy = host
    guard let found = copy.kubernetes(request).object else {
      return "\(text) (<error: services \"\(name)\" not found>)"
    }
    let target = found.at("spec", "ports")?.array?.first {
      $0["name"]?.string == port || $0["port"]?.int == Int(port)
    }
    let addresses = sliceAddresses(of: name, space, portName: target?["name"]?.string)
    let shown = addresses.prefix(3).joined(separator: ",")
    let more = addresses.count > 3 ? " + \(addresses.count - 3) more..." : ""
    return "\(text) (\(shown)\(more))"
  }

  private func sliceAddresses(of service: String, _ space: String?, portName: String?) -> [String] {
    var all: [String] = []
    for slice in list(
      "endpointslices", group: "discovery.k8s.io", in: space,
      labels: "kubernetes.io/service-name=\(service)")
    {
      for port in slice["ports"]?.array ?? []
      where (portName ?? "") == (port["name"]?.string ?? "") {
        for endpoint in slice["endpoints"]?.array ?? []
        where endpoint.at("conditions", "ready")?.bool != false {
          all += (endpoint["addresses"]?.strings ?? []).map { "\($0):\(port["port"]?.int ?? 0)" }
        }
      }
    }
    return all
  }

  mutating func endpoints(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    out.line(0, "Namespace:\t\(object.at("metadata", "namespace")?.string ?? "")")
    labels(object)
    annotations(object)
    out.line(0, "Subsets:")
    for subset in object["subsets"]?.array ?? [] {
      for (title, key) in [
        ("Addresses", "addresses"), ("NotReadyAddresses", "notReadyAddresses"),
      ] {
        let addresses = (subset[key]?.array ?? []).compactMap { $0["ip"]?.string }
        out.line(
          1, "\(title):\t\(addresses.isEmpty ? "<none>" : addresses.joined(separator: ","))")
      }
      let ports = subset["ports"]?.array ?? []
      if !ports.isEmpty {
        out.line(1, "Ports:")
        out.line(2, "Name\tPort\tProtocol")
        out.line(2, "----\t----\t--------")
        for port in ports {
          let name = port["name"]?.string ?? ""
          out.line(
            2,
            "\(name.isEmpty ? "<unset>" : name)\t\(port["port"]?.int ?? 0)\t\(port["protocol"]?.string ?? "")"
          )
        }
      }
      out.line(0, "")
    }
    events(object)
  }

  mutating func endpointSlice(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    out.line(0, "Namespace:\t\(object.at("metadata", "namespace")?.string ?? "")")
    labels(object)
    annotations(object)
    out.line(0, "AddressType:\t\(object["addressType"]?.string ?? "")")
    let ports = object["ports"]?.array ?? []
    if ports.isEmpty {
      out.line(0, "Ports: <unset>")
    } else {
      out.line(0, "Ports:")
      out.line(1, "Name\tPort\tProtocol")
      out.line(1, "----\t----\t--------")
      for port in ports {
        let name = port["name"]?.string ?? ""
        out.line(
          1,
          "\(name.isEmpty ? "<unset>" : name)\t\(port["port"]?.int.map(String.init) ?? "<unset>")\t\(port["protocol"]?.string ?? "")"
        )
      }
    }
    let endpoints = object["endpoints"]?.array ?? []
    if endpoints.isEmpty { out.line(0, "Endpoints: <none>") } else { out.line(0, "Endpoints:") }
    for endpoint in endpoints {
      out.line(
        1, "- Addresses:\t\((endpoint["addresses"]?.strings ?? []).joined(separator: ", "))")
      out.line(2, "Conditions:")
      let ready = endpoint.at("conditions", "ready")?.bool
      out.line(3, "Ready:\t\(ready.map { "\($0)" } ?? "<unset>")")
      out.line(2, "Hostname:\t\(endpoint["hostname"]?.string ?? "<unset>")")
      if let target = endpoint["targetRef"] {
        out.line(
          2, "TargetRef:\t\(target["kind"]?.string ?? "")/\(target["name"]?.string ?? "")")
      }
      out.line(2, "NodeName:\t\(endpoint["nodeName"]?.string ?? "<unset>")")
      out.line(2, "Zone:\t\(endpoint["zone"]?.string ?? "<unset>")")
    }
    events(object)
  }

  mutating func networkPolicy(_ object: Value) {
    let spec = object["spec"]
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    out.line(0, "Namespace:\t\(object.at("metadata", "namespace")?.string ?? "")")
    let created = object.at("metadata", "creationTimestamp")?.string.flatMap(parseTimestamp)
    let moment = created.map { CivilTime(seconds: $0.seconds) }
    let text = moment.map { "\($0.dateText) \($0.timeText) +0000 UTC" }
    out.line(0, "Created on:\t\(text ?? "<unset>")")
    labels(object)
    annotations(object)
    out.line(0, "Spec:")
    let selector = Self.selector(spec?["podSelector"])
    out.line(
      1,
      "PodSelector:     \(selector == "<none>" ? "<none> (Allowing the specific traffic to all pods in this namespace)" : selector)"
    )
    let types = spec?["policyTypes"]?.strings ?? []
    for (type, key, way, peers) in [
      ("Ingress", "ingress", "ingress", "from"), ("Egress", "egress", "egress", "to"),
    ] {
      guard types.contains(type) else {
        out.line(1, "Not affecting \(way) traffic")
        continue
      }
      out.line(1, "Allowing \(way) traffic:")
      let rules = spec?[key]?.array ?? []
      if rules.isEmpty {
        out.line(2, "<none> (Selected pods are isolated for \(way) connectivity)")
      }
      for (index, rule) in rules.enumerated() {
        policyRule(rule, peers)
        if index < rules.count - 1 { out.line(2, "----------") }
      }
    }
    out.line(1, "Policy Types: \(types.joined(separator: ", "))")
  }

  private mutating func policyRule(_ rule: Value, _ peers: String) {
    let ports = rule["ports"]?.array ?? []
    if ports.isEmpty {
      out.line(2, "To Port: <any> (traffic allowed to all ports)")
    }
    for port in ports {
      // Real: a rule for a protocol alone shows Go's word for nothing.
      let number = port["port"]?.int.map(String.init) ?? port["port"]?.string ?? "<nil>"
      let proto = port["protocol"]?.string ?? "TCP"
      if let last = port["endPort"]?.int {
        out.line(2, "To Port Range: \(number)-\(last)/\(proto)")
      } else {
        out.line(2, "To Port: \(number)/\(proto)")
      }
    }
    let title = peers == "from" ? "From" : "To"
    let list = rule[peers]?.array ?? []
    if list.isEmpty {
      out.line(
        2,
        "\(title): <any> (traffic not restricted by \(peers == "from" ? "source" : "destination"))")
    }
    for peer in list {
      out.line(2, "\(title):")
      if let block = peer["ipBlock"] {
        out.line(3, "IPBlock:")
        out.line(4, "CIDR: \(block["cidr"]?.string ?? "")")
        out.line(4, "Except: \((block["except"]?.strings ?? []).joined(separator: ", "))")
        continue
      }
      if let space = peer["namespaceSelector"] {
        out.line(3, "NamespaceSelector: \(Self.selector(space))")
      }
      if let pods = peer["podSelector"] {
        out.line(3, "PodSelector: \(Self.selector(pods))")
      }
    }
  }
}
