// kubectl describe service

import Documents
import Kernel
import KubernetesAPI
import Text

extension Describer {
  mutating func service(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"]
    let type = spec?["type"]?.string ?? "ClusterIP"
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(0, "Namespace:\t\(meta?["namespace"]?.string ?? "")")
    labels(object)
    annotations(object)
    let selector = (spec?["selector"]?.object?.sortedByKey() ?? Object()).map {
      "\($0.0)=\($0.1.string ?? "")"
    }
    out.line(0, "Selector:\t\(selector.isEmpty ? "<none>" : selector.joined(separator: ","))")
    out.line(0, "Type:\t\(type)")
    if let policy = spec?["ipFamilyPolicy"]?.string { out.line(0, "IP Family Policy:\t\(policy)") }
    let families = spec?["ipFamilies"]?.strings ?? []
    out.line(0, "IP Families:\t\(families.isEmpty ? "<none>" : families.joined(separator: ","))")
    out.line(0, "IP:\t\(spec?["clusterIP"]?.string ?? "")")
    let addresses = spec?["clusterIPs"]?.strings ?? []
    out.line(0, "IPs:\t\(addresses.isEmpty ? "<none>" : addresses.joined(separator: ","))")
    if let external = spec?["externalIPs"]?.strings, !external.isEmpty {
      out.line(0, "External IPs:\t\(external.joined(separator: ","))")
    }
    if let address = spec?["loadBalancerIP"]?.string {
      out.line(0, "Desired LoadBalancer IP:\t\(address)")
    }
    if let name = spec?["externalName"]?.string { out.line(0, "External Name:\t\(name)") }
    if let ingress = object.at("status", "loadBalancer", "ingress")?.array, !ingress.isEmpty {
      let all = ingress.map { entry -> String in
        guard let address = entry["ip"]?.string else { return entry["hostname"]?.string ?? "" }
        return address + (entry["ipMode"]?.string.map { " (\($0))" } ?? "")
      }
      out.line(0, "LoadBalancer Ingress:\t\(all.joined(separator: ", "))")
    }
    let slices = list(
      "endpointslices", group: "discovery.k8s.io", in: meta?["namespace"]?.string,
      labels: "kubernetes.io/service-name=\(meta?["name"]?.string ?? "")")
    for port in spec?["ports"]?.array ?? [] {
      let name = port["name"]?.string ?? "<unset>"
      let transport = port["protocol"]?.string ?? "TCP"
      out.line(0, "Port:\t\(name)\t\(port["port"]?.int ?? 0)/\(transport)")
      let target = port["targetPort"]?.int.map(String.init) ?? port["targetPort"]?.string ?? ""
      out.line(0, "TargetPort:\t\(target.isEmpty ? "0" : target)/\(transport)")
      if let own = port["appProtocol"]?.string { out.line(0, "AppProtocol:\t\(own)") }
      if let node = port["nodePort"]?.int, node > 0 {
        out.line(0, "NodePort:\t\(name)\t\(node)/\(transport)")
      }
      out.line(0, "Endpoints:\t\(Self.endpoints(slices, named: port["name"]?.string ?? ""))")
    }
    out.line(0, "Session Affinity:\t\(spec?["sessionAffinity"]?.string ?? "None")")
    if let policy = spec?["externalTrafficPolicy"]?.string {
      out.line(0, "External Traffic Policy:\t\(policy)")
    }
    if let policy = spec?["internalTrafficPolicy"]?.string {
      out.line(0, "Internal Traffic Policy:\t\(policy)")
    }
    if let port = spec?["healthCheckNodePort"]?.int, port > 0 {
      out.line(0, "HealthCheck NodePort:\t\(port)")
    }
    if let ranges = spec?["loadBalancerSourceRanges"]?.strings, !ranges.isEmpty {
      out.line(0, "LoadBalancer Source Ranges:\t\(ranges.joined(separator: ","))")
    }
    if let distribution = spec?["trafficDistribution"]?.string {
      out.line(0, "Traffic Distribution:\t\(distribution)")
    }
    events(object)
  }

  /// The first three ready addresses, and how many more there are.
  private static func endpoints(_ slices: [Value], named name: String) -> String {
    guard !slices.isEmpty else { return "<none>" }
    var shown: [String] = [], ready = 0, hasMore = false
    func add(_ endpoints: [Value], port: Int?) {
      for endpoint in endpoints {
        // Real: whoever comes after the third counts as more, ready or not (`+ 0 more...`).
        if shown.count == 3 { hasMore = true }
        guard endpoint.at("conditions", "ready")?.bool != false else { continue }
        if !hasMore {
          let address = endpoint["addresses"]?.strings?.first ?? ""
          shown.append(port.map { "\(address):\($0)" } ?? address)
        }
        ready += 1
      }
    }
    for slice in slices {
      let endpoints = slice["endpoints"]?.array ?? []
      let ports = slice["ports"]?.array ?? []
      if ports.isEmpty { add(endpoints, port: nil) }
      for port in ports where (port["name"]?.string ?? "") == name {
        add(endpoints, port: port["port"]?.int ?? 0)
      }
    }
    return shown.joined(separator: ",") + (hasMore ? " + \(ready - 3) more..." : "")
  }
}
