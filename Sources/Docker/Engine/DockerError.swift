// What the engine refuses: facts, and the daemon's words for them.

package import Containers

/// What the engine refuses.
package enum DockerError: Error, Hashable, Sendable {
  // Containers.
  case noSuchContainer(String)
  case ambiguousContainer(String)
  case nameInUse(String, by: String)
  case invalidName(String)
  case notRunning(String)
  case cannotKillNotRunning(String, id: String)
  /// - Parameter verb: `kill` or `stop`, for the daemon's words.
  case invalidSignal(String, container: String, verb: String = "kill")
  case cannotKill(String)
  case alreadyPaused(String)
  case notPaused(String)
  case pausedStart
  case pausedExec(String)
  case restartingExec(String)
  case removeRunning(String)
  case removePaused(String)
  case noCommand
  case start(RuntimeFailure)
  case exec(RuntimeFailure)
  case invalidWorkingDirectory(String)
  case memoryTooSmall
  case swapBelowMemory
  case unknownRestartPolicy(String)
  case badRestartRetries(String)
  case restartWithAutoRemove
  case renameSame
  case renameConflict(String, by: String)
  case noSuchPath(String, container: String)
  case notDirectory(String)
  case noSuchExec(String)
  // Mounts and volumes.
  case invalidMode(String)
  case invalidVolumeSpec(String, reason: String)
  case bindMissing(String)
  case mountTypeUnknown(String)
  case mountTargetNotAbsolute(type: String, String)
  case duplicateMount(String)
  case noSuchVolume(String)
  case volumeInUse(String, by: [String])
  case badVolumeName(String)
  case noSuchVolumeDriver(String, driver: String)
  // Networks.
  case noSuchNetwork(String)
  case networkSetup(NetworkSetupFailure)
  case networkExists(String)
  case predefinedCreate(String)
  case predefinedRemove(String)
  case noSuchNetworkDriver(String)
  case poolOverlap
  case badSubnet(String)
  case badGateway(String)
  case networkActive(String, endpoints: [String])
  case endpointExists(String, network: String)
  case notConnected(String, network: String)
  /// What a container may not ask of a network.
  ///
  /// - Parameter network: named where the network is one of several that a new container asks for.
  case badEndpoint([String], network: String?)
  case shortVolumeName(String)
  case addressInUse
  case hostNetworkConnect
  case linkNotOnBridge(String)
  // Images.
  case noSuchImage(String)
  case noSuchObject(String)
  case badReference(ReferenceError)
  case badTag(String)
  case registry(RegistryError)
  /// Docker Hub's search did not answer.
  case searchTimedOut(String, limit: Int)
  case pushNoImage(String)
  case pushNoTag(String)
  case referenceInUse(String, container: String, image: String)
  case imageInUseRunning(String, container: String)
  case imageInUseStopped(String, container: String)
  case imageHasChildren(String)
  case imageMultipleNames(String)
  case searchLimit(Int)
  case badArchive(String)
  // Filters.
  case invalidFilter(String)
  case invalidFilterValue(String, reason: String)
  /// Said as it stands.
  case other(String, status: Int)
}

/// Why a container got no network.
package enum NetworkSetupFailure: Hashable, Sendable {
  case notFound(String)
  case portAllocated(endpoint: String, id: String, address: String, port: Int)
  case portInUse(endpoint: String, id: String, address: String, port: Int, target: String)
  case noFreeAddress(String)
  case addressInUse
}

extension DockerError {
  /// The HTTP status under which the Engine API reports the error.
  package var status: Int {
    switch self {
    case .noSuchContainer, .noSuchNetwork, .noSuchVolume, .noSuchImage, .noSuchExec, .noSuchPath,
      .noSuchObject, .noSuchNetworkDriver, .pushNoImage, .pushNoTag:
      404
    case .nameInUse, .removeRunning, .removePaused, .notRunning, .cannotKillNotRunning,
      .alreadyPaused, .notPaused, .pausedExec, .restartingExec, .volumeInUse, .networkExists,
      .referenceInUse, .imageInUseRunning, .imageInUseStopped, .imageHasChildren,
      .imageMultipleNames, .renameConflict, .pausedStart:
      409
    case .predefinedCreate, .predefinedRemove, .networkActive, .endpointExists, .poolOverlap: 403
    case .start, .exec, .networkSetup, .registry: 500
    case .other(_, let status): status
    default: 400
    }
  }

