// What becomes of a connection: who takes it, or how it fails.

import Kernel

/// What becomes of an attempt to connect.
package enum Reach: Hashable, Sendable {
  /// A process takes it; it sees the client under `source`.
  case listener(Listener, source: IPv4)
  /// A site of the catalogue takes it.
  case site(String)
  case refused
  /// Taken and closed at once: a published port with nobody behind it.
  case reset
  /// Taken, and closed without a word once it had been listened to: a tunnel with nobody at its far end.
  case closed
  /// Nothing comes back.
  case timeout
  /// ENETUNREACH: no way there at all.
  case unreachable
  /// EHOSTUNREACH: the neighbour does not answer.
  case noRoute
}

extension NetworkMap {
  /// Follows a connection from a namespace to an address and port.
  ///
  /// Mutating, since a service's backend is drawn by lot.
  package mutating func reach(
    _ address: IPv4, port: Int, transport: TransportProtocol = .tcp, from client: NamespaceID,
    depth: Int = 0
  ) -> Reach {
    guard depth < 8, let namespace = namespaces[client] else { return .unreachable }
    let own = endpoints(of: client)
    if address.isLoopback || address == .any {
      if let found = listener(on: client, address, port, transport) {
        return .listener(found, source: .loopback)
      }
      if namespace.isMachine {
        if let next = publishedTarget(address, port, transport) {
          return enter(next, transport: transport, source: bridgeAddress(towards: next.namespace))
        }
        if let service = service(address, port, transport) {
          return follow(service, transport: transport, client, depth)
        }
      }
      return .refused
    }
    if own.contains(where: { $0.endpoint.address == address })
      || (client == NetworkMap.host && isHostAddress(address))
    {
      if let found = listener(on: client, address, port, transport) {
        return .listener(found, source: address)
      }
      if client == NetworkMap.host, let next = publishedTarget(address, port, transport) {
        return enter(next, transport: transport, source: bridgeAddress(towards: next.namespace))
      }
      if let service = service(address, port, transport) {
        return follow(service, transport: transport, client, depth)
      }
      return .refused
    }
    let canLeave = namespace.isMachine || own.contains { !$0.network.isInternal }
    if let service = service(address, port, transport) {
      guard canLeave else { return .unreachable }
      return follow(service, transport: transport, client, depth)
    }
    // Real: a machine answers at once for a port where nobody listens; only where there is no machine
    // does nothing come back.
    if isBareMachine(address) {
      guard canLeave else { return .unreachable }
      return passesOut(client, to: nil, address, port, transport) ? .refused : .timeout
    }
    let source = own.first?.endpoint.address ?? hostAddress
    // The neighbours on the same network.
    for (network, endpoint) in own {
      guard let subnet = network.subnet, subnet.contains(address) else { continue }
      if address == network.gateway {
        guard passesOut(client, to: nil, address, port, transport) else { return .timeout }
        return enterHost(address, port, transport, source: endpoint.address)
      }
      guard let target = network.endpoint(at: address) else {
        return .noRoute
      }
      return enter(
        target.namespace, address, port, transport, from: client, source: endpoint.address)
    }
    if isHostAddress(address) {
      guard canLeave else { return .unreachable }
      guard passesOut(client, to: nil, address, port, transport) else { return .timeout }
      return enterHost(address, port, transport, source: source)
    }
    // An endpoint of another network.
    for network in networks.values {
      guard let subnet = network.subnet, subnet.contains(address) else { continue }
      guard canLeave else { return .unreachable }
      guard let target = network.endpoint(at: address) else {
        return namespace.isMachine ? .noRoute : .timeout
      }
      if namespace.isMachine || network.kind == .flat {
        let seen = namespace.isMachine ? (network.gateway ?? hostAddress) : source
        return enter(target.namespace, address, port, transport, from: client, source: seen)
      }
      return .timeout
    }
    guard canLeave else { return .unreachable }
    guard passesOut(client, to: nil, address, port, transport) else { return .timeout }
    if let site = catalogue.site(at: address) {
      return port == 80 || port == 443 ? .site(site) : .timeout
    }
    return .timeout
  }

  /// Whether an address answers a ping; the time it takes is the caller's to draw.
  package func pings(_ address: IPv4, from client: NamespaceID) -> Reach {
    var copy = self
    switch copy.reach(address, port: -1, from: client) {
    case .refused, .listener, .reset, .closed: return .refused
    case .timeout:
      return catalogue.site(at: address) != nil || address == hostNameServer ? .refused : .timeout
    case let other: return other
    }
  }

