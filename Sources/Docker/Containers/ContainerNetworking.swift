// The networks of a container: asked for at its creation, joined at its start, left at its end.

import Containers
import Kernel
import Machine
import Network

extension DockerHost {
  /// What a container asks for, checked as far as the daemon checks it before a start.
  func endpoints(_ request: ContainerRequest) throws(DockerError) -> [EndpointSettings] {
    let mode = request.host.networkMode
    if mode == "none" || mode == "host" || mode.hasPrefix("container:") {
      if mode.hasPrefix("container:") {
        let name = String(mode.dropFirst(10))
        if name.isEmpty {
          throw .other(
            "invalid network mode: invalid container format container:<name|id>", status: 400)
        }
        guard (try? docker.container(name)) != nil else {
          throw .other(
            "joining network namespace of container: No such container: \(name)", status: 404)
        }
      }
      guard mode == "host" || mode == "none" else { return [] }
      let id = docker.networks.values.first { $0.name == mode }?.id ?? ""
      return [
        EndpointSettings(network: id, networkName: mode, request: EndpointRequest(network: mode))
      ]
    }
    var wanted = request.endpoints
    if !wanted.contains(where: { isSame($0.network, mode) }) {
      wanted.insert(EndpointRequest(network: mode), at: 0)
    }
    var out: [EndpointSettings] = []
    for ask in wanted {
      let name = ask.network == "default" ? "bridge" : ask.network
      guard let found = docker.network(name) else {
        // Real: an unknown network is noticed at the start.
        out.append(EndpointSettings(network: "", networkName: name, request: ask))
        continue
      }
      if let text = ask.address {
        try check(address: text, on: found)
      }
      if let text = ask.addressIPv6 { try check(addressIPv6: text, on: found) }
      if !ask.aliases.isEmpty, found.name == "bridge" {
        // NB: the client refuses those of `docker run` itself.
        throw .badEndpoint(
          ["network-scoped aliases are only supported for user-defined networks"],
          network: "bridge")
      }
      for link in request.host.links where found.name == "bridge" || mode == "bridge" {
        let name = String(link.prefix { $0 != ":" })
        guard let other = try? docker.container(name) else {
          throw .other(
            "could not get container for \(name): No such container: \(name)", status: 404)
        }
        guard other.endpoints.contains(where: { $0.networkName == "bridge" }) else {
          throw .linkNotOnBridge(other.id)
        }
      }
      out.append(EndpointSettings(network: found.id, networkName: found.name, request: ask))
    }
    return out
  }
  /// Whether a container may ask for this address on a network.
  ///
  /// - Parameter isNamed: whether a refusal names the network.
  func check(
    address text: String, on found: DockerNetwork, isNamed: Bool = true
  ) throws(DockerError) {
    let address = IPv4(text)
    let outside =
      address.map { network.networks[found.id]?.subnet?.contains($0) == true } ?? false
      ? [] : ["no configured subnet or ip-range contain the IP address \(text)"]
    var reasons = outside
    if found.name == "bridge" {
      reasons = ["user specified IP address is supported on user defined networks only"] + outside
    } else if address == nil {
      reasons = ["invalid IPv4 address: \(text)"] + outside
    } else if !found.hasOwnSubnet {
      // The engine chose its subnet.
      reasons = [
        "user specified IP address is supported only when connecting to networks with user "
          + "configured subnets"
      ]
    }
    if !reasons.isEmpty { throw .badEndpoint(reasons, network: isNamed ? found.name : nil) }
  }
  /// Limit: no network of the lab's gives IPv6 addresses.
  private func check(addressIPv6 text: String, on found: DockerNetwork) throws(DockerError) {
    var reasons: [String] = []
    if found.name == "bridge" {
      reasons.append("user specified IP address is supported on user defined networks only")
    }
    if !text.contains(":") { reasons.append("invalid IPv6 address: \(text)") }
    reasons.append(
      found.hasOwnSubnet
        ? "no configured subnet or ip-range contain the IP address \(text)"
        : "user specified IP address is supported only when connecting to networks with user "
          + "configured subnets")
    throw .badEndpoint(reasons, network: found.name)
  }
  private func isSame(_ a: String, _ b: String) -> Bool {
    a == b || (a == "default" && b == "bridge")
      || (docker.network(a)?.id).map { $0 == docker.network(b)?.id } ?? false
  }

  /// Joins the networks and publishes the ports; gives the namespace.
  mutating func joinNetworks(_ id: String) throws(DockerError) -> NamespaceID {
    guard let container = docker.containers[id] else { throw .noSuchContainer(id) }
    let mode = container.host.networkMode
    if mode == "host" { return NetworkMap.host }
    if mode.hasPrefix("container:") {
      let other = try docker.container(String(mode.dropFirst(10)))
      guard other.state.isRunning, let namespace = other.namespace else {
        throw .other(
          "cannot join network namespace of a non running container: container \(other.name) is "
            + other.state.status.rawValue, status: 409)
      }
      // Real: who shares another's network has its name and its /etc/hosts, too.
      docker.containers.modify(id) { $0.hostname = other.hostname }
      return namespace
    }
    let namespace = network.addNamespace(hostname: container.hostname)
    do throws(DockerError) {
      for index in container.endpoints.indices where mode != "none" {
        try join(namespace, id, index)
      }
      configureNames(namespace, id)
      try publishPorts(namespace, id)
    } catch {
      network.removeNamespace(namespace)
      docker.containers.modify(id) {
        for index in $0.endpoints.indices { $0.endpoints[index].endpoint = nil }
        $0.ports = []
      }
      if case .addressInUse = error { throw .networkSetup(.addressInUse) }
      throw error
    }
    return namespace
  }