  /// The daemon's words, as they stand after "Error response from daemon: ".
  ///
  /// Real: Docker 28.5.2, as recorded.
  package var message: String {
    switch self {
    case .noSuchContainer(let name): "No such container: \(name)"
    case .ambiguousContainer(let prefix): "multiple IDs found with provided prefix: \(prefix)"
    case .nameInUse(let name, let id):
      "Conflict. The container name \"/\(name)\" is already in use by container \"\(id)\". "
        + "You have to remove (or rename) that container to be able to reuse that name."
    case .invalidName(let name):
      "Invalid container name (\(name)), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed"
    case .notRunning(let id): "container \(id) is not running"
    case .cannotKillNotRunning(let name, let id):
      "cannot kill container: \(name): container \(id) is not running"
    case .cannotKill(let name): "cannot kill container: \(name): No such container: \(name)"
    case .invalidSignal(let signal, let name, let verb):
      "cannot \(verb) container: \(name): "
        + (Int(signal).map { $0 != 0 } ?? false
          ? "the linux daemon does not support signal \(signal)" : "invalid signal: \(signal)")
    case .alreadyPaused(let id): "Container \(id) is already paused"
    case .notPaused(let id): "Container \(id) is not paused"
    case .pausedStart: "cannot start a paused container, try unpause instead"
    case .pausedExec(let name):
      "Container \(name) is paused, unpause the container before exec"
    case .restartingExec(let id):
      "Container \(id) is restarting, wait until the container is running"
    case .removeRunning(let name):
      "cannot remove container \"\(name)\": container is running: "
        + "stop the container before removing or force remove"
    case .removePaused(let name):
      "cannot remove container \"\(name)\": container is paused and must be unpaused first"
    case .noCommand: "no command specified"
    case .start(let failure): failure.startMessage
    case .exec(let failure): failure.execMessage
    case .invalidWorkingDirectory(let path):
      "the working directory '\(path)' is invalid, it needs to be an absolute path"
    case .memoryTooSmall: "Minimum memory limit allowed is 6MB"
    case .swapBelowMemory:
      "Minimum memoryswap limit should be larger than memory limit, see usage"
    case .unknownRestartPolicy(let name):
      "invalid restart policy: unknown policy '\(name)'; "
        + "use one of 'no', 'always', 'on-failure', or 'unless-stopped'"
    case .badRestartRetries:
      "invalid restart policy: maximum retry count can only be used with 'on-failure'"
    case .restartWithAutoRemove: "can't create 'AutoRemove' container with restart policy"
    case .renameSame: "Renaming a container with the same name as its current name"
    case .renameConflict(let name, let id):
      "Error when allocating new name: Conflict. The container name \"/\(name)\" is already in use "
        + "by container \"\(id)\". You have to remove (or rename) that container to be able to "
        + "reuse that name."
    case .noSuchPath(let path, let container):
      "Could not find the file \(path) in container \(container)"
    case .notDirectory: "extraction point is not a directory"
    case .noSuchExec(let id): "No such exec instance: \(id)"
    case .invalidMode(let mode): "invalid mode: \(mode)"
    case .invalidVolumeSpec(let spec, let reason):
      "invalid volume specification: '\(spec)': \(reason)"
    case .bindMissing(let path):
      "invalid mount config for type \"bind\": bind source path does not exist: \(path)"
    case .mountTypeUnknown(let type):
      "invalid mount config for type \"\(type)\": mount type unknown"
    case .mountTargetNotAbsolute(let type, let path):
      "invalid mount config for type \"\(type)\": invalid mount path: '\(path)' "
        + "mount path must be absolute"
    case .duplicateMount(let path): "Duplicate mount point: \(path)"
    case .noSuchVolume(let name): "get \(name): no such volume"
    case .volumeInUse(let name, let ids):
      "remove \(name): volume is in use - [\(ids.joined(separator: ", "))]"
    case .badVolumeName(let name):
      "create \(name): \"\(name)\" includes invalid characters for a local volume name, only "
        + "\"[a-zA-Z0-9][a-zA-Z0-9_.-]\" are allowed. If you intended to pass a host directory, "
        + "use absolute path"
    case .noSuchVolumeDriver(let name, let driver):
      "create \(name): error looking up volume plugin \(driver): plugin \"\(driver)\" not found"
    case .noSuchNetwork(let name): "network \(name) not found"
    case .networkSetup(let failure): "failed to set up container networking: \(failure.words)"
    case .networkExists(let name): "network with name \(name) already exists"
    case .predefinedCreate(let name):
      "operation is not permitted on predefined \(name) network"
    case .predefinedRemove(let name): "\(name) is a pre-defined network and cannot be removed"
    case .noSuchNetworkDriver(let driver): "plugin \"\(driver)\" not found"
    case .poolOverlap:
      "invalid pool request: Pool overlaps with other one on this address space"
    case .badSubnet(let text):
      "invalid network config:\ninvalid subnet \(text): invalid CIDR block notation"
    case .badGateway(let text): "invalid network config:\ninvalid gateway \(text)"
    case .networkActive(let name, let endpoints):
      "error while removing network: network \(name) has active endpoints "
        + "(\(endpoints.joined(separator: ", ")))"
    case .endpointExists(let name, let network):
      "endpoint with name \(name) already exists in network \(network)"
    case .notConnected(let id, let network):
      "container \(id) is not connected to network \(network)"
    case .badEndpoint(let reasons, let network):
      (network.map { "invalid config for network \($0): " } ?? "")
        + "invalid endpoint settings:\n"
        + (reasons.count == 1 ? reasons[0] : reasons.map { "* " + $0 }.joined(separator: "\n"))
    case .shortVolumeName(let name):
      "create \(name): volume name is too short, names should be at least two alphanumeric "
        + "characters"
    case .addressInUse: "Address already in use"
    case .hostNetworkConnect:
      "cannot connect container to host network - container must be created in host network mode"
    case .linkNotOnBridge(let id):
      "container \(id) not attached to default bridge network"
    case .noSuchImage(let name): "No such image: \(name)"
    case .noSuchObject(let name): "No such object: \(name)"
    case .badReference(let error): error.message
    case .badTag(let text): text
    case .registry(let error): error.words
    case .searchTimedOut(let term, let limit):
      // Real: searches go to Docker Hub itself, whatever mirrors there are.
      "Get \"https://index.docker.io/v1/search?q=\(term)&n=\(limit)\": dial tcp "
        + "3.211.199.249:443: i/o timeout"
    case .pushNoImage(let name): "An image does not exist locally with the tag: \(name)"
    case .pushNoTag(let name): "tag does not exist: \(name)"
    case .referenceInUse(let name, let container, let image):
      "conflict: unable to remove repository reference \"\(name)\" (must force) - container "
        + "\(container) is using its referenced image \(image)"
    case .imageInUseRunning(let image, let container):
      "conflict: unable to delete \(image) (cannot be forced) - image is being used by running "
        + "container \(container)"
    case .imageInUseStopped(let image, let container):
      "conflict: unable to delete \(image) (must be forced) - image is being used by stopped "
        + "container \(container)"
    case .imageHasChildren(let image):
      "conflict: unable to delete \(image) (cannot be forced) - image has dependent child images"
    case .imageMultipleNames(let image):
      "conflict: unable to delete \(image) (must be forced) - image is referenced in multiple "
        + "repositories"
    case .searchLimit(let limit): "limit \(limit) is outside the range of [1, 100]"
    case .badArchive(let text): text
    // Real: of a filter without a name nothing is quoted.
    case .invalidFilter(let name): name.isEmpty ? "invalid filter" : "invalid filter '\(name)'"
    case .invalidFilterValue(let filter, let reason): "invalid filter '\(filter)': \(reason)"
    case .other(let text, _): text
    }
  }
}

