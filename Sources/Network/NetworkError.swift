// What the network refuses: facts. The words are those of whoever asked.

package enum NetworkError: Error, Hashable, Sendable {
  case noSuchNetwork(String)
  case noSuchNamespace(NamespaceID)
  case alreadyConnected(network: String)
  case notConnected(network: String)
  case noFreeAddress(network: String)
  case addressOutside(network: String, IPv4)
  case addressTaken(network: String, IPv4)
  case poolOverlap(Subnet)
  case noFreePool
  /// Another container has published the port.
  case portAllocated(IPv4, Int)
  /// A process of the host listens on the port.
  case portInUse(IPv4, Int)
  case noFreePort
  case hasEndpoints(network: String)
}
