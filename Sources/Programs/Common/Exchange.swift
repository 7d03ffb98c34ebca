// Talking to a server by name and port in its own protocol.

import Files
import Kernel
package import Machine
package import Network

/// What became of a message.
enum Exchange: Sendable {
  case reply([UInt8])
  case unknownHost
  case refused
  case timeout
  /// The server closed the connection.
  case closed
}

extension ProgramHost {
  /// Sends bytes from where a process runs, and gives what comes back.
  mutating func exchange(
    _ bytes: [UInt8], with name: String, port: Int, by me: ProcessID
  ) -> Exchange {
    let namespace = machine.process(me)?.namespaces.network ?? NetworkMap.host
    let addresses: [IPv4]
    switch network.resolve(name, from: namespace, hosts: hostEntries(of: me)) {
    case .addresses(let found): addresses = found
    case .noSuchName, .noServer: return .unknownHost
    }
    var outcome = Exchange.unknownHost
    for address in addresses {
      switch connect(to: address, port: port, from: namespace) {
      case .listener(let listener, _):
        guard let reply = converse(bytes, at: listener) else { return .closed }
        return .reply(reply)
      case .site, .refused: outcome = .refused
      case .reset, .closed: outcome = .closed
      case .timeout, .unreachable, .noRoute: outcome = .timeout
      }
    }
    return outcome
  }

  /// What a process's own /etc/hosts says.
  package func hostEntries(of me: ProcessID) -> [HostEntry] {
    guard let view = machine.view(of: me),
      let text = try? machine.files.readText("/etc/hosts", in: view)
    else { return [] }
    return HostEntry.entries(inFile: text)
  }
}

extension ProgramHost {
  /// The address that a name leads to, as a client's complaint names it.
  func firstAddress(of name: String, from namespace: NamespaceID) -> String? {
    guard case .addresses(let found) = network.resolve(name, from: namespace) else { return nil }
    return found.first.map { "\($0)" }
  }
}
