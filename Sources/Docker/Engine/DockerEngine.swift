// The engine's state: images, containers, networks, volumes, the build cache, what has happened.

package import Containers
package import Kernel
package import Machine

/// The engine's state. It changes through the verbs on `DockerHost`.
///
/// Invariant: `names` holds every container's name, and nothing else.
/// Invariant: a container is in one state; a running one has a process.
package struct DockerEngine: Sendable {
  package static let version = DockerRelease.version
  package static let apiVersion = DockerRelease.apiVersion

  package var images = ImageStore()
  package var containers = ContainerTable()
  /// Name without its slash, to ID.
  package var names: OrderedMap<String, String> = [:]
  /// By ID.
  package var networks: OrderedMap<String, DockerNetwork> = [:]
  /// By name.
  package var volumes: OrderedMap<String, Volume> = [:]
  package var execs: OrderedMap<String, ExecSession> = [:]
  package var cache = BuildCache()
  /// What has happened, the oldest first. Real: the daemon keeps 256.
  package var events: [EngineEvent] = []
  /// How many events there ever were; `events` holds the last of them.
  package var eventCount = 0
  package var agenda = Agenda<DockerEvent>()
  package var random: RandomSource
  /// What the daemon has read when it started.
  package var settings = DaemonSettings()
  /// Why the daemon does not run; nil while it does.
  package var stop: DaemonStop?
  /// Since when it runs; nil: from before the session.
  package var started: Instant?
  /// Whose process is whose: container ID by first process, exec ID by exec's process.
  var owners: OrderedMap<ProcessID, ProcessOwner> = [:]
  /// How the processes of builds ended.
  var buildEnds: OrderedMap<ProcessID, ProcessEnd> = [:]
  var lastSequence = 0
  /// What clients hold on to.
  var attachments: OrderedMap<Int, Attachment> = [:]
  var lastAttachment = 0
  /// The clients at each terminal, in the order in which they came.
  var terminalClients: OrderedMap<TerminalID, [TerminalClient]> = [:]

  package init(seed: UInt64 = 0) { random = RandomSource(seed: seed).split("docker") }

  /// Where the soonest of the engine's own events stands.
  package var nextEvent: AgendaSlot? { agenda.next }
}

/// A daemon that could not start.
package struct DaemonStop: Hashable, Sendable {
  package var since: Instant
  package var problem: DaemonSettingsProblem
  /// Containers that are started again with the daemon, by ID.
  package var resting: [String]
  package init(since: Instant, problem: DaemonSettingsProblem, resting: [String]) {
    self.since = since
    self.problem = problem
    self.resting = resting
  }
}

enum ProcessOwner: Hashable, Sendable {
  case container(String)
  case exec(String)
  case health(String)
  case build
}

/// What the engine has booked for later. A stale generation says that the container has moved on.
package enum DockerEvent: Hashable, Sendable {
  /// A stop's patience is over.
  case killOverdue(String, generation: Int)
  /// A restart policy's delay is over.
  case restart(String, generation: Int)
  /// A container's program has outgrown its memory limit.
  case outOfMemory(String, generation: Int)
  /// A health check is due.
  case health(String, generation: Int)
  /// A health check has taken too long.
  case healthTimeout(String, process: ProcessID)
}

/// One line of `docker events`.
package struct EngineEvent: Hashable, Sendable {
  package var time: Instant
  /// `container`, `image`, `network`, `volume`, `builder`.
  package var type: String
  package var action: String
  package var actor: String
  package var attributes: OrderedMap<String, String>
  package var scope = "local"
}

/// A named place for files that outlives containers.
package struct Volume: Hashable, Sendable {
  package var name: String
  package var driver = "local"
  package var labels: OrderedMap<String, String> = [:]
  package var options: OrderedMap<String, String> = [:]
  package var created: Instant
  package var tree: TreeNumber
  /// Made for a container without a name of its own.
  package var isAnonymous = false
  package var hasLabels = false
  package var mountpoint: String { "/var/lib/docker/volumes/\(name)/_data" }
  /// `-o type=tmpfs -o device=tmpfs`: memory that is there as long as a container has it mounted.
  package var isMemory: Bool { options["type"] == "tmpfs" }
  /// The words of `-o o=…`: `size=100m`, `mode=700`.
  package var mountWords: [String] {
    (options["o"] ?? "").split(separator: ",").map(String.init)
  }
  /// How the kernel is asked for the mount, as an error tells it: flags that are set, and the rest.
  package var mountDetails: String {
    let flags = [
      "ro": 0x1, "nosuid": 0x2, "nodev": 0x4, "noexec": 0x8, "bind": 0x1000, "rbind": 0x5000,
    ]
    let silent: Set<String> = ["rw", "suid", "dev", "exec"]
    let set = mountWords.reduce(0) { $0 | (flags[$1] ?? 0) }
    let data = mountWords.filter { flags[$0] == nil && !silent.contains($0) }
    return (set == 0 ? "" : ", flags: 0x" + String(set, radix: 16))
      + (data.isEmpty ? "" : ", data: " + data.joined(separator: ","))
  }
  /// The folder that a bound volume stands for.
  package var boundFolder: String? {
    let words = (options["o"] ?? "").split(separator: ",")
    return words.contains("bind") || words.contains("rbind") ? options["device"] : nil
  }
}

/// A network as the engine knows it; addresses and endpoints are in the host's network map under
/// the same ID.
package struct DockerNetwork: Hashable, Sendable {
  package var id: String
  package var name: String
  package var driver: String
  package var created: Instant
  package var isInternal = false
  package var isAttachable = false
  package var isIPv6 = false
  /// Addresses that are given to nobody, by their names.
  package var auxiliary: OrderedMap<String, String> = [:]
  /// Whether the subnet was asked for, and not chosen by the engine.
  package var hasOwnSubnet = false
  /// Whether its gateway was asked for, and not just taken from the subnet.
  package var hasOwnGateway = false
  package var labels: OrderedMap<String, String> = [:]
  package var options: OrderedMap<String, String> = [:]

  package init(id: String, name: String, driver: String, created: Instant) {
    self.id = id
    self.name = name
    self.driver = driver
    self.created = created
  }
  package var isPredefined: Bool { ["bridge", "host", "none"].contains(name) }
}

/// A command that was added to a running container.
package struct ExecSession: Hashable, Sendable {
  package var id: String
  package var container: String
  package var request: ExecRequest
  package var process: ProcessID?
  package var end: ProcessEnd?
  package var isRunning: Bool { process != nil && end == nil }
}

package struct ExecRequest: Hashable, Sendable {
  package var command: [String]
  package var environment: [String] = []
  package var user = ""
  package var workingDirectory = ""
  package var tty = false
  package var attachInput = false
  package var detach = false
  package var isPrivileged = false
  package init(command: [String]) { self.command = command }
}
