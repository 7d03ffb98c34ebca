// The seam to the world: a host that has a Docker engine.

package import Containers
import Kernel
import Machine
import Network

/// A world with a Docker engine. Its verbs are extensions of this protocol, since they touch the
/// machine, the network and the engine alike.
package protocol DockerHost: ContainerHost {
  var docker: DockerEngine { get set }
}

extension DockerHost {
  /// The engine as it stands after it was installed: its three networks, nothing else.
  package mutating func startDocker() {
    guard docker.networks.isEmpty else { return }
    for (name, kind) in [
      ("bridge", NetworkKind.bridge), ("host", .host), ("none", .null),
    ] {
      let id = docker.random.hex(64)
      var record = DockerNetwork(id: id, name: name, driver: kind.rawValue, created: machine.now)
      var virtual = VirtualNetwork(id: id, name: name, kind: kind, hasNames: false)
      if kind == .bridge {
        virtual.subnet = Subnet(IPv4(172, 17, 0, 0), prefix: 16)
        record.options = [
          "com.docker.network.bridge.default_bridge": "true",
          "com.docker.network.bridge.enable_icc": "true",
          "com.docker.network.bridge.enable_ip_masquerade": "true",
          "com.docker.network.bridge.host_binding_ipv4": "0.0.0.0",
          "com.docker.network.bridge.name": "docker0",
          "com.docker.network.driver.mtu": "1500",
        ]
      }
      _ = try? network.add(virtual)
      docker.networks[id] = record
    }
  }
}
