// What kube-proxy and the cluster's name server do: services and names in the lab's network.

import Documents
import Kernel
import KubernetesAPI
import KubernetesCluster
import Network

extension World {
  static let podNetwork = "kubernetes-pods"
  static let clusterNameServer = IPv4(10, 96, 0, 10)
  static let nameServerPod = IPv4(10, 244, 0, 2)

  /// The pods' flat network, and the name server that answers in it.
  mutating func addPodNetwork() {
    guard network.networks[World.podNetwork] == nil else { return }
    _ = try? network.add(
      VirtualNetwork(
        id: World.podNetwork, name: World.podNetwork, kind: .flat,
        subnet: Subnet(IPv4(10, 244, 0, 0), prefix: 16), gateway: IPv4(10, 244, 255, 254)))
    let server = network.addNamespace(hostname: "coredns")
    let address = World.nameServerPod
    _ = try? network.connect(server, to: World.podNetwork, address: address)
    try? network.listen(
      Listener(namespace: server, port: 53, transport: .udp, owner: 0, handler: "coredns"))
    network.services[
      VirtualService.Key(address: World.clusterNameServer, port: 53, transport: .udp)] =
      VirtualService(backends: [.init(address: address, port: 53)])
    addAPIServer()
  }

  /// Makes the virtual addresses and names anew from the cluster's services and slices.
  mutating func syncServices(_ server: APIServer) {
    let dns = VirtualService.Key(address: World.clusterNameServer, port: 53, transport: .udp)
    let keep = network.services[dns]
    network.services = [:]
    network.services[dns] = keep
    network.records = [:]
    guard let kind = server.kind(of: ResourceName(resource: "services")),
      let sliceKind = server.kind(
        of: ResourceName(group: "discovery.k8s.io", resource: "endpointslices"))
    else { return }
    let slices = server.store.objects(sliceKind)
    addHostPorts()
    for address in nodeAddresses {
      network.services[.init(machine: address)] = VirtualService(backends: [])
    }
    var others: [(service: APIObject, name: String)] = []
    for service in server.store.objects(kind) {
      let own = slices.filter {
        $0.meta.namespace == service.meta.namespace
          && $0.meta.labels["kubernetes.io/service-name"] == service.meta.name
      }
      wire(service, own)
      name(service, own)
      if let other = service.spec?["externalName"]?.string { others.append((service, other)) }
    }
    wireAPIServer()
    // Real: an alias; whoever asks is told the other name's addresses.
    for (service, name) in others where service.spec?["type"]?.string == "ExternalName" {
      let own = "\(service.meta.name).\(service.meta.namespace).svc.cluster.local"
      let bare = name.hasSuffix(".") ? String(name.dropLast()) : name
      network.records[own] =
        network.records[bare] ?? network.catalogue.address(of: bare).map { [$0] }
    }
  }

  private mutating func wire(_ service: APIObject, _ slices: [APIObject]) {
    let spec = service.spec
    let address = spec?["clusterIP"]?.string.flatMap { IPv4($0) }
    for port in spec?["ports"]?.array ?? [] {
      let number = port["port"]?.int ?? 0
      let transport =
        TransportProtocol(rawValue: (port["protocol"]?.string ?? "TCP").lowercased()) ?? .tcp
      let backends = backends(slices, named: port["name"]?.string ?? "")
      let entry = VirtualService(
        backends: backends, isSticky: spec?["sessionAffinity"]?.string == "ClientIP")
      if let address {
        network.services[.init(address: address, port: number, transport: transport)] = entry
      }
      if let node = port["nodePort"]?.int, node > 0 {
        for address in nodeAddresses + [.loopback] {
          network.services[.init(address: address, port: node, transport: transport)] = entry
        }
      }
      for ingress in service.status?.at("loadBalancer", "ingress")?.array ?? [] {
        guard let address = ingress["ip"]?.string.flatMap({ IPv4($0) }) else { continue }
        network.services[.init(address: address, port: number, transport: transport)] = entry
      }
    }
  }

  /// Ports of nodes that lead into one pod.
  mutating func addHostPorts() {
    for ports in nodes.hostPorts.values {
      for port in ports {
        for address in [port.node, .loopback] {
          network.services[.init(address: address, port: port.number, transport: port.transport)] =
            VirtualService(backends: [port.backend])
        }
      }
    }
  }
  /// The host ports of a pod that comes up. Real: the kubelet's and the network plugin's work.
  mutating func openHostPorts(_ order: ContainerOrder) {
    guard let node = address(of: order.node), let pod = IPv4(order.podIP) else { return }
    for port in order.spec["ports"]?.array ?? [] {
      guard let number = port["hostPort"]?.int, let inside = port["containerPort"]?.int else {
        continue
      }
      nodes.hostPorts[order.podUID, default: []].append(
        NodeRuntime.HostPort(
          node: node, number: number, transport: World.transport(port["protocol"]),
          backend: .init(address: pod, port: inside)))
    }
    if nodes.hostPorts[order.podUID] != nil { addHostPorts() }
  }
  mutating func closeHostPorts(_ podUID: String) {
    for port in nodes.hostPorts.removeValue(forKey: podUID) ?? [] {
      for address in [port.node, .loopback] {
        network.services[.init(address: address, port: port.number, transport: port.transport)] =
          nil
      }
    }
  }
  private func address(of node: String) -> IPv4? {
    ClusterPlan.threeNodes.first { $0.name == node }.flatMap { IPv4($0.address) }
  }

  private var nodeAddresses: [IPv4] {
    [IPv4(172, 18, 0, 2), IPv4(172, 18, 0, 3), IPv4(172, 18, 0, 4)]
  }

  func backends(
    _ slices: [APIObject], named name: String
  ) -> [VirtualService.Backend] {
    var found: [VirtualService.Backend] = []
    for slice in slices {
      for port in slice["ports"]?.array ?? [] where (port["name"]?.string ?? "") == name {
        for endpoint in slice["endpoints"]?.array ?? []
        where endpoint.at("conditions", "ready")?.bool != false {
          for text in endpoint["addresses"]?.strings ?? [] {
            guard let address = IPv4(text) else { continue }
            found.append(.init(address: address, port: port["port"]?.int ?? 0))
          }
        }
      }
    }
    return found
  }

  /// Real: CoreDNS of a kubeadm cluster: `web.default.svc.cluster.local`; a headless service's name
  /// gives its pods.
  private mutating func name(_ service: APIObject, _ slices: [APIObject]) {
    let name = "\(service.meta.name).\(service.meta.namespace).svc.cluster.local"
    let address = service.spec?["clusterIP"]?.string ?? ""
    if let one = IPv4(address) {
      network.records[name] = [one]
    } else if address == "None" {
      var all: [IPv4] = []
      for slice in slices {
        for endpoint in slice["endpoints"]?.array ?? [] {
          for text in endpoint["addresses"]?.strings ?? [] {
            guard let address = IPv4(text) else { continue }
            all.append(address)
            if let host = endpoint["hostname"]?.string {
              network.records["\(host).\(name)"] = [address]
            }
          }
        }
      }
      network.records[name] = all
    }
  }
}