  mutating func join(
    _ namespace: NamespaceID, _ id: String, _ index: Int
  ) throws(DockerError) {
    guard let container = docker.containers[id] else { return }
    let wanted = container.endpoints[index]
    guard let net = docker.network(wanted.network.isEmpty ? wanted.networkName : wanted.network)
    else {
      // Real: where it has been on the network, it is looked for by its ID.
      throw .networkSetup(
        .notFound(wanted.network.isEmpty ? wanted.networkName : wanted.network))
    }
    var names = [container.name]
    if net.name != "bridge" {
      names += wanted.request.aliases + [container.shortID]
    } else {
      names.append(container.shortID)
    }
    if container.hostname != container.shortID, net.name != "bridge" {
      names.append(container.hostname)
    }
    do throws(NetworkError) {
      let endpoint = try network.connect(
        namespace, to: net.id, address: wanted.request.address.flatMap { IPv4($0) },
        mac: wanted.request.mac, names: names)
      docker.containers.modify(id) {
        $0.endpoints[index].network = net.id
        $0.endpoints[index].networkName = net.name
        $0.endpoints[index].endpoint = endpoint
      }
      note("network", "connect", net.id, ["container": id, "name": net.name, "type": net.driver])
    } catch {
      switch error {
      case .addressTaken: throw .addressInUse
      case .noFreeAddress(let name): throw .networkSetup(.noFreeAddress(name))
      case .alreadyConnected: throw .endpointExists(container.name, network: net.name)
      default: throw .networkSetup(.notFound(net.name))
      }
    }
  }

  /// Real: only networks of one's own have the embedded name server.
  mutating func configureNames(_ namespace: NamespaceID, _ id: String) {
    guard let container = docker.containers[id] else { return }
    let hasNames = container.endpoints.contains { settings in
      network.networks[settings.network]?.hasNames ?? false
    }
    let gateway = network.networks.values.first { $0.name == "bridge" }?.gateway
    var hosts: [HostEntry] = []
    for entry in container.host.extraHosts {
      guard let mark = entry.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
      let text = entry[entry.index(after: mark)...]
      let address = text == "host-gateway" ? gateway : IPv4(text)
      if let address { hosts.append(HostEntry(name: String(entry[..<mark]), address: address)) }
    }
    network.change(namespace) {
      $0.nameServer = hasNames ? .embedded : .host
      if let first = container.host.nameServers.first, !hasNames, let address = IPv4(first) {
        $0.nameServer = .address(address)
      }
      $0.search = container.host.nameSearch
      $0.hosts = hosts
    }
  }

  private mutating func publishPorts(
    _ namespace: NamespaceID, _ id: String
  ) throws(DockerError) {
    guard let container = docker.containers[id] else { return }
    var bindings: [(port: String, binding: PortBinding)] = []
    for (port, list) in container.host.portBindings {
      for binding in list { bindings.append((port, binding)) }
    }
    if container.host.publishAll {
      for port in container.config.exposedPorts where container.host.portBindings[port] == nil {
        bindings.append((port, PortBinding()))
      }
    }
    let endpoint = container.endpoints.first?.endpoint
    for (port, binding) in bindings {
      guard let (inside, name) = exposedPort(port) else { continue }
      let transport = TransportProtocol(rawValue: name) ?? .tcp
      let address = IPv4(binding.hostIP) ?? .any
      let range = portRange(binding.hostPort)
      var done: PublishedPort?
      var failure: NetworkError?
      for candidate in range {
        do throws(NetworkError) {
          done = try network.publish(
            PublishedPort(
              hostAddress: address, hostPort: candidate, transport: transport,
              namespace: namespace, port: inside, onIPv6: binding.hostIP.isEmpty))
          break
        } catch {
          failure = error
        }
      }
      if let done {
        docker.containers.modify(id) { $0.ports.append(done) }
        continue
      }
      switch failure {
      case .portInUse(_, let number):
        throw .networkSetup(
          .portInUse(
            endpoint: container.name, id: endpoint?.id ?? "", address: "\(address)", port: number,
            target: "\(endpoint?.address ?? .any):\(inside)/\(transport.rawValue)"))
      default:
        throw .networkSetup(
          .portAllocated(
            endpoint: container.name, id: endpoint?.id ?? "", address: "\(address)",
            port: range.first ?? 0))
      }
    }
  }
  private func portRange(_ text: String) -> [Int] {
    if text.isEmpty { return [0] }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard let first = parts.first, let last = parts.last, first <= last, last <= 65535 else {
      return [0]
    }
    return Array(first...last)
  }