  // MARK: Steps on the way

  private func listener(
    on namespace: NamespaceID, _ address: IPv4, _ port: Int, _ transport: TransportProtocol
  ) -> Listener? {
    listeners.first {
      $0.namespace == namespace && $0.port == port && $0.transport == transport
        && $0.serves(address)
    }
  }
  private func service(
    _ address: IPv4, _ port: Int, _ transport: TransportProtocol
  ) -> VirtualService? {
    guard !services.isEmpty else { return nil }
    return services[VirtualService.Key(address: address, port: port, transport: transport)]
  }
  /// A machine that is known by its address alone, such as a node of the cluster. A container that was
  /// given the same address comes first.
  private func isBareMachine(_ address: IPv4) -> Bool {
    !services.isEmpty && services[VirtualService.Key(machine: address)] != nil
      && !networks.values.contains { $0.endpoint(at: address) != nil }
  }
  private mutating func follow(
    _ service: VirtualService, transport: TransportProtocol, _ client: NamespaceID, _ depth: Int
  ) -> Reach {
    guard !service.backends.isEmpty else { return .refused }
    let lot = service.isSticky ? UInt64(client) : random.next()
    let backend = service.backends[Int(lot % UInt64(service.backends.count))]
    return reach(
      backend.address, port: backend.port, transport: transport, from: client, depth: depth + 1)
  }
  /// The addresses under which the host itself is known: its own, and every bridge's gateway.
  private func isHostAddress(_ address: IPv4) -> Bool {
    address == hostAddress
      || networks.values.contains { $0.kind == .bridge && $0.gateway == address }
  }
  private func bridgeAddress(towards namespace: NamespaceID) -> IPv4 {
    endpoints(of: namespace).first?.network.gateway ?? .loopback
  }
  private func publishedTarget(
    _ address: IPv4, _ port: Int, _ transport: TransportProtocol
  ) -> PublishedPort? {
    published.first {
      $0.hostPort == port && $0.transport == transport
        && ($0.hostAddress == .any || $0.hostAddress == address)
    }
  }
  private mutating func enter(
    _ port: PublishedPort, transport: TransportProtocol, source: IPv4
  ) -> Reach {
    if port.isTunnel {
      let found = listener(on: port.namespace, .loopback, port.port, transport)
      tunnelled.append(TunnelConnection(port: port, isTaken: found != nil))
      return found.map { .listener($0, source: .loopback) } ?? .closed
    }
    guard let inside = endpoints(of: port.namespace).first?.endpoint.address,
      let found = listener(on: port.namespace, inside, port.port, transport)
    else {
      // Real: docker-proxy takes the connection and closes it when nobody listens inside.
      return .reset
    }
    return .listener(found, source: source)
  }
  private mutating func enterHost(
    _ address: IPv4, _ port: Int, _ transport: TransportProtocol, source: IPv4
  ) -> Reach {
    if let found = listener(on: NetworkMap.host, address, port, transport) {
      return .listener(found, source: source)
    }
    if let next = publishedTarget(address, port, transport) {
      return enter(next, transport: transport, source: source)
    }
    return .refused
  }
  private func enter(
    _ target: NamespaceID, _ address: IPv4, _ port: Int, _ transport: TransportProtocol,
    from client: NamespaceID, source: IPv4
  ) -> Reach {
    guard passesOut(client, to: target, address, port, transport),
      passesIn(target, from: client, source, port, transport)
    else { return .timeout }
    guard let found = listener(on: target, address, port, transport) else { return .refused }
    return .listener(found, source: source)
  }
  private func passesOut(
    _ client: NamespaceID, to target: NamespaceID?, _ address: IPv4, _ port: Int,
    _ transport: TransportProtocol
  ) -> Bool {
    guard let rules = gates[client]?.egress else { return true }
    return rules.contains { $0.allows(peer: target, address: address, port: port, transport) }
  }
  private func passesIn(
    _ target: NamespaceID, from client: NamespaceID, _ source: IPv4, _ port: Int,
    _ transport: TransportProtocol
  ) -> Bool {
    guard let rules = gates[target]?.ingress else { return true }
    if namespaces[client]?.isMachine == true { return true }
    return rules.contains { $0.allows(peer: client, address: source, port: port, transport) }
  }
}
