// How a pod asks for names: its /etc/resolv.conf, and the same for the network.

import Documents
import KubernetesCluster
import Network

/// A pod's name servers, search list and options. Real: the kubelet's GetPodDNS, 1.36.
struct PodResolver: Sendable {
  private var servers: [String]
  private var search: [String] = []
  private var options: [(name: String, value: String?)] = []
  /// Whether the node's own resolver is asked, and not the cluster's.
  private let isNodes: Bool
  /// The text of /etc/resolv.conf.
  private(set) var file = ""

  /// All that it depends on.
  struct Wish: Equatable, Sendable {
    var namespace: String
    var policy: String
    var isHost: Bool
    var config: Value?
    var hostNameServer: IPv4

    init(_ order: ContainerOrder, hostNameServer: IPv4) {
      let spec = order.podSpec
      namespace = order.namespace
      policy = spec["dnsPolicy"]?.string ?? "ClusterFirst"
      isHost = spec["hostNetwork"]?.bool ?? false
      config = spec["dnsConfig"]
      self.hostNameServer = hostNameServer
    }
  }

  init(_ wish: Wish) {
    isNodes = wish.policy == "Default" || (wish.policy == "ClusterFirst" && wish.isHost)
    if wish.policy == "None" {
      servers = []
    } else if isNodes {
      servers = [wish.hostNameServer.description]
    } else {
      servers = [World.clusterNameServer.description]
      let domain = "cluster.local"
      search = ["\(wish.namespace).svc.\(domain)", "svc.\(domain)", domain]
      options = [("ndots", "5")]
    }
    add(wish.config)
    file = text
  }

  private mutating func add(_ config: Value?) {
    guard let own = config else { return }
    for server in own["nameservers"]?.strings ?? [] where !servers.contains(server) {
      servers.append(server)
    }
    for domain in own["searches"]?.strings ?? [] where !search.contains(domain) {
      search.append(domain)
    }
    for option in own["options"]?.array ?? [] {
      let name = option["name"]?.string ?? ""
      options.removeAll { $0.name == name }
      options.append((name, option["value"]?.string))
    }
  }

  private var text: String {
    var text = search.isEmpty ? "" : "search \(search.joined(separator: " "))\n"
    for server in servers { text += "nameserver \(server)\n" }
    let words = options.map { option in option.value.map { "\(option.name):\($0)" } ?? option.name }
    if !words.isEmpty { text += "options \(words.joined(separator: " "))\n" }
    return text
  }

  /// Limit: of several name servers the first is asked.
  func set(_ namespace: inout NetworkNamespace) {
    namespace.search = search
    namespace.dots =
      options.first { $0.name == "ndots" }?.value.flatMap { Int($0) } ?? 1
    let first = servers.first.flatMap { IPv4($0) }
    if isNodes {
      namespace.nameServer = .host
    } else if first == World.clusterNameServer {
      namespace.nameServer = .cluster(World.clusterNameServer)
    } else {
      namespace.nameServer = .address(first ?? .loopback)
    }
  }
}
