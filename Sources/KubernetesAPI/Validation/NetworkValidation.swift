// The rules of ingresses, their classes, and network policies.

import Documents

/// Real: pkg/apis/networking/validation of kubernetes 1.36.
extension Checker {
  // MARK: Ingress

  mutating func ingress(_ draft: Draft, _ old: APIObject?) {
    let spec = draft.fields["spec"]
    let rules = spec?["rules"]?.array ?? []
    if rules.isEmpty, spec?["defaultBackend"] == nil {
      fail(
        .invalid("spec", .null, "either `defaultBackend` or `rules` must be specified"))
    }
    if let backend = spec?["defaultBackend"] { ingressBackend(backend, "spec.defaultBackend") }
    for (index, rule) in rules.enumerated() {
      let here = "spec.rules[\(index)]"
      if let host = rule["host"]?.string, !host.isEmpty {
        if CIDR(host + "/32") != nil {
          fail(.invalid(here + ".host", .string(host), "must be a DNS name, not an IP address"))
        }
        hostName(host, here + ".host")
      }
      guard let http = rule["http"] else { continue }
      let paths = http["paths"]?.array ?? []
      if paths.isEmpty { fail(.required(here + ".http.paths")) }
      for (place, path) in paths.enumerated() {
        ingressPath(path, "\(here).http.paths[\(place)]")
      }
    }
    for (index, entry) in (spec?["tls"]?.array ?? []).enumerated() {
      for (place, host) in (entry["hosts"]?.strings ?? []).enumerated() {
        hostName(host, "spec.tls[\(index)].hosts[\(place)]")
      }
      if let name = entry["secretName"]?.string, !name.isEmpty {
        each(dns1123SubdomainProblems(name), "spec.tls[\(index)].secretName", name)
      }
    }
    if let name = spec?["ingressClassName"]?.string {
      each(dns1123SubdomainProblems(name), "spec.ingressClassName", name)
    }
    let key = "kubernetes.io/ingress.class"
    if old == nil, let name = spec?["ingressClassName"]?.string,
      let other = draft.meta.annotations[key], other != name
    {
      fail(
        .invalid(
          "annotations.\(key)", .string(other),
          "must match `ingressClassName` when both are specified"))
    }
  }

  private mutating func hostName(_ host: String, _ field: String) {
    guard host.contains("*") else { return each(dns1123SubdomainProblems(host), field, host) }
    let rest = String(host.dropFirst(2))
    if !host.hasPrefix("*.") || !dns1123SubdomainProblems(rest).isEmpty {
      fail(
        .invalid(
          field, .string(host),
          "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character (e.g. '*.example.com', regex used for validation is '\\*\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
        ))
    }
  }

  private mutating func ingressPath(_ path: Value, _ field: String) {
    guard let type = path["pathType"]?.string, !type.isEmpty else {
      fail(.required(field + ".pathType", "pathType must be specified"))
      return
    }
    let text = path["path"]?.string ?? ""
    switch type {
    case "Exact", "Prefix":
      if !text.hasPrefix("/") {
        fail(.invalid(field + ".path", .string(text), "must be an absolute path"))
      }
      for part in ["//", "/./", "/../", "%2f", "%2F"] where text.contains(part) {
        fail(.invalid(field + ".path", .string(text), "must not contain '\(part)'"))
      }
      for end in ["/..", "/."] where text.hasSuffix(end) {
        fail(.invalid(field + ".path", .string(text), "cannot end with '\(end)'"))
      }
    case "ImplementationSpecific":
      if !text.isEmpty, !text.hasPrefix("/") {
        fail(.invalid(field + ".path", .string(text), "must be an absolute path"))
      }
    default:
      fail(
        .notSupported(
          field + ".pathType", .string(type), ["Exact", "ImplementationSpecific", "Prefix"]))
    }
    ingressBackend(path["backend"] ?? [:], field + ".backend")
  }

  private mutating func ingressBackend(_ backend: Value, _ field: String) {
    let resource = backend["resource"]
    guard let service = backend["service"] else {
      guard let resource else {
        fail(.invalid(field, "", "resource or service backend is required"))
        return
      }
      for key in ["kind", "name"] where resource[key]?.string?.isEmpty ?? true {
        fail(.required("\(field).resource.\(key)"))
      }
      return
    }
    guard resource == nil else {
      fail(.invalid(field, "", "cannot set both resource and service backends"))
      return
    }
    let name = service["name"]?.string ?? ""
    if name.isEmpty {
      fail(.required(field + ".service.name"))
    } else {
      each(dns1123LabelProblems(name), field + ".service.name", name)
    }
    let portName = service["port"]?["name"]?.string ?? ""
    let number = service["port"]?["number"]?.int ?? 0
    if !portName.isEmpty, number != 0 {
      fail(.invalid(field, "", "cannot set both port name & port number"))
    } else if !portName.isEmpty {
      each(portNameProblems(portName), field + ".service.port.name", portName)
    } else if number != 0 {
      portNumber(number, field + ".service.port.number")
    } else {
      fail(.required(field, "port name or number is required"))
    }
  }

