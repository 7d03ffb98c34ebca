// Cluster addresses and node ports for services.

import Documents

extension APIServer {
  /// Gives a service its addresses and ports. Real: the service registry's allocators, 1.36.
  ///
  /// With `old`, what the service had is kept, and what it no longer needs is given back.
  mutating func allocate(_ draft: inout Draft, old: APIObject?) throws(Status) {
    var spec = draft.fields["spec"]?.object ?? Object()
    let type = spec["type"]?.string ?? "ClusterIP"
    if type == "ExternalName" {
      if let old { release(old) }
      for key in ["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"] { spec[key] = nil }
    } else {
      try allocateAddress(&spec, draft.meta.name, old)
      try allocatePorts(&spec, type, draft.meta.name, old)
    }
    draft.fields["spec"] = .object(spec.inKeyOrder())
  }

  private mutating func allocateAddress(
    _ spec: inout Object, _ name: String, _ old: APIObject?
  ) throws(Status) {
    let before = old?.spec?["clusterIP"]?.string ?? ""
    var address = spec["clusterIP"]?.string ?? spec["clusterIPs"]?[0]?.string ?? ""
    if address.isEmpty { address = before }
    if address.isEmpty {
      guard let fresh = addresses.takeAddress(&random) else {
        throw .internalError("failed to allocate a serviceIP: range is full")
      }
      address = fresh
    } else if address != before, address != "None" {
      guard let number = AddressPool.number(address), AddressPool.isInRange(number) else {
        throw invalid(
          name,
          .invalid(
            "spec.clusterIPs", ["\(address)"],
            "failed to allocate IP \(address): the provided IP (\(address)) is not in the valid"
              + " range. The range of valid IPs is 10.96.0.0/16"))
      }
      guard !addresses.isTaken(address: number) else {
        throw invalid(
          name,
          .invalid(
            "spec.clusterIPs", ["\(address)"],
            "failed to allocate IP \(address): provided IP is already allocated"))
      }
      addresses.take(address: number)
    }
    spec["clusterIP"] = .string(address)
    spec["clusterIPs"] = [.string(address)]
    if spec["ipFamilies"] == nil { spec["ipFamilies"] = ["IPv4"] }
    if spec["ipFamilyPolicy"] == nil { spec["ipFamilyPolicy"] = "SingleStack" }
  }

  private mutating func allocatePorts(
    _ spec: inout Object, _ type: String, _ name: String, _ old: APIObject?
  ) throws(Status) {
    var before: [Int] = []
    for port in old?.spec?["ports"]?.array ?? [] {
      if let number = port["nodePort"]?.int { before.append(number) }
    }
    var ports = spec["ports"]?.array ?? []
    let needsPorts =
      type == "NodePort"
      || (type == "LoadBalancer" && spec["allocateLoadBalancerNodePorts"]?.bool ?? true)
    var kept: [Int] = []
    if needsPorts {
      for index in ports.indices {
        guard let wanted = ports[index]["nodePort"]?.int, wanted != 0 else { continue }
        if before.contains(wanted) || kept.contains(wanted) {
          kept.append(wanted)
          continue
        }
        let field = "spec.ports[\(index)].nodePort"
        guard AddressPool.ports.contains(wanted) else {
          throw invalid(
            name,
            .invalid(
              field, .integer(wanted),
              "provided port is not in the valid range. The range of valid ports is 30000-32767"))
        }
        guard !addresses.isTaken(port: wanted) else {
          throw invalid(
            name, .invalid(field, .integer(wanted), "provided port is already allocated"))
        }
        addresses.take(port: wanted)
        kept.append(wanted)
      }
      for index in ports.indices where (ports[index]["nodePort"]?.int ?? 0) == 0 {
        guard let fresh = addresses.takePort(&random) else {
          throw .internalError("failed to allocate a nodePort: range is full")
        }
        kept.append(fresh)
        ports[index].withObject { port in
          port["nodePort"] = .integer(fresh)
          port = port.inKeyOrder()
        }
      }
    } else if type == "ClusterIP" {
      // Real: node ports of a service that was of another type before are dropped.
      for index in ports.indices where before.contains(ports[index]["nodePort"]?.int ?? 0) {
        ports[index]["nodePort"] = nil
      }
    }
    for port in before where !kept.contains(port) { addresses.release(port: port) }
    if !ports.isEmpty { spec["ports"] = .array(ports) }
  }

  private func invalid(_ name: String, _ error: FieldError) -> Status {
    .invalid(kind: "Service", group: "", name: name, [error])
  }
}