extension DockerError {
  /// How long the daemon has waited before it says so.
  package var patience: Duration {
    switch self {
    case .registry(.timedOut(_, let after)): after
    case .searchTimedOut: .seconds(30)
    default: .zero
    }
  }
}

extension NetworkSetupFailure {
  var words: String {
    switch self {
    case .notFound(let name): "network \(name) not found"
    case .portAllocated(let endpoint, let id, let address, let port):
      "driver failed programming external connectivity on endpoint \(endpoint) (\(id)): "
        + "Bind for \(address):\(port) failed: port is already allocated"
    case .portInUse(let endpoint, let id, let address, let port, let target):
      "driver failed programming external connectivity on endpoint \(endpoint) (\(id)): failed to "
        + "bind host port for \(address):\(port):\(target): address already in use"
    case .addressInUse: "Address already in use"
    case .noFreeAddress(let name):
      "no available IPv4 addresses on this network's address pools: \(name)"
    }
  }
}

extension RuntimeFailure {
  var startMessage: String {
    switch self {
    case .noSuchUser, .badNumber, .noSuchGroup, .noCommand: message
    default:
      "failed to create task for container: failed to create shim task: OCI runtime create failed: "
        + "runc create failed: unable to start container process: error during container init: "
        + message
    }
  }
  var execMessage: String {
    switch self {
    case .noSuchUser, .badNumber, .noSuchGroup, .noCommand: message
    case .relativeDirectory: "OCI runtime exec failed: exec failed: " + message
    default:
      "OCI runtime exec failed: exec failed: unable to start container process: \(message)"
    }
  }
}

