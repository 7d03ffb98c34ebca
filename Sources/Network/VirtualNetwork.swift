// A network and its endpoints; a network namespace and its interfaces.

import Kernel

/// How a network carries what is sent on it.
package enum NetworkKind: String, Hashable, Sendable {
  /// A bridge of its own, cut off from other bridges.
  case bridge
  /// The host's own namespace.
  case host
  /// Nothing but loopback.
  case null
  /// One flat net of pods and nodes: everyone on it reaches everyone.
  case flat
}

/// The number of a network namespace; 0 is the host's.
package typealias NamespaceID = Int

/// Where a namespace is attached to a network.
package struct Endpoint: Hashable, Sendable {
  package var id: String
  package var namespace: NamespaceID
  package var address: IPv4
  package var mac: String
  /// Names under which the embedded name server knows it, the first its own.
  package var names: [String]
  /// The interface's name inside the namespace.
  package var interface: String
}

package struct VirtualNetwork: Hashable, Sendable {
  package var id: String
  package var name: String
  package var kind: NetworkKind
  package var subnet: Subnet?
  package var range: Subnet?
  package var gateway: IPv4?
  /// Addresses that no endpoint gets.
  package var reserved: Set<IPv4> = []
  /// No way out: neither to the world nor to other networks.
  package var isInternal: Bool
  /// Whether the embedded name server serves it. Real: Docker's default bridge has no names.
  package var hasNames: Bool
  /// By the number of their connection. NB: thousands of pods are on one network.
  private var connected: OrderedMap<Int, Endpoint> = [:]
  private var lastNumber = 0
  private var numbers: OrderedMap<NamespaceID, Int> = [:]
  /// Who has which address.
  private var owners: OrderedMap<IPv4, NamespaceID> = [:]

  package init(
    id: String, name: String, kind: NetworkKind, subnet: Subnet? = nil, range: Subnet? = nil,
    gateway: IPv4? = nil, isInternal: Bool = false, hasNames: Bool = true
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.subnet = subnet
    self.range = range
    self.gateway = gateway
    self.isInternal = isInternal
    self.hasNames = hasNames
  }
  /// In the order in which they were connected.
  package var endpoints: [Endpoint] { connected.values }
  package func endpoint(of namespace: NamespaceID) -> Endpoint? {
    numbers[namespace].flatMap { connected[$0] }
  }
  package func endpoint(at address: IPv4) -> Endpoint? { owners[address].flatMap(endpoint(of:)) }
  package func isTaken(_ address: IPv4) -> Bool {
    address == gateway || owners.contains(address) || reserved.contains(address)
  }
  /// The address that a namespace would get: the one it wants, or the next free one.
  func address(for namespace: NamespaceID, wanted: IPv4?) throws(NetworkError) -> IPv4 {
    guard !numbers.contains(namespace) else { throw .alreadyConnected(network: name) }
    guard let subnet else { return .any }
    if let wanted {
      guard subnet.contains(wanted) else { throw .addressOutside(network: name, wanted) }
      guard !isTaken(wanted) else { throw .addressTaken(network: name, wanted) }
      return wanted
    }
    guard let free = subnet.free(besides: isTaken, within: range) else {
      throw .noFreeAddress(network: name)
    }
    return free
  }
  mutating func attach(_ endpoint: Endpoint) {
    lastNumber += 1
    connected[lastNumber] = endpoint
    numbers[endpoint.namespace] = lastNumber
    // Networks without a subnet give no addresses.
    if subnet != nil { owners[endpoint.address] = endpoint.namespace }
  }
  mutating func detach(_ namespace: NamespaceID) {
    guard let number = numbers.removeValue(forKey: namespace),
      let endpoint = connected.removeValue(forKey: number)
    else { return }
    if owners[endpoint.address] == namespace { owners.removeValue(forKey: endpoint.address) }
  }
  /// Changes the names of an endpoint.
  package mutating func rename(_ endpoint: String, _ body: (String) -> String) {
    guard let number = connected.first(where: { $0.value.id == endpoint })?.key else { return }
    connected.modify(number) { $0.names = $0.names.map(body) }
  }
}

/// What one container, pod or machine sees of the network.
package struct NetworkNamespace: Hashable, Sendable {
  package enum NameServer: Hashable, Sendable {
    /// The host's: public names only.
    case host
    /// Docker's, at 127.0.0.11: names of the networks it is on, then the host's.
    case embedded
    /// The cluster's, at this address: its records under the search domains, then the host's.
    case cluster(IPv4)
    /// Whatever address was given; it answers when it is one of the lab's own.
    case address(IPv4)
  }
  package var id: NamespaceID
  package var hostname: String
  package var nameServer: NameServer = .host
  package var search: [String] = []
  package var dots = 1
  /// Names with fixed addresses, as /etc/hosts has them (`--add-host`, `--link`).
  package var hosts: [HostEntry] = []
  /// A node of the cluster: its traffic counts as the host's.
  package var isMachine = false
}

package struct HostEntry: Hashable, Sendable {
  package var name: String
  package var address: IPv4
  package init(name: String, address: IPv4) {
    self.name = name
    self.address = address
  }

  /// The entries of a hosts file.
  package static func entries(inFile text: String) -> [HostEntry] {
    var out: [HostEntry] = []
    for line in text.split(separator: "\n") {
      let words = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
      guard let first = words.first, let address = IPv4(first) else { continue }
      for word in words.dropFirst() { out.append(.init(name: String(word), address: address)) }
    }
    return out
  }
}
