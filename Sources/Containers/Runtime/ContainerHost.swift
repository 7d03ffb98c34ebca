// What containers need of the world: a machine, a network, registries.

package import Machine
package import Network

/// A world in which containers can run.
package protocol ContainerHost: MachineHost, NetworkHost {
  var registries: Registries { get set }
}