  mutating func ingressClass(_ spec: Value?, _ old: APIObject?) {
    let controller = spec?["controller"]?.string ?? ""
    if let old { immutable(spec?["controller"], old.spec?["controller"], "spec.controller") }
    if controller.isEmpty {
      fail(.required("spec.controller"))
    } else if !controller.contains("/") {
      fail(
        .invalid(
          "spec.controller", .string(controller),
          "must be a domain-prefixed path (such as \"acme.io/foo\")"))
    }
    guard let parameters = spec?["parameters"] else { return }
    for key in ["kind", "name"] where parameters[key]?.string?.isEmpty ?? true {
      fail(.required("spec.parameters.\(key)"))
    }
    let scope = parameters["scope"]?.string ?? ""
    if !["Cluster", "Namespace"].contains(scope) {
      fail(.notSupported("spec.parameters.scope", .string(scope), ["Cluster", "Namespace"]))
    } else if scope == "Namespace", parameters["namespace"] == nil {
      fail(.required("spec.parameters.namespace", "`parameters.scope` is set to 'Namespace'"))
    } else if scope == "Cluster", parameters["namespace"] != nil {
      fail(.forbidden("spec.parameters.namespace", "`parameters.scope` is set to 'Cluster'"))
    }
  }

  // MARK: Network policy

  mutating func networkPolicy(_ spec: Value?) {
    labelSelector(spec?["podSelector"], "spec.podSelector")
    for (rules, peers) in [("ingress", "from"), ("egress", "to")] {
      for (index, rule) in (spec?[rules]?.array ?? []).enumerated() {
        let here = "spec.\(rules)[\(index)]"
        for (place, port) in (rule["ports"]?.array ?? []).enumerated() {
          policyPort(port, "\(here).ports[\(place)]")
        }
        for (place, peer) in (rule[peers]?.array ?? []).enumerated() {
          policyPeer(peer, "\(here).\(peers)[\(place)]")
        }
      }
    }
    let types = spec?["policyTypes"]?.array ?? []
    guard types.count <= 2 else {
      fail(
        .invalid(
          "spec.policyTypes", .array(types), "may not specify more than two policyTypes"))
      return
    }
    for (index, type) in types.enumerated() where !["Ingress", "Egress"].contains(type.string) {
      fail(
        FieldError(
          .notSupported, "spec.policyTypes[\(index)]",
          "Unsupported value: \(goQuoted(type.string ?? "")): supported values: \"Ingress\", \"Egress\""
        ))
    }
  }

  private mutating func policyPort(_ port: Value, _ field: String) {
    if let name = port["protocol"]?.string, !["TCP", "UDP", "SCTP"].contains(name) {
      fail(
        FieldError(
          .notSupported, field + ".protocol",
          "Unsupported value: \(goQuoted(name)): supported values: \"TCP\", \"UDP\", \"SCTP\""))
    }
    let end = port["endPort"]?.int
    if let number = port["port"]?.int {
      portNumber(number, field + ".port")
      guard let end else { return }
      if end < number {
        fail(
          .invalid(field + ".endPort", .integer(end), "must be greater than or equal to `port`"))
      }
      portNumber(end, field + ".endPort")
    } else if let name = port["port"]?.string {
      if let end {
        fail(
          .invalid(
            field + ".endPort", .integer(end), "may not be specified when `port` is non-numeric"))
      }
      each(portNameProblems(name), field + ".port", name)
    } else if let end {
      fail(
        .invalid(
          field + ".endPort", .integer(end), "may not be specified when `port` is not specified"))
    }
  }

  private mutating func policyPeer(_ peer: Value, _ field: String) {
    var count = 0
    for key in ["podSelector", "namespaceSelector"] {
      guard let selector = peer[key] else { continue }
      count += 1
      labelSelector(selector, "\(field).\(key)")
    }
    let block = peer["ipBlock"]
    if let block {
      count += 1
      addressBlock(block, field + ".ipBlock")
    }
    if count == 0 {
      fail(.required(field, "must specify a peer"))
    } else if count > 1, block != nil {
      fail(.forbidden(field, "may not specify both ipBlock and another peer"))
    }
  }

  private mutating func addressBlock(_ block: Value, _ field: String) {
    let text = block["cidr"]?.string ?? ""
    guard !text.isEmpty else { return fail(.required(field + ".cidr")) }
    guard let range = CIDR(text) else { return noRange(text, field + ".cidr") }
    for (index, other) in (block["except"]?.strings ?? []).enumerated() {
      let here = "\(field).except[\(index)]"
      guard let inner = CIDR(other) else {
        noRange(other, here)
        continue
      }
      if !range.strictlyHolds(inner) {
        fail(.invalid(here, .string(other), "must be a strict subset of `cidr`"))
      }
    }
  }
  private mutating func noRange(_ text: String, _ field: String) {
    fail(
      .invalid(
        field, .string(text),
        "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)"))
  }
}

/// `10.9.8.0/24`. Limit: of the sixth version's only the form is looked at.
private struct CIDR {
  private let address: UInt32
  private let bits: Int
  private let isSixth: Bool

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let bits = Int(parts[1]), bits >= 0 else { return nil }
    isSixth = parts[0].contains(":")
    self.bits = bits
    if isSixth {
      let digits = parts[0].allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
      guard digits, bits <= 128 else { return nil }
      address = 0
      return
    }
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false).map {
      UInt8($0)
    }
    guard numbers.count == 4, !numbers.contains(nil), bits <= 32 else { return nil }
    address = numbers.reduce(0) { $0 << 8 | UInt32($1 ?? 0) }
  }
  func strictlyHolds(_ other: CIDR) -> Bool {
    guard isSixth == other.isSixth, bits < other.bits else { return false }
    guard !isSixth, bits > 0 else { return true }
    let mask = UInt32.max << UInt32(32 - bits)
    return address & mask == other.address & mask
  }
}
