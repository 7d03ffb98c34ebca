// Whether somebody answers at a port, for a shell's /dev/tcp.

package import Machine
import Network
import Programs

extension World {
  package func connection(to host: String, port: Int, of process: ProcessID) -> ConnectionTry? {
    let space = machine.process(process)?.namespaces.network ?? NetworkMap.host
    guard
      case .addresses(let list) = network.resolve(
        host, from: space, hosts: hostEntries(of: process)),
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
