// Who listens where, and which ports of the host lead into a container.

package enum TransportProtocol: String, Comparable, Hashable, Sendable {
  case tcp, udp, sctp
  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// A process that waits for connections.
package struct Listener: Hashable, Sendable {
  package var namespace: NamespaceID
  /// `IPv4.any` is every address of the namespace.
  package var address: IPv4
  package var port: Int
  package var transport: TransportProtocol
  /// The process: a number of `Machine`'s.
  package var owner: Int
  /// The name of the behaviour that answers (`nginx`, `flask`); the host knows it.
  package var handler: String

  package init(
    namespace: NamespaceID, address: IPv4 = .any, port: Int, transport: TransportProtocol = .tcp,
    owner: Int, handler: String
  ) {
    self.namespace = namespace
    self.address = address
    self.port = port
    self.transport = transport
    self.owner = owner
    self.handler = handler
  }
  func serves(_ address: IPv4) -> Bool { self.address == .any || self.address == address }
}

/// A port of the host that leads to a port inside a namespace.
package struct PublishedPort: Hashable, Sendable {
  package var hostAddress: IPv4
  package var hostPort: Int
  package var transport: TransportProtocol
  package var namespace: NamespaceID
  package var port: Int
  /// Whether the same port of `[::]` leads there too.
  package var onIPv6: Bool
  /// The process with whose end it closes; 0: none.
  package var owner: Int
  /// The owner carries the bytes itself to the namespace's loopback (`kubectl port-forward`), and hears of
  /// each connection.
  package var isTunnel: Bool

  package init(
    hostAddress: IPv4 = .any, hostPort: Int, transport: TransportProtocol = .tcp,
    namespace: NamespaceID, port: Int, onIPv6: Bool = true, owner: Int = 0, isTunnel: Bool = false
  ) {
    self.hostAddress = hostAddress
    self.hostPort = hostPort
    self.transport = transport
    self.namespace = namespace
    self.port = port
    self.onIPv6 = onIPv6
    self.owner = owner
    self.isTunnel = isTunnel
  }
}

/// A connection that came to a tunnel's port.
package struct TunnelConnection: Hashable, Sendable {
  package var port: PublishedPort
  /// Whether somebody took it at the far end.
  package var isTaken: Bool
}

/// An address that belongs to no one and leads to one of several (a Service of Kubernetes).
package struct VirtualService: Hashable, Sendable {
  package struct Key: Comparable, Hashable, Sendable {
    package var address: IPv4
    package var port: Int
    package var transport: TransportProtocol
    package init(address: IPv4, port: Int, transport: TransportProtocol = .tcp) {
      self.address = address
      self.port = port
      self.transport = transport
    }
    /// A machine itself: what answers at its address for all ports that nothing else is said of. There
    /// is no port 0.
    package init(machine address: IPv4) {
      self.init(address: address, port: 0)
    }
    package static func < (a: Key, b: Key) -> Bool {
      (a.address, a.port, a.transport) < (b.address, b.port, b.transport)
    }
  }
  package struct Backend: Hashable, Sendable {
    package var address: IPv4
    package var port: Int
    package init(address: IPv4, port: Int) {
      self.address = address
      self.port = port
    }
  }
  /// Ready ones only. Real: kube-proxy refuses connections to a service without endpoints.
  package var backends: [Backend]
  /// One client always meets the same backend.
  package var isSticky = false

  package init(backends: [Backend], isSticky: Bool = false) {
    self.backends = backends
    self.isSticky = isSticky
  }
}

/// What may pass into or out of a namespace (a NetworkPolicy's outcome, worked out by its maker).
package struct TrafficGate: Hashable, Sendable {
  /// Ports of the receiving side.
  package struct Ports: Hashable, Sendable {
    package var transport: TransportProtocol
    package var range: ClosedRange<Int>
    package init(_ range: ClosedRange<Int>, _ transport: TransportProtocol = .tcp) {
      self.transport = transport
      self.range = range
    }
  }
  /// A block of addresses with holes in it.
  package struct Block: Hashable, Sendable {
    package var subnet: Subnet
    package var exceptions: [Subnet]
    package init(_ subnet: Subnet, except exceptions: [Subnet] = []) {
      self.subnet = subnet
      self.exceptions = exceptions
    }
    func contains(_ address: IPv4) -> Bool {
      subnet.contains(address) && !exceptions.contains { $0.contains(address) }
    }
  }
  package struct Rule: Hashable, Sendable {
    /// The other side's namespaces; nil, and no blocks, is everyone.
    package var peers: Set<NamespaceID>?
    /// Blocks of addresses that count as peers too.
    package var blocks: [Block]
    /// Empty is every port.
    package var ports: [Ports]
    package init(
      peers: Set<NamespaceID>? = nil, blocks: [Block] = [], ports: [Ports] = []
    ) {
      self.peers = peers
      self.blocks = blocks
      self.ports = ports
    }
    func allows(
      peer: NamespaceID?, address: IPv4, port: Int, _ transport: TransportProtocol
    ) -> Bool {
      guard
        ports.isEmpty
          || ports.contains(where: { $0.transport == transport && $0.range.contains(port) })
      else { return false }
      if peers == nil, blocks.isEmpty { return true }
      if let peer, let peers, peers.contains(peer) { return true }
      return blocks.contains { $0.contains(address) }
    }
  }
  /// nil: not restricted; empty: nothing passes.
  package var ingress: [Rule]?
  package var egress: [Rule]?
  package init(ingress: [Rule]? = nil, egress: [Rule]? = nil) {
    self.ingress = ingress
    self.egress = egress
  }
}
