// The seam to whoever owns the processes: a request goes in, the listening process's answer comes out.

import Kernel

/// A world that has a network, and processes that answer on it.
package protocol NetworkHost: Sendable {
  var network: NetworkMap { get set }
  /// What the process behind a listener answers; nil when it closes the connection.
  mutating func respond(to request: HTTPRequest, at listener: Listener) -> HTTPResponse?
  /// What the process behind a listener answers to bytes that are no HTTP (redis, postgres, nc).
  mutating func converse(_ bytes: [UInt8], at listener: Listener) -> [UInt8]?
  /// A connection has come to a tunnel; its owner hears of it before anything is answered.
  mutating func cameToTunnel(_ connection: TunnelConnection)
}

extension NetworkHost {
  package mutating func cameToTunnel(_ connection: TunnelConnection) {}

  /// Connects from a namespace to an address and port, as `NetworkMap.reach` leads.
  package mutating func connect(
    to address: IPv4, port: Int, from client: NamespaceID
  ) -> Reach {
    let reach = network.reach(address, port: port, from: client)
    while let connection = network.tunnelled.popLast() { cameToTunnel(connection) }
    return reach
  }
}

/// What became of a request.
package enum FetchOutcome: Hashable, Sendable {
  /// With the address that was reached.
  case response(HTTPResponse, from: IPv4)
  case unknownHost
  case noNameServer
  case refused(IPv4)
  case timeout(IPv4)
  case unreachable(IPv4)
  case noRoute(IPv4)
  /// Someone took the connection and closed it without a word.
  case emptyReply(IPv4)
  /// The connection was reset (a published port with nobody behind it).
  case reset(IPv4)
}

extension NetworkHost {
  /// Asks for a page from inside a namespace: name, way, listener, answer.
  ///
  /// - Parameters:
  ///   - host: a name or an address, without a port.
  ///   - hosts: the entries of the client's /etc/hosts.
  package mutating func fetch(
    _ request: HTTPRequest, host: String, port: Int, from client: NamespaceID,
    hosts: [HostEntry] = []
  ) -> FetchOutcome {
    let addresses: [IPv4]
    if host == "::1" || host == "[::1]" {
      addresses = [.loopback]
    } else {
      switch network.resolve(host, from: client, hosts: hosts) {
      case .addresses(let found): addresses = found
      case .noSuchName: return .unknownHost
      case .noServer: return .noNameServer
      }
    }
    var outcome = FetchOutcome.unknownHost
    for address in addresses {
      switch connect(to: address, port: port, from: client) {
      case .listener(let listener, let source):
        var request = request
        request.source = source
        guard let answer = respond(to: request, at: listener) else { return .emptyReply(address) }
        return .response(answer, from: address)
      case .site(let site):
        return .response(network.catalogue.answer(to: request, site: site), from: address)
      case .refused: outcome = .refused(address)
      case .reset: outcome = .reset(address)
      case .closed: outcome = .emptyReply(address)
      case .timeout: outcome = .timeout(address)
      case .unreachable: outcome = .unreachable(address)
      case .noRoute: outcome = .noRoute(address)
      }
    }
    return outcome
  }
}