extension RegistryError {
  /// Real: Docker 28.5.2; plain HTTP is spoken with the machine's own addresses.
  var words: String {
    func base(_ domain: String) -> String {
      if domain == "docker.io" { return "https://registry-1.docker.io/v2/" }
      let host = domain.prefix { $0 != ":" }
      return "\(host.hasPrefix("127.") || host == "localhost" ? "http" : "https")://\(domain)/v2/"
    }
    switch self {
    case .timedOut(let domain, _):
      return "Get \"\(base(domain))\": net/http: request canceled while waiting for connection "
        + "(Client.Timeout exceeded while awaiting headers)"
    case .unknownHost(let domain):
      return "Get \"\(base(domain))\": dial tcp: lookup \(domain.prefix { $0 != ":" }) on "
        + "10.0.2.3:53: no such host"
    case .refused(let domain):
      var address = domain.replacingLocalhost
      if !address.contains(":") { address += ":443" }
      return "Get \"\(base(domain))\": dial tcp \(address): connect: connection refused"
    case .denied(let reference):
      return "pull access denied for \(reference.familiarName), repository does not exist or may "
        + "require 'docker login': denied: requested access to the resource is denied"
    case .manifestUnknown(let reference):
      return "manifest for \(reference.familiar) not found: manifest unknown: manifest unknown"
    case .noCredentials(let reference):
      let tag = reference.tag ?? reference.digest?.description ?? "latest"
      return "Head \"\(base(reference.domain))\(reference.path)/manifests/\(tag)\": "
        + "no basic auth credentials"
    case .wrongPassword(let domain):
      if domain == "docker.io" {
        return "Get \"\(base(domain))\": unauthorized: incorrect username or password"
      }
      return "login attempt to \(base(domain)) failed with status: 401 Unauthorized"
    }
  }
}

extension String {
  fileprivate var replacingLocalhost: String {
    hasPrefix("localhost") ? "127.0.0.1" + dropFirst(9) : self
  }
}
