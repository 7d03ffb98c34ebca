// A registry that a learner runs in a container: who answers at localhost:5000.

import Network

extension ContainerHost {
  /// The name under which the lab keeps what a reference's registry holds.
  ///
  /// Where the machine's own address leads to a registry in a container, that container's; else the
  /// name as it is.
  package func located(_ reference: ImageReference) -> ImageReference {
    let parts = reference.domain.split(separator: ":").map(String.init)
    guard parts.count == 2, let port = Int(parts[1]),
      parts[0] == "localhost" || parts[0].hasPrefix("127.")
    else { return reference }
    var copy = network
    guard case .listener(let found, _) = copy.reach(.loopback, port: port, from: NetworkMap.host),
      found.handler == "registry"
    else { return reference }
    var out = reference
    out.domain = "\(Registries.local)\(found.namespace)"
    return out
  }
}

extension RegistryError {
  /// The same error about a reference as it was written.
  package func about(_ reference: ImageReference) -> RegistryError {
    switch self {
    case .denied: .denied(reference)
    case .manifestUnknown: .manifestUnknown(reference)
    case .noCredentials: .noCredentials(reference)
    case .unknownHost, .refused, .wrongPassword, .timedOut: self
    }
  }
}
