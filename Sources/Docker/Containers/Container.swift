// A container: how it was asked for, its files, its state.

package import Containers
package import Files
package import Kernel
package import Network

/// A port of the host as it was asked for: `-p 127.0.0.1:8080-8090:80`.
package struct PortBinding: Hashable, Sendable {
  package var hostIP: String
  /// Empty asks for a free one; `8080-8090` for the first free of them.
  package var hostPort: String
  package init(hostIP: String = "", hostPort: String = "") {
    self.hostIP = hostIP
    self.hostPort = hostPort
  }
}

package struct RestartPolicy: Hashable, Sendable {
  /// `no`, `always`, `on-failure`, `unless-stopped`.
  package var name = "no"
  package var maximumRetries = 0
  package init(name: String = "no", maximumRetries: Int = 0) {
    self.name = name
    self.maximumRetries = maximumRetries
  }
}

/// One `--mount`.
package struct MountRequest: Hashable, Sendable {
  package var type = "volume"
  package var source = ""
  package var target: String
  package var isReadOnly = false
  package var tmpfsSize = 0
  package var tmpfsMode = 0o1777
  /// A bind's source is made when it is missing.
  package var createsSource = false
  /// A new volume is not filled from the image.
  package var noCopy = false
  package var subpath = ""
  package var propagation = ""
  /// How a volume that is not there yet is made.
  package var volumeDriver = ""
  package var volumeOptions: OrderedMap<String, String> = [:]
  package var volumeLabels: OrderedMap<String, String> = [:]
  package init(type: String = "volume", source: String = "", target: String) {
    self.type = type
    self.source = source
    self.target = target
  }
}

/// Which network a container is on, and how.
package struct EndpointRequest: Hashable, Sendable {
  package var network: String
  package var aliases: [String] = []
  package var address: String?
  package var addressIPv6: String?
  package var mac: String?
  /// Kept and shown; no driver of the lab's reads any.
  package var driverOptions: OrderedMap<String, String> = [:]
  package var links: [String] = []
  package init(network: String, aliases: [String] = [], address: String? = nil) {
    self.network = network
    self.aliases = aliases
    self.address = address
  }
}

/// What the Engine API calls HostConfig.
package struct HostConfig: Hashable, Sendable {
  package var binds: [String] = []
  package var mounts: [MountRequest] = []
  /// `default`, `bridge`, `host`, `none`, `container:ID`, or a network's name.
  package var networkMode = "default"
  /// By `80/tcp`.
  package var portBindings: OrderedMap<String, [PortBinding]> = [:]
  package var restartPolicy = RestartPolicy()
  package var autoRemove = false
  package var volumesFrom: [String] = []
  /// Who makes the volumes that are not there yet; empty: the engine itself.
  package var volumeDriver = ""
  /// `--storage-opt`; the lab's storage driver takes none.
  package var storageOptions: OrderedMap<String, String> = [:]
  package var capabilitiesAdded: [String] = []
  package var capabilitiesDropped: [String] = []
  package var nameServers: [String] = []
  package var nameSearch: [String] = []
  package var nameOptions: [String] = []
  package var extraHosts: [String] = []
  package var groups: [String] = []
  package var links: [String] = []
  package var isPrivileged = false
  /// `private` or `host`. Limit: what a container sees of cgroups is its own in either case.
  package var cgroupNamespace = "private"
  package var publishAll = false
  package var isReadOnly = false
  package var tmpfs: OrderedMap<String, String> = [:]
  package var shmSize = 67_108_864
  package var memory = 0
  package var memorySwap = 0
  package var memoryReservation = 0
  package var nanoCPUs = 0
  package var cpuShares = 0
  package var cpuQuota = 0
  package var cpuPeriod = 0
  package var cpuSet = ""
  package var processLimit: Int?
  package var pidMode = ""
  package var ipcMode = "private"
  package var utsMode = ""
  package var userMode = ""
  package var usesInit: Bool?
  package var logDriver = "json-file"
  package var logOptions: OrderedMap<String, String> = [:]
  package var securityOptions: [String] = []
  package var devices: [String] = []
  package var annotations: OrderedMap<String, String> = [:]
  package var ulimits: [String] = []
  package var sysctls: OrderedMap<String, String> = [:]
  package var oomKillDisable = false
  package var oomScoreAdjustment = 0
  /// `--gpus`; the lab's machine has none.
  package var deviceRequests: [String] = []
  package init() {}
}

