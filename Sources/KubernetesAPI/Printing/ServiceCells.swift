// Services and what stands behind them as rows.

import Documents
import Kernel

func serviceCells(_ object: APIObject, _ now: Instant) -> [String] {
  let spec = object.spec
  let type = spec?["type"]?.string ?? ""
  let own = spec?["externalIPs"]?.strings ?? []
  var external = own.isEmpty ? "<none>" : own.joined(separator: ",")
  if type == "LoadBalancer" {
    var all: [String] = []
    for item in object.status?["loadBalancer"]?["ingress"]?.array ?? [] {
      if let address = item["ip"]?.string ?? item["hostname"]?.string { all.append(address) }
    }
    all += own
    external = all.isEmpty ? "<pending>" : all.joined(separator: ",")
  } else if type == "ExternalName" {
    external = spec?["externalName"]?.string ?? "<none>"
  }
  let ports = (spec?["ports"]?.array ?? []).map { port -> String in
    let number = port["port"]?.int ?? 0
    let layer = port["protocol"]?.string ?? "TCP"
    if let node = port["nodePort"]?.int, node > 0 { return "\(number):\(node)/\(layer)" }
    return "\(number)/\(layer)"
  }
  let selector = StringMap(spec?["selector"]).joined
  return [
    object.meta.name, type, orNone(spec?["clusterIP"]), external,
    ports.isEmpty ? "<none>" : ports.joined(separator: ","),
    age(since: object.meta.creation, now: now), selector.isEmpty ? "<none>" : selector,
  ]
}

/// At most three, and how many more.
private func shortened(_ all: [String], none: String) -> String {
  if all.isEmpty { return none }
  let text = all.prefix(3).joined(separator: ",")
  return all.count > 3 ? "\(text) + \(all.count - 3) more..." : text
}

func endpointsCells(_ object: APIObject, _ now: Instant) -> [String] {
  var all: [String] = []
  for subset in object["subsets"]?.array ?? [] {
    let addresses = subset["addresses"]?.array ?? []
    let ports = subset["ports"]?.array ?? []
    if ports.isEmpty {
      all += addresses.map { $0["ip"]?.string ?? "" }
    }
    for port in ports {
      all += addresses.map { "\($0["ip"]?.string ?? ""):\(port["port"]?.int ?? 0)" }
    }
  }
  return [
    object.meta.name, shortened(all, none: "<none>"), age(since: object.meta.creation, now: now),
  ]
}

func sliceCells(_ object: APIObject, _ now: Instant) -> [String] {
  let ports = (object["ports"]?.array ?? []).map { $0["port"]?.int.map(String.init) ?? "*" }
  var addresses: [String] = []
  for endpoint in object["endpoints"]?.array ?? [] {
    addresses += endpoint["addresses"]?.strings ?? []
  }
  return [
    object.meta.name, object["addressType"]?.string ?? "", shortened(ports, none: "<unset>"),
    shortened(addresses, none: "<unset>"), age(since: object.meta.creation, now: now),
  ]
}
