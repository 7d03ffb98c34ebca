// The lab's network as one value: namespaces, networks, listeners, ports, services, names.

package import Kernel

/// The network as one value.
///
/// Invariant: every endpoint's namespace exists, and no two endpoints of a network share an address.
package struct NetworkMap: Sendable {
  /// The host's namespace: the learner's own machine.
  package static let host: NamespaceID = 0

  package private(set) var namespaces: OrderedMap<NamespaceID, NetworkNamespace> = [:]
  /// By ID.
  package var networks: OrderedMap<String, VirtualNetwork> = [:]
  package private(set) var listeners: [Listener] = []
  package private(set) var published: [PublishedPort] = []
  /// Connections that came to tunnels and that their owners have not heard of yet.
  var tunnelled: [TunnelConnection] = []
  /// Cluster addresses, node ports and load balancers; kept by the cluster.
  package var services: OrderedMap<VirtualService.Key, VirtualService> = [:]
  package var gates: OrderedMap<NamespaceID, TrafficGate> = [:]
  /// Names that the cluster's name server knows, fully qualified, without a final dot.
  package var records: OrderedMap<String, [IPv4]> = [:]
  /// The world outside. It is made when something of it is first asked for.
  package var catalogue: Catalogue {
    get { otherCatalogue ?? .standard }
    set { otherCatalogue = newValue }
  }
  private var otherCatalogue: Catalogue?
  /// The host's own address towards the world, and the name server it asks.
  package var hostAddress = IPv4(10, 0, 2, 15)
  package var hostNameServer = IPv4(10, 0, 2, 3)
  private var lastNamespace = 0
  /// Real: each protocol has numbers of its own.
  private var lastEphemeralPorts: [TransportProtocol: Int] = [:]
  package var random: RandomSource

  package init(hostname: String = "lab", seed: UInt64 = 0, catalogue: Catalogue? = nil) {
    random = RandomSource(seed: seed).split("network")
    otherCatalogue = catalogue
    namespaces[NetworkMap.host] = NetworkNamespace(
      id: NetworkMap.host, hostname: hostname, isMachine: true)
  }

  // MARK: Namespaces

  package mutating func addNamespace(
    hostname: String, nameServer: NetworkNamespace.NameServer = .host
  ) -> NamespaceID {
    lastNamespace += 1
    namespaces[lastNamespace] = NetworkNamespace(
      id: lastNamespace, hostname: hostname, nameServer: nameServer)
    return lastNamespace
  }
  package mutating func change(
    _ namespace: NamespaceID, _ body: (inout NetworkNamespace) -> Void
  ) {
    namespaces.modify(namespace, body)
  }
  /// Takes a namespace away with its endpoints, listeners and published ports.
  package mutating func removeNamespace(_ id: NamespaceID) {
    guard id != NetworkMap.host else { return }
    for key in networks.keys {
      networks.modify(key) { $0.detach(id) }
    }
    listeners.removeAll { $0.namespace == id }
    published.removeAll { $0.namespace == id }
    gates.removeValue(forKey: id)
    namespaces.removeValue(forKey: id)
  }

  // MARK: Networks

  /// Adds a network; without a subnet it gets the next of Docker's own pools.
  @discardableResult
  package mutating func add(_ network: VirtualNetwork) throws(NetworkError) -> VirtualNetwork {
    var network = network
    if network.kind == .bridge || network.kind == .flat {
      if let subnet = network.subnet {
        for other in networks.values {
          if let taken = other.subnet, taken.overlaps(subnet) { throw .poolOverlap(subnet) }
        }
      } else {
        network.subnet = try freePool()
      }
      if network.gateway == nil { network.gateway = network.subnet?.firstHost }
    }
    networks[network.id] = network
    return network
  }
  package mutating func removeNetwork(_ id: String) throws(NetworkError) {
    guard let network = networks[id] else { throw .noSuchNetwork(id) }
    guard network.endpoints.isEmpty else { throw .hasEndpoints(network: network.name) }
    networks.removeValue(forKey: id)
  }
  package func network(named name: String) -> VirtualNetwork? {
    networks.values.first { $0.name == name }
  }

  /// Real: Docker takes 172.17/16 to 172.31/16, then /20s of 192.168.
  private func freePool() throws(NetworkError) -> Subnet {
    let taken = networks.values.compactMap(\.subnet)
    for second in UInt8(17)...31 {
      let subnet = Subnet(IPv4(172, second, 0, 0), prefix: 16)
      if !taken.contains(where: { $0.overlaps(subnet) }) { return subnet }
    }
    for third in stride(from: 0, to: 256, by: 16) {
      let subnet = Subnet(IPv4(192, 168, UInt8(third), 0), prefix: 20)
      if !taken.contains(where: { $0.overlaps(subnet) }) { return subnet }
    }
    throw .noFreePool
  }

  @discardableResult
  package mutating func connect(
    _ namespace: NamespaceID, to network: String, endpoint: String = "",
    address wanted: IPv4? = nil,
    mac: String? = nil, names: [String] = []
  ) throws(NetworkError) -> Endpoint {
    guard namespaces.contains(namespace) else {
      throw networks.contains(network) ? .noSuchNamespace(namespace) : .noSuchNetwork(network)
    }
    // NB: asked in its place; a copy held here would have all endpoints copied below.
    let found = networks.modify(network) { net -> Result<IPv4, NetworkError> in
      do throws(NetworkError) {
        return .success(try net.address(for: namespace, wanted: wanted))
      } catch { return .failure(error) }
    }
    guard let found else { throw .noSuchNetwork(network) }
    let address = try found.get()
    let taken = endpoints(of: namespace).map(\.endpoint.interface)
    var number = 0
    while taken.contains("eth\(number)") { number += 1 }
    let made = Endpoint(
      id: endpoint.isEmpty ? random.hex(64) : endpoint, namespace: namespace, address: address,
      mac: mac ?? newMAC(), names: names, interface: "eth\(number)")
    networks.modify(network) { $0.attach(made) }
    return made
  }
  package mutating func disconnect(
    _ namespace: NamespaceID, from network: String
  ) throws(NetworkError) {
    guard let net = networks[network] else { throw .noSuchNetwork(network) }
    guard net.endpoint(of: namespace) != nil else { throw .notConnected(network: net.name) }
    networks.modify(network) { $0.detach(namespace) }
  }
  /// Where a namespace is attached, in the order of its interfaces.
  package func endpoints(
    of namespace: NamespaceID
  ) -> [(network: VirtualNetwork, endpoint: Endpoint)] {
    var all: [(network: VirtualNetwork, endpoint: Endpoint)] = []
    for (_, network) in networks {
      if let endpoint = network.endpoint(of: namespace) { all.append((network, endpoint)) }
    }
    if all.count > 1 { all.sort { $0.endpoint.interface < $1.endpoint.interface } }
    return all
  }

  /// A locally administered, unicast MAC address.
  private mutating func newMAC() -> String {
    var digits = Array(random.hex(12).utf8)
    digits[1] = Array("26ae".utf8)[Int(random.next() % 4)]
    var out: [UInt8] = []
    for (place, digit) in digits.enumerated() {
      if place > 0, place % 2 == 0 { out.append(UInt8(ascii: ":")) }
      out.append(digit)
    }
    return String(decoding: out, as: UTF8.self)
  }

  // MARK: Listeners and ports

  /// Registers a listener; an address and port that are taken are refused.
  package mutating func listen(_ listener: Listener) throws(NetworkError) {
    let clash = listeners.contains {
      $0.namespace == listener.namespace && $0.port == listener.port
        && $0.transport == listener.transport
        && ($0.address == listener.address || $0.address == .any || listener.address == .any)
    }
    let publishedClash =
      listener.namespace == NetworkMap.host
      && published.contains {
        $0.hostPort == listener.port && $0.transport == listener.transport
          && ($0.hostAddress == .any || listener.address == .any
            || $0.hostAddress == listener.address)
      }
    if clash || publishedClash { throw .portInUse(listener.address, listener.port) }
    listeners.append(listener)
  }
  /// Closes what a process listened on; the process has gone, or has closed it.
  package mutating func closeListeners(of owner: Int) { listeners.removeAll { $0.owner == owner } }
  package mutating func closeListener(of owner: Int, port: Int) {
    listeners.removeAll { $0.owner == owner && $0.port == port }
  }
  package func listeners(in namespace: NamespaceID) -> [Listener] {
    listeners.filter { $0.namespace == namespace }
  }
  package func listeners(of owner: Int) -> [Listener] { listeners.filter { $0.owner == owner } }

  /// Publishes a port of the host; host port 0 asks for a free one of 32768 on.
  @discardableResult
  package mutating func publish(_ port: PublishedPort) throws(NetworkError) -> PublishedPort {
    var port = port
    if port.hostPort == 0 {
      port.hostPort = try freeEphemeralPort(port)
    } else if isPublished(port) {
      throw .portAllocated(port.hostAddress, port.hostPort)
    } else if hostListens(port) {
      throw .portInUse(port.hostAddress, port.hostPort)
    }
    published.append(port)
    return port
  }
  /// Closes the ports that a process opened for others (`kubectl port-forward`).
  package mutating func unpublish(ownedBy owner: Int) {
    guard owner != 0, published.contains(where: { $0.owner == owner }) else { return }
    published.removeAll { $0.owner == owner }
  }
  package mutating func unpublish(_ namespace: NamespaceID) {
    published.removeAll { $0.namespace == namespace }
  }
  private func isPublished(_ port: PublishedPort) -> Bool {
    published.contains {
      $0.hostPort == port.hostPort && $0.transport == port.transport
        && ($0.hostAddress == .any || port.hostAddress == .any
          || $0.hostAddress == port.hostAddress)
    }
  }
  private func hostListens(_ port: PublishedPort) -> Bool {
    listeners.contains {
      $0.namespace == NetworkMap.host && $0.port == port.hostPort
        && $0.transport == port.transport
        && ($0.address == .any || port.hostAddress == .any || $0.address == port.hostAddress)
    }
  }
  /// Real: Docker goes through 32768 to 60999 and does not begin again before the end.
  private mutating func freeEphemeralPort(_ port: PublishedPort) throws(NetworkError) -> Int {
    var port = port
    for _ in 0..<28232 {
      let last = lastEphemeralPorts[port.transport] ?? 32767
      port.hostPort = last >= 60999 ? 32768 : last + 1
      lastEphemeralPorts[port.transport] = port.hostPort
      if !isPublished(port), !hostListens(port) { return port.hostPort }
    }
    throw .noFreePort
  }
}
