// What containers need of the world: a machine, a network, registries.

package import Machine
package import Network

/// A world in which containers can run.
package protocol ContainerHost: MachineHost, NetworkHost {
  var registries: Registries { get set }
  /// What the image's entry point does when it is called with these words; nil where that is not the
  /// same in all its containers, or not known.
  func entryPointRecord(of image: Image, arguments: [String]) -> EntryPointRecord?
}

extension ContainerHost {
  package func entryPointRecord(of image: Image, arguments: [String]) -> EntryPointRecord? { nil }
}
