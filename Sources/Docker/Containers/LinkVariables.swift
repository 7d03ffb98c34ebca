// What `--link` tells a container of another in its environment, as docker did before networks had names.

import Containers
import Kernel
import Network

extension DockerHost {
  /// `DB_PORT=tcp://172.17.0.2:5432` and the like, for the links of a container on the default bridge.
  ///
  /// Real: docker 28.5.2's daemon/links: on networks of one's own there are none.
  func linkVariables(_ container: Container) -> OrderedMap<String, String> {
    var out: OrderedMap<String, String> = [:]
    guard container.endpoints.contains(where: { $0.networkName == "bridge" }) else { return out }
    for (alias, other, address) in links(of: container) where other.state.isRunning {
      let prefix = alias.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
      out["\(prefix)_NAME"] = "/\(container.name)/\(alias)"
      let ports = other.config.exposedPorts.compactMap(exposedPort)
        .sorted { ($0.transport, $0.number) < ($1.transport, $1.number) }
      if let first = ports.first {
        out["\(prefix)_PORT"] = "\(first.transport)://\(address):\(first.number)"
      }
      for (number, transport) in ports {
        let start = "\(prefix)_PORT_\(number)_\(transport.uppercased())"
        out[start] = "\(transport)://\(address):\(number)"
        out[start + "_ADDR"] = "\(address)"
        out[start + "_PORT"] = "\(number)"
        out[start + "_PROTO"] = transport
      }
      for (name, value) in other.config.variables where !["HOME", "PATH"].contains(name) {
        out["\(prefix)_ENV_\(name)"] = value
      }
    }
    return out
  }

  /// Whom `--link` names, with the names that the container knows them by.
  func links(of container: Container) -> [(alias: String, other: Container, address: IPv4)] {
    container.host.links.compactMap { link in
      let parts = link.split(separator: ":").map(String.init)
      guard let name = parts.first, let other = try? docker.container(name),
        let address = other.endpoints.first?.endpoint?.address
      else { return nil }
      return (parts.count > 1 ? parts[1] : other.name, other, address)
    }
  }
}

/// The parts of `80/tcp`; nil where there is no number.
func exposedPort(_ text: String) -> (number: Int, transport: String)? {
  let parts = text.split(separator: "/").map(String.init)
  return parts.first.flatMap { Int($0) }.map { ($0, parts.count > 1 ? parts[1] : "tcp") }
}
