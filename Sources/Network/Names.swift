// Names to addresses: hosts entries, Docker's embedded name server, the cluster's, the world's.

import Kernel

/// What a question for a name gave.
package enum NameAnswer: Hashable, Sendable {
  case addresses([IPv4])
  /// NXDOMAIN.
  case noSuchName
  /// The name server cannot be reached.
  case noServer
}

extension NetworkMap {
  /// The address of a name as a program in a namespace finds it.
  ///
  /// - Parameter hosts: the entries of the namespace's /etc/hosts, which the caller reads.
  package func resolve(
    _ name: String, from client: NamespaceID, hosts: [HostEntry] = []
  ) -> NameAnswer {
    let isWhole = name.hasSuffix(".")
    let name = (isWhole ? String(name.dropLast()) : name).lowercased()
    if let address = IPv4(name) { return .addresses([address]) }
    guard !name.isEmpty, let namespace = namespaces[client] else { return .noSuchName }
    let fixed = (hosts + namespace.hosts).filter { $0.name.lowercased() == name }
    if let first = fixed.first { return .addresses([first.address]) }
    if name == "localhost" || name.hasSuffix(".localhost") { return .addresses([.loopback]) }
    if name == namespace.hostname.lowercased() {
      let own = endpoints(of: client).map(\.endpoint.address)
      return .addresses([own.first ?? (client == NetworkMap.host ? IPv4(127, 0, 1, 1) : .loopback)])
    }
    return ask(isWhole ? name + "." : name, from: client)
  }

  /// What the namespace's name server says, hosts entries left aside (nslookup, dig).
  package func ask(_ name: String, from client: NamespaceID) -> NameAnswer {
    find(name, from: client).answer
  }

  /// What the namespace's name server says, and under which name it was found.
  package func find(
    _ name: String, from client: NamespaceID
  ) -> (answer: NameAnswer, name: String) {
    var answer = NameAnswer.noSuchName
    let questions = questions(for: name, from: client)
    for question in questions {
      answer = answerExactly(question, from: client)
      if answer != .noSuchName { return (answer, question) }
    }
    return (answer, questions.last ?? name)
  }

  /// The names that are asked for one by one: under the search list, and as it stands, which comes
  /// first where the name has dots enough. A final dot says that the name is whole.
  package func questions(for name: String, from client: NamespaceID) -> [String] {
    let name = name.lowercased()
    if name.hasSuffix(".") { return [String(name.dropLast())] }
    guard let namespace = namespaces[client] else { return [name] }
    // Limit: Docker's resolver is not asked under its `--dns-search` domains.
    guard case .cluster = namespace.nameServer else { return [name] }
    let others = namespace.search.map { "\(name).\($0)" }
    let dots = name.utf8.count { $0 == UInt8(ascii: ".") }
    return dots >= namespace.dots ? [name] + others : others + [name]
  }

  /// Whether a name is the cluster's own, so that its name server speaks with authority.
  package func isClusterName(_ name: String) -> Bool {
    name == "cluster.local" || name.hasSuffix(".cluster.local")
  }

  /// What the namespace's name server says of just this name.
  package func answerExactly(_ name: String, from client: NamespaceID) -> NameAnswer {
    guard let namespace = namespaces[client] else { return .noServer }
    switch namespace.nameServer {
    case .embedded:
      if let found = embedded(name, for: client) { return .addresses(found) }
    case .cluster(let server):
      var copy = self
      if case .listener = copy.reach(server, port: 53, transport: .udp, from: client) {
      } else {
        return .noServer
      }
      if let found = records[name], !found.isEmpty { return .addresses(found) }
      if isClusterName(name) { return .noSuchName }
    case .address(let server):
      guard server == hostNameServer || catalogue.site(at: server) != nil else { return .noServer }
    case .host: break
    }
    let isOutside =
      namespace.isMachine || endpoints(of: client).contains { !$0.network.isInternal }
    guard isOutside else { return namespace.nameServer == .embedded ? .noSuchName : .noServer }
    return catalogue.address(of: name).map { .addresses([$0]) } ?? .noSuchName
  }

  /// Real: a name that several containers bear is answered with all of their addresses.
  private func embedded(_ name: String, for client: NamespaceID) -> [IPv4]? {
    var found: [IPv4] = []
    for (network, _) in endpoints(of: client) where network.hasNames {
      for endpoint in network.endpoints {
        let answers = endpoint.names.contains {
          $0.lowercased() == name || "\($0).\(network.name)".lowercased() == name
        }
        if answers { found.append(endpoint.address) }
      }
    }
    return found.isEmpty ? nil : found
  }

  /// The name of an address (reverse look-up), as the name server of Docker's or the cluster's gives it.
  ///
  /// Limit: of pods only those with a name of their own behind a headless service have one.
  package func name(of address: IPv4, from client: NamespaceID) -> String? {
    if case .cluster = namespaces[client]?.nameServer {
      let names = records.filter { $0.1 == [address] }.map(\.0)
      return names.max { a, b in
        (a.utf8.count { $0 == 46 }, b) < (b.utf8.count { $0 == 46 }, a)
      }
    }
    for (network, _) in endpoints(of: client) where network.hasNames {
      if let endpoint = network.endpoint(at: address),
        let first = endpoint.names.first
      {
        return "\(first).\(network.name)"
      }
    }
    return nil
  }
}
