// The rules of services.

import Documents

extension Checker {
  mutating func service(_ draft: Draft, _ old: APIObject?) {
    let spec = draft.fields["spec"]
    let type = spec?["type"]?.string ?? ""
    let ports = spec?["ports"]?.array ?? []
    let isHeadless = spec?["clusterIP"]?.string == "None"
    if ports.isEmpty, !isHeadless, type != "ExternalName" { fail(.required("spec.ports")) }
    if type == "LoadBalancer" || type == "NodePort", isHeadless {
      fail(
        .invalid(
          "spec.clusterIPs[0]", ["None"],
          "may not be set to 'None' for \(type) services"))
    }
    if type == "ExternalName" {
      if spec?["clusterIP"]?.string.map({ !$0.isEmpty }) ?? false, old == nil {
        fail(.forbidden("spec.clusterIPs", "may not be set for ExternalName services"))
      }
      let name = spec?["externalName"]?.string ?? ""
      let trimmed = name.hasSuffix(".") ? String(name.dropLast()) : name
      if trimmed.isEmpty {
        fail(.required("spec.externalName"))
      } else {
        each(dns1123SubdomainProblems(trimmed), "spec.externalName", name)
      }
    }
    servicePorts(ports)
    labels(StringMap(spec?["selector"]), "spec.selector")
    oneOf(spec?["sessionAffinity"], "spec.sessionAffinity", ["ClientIP", "None"])
    if spec?["sessionAffinity"]?.string == "ClientIP" {
      if let seconds = spec?["sessionAffinityConfig"]?["clientIP"]?["timeoutSeconds"]?.int,
        !(1...86400).contains(seconds)
      {
        fail(
          .invalid(
            "spec.sessionAffinityConfig.clientIP.timeoutSeconds", .integer(seconds),
            "must be greater than 0 and less than 86400"))
      }
    }
    for (index, outer) in (spec?["externalIPs"]?.array ?? []).enumerated() {
      address(outer.string ?? "", "spec.externalIPs[\(index)]")
    }
    oneOf(spec?["type"], "spec.type", ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"])
    duplicatePorts(ports)
    if type == "ClusterIP" {
      for (index, port) in ports.enumerated() where (port["nodePort"]?.int ?? 0) != 0 {
        let before = old?.spec?["ports"]?.array ?? []
        if before.contains(where: { $0["nodePort"] == port["nodePort"] }) { continue }
        fail(
          .forbidden(
            "spec.ports[\(index)].nodePort", "may not be used when `type` is 'ClusterIP'"))
      }
    }
    duplicateNodePorts(ports)
    if spec?["loadBalancerSourceRanges"]?.array?.isEmpty == false, type != "LoadBalancer" {
      fail(
        .forbidden(
          "spec.LoadBalancerSourceRanges", "may only be used when `type` is 'LoadBalancer'"))
    }
    for key in ["externalTrafficPolicy", "internalTrafficPolicy"] {
      oneOf(spec?[key], "spec.\(key)", ["Cluster", "Local"])
    }
    if let old { serviceUpdate(spec, old) }
  }

  private mutating func servicePorts(_ ports: [Value]) {
    var names: Set<String> = []
    for (index, port) in ports.enumerated() {
      let here = "spec.ports[\(index)]"
      let name = port["name"]?.string ?? ""
      if name.isEmpty {
        if ports.count > 1 { fail(.required(here + ".name")) }
      } else {
        each(dns1123LabelProblems(name), here + ".name", name)
        if !names.insert(name).inserted { fail(.duplicate(here + ".name", .string(name))) }
      }
      portNumber(port["port"]?.int ?? 0, here + ".port")
      oneOf(port["protocol"], here + ".protocol", ["TCP", "UDP", "SCTP"])
      portOrName(port["targetPort"], here + ".targetPort")
    }
  }

  /// Real: the duplicate is shown as the internal type's JSON, with only number and protocol set.
  private mutating func duplicatePorts(_ ports: [Value]) {
    var seen: Set<String> = []
    for (index, port) in ports.enumerated() {
      let layer = port["protocol"]?.string ?? "TCP"
      let number = port["port"]?.int ?? 0
      if seen.insert("\(layer)/\(number)").inserted { continue }
      fail(
        .duplicate(
          "spec.ports[\(index)]",
          [
            "Name": "", "Protocol": .string(layer), "AppProtocol": .null, "Port": .integer(number),
            "TargetPort": 0, "NodePort": 0,
          ]))
    }
  }
  private mutating func duplicateNodePorts(_ ports: [Value]) {
    var seen: Set<String> = []
    for (index, port) in ports.enumerated() {
      guard let number = port["nodePort"]?.int, number != 0 else { continue }
      let layer = port["protocol"]?.string ?? "TCP"
      if seen.insert("\(layer)/\(number)").inserted { continue }
      fail(.duplicate("spec.ports[\(index)].nodePort", .integer(number)))
    }
  }

  private mutating func serviceUpdate(_ spec: Value?, _ old: APIObject) {
    let before = old.spec?["clusterIP"]?.string ?? ""
    let after = spec?["clusterIP"]?.string ?? ""
    let oldType = old.spec?["type"]?.string
    if oldType != "ExternalName", spec?["type"]?.string != "ExternalName", !before.isEmpty,
      before != after
    {
      fail(.invalid("spec.clusterIPs[0]", [.string(after)], "may not change once set"))
    }
  }
}