  /// Leaves the networks at a container's end.
  mutating func leaveNetworks(_ id: String) {
    guard let container = docker.containers[id] else { return }
    let isOwn =
      container.host.networkMode != "host"
      && !container.host.networkMode.hasPrefix("container:")
    if isOwn {
      for settings in container.endpoints where settings.endpoint != nil {
        let driver = docker.networks[settings.network]?.driver ?? "bridge"
        note(
          "network", "disconnect", settings.network,
          ["container": id, "name": settings.networkName, "type": driver])
      }
      if let namespace = container.namespace, namespace != NetworkMap.host {
        network.removeNamespace(namespace)
      }
    }
    docker.containers.modify(id) {
      for index in $0.endpoints.indices { $0.endpoints[index].endpoint = nil }
      $0.ports = []
    }
  }

  /// The text of the files that the engine writes into a container.
  func containerFiles(_ container: Container) -> ContainerFiles {
    let mode = container.host.networkMode
    if mode.hasPrefix("container:"), let other = try? docker.container(String(mode.dropFirst(10))),
      !other.host.networkMode.hasPrefix("container:")
    {
      return containerFiles(other)
    }
    var hosts = """
      127.0.0.1\tlocalhost
      ::1\tlocalhost ip6-localhost ip6-loopback
      fe00::\tip6-localnet
      ff00::\tip6-mcastprefix
      ff02::1\tip6-allnodes
      ff02::2\tip6-allrouters

      """
    let gateway = network.networks.values.first { $0.name == "bridge" }?.gateway
    for entry in container.host.extraHosts {
      guard let mark = entry.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
      var address = String(entry[entry.index(after: mark)...])
      if address == "host-gateway", let gateway { address = "\(gateway)" }
      hosts += "\(address)\t\(entry[..<mark])\n"
    }
    for (alias, other, address) in links(of: container) {
      let names = [alias, other.shortID, other.name]
      var seen: Set<String> = []
      let unique = names.filter { seen.insert($0).inserted }
      hosts += "\(address)\t\(unique.joined(separator: " "))\n"
    }
    for settings in container.endpoints {
      if let address = settings.endpoint?.address, address != .any {
        let domain = container.request.domainName
        let whole = domain.isEmpty ? "" : "\(container.hostname).\(domain) "
        // Real: a host name with a domain in it is followed by its first part.
        let first = container.hostname.prefix { $0 != "." }
        let short = first.count < container.hostname.count ? " \(first)" : ""
        hosts += "\(address)\t\(whole)\(container.hostname)\(short)\n"
      }
    }
    let head = """
      # Generated by Docker Engine.
      # This file can be edited; Docker Engine will not make further changes once it
      # has been modified.


      """
    let hasNames = container.endpoints.contains {
      network.networks[$0.network]?.hasNames ?? false
    }
    var resolv = head
    if hasNames {
      resolv += "nameserver 127.0.0.11\n"
      if !container.host.nameSearch.isEmpty {
        resolv += "search \(container.host.nameSearch.joined(separator: " "))\n"
      }
      resolv += """
        options ndots:0

        # Based on host file: '/etc/resolv.conf' (internal resolver)
        # ExtServers: [host(\(network.hostNameServer))]
        # Overrides: []
        # Option ndots from: internal

        """
    } else {
      let servers =
        container.host.nameServers.isEmpty
        ? ["\(network.hostNameServer)"] : container.host.nameServers
      for server in servers { resolv += "nameserver \(server)\n" }
      if !container.host.nameSearch.isEmpty {
        resolv += "search \(container.host.nameSearch.joined(separator: " "))\n"
      }
      let options = container.host.nameOptions
      if !options.isEmpty { resolv += "options \(options.joined(separator: " "))\n" }
      let overrides = [
        container.host.nameServers.isEmpty ? nil : "nameservers",
        container.host.nameSearch.isEmpty ? nil : "search", options.isEmpty ? nil : "options",
      ].compactMap(\.self).joined(separator: " ")
      resolv += """

        # Based on host file: '/etc/resolv.conf' (legacy)
        # Overrides: [\(overrides)]

        """
      if options.contains(where: { $0.hasPrefix("ndots:") }) {
        resolv += "# Option ndots from: override\n"
      }
    }
    return ContainerFiles(hosts: hosts, hostname: container.hostname + "\n", resolv: resolv)
  }
}

extension DockerEngine {
  /// A network by name, ID or a prefix of the ID that no other has.
  package func network(_ text: String) -> DockerNetwork? {
    if let found = networks[text] { return found }
    if let found = networks.values.first(where: { $0.name == text }) { return found }
    guard !text.isEmpty, text.utf8.allSatisfy(isHexDigit) else { return nil }
    let hits = networks.values.filter { $0.id.hasPrefix(text) }
    return hits.count == 1 ? hits.first : nil
  }
}
