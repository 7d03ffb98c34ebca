// Whether somebody answers at a port, for a shell's /dev/tcp.

import Files
package import Machine
import Network

extension World {
  package func connection(to host: String, port: Int, of process: ProcessID) -> ConnectionTry? {
    let space = machine.process(process)?.namespaces.network ?? NetworkMap.host
    let entries = machine.view(of: process).flatMap {
      try? machine.files.readText("/etc/hosts", limit: 1 << 20, in: $0)
    }
    guard
      case .addresses(let list) = network.resolve(
        host, from: space, hosts: entries.map(HostEntry.entries) ?? []),
      let address = list.first
    else { return .unknownHost }
    // NB: on a copy: to look whether a door is open turns nobody's turn.
    var network = network
    return switch network.reach(address, port: port, from: space) {
    case .listener, .site, .reset, .closed: .opened
    case .refused: .refused
    case .timeout: .timedOut
    case .unreachable: .unreachable
    case .noRoute: .noRoute
    }
  }
}
