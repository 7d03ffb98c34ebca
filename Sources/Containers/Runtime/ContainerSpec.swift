// What a runtime is told about a container: processes, files, limits.

package import Files
package import Kernel
package import Machine
package import Network

/// Something mounted into a container.
package struct ContainerMount: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
    /// A folder or file that is there: a volume's root, a bound path.
    case file(FileReference)
    /// An empty folder in memory; bytes, or 0 for no limit of its own.
    case tmpfs(size: Int, mode: FileMode)
  }
  package var target: String
  package var source: Source
  package var isReadOnly: Bool
  /// What `mount` shows.
  package var device: String
  package var type: String
  package var options: String

  package init(
    target: String, source: Source, isReadOnly: Bool = false, device: String = "/dev/sda1",
    type: String = "ext4", options: String = ""
  ) {
    self.target = target
    self.source = source
    self.isReadOnly = isReadOnly
    self.device = device
    self.type = type
    self.options = options
  }
}

/// What a runtime is told about a container.
package struct ContainerSpec: Sendable {
  package var id: String
  package var arguments: [String]
  package var environment: OrderedMap<String, String> = [:]
  package var directory = "/"
  package var user = ""
  package var groups: [String] = []
  package var hostname: String
  /// The container's own layer over the image.
  package var root: TreeID
  /// The pattern that the layer is an untouched copy of, where that is known; see `containerBase`.
  package var pattern: String?
  /// The first process is docker's init, and the arguments are its child's.
  package var usesInit = false
  package var isRootReadOnly = false
  package var mounts: [ContainerMount] = []
  package var network: NamespaceID
  package var processLimit: Int?
  /// Bytes; nil for no limit.
  package var memoryLimit: Int?
  /// What /sys/fs/cgroup tells; the memory and process limits above are put in.
  package var group = ControlGroup()
  package var limits: [ResourceLimit] = []
  /// `net.core.somaxconn` and the like, by name.
  package var kernelSettings: OrderedMap<String, String> = [:]
  /// What /proc/self/status tells.
  package var status = ProcessStatus()
  /// Devices of the host's under names of the container's own.
  package var devices: [(path: String, device: DeviceName)] = []
  /// Shares the process namespace of another container, or the host's (0).
  package var processNamespace: ProcessNamespaceID?
  package var capabilities: FileCapabilities?
  /// A terminal inside; `terminal` is where it is shown, nil when nobody is attached.
  package var usesTerminal = false
  package var terminal: TerminalID?
  /// Standard input is kept open.
  package var opensInput = false
  package var files: ContainerFiles

  package init(
    id: String, arguments: [String], hostname: String, root: TreeID, network: NamespaceID,
    files: ContainerFiles = ContainerFiles()
  ) {
    self.id = id
    self.arguments = arguments
    self.hostname = hostname
    self.root = root
    self.network = network
    self.files = files
  }
}

/// The files that the engine writes for a container and mounts into it.
package struct ContainerFiles: Hashable, Sendable {
  package var hosts = ""
  package var hostname = ""
  package var resolv = ""
  package init(hosts: String = "", hostname: String = "", resolv: String = "") {
    self.hosts = hosts
    self.hostname = hostname
    self.resolv = resolv
  }
}

/// A container that has been set up: what can be looked into, and started in.
package struct ContainerSandbox: Hashable, Sendable {
  package var id: String
  package var root: TreeID
  /// The tree that holds hosts, hostname and resolv.conf.
  package var files: TreeID
  /// Trees that go when the sandbox goes: /dev, /proc, tmpfs.
  package var temporary: [TreeID]
  package var mounts: MountNamespaceID
  package var processes: ProcessNamespaceID
  /// Whether the numbering of processes goes when the sandbox does; not where it is another's.
  package var ownsProcesses: Bool
  package var network: NamespaceID
  package var hostname: String
  /// The tree of /sys, where changed limits are told.
  package var system: TreeID

  package var namespaces: Namespaces {
    Namespaces(
      mounts: mounts, network: network, processes: processes, hostname: hostname, container: id)
  }
}

/// A container's first process, and where it writes.
package struct ContainerProcess: Hashable, Sendable {
  package var process: ProcessID
  package var log: LogID
  /// The handle that feeds its standard input; held until it is closed.
  package var input: HandleID?

  package init(process: ProcessID, log: LogID, input: HandleID?) {
    self.process = process
    self.log = log
    self.input = input
  }
}