/// What `docker create` asks for.
package struct ContainerRequest: Hashable, Sendable {
  package var name: String?
  package var image: String
  package var hostname = ""
  package var domainName = ""
  package var user = ""
  package var tty = false
  package var openInput = false
  package var inputOnce = false
  package var attachOutput = false
  package var environment: [String] = []
  package var command: [String] = []
  /// nil: the image's; empty: none (`--entrypoint ""`).
  package var entrypoint: [String]?
  package var workingDirectory = ""
  package var volumes: [String] = []
  package var exposedPorts: [String] = []
  package var labels: OrderedMap<String, String> = [:]
  package var stopSignal = ""
  package var stopTimeout: Int?
  /// `--memory-swappiness` was given.
  package var discardsSwappiness = false
  package var healthcheck: HealthCheck?
  package var host = HostConfig()
  package var endpoints: [EndpointRequest] = []
  package init(image: String) { self.image = image }
}

package struct ContainerState: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable {
    case created, running, paused, restarting, removing, exited, dead
  }
  package var isRunning = false
  package var isPaused = false
  package var isRestarting = false
  package var isDead = false
  package var isRemoving = false
  package var wasOutOfMemory = false
  package var processID = 0
  package var exitCode = 0
  package var error = ""
  package var started: Instant?
  package var finished: Instant?
  package var health: HealthState?

  package var status: Status {
    if isRunning { return isPaused ? .paused : isRestarting ? .restarting : .running }
    if isRestarting { return .restarting }
    if isRemoving { return .removing }
    if isDead { return .dead }
    return started == nil ? .created : .exited
  }
}

package struct HealthState: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable { case starting, healthy, unhealthy }
  package struct Result: Hashable, Sendable {
    package var start: Instant
    package var end: Instant
    package var exitCode: Int
    package var output: String
  }
  package var status = Status.starting
  package var failingStreak = 0
  /// The last five.
  package var log: [Result] = []
  /// The check that is running, and where it writes.
  var running: (process: Int, log: Int, started: Instant)? {
    get { process.map { ($0, output, begun) } }
    set {
      process = newValue?.process
      output = newValue?.log ?? 0
      begun = newValue?.started ?? .zero
    }
  }
  var process: Int?
  var output = 0
  var begun = Instant.zero
}

/// Something mounted into a container, as `inspect` lists it.
package struct MountPoint: Hashable, Sendable {
  package var type: String
  package var name = ""
  package var source: String
  package var destination: String
  package var driver = ""
  package var mode = ""
  package var isWritable = true
  package var propagation = ""
  /// The volume's root, or the bound file.
  package var file: FileReference?
  /// A folder in the volume, which is mounted in its place.
  package var subpath = ""
  /// An image's files, which are there for this mount alone.
  package var ownTree: TreeNumber?
  package var tmpfsSize = 0
  package var tmpfsMode = 0o1777
  /// Real: a `--tmpfs` is not listed; a `--mount type=tmpfs` is.
  package var isListed = true
  /// Filled from the image when it is empty.
  package var copiesUp = false
}

/// A connection to a network, as `inspect` shows it; the address is there while it runs.
package struct EndpointSettings: Hashable, Sendable {
  package var network: String
  package var networkName: String
  package var request: EndpointRequest
  package var endpoint: Endpoint?
}

package struct Container: Sendable {
  package var id: String
  package var name: String
  package var created: Instant
  /// The order of creation.
  package var sequence: Int
  package var image: Digest
  /// The image as it was asked for.
  package var imageName: String
  @Kept package var config: ContainerConfig
  package var hostname: String
  @Kept package var request: ContainerRequest
  @Kept package var host: HostConfig
  package var path: String
  package var arguments: [String]
  package var state = ContainerState()
  package var restartCount = 0
  package var mounts: [MountPoint] = []
  package var endpoints: [EndpointSettings] = []
  /// The ports that are published now.
  package var ports: [PublishedPort] = []
  package var log: Int
  /// Its own layer, and what it began as.
  package var root: TreeID
  package var base: FileTree
  package var sandbox: ContainerSandbox?
  package var process: ContainerProcess?
  package var sandboxID = ""
  package var execs: [String] = []
  /// Moves on at every start and stop.
  package var generation = 0
  package var wasStoppedByHand = false
  /// The restart policy's delay, in milliseconds.
  var backoff = 0
  /// What follows when it has ended: a restart that was asked for.
  package internal(set) var startsAgain = false
  /// How its life before this one ended; nil while it is in its first.
  package internal(set) var lastExit: Int?
  /// Removed as soon as it has ended (`rm -f`).
  var removesVolumes = false

  package var shortID: String { Self.short(id) }
  package static func short(_ id: String) -> String { String(Substring(id.utf8.prefix(12))) }
  /// What runs, as lists show it.
  package var commandLine: [String] { [path] + arguments }
  package var namespace: NamespaceID? { sandbox?.network }
}
