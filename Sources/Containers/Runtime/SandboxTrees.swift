// The trees that every container begins with: what the engine adds to an image, /dev, /proc, /sys.

package import Files
package import Kernel

extension FileTree {
  /// The image's tree with what the engine puts under every container's own layer.
  ///
  /// Real: Docker's `-init` layer; these files are not part of `docker diff`.
  package func withContainerFiles(at now: Instant) -> FileTree {
    var tree = dated
    for folder in ["/dev/pts", "/dev/shm", "/proc", "/sys", "/etc"] {
      _ = tree.directory(folder, at: now)
    }
    for file in ["/dev/console", "/etc/hosts", "/etc/hostname", "/etc/resolv.conf", "/.dockerenv"]
    where tree.find(file) == nil {
      tree.file(file, .empty, mode: 0o755, at: now)
    }
    if tree.find("/etc/mtab", follow: false) == nil {
      tree.link("/etc/mtab", to: "/proc/mounts", at: now)
    }
    return tree
  }

  static func devices(at now: Instant) -> FileTree { deviceFiles.made(at: now) }
  private static let deviceFiles: FileTree = {
    let now = Instant.whenMade
    var tree = FileTree(at: now)
    for name in [DeviceName.null, .zero, .full, .random, .urandom, .tty, .console, .ptmx] {
      tree.put(Inode(.device(name), mode: 0o666, at: now), at: "/" + name.rawValue, now: now)
    }
    tree.link("/fd", to: "/proc/self/fd", at: now)
    for name in [DeviceName.stdin, .stdout, .stderr] {
      tree.put(Inode(.device(name), mode: 0o666, at: now), at: "/" + name.rawValue, now: now)
    }
    _ = tree.directory("/pts", at: now)
    _ = tree.directory("/shm", mode: FileMode(rawValue: 0o1777), at: now)
    _ = tree.directory("/mqueue", mode: FileMode(rawValue: 0o1777), at: now)
    return tree
  }()

  fileprivate mutating func tell(_ limits: [ResourceLimit], at now: Instant) {
    let table = ResourceLimit.table(limits)
    for process in ["1", "self"] {
      text("/\(process)/limits", table, mode: 0o444, at: now)
    }
  }
  fileprivate static let machineFiles: FileTree = {
    let now = Instant.whenMade
    var tree = FileTree(mode: 0o555, at: now)
    for (path, text) in MachineTexts.all { tree.text("/" + path, text, mode: 0o444, at: now) }
    _ = tree.directory("/self", mode: 0o555, at: now)
    tree.tell([], at: now)
    for process in ["1", "self"] {
      // Real: a control group namespace of its own shows the container's group as the root.
      tree.text("/\(process)/cgroup", "0::/\n", mode: 0o444, at: now)
    }
    for (number, name) in [DeviceName.stdin, .stdout, .stderr].enumerated() {
      tree.put(
        Inode(.device(name), mode: 0o666, at: now), at: "/self/fd/\(number)", now: now)
    }
    tree.link("/self/mounts", to: "/proc/mounts", at: now)
    tree.text("/sys/kernel/hostname", "", at: now)
    for (path, value) in MachineTexts.settings {
      tree.text("/sys/" + path, value + "\n", at: now)
    }
    return tree
  }()
}

/// /proc of a container.
///
/// Limit: it holds what says something about the machine, and of the processes what all of a
/// container's have alike.
struct ProcessFiles: TreeRecipe {
  var hostname: String
  var limits: [ResourceLimit]
  var settings: OrderedMap<String, String>
  var mounts: [Mount] = []
  var status: ProcessStatus
  /// The words of the first process.
  var words: [String]
  var made: Instant

  init(_ spec: ContainerSpec, at now: Instant) {
    hostname = spec.hostname
    limits = spec.limits
    settings = spec.kernelSettings
    status = spec.status
    words = (spec.usesInit ? initWords : []) + spec.arguments
    made = now
  }

  mutating func tell(words: [String]) { self.words = words }

  /// The words of the first process, each with a zero behind it.
  private var commandLine: String {
    let title = ForkedProcesses(words).title
    // Real: a title that a server gives itself is one text.
    return title == words
      ? words.map { $0 + "\0" }.joined() : title.joined(separator: " ") + "\0"
  }

  var tree: FileTree {
    var tree = FileTree.machineFiles.made(at: made)
    let command = FilePaths.basename(words.first ?? "")
    if let file = tree.find("/sys/kernel/hostname") {
      try? tree.setContent(file, .text(hostname + "\n"), at: made)
    }
    tree.text("/1/cmdline", commandLine, mode: 0o444, at: made)
    tree.text("/1/comm", String(command.prefix(15)) + "\n", mode: 0o444, at: made)
    tree.text(
      "/1/status", status.text(name: command, state: "S (sleeping)"), mode: 0o444, at: made)
    tree.text(
      "/self/status", status.text(name: command, state: "R (running)"), mode: 0o444, at: made)
    if !limits.isEmpty { tree.tell(limits, at: made) }
    for (name, value) in settings {
      let path = name.split(separator: ".").joined(separator: "/")
      tree.text("/sys/" + path, value + "\n", at: made)
    }
    tree.text("/mounts", mounts.map(\.line).joined(), mode: 0o444, at: made)
    return tree
  }
}
